/** What participants agreed to, held against every file that leaves the program: who withdrew is in none of them unless somebody asks for it. */
import type { LeftOut } from '@shared/contract/interviewExchange.contract';
import type { Consent, MemoTarget } from '@shared/domain/interview';
import type { Connection } from '../db/connection';
import { statement } from '../repositories/rows.repo';

export interface MayLeave {
  readonly transcripts: readonly number[];
  readonly quotes: readonly number[];
  readonly leftOut: LeftOut;
  participant(id: number): boolean;
  memo(target: MemoTarget, about: number | null): boolean;
}

/** Splits interviews by consent: those with one of `kept` stay inside. */
export function mayLeave(connection: Connection, kept: readonly Consent[]): MayLeave {
  const consents = JSON.stringify(kept);
  const inside = (sql: string): readonly number[] => statement(connection, sql).pluck().all(consents) as number[];
  const people = `SELECT id FROM participant WHERE consent IN (SELECT value FROM json_each(?))`;
  const transcripts = inside(`SELECT id FROM transcript WHERE participant IN (${people})`);
  const quotes = inside(
    `SELECT q.id FROM quote q JOIN transcript t ON t.id = q.transcript WHERE t.participant IN (${people})`,
  );
  const participants = inside(people);
  const hidden = {
    participant: new Set(participants),
    transcript: new Set(transcripts),
    quote: new Set(quotes),
  } as const;
  const outside = (table: 'transcript' | 'quote', not: ReadonlySet<number>): readonly number[] =>
    (statement(connection, `SELECT id FROM ${table} ORDER BY id`).pluck().all() as number[]).filter(
      (id) => !not.has(id),
    );
  return {
    transcripts: outside('transcript', hidden.transcript),
    quotes: outside('quote', hidden.quote),
    leftOut: { participants: participants.length, transcripts: transcripts.length, quotes: quotes.length },
    participant: (id) => !hidden.participant.has(id),
    memo: (target, about) =>
      about === null || target === 'code' || target === 'engagement' || !hidden[target].has(about),
  };
}
