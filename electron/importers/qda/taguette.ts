/** A Taguette database as a project: its documents are HTML, its offsets bytes of UTF-8 that count text and no tags. */
import type { TaguetteRows } from '@electron/engine/foreign/sqliteProjects';
import { transcriptText } from '@shared/domain/interview';
import type { QdaCode, QdaDraft, QdaLosses, QdaProject, QdaSelection } from '@shared/domain/qda';
import { decodeHtml } from '../transcripts/html';

/** Where a run of text begins in bytes of the document and in the text that comes out. */
interface Run {
  readonly byte: number;
  readonly at: number;
  readonly text: string;
}

export interface HtmlText {
  readonly text: string;
  /** Place in the text of a byte of the document's own text; null when there is none. */
  place(byte: number): number | null;
}

const block = /^(?:p|div|li|ul|ol|h[1-6]|tr|table|blockquote|pre|section|article|header|footer|dd|dt)$/iu;

/** Text of HTML with a line for every block, and where each byte of it went. */
export function htmlText(html: string): HtmlText {
  const runs: Run[] = [];
  let text = '';
  let byte = 0;
  const breakLine = (): void => {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  // Line ends are one in every HTML parser.
  for (const [part, tag] of html
    .replace(/\r\n?/gu, '\n')
    .matchAll(/<!--[\s\S]*?-->|<\/?([a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>|[^<]+|</giu)) {
    if (part.startsWith('<') && part.length > 1) {
      if (tag !== undefined && (block.test(tag) || tag.toLowerCase() === 'br')) breakLine();
      continue;
    }
    const raw = decodeHtml(part);
    // What stands before the first words is dropped by the program that counts too.
    if (text === '' && raw.trim() === '') continue;
    const shown = raw.trim() === '' && text.endsWith('\n') ? '' : transcriptText(raw);
    runs.push({ byte, at: text.length, text: shown });
    text += shown;
    byte += Buffer.byteLength(raw, 'utf8');
  }
  return {
    text: text.trimEnd(),
    place: (wanted) => {
      if (wanted < 0 || wanted > byte) return null;
      const run = runs.findLast((one) => one.byte <= wanted);
      if (run === undefined) return null;
      let left = wanted - run.byte;
      let offset = 0;
      for (const letter of run.text) {
        if (left <= 0) break;
        left -= Buffer.byteLength(letter, 'utf8');
        offset += letter.length;
      }
      return run.at + offset;
    },
  };
}

interface MutableCode {
  guid: string;
  name: string;
  colour: string | null;
  codable: boolean;
  description: string | null;
  notes: readonly string[];
  children: MutableCode[];
}

/** Tags are a tree by the dots in their paths; of several projects each is a heading. */
function codeTree({ tags, projects }: TaguetteRows): readonly QdaCode[] {
  const roots: MutableCode[] = [];
  const known = new Map<string, MutableCode>();
  const make = (path: readonly string[], guid: string | null, description: string): void => {
    let siblings = roots;
    path.forEach((name, depth) => {
      const key = path.slice(0, depth + 1).join('\n');
      const isLast = depth === path.length - 1;
      let code = known.get(key);
      if (code === undefined) {
        code = {
          guid: `taguette:path:${key}`,
          name: name.slice(0, 300),
          colour: null,
          codable: true,
          description: null,
          notes: [],
          children: [],
        };
        known.set(key, code);
        siblings.push(code);
      }
      if (isLast && guid !== null) {
        code.guid = guid;
        code.description = description === '' ? null : description.slice(0, 20_000);
      }
      siblings = code.children;
    });
  };
  const heading = new Map(projects.map(({ id, name }) => [id, name]));
  for (const { id, project, path, description } of tags) {
    const parts = path
      .split('.')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .slice(0, 20);
    if (parts.length === 0) continue;
    const whole = projects.length > 1 ? [heading.get(project) ?? '?', ...parts] : parts;
    make(whole, `taguette:tag:${id}`, description.trim());
  }
  return roots;
}

/** The project, and what had no place. */
export function taguetteDraft(rows: TaguetteRows): QdaDraft {
  const tagsOf = new Map<number, string[]>();
  const known = new Set(rows.tags.map(({ id }) => id));
  let unknown = 0;
  for (const { highlight, tag } of rows.links) {
    if (!known.has(tag)) {
      unknown += 1;
      continue;
    }
    const list = tagsOf.get(highlight) ?? [];
    list.push(`taguette:tag:${tag}`);
    tagsOf.set(highlight, list);
  }
  let outside = 0;
  let empty = 0;
  const sources = rows.documents.map((document) => {
    const content = htmlText(document.html);
    const selections = rows.highlights
      .filter((highlight) => highlight.document === document.id)
      .flatMap((highlight): readonly QdaSelection[] => {
        const start = content.place(highlight.start);
        const end = content.place(highlight.end);
        if (start === null || end === null || start >= content.text.length) {
          outside += 1;
          return [];
        }
        const cut = Math.min(end, content.text.length);
        if (cut <= start) {
          empty += 1;
          return [];
        }
        return [
          {
            guid: null,
            start,
            end: cut,
            description: null,
            codings: (tagsOf.get(highlight.id) ?? []).map((code) => ({ guid: null, code, user: null, at: null })),
            notes: [],
          },
        ];
      });
    return {
      guid: `taguette:document:${document.id}`,
      name: document.name.trim().slice(0, 300) || '?',
      text: content.text,
      description: document.description.trim() === '' ? null : document.description.trim(),
      selections,
      codings: [],
      notes: [],
      values: [],
    };
  });
  const project: QdaProject = {
    name: rows.projects[0]?.name ?? '',
    origin: 'Taguette',
    users: [],
    codes: codeTree(rows),
    variables: [],
    cases: [],
    sources,
    notes: [],
    links: [],
    sets: [],
    projectNotes: [],
  };
  const losses: readonly QdaLosses[] = [
    { what: 'richText' as const, count: rows.documents.length },
    { what: 'outside' as const, count: outside },
    { what: 'emptySelections' as const, count: empty },
    { what: 'unknownCode' as const, count: unknown },
  ].filter(({ count }) => count > 0);
  return {
    kind: 'project',
    format: 'taguette',
    project,
    losses,
    convention: { unit: 'utf8', lineEnd: 'asIs', inclusive: false },
    fits: [],
  };
}
