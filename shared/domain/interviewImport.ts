/** What reading an interview file gives, and the account of taking one or more in. */
import { z } from 'zod';
import {
  participantKinds,
  type Consent,
  type ParticipantKind,
  type TimeMark,
  type TranscriptFormat,
  type Turn,
} from './interview';

/** One interview as it was read, before it is in the engagement. */
export interface TranscriptDraft {
  readonly name: string;
  readonly format: TranscriptFormat;
  readonly encoding: string | null;
  /** The encoding stands nowhere in the file; it was taken because the bytes allow no other. */
  readonly encodingGuessed: boolean;
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly marks: readonly TimeMark[];
  /** Date of the conversation, ISO; null = not said. */
  readonly heldOn: string | null;
  readonly language: 'nl' | 'en' | null;
  readonly participant: { readonly name: string; readonly kind: ParticipantKind | null } | null;
  /** What the head of the file says the participant agreed to; null = nothing. */
  readonly consent: { readonly given: Consent; readonly on: string | null } | null;
  /** Subtitles in a VTT or SRT file; comments, tables and headings in a document. */
  readonly counts: Readonly<Partial<Record<'cues' | 'comments' | 'tables' | 'headings' | 'notes', number>>>;
}

export const interviewImportOptionsSchema = z.object({
  encoding: z.string().max(40).optional(),
  /** Kind of every participant of these files; left out = what each file says. */
  participantKind: z.enum(participantKinds).optional(),
});
export type InterviewImportOptions = z.infer<typeof interviewImportOptionsSchema>;

/** What became of one file. */
export interface InterviewFileAccount {
  readonly file: string;
  readonly bytes: number;
  /** `present`: the same text is here already, nothing was added. */
  readonly state: 'added' | 'present' | 'refused';
  readonly error: { readonly code: string; readonly params?: Readonly<Record<string, string | number>> } | null;
  /** Null when refused. */
  readonly draft:
    | (Omit<TranscriptDraft, 'text' | 'turns' | 'marks'> & {
        readonly characters: number;
        readonly words: number;
        readonly turns: number;
        readonly interviewerTurns: number;
        readonly speakers: readonly string[];
        /** The participant is here already, by name. */
        readonly knownParticipant: boolean;
        /** The first turns, to look at before it is taken in. */
        readonly sample: readonly { readonly speaker: string; readonly text: string; readonly at: number | null }[];
      })
    | null;
  /** Id of the transcript, after the import or of the one that is here. */
  readonly transcript: number | null;
}
