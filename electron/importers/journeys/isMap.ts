/** Whether what was read as a journey is a map indeed: it has lanes of what somebody does, thinks, feels or runs into. Pure. */
import type { MapLaneField } from '@shared/domain/journeyImport';
import type { PlannedJourney } from './plan';

const lived: ReadonlySet<MapLaneField> = new Set(['doing', 'thinking', 'feeling', 'quotes', 'pain', 'opportunity']);
/** What somebody goes through: without any of it, quotes, pain points and opportunities are columns of a table. */
const gone: ReadonlySet<MapLaneField> = new Set(['doing', 'thinking', 'feeling']);
const felt: ReadonlySet<MapLaneField> = new Set(['thinking', 'feeling', 'quotes']);
const besides: ReadonlySet<MapLaneField> = new Set(['touchpoint', 'emotion', 'functional', 'channels', 'backstage']);

type Read = Pick<PlannedJourney, 'lanes' | 'stages' | 'stepsAre'>;

/** True for a map; a table with remarks about its rows is none. */
export function isMap(plan: Read): boolean {
  const figures = lanesOfFigures(plan);
  const fields = plan.lanes.flatMap(({ field, filled }) =>
    field === null || filled === 0 || figures.has(field) ? [] : [field],
  );
  const count = (set: ReadonlySet<MapLaneField>): number => new Set(fields.filter((field) => set.has(field))).size;
  const steps = plan.stages.reduce((total, stage) => total + stage.steps.length, 0);
  if (steps < 2) return false;
  // Lanes with the steps beside each other are a map already; below each other they may be a table with remarks.
  if (plan.stepsAre === 'across') return count(lived) >= 1 && count(lived) + count(besides) >= 2;
  return count(lived) >= 2 && count(gone) >= 1 && (count(felt) >= 1 || !fields.includes('owner'));
}

/** Lanes that hold nothing but figures: ‘Vragen p/m’ is no thought of anybody. */
function lanesOfFigures(plan: Read): ReadonlySet<string> {
  const words = new Map<string, boolean>();
  for (const stage of plan.stages)
    for (const step of stage.steps)
      for (const { lane, text } of step.notes) words.set(lane, words.get(lane) === true || /\p{L}{3}/u.test(text));
  return new Set([...words].flatMap(([lane, says]) => (says ? [] : [lane])));
}

/** A step of somebody: cards of personas have needs and pains too, and no steps. */
export function hasSteps(plan: Read): boolean {
  const fields = new Set(plan.lanes.map(({ field }) => field));
  return (
    fields.has('doing') ||
    fields.has('touchpoint') ||
    fields.has('emotion') ||
    plan.stages.some((stage) => stage.name !== null || stage.steps.some((step) => step.title !== null))
  );
}
