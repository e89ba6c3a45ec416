/** Everything of interviews as one project of REFI-QDA, for exporters. */
import { createHash } from 'node:crypto';
import type { ExportLosses, LeftOut } from '@shared/contract/interviewExchange.contract';
import type { Code, Memo, MemoTarget } from '@shared/domain/interview';
import type {
  QdaCase,
  QdaCode,
  QdaLink,
  QdaNote,
  QdaProject,
  QdaSource,
  QdaUser,
  QdaValue,
  QdaVariable,
} from '@shared/domain/qda';
import { createText, type Locale } from '@shared/i18n';
import type { Connection, Row } from '../db/connection';
import { idList, participantOf, readCodes, readTranscripts } from '../repositories/interviews.repo';
import { readMemos, readQuotes } from '../repositories/quotes.repo';
import { statement } from '../repositories/rows.repo';
import { mayLeave } from './interviewConsent.query';

/** An identity that is the same at every export of the same engagement. */
function fixedGuid(engagement: string, name: string): string {
  const hash = createHash('sha256').update(`${engagement}\n${name}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

interface NotesOf {
  readonly all: readonly QdaNote[];
  readonly about: (target: MemoTarget, id: number | null) => readonly string[];
}

function notesOf(memos: readonly Memo[], coders: ReadonlyMap<number, string>): NotesOf {
  const about = new Map<string, string[]>();
  for (const memo of memos) {
    const key = `${memo.target}:${memo.about ?? ''}`;
    about.set(key, [...(about.get(key) ?? []), memo.uid]);
  }
  return {
    all: memos.map((memo) => ({
      guid: memo.uid,
      name: memo.title,
      text: memo.text,
      user: memo.coder === null ? null : (coders.get(memo.coder) ?? null),
      at: memo.at,
    })),
    about: (target, id) => about.get(`${target}:${id ?? ''}`) ?? [],
  };
}

function codeTree(codes: readonly Code[], notes: NotesOf): readonly QdaCode[] {
  const below = (parent: number | null): readonly QdaCode[] =>
    codes
      .filter((code) => code.parent === parent)
      .map((code) => ({
        guid: code.uid,
        name: code.name,
        colour: code.colour,
        codable: code.codable,
        description: code.definition,
        notes: notes.about('code', code.id),
        children: below(code.id),
      }));
  return below(null);
}

function count(connection: Connection, sql: string): number {
  return Number(statement(connection, sql).pluck().get());
}

/** The project, and what REFI-QDA has no place for. */
export function interviewProject(
  connection: Connection,
  language: Locale,
  withWithdrawn: boolean,
): { readonly project: QdaProject; readonly losses: ExportLosses; readonly leftOut: LeftOut } {
  const may = mayLeave(connection, withWithdrawn ? [] : ['withdrawn']);
  const text = createText(language);
  const engagement = statement(connection, `SELECT uid, name FROM engagement`).get() as { uid: string; name: string };
  const guid = (name: string): string => fixedGuid(engagement.uid, name);
  const users = statement(connection, `SELECT id, uid AS guid, name FROM coder ORDER BY id`).all() as (QdaUser & {
    id: number;
  })[];
  const coders = new Map(users.map((user) => [user.id, user.guid]));
  const memos = readMemos(connection).filter((memo) => may.memo(memo.target, memo.about));
  const notes = notesOf(memos, coders);
  const codes = readCodes(connection);
  const codeGuids = new Map(codes.map((code) => [code.id, code.uid]));
  const times = new Map(
    (statement(connection, `SELECT id, at FROM coding`).all() as { id: number; at: string | null }[]).map((row) => [
      row.id,
      row.at,
    ]),
  );

  const variables: QdaVariable[] = (['kind', 'segment', 'consent', 'retainUntil'] as const).map((name) => ({
    guid: guid(`variable ${name}`),
    name: text(`interviews.qda.variables.${name}`),
    type: name === 'retainUntil' ? 'Date' : 'Text',
  }));
  const sourceVariables: QdaVariable[] = (['heldOn', 'language'] as const).map((name) => ({
    guid: guid(`variable ${name}`),
    name: text(`interviews.qda.variables.${name}`),
    type: name === 'heldOn' ? 'Date' : 'Text',
  }));
  const value = (name: string, given: string | null): readonly QdaValue[] =>
    given === null || given === '' ? [] : [{ variable: guid(`variable ${name}`), value: given }];

  const transcripts = readTranscripts(connection, may.transcripts);
  const quotes = readQuotes(connection, may.quotes);
  const touchpoints = new Map(
    (
      statement(
        connection,
        `SELECT DISTINCT t.id, t.uid, t.name, t.position FROM touchpoint t JOIN quote_touchpoint l ON l.touchpoint = t.id WHERE l.quote IN (SELECT value FROM json_each(?)) ORDER BY t.position`,
      ).all(idList(may.quotes)) as {
        id: number;
        uid: string;
        name: string;
      }[]
    ).map((row) => [row.id, row]),
  );
  const byTranscript = new Map<number, (typeof quotes)[number][]>();
  for (const quote of quotes)
    byTranscript.set(quote.transcript, [...(byTranscript.get(quote.transcript) ?? []), quote]);
  const sources = transcripts.map((transcript): QdaSource => ({
    guid: transcript.uid,
    name: transcript.name,
    text: transcript.text,
    description: transcript.notes,
    codings: [],
    notes: notes.about('transcript', transcript.id),
    values: [...value('heldOn', transcript.heldOn), ...value('language', transcript.language)],
    selections: (byTranscript.get(transcript.id) ?? []).map((quote) => ({
      guid: quote.uid,
      start: quote.start,
      end: quote.end,
      description: null,
      notes: notes.about('quote', quote.id),
      codings: [
        ...quote.codings.map((coding) => ({
          guid: coding.uid,
          code: codeGuids.get(coding.code) ?? '',
          user: coding.coder === null ? null : (coders.get(coding.coder) ?? null),
          at: times.get(coding.id) ?? null,
        })),
        // A touchpoint is a code in a set of its own.
        ...quote.touchpoints.map((touchpoint) => ({
          guid: guid(`link ${quote.uid} ${touchpoint}`),
          code: touchpoints.get(touchpoint)?.uid ?? '',
          user: null,
          at: null,
        })),
      ],
    })),
  }));
  const people = (statement(connection, `SELECT * FROM participant ORDER BY position, id`).all() as Row[])
    .map(participantOf)
    .filter((person) => may.participant(person.id));
  const cases = people.map((person): QdaCase => ({
    guid: person.uid,
    name: person.name,
    description: person.notes,
    values: [
      ...value('kind', person.kind),
      ...value('segment', person.segment),
      ...value('consent', person.consent),
      ...value('retainUntil', person.retainUntil),
    ],
    sources: transcripts
      .filter((transcript) => transcript.participant === person.id)
      .map((transcript) => transcript.uid),
  }));
  const links = people.flatMap((person): readonly QdaLink[] =>
    notes
      .about('participant', person.id)
      .map((note) => ({ guid: guid(`note ${note}`), origin: note, target: person.uid })),
  );
  const group = text('interviews.qda.touchpoints');
  const touchpointCodes: readonly QdaCode[] =
    touchpoints.size === 0
      ? []
      : [
          {
            guid: guid('touchpoints'),
            name: group,
            colour: null,
            codable: false,
            description: null,
            notes: [],
            children: [...touchpoints.values()].map(({ uid, name }) => ({
              guid: uid,
              name,
              colour: null,
              codable: true,
              description: null,
              notes: [],
              children: [],
            })),
          },
        ];
  const project: QdaProject = {
    name: engagement.name,
    origin: null,
    users: users.map(({ guid: own, name }) => ({ guid: own, name })),
    codes: [...codeTree(codes, notes), ...touchpointCodes],
    variables: people.length + transcripts.length === 0 ? [] : [...variables, ...sourceVariables],
    cases,
    sources,
    notes: notes.all,
    links,
    sets:
      touchpoints.size === 0
        ? []
        : [{ guid: guid('touchpoint set'), name: group, codes: [...touchpoints.values()].map(({ uid }) => uid) }],
    projectNotes: notes.about('engagement', null),
  };
  return {
    project,
    losses: {
      steps: count(connection, `SELECT count(*) FROM quote_step`),
      improvements: count(
        connection,
        `SELECT count(*) FROM improvement_evidence e JOIN quote q ON q.uid = e.source_uid WHERE e.kind = 'quote'`,
      ),
      times: transcripts.reduce((sum, transcript) => sum + transcript.marks.length, 0),
    },
    leftOut: may.leftOut,
  };
}
