/** Did an improvement change anything: its measure before and after, tested where the answers or the written figures allow it [S4.11, S4.22]. */
import { effectKindOf, fewest, type EffectPoint, type Improvement, type NUnit } from '../../domain/improvement';
import { rateDifference, welch } from '../survey/means';
import { normalDifference, type Difference } from '../survey/nps';
import { shareDifference } from '../survey/proportions';
import type { Verdict } from '../survey/survey';

/** Why there is no test: nothing measured after, or written figures whose spread nobody knows. */
export type Untested = 'not-measured' | 'no-spread';

export interface EffectFigure {
  readonly value: number;
  readonly n: number | null;
  /** Name of the wave the figure comes from; null = written down by hand. */
  readonly wave: string | null;
}

export interface Effect {
  readonly measure: string | null;
  readonly unit: string | null;
  readonly nUnit: NUnit;
  readonly baseline: EffectFigure | null;
  readonly after: EffectFigure | null;
  readonly verdict: Verdict | Untested;
  /** After minus baseline, in the unit of the measure; null when one is missing. */
  readonly difference: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly p: number | null;
  /** How it was tested: on the answers themselves, by Welch, as shares, or as rates of independent events. */
  readonly method: 'answers' | 'welch' | 'shares' | 'rates' | null;
}

/** The same measure from survey answers before and after, where the improvement points at waves. */
export interface AnswersEffect {
  readonly baseline: EffectFigure;
  readonly after: EffectFigure;
  readonly difference: Difference | null;
}

const figureOf = (point: EffectPoint): EffectFigure | null =>
  point.value === null ? null : { value: point.value, n: point.n, wave: null };

function writtenTest(
  kind: Improvement['measureKind'],
  baseline: EffectPoint,
  after: EffectPoint,
): { readonly test: Difference | null; readonly method: Effect['method'] } {
  const none = { test: null, method: null } as const;
  if (baseline.value === null || after.value === null || !baseline.n || !after.n) return none;
  if (baseline.deviation !== null && after.deviation !== null) {
    const test = welch(
      { n: baseline.n, mean: baseline.value, deviation: baseline.deviation },
      { n: after.n, mean: after.value, deviation: after.deviation },
    );
    return { test, method: 'welch' };
  }
  if ((kind === 'share' || kind === 'csat') && baseline.value <= 100 && after.value <= 100) {
    const { difference, p, low, high } = shareDifference(
      { successes: Math.round((baseline.value / 100) * baseline.n), n: baseline.n },
      { successes: Math.round((after.value / 100) * after.n), n: after.n },
    );
    const test = {
      difference: 100 * difference,
      low: 100 * low,
      high: 100 * high,
      p,
      standardError: 0,
      statistic: null,
    };
    return { test, method: 'shares' };
  }
  if (kind === 'rate' && baseline.value >= 0 && after.value >= 0) {
    const { difference, standardError } = rateDifference(baseline.value, baseline.n, after.value, after.n);
    return { test: normalDifference(difference, standardError), method: 'rates' };
  }
  return none;
}

/** The effect of an improvement. `answers` is given when it follows the answers of two waves; then those count and not what was written. */
export function effectOf(improvement: Improvement, answers: AnswersEffect | null = null): Effect {
  const read = effectKindOf(improvement.measure ?? '');
  const kind = improvement.measureKind ?? read.kind;
  const nUnit = answers === null ? (improvement.nUnit ?? read.nUnit) : 'respondents';
  const baseline = answers?.baseline ?? figureOf(improvement.baseline);
  const after = answers?.after ?? figureOf(improvement.after);
  const { test, method } =
    answers === null
      ? writtenTest(kind, improvement.baseline, improvement.after)
      : { test: answers.difference, method: 'answers' as const };
  const shown = {
    measure: improvement.measure,
    unit: improvement.unit,
    nUnit,
    baseline,
    after,
    difference: baseline === null || after === null ? null : (test?.difference ?? after.value - baseline.value),
  };
  const untested = { low: null, high: null, p: null, method: null };
  if (after === null || baseline === null) return { ...shown, ...untested, verdict: 'not-measured' };
  const tooFew = [baseline, after].some((figure) => figure.n !== null && figure.n < fewest[nUnit]);
  if (test === null) return { ...shown, ...untested, verdict: tooFew ? 'too-few' : 'no-spread' };
  const { low, high, p } = test;
  return { ...shown, low, high, p, method, verdict: tooFew ? 'too-few' : p < 0.05 ? 'changed' : 'no-proof' };
}

/** True when the effect was measured after the improvement with enough behind both figures, whatever it says. */
export function isUsablyMeasured(effect: Effect): boolean {
  return effect.verdict !== 'not-measured' && effect.verdict !== 'too-few' && effect.after?.n != null;
}
