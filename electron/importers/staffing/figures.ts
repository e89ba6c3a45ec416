/** Reads rates, hours, durations, strengths and days of lists of specialists and assignments, in whatever unit the cell or its header names. Pure. */
import type { Range } from '@shared/domain/staffing';
import type { Reason } from '@shared/domain/importPlan';
import { isUnknownMark, nameKey, oneLine, parseDate, parseNumber, reason, reasonOf } from '@shared/domain/parse';

/** A value as it was taken, with the doubt it leaves, or why it was refused; null = unknown. */
export interface Read<Value> {
  readonly value: Value | null;
  readonly doubt?: Reason;
  readonly refused?: Reason;
}

export const nothing = { value: null } as const;

export const doubted = <Value>(value: Value | null, key: string, params: Reason['params'] = {}): Read<Value> => ({
  value,
  doubt: reason(key, params),
});

/** A cell that says that nothing is known: empty, ‘?’, ‘-’, ‘n.o.t.k.’; null for a cell that says something. */
export function unknownText(text: string): Read<never> | null {
  const shown = oneLine(text);
  if (shown === '') return nothing;
  if (isUnknownMark(shown) || /^[-–—?.]+$/u.test(shown)) return doubted<never>(null, 'unknownMark', { value: shown });
  return null;
}

const about = /^(?:ca\.?|circa|ongeveer|±|~|about|approx\.?|ruim|bijna|zo'n)\s*/iu;

/** A number within bounds; a percent sign and words around it are left out. */
export function amountOf(text: string, field: string, least: number, most: number): Read<number> {
  const unknown = unknownText(text);
  if (unknown !== null) return unknown;
  const shown = oneLine(text);
  const approximate = about.test(shown) || shown.endsWith('+');
  const bare = shown.replace(about, '').replace(/[%+]$/u, '').trim();
  const parsed = parseNumber({ type: 'number', min: least, max: most, decimals: 2 }, bare, 'nl', field);
  if (!parsed.ok) return { value: null, refused: reasonOf(parsed.error) };
  if (parsed.value === null) return { value: null, ...(parsed.doubt !== undefined && { doubt: parsed.doubt }) };
  if (approximate) return doubted(parsed.value, 'staffing.approximate', { value: shown });
  return { value: parsed.value, ...(parsed.doubt !== undefined && { doubt: parsed.doubt }) };
}

/** Years of experience: ‘5 yrs’, ‘12+ jaar’ (about 12). */
export function yearsOf(text: string, field: string): Read<number> {
  const bare = oneLine(text).replace(/\s*(?:jaar|jaren|jr|years?|yrs?)\.?(?:\s+(?:ervaring|experience|cx))?$/iu, '');
  return amountOf(bare === '' ? text : bare.replace(/\s*(?:jaar|jr|years?|yrs?)\.?\s*\+$/iu, '+'), field, 0, 80);
}

const wordStrengths: readonly (readonly [RegExp, number])[] = [
  [/^(?:geen|none|no|niet)$/, 0],
  [/^(?:beginner|beginnend|starter|junior|novice|slecht|zwak|poor|weak)$/, 1],
  [/^(?:basis|basic|matig|enige?|some|limited|beperkt|fair)$/, 2],
  [/^(?:redelijk|voldoende|gemiddeld|medior|average|intermediate|sufficient|moderate)$/, 3],
  [/^(?:goed|good|gevorderd|advanced|sterk|strong|senior|ruim voldoende|ervaren|experienced|proficient)$/, 4],
  [/^(?:zeer goed|heel goed|uitstekend|excellent|expert|very good|very strong|zeer sterk|master|top)$/, 5],
];

function inWords(text: string): number | null {
  const shown = oneLine(text);
  const filled = [...shown].filter((sign) => /[★●⬤■]/u.test(sign)).length;
  if (filled > 0 && filled <= 5 && /^[★☆●○⬤■□\s]+$/u.test(shown)) return filled;
  const key = nameKey(shown);
  return wordStrengths.find(([words]) => words.test(key))?.[1] ?? null;
}

/** True for a text that says a strength in words or signs: ‘zeer goed’, ‘expert’, ‘★★★’. */
export function isStrengthWord(text: string): boolean {
  return inWords(text) !== null;
}

/** The top of the scale that a header of strengths states, ‘UX (1-10)’ → 10; 5 when it states none. */
export function strengthScale(header: string): number {
  const found = /(?:[-–/]|t\/m|tot(?: en met)?|to|max\.?)\s*(10|5)\s*[)\]]?\s*$/iu.exec(oneLine(header));
  return found?.[1] === '10' ? 10 : 5;
}

/** Strength 0–5; ‘5,5’ means the top of the scale, and says so. A scale up to 10 (in the header) is halved; words have a place on the scale. */
export function strengthOf(text: string, field: string, header = ''): Read<number> {
  const word = inWords(text);
  if (word !== null) return doubted(word, 'staffing.inWords', { value: oneLine(text) });
  if (strengthScale(header) === 10) {
    const read = amountOf(text, field, 0, 10);
    return read.value === null ? read : doubted(read.value / 2, 'staffing.halved', { value: oneLine(text) });
  }
  const read = amountOf(text, field, 0, 6);
  return read.value !== null && read.value > 5 ? doubted(5, 'staffing.beyondScale', { value: oneLine(text) }) : read;
}

type Unit = 'hour' | 'day' | 'week' | 'month' | 'year' | 'fte';

/** Units by the words that name them, after ‘per’, a slash or a number. */
function unitIn(text: string): Unit | null {
  const key = nameKey(text);
  if (/\bfte\b/.test(key)) return 'fte';
  // ‘32 uur p/w’ are hours: the week is what they are counted in, and so are ‘days per week’.
  if (/\b(?:uur|uren|hours?|hrs?|ph|u)\b|uur(?:tarief|prijs|loon)|hourly/.test(key)) return 'hour';
  if (/\b(?:dag|dagen|days?|daily|pd|p[./]\s?d)\b|dag(?:tarief|prijs)/.test(key)) return 'day';
  if (/\b(?:week|weken|weeks|weekly|wkn?)\b|weektarief/.test(key)) return 'week';
  if (/\b(?:maand(?:en)?|mnd|months?|monthly|mth|p[./]\s?m)\b|maandtarief/.test(key)) return 'month';
  return /\b(?:jaar|jaren|jr|years?|yrs?|annual|annum)\b/.test(key) ? 'year' : null;
}

/** Hours in a working day and a working week, for rates and hours that are given in those. */
const DAY = 8;
const WEEK = 40;
/** Above this no rate is one of an hour, and no number one of hours a week, when nothing says the unit. */
const HIGHEST = { rate: 300, hours: 80 } as const;

/** Figures in a text; three digits behind a mark are thousands: ‘1.100’ and ‘1,100’ are eleven hundred. */
function figuresIn(key: string): readonly number[] {
  return [...key.matchAll(/\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?(?:\s?k\b)?/g)].map(
    ([figure]) => {
      const thousands = /^\d{1,3}(?:[.,]\d{3})+/.exec(figure)?.[0];
      if (thousands !== undefined)
        return Number(thousands.replace(/[.,]/g, '') + figure.slice(thousands.length).replace(',', '.'));
      return Number(figure.replace(/\s?k$/, '').replace(',', '.')) * (figure.endsWith('k') ? 1000 : 1);
    },
  );
}

function scaled({ low, high }: Range, factor: number): Range {
  const round = (value: number): number => Math.round(value * factor * 100) / 100;
  return { low: round(low), high: round(high) };
}

/**
 * A rate in euros an hour, or hours a week: one number or two; ‘v.a. 95’ is at least 95 and says so. A unit in the cell, otherwise in the
 * header, is converted (a day is 8 hours, a week 40) and says so; another currency or unit leaves the value unknown.
 */
export function rangeOf(text: string, field: string, header = ''): Read<Range> {
  const unknown = unknownText(text);
  if (unknown !== null) return unknown;
  const shown = oneLine(text);
  const key = nameKey(shown);
  if (/n\.?o\.?t\.?k|marktconform|overleg|negotiable|market rate|by agreement/.test(key))
    return doubted<Range>(null, 'staffing.byAgreement', { value: shown });
  if (field === 'hours') {
    if (/full ?-?time|voltijd/.test(key)) return doubted({ low: 36, high: 40 }, 'staffing.fullTime');
    if (/part ?-?time|deeltijd/.test(key)) return doubted<Range>(null, 'staffing.partTime');
  }
  const times = field === 'hours' ? /^(\d)\s?[x×]\s?(\d{1,2})\b/u.exec(key) : null;
  if (times !== null) {
    const hours = Number(times[1]) * Number(times[2]);
    return doubted({ low: hours, high: hours }, 'staffing.converted', { value: shown });
  }
  const [first, second] = figuresIn(key);
  if (first === undefined) return doubted<Range>(null, 'partUnread', { value: shown });
  if (field === 'rate' && /[£$¥]|\b(?:gbp|usd|chf|pounds?|dollars?)\b/u.test(key))
    return doubted<Range>(null, 'staffing.otherCurrency', { value: shown });
  const high = second !== undefined && second >= first ? second : first;
  const range = { low: first, high };
  const unit = unitIn(shown) ?? unitIn(header);
  if (range.high > (field === 'hours' ? HIGHEST.hours : HIGHEST.rate) && (unit === null || unit === 'hour'))
    return doubted<Range>(null, 'staffing.otherUnit', { value: shown });
  if (unit !== null && unit !== 'hour') {
    const factor = field === 'hours' ? hoursFactor(unit, `${shown} ${header}`) : rateFactor(unit);
    if (factor === null) return doubted<Range>(null, 'staffing.otherUnit', { value: shown });
    if (factor !== 1) return doubted(scaled(range, factor), 'staffing.converted', { value: shown });
  }
  return /^(?:v\.?a\.?|vanaf|from|min)/.test(key)
    ? doubted(range, 'staffing.openEnded', { value: shown })
    : { value: range };
}

function rateFactor(unit: Unit): number | null {
  return unit === 'day' ? 1 / DAY : unit === 'week' ? 1 / WEEK : null;
}

function hoursFactor(unit: Unit, text: string): number | null {
  if (unit === 'fte') return WEEK;
  if (unit === 'day') return DAY;
  // ‘32 p/w’ counts hours; hours a month or a year are another measure.
  return unit === 'week' && !/\d\s*(?:weken|weeks)\b/iu.test(text) ? 1 : null;
}

/** A number of months: ‘6 mnd’, ‘1,5 jaar’ (18), ‘12 weken’ (2.8). The unit is that of the cell, otherwise of the header. */
export function monthsOf(text: string, field: string, header = ''): Read<number> {
  const unknown = unknownText(text);
  if (unknown !== null) return unknown;
  const shown = oneLine(text);
  const unit = unitIn(shown) ?? unitIn(header) ?? 'month';
  const bare = shown.replace(
    /\s*(?:maanden|maand|mnd|months?|mths?|jaar|jaren|jr|years?|yrs?|weken|week|wkn?|weeks)\.?$/iu,
    '',
  );
  const read = amountOf(bare, field, 0, 600);
  if (read.value === null || unit === 'month') return read;
  if (unit === 'year') return doubted(Math.round(read.value * 120) / 10, 'staffing.converted', { value: shown });
  if (unit === 'week') return doubted(Math.round(read.value * (120 / 52)) / 10, 'staffing.converted', { value: shown });
  return doubted<number>(null, 'staffing.otherUnit', { value: shown });
}

const beforeDay =
  /^(?:vanaf|per|v\.?a\.?|met ingang van|m\.?i\.?v\.?|from|as of|starting|since|available|beschikbaar|op)\s+/u;
const monthWord =
  /\b(?:jan\w*|feb\w*|mrt|maart|march|mar|apr\w*|mei|may|jun\w*|jul\w*|aug\w*|sep\w*|okt\w*|oct\w*|nov\w*|dec\w*|[qk][1-4]|kwartaal|quarter|zomer|najaar|voorjaar|winter|summer|spring|autumn|eind|end|begin|medio|mid)\b/u;

/** The Monday of a week by its ISO number; null for a week that the year does not have. */
function mondayOf(year: number, week: number): string | null {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = new Date(fourth.getTime() + ((week - 1) * 7 - ((fourth.getUTCDay() + 6) % 7)) * 86_400_000);
  const thursday = new Date(monday.getTime() + 3 * 86_400_000);
  return week < 1 || thursday.getUTCFullYear() !== year ? null : monday.toISOString().slice(0, 10);
}

/** ‘wk 48’ is the Monday of that week: of the year it names, otherwise the first one since it was said. Null for a text without a week. */
function weekOf(key: string, saidOn: string | null): Read<string> | null {
  const yearFirst = /^(\d{4})[- ]?w(?:k|eek)?\s?(\d{1,2})$/u.exec(key);
  const weekFirst = /^(?:wk|week|w)\.?\s?(\d{1,2})(?:(?:\s|-|,|\/|van|of)*'?(\d{4}|\d{2}))?$/u.exec(key);
  if (yearFirst === null && weekFirst === null) return null;
  const week = Number(yearFirst?.[2] ?? weekFirst?.[1]);
  const stated = yearFirst?.[1] ?? weekFirst?.[2];
  if (stated !== undefined) {
    const day = mondayOf(stated.length === 2 ? 2000 + Number(stated) : Number(stated), week);
    return doubted<string>(day, day === null ? 'noDay' : 'staffing.mondayOf', { value: key });
  }
  const years = saidOn === null ? [] : [Number(saidOn.slice(0, 4)), Number(saidOn.slice(0, 4)) + 1];
  const day = years.map((year) => mondayOf(year, week)).find((monday) => monday !== null && monday >= (saidOn ?? ''));
  return day === undefined || day === null
    ? doubted<string>(null, 'noDay', { value: key })
    : doubted(day, 'staffing.mondayOf', { value: key });
}

/** A day; ‘per direct’ is the day on which it was said, where that is known. A month or quarter without a day stays unknown, with a doubt. */
export function dayOf(text: string, field: string, saidOn: string | null): Read<string> {
  const unknown = unknownText(text);
  if (unknown !== null) return unknown;
  const shown = oneLine(text);
  const key = nameKey(shown);
  if (/direct|z\.?s\.?m|asap|as soon as|immediate|onmiddellijk|\bnu\b|\bnow\b/.test(key))
    return doubted(saidOn, 'staffing.immediately', { value: shown });
  if (/overleg|agree/.test(key)) return doubted<string>(null, 'staffing.byAgreement', { value: shown });
  const bare = key.replace(beforeDay, '');
  const week = weekOf(bare, saidOn);
  if (week !== null) return week;
  const parsed = parseDate(bare === key ? shown : bare, field);
  if (!parsed.ok)
    return monthWord.test(key)
      ? doubted<string>(null, 'noDay', { value: shown })
      : { value: null, refused: reasonOf(parsed.error) };
  return { value: parsed.value, ...(parsed.doubt !== undefined && { doubt: parsed.doubt }) };
}
