/** Finds who says what in a transcript: speakers before a colon, a tab or a dash, on a line of their own, with times in any usual form. */
import type { Turn } from '../../domain/interview';
import { nameKey } from '../../domain/parse';

/** A time in a transcript: 0:03, 00:01:02, 00:01:02.345 or 00:01:02,345, in brackets or not. */
const timeText = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;
const bracketedTime = String.raw`[\[(<{#]\s*${timeText}(?:\s*-\s*${timeText})?\s*[\])>}#]`;
/** A name: no sentence. Letters, digits and what stands in names and roles, at most 60 characters. */
const label = String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M} .'’&/()+_-]{0,59}?`;

/** What stands before a name: the number of the line, signs of bold, an opening bracket. */
const opening = String.raw`^\s*(?:\d{1,4}[.)]\s+)?[*[]{0,3}`;
/** What may stand between a name and its colon, or behind the colon. */
const closing = String.raw`[\]*]{0,3}`;

/** Strong: a time stands beside the name. Weak: a colon. Dash and bare: only for a usual name. */
type Kind = 'strong' | 'weak' | 'dash' | 'bare';

const forms: readonly { readonly pattern: RegExp; readonly kind: Kind }[] = [
  // [00:00:02] Interviewer - text / [00:02] Interviewer: text
  {
    pattern: new RegExp(
      String.raw`^\s*(?:\d{1,4}[.)]\s+)?(?<time>${bracketedTime}|${timeText})[\s\t]+[*]{0,3}(?<name>${label})(?:\s+[-–—]\s+|${closing}\s*[::]${closing}\s*|\t+)(?=\S)`,
      'u',
    ),
    kind: 'strong',
  },
  // Interviewer [00:02]: text / Interviewer (00:02) text
  {
    pattern: new RegExp(
      String.raw`${opening}(?<name>${label})${closing}\s*(?<time>${bracketedTime})${closing}\s*[:：–—-]?${closing}[ \t]+(?=\S)`,
      'u',
    ),
    kind: 'strong',
  },
  // Interviewer   0:03 / Interviewer [00:03], the words on the next line
  {
    pattern: new RegExp(
      String.raw`${opening}(?<name>${label})${closing}[\s\t]+(?<time>${bracketedTime}|${timeText})\s*:?\s*$`,
      'u',
    ),
    kind: 'strong',
  },
  // 0:03 Interviewer, the words on the next line
  {
    pattern: new RegExp(
      String.raw`^\s*(?<time>${bracketedTime}|${timeText})[\s\t]+[*]{0,3}(?<name>${label})${closing}\s*:?\s*$`,
      'u',
    ),
    kind: 'strong',
  },
  // Interviewer: text
  {
    pattern: new RegExp(String.raw`${opening}(?<name>${label})${closing}\s*[:：]${closing}[ \t\u00a0]*(?=\S)`, 'u'),
    kind: 'weak',
  },
  // Interviewer: with the words on the next line
  { pattern: new RegExp(String.raw`${opening}(?<name>${label})${closing}\s*[:：]${closing}\s*$`, 'u'), kind: 'weak' },
  // INTERVIEWER <tab> text
  { pattern: new RegExp(String.raw`${opening}(?<name>${label})${closing}\t+(?=\S)`, 'u'), kind: 'weak' },
  // INTERVIEWER – text
  { pattern: new RegExp(String.raw`${opening}(?<name>${label})${closing}\s+[–—-]\s+(?=\S)`, 'u'), kind: 'dash' },
  // Interviewer, alone on a line
  { pattern: new RegExp(String.raw`${opening}(?<name>${label})${closing}\s*$`, 'u'), kind: 'bare' },
];
/** From when to when, on a line of its own; the name is on the next one. */
const fromTo = /^\s*(\d{1,2}:\d{1,2}:\d{1,2}[.,]\d{1,3})\s*-->\s*\d{1,2}:\d{1,2}:\d{1,2}[.,]\d{1,3}\s*$/u;
const nameAlone = new RegExp(String.raw`^\s*(?<name>${label})\s*$`, 'u');
/** What recorders write below the last words. */
const afterwards =
  /^\s*(?:.{1,60}\s(?:started|stopped)\stranscription|.{1,60}\s(?:heeft|is)\s.{0,20}transcriptie\s.{0,20}(?:gestopt|beëindigd|gestart|begonnen)|transcribed\sby\s.{1,60}|getranscribeerd\s(?:door|met)\s.{1,60})\s*$/iu;

const interviewers =
  /^(?:i|int|itv|v|q|vr|vraag|interviewer|interviewster|interviewers|interviewer \d+|i\d|moderator|gespreksleider|onderzoeker|onderzoekster|researcher|vragensteller|facilitator|int\d+)$/;
const respondents =
  /^(?:r|a|antw|antwoord|resp|respondent|geinterviewde|interviewee|klant|medewerker|manager|deelnemer|participant|customer|p|spreker|speaker)(?:[ -]?\d+)?$/;
/** Words before a colon at the top of a file that say something about the conversation. */
const headerWords =
  /^(?:datum|date|duur(?: gesprek)?|duration|locatie|plaats|location|project|titel|title|groep|group|opname|recording|onderwerp|subject|bestand|file|taal|language|type|toestemming|consent|akkoord|soort|kind|rol|role|geslacht|leeftijd|age|sector|afdeling|bedrijf)$/;

const isUsual = (key: string): boolean => interviewers.test(key) || respondents.test(key);

/** Whether a speaker's name is that of who asks the questions: "I", "Interviewer", "Anna (moderator)". */
export function isInterviewer(name: string): boolean {
  const key = nameKey(name).replace(/\.$/, '');
  return (
    interviewers.test(key) ||
    /[\s(](?:interviewer|interviewster|moderator|gespreksleider|onderzoeker|onderzoekster|researcher)\)?$/u.test(key)
  );
}

/** Milliseconds of a time as it stands in a transcript; null when it is none. */
export function millisecondsOf(text: string): number | null {
  const found = /(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?/.exec(text);
  if (found === null) return null;
  const [, hours = '0', minutes = '0', seconds = '0', part = ''] = found;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(part.padEnd(3, '0'));
}

interface Line {
  readonly start: number;
  readonly text: string;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ start, text: line });
    start += line.length + 1;
  }
  return lines;
}

interface Candidate {
  readonly line: number;
  readonly name: string;
  readonly kind: Kind;
  readonly time: string | null;
  /** Length of name, time and sign before the words. */
  readonly length: number;
}

/** A name on the line after the one that says from when to when. */
function afterTimes(line: Line, next: Line | undefined, index: number): Candidate | null {
  const time = fromTo.exec(line.text)?.[1];
  const name = next === undefined ? undefined : nameAlone.exec(next.text)?.groups?.['name']?.trim();
  if (time === undefined || next === undefined || name === undefined || name === '') return null;
  return { line: index, name, kind: 'strong', time, length: next.start + next.text.length - line.start };
}

function candidateOf(line: Line, index: number): Candidate | null {
  for (const { pattern, kind } of forms) {
    const found = pattern.exec(line.text);
    const name = found?.groups?.['name']?.trim();
    if (found === null || name === undefined || name === '') continue;
    if ((kind === 'bare' || kind === 'dash') && !isUsual(nameKey(name))) continue;
    if (name.split(/\s+/u).length > 7 || /[.?!]\s/u.test(name) || !/\p{L}/u.test(name)) continue;
    return { line: index, name, kind, time: found.groups?.['time'] ?? null, length: found[0].length };
  }
  return null;
}

/** Last line of the block at the top that tells about the conversation; -1 = there is none. */
function headerEnd(lines: readonly Line[]): number {
  let last = -1;
  for (const [index, line] of lines.slice(0, 20).entries()) {
    const key = /^\W*([^:\t]{1,40})\s*[:\t]/u.exec(line.text)?.[1];
    if (key !== undefined && headerWords.test(nameKey(key))) last = index;
    // "Respondent: Respondent 05 (voormalige klant)" tells who it is, and is no turn.
    else if (
      /^\s*(?:respondent|deelnemer|participant|geïnterviewde|interviewee)\s*:.{1,80}\(.{2,60}\)\s*$/iu.test(line.text)
    )
      last = index;
  }
  return last;
}

/**
 * The turns of a text. A name counts as a speaker when it comes back, when it is a usual one (Interviewer, R04), or when `known` holds it;
 * otherwise a sentence with a colon would be one. The text before the first turn, and a block of facts at the top, belong to no turn.
 */
export function recogniseTurns(text: string, known: readonly string[] = []): readonly Turn[] {
  const lines = linesOf(text);
  const first = headerEnd(lines) + 1;
  const candidates = lines.flatMap((line, index) =>
    // The name below a line of times is part of that line.
    index < first || fromTo.test(lines[index - 1]?.text ?? '')
      ? []
      : (afterTimes(line, lines[index + 1], index) ?? candidateOf(line, index) ?? []),
  );
  const counts = new Map<string, number>();
  for (const { name } of candidates) counts.set(nameKey(name), (counts.get(nameKey(name)) ?? 0) + 1);
  const knownKeys = new Set(known.map(nameKey));
  const highest = Math.max(0, ...counts.values());
  const anyUsual = [...counts.keys()].some((key) => interviewers.test(key));
  const timed = candidates.filter(({ kind }) => kind === 'strong').length;
  const accepted = candidates.filter(({ name, kind }) => {
    const key = nameKey(name);
    const count = counts.get(key) ?? 0;
    if (knownKeys.has(key)) return true;
    if (kind === 'bare' || kind === 'dash') return count > 1;
    if (isUsual(key)) return count > 1 || highest <= 2 || kind === 'strong';
    // A time beside the name is a strong sign: then once is enough for a name with a capital.
    if (kind === 'strong') return count > 1 || anyUsual || (timed >= 3 && /^\p{Lu}/u.test(name));
    // Three times, or twice in a short conversation; a name with small letters only is a word in a sentence.
    return (count >= 3 || (count === 2 && highest <= 4)) && /^[\p{Lu}\p{N}]/u.test(name);
  });
  const stopAt = endOfWords(lines, text.length);
  const turns = accepted.map((candidate, index) => {
    const line = lines[candidate.line] ?? { start: 0, text: '' };
    const next = accepted[index + 1];
    const stop = next === undefined ? Math.max(line.start, stopAt) : (lines[next.line]?.start ?? text.length);
    const end = line.start + text.slice(line.start, stop).trimEnd().length;
    const afterName = line.start + candidate.length;
    // Words on the next line begin there.
    const gap = /^\s*/u.exec(text.slice(afterName, end))?.[0].length ?? 0;
    return {
      speaker: candidate.name,
      interviewer: isInterviewer(candidate.name),
      start: line.start,
      speech: Math.min(end, afterName + gap),
      end,
      at: candidate.time === null ? null : millisecondsOf(candidate.time),
    };
  });
  return withAsker(text, turns);
}

/** Where the last words end: before what a recorder wrote below them. */
function endOfWords(lines: readonly Line[], length: number): number {
  let end = length;
  for (const line of lines.toReversed()) {
    if (afterwards.test(line.text)) end = line.start;
    else if (line.text.trim() !== '') break;
  }
  return end;
}

/** Share of a speaker's turns that end in a question from which it is the one who asks, and up to which one answers. */
const ASKS = 0.5;
const ANSWERS = 0.3;

/** Where nobody is called the interviewer: of two it is who is no respondent beside one, or who asks nearly all questions. */
export function withAsker(text: string, turns: readonly Turn[]): readonly Turn[] {
  const names = speakersOf(turns).map(nameKey);
  if (names.length !== 2 || turns.some((turn) => turn.interviewer)) return turns;
  const share = (name: string): number => {
    const own = turns.filter((turn) => nameKey(turn.speaker) === name);
    return own.filter((turn) => /\?["'”’)]*$/u.test(text.slice(turn.speech, turn.end).trimEnd())).length / own.length;
  };
  const others = names.filter(
    (name) =>
      !/^(?:respondent|deelnemer|participant|geinterviewde|interviewee|klant|customer|r)(?:[ -]?\d+)?$/u.test(name),
  );
  const [asker] =
    others.length === 1
      ? others
      : names.filter(
          (name) => share(name) >= ASKS && names.every((other) => other === name || share(other) <= ANSWERS),
        );
  if (asker === undefined || turns.length < 4) return turns;
  return turns.map((turn) => (nameKey(turn.speaker) === asker ? { ...turn, interviewer: true } : turn));
}

/** Speakers in the order in which they first speak. */
export function speakersOf(turns: readonly Turn[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const { speaker } of turns) if (!seen.has(nameKey(speaker))) seen.set(nameKey(speaker), speaker);
  return [...seen.values()];
}

/** Words, as separated by white space. */
export function countWords(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}

/** Words that are spoken: those of the turns, without names and times; of the whole text where no turns were found. */
export function spokenWords(text: string, turns: readonly Turn[]): number {
  if (turns.length === 0) return countWords(text);
  return turns.reduce((sum, turn) => sum + countWords(text.slice(turn.speech, turn.end)), 0);
}
