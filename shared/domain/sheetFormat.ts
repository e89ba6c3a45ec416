/**
 * How a number looks under a spreadsheet's number format code: enough for percentages, thousands, decimals, dates and times,
 * literal texts and currencies. What it cannot follow is shown as the plain number.
 */

type FormatLocale = 'nl' | 'en';

const millisecondsPerDay = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);
/** 31-12-9999, the last day spreadsheet programs know. */
export const lastDateSerial = 2_958_465;

const monthNames = {
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const;
const dayNames = {
  nl: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;

type Token =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'date'; readonly letter: 'y' | 'm' | 'd' | 'h' | 'n' | 's'; readonly length: number }
  | { readonly kind: 'elapsed'; readonly letter: 'h' | 'm' | 's' }
  | { readonly kind: 'half' }
  | { readonly kind: 'digits'; readonly text: string }
  | { readonly kind: 'general' };

interface Section {
  readonly tokens: readonly Token[];
  readonly isDate: boolean;
  readonly hasDay: boolean;
  readonly percents: number;
}

function tokenize(section: string): Token[] {
  const tokens: Token[] = [];
  const literal = (text: string): void => {
    const last = tokens.at(-1);
    if (last?.kind === 'literal') tokens[tokens.length - 1] = { kind: 'literal', text: last.text + text };
    else tokens.push({ kind: 'literal', text });
  };
  for (let at = 0; at < section.length;) {
    const rest = section.slice(at);
    const match =
      /^"([^"]*)"?/.exec(rest) ??
      /^\\(.)/su.exec(rest) ??
      /^_(.)/su.exec(rest) ??
      /^\*(.)/su.exec(rest) ??
      /^\[([^\]]*)\]/.exec(rest);
    if (match !== null) {
      const inside = match[1] ?? '';
      const first = rest.charAt(0);
      if (first === '_') literal(' ');
      else if (first === '"' || first === '\\') literal(inside);
      else if (first === '[') {
        if (/^(h+|m+|s+)$/i.test(inside)) tokens.push({ kind: 'elapsed', letter: elapsedLetter(inside) });
        else if (inside.startsWith('$')) literal(inside.slice(1).split('-')[0] ?? '');
      }
      at += match[0].length;
      continue;
    }
    const word = /^general/i.exec(rest) ?? /^(?:am\/pm|a\/p)/i.exec(rest) ?? /^(y+|j+|m+|d+|h+|s+)/i.exec(rest);
    if (word !== null) {
      const found = word[0].toLowerCase();
      if (found === 'general') tokens.push({ kind: 'general' });
      else if (found.includes('/')) tokens.push({ kind: 'half' });
      else tokens.push({ kind: 'date', letter: dateLetter(found), length: found.length });
      at += word[0].length;
      continue;
    }
    const digits = /^(?:[0#?](?:[0#?,]*[0#?])?,*(?:\.[0#?]*)?|\.[0#?]+),*/.exec(rest);
    if (digits !== null) {
      tokens.push({ kind: 'digits', text: digits[0] });
      at += digits[0].length;
      continue;
    }
    literal(rest.charAt(0));
    at += 1;
  }
  return minutesFromMonths(tokens);
}

function elapsedLetter(inside: string): 'h' | 'm' | 's' {
  const letter = inside.charAt(0).toLowerCase();
  return letter === 'h' ? 'h' : letter === 'm' ? 'm' : 's';
}

function dateLetter(word: string): 'y' | 'm' | 'd' | 'h' | 's' {
  switch (word.charAt(0)) {
    case 'y':
    case 'j':
      return 'y';
    case 'm':
      return 'm';
    case 'd':
      return 'd';
    case 'h':
      return 'h';
    default:
      return 's';
  }
}

/** `m` means minutes after hours and before seconds, months elsewhere. */
function minutesFromMonths(tokens: Token[]): Token[] {
  const times = tokens
    .map((token, index) => ({ token, index }))
    .filter(({ token }) => token.kind === 'date' || token.kind === 'elapsed');
  const letterAt = (position: number): string | undefined => {
    const found = times[position]?.token;
    return found?.kind === 'date' || found?.kind === 'elapsed' ? found.letter : undefined;
  };
  times.forEach(({ token, index }, position) => {
    if (token.kind !== 'date' || token.letter !== 'm' || token.length > 2) return;
    if (letterAt(position - 1) === 'h' || letterAt(position + 1) === 's') tokens[index] = { ...token, letter: 'n' };
  });
  return tokens;
}

function parseSection(text: string): Section {
  const tokens = tokenize(text);
  const isDate = tokens.some((token) => token.kind === 'date' || token.kind === 'elapsed');
  const hasDay = tokens.some(
    (token) => token.kind === 'date' && (token.letter === 'y' || token.letter === 'm' || token.letter === 'd'),
  );
  const percents = tokens.reduce(
    (sum, token) => sum + (token.kind === 'literal' ? token.text.split('%').length - 1 : 0),
    0,
  );
  return { tokens, isDate, hasDay, percents };
}

/** Splits a format code into its sections (positive; negative; zero; text), not within quotes or brackets. */
function splitSections(code: string): string[] {
  const sections: string[] = [''];
  for (const part of code.match(/"[^"]*"?|\\.|\[[^\]]*\]|;|[^"\\[;]+|./gsu) ?? []) {
    if (part === ';') sections.push('');
    else sections[sections.length - 1] += part;
  }
  return sections;
}

const parsedCodes = new Map<string, readonly Section[]>();

function sectionsOf(code: string): readonly Section[] {
  const known = parsedCodes.get(code);
  if (known !== undefined) return known;
  const sections = splitSections(code.slice(0, 300)).map(parseSection);
  if (parsedCodes.size > 2000) parsedCodes.clear();
  parsedCodes.set(code, sections);
  return sections;
}

/** Whether numbers under this code are days on a calendar (a time of day alone or a duration is not). */
export function isDateFormat(code: string): boolean {
  const first = sectionsOf(code)[0];
  return first !== undefined && first.isDate && first.hasDay;
}

function plainNumber(value: number, locale: FormatLocale): string {
  // Most numbers are whole, and imports show a million of them.
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const text = String(Number(value.toPrecision(15)));
  return locale === 'nl' ? text.replace('.', ',') : text;
}

function digitsText(value: number, pattern: string, locale: FormatLocale): string {
  // Commas behind the digits, before or after the decimals, each divide by a thousand.
  const [wholeWithCommas = '', fractionWithCommas = ''] = pattern.split('.');
  const whole = wholeWithCommas.replace(/,+$/, '');
  const fraction = fractionWithCommas.replace(/,+$/, '');
  const scale = wholeWithCommas.length - whole.length + fractionWithCommas.length - fraction.length;
  const scaled = Math.abs(value) / 1000 ** scale;
  const required = (fraction.match(/0/g) ?? []).length;
  const decimals = Math.min(fraction.length, 20);
  if (scaled >= 1e21) return plainNumber(scaled, locale);
  // Through 15 digits first: 1.005 is shown as 1.01, as spreadsheet programs do.
  const shifted = Number(scaled.toPrecision(15));
  let [left = '0', right = ''] = roundedText(shifted, decimals).split('.');
  while (right.length > required && right.endsWith('0')) right = right.slice(0, -1);
  const least = (whole.match(/0/g) ?? []).length;
  left = left.replace(/^0+(?=\d)/, '').padStart(least, '0');
  if (left === '0' && least === 0 && right !== '') left = '';
  if (whole.includes(',')) {
    left = left.replace(/\B(?=(\d{3})+(?!\d))/g, locale === 'nl' ? '.' : ',');
  }
  return right === '' ? left : left + (locale === 'nl' ? ',' : '.') + right;
}

/** Rounds half away from zero on the decimal text, as spreadsheet programs do, not on the binary number. */
function roundedText(value: number, decimals: number): string {
  const text = String(value);
  if (text.includes('e') || decimals > 15) return value.toFixed(decimals);
  const moved = Math.round(Number(`${text}e${decimals}`));
  return Number(`${moved}e-${decimals}`).toFixed(decimals);
}

function dateText(value: number, section: Section, locale: FormatLocale): string {
  const seconds = Math.round(value * 86_400);
  const moment = new Date(epoch + seconds * 1000);
  const twelve = section.tokens.some((token) => token.kind === 'half');
  const hours = moment.getUTCHours();
  return section.tokens
    .map((token) => {
      switch (token.kind) {
        case 'literal':
          return token.text;
        case 'half':
          return hours < 12 ? 'AM' : 'PM';
        case 'elapsed':
          return String(Math.floor(seconds / (token.letter === 'h' ? 3600 : token.letter === 'm' ? 60 : 1)));
        case 'digits':
          // Fractions of a second (ss.000): shown without.
          return '';
        case 'general':
          return plainNumber(value, locale);
        case 'date':
          return datePart(moment, token.letter, token.length, twelve ? hours % 12 || 12 : hours, locale);
      }
    })
    .join('');
}

function datePart(moment: Date, letter: string, length: number, hours: number, locale: FormatLocale): string {
  const padded = (number: number): string => String(number).padStart(length > 1 ? 2 : 1, '0');
  switch (letter) {
    case 'y':
      return length <= 2 ? String(moment.getUTCFullYear() % 100).padStart(2, '0') : String(moment.getUTCFullYear());
    case 'm': {
      const name = monthNames[locale][moment.getUTCMonth()] ?? '';
      return length >= 5
        ? name.charAt(0)
        : length === 4
          ? name
          : length === 3
            ? name.slice(0, 3)
            : padded(moment.getUTCMonth() + 1);
    }
    case 'd': {
      const name = dayNames[locale][moment.getUTCDay()] ?? '';
      return length >= 4 ? name : length === 3 ? name.slice(0, locale === 'nl' ? 2 : 3) : padded(moment.getUTCDate());
    }
    case 'h':
      return padded(hours);
    case 'n':
      return padded(moment.getUTCMinutes());
    default:
      return padded(moment.getUTCSeconds());
  }
}

/** What a person sees for `value` under a format code; no code or `General` shows the number itself with the locale's decimal sign. */
export function displayNumber(value: number, code: string | undefined, locale: FormatLocale): string {
  if (code === undefined || code === '' || !Number.isFinite(value)) return plainNumber(value, locale);
  const sections = sectionsOf(code);
  const negative = value < 0 ? sections[1] : undefined;
  const section = negative ?? (value === 0 ? (sections[2] ?? sections[0]) : sections[0]);
  if (section === undefined) return plainNumber(value, locale);
  if (section.isDate) {
    return value < 0 || value > lastDateSerial + 1 ? plainNumber(value, locale) : dateText(value, section, locale);
  }
  const places = section.tokens.filter((token) => token.kind === 'digits' || token.kind === 'general').length;
  // A section of words alone, such as "-" for zero, is shown as it is.
  const words = places === 0 && section.tokens.some((token) => token.kind === 'literal' && token.text.trim() !== '');
  const understood =
    (places === 1 || words) &&
    !section.tokens.some((token) => token.kind === 'literal' && /[eE][+-]|[/@]/.test(token.text));
  if (!understood) return plainNumber(value, locale);
  const scaled = value * 100 ** section.percents;
  const shown = section.tokens
    .map((token) => {
      if (token.kind === 'literal') return token.text;
      if (token.kind === 'digits') return digitsText(scaled, token.text, locale);
      return token.kind === 'general' ? plainNumber(Math.abs(scaled), locale) : '';
    })
    .join('')
    .trim();
  const sign = value < 0 && negative === undefined && /[1-9]/.test(shown) ? '-' : '';
  return sign + shown;
}

/** ISO date of a serial (days since 30-12-1899); with a time of day when the serial has one (to the second). */
export function isoDate(serial: number): string {
  const seconds = Math.round(serial * 86_400);
  const text = new Date(epoch + seconds * 1000).toISOString();
  return seconds % 86_400 === 0 ? text.slice(0, 10) : text.slice(0, 19);
}

/** Serial (days since 30-12-1899) of an ISO date or date-time without a zone; null when it is not one. */
export function dateSerial(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?Z?$/.exec(iso);
  if (match === null) return null;
  const [year, month, day, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  const at = Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1, hours ?? 0, minutes ?? 0, seconds ?? 0);
  if (new Date(at).getUTCDate() !== day || Number.isNaN(at)) return null;
  return (at - epoch) / millisecondsPerDay;
}
