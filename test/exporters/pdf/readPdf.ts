/** Reads a PDF as a reader of it would: words, bookmarks, properties, and the structure that a screen reader follows. */
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface ReadPdf {
  readonly title: string;
  readonly language: string;
  readonly creator: string;
  readonly author: string | undefined;
  readonly isTagged: boolean;
  /** The words of each page, spaces made single. */
  readonly pages: readonly string[];
  /** Width and height of each page in points. */
  readonly sizes: readonly (readonly [number, number])[];
  /** Bookmarks of the first level with the page (from 1) they lead to. */
  readonly bookmarks: readonly {
    readonly title: string;
    readonly page: number;
    readonly children: readonly string[];
  }[];
  /** Roles of the structure, per page. */
  readonly roles: readonly ReadonlySet<string>[];
  /** Alternative texts of figures, per page. */
  readonly alternatives: readonly (readonly string[])[];
  /** Pages (from 1) that the links of each page lead to. */
  readonly links: readonly (readonly number[])[];
  /** Names of the fonts that are drawings instead of letters. */
  readonly drawnFonts: readonly string[];
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

function walk(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const child of node.children ?? []) walk(child, see);
}

/** Reads all of it. */
export async function readPdf(data: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(data), verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  const pageOf = async (dest: unknown): Promise<number> => {
    const target = typeof dest === 'string' ? await document.getDestination(dest) : (dest as readonly unknown[] | null);
    return target === null ? 0 : (await document.getPageIndex(target[0] as never)) + 1;
  };
  const info = (await document.getMetadata()).info as Record<string, string | undefined>;
  const outline = (await document.getOutline()) ?? [];
  const read = {
    pages: [] as string[],
    sizes: [] as [number, number][],
    roles: [] as Set<string>[],
    alternatives: [] as string[][],
    links: [] as number[][],
    drawnFonts: new Set<string>(),
  };
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    read.sizes.push([width, height]);
    const content = await page.getTextContent();
    const words = content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
    // A font draws both kinds of high comma with one sign; which one the reader names is its choice.
    read.pages.push(words.replace(/ʻ/g, '‘').replace(/ʼ/g, '’').replace(/\s+/g, ' ').trim());
    await page.getOperatorList();
    for (const item of content.items) {
      if (!('fontName' in item) || !page.commonObjs.has(item.fontName)) continue;
      const font = page.commonObjs.get(item.fontName) as { readonly name?: string; readonly isType3Font?: boolean };
      if (font.isType3Font === true) read.drawnFonts.add(font.name ?? item.fontName);
    }
    const roles = new Set<string>();
    const alternatives: string[] = [];
    const tree = (await page.getStructTree()) as Node | null;
    if (tree !== null)
      walk(tree, (node) => {
        if (node.role !== undefined) roles.add(node.role);
        if (node.alt !== undefined) alternatives.push(node.alt);
      });
    read.roles.push(roles);
    read.alternatives.push(alternatives);
    const targets: number[] = [];
    for (const annotation of (await page.getAnnotations()) as { readonly dest?: unknown }[])
      if (annotation.dest !== undefined && annotation.dest !== null) targets.push(await pageOf(annotation.dest));
    read.links.push(targets);
  }
  const bookmarks: { title: string; page: number; children: string[] }[] = [];
  for (const entry of outline)
    bookmarks.push({
      title: entry.title,
      page: await pageOf(entry.dest),
      children: (entry.items as { readonly title: string }[]).map((item) => item.title),
    });
  const marks = (await document.getMarkInfo()) as ReadonlyMap<string, boolean> | null;
  await task.destroy();
  return {
    title: info['Title'] ?? '',
    language: info['Language'] ?? '',
    creator: info['Creator'] ?? '',
    author: info['Author'],
    isTagged: marks?.get('Marked') === true,
    ...read,
    bookmarks,
    drawnFonts: [...read.drawnFonts],
  };
}
