/** A Word document as plain text: paragraphs, headings, tables, notes and comments; deleted text, field codes and pictures are left out. */
import type { Archive } from '../spreadsheet/archive';
import type { XmlAttributes, XmlHandler } from '../spreadsheet/xml';
import { refuseImport } from '@shared/errors/importErrors';
import { transcriptCharacters } from './limits';

export interface DocumentText {
  readonly text: string;
  readonly headings: number;
  readonly tables: number;
  readonly comments: number;
  readonly notes: number;
}

/** Words that go before a comment and a note, in the reader's language. */
export interface DocumentWords {
  readonly comment: string;
  readonly note: string;
}

interface Note {
  readonly author: string | null;
  readonly text: string;
}

/** Elements whose content is not part of the text as it reads. */
const skipped = new Set([
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'Fallback',
  'rPr',
  'pPrChange',
  'rPrChange',
  'drawingProps',
]);

/** Paragraphs of comments, footnotes or endnotes by their id. */
async function readNotes(archive: Archive, part: string, element: string): Promise<ReadonlyMap<string, Note>> {
  const notes = new Map<string, Note>();
  if (!archive.has(part)) return notes;
  let id: string | null = null;
  let author: string | null = null;
  let text = '';
  let skip = 0;
  const handler: XmlHandler = {
    wantsText: false,
    open(name, attributes) {
      if (name === element) {
        id = attributes.get('id') ?? null;
        author = attributes.get('author') ?? null;
        // Separator lines are no notes.
        if (attributes.get('type') !== undefined) id = null;
        text = '';
      } else if (skipped.has(name)) skip += 1;
      else if (name === 'tab') text += '\t';
      else if (name === 'br' || name === 'cr') text += ' ';
      this.wantsText = name === 't' && skip === 0 && id !== null;
    },
    close(name) {
      this.wantsText = false;
      if (skipped.has(name)) skip -= 1;
      else if (name === 'p') text += ' ';
      else if (name === element && id !== null) {
        const clean = text.replace(/\s+/gu, ' ').trim();
        if (clean !== '') notes.set(id, { author, text: clean });
      }
    },
    text(piece) {
      text += piece;
    },
  };
  await archive.xml(part, handler);
  return notes;
}

interface Cell {
  paragraphs: string[];
}

interface Paragraph {
  text: string;
  after: string[];
}

/** Builds the text while the document goes by. */
class TextBuilder implements XmlHandler {
  wantsText = false;
  headings = 0;
  tables = 0;
  comments = 0;
  notes = 0;
  readonly #lines: string[] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #cells: Cell[] = [];
  readonly #rows: string[][] = [];
  #skip = 0;
  #length = 0;
  readonly #words: DocumentWords;
  readonly #comments: ReadonlyMap<string, Note>;
  readonly #footnotes: ReadonlyMap<string, Note>;
  readonly #endnotes: ReadonlyMap<string, Note>;

  constructor(
    words: DocumentWords,
    comments: ReadonlyMap<string, Note>,
    footnotes: ReadonlyMap<string, Note>,
    endnotes: ReadonlyMap<string, Note>,
  ) {
    this.#words = words;
    this.#comments = comments;
    this.#footnotes = footnotes;
    this.#endnotes = endnotes;
  }

  open(name: string, attributes: XmlAttributes): void {
    this.wantsText = false;
    if (skipped.has(name)) {
      this.#skip += 1;
      return;
    }
    if (this.#skip > 0) return;
    const paragraph = this.#paragraphs.at(-1);
    switch (name) {
      case 'p':
        this.#paragraphs.push({ text: '', after: [] });
        break;
      case 't':
        this.wantsText = true;
        break;
      case 'tab':
        // A tab stop in a style has this name too; it stands in no paragraph's text.
        if (paragraph !== undefined && attributes.get('pos') === undefined) paragraph.text += '\t';
        break;
      case 'br':
      case 'cr':
        if (paragraph !== undefined) paragraph.text += '\n';
        break;
      case 'noBreakHyphen':
        if (paragraph !== undefined) paragraph.text += '-';
        break;
      case 'pStyle':
        if (/^(?:heading|kop|title|titel|subtitle|ondertitel)/iu.test(attributes.get('val') ?? '')) this.headings += 1;
        break;
      case 'tbl':
        this.tables += 1;
        break;
      case 'tr':
        this.#rows.push([]);
        break;
      case 'tc':
        this.#cells.push({ paragraphs: [] });
        break;
      case 'commentReference':
        this.#note(this.#comments.get(attributes.get('id') ?? ''), this.#words.comment, 'comments');
        break;
      case 'footnoteReference':
        this.#note(this.#footnotes.get(attributes.get('id') ?? ''), this.#words.note, 'notes');
        break;
      case 'endnoteReference':
        this.#note(this.#endnotes.get(attributes.get('id') ?? ''), this.#words.note, 'notes');
        break;
    }
  }

  close(name: string): void {
    this.wantsText = false;
    if (skipped.has(name)) {
      this.#skip -= 1;
      return;
    }
    if (this.#skip > 0) return;
    if (name === 'p') {
      const paragraph = this.#paragraphs.pop();
      if (paragraph !== undefined) [paragraph.text, ...paragraph.after].forEach((line) => this.#line(line));
    } else if (name === 'tc') {
      const cell = this.#cells.pop();
      this.#rows.at(-1)?.push((cell?.paragraphs ?? []).filter((line) => line.trim() !== '').join(' '));
    } else if (name === 'tr') {
      const row = this.#rows.pop() ?? [];
      if (row.some((cell) => cell.trim() !== ''))
        this.#line(row.map((cell) => cell.replace(/[\n\t]+/gu, ' ')).join('\t'));
    }
  }

  text(piece: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph !== undefined) paragraph.text += piece;
  }

  get result(): string {
    return this.#lines.join('\n');
  }

  #note(note: Note | undefined, word: string, count: 'comments' | 'notes'): void {
    const paragraph = this.#paragraphs.at(-1);
    if (note === undefined || paragraph === undefined) return;
    this[count] += 1;
    paragraph.after.push(
      `[${word}${note.author === null || note.author === '' ? '' : ` (${note.author})`}: ${note.text}]`,
    );
  }

  #line(line: string): void {
    this.#length += line.length + 1;
    if (this.#length > transcriptCharacters)
      throw refuseImport('import.tooLarge', { size: Math.round(this.#length / 1e6), max: transcriptCharacters / 1e6 });
    const cell = this.#cells.at(-1);
    if (cell === undefined) this.#lines.push(line);
    else cell.paragraphs.push(line);
  }
}

/** Reads the text of an opened document. Throws Refusal `import.*`. */
export async function readDocx(
  archive: Archive,
  words: DocumentWords,
  onBytes?: (fraction: number) => void,
): Promise<DocumentText> {
  const part = 'word/document.xml';
  const builder = new TextBuilder(
    words,
    await readNotes(archive, 'word/comments.xml', 'comment'),
    await readNotes(archive, 'word/footnotes.xml', 'footnote'),
    await readNotes(archive, 'word/endnotes.xml', 'endnote'),
  );
  const size = Math.max(1, archive.size(part));
  await archive.xml(part, builder, (bytes) => onBytes?.(bytes / size));
  const { headings, tables, comments, notes } = builder;
  return { text: builder.result, headings, tables, comments, notes };
}
