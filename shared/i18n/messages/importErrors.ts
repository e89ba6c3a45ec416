/** Texts of refusals and remarks when files are read; they stand under `errors.import`. */
import type { MessageArea } from '../area';

export const importErrorMessages = {
  nl: {
    notFound: 'Dit bestand staat niet meer op deze plek.',
    noAccess: 'Dit bestand mag niet worden gelezen. Sluit het in het andere programma of vraag toegang.',
    isFolder: 'Dit is een map. Kies een bestand.',
    empty: 'Het bestand is leeg. Waarschijnlijk is het kopiëren of synchroniseren niet afgemaakt.',
    notASpreadsheet:
      'Dit is geen rekenblad maar {found, select, pdf {een PDF} image {een afbeelding} word {een Word-document} presentation {een presentatie} document {een tekstdocument} archive {een archief} database {een database} program {een programma} media {een geluids- of videobestand} other {een ander soort bestand}}, wat de naam ook zegt. Kies een bestand in XLSX, ODS of CSV.',
    oldExcelFormat:
      'Dit is een bestand in het oude Excel-formaat (.xls). Open het in Excel of LibreOffice, kies Opslaan als en dan Excel-werkmap (.xlsx).',
    binaryWorkbook:
      'Dit is een binaire Excel-werkmap (.xlsb). Open het in Excel, kies Opslaan als en dan Excel-werkmap (.xlsx).',
    numbersFile:
      'Dit is een bestand van Numbers. Kies in Numbers Archief > Exporteer naar > Excel en neem dat bestand.',
    webPage:
      'Dit is een webpagina met de naam van een rekenblad; sommige systemen exporteren zo. Open het in Excel of LibreOffice en sla het op als Excel-werkmap (.xlsx).',
    xmlSpreadsheet:
      'Dit is een rekenblad in los XML. Open het in Excel of LibreOffice en sla het op als Excel-werkmap (.xlsx).',
    passwordProtected:
      'Dit bestand is met een wachtwoord beveiligd. Open het, sla het op zonder wachtwoord en neem die kopie.',
    damaged:
      'Het bestand is beschadigd of niet volledig ({detail}). Open het in Excel of LibreOffice, sla het opnieuw op en probeer het nog eens.',
    unsafe:
      'Het bestand is geweigerd omdat het kwaadaardig of kapot gebouwd is ({detail}). Vraag de afzender om een nieuwe export.',
    tooLarge:
      'Het bestand is te groot om veilig te lezen ({size} MB; hoogstens {max} MB). Haal weg wat niet nodig is en probeer het opnieuw.',
    tooManyCells:
      'Het blad “{sheet}” heeft meer dan {max} cellen. Haal lege of overbodige rijen en kolommen weg en probeer het opnieuw.',
    tooSlow: 'Het lezen duurde langer dan {seconds} seconden en is gestopt. Er is niets veranderd.',
    tooMuchMemory:
      'Het lezen kostte te veel geheugen en is gestopt. Er is niets veranderd. Splits het bestand in kleinere delen.',
    readerEnded: 'Het lezen is onverwacht gestopt. Er is niets veranderd. Probeer het nog eens.',
    unknownEncoding: 'De tekencodering “{encoding}” is niet bekend.',
    noSheets: 'In het bestand staat geen enkel rekenblad.',
    noSuchSheet: 'Er is geen blad “{sheet}”. Wel: {sheets}.',
    unrecognised:
      'In “{file}” is geen tabel met contactmomenten, organisatie of persona’s herkend. Geef aan wat het is, of noem de kolommen bij hun naam.',
    noRowIds:
      '“{file}” is geen werkmap van CX Workbench: de verborgen kolom cxw_id ontbreekt. Lees het als gewone tabel in.',
    noNames: 'Op blad “{sheet}” is geen kolom met namen gevonden, dus er is niets overgenomen. Wijs de kolom aan.',
    badMapping: 'De toewijzing van kolommen klopt niet: {detail}.',
    noRows: 'Op blad “{sheet}” staat geen enkele rij die kan worden overgenomen.',
    warning: {
      nulCharacters:
        'Er {count, plural, one {staat # onzichtbaar nulteken} other {staan # onzichtbare nultekens}} in het bestand; ze zijn gelaten zoals ze zijn.',
      unclosedQuote: 'Vanaf rij {row} staat een aanhalingsteken dat nergens sluit; het is als gewone tekst gelezen.',
      raggedRows:
        '{count, plural, one {# rij heeft} other {# rijen hebben}} meer kolommen dan de kop of de meeste rijen; er is niets weggelaten.',
      encodingGuessed:
        'De tekencodering staat niet in het bestand; aangenomen is {encoding}. Klopt é of € niet, kies dan een andere.',
      undecodable:
        '{count, plural, one {# teken kon} other {# tekens konden}} niet worden gelezen in de codering {encoding}.',
      formulaWithoutResult:
        'Op blad “{sheet}” {count, plural, one {heeft # formule} other {hebben # formules}} geen opgeslagen uitkomst. Open en bewaar het bestand in Excel of LibreOffice om ze mee te nemen.',
      hiddenSheets: '{count, plural, one {# blad is} other {# bladen zijn}} verborgen in het bestand.',
      hiddenRows:
        'Op blad “{sheet}” {count, plural, one {is # rij verborgen; die is meegelezen} other {zijn # rijen verborgen; ze zijn meegelezen}}.',
    },
  },
  en: {
    notFound: 'This file is no longer in this place.',
    noAccess: 'This file may not be read. Close it in the other program or ask for access.',
    isFolder: 'This is a folder. Choose a file.',
    empty: 'The file is empty. Copying or synchronising was probably not finished.',
    notASpreadsheet:
      'This is not a spreadsheet but {found, select, pdf {a PDF} image {a picture} word {a Word document} presentation {a presentation} document {a text document} archive {an archive} database {a database} program {a program} media {a sound or video file} other {another kind of file}}, whatever its name says. Choose a file in XLSX, ODS or CSV.',
    oldExcelFormat:
      'This is a file in the old Excel format (.xls). Open it in Excel or LibreOffice, choose Save as and then Excel workbook (.xlsx).',
    binaryWorkbook:
      'This is a binary Excel workbook (.xlsb). Open it in Excel, choose Save as and then Excel workbook (.xlsx).',
    numbersFile: 'This is a Numbers file. In Numbers choose File > Export to > Excel and take that file.',
    webPage:
      'This is a web page with the name of a spreadsheet; some systems export like that. Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx).',
    xmlSpreadsheet:
      'This is a spreadsheet in plain XML. Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx).',
    passwordProtected: 'This file is protected by a password. Open it, save it without a password and take that copy.',
    damaged: 'The file is damaged or incomplete ({detail}). Open it in Excel or LibreOffice, save it again and retry.',
    unsafe: 'The file was refused because it is malicious or badly built ({detail}). Ask the sender for a new export.',
    tooLarge:
      'The file is too large to read safely ({size} MB; at most {max} MB). Remove what is not needed and try again.',
    tooManyCells: 'Sheet “{sheet}” has more than {max} cells. Remove empty or needless rows and columns and try again.',
    tooSlow: 'Reading took longer than {seconds} seconds and was stopped. Nothing was changed.',
    tooMuchMemory:
      'Reading took too much memory and was stopped. Nothing was changed. Split the file into smaller parts.',
    readerEnded: 'Reading stopped unexpectedly. Nothing was changed. Please try again.',
    unknownEncoding: 'The character encoding “{encoding}” is not known.',
    noSheets: 'There is no sheet in the file.',
    noSuchSheet: 'There is no sheet “{sheet}”. There is: {sheets}.',
    unrecognised:
      'No table of touchpoints, organisation or personas was recognised in “{file}”. Say what it is, or give the columns their names.',
    noRowIds:
      '“{file}” is not a workbook of CX Workbench: the hidden column cxw_id is missing. Read it as a plain table.',
    noNames: 'No column of names was found on sheet “{sheet}”, so nothing was taken. Point out the column.',
    badMapping: 'The mapping of columns is not right: {detail}.',
    noRows: 'Sheet “{sheet}” holds no row that can be taken.',
    warning: {
      nulCharacters:
        'The file holds {count, plural, one {# invisible NUL character} other {# invisible NUL characters}}; left as they are.',
      unclosedQuote: 'A quotation mark from row {row} on is never closed; it was read as ordinary text.',
      raggedRows:
        '{count, plural, one {# row has} other {# rows have}} more columns than the header or most rows; nothing was left out.',
      encodingGuessed:
        'The file does not say its character encoding; {encoding} was assumed. If é or € look wrong, choose another one.',
      undecodable:
        '{count, plural, one {# character} other {# characters}} could not be read in the encoding {encoding}.',
      formulaWithoutResult:
        'On sheet “{sheet}” {count, plural, one {# formula has} other {# formulas have}} no stored result. Open and save the file in Excel or LibreOffice to take them in.',
      hiddenSheets: '{count, plural, one {# sheet is} other {# sheets are}} hidden in the file.',
      hiddenRows:
        'On sheet “{sheet}” {count, plural, one {# row is hidden; it was read as well} other {# rows are hidden; they were read as well}}.',
    },
  },
} as const satisfies MessageArea;
