/** The words of a table of improvements: statuses, efforts and impacts as people write them, and whether two rows are one improvement. Pure. */
import {
  effortWords,
  efforts,
  improvementStatuses,
  statusWords,
  type Effort,
  type ImprovementStatus,
} from '@shared/domain/improvement';
import type { Reason } from '@shared/domain/importPlan';
import { joinedKey, nameKey, oneLine, reason, wordKey } from '@shared/domain/parse';
import type { Locale } from '@shared/i18n';
import type { GradeReader } from '../recognise/grades';

/** What a cell was read as, with the doubt it leaves. */
export interface ReadWord<Value> {
  readonly value: Value;
  readonly doubt?: Reason;
}

/** The key of which one of the words is this text, spaces and case apart; with words behind it (‘On hold (wacht op ICT)’) in doubt. */
function wordOf<Key extends string>(
  keys: readonly Key[],
  words: Readonly<Record<Key, readonly string[]>>,
  given: string,
): ReadWord<Key> | null {
  const find = (text: string): Key | undefined => {
    const joined = joinedKey(text);
    return keys.find((key) => joinedKey(key) === joined || words[key].some((word) => joinedKey(word) === joined));
  };
  const whole = find(given);
  if (whole !== undefined) return { value: whole };
  const first = given.split(/\s*[(,;:/]|\s[–—-]\s/u)[0] ?? '';
  const part = find(first);
  return part === undefined ? null : { value: part, doubt: reason('moreText', { value: oneLine(given) }) };
}

/** A value as people read it, in a word that is read back as the same. */
export function wordFor(value: ImprovementStatus | Effort | number, locale: Locale): string {
  if (typeof value === 'number') return String(value);
  const words: readonly string[] =
    value in statusWords ? statusWords[value as ImprovementStatus] : effortWords[value as Effort];
  const english: Readonly<Record<string, string>> = { inProgress: 'in progress', onHold: 'on hold' };
  // The Dutch word leads the list of a status; efforts have their letter first, then the Dutch word.
  return locale === 'en' ? (english[value] ?? value) : ((value in statusWords ? words[0] : words[1]) ?? value);
}

/** A status by its many names, or by the share that is done: ‘60%’ is under way. */
export function statusOf(given: string): ReadWord<ImprovementStatus> | null {
  const share = /^(\d{1,3})\s*%$/u.exec(given.trim())?.[1];
  if (share === undefined) return wordOf(improvementStatuses, statusWords, given);
  const done = Number(share);
  if (done > 100) return null;
  return {
    value: done === 100 ? 'done' : done === 0 ? 'proposed' : 'inProgress',
    doubt: reason('improvements.byShare', { value: oneLine(given) }),
  };
}

/** An effort in words or letters; a figure from 1 to 5 is small up to 2 and large from 4. */
export function effortOf(given: string): ReadWord<Effort> | null {
  const figure = /^[1-5]$/u.test(given.trim()) ? Number(given) : null;
  if (figure === null) return wordOf(efforts, effortWords, given);
  return {
    value: figure <= 2 ? 'small' : figure === 3 ? 'medium' : 'large',
    doubt: reason('improvements.effortFigure', { value: figure }),
  };
}

/** An impact from 1 to 5, as a figure or as a grade in words. */
export function impactOf(given: string, grade: GradeReader): ReadWord<number> | null {
  const figure = /^[1-5](?:[.,]0+)?$/u.test(given.trim()) ? Math.round(Number(given.replace(',', '.'))) : null;
  if (figure !== null) return { value: figure };
  const graded = grade(given);
  return graded === null ? null : { value: graded, doubt: reason('inWords', { value: oneLine(given) }) };
}

interface Named {
  readonly code: string | null;
  readonly name: string;
}

function shareWords(a: string, b: string): boolean {
  const words = (text: string): ReadonlySet<string> =>
    new Set(
      wordKey(text)
        .split(' ')
        .filter((word) => word.length > 3),
    );
  const [first, second] = [words(a), words(b)];
  const both = [...first].filter((word) => second.has(word)).length;
  return both > 0 && both >= Math.min(first.size, second.size) / 2;
}

/**
 * Whether two rows are about one improvement: by the code of the list, otherwise by name. A code of digits alone numbers the rows of one
 * list; the names must then be alike, or it is another improvement of another list.
 */
export function isSameImprovement(a: Named, b: Named): boolean {
  const sameName = nameKey(a.name) === nameKey(b.name);
  if (a.code === null || b.code === null) return sameName;
  if (nameKey(a.code) !== nameKey(b.code)) return false;
  return !/^\d+$/u.test(a.code) || sameName || shareWords(a.name, b.name);
}
