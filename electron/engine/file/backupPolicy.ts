/** Which backups to keep: pure, so that a test can hold it to its promise. */
import type { BackupEntry } from '@shared/contract/documents.contract';

export interface KeepRule {
  /** Everything younger than this many hours stays. */
  readonly allHours: number;
  readonly hourly: number;
  readonly daily: number;
  readonly weekly: number;
  readonly monthly: number;
}

/** All of two hours, then one an hour for a day, one a day for two weeks, one a week for ten weeks, one a month for a year. */
export const keepRule: KeepRule = { allHours: 2, hourly: 24, daily: 14, weekly: 10, monthly: 12 };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * Names of the backups to remove. Within each period the newest stays; the newest of all always stays, and so does one made by hand
 * or kept before a restore for as long as the monthly rule reaches. Entries dated in the future (a clock set back) stay.
 */
export function backupsToRemove(
  entries: readonly Pick<BackupEntry, 'name' | 'at' | 'reason'>[],
  now: string,
  rule: KeepRule = keepRule,
): readonly string[] {
  const moment = Date.parse(now);
  const sorted = entries.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const taken = new Set<string>();
  const remove: string[] = [];
  sorted.forEach((entry, index) => {
    const at = Date.parse(entry.at);
    const age = moment - at;
    if (index === 0 || age < rule.allHours * HOUR) return;
    const byHand = entry.reason === 'manual' || entry.reason === 'restore' || entry.reason === 'migration';
    if (byHand && age < rule.monthly * 31 * DAY) return;
    const slot = slotOf(at, age, rule);
    if (slot === null || taken.has(slot)) remove.push(entry.name);
    else taken.add(slot);
  });
  return remove;
}

function slotOf(at: number, age: number, rule: KeepRule): string | null {
  if (age < rule.hourly * HOUR) return `hour ${Math.floor(at / HOUR)}`;
  if (age < rule.daily * DAY) return `day ${Math.floor(at / DAY)}`;
  if (age < rule.weekly * 7 * DAY) return `week ${Math.floor(at / (7 * DAY))}`;
  if (age < rule.monthly * 31 * DAY) return `month ${new Date(at).toISOString().slice(0, 7)}`;
  return null;
}
