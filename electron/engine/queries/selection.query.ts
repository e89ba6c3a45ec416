/** Turns a selection of rows (filters, words, sorts) into SQL: one fixed text a column and operator, values always as parameters. */
import type { Filter, RowSelection, Sort } from '@shared/domain/tableView';
import { touchpointField } from '@shared/domain/touchpoint';
import { Refusal } from '@shared/errors/appError';
import { columnOfField } from '../repositories/touchpoints.repo';

export interface SqlPart {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** Mode as the domain derives it: the override, otherwise both sides = hybrid, one = that, none = NULL. */
export const modeSql = `coalesce(t.mode_override, (SELECT CASE WHEN count(DISTINCT c.side) = 2 THEN 'hybrid' ELSE max(c.side) END FROM touchpoint_channel tc JOIN channel c ON c.id = tc.channel WHERE tc.touchpoint = t.id))`;

const processSql: Readonly<Record<string, string>> = { promise: 't.promise', deliver: 't.deliver', settle: 't.settle' };
const lawSql: Readonly<Record<string, string>> = {
  honest: 't.law_honest_broken',
  respectful: 't.law_respectful_broken',
  safe: 't.law_safe_broken',
};

function extraId(column: string): number | null {
  const match = /^extra:(\d+)$/.exec(column);
  return match === null ? null : Number(match[1]);
}

/** The value of a column of one row as an SQL expression; for several values (channels) the first by name. */
export function valueSql(column: string): string {
  const extra = extraId(column);
  if (extra !== null)
    return `(SELECT value FROM extra_value ev WHERE ev.touchpoint = t.id AND ev.extra_field = ${extra})`;
  if (column === 'mode') return modeSql;
  if (column === 'processes') return `(t.promise * 4 + t.deliver * 2 + t.settle)`;
  if (column === 'brokenLaws')
    return `CASE WHEN t.laws_known IS NULL THEN NULL ELSE t.law_honest_broken + t.law_respectful_broken + t.law_safe_broken END`;
  if (column === 'channels')
    return `(SELECT min(c.name) FROM touchpoint_channel tc JOIN channel c ON c.id = tc.channel WHERE tc.touchpoint = t.id)`;
  if (column === 'personas')
    return `(SELECT min(p.name) FROM touchpoint_persona tp JOIN persona p ON p.id = tp.persona WHERE tp.touchpoint = t.id)`;
  if (column === 'position') return 't.position';
  const field = touchpointField(column);
  const name = field === undefined ? undefined : columnOfField[field.key];
  if (name === undefined) throw new Refusal('field.unknownField', { value: column.slice(0, 100) });
  return `t.${name}`;
}

/** What a person sees, for sorting and for searching in references. */
function shownSql(column: string): string {
  if (column === 'stage') return `(SELECT s.position FROM stage s WHERE s.id = t.stage)`;
  if (column === 'owner') return `(SELECT p.role FROM person p WHERE p.id = t.owner)`;
  if (column === 'department') return `(SELECT d.name FROM department d WHERE d.id = t.department)`;
  return valueSql(column);
}

function textSql(column: string): string {
  if (column === 'stage') return `(SELECT s.name FROM stage s WHERE s.id = t.stage)`;
  if (column === 'channels')
    return `(SELECT group_concat(c.name, ' ') FROM touchpoint_channel tc JOIN channel c ON c.id = tc.channel WHERE tc.touchpoint = t.id)`;
  if (column === 'personas')
    return `(SELECT group_concat(p.name, ' ') FROM touchpoint_persona tp JOIN persona p ON p.id = tp.persona WHERE tp.touchpoint = t.id)`;
  return shownSql(column);
}

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

/** Membership in a set of values; for columns with several values: at least one of them. */
function anyOfSql(column: string, values: readonly (string | number)[]): SqlPart {
  if (values.length === 0) return { sql: '0', values: [] };
  if (column === 'channels')
    return {
      sql: `EXISTS (SELECT 1 FROM touchpoint_channel tc WHERE tc.touchpoint = t.id AND tc.channel IN (${marks(values)}))`,
      values,
    };
  if (column === 'personas')
    return {
      sql: `EXISTS (SELECT 1 FROM touchpoint_persona tp WHERE tp.touchpoint = t.id AND tp.persona IN (${marks(values)}))`,
      values,
    };
  const flags = column === 'processes' ? processSql : column === 'brokenLaws' ? lawSql : null;
  if (flags !== null) {
    const parts = values.flatMap((value) =>
      flags[String(value)] === undefined ? [] : [`${flags[String(value)]} = 1`],
    );
    return { sql: parts.length === 0 ? '0' : `(${parts.join(' OR ')})`, values: [] };
  }
  return { sql: `${valueSql(column)} IN (${marks(values)})`, values };
}

function emptySql(column: string): string {
  if (column === 'channels') return `NOT EXISTS (SELECT 1 FROM touchpoint_channel tc WHERE tc.touchpoint = t.id)`;
  if (column === 'personas') return `NOT EXISTS (SELECT 1 FROM touchpoint_persona tp WHERE tp.touchpoint = t.id)`;
  if (column === 'processes') return `(t.promise + t.deliver + t.settle = 0)`;
  return `(${valueSql(column)} IS NULL)`;
}

/** A LIKE pattern in which the user's own % and _ are letters. */
export function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/gu, (sign) => `\\${sign}`)}%`;
}

function filterSql(filter: Filter): SqlPart {
  const { column, operator, values } = filter;
  const [first, second] = values;
  switch (operator) {
    case 'isEmpty':
      return { sql: emptySql(column), values: [] };
    case 'isNotEmpty':
      return { sql: `NOT ${emptySql(column)}`, values: [] };
    case 'isTrue':
      return { sql: `${valueSql(column)} = 1`, values: [] };
    case 'isFalse':
      return { sql: `${valueSql(column)} = 0`, values: [] };
    case 'anyOf':
    case 'equals':
      return anyOfSql(column, values);
    case 'noneOf':
    case 'notEquals': {
      const part = anyOfSql(column, values);
      return { sql: `(${part.sql}) IS NOT 1`, values: part.values };
    }
    case 'contains':
      return { sql: `${textSql(column)} LIKE ? ESCAPE '\\'`, values: [likePattern(String(first ?? ''))] };
    case 'atLeast':
      return first === undefined ? { sql: '1', values: [] } : { sql: `${valueSql(column)} >= ?`, values: [first] };
    case 'atMost':
      return first === undefined ? { sql: '1', values: [] } : { sql: `${valueSql(column)} <= ?`, values: [first] };
    case 'between':
      return first === undefined || second === undefined
        ? { sql: '1', values: [] }
        : { sql: `${valueSql(column)} BETWEEN ? AND ?`, values: [first, second] };
    default:
      return operator satisfies never;
  }
}

/** Columns in which words of the quick filter are looked for. */
const wordColumns = [
  'name',
  'description',
  'notes',
  'clues',
  'desired_image',
  'information_in',
  'information_out',
  'customer_wish',
  'expectation',
] as const;

function wordSql(word: string): SqlPart {
  const pattern = likePattern(word);
  const own = wordColumns.map((column) => `t.${column} LIKE ? ESCAPE '\\'`);
  const shown = ['stage', 'owner', 'department', 'channels'].map((column) => `${textSql(column)} LIKE ? ESCAPE '\\'`);
  const parts = [...own, ...shown];
  return { sql: `(${parts.join(' OR ')})`, values: parts.map(() => pattern) };
}

/** WHERE for a selection, presets that are plain conditions included; the computed presets (focus, quality) come as `only`. */
export function whereSql(selection: RowSelection): SqlPart {
  const parts: SqlPart[] = selection.filters.map(filterSql);
  for (const word of selection.text
    .trim()
    .split(/\s+/u)
    .filter((part) => part !== ''))
    parts.push(wordSql(word));
  if (selection.preset === 'momentsOfTruth')
    parts.push({ sql: `(t.moment_of_truth_customer = 1 OR t.moment_of_truth_organisation = 1)`, values: [] });
  if (selection.preset === 'withoutOwner') parts.push({ sql: `t.owner IS NULL`, values: [] });
  if (selection.only.length > 0)
    parts.push({ sql: `t.id IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(selection.only)] });
  if (parts.length === 0) return { sql: '1', values: [] };
  return { sql: parts.map((part) => part.sql).join(' AND '), values: parts.flatMap((part) => part.values) };
}

/** ORDER BY for sorts; unknown values stand last in both directions (a name is never unknown), ties in table order. */
export function orderSql(sorts: readonly Sort[], groupBy: string | null): string {
  const all: readonly Sort[] = groupBy === null ? sorts : [{ column: groupBy, descending: false }, ...sorts];
  const parts = all.map(({ column, descending }) => {
    const expression = shownSql(column);
    const field = touchpointField(column);
    const isText =
      column === 'owner' ||
      column === 'department' ||
      column === 'channels' ||
      column === 'personas' ||
      field?.kind.type === 'text';
    // Folding a text once is quicker than folding it in each of the comparisons, as NOCASE does; the order is the same.
    const key = isText ? `lower(${expression})` : expression;
    return `${key} ${descending ? 'DESC' : 'ASC'}${column === 'name' ? '' : ' NULLS LAST'}`;
  });
  return [...parts, 't.position', 't.id'].join(', ');
}
