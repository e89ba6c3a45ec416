/** Reads the values of lists of specialists and assignments as people write them: levels by many names, rates, hours, dates that are no dates. Pure. */
import {
  cxLevels,
  type AssignmentStatus,
  type CxLevel,
  type Range,
  type SpecialistStatus,
} from '@shared/domain/staffing';
import { processes, type Process } from '@shared/domain/terms';
import type { Reason } from '@shared/domain/importPlan';
import { isUnknownMark, nameKey, oneLine, parseDate, parseNumber, reason, reasonOf } from '@shared/domain/parse';

/** A value as it was taken, with the doubt it leaves, or why it was refused; null = unknown. */
export interface Read<Value> {
  readonly value: Value | null;
  readonly doubt?: Reason;
  readonly refused?: Reason;
}

const nothing = { value: null } as const;
const doubted = <Value>(value: Value | null, key: string, params: Reason['params'] = {}): Read<Value> => ({
  value,
  doubt: reason(key, params),
});

/** True for a text that says nothing: empty, or only a mark for unknown. */
export function isNothing(text: string): boolean {
  return unknownText(text) !== null;
}

/** A cell that says that nothing is known: empty, ‘?’, ‘-’, ‘n.o.t.k.’. */
function unknownText(text: string): Read<never> | null {
  const shown = oneLine(text);
  if (shown === '') return nothing;
  if (isUnknownMark(shown) || /^[-–—?.]+$/u.test(shown)) return doubted<never>(null, 'unknownMark', { value: shown });
  return null;
}

/** ‘SPC 0001’, ‘spc-0001’ → ‘SPC-0001’. */
export function codeOf(text: string): string | null {
  const shown = oneLine(text)
    .toUpperCase()
    .replace(/[\s_]+/gu, '-')
    .replace(/-+/gu, '-');
  return shown === '' ? null : shown.slice(0, 100);
}

/** A number within bounds; a percent sign and words around it are left out. */
export function amountOf(text: string, field: string, least: number, most: number): Read<number> {
  const unknown = unknownText(text);
  if (unknown !== null) return unknown;
  const shown = oneLine(text);
  const approximate = /^(?:ca\.?|circa|ongeveer|±|~|about)\s*/iu.test(shown) || shown.endsWith('+');
  const bare = shown
    .replace(/^(?:ca\.?|circa|ongeveer|±|~|about)\s*/iu, '')
    .replace(/[%+]$/u, '')
    .trim();
  const parsed = parseNumber({ type: 'number', min: least, max: most, decimals: 2 }, bare, 'nl', field);
  if (!parsed.ok) return { value: null, refused: reasonOf(parsed.error) };
  if (parsed.value === null) return { value: null, ...(parsed.doubt !== undefined && { doubt: parsed.doubt }) };
  if (approximate) return doubted(parsed.value, 'staffing.approximate', { value: shown });
  return { value: parsed.value, ...(parsed.doubt !== undefined && { doubt: parsed.doubt }) };
}

/** Strength 0–5; ‘5,5’ means the top of the scale, and says so. */
export function strengthOf(text: string, field: string): Read<number> {
  const read = amountOf(text, field, 0, 6);
  return read.value !== null && read.value > 5 ? doubted(5, 'staffing.beyondScale', { value: oneLine(text) }) : read;
}

const statusWords: readonly (readonly [RegExp, SpecialistStatus])[] = [
  [/niet (?:meer )?benaderen|do not (?:contact|approach)/, 'doNotContact'],
  [/op opdracht|bezet|geplaatst|placed|busy/, 'placed'],
  [/pauze|on hold|inactief|inactive/, 'onHold'],
  [/actief|active|beschikbaar|available/, 'active'],
];

export function specialistStatusOf(text: string): Read<SpecialistStatus> {
  if (unknownText(text) !== null) return nothing;
  const key = nameKey(text);
  const found = statusWords.find(([words]) => words.test(key));
  return found === undefined
    ? doubted<SpecialistStatus>(null, 'partUnread', { value: oneLine(text) })
    : { value: found[1] };
}

const assignmentWords: readonly (readonly [RegExp, AssignmentStatus])[] = [
  [/ingevuld|vervuld|gevuld|filled/, 'filled'],
  [/ingetrokken|vervallen|withdrawn|cancel/, 'withdrawn'],
  [/on hold|pauze|wacht/, 'onHold'],
  [/open/, 'open'],
];

export function assignmentStatusOf(text: string): Read<AssignmentStatus> {
  if (unknownText(text) !== null) return nothing;
  const found = assignmentWords.find(([words]) => words.test(nameKey(text)));
  return found === undefined
    ? doubted<AssignmentStatus>(null, 'partUnread', { value: oneLine(text) })
    : { value: found[1] };
}

const levelWords: Readonly<Record<CxLevel, RegExp>> = {
  steering: /aanstur|strateg|manage|director|steering/,
  brand: /merk|brand/,
  operational: /operation|journey|klantreis/,
  customer: /klant(?!reis)|service|customer(?! journey)/,
};
const everything = /^(?:alle[sn]?|all|allemaal|everything)$/;

/** CX levels by their many names; ‘Service (klant)’ and ‘klantniveau’ are one. */
export function levelsOf(text: string): Read<readonly CxLevel[]> {
  const unknown = unknownText(text);
  if (unknown !== null) return unknown;
  const key = nameKey(text);
  if (everything.test(key.replace(/\s*niveaus?$/, ''))) return { value: cxLevels };
  const found = cxLevels.filter((level) => levelWords[level].test(key));
  if (found.length === 0) return doubted<readonly CxLevel[]>(null, 'partUnread', { value: oneLine(text) });
  return key.includes('?') ? doubted(found, 'questionMark') : { value: found };
}

const processWords: Readonly<Record<Process, RegExp>> = {
  promise: /belov|belofte|promis/,
  deliver: /waar ?ma(?:ken|akt)|deliver/,
  settle: /afwikkel|financieel|settle|fin\./,
};

/** Primary processes (beloven, waarmaken, financieel afwikkelen). */
export function processesOf(text: string): Read<readonly Process[]> {
  const unknown = unknownText(text);
  if (unknown !== null) return unknown;
  const key = nameKey(text);
  if (everything.test(key)) return { value: processes };
  const found = processes.filter((process) => processWords[process].test(key));
  if (found.length === 0) return doubted<readonly Process[]>(null, 'partUnread', { value: oneLine(text) });
  return { value: found };
}

/** Names in a cell, parted by comma, semicolon, slash, plus, ‘en’ or ‘of’. */
export function namesOf(text: string): Read<readonly string[]> {
  const unknown = unknownText(text);
  if (unknown !== null) return unknown;
  const names = text
    .split(/[,;|\n/+]|\s(?:en|of|and|or)\s/u)
    .map(oneLine)
    .filter((name) => name !== '');
  return names.length === 0 ? nothing : { value: [...new Set(names)] };
}

const languageNames: readonly (readonly [string, RegExp])[] = [
  ['Nederlands', /^(?:nl|nld|nederlands|dutch)$/],
  ['Engels', /^(?:en|eng|gb|uk|engels|english)$/],
  ['Duits', /^(?:de|du|ger|duits|german|deutsch)$/],
  ['Frans', /^(?:fr|fra|frans|french)$/],
  ['Spaans', /^(?:es|spa|spaans|spanish)$/],
];

/** The language a word stands for; null when it is none. */
export function languageOf(word: string): string | null {
  return languageNames.find(([, words]) => words.test(nameKey(word)))?.[0] ?? null;
}

export function languagesOf(text: string): Read<readonly string[]> {
  const names = namesOf(text);
  if (names.value === null) return names;
  return { value: [...new Set(names.value.map((name) => languageOf(name) ?? name))] };
}

/** A rate or hours: one number or two; ‘v.a. 95’ is at least 95 and says so. */
export function rangeOf(text: string, field: string): Read<Range> {
  const unknown = unknownText(text);
  if (unknown !== null) return unknown;
  const shown = oneLine(text);
  const key = nameKey(shown);
  if (/n\.?o\.?t\.?k|marktconform|overleg|negotiable/.test(key))
    return doubted<Range>(null, 'staffing.byAgreement', { value: shown });
  if (field === 'hours') {
    if (/full ?-?time|voltijd/.test(key)) return doubted({ low: 36, high: 40 }, 'staffing.fullTime');
    if (/part ?-?time|deeltijd/.test(key)) return doubted<Range>(null, 'staffing.partTime');
  }
  const figures = [...key.matchAll(/\d+(?:[.,]\d+)?/g)].map(([figure]) => Number(figure.replace(',', '.')));
  const [first, second] = figures;
  if (first === undefined) return doubted<Range>(null, 'partUnread', { value: shown });
  const high = second !== undefined && second >= first ? second : first;
  const range = { low: first, high };
  return /^(?:v\.?a\.?|vanaf|from|min)/.test(key)
    ? doubted(range, 'staffing.openEnded', { value: shown })
    : { value: range };
}

/** A day; ‘per direct’ is the day on which it was said, where that is known. */
export function dayOf(text: string, field: string, saidOn: string | null): Read<string> {
  const unknown = unknownText(text);
  if (unknown !== null) return unknown;
  const shown = oneLine(text);
  const key = nameKey(shown);
  if (/direct|z\.?s\.?m|asap|immediate|nu\b/.test(key))
    return doubted(saidOn, 'staffing.immediately', { value: shown });
  if (/overleg|agree/.test(key)) return doubted<string>(null, 'staffing.byAgreement', { value: shown });
  if (/^(?:q|k)[1-4]$/.test(key)) return doubted<string>(null, 'noDay', { value: shown });
  const parsed = parseDate(shown, field);
  if (!parsed.ok) return { value: null, refused: reasonOf(parsed.error) };
  return { value: parsed.value, ...(parsed.doubt !== undefined && { doubt: parsed.doubt }) };
}

/** A place by name; ‘Utrecht e.o.’ is Utrecht, with a remark. */
export function placeOf(text: string): Read<string> {
  const unknown = unknownText(text);
  if (unknown !== null) return unknown;
  const shown = oneLine(text);
  const bare = shown.replace(/\s+(?:e\.?o\.?|en omgeving|and surroundings)$/iu, '');
  return bare === shown ? { value: shown } : doubted(bare, 'staffing.nearby', { value: shown });
}

/** Wanted share online, 0–100: ‘offline 60 / online 40’ → 40, ‘50/50’ → 50, ‘beide’ → 50. */
export function onlineShareOf(text: string): Read<number> {
  const unknown = unknownText(text);
  if (unknown !== null) return unknown;
  const shown = oneLine(text);
  const key = nameKey(shown);
  const after = (word: string): number | null => {
    const found =
      new RegExp(`\\b${word}\\s*:?\\s*(\\d{1,3})`).exec(key) ?? new RegExp(`(\\d{1,3})\\s*%?\\s*${word}\\b`).exec(key);
    return found === null ? null : Number(found[1]);
  };
  const withoutOffline = key.replace(/offline\s*:?\s*\d{1,3}|\d{1,3}\s*%?\s*offline/g, ' ');
  const onlineFound = /\bonline\s*:?\s*(\d{1,3})|(\d{1,3})\s*%?\s*online\b/.exec(withoutOffline);
  const online = onlineFound === null ? null : Number(onlineFound[1] ?? onlineFound[2]);
  const offline = after('offline');
  if (online !== null && offline !== null && online + offline !== 100)
    return doubted<number>(null, 'staffing.notHundred', { value: shown });
  const known = online ?? (offline === null ? null : 100 - offline);
  if (known !== null) return known > 100 ? doubted<number>(null, 'partUnread', { value: shown }) : { value: known };
  const pair = /^(\d{1,3})\s*[/-]\s*(\d{1,3})$/.exec(key);
  if (pair !== null) {
    const share = Number(pair[1]);
    return share + Number(pair[2]) === 100
      ? { value: share }
      : doubted<number>(null, 'staffing.notHundred', { value: shown });
  }
  if (/^(?:beide|both|hybride?)$/.test(key)) return doubted(50, 'staffing.both', { value: shown });
  if (key === 'online') return doubted(100, 'staffing.oneSide', { value: shown });
  if (key === 'offline') return doubted(0, 'staffing.oneSide', { value: shown });
  return doubted<number>(null, 'partUnread', { value: shown });
}
