/** Who is due to be erased, and why. */
import type { ParticipantRow } from '@shared/contract/interviews.contract';

const SOON_DAYS = 30;

/** Why somebody is on the list; null = not on it. */
export function dueReason(row: ParticipantRow, today: string): 'overdue' | 'withdrawn' | 'soon' | null {
  if (row.consent === 'withdrawn') return 'withdrawn';
  if (row.overdue) return 'overdue';
  if (row.retainUntil === null) return null;
  const days = (Date.parse(row.retainUntil) - Date.parse(today)) / 86_400_000;
  return days <= SOON_DAYS ? 'soon' : null;
}
