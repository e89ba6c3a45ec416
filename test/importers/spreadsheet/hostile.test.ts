/** Hostile, damaged and disguised files: refused by name and quickly, or taken literally; never a throw. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readWorkbook, readWorkbookBytes } from '@electron/importers/spreadsheet/readWorkbook';
import { cellText, sheetCell, sheetRow, type Workbook } from '@shared/domain/sheet';
import { importErrorCodes } from '@shared/errors/importErrors';
import type { Result } from '@shared/errors/appError';
import { createText } from '@shared/i18n';
import {
  bombWorkbook,
  compoundFile,
  entityBombWorkbook,
  externalEntityWorkbook,
  makeZip,
  pngFile,
  textCell,
  workbookParts,
  workbookWith,
} from '@test/fixtures/hostile/make';
import { describe, expect, it } from 'vitest';

const energie = join(import.meta.dirname, '../../fixtures/energie');

async function codeOf(bytes: Buffer | string, name = 'bestand.xlsx'): Promise<string> {
  const result = await readWorkbookBytes(Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes), name);
  return result.ok ? 'read' : result.error.code;
}

function firstCell(result: Result<Workbook>): string {
  if (!result.ok) throw new Error(result.error.code);
  return cellText(sheetCell(result.value.sheets[0]!, 0, 0));
}

describe('bombs', () => {
  it('refuses a cell of 600 MB without unpacking it: within 50 MB', async () => {
    const bomb = await bombWorkbook(600);
    expect(bomb.length).toBeLessThan(1_000_000);
    await codeOf(pngFile());
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    expect(await codeOf(bomb)).toMatch(/^import\.(unsafe|tooLarge)$/);
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1_048_576);
  });
  it('stops unpacking when more comes out than was declared', async () => {
    const bomb = await bombWorkbook(120, 500);
    expect(await codeOf(bomb)).toBe('import.unsafe');
  });
  it('refuses many parts that are too large together', async () => {
    const parts = Array.from({ length: 8 }, (_part, index) => ({
      name: `xl/media/${index}`,
      data: 'x',
      packed: Buffer.alloc(900_000),
      declaredSize: 100_000_000,
    }));
    expect(await codeOf(makeZip([...workbookParts(), ...parts]))).toBe('import.tooLarge');
  });
  it.each([
    ['entity bomb', entityBombWorkbook],
    ['external entity', externalEntityWorkbook],
  ])('refuses a document type (%s)', async (_name, make) => {
    expect(await codeOf(make())).toBe('import.unsafe');
  });
  it('refuses XML that is nested too deeply, and texts beyond the limit', async () => {
    expect(await codeOf(workbookWith('<a>'.repeat(200) + '</a>'.repeat(200)))).toBe('import.unsafe');
    const noise = Array.from({ length: 1_300_000 }, (_block, index) =>
      ((index * 2654435761) >>> 0).toString(16).padStart(8, '0'),
    ).join('');
    expect(await codeOf(workbookWith(`<sheetData><row r="1">${textCell('A1', noise)}</row></sheetData>`))).toBe(
      'import.unsafe',
    );
  });
  it('refuses a sheet with more cells than allowed', async () => {
    const rows = Array.from(
      { length: 700 },
      (_row, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`,
    ).join('');
    expect(await codeOf(workbookWith(`<sheetData>${rows}</sheetData>`))).toBe('import.tooManyCells');
  });
  it('reads a single far cell at once', async () => {
    const result = await readWorkbookBytes(
      workbookWith('<sheetData><row r="1048576"><c r="XFD1048576"><v>7</v></c></row></sheetData>'),
      'x',
    );
    expect(result.ok && sheetRow(result.value.sheets[0]!, 0)).toMatchObject({ number: 1_048_576 });
  });
  it('refuses an ODS that repeats a value over the whole sheet', async () => {
    const content =
      '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="A">' +
      '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row>' +
      '</table:table></office:spreadsheet></office:body></office:document-content>';
    const file = makeZip([
      { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' },
      { name: 'content.xml', data: content },
    ]);
    expect(await codeOf(file)).toBe('import.tooManyCells');
  });
});

describe('archives that are not what they should be', () => {
  const sheet = { name: 'xl/worksheets/sheet1.xml', data: '<worksheet/>' };
  it.each([
    ['../../evil', 'import.unsafe'],
    ['/etc/evil', 'import.unsafe'],
    ['C:/evil', 'import.unsafe'],
    ['a\\..\\evil', 'import.unsafe'],
  ])('refuses an entry named %s', async (name, code) => {
    expect(await codeOf(makeZip([...workbookParts(), sheet, { name, data: 'x' }]))).toBe(code);
  });
  it('refuses links, encrypted entries, doubles and thousands of entries', async () => {
    expect(await codeOf(makeZip([...workbookParts(), sheet, { name: 'x', data: '/etc/passwd', link: true }]))).toBe(
      'import.unsafe',
    );
    expect(await codeOf(makeZip([...workbookParts(), { ...sheet, encrypted: true }]))).toBe('import.passwordProtected');
    expect(await codeOf(makeZip([...workbookParts(), sheet, sheet]))).toBe('import.unsafe');
    expect(
      await codeOf(makeZip(Array.from({ length: 5000 }, (_entry, index) => ({ name: `e${index}`, data: 'x' })))),
    ).toBe('import.unsafe');
  });
  it('reads harmless oddities of other programs: backslashes and the wrong case in names', async () => {
    const odd = [
      ...workbookParts({ sharedStrings: '<si><t>hoi</t></si>' }),
      {
        name: 'xl/worksheets/sheet1.xml',
        data: '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>',
      },
    ];
    const named = odd.map((part) => ({
      ...part,
      name: part.name.replaceAll('/', '\\').replace('sharedStrings', 'SharedStrings'),
    }));
    expect(firstCell(await readWorkbookBytes(makeZip(named), 'x.xlsx'))).toBe('hoi');
  });
  it('notices a wrong checksum', async () => {
    expect(await codeOf(makeZip([...workbookParts(), { ...sheet, crc: 1 }]))).toBe('import.damaged');
  });
  it('refuses a truncated or flipped workbook, or reads what is whole, but never throws', async () => {
    for (const file of ['contactmomenten.xlsx', 'legacy.ods']) {
      const bytes = await readFile(join(energie, file));
      for (let step = 1; step < 60; step += 1) {
        const code = await codeOf(bytes.subarray(0, Math.floor((bytes.length * step) / 60)));
        expect(importErrorCodes).toContain(code);
      }
      let seed = 7;
      for (let flip = 0; flip < 150; flip += 1) {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        const copy = Buffer.from(bytes);
        copy[seed % copy.length]! ^= 1 << (seed % 8);
        expect(['read', ...importErrorCodes]).toContain(await codeOf(copy));
      }
    }
  });
});

describe('files under a false name', () => {
  it.each<[string, Buffer | string, string]>([
    ['a picture', pngFile(), 'import.notASpreadsheet'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ', 'import.notASpreadsheet'],
    ['an old Excel file', compoundFile('Workbook'), 'import.oldExcelFormat'],
    ['a bare BIFF stream', Buffer.from('0908100000060500bb0dcc07', 'hex'), 'import.oldExcelFormat'],
    ['an encrypted workbook', compoundFile('EncryptedPackage'), 'import.passwordProtected'],
    ['an old Word file', compoundFile('WordDocument'), 'import.notASpreadsheet'],
    ['a web page', '<html><body><table><tr><td>1</td></tr></table></body></html>', 'import.webPage'],
    ['a web page with a BOM', '\uFEFF  <!DOCTYPE html><table>', 'import.webPage'],
    [
      'XML spreadsheet 2003',
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      'import.xmlSpreadsheet',
    ],
    ['a Numbers file', makeZip([{ name: 'Index/Document.iwa', data: 'x' }]), 'import.numbersFile'],
    ['a binary workbook', makeZip([{ name: 'xl/workbook.bin', data: 'x' }]), 'import.binaryWorkbook'],
    [
      'a Word document',
      makeZip([
        { name: '[Content_Types].xml', data: 'x' },
        { name: 'word/document.xml', data: 'x' },
      ]),
      'import.notASpreadsheet',
    ],
    ['an archive', makeZip([{ name: 'readme.txt', data: 'x' }]), 'import.notASpreadsheet'],
    ['an empty file', '', 'import.empty'],
    ['noise', Buffer.from(Array.from({ length: 500 }, (_byte, index) => (index * 37) % 32)), 'import.notASpreadsheet'],
  ])('%s is refused by name', async (_name, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });
  it('says what is wrong with the place', async () => {
    expect(await readWorkbook(join(energie, 'bestaat-niet.xlsx'))).toMatchObject({
      error: { code: 'import.notFound' },
    });
    expect(await readWorkbook(energie)).toMatchObject({ error: { code: 'import.isFolder' } });
  });
  it('has a text for every refusal in both languages', () => {
    for (const code of importErrorCodes) {
      const error = {
        code,
        params: { found: 'pdf', detail: 'x', size: 1, max: 2, sheet: 'x', seconds: 3, encoding: 'x' },
      };
      expect(createText('nl').error(error)).not.toContain('errors.');
      expect(createText('nl').error(error)).not.toBe(createText('en').error(error));
      expect(createText('nl').error(error)).not.toContain(createText('nl')('errors.unexpected', { detail: code }));
    }
  });
});

describe('odd content is taken literally', () => {
  const nasty = [
    '=1+1',
    '@SUM(A1)',
    '+31 6 12345678',
    '-5',
    "=cmd|' /C calc'!A0",
    '\u202Eevil\u202C',
    'a\u200Bb\uFEFFc',
    '<script>alert(1)</script>',
    '👩‍👩‍👧',
  ];
  it('in a CSV', async () => {
    const result = await readWorkbookBytes(Buffer.from(nasty.map((text) => `"${text}";x`).join('\r\n')), 'x.csv');
    if (!result.ok) throw new Error(result.error.code);
    expect(nasty.map((_text, index) => sheetCell(result.value.sheets[0]!, index, 0))).toEqual(
      nasty.map((text) => ({ kind: 'text', text })),
    );
  });
  it('in a workbook, also when a formula made it', async () => {
    const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const rows = nasty.map(
      (text, index) =>
        `<row r="${index + 1}">${textCell(`A${index + 1}`, escape(text))}<c r="B${index + 1}" t="str"><f>1</f><v>${escape(text)}</v></c></row>`,
    );
    const result = await readWorkbookBytes(workbookWith(`<sheetData>${rows.join('')}</sheetData>`), 'x.xlsx');
    if (!result.ok) throw new Error(result.error.code);
    nasty.forEach((text, index) => {
      expect(sheetCell(result.value.sheets[0]!, index, 0)).toEqual({ kind: 'text', text });
      expect(sheetCell(result.value.sheets[0]!, index, 1)).toEqual({ kind: 'text', text, formula: true });
    });
  });
  it('300 columns, NUL characters, a cell of 5 MB', async () => {
    const wide = await readWorkbookBytes(
      Buffer.from(`${Array.from({ length: 300 }, (_cell, index) => `k${index}`).join(';')}\n`),
      'x.csv',
    );
    expect(wide.ok && wide.value.sheets[0]!.columnCount).toBe(300);
    const nul = await readWorkbookBytes(Buffer.from('naam;waarde\nJan\0tje;1\nPiet;2\n'), 'x.csv');
    expect(nul.ok && nul.value.warnings).toContainEqual({ code: 'import.warning.nulCharacters', params: { count: 1 } });
    expect(nul.ok && cellText(sheetCell(nul.value.sheets[0]!, 1, 0))).toBe('Jan\0tje');
    const large = 'abcdefghij'.repeat(500_000);
    expect(firstCell(await readWorkbookBytes(Buffer.from(`${large};x\n`), 'x.csv'))).toBe(large);
    const noise = Array.from({ length: 625_000 }, (_block, index) =>
      ((index * 2654435761) >>> 0).toString(16).padStart(8, '0'),
    ).join('');
    expect(
      firstCell(
        await readWorkbookBytes(
          workbookWith(`<sheetData><row r="1">${textCell('A1', noise)}</row></sheetData>`),
          'x.xlsx',
        ),
      ),
    ).toBe(noise);
  });
});
