/** Rows of specialists, assignments, criteria and skills: to and from what the program works with. */
import type { SpecialistRow } from '@shared/contract/staffing.contract';
import {
  noWords,
  type Assignment,
  type AssignmentWords,
  type Criterion,
  type CriterionValue,
  type Range,
  type Skill,
} from '@shared/domain/staffing';
import type { Connection, Row } from '../db/connection';
import { nameKey } from './lists.repo';
import { insertRow, lastPosition, statement, type Columns, type SqlValue } from './rows.repo';

const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));
const number = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));
// Columns with JSON are checked when they are written; what comes out is what went in.
const json = <Value>(value: unknown): Value | null =>
  value === null || value === undefined ? null : (JSON.parse(String(value)) as Value);
const rangeOf = (row: Row, name: string): Range | null => {
  const low = number(row[`${name}_low`]);
  const high = number(row[`${name}_high`]);
  return low === null || high === null ? null : { low, high };
};

/** The pool's own list of skills, in order. */
export function readSkills(connection: Connection): readonly Skill[] {
  return (statement(connection, `SELECT id, uid, name FROM skill ORDER BY position, id`).all() as Row[]).map((row) => ({
    id: Number(row['id']),
    uid: String(row['uid']),
    name: String(row['name']),
  }));
}

/** Finds a skill by name or makes it. */
export function skillNamed(connection: Connection, name: string, newUid: () => string): number {
  const key = nameKey(name);
  const known = readSkills(connection).find((skill) => nameKey(skill.name) === key);
  if (known !== undefined) return known.id;
  return insertRow(connection, 'skill', {
    uid: newUid(),
    position: lastPosition(connection, 'skill'),
    name: name.trim(),
  });
}

export function toSpecialist(row: Row): SpecialistRow {
  return {
    id: Number(row['id']),
    uid: String(row['uid']),
    number: text(row['number']),
    name: text(row['name']),
    status: String(row['status']) as SpecialistRow['status'],
    online: number(row['online']),
    offline: number(row['offline']),
    levels: json(row['levels']),
    processes: json(row['processes']),
    skills: json<SpecialistRow['skills']>(row['skills']) ?? {},
    traits: json<SpecialistRow['traits']>(row['traits']) ?? {},
    takesOffline: String(row['takes_offline']) as SpecialistRow['takesOffline'],
    takesOfflineEvidence: text(row['takes_offline_evidence']),
    knowsOnlineData: String(row['knows_online_data']) as SpecialistRow['knowsOnlineData'],
    knowsOnlineDataEvidence: text(row['knows_online_data_evidence']),
    sectors: json(row['sectors']),
    languages: json(row['languages']),
    methods: json(row['methods']),
    certificates: json(row['certificates']),
    education: text(row['education']),
    rate: rangeOf(row, 'rate'),
    hours: rangeOf(row, 'hours'),
    availableFrom: text(row['available_from']),
    place: text(row['place']),
    years: number(row['years']),
    lastContact: text(row['last_contact']),
    consentUntil: text(row['consent_until']),
    source: text(row['source']),
    notes: text(row['notes']),
    unclear: json<SpecialistRow['unclear']>(row['unclear']) ?? {},
  };
}

/** Every specialist, in order of number. */
export function readSpecialists(connection: Connection): readonly SpecialistRow[] {
  return (statement(connection, `SELECT * FROM specialist ORDER BY number, id`).all() as Row[]).map(toSpecialist);
}

/** How a specialist is called in messages and lists. */
export function specialistLabel(row: {
  readonly id: number;
  readonly number: string | null;
  readonly name: string | null;
}): string {
  return row.name ?? row.number ?? `#${row.id}`;
}

const jsonFields: ReadonlySet<string> = new Set([
  'levels',
  'processes',
  'skills',
  'traits',
  'sectors',
  'languages',
  'methods',
  'certificates',
  'unclear',
  'said',
]);
const ranges: ReadonlySet<string> = new Set(['rate', 'hours']);

/** Columns of given fields; undefined ones are left alone, empty text is unknown. */
export function staffingColumns(fields: Readonly<Record<string, unknown>>): Columns {
  const columns: Record<string, SqlValue> = {};
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    if (ranges.has(field)) {
      const range = value as Range | null;
      columns[`${column}_low`] = range?.low ?? null;
      columns[`${column}_high`] = range?.high ?? null;
    } else if (jsonFields.has(field)) columns[column] = value === null ? null : JSON.stringify(value);
    else columns[column] = value === '' ? null : (value as SqlValue);
  }
  return columns;
}

function criteriaByAssignment(connection: Connection): ReadonlyMap<number, Criterion[]> {
  const found = new Map<number, Criterion[]>();
  for (const row of statement(
    connection,
    `SELECT id, assignment, condition, weight, value FROM criterion ORDER BY assignment, position, id`,
  ).all() as Row[]) {
    const assignment = Number(row['assignment']);
    const list = found.get(assignment) ?? [];
    list.push({
      id: Number(row['id']),
      condition: String(row['condition']) as Criterion['condition'],
      weight: Number(row['weight']),
      value: JSON.parse(String(row['value'])) as CriterionValue,
    });
    found.set(assignment, list);
  }
  return found;
}

/** Every assignment with its criteria, in order of number. */
export function readAssignments(connection: Connection): readonly Assignment[] {
  const criteria = criteriaByAssignment(connection);
  return (statement(connection, `SELECT * FROM assignment ORDER BY number, id`).all() as Row[]).map((row) => ({
    id: Number(row['id']),
    uid: String(row['uid']),
    number: text(row['number']),
    title: String(row['title']),
    client: text(row['client']),
    sector: text(row['sector']),
    description: text(row['description']),
    status: String(row['status']) as Assignment['status'],
    online: number(row['online']),
    levels: json(row['levels']),
    processes: json(row['processes']),
    share: number(row['share']),
    languages: json(row['languages']),
    maximumRate: number(row['maximum_rate']),
    hours: rangeOf(row, 'hours'),
    start: text(row['start']),
    months: number(row['months']),
    place: text(row['place']),
    remote: text(row['remote']),
    requestedBy: text(row['requested_by']),
    said: { ...noWords, ...json<Partial<AssignmentWords>>(row['said']) },
    criteria: criteria.get(Number(row['id'])) ?? [],
  }));
}

/** Name of an assignment in messages. */
export function assignmentLabel(connection: Connection, id: number): string | null {
  const row = statement(connection, `SELECT coalesce(number || ' ', '') || title FROM assignment WHERE id = ?`)
    .pluck()
    .get(id);
  return row === undefined ? null : String(row).slice(0, 100);
}
