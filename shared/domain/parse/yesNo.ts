/** Reads yes and no as people mark them: ja, nee, x, ✓, waar, 1, yes … */
import type { Locale } from '../../i18n';
import { doubted, refused, taken, type Parsed } from './result';
import { inputText, isSpreadsheetError, isUnknownMark, nameKey, oneLine, type CellInput } from './text';

const yes = new Set([
  'ja',
  'j',
  'yes',
  'y',
  'true',
  'waar',
  '1',
  'wel',
  'aan',
  'on',
  'oui',
  'ok',
  'jawel',
  'zeker',
  'yep',
  'yup',
]);
const no = new Set([
  'nee',
  'n',
  'no',
  'false',
  'onwaar',
  '0',
  'niet',
  'neen',
  'uit',
  'off',
  'geen',
  'none',
  'nooit',
  'never',
  'nope',
]);
/** A tick or cross says yes only because the cell was marked at all: taken, with doubt. */
const ticks = new Set(['x', 'v', 'xx', 'vv', '✓', '✔', '✅', '☑', '☒', '√', '●', '•', '+', '♥', '★', '*', 'vink']);
const crosses = new Set(['✗', '✘', '❌', '☐', '○', '✕']);
const halves = new Set([
  'deels',
  'soms',
  'gedeeltelijk',
  'partly',
  'sometimes',
  'beetje',
  'een beetje',
  'misschien',
  'maybe',
  'mogelijk',
  'wisselend',
  'beide',
  'ja/nee',
  'ja en nee',
  'j/n',
  'y/n',
  'yes/no',
  'nee/ja',
  'n/j',
  'half',
]);

/** Reads a yes or a no. Empty = unknown; ‘?’ and ‘n.v.t.’ = unknown with doubt; ‘x’ and ‘ja?’ = yes with doubt. Refused: anything else. */
export function parseYesNo(raw: CellInput, field: string): Parsed<boolean | null> {
  if (typeof raw === 'boolean') return taken(raw);
  const original = oneLine(inputText(raw));
  if (original === '') return taken(null);
  const key = nameKey(original).replace(/[.!]+$/, '');
  if (yes.has(key)) return taken(true);
  if (no.has(key)) return taken(false);
  const tick = original.toLowerCase().replace(/\ufe0f/g, '');
  if (ticks.has(tick)) return doubted(true, 'tick', { value: original });
  if (crosses.has(tick)) return doubted(false, 'cross', { value: original });
  if (isSpreadsheetError(original)) return doubted(null, 'spreadsheetError', { value: original });
  if (isUnknownMark(original)) return doubted(null, 'unknownMark', { value: original });
  if (halves.has(key)) return doubted(null, 'partly', { value: original });
  const first = /^(ja|nee|neen|yes|no|wel|niet)\s*[?,;:.(!\-–/]/u.exec(nameKey(original));
  if (first !== null) return doubted(yes.has(first[1] ?? ''), 'moreText', { value: original });
  return refused('field.notYesNo', { field, value: original });
}

/** Yes or no in words that `parseYesNo` reads back. */
export function writeYesNo(value: boolean, locale: Locale): string {
  if (locale === 'nl') return value ? 'ja' : 'nee';
  return value ? 'yes' : 'no';
}
