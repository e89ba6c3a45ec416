/** Answers from the file into the pure figures of shared/insight/survey, with the last few kept: several parts of a screen ask for the same. */
import type { Grouping } from '@shared/contract/measurements.contract';
import { createSurvey, type Group, type SurveyFigures } from '@shared/insight/survey/survey';
import { nameKey } from '@shared/domain/parse';
import { Refusal } from '@shared/errors/appError';
import type { Connection } from '../db/connection';
import {
  impossibleMeasures,
  readAnswers,
  readWaves,
  surveyWave,
  type AnswerTuple,
} from '../repositories/measurements.repo';
import { statement } from '../repositories/rows.repo';

/** SQL of the value that answers are grouped by; fixed texts, headers of other columns as parameters. */
export function groupingSql(by: Grouping | undefined): { readonly sql: string; readonly values: readonly string[] } {
  if (by === 'segment') return { sql: 'r.segment', values: [] };
  if (by === 'channel') return { sql: 'r.channel', values: [] };
  if (by?.startsWith('column:') === true)
    return { sql: `(SELECT e.value FROM json_each(r.other) e WHERE e.key = ?)`, values: [by.slice('column:'.length)] };
  return { sql: 'NULL', values: [] };
}

/** Key of the group without a name. */
export const NO_GROUP = '';

/** Groups by touchpoint: topics that stand for one touchpoint are one group, other topics a group each. */
export function topicGroups(connection: Connection): ReadonlyMap<number, Group> {
  const rows = statement(
    connection,
    `SELECT s.id, s.name, s.touchpoint, t.name AS touchpointName FROM survey_topic s LEFT JOIN touchpoint t ON t.id = s.touchpoint`,
  ).all() as { id: number; name: string; touchpoint: number | null; touchpointName: string | null }[];
  return new Map(
    rows.map((row) => [
      row.id,
      row.touchpoint === null
        ? { key: `topic:${row.id}`, group: row.name, touchpoint: null }
        : { key: `touchpoint:${row.touchpoint}`, group: row.touchpointName ?? row.name, touchpoint: row.touchpoint },
    ]),
  );
}

const noGroup: Group = { key: NO_GROUP, group: null, touchpoint: null };

/** How an answer finds its group. */
function grouper(connection: Connection, by: Grouping | undefined): (answer: AnswerTuple) => Group | null {
  if (by === undefined) return () => null;
  if (by === 'touchpoint') {
    const groups = topicGroups(connection);
    return (answer) => (answer[1] === null ? noGroup : (groups.get(answer[1]) ?? noGroup));
  }
  const known = new Map<string, Group>();
  const byKey = new Map<string, Group>();
  return (answer) => {
    const value = answer[9];
    if (value === null || value === '') return noGroup;
    const found = known.get(value);
    if (found !== undefined) return found;
    const key = nameKey(String(value));
    const group = byKey.get(key) ?? { key, group: String(value).trim(), touchpoint: null };
    byKey.set(key, group);
    known.set(value, group);
    return group;
  };
}

export interface FiguresRequest {
  /** Id or name; left out = every wave. */
  readonly wave?: number | string | undefined;
  readonly by?: Grouping | undefined;
  /** Only answers about this touchpoint. */
  readonly touchpoint?: number | undefined;
}

function compute(connection: Connection, { wave, by, touchpoint }: FiguresRequest): SurveyFigures {
  const waves = readWaves(connection);
  const place =
    wave === undefined
      ? -1
      : waves.findIndex((one) => (typeof wave === 'number' ? one.id === wave : nameKey(one.name) === nameKey(wave)));
  if (wave !== undefined && place < 0)
    throw new Refusal('measurement.noSuchWave', {
      name: String(wave),
      waves: waves.length === 0 ? 'none' : waves.map((one) => one.name).join(', '),
    });
  const used = wave === undefined ? waves : waves.slice(Math.max(0, place - 1), place + 1);
  const survey = createSurvey(used.map(surveyWave));
  const groupOf = grouper(connection, by);
  const where =
    touchpoint === undefined
      ? undefined
      : { sql: `r.topic IN (SELECT s.id FROM survey_topic s WHERE s.touchpoint = ?)`, values: [touchpoint] };
  const answers = readAnswers(
    connection,
    used.map((one) => one.id),
    groupingSql(by),
    where,
  );
  for (const answer of answers) {
    const [from, , respondent, nps, csat, ces, functional, emotional, impossible] = answer;
    const given = { nps, csat, ces, functional, emotional, impossible: impossibleMeasures(impossible) };
    survey.add(from, groupOf(answer), given, respondent);
  }
  const figures = survey.finish();
  const shown = used.at(-1);
  return wave === undefined || shown === undefined
    ? figures
    : { ...figures, waves: figures.waves.filter((one) => one.wave === shown.id) };
}

interface Kept {
  readonly revision: number;
  readonly figures: Map<string, SurveyFigures>;
}
const kept = new WeakMap<Connection, Kept>();

/** Figures over the answers that count. Throws Refusal `measurement.noSuchWave`. */
export function surveyFigures(connection: Connection, request: FiguresRequest): SurveyFigures {
  const revision = Number(statement(connection, `SELECT revision FROM document_state WHERE id = 1`).pluck().get());
  const before = kept.get(connection);
  const known =
    before !== undefined && before.revision === revision
      ? before
      : { revision, figures: new Map<string, SurveyFigures>() };
  kept.set(connection, known);
  const key = JSON.stringify([request.wave, request.by, request.touchpoint]);
  const found = known.figures.get(key);
  if (found !== undefined) return found;
  const figures = compute(connection, request);
  if (known.figures.size >= 12) known.figures.clear();
  if (!connection.inTransaction) known.figures.set(key, figures);
  return figures;
}
