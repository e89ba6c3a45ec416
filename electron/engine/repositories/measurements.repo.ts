/** Rows of waves, topics and answers, and the answers as the figures take them. */
import type { RejectReason, RowAccount, Wave, WaveSummary } from '@shared/domain/measurement';
import { rejectReasons } from '@shared/domain/measurement';
import { measures, type CesVariant, type CsatVariant, type Measure } from '@shared/insight/survey/measures';
import type { SurveyWave } from '@shared/insight/survey/survey';
import type { Connection, Row } from '../db/connection';
import { statement } from './rows.repo';

const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

function waveOf(row: Row): Wave {
  return {
    id: Number(row['id']),
    uid: String(row['uid']),
    position: Number(row['position']),
    name: String(row['name']),
    startsOn: text(row['starts_on']),
    endsOn: text(row['ends_on']),
    notes: text(row['notes']),
    csatVariant: String(row['csat_variant']) as CsatVariant,
    cesVariant: String(row['ces_variant']) as CesVariant,
    scales: JSON.parse(String(row['scales'])) as Wave['scales'],
  };
}

/** Waves in order. */
export function readWaves(connection: Connection): readonly Wave[] {
  return (statement(connection, `SELECT * FROM wave ORDER BY position, id`).all() as Row[]).map(waveOf);
}

/** A wave as the figures take it. */
export function surveyWave(wave: Wave): SurveyWave {
  const { id, name, scales } = wave;
  return { id, name, scales, variants: { csat: wave.csatVariant, ces: wave.cesVariant } };
}

function accountOf(rows: readonly { reason: RejectReason | null; count: number }[]): RowAccount {
  const rejected: Record<RejectReason, number> = { test: 0, unfinished: 0, duplicate: 0, ignored: 0, excluded: 0 };
  let kept = 0;
  for (const { reason, count } of rows) {
    if (reason === null) kept += count;
    else rejected[reason] += count;
  }
  return { read: kept + rejectReasons.reduce((sum, reason) => sum + rejected[reason], 0), kept, rejected };
}

/** Waves with what came in. */
export function readWaveSummaries(connection: Connection): readonly WaveSummary[] {
  const counts = statement(
    connection,
    `SELECT wave, reason, count(*) AS count, min(answered_at) AS first, max(answered_at) AS last FROM response GROUP BY wave, reason`,
  ).all() as { wave: number; reason: RejectReason | null; count: number; first: string | null; last: string | null }[];
  const topics = statement(
    connection,
    `SELECT r.wave, count(DISTINCT r.topic) AS topics, count(DISTINCT CASE WHEN s.touchpoint IS NULL THEN NULL ELSE r.topic END) AS linked
       FROM response r JOIN survey_topic s ON s.id = r.topic WHERE r.status = 'kept' GROUP BY r.wave`,
  ).all() as { wave: number; topics: number; linked: number }[];
  const files = statement(
    connection,
    `SELECT DISTINCT r.wave, i.file_name AS name, i.at FROM response r JOIN import_run i ON i.id = r.import_run ORDER BY i.id`,
  ).all() as { wave: number; name: string; at: string }[];
  return readWaves(connection).map((wave) => {
    const own = counts.filter((row) => row.wave === wave.id);
    const kept = own.find((row) => row.reason === null);
    const about = topics.find((row) => row.wave === wave.id);
    return {
      ...wave,
      rows: accountOf(own),
      firstAnswer: kept?.first?.slice(0, 10) ?? null,
      lastAnswer: kept?.last?.slice(0, 10) ?? null,
      topics: about?.topics ?? 0,
      linkedTopics: about?.linked ?? 0,
      files: files.filter((row) => row.wave === wave.id).map(({ name, at }) => ({ name, at })),
    };
  });
}

/** Answers that count, as plain rows: wave, topic, respondent, the five measures, impossible ones as JSON, and what `extra` selects. */
export type AnswerTuple = readonly [
  wave: number,
  topic: number | null,
  respondent: string | null,
  nps: number | null,
  csat: number | null,
  ces: number | null,
  functional: number | null,
  emotional: number | null,
  impossible: string | null,
  extra: string | null,
];

/** Reads them for some waves; `extra` is an SQL expression on `r` (made by this program) with its parameters. */
export function readAnswers(
  connection: Connection,
  waves: readonly number[],
  extra: { readonly sql: string; readonly values: readonly string[] },
  where: { readonly sql: string; readonly values: readonly number[] } = { sql: '1', values: [] },
): readonly AnswerTuple[] {
  return statement(
    connection,
    `SELECT r.wave, r.topic, r.respondent, r.nps, r.csat, r.ces, r.functional, r.emotional, r.impossible, ${extra.sql}
       FROM response r WHERE r.status = 'kept' AND r.wave IN (SELECT value FROM json_each(?)) AND ${where.sql}`,
  )
    .raw()
    .all(...extra.values, JSON.stringify(waves), ...where.values) as AnswerTuple[];
}

const nothing: readonly Measure[] = [];
const impossibleSets = new Map<string, readonly Measure[]>();

/** Measures whose answer could not be, from the stored JSON. */
export function impossibleMeasures(stored: string | null): readonly Measure[] {
  if (stored === null) return nothing;
  const known = impossibleSets.get(stored);
  if (known !== undefined) return known;
  const keys = Object.keys(JSON.parse(stored) as Record<string, string>);
  const found = measures.filter((measure) => keys.includes(measure));
  if (impossibleSets.size > 1000) impossibleSets.clear();
  impossibleSets.set(stored, found);
  return found;
}
