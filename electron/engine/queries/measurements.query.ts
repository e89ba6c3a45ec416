/** Read models of the measurements: waves, figures, topics, answers, followed scores, Kano, opportunity, value. */
import type {
  GroupingColumn,
  Opportunity,
  ValueAssumption,
  ValueFigures,
} from '@shared/contract/measurements.contract';
import { valueAssumptions } from '@shared/contract/measurements.contract';
import type { RejectReason, SurveyResponse, SurveyTopic } from '@shared/domain/measurement';
import { opportunityScore, opportunityVerdict, rescaledToTen } from '@shared/insight/survey/kano';
import { lifetimeValue, retentionGain, type Range } from '@shared/insight/survey/lifetimeValue';
import { likelyTouchpoints } from '@shared/insight/survey/topicMatch';
import { nameKey } from '@shared/domain/parse';
import type { QueryHandlers } from '../commands/define';
import type { Connection, Row } from '../db/connection';
import { measuredBasis, readFollowed } from '../repositories/measuredScores.repo';
import { readWaveSummaries } from '../repositories/measurements.repo';
import { readRecords } from '../repositories/records.repo';
import { statement } from '../repositories/rows.repo';
import { kanoMembers, kanoOverview } from './kano.query';
import { groupingSql, NO_GROUP, surveyFigures } from './measurementFigures';
import { likePattern } from './selection.query';

function topics(connection: Connection): readonly SurveyTopic[] {
  const rows = statement(
    connection,
    `SELECT s.id, s.name, s.touchpoint, t.name AS touchpointName,
       (SELECT count(*) FROM response r WHERE r.topic = s.id AND r.status = 'kept') AS answers
     FROM survey_topic s LEFT JOIN touchpoint t ON t.id = s.touchpoint ORDER BY answers DESC, s.name`,
  ).all() as Omit<SurveyTopic, 'suggestions'>[];
  if (rows.every((row) => row.touchpoint !== null)) return rows.map((row) => ({ ...row, suggestions: [] }));
  const touchpoints = statement(connection, `SELECT id, name FROM touchpoint ORDER BY position`).all() as {
    id: number;
    name: string;
  }[];
  return rows.map((row) => ({
    ...row,
    suggestions: row.touchpoint === null ? likelyTouchpoints(row.name, touchpoints) : [],
  }));
}

function groupings(connection: Connection): readonly GroupingColumn[] {
  const fixed = statement(
    connection,
    `SELECT count(DISTINCT topic) AS topics, count(DISTINCT segment) AS segments, count(DISTINCT channel) AS channels FROM response WHERE status = 'kept'`,
  ).get() as { topics: number; segments: number; channels: number };
  // Of other columns only those with few values make groups; which ones is told from a sample.
  const others = statement(
    connection,
    `SELECT e.key AS label, count(DISTINCT e.value) AS n FROM (SELECT other FROM response WHERE status = 'kept' AND other IS NOT NULL LIMIT 5000) r, json_each(r.other) e
     GROUP BY e.key HAVING count(DISTINCT e.value) BETWEEN 2 AND 200 ORDER BY e.key`,
  ).all() as { label: string; n: number }[];
  const all: readonly GroupingColumn[] = [
    { by: 'touchpoint', label: null, values: fixed.topics },
    { by: 'segment', label: null, values: fixed.segments },
    { by: 'channel', label: null, values: fixed.channels },
    ...others.map(({ label, n }): GroupingColumn => ({ by: `column:${label}`, label, values: n })),
  ];
  return all.filter((column) => column.values > 0);
}

function responseOf(row: Row): SurveyResponse {
  const text = (key: string): string | null => (row[key] === null ? null : String(row[key]));
  const number = (key: string): number | null => (row[key] === null ? null : Number(row[key]));
  return {
    id: Number(row['id']),
    wave: Number(row['wave']),
    sourceRow: number('source_row'),
    kept: row['status'] === 'kept',
    reason: text('reason') as RejectReason | null,
    topic: number('topic'),
    topicName: text('topicName'),
    touchpoint: number('touchpoint'),
    channel: text('channel'),
    segment: text('segment'),
    answeredAt: text('answered_at'),
    nps: number('nps'),
    csat: number('csat'),
    ces: number('ces'),
    functional: number('functional'),
    emotional: number('emotional'),
    comment: text('comment'),
    impossible: JSON.parse(text('impossible') ?? '{}') as Record<string, string>,
    other: JSON.parse(text('other') ?? '{}') as Record<string, string>,
  };
}

type ResponseParams = Parameters<QueryHandlers['measurement.responses']>[1];

/** WHERE of a page of answers; a group of texts is narrowed in SQL as it is written there, by its key where case differs. */
function responsesWhere(connection: Connection, params: ResponseParams): { sql: string; values: (string | number)[] } {
  const parts: string[] = [`r.status = ?`];
  const values: (string | number)[] = [params.rejected ? 'rejected' : 'kept'];
  const add = (sql: string, ...more: readonly (string | number)[]): void => {
    parts.push(sql);
    values.push(...more);
  };
  if (params.wave !== undefined) add('r.wave = ?', params.wave);
  if (params.topic !== undefined) add('r.topic = ?', params.topic);
  if (params.touchpoint !== undefined) add('s.touchpoint = ?', params.touchpoint);
  if (params.withComment) add('r.comment IS NOT NULL');
  if (params.text.trim() !== '') add(`r.comment LIKE ? ESCAPE '\\'`, likePattern(params.text.trim()));
  if (params.kano !== undefined)
    add('r.id IN (SELECT value FROM json_each(?))', JSON.stringify(kanoMembers(connection, params.kano)));
  const { by, group } = params;
  if (by !== undefined && group !== undefined) {
    if (by === 'touchpoint') {
      const [kind, number] = group.split(':');
      if (group === NO_GROUP) add('r.topic IS NULL');
      else add(kind === 'touchpoint' ? 's.touchpoint = ?' : 'r.topic = ?', Number(number));
    } else {
      const { sql, values: own } = groupingSql(by);
      const spellings = statement(connection, `SELECT DISTINCT ${sql} FROM response r`)
        .pluck()
        .all(...own) as (string | null)[];
      const meant = spellings.filter((value) => (value === null ? NO_GROUP : nameKey(String(value))) === group);
      add(
        `coalesce(${sql}, '') IN (SELECT value FROM json_each(?))`,
        ...own,
        JSON.stringify(meant.map((value) => value ?? '')),
      );
    }
  }
  return { sql: parts.join(' AND '), values };
}

function opportunities(connection: Connection): readonly Opportunity[] {
  const measured = measuredBasis(connection);
  const rows = statement(
    connection,
    `SELECT id, name, importance, emotional_score AS emotional, functional_score AS functional FROM touchpoint
     WHERE importance IS NOT NULL AND (emotional_score IS NOT NULL OR functional_score IS NOT NULL) ORDER BY position`,
  ).all() as { id: number; name: string; importance: number; emotional: number | null; functional: number | null }[];
  return rows
    .map((row): Opportunity => {
      const satisfaction = row.emotional ?? row.functional ?? 0;
      const score = opportunityScore(rescaledToTen(row.importance, 1, 5), rescaledToTen(satisfaction, 1, 10));
      const basis = measured.get(row.id);
      const isMeasured = row.emotional === null ? basis?.functional === true : basis?.emotional === true;
      return {
        touchpoint: row.id,
        name: row.name,
        importance: row.importance,
        satisfaction,
        score,
        verdict: opportunityVerdict(score),
        basis: isMeasured ? 'measured' : 'estimate',
      };
    })
    .sort((a, b) => b.score - a.score);
}

/** A figure at the low, likely and high end of what it rests on; null when something is missing or cannot be. */
function over(ranges: readonly (Range | null)[], figure: (values: readonly number[]) => number): Range | null {
  if (ranges.some((range) => range === null)) return null;
  try {
    const at = (end: keyof Range): number => figure(ranges.map((range) => range?.[end] ?? 0));
    const values = [at('low'), at('likely'), at('high')].filter(Number.isFinite);
    if (values.length < 3) return null;
    return { low: Math.min(...values), likely: at('likely'), high: Math.max(...values) };
  } catch {
    // A retention that the formula has no answer for.
    return null;
  }
}

function value(connection: Connection): ValueFigures {
  const records = readRecords(connection, 'assumption');
  const assumptions = Object.fromEntries(
    valueAssumptions.map((key): [ValueAssumption, Range | null] => {
      const row = records.find((record) => record.name === key);
      const likely = row?.likely ?? row?.low ?? row?.high ?? null;
      return [
        key,
        row === undefined || likely === null ? null : { low: row.low ?? likely, likely, high: row.high ?? likely },
      ];
    }),
  ) as Record<ValueAssumption, Range | null>;
  const { margin, retention, discount, customers, hourCost } = assumptions;
  // A high discount makes a low value: the ends are turned so that low goes with low.
  const turned = discount === null ? null : { low: discount.high, likely: discount.likely, high: discount.low };
  const cost = assumptions.acquisitionCost;
  const costs =
    cost === null ? { low: 0, likely: 0, high: 0 } : { low: cost.high, likely: cost.likely, high: cost.low };
  const of = ([m = 0, r = 0, i = 0, ac = 0]: readonly number[]): number =>
    lifetimeValue({ margin: m, retention: r, discount: i, acquisitionCost: ac });
  const rows = statement(
    connection,
    `SELECT id AS touchpoint, name, lost_customers_euro AS lostCustomersEuro, rework_hours AS reworkHours FROM touchpoint
     WHERE lost_customers_euro IS NOT NULL OR rework_hours IS NOT NULL ORDER BY coalesce(lost_customers_euro, 0) DESC, coalesce(rework_hours, 0) DESC`,
  ).all() as ValueFigures['waste']['rows'];
  const lostCustomersEuro = rows.reduce((sum, row) => sum + (row.lostCustomersEuro ?? 0), 0);
  const reworkHours = rows.reduce((sum, row) => sum + (row.reworkHours ?? 0), 0);
  const reworkEuro = over([hourCost], ([perHour = 0]) => perHour * reworkHours);
  return {
    assumptions,
    lifetimeValue: over([margin, retention, turned, costs], of),
    multiple: over([retention, turned], ([r = 0, i = 0]) => of([1, r, i, 0])),
    pointOfRetention: over([margin, retention, turned, customers], ([m = 0, r = 0, i = 0, c = 0]) =>
      retentionGain(c, { margin: m, retention: r, discount: i }, Math.min(1, r + 0.01)),
    ),
    waste: {
      lostCustomersEuro,
      reworkHours,
      reworkEuro,
      total: over([reworkEuro], ([euro = 0]) => euro + lostCustomersEuro),
      rows,
    },
  };
}

export const measurementQueryHandlers = {
  'measurement.waves': ({ connection }) => readWaveSummaries(connection),
  'measurement.figures': ({ connection }, { wave, by }) => surveyFigures(connection, { wave, by }),
  'measurement.ofTouchpoint': ({ connection }, { touchpoint }) => surveyFigures(connection, { touchpoint }),
  'measurement.groupings': ({ connection }) => groupings(connection),
  'measurement.topics': ({ connection }) => topics(connection),
  'measurement.responses': ({ connection }, params) => {
    const { sql, values } = responsesWhere(connection, params);
    const from = `FROM response r LEFT JOIN survey_topic s ON s.id = r.topic WHERE ${sql}`;
    const total = Number(
      statement(connection, `SELECT count(*) ${from}`)
        .pluck()
        .get(...values),
    );
    const rows = statement(
      connection,
      `SELECT r.*, s.name AS topicName, s.touchpoint ${from} ORDER BY r.answered_at DESC, r.id DESC LIMIT ? OFFSET ?`,
    ).all(...values, params.limit, params.offset) as Row[];
    return { total, rows: rows.map(responseOf) };
  },
  'measurement.followed': ({ connection }, { touchpoints }) => readFollowed(connection, touchpoints ?? null),
  'measurement.kano': ({ connection }, { wave }) => kanoOverview(connection, wave ?? null),
  'measurement.opportunity': ({ connection }) => opportunities(connection),
  'measurement.value': ({ connection }) => value(connection),
} satisfies Pick<
  QueryHandlers,
  | 'measurement.waves'
  | 'measurement.figures'
  | 'measurement.ofTouchpoint'
  | 'measurement.groupings'
  | 'measurement.topics'
  | 'measurement.responses'
  | 'measurement.followed'
  | 'measurement.kano'
  | 'measurement.opportunity'
  | 'measurement.value'
>;
