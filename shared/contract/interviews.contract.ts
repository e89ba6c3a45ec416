/** Queries and commands on interviews: participants, transcripts, codebook, quotes, memos. Analysis and personal data stand in files beside it. */
import { z } from 'zod';
import {
  consents,
  memoTargets,
  participantKinds,
  type Code,
  type Consent,
  type Memo,
  type Participant,
  type ParticipantKind,
  type Quote,
  type TimeMark,
  type TranscriptFormat,
  type Turn,
} from '../domain/interview';
import { interviewImportOptionsSchema, type InterviewFileAccount } from '../domain/interviewImport';
import { command, query } from './define';
import type { Entity } from './replies';

export const interviewId = z.number().int().positive();
const id = interviewId;
const ids = z.array(id).min(1).max(100_000);
const name = z.string().trim().min(1).max(300);
const longText = z.string().max(20_000);
const wholeText = z.string().max(5_000_000);
const offset = z.number().int().min(0);
const day = z.iso.date().nullable();
const entities: readonly Entity[] = ['interview'];
/** Who codes; null = nobody's name. Made when there is none by that name. */
export const coderName = z.string().trim().min(1).max(100).nullable().default(null);
/** A code that is there, or the name of a new one. Two codes may share a name when their parents differ. */
const codeReference = z.union([id, z.object({ name, parent: id.nullable().default(null) })]);

export interface ParticipantRow extends Participant {
  readonly transcripts: number;
  readonly quotes: number;
  /** The retention date has passed on the reference date (today when the engagement has none). */
  readonly overdue: boolean;
}

export interface TranscriptSummary {
  readonly id: number;
  readonly uid: string;
  readonly name: string;
  readonly participant: number | null;
  readonly participantName: string | null;
  readonly kind: ParticipantKind | null;
  readonly consent: Consent | null;
  readonly language: 'nl' | 'en' | null;
  readonly heldOn: string | null;
  readonly format: TranscriptFormat;
  readonly characters: number;
  readonly turns: number;
  readonly interviewerTurns: number;
  readonly quotes: number;
  readonly codings: number;
  readonly notes: string | null;
}

export interface TranscriptDetail extends TranscriptSummary {
  readonly text: string;
  readonly turnList: readonly Turn[];
  readonly marks: readonly TimeMark[];
  readonly quoteList: readonly Quote[];
  readonly memos: readonly Memo[];
}

/** A code with its place in the tree and what was coded with it. */
export interface CodeRow extends Code {
  readonly depth: number;
  readonly codings: number;
  readonly quotes: number;
  readonly transcripts: number;
  readonly participants: number;
  /** Codings of the code and all below it. */
  readonly codingsWithBelow: number;
  readonly memos: number;
}

export interface QuoteRow extends Quote {
  readonly text: string;
  /** Speaker of the turn that it begins in. */
  readonly speaker: string | null;
  readonly at: number | null;
  readonly transcriptName: string;
  readonly participant: number | null;
  readonly participantName: string | null;
  readonly kind: ParticipantKind | null;
  readonly segment: string | null;
  readonly consent: Consent | null;
}

export interface CoderRow {
  readonly id: number;
  readonly name: string;
  readonly codings: number;
}

/** Which quotes; what is left out does not limit. */
export const quoteFilterSchema = z.object({
  codes: z.array(id).max(1000).optional(),
  /** Codes below the ones named count too. */
  withBelow: z.boolean().default(true),
  touchpoint: id.optional(),
  step: id.optional(),
  /** One of these steps, or a touchpoint that stands at them. */
  steps: z.array(id).max(1000).optional(),
  /** Without those who withdrew: what counts as evidence. */
  withoutWithdrawn: z.boolean().optional(),
  /** Every step of this journey. */
  journey: id.optional(),
  improvement: id.optional(),
  participant: id.optional(),
  kinds: z.array(z.enum(participantKinds)).optional(),
  segment: z.string().max(300).optional(),
  transcript: id.optional(),
  transcripts: z.array(id).max(10_000).optional(),
  /** Quotes that share words with one of this code. */
  overlaps: id.optional(),
  /** Quotes of nobody whose kind, or segment, is known. */
  kindless: z.boolean().optional(),
  segmentless: z.boolean().optional(),
  coder: id.nullable().optional(),
  text: z.string().max(500).optional(),
});
export type QuoteFilter = z.output<typeof quoteFilterSchema>;

export const interviewQueries = {
  'interview.participants': query(z.object({}), ['interview', 'engagement']).returns<readonly ParticipantRow[]>(),
  'interview.transcripts': query(z.object({}), entities).returns<readonly TranscriptSummary[]>(),
  /** One transcript with everything on it. `coder` shows one blind layer only (null = codings without a name). */
  'interview.transcript': query(z.object({ id, coder: id.nullable().optional() }), [
    'interview',
    'touchpoint',
    'journey',
    'improvement',
  ]).returns<TranscriptDetail>(),
  /** The tree in the order of reading, parents before what is below them. */
  'interview.codebook': query(z.object({}), entities).returns<readonly CodeRow[]>(),
  'interview.coders': query(z.object({}), entities).returns<readonly CoderRow[]>(),
  /** Quotes in the order of transcripts and text; `total` counts all that fit. */
  'interview.quotes': query(
    z.object({
      filter: quoteFilterSchema.default({ withBelow: true }),
      offset: offset.default(0),
      limit: z.number().int().min(1).max(10_000).default(1000),
    }),
    ['interview', 'touchpoint', 'journey', 'improvement'],
  ).returns<{ readonly total: number; readonly rows: readonly QuoteRow[] }>(),
  'interview.memos': query(
    z.object({ target: z.enum(memoTargets).optional(), about: id.optional() }),
    entities,
  ).returns<readonly Memo[]>(),
  /** Reads interview files (tokens) and tells what each is, without changing anything. */
  'interview.importPreview': query(
    z.object({
      files: z.array(z.string().max(4096)).min(1).max(500),
      options: interviewImportOptionsSchema.default({}),
    }),
    entities,
  ).returns<readonly InterviewFileAccount[]>(),
} as const;

const participantFields = z.object({
  name,
  kind: z.enum(participantKinds).nullable(),
  segment: z.string().trim().max(300).nullable(),
  consent: z.enum(consents).nullable(),
  consentOn: day,
  retainUntil: day,
  notes: longText.nullable(),
});
const transcriptFields = z.object({
  name,
  participant: id.nullable(),
  language: z.enum(['nl', 'en']).nullable(),
  heldOn: day,
  notes: longText.nullable(),
});
const codeFields = z.object({
  name,
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable(),
  definition: longText.nullable(),
  codable: z.boolean(),
});
const place = z.object({ transcript: id, start: offset, end: offset });

export const interviewCommands = {
  'participant.create': command(participantFields.partial().required({ name: true })).returns<{
    readonly id: number;
  }>(),
  'participant.update': command(z.object({ ids, fields: participantFields.partial() })).returns<null>(),
  /** Deletes participants; their transcripts stay without one, or go along. */
  'participant.delete': command(z.object({ ids, withTranscripts: z.boolean().default(false) })).returns<null>(),

  /** A transcript typed or pasted in the program; speakers are recognised. */
  'transcript.create': command(
    transcriptFields
      .partial()
      .required({ name: true })
      .extend({ text: wholeText.default('') }),
  ).returns<{ readonly id: number }>(),
  'transcript.update': command(z.object({ id, fields: transcriptFields.partial() })).returns<null>(),
  /** Makes the text this one; quotes, turns and times stay where they were. Answers how many quotes lost all their words and went. */
  'transcript.setText': command(z.object({ id, text: wholeText })).returns<{ readonly quotesLost: number }>(),
  /** Changes parts of the text, in order and without overlap, by offsets in the text as it is. */
  'transcript.edit': command(
    z.object({
      id,
      edits: z
        .array(z.object({ start: offset, end: offset, text: wholeText }))
        .min(1)
        .max(10_000),
    }),
  ).returns<{ readonly quotesLost: number }>(),
  /** Gives a speaker another name before every turn, in the text too; `interviewer` says who asks. */
  'transcript.renameSpeaker': command(
    z.object({ id, from: name, to: name, interviewer: z.boolean().optional() }),
  ).returns<null>(),
  /** Looks for speakers in the text anew. */
  'transcript.recogniseTurns': command(z.object({ id })).returns<{ readonly turns: number }>(),
  'transcript.delete': command(z.object({ ids })).returns<null>(),
  'transcript.move': command(z.object({ id, before: id.nullable().default(null) })).returns<null>(),
  /** Takes interview files in, one transcript each; a text that is here already is left alone. One step of undo. */
  'interview.importRun': command(
    z.object({
      files: z.array(z.string().max(4096)).min(1).max(500),
      options: interviewImportOptionsSchema.default({}),
    }),
  ).returns<readonly InterviewFileAccount[]>(),

  'code.create': command(
    codeFields
      .partial()
      .required({ name: true })
      .extend({ parent: id.nullable().default(null), before: id.nullable().default(null) }),
  ).returns<{ readonly id: number }>(),
  'code.update': command(z.object({ ids, fields: codeFields.partial() })).returns<null>(),
  /** Puts codes under another one (null = at the top) before `before` (null = at the end). */
  'code.move': command(z.object({ ids, parent: id.nullable(), before: id.nullable().default(null) })).returns<null>(),
  /** Deletes codes with their codings; what is below goes one level up, or along. */
  'code.delete': command(z.object({ ids, withBelow: z.boolean().default(false) })).returns<null>(),
  /** Everything coded with `from` becomes coded with `into`; definitions are put together, what is below moves along. */
  'code.merge': command(z.object({ from: ids, into: id })).returns<null>(),
  /** Takes some codings of a code to another one, new by its name and under the same parent. */
  'code.split': command(z.object({ id, codings: ids, to: codeReference })).returns<{ readonly id: number }>(),

  /** Codes passages; a passage that is a quote already gets the codes beside those it has. */
  'quote.code': command(
    z.object({
      places: z.array(place).min(1).max(100_000),
      codes: z.array(codeReference).max(100),
      coder: coderName,
    }),
  ).returns<{ readonly quotes: readonly number[]; readonly added: number }>(),
  /** Takes codings away; a quote without code, memo or link goes too. */
  'quote.uncode': command(z.object({ codings: ids })).returns<null>(),
  'quote.resize': command(z.object({ id, start: offset, end: offset })).returns<null>(),
  'quote.delete': command(z.object({ ids })).returns<null>(),
  /** Links quotes to what they are about; links that are there are left alone. */
  'quote.link': command(
    z.object({
      ids,
      touchpoints: z.array(id).max(500).default([]),
      steps: z.array(id).max(500).default([]),
      improvements: z.array(id).max(500).default([]),
    }),
  ).returns<null>(),
  'quote.unlink': command(
    z.object({
      ids,
      touchpoints: z.array(id).max(500).default([]),
      steps: z.array(id).max(500).default([]),
      improvements: z.array(id).max(500).default([]),
    }),
  ).returns<null>(),

  'memo.create': command(
    z.object({
      target: z.enum(memoTargets),
      about: id.nullable().default(null),
      title: z.string().trim().max(300).nullable().default(null),
      text: longText,
      coder: coderName,
    }),
  ).returns<{ readonly id: number }>(),
  'memo.update': command(
    z.object({ id, fields: z.object({ title: z.string().trim().max(300).nullable(), text: longText }).partial() }),
  ).returns<null>(),
  'memo.delete': command(z.object({ ids })).returns<null>(),
  /** Another name for a coder; the name of one that is there puts the two layers together. */
  'coder.rename': command(z.object({ id, name: z.string().trim().min(1).max(100) })).returns<null>(),
} as const;
