/** Reads the database of another program for qualitative work (Taguette, QualCoder), opened for reading only and held to plain tables under limits. */
import { Refusal } from '@shared/errors/appError';
import { connect, type Connection } from '../db/connection';

/** Rows of one table that are read at most, and characters of text over all of them. */
const limits = { rows: 500_000, characters: 200_000_000 } as const;

export interface TaguetteRows {
  readonly program: 'taguette';
  readonly projects: readonly { readonly id: number; readonly name: string }[];
  readonly documents: readonly {
    readonly id: number;
    readonly project: number;
    readonly name: string;
    readonly description: string;
    readonly html: string;
  }[];
  readonly tags: readonly {
    readonly id: number;
    readonly project: number;
    readonly path: string;
    readonly description: string;
  }[];
  readonly highlights: readonly {
    readonly id: number;
    readonly document: number;
    readonly start: number;
    readonly end: number;
  }[];
  readonly links: readonly { readonly highlight: number; readonly tag: number }[];
}

export interface QualCoderRows {
  readonly program: 'qualcoder';
  readonly sources: readonly {
    readonly id: number;
    readonly name: string;
    readonly text: string | null;
    readonly memo: string | null;
  }[];
  readonly groups: readonly {
    readonly id: number;
    readonly name: string;
    readonly memo: string | null;
    readonly parent: number | null;
  }[];
  readonly codes: readonly {
    readonly id: number;
    readonly name: string;
    readonly memo: string | null;
    readonly colour: string | null;
    readonly group: number | null;
  }[];
  readonly codings: readonly {
    readonly source: number;
    readonly code: number;
    readonly start: number;
    readonly end: number;
    readonly owner: string | null;
    readonly memo: string | null;
    readonly at: string | null;
  }[];
  readonly cases: readonly { readonly id: number; readonly name: string; readonly memo: string | null }[];
  readonly caseSources: readonly { readonly case: number; readonly source: number }[];
  /** What was coded in pictures, sound and film. */
  readonly media: number;
}

const taguetteTables = ['projects', 'documents', 'highlights', 'tags', 'highlight_tags'] as const;
const qualCoderTables = ['source', 'code_name', 'code_cat', 'code_text', 'cases', 'case_text'] as const;

/** Plain tables by name: views and virtual tables may do more than hold data. */
function plainTables(connection: Connection): ReadonlySet<string> {
  const rows = connection
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND length(sql) < 100000`,
    )
    .pluck()
    .all() as string[];
  return new Set(rows);
}

/** All rows, with the limits held while reading. */
function rowsOf<Row>(connection: Connection, sql: string, room: { characters: number }): readonly Row[] {
  const rows: Row[] = [];
  for (const row of connection.prepare(sql).iterate() as IterableIterator<Record<string, unknown>>) {
    for (const value of Object.values(row)) if (typeof value === 'string') room.characters -= value.length;
    if (rows.length >= limits.rows || room.characters < 0)
      throw new Refusal('import.tooLarge', { size: `> ${limits.rows}`, max: String(limits.rows) });
    rows.push(row as Row);
  }
  return rows;
}

function readTaguette(connection: Connection): TaguetteRows {
  const room = { characters: limits.characters };
  const all = <Row>(sql: string): readonly Row[] => rowsOf<Row>(connection, sql, room);
  return {
    program: 'taguette',
    projects: all(`SELECT CAST(id AS INTEGER) AS id, CAST(name AS TEXT) AS name FROM projects ORDER BY id`),
    documents: all(
      `SELECT CAST(id AS INTEGER) AS id, CAST(project_id AS INTEGER) AS project, CAST(name AS TEXT) AS name,
         coalesce(CAST(description AS TEXT), '') AS description, CAST(contents AS TEXT) AS html FROM documents ORDER BY id`,
    ),
    tags: all(
      `SELECT CAST(id AS INTEGER) AS id, CAST(project_id AS INTEGER) AS project, CAST(path AS TEXT) AS path,
         coalesce(CAST(description AS TEXT), '') AS description FROM tags ORDER BY path`,
    ),
    highlights: all(
      `SELECT CAST(id AS INTEGER) AS id, CAST(document_id AS INTEGER) AS document, CAST(start_offset AS INTEGER) AS start,
         CAST(end_offset AS INTEGER) AS "end" FROM highlights ORDER BY document_id, start_offset`,
    ),
    links: all(
      `SELECT CAST(highlight_id AS INTEGER) AS highlight, CAST(tag_id AS INTEGER) AS tag FROM highlight_tags ORDER BY 1, 2`,
    ),
  };
}

function readQualCoder(connection: Connection, tables: ReadonlySet<string>): QualCoderRows {
  const room = { characters: limits.characters };
  const all = <Row>(sql: string): readonly Row[] => rowsOf<Row>(connection, sql, room);
  const count = (table: 'code_image' | 'code_av'): number =>
    tables.has(table) ? Number(connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get()) : 0;
  return {
    program: 'qualcoder',
    sources: all(
      `SELECT CAST(id AS INTEGER) AS id, CAST(name AS TEXT) AS name, CAST(fulltext AS TEXT) AS text, CAST(memo AS TEXT) AS memo FROM source ORDER BY id`,
    ),
    groups: all(
      `SELECT CAST(catid AS INTEGER) AS id, CAST(name AS TEXT) AS name, CAST(memo AS TEXT) AS memo, CAST(supercatid AS INTEGER) AS parent FROM code_cat ORDER BY name`,
    ),
    codes: all(
      `SELECT CAST(cid AS INTEGER) AS id, CAST(name AS TEXT) AS name, CAST(memo AS TEXT) AS memo, CAST(color AS TEXT) AS colour, CAST(catid AS INTEGER) AS "group" FROM code_name ORDER BY name`,
    ),
    codings: all(
      `SELECT CAST(fid AS INTEGER) AS source, CAST(cid AS INTEGER) AS code, CAST(pos0 AS INTEGER) AS start, CAST(pos1 AS INTEGER) AS "end",
         CAST(owner AS TEXT) AS owner, CAST(memo AS TEXT) AS memo, CAST(date AS TEXT) AS at FROM code_text ORDER BY fid, pos0`,
    ),
    cases: all(
      `SELECT CAST(caseid AS INTEGER) AS id, CAST(name AS TEXT) AS name, CAST(memo AS TEXT) AS memo FROM cases ORDER BY caseid`,
    ),
    caseSources: all(
      `SELECT DISTINCT CAST(caseid AS INTEGER) AS "case", CAST(fid AS INTEGER) AS source FROM case_text ORDER BY 1, 2`,
    ),
    media: count('code_image') + count('code_av'),
  };
}

/** What the file holds; null when it is a database of neither. Throws Refusal for one that is damaged or too large. */
export function readSqliteProject(path: string): TaguetteRows | QualCoderRows | null {
  let connection: Connection;
  try {
    connection = connect(path, { readOnly: true });
  } catch {
    throw new Refusal('interview.notQda');
  }
  try {
    const tables = plainTables(connection);
    const holds = (names: readonly string[]): boolean => names.every((name) => tables.has(name));
    if (holds(taguetteTables)) return readTaguette(connection);
    return holds(qualCoderTables) ? readQualCoder(connection, tables) : null;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // SQLite's own words on a damaged or foreign file say nothing a person can use.
    throw new Refusal('interview.notQda');
  } finally {
    connection.close();
  }
}
