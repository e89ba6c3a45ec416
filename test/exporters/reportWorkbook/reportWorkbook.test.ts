/** The workbook of a report and its loose files: a sheet a table, typed cells, links, names; CSV and SVG of every part. */
import { describe, expect, it } from 'vitest';
import { csvFiles, svgFiles, zipBytes } from '@electron/exporters/reportParts/loose';
import { readParts } from '@electron/exporters/reportParts/archive';
import { readXlsx } from 'hucre/xlsx';
import { workbookCharts } from '@electron/exporters/reportWorkbook/charts';
import { rangeName, reportWorkbook } from '@electron/exporters/reportWorkbook/workbook';
import { xlsxBytes } from '@electron/exporters/spreadsheet/writeXlsx';
import { emptyModel, sampleModel } from '../report/sampleModel';
import { readOffice, walk } from '../report/readOffice';

const model = sampleModel();
const opened = xlsxBytes(reportWorkbook(model).workbook).then(readOffice);

describe('workbook of a report', () => {
  it('is a consistent package, also when the report is empty', async () => {
    expect((await opened).defects).toEqual([]);
    expect((await readOffice(await xlsxBytes(reportWorkbook(emptyModel()).workbook))).defects).toEqual([]);
  });

  it('has a contents sheet whose links lead to sheets that exist', async () => {
    const { parts } = await opened;
    const workbook = parts.get('xl/workbook.xml')!.toString('utf8');
    const names = [...workbook.matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) =>
      name!.replaceAll('&amp;', '&').replaceAll('&apos;', "'"),
    );
    expect(names[0]).toBe('Inhoud');
    expect(new Set(names).size).toBe(names.length);
    const first = parts.get('xl/worksheets/sheet1.xml')!.toString('utf8');
    const links = [...first.matchAll(/<hyperlink ref="A\d+" location="([^"]+)"/g)].map(([, place]) =>
      place!.replaceAll('&apos;', "'").replaceAll('&amp;', '&'),
    );
    expect(links).toEqual(names.slice(1).map((name) => `'${name.replaceAll("'", "''")}'!A1`));
  });

  it('keeps numbers numbers, dates dates and texts texts, with formats', () => {
    const { workbook } = reportWorkbook(model);
    const sheet = workbook.sheets.find(({ titleRows }) => titleRows?.[0] === 'Contactmomententabel touchpoints-0')!;
    const [row] = [...sheet.rows];
    expect(row).toEqual([
      1,
      '★ Ik ontvang mijn jaarnota en begrijp niet waarom het bedrag anders is dan vorig jaar (1) <&"',
      3.5,
      0,
      '2025-03-20',
      0,
    ]);
    expect(sheet.columns.map(({ type, numberFormat }) => [type, numberFormat])).toEqual([
      ['number', '#,##0'],
      ['text', undefined],
      ['number', '0.0'],
      ['number', '0.0%'],
      ['date', undefined],
      ['number', '€ #,##0.00'],
    ]);
  });

  it('names the rows of every sheet so that formulas can refer to them', () => {
    const { workbook } = reportWorkbook(model);
    const names = workbook.definedNames!.map(({ name }) => name);
    expect(names).toContain('report_touchpoints_0');
    expect(names.every((name) => /^[A-Za-z_][\w.]*$/.test(name))).toBe(true);
    expect(rangeName('klántreis: één')).toBe('report_klantreis_een');
  });

  it('has native charts whose every name and number is that of the cell it points to', async () => {
    const charts = await workbookCharts(model);
    const bytes = await xlsxBytes(reportWorkbook(model, charts).workbook);
    const { parts, defects } = await readOffice(bytes);
    expect(defects).toEqual([]);
    const sheets = new Map((await readXlsx(new Uint8Array(bytes))).sheets.map(({ name, rows }) => [name, rows]));
    const cellsOf = (reference: string): readonly unknown[] => {
      const [, name = '', from = '', first = '', , last = first] =
        /^'(.*)'!\$([A-Z]+)\$(\d+)(:\$[A-Z]+\$(\d+))?$/.exec(reference) ?? [];
      const rows = sheets.get(name.replaceAll("''", "'"));
      expect(rows, reference).toBeDefined();
      const column = [...from].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      return rows!.slice(Number(first) - 1, Number(last)).map((row) => row[column] ?? null);
    };
    const found = [...parts].filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name));
    expect(found.length).toBe(charts.size);
    // Bars, stacks, lines, points, intervals and the curve of the journey; the heat map is a sheet.
    expect(found.length).toBe(6);
    let numbers = 0;
    for (const [name, data] of found) {
      const xml = data.toString('utf8').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
      for (const [, reference = '', cache = ''] of xml.matchAll(
        /<c:val><c:numRef><c:f>([^<]*)<\/c:f>([\s\S]*?)<\/c:numRef>/g,
      )) {
        const cells = cellsOf(reference);
        for (const [, at, value] of cache.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)) {
          expect(cells[Number(at)], `${name} ${reference} ${at}`).toBeCloseTo(Number(value), 9);
          numbers += 1;
        }
      }
      for (const [, reference = '', label] of xml.matchAll(
        /<c:tx><c:strRef><c:f>([^<]*)<\/c:f><c:strCache><c:ptCount val="1"\/><c:pt idx="0"><c:v>([^<]*)/g,
      ))
        expect(cellsOf(reference), name).toEqual([label]);
      expect(xml).not.toContain('Sheet1!');
      expect(xml).not.toContain('externalData');
    }
    expect(numbers).toBeGreaterThan(40);
  });

  it('holds every claimed figure with its interval, n and date', () => {
    const sheet = reportWorkbook(model).workbook.sheets.find(({ name }) => name === 'Kerncijfers')!;
    const rows = [...sheet.rows];
    expect(rows).toHaveLength(4);
    expect(rows[0]!.slice(2, 8)).toEqual([34, '+34', 21.75, 47.5, 67, '2025-03-20']);
  });

  it('writes CSV of every table and a drawing of every chart with figures', async () => {
    expect(csvFiles(model)).toHaveLength(7);
    expect(csvFiles(model)[0]!.make().split('\r\n')[1]).toContain(';3,5;');
    const drawings = svgFiles(model);
    expect(drawings.map(({ key }) => key)).toEqual([
      'interval-0',
      'stacked-0',
      'scatter-0',
      'line-0',
      'heat-0',
      'bar-0',
    ]);
    for (const { make } of drawings) {
      const svg = make();
      expect(() => walk(svg, () => undefined)).not.toThrow();
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      expect(svg).toContain('n = 75; golf 2');
    }
    expect(drawings[0]!.make()).toContain('>5,7<');
    const parts = await readParts((await zipBytes(model)).bytes);
    expect([...parts.keys()].filter((name) => name.startsWith('tabellen/'))).toHaveLength(7);
    expect(parts.has('figuren/heat-0.svg')).toBe(true);
  });
});
