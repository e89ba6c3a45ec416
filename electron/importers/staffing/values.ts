/** Reads the words in lists of specialists and assignments as people write them: statuses, levels, processes, languages, places, shares online. Pure. */
import { cxLevels, type AssignmentStatus, type CxLevel, type SpecialistStatus } from '@shared/domain/staffing';
import { processes, type Process } from '@shared/domain/terms';
import { nameKey, oneLine } from '@shared/domain/parse';
import { doubted, nothing, unknownText, type Read } from './figures';

/** True for a text that says nothing: empty, or only a mark for unknown. */
export function isNothing(text: string): boolean {
  return unknownText(text) !== null;
}

/** ‘SPC 0001’, ‘spc-0001’ → ‘SPC-0001’. */
export function codeOf(text: string): string | null {
  const shown = oneLine(text)
    .toUpperCase()
    .replace(/[\s_]+/gu, '-')
    .replace(/-+/gu, '-');
  return shown === '' ? null : shown.slice(0, 100);
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
  // From the first to the last: what lies between is meant too.
  if (found.length === 2 && /\b(?:t\/m|tot en met|van .+ tot|through|up to)\b/.test(key)) {
    const span = processes.slice(processes.indexOf(found[0] ?? 'promise'), processes.indexOf(found[1] ?? 'settle') + 1);
    return doubted(span, 'several');
  }
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

/** A place by name; ‘Utrecht e.o.’ is Utrecht, with a remark. */
export function placeOf(text: string): Read<string> {
  const unknown = unknownText(text);
  if (unknown !== null) return unknown;
  const shown = oneLine(text);
  const bare = shown
    .replace(/\s+(?:e\.?o\.?|en omgeving|and surroundings)$/iu, '')
    .replace(/\s*(?:[/,+]|\bof\b|\bor\b|\ben\b|\band\b)\s*(?:remote|thuis\w*|hybrid|hybride|online|home)$/iu, '')
    .trim();
  return bare === shown ? { value: shown } : doubted(bare, 'staffing.nearby', { value: shown });
}

/** Wanted share online, 0–100: ‘offline 60 / online 40’ → 40, ‘50/50’ → 50, ‘beide’ → 50; ‘60’ where the header speaks of online alone. */
export function onlineShareOf(text: string, header = ''): Read<number> {
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
  const lone = /^(\d{1,3})\s*%?$/.exec(key);
  if (
    lone !== null &&
    /\b(?:online|digita\w*)\b/iu.test(header) &&
    !/offline|persoonlijk|fysiek|physical/iu.test(header)
  )
    return Number(lone[1]) > 100 ? doubted<number>(null, 'partUnread', { value: shown }) : { value: Number(lone[1]) };
  if (/^(?:beide|both|hybride?)$/.test(key)) return doubted(50, 'staffing.both', { value: shown });
  if (key === 'online') return doubted(100, 'staffing.oneSide', { value: shown });
  if (key === 'offline') return doubted(0, 'staffing.oneSide', { value: shown });
  return doubted<number>(null, 'partUnread', { value: shown });
}
