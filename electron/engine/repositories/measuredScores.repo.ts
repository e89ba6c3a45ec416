/** Touchpoints whose scores follow a measurement: what was measured, and keeping the table's scores in step with it. */
import { meanIntervalOf, momentsOf } from '@shared/insight/survey/means';
import { SMALL_GROUP } from '@shared/insight/survey/figures';
import type { FollowedScore, ScoreOrigin } from '@shared/domain/measurement';
import type { Connection } from '../db/connection';
import { deleteRow, statement, updateRow } from './rows.repo';

interface FollowRow {
  readonly id: number;
  readonly touchpoint: number;
  readonly wave: number | null;
  readonly estimate_functional: number | null;
  readonly estimate_emotional: number | null;
  readonly measured_functional: number | null;
  readonly measured_emotional: number | null;
  readonly functional: number | null;
  readonly emotional: number | null;
}

const followSql = `SELECT m.*, t.functional_score AS functional, t.emotional_score AS emotional FROM measured_score m JOIN touchpoint t ON t.id = m.touchpoint`;

interface MarkRow {
  readonly wave: number;
  readonly waveName: string;
  readonly fn: number;
  readonly fsum: number | null;
  readonly fsq: number | null;
  readonly en: number;
  readonly esum: number | null;
  readonly esq: number | null;
}

type Measured = ScoreOrigin['measured'];

/** Marks of one touchpoint: of a wave, or of the newest wave with any. Null without answers. */
export function measuredMarks(
  connection: Connection,
  touchpoint: number,
  wave: number | null,
): { readonly functional: Measured; readonly emotional: Measured } | null {
  const rows = statement(
    connection,
    `SELECT w.id AS wave, w.name AS waveName,
       count(r.functional) AS fn, sum(r.functional) AS fsum, sum(r.functional * r.functional) AS fsq,
       count(r.emotional) AS en, sum(r.emotional) AS esum, sum(r.emotional * r.emotional) AS esq
     FROM survey_topic s JOIN response r ON r.topic = s.id JOIN wave w ON w.id = r.wave
     WHERE s.touchpoint = ? AND r.status = 'kept' AND (? IS NULL OR w.id = ?)
     GROUP BY w.id ORDER BY w.position DESC, w.id DESC`,
  ).all(touchpoint, wave, wave) as MarkRow[];
  const row = rows.find((candidate) => candidate.fn > 0 || candidate.en > 0);
  if (row === undefined) return null;
  return {
    functional: measured(row, row.fn, row.fsum, row.fsq),
    emotional: measured(row, row.en, row.esum, row.esq),
  };
}

function measured(row: MarkRow, n: number, sum: number | null, squares: number | null): Measured {
  const moments = momentsOf(n, sum ?? 0, squares ?? 0);
  if (moments === null) return null;
  const interval = meanIntervalOf(moments);
  return {
    wave: row.wave,
    waveName: row.waveName,
    n,
    mean: moments.mean,
    deviation: moments.deviation,
    low: interval === null ? null : Math.max(1, interval.low),
    high: interval === null ? null : Math.min(10, interval.high),
    small: n < SMALL_GROUP,
  };
}

/** A mark as the table keeps it, with one decimal; half goes up. */
function asMark(value: number): number {
  return Math.round(value * 10 + 1e-9) / 10;
}

function follows(connection: Connection, touchpoints: readonly number[] | null): readonly FollowRow[] {
  if (touchpoints === null) return statement(connection, `${followSql} ORDER BY t.position`).all() as FollowRow[];
  return statement(
    connection,
    `${followSql} WHERE m.touchpoint IN (SELECT value FROM json_each(?)) ORDER BY t.position`,
  ).all(JSON.stringify(touchpoints)) as FollowRow[];
}

/** A score that somebody changed by hand since is an estimate again. */
const still = (put: number | null, now: number | null): boolean => put !== null && put === now;

/** What the scores of following touchpoints rest on; all of them when `touchpoints` is null. */
export function readFollowed(connection: Connection, touchpoints: readonly number[] | null): readonly FollowedScore[] {
  return follows(connection, touchpoints).map((row) => {
    const marks = measuredMarks(connection, row.touchpoint, row.wave);
    const origin = (put: number | null, now: number | null, estimate: number | null, found: Measured): ScoreOrigin => {
      const holds = still(put, now);
      return { basis: holds ? 'measured' : 'estimate', measured: found, estimate: holds ? estimate : now };
    };
    return {
      touchpoint: row.touchpoint,
      wave: row.wave,
      functional: origin(row.measured_functional, row.functional, row.estimate_functional, marks?.functional ?? null),
      emotional: origin(row.measured_emotional, row.emotional, row.estimate_emotional, marks?.emotional ?? null),
    };
  });
}

/** Which scores of which touchpoints are measured ones: a cheap look for figures and grids. */
export function measuredBasis(
  connection: Connection,
): ReadonlyMap<number, { readonly functional: boolean; readonly emotional: boolean }> {
  return new Map(
    follows(connection, null).map((row) => [
      row.touchpoint,
      {
        functional: still(row.measured_functional, row.functional),
        emotional: still(row.measured_emotional, row.emotional),
      },
    ]),
  );
}

/**
 * Puts the measured means in the table for touchpoints that follow (all, or these). A score that was changed by hand stays as it is; a
 * touchpoint whose answers are gone gets its estimates back and follows no more.
 */
export function refreshFollowed(connection: Connection, touchpoints: readonly number[] | null = null): void {
  for (const row of follows(connection, touchpoints)) {
    const marks = measuredMarks(connection, row.touchpoint, row.wave);
    if (marks === null) {
      endFollowing(connection, row.touchpoint);
      continue;
    }
    const score: Record<string, number | null> = {};
    const put: Record<string, number | null> = {};
    for (const kind of ['functional', 'emotional'] as const) {
      const fresh = row[`measured_${kind}`] === null;
      if (!fresh && !still(row[`measured_${kind}`], row[kind])) continue;
      const found = marks[kind];
      const value = found === null ? null : asMark(found.mean);
      if (value === null && !fresh) score[`${kind}_score`] = row[`estimate_${kind}`];
      if (value !== null && value !== row[kind]) score[`${kind}_score`] = value;
      if (value !== row[`measured_${kind}`]) put[`measured_${kind}`] = value;
      // What stood there when following began, or was put there by hand since, is the estimate to go back to.
      if (fresh && value !== null && row[kind] !== row[`estimate_${kind}`]) put[`estimate_${kind}`] = row[kind];
    }
    if (Object.keys(score).length > 0) updateRow(connection, 'touchpoint', row.touchpoint, score);
    if (Object.keys(put).length > 0) updateRow(connection, 'measured_score', row.id, put);
  }
}

/** Gives a touchpoint its estimates back, but for scores that were changed by hand since. */
export function endFollowing(connection: Connection, touchpoint: number): void {
  const [row] = follows(connection, [touchpoint]);
  if (row === undefined) return;
  const score: Record<string, number | null> = {};
  if (still(row.measured_functional, row.functional)) score['functional_score'] = row.estimate_functional;
  if (still(row.measured_emotional, row.emotional)) score['emotional_score'] = row.estimate_emotional;
  if (Object.keys(score).length > 0) updateRow(connection, 'touchpoint', touchpoint, score);
  deleteRow(connection, 'measured_score', row.id);
}
