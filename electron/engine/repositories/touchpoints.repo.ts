/** Rows of touchpoints: from table rows to the domain record and back, field by field. */
import { modeOf } from '@shared/domain/mode';
import type {
  ChainPhase,
  ChargeKind,
  Basis,
  Direction,
  Factor,
  Law,
  Mode,
  PromiseVerdict,
  Side,
  TimeLayer,
} from '@shared/domain/terms';
import type { Touchpoint, TouchpointField } from '@shared/domain/touchpoint';
import { insightFields, type InsightRow } from '@shared/insight/input';
import type { Connection, Row } from '../db/connection';
import { processColumns, processesOf } from './lists.repo';
import { insertRow, statement, updateRow, type Columns, type SqlValue } from './rows.repo';

/** Columns that hold a field one to one; the rest (processes, laws, channels, personas) is written apart. */
export const columnOfField: Readonly<Partial<Record<TouchpointField, string>>> = {
  number: 'number',
  name: 'name',
  description: 'description',
  stage: 'stage',
  chainPhase: 'chain_phase',
  modeOverride: 'mode_override',
  direction: 'direction',
  owner: 'owner',
  department: 'department',
  desiredImage: 'desired_image',
  clues: 'clues',
  informationIn: 'information_in',
  informationOut: 'information_out',
  frequencyPerMonth: 'frequency_per_month',
  frequencyIsEstimate: 'frequency_is_estimate',
  questionsPerMonth: 'questions_per_month',
  customerWish: 'customer_wish',
  expectation: 'expectation',
  factor: 'factor',
  importance: 'importance',
  functionalScore: 'functional_score',
  emotionalScore: 'emotional_score',
  targetScore: 'target_score',
  momentOfTruthCustomer: 'moment_of_truth_customer',
  momentOfTruthOrganisation: 'moment_of_truth_organisation',
  emotionalCharge: 'emotional_charge',
  chargeKind: 'charge_kind',
  lawQuote: 'law_quote',
  timeLayer: 'time_layer',
  machinePrepares: 'machine_prepares',
  humanActs: 'human_acts',
  promiseText: 'promise_text',
  deliveryText: 'delivery_text',
  settlementText: 'settlement_text',
  promiseVerdict: 'promise_verdict',
  lostCustomersEuro: 'lost_customers_euro',
  reworkHours: 'rework_hours',
  basis: 'basis',
  notes: 'notes',
};

const text = (value: unknown): string | null => (value === null ? null : String(value));
const number = (value: unknown): number | null => (value === null ? null : Number(value));
const flag = (value: unknown): boolean | null => (value === null ? null : value === 1);

/** Scores that following a measurement put in a row. */
interface PutScores {
  readonly functional: number | null;
  readonly emotional: number | null;
}

/** A set of channels or personas as it occurs in the table. A large table has few different ones: equal sets are one object. */
interface Combination {
  readonly ids: readonly number[];
  /** Combinations with one id more. */
  readonly longer: Map<number, Combination>;
}

interface Links {
  readonly channels: ReadonlyMap<number, Combination>;
  readonly personas: ReadonlyMap<number, Combination>;
  readonly extra: ReadonlyMap<number, Readonly<Record<number, string | number | boolean | null>>>;
  readonly sides: ReadonlyMap<number, Side | null>;
  readonly modes: Map<Combination, Mode | null>;
  readonly measured: ReadonlyMap<number, PutScores>;
}

const nothing: Combination = { ids: [], longer: new Map() };
const noExtra: Readonly<Record<number, never>> = {};

/** Mode that follows from the channels, worked out once per combination. */
function channelMode(channels: Combination, links: Links): Mode | null {
  const known = links.modes.get(channels);
  if (known !== undefined) return known;
  const mode = modeOf(
    null,
    channels.ids.map((channel) => links.sides.get(channel) ?? null),
  );
  links.modes.set(channels, mode);
  return mode;
}

function toInsightRow(row: Row, links: Links): InsightRow {
  const id = Number(row['id']);
  const channels = links.channels.get(id) ?? nothing;
  const modeOverride = text(row['mode_override']) as Mode | null;
  return {
    id,
    position: Number(row['position']),
    number: number(row['number']),
    name: String(row['name']),
    stage: number(row['stage']),
    processes: processesOf(row),
    channels: channels.ids,
    modeOverride,
    mode: modeOverride ?? channelMode(channels, links),
    owner: number(row['owner']),
    department: number(row['department']),
    frequencyPerMonth: number(row['frequency_per_month']),
    frequencyIsEstimate: flag(row['frequency_is_estimate']),
    importance: number(row['importance']),
    functionalScore: number(row['functional_score']),
    emotionalScore: number(row['emotional_score']),
    momentOfTruthCustomer: flag(row['moment_of_truth_customer']),
    momentOfTruthOrganisation: flag(row['moment_of_truth_organisation']),
    emotionalCharge: flag(row['emotional_charge']),
    chargeKind: text(row['charge_kind']) as ChargeKind | null,
    brokenLaws: lawsOf(row),
    promiseText: text(row['promise_text']),
    deliveryText: text(row['delivery_text']),
    settlementText: text(row['settlement_text']),
    promiseVerdict: text(row['promise_verdict']) as PromiseVerdict | null,
    basis: text(row['basis']) as Basis | null,
    ...measuredOf(links.measured.get(id), row),
  };
}

function toTouchpoint(row: Row, links: Links): Touchpoint {
  const id = Number(row['id']);
  return {
    ...toInsightRow(row, links),
    uid: String(row['uid']),
    description: text(row['description']),
    chainPhase: text(row['chain_phase']) as ChainPhase | null,
    direction: text(row['direction']) as Direction | null,
    desiredImage: text(row['desired_image']),
    clues: text(row['clues']),
    informationIn: text(row['information_in']),
    informationOut: text(row['information_out']),
    questionsPerMonth: number(row['questions_per_month']),
    customerWish: text(row['customer_wish']),
    expectation: text(row['expectation']),
    factor: text(row['factor']) as Factor | null,
    targetScore: number(row['target_score']),
    lawsKnown: flag(row['laws_known']),
    lawQuote: text(row['law_quote']),
    timeLayer: text(row['time_layer']) as TimeLayer | null,
    machinePrepares: text(row['machine_prepares']),
    humanActs: text(row['human_acts']),
    lostCustomersEuro: number(row['lost_customers_euro']),
    reworkHours: number(row['rework_hours']),
    personas: (links.personas.get(id) ?? nothing).ids,
    notes: text(row['notes']),
    extra: links.extra.get(id) ?? noExtra,
  };
}

/** A score that was changed by hand since it was measured is an estimate again. */
function measuredOf(put: PutScores | undefined, row: Row): Pick<Touchpoint, 'measured'> {
  if (put === undefined) return {};
  const measured: NonNullable<Touchpoint['measured']>[number][] = [];
  if (put.functional !== null && put.functional === row['functional_score']) measured.push('functionalScore');
  if (put.emotional !== null && put.emotional === row['emotional_score']) measured.push('emotionalScore');
  return measured.length === 0 ? {} : { measured };
}

const laws = ['honest', 'respectful', 'safe'] as const;
/** Every set of broken laws once: 50,000 rows share eight lists. */
const lawSets: readonly (readonly Law[])[] = Array.from({ length: 8 }, (_, bits) =>
  laws.filter((_law, at) => (bits & (1 << at)) !== 0),
);

function lawsOf(row: Row): readonly Law[] {
  const bits =
    Number(row['law_honest_broken'] === 1) |
    (Number(row['law_respectful_broken'] === 1) << 1) |
    (Number(row['law_safe_broken'] === 1) << 2);
  return lawSets[bits] ?? [];
}

function grouped(rows: Iterable<unknown>): ReadonlyMap<number, Combination> {
  const first: Combination = { ids: [], longer: new Map() };
  const groups = new Map<number, Combination>();
  for (const { touchpoint, value } of rows as Iterable<{ touchpoint: number; value: number }>) {
    const before = groups.get(touchpoint) ?? first;
    let combination = before.longer.get(value);
    if (combination === undefined) {
      combination = { ids: [...before.ids, value], longer: new Map() };
      before.longer.set(value, combination);
    }
    groups.set(touchpoint, combination);
  }
  return groups;
}

/** `filter` is SQL on the column `touchpoint`, or '' for all. */
function readLinks(connection: Connection, filter: string, parameter: string | null): Links {
  const parameters = parameter === null ? [] : [parameter];
  const channels = grouped(
    statement(connection, `SELECT touchpoint, channel AS value FROM touchpoint_channel ${filter} ORDER BY id`).iterate(
      ...parameters,
    ),
  );
  const personas = grouped(
    statement(connection, `SELECT touchpoint, persona AS value FROM touchpoint_persona ${filter} ORDER BY id`).iterate(
      ...parameters,
    ),
  );
  const values = statement(
    connection,
    `SELECT v.touchpoint, v.extra_field, v.value, f.type FROM extra_value v JOIN extra_field f ON f.id = v.extra_field ${filter}`,
  ).all(...parameters) as {
    touchpoint: number;
    extra_field: number;
    value: string | number;
    type: string;
  }[];
  const extra = new Map<number, Record<number, string | number | boolean | null>>();
  for (const row of values) {
    const record = extra.get(row.touchpoint) ?? {};
    record[row.extra_field] = row.type === 'boolean' ? row.value === 1 : row.value;
    extra.set(row.touchpoint, record);
  }
  const sides = new Map(
    (statement(connection, `SELECT id, side FROM channel`).all() as { id: number; side: Side | null }[]).map((row) => [
      row.id,
      row.side,
    ]),
  );
  const put = statement(
    connection,
    `SELECT touchpoint, measured_functional AS functional, measured_emotional AS emotional FROM measured_score ${filter}`,
  ).all(...parameters) as (PutScores & { readonly touchpoint: number })[];
  const measured = new Map(put.map((row) => [row.touchpoint, row]));
  return { channels, personas, extra, sides, modes: new Map(), measured };
}

/** Columns of what the figures look at. */
const insightColumns = insightFields
  .flatMap((field) => columnOfField[field] ?? [])
  .concat('id', 'position', 'promise', 'deliver', 'settle')
  .concat('law_honest_broken', 'law_respectful_broken', 'law_safe_broken')
  .join(', ');

/** Rows by id in the order of the ids; ids that are gone are left out. */
function readSome<Made>(
  connection: Connection,
  columns: string,
  ids: readonly number[],
  make: (row: Row, links: Links) => Made,
): readonly Made[] {
  const list = JSON.stringify(ids);
  const rows = statement(
    connection,
    `SELECT ${columns} FROM touchpoint WHERE id IN (SELECT value FROM json_each(?))`,
  ).all(list) as Row[];
  const links = readLinks(connection, `WHERE touchpoint IN (SELECT value FROM json_each(?))`, list);
  const byId = new Map(rows.map((row) => [Number(row['id']), row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row === undefined ? [] : [make(row, links)];
  });
}

/** All rows in table order, one after the other: what SQLite hands over is never there twice. */
function readAll<Made>(
  connection: Connection,
  columns: string,
  make: (row: Row, links: Links) => Made,
): readonly Made[] {
  const links = readLinks(connection, '', null);
  const made: Made[] = [];
  for (const row of statement(connection, `SELECT ${columns} FROM touchpoint ORDER BY position, id`).iterate())
    made.push(make(row as Row, links));
  return made;
}

/** Touchpoints by id, in the order of the ids; ids that are gone are left out. */
export function readTouchpoints(connection: Connection, ids: readonly number[]): readonly Touchpoint[] {
  return readSome(connection, '*', ids, toTouchpoint);
}

/** Every touchpoint in table order. For reports and imports. */
export function readAllTouchpoints(connection: Connection): readonly Touchpoint[] {
  return readAll(connection, '*', toTouchpoint);
}

/** The same as `readTouchpoints` as far as the figures look at it. */
export function readInsightRows(connection: Connection, ids: readonly number[]): readonly InsightRow[] {
  return readSome(connection, insightColumns, ids, toInsightRow);
}

/** Every touchpoint in table order as far as the figures look at it: a third of the time and memory of all of it. */
export function readAllInsightRows(connection: Connection): readonly InsightRow[] {
  return readAll(connection, insightColumns, toInsightRow);
}

/** Values of a touchpoint as they are stored; references are ids. Undefined = leave alone. */
export type StoredValues = Partial<{ -readonly [Field in TouchpointField]: Touchpoint[Field] }> & {
  extra?: Readonly<Record<number, string | number | boolean | null>>;
};

function toSql(value: unknown): SqlValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value as SqlValue;
}

function touchpointColumns(values: StoredValues): Columns {
  const columns: Record<string, SqlValue> = {};
  for (const [field, column] of Object.entries(columnOfField)) {
    const value = values[field as TouchpointField];
    if (value !== undefined) columns[column] = toSql(value);
  }
  if (values.processes !== undefined) Object.assign(columns, processColumns(values.processes));
  if (values.brokenLaws !== undefined) {
    columns['law_honest_broken'] = values.brokenLaws.includes('honest') ? 1 : 0;
    columns['law_respectful_broken'] = values.brokenLaws.includes('respectful') ? 1 : 0;
    columns['law_safe_broken'] = values.brokenLaws.includes('safe') ? 1 : 0;
    columns['laws_known'] = 1;
  }
  return columns;
}

function writeLinks(connection: Connection, id: number, values: StoredValues, fresh: boolean): void {
  const replace = (table: string, column: string, targets: readonly number[] | undefined): void => {
    if (targets === undefined) return;
    if (!fresh) statement(connection, `DELETE FROM ${table} WHERE touchpoint = ?`).run(id);
    for (const target of new Set(targets))
      statement(connection, `INSERT INTO ${table} (touchpoint, ${column}) VALUES (?, ?)`).run(id, target);
  };
  replace('touchpoint_channel', 'channel', values.channels);
  replace('touchpoint_persona', 'persona', values.personas);
  for (const [field, value] of Object.entries(values.extra ?? {})) {
    if (value === null)
      statement(connection, `DELETE FROM extra_value WHERE touchpoint = ? AND extra_field = ?`).run(id, Number(field));
    else
      statement(
        connection,
        `INSERT INTO extra_value (touchpoint, extra_field, value) VALUES (?, ?, ?) ON CONFLICT (touchpoint, extra_field) DO UPDATE SET value = excluded.value`,
      ).run(id, Number(field), toSql(value));
  }
}

/** Adds a touchpoint. `lawsKnown` follows from whether brokenLaws is given. */
export function insertTouchpoint(
  connection: Connection,
  identity: { readonly uid: string; readonly position: number },
  values: StoredValues,
): number {
  const id = insertRow(connection, 'touchpoint', { ...identity, name: '', ...touchpointColumns(values) });
  writeLinks(connection, id, values, true);
  return id;
}

/** Changes a touchpoint. Returns false when it is gone. */
export function updateTouchpoint(connection: Connection, id: number, values: StoredValues): boolean {
  const found = updateRow(connection, 'touchpoint', id, touchpointColumns(values));
  if (found) writeLinks(connection, id, values, false);
  return found;
}

/** Says that it is not known whether a law was broken (an emptied cell). */
export function clearLaws(connection: Connection, id: number): void {
  updateRow(connection, 'touchpoint', id, {
    law_honest_broken: 0,
    law_respectful_broken: 0,
    law_safe_broken: 0,
    laws_known: null,
  });
}
