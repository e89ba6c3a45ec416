/** Finds for each row of a plan the touchpoint it is: by row id, by number and name, by name and stage, by a name that occurs once. Pure. */
import { nameKey } from '@shared/domain/parse';
import type { Lists } from '@shared/domain/lists';
import type { Touchpoint } from '@shared/domain/touchpoint';
import { namesOf } from '../touchpoints/plan';
import type { PlannedTouchpoint } from '../touchpoints/plan.types';

export interface Match {
  readonly touchpoint: Touchpoint;
  readonly by: 'uid' | 'number' | 'name';
}

function pushed<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

/** Matches by index of the planned row; a touchpoint is the match of one row at most. Rows with a row id of ours go first. */
export function matchRows(
  rows: readonly PlannedTouchpoint[],
  touchpoints: readonly Touchpoint[],
  lists: Lists,
): ReadonlyMap<number, Match> {
  const matches = new Map<number, Match>();
  if (touchpoints.length === 0) return matches;
  const stageNames = new Map(lists.stages.map((stage) => [stage.id, nameKey(stage.name)]));
  const byUid = new Map<string, Touchpoint>();
  const byName = new Map<string, Touchpoint[]>();
  for (const touchpoint of touchpoints) {
    byUid.set(touchpoint.uid.toLowerCase(), touchpoint);
    pushed(byName, nameKey(touchpoint.name), touchpoint);
  }
  const taken = new Set<number>();
  const take = (index: number, touchpoint: Touchpoint, by: Match['by']): void => {
    taken.add(touchpoint.id);
    matches.set(index, { touchpoint, by });
  };
  rows.forEach((row, index) => {
    const found = row.uid === null ? undefined : byUid.get(row.uid);
    if (found !== undefined && !taken.has(found.id)) take(index, found, 'uid');
  });
  const free = (row: PlannedTouchpoint): readonly Touchpoint[] =>
    (byName.get(nameKey(row.name)) ?? []).filter((candidate) => !taken.has(candidate.id));
  // A row whose row id is that of another row is a copy of it, and new.
  const open = rows.flatMap((row, index) =>
    matches.has(index) || (row.uid !== null && byUid.has(row.uid)) ? [] : [{ row, index }],
  );
  const rest: { row: PlannedTouchpoint; index: number }[] = [];
  for (const entry of open) {
    const number = entry.row.values.number;
    const found =
      typeof number === 'number' ? free(entry.row).find((candidate) => candidate.number === number) : undefined;
    if (found === undefined) rest.push(entry);
    else take(entry.index, found, 'number');
  }
  for (const { row, index } of rest) {
    const candidates = free(row);
    const number = row.values.number;
    const stage = nameKey(namesOf(row.values.stage)[0] ?? '');
    const fits = candidates.filter((candidate) => typeof number !== 'number' || candidate.number === null);
    const sameStage = fits.find(
      (candidate) => (candidate.stage === null ? '' : (stageNames.get(candidate.stage) ?? '')) === stage,
    );
    const found =
      sameStage ?? (fits.length === 1 && (byName.get(nameKey(row.name)) ?? []).length === 1 ? fits[0] : undefined);
    if (found !== undefined) take(index, found, 'name');
  }
  return matches;
}
