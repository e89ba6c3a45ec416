/** Splits a cell that holds several names (“TV/Radio/Abri”, “Bellen en mailen”) with judgement: not inside quotes or brackets, and on words and commas only when the parts look like names. */
import { isUnknownMark, nameKey, oneLine, unquoted } from './text';

/** What a part that was quoted or has a separator of its own looks like to a splitter: kept whole. */
export interface NamePart {
  readonly name: string;
  /** In double quotes: to be taken literally, even when it looks like “?”. */
  readonly literal: boolean;
}

/** A name that splitting may leave as it is: a known name that has a separator in it. */
export type IsKnownName = (key: string) => boolean;

const hard = /[/;|\n•·+]/u;
const soft = /,|&|\s(?:en|and|of|or|e\/o|dan wel)\s/iu;

/** Position of the quote that closes the one at `open`; -1 when nothing closes it. Doubled quotes are a quote within. */
function closingQuote(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] !== '"') return at;
    at += 1;
  }
  return -1;
}

/** Splits on one expression, outside double quotes and brackets. */
function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  const sticky = new RegExp(separator.source, `${separator.flags}y`);
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === '"' && text.slice(start, at).trim() === '') {
      const closing = closingQuote(text, at);
      if (closing > at) {
        at = closing;
        continue;
      }
    }
    if (character === '(' || character === '[') depth += 1;
    if (character === ')' || character === ']') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    sticky.lastIndex = at;
    const found = sticky.exec(text);
    if (found !== null && found[0] !== '') {
      parts.push(text.slice(start, at));
      at += found[0].length - 1;
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

function looksLikeName(part: string): boolean {
  const text = oneLine(part);
  return text.length >= 2 && text.length <= 40 && text.split(' ').length <= 4 && /\p{L}/u.test(text);
}

/** Separators without space on either side that belong to a word: ‘n.v.t./onbekend’ splits, ‘24/7’ and ‘A/B-test’ do not. */
function belongsTogether(text: string): boolean {
  return /^\d+\s*\/\s*\d+$/.test(text.trim()) || /\bn\/[ab]\b/i.test(text) || /\be\/o\b/i.test(text);
}

/**
 * The names in a cell. Always split: ‘/’, ‘;’, ‘|’, ‘+’, line breaks, bullets. Split when every part looks like a name: ‘,’, ‘&’, ‘en’, ‘and’.
 * A text that is a known name as a whole stays whole. Double names are given once.
 */
export function splitNames(text: string, known: IsKnownName = () => false): readonly NamePart[] {
  const result: NamePart[] = [];
  const seen = new Set<string>();
  // “1. winkel⏎2. post”: numbers of a list are no part of the names.
  const numbered = /^\s*1[.)]\s.*\n\s*2[.)]\s/su.test(text);
  const add = (raw: string): void => {
    const trimmed = oneLine(raw).replace(numbered ? /^(?:[-–—*•]|\d{1,2}[.)])\s+/u : /^[-–—*•]\s+/u, '');
    const literal = unquoted(trimmed);
    const name = literal ?? trimmed.replace(/[,;]+$/, '').trim();
    const key = nameKey(name);
    if (name === '' || (literal === null && (key === '' || seen.has(key)))) return;
    seen.add(key);
    result.push({ name, literal: literal !== null });
  };
  const whole = oneLine(text);
  if (whole === '') return [];
  if (known(nameKey(whole)) || belongsTogether(whole) || (isUnknownMark(whole) && unquoted(whole) === null)) {
    add(whole);
    return result;
  }
  for (const part of splitOutside(text, hard)) {
    const trimmed = part.trim();
    if (trimmed === '') continue;
    const softParts = unquoted(trimmed) === null && !known(nameKey(trimmed)) ? splitOutside(part, soft) : [part];
    const filled = softParts.filter((one) => one.trim() !== '');
    if (filled.length > 1 && filled.every((one) => looksLikeName(one) || known(nameKey(one)))) filled.forEach(add);
    else add(part);
  }
  return result;
}

/** A name so written that `splitNames` gives it back whole: in double quotes when it holds a separator or could be read as unknown. */
export function joinableName(name: string): string {
  const plain =
    !hard.test(name) &&
    !soft.test(` ${name} `) &&
    !/["([)\]]/.test(name) &&
    !isUnknownMark(name) &&
    !/^[-–—*•]\s|[?,;]$/u.test(name) &&
    !/\be\/o\b/i.test(name);
  return plain ? name : `"${name.replace(/"/g, '""')}"`;
}
