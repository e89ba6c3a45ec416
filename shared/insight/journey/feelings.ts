/** Insights on how a journey feels: peak budget [S3.11], peak–end beside mean and spread, moments of truth at risk [S3.3], the worst stretch. */
import { NEUTRAL_SCORE } from '../../domain/terms';
import { finding } from '../finding';
import { PEAKS_ALLOWED, peakBudget, peakEnd, type PeakBudget } from '../peaks';
import { mean, standardDeviation } from '../statistics';
import type { JourneyInsight, MomentFigure } from './insight.types';
import type { JourneyRows } from './map';
import type { CurvePoint } from './points';

/** A point with its touchpoint's name and what the peak budget asks of it. */
export interface NamedPoint extends MomentFigure {
  readonly point: CurvePoint;
  readonly lawBroken: boolean;
}

/** The points of a curve with their names, in reading order. */
export function namedPoints(
  rows: Pick<JourneyRows, 'touchpoints'>,
  points: readonly CurvePoint[],
): readonly NamedPoint[] {
  return points.map((point) => {
    const touchpoint = rows.touchpoints.get(point.touchpoint);
    return {
      moment: point.moment,
      step: point.step,
      name: touchpoint?.name ?? '',
      figure: point.emotional,
      point,
      lawBroken: (touchpoint?.brokenLaws.length ?? 0) > 0,
    };
  });
}

/** Plain moments for a figure, without what was only needed to compute. */
export function plain(points: readonly NamedPoint[]): readonly MomentFigure[] {
  return points.map(({ moment, step, name, figure }) => ({ moment, step, name, figure }));
}

/** Steps of points, each once, in order. */
export function stepsOf(points: readonly { readonly step: number }[]): readonly number[] {
  return [...new Set(points.map((point) => point.step))];
}

type Scored = NamedPoint & { readonly figure: NonNullable<MomentFigure['figure']> };

function scoredOnly(points: readonly NamedPoint[]): readonly Scored[] {
  return points.filter((point): point is Scored => point.figure !== null);
}

/** How many figures are needed before "everything is a peak" says something. */
const EVERYTHING_FROM = 3;

/** Few peaks, at the right moments, with the basic laws kept; everything a peak is no peak at all. */
export function peaksInsight(points: readonly NamedPoint[], allowed = PEAKS_ALLOWED): JourneyInsight {
  const scored = scoredOnly(points);
  const budget = peakBudget(
    points.map((point) => ({
      score: point.figure?.value ?? null,
      momentOfTruth: point.point.momentOfTruth,
      lawBroken: point.lawBroken,
    })),
    allowed,
  );
  const peaks = scored.filter((point) => point.point.peak === 'peak');
  const highest = scored.reduce<Scored | null>(
    (best, point) => (best === null || point.figure.value > best.figure.value ? point : best),
    null,
  );
  const { sentence, about } = peakSentence(points, scored, peaks, highest, budget);
  return {
    kind: 'peaks',
    finding: sentence,
    basis: basisOfPeaks(budget, highest),
    figure: {
      kind: 'peaks',
      budget,
      peaks: plain(peaks),
      highest: highest === null ? null : (plain([highest])[0] ?? null),
    },
    steps: stepsOf(about),
    attention: scored.length > 0 && !budget.ok,
  };
}

function peakSentence(
  points: readonly NamedPoint[],
  scored: readonly Scored[],
  peaks: readonly Scored[],
  highest: Scored | null,
  budget: PeakBudget,
) {
  const n = scored.length;
  if (highest === null) return { sentence: finding('peaksUnknown', 0), about: [] };
  if (n >= EVERYTHING_FROM && peaks.length === n) return { sentence: finding('peaksEverything', n), about: peaks };
  if (budget.failing.includes('noPeak')) {
    const near = highest.point.peak === 'near';
    return {
      sentence: finding(near ? 'peaksNear' : 'peaksNone', n, { name: highest.name, value: highest.figure.value }),
      about: [highest],
    };
  }
  const peak = peaks.reduce(
    (best, point) => (point.figure.value > best.figure.value ? point : best),
    peaks[0] ?? highest,
  );
  if (budget.failing.includes('tooMany'))
    return { sentence: finding('peaksTooMany', n, { peaks: budget.peaks, allowed: budget.allowed }), about: peaks };
  if (budget.failing.includes('offMoment')) {
    const off = budget.offMoments.flatMap((place) => points[place] ?? []);
    return {
      sentence: finding('peaksOffMoment', n, { peaks: budget.peaks, off: off.length, name: off[0]?.name ?? '' }),
      about: off,
    };
  }
  if (budget.failing.includes('lawBroken')) {
    const broken = points.filter((point) => point.lawBroken);
    return {
      sentence: finding('peaksLawBroken', n, {
        peaks: budget.peaks,
        broken: broken.length,
        name: broken[0]?.name ?? '',
      }),
      about: broken,
    };
  }
  return {
    sentence: finding('peaksGood', n, { peaks: budget.peaks, name: peak.name, value: peak.figure.value }),
    about: peaks,
  };
}

function basisOfPeaks(budget: PeakBudget, highest: Scored | null): JourneyInsight['basis'] {
  const shared = { peaks: budget.peaks, allowed: budget.allowed };
  const interval = highest?.figure.interval ?? null;
  if (highest === null || interval === null) return { key: 'peaks', params: shared };
  return {
    key: 'peaksMeasured',
    params: { ...shared, low: interval.low, high: interval.high, answers: highest.figure.n ?? 0 },
  };
}

/** What lingers by the peak–end heuristic, beside what the mean and the spread say; and whether the journey ends badly. */
export function peakEndInsight(points: readonly NamedPoint[]): JourneyInsight {
  const scored = scoredOnly(points);
  const values = scored.map((point) => point.figure.value);
  const result = peakEnd(values);
  const last = scored.at(-1);
  if (result === null || last === undefined)
    return {
      kind: 'peakEnd',
      finding: finding('peakEndUnknown', 0),
      basis: { key: 'peakEndUnknown', params: {} },
      figure: { kind: 'peakEnd', values: [], summary: null },
      steps: [],
      attention: false,
    };
  const deviation = standardDeviation(values);
  const peak = scored.find((point) => point.figure.value === result.peak) ?? last;
  const badEnd = result.end < NEUTRAL_SCORE;
  return {
    kind: 'peakEnd',
    finding: finding(badEnd ? 'badEnd' : 'peakEnd', values.length, {
      value: result.value,
      mean: result.mean,
      end: result.end,
      name: last.name,
    }),
    basis: {
      key: deviation === null ? 'peakEndOne' : 'peakEnd',
      params: { peak: result.peak, end: result.end, n: values.length, deviation: deviation ?? 0 },
    },
    figure: {
      kind: 'peakEnd',
      values: plain(scored),
      summary: { ...result, deviation, n: values.length },
    },
    steps: stepsOf(badEnd ? [last] : [peak, last]),
    attention: badEnd,
  };
}

/** Moments of truth below 5.5 on this map (emotional figure; functional where there is no emotional one). */
export function momentsInsight(points: readonly NamedPoint[]): JourneyInsight {
  const moments = points
    .filter((point) => point.point.momentOfTruth)
    .map((point) => ({ ...point, figure: point.point.emotional ?? point.point.functional }))
    .toSorted((a, b) => (b.figure?.value ?? 0) - (a.figure?.value ?? 0));
  const atRisk = moments.filter((point) => point.figure !== null && point.figure.value < NEUTRAL_SCORE);
  const known = moments.filter((point) => point.figure !== null).length;
  const key =
    moments.length === 0
      ? 'momentsNone'
      : known === 0
        ? 'momentsUnknown'
        : atRisk.length === 0
          ? 'momentsSafe'
          : 'momentsAtRisk';
  const measured = moments.filter((point) => point.figure?.basis === 'measured').length;
  return {
    kind: 'moments',
    finding: finding(key, moments.length, { atRisk: atRisk.length }),
    basis: { key: 'moments', params: { n: moments.length, measured, unknown: moments.length - known } },
    figure: { kind: 'moments', moments: plain(moments), atRisk: atRisk.map((point) => point.moment) },
    steps: stepsOf(atRisk),
    attention: atRisk.length > 0,
  };
}

/**
 * The worst stretch: of all runs of consecutive points below 5.5 the one with the greatest shortfall, the sum of 5.5 − figure. A point
 * without figure ends a run; of two equal runs the first counts. So a long row of small disappointments can outweigh one deep dip.
 */
export function worstStretch(values: readonly (number | null)[]): {
  readonly from: number;
  readonly to: number;
  readonly shortfall: number;
} | null {
  let best: { from: number; to: number; shortfall: number } | null = null;
  let run: { from: number; to: number; shortfall: number } | null = null;
  values.forEach((value, place) => {
    if (value === null || value >= NEUTRAL_SCORE) {
      run = null;
      return;
    }
    run = { from: run?.from ?? place, to: place, shortfall: (run?.shortfall ?? 0) + NEUTRAL_SCORE - value };
    if (best === null || run.shortfall > best.shortfall) best = run;
  });
  return best;
}

export function stretchInsight(points: readonly NamedPoint[]): JourneyInsight {
  const scored = scoredOnly(points);
  const stretch = worstStretch(points.map((point) => point.figure?.value ?? null));
  const inside = stretch === null ? [] : scoredOnly(points.slice(stretch.from, stretch.to + 1));
  const middle = mean(inside.map((point) => point.figure.value));
  const first = inside[0];
  const last = inside.at(-1);
  const key =
    scored.length === 0
      ? 'stretchUnknown'
      : first === undefined
        ? 'stretchNone'
        : inside.length === 1
          ? 'stretchOne'
          : 'stretch';
  return {
    kind: 'worstStretch',
    finding: finding(key, scored.length, {
      from: first?.name ?? '',
      to: last?.name ?? '',
      mean: middle ?? 0,
      count: inside.length,
    }),
    basis: { key: 'stretch', params: { n: scored.length, shortfall: stretch?.shortfall ?? 0 } },
    figure: {
      kind: 'worstStretch',
      moments: plain(inside),
      mean: middle,
      shortfall: stretch?.shortfall ?? 0,
    },
    steps: stepsOf(inside),
    attention: first !== undefined,
  };
}
