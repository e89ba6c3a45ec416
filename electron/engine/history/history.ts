/** The named steps in the file: begin, turn back, do again, prune. Redo needs no code of its own: turning a step back records its own inverse. */
import type { ChangeLabel, Entity } from '@shared/contract/replies';
import type { HistoryStep } from '@shared/contract/documents.contract';
import { Refusal } from '@shared/errors/appError';
import type { Connection } from '../db/connection';
import type { capturedTables } from '../schema';
import { statement } from '../repositories/rows.repo';
import { openCapture } from './capture';
import { turnStep } from './turn';

/** History is kept up to these limits; older steps go first. */
export const HISTORY_LIMITS = { steps: 5_000, bytes: 64_000_000 } as const;

/** Changes with the same merge key become one step when they follow each other within this time. */
const MERGE_WITHIN_MS = 60_000;

interface StepRow {
  readonly seq: number;
  readonly label_key: string;
  readonly label_params: string;
  readonly entities: string;
  readonly merge_key: string | null;
  readonly done: number;
  readonly at: string;
}

/** Which entity a table belongs to, for telling screens what changed. */
const entityOfTable: Readonly<Record<(typeof capturedTables)[number], Entity>> = {
  engagement: 'engagement',
  stage: 'stage',
  channel: 'channel',
  department: 'department',
  person: 'person',
  persona: 'persona',
  touchpoint: 'touchpoint',
  touchpoint_channel: 'touchpoint',
  touchpoint_persona: 'touchpoint',
  extra_field: 'extraField',
  extra_value: 'touchpoint',
  information_item: 'information',
  information_verdict: 'information',
  saved_view: 'view',
  dismissal: 'dismissal',
  import_run: 'import',
  import_original: 'import',
  import_source: 'import',
  attachment: 'attachment',
  journey: 'journey',
  journey_persona: 'journey',
  journey_stage: 'journey',
  journey_step: 'journey',
  journey_step_channel: 'journey',
  journey_moment: 'journey',
  journey_lane: 'journey',
  journey_note: 'journey',
  journey_score: 'journey',
  wave: 'measurement',
  survey_topic: 'measurement',
  survey_column: 'measurement',
  kano_feature: 'measurement',
  response: 'measurement',
  measured_score: 'measurement',
  skill: 'staffing',
  specialist: 'staffing',
  assignment: 'staffing',
  criterion: 'staffing',
  shortlist_entry: 'staffing',
  sheet_export: 'staffing',
  retention: 'staffing',
  improvement: 'improvement',
  improvement_touchpoint: 'improvement',
  improvement_dependency: 'improvement',
  improvement_register: 'improvement',
  improvement_evidence: 'improvement',
  silo_priority: 'improvement',
  stated_word: 'improvement',
  responsibility_model: 'organisation',
  responsibility: 'organisation',
  influence_statement: 'organisation',
  stakeholder_note: 'organisation',
  precondition: 'organisation',
  manager_task: 'organisation',
  maturity_model: 'organisation',
  maturity_stage: 'organisation',
  maturity_question: 'organisation',
  maturity_round: 'organisation',
  maturity_answer: 'organisation',
  assumption: 'organisation',
  library_entry: 'organisation',
  participant: 'interview',
  transcript: 'interview',
  transcript_turn: 'interview',
  code: 'interview',
  coder: 'interview',
  quote: 'interview',
  coding: 'interview',
  quote_touchpoint: 'interview',
  quote_step: 'interview',
  memo: 'interview',
  pseudonym: 'interview',
  definition_view: 'interview',
  misunderstanding: 'interview',
  personal_name: 'interview',
  report_choice: 'report',
};

/** Opens a step: undone steps go, changes from now on are recorded (see `openCapture` for bulk). Returns its number; `closeCapture` ends the recording. */
export function beginStep(connection: Connection, at: string, isBulk = false): number {
  const undone = statement(connection, `SELECT seq FROM history_step WHERE done = 0`).pluck().all() as number[];
  for (const seq of undone) dropStep(connection, seq);
  const step = Number(
    statement(connection, `INSERT INTO history_step (label_key, at) VALUES ('', ?)`).run(at).lastInsertRowid,
  );
  openCapture(connection, step, isBulk);
  return step;
}

/** Closes a step with its name; a step that changed nothing is dropped (returns false). A step with the same merge key as the one before becomes part of it. */
export function endStep(
  connection: Connection,
  step: number,
  label: ChangeLabel,
  mergeKey: string | null,
  entities: readonly Entity[],
): boolean {
  const any = statement(connection, `SELECT 1 FROM history_change WHERE step = ? LIMIT 1`).get(step);
  if (any === undefined) {
    statement(connection, `DELETE FROM history_step WHERE seq = ?`).run(step);
    return false;
  }
  const previous = statement(connection, `SELECT * FROM history_step WHERE seq < ? ORDER BY seq DESC LIMIT 1`).get(
    step,
  ) as StepRow | undefined;
  const own = statement(connection, `SELECT at FROM history_step WHERE seq = ?`).pluck().get(step) as string;
  if (
    mergeKey !== null &&
    previous !== undefined &&
    previous.merge_key === mergeKey &&
    Date.parse(own) - Date.parse(previous.at) < MERGE_WITHIN_MS
  ) {
    statement(connection, `UPDATE history_change SET step = ? WHERE step = ?`).run(previous.seq, step);
    statement(connection, `DELETE FROM history_step WHERE seq = ?`).run(step);
    weigh(connection, previous.seq);
    return true;
  }
  statement(
    connection,
    `UPDATE history_step SET label_key = ?, label_params = ?, entities = ?, merge_key = ? WHERE seq = ?`,
  ).run(label.key, JSON.stringify(label.params), JSON.stringify(entities), mergeKey, step);
  weigh(connection, step);
  return true;
}

/** Keeps how much a step takes, so that pruning need not read the history itself. */
function weigh(connection: Connection, step: number): void {
  statement(
    connection,
    `UPDATE history_step SET bytes = (SELECT coalesce(sum(40 + coalesce(length(before), 0)), 0) FROM history_change WHERE step = seq) WHERE seq = ?`,
  ).run(step);
}

function dropStep(connection: Connection, seq: number): void {
  statement(connection, `DELETE FROM history_change WHERE step = ?`).run(seq);
  statement(connection, `DELETE FROM history_step WHERE seq = ?`).run(seq);
}

/** Entities and touchpoints that a step touches, as far as its recorded changes tell. */
export function touchedBy(
  connection: Connection,
  step: number,
): { readonly entities: readonly Entity[]; readonly touchpoints: readonly number[] | null } {
  const tables = statement(connection, `SELECT DISTINCT table_name FROM history_change WHERE step = ?`)
    .pluck()
    .all(step) as string[];
  const entities = [...new Set(tables.map((table) => entityOfTable[table as keyof typeof entityOfTable]))];
  const simple = tables.every((table) => table === 'touchpoint');
  if (!simple) return { entities, touchpoints: null };
  const rows = statement(
    connection,
    `SELECT DISTINCT row_id, last_id FROM history_change WHERE step = ? AND table_name = 'touchpoint' LIMIT 201`,
  ).all(step) as { row_id: number; last_id: number | null }[];
  const many = rows.some((row) => row.last_id !== null && row.last_id - row.row_id >= 200);
  if (many) return { entities, touchpoints: null };
  const ids = rows.flatMap((row) =>
    Array.from({ length: (row.last_id ?? row.row_id) - row.row_id + 1 }, (_, index) => row.row_id + index),
  );
  return { entities, touchpoints: ids.length > 200 ? null : ids };
}

/** Turns a step and weighs it anew. */
function turn(connection: Connection, step: number, done: 0 | 1): void {
  turnStep(connection, step, done);
  weigh(connection, step);
}

function newestDone(connection: Connection): number | undefined {
  return statement(connection, `SELECT max(seq) FROM history_step WHERE done = 1`).pluck().get() as number | undefined;
}

/** Turns back the newest step, or every step down to and including `downTo`. Returns the steps turned, newest first. */
export function undoSteps(connection: Connection, downTo?: number): readonly number[] {
  const newest = newestDone(connection) ?? null;
  if (newest === null) throw new Refusal('nothingToUndo');
  const until = downTo ?? newest;
  const steps = statement(connection, `SELECT seq FROM history_step WHERE done = 1 AND seq >= ? ORDER BY seq DESC`)
    .pluck()
    .all(until) as number[];
  if (steps.length === 0) throw new Refusal('nothingToUndo');
  for (const step of steps) turn(connection, step, 0);
  return steps;
}

/** Does the oldest undone step again, or every undone step up to and including `upTo`. */
export function redoSteps(connection: Connection, upTo?: number): readonly number[] {
  const oldest =
    (statement(connection, `SELECT min(seq) FROM history_step WHERE done = 0`).pluck().get() as number | null) ?? null;
  if (oldest === null) throw new Refusal('nothingToRedo');
  const until = upTo ?? oldest;
  const steps = statement(connection, `SELECT seq FROM history_step WHERE done = 0 AND seq <= ? ORDER BY seq`)
    .pluck()
    .all(until) as number[];
  if (steps.length === 0) throw new Refusal('nothingToRedo');
  for (const step of steps) turn(connection, step, 1);
  return steps;
}

function labelOf(row: StepRow | undefined): ChangeLabel | null {
  return row === undefined
    ? null
    : { key: row.label_key, params: JSON.parse(row.label_params) as ChangeLabel['params'] };
}

/** Names of what undo and redo would do now. */
export function undoLabels(connection: Connection): {
  readonly undo: ChangeLabel | null;
  readonly redo: ChangeLabel | null;
} {
  const undo = statement(connection, `SELECT * FROM history_step WHERE done = 1 ORDER BY seq DESC LIMIT 1`).get() as
    StepRow | undefined;
  const redo = statement(connection, `SELECT * FROM history_step WHERE done = 0 ORDER BY seq LIMIT 1`).get() as
    StepRow | undefined;
  return { undo: labelOf(undo), redo: labelOf(redo) };
}

/** The named list, newest first. */
export function listSteps(connection: Connection, limit: number): readonly HistoryStep[] {
  const rows = statement(connection, `SELECT * FROM history_step ORDER BY seq DESC LIMIT ?`).all(limit) as StepRow[];
  return rows.map((row) => ({
    seq: row.seq,
    label: labelOf(row) ?? { key: '', params: {} },
    at: row.at,
    done: row.done === 1,
  }));
}

/** Drops the oldest steps beyond the limits. Runs when a document is opened, outside any step. Returns how many went. */
export function pruneHistory(
  connection: Connection,
  limits: { readonly steps: number; readonly bytes: number } = HISTORY_LIMITS,
): number {
  const steps = statement(connection, `SELECT seq, bytes FROM history_step ORDER BY seq DESC`).all() as {
    seq: number;
    bytes: number;
  }[];
  let bytes = 0;
  let dropped = 0;
  steps.forEach((step, index) => {
    bytes += step.bytes;
    // The newest step always stays, however large: undoing the import just made must work.
    if (index > 0 && (index >= limits.steps || bytes > limits.bytes)) {
      dropStep(connection, step.seq);
      dropped += 1;
    }
  });
  // Contents of attachments that neither an attachment nor a step refers to any more.
  statement(
    connection,
    `DELETE FROM attachment_content WHERE sha256 NOT IN (SELECT sha256 FROM attachment)
       AND NOT EXISTS (SELECT 1 FROM history_change c WHERE c.table_name = 'attachment' AND c.before LIKE '%' || sha256 || '%')`,
  ).run();
  return dropped;
}
