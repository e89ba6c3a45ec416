/** The tables and charts of a report as files of their own, or all of them in one archive. */
import { csvChunks } from '@electron/exporters/spreadsheet/csvText';
import type { ReportBlock, ReportModel } from '@shared/report/model';
import { chartSvg } from '../chartSvg/draw';
import { tableSheets } from '../reportWorkbook/workbook';
import { packParts, type Parts } from './archive';
import { hasValues, reportWords } from './words';
import { breathe, type OfficeFile, type OfficeRun } from './run';

/** A file of its own: the key of its table or chart, and how to make it. */
export interface LooseFile {
  readonly key: string;
  readonly make: () => string;
}

type ChartBlock = Extract<ReportBlock, { kind: 'chart' }>;

/** CSV of every table: those of the sections and those behind the charts. */
export function csvFiles(model: ReportModel): readonly LooseFile[] {
  return tableSheets(model).map(({ key, sheet }) => ({
    key,
    make: () => [...csvChunks(sheet, { language: model.language })].join(''),
  }));
}

/** SVG of every chart with figures, and of every journey that has a drawing. */
export function svgFiles(model: ReportModel): readonly LooseFile[] {
  const blocks = model.sections.flatMap((section) => section.blocks);
  return blocks.flatMap((block): readonly LooseFile[] => {
    if (block.kind === 'chart' && hasValues(block.chart))
      return [{ key: block.chart.key, make: () => chartSvg(model, block satisfies ChartBlock) }];
    if (block.kind === 'journey' && block.journey.drawing !== null) {
      const { svg } = block.journey.drawing;
      return [{ key: `journey-${block.journey.uid}`, make: () => svg }];
    }
    return [];
  });
}

/** A name that every file system takes, unlike those before it. */
export function fileNames(keys: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return keys.map((key) => {
    const base =
      key
        .replace(/[^\p{L}\p{N}_-]+/gu, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 80) || 'deel';
    let name = base;
    for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) name = `${base}-${copy}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/** All tables and charts in one archive, in two folders. `pictures` are PNG by the key of their drawing and stand beside it; without them the archive says that they are missing. */
export async function zipBytes(
  model: ReportModel,
  run: OfficeRun = {},
  pictures?: ReadonlyMap<string, Uint8Array>,
): Promise<OfficeFile> {
  const parts: Parts = new Map();
  const groups = [
    { folder: model.language === 'nl' ? 'tabellen' : 'tables', extension: 'csv', files: csvFiles(model) },
    { folder: model.language === 'nl' ? 'figuren' : 'charts', extension: 'svg', files: svgFiles(model) },
  ];
  const total = groups.reduce((sum, { files }) => sum + files.length, 0);
  let done = 0;
  for (const { folder, extension, files } of groups) {
    const names = fileNames(files.map(({ key }) => key));
    for (const [index, file] of files.entries()) {
      const name = `${folder}/${names[index] ?? index}`;
      parts.set(`${name}.${extension}`, Buffer.from(file.make()));
      const picture = extension === 'svg' ? pictures?.get(file.key) : undefined;
      if (picture !== undefined) parts.set(`${name}.png`, Buffer.from(picture));
      done += 1;
      run.onProgress?.((done / total) * 0.9);
      await breathe(run.signal);
    }
  }
  const hasDrawings = (groups[1]?.files.length ?? 0) > 0;
  const missing = pictures === undefined && hasDrawings ? [reportWords(model).text('reportFiles.noPictures')] : [];
  return { bytes: await packParts(parts, run.signal), leftOut: [...model.leftOut, ...missing] };
}
