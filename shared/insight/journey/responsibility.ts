/** Insights on who makes the journey: handovers between departments, who owns what part [S1.11, S5.7], and whether promise, delivery and settlement agree [S4.19]. */
import { processes, promiseVerdicts } from '../../domain/terms';
import { finding } from '../finding';
import { mean } from '../statistics';
import { departmentsAlong, handoversOf } from './handovers';
import type { JourneyInsight, OwnersDetail } from './insight.types';
import type { JourneyLists, JourneyRows } from './map';
import type { CurvePoint } from './points';

export function handoversInsight(
  rows: JourneyRows,
  lists: Pick<JourneyLists, 'people'>,
  points: readonly CurvePoint[],
): JourneyInsight {
  const along = departmentsAlong(rows, lists);
  const handovers = handoversOf(along);
  const departments = [...new Set(along.flatMap((place) => place.department ?? []))];
  const known = along.filter((place) => place.department !== null).length;
  const stepOf = new Map(points.map((point) => [point.moment, point.step]));
  const key = departments.length === 0 ? 'handoversUnknown' : handovers.length === 0 ? 'handoversNone' : 'handovers';
  return {
    kind: 'handovers',
    finding: finding(key, known, { count: handovers.length, departments: departments.length }),
    basis: { key: 'handovers', params: { n: known, unknown: along.length - known } },
    figure: { kind: 'handovers', handovers, along, departments },
    steps: [...new Set(handovers.flatMap((handover) => [stepOf.get(handover.from), stepOf.get(handover.to)]))].filter(
      (step) => step !== undefined,
    ),
    attention: handovers.length > 0,
  };
}

/** Owners with their moments, most first; without owner last of equals. */
export function ownersInsight(
  rows: JourneyRows,
  lists: Pick<JourneyLists, 'people'>,
  points: readonly CurvePoint[],
): JourneyInsight {
  const perOwner = new Map<number | null, CurvePoint[]>();
  for (const point of points) {
    const owner = rows.touchpoints.get(point.touchpoint)?.owner ?? null;
    const known = perOwner.get(owner);
    if (known === undefined) perOwner.set(owner, [point]);
    else known.push(point);
  }
  const owners: OwnersDetail['owners'] = [...perOwner]
    .toSorted(([a, mine], [b, theirs]) => theirs.length - mine.length || Number(a === null) - Number(b === null))
    .map(([owner, own]) => {
      const person = lists.people.find((candidate) => candidate.id === owner);
      return {
        owner,
        role: person?.role ?? null,
        department: person?.department ?? null,
        moments: own.map((point) => point.moment),
      };
    });
  const n = points.length;
  const named = owners.filter((owner) => owner.owner !== null);
  const first = named[0];
  const without = perOwner.get(null) ?? [];
  const alone = first !== undefined && first.moments.length === n && n > 1;
  const key =
    n === 0
      ? 'ownersEmpty'
      : first === undefined
        ? 'ownersNone'
        : without.length > 0
          ? 'ownersMissing'
          : alone
            ? 'ownersOne'
            : 'owners';
  const about = key === 'ownersMissing' || key === 'ownersNone' ? without : (perOwner.get(first?.owner ?? null) ?? []);
  return {
    kind: 'owners',
    finding: finding(key, n, {
      owners: named.length,
      name: first?.role ?? '',
      count: first?.moments.length ?? 0,
      without: without.length,
    }),
    basis: { key: 'owners', params: { n, without: without.length } },
    figure: { kind: 'owners', owners },
    steps: [...new Set(about.map((point) => point.step))],
    attention: without.length > 0 || alone,
  };
}

/** Between two parts of the process this difference of mean figures is worth a sentence. */
export const PROMISE_GAP = 1;

/** Promise check over the whole journey: verdicts first; without them, whether one part of the process feels clearly less than the promise. */
export function promiseInsight(rows: JourneyRows, points: readonly CurvePoint[]): JourneyInsight {
  const touchpointOf = (point: CurvePoint) => rows.touchpoints.get(point.touchpoint);
  const lines = processes.map((process) => {
    const own = points.filter((point) => touchpointOf(point)?.processes.includes(process) === true);
    return { process, points: own, mean: mean(own.flatMap((point) => point.emotional?.value ?? [])) };
  });
  const verdictOf = (point: CurvePoint) => touchpointOf(point)?.promiseVerdict ?? 'unknown';
  const verdicts = [...promiseVerdicts, 'unknown' as const].map((verdict) => ({
    verdict,
    points: points.filter((point) => verdictOf(point) === verdict),
  }));
  const withVerdict = points.filter((point) => verdictOf(point) !== 'unknown');
  const failing = points.filter((point) => verdictOf(point) === 'broken' || verdictOf(point) === 'partly');
  const promise = lines.find((line) => line.process === 'promise');
  const lowest = lines
    .filter((line) => line.process !== 'promise' && line.mean !== null)
    .reduce<(typeof lines)[number] | null>(
      (best, line) => (best === null || (line.mean ?? 0) < (best.mean ?? 0) ? line : best),
      null,
    );
  const gap = (promise?.mean ?? null) === null || lowest === null ? null : (promise?.mean ?? 0) - (lowest.mean ?? 0);
  const missing = lines.filter((line) => line.points.length === 0);
  const shared = { failing: failing.length, verdicts: withVerdict.length };
  const [sentence, about, attention] =
    failing.length > 0
      ? ([finding('promiseBroken', withVerdict.length, shared), failing, true] as const)
      : gap !== null && gap >= PROMISE_GAP
        ? ([
            finding('promiseGap', points.length, {
              promise: promise?.mean ?? 0,
              process: lowest?.process ?? '',
              mean: lowest?.mean ?? 0,
            }),
            lowest?.points ?? [],
            true,
          ] as const)
        : withVerdict.length > 0
          ? ([finding('promiseKept', withVerdict.length, shared), [], false] as const)
          : missing.length > 0 && missing.length < processes.length
            ? ([finding('promiseMissing', points.length, { process: missing[0]?.process ?? '' }), [], true] as const)
            : ([finding('promiseUnknown', points.length), [], false] as const);
  return {
    kind: 'promise',
    finding: sentence,
    basis: { key: 'promise', params: { n: withVerdict.length, unknown: points.length - withVerdict.length } },
    figure: {
      kind: 'promise',
      processes: lines.map((line) => ({
        process: line.process,
        moments: line.points.map((point) => point.moment),
        mean: line.mean,
      })),
      verdicts: verdicts.map((entry) => ({
        verdict: entry.verdict,
        moments: entry.points.map((point) => point.moment),
      })),
    },
    steps: [...new Set(about.map((point) => point.step))],
    attention,
  };
}
