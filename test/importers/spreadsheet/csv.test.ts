/** CSV: encodings, separators, quotes and line ends as they come from the wild. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { detectDelimiter } from '@electron/importers/spreadsheet/csv/delimiter';
import { readRecords } from '@electron/importers/spreadsheet/csv/records';
import type { ReadOptions } from '@electron/importers/spreadsheet/readOptions';
import { readWorkbookBytes } from '@electron/importers/spreadsheet/readWorkbook';
import { cellText, sheetRows, type Workbook } from '@shared/domain/sheet';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

function records(text: string, delimiter = ','): string[][] {
  const rows: string[][] = [];
  readRecords(text, delimiter, {
    record(fields) {
      rows.push([...fields]);
      return true;
    },
  });
  return rows;
}

async function read(bytes: Buffer | string, options: ReadOptions = {}): Promise<Workbook> {
  const result = await readWorkbookBytes(Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes), 'map/lijst.csv', options);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function texts(workbook: Workbook): (string | number)[][] {
  return [...sheetRows(workbook.sheets[0]!)].map((row) => [row.number, ...row.cells.map(cellText)]);
}

describe('records', () => {
  it.each<[string, string, string[][]]>([
    [
      'a comma in quotes',
      'a,b\n"x, y",z',
      [
        ['a', 'b'],
        ['x, y', 'z'],
      ],
    ],
    [
      'empty fields',
      'a,b,c\n1,"",""\n,,',
      [
        ['a', 'b', 'c'],
        ['1', '', ''],
        ['', '', ''],
      ],
    ],
    ['escaped quotes', 'a\n"ha ""ha"" ha"', [['a'], ['ha "ha" ha']]],
    [
      'JSON in quotes',
      'k,v\n1,"{""type"": ""Point""}"',
      [
        ['k', 'v'],
        ['1', '{"type": "Point"}'],
      ],
    ],
    [
      'line breaks in quotes',
      'a,b\n1,"x\ny"\r\n2,"p\r\nq"',
      [
        ['a', 'b'],
        ['1', 'x\ny'],
        ['2', 'p\r\nq'],
      ],
    ],
    ['line ends of every kind in one file', 'a\nb\r\nc\rd', [['a'], ['b'], ['c'], ['d']]],
    ['a quote inside a field', 'a "b" c,5" pijp', [['a "b" c', '5" pijp']]],
    ['text after a closing quote', '"a"b,c', [['ab', 'c']]],
    ['an empty quoted field at the end', 'a,""', [['a', '']]],
    [
      'a separator at the end',
      'a,\nb,',
      [
        ['a', ''],
        ['b', ''],
      ],
    ],
    [
      'a quote that never closes',
      'a,b\n"open,1\nc,2',
      [
        ['a', 'b'],
        ['"open', '1'],
        ['c', '2'],
      ],
    ],
    ['empty lines', 'a\n\n\nb\n', [['a'], [''], [''], ['b']]],
  ])('%s', (_name, text, expected) => {
    expect(records(text)).toEqual(expected);
  });
  it('reads what another program wrote, whatever is in the fields', () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\n', '\r', ' ', '👍', '\0') });
    fc.assert(
      fc.property(
        fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(',', ';', '\t'),
        (rows, delimiter) => {
          expect(records(Papa.unparse(rows, { delimiter, quotes: true }), delimiter)).toEqual(rows);
        },
      ),
      { numRuns: 300 },
    );
  });
  it('loses no character of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ';', ',', '\n', '\r', 'x') }), (text) => {
        expect(records(text, ';').flat().join('')).toBe(text.replace(/[;\r\n]/g, ''));
      }),
      { numRuns: 300 },
    );
  });
});

describe('separator', () => {
  it.each<[string, string, string]>([
    [';', 'decimal commas', 'naam;cijfer;belang\nWebsite;7,5;8,1\nTelefoon;6,0;9,2\nBrief;5,5;4,0\n'],
    ['\t', 'decimal commas in every column', '7,5\t8,5\n6,0\t9,0\n5,5\t4,0\n'],
    [
      ';',
      'title rows above',
      'Contactmomenten, versie 2, maart\nPeildatum 1-1-2025\n\nFase;Nr;Naam\nA;1;x, y, z\nB;2;x\nC;3;z, q\n',
    ],
    [',', 'semicolons inside texts', 'naam,opmerking,cijfer\na,"x; y; z",1\nb,"p;q",2\nc,"r; s",3\n'],
    ['|', 'pipes', 'a|b|c\n1|2,5|3\n4|5,5|6\n'],
    [',', 'plain commas', 'a,b,c\n1,2,3\n4,5,6\n'],
    [';', 'quoted line breaks and ragged rows', 'a;b;c\n"x\ny, z";1\nq;2;3;4\nr;"s\nt";6\n'],
    [';', 'one column of prose', 'Opmerking\nJa, dat klopt\nNee\nMisschien\nWeet niet, zei hij, echt niet\nGoed\n'],
  ])('%j with %s', (expected, _name, text) => {
    expect(detectDelimiter(text).delimiter).toBe(expected);
  });
  it('follows a sep= line, which is no record', async () => {
    expect(texts(await read('sep=|\r\na|b;c\r\n1|2\r\n'))).toEqual([
      [1, 'a', 'b;c'],
      [2, '1', '2'],
    ]);
  });
  it('can be chosen by a person', async () => {
    expect(texts(await read('a;b,c\n', { delimiter: ',' }))).toEqual([[1, 'a;b', 'c']]);
  });
});

describe('encoding', () => {
  const text = 'naam;prijs\nÉén café;€ 5 – ‘ok’\n';
  const rows = [
    [1, 'naam', 'prijs'],
    [2, 'Één café', '€ 5 – ‘ok’'],
  ];
  it.each(['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'])('%s, with and without its mark', async (encoding) => {
    const marked = await read(iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf') }));
    const bare = await read(iconv.encode(text, encoding, { addBOM: false }));
    expect([marked.encoding, bare.encoding]).toEqual([encoding, encoding]);
    expect([texts(marked), texts(bare)]).toEqual([rows, rows]);
  });
  it('says when it guessed, and obeys a person', async () => {
    expect((await read(iconv.encode(text, 'windows-1252'))).warnings).toEqual([
      { code: 'import.warning.encodingGuessed', params: { encoding: 'windows-1252' } },
    ]);
    expect(texts(await read(iconv.encode('é;ö\n', 'macintosh'), { encoding: 'macintosh' }))).toEqual([[1, 'é', 'ö']]);
    expect(await readWorkbookBytes(Buffer.from('a'), 'x', { encoding: 'klingon' })).toEqual({
      ok: false,
      error: { code: 'import.unknownEncoding', params: { encoding: 'klingon' } },
    });
  });
  it('takes UTF-8 that was cut in the middle of a character as UTF-8', async () => {
    expect((await read(Buffer.from('a;é\nb;é').subarray(0, -1))).encoding).toBe('utf-8');
  });
});

describe('sheet', () => {
  it('is named after the file; rows keep their numbers, empty ones are left out', async () => {
    const workbook = await read('a;b\n;;\n\n"x\ny";#WAARDE!\n');
    expect(workbook.sheets[0]).toMatchObject({ name: 'lijst', rowCount: 2, columnCount: 2 });
    expect([...sheetRows(workbook.sheets[0]!)][1]).toEqual({
      number: 4,
      hidden: false,
      cells: [
        { kind: 'text', text: 'x\ny' },
        { kind: 'error', text: '#WAARDE!' },
      ],
    });
  });
  it('tells of quotes that never close and of rows that are too long', async () => {
    const rows = Array.from({ length: 100 }, (_row, index) => `${index};x`).join('\n');
    const { warnings } = await read(`a;b\n${rows}\n1;2;3\n"open;3\n`);
    expect(warnings).toEqual([
      { code: 'import.warning.unclosedQuote', params: { row: 103 } },
      { code: 'import.warning.raggedRows', params: { count: 1 } },
    ]);
  });
  it.each([
    'nps-golf1.csv',
    'nps-golf2.csv',
    'klantreis-verhuizen.csv',
    'personas.csv',
    'verbeteringen.csv',
    'organisatie.csv',
    'specialisten.csv',
    'opdrachten.csv',
  ])('%s comes out as another parser reads it', async (file) => {
    const bytes = await readFile(join(import.meta.dirname, '../../fixtures/energie', file));
    const workbook = await read(bytes);
    const text = iconv.decode(bytes, workbook.encoding!);
    const expected = Papa.parse<string[]>(text, { delimiter: workbook.delimiter! })
      .data.map((row) => row.join('¦').replace(/¦+$/, ''))
      .filter((row) => row !== '');
    expect([...sheetRows(workbook.sheets[0]!)].map((row) => row.cells.map(cellText).join('¦'))).toEqual(expected);
  });
});
