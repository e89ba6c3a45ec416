/** Reads a printed report, with the PDF reader loaded when it is first wanted: its pages and where each section begins. */
import type * as Reader from 'pdfjs-dist';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

/** The reader as a module. */
export type PdfReader = typeof Reader;

export interface PrintedReport {
  readonly reader: PdfReader;
  readonly pages: readonly PDFPageProxy[];
  /** Page (counted from 0) on which a section begins, by its key. */
  readonly sections: ReadonlyMap<string, number>;
  readonly bytes: number;
  /** Gives its memory back. */
  close(): void;
}

let reader: Promise<PdfReader> | undefined;

/**
 * The reader works in the page itself: as a worker it would need a script address made at run time, which the content
 * policy of the window forbids (`trusted-types 'none'`). It awaits between portions, so the window stays free.
 */
function loadReader(): Promise<PdfReader> {
  reader ??= (async () => {
    await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
    return (await import('pdfjs-dist/legacy/build/pdf.min.mjs')) as PdfReader;
  })();
  return reader;
}

/** A section by the title it has in the report. */
export interface SectionName {
  readonly key: string;
  readonly title: string;
}

/** Spaces differ where a title runs over lines. */
const bare = (title: string): string => title.replace(/\s/g, '');

async function sectionPages(
  document: PDFDocumentProxy,
  names: readonly SectionName[],
): Promise<ReadonlyMap<string, number>> {
  const bookmarks = (await document.getOutline()) ?? [];
  const found = new Map<string, number>();
  let from = 0;
  for (const { key, title } of names) {
    // Sections come in their order, so a title that is said twice belongs to the later one only once.
    const index = bookmarks.findIndex((bookmark, place) => place >= from && bare(bookmark.title) === bare(title));
    const bookmark = bookmarks[index];
    if (bookmark === undefined) continue;
    const target = typeof bookmark.dest === 'string' ? await document.getDestination(bookmark.dest) : bookmark.dest;
    const page: unknown = target?.[0];
    if (typeof page !== 'object' || page === null) continue;
    found.set(key, await document.getPageIndex(page as Parameters<PDFDocumentProxy['getPageIndex']>[0]));
    from = index + 1;
  }
  return found;
}

/** Opens the bytes of a PDF; no scripts, no forms, no connections. */
export async function openPrinted(data: Uint8Array, names: readonly SectionName[]): Promise<PrintedReport> {
  const pdf = await loadReader();
  const bytes = data.byteLength;
  const task = pdf.getDocument({
    // The reader takes what it is given; a copy leaves the caller its own.
    data: new Uint8Array(data),
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    enableXfa: false,
    disableAutoFetch: true,
    verbosity: pdf.VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const pages = await Promise.all(
      Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)),
    );
    const sections = await sectionPages(document, names);
    return { reader: pdf, pages, sections, bytes, close: () => void task.destroy() };
  } catch (error) {
    await task.destroy();
    throw error;
  }
}
