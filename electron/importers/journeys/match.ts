/** Holds the touchpoints that maps name against those of the table: the same name, a near one, or none. */
import Fuse from 'fuse.js';
import type { JourneyImportOptions, MatchedTouchpoint } from '@shared/domain/journeyImport';
import { wordKey } from '@shared/domain/parse';
import type { PlannedJourney } from './plan';

export interface KnownTouchpoint {
  readonly id: number;
  readonly name: string;
}

/** From this likeness a touchpoint is taken for the one it resembles, with doubt. */
const NEAR_FROM = 0.7;
/** From this likeness one is offered to choose. */
const OFFERED_FROM = 0.35;
const OFFERED = 5;

function pairs(text: string): readonly string[] {
  const padded = ` ${text} `;
  return Array.from({ length: padded.length - 1 }, (_, index) => padded.slice(index, index + 2));
}

/** Likeness of two names, 0–1: Dice's coefficient over pairs of letters of their words, twice the shared pairs over all pairs. */
export function likeness(one: string, other: string): number {
  const a = wordKey(one);
  const b = wordKey(other);
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const counts = new Map<string, number>();
  for (const pair of pairs(a)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of pairs(b)) {
    const left = counts.get(pair) ?? 0;
    if (left === 0) continue;
    counts.set(pair, left - 1);
    shared += 1;
  }
  return (2 * shared) / (pairs(a).length + pairs(b).length);
}

/** Every touchpoint name on the maps once, with what it is taken for. Choices by name win over what is found. */
export function matchTouchpoints(
  journeys: readonly PlannedJourney[],
  known: readonly KnownTouchpoint[],
  options: Pick<JourneyImportOptions, 'touchpoints'> = {},
): readonly MatchedTouchpoint[] {
  const byKey = new Map<string, KnownTouchpoint>();
  for (const touchpoint of known) {
    const key = wordKey(touchpoint.name);
    if (key !== '' && !byKey.has(key)) byKey.set(key, touchpoint);
  }
  const byId = new Map(known.map((touchpoint) => [touchpoint.id, touchpoint]));
  const fuse = new Fuse(known, { keys: ['name'], threshold: 0.6, ignoreLocation: true, includeScore: true });
  const named = new Map<string, { readonly name: string; readonly journeys: Set<number> }>();
  journeys.forEach((journey, index) => {
    for (const stage of journey.stages)
      for (const step of stage.steps)
        for (const moment of step.moments) {
          const entry = named.get(wordKey(moment.name)) ?? { name: moment.name, journeys: new Set<number>() };
          entry.journeys.add(index);
          named.set(wordKey(moment.name), entry);
        }
  });
  const choices = new Map(Object.entries(options.touchpoints ?? {}).map(([name, choice]) => [wordKey(name), choice]));
  return [...named].map(([key, { name, journeys: places }]): MatchedTouchpoint => {
    const same = byKey.get(key);
    const candidates = [
      ...(same === undefined ? [] : [{ ...same, share: 1 }]),
      ...fuse
        .search(name.slice(0, 60), { limit: 20 })
        .map(({ item }) => ({ ...item, share: likeness(name, item.name) }))
        .filter((candidate) => candidate.id !== same?.id && candidate.share >= OFFERED_FROM)
        .toSorted((a, b) => b.share - a.share),
    ].slice(0, OFFERED);
    const base = { name, candidates, journeys: [...places] };
    const taken = (match: MatchedTouchpoint['match'], touchpoint: KnownTouchpoint | undefined): MatchedTouchpoint => ({
      ...base,
      match,
      touchpoint: touchpoint?.id ?? null,
      touchpointName: touchpoint?.name ?? null,
      share: touchpoint === undefined ? 0 : likeness(name, touchpoint.name),
    });
    const choice = choices.get(key);
    if (choice === null) return taken('left', undefined);
    if (choice === 'new') return taken('new', undefined);
    if (choice !== undefined) {
      const chosen = byId.get(choice);
      if (chosen !== undefined) return taken('name', chosen);
    }
    if (same !== undefined) return taken('name', same);
    const best = candidates[0];
    return best !== undefined && best.share >= NEAR_FROM ? taken('near', best) : taken('new', undefined);
  });
}
