/** A qualitative project as REFI-QDA knows it, with offsets in UTF-16 units of text with LF line ends. Identities are GUIDs without braces, in small letters. */
import { z } from 'zod';
import type { OffsetConvention, ConventionFit } from '../insight/interview/offsets';

export interface QdaUser {
  readonly guid: string;
  readonly name: string;
}
export interface QdaCode {
  readonly guid: string;
  readonly name: string;
  /** #rrggbb. */
  readonly colour: string | null;
  readonly codable: boolean;
  readonly description: string | null;
  readonly notes: readonly string[];
  readonly children: readonly QdaCode[];
}
export interface QdaCoding {
  readonly guid: string | null;
  readonly code: string;
  readonly user: string | null;
  readonly at: string | null;
}
export interface QdaSelection {
  readonly guid: string | null;
  readonly start: number;
  readonly end: number;
  readonly description: string | null;
  readonly codings: readonly QdaCoding[];
  readonly notes: readonly string[];
}
export interface QdaValue {
  readonly variable: string;
  readonly value: string;
}
export interface QdaSource {
  readonly guid: string;
  readonly name: string;
  readonly text: string;
  readonly description: string | null;
  readonly selections: readonly QdaSelection[];
  /** Codes on the whole source. */
  readonly codings: readonly QdaCoding[];
  readonly notes: readonly string[];
  readonly values: readonly QdaValue[];
}
export const qdaVariableTypes = ['Text', 'Boolean', 'Integer', 'Float', 'Date', 'DateTime'] as const;
export type QdaVariableType = (typeof qdaVariableTypes)[number];
export interface QdaVariable {
  readonly guid: string;
  readonly name: string;
  readonly type: QdaVariableType;
}
export interface QdaCase {
  readonly guid: string;
  readonly name: string;
  readonly description: string | null;
  readonly values: readonly QdaValue[];
  readonly sources: readonly string[];
}
export interface QdaNote {
  readonly guid: string;
  readonly name: string | null;
  readonly text: string;
  readonly user: string | null;
  readonly at: string | null;
}
export interface QdaSet {
  readonly guid: string;
  readonly name: string;
  readonly codes: readonly string[];
}
export interface QdaLink {
  readonly guid: string;
  readonly origin: string;
  readonly target: string;
}
export interface QdaProject {
  readonly name: string;
  readonly origin: string | null;
  readonly users: readonly QdaUser[];
  readonly codes: readonly QdaCode[];
  readonly variables: readonly QdaVariable[];
  readonly cases: readonly QdaCase[];
  readonly sources: readonly QdaSource[];
  readonly notes: readonly QdaNote[];
  readonly links: readonly QdaLink[];
  readonly sets: readonly QdaSet[];
  /** Notes on the project itself. */
  readonly projectNotes: readonly string[];
}

/** What this program writes as origin; its own files need no guessing. */
export const qdaOrigin = 'CX Workbench';

/** What a file held that has no place here. */
export const qdaLosses = [
  'picture',
  'pdf',
  'media',
  'graphs',
  'links',
  'sets',
  'variables',
  'richText',
  'emptySelections',
  'outside',
  'unknownCode',
  'noText',
  'caseSelections',
] as const;
export type QdaLoss = (typeof qdaLosses)[number];

export interface QdaLosses {
  readonly what: QdaLoss;
  readonly count: number;
}

/** What reading a file gave. */
export interface QdaDraft {
  readonly kind: 'codebook' | 'project';
  readonly format: 'qdc' | 'qdpx' | 'csv' | 'taguette' | 'qualcoder';
  readonly project: QdaProject;
  readonly losses: readonly QdaLosses[];
  /** How offsets were counted, and how well each way fitted; empty where there was nothing to guess. */
  readonly convention: OffsetConvention | null;
  readonly fits: readonly ConventionFit[];
}

export const qdaImportOptionsSchema = z.object({
  /** How the file counts offsets; left out = the way that fits best. */
  convention: z
    .object({
      unit: z.enum(['codePoints', 'utf16', 'utf8']),
      lineEnd: z.enum(['asIs', 'single', 'double']),
      inclusive: z.boolean(),
    })
    .optional(),
  /** Only codes; transcripts and quotes are left out. */
  codebookOnly: z.boolean().optional(),
});
export type QdaImportOptions = z.infer<typeof qdaImportOptionsSchema>;

export interface QdaCounts {
  readonly added: number;
  readonly present: number;
}

export interface QdaImportAccount {
  readonly file: string;
  readonly kind: QdaDraft['kind'];
  readonly origin: string | null;
  readonly convention: OffsetConvention | null;
  readonly fits: readonly ConventionFit[];
  readonly codes: QdaCounts;
  readonly transcripts: QdaCounts;
  readonly participants: QdaCounts;
  readonly quotes: QdaCounts;
  readonly codings: QdaCounts;
  readonly memos: QdaCounts;
  readonly losses: readonly QdaLosses[];
}
