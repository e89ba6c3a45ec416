/** Read models of staffing: order and rows of specialists, assignments, words for filters, shortlists, what is due to go. */
import { mentionsOf } from '../repositories/staffingMentions.repo';
import type {
  Retention,
  RetentionDue,
  ShortlistEntry,
  SpecialistSelection,
  StaffingWords,
} from '@shared/contract/staffing.contract';
import { rubric } from '@shared/domain/staffing';
import type { Gate } from '@shared/insight/staffing/match';
import { daysLater } from '@shared/domain/days';
import { rubricVersionOf } from '@shared/insight/staffing/rubricVersion';
import type { QueryHandlers } from '../commands/define';
import type { Connection, Row } from '../db/connection';
import { statement } from '../repositories/rows.repo';
import { readAssignments, readSkills, specialistLabel, toSpecialist } from '../repositories/staffing.repo';
import { likePattern } from './selection.query';
import { readEngagement } from './document.query';

const shown = `coalesce(number, '') || ' ' || coalesce(name, '') || ' ' || coalesce(place, '') || ' ' || coalesce(sectors, '') || ' ' ||
  coalesce(languages, '') || ' ' || coalesce(methods, '') || ' ' || coalesce(education, '') || ' ' || coalesce(source, '') || ' ' ||
  coalesce(notes, '') || ' ' || coalesce(takes_offline_evidence, '') || ' ' || coalesce(knows_online_data_evidence, '')`;

/** What each column is sorted by; lists by how they read. */
const sortColumns: Readonly<Record<string, string>> = {
  number: 'number COLLATE NOCASE',
  name: 'name COLLATE NOCASE',
  status: 'status',
  online: 'online',
  offline: 'offline',
  levels: 'levels',
  processes: 'processes',
  sectors: 'sectors COLLATE NOCASE',
  languages: 'languages COLLATE NOCASE',
  rate: 'rate_low',
  hours: 'hours_low',
  availableFrom: 'available_from',
  place: 'place COLLATE NOCASE',
  years: 'years',
  lastContact: 'last_contact',
};

/** Ids in order; what is unknown comes last whichever way it is sorted. */
function orderOf(connection: Connection, selection: SpecialistSelection): Int32Array {
  const where: string[] = [];
  const values: (string | number)[] = [];
  const listed = (list: readonly string[]): string => {
    values.push(JSON.stringify(list));
    return `(SELECT value FROM json_each(?))`;
  };
  for (const word of selection.text.split(/\s+/).filter((part) => part !== '')) {
    where.push(`(${shown}) LIKE ? ESCAPE '\\'`);
    values.push(likePattern(word));
  }
  if (selection.statuses.length > 0) where.push(`status IN ${listed(selection.statuses)}`);
  if (selection.levels.length > 0)
    where.push(`EXISTS (SELECT 1 FROM json_each(levels) WHERE key IN ${listed(selection.levels)})`);
  for (const [column, list] of [
    ['processes', selection.processes],
    ['languages', selection.languages],
    ['sectors', selection.sectors],
  ] as const)
    if (list.length > 0)
      where.push(`EXISTS (SELECT 1 FROM json_each(${column}) AS one WHERE one.value IN ${listed(list)})`);
  if (selection.skill !== null) {
    where.push(`json_extract(skills, ?) >= ?`);
    values.push(`$."${selection.skill.id}"`, selection.skill.least);
  }
  const { sort } = selection;
  const by =
    sort === null
      ? null
      : typeof sort.column === 'string'
        ? (sortColumns[sort.column] ?? null)
        : `json_extract(skills, '$."${Math.trunc(sort.column.skill)}"')`;
  const order = by === null ? '' : `(${by}) IS NULL, ${by} ${sort?.descending === true ? 'DESC' : 'ASC'}, `;
  const sql = `SELECT id FROM specialist ${where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`} ORDER BY ${order}number COLLATE NOCASE, id`;
  return Int32Array.from(connection.prepare(sql).pluck().all(values) as number[]);
}

function wordsOf(connection: Connection): StaffingWords {
  const distinct = (column: string): string[] =>
    statement(
      connection,
      `SELECT DISTINCT one.value FROM specialist, json_each(specialist.${column}) AS one WHERE one.value <> '' ORDER BY one.value COLLATE NOCASE`,
    )
      .pluck()
      .all() as string[];
  const count = (sql: string): number => Number(statement(connection, sql).pluck().get());
  return {
    skills: readSkills(connection),
    sectors: distinct('sectors'),
    languages: distinct('languages'),
    places: statement(
      connection,
      `SELECT DISTINCT place FROM specialist WHERE place IS NOT NULL ORDER BY place COLLATE NOCASE`,
    )
      .pluck()
      .all() as string[],
    counts: {
      specialists: count(`SELECT count(*) FROM specialist`),
      assignments: count(`SELECT count(*) FROM assignment`),
      doNotContact: count(`SELECT count(*) FROM specialist WHERE status = 'doNotContact'`),
    },
  };
}

/** What is due on a day: the clock runs from the last contact, or to the end of the agreement. */
export function retentionOf(connection: Connection, today: string): Retention {
  const settings = statement(connection, `SELECT * FROM retention WHERE id = 1`).get() as Row;
  const withoutConsent = Number(settings['without_consent']);
  const withConsent = Number(settings['with_consent']);
  const on = readEngagement(connection).referenceDate ?? today;
  const due: RetentionDue[] = [];
  let withoutDate = 0;
  for (const row of statement(
    connection,
    `SELECT id, number, name, last_contact, consent_until FROM specialist ORDER BY last_contact, id`,
  ).all() as {
    id: number;
    number: string | null;
    name: string | null;
    last_contact: string | null;
    consent_until: string | null;
  }[]) {
    const { last_contact: last, consent_until: consent } = row;
    if (last === null && consent === null) {
      withoutDate += 1;
      continue;
    }
    // An agreement counts to its own end, and no longer than the longest that profiles are kept with one.
    const longest = last === null ? consent : daysLater(last, withConsent);
    const until =
      consent === null
        ? daysLater(last ?? on, withoutConsent)
        : longest !== null && longest < consent
          ? longest
          : consent;
    if (until < on)
      due.push({
        specialist: row.id,
        label: specialistLabel(row),
        until,
        reason: consent === null ? 'withoutConsent' : 'consentEnded',
      });
  }
  return { withoutConsent, withConsent, on, due: due.sort((a, b) => (a.until < b.until ? -1 : 1)), withoutDate };
}

/** Who stands where, with the match as it was when that was set. */
function shortlistOf(connection: Connection, assignment: number | null): readonly ShortlistEntry[] {
  const rows = statement(
    connection,
    `SELECT e.*, s.number, s.name FROM shortlist_entry e JOIN specialist s ON s.id = e.specialist
     WHERE ? IS NULL OR e.assignment = ? ORDER BY e.assignment, e.set_at, e.id`,
  ).all(assignment, assignment) as Row[];
  const versions = new Map(
    rows.length === 0
      ? []
      : readAssignments(connection).map(({ id, criteria }) => [id, rubricVersionOf(criteria, rubric)] as const),
  );
  const text = (value: unknown): string | null => (value === null ? null : String(value));
  const points = (value: unknown): number | null => (value === null ? null : Number(value));
  return rows.map((row) => {
    const version = text(row['rubric_version']);
    return {
      id: Number(row['id']),
      assignment: Number(row['assignment']),
      specialist: Number(row['specialist']),
      label: specialistLabel({ id: Number(row['specialist']), number: text(row['number']), name: text(row['name']) }),
      stage: String(row['stage']) as ShortlistEntry['stage'],
      note: text(row['note']),
      setAt: String(row['set_at']),
      result:
        version === null
          ? null
          : {
              gate: String(row['gate']) as Gate,
              low: points(row['score_low']),
              high: points(row['score_high']),
              rubricVersion: version,
              isStale: versions.get(Number(row['assignment'])) !== version,
            },
    };
  });
}

export const staffingQueryHandlers = {
  'specialist.order': ({ connection }, selection) => ({
    ids: orderOf(connection, selection),
    total: Number(statement(connection, `SELECT count(*) FROM specialist`).pluck().get()),
  }),
  'specialist.rows': ({ connection }, { ids }) => {
    const rows = statement(
      connection,
      `SELECT s.* FROM json_each(?) AS wanted JOIN specialist s ON s.id = wanted.value ORDER BY wanted.key`,
    ).all(JSON.stringify(ids)) as Row[];
    return rows.map(toSpecialist);
  },
  'specialist.mentions': async ({ connection }, { ids }, run) => {
    const steps = mentionsOf(connection, ids);
    let step = steps.next();
    while (step.done !== true) {
      run.progress(step.value, 'staffing.looking');
      run.signal.throwIfAborted();
      await new Promise((resolve) => setImmediate(resolve));
      step = steps.next();
    }
    return step.value;
  },
  'staffing.words': ({ connection }) => wordsOf(connection),
  'assignment.list': ({ connection }) => readAssignments(connection),
  'shortlist.list': ({ connection }, { assignment }) => shortlistOf(connection, assignment),
  'staffing.retention': (context) => retentionOf(context.connection, context.now().slice(0, 10)),
  'sheet.list': ({ connection }) =>
    (
      statement(
        connection,
        `SELECT x.*, coalesce(s.name, s.number) AS label, coalesce(a.number || ' ', '') || a.title AS assignment_label
         FROM sheet_export x LEFT JOIN specialist s ON s.id = x.specialist LEFT JOIN assignment a ON a.id = x.assignment
         ORDER BY x.at DESC, x.id DESC LIMIT 2000`,
      ).all() as Row[]
    ).map((row) => ({
      id: Number(row['id']),
      at: String(row['at']),
      form: row['form'] === 'docx' ? ('docx' as const) : ('pdf' as const),
      specialist: row['specialist'] === null ? null : Number(row['specialist']),
      label: row['label'] === null ? null : String(row['label']),
      assignment: row['assignment_label'] === null ? null : String(row['assignment_label']),
      file: String(row['file']),
    })),
} satisfies Pick<
  QueryHandlers,
  | 'specialist.order'
  | 'specialist.rows'
  | 'specialist.mentions'
  | 'staffing.words'
  | 'assignment.list'
  | 'shortlist.list'
  | 'staffing.retention'
  | 'sheet.list'
>;
