/** A small engagement with interviews for component tests: two participants, one conversation, a codebook of two families. */
import type {
  CodeRow,
  ParticipantRow,
  QuoteRow,
  TranscriptDetail,
  TranscriptSummary,
} from '@shared/contract/interviews.contract';
import type { ReadingAnswer } from '@shared/contract/interviewReading.contract';
import type { Quote } from '@shared/domain/interview';
import { recogniseTurns } from '@shared/insight/interview/turns';

export const words = 'I: Hebt u gebeld?\n\nR04: Drie keer. Niemand wist het.\n\nI: En toen?\n\nR04: Opgezegd.';

export function participant(id: number, fields: Partial<ParticipantRow> = {}): ParticipantRow {
  return {
    id,
    uid: `p${id}`,
    name: `Respondent 0${id}`,
    kind: 'former',
    segment: null,
    consent: 'anonymous',
    consentOn: '2025-03-06',
    retainUntil: '2026-03-06',
    notes: null,
    transcripts: 1,
    quotes: 1,
    overdue: false,
    ...fields,
  };
}

export const summary: TranscriptSummary = {
  id: 7,
  uid: 't7',
  name: 'R04 · Jaarnota',
  participant: 4,
  participantName: 'Respondent 04',
  kind: 'former',
  consent: 'anonymous',
  language: 'nl',
  heldOn: '2025-03-06',
  format: 'txt',
  characters: words.length,
  turns: 4,
  interviewerTurns: 2,
  quotes: 1,
  codings: 1,
  notes: null,
};

const start = words.indexOf('Niemand');
export const detail: TranscriptDetail = {
  ...summary,
  text: words,
  turnList: recogniseTurns(words),
  marks: [],
  memos: [],
  quoteList: [
    {
      id: 1,
      uid: 'q1',
      transcript: 7,
      start,
      end: start + 'Niemand wist het.'.length,
      codings: [{ id: 11, uid: 'k1', code: 2, coder: null }],
      touchpoints: [],
      steps: [],
      improvements: [],
      memos: 0,
    },
  ],
};

/** The whole transcript, with these quotes. */
export function wholeReading(revision: number, quotes: readonly Quote[] = detail.quoteList): ReadingAnswer {
  const { text, turnList, marks, memos } = detail;
  return {
    token: `at ${revision}`,
    revision,
    isWhole: true,
    summary,
    words: { text, turnList, marks },
    quotes,
    removed: [],
    memos,
  };
}

export function code(id: number, name: string, fields: Partial<CodeRow> = {}): CodeRow {
  return {
    id,
    uid: `c${id}`,
    parent: null,
    name,
    colour: null,
    definition: null,
    codable: true,
    depth: 0,
    codings: 0,
    quotes: 0,
    transcripts: 0,
    participants: 0,
    codingsWithBelow: 0,
    memos: 0,
    ...fields,
  };
}

export const codes: readonly CodeRow[] = [
  code(1, 'Bereikbaar zijn', { codable: false, codingsWithBelow: 1 }),
  code(2, 'Doorschuiven', { parent: 1, depth: 1, codings: 1, quotes: 1, transcripts: 1, participants: 1 }),
  code(3, 'Niet nagekomen', { parent: 1, depth: 1, definition: 'Beloofd en niet gedaan; ook niet doorgegeven.' }),
  code(4, 'Gevoel', { codable: false }),
  code(5, 'Boos', { parent: 4, depth: 1 }),
];

export const quoteRow: QuoteRow = {
  ...detail.quoteList[0]!,
  text: 'Niemand wist het.',
  speaker: 'R04',
  at: null,
  transcriptName: summary.name,
  participant: 4,
  participantName: 'Respondent 04',
  kind: 'former',
  segment: null,
  consent: 'anonymous',
};
