/** Saving a report: asks for a place, writes, and says where it is and what it leaves out. */
import { host, notice, noticeError, runQuery, type Progress } from '@renderer/api';
import type { GrantedFile, PrintStep, savePurposes } from '@shared/contract/host';
import { ok, type Result } from '@shared/errors/appError';
import { formatBytes } from '@shared/i18n/format';
import { createText, type Text } from '@shared/i18n';
import type { ReportOptions } from '@shared/report/model';
import type { PicturesJob } from '@shared/report/pictures';
import { savePdf } from './printing';

/** Forms of the report itself, then those of the table of touchpoints. */
export const reportForms = ['pdf', 'pptx', 'docx', 'reportXlsx', 'zip'] as const;
export const tableForms = ['xlsx', 'csv', 'template'] as const;
export const exportForms = [...reportForms, ...tableForms] as const;
export type ExportForm = (typeof exportForms)[number];

export interface ExportRun {
  /** What the files are named after. */
  readonly name: string;
  readonly options: ReportOptions;
  readonly signal: AbortSignal;
  /** The place is chosen and writing begins. */
  readonly onStart: () => void;
  readonly onProgress: (progress: Progress) => void;
  /** How far the pages of a PDF are. */
  readonly onStep: (step: PrintStep) => void;
}

interface Written {
  readonly bytes: number;
  readonly rows?: number;
  readonly leftOut?: readonly string[];
}

const purposes: Readonly<Record<ExportForm, (typeof savePurposes)[number]>> = {
  pdf: 'reportPdf',
  pptx: 'pptx',
  docx: 'docx',
  reportXlsx: 'workbook',
  zip: 'zip',
  xlsx: 'workbook',
  csv: 'csv',
  template: 'template',
};

function suggestedName(form: ExportForm, { name, options }: ExportRun): string {
  // A file carries the language of what is in it.
  const text = createText(options.language);
  const short = name.slice(0, 120);
  switch (form) {
    case 'template':
      return text('reportsScreen.fileNames.template');
    case 'xlsx':
    case 'csv':
      return text('reportsScreen.fileNames.table', { name: short });
    default:
      return `${short} - ${text(`reportsScreen.kinds.${options.kind}`).toLowerCase()}`;
  }
}

const officeFormats = { pptx: 'pptx', docx: 'docx', reportXlsx: 'xlsx' } as const;

/** The page that prints draws the charts as pictures too. */
async function writeArchive(token: string, { options, signal, onStep }: ExportRun): Promise<Result<Written>> {
  const job: PicturesJob = { kind: 'reportPictures', options };
  const written = await savePdf(token, job, { signal, onStep });
  if (!written.ok) return written;
  const model = await runQuery('report.model', options, { signal });
  return ok({ ...written.value, leftOut: model.ok ? model.value.leftOut : [] });
}

function write(form: ExportForm, file: GrantedFile, run: ExportRun): Promise<Result<Written>> {
  const { options, signal, onProgress, onStep } = run;
  const { token } = file;
  switch (form) {
    case 'pdf':
      return savePdf(token, options, { signal, onStep });
    case 'zip':
      return writeArchive(token, run);
    case 'xlsx':
    case 'csv':
      return runQuery('report.writeWorkbook', { file: token, format: form, options }, { signal, onProgress });
    case 'template':
      return runQuery('report.writeTemplate', { file: token, language: options.language }, { signal, onProgress });
    default:
      return runQuery(
        'report.writeOffice',
        { file: token, format: officeFormats[form], options },
        { signal, onProgress },
      );
  }
}

/** Saves one form. A refusal is told with a retry; what was cancelled is not told at all. */
export async function exportReport(form: ExportForm, run: ExportRun): Promise<void> {
  const place = await host('file.choosePlace', { purpose: purposes[form], suggestedName: suggestedName(form, run) });
  const retry = (): void => void exportReport(form, { ...run, signal: new AbortController().signal });
  if (!place.ok) {
    noticeError(place.error, retry);
    return;
  }
  const file = place.value;
  if (file === null) return;
  run.onStart();
  const written = await write(form, file, run);
  if (!written.ok) {
    noticeError(written.error, retry);
    return;
  }
  const { bytes, rows, leftOut = [] } = written.value;
  tellSaved(file, (text) => {
    const size = formatBytes(text.locale, bytes);
    const saved =
      rows === undefined
        ? text('reportsScreen.saved', { file: file.name, size })
        : text('reportsScreen.savedRows', { file: file.name, rows, size });
    return leftOut.length === 0 ? saved : `${saved} ${text('reportsScreen.savedWithout', { what: leftOut.join(' ') })}`;
  });
}

/** Says that a file was saved, with the way to it. */
export function tellSaved({ token }: GrantedFile, said: (text: Text) => string): void {
  notice({
    tone: 'info',
    text: said,
    action: {
      label: (text) => text('reportsScreen.showInFolder'),
      run: () => void host('file.showInFolder', { token }),
    },
  });
}
