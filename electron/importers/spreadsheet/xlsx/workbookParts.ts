/** The parts of an XLSX around its sheets: which sheets there are and where, relationships, shared texts, number formats, notes. */
import type { TextPoolBuilder } from '@shared/domain/sheetBuilder';
import { isDateFormat } from '@shared/domain/sheetFormat';
import type { SheetLocale } from '@shared/domain/sheet';
import { refuseImport } from '@shared/errors/importErrors';
import type { Archive } from '../archive';
import type { XmlHandler } from '../xml';

export interface Relationship {
  readonly type: string;
  readonly target: string;
}

/** Path of a part that `target` names, seen from the part `from`. */
function resolveTarget(from: string, target: string): string {
  const base = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') base.pop();
    else if (step !== '' && step !== '.') base.push(step);
  }
  return base.join('/');
}

/** Relationships of a part by id; none when it has no relationship part. Targets outside the archive are left out. */
export async function readRelationships(archive: Archive, part: string): Promise<ReadonlyMap<string, Relationship>> {
  const slash = part.lastIndexOf('/');
  const name = `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
  const found = new Map<string, Relationship>();
  if (!archive.has(name)) return found;
  await archive.xml(name, {
    wantsText: false,
    open(tag, attributes) {
      if (tag !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      const target = resolveTarget(part, attributes.get('Target') ?? '');
      const type = attributes.get('Type') ?? '';
      found.set(attributes.get('Id') ?? '', { type: type.slice(type.lastIndexOf('/') + 1), target });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly path: string;
}

export interface WorkbookStructure {
  readonly sheets: readonly SheetEntry[];
  /** Dates count from 1904 (old Macintosh workbooks). */
  readonly from1904: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

/** Finds the workbook part and its worksheets, in the order of their tabs. Charts and macro sheets are passed over. */
export async function readStructure(archive: Archive): Promise<WorkbookStructure> {
  const top = await readRelationships(archive, '');
  const path =
    [...top.values()].find((relationship) => relationship.type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (!archive.has(path)) throw refuseImport('import.damaged', { detail: path });
  const relationships = await readRelationships(archive, path);
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  await archive.xml(path, {
    wantsText: false,
    open(tag, attributes) {
      if (tag === 'workbookPr') from1904 = isTrue(attributes.get('date1904'));
      if (tag !== 'sheet') return;
      const relationship = relationships.get(attributes.get('id') ?? '');
      if (relationship?.type !== 'worksheet') return;
      const state = attributes.get('state');
      sheets.push({
        name: attributes.get('name') ?? '',
        hidden: state === 'hidden' || state === 'veryHidden',
        path: relationship.target,
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  const target = (type: string): string | null => {
    const found = [...relationships.values()].find((relationship) => relationship.type === type)?.target;
    return found !== undefined && archive.has(found) ? found : null;
  };
  return { sheets, from1904, sharedStrings: target('sharedStrings'), styles: target('styles') };
}

/** XML booleans. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** Undoes the escapes `_x000D_` with which spreadsheet files keep characters that XML does not allow. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Collects the text of `t` elements, leaving out phonetic guides (`rPh`); for rich text the runs are joined. */
export function createTextCollector(): XmlHandler & { take(): string } {
  let text = '';
  let phonetic = false;
  const collector: XmlHandler & { take(): string } = {
    wantsText: false,
    open(tag) {
      if (tag === 'rPh') phonetic = true;
      collector.wantsText = tag === 't' && !phonetic;
    },
    close(tag) {
      if (tag === 'rPh') phonetic = false;
      collector.wantsText = false;
    },
    text(piece) {
      text += piece;
    },
    take() {
      const taken = unescapeText(text);
      text = '';
      return taken;
    },
  };
  return collector;
}

/** Puts the shared texts into the pool and answers the pool number of each; -1 for an empty text. */
export async function readSharedStrings(
  archive: Archive,
  path: string,
  pool: TextPoolBuilder,
  onBytes: (bytes: number) => void,
): Promise<Int32Array> {
  let ids = new Int32Array(4096);
  let count = 0;
  const collector = createTextCollector();
  const handler: XmlHandler = {
    wantsText: false,
    open(tag, attributes) {
      collector.open(tag, attributes);
      handler.wantsText = collector.wantsText;
    },
    close(tag) {
      collector.close(tag);
      handler.wantsText = false;
      if (tag !== 'si') return;
      if (count === ids.length) {
        const larger = new Int32Array(count * 2);
        larger.set(ids);
        ids = larger;
      }
      const text = collector.take();
      ids[count] = text === '' ? -1 : pool.add(text);
      count += 1;
    },
    text: (piece) => collector.text(piece),
  };
  await archive.xml(path, handler, onBytes);
  return ids.subarray(0, count);
}

/** Format codes that every program knows by number. 27–36 and 50–58 are days in East-Asian calendars. */
const builtinFormats: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
  48: '0.0E+0',
};

function builtinFormat(id: number, locale: SheetLocale): string | undefined {
  const day = locale === 'nl' ? 'd-m-yyyy' : 'dd/mm/yyyy';
  if (id === 14 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return day;
  if (id === 22) return `${day} h:mm`;
  return builtinFormats[id];
}

export interface CellFormat {
  /** Undefined for the general format and for text. */
  readonly code: string | undefined;
  readonly isDate: boolean;
}

export const generalFormat: CellFormat = { code: undefined, isDate: false };

/** Number format of each cell style, by index. */
export async function readFormats(
  archive: Archive,
  path: string | null,
  locale: SheetLocale,
): Promise<readonly CellFormat[]> {
  if (path === null) return [];
  const codes = new Map<number, string>();
  const styles: number[] = [];
  let inCellStyles = false;
  await archive.xml(path, {
    wantsText: false,
    open(tag, attributes) {
      if (tag === 'numFmt') codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      else if (tag === 'cellXfs') inCellStyles = true;
      else if (tag === 'xf' && inCellStyles) styles.push(Number(attributes.get('numFmtId') ?? 0));
    },
    close(tag) {
      if (tag === 'cellXfs') inCellStyles = false;
    },
    text: () => undefined,
  });
  return styles.map((id) => {
    const code = codes.get(id) ?? builtinFormat(id, locale);
    if (code === undefined || code === '@' || /^general$/i.test(code)) return generalFormat;
    return { code, isDate: isDateFormat(code) };
  });
}

export interface CellNote {
  readonly reference: string;
  readonly text: string;
}

/** Notes (`comments` part) and threaded comments; a thread replaces the note that stands in for it in old programs. */
export async function readNotes(
  archive: Archive,
  relationships: ReadonlyMap<string, Relationship>,
): Promise<readonly CellNote[]> {
  const notes = new Map<string, string>();
  const threads = new Map<string, string[]>();
  for (const { type, target } of relationships.values()) {
    if ((type !== 'comments' && type !== 'threadedComment') || !archive.has(target)) continue;
    let reference = '';
    let text = '';
    const element = type === 'comments' ? 't' : 'text';
    const handler: XmlHandler = {
      wantsText: false,
      open(tag, attributes) {
        if (tag === 'comment' || tag === 'threadedComment') {
          reference = attributes.get('ref') ?? reference;
          text = '';
        }
        handler.wantsText = tag === element;
      },
      close(tag) {
        handler.wantsText = false;
        if (tag === 'comment') notes.set(reference, unescapeText(text));
        else if (tag === 'threadedComment') threads.set(reference, [...(threads.get(reference) ?? []), text]);
      },
      text(piece) {
        text += piece;
      },
    };
    await archive.xml(target, handler);
  }
  for (const [reference, texts] of threads) notes.set(reference, texts.join('\n'));
  return [...notes].map(([reference, text]) => ({ reference, text }));
}
