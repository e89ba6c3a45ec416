/** What a table is told for when nobody says it, in layouts of other tools and other people. */
import { expect, test } from 'vitest';
import { looksLikeJourneyMap } from '@electron/importers/journeys/recognise';
import { recogniseKind } from '@electron/importers/recognise/kinds';
import { planJourneys } from '@electron/importers/journeys/plan';
import { bookOfText, rowsOfText } from './tableText';
import { madeWorkbook } from './workbooks';

const tables: Readonly<Record<string, readonly [table: string, kind: string | null]>> = {
  'a tracker of improvements with an effort and a date of completion is no survey': [
    `
Improvement backlog
ID | Initiative | Journey touchpoint(s) | Action owner | State | Raised on | Target date | Completed | Effort (1-5) | Customer impact (H/M/L) | Comments
IMP-1 | Explain the bill | I receive my bill | Billing manager | In progress | 01/02/2026 | 31/12/2026 | | 3 | High | waiting
IMP-2 | Call back | I am called back | Service manager | Completed | 01/03/2026 | | 01/06/2026 | 2 | M |
`,
    'improvements',
  ],
  'a list of actions': [
    `
Actie | Actiehouder | Deadline | Status
Mail herschrijven | Manager Klantenservice | 1-12-2026 | Open
Belscript testen | Manager Klantenservice | 15-12-2026 | Loopt
`,
    'improvements',
  ],
  'touchpoints with a column for actions are touchpoints': [
    `
Fase | Contactmoment | Kanaal | Eigenaar | Cijfer | Actie | Status | Deadline
Starten | Ik open een rekening | App | Manager Onboarding | 7 | tekst herschrijven | loopt | 1-12-2026
Gebruiken | Ik betaal | App | Manager Betalen | 8 | | |
Stoppen | Ik zeg op | Brief | Manager Service | 4 | formulier online | open | 1-2-2027
`,
    'touchpoints',
  ],
  'touchpoints with pain points and opportunities are no journey': [
    `
Fase | Contactmoment | Kanaal | Eigenaar | Emotie (1-10) | Pijnpunten | Kansen
Oriënteren | Ik zoek informatie | Website | Hoofd Marketing | 6 | zoekfunctie | faq
Kopen | Ik bestel | Webshop | Hoofd Verkoop | 8 | |
`,
    'touchpoints',
  ],
  'questions a month and quotes make no journey either': [
    `
Contactmoment | Fase | Klantverlies (€) | Vragen p/m | Basiswet | Citaat | Pijnpunten
Ik krijg een aanmaning | Incasso | € 12.500,- | ca. 300 | respectvol | "Ik voelde me een crimineel" | toon
Ik vraag een regeling | Incasso | 3,5k | 1.000 | veilig | "Ze luisterden niet" | wachttijd
`,
    'touchpoints',
  ],
  'with what people think and feel they are': [
    `
Stage | Customer action | Touchpoint | Channel | Thoughts & feelings | Sentiment | Pain points | Opportunities | Owner
Awareness | Sees ad | Ad | Social | curious | Positive | | | CMO
Purchase | Signs up | Checkout | Web | relieved | Neutral | unclear tiers | simplify | Head of Sales
`,
    'journey',
  ],
  'personas with needs and pains are no journey': [
    `
Persona name | Age group | % of customers | Goals | Frustrations | Preferred channels | Quote
Careful Carol | 60-75 | 25% | certainty | hidden costs | phone, letter | "I want to know"
Busy Ben | 30-45 | 40 % | speed | waiting | app | 'Just do it'
`,
    'personas',
  ],
  'cards of personas beside each other': [
    `
 | Zorgzame Sonja | Drukke Daan
Leeftijd | 55-70 | 30-45
Huishouden | alleen | gezin
Aandeel | 30% | 45%
Wil vooral | zekerheid | gemak
Ergert zich aan | wachten | dubbel werk
`,
    'personas',
  ],
  'answers in Microsoft Forms, with columns for a name': [
    `
ID | Begintijd | Tijd van voltooien | E-mail | Naam | Hoe waarschijnlijk is het dat je ons aanbeveelt? | Kun je dat toelichten?
1 | 11-3-26 9:01:12 | 11-3-26 9:03:40 | anonymous | | 9 | goed
2 | 11-3-26 10:01:12 | 11-3-26 10:03:40 | anonymous | | 0 | slecht
`,
    'survey',
  ],
  'names of anything are no touchpoints': [
    `
Name | Description | Colour
Nota herschrijven | uitleg | rood
Chatbot weg | later | blauw
`,
    null,
  ],
};

test.each(Object.entries(tables))('%s', (_name, [table, kind]) => {
  const book = bookOfText(table);
  expect(looksLikeJourneyMap(book) ? 'journey' : recogniseKind(book)).toBe(kind);
});

test('a workbook with a table and a map: the table comes first, and only the map is a journey', () => {
  const book = madeWorkbook({
    Contactmomenten: rowsOfText(`
Fase | Klantcontact | Kanaal | Wie | Cijfer
Aanmelden | Ik bel voor zorg | telefoon | Teamleider Intake | 7
Zorg | Ik bekijk mijn dossier | app | Hoofd Planning | 6
`),
    Organisatie: rowsOfText(`
Afdeling | Leidinggevende | Aantal fte
Intake | Teamleider Intake | 12
Planning | Hoofd Planning | 8
`),
    Klantreis: rowsOfText(`
Fase | Aanmelden | Intake | Zorg
Doet | belt | ontvangt bezoek | krijgt hulp
Denkt | kan dat snel? | wat een vragen | weer een ander
Emotie (1-10) | 6 | 7 | 4
`),
  });
  expect([looksLikeJourneyMap(book), recogniseKind(book)]).toEqual([false, 'touchpoints']);
  expect(looksLikeJourneyMap(book, 'Klantreis')).toBe(true);
  expect(planJourneys(book).map(({ sheet }) => sheet)).toEqual(['Klantreis']);
  expect(planJourneys(book, { lanes: { Doet: 'free' } }).map(({ sheet }) => sheet)).toEqual(['Klantreis']);
});
