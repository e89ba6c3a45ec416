/** One engagement, every form: what the model says is what presentation, document, workbook, CSV and drawings say, read back by other means than those that wrote them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EngineDocument } from '@electron/engine/document';
import { reportModel } from '@electron/engine/queries/reports.query';
import { readParts } from '@electron/exporters/reportParts/archive';
import { cellText } from '@electron/exporters/reportParts/cells';
import type { ReportFileFormat } from '@shared/contract/reportFiles.contract';
import { formatScore } from '@shared/i18n/format';
import type { ReportBlock, ReportModel, ReportTable } from '@shared/report/model';
import { kindSections } from '@shared/report/kinds';
import { reportOptionsSchema, type ReportOptions } from '@shared/report/model';
import { readerHere } from '../../importers/workbooks';
import { ask, newDocument, run, testFolder, testServices } from '../../engine/support/documents';
import { readOffice, walk, type OfficePackage } from './readOffice';

const folder = testFolder();
const options = reportOptionsSchema.parse({ kind: 'full', language: 'nl', date: '2026-11-22' });
let document: EngineDocument;
let paged: ReportModel;
let whole: ReportModel;
const hasOffice = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;

const source = (name: string): string => `test/fixtures/energie/${name}`;
const place = (format: ReportFileFormat, of: ReportOptions = options): string =>
  folder.file(`${of.kind === 'full' ? 'rapport' : of.kind}.${format}`);

interface Written {
  readonly bytes: Buffer;
  readonly leftOut: readonly string[];
}
const made = new Map<ReportFileFormat, Promise<Written>>();

async function make(format: ReportFileFormat, of: ReportOptions = options): Promise<Written> {
  const { bytes, leftOut } = await ask(document, 'report.writeOffice', {
    file: place(format, of),
    format,
    options: of,
  });
  const file = readFileSync(place(format, of));
  expect(file.length).toBe(bytes);
  return { bytes: file, leftOut };
}

/** Each form is written once, by the query. */
function written(format: ReportFileFormat): Promise<Written> {
  const known = made.get(format) ?? make(format);
  made.set(format, known);
  return known;
}

beforeAll(async () => {
  document = newDocument(folder.file('energie.cxw'), testServices({ reader: readerHere }));
  await run(document, 'import.run', { file: source('contactmomenten.csv') });
  await run(document, 'import.run', { file: source('nps-golf1.csv'), options: { kind: 'survey', wave: 'Golf 1' } });
  await run(document, 'import.run', { file: source('nps-golf2.csv'), options: { kind: 'survey', wave: 'Golf 2' } });
  await run(document, 'import.run', { file: source('verbeteringen.csv'), options: { kind: 'improvements' } });
  await run(document, 'journey.importRun', { file: source('klantreis-verhuizen.csv') });
  await run(document, 'specialist.create', {
    fields: { number: 'SPC-1', name: 'Anna Bakker', online: 87, offline: 23, processes: ['promise', 'deliver'] },
  });
  await run(document, 'specialist.create', {
    fields: { number: 'SPC-2', name: 'Bram Visser', online: 21, offline: 79, processes: ['deliver'] },
  });
  await run(document, 'assignment.create', { fields: { title: 'CX-specialist', levels: ['customer'] } });
  paged = reportModel(document.context, options);
  whole = reportModel(document.context, options, { allRows: true });
}, 240_000);
afterAll(() => {
  document.close();
  folder.remove();
});

const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();
const blocksOf = (model: ReportModel): readonly ReportBlock[] => model.sections.flatMap(({ blocks }) => blocks);
const tablesOf = (model: ReportModel): readonly ReportTable[] =>
  blocksOf(model).flatMap((block) => (block.kind === 'table' ? [block.table] : []));

/** Sentences and figures as they are written, that a reader must find in any form with pages. */
function statements(model: ReportModel): readonly string[] {
  return blocksOf(model).flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'figures':
        return block.items.flatMap(({ text, label }) => [text, label]);
      case 'claim':
        return [block.text, ...block.figures.map(({ text }) => text), block.source.text];
      case 'chart':
        return [block.title, block.source.text];
      case 'journey':
        return [
          ...block.journey.steps.flatMap(({ emotional }) =>
            emotional === null ? [] : [formatScore(model.language, emotional)],
          ),
          ...block.journey.insights.map(({ text }) => text),
        ];
      case 'table':
        return block.table.rows.flatMap((row) =>
          row.map(cellText).filter((text) => /\d/.test(text) && text.length < 200),
        );
      default:
        return [];
    }
  });
}

/** An engagement of this size says hundreds of things with a figure in them. */
function missing(found: string, model: ReportModel, atLeast = 200): readonly string[] {
  const all = plain(found);
  const wanted = [...new Set(statements(model).map(plain))];
  expect(wanted.length).toBeGreaterThan(atLeast);
  return wanted.filter((text) => !all.includes(text));
}

/** Numbers in the charts of a package, one list a chart. */
function chartNumbers(office: OfficePackage): readonly (readonly number[])[] {
  const found: number[][] = [];
  for (const [name, data] of office.parts) {
    if (!/\/charts\/chart\d+\.xml$/.test(name)) continue;
    const values: number[] = [];
    walk(
      data.toString('utf8'),
      () => undefined,
      (text, path) =>
        void (
          path.at(-1) === 'c:v' &&
          path.some((tag) => tag === 'c:val' || tag === 'c:yVal') &&
          values.push(Number(text))
        ),
    );
    found.push(values);
  }
  return found;
}

function expectCharts(office: OfficePackage, model: ReportModel, atLeast = 5): void {
  const numbers = chartNumbers(office).flat();
  const count = (list: readonly number[]): ReadonlyMap<number, number> => {
    const counted = new Map<number, number>();
    for (const value of list)
      counted.set(Math.round(value * 1e9) / 1e9, (counted.get(Math.round(value * 1e9) / 1e9) ?? 0) + 1);
    return counted;
  };
  const held = count(numbers);
  const charts = blocksOf(model).flatMap((block) =>
    block.kind === 'chart' && block.chart.kind !== 'heat' ? [block.chart] : [],
  );
  expect(charts.length).toBeGreaterThanOrEqual(atLeast);
  // A part of nothing in a stack is left empty: zeros are not counted.
  const wanted = count(
    charts.flatMap((chart) =>
      chart.series.flatMap(({ values }) => values.filter((value): value is number => value !== null && value !== 0)),
    ),
  );
  expect([...wanted].filter(([value, times]) => (held.get(value) ?? 0) < times)).toEqual([]);
}

/** Every number of every table stands in its cell, on the sheet with the table's title. */
async function expectCells(bytes: Buffer, model: ReportModel): Promise<void> {
  const office = await readOffice(bytes);
  expect(office.defects).toEqual([]);
  const shared = [
    ...office.parts
      .get('xl/sharedStrings.xml')!
      .toString('utf8')
      .matchAll(/<si><t[^>]*>([\s\S]*?)<\/t><\/si>/g),
  ].map(([, text]) => text!);
  const sheets = [...office.parts.keys()]
    .filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
    .map((name) => office.parts.get(name)!.toString('utf8'));
  for (const table of tablesOf(model)) {
    const title = shared.indexOf(table.title.replaceAll('&', '&amp;'));
    const sheet = sheets.find(
      (xml) => xml.includes(`<c r="A1"`) && new RegExp(`<c r="A1"[^>]*><v>${title}</v>`).test(xml),
    );
    expect(sheet, table.title).toBeDefined();
    table.columns.forEach((column, index) => {
      if (column.type === 'text' || column.type === 'date') return;
      const letter = String.fromCharCode(65 + index);
      const held = [...sheet!.matchAll(new RegExp(`<c r="${letter}(\\d+)" s="\\d+"><v>([^<]*)</v>`, 'g'))].map(
        ([, , value]) => Number(value),
      );
      expect(held, `${table.key} ${column.key}`).toEqual(table.rows.flatMap((row) => row[index]?.number ?? []));
    });
  }
}

describe('the same numbers everywhere', () => {
  it('in the presentation, on its slides and in its charts', async () => {
    const { bytes, leftOut } = await written('pptx');
    const office = await readOffice(bytes);
    expect(office.defects).toEqual([]);
    const cut = tablesOf(paged).filter(({ title }) => leftOut.some((line) => line.startsWith(`${title}: `)));
    expect(cut.map(({ key }) => key)).toEqual([]);
    expect(missing(office.text(/^ppt\/(slides|notesSlides)\/[^/]+\.xml$/), paged)).toEqual([]);
    expectCharts(office, paged);
  });

  it('in the document, in its text, notes and charts', async () => {
    const office = await readOffice((await written('docx')).bytes);
    expect(office.defects).toEqual([]);
    expect(missing(office.text(/^word\/(document|footnotes)\.xml$/), paged)).toEqual([]);
    expectCharts(office, paged);
  });

  it('in the workbook, cell by cell and as numbers', async () => {
    const { bytes } = await written('xlsx');
    await expectCells(bytes, whole);
    expectCharts(await readOffice(bytes), whole);
  });
  it('in every CSV and drawing', async () => {
    const parts = await readParts((await written('zip')).bytes);
    for (const table of tablesOf(whole)) {
      const name = [...parts.keys()].find(
        (one) => one === `tabellen/${table.key.replace(/[^\p{L}\p{N}_-]+/gu, '-').replace(/^-+|-+$/g, '')}.csv`,
      );
      expect(name, table.key).toBeDefined();
      const csv = parts.get(name!)!.toString('utf8');
      for (const row of table.rows)
        for (const [index, cell] of row.entries())
          if (cell.number !== undefined && !['text', 'date'].includes(table.columns[index]!.type))
            expect(csv).toContain(String(cell.number).replace('.', ','));
    }
    const drawings = [...parts].filter(([name]) => name.endsWith('.svg'));
    expect(drawings.length).toBeGreaterThan(5);
    for (const block of blocksOf(whole)) {
      if (block.kind !== 'chart' || block.chart.kind !== 'bar') continue;
      const svg =
        parts.get(`figuren/${block.chart.key.replace(/[^\p{L}\p{N}_-]+/gu, '-')}.svg`)?.toString('utf8') ?? '';
      for (const value of block.chart.series.flatMap(({ values }) => values))
        if (value !== null && value !== 0)
          expect(svg).toContain(`>${String(Math.round(value * 10) / 10).replace('.', ',')}`);
    }
  });

  it('has a picture beside each drawing, when they were drawn', async () => {
    const drawings = await ask(document, 'report.drawings', options);
    const pictures = drawings.map(({ key }, index) => ({ key, png: new Uint8Array([137, 80, 78, 71, index]) }));
    const { bytes, leftOut } = await ask(document, 'report.partsZip', { options, pictures });
    const parts = await readParts(Buffer.from(bytes));
    const svgs = [...parts.keys()].filter((name) => name.endsWith('.svg'));
    expect(svgs.length).toBe(drawings.length);
    expect(svgs.map((name) => parts.get(name.replace(/svg$/, 'png'))?.at(-1))).toEqual(drawings.map((_, at) => at));
    expect(leftOut).toEqual(whole.leftOut);
    // Without them the archive says so.
    expect((await written('zip')).leftOut.join()).toContain('niet als PNG');
  });

  it('of the staffing advice too', async () => {
    const of = reportOptionsSchema.parse({ ...options, kind: 'staffingAdvice' });
    const model = reportModel(document.context, of);
    expect(model.sections.map(({ key }) => key)).toEqual([...kindSections.staffingAdvice]);
    const presentation = await readOffice((await make('pptx', of)).bytes);
    expect(missing(presentation.text(/^ppt\/(slides|notesSlides)\/[^/]+\.xml$/), model, 50)).toEqual([]);
    expectCharts(presentation, model, 2);
    const paper = await readOffice((await make('docx', of)).bytes);
    expect(missing(paper.text(/^word\/(document|footnotes)\.xml$/), model, 50)).toEqual([]);
    expectCharts(paper, model, 2);
    await expectCells((await make('xlsx', of)).bytes, reportModel(document.context, of, { allRows: true }));
    const parts = await readParts((await make('zip', of)).bytes);
    expect([...parts.keys()]).toEqual(
      expect.arrayContaining([
        'tabellen/staffingTeam.csv',
        'tabellen/staffingGaps.csv',
        'figuren/staffingCoverage.svg',
      ]),
    );
  });

  it('gives one table or drawing by its key, and refuses one that is not there', async () => {
    const table = tablesOf(whole).at(-1)!;
    await ask(document, 'report.writeOffice', { file: place('csv'), format: 'csv', part: table.key, options });
    expect(readFileSync(place('csv'), 'utf8').split('\r\n').length).toBeGreaterThanOrEqual(table.rows.length + 2);
    const refused = await document.query('report.writeOffice', {
      file: folder.file('geen.svg'),
      format: 'svg',
      part: 'nergens',
      options,
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'report.noPart' } });
    expect(existsSync(folder.file('geen.svg'))).toBe(false);
  });

  it('tells of its progress, and leaves nothing behind when it is cancelled', async () => {
    const told: (number | null)[] = [];
    const controller = new AbortController();
    const before = readdirSync(folder.path).sort();
    const result = await document.query(
      'report.writeOffice',
      { file: folder.file('half.pptx'), format: 'pptx', options },
      {
        signal: controller.signal,
        progress: (fraction) => {
          told.push(fraction);
          if ((fraction ?? 0) > 0.2) controller.abort();
        },
      },
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(told.length).toBeGreaterThan(3);
    expect(readdirSync(folder.path).sort()).toEqual(before);
  });

  it.skipIf(!hasOffice)(
    'as another office program shows it on paper',
    async () => {
      await written('docx');
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${folder.file('profile')}`,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          folder.path,
          place('docx'),
        ],
        { stdio: 'ignore', timeout: 180_000 },
      );
      const text = plain(
        execFileSync('pdftotext', [folder.file('rapport.pdf'), '-'], { encoding: 'utf8', maxBuffer: 1e8 }),
      );
      const figures = blocksOf(paged).flatMap((block) =>
        block.kind === 'figures' ? block.items.map((one) => one.text) : [],
      );
      expect(figures.length).toBeGreaterThan(3);
      expect(figures.filter((one) => !text.includes(plain(one)))).toEqual([]);
      const cells = tablesOf(paged).flatMap((table) =>
        table.rows.flatMap((row) => row.flatMap((cell) => (cell.number === undefined ? [] : [plain(cell.text)]))),
      );
      expect([...new Set(cells)].filter((cell) => !text.includes(cell))).toEqual([]);
    },
    120_000,
  );
});
