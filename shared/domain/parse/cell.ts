/** Reads one cell for one field: what is typed, pasted or imported becomes a typed value, a value with doubt, or a refusal. */
import type { Locale } from '../../i18n';
import { kindOfExtraField } from '../checkField';
import type { ExtraField, Lists } from '../lists';
import { laws } from '../terms';
import { touchpointField, type FieldKind, type NamedReference, type ReferenceList } from '../touchpoint';
import { parseDate } from './date';
import { parseNumber } from './number';
import { doubted, refused, taken, type Parsed } from './result';
import { splitNames } from './split';
import {
  inputText,
  isSpreadsheetError,
  isUnknownMark,
  joinedKey,
  nameKey,
  oneLine,
  unquoted,
  type CellInput,
} from './text';
import { findChoice } from './vocabulary';
import { parseYesNo } from './yesNo';

/** Longest texts that a cell takes; the rest of a longer one would never be read. */
export const TEXT_LIMITS = { short: 2000, long: 100_000, name: 500 } as const;

export interface ParseContext {
  /** Field key (or a column's own name) for the texts of refusals. */
  readonly field?: string;
  /** When given, names that are in the lists become ids. */
  readonly lists?: Lists;
}

/** The kind of a column key (a field key or 'extra:<id>'); undefined when there is no such column. */
export function kindOfColumn(column: string, extraFields: readonly ExtraField[] = []): FieldKind | undefined {
  const field = touchpointField(column);
  if (field !== undefined) return field.kind;
  const id = /^extra:(\d+)$/.exec(column)?.[1];
  const extra = extraFields.find((candidate) => candidate.id === Number(id));
  return extra === undefined ? undefined : kindOfExtraField(extra);
}

/** Entries of a list under the names by which a text may call them. */
function entryByName(list: ReferenceList, lists: Lists, name: string): number | undefined {
  const key = nameKey(name);
  switch (list) {
    case 'stage':
      return lists.stages.find((entry) => nameKey(entry.name) === key)?.id;
    case 'channel':
      return lists.channels.find((entry) => nameKey(entry.name) === key)?.id;
    case 'department':
      return lists.departments.find((entry) => nameKey(entry.name) === key)?.id;
    case 'person':
      return (
        lists.people.find((entry) => nameKey(entry.role) === key) ??
        lists.people.find((entry) => entry.name !== null && nameKey(entry.name) === key)
      )?.id;
    case 'persona':
      return (
        lists.personas.find((entry) => nameKey(entry.name) === key) ??
        lists.personas.find((entry) => entry.code !== null && nameKey(entry.code) === key)
      )?.id;
  }
}

function parseText(kind: Extract<FieldKind, { type: 'text' }>, raw: CellInput, field: string): Parsed {
  const whole = inputText(raw).toWellFormed();
  const text = kind.required === true ? oneLine(whole) : kind.long ? whole : whole.replace(/\n+/g, ' ');
  if (text === '') return kind.required === true ? refused('field.required', { field }) : taken(null);
  const max = kind.required === true ? TEXT_LIMITS.name : kind.long ? TEXT_LIMITS.long : TEXT_LIMITS.short;
  return text.length > max ? refused('field.tooLong', { field, max }) : taken(text);
}

/** A name from a single part: doubt at “Marketing & Merk?”, unknown at “?”. */
function nameOf(part: string, literal: boolean): Parsed<string | null> {
  if (literal) return taken(part);
  if (isSpreadsheetError(part)) return doubted(null, 'spreadsheetError', { value: part });
  if (isUnknownMark(part)) return doubted(null, 'unknownMark', { value: part });
  const asked = /^(.*\S)\s*\?+$/u.exec(part);
  return asked === null ? taken(part) : doubted(asked[1] ?? part, 'questionMark', { value: part });
}

function reference(list: ReferenceList, name: string, context: ParseContext): number | NamedReference {
  const id = context.lists === undefined ? undefined : entryByName(list, context.lists, name);
  return id ?? { name };
}

function parseReference(list: ReferenceList, raw: CellInput, field: string, context: ParseContext): Parsed {
  const text = oneLine(inputText(raw));
  if (text === '') return taken(null);
  const literal = unquoted(text);
  const named = nameOf(literal ?? text, literal !== null);
  if (!named.ok) return named;
  if (named.value === null) return { ...named, value: null };
  if (named.value.length > TEXT_LIMITS.name) return refused('field.tooLong', { field, max: TEXT_LIMITS.name });
  const value = reference(list, named.value, context);
  return { ...named, value };
}

function parseReferences(list: ReferenceList, raw: CellInput, field: string, context: ParseContext): Parsed {
  const text = inputText(raw);
  if (text === '') return taken([]);
  const known = (key: string): boolean =>
    context.lists !== undefined && entryByName(list, context.lists, key) !== undefined;
  const values: (number | NamedReference)[] = [];
  let doubt: { readonly key: string; readonly params: Readonly<Record<string, string | number>> } | undefined;
  for (const part of splitNames(text, known)) {
    const named = nameOf(part.name, part.literal);
    if (!named.ok) return named;
    doubt ??= named.doubt;
    if (named.value === null) continue;
    if (named.value.length > TEXT_LIMITS.name) return refused('field.tooLong', { field, max: TEXT_LIMITS.name });
    const value = reference(list, named.value, context);
    if (typeof value !== 'number' || !values.includes(value)) values.push(value);
  }
  return doubt === undefined ? taken(values) : { ok: true, value: values, doubt };
}

/** A choice in a text that may say more than the choice: a question mark, a remark in brackets. */
function choiceIn(
  choices: readonly string[],
  part: string,
): { readonly choice: string; readonly doubt: string | null } | null {
  const whole = findChoice(choices, part);
  if (whole !== null)
    return { choice: whole.choice, doubt: /[?]\s*$/.test(part) ? 'questionMark' : whole.exact ? null : 'spelling' };
  const shorter = part.replace(/\s*[([].*?[)\]]\s*/gu, ' ').trim();
  const found = shorter === part || shorter === '' ? null : findChoice(choices, shorter);
  return found === null ? null : { choice: found.choice, doubt: 'moreText' };
}

function parseChoice(choices: readonly string[], raw: CellInput, field: string): Parsed {
  const text = oneLine(inputText(raw));
  if (text === '') return taken(null);
  const found = choiceIn(choices, text);
  if (found !== null)
    return found.doubt === null ? taken(found.choice) : doubted(found.choice, found.doubt, { value: text });
  if (isSpreadsheetError(text)) return doubted(null, 'spreadsheetError', { value: text });
  if (isUnknownMark(text)) return doubted(null, 'unknownMark', { value: text });
  return refused('field.notAChoice', { field, value: text });
}

const noneWords = new Set([
  'nee',
  'neen',
  'geen',
  'no',
  'none',
  'niet',
  'n',
  '0',
  'false',
  'onwaar',
  'nietgeschonden',
  'notbroken',
  'geenenkele',
  'geenvandedrie',
  'ok',
  'oke',
  'allesok',
  'allemaalok',
  'inorde',
  'allesinorde',
  'goed',
  'akkoord',
  'voldoet',
  'voldaan',
  'voldoetaanalles',
  'geenschending',
  'geenschendingen',
  'nooit',
  'never',
  'fine',
  'allfine',
  'nobreach',
  'nobreaches',
  'nietovertreden',
]);

/** Words around the name of a law that say that it was broken, as the column does itself. */
const brokenWords =
  /\b(?:is|zijn|wordt|werd|was|geschonden|overtreden|schending|gebroken|broken|violated|breached|breach|van|basiswet|wet)\b/giu;
const allLaws = /^(?:alle(?:maal)?|alles|alle ?drie|all|all ?three)$/;

/** What a cell of the basic laws says that is no list of their names: none of them, all of them, letters in a row. Null = a list. */
function wholeOfLaws(text: string): Parsed | null {
  const key = joinedKey(text);
  if (noneWords.has(key)) return taken([]);
  if (/^[-–—‒−]$/u.test(text)) return doubted([], 'dashNone', { value: text });
  if (allLaws.test(key)) return doubted([...laws], 'spelling', { value: text });
  // The initials of the three laws, Dutch (E R V) or English (H R S).
  if (!/^(?:[erv]{2,3}|[hrs]{2,3})$/.test(key) || new Set(key).size !== key.length) return null;
  const found = laws.filter((law) => [...key].some((letter) => findChoice(laws, letter)?.choice === law));
  return doubted(found, 'spelling', { value: text });
}

function parseChoices(choices: readonly string[], raw: CellInput, field: string): Parsed {
  const text = inputText(raw);
  // Of the basic laws “none” is an answer; of other sets an empty cell and “unknown” are the same.
  const isLaws = choices === laws || choices.includes('honest');
  const nothing = isLaws ? null : [];
  if (text === '') return taken(nothing);
  if (isLaws && raw === false) return taken([]);
  const stated = isLaws ? wholeOfLaws(oneLine(text)) : null;
  if (stated !== null) return stated;
  if (isSpreadsheetError(text)) return doubted(nothing, 'spreadsheetError', { value: text });
  if (isUnknownMark(text)) return doubted(nothing, 'unknownMark', { value: text });
  const whole = findChoice(choices, oneLine(text));
  const parts = whole === null ? splitNames(text).map((part) => part.name) : [oneLine(text)];
  const values: string[] = [];
  let doubt: string | null = null;
  for (const part of parts) {
    const bare = isLaws ? oneLine(part.replace(brokenWords, ' ')) : part;
    const found = choiceIn(choices, part) ?? (bare === part || bare === '' ? null : choiceIn(choices, bare));
    if (found === null && isLaws && noneWords.has(joinedKey(part))) continue;
    if (found === null) return refused('field.notAChoice', { field, value: oneLine(text) });
    doubt ??= found.doubt;
    if (!values.includes(found.choice)) values.push(found.choice);
  }
  const ordered = choices.filter((choice) => values.includes(choice));
  return doubt === null ? taken(ordered) : doubted(ordered, doubt, { value: oneLine(text) });
}

/**
 * Reads a cell for a field of this kind. Empty is unknown (null; [] for lists, where null of the basic laws means that nobody has said).
 * Names become ids when `context.lists` has them, otherwise `{ name }`. A doubt comes with the value that was taken; a refusal says why.
 */
export function parseCell(kind: FieldKind, raw: CellInput, locale: Locale, context: ParseContext = {}): Parsed {
  const field = context.field ?? '';
  switch (kind.type) {
    case 'text':
      return parseText(kind, raw, field);
    case 'number':
      return parseNumber(kind, raw, locale, field);
    case 'boolean':
      return parseYesNo(raw, field);
    case 'date':
      return parseDate(raw, field);
    case 'choice':
      return parseChoice(kind.choices, raw, field);
    case 'choices':
      return parseChoices(kind.choices, raw, field);
    case 'reference':
      return parseReference(kind.list, raw, field, context);
    case 'references':
      return parseReferences(kind.list, raw, field, context);
  }
}
