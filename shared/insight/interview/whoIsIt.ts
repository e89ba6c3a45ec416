/** Guesses from a transcript's header, title, file name and speakers who was interviewed, when, and in which language. */
import type { Consent, ParticipantKind, Turn } from '../../domain/interview';
import { nameKey, parseDate } from '../../domain/parse';
import { isInterviewer } from './turns';

/** Order matters: a former customer is called a customer too. */
const kindWords: readonly (readonly [pattern: RegExp, kind: ParticipantKind])[] = [
  [/\b(?:dreigt|dreigende|at risk|opzegger in spe|vertrekkend|churn risk|wil weg|overweegt te vertrekken)\b/, 'atRisk'],
  [
    /\b(?:oud|voormalige?|ex|former|vertrokken|opgezegd|lapsed|past)[ -]?(?:klant(?:en)?|customers?|client)?\b/,
    'former',
  ],
  [/\b(?:manager|leidinggevende|teamleider|directeur|director|head of|hoofd)\b/, 'manager'],
  [/\b(?:medewerkers?|medewerkster|employee|staff|agent|collega|adviseur|monteur)\b/, 'employee'],
  [/\b(?:bestaande|huidige|current|existing|nieuwe|trouwe)?[ -]?(?:klant(?:en)?|customers?)\b/, 'current'],
];

/** Kind of participant that a text names; null when it names none. */
export function participantKindIn(text: string): ParticipantKind | null {
  const key = nameKey(text).replace(/[_-]+/gu, ' ');
  return kindWords.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}

/** R04 and r4 are Respondent 04. */
function written(speaker: string): string {
  const short = /^R[ .]?(\d{1,3})$/iu.exec(speaker)?.[1];
  if (short !== undefined) return `Respondent ${short.padStart(2, '0')}`;
  // SHOUTED names are written as names.
  return speaker === speaker.toUpperCase() && speaker.length > 3
    ? speaker
        .toLowerCase()
        .replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    : speaker;
}

function mostTalking(turns: readonly Turn[]): string | null {
  const lengths = new Map<string, number>();
  for (const turn of turns)
    if (!turn.interviewer) lengths.set(turn.speaker, (lengths.get(turn.speaker) ?? 0) + turn.end - turn.speech);
  return [...lengths].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

export interface WhoIsIt {
  readonly participant: { readonly name: string; readonly kind: ParticipantKind | null } | null;
  readonly heldOn: string | null;
  /** What the head says was agreed to, and when. */
  readonly consent: { readonly given: Consent; readonly on: string | null } | null;
}

/** Order matters: "ja, anoniem" is anonymous. What says no, or not yet, is no consent of any kind. */
const consentWords: readonly (readonly [pattern: RegExp, consent: Consent | null])[] = [
  [/\b(?:ingetrokken|teruggetrokken|withdrawn|revoked)\b/, 'withdrawn'],
  [/^(?:nee|no|niet|nog|not|geen|none|onbekend|unknown|\?|-)/, null],
  [/\b(?:team|intern|internally?)\b/, 'teamOnly'],
  [
    /\b(?:anoniem|geanonimiseerd|anonymous|anonymously|anonymised|pseudoniem|zonder naam|niet op naam|without name)\b/,
    'anonymous',
  ],
  [
    /^(?:ja|yes|y|j|x|v|ok|oke|akkoord|volledig|full|fully|gegeven|given|verleend|getekend|signed|mondeling|schriftelijk|verbal|written)\b/,
    'full',
  ],
];

function consentIn(text: string): Consent | null {
  const key = nameKey(text);
  return consentWords.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}

/** `head` is what stands before the first turn (facts, title); `fileName` without its folder. */
export function whoIsIt(head: string, fileName: string, turns: readonly Turn[]): WhoIsIt {
  const fact = (words: string): string | null =>
    new RegExp(String.raw`^\W*(?:${words})[ *]*[:\t][ *]*["'“]?(.+?)["'”]?\s*$`, 'imu').exec(head)?.[1]?.trim() ?? null;
  const said = fact('respondent|deelnemer|participant|geïnterviewde|interviewee');
  const inBrackets = said === null ? null : (/\(([^()]+)\)\s*$/u.exec(said)?.[1] ?? null);
  const group = fact('groep|group|soort|kind');
  const title = head.split('\n').find((line) => line.trim() !== '') ?? '';
  const stem = fileName.replace(/\.[^.]+$/u, '');
  const speaker = mostTalking(turns);
  const kind = [inBrackets, group, said, title, stem, speaker].reduce<ParticipantKind | null>(
    (found, candidate) => found ?? (candidate === null ? null : participantKindIn(candidate)),
    null,
  );
  const saidName = said === null ? null : written(said.replace(/\s*\([^()]*\)\s*$/u, '').trim());
  const named = saidName ?? (speaker === null ? null : fuller(written(speaker), title));
  const name = named === null || named === '' || isInterviewer(named) ? null : named.slice(0, 200);
  const date = fact('datum|date|gehouden op|held on');
  const agreed = fact('toestemming|consent|informed consent|akkoord');
  const given = agreed === null ? null : consentIn(agreed);
  return {
    participant: name === null ? (kind === null ? null : { name: stem.slice(0, 200), kind }) : { name, kind },
    heldOn: (date === null ? null : dateIn(date)) ?? dateAlone(head) ?? dateOfFile(stem),
    consent: given === null || agreed === null ? null : { given, on: dateIn(agreed) },
  };
}

/** "Medewerker" in "Interview 10 – medewerker klantcontactcenter" is "Medewerker klantcontactcenter". */
function fuller(name: string, title: string): string {
  const rest =
    title
      .split(/\s[–—-]\s/u)
      .at(-1)
      ?.trim() ?? '';
  return nameKey(rest).startsWith(`${nameKey(name)} `) && rest.length <= 80 ? name + rest.slice(name.length) : name;
}

/** The date at the start of a text such as "6 maart 2025, telefonisch". */
function dateIn(text: string): string | null {
  const part =
    /\d{1,2}[ .-]+[\p{L}]{3,10}\.?[ .-]+\d{4}|\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|[\p{L}]{3,10} \d{1,2},? \d{4}/u.exec(
      text,
    )?.[0];
  if (part === undefined) return null;
  const parsed = parseDate(part, '');
  return parsed.ok ? parsed.value : null;
}

/** A date on a line of its own near the top: "6 maart 2025, 10:15AM". */
function dateAlone(head: string): string | null {
  for (const line of head.split('\n').slice(0, 12))
    if (
      /^\s*(?:\p{L}+,?\s+)?(?:\d{1,2}[ .-]+\p{L}{3,10}\.?[ .-]+\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\p{L}{3,10} \d{1,2},? \d{4})\b.{0,20}$/u.test(
        line,
      )
    ) {
      const found = dateIn(line);
      if (found !== null) return found;
    }
  return null;
}

/** The date in a file name such as GMT20250306-091500 or gesprek-2025-03-06. */
function dateOfFile(stem: string): string | null {
  const found = /(?<!\d)(20\d{2})([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/u.exec(stem);
  return found === null ? null : dateIn(`${found[1]}-${found[3]}-${found[4]}`);
}

const dutch = new Set([
  'de',
  'het',
  'een',
  'ik',
  'niet',
  'dat',
  'van',
  'en',
  'dan',
  'was',
  'ook',
  'maar',
  'je',
  'u',
  'heb',
  'wat',
  'voor',
  'met',
  'er',
  'naar',
]);
const english = new Set([
  'the',
  'and',
  'i',
  'not',
  'that',
  'of',
  'a',
  'then',
  'also',
  'but',
  'you',
  'have',
  'what',
  'for',
  'with',
  'there',
  'to',
  'it',
  'is',
  'they',
]);

/** Dutch or English by the commonest words; null when neither stands out. */
export function languageOf(text: string): 'nl' | 'en' | null {
  let nl = 0;
  let en = 0;
  for (const word of text
    .slice(0, 50_000)
    .toLowerCase()
    .match(/\p{L}+/gu) ?? []) {
    if (dutch.has(word)) nl += 1;
    if (english.has(word)) en += 1;
  }
  if (nl + en < 10) return null;
  return nl > en * 1.5 ? 'nl' : en > nl * 1.5 ? 'en' : null;
}
