/** Queries that count over interviews, agreement of coders, and personal data with its key. */
import { z } from 'zod';
import {
  participantKinds,
  personalKinds,
  type ParticipantKind,
  type PersonalKind,
  type Span,
} from '../domain/interview';
import { agreementUnits, type Agreement, type AgreementUnit } from '../insight/interview/coders';
import { hitUnits } from '../insight/interview/find';
import type { Cooccurrence } from '../insight/interview/matrix';
import type { WordCount } from '../insight/interview/words';
import { command, query } from './define';
import { interviewId as id } from './interviews.contract';
import type { Entity } from './replies';

const entities: readonly Entity[] = ['interview'];
const some = z.array(id).max(10_000).optional();

/** A hit with what stands around it. */
export interface InterviewHit extends Span {
  readonly transcript: number;
  readonly transcriptName: string;
  readonly participantName: string | null;
  readonly kind: ParticipantKind | null;
  readonly speaker: string | null;
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** By what codes are counted; `kindAndSegment` crosses the two. */
export const codeGroupings = ['kind', 'segment', 'kindAndSegment', 'participant', 'transcript'] as const;
export type CodeGrouping = (typeof codeGroupings)[number];

/** A group of transcripts. What does not tell groups apart in this counting is null. */
export interface CodeGroup {
  /** Its name as it stands in the engagement (a kind by its id); null = not known. */
  readonly key: string | null;
  readonly kind: ParticipantKind | null;
  readonly segment: string | null;
  readonly participant: number | null;
  readonly transcript: number | null;
  readonly participants: number;
  readonly transcripts: number;
}

/** Codings of a code by group: quotes, and participants that said something about it. */
export interface CodeGroups {
  readonly groups: readonly CodeGroup[];
  readonly rows: readonly {
    readonly code: number;
    readonly cells: readonly { readonly quotes: number; readonly participants: number }[];
  }[];
}

/** How much was said about one thing. */
export interface EvidenceCount {
  readonly id: number;
  readonly quotes: number;
  readonly participants: number;
  readonly kinds: Readonly<Partial<Record<ParticipantKind, number>>>;
}

export interface EvidenceCounts {
  readonly touchpoints: readonly EvidenceCount[];
  readonly steps: readonly EvidenceCount[];
  readonly improvements: readonly EvidenceCount[];
}

export interface CoderAgreement {
  readonly unit: AgreementUnit;
  readonly coders: readonly { readonly id: number; readonly name: string }[];
  /** Transcripts that each of the coders has coded: only those count. */
  readonly transcripts: readonly number[];
  /** Transcripts that some of them have coded and others not. */
  readonly leftOut: readonly number[];
  /** Over all codes first (code null), then per code. */
  readonly rows: readonly Agreement[];
}

/** A passage on which two coders differ. */
export interface CodingDifference extends Span {
  readonly transcript: number;
  readonly code: number;
  /** Who coded it; the other did not, or coded another stretch of it (`overlap` > 0 characters). */
  readonly coder: number;
  readonly coding: number;
  readonly overlap: number;
  readonly text: string;
}

export interface PersonalProposal {
  readonly kind: PersonalKind;
  readonly original: string;
  readonly key: string;
  readonly replacement: string;
  /** Stands in the key already: it was replaced elsewhere. */
  readonly known: boolean;
  readonly sure: boolean;
  readonly places: readonly (Span & {
    readonly transcript: number;
    readonly before: string;
    readonly text: string;
    readonly after: string;
  })[];
}

/** Names that are looked for in transcripts. */
export interface NamesToFind {
  readonly persons: readonly string[];
  readonly organisations: readonly string[];
  /** From the list of persons and the name of the client. */
  readonly known: { readonly persons: readonly string[]; readonly organisations: readonly string[] };
}

export interface PseudonymRow {
  readonly id: number;
  readonly kind: PersonalKind;
  readonly original: string;
  /** Null = said that it may stay. */
  readonly replacement: string | null;
  readonly at: string;
}

export const interviewAnalysisQueries = {
  /** Finds words, "phrases", prefix*, a ~5 b and a | b in all transcripts; `unit` widens hits to sentences or turns. */
  'interview.find': query(
    z.object({
      text: z.string().max(500),
      unit: z.enum(hitUnits).default('match'),
      transcripts: some,
      kinds: z.array(z.enum(participantKinds)).optional(),
      /** Words of the interviewer count too. */
      withInterviewer: z.boolean().default(true),
      limit: z.number().int().min(1).max(100_000).default(5000),
    }),
    entities,
  ).returns<{ readonly total: number; readonly transcripts: number; readonly hits: readonly InterviewHit[] }>(),
  'interview.cooccurrence': query(z.object({ codes: some, transcripts: some }), entities).returns<Cooccurrence>(),
  'interview.codeGroups': query(
    z.object({ by: z.enum(codeGroupings), withBelow: z.boolean().default(false), transcripts: some }),
    entities,
  ).returns<CodeGroups>(),
  /** Words without the small ones of the transcripts' languages. */
  'interview.words': query(
    z.object({
      transcripts: some,
      kinds: z.array(z.enum(participantKinds)).optional(),
      withInterviewer: z.boolean().default(false),
      stopWords: z.array(z.string().max(60)).max(2000).default([]),
      limit: z.number().int().min(1).max(10_000).default(500),
    }),
    entities,
  ).returns<readonly WordCount[]>(),
  /** Counts of quotes per touchpoint, step and improvement. */
  'interview.evidence': query(z.object({}), [
    'interview',
    'touchpoint',
    'journey',
    'improvement',
  ]).returns<EvidenceCounts>(),
  'interview.agreement': query(
    z.object({ coders: z.array(id).min(2).max(20), unit: z.enum(agreementUnits).default('characters'), codes: some }),
    entities,
  ).returns<CoderAgreement>(),
  /** Codings of one coder that the other has not, or not there; those that are the same in both are left out. */
  'interview.differences': query(z.object({ first: id, second: id }), entities).returns<readonly CodingDifference[]>(),

  /** What may lead to a person, grouped by what it says; what was replaced or may stay is left out. */
  'pseudonym.proposals': query(
    z.object({
      transcripts: some,
      /** Names that are looked for beside those the engagement knows. */
      persons: z.array(z.string().max(200)).max(2000).default([]),
      organisations: z.array(z.string().max(200)).max(2000).default([]),
    }),
    ['interview', 'person', 'engagement'],
  ).returns<readonly PersonalProposal[]>(),
  'pseudonym.key': query(z.object({}), entities).returns<readonly PseudonymRow[]>(),
  /** Names that are looked for: those kept for this, and those that stand elsewhere in the engagement. */
  'pseudonym.names': query(z.object({}), ['interview', 'person', 'engagement']).returns<NamesToFind>(),
} as const;

export const interviewAnalysisCommands = {
  /**
   * Replaces what was accepted, everywhere it stands or at the places given; what replaced what goes into the key. Quotes, memos and the
   * evidence of improvements change along; codings stay where they are.
   */
  'pseudonym.apply': command(
    z.object({
      items: z
        .array(
          z.object({
            kind: z.enum(personalKinds),
            original: z.string().min(1).max(500),
            replacement: z.string().min(1).max(200),
            places: z
              .array(z.object({ transcript: id, start: z.number().int().min(0), end: z.number().int().min(1) }))
              .min(1)
              .max(10_000),
          }),
        )
        .min(1)
        .max(10_000),
    }),
  ).returns<{ readonly places: number; readonly transcripts: number }>(),
  /** Says that these may stay; they are proposed no more. */
  'pseudonym.refuse': command(
    z.object({
      items: z
        .array(z.object({ kind: z.enum(personalKinds), original: z.string().min(1).max(500) }))
        .min(1)
        .max(10_000),
    }),
  ).returns<null>(),
  /** Proposes again what somebody said may stay. */
  'pseudonym.forgetRefusal': command(z.object({ ids: z.array(id).min(1).max(10_000) })).returns<null>(),
  /** Makes the list of names to look for these. They are removed with the key. */
  'pseudonym.setNames': command(
    z.object({
      kind: z.enum(['person', 'organisation']),
      names: z.array(z.string().trim().min(1).max(200)).max(2000),
    }),
  ).returns<null>(),
  /** Takes one coder's coding over for the other, or away: how a difference is agreed on. */
  'coding.agree': command(z.object({ coding: id, with: id, take: z.enum(['both', 'neither']) })).returns<null>(),
} as const;
