/** The anonymous copy (P1.9): the engagement without names of people and client, and without quotes behind which fewer than three people stand. */
import type { CopyAccount } from '@shared/contract/staffingExchange.contract';
import { createText, type Text } from '@shared/i18n';
import type { EngineContext } from '../commands/define';
import type { Connection } from '../db/connection';
import { snapshotTo } from '../file/snapshot';
import { columnsOf } from '../history/capture';
import { indexPending, markAllForSearch } from '../queries/search.query';
import { capturedTables } from '../schema';
import { createReplacer, knownNames, standIns } from './names';
import { compared, countRows, writePart, type Pace } from './part';

/** A quote stays when at least this many people said something under one of its codes or about one of its touchpoints. */
export const FEWEST_PEOPLE = 3;

/** Quotes that stay: of people who agreed, and shared by three of them or more. */
const sharedQuotes = `
  WITH said AS (
    SELECT q.id, t.participant FROM quote q JOIN transcript t ON t.id = q.transcript JOIN participant p ON p.id = t.participant
    WHERE coalesce(p.consent, 'full') IN ('full', 'anonymous')
  ),
  by_code AS (
    SELECT k.code FROM coding k JOIN said ON said.id = k.quote GROUP BY k.code HAVING count(DISTINCT said.participant) >= ${FEWEST_PEOPLE}
  ),
  by_touchpoint AS (
    SELECT l.touchpoint FROM quote_touchpoint l JOIN said ON said.id = l.quote GROUP BY l.touchpoint HAVING count(DISTINCT said.participant) >= ${FEWEST_PEOPLE}
  )
  SELECT said.id FROM said
  WHERE said.id IN (SELECT quote FROM coding WHERE code IN (SELECT code FROM by_code))
     OR said.id IN (SELECT quote FROM quote_touchpoint WHERE touchpoint IN (SELECT touchpoint FROM by_touchpoint))`;

/** Of each conversation only the words of quotes that stay; everything else becomes blanks, so that their places hold. */
function blankTranscripts(copy: Connection): void {
  const quotes = copy.prepare(`SELECT start, "end" AS until FROM quote WHERE transcript = ? ORDER BY start`);
  const change = copy.prepare(
    `UPDATE transcript SET text = ?, name = ?, source_hash = NULL, marks = '[]', notes = NULL WHERE id = ?`,
  );
  const rows = copy.prepare(`SELECT id, text FROM transcript ORDER BY position, id`).all() as {
    id: number;
    text: string;
  }[];
  rows.forEach(({ id, text }, at) => {
    let kept = '';
    let place = 0;
    const blank = (until: number): string => text.slice(place, Math.max(place, until)).replace(/[^\n]/g, ' ');
    for (const { start, until } of quotes.all(id) as { start: number; until: number }[]) {
      if (until <= place) continue;
      kept += blank(start) + text.slice(Math.max(place, start), until);
      place = until;
    }
    kept += blank(text.length);
    change.run(kept, `${at + 1}`, id);
  });
}

/** Tables of which nothing can be shown without showing who it was, or in which a source's own words stand. */
const emptied = [
  'history_change',
  'history_step',
  'pseudonym',
  'personal_name',
  'import_original',
  'import_source',
  'import_run',
  'stakeholder_note',
  'stated_word',
  'definition_view',
  'sheet_export',
  'attachment',
  'attachment_content',
] as const;

function takeNamesOut(copy: Connection, text: Text): void {
  const run = (sql: string): void => void copy.prepare(sql).run();
  for (const table of emptied) run(`DELETE FROM ${table}`);
  run(`UPDATE engagement SET client = NULL, sponsor = NULL, specialist = NULL, logo = NULL`);
  run(`UPDATE person SET name = NULL`);
  run(`UPDATE touchpoint SET law_quote = NULL`);
  run(
    `UPDATE specialist SET name = NULL, notes = NULL, source = NULL, takes_offline_evidence = NULL, knows_online_data_evidence = NULL, unclear = '{}'`,
  );
  run(`UPDATE assignment SET client = NULL, requested_by = NULL, description = NULL, said = '{}'`);
  run(`UPDATE shortlist_entry SET note = NULL`);
  run(`UPDATE response SET comment = NULL, other = NULL, impossible = NULL, respondent = NULL`);
  run(`DELETE FROM memo WHERE code IS NULL`);
  run(`DELETE FROM journey_note WHERE lane IN (SELECT id FROM journey_lane WHERE kind = 'quotes')`);
  run(
    `DELETE FROM improvement_evidence WHERE kind = 'quote' AND (source_uid IS NULL OR source_uid NOT IN (SELECT uid FROM quote))`,
  );
  run(`UPDATE transcript_turn SET speaker = CASE interviewer WHEN 1 THEN 'I' ELSE 'R' END`);
  const number = (table: string, column: string, word: string): void =>
    void copy
      .prepare(
        `UPDATE ${table} SET ${column} = ? || ' ' || (SELECT count(*) FROM ${table} other WHERE other.id <= ${table}.id)`,
      )
      .run(word);
  run(`UPDATE participant SET notes = NULL`);
  number('participant', 'name', text('staffing.copy.participant'));
  number('coder', 'name', text('staffing.copy.coder'));
  number('transcript', 'name', text('staffing.copy.conversation'));
  // One person answers several questions: the same name stays the same number.
  copy
    .prepare(
      `UPDATE maturity_answer SET respondent = ? || ' ' ||
         (SELECT count(DISTINCT other.respondent) FROM maturity_answer other WHERE other.respondent <= maturity_answer.respondent)`,
    )
    .run(text('staffing.copy.respondent'));
}

/** Replaces the known names in every text of every table. */
async function replaceEverywhere(copy: Connection, replace: (text: string) => string, pace: Pace): Promise<void> {
  for (const [at, table] of capturedTables.entries()) {
    await pace((0.8 * at) / capturedTables.length);
    const columns = columnsOf(copy, table).filter((column) => column !== 'id' && column !== 'uid');
    const change = new Map<string, ReturnType<Connection['prepare']>>();
    for (const column of columns) {
      const rows = copy
        .prepare(`SELECT id, "${column}" AS value FROM ${table} WHERE typeof("${column}") = 'text'`)
        .all() as { id: number; value: string }[];
      for (const { id, value } of rows) {
        const without = replace(value);
        if (without === value) continue;
        const statement = change.get(column) ?? copy.prepare(`UPDATE ${table} SET "${column}" = ? WHERE id = ?`);
        change.set(column, statement);
        statement.run(without, id);
      }
    }
  }
}

/** Writes the copy of the engagement as it is now; what changes meanwhile is not in it. Throws Refusal `open.exists`, `diskFull`, `cancelled`. */
export async function writeAnonymousCopy(
  context: EngineContext,
  path: string,
  overwrite: boolean,
  pace: Pace,
): Promise<CopyAccount> {
  const { connection } = context;
  const text = createText(context.locale());
  const replace = createReplacer(knownNames(connection, standIns(text)));
  const before = countRows(connection);
  let after: Readonly<Record<string, number>> = {};
  const bytes = await writePart(
    path,
    overwrite,
    (part) => void snapshotTo(connection, part),
    async (copy) => {
      copy.exec('BEGIN');
      const kept = new Set(copy.prepare(sharedQuotes).pluck().all() as number[]);
      for (const id of copy.prepare(`SELECT id FROM quote`).pluck().all() as number[])
        if (!kept.has(id)) copy.prepare(`DELETE FROM quote WHERE id = ?`).run(id);
      blankTranscripts(copy);
      takeNamesOut(copy, text);
      await replaceEverywhere(copy, replace, pace);
      copy.prepare(`UPDATE document_state SET revision = 0, saved_at = ?`).run(context.now());
      markAllForSearch(copy);
      copy.exec('COMMIT');
      for (let left = 1; left > 0;) {
        left = indexPending(copy, 5000);
        await pace(0.9);
      }
      after = countRows(copy);
    },
  );
  const quotes = { kept: after['quote'] ?? 0, left: (before['quote'] ?? 0) - (after['quote'] ?? 0) };
  return { bytes, kind: 'anonymous', ...compared(before, after), quotes, replaced: replace.replaced() };
}
