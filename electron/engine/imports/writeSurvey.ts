/** Holds a survey export against the waves in the file, and writes what is new or different. The same export again changes nothing. */
import type { PlannedResponse, SurveyPlan } from '@electron/importers/survey/plan.types';
import type { ImportOptions, SurveyAccount } from '@shared/domain/importPlan';
import type { RejectReason, RowAccount } from '@shared/domain/measurement';
import { usualScales, type Measure } from '@shared/insight/survey/measures';
import { likelyTouchpoints } from '@shared/insight/survey/topicMatch';
import { insertWave } from '../commands/measurements';
import type { EngineContext, RunOptions } from '../commands/define';
import type { Connection } from '../db/connection';
import { nameKey } from '../repositories/lists.repo';
import { refreshFollowed } from '../repositories/measuredScores.repo';
import { insertRow, statement, updateRow, type Columns } from '../repositories/rows.repo';

export interface SurveyMerge {
  readonly waveName: string;
  /** Null = a wave to be made. */
  readonly wave: number | null;
  readonly fresh: readonly PlannedResponse[];
  readonly changed: readonly { readonly id: number; readonly response: PlannedResponse; readonly excluded: boolean }[];
  /** Counted in rows that count (kept), as people count answers. */
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** True when anything at all would be written, rejected rows and choices of topics included. */
  readonly writes: boolean;
  readonly account: SurveyAccount;
}

interface StoredResponse {
  readonly id: number;
  readonly wave: number;
  readonly identity: string;
  readonly fingerprint: string;
  readonly reason: RejectReason | null;
}

/** What earlier imports said of columns, by key. */
export function rememberedColumns(connection: Connection): ReadonlyMap<string, string | null> {
  const rows = statement(connection, `SELECT label_key AS key, field FROM survey_column`).all() as {
    key: string;
    field: string | null;
  }[];
  return new Map(rows.map(({ key, field }) => [key, field]));
}

function stored(connection: Connection): ReadonlyMap<string, StoredResponse> {
  const rows = statement(
    connection,
    `SELECT id, wave, identity, fingerprint, reason FROM response`,
  ).all() as StoredResponse[];
  return new Map(rows.map((row) => [`${row.identity}`, row]));
}

/** The name of the file without its ending, as people call a wave. */
function waveNameOf(fileName: string): string {
  return (
    fileName
      .replace(/\.[^.]+$/u, '')
      .replace(/[_]+/gu, ' ')
      .trim()
      .slice(0, 200) || fileName
  );
}

function rowAccount(responses: readonly PlannedResponse[]): RowAccount {
  const rejected: Record<RejectReason, number> = { test: 0, unfinished: 0, duplicate: 0, ignored: 0, excluded: 0 };
  let kept = 0;
  for (const { reason } of responses) {
    if (reason === null) kept += 1;
    else rejected[reason] += 1;
  }
  return { read: responses.length, kept, rejected };
}

function topicsOf(connection: Connection, plan: SurveyPlan, options: ImportOptions): SurveyAccount['topics'] {
  const touchpoints = statement(connection, `SELECT id, name FROM touchpoint ORDER BY position, id`).all() as {
    id: number;
    name: string;
  }[];
  const byName = new Map([...touchpoints].reverse().map(({ id, name }) => [nameKey(name), id]));
  const known = new Map(
    (
      statement(connection, `SELECT name_key AS key, touchpoint FROM survey_topic`).all() as {
        key: string;
        touchpoint: number | null;
      }[]
    ).map(({ key, touchpoint }) => [key, touchpoint]),
  );
  const wishes = new Map(Object.entries(options.topics ?? {}).map(([name, touchpoint]) => [nameKey(name), touchpoint]));
  const exists = new Set(touchpoints.map(({ id }) => id));
  return [...plan.topics]
    .map(([key, { name, answers }]) => {
      const wish = wishes.get(key);
      const found = wish === undefined ? (known.get(key) ?? (known.has(key) ? null : (byName.get(key) ?? null))) : wish;
      const touchpoint = found !== null && exists.has(found) ? found : null;
      return {
        name,
        answers,
        touchpoint,
        suggestions: touchpoint === null ? likelyTouchpoints(name, touchpoints) : [],
      };
    })
    .sort((a, b) => b.answers - a.answers);
}

/** Decides what a plan would change. */
export function mergeSurvey(
  context: EngineContext,
  plan: SurveyPlan,
  fileName: string,
  options: ImportOptions,
): SurveyMerge {
  const { connection } = context;
  const waves = statement(connection, `SELECT id, name FROM wave`).all() as { id: number; name: string }[];
  const there = stored(connection);
  // Without a name the answers go to the wave that has most of them.
  const counts = new Map<number, number>();
  for (const response of plan.responses) {
    const found = there.get(response.identity);
    // A number without a moment may be another survey’s: then only the same answers count.
    const isSame = found !== undefined && (response.hasId || found.fingerprint === response.fingerprint);
    if (isSame) counts.set(found.wave, (counts.get(found.wave) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  const byCount = waves.find((wave) => wave.id === most?.[0]);
  const waveName = options.wave ?? byCount?.name ?? waveNameOf(fileName);
  const wave = waves.find((one) => nameKey(one.name) === nameKey(waveName)) ?? null;
  const own = new Map<string, StoredResponse>();
  if (wave !== null) {
    const rows = statement(
      connection,
      `SELECT id, wave, identity, fingerprint, reason FROM response WHERE wave = ?`,
    ).all(wave.id) as StoredResponse[];
    for (const row of rows) own.set(row.identity, row);
  }
  const fresh: PlannedResponse[] = [];
  const changed: { id: number; response: PlannedResponse; excluded: boolean }[] = [];
  let unchanged = 0;
  let elsewhere = 0;
  for (const response of plan.responses) {
    const found = own.get(response.identity);
    const one = response.reason === null ? 1 : 0;
    if (found === undefined) {
      const other = response.hasId ? there.get(response.identity) : undefined;
      if (other !== undefined && options.onExisting !== 'add') {
        elsewhere += one;
        unchanged += one;
      } else fresh.push(response);
    } else if (found.fingerprint === response.fingerprint || options.onExisting === 'keep') unchanged += one;
    else changed.push({ id: found.id, response, excluded: found.reason === 'excluded' });
  }
  const topics = topicsOf(connection, plan, options);
  const kept = (list: readonly PlannedResponse[]): number => list.filter((response) => response.reason === null).length;
  return {
    waveName: wave?.name ?? waveName,
    wave: wave?.id ?? null,
    fresh,
    changed,
    added: kept(fresh),
    updated: kept(changed.map(({ response }) => response)),
    unchanged,
    writes: fresh.length > 0 || changed.length > 0,
    account: {
      wave: wave?.name ?? waveName,
      newWave: wave === null,
      layout: plan.layout,
      rows: rowAccount(plan.responses),
      topics,
      scales: plan.scales,
      dropped: plan.dropped,
      elsewhere,
    },
  };
}

/** Topics by key, made where they are new; a touchpoint that was chosen now is put there. */
function writeTopics(
  context: EngineContext,
  plan: SurveyPlan,
  merge: SurveyMerge,
  options: ImportOptions,
): ReadonlyMap<string, number> {
  const { connection } = context;
  const chosen = new Map(merge.account.topics.map(({ name, touchpoint }) => [nameKey(name), touchpoint]));
  const wished = new Set(Object.keys(options.topics ?? {}).map(nameKey));
  const ids = new Map<string, number>();
  for (const [key, { name }] of plan.topics) {
    const known = statement(connection, `SELECT id, touchpoint FROM survey_topic WHERE name_key = ?`).get(key) as
      { id: number; touchpoint: number | null } | undefined;
    const touchpoint = chosen.get(key) ?? null;
    if (known === undefined)
      ids.set(key, insertRow(connection, 'survey_topic', { uid: context.newUid(), name_key: key, name, touchpoint }));
    else {
      ids.set(key, known.id);
      if (wished.has(key) && known.touchpoint !== touchpoint)
        updateRow(connection, 'survey_topic', known.id, { touchpoint });
    }
  }
  return ids;
}

function writeColumns(connection: Connection, plan: SurveyPlan): void {
  for (const { key, label, field } of plan.columns) {
    statement(
      connection,
      `INSERT INTO survey_column (label_key, label, field) VALUES (?, ?, ?)
       ON CONFLICT (label_key) DO UPDATE SET field = excluded.field WHERE field IS NOT excluded.field`,
    ).run(key, label, field);
  }
}

function scalesToKeep(plan: SurveyPlan): string {
  const different = Object.entries(plan.scales).filter(
    ([measure, scale]) =>
      scale.min !== usualScales[measure as Measure].min || scale.max !== usualScales[measure as Measure].max,
  );
  return JSON.stringify(Object.fromEntries(different.map(([measure, { min, max }]) => [measure, { min, max }])));
}

/** First and last day of the answers that count. */
function daysOf(responses: readonly PlannedResponse[]): {
  readonly first: string | null;
  readonly last: string | null;
} {
  let first: string | null = null;
  let last: string | null = null;
  for (const { reason, answeredAt } of responses) {
    if (reason !== null || answeredAt === null) continue;
    const day = answeredAt.slice(0, 10);
    if (first === null || day < first) first = day;
    if (last === null || day > last) last = day;
  }
  return { first, last };
}

/** Writes a merge within the open transaction. */
export function writeSurvey(
  context: EngineContext,
  plan: SurveyPlan,
  merge: SurveyMerge,
  importRun: number,
  options: ImportOptions,
  run: RunOptions,
): void {
  const { connection } = context;
  const topics = writeTopics(context, plan, merge, options);
  writeColumns(connection, plan);
  const { first, last } = daysOf(plan.responses);
  const wave = merge.wave ?? insertWave(context, { name: merge.waveName, startsOn: first, endsOn: last });
  if (merge.wave === null) updateRow(connection, 'wave', wave, { scales: scalesToKeep(plan) });
  const columns = (response: PlannedResponse): Columns => ({
    fingerprint: response.fingerprint,
    import_run: importRun,
    source_row: response.row,
    status: response.reason === null ? 'kept' : 'rejected',
    reason: response.reason,
    respondent: response.respondent,
    topic: response.topic === null ? null : (topics.get(response.topic) ?? null),
    channel: response.channel,
    segment: response.segment,
    answered_at: response.answeredAt,
    nps: response.nps,
    csat: response.csat,
    ces: response.ces,
    functional: response.functional,
    emotional: response.emotional,
    comment: response.comment,
    impossible: response.impossible,
    other: response.other,
  });
  const total = merge.fresh.length + merge.changed.length;
  const step = (done: number): void => {
    if (done % 5000 === 0) run.progress(0.75 + (0.25 * done) / Math.max(1, total), 'import.steps.writing');
  };
  merge.fresh.forEach((response, index) => {
    step(index);
    insertRow(connection, 'response', { wave, identity: response.identity, ...columns(response) });
  });
  merge.changed.forEach(({ id, response, excluded }, index) => {
    step(merge.fresh.length + index);
    // What somebody excluded by hand stays excluded.
    const own = excluded && response.reason === null ? { status: 'rejected', reason: 'excluded' } : {};
    updateRow(connection, 'response', id, { ...columns(response), ...own });
  });
  refreshFollowed(connection);
}
