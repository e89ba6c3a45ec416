/** How long the office files of a report take beside LibreOffice loading and saving the same file: a deck of 60 slides, a document of 200 pages, a workbook of 50,000 rows. Figures are printed, never asserted. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { docxBytes } from '@electron/exporters/docx/writeDocx';
import { pptxBytes } from '@electron/exporters/pptx/writePptx';
import { reportWorkbook } from '@electron/exporters/reportWorkbook/workbook';
import { writeXlsxFile } from '@electron/exporters/spreadsheet/writeFile';
import type { ReportModel } from '@shared/report/model';
import { sampleModel, table } from '../exporters/report/sampleModel';
import { median, table as lines, timed, type Line } from './support/measure';

const ROUNDS = Number(process.env['CXW_BENCH_ROUNDS'] ?? 3);
const ROWS = Number(process.env['CXW_BENCH_REPORT_ROWS'] ?? 50_000);

function withTable(rows: number): ReportModel {
  const model = sampleModel();
  const [first] = model.sections;
  return first === undefined
    ? model
    : { ...model, sections: [{ ...first, blocks: [{ kind: 'table', table: table('rows', rows), source: null }] }] };
}

/** Loading and saving by LibreOffice in a process of its own, in milliseconds; what starting it takes is left out. */
function peer(folder: string, file: string, floor: number, rounds: number): readonly number[] {
  return Array.from({ length: rounds }, () => Math.max(1, converted(folder, file) - floor));
}

function converted(folder: string, file: string): number {
  const begin = performance.now();
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      extname(file).slice(1),
      '--outdir',
      join(folder, 'out'),
      file,
    ],
    { stdio: 'ignore', timeout: 600_000 },
  );
  return performance.now() - begin;
}

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cxw-bench-'));
  const found: Line[] = [];
  try {
    const hasOffice = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
    const start = join(folder, 'start.txt');
    writeFileSync(start, 'leeg');
    if (hasOffice) converted(folder, start);
    const floor = hasOffice ? median(Array.from({ length: 3 }, () => converted(folder, start))) : 0;
    const against = (file: string, what: string): Line['peer'] =>
      hasOffice ? { what, values: peer(folder, file, floor, Math.min(2, ROUNDS)) } : null;
    const deck = sampleModel({ size: 3 });
    const pptx = join(folder, 'deck.pptx');
    let slides = 0;
    const deckTime = await timed('pptx', ROUNDS, async () => {
      const made = await pptxBytes(deck);
      slides = made.slides ?? 0;
      writeFileSync(pptx, made.bytes);
    });
    found.push({
      operation: `B13 PPTX, ${slides} slides`,
      size: `${(statSync(pptx).size / 1e6).toFixed(1)} MB`,
      ours: deckTime,
      peer: against(pptx, 'Impress load + save'),
      target: '≤ 1.0',
    });
    for (const [name, size] of [
      ['about 40 pages', 3],
      ['about 200 pages', 10],
    ] as const) {
      const docx = join(folder, `${size}.docx`);
      const model = sampleModel({ size });
      const time = await timed('docx', ROUNDS, async () => writeFileSync(docx, (await docxBytes(model)).bytes));
      found.push({
        operation: `B13 DOCX, ${name}`,
        size: `${(statSync(docx).size / 1e6).toFixed(1)} MB`,
        ours: time,
        peer: against(docx, 'Writer load + save'),
        target: '≤ 1.0',
      });
    }
    const xlsx = join(folder, 'rows.xlsx');
    const rows = withTable(ROWS);
    const workbookTime = await timed('xlsx', ROUNDS, () => writeXlsxFile(xlsx, reportWorkbook(rows).workbook));
    found.push({
      operation: 'B11 report workbook',
      size: ROWS.toLocaleString('en'),
      ours: workbookTime,
      peer: against(xlsx, 'Calc load + save'),
      target: '≤ 0.7',
    });
  } finally {
    console.log(`\n${lines(found)}\n`);
    rmSync(folder, { recursive: true, force: true });
  }
}
