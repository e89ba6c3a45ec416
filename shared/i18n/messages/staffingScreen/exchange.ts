/** Small files between engagement and pool, and copies for others. */
import type { MessageArea } from '../../area';

export const exchangeStaffingMessages = {
  nl: {
    give: { assignment: 'Opdracht meegeven', profiles: 'Profiel meegeven' },
    giveWhy: {
      assignment:
        'Dit staat in het bestand voor de pool. Opdrachtgever, aanvrager en de woorden van de aanvraag gaan niet mee.',
      profiles: 'Dit staat in het bestand. Notities, bron en contactgegevens gaan niet mee.',
    },
    withNames: 'Met naam en bewijs',
    withNamesNote: 'Anders alleen het nummer: bewijs kan namen noemen.',
    save: 'Opslaan als bestand…',
    given: 'Opgeslagen als {file}.',
    skills: '{count, plural, =0 {geen competenties} one {# competentie} other {# competenties}}',
    take: '“{file}” overnemen',
    takeIn: 'Overnemen',
    checked: 'Het bestand is gecontroleerd en niet veranderd sinds het werd gemaakt. Dit komt erbij:',
    there:
      '{count, plural, one {Staat er al en wordt bijgewerkt: {names}.} other {Staan er al en worden bijgewerkt: {names}.}}',
    taken: '“{file}” overgenomen: {added} nieuw, {updated} bijgewerkt.',
    sheet: 'Profielblad',
    sheetButton: 'Profielblad…',
    saveSheet: { pdf: 'Opslaan als PDF…', docx: 'Opslaan als Word…' },
    savingSheet: { pdf: 'De pagina’s worden getekend', docx: 'Het document wordt geschreven' },
    sheetNote: 'Zonder naam staat er niets in wat iemand vrij schreef.',
    fromFile: 'Uit bestand…',
    giveAssignment: 'Opdracht voor een pool…',
    giveProfile: 'Profiel meegeven…',
    takeProfile: 'Profiel uit een pool…',
    demandTitle: 'CX-specialist, gevraagd door de contactmomenten',
    copying: {
      recruiter: 'De kopie voor een recruiter wordt gemaakt',
      anonymous: 'De kopie zonder namen wordt gemaakt',
    },
    copyDone: 'Kopie opgeslagen als {file}: {kept} gegevens mee, {left} eruit gelaten.',
  },
  en: {
    give: { assignment: 'Hand over an assignment', profiles: 'Hand over a profile' },
    giveWhy: {
      assignment: 'This is in the file for the pool. Client, who asked and the words of the request do not go along.',
      profiles: 'This is in the file. Notes, source and contact do not go along.',
    },
    withNames: 'With name and evidence',
    withNamesNote: 'Otherwise the number alone: evidence may name people.',
    save: 'Save as a file…',
    given: 'Saved as {file}.',
    skills: '{count, plural, =0 {no skills} one {# skill} other {# skills}}',
    take: 'Take “{file}” in',
    takeIn: 'Take in',
    checked: 'The file was checked and has not changed since it was made. This is added:',
    there:
      '{count, plural, one {Is here already and is brought up to date: {names}.} other {Are here already and are brought up to date: {names}.}}',
    taken: '“{file}” taken in: {added} new, {updated} brought up to date.',
    sheet: 'Profile sheet',
    sheetButton: 'Profile sheet…',
    saveSheet: { pdf: 'Save as PDF…', docx: 'Save as Word…' },
    savingSheet: { pdf: 'Drawing the pages', docx: 'Writing the document' },
    sheetNote: 'Without a name it holds nothing that somebody wrote freely.',
    fromFile: 'From a file…',
    giveAssignment: 'Assignment for a pool…',
    giveProfile: 'Hand over profile…',
    takeProfile: 'Profile from a pool…',
    demandTitle: 'CX specialist, as the touchpoints ask',
    copying: { recruiter: 'Making the copy for a recruiter', anonymous: 'Making the copy without names' },
    copyDone: 'Copy saved as {file}: {kept} rows along, {left} left out.',
  },
} as const satisfies MessageArea;
