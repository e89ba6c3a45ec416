/** Priority of a touchpoint: how important it is times how far it is from a ten. */
import type { InsightRow } from './input';

/**
 * Priority = importance × (10 − mean of functional and emotional score).
 *
 * Range 0 (unimportant or a ten) to 45 (importance 5, both scores 1); no unit. Where one of the two scores is unknown the
 * other stands alone; without importance or without any score the priority is unknown (null), not 0.
 * This is the formula consultants keep in their own table (column "Prioriteit"); it weighs neither charge nor broken laws.
 */
export function priorityOf(touchpoint: InsightRow): number | null {
  const { importance, functionalScore, emotionalScore } = touchpoint;
  if (importance === null) return null;
  if (functionalScore === null && emotionalScore === null) return null;
  const first = functionalScore ?? emotionalScore ?? 0;
  const second = emotionalScore ?? first;
  return importance * (10 - (first + second) / 2);
}

/** Touchpoints with the highest priority first, then by name, then by place in the table; unknown priority last. */
export function inOrderOfPriority(touchpoints: readonly InsightRow[]): readonly InsightRow[] {
  return touchpoints
    .map((touchpoint) => ({ touchpoint, priority: priorityOf(touchpoint) ?? -1 }))
    .sort((a, b) => b.priority - a.priority || byNameThenPlace(a.touchpoint, b.touchpoint))
    .map((entry) => entry.touchpoint);
}

function byNameThenPlace(a: InsightRow, b: InsightRow): number {
  // Plain comparison of code points: the same in every language and on every machine.
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.position - b.position || a.id - b.id;
}
