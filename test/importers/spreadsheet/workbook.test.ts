/** XLSX and ODS: the same table in four forms gives the same cells, and every feature of cells that consultants' tables have. */
import { join } from 'node:path';
import type { ReadOptions } from '@electron/importers/spreadsheet/readOptions';
import { readWorkbook, readWorkbookBytes } from '@electron/importers/spreadsheet/readWorkbook';
import {
  cellText,
  rowIndexOf,
  sheetCell,
  sheetRow,
  sheetRows,
  type SheetCell,
  type SheetTable,
  type Workbook,
} from '@shared/domain/sheet';
import { makeZip, workbookWith } from '@test/fixtures/hostile/make';
import { describe, expect, it } from 'vitest';

const energie = join(import.meta.dirname, '../../fixtures/energie');

async function energieSheets(file: string): Promise<Workbook> {
  const result = await readWorkbook(join(energie, file));
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function at(sheet: SheetTable, reference: string): SheetCell {
  const [, letters = '', number = ''] = /^([A-Z]+)(\d+)$/.exec(reference) ?? [];
  const column = letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return sheetCell(sheet, rowIndexOf(sheet, Number(number)), column);
}

async function read(
  sheetXml: string,
  options: Parameters<typeof workbookWith>[1] & ReadOptions = {},
): Promise<SheetTable> {
  const result = await readWorkbookBytes(workbookWith(sheetXml, options), 'x.xlsx', options);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.sheets[0]!;
}

describe('the energy table', () => {
  it('is the same from Excel, LibreOffice and OpenDocument', async () => {
    const [excel, ...others] = await Promise.all(
      ['contactmomenten.xlsx', 'contactmomenten-libreoffice.xlsx', 'legacy.ods'].map(energieSheets),
    );
    for (const other of others) {
      expect(other.sheets.map((sheet) => sheet.name)).toEqual(['Contactmomenten', 'Notities']);
      other.sheets.forEach((sheet, index) => {
        const rounded = (cell: SheetCell): SheetCell =>
          cell.kind === 'number' ? { ...cell, number: Number(cell.number.toPrecision(12)) } : cell;
        const rows = (table: SheetTable): unknown[] =>
          [...sheetRows(table)].map((row) => ({ ...row, cells: row.cells.map(rounded) }));
        expect(rows(sheet)).toEqual(rows(excel!.sheets[index]!));
      });
    }
  });
  it('shows the same texts as the CSV that Excel saved from it', async () => {
    const [excel, csv] = await Promise.all([
      energieSheets('contactmomenten.xlsx'),
      energieSheets('contactmomenten.csv'),
    ]);
    expect(csv).toMatchObject({ format: 'csv', encoding: 'windows-1252', delimiter: ';' });
    let compared = 0;
    for (const row of sheetRows(excel.sheets[0]!)) {
      row.cells.forEach((cell, column) => {
        if (cell.merged) return;
        expect(cellText(sheetCell(csv.sheets[0]!, rowIndexOf(csv.sheets[0]!, row.number), column))).toBe(
          cellText(cell),
        );
        compared += 1;
      });
    }
    expect(compared).toBeGreaterThan(1500);
  });
  it('keeps merged phases, hidden rows, notes, formulas, errors and dates', async () => {
    const sheet = (await energieSheets('contactmomenten.xlsx')).sheets[0]!;
    expect(at(sheet, 'A4')).toEqual({ kind: 'text', text: 'Oriënteren' });
    expect(at(sheet, 'A5')).toEqual({ kind: 'text', text: 'Oriënteren', merged: true });
    expect(at(sheet, 'N39')).toMatchObject({ note: 'Manager Facturatie schat dit zelf op 7,5.' });
    expect(at(sheet, 'T74')).toEqual({ kind: 'error', text: '#WAARDE!', formula: true });
    expect(at(sheet, 'U80')).toEqual({ kind: 'date', date: '2025-02-18', text: '18-2-2025' });
    expect(at(sheet, 'M81')).toEqual({ kind: 'number', number: 459_262, text: '459.262', formula: true });
    expect([...sheetRows(sheet)].filter((row) => row.hidden)).toHaveLength(1);
    expect(rowIndexOf(sheet, 37)).toBe(-1);
  });
});

describe('cells of a workbook', () => {
  it('reads shared, rich and escaped texts literally, without phonetic guides', async () => {
    const strings =
      '<si><t xml:space="preserve"> a </t></si><si><r><t>vet</t></r><r><rPr><b/></rPr><t> en dun</t></r></si><si><t>東京</t><rPh sb="0" eb="1"><t>とう</t></rPh></si><si><t>_x0009_x_x005F_x0041_</t></si><si><t></t></si>';
    const cells = [0, 1, 2, 3, 4].map((id) => `<c t="s"><v>${id}</v></c>`).join('');
    const sheet = await read(
      `<sheetData><row>${cells}<c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c></row></sheetData>`,
      { sharedStrings: strings },
    );
    expect(sheetRow(sheet, 0)?.cells.map(cellText)).toEqual([' a ', 'vet en dun', '東京', '\tx_x0041_', '', 'ab']);
  });
  it('shows numbers, percentages, dates and times as a person sees them', async () => {
    const codes = [
      '0%',
      '#,##0.00',
      'd\\-mmm\\-yyyy',
      '[$-413]dddd d mmmm yyyy',
      '[h]:mm',
      'h:mm',
      '"€" #,##0;[Red]-"€" #,##0',
      'yyyy"-"mm',
      '0.0,',
    ];
    const styles =
      `<numFmts>${codes.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts>` +
      `<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>${codes.map((_code, index) => `<xf numFmtId="${200 + index}"/>`).join('')}</cellXfs>`;
    const values: [number, number][] = [
      [0, 7.5],
      [0, 0.1 + 0.2],
      [1, 45706],
      [2, 0.075],
      [3, 1234567.891],
      [4, 45706],
      [5, 45706],
      [6, 1.5],
      [7, 0.604166667],
      [8, -1200],
      [9, 45706.5],
      [10, 12345],
    ];
    const cells = values.map(([style, value]) => `<c s="${style}"><v>${value}</v></c>`).join('');
    const shown = (sheet: SheetTable): string[] => sheetRow(sheet, 0)!.cells.map(cellText);
    expect(shown(await read(`<sheetData><row>${cells}</row></sheetData>`, { styles }))).toEqual([
      '7,5',
      '0,3',
      '18-2-2025',
      '8%',
      '1.234.567,89',
      '18-feb-2025',
      'dinsdag 18 februari 2025',
      '36:00',
      '14:30',
      '-€ 1.200',
      '2025-02',
      '12,3',
    ]);
    const english = await read(`<sheetData><row>${cells}</row></sheetData>`, { styles, locale: 'en' });
    expect(shown(english).slice(0, 5)).toEqual(['7.5', '0.3', '18/02/2025', '8%', '1,234,567.89']);
    expect(sheetCell(english, 0, 10)).toMatchObject({ kind: 'date', date: '2025-02-18T12:00:00' });
    expect(sheetCell(english, 0, 8)).toMatchObject({ kind: 'number', text: '14:30' });
  });
  it('knows both ways of counting days', async () => {
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const row =
      '<sheetData><row><c s="1"><v>1</v></c><c s="1"><v>61</v></c><c s="1"><v>44244</v></c></row></sheetData>';
    const dates = (sheet: SheetTable): unknown[] =>
      sheetRow(sheet, 0)!.cells.map((cell) => cell.kind === 'date' && cell.date);
    expect(dates(await read(row, { styles }))).toEqual(['1900-01-01', '1900-03-01', '2021-02-17']);
    expect(dates(await read(row, { styles, workbookProperties: '<workbookPr date1904="1"/>' }))).toEqual([
      '1904-01-02',
      '1904-03-02',
      '2025-02-18',
    ]);
  });
  it('tells of formulas without a stored result and keeps row numbers', async () => {
    const xml = workbookWith(
      '<sheetData><row r="5" hidden="1"><c r="C5"><f>1+1</f></c><c r="B5" t="b"><v>1</v></c></row><row r="9"><c r="A9" t="e"><v>#N/A</v></c></row></sheetData>',
    );
    const result = await readWorkbookBytes(xml, 'x');
    if (!result.ok) throw new Error(result.error.code);
    expect(result.value.warnings).toContainEqual({
      code: 'import.warning.formulaWithoutResult',
      params: { sheet: 'Blad1', count: 1 },
    });
    expect([...sheetRows(result.value.sheets[0]!)]).toEqual([
      { number: 5, hidden: true, cells: [{ kind: 'empty' }, { kind: 'boolean', boolean: true, text: 'WAAR' }] },
      { number: 9, hidden: false, cells: [{ kind: 'error', text: '#N/B' }] },
    ]);
  });
  it('reads prefixed element names, strict relationships and UTF-16 parts', async () => {
    const sheet =
      '<?xml version="1.0" encoding="UTF-16"?><x:worksheet xmlns:x="u"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>één</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const relations = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const file = makeZip([
      { name: '[Content_Types].xml', data: '<Types/>' },
      {
        name: '_rels/.rels',
        data: `<Relationships><Relationship Id="a" Type="${relations}/officeDocument" Target="/xl/book.xml"/></Relationships>`,
      },
      {
        name: 'xl/book.xml',
        data: '<workbook xmlns:r="r"><sheets><sheet name="A &amp; B" sheetId="1" state="veryHidden" r:id="a"/></sheets></workbook>',
      },
      {
        name: 'xl/_rels/book.xml.rels',
        data: `<Relationships><Relationship Id="a" Type="${relations}/worksheet" Target="s.xml"/></Relationships>`,
      },
      { name: 'xl/s.xml', data: Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(sheet, 'utf16le').swap16()]) },
    ]);
    const result = await readWorkbookBytes(file, 'x');
    expect(result).toMatchObject({ ok: true, value: { sheets: [{ name: 'A & B', hidden: true }] } });
    expect(result.ok && sheetCell(result.value.sheets[0]!, 0, 0)).toEqual({ kind: 'text', text: 'één' });
  });
});

describe('OpenDocument', () => {
  it('expands repeats, keeps times, percentages, breaks and hidden parts', async () => {
    const content =
      '<o:document-content xmlns:o="o"><office:automatic-styles><style:style style:name="h" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>' +
      '<office:body><office:spreadsheet><table:table table:name="A" table:style-name="h"><table:table-column table:visibility="collapse"/><table:table-column/>' +
      '<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="1234.5"><text:p>1,234.50</text:p></table:table-cell></table:table-row>' +
      '<table:table-row table:number-rows-repeated="1000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>' +
      '<table:table-row table:visibility="filter"><table:table-cell office:value-type="percentage" office:value="0.075"><text:p>7,5%</text:p></table:table-cell>' +
      '<table:table-cell office:value-type="time" office:time-value="PT14H30M00S"><text:p>14:30</text:p></table:table-cell>' +
      '<table:table-cell office:value-type="string"><text:p>een<text:s text:c="3"/>twee<text:line-break/>drie</text:p><text:p><text:span>vier</text:span></text:p></table:table-cell>' +
      '<table:table-cell office:value-type="date" office:date-value="2025-02-18T12:00:00"><text:p>18 feb 25</text:p></table:table-cell></table:table-row>' +
      '</table:table></office:spreadsheet></office:body></o:document-content>';
    const result = await readWorkbookBytes(
      makeZip([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' },
        { name: 'content.xml', data: content },
      ]),
      'x',
    );
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const sheet = result.value.sheets[0]!;
    expect(sheet).toMatchObject({ hidden: true, hiddenColumns: [0], rowCount: 3 });
    expect([...sheetRows(sheet)].map((row) => [row.number, row.hidden, ...row.cells.map(cellText)])).toEqual([
      [1, false, '1.234,50', '1.234,50'],
      [2, false, '1.234,50', '1.234,50'],
      [1003, true, '7,5%', '14:30', 'een   twee\ndrie\nvier', '18 feb 25'],
    ]);
    expect(sheetCell(sheet, 2, 3)).toMatchObject({ kind: 'date', date: '2025-02-18T12:00:00' });
  });
});
