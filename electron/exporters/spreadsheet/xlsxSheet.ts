/** Writes one sheet of a workbook as XML, in chunks, while its rows come in. */
import { columnLetters } from '@shared/domain/sheet';
import { dateSerial } from '@shared/domain/sheetFormat';
import { fitText, isRiskyText, longestText, quotedSheet, xmlText } from './cellText';
import type { SheetColumn, SheetData, SheetValue } from './model';
import type { Styles } from './xlsxStyles';

/** Texts of the workbook, each once. */
export interface SharedTexts {
  /** Number of a text; it is added when it is new. */
  id(text: string): number;
  /** Number of a text that stands nowhere else: it is not looked for. */
  add(text: string): number;
  /** How often texts were used, and the XML of all of them in pieces. */
  readonly uses: () => number;
  readonly count: () => number;
  readonly pieces: () => readonly string[];
  readonly cut: () => number;
}

/** An empty table of texts. */
export function createSharedTexts(): SharedTexts {
  const ids = new Map<string, number>();
  const pieces: string[] = [];
  let piece = '';
  let count = 0;
  let uses = 0;
  let cut = 0;
  const add = (text: string): number => {
    uses += 1;
    if (text.length > longestText) cut += 1;
    const escaped = xmlText(fitText(text));
    // Spaces at the ends and line ends are lost without the attribute.
    const keep = /^\s|\s$|[\n\t]| {2}/.test(escaped) ? ' xml:space="preserve"' : '';
    piece += `<si><t${keep}>${escaped}</t></si>`;
    if (piece.length > 60_000) {
      pieces.push(piece);
      piece = '';
    }
    count += 1;
    return count - 1;
  };
  return {
    id(text) {
      const known = ids.get(text);
      if (known === undefined) {
        const id = add(text);
        ids.set(text, id);
        return id;
      }
      uses += 1;
      return known;
    },
    add,
    uses: () => uses,
    count: () => count,
    pieces: () => [...pieces, piece],
    cut: () => cut,
  };
}

export interface SheetPlace {
  /** Range of the choices of a column in the hidden sheet of lists, by column index. */
  readonly choices: ReadonlyMap<number, string>;
  /** The sheet has notes, in the parts with this number. */
  readonly hasNotes: boolean;
  readonly isFirst: boolean;
}

type CellWriter = (reference: string, value: SheetValue) => string;

function cellWriter(column: SheetColumn, styles: Styles, texts: SharedTexts, dateCode: string): CellWriter {
  const text = (reference: string, value: string): string =>
    value === ''
      ? ''
      : `<c r="${reference}" s="${isRiskyText(value) ? styles.riskyText : styles.text}" t="s"><v>${column.isIdentity === true ? texts.add(value) : texts.id(value)}</v></c>`;
  const style =
    column.type === 'text' || column.type === 'boolean'
      ? styles.plain
      : column.numberFormat !== undefined || column.type === 'date'
        ? styles.format(column.numberFormat ?? dateCode)
        : styles.plain;
  return (reference, value) => {
    if (value === null) return '';
    if (typeof value === 'number') {
      return Number.isFinite(value)
        ? `<c r="${reference}" s="${style}"><v>${value}</v></c>`
        : text(reference, String(value));
    }
    if (typeof value === 'boolean') return `<c r="${reference}" s="${styles.plain}" t="b"><v>${value ? 1 : 0}</v></c>`;
    const serial = column.type === 'date' ? dateSerial(value) : null;
    // Days before 1-3-1900 differ between programs: kept as text.
    return serial !== null && serial >= 61
      ? `<c r="${reference}" s="${style}"><v>${serial}</v></c>`
      : text(reference, value);
  };
}

function columnsXml(columns: readonly SheetColumn[]): string {
  if (columns.length === 0) return '';
  const parts = columns.map((column, index) => {
    const width = Math.min(255, Math.max(1, column.width ?? (column.type === 'text' ? 24 : 12)));
    const hidden = column.hidden === true ? ' hidden="1"' : '';
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${hidden}/>`;
  });
  return `<cols>${parts.join('')}</cols>`;
}

/** Row number (1-based) of the header of a sheet. */
export function headerRow(sheet: SheetData): number {
  const titles = sheet.titleRows?.length ?? 0;
  return titles === 0 ? 1 : titles + 2;
}

function viewXml(sheet: SheetData, place: SheetPlace): string {
  const header = headerRow(sheet);
  const frozen = sheet.frozenColumns ?? 0;
  const corner = `${columnLetters(frozen)}${header + 1}`;
  const pane = frozen === 0 ? 'bottomLeft' : 'bottomRight';
  return (
    `<sheetViews><sheetView workbookViewId="0"${place.isFirst ? ' tabSelected="1"' : ''}>` +
    `<pane ${frozen === 0 ? '' : `xSplit="${frozen}" `}ySplit="${header}" topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`
  );
}

function validationsXml(sheet: SheetData, place: SheetPlace, lastRow: number): string {
  const first = headerRow(sheet) + 1;
  const parts = [...place.choices].map(([column, range]) => {
    const letters = columnLetters(column);
    // A thousand rows more, so that rows added below get the list too; a warning, because a client may know better.
    const area = `${letters}${first}:${letters}${Math.min(1_048_576, Math.max(first, lastRow) + 1000)}`;
    return `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${area}"><formula1>${xmlText(range)}</formula1></dataValidation>`;
  });
  return parts.length === 0 ? '' : `<dataValidations count="${parts.length}">${parts.join('')}</dataValidations>`;
}

const chunkLength = 60_000;

/** The sheet's XML in chunks. `onRow` is called for every data row; `filterRange` is told when the last row is known. */
export function* sheetXml(
  sheet: SheetData,
  styles: Styles,
  texts: SharedTexts,
  place: SheetPlace,
  dateCode: string,
  hooks: { readonly onRow: () => void; readonly onFilter: (range: string) => void },
): Generator<string, void, undefined> {
  const writers = sheet.columns.map((column) => cellWriter(column, styles, texts, dateCode));
  const letters = sheet.columns.map((_column, index) => columnLetters(index));
  let chunk =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    viewXml(sheet, place) +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    columnsXml(sheet.columns) +
    '<sheetData>';
  (sheet.titleRows ?? []).forEach((title, index) => {
    const style = index === 0 ? styles.title : 0;
    if (title !== '')
      chunk += `<row r="${index + 1}"><c r="A${index + 1}" s="${style}" t="s"><v>${texts.id(title)}</v></c></row>`;
  });
  const header = headerRow(sheet);
  chunk += `<row r="${header}">`;
  sheet.columns.forEach((column, index) => {
    chunk += `<c r="${letters[index] ?? ''}${header}" s="${styles.header}" t="s"><v>${texts.id(column.label)}</v></c>`;
  });
  chunk += '</row>';
  let row = header;
  for (const values of sheet.rows) {
    row += 1;
    chunk += `<row r="${row}">`;
    for (let column = 0; column < writers.length; column += 1) {
      const write = writers[column];
      const value = values[column];
      if (write !== undefined && value !== undefined && value !== null)
        chunk += write(`${letters[column] ?? ''}${row}`, value);
    }
    chunk += '</row>';
    hooks.onRow();
    if (chunk.length > chunkLength) {
      yield chunk;
      chunk = '';
    }
  }
  chunk += '</sheetData>';
  const last = letters.at(-1);
  if (sheet.filter !== false && last !== undefined) {
    chunk += `<autoFilter ref="A${header}:${last}${row}"/>`;
    hooks.onFilter(`$A$${header}:$${last}$${row}`);
  }
  chunk += validationsXml(sheet, place, row);
  const links = (sheet.links ?? []).map(
    ({ cell, location }) => `<hyperlink ref="${cell}" location="${xmlText(location)}"/>`,
  );
  if (links.length > 0) chunk += `<hyperlinks>${links.join('')}</hyperlinks>`;
  chunk += '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';
  chunk += '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';
  if (sheet.chart !== undefined) chunk += `<drawing r:id="rId${place.hasNotes ? 3 : 1}"/>`;
  if (place.hasNotes) chunk += '<legacyDrawing r:id="rId1"/>';
  yield `${chunk}</worksheet>`;
}

/** The parts for notes on header cells: the notes, and the drawing that old and new programs want with them. */
export function notesXml(sheet: SheetData): { readonly comments: string; readonly drawing: string } | null {
  const row = headerRow(sheet);
  const noted = sheet.columns.flatMap((column, index) =>
    column.note === undefined || column.note === '' ? [] : [{ index, note: column.note }],
  );
  if (noted.length === 0) return null;
  const comments = noted.map(
    ({ index, note }) =>
      `<comment ref="${columnLetters(index)}${row}" authorId="0"><text><r><t xml:space="preserve">${xmlText(fitText(note))}</t></r></text></comment>`,
  );
  const shapes = noted.map(
    ({ index }, order) =>
      `<v:shape id="_x0000_s${1025 + order}" type="#_x0000_t202" style="position:absolute;width:160pt;height:80pt;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
      `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${index}</x:Column></x:ClientData></v:shape>`,
  );
  return {
    comments:
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author></author></authors>' +
      `<commentList>${comments.join('')}</commentList></comments>`,
    drawing:
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
      '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
      `${shapes.join('')}</xml>`,
  };
}

/** The choices of all sheets as one hidden sheet, a column each, and where each list is. */
export function choiceLists(
  sheets: readonly SheetData[],
  listSheet: string,
): { readonly data: SheetData | null; readonly ranges: readonly ReadonlyMap<number, string>[] } {
  const lists: { readonly label: string; readonly values: readonly string[] }[] = [];
  const ranges = sheets.map((sheet) => {
    const found = new Map<number, string>();
    sheet.columns.forEach((column, index) => {
      const values = column.choices ?? [];
      if (values.length === 0) return;
      const letters = columnLetters(lists.length);
      lists.push({ label: column.label, values });
      found.set(index, `${quotedSheet(listSheet)}!$${letters}$2:$${letters}$${values.length + 1}`);
    });
    return found;
  });
  if (lists.length === 0) return { data: null, ranges };
  const longest = Math.max(...lists.map((list) => list.values.length));
  const rows = Array.from({ length: longest }, (_row, index) => lists.map((list) => list.values[index] ?? null));
  return {
    data: {
      name: listSheet,
      columns: lists.map((list) => ({ label: list.label, type: 'text' as const })),
      rows,
      filter: false,
      hidden: true,
    },
    ranges,
  };
}
