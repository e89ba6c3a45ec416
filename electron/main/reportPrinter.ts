/** Prints reports: a page that is never seen draws the report from its own document port, says that it is ready, and becomes a PDF. One at a time. */
import type { HostRequests, PrintStep, ReportJob } from '@shared/contract/host';
import { fail, ok, type Result } from '@shared/errors/appError';
import { channels } from '@electron/preload/channels';
import type { BrowserWindow, WebContents } from 'electron';
import type { z } from 'zod';
import { createReportWindow } from './windows';
import type { HostedDocument } from './documents';
import type { Handlers } from './ipc';

type Ready = z.output<HostRequests['report.ready']>;

/** The page being printed, as its requests see it. */
export interface ReportPage {
  /** What to print; asking for it begins the drawing. */
  readonly onAsked: () => ReportJob;
  onHello(): void;
  onReady(ready: Ready): void;
}

/** What is printed from: a window, or a command, with its document. */
export interface ReportSource {
  readonly document: HostedDocument | undefined;
}

/** What the report page may ask, and nothing else. */
export const reportHandlers: Pick<Handlers<ReportPage>, 'report.job' | 'report.ready'> = {
  'report.job': (page) => ok(page.onAsked()),
  'report.ready': (page, ready) => {
    page.onReady(ready);
    return ok(null);
  },
};

/** How a print is followed and ended. */
export interface PrintRun {
  /** Aborted: the page goes away, also in the middle of being written, and the answer is `cancelled`. */
  readonly signal?: AbortSignal;
  readonly onStep?: (step: PrintStep) => void;
}

export interface ReportPrinter {
  /** Answers the PDF (or the picture that was asked for instead), or why there is none. Later calls wait for earlier ones. */
  print(source: ReportSource, options: ReportJob['options'], run?: PrintRun): Promise<Result<Uint8Array>>;
  /** The page with this number of web contents, when it is the one being printed. */
  byContents(contentsId: number): ReportPage | undefined;
}

/** A report that takes longer is stopped: it would not get better by waiting. */
const printLimit = 120_000;

export function createReportPrinter(): ReportPrinter {
  let current: { readonly contentsId: number; readonly page: ReportPage } | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  /** Prints that are not done, the one under way included. */
  let waiting = 0;

  const printNow = async (
    source: ReportSource,
    options: ReportJob['options'],
    { signal, onStep }: PrintRun,
  ): Promise<Result<Uint8Array>> => {
    const { document } = source;
    if (signal?.aborted === true) return fail('cancelled');
    if (document === undefined) return fail('notFound');
    onStep?.('opening');
    const window = createReportWindow();
    try {
      const ready = new Promise<Ready>((done) => {
        const page: ReportPage = {
          onAsked: () => {
            onStep?.('drawing');
            return { options };
          },
          onHello: () => window.webContents.postMessage(channels.port, null, [document.newPort()]),
          onReady: (told) => {
            onStep?.('printing');
            done(told);
          },
        };
        current = { contentsId: window.webContents.id, page };
      });
      return await orStopped(withLimit(finished(window, ready), printLimit), signal);
    } finally {
      current = undefined;
      window.destroy();
    }
  };

  return {
    print(source, options, run = {}) {
      if (waiting > 0) run.onStep?.('waiting');
      waiting += 1;
      const printed = queue
        .then(() => printNow(source, options, run))
        .finally(() => {
          waiting -= 1;
        });
      queue = printed.catch(() => undefined);
      return orStopped(printed, run.signal);
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

/** Electron's own step under `printToPDF`; not part of its public description. */
interface PrintsOne {
  _printToPDF?(settings: unknown): Promise<Buffer>;
}

/** Tagged, with bookmarks from the headings; size, margins, running title and page numbers are the pages' own. Throws why it failed. */
async function toPdf(window: BrowserWindow): Promise<Uint8Array> {
  const contents: WebContents & PrintsOne = window.webContents;
  const failed: { reason?: Error } = {};
  // Electron lines up all its prints on one promise: the first that fails, as one does whose window goes away while it is written,
  // would make every later one fail with it. So the line hears of no failure; what stands here says it.
  const one = contents._printToPDF?.bind(contents);
  if (one !== undefined)
    contents._printToPDF = (settings) =>
      one(settings).catch((reason: unknown) => {
        failed.reason = reason instanceof Error ? reason : new Error(String(reason));
        return Buffer.alloc(0);
      });
  const pdf = await contents.printToPDF({
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  if (failed.reason !== undefined) throw failed.reason;
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

/** The work, or `cancelled` as soon as it is stopped, whatever the work still does. */
async function orStopped(
  work: Promise<Result<Uint8Array>>,
  signal: AbortSignal | undefined,
): Promise<Result<Uint8Array>> {
  if (signal === undefined) return work;
  if (signal.aborted) return fail('cancelled');
  let onAbort = (): void => undefined;
  const stopped = new Promise<Result<Uint8Array>>((done) => {
    onAbort = () => done(fail('cancelled'));
    signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
