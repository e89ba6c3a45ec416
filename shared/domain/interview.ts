/** The words of interviews: participants, transcripts and their turns, codes, quotes, memos. Offsets are UTF-16 units of the stored text, end exclusive. */

export const participantKinds = ['current', 'former', 'atRisk', 'employee', 'manager', 'other'] as const;
export type ParticipantKind = (typeof participantKinds)[number];

/** What a participant agreed to: use in full, without what leads to the person, only inside the team, withdrawn. */
export const consents = ['full', 'anonymous', 'teamOnly', 'withdrawn'] as const;
export type Consent = (typeof consents)[number];

export const transcriptFormats = ['typed', 'txt', 'md', 'docx', 'vtt', 'srt', 'qdpx'] as const;
export type TranscriptFormat = (typeof transcriptFormats)[number];

export interface Participant {
  readonly id: number;
  readonly uid: string;
  /** The name used everywhere; never the real one. */
  readonly name: string;
  readonly kind: ParticipantKind | null;
  readonly segment: string | null;
  readonly consent: Consent | null;
  readonly consentOn: string | null;
  readonly retainUntil: string | null;
  readonly notes: string | null;
}

/** One speaker's turn. `speech` is where the words begin, after name and time. */
export interface Turn {
  readonly speaker: string;
  readonly interviewer: boolean;
  readonly start: number;
  readonly speech: number;
  readonly end: number;
  /** Milliseconds into the recording; null = not known. */
  readonly at: number | null;
}

/** Where in the text a moment of the recording stands: offset, milliseconds. */
export type TimeMark = readonly [offset: number, milliseconds: number];

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Code {
  readonly id: number;
  readonly uid: string;
  readonly parent: number | null;
  readonly name: string;
  /** #rrggbb; null = the one its place gives it. */
  readonly colour: string | null;
  readonly definition: string | null;
  /** False for a heading in the codebook that carries no quotes itself. */
  readonly codable: boolean;
}

/** One code that one coder gave to a quote. */
export interface Coding {
  readonly id: number;
  readonly uid: string;
  readonly code: number;
  readonly coder: number | null;
}

export interface Quote extends Span {
  readonly id: number;
  readonly uid: string;
  readonly transcript: number;
  readonly codings: readonly Coding[];
  readonly touchpoints: readonly number[];
  readonly steps: readonly number[];
  readonly improvements: readonly number[];
  readonly memos: number;
}

export const memoTargets = ['quote', 'code', 'transcript', 'participant', 'engagement'] as const;
export type MemoTarget = (typeof memoTargets)[number];

export interface Memo {
  readonly id: number;
  readonly uid: string;
  readonly target: MemoTarget;
  /** Id of what it is about; null for the engagement. */
  readonly about: number | null;
  readonly title: string | null;
  readonly text: string;
  readonly coder: number | null;
  readonly at: string;
}

/** Kinds of personal data that are looked for. */
export const personalKinds = ['person', 'phone', 'email', 'iban', 'bsn', 'address', 'organisation'] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** One kind of line end, no byte order mark, no characters that nobody can see. Every stored text went through this. */
export function transcriptText(raw: string): string {
  // eslint-disable-next-line no-control-regex
  return (
    raw
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
      // oxlint-disable-next-line no-control-regex -- these are what goes
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
  );
}
