/** A report as presentation, document or workbook, and its tables and charts as files: made from the one model, written whole or not at all. */
import { csvFiles, svgFiles, zipBytes, type LooseFile } from '@electron/exporters/reportParts/loose';
import type { OfficeRun } from '@electron/exporters/reportParts/run';
import { workbookCharts } from '@electron/exporters/reportWorkbook/charts';
import { reportWorkbook } from '@electron/exporters/reportWorkbook/workbook';
import { writeBytesFile, writeTextFile, writeXlsxFile } from '@electron/exporters/spreadsheet/writeFile';
import { Refusal, type Result } from '@shared/errors/appError';
import type { ReportFileFormat, ReportFileWritten } from '@shared/contract/reportFiles.contract';
import type { ReportModel } from '@shared/report/model';
import type { QueryHandlers } from '../commands/define';
import { reportModel } from './reports.query';

/** Pages and slides hold long tables only in part; the other forms hold every row. */
const paged: ReadonlySet<ReportFileFormat> = new Set<ReportFileFormat>(['pptx', 'docx']);

/** The libraries behind presentations and documents are larger than the engine itself: they are loaded by the first file that needs them, not by every start. */
const makers = {
  pptx: async () => (await import('@electron/exporters/pptx/writePptx')).pptxBytes,
  docx: async () => (await import('@electron/exporters/docx/writeDocx')).docxBytes,
  zip: async () => zipBytes,
} as const;

function taken<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Refusal(result.error.code, result.error.params);
  return result.value;
}

function loose(files: readonly LooseFile[], part: string | undefined): string {
  const found = part === undefined ? files[0] : files.find(({ key }) => key === part);
  if (found === undefined) throw new Refusal('report.noPart', { part: part ?? '' });
  return found.make();
}

async function write(
  path: string,
  model: ReportModel,
  format: ReportFileFormat,
  part: string | undefined,
  run: OfficeRun,
): Promise<ReportFileWritten> {
  const signal = run.signal === undefined ? {} : { signal: run.signal };
  if (format === 'xlsx') {
    const { workbook, leftOut } = reportWorkbook(model, await workbookCharts(model));
    const { bytes } = taken(await writeXlsxFile(path, workbook, run));
    return { bytes, leftOut };
  }
  if (format === 'csv' || format === 'svg') {
    const text = loose(format === 'csv' ? csvFiles(model) : svgFiles(model), part);
    return { bytes: taken(await writeTextFile(path, text, signal)), leftOut: model.leftOut };
  }
  const make = await makers[format]();
  const made = await make(model, run);
  return {
    bytes: taken(await writeBytesFile(path, made.bytes, signal)),
    leftOut: [...new Set([...model.leftOut, ...made.leftOut])],
  };
}

export const reportFileQueryHandlers = {
  'report.drawings': (context, options) =>
    svgFiles(reportModel(context, options, { allRows: true })).map(({ key, make }) => ({ key, svg: make() })),
  'report.partsZip': async (context, { options, pictures }, { progress, signal }) => {
    const model = reportModel(context, options, { allRows: true });
    const drawn = new Map(pictures.map(({ key, png }) => [key, png]));
    const { bytes, leftOut } = await zipBytes(
      model,
      { signal, onProgress: (fraction) => progress(Math.min(0.99, fraction), 'reportFiles.writing') },
      drawn,
    );
    return { bytes: new Uint8Array(bytes), leftOut };
  },
  'report.writeOffice': async (context, { file, format, part, options }, { progress, signal }) => {
    const path = context.files.resolve(file, 'write');
    progress(0, 'reportFiles.writing');
    const model = reportModel(context, options, { allRows: !paged.has(format) });
    try {
      return await write(path, model, format, part, {
        signal,
        onProgress: (fraction) => progress(Math.min(0.99, fraction), 'reportFiles.writing'),
      });
    } catch (error) {
      // Between two pieces of work a cancel is thrown; what was made so far was never written.
      if (signal.aborted) throw new Refusal('cancelled');
      throw error;
    }
  },
} satisfies Pick<QueryHandlers, 'report.drawings' | 'report.partsZip' | 'report.writeOffice'>;
