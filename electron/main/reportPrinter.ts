/** Prints reports: a page that is never seen draws the report from its own document port, says that it is ready, and becomes a PDF. One at a time. */
import type { HostRequests, ReportJob } from '@shared/contract/host';
import { fail, ok, type Result } from '@shared/errors/appError';
import { channels } from '@electron/preload/channels';
import type { BrowserWindow } from 'electron';
import type { z } from 'zod';
import { createReportWindow } from './windows';
import type { HostedDocument } from './documents';
import type { Handlers } from './ipc';

type Ready = z.output<HostRequests['report.ready']>;

/** The page being printed, as its requests see it. */
export interface ReportPage {
  readonly job: ReportJob;
  onHello(): void;
  onReady(ready: Ready): void;
}

/** What is printed from: a window, or a command, with its document. */
export interface ReportSource {
  readonly document: HostedDocument | undefined;
}

/** What the report page may ask, and nothing else. */
export const reportHandlers: Pick<Handlers<ReportPage>, 'report.job' | 'report.ready'> = {
  'report.job': (page) => ok(page.job),
  'report.ready': (page, ready) => {
    page.onReady(ready);
    return ok(null);
  },
};

export interface ReportPrinter {
  /** Answers the PDF (or the picture that was asked for instead), or why there is none. Later calls wait for earlier ones. */
  print(source: ReportSource, options: ReportJob['options']): Promise<Result<Uint8Array>>;
  /** The page with this number of web contents, when it is the one being printed. */
  byContents(contentsId: number): ReportPage | undefined;
}

/** A report that takes longer is stopped: it would not get better by waiting. */
const printLimit = 120_000;

export function createReportPrinter(): ReportPrinter {
  let current: { readonly contentsId: number; readonly page: ReportPage } | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const printNow = async (source: ReportSource, options: ReportJob['options']): Promise<Result<Uint8Array>> => {
    const { document } = source;
    if (document === undefined) return fail('notFound');
    const window = createReportWindow();
    try {
      const ready = new Promise<Ready>((done) => {
        const page: ReportPage = {
          job: { options },
          onHello: () => window.webContents.postMessage(channels.port, null, [document.newPort()]),
          onReady: done,
        };
        current = { contentsId: window.webContents.id, page };
      });
      return await withLimit(finished(window, ready), printLimit);
    } finally {
      current = undefined;
      window.destroy();
    }
  };

  return {
    print(source, options) {
      const printed = queue.then(() => printNow(source, options));
      queue = printed.catch(() => undefined);
      return printed;
    },
    byContents: (id) => (current?.contentsId === id ? current.page : undefined),
  };
}

async function finished(window: BrowserWindow, ready: Promise<Ready>): Promise<Result<Uint8Array>> {
  const gone = new Promise<Result<never>>((done) => {
    window.webContents.once('render-process-gone', (_event, { reason }) =>
      done(fail('file.notPrinted', { detail: reason })),
    );
    window.webContents.once('did-fail-load', (_event, _code, description) =>
      done(fail('file.notPrinted', { detail: description })),
    );
  });
  const drawn = await Promise.race([ready.then((value) => ok(value)), gone]);
  if (!drawn.ok) return drawn;
  const { error, picture } = drawn.value;
  if (error !== null) {
    return error.params === undefined ? fail(error.code) : fail(error.code, error.params);
  }
  if (picture !== undefined) return ok(picture);
  try {
    return ok(await toPdf(window));
  } catch (reason) {
    return fail('file.notPrinted', { detail: reason instanceof Error ? reason.message : String(reason) });
  }
}

/** Tagged, with bookmarks from the headings; size, margins, running title and page numbers are the pages' own. */
async function toPdf(window: BrowserWindow): Promise<Uint8Array> {
  const pdf = await window.webContents.printToPDF({
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  return new Uint8Array(pdf);
}

async function withLimit(work: Promise<Result<Uint8Array>>, limit: number): Promise<Result<Uint8Array>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Result<Uint8Array>>((done) => {
    timer = setTimeout(() => done(fail('file.tooLong')), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
