/** Texts of refusals: what happened, to what, and what to do now. Keyed by the code of the AppError (dots are levels). */
import type { MessageArea } from '../area';
import { staffingErrorMessages } from './errorsStaffing';
import { importErrorMessages } from './importErrors';

export const errorMessages = {
  nl: {
    staffing: staffingErrorMessages.nl,
    unexpected:
      'Er ging iets mis dat niet had mogen gebeuren ({detail}). Alles tot de vorige wijziging staat op schijf. Probeer het nog eens.',
    cancelled: 'Afgebroken. Er is niets veranderd.',
    invalidRequest: 'Het verzoek klopte niet ({detail}). Er is niets veranderd.',
    notFound:
      'Dit bestaat niet meer; misschien is het net verwijderd. Maak de laatste stap ongedaan om het terug te halen.',
    engineStopped:
      'De verwerking van dit bestand viel uit en is opnieuw gestart. De laatste handeling is misschien niet bewaard; alles daarvoor staat op schijf. Kijk het na en probeer het opnieuw.',
    readOnly: 'Dit bestand is alleen-lezen geopend. Sla het op onder een andere naam om te kunnen wijzigen.',
    diskFull:
      'De schijf is vol. De wijziging is niet opgeslagen en staat nog in beeld. Maak ruimte en probeer het opnieuw, of sla het bestand ergens anders op.',
    locked: 'Een ander programma houdt het bestand bezet. Sluit het daar en probeer het opnieuw.',
    moved:
      'Het bestand is verplaatst, hernoemd of vervangen terwijl het open was. Sla het op onder een nieuwe naam, dan gaat er niets verloren.',
    damaged:
      'Het bestand is beschadigd. Er wordt niets meer in gewijzigd. Zet een reservekopie terug of open wat leesbaar is als kopie.',
    nothingToUndo: 'Er is niets om ongedaan te maken.',
    nothingToRedo: 'Er is niets om opnieuw te doen.',
    field: {
      notANumber: '“{value}” is geen getal.',
      outOfRange: '{field} ligt tussen {min} en {max}. “{value}” valt daarbuiten.',
      notAChoice: '“{value}” is geen keuze bij {field}.',
      required: '{field} mag niet leeg zijn.',
      notADate: '“{value}” is geen datum. Schrijf bijvoorbeeld 21-11-2026.',
      notYesNo: '“{value}” is geen ja of nee.',
      tooLong: '{field} is te lang: hoogstens {max} tekens.',
      unknownField: 'Er is geen veld “{value}”.',
      notWhole: '{field} is een geheel getal. “{value}” niet.',
    },
    import: importErrorMessages.nl,
    list: { duplicateName: 'Er is al een “{name}” in deze lijst.' },
    measurement: {
      kanoSame: 'Kies voor een eigenschap twee verschillende kolommen.',
      noAnswers: 'Over “{name}” zijn geen antwoorden: koppel eerst een onderwerp van de meting.',
      noSuchWave:
        '{waves, select, none {Er is geen golf “{name}”: er zijn nog geen metingen.} other {Er is geen golf “{name}”. Wel: {waves}.}}',
      noSuchColumn:
        '{columns, select, none {Geen enkel antwoord heeft een kolom “{name}”.} other {Geen enkel antwoord heeft een kolom “{name}”. Wel: {columns}.}}',
    },
    improvement: { circle: 'Zo zouden verbeteringen op elkaar blijven wachten.' },
    interview: {
      notATranscript: 'Dit is geen gesprek dat gelezen kan worden. Wel: txt, md, docx, vtt en srt.',
      noCues: 'In dit bestand staan geen ondertitels met tijden.',
      outsideText: 'Deze plek ligt buiten de tekst van het gesprek.',
      textChanged: 'De tekst is intussen veranderd; zoek opnieuw.',
      noKey: 'Er is geen sleutel om op te slaan.',
      notKeyFile: 'Dit is geen sleutelbestand van CX Workbench.',
      wrongPassword: 'Het wachtwoord past niet bij dit sleutelbestand, of het bestand is veranderd.',
      codeCircle: 'Een code kan niet onder zichzelf staan.',
      notCodable: 'Dit is een tussenkop in het codeboek; kies een code eronder.',
      notQda: 'Dit is geen codeboek of project dat gelezen kan worden (REFI-QDA: qdc of qdpx; Taguette; QualCoder).',
      nothingToExport: 'Er is nog niets om te exporteren.',
    },
    record: { double: 'Dit is er al; per keuze kan er één zijn.' },
    journey: {
      linksToItself: 'Een klantreis kan niet naar zichzelf verwijzen.',
      laneIsThere: 'Deze baan staat al op de kaart; misschien is hij verborgen.',
      none: 'Er is nog geen klantreis in deze opdracht.',
      noneInFile:
        'In “{file}” is geen klantreis herkend. Nodig is een rij of kolom met stappen, met banen zoals Doen, Contactmoment of Emotie.',
      isAMap: '“{file}” is een klantreis. Neem het bestand over bij Klantreizen (op de opdrachtregel: --as journey).',
      noNotesHere: 'In de baan met de curve kunnen geen notities staan.',
    },
    open: {
      notFound: '“{file}” staat niet meer op deze plek.',
      notADatabase: '“{file}” is geen bestand van CX Workbench.',
      foreign: '“{file}” is een database van een ander programma. Er is niets in veranderd.',
      newer:
        '“{file}” is gemaakt met een nieuwere versie (bestandsversie {version}; deze versie leest tot en met {supported}). Werk het programma bij. Er is niets in veranderd.',
      locked: '“{file}” is al geopend, hier of op een andere computer. Sluit het daar, of open een kopie.',
      noAccess: '“{file}” mag niet worden gelezen. Vraag toegang tot het bestand of de map.',
      damaged: '“{file}” is beschadigd ({detail}). Het bestand zelf blijft zoals het is.',
      empty: '“{file}” is leeg (0 bytes). Waarschijnlijk is het kopiëren of synchroniseren niet afgemaakt.',
      engineStopped:
        'Het werken aan “{file}” viel twee keer kort na elkaar uit. Alles wat als opgeslagen is gemeld, staat op schijf.',
      isFolder: '“{file}” is een map, geen bestand.',
      folderReadOnly: 'In de map van “{file}” mag niet worden geschreven. Het bestand is alleen-lezen geopend.',
      exists: '“{file}” bestaat al.',
      migrationFailed:
        '“{file}” kon niet worden bijgewerkt naar deze versie ({detail}). Het bestand is gebleven zoals het was.',
    },
    backup: {
      notFound: 'Deze reservekopie is er niet meer.',
      damaged: 'Deze reservekopie is beschadigd en wordt niet teruggezet.',
    },
    attachment: {
      tooLarge: '“{file}” is te groot ({size}). Hoogstens {max} per bijlage.',
      unsupported: '“{file}” kan hier niet worden gebruikt. Kies {kinds}.',
    },
    report: {
      noStyleFile: '“{file}” is geen stijlbestand van dit programma. Kies een stijlbestand (.json).',
      noPart: 'Dit rapport heeft geen tabel of figuur “{part}”.',
    },
    file: {
      notWritten: '“{file}” kon niet worden geschreven: {detail}. Kies een andere plek.',
      tooLong: 'Het afdrukken duurde te lang en is gestopt. Kies minder onderdelen of minder rijen.',
      notPrinted: 'Het rapport kon niet worden gemaakt ({detail}). Probeer het opnieuw.',
      noToken: 'Kies het bestand opnieuw; de toestemming van daarnet geldt niet meer.',
    },
  },
  en: {
    staffing: staffingErrorMessages.en,
    unexpected:
      'Something went wrong that should not have ({detail}). Everything up to the previous change is on disk. Please try again.',
    cancelled: 'Cancelled. Nothing was changed.',
    invalidRequest: 'The request was not right ({detail}). Nothing was changed.',
    notFound: 'This is no longer there; it may just have been deleted. Undo the last step to bring it back.',
    engineStopped:
      'The part that works on this file failed and was started again. The last action may not have been kept; everything before it is on disk. Please check, and try again.',
    readOnly: 'This file is open read-only. Save it under another name to make changes.',
    diskFull:
      'The disk is full. The change was not saved and is still on screen. Free some space and try again, or save the file elsewhere.',
    locked: 'Another program is holding the file. Close it there and try again.',
    moved: 'The file was moved, renamed or replaced while it was open. Save it under a new name and nothing is lost.',
    damaged:
      'The file is damaged. Nothing more is changed in it. Restore a backup, or open what can be read as a copy.',
    nothingToUndo: 'There is nothing to undo.',
    nothingToRedo: 'There is nothing to redo.',
    field: {
      notANumber: '“{value}” is not a number.',
      outOfRange: '{field} lies between {min} and {max}. “{value}” is outside that.',
      notAChoice: '“{value}” is not a choice for {field}.',
      required: '{field} cannot be empty.',
      notADate: '“{value}” is not a date. Write for example 21-11-2026.',
      notYesNo: '“{value}” is neither yes nor no.',
      tooLong: '{field} is too long: at most {max} characters.',
      unknownField: 'There is no field “{value}”.',
      notWhole: '{field} is a whole number. “{value}” is not.',
    },
    import: importErrorMessages.en,
    list: { duplicateName: 'There is already a “{name}” in this list.' },
    measurement: {
      kanoSame: 'Choose two different columns for a feature.',
      noAnswers: 'There are no answers about “{name}”: link a topic of the survey first.',
      noSuchWave:
        '{waves, select, none {There is no wave “{name}”: there are no measurements yet.} other {There is no wave “{name}”. There are: {waves}.}}',
      noSuchColumn:
        '{columns, select, none {Not one answer has a column “{name}”.} other {Not one answer has a column “{name}”. There are: {columns}.}}',
    },
    improvement: { circle: 'This way improvements would wait for each other for ever.' },
    interview: {
      notATranscript: 'This is no interview that can be read. Possible: txt, md, docx, vtt and srt.',
      noCues: 'There are no subtitles with times in this file.',
      outsideText: 'This place lies outside the text of the interview.',
      textChanged: 'The text has changed in the meantime; search again.',
      noKey: 'There is no key to store.',
      notKeyFile: 'This is not a key file of CX Workbench.',
      wrongPassword: 'The password does not fit this key file, or the file was changed.',
      codeCircle: 'A code cannot stand under itself.',
      notCodable: 'This is a heading in the codebook; choose a code below it.',
      notQda: 'This is no codebook or project that can be read (REFI-QDA: qdc or qdpx; Taguette; QualCoder).',
      nothingToExport: 'There is nothing to export yet.',
    },
    record: { double: 'This is there already; there can be one for each choice.' },
    journey: {
      linksToItself: 'A journey cannot link to itself.',
      laneIsThere: 'This lane is on the map already; it may be hidden.',
      none: 'There is no journey in this engagement yet.',
      noneInFile:
        'No journey was recognised in “{file}”. It takes a row or column of steps, with lanes such as Doing, Touchpoint or Emotion.',
      isAMap: '“{file}” is a journey map. Take it in under Journeys (on the command line: --as journey).',
      noNotesHere: 'The lane with the curve holds no notes.',
    },
    open: {
      notFound: '“{file}” is no longer in this place.',
      notADatabase: '“{file}” is not a CX Workbench file.',
      foreign: '“{file}” is a database of another program. Nothing in it was changed.',
      newer:
        '“{file}” was made with a newer version (file version {version}; this version reads up to {supported}). Update the program. Nothing in it was changed.',
      locked: '“{file}” is already open, here or on another computer. Close it there, or open a copy.',
      noAccess: '“{file}” may not be read. Ask for access to the file or folder.',
      damaged: '“{file}” is damaged ({detail}). The file itself stays as it is.',
      empty: '“{file}” is empty (0 bytes). Copying or synchronising was probably not finished.',
      engineStopped:
        'Working on “{file}” failed twice within a short time. Everything that was reported as saved is on disk.',
      isFolder: '“{file}” is a folder, not a file.',
      folderReadOnly: 'The folder of “{file}” cannot be written to. The file is open read-only.',
      exists: '“{file}” already exists.',
      migrationFailed: '“{file}” could not be brought up to this version ({detail}). The file is as it was.',
    },
    backup: { notFound: 'This backup is no longer there.', damaged: 'This backup is damaged and is not restored.' },
    attachment: {
      tooLarge: '“{file}” is too large ({size}). At most {max} per attachment.',
      unsupported: '“{file}” cannot be used here. Choose {kinds}.',
    },
    report: {
      noStyleFile: '“{file}” is not a style file of this program. Choose a style file (.json).',
      noPart: 'This report has no table or chart “{part}”.',
    },
    file: {
      notWritten: '“{file}” could not be written: {detail}. Choose another place.',
      tooLong: 'Printing took too long and was stopped. Choose fewer parts or fewer rows.',
      notPrinted: 'The report could not be made ({detail}). Please try again.',
      noToken: 'Choose the file again; the permission given just now no longer holds.',
    },
  },
} as const satisfies MessageArea;
