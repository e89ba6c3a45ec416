/** The focus list: the more important touchpoints first, each with the reasons why it is on it [S4.16–S4.18]. */
import { NEUTRAL_SCORE, type ChargeKind, type Law } from '../domain/terms';
import { type FigureInput, type InsightRow, isMomentOfTruth, leadingScore, type RowIds } from './input';
import { inOrderOfPriority, priorityOf } from './priority';

export const focusReasons = ['lawBroken', 'momentAtRisk', 'importantLow', 'charged'] as const;
export type FocusReasonKey = (typeof focusReasons)[number];

/** Why a touchpoint is on the list; text: message `insight.focus.<key>`. */
export interface FocusReason {
  readonly key: FocusReasonKey;
  readonly params: Readonly<Record<string, string | number>>;
  /** For `lawBroken` the laws, so that the screen can show their letters. */
  readonly laws: readonly Law[];
  readonly charge: ChargeKind | null;
}

export interface FocusItem {
  readonly touchpoint: number;
  readonly number: number | null;
  readonly name: string;
  /** 0–45, see `priorityOf`; null when importance or scores are unknown. */
  readonly priority: number | null;
  readonly emotionalScore: number | null;
  readonly functionalScore: number | null;
  readonly importance: number | null;
  readonly momentOfTruth: boolean;
  readonly reasons: readonly FocusReason[];
}

/** Rows shown before "show all": the list starts short [S4.16]. */
export const FOCUS_SHORT = 12;
/** Most items that are handed over at once; the rest is reached by the preset "focus" in the table. */
export const FOCUS_LIMIT = 2000;
/** Importance (1–5) from which a touchpoint counts as important. */
export const IMPORTANT_FROM = 4;

/** True when an important touchpoint feels like a fail: importance 4 or 5 and emotional score below 5.5. */
export function isImportantAndLow(touchpoint: InsightRow): boolean {
  return (
    touchpoint.importance !== null &&
    touchpoint.importance >= IMPORTANT_FROM &&
    touchpoint.emotionalScore !== null &&
    touchpoint.emotionalScore < NEUTRAL_SCORE
  );
}

/** True when a moment of truth scores below 5.5 (emotional score; functional where no emotional score is known). */
export function isMomentAtRisk(touchpoint: InsightRow): boolean {
  const score = leadingScore(touchpoint);
  return isMomentOfTruth(touchpoint) && score !== null && score < NEUTRAL_SCORE;
}

/** True when at least one of the four reasons holds. */
export function isInFocus(touchpoint: InsightRow): boolean {
  return (
    touchpoint.brokenLaws.length > 0 ||
    touchpoint.emotionalCharge === true ||
    isMomentAtRisk(touchpoint) ||
    isImportantAndLow(touchpoint)
  );
}

/** Every reason that holds for a touchpoint, gravest first; empty when it is not on the list. */
export function focusReasonsOf(touchpoint: InsightRow): readonly FocusReason[] {
  const reasons: FocusReason[] = [];
  const add = (
    key: FocusReasonKey,
    params: FocusReason['params'],
    laws: readonly Law[] = [],
    charge: ChargeKind | null = null,
  ): void => {
    reasons.push({ key, params, laws, charge });
  };
  if (touchpoint.brokenLaws.length > 0)
    add('lawBroken', { count: touchpoint.brokenLaws.length }, touchpoint.brokenLaws);
  const score = leadingScore(touchpoint);
  if (isMomentAtRisk(touchpoint) && score !== null) add('momentAtRisk', { score });
  if (isImportantAndLow(touchpoint))
    add('importantLow', { importance: touchpoint.importance ?? 0, score: touchpoint.emotionalScore ?? 0 });
  if (touchpoint.emotionalCharge === true)
    add('charged', { kind: touchpoint.chargeKind ?? 'unknown' }, [], touchpoint.chargeKind);
  return reasons;
}

/** Touchpoints on the focus list, in its order: priority from high to low, then name. */
function inOrder(touchpoints: readonly InsightRow[]): readonly InsightRow[] {
  return inOrderOfPriority(touchpoints.filter(isInFocus));
}

/** Ids of all touchpoints on the focus list, in its order (for the preset "focus" of the table). */
export function focusIdsOf(touchpoints: readonly InsightRow[]): RowIds {
  return Int32Array.from(inOrder(touchpoints).map((touchpoint) => touchpoint.id));
}

/** The focus list, highest priority first; at most `limit` items (all of them are in `focusIdsOf`). */
export function focusListOf(input: Pick<FigureInput, 'touchpoints'>, limit = FOCUS_LIMIT): readonly FocusItem[] {
  return inOrder(input.touchpoints)
    .slice(0, limit)
    .map((touchpoint) => ({
      touchpoint: touchpoint.id,
      number: touchpoint.number,
      name: touchpoint.name,
      priority: priorityOf(touchpoint),
      emotionalScore: touchpoint.emotionalScore,
      functionalScore: touchpoint.functionalScore,
      importance: touchpoint.importance,
      momentOfTruth: isMomentOfTruth(touchpoint),
      reasons: focusReasonsOf(touchpoint),
    }));
}
