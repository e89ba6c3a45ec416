/** What customer experience means to each person, side by side, with the agreed words and the usual misunderstandings. */
import type { DefinitionRound } from '@shared/contract/interviewDefinition.contract';
import { misunderstandingRules, type MisunderstandingState } from '@shared/domain/interviewDefinition';
import { countedWords } from '@shared/insight/interview/words';
import type { QueryHandlers } from '../commands/define';
import type { Connection, Row } from '../db/connection';
import { numberOrNull, textOrNull } from '../repositories/interviews.repo';
import { statement } from '../repositories/rows.repo';

function round(connection: Connection): DefinitionRound {
  const rows = statement(
    connection,
    `SELECT d.*, p.role FROM definition_view d LEFT JOIN person p ON p.id = d.person ORDER BY d.position, d.id`,
  ).all() as Row[];
  const views = rows.map((row) => ({
    id: Number(row['id']),
    uid: String(row['uid']),
    person: numberOrNull(row['person']),
    who: textOrNull(row['role']) ?? textOrNull(row['who']),
    text: String(row['text']),
    saidOn: textOrNull(row['said_on']),
    quote: numberOrNull(row['quote']),
  }));
  const words = countedWords(
    views.map((view) => ({ id: view.id, texts: [view.text] })),
    ['nl', 'en'],
    2000,
  );
  const judged = new Map(
    (
      statement(connection, `SELECT rule, found, evidence FROM misunderstanding`).all() as {
        rule: string;
        found: MisunderstandingState | null;
        evidence: string | null;
      }[]
    ).map((row) => [row.rule, row]),
  );
  return {
    agreed: textOrNull(statement(connection, `SELECT cx_definition FROM engagement`).pluck().get()),
    views,
    shared: words
      .filter((word) => word.transcripts > 1)
      .slice(0, 50)
      .map(({ word, transcripts }) => ({ word, people: transcripts })),
    misunderstandings: misunderstandingRules.map((rule) => ({
      rule,
      found: judged.get(rule)?.found ?? null,
      evidence: judged.get(rule)?.evidence ?? null,
    })),
  };
}

export const interviewDefinitionQueryHandlers = {
  'definition.round': ({ connection }) => round(connection),
} satisfies Partial<QueryHandlers>;
