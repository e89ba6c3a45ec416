/** Where the stakeholders stand [S4.26]: the course of attitude, power and interest over the entries of the log, and agreements that are still open. */
import type { Attitude } from '../../domain/responsibility';

/** What is needed of an entry in the log. */
export interface StakeholderEntry {
  readonly id: number;
  readonly position: number;
  readonly person: number | null;
  readonly who: string | null;
  readonly notedOn: string | null;
  readonly attitude: Attitude | null;
  readonly power: number | null;
  readonly interest: number | null;
  readonly agreement: string | null;
  readonly nextStep: string | null;
  readonly dueOn: string | null;
  readonly done: boolean;
}

export interface StakeholderCourse {
  /** `p7` for a person of the lists, otherwise the name in small letters. */
  readonly key: string;
  readonly person: number | null;
  readonly who: string | null;
  /** Ids of the entries, oldest first. */
  readonly entries: readonly number[];
  /** First and latest attitude that was noted. */
  readonly first: Attitude | null;
  readonly latest: Attitude | null;
  /** Latest that was noted, 1–3. */
  readonly power: number | null;
  readonly interest: number | null;
  readonly lastSeen: string | null;
  /** Entries with an agreement or next step that is not done. */
  readonly open: number;
  /** Of those, past their date. */
  readonly overdue: number;
}

/** An entry that still asks something of somebody. */
export function isOpen(entry: StakeholderEntry): boolean {
  return !entry.done && (entry.agreement !== null || entry.nextStep !== null);
}

/** An open entry whose date is before the day (ISO dates; an entry without a date is never late). */
export function isOverdue(entry: StakeholderEntry, referenceDate: string): boolean {
  return isOpen(entry) && entry.dueOn !== null && entry.dueOn < referenceDate;
}

/** One course per stakeholder, the most recently met first. Entries without anybody are left out. */
export function stakeholderCourses(
  entries: readonly StakeholderEntry[],
  referenceDate: string,
): readonly StakeholderCourse[] {
  const byKey = new Map<string, StakeholderEntry[]>();
  for (const entry of entries) {
    const name = entry.who?.trim() ?? '';
    if (entry.person === null && name === '') continue;
    const key = entry.person === null ? name.toLocaleLowerCase('nl') : `p${entry.person}`;
    byKey.set(key, [...(byKey.get(key) ?? []), entry]);
  }
  return [...byKey]
    .map(([key, own]): StakeholderCourse => {
      // Undated entries come first: nobody knows that they are newer.
      const ordered = own.toSorted(
        (a, b) => (a.notedOn ?? '').localeCompare(b.notedOn ?? '') || a.position - b.position,
      );
      const last = <Key extends 'attitude' | 'power' | 'interest' | 'notedOn'>(
        field: Key,
      ): StakeholderEntry[Key] | null => ordered.findLast((entry) => entry[field] !== null)?.[field] ?? null;
      return {
        key,
        person: ordered[0]?.person ?? null,
        who: ordered.find((entry) => entry.who !== null)?.who ?? null,
        entries: ordered.map((entry) => entry.id),
        first: ordered.find((entry) => entry.attitude !== null)?.attitude ?? null,
        latest: last('attitude'),
        power: last('power'),
        interest: last('interest'),
        lastSeen: last('notedOn'),
        open: ordered.filter(isOpen).length,
        overdue: ordered.filter((entry) => isOverdue(entry, referenceDate)).length,
      };
    })
    .toSorted((a, b) => (b.lastSeen ?? '').localeCompare(a.lastSeen ?? '') || a.key.localeCompare(b.key));
}
