/** Finds rows that stand in a table twice: same name and number, or same name and nearly all the same values. */
import { nameKey } from '@shared/domain/parse';
import type { PlannedTouchpoint } from './plan.types';

/** Fields that say where a row stands, not what it is. */
const places = new Set(['stage', 'number', 'name']);

/** How many earlier rows of the same name are looked at: enough for real tables, and no table makes the search slow. */
const LOOK_BACK = 8;

function text(row: PlannedTouchpoint, field: string): string {
  return (row.source[field] ?? '').trim().toLowerCase();
}

/** Share of the filled fields that say the same, 0–1; 1 when neither says anything beside its name. */
function sameValues(a: PlannedTouchpoint, b: PlannedTouchpoint): number {
  let compared = 0;
  let same = 0;
  for (const field of new Set([...Object.keys(a.source), ...Object.keys(b.source)])) {
    if (places.has(field)) continue;
    const left = text(a, field);
    const right = text(b, field);
    if (left === '' && right === '') continue;
    compared += 1;
    if (left === right) same += 1;
  }
  return compared === 0 ? 1 : same / compared;
}

function isSame(a: PlannedTouchpoint, b: PlannedTouchpoint): boolean {
  // A row that was copied in our workbook keeps the row id: only when nothing in it was changed it is the same row.
  if (a.uid !== null && b.uid !== null)
    return a.uid === b.uid && sameValues(a, b) === 1 && nameKey(a.name) === nameKey(b.name);
  const left = a.values.number ?? null;
  const right = b.values.number ?? null;
  if (left !== null && right !== null) return left === right;
  if (sameValues(a, b) < 0.8) return false;
  // The same name may rightly come back in another stage, unless the rows say enough to be sure.
  return text(a, 'stage') === text(b, 'stage') || Object.keys(a.source).length > 4;
}

/** For each row that repeats an earlier one: its index and the earlier row. Rows with different row ids or numbers are never the same. */
export function findDuplicates(rows: readonly PlannedTouchpoint[]): ReadonlyMap<number, PlannedTouchpoint> {
  const byNumber = new Map<string, PlannedTouchpoint>();
  const byName = new Map<string, PlannedTouchpoint[]>();
  const found = new Map<number, PlannedTouchpoint>();
  rows.forEach((row, index) => {
    const key = nameKey(row.name);
    const numbered =
      row.uid === null && typeof row.values.number === 'number' ? `${key}\u0000${row.values.number}` : null;
    const earlier = byName.get(key) ?? [];
    const original =
      (numbered === null ? undefined : byNumber.get(numbered)) ??
      earlier.findLast((candidate) => isSame(candidate, row));
    if (original !== undefined) {
      found.set(index, original);
      return;
    }
    if (numbered !== null) byNumber.set(numbered, row);
    byName.set(key, [...earlier.slice(1 - LOOK_BACK), row]);
  });
  return found;
}
