/** The touchpoint workbook that goes to a client and comes back: which columns it has, and how a row says what it was when it left. */
import type { Locale } from '../i18n';
import type { Lists } from './lists';
import { formatCell, kindOfColumn } from './parse';
import { touchpointFields, type FieldKind, type Touchpoint, type TouchpointField } from './touchpoint';

/** Header of the hidden column that holds a row's identity (`uid`). */
export const WORKBOOK_ID_HEADER = 'cxw_id';
/** Header of the hidden column that tells, per cell, what stood there at export (see `cellMarks`). */
export const WORKBOOK_BASE_HEADER = 'cxw_basis';
/** Name of the sheet with the rows. */
export const workbookSheetNames: Readonly<Record<Locale, string>> = { nl: 'Contactmomenten', en: 'Touchpoints' };

export interface WorkbookColumn {
  /** Field key or 'extra:<id>'. */
  readonly key: string;
  readonly kind: FieldKind;
}

/** Every editable column in its fixed order: the fields, then the engagement's own. */
export function workbookColumns(lists: Pick<Lists, 'extraFields'>): readonly WorkbookColumn[] {
  const own = lists.extraFields.flatMap((field): WorkbookColumn[] => {
    const kind = kindOfColumn(`extra:${field.id}`, lists.extraFields);
    return kind === undefined ? [] : [{ key: `extra:${field.id}`, kind }];
  });
  return [...touchpointFields.map((field) => ({ key: field.key, kind: field.kind })), ...own];
}

const extraPrefix = 'extra:';

/** The value of a column of a touchpoint; laws nobody looked at are unknown (null), not "none". */
export function columnValue(touchpoint: Touchpoint, key: string) {
  if (key.startsWith(extraPrefix)) return touchpoint.extra[Number(key.slice(extraPrefix.length))] ?? null;
  if (key === 'brokenLaws' && touchpoint.lawsKnown !== true) return null;
  return touchpoint[key as TouchpointField];
}

/** What a person sees in a column of a touchpoint; broken laws that were looked for and not found read "nee" / "no". */
export function columnText(touchpoint: Touchpoint, column: WorkbookColumn, locale: Locale, lists: Lists): string {
  const value = columnValue(touchpoint, column.key);
  if (column.key === 'brokenLaws' && Array.isArray(value) && value.length === 0) return locale === 'nl' ? 'nee' : 'no';
  return formatCell(column.kind, value, locale, lists);
}

/** FNV-1a over a text, as six hexadecimal digits: tells a changed cell from an unchanged one, no more. */
function mark(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index);
    hash = Math.imul(hash, 0x01000193);
  }
  return ((hash >>> 0) & 0xffffff).toString(16).padStart(6, '0');
}

/** The marks of a row's cells, `key=mark` joined by spaces; empty cells are left out. Written in Dutch form whatever the workbook's language, so that both sides compute the same. */
export function cellMarks(touchpoint: Touchpoint, columns: readonly WorkbookColumn[], lists: Lists): string {
  return marksOf(
    columns,
    columns.map((column) => columnText(touchpoint, column, 'nl', lists)),
  );
}

/** The same from the Dutch texts of the cells, for who has them already. */
export function marksOf(columns: readonly WorkbookColumn[], dutch: readonly string[]): string {
  let marks = '';
  columns.forEach((column, index) => {
    const text = dutch[index] ?? '';
    if (text !== '') marks += `${marks === '' ? '' : ' '}${column.key}=${mark(text)}`;
  });
  return marks;
}

/** True when a cell holds now what it held at export, judged by the marks the workbook carries. */
export function isUnchangedSince(
  marks: ReadonlyMap<string, string>,
  touchpoint: Touchpoint,
  column: WorkbookColumn,
  lists: Lists,
): boolean {
  const text = columnText(touchpoint, column, 'nl', lists);
  return (marks.get(column.key) ?? '') === (text === '' ? '' : mark(text));
}

/** Reads the marks of a row. */
export function readMarks(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .split(' ')
      .filter((part) => part.includes('='))
      .map((part) => {
        const place = part.lastIndexOf('=');
        return [part.slice(0, place), part.slice(place + 1)] as const;
      }),
  );
}
