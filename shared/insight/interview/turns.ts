/** Finds who says what in a transcript: speakers before a colon, a tab or a dash, on a line of their own, with times in any usual form. */
import type { Turn } from '../../domain/interview';
import { nameKey } from '../../domain/parse';

/** A time in a transcript: 0:03, 00:01:02, 00:01:02.345 or 00:01:02,345, in brackets or not. */
const timeText = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;
const bracketedTime = String.raw`[\[(<{#]\s*${timeText}(?:\s*-\s*${timeText})?\s*[\])>}#]`;
/** A name: no sentence. Letters, digits and what stands in names and roles, at most 60 characters. */
const label = String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M} .'’&/()+_-]{0,59}?`;

const forms: readonly { readonly pattern: RegExp; readonly kind: 'inline' | 'ownLine' | 'weak' }[] = [
  // [00:00:02] Interviewer - text / [00:02] Interviewer: text
  {
    pattern: new RegExp(
      String.raw`^\s*(?<time>${bracketedTime}|${timeText})[\s\t]+(?<name>${label})(?:\s+[-–—]\s+|\s*[::]\s*|\t+)(?=\S)`,
      'u',
    ),
    kind: 'inline',
  },
  // Interviewer [00:02]: text / Interviewer (00:02) text
  {
    pattern: new RegExp(String.raw`^\s*(?<name>${label})\s*(?<time>${bracketedTime})\s*[:：–—-]?[ \t]+(?=\S)`, 'u'),
    kind: 'inline',
  },
  // Interviewer   0:03 / Interviewer [00:03], the words on the next line
  {
    pattern: new RegExp(String.raw`^\s*(?<name>${label})[\s\t]+(?<time>${bracketedTime}|${timeText})\s*:?\s*$`, 'u'),
    kind: 'ownLine',
  },
  // 0:03 Interviewer, the words on the next line
  {
    pattern: new RegExp(String.raw`^\s*(?<time>${bracketedTime}|${timeText})[\s\t]+(?<name>${label})\s*:?\s*$`, 'u'),
    kind: 'ownLine',
  },
  // Interviewer: text
  { pattern: new RegExp(String.raw`^\s*(?<name>${label})\s*[:：][ \t\u00a0]*(?=\S)`, 'u'), kind: 'weak' },
  // Interviewer: with the words on the next line
  { pattern: new RegExp(String.raw`^\s*(?<name>${label})\s*[:：]\s*$`, 'u'), kind: 'weak' },
  // INTERVIEWER <tab> text
  { pattern: new RegExp(String.raw`^\s*(?<name>${label})\t+(?=\S)`, 'u'), kind: 'weak' },
];

const interviewers =
  /^(?:i|int|itv|v|q|vr|vraag|interviewer|interviewster|interviewers|interviewer \d+|i\d|moderator|gespreksleider|onderzoeker|onderzoekster|researcher|vragensteller|facilitator|int\d+)$/;
const respondents =
  /^(?:r|a|antw|antwoord|resp|respondent|geinterviewde|interviewee|klant|medewerker|manager|deelnemer|participant|customer|p|spreker|speaker)(?:[ -]?\d+)?$/;
/** Words before a colon at the top of a file that say something about the conversation. */
const headerWords =
  /^(?:datum|date|duur(?: gesprek)?|duration|locatie|plaats|location|project|titel|title|groep|group|opname|recording|onderwerp|subject|bestand|file|taal|language|type)$/;

/** Whether a speaker's name is that of who asks the questions. */
export function isInterviewer(name: string): boolean {
  return interviewers.test(nameKey(name).replace(/\.$/, ''));
}

/** Milliseconds of a time as it stands in a transcript; null when it is none. */
export function millisecondsOf(text: string): number | null {
  const found = /(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?/.exec(text);
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
  readonly kind: 'inline' | 'ownLine' | 'weak';
  readonly time: string | null;
  /** Length of name, time and sign before the words. */
  readonly length: number;
}

function candidateOf(line: Line, index: number): Candidate | null {
  for (const { pattern, kind } of forms) {
    const found = pattern.exec(line.text);
    const name = found?.groups?.['name']?.trim();
    if (found === null || name === undefined || name === '') continue;
    if (name.split(/\s+/u).length > 7 || /[.?!]\s/u.test(name) || !/\p{L}/u.test(name)) continue;
    return { line: index, name, kind, time: found.groups?.['time'] ?? null, length: found[0].length };
  }
  return null;
}

/** Last line of the block at the top that tells about the conversation; -1 = there is none. */
function headerEnd(lines: readonly Line[]): number {
  let last = -1;
  for (const [index, line] of lines.slice(0, 20).entries()) {
    const key = /^\s*([^:]{1,40})\s*:/u.exec(line.text)?.[1];
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
  const candidates = lines.flatMap((line, index) => (index < first ? [] : (candidateOf(line, index) ?? [])));
  const counts = new Map<string, number>();
  for (const { name } of candidates) counts.set(nameKey(name), (counts.get(nameKey(name)) ?? 0) + 1);
  const knownKeys = new Set(known.map(nameKey));
  const highest = Math.max(0, ...counts.values());
  const usual = (key: string): boolean => interviewers.test(key) || respondents.test(key);
  const anyUsual = [...counts.keys()].some((key) => interviewers.test(key));
  const timed = candidates.filter((candidate) => candidate.kind !== 'weak').length;
  const accepted = candidates.filter(({ name, kind }) => {
    const key = nameKey(name);
    const count = counts.get(key) ?? 0;
    if (knownKeys.has(key)) return true;
    if (usual(key)) return count > 1 || highest <= 2 || kind !== 'weak';
    // A time beside the name is a strong sign: then once is enough for a name with a capital.
    if (kind !== 'weak') return count > 1 || anyUsual || (timed >= 3 && /^\p{Lu}/u.test(name));
    // Three times, or twice in a short conversation; a name with small letters only is a word in a sentence.
    return (count >= 3 || (count === 2 && highest <= 4)) && /^[\p{Lu}\p{N}]/u.test(name);
  });
  return accepted.map((candidate, index) => {
    const line = lines[candidate.line] ?? { start: 0, text: '' };
    const next = accepted[index + 1];
    const stop = next === undefined ? text.length : (lines[next.line]?.start ?? text.length);
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
