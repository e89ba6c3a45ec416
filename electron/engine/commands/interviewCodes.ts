/** Commands on the codebook: make, change, move in the tree, merge, split, delete. */
import { nameKey } from '@shared/domain/parse';
import { Refusal } from '@shared/errors/appError';
import type { Connection } from '../db/connection';
import { idList, readCodes, withBelow } from '../repositories/interviews.repo';
import { addCoding, dropBareQuotes } from '../repositories/quotes.repo';
import {
  deleteRow,
  insertRow,
  positionsBefore,
  rowExists,
  statement,
  updateRow,
  type Columns,
} from '../repositories/rows.repo';
import type { CommandHandlers, EngineContext } from './define';
import { interviewName } from './interviews';

export type CodeReference = number | { readonly name: string; readonly parent: number | null };

function checkCode(connection: Connection, id: number | null): void {
  if (id !== null && !rowExists(connection, 'code', id)) throw new Refusal('notFound');
}

function columnsOf(fields: {
  readonly name?: string | undefined;
  readonly colour?: string | null | undefined;
  readonly definition?: string | null | undefined;
  readonly codable?: boolean | undefined;
}): Columns {
  const { codable, definition, ...rest } = fields;
  return {
    ...rest,
    definition: definition === '' ? null : definition,
    ...(codable === undefined ? {} : { codable: codable ? 1 : 0 }),
  };
}

/** Inserts a code under `parent`, before `before` (null = at the end). */
export function insertCode(
  context: EngineContext,
  parent: number | null,
  before: number | null,
  columns: Columns & { readonly name: string },
): number {
  const { connection } = context;
  checkCode(connection, parent);
  checkCode(connection, before);
  const [position = 0] = positionsBefore(connection, 'code', before, 1);
  return insertRow(connection, 'code', { uid: context.newUid(), position, parent, ...columns });
}

/** The code that is meant; one that is named is looked up among its siblings and made when there is none. */
export function resolveCode(context: EngineContext, reference: CodeReference): number {
  const { connection } = context;
  if (typeof reference === 'number') {
    checkCode(connection, reference);
    return reference;
  }
  const key = nameKey(reference.name);
  const siblings = statement(connection, `SELECT id, name FROM code WHERE parent IS ? ORDER BY position, id`).all(
    reference.parent,
  ) as {
    id: number;
    name: string;
  }[];
  const found = siblings.find((code) => nameKey(code.name) === key);
  return found?.id ?? insertCode(context, reference.parent, null, { name: reference.name });
}

function quotesOf(connection: Connection, codes: readonly number[]): readonly number[] {
  return statement(connection, `SELECT DISTINCT quote FROM coding WHERE code IN (SELECT value FROM json_each(?))`)
    .pluck()
    .all(idList(codes)) as number[];
}

/** Only the topmost of the codes: what is below one that is named goes with it. */
function topmost(connection: Connection, ids: readonly number[]): readonly number[] {
  const chosen = new Set(ids);
  const parents = new Map(readCodes(connection).map((code) => [code.id, code.parent]));
  return [...chosen].filter((id) => {
    for (let parent = parents.get(id) ?? null; parent !== null; parent = parents.get(parent) ?? null)
      if (chosen.has(parent)) return false;
    return true;
  });
}

/** Two codings of one quote by one coder with the same code become one. */
function recode(context: EngineContext, codings: readonly number[], code: number): void {
  const { connection } = context;
  for (const id of codings) {
    const row = statement(connection, `SELECT quote, code, coder, at FROM coding WHERE id = ?`).get(id) as
      { quote: number; code: number; coder: number | null; at: string | null } | undefined;
    if (row === undefined) throw new Refusal('notFound');
    if (row.code === code) continue;
    const double = statement(
      connection,
      `SELECT 1 FROM coding WHERE quote = ? AND code = ? AND coalesce(coder, 0) = coalesce(?, 0)`,
    ).get(row.quote, code, row.coder);
    if (double === undefined) updateRow(connection, 'coding', id, { code });
    else deleteRow(connection, 'coding', id);
  }
}

export const interviewCodeCommandHandlers = {
  'code.create': {
    apply: (context, { parent, before, ...fields }) => {
      const id = insertCode(context, parent, before, { ...columnsOf(fields), name: fields.name });
      return { value: { id }, label: { key: 'codeCreated', params: { name: fields.name } } };
    },
  },
  'code.update': {
    apply: ({ connection }, { ids, fields }) => {
      for (const id of ids) if (!updateRow(connection, 'code', id, columnsOf(fields))) throw new Refusal('notFound');
      const [first = 0] = ids;
      const [field, ...more] = Object.keys(fields);
      return {
        value: null,
        label: { key: 'codeUpdated', params: { name: interviewName(connection, 'code', first), count: ids.length } },
        ...(more.length === 0 && (field === 'name' || field === 'definition')
          ? { mergeKey: `code:${ids.join(',')}:${field}` }
          : {}),
      };
    },
  },
  'code.move': {
    apply: ({ connection }, { ids, parent, before }) => {
      const [first = 0] = ids;
      const name = interviewName(connection, 'code', first);
      checkCode(connection, parent);
      checkCode(connection, before);
      const moving = topmost(connection, ids);
      // A code cannot stand under itself.
      if (parent !== null && withBelow(connection, moving).includes(parent)) throw new Refusal('interview.codeCircle');
      if (before !== null && moving.includes(before)) throw new Refusal('interview.codeCircle');
      const positions = positionsBefore(connection, 'code', before, moving.length);
      moving.forEach((id, index) => {
        if (!updateRow(connection, 'code', id, { parent, position: positions[index] ?? 0 }))
          throw new Refusal('notFound');
      });
      return { value: null, label: { key: 'codeMoved', params: { name, count: ids.length } } };
    },
  },
  'code.delete': {
    apply: ({ connection }, { ids, withBelow: along }) => {
      const [first = 0] = ids;
      const name = interviewName(connection, 'code', first);
      for (const id of ids) checkCode(connection, id);
      const gone = along ? withBelow(connection, ids) : ids;
      const quotes = quotesOf(connection, gone);
      const parents = new Map(readCodes(connection).map((code) => [code.id, code.parent]));
      const removed = new Set(gone);
      for (const [id, parent] of parents) {
        if (removed.has(id) || parent === null || !removed.has(parent)) continue;
        // One level up, past everything else that goes.
        let next: number | null = parent;
        while (next !== null && removed.has(next)) next = parents.get(next) ?? null;
        updateRow(connection, 'code', id, { parent: next });
      }
      for (const id of gone) deleteRow(connection, 'code', id);
      dropBareQuotes(connection, quotes);
      return { value: null, label: { key: 'codeDeleted', params: { name, count: gone.length } } };
    },
  },
  'code.merge': {
    apply: (context, { from, into }) => {
      const { connection } = context;
      checkCode(connection, into);
      const sources = from.filter((id) => id !== into);
      const [first = 0] = sources;
      if (sources.length === 0) throw new Refusal('interview.codeCircle');
      const name = interviewName(connection, 'code', first);
      const target = interviewName(connection, 'code', into);
      const codes = new Map(readCodes(connection).map((code) => [code.id, code]));
      const definitions = [codes.get(into)?.definition ?? null];
      for (const id of sources) {
        const code = codes.get(id);
        if (code === undefined) throw new Refusal('notFound');
        definitions.push(code.definition);
        recode(
          context,
          statement(connection, `SELECT id FROM coding WHERE code = ? ORDER BY id`).pluck().all(id) as number[],
          into,
        );
        statement(connection, `UPDATE memo SET code = ? WHERE code = ?`).run(into, id);
        // The target may stand below a code that goes: then it takes that one's place.
        if (withBelow(connection, [id]).includes(into))
          updateRow(connection, 'code', into, { parent: parentOf(connection, id) });
        statement(connection, `UPDATE code SET parent = ? WHERE parent = ? AND id <> ?`).run(into, id, into);
        deleteRow(connection, 'code', id);
      }
      const texts = [...new Set(definitions.flatMap((text) => (text === null || text.trim() === '' ? [] : [text])))];
      if (texts.length > 0) updateRow(connection, 'code', into, { definition: texts.join('\n\n').slice(0, 20_000) });
      return { value: null, label: { key: 'codesMerged', params: { name, into: target, count: sources.length } } };
    },
  },
  'code.split': {
    apply: (context, { id, codings, to }) => {
      const { connection } = context;
      const name = interviewName(connection, 'code', id);
      const target =
        typeof to === 'number'
          ? to
          : resolveCode(context, { name: to.name, parent: to.parent ?? parentOf(connection, id) });
      checkCode(connection, target);
      for (const coding of codings)
        if (statement(connection, `SELECT 1 FROM coding WHERE id = ? AND code = ?`).get(coding, id) === undefined)
          throw new Refusal('notFound');
      recode(context, codings, target);
      return {
        value: { id: target },
        label: {
          key: 'codeSplit',
          params: { name, to: interviewName(connection, 'code', target), count: codings.length },
        },
      };
    },
  },
  'coding.agree': {
    apply: (context, { coding, with: other, take }) => {
      const { connection } = context;
      const row = statement(
        connection,
        `SELECT k.quote, k.code, c.name FROM coding k JOIN code c ON c.id = k.code WHERE k.id = ?`,
      ).get(coding) as { quote: number; code: number; name: string } | undefined;
      if (row === undefined || !rowExists(connection, 'coder', other)) throw new Refusal('notFound');
      if (take === 'both')
        addCoding(connection, context.newUid, { quote: row.quote, code: row.code, coder: other, at: context.now() });
      else {
        deleteRow(connection, 'coding', coding);
        dropBareQuotes(connection, [row.quote]);
      }
      return { value: null, label: { key: 'codingAgreed', params: { name: row.name } } };
    },
  },
} satisfies Partial<CommandHandlers>;

function parentOf(connection: Connection, id: number): number | null {
  return statement(connection, `SELECT parent FROM code WHERE id = ?`).pluck().get(id) as number | null;
}
