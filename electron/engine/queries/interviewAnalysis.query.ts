/** Counts over interviews: hits of words, codes together, codes by group, words, evidence per claim. */
import type {
  CodeGroup,
  CodeGrouping,
  CodeGroups,
  EvidenceCount,
  EvidenceCounts,
  InterviewHit,
} from '@shared/contract/interviewAnalysis.contract';
import { participantKinds, type ParticipantKind } from '@shared/domain/interview';
import { findIn, parseFind } from '@shared/insight/interview/find';
import { cooccurrence, type CodedPassage } from '@shared/insight/interview/matrix';
import { countedWords } from '@shared/insight/interview/words';
import type { QueryHandlers } from '../commands/define';
import type { Connection } from '../db/connection';
import {
  idList,
  readAllTurns,
  readCodes,
  readTranscripts,
  withBelow,
  type StoredTranscript,
} from '../repositories/interviews.repo';
import { keptWhileUnchanged } from '../repositories/kept';
import { statement } from '../repositories/rows.repo';
import { foldedOf } from './foldedTexts';
import { turnAt } from './interviews.query';

interface Who {
  readonly name: string | null;
  readonly kind: ParticipantKind | null;
  readonly segment: string | null;
}

export function participantsById(connection: Connection): ReadonlyMap<number, Who> {
  const rows = statement(connection, `SELECT id, name, kind, segment FROM participant`).all() as {
    id: number;
    name: string;
    kind: ParticipantKind | null;
    segment: string | null;
  }[];
  return new Map(rows.map((row) => [row.id, row]));
}

function chosen(
  connection: Connection,
  transcripts: readonly number[] | undefined,
  kinds: readonly ParticipantKind[] | undefined,
): readonly StoredTranscript[] {
  const all =
    transcripts === undefined
      ? keptWhileUnchanged(connection, 'transcripts', () => readTranscripts(connection))
      : readTranscripts(connection, transcripts);
  if (kinds === undefined) return all;
  const people = participantsById(connection);
  return all.filter(({ participant }) => {
    const kind = participant === null ? null : (people.get(participant)?.kind ?? null);
    return kind !== null && kinds.includes(kind);
  });
}

const AROUND = 80;

/** Text beside a place, cut at a space, on one line. */
export function around(
  text: string,
  start: number,
  end: number,
): { readonly before: string; readonly text: string; readonly after: string } {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  return {
    before: (start > AROUND ? before.replace(/^\S*\s/u, '…') : before).replace(/\s+/gu, ' '),
    text: text.slice(start, end),
    after: (end + AROUND < text.length ? after.replace(/\s\S*$/u, '…') : after).replace(/\s+/gu, ' '),
  };
}

function passages(connection: Connection, transcripts: readonly number[] | undefined): readonly CodedPassage[] {
  // A passage that two coders coded with one code is one passage.
  return statement(
    connection,
    `SELECT DISTINCT k.quote, q.transcript, k.code, q.start, q."end" FROM coding k JOIN quote q ON q.id = k.quote
     ${transcripts === undefined ? '' : 'WHERE q.transcript IN (SELECT value FROM json_each(?))'}`,
  ).all(...(transcripts === undefined ? [] : [idList(transcripts)])) as unknown as CodedPassage[];
}

/** What a transcript counts for. */
function groupOf(
  by: CodeGrouping,
  transcript: { readonly id: number; readonly name: string; readonly participant: number | null },
  people: ReadonlyMap<number, Who>,
): Omit<CodeGroup, 'participants' | 'transcripts'> {
  const { participant } = transcript;
  const who = participant === null ? undefined : people.get(participant);
  const kind = who?.kind ?? null;
  const segment = who?.segment ?? null;
  const nothing = { key: null, kind: null, segment: null, participant: null, transcript: null };
  switch (by) {
    case 'kind':
      return { ...nothing, key: kind, kind };
    case 'segment':
      return { ...nothing, key: segment, segment };
    case 'kindAndSegment':
      return {
        ...nothing,
        key: kind === null && segment === null ? null : `${kind ?? ''} / ${segment ?? ''}`,
        kind,
        segment,
      };
    case 'participant':
      return { ...nothing, key: who?.name ?? null, participant };
    case 'transcript':
      return { ...nothing, key: transcript.name, transcript: transcript.id };
  }
}

/** Unknown last; transcripts and participants in their own order, kinds in the order of the list, segments by name. */
function inOrder(by: CodeGrouping, a: CodeGroup, b: CodeGroup): number {
  if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
  if (by === 'transcript' || by === 'participant') return 0;
  const place = ({ kind }: CodeGroup): number =>
    kind === null ? participantKinds.length : participantKinds.indexOf(kind);
  return place(a) - place(b) || (a.segment ?? '\uffff').localeCompare(b.segment ?? '\uffff');
}

export function codeGroups(
  connection: Connection,
  by: CodeGrouping,
  below: boolean,
  only: readonly number[] | undefined,
): CodeGroups {
  const people = participantsById(connection);
  const transcripts = statement(
    connection,
    `SELECT id, name, participant FROM transcript ORDER BY position, id`,
  ).all() as {
    id: number;
    name: string;
    participant: number | null;
  }[];
  const wanted = only === undefined ? null : new Set(only);
  const groups = new Map<string, { group: CodeGroup; people: Set<number>; transcripts: number }>();
  const keyOf = new Map<number, { key: string; participant: number | null }>();
  for (const transcript of transcripts) {
    if (wanted !== null && !wanted.has(transcript.id)) continue;
    const group = groupOf(by, transcript, people);
    const key = JSON.stringify([group.key, group.kind, group.segment, group.participant, group.transcript]);
    keyOf.set(transcript.id, { key, participant: transcript.participant });
    const known = groups.get(key) ?? {
      group: { ...group, participants: 0, transcripts: 0 },
      people: new Set<number>(),
      transcripts: 0,
    };
    if (transcript.participant !== null) known.people.add(transcript.participant);
    known.transcripts += 1;
    groups.set(key, known);
  }
  const sorted = [...groups].toSorted(([, a], [, b]) => inOrder(by, a.group, b.group));
  const byCode = new Map<number, CodedPassage[]>();
  for (const passage of passages(connection, only)) {
    const known = byCode.get(passage.code);
    if (known === undefined) byCode.set(passage.code, [passage]);
    else known.push(passage);
  }
  const rows = readCodes(connection).map((code) => {
    const quotes = new Map<string, Set<number>>();
    const who = new Map<string, Set<number>>();
    for (const one of below ? withBelow(connection, [code.id]) : [code.id])
      for (const passage of byCode.get(one) ?? []) {
        const place = keyOf.get(passage.transcript);
        if (place === undefined) continue;
        const { key, participant } = place;
        quotes.set(key, (quotes.get(key) ?? new Set()).add(passage.quote));
        if (participant !== null) who.set(key, (who.get(key) ?? new Set()).add(participant));
      }
    return {
      code: code.id,
      cells: sorted.map(([key]) => ({ quotes: quotes.get(key)?.size ?? 0, participants: who.get(key)?.size ?? 0 })),
    };
  });
  return {
    groups: sorted.map(([, known]) => ({
      ...known.group,
      participants: known.people.size,
      transcripts: known.transcripts,
    })),
    rows,
  };
}

/** Quotes and participants per thing that quotes are linked to; who withdrew is no evidence. */
function evidence(connection: Connection): EvidenceCounts {
  const count = (linkSql: string): readonly EvidenceCount[] => {
    const rows = statement(
      connection,
      `SELECT l.target AS id, q.id AS quote, t.participant, p.kind FROM (${linkSql}) l JOIN quote q ON q.id = l.quote
       JOIN transcript t ON t.id = q.transcript LEFT JOIN participant p ON p.id = t.participant
       WHERE p.consent IS NOT 'withdrawn' ORDER BY l.target`,
    ).all() as { id: number; quote: number; participant: number | null; kind: ParticipantKind | null }[];
    const result = new Map<
      number,
      { quotes: Set<number>; participants: Set<number>; kinds: Map<ParticipantKind, Set<number>> }
    >();
    for (const { id, quote, participant, kind } of rows) {
      const entry = result.get(id) ?? {
        quotes: new Set<number>(),
        participants: new Set<number>(),
        kinds: new Map<ParticipantKind, Set<number>>(),
      };
      entry.quotes.add(quote);
      if (participant !== null) entry.participants.add(participant);
      if (kind !== null) entry.kinds.set(kind, (entry.kinds.get(kind) ?? new Set()).add(quote));
      result.set(id, entry);
    }
    return [...result].map(([id, { quotes, participants, kinds }]) => ({
      id,
      quotes: quotes.size,
      participants: participants.size,
      kinds: Object.fromEntries([...kinds].map(([kind, ids]) => [kind, ids.size])),
    }));
  };
  return {
    touchpoints: count(`SELECT touchpoint AS target, quote FROM quote_touchpoint`),
    steps: count(`SELECT step AS target, quote FROM quote_step`),
    improvements: count(
      `SELECT e.improvement AS target, x.id AS quote FROM improvement_evidence e JOIN quote x ON x.uid = e.source_uid WHERE e.kind = 'quote'`,
    ),
  };
}

export const interviewAnalysisQueryHandlers = {
  'interview.find': ({ connection }, { text, unit, transcripts, kinds, withInterviewer, limit }) => {
    const query = parseFind(text);
    if (query.length === 0) return { total: 0, transcripts: 0, hits: [] };
    const people = participantsById(connection);
    const turns = keptWhileUnchanged(connection, 'turns', () => readAllTurns(connection));
    const hits: InterviewHit[] = [];
    let total = 0;
    let found = 0;
    for (const transcript of chosen(connection, transcripts, kinds)) {
      const own = turns.get(transcript.id) ?? [];
      const spans = findIn(
        query,
        { text: transcript.text, turns: own, folded: foldedOf(connection, transcript) },
        unit,
      ).filter((span) => withInterviewer || turnAt(own, span.start)?.interviewer !== true);
      total += spans.length;
      if (spans.length > 0) found += 1;
      const who = transcript.participant === null ? undefined : people.get(transcript.participant);
      for (const span of spans.slice(0, Math.max(0, limit - hits.length)))
        hits.push({
          ...span,
          transcript: transcript.id,
          transcriptName: transcript.name,
          participantName: who?.name ?? null,
          kind: who?.kind ?? null,
          speaker: turnAt(own, span.start)?.speaker ?? null,
          ...around(transcript.text, span.start, span.end),
        });
    }
    return { total, transcripts: found, hits };
  },
  'interview.cooccurrence': ({ connection }, { codes, transcripts }) =>
    cooccurrence(passages(connection, transcripts), codes ?? readCodes(connection).map((code) => code.id)),
  'interview.codeGroups': ({ connection }, { by, withBelow: below, transcripts }) =>
    codeGroups(connection, by, below, transcripts),
  'interview.words': ({ connection }, { transcripts, kinds, withInterviewer, stopWords, limit }) => {
    const turns = keptWhileUnchanged(connection, 'turns', () => readAllTurns(connection));
    const all = chosen(connection, transcripts, kinds);
    const languages = [...new Set(all.flatMap((transcript) => transcript.language ?? ['nl' as const, 'en' as const]))];
    const sources = all.map((transcript) => {
      const own = turns.get(transcript.id) ?? [];
      const texts =
        own.length === 0
          ? [transcript.text]
          : own
              .filter((turn) => withInterviewer || !turn.interviewer)
              .map((turn) => transcript.text.slice(turn.speech, turn.end));
      return { id: transcript.id, texts };
    });
    return countedWords(sources, languages, limit, stopWords);
  },
  'interview.evidence': ({ connection }) => evidence(connection),
} satisfies Partial<QueryHandlers>;
