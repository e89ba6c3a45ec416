/** Written workbooks and CSVs: read back by our own reader, by another library, by a strict XML parser, and by LibreOffice where it is installed. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRiskyText, sheetNames, xmlText } from '@electron/exporters/spreadsheet/cellText';
import { csvChunks } from '@electron/exporters/spreadsheet/csvText';
import type { SheetColumn, SheetValue, WorkbookData } from '@electron/exporters/spreadsheet/model';
import { writeCsvFile, writeXlsxFile } from '@electron/exporters/spreadsheet/writeFile';
import { xlsxBytes } from '@electron/exporters/spreadsheet/writeXlsx';
import { openArchive } from '@electron/importers/spreadsheet/archive';
import { spreadsheetLimits } from '@electron/importers/spreadsheet/limits';
import { readWorkbookBytes } from '@electron/importers/spreadsheet/readWorkbook';
import { unescapeText } from '@electron/importers/spreadsheet/xlsx/workbookParts';
import { cellText, rowIndexOf, sheetCell, sheetRow, sheetRows, type Workbook } from '@shared/domain/sheet';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cx-write-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const textColumn: SheetColumn = { label: 'Tekst', type: 'text' };

function oneColumn(texts: readonly string[]): WorkbookData {
  return { language: 'nl', sheets: [{ name: 'Blad', columns: [textColumn], rows: texts.map((text) => [text]) }] };
}

async function reopened(workbook: WorkbookData): Promise<Workbook> {
  const result = await readWorkbookBytes(await xlsxBytes(workbook), 'x.xlsx');
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function parts(bytes: Buffer): Promise<Map<string, string>> {
  const archive = await openArchive(bytes, spreadsheetLimits);
  const found = new Map<string, string>();
  for (const name of archive.names) {
    const chunks: Buffer[] = [];
    await archive.stream(name, (chunk) => void chunks.push(Buffer.from(chunk)));
    found.set(name, Buffer.concat(chunks).toString('utf8'));
  }
  return found;
}

const full: WorkbookData = {
  language: 'nl',
  title: 'Contactmomenten & meer',
  sheets: [
    {
      name: 'Contact/momenten',
      titleRows: ['Contactmomententabel', 'Peildatum 21-11-2026'],
      frozenColumns: 2,
      columns: [
        { label: 'rij-id', type: 'text', hidden: true },
        { label: 'Naam', type: 'text', width: 40, note: 'Vanuit de klant' },
        { label: 'Cijfer', type: 'number', numberFormat: '0.0' },
        { label: 'Bekeken', type: 'date' },
        { label: 'Geladen', type: 'boolean' },
        { label: 'Proces', type: 'text', choices: ['beloven', 'waarmaken, echt', 'afwikkelen'] },
      ],
      rows: [
        ['018f', 'Ik bel', 7.5, '2025-02-18', true, 'beloven'],
        ['0190', '=1+1', null, '2025-02-18T12:30:00', false, null],
        ['0191', '', -5, 'mei 2024', null, '+31 6'],
      ],
    },
    { name: 'contact momenten', columns: [textColumn], rows: [] },
  ],
  definedNames: [{ name: 'Tabel', sheet: 'Contact/momenten', range: '$A$4:$F$7' }],
};

describe('a workbook', () => {
  it('comes back with its types, places and hidden column', async () => {
    const workbook = await reopened(full);
    expect(workbook.sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual([
      ['Contact momenten', false],
      ['contact momenten (2)', false],
      ['Keuzelijsten', true],
    ]);
    const sheet = workbook.sheets[0]!;
    expect(sheet.hiddenColumns).toEqual([0]);
    expect([...sheetRows(sheet)].map((row) => [row.number, ...row.cells.map(cellText)])).toEqual([
      [1, 'Contactmomententabel'],
      [2, 'Peildatum 21-11-2026'],
      [4, 'rij-id', 'Naam', 'Cijfer', 'Bekeken', 'Geladen', 'Proces'],
      [5, '018f', 'Ik bel', '7,5', '18-2-2025', 'WAAR', 'beloven'],
      [6, '0190', '=1+1', '', '18-2-2025', 'ONWAAR'],
      [7, '0191', '', '-5,0', 'mei 2024', '', '+31 6'],
    ]);
    expect(sheetCell(sheet, 2, 1).note).toBe('Vanuit de klant');
    expect(sheetRow(sheet, 4)?.cells.map((cell) => cell.kind)).toEqual(['text', 'text', 'empty', 'date', 'boolean']);
  });
  it('is understood by another library, with filter, frozen panes, lists and names', async () => {
    const workbook = await readXlsx(await xlsxBytes(full));
    const sheet = workbook.sheets[0]!;
    expect(sheet.rows[4]?.slice(1, 3)).toEqual(['Ik bel', 7.5]);
    expect(sheet.rows[5]?.[1]).toBe('=1+1');
    expect(sheet.freezePane).toEqual({ rows: 4, columns: 2 });
    expect(sheet.autoFilter?.range).toBe('A4:F7');
    expect(sheet.dataValidations?.[0]).toMatchObject({
      type: 'list',
      formula1: "'Keuzelijsten'!$A$2:$A$4",
      range: 'F5:F1007',
    });
    expect(workbook.namedRanges).toContainEqual(
      expect.objectContaining({ name: 'Tabel', range: "'Contact momenten'!$A$4:$F$7" }),
    );
  });
  it('is made of well-formed parts that are all declared, and tells no one about its maker', async () => {
    const found = await parts(await xlsxBytes(full));
    const types = found.get('[Content_Types].xml') ?? '';
    for (const [name, text] of found) {
      const parser = new SaxesParser();
      parser.on('error', (error) => {
        throw new Error(`${name}: ${error.message}`);
      });
      parser.write(text).close();
      const extension = name.slice(name.lastIndexOf('.') + 1);
      expect(types.includes(`PartName="/${name}"`) || types.includes(`Extension="${extension}"`), name).toBe(true);
    }
    for (const [, name] of types.matchAll(/PartName="\/([^"]+)"/g)) expect(found.has(name ?? ''), name).toBe(true);
    expect(found.get('docProps/core.xml')).not.toMatch(/creator|lastModifiedBy|created|modified/);
  });
  it('is the same file for the same data', async () => {
    expect((await xlsxBytes(full)).equals(await xlsxBytes(full))).toBe(true);
  });
  it('opens in LibreOffice, when that is installed', async (context) => {
    try {
      execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    } catch {
      return context.skip('LibreOffice is not installed; the other readers above stand in for it');
    }
    await writeFile(join(folder, 'open.xlsx'), await xlsxBytes(full));
    execFileSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${folder}/office`,
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):59,34,76',
        '--outdir',
        folder,
        join(folder, 'open.xlsx'),
      ],
      { stdio: 'ignore' },
    );
    expect(await readFile(join(folder, 'open.csv'), 'utf8')).toContain('=1+1');
  });
});

const nastyUnit = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 3 }),
  fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    '<',
    '&',
    '"',
    "'",
    ']]>',
    '_x000D_',
    '_x',
    '\u0000',
    '\u001F',
    '\uFFFE',
    '\uD800',
    '\uDC00',
    '\u202E',
    '\u200B',
    '👩‍👩‍👧',
    ' ',
    ';',
    ',',
  ),
);
const nasty = fc.array(nastyUnit, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''));
const lone = /\p{Surrogate}/gu;

describe('texts that want to be something else', () => {
  it('come back from a workbook as they were, half surrogate pairs aside', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(nasty, { minLength: 1, maxLength: 20 }), async (texts) => {
        const sheet = (await reopened(oneColumn(texts))).sheets[0]!;
        const read = texts.map((_text, index) => cellText(sheetCell(sheet, rowIndexOf(sheet, index + 2), 0)));
        expect(read).toEqual(texts.map((text) => text.replace(lone, '\uFFFD')));
      }),
      { numRuns: 100 },
    );
  });
  it('are never formulas, nor links', async () => {
    const texts = [
      '=1+1',
      '=HYPERLINK("http://x","y")',
      '@SUM(1)',
      "=cmd|' /C calc'!A0",
      '\t=1',
      '\r=1',
      ' =1',
      '＝1',
      'http://example.com',
    ];
    const found = await parts(await xlsxBytes(oneColumn(texts)));
    const sheet = found.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).not.toMatch(/<f[ >]|hyperlink|t="(?:str|e|n)"/i);
    expect(sheet.match(/ t="s"/g)).toHaveLength(texts.length + 1);
    expect(texts.filter(isRiskyText)).toEqual(texts.slice(0, -1));
  });
  it('get escapes that undo themselves', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const escaped = xmlText(text);
        expect(escaped).not.toMatch(/[^\P{Cc}\t\n]|[<>"]/u);
        const plain = escaped
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&');
        expect(unescapeText(plain)).toBe(text.replace(lone, '\uFFFD'));
      }),
    );
  });
  it('are cut at what a cell holds, and that is told', async () => {
    const path = join(folder, 'long.xlsx');
    expect(await writeXlsxFile(path, oneColumn(['x'.repeat(40_000), 'kort']))).toMatchObject({
      ok: true,
      value: { rows: 2, cut: 1 },
    });
  });
  it('sheet names are always acceptable', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(nasty, fc.constantFrom('', "'", 'History', 'a'.repeat(40), 'A'.repeat(40))), {
          maxLength: 6,
        }),
        (names) => {
          const made = sheetNames(names);
          expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(names.length);
          for (const name of made) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/u);
        },
      ),
    );
  });
});

describe('a CSV', () => {
  const columns: SheetColumn[] = [
    textColumn,
    { label: 'Getal', type: 'number' },
    { label: 'Dag', type: 'date' },
    { label: 'Ja', type: 'boolean' },
  ];
  const rows: SheetValue[][] = [
    ['=1+1', -5, '2025-02-18', true],
    ['-5', 1234.5, null, false],
    ['"a";b\nc', null, 'mei', null],
    ['+31 6 12', 0, null, null],
  ];
  const text = (language: 'nl' | 'en', exact = false): string =>
    [...csvChunks({ name: 'x', columns, rows }, { language, exact })].join('');
  it('is as a Dutch program expects it', () => {
    expect(text('nl')).toBe(
      '\uFEFFTekst;Getal;Dag;Ja\r\n\'=1+1;-5;18-2-2025;ja\r\n-5;1234,5;;nee\r\n"""a"";b\nc";;mei;\r\n\'+31 6 12;0;;\r\n',
    );
  });
  it('is as an English program expects it', () => {
    expect(text('en')).toBe(
      '\uFEFFTekst,Getal,Dag,Ja\r\n\'=1+1,-5,2025-02-18,yes\r\n-5,1234.5,,no\r\n"""a"";b\nc",,mei,\r\n\'+31 6 12,0,,\r\n',
    );
  });
  it('leaves texts alone when exact', () => {
    expect(text('nl', true)).toContain('\r\n=1+1;-5;');
  });
  it('never starts a field with what a program takes for a formula', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(nasty, { minLength: 1 }), async (texts) => {
        const written = [
          ...csvChunks(
            { name: 'x', columns: [textColumn, textColumn], rows: texts.map((each) => [each, 'x']) },
            { language: 'nl' },
          ),
        ].join('');
        const result = await readWorkbookBytes(Buffer.from(written), 'x.csv');
        if (!result.ok) throw new Error(result.error.code);
        [...sheetRows(result.value.sheets[0]!)].slice(1).forEach((row, index) => {
          const field = cellText(row.cells[0]!);
          const original = (texts[index] ?? '').replace(lone, '\uFFFD');
          expect([original, `'${original}`]).toContain(field);
          expect(/^[-+]?\d[\d.,]*\s?%?$/.test(field.trim()) || !isRiskyText(field)).toBe(true);
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('a file', () => {
  it('is replaced whole, and left alone when the writing is cancelled or fails', async () => {
    const path = join(folder, 'doel.xlsx');
    expect(await writeXlsxFile(path, full)).toMatchObject({ ok: true, value: { rows: 3 } });
    const before = await readFile(path);
    const stop = new AbortController();
    function* endless(): Generator<SheetValue[]> {
      for (let row = 0; ; row += 1) {
        if (row === 20_000) stop.abort();
        yield [`rij ${row}`];
      }
    }
    const cancelled = await writeXlsxFile(
      path,
      { language: 'nl', sheets: [{ name: 'x', columns: [textColumn], rows: endless() }] },
      { signal: stop.signal },
    );
    expect(cancelled).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect((await readFile(path)).equals(before)).toBe(true);
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(await writeCsvFile(join(folder, 'bestaat', 'niet.csv'), full.sheets[0]!, { language: 'nl' })).toMatchObject({
      ok: false,
      error: { code: 'file.notWritten' },
    });
  });
});
