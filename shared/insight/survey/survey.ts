/** From answers to everything the measurement screens show: figures per wave and group, changes between waves, what goes together with the NPS. */
import { holm } from './correction';
import { addPair, spearmanOf, type CrossTable, type RankCorrelation } from './correlation';
import { answersTo, groupFigures, measureDifference, SMALL_GROUP, type GroupFigures, type Variants } from './figures';
import { pairedDifference } from './means';
import { measures, type Measure } from './measures';
import { npsPoints, type Difference } from './nps';
import { addAnswer, emptyTally, type Answer, type Scales, type Tally } from './tally';

export type Verdict = 'changed' | 'no-proof' | 'too-few';

/** Where the figures of a wave are compared with those of another. */
export interface Change {
  readonly measure: Measure;
  /** Key of the group as in `by`; null = all answers together. */
  readonly key: string | null;
  readonly group: string | null;
  /** Names of the waves. */
  readonly from: string;
  readonly to: string;
  readonly nFrom: number;
  readonly nTo: number;
  /** In the unit of the measure: points of NPS, a share 0–1 of CSAT, marks. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
  /** p after correction for the number of groups compared (Holm); equal to p for all answers together. */
  readonly adjustedP: number;
  readonly verdict: Verdict;
  /** The verdict if this were the only comparison. */
  readonly verdictAlone: Verdict;
  /** `paired` = the same respondents in both waves. */
  readonly method: 'independent' | 'paired';
}

export interface Driver extends RankCorrelation {
  /** The measure that goes together with the NPS: association, no cause. */
  readonly measure: Exclude<Measure, 'nps'>;
}

export interface GroupOfWave extends GroupFigures {
  readonly key: string;
  /** Name of the group; null = not stated. */
  readonly group: string | null;
  readonly touchpoint: number | null;
}

export interface WaveFigures extends GroupFigures {
  readonly wave: number;
  readonly name: string;
  readonly by: readonly GroupOfWave[];
  readonly drivers: readonly Driver[];
}

export interface SurveyFigures {
  readonly waves: readonly WaveFigures[];
  readonly changes: readonly Change[];
  /** Groups compared per measure: at 95 % one in twenty differs by chance, which the corrected p-values allow for. */
  readonly comparisons: number;
}

export interface SurveyWave {
  readonly id: number;
  readonly name: string;
  readonly variants: Variants;
  readonly scales: Scales;
}

export interface Group {
  readonly key: string;
  readonly group: string | null;
  readonly touchpoint: number | null;
}

interface WaveTally {
  readonly wave: SurveyWave;
  readonly all: Tally;
  readonly groups: Map<string, { readonly group: Group; readonly tally: Tally }>;
  readonly cross: Record<Driver['measure'], CrossTable>;
  readonly people: Map<string, Answer>;
}

const driverMeasures = ['csat', 'ces', 'functional', 'emotional'] as const;

/** A survey that answers are added to, and its figures at the end. */
export interface SurveyBuilder {
  /** Adds an answer that counts; `group` null when nothing is grouped. */
  add(wave: number, group: Group | null, answer: Answer, respondent?: string | null): void;
  finish(): SurveyFigures;
}

/** Begins a survey over these waves, in order of time. Answers of other waves are passed over. */
export function createSurvey(waves: readonly SurveyWave[]): SurveyBuilder {
  const tallies = new Map<number, WaveTally>(
    waves.map((wave) => [
      wave.id,
      {
        wave,
        all: emptyTally(),
        groups: new Map(),
        cross: { csat: new Map(), ces: new Map(), functional: new Map(), emotional: new Map() },
        people: new Map(),
      },
    ]),
  );
  return {
    add(wave, group, answer, respondent = null) {
      const into = tallies.get(wave);
      if (into === undefined) return;
      addAnswer(into.all, answer, into.wave.scales);
      if (group !== null) {
        const known = into.groups.get(group.key) ?? { group, tally: emptyTally() };
        into.groups.set(group.key, known);
        addAnswer(known.tally, answer, into.wave.scales);
      }
      if (answer.nps !== null) {
        for (const measure of driverMeasures) {
          const value = answer[measure];
          if (value !== null) addPair(into.cross[measure], answer.nps, value);
        }
      }
      if (respondent !== null) into.people.set(respondent, answer);
    },
    finish: () => finished(waves.flatMap((wave) => tallies.get(wave.id) ?? [])),
  };
}

function driversOf(tally: WaveTally): readonly Driver[] {
  return driverMeasures
    .flatMap((measure) => {
      const correlation = spearmanOf(tally.cross[measure]);
      return correlation === null ? [] : [{ measure, ...correlation }];
    })
    .sort((a, b) => Math.abs(b.rho) - Math.abs(a.rho));
}

function figuresOfWave(tally: WaveTally): WaveFigures {
  const { wave, all, groups } = tally;
  const by = [...groups.values()]
    .map(({ group, tally: own }) => ({ ...group, ...groupFigures(own, wave.variants) }))
    .sort(
      (a, b) => Number(a.group === null) - Number(b.group === null) || b.rows - a.rows || a.key.localeCompare(b.key),
    );
  return { wave: wave.id, name: wave.name, ...groupFigures(all, wave.variants), by, drivers: driversOf(tally) };
}

/** The same person's answers compared where more than half of the smaller wave is in both; otherwise null. */
function pairs(measure: Measure, before: WaveTally, after: WaveTally): Difference | null {
  const smaller = Math.min(before.all.rows, after.all.rows);
  if (smaller === 0 || Math.min(before.people.size, after.people.size) < smaller / 2) return null;
  const differences: number[] = [];
  for (const [person, answer] of before.people) {
    const then = answer[measure];
    const now = after.people.get(person)?.[measure];
    if (then === null || now === null || now === undefined) continue;
    differences.push(measure === 'nps' ? npsPoints(now) - npsPoints(then) : now - then);
  }
  return differences.length < smaller / 2 ? null : pairedDifference(differences);
}

function verdictOf(p: number, nFrom: number, nTo: number): Verdict {
  if (nFrom < SMALL_GROUP || nTo < SMALL_GROUP) return 'too-few';
  return p < 0.05 ? 'changed' : 'no-proof';
}

function compare(
  measure: Measure,
  group: Group | null,
  before: { readonly wave: SurveyWave; readonly tally: Tally },
  after: { readonly wave: SurveyWave; readonly tally: Tally },
  paired: Difference | null,
): Change | null {
  const found = paired ?? measureDifference(measure, before.tally, after.tally, after.wave.variants);
  if (found === null) return null;
  const nFrom = answersTo(before.tally, measure);
  const nTo = answersTo(after.tally, measure);
  const verdict = verdictOf(found.p, nFrom, nTo);
  return {
    measure,
    key: group?.key ?? null,
    group: group?.group ?? null,
    from: before.wave.name,
    to: after.wave.name,
    nFrom,
    nTo,
    difference: found.difference,
    low: found.low,
    high: found.high,
    p: found.p,
    adjustedP: found.p,
    verdict,
    verdictAlone: verdict,
    method: paired === null ? 'independent' : 'paired',
  };
}

/** Corrects the p-values of one measure over its groups; groups with too few answers are not tested, so they do not count. */
function corrected(changes: readonly Change[]): readonly Change[] {
  const tested = changes.filter((change) => change.verdict !== 'too-few');
  const adjusted = holm(tested.map((change) => change.p));
  return changes.map((change) => {
    const place = tested.indexOf(change);
    const adjustedP = adjusted[place];
    if (adjustedP === undefined) return change;
    return { ...change, adjustedP, verdict: verdictOf(adjustedP, change.nFrom, change.nTo) };
  });
}

function changesBetween(before: WaveTally, after: WaveTally): readonly Change[] {
  const variantsDiffer = (measure: Measure): boolean =>
    (measure === 'csat' && before.wave.variants.csat !== after.wave.variants.csat) ||
    (measure === 'ces' && before.wave.variants.ces !== after.wave.variants.ces);
  return measures.flatMap((measure) => {
    // Figures of different variants are different things.
    if (variantsDiffer(measure)) return [];
    const whole = compare(
      measure,
      null,
      { wave: before.wave, tally: before.all },
      { wave: after.wave, tally: after.all },
      pairs(measure, before, after),
    );
    const groups = [...after.groups.values()].flatMap(({ group, tally }) => {
      const earlier = before.groups.get(group.key);
      const change =
        earlier === undefined || group.group === null
          ? null
          : compare(measure, group, { wave: before.wave, tally: earlier.tally }, { wave: after.wave, tally }, null);
      return change === null ? [] : [change];
    });
    return [...(whole === null ? [] : [whole]), ...corrected(groups)];
  });
}

function finished(tallies: readonly WaveTally[]): SurveyFigures {
  const changes = tallies.flatMap((after, index) => {
    const before = tallies[index - 1];
    return before === undefined ? [] : changesBetween(before, after);
  });
  const tested = changes.filter(
    (change) => change.key !== null && change.verdict !== 'too-few' && change.measure === 'nps',
  );
  return { waves: tallies.map(figuresOfWave), changes, comparisons: tested.length };
}
