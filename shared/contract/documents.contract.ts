/** Queries and commands on the document as a whole: engagement facts, history, search, backups, check, attachments. */
import { z } from 'zod';
import type { DocumentKind } from '../domain/documentKind';
import { engagementFieldsSchema, type Engagement } from '../domain/engagement';
import { command, query } from './define';
import type { ChangeLabel, UndoState } from './replies';

export interface DocumentState extends UndoState {
  readonly kind: DocumentKind;
  readonly engagement: Engagement;
  readonly readOnly: boolean;
  readonly savedAt: string | null;
  readonly counts: {
    readonly touchpoints: number;
    readonly stages: number;
    readonly channels: number;
    readonly people: number;
    readonly personas: number;
    readonly departments: number;
  };
}

export interface HistoryStep {
  readonly seq: number;
  readonly label: ChangeLabel;
  readonly at: string;
  /** False when the step has been undone and can be redone. */
  readonly done: boolean;
}

export interface SearchHit {
  readonly entity:
    | 'touchpoint'
    | 'stage'
    | 'channel'
    | 'department'
    | 'person'
    | 'persona'
    | 'engagement'
    | 'information'
    | 'journey'
    | 'journeyStep'
    | 'journeyNote'
    | 'specialist'
    | 'assignment'
    | 'improvement'
    | 'stakeholder'
    | 'library'
    | 'comment'
    | 'transcript'
    | 'quote'
    | 'participant'
    | 'code';
  /** Number of the entry; for information that of the touchpoint it belongs to. */
  readonly id: number;
  readonly title: string;
  /** Text around the hit; the found parts stand between U+E000 and U+E001. */
  readonly excerpt: string;
  readonly field: string;
  /** The journey on which a step or note stands (of a journey: itself). */
  readonly journey?: number;
  /** The transcript in which a quote or the words stand, and where. */
  readonly transcript?: number;
  readonly place?: { readonly start: number; readonly end: number };
}

export interface BackupEntry {
  /** File name inside the backup folder; the handle for restore. */
  readonly name: string;
  readonly at: string;
  readonly bytes: number;
  readonly touchpoints: number;
  readonly revision: number;
  readonly reason: 'open' | 'interval' | 'import' | 'restore' | 'close' | 'migration' | 'bulk' | 'manual';
}

export interface CheckReport {
  readonly healthy: boolean;
  readonly findings: readonly { readonly what: string; readonly repaired: boolean }[];
}

export interface AttachmentEntry {
  readonly id: number;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly touchpoint: number | null;
}

export const documentQueries = {
  'document.state': query(z.object({}), [
    'engagement',
    'touchpoint',
    'stage',
    'channel',
    'person',
    'persona',
    'department',
  ]).returns<DocumentState>(),
  /** The named steps, newest first. */
  'history.list': query(z.object({ limit: z.number().int().min(1).max(1000).default(200) }), ['engagement']).returns<
    readonly HistoryStep[]
  >(),
  'search.find': query(z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(200).default(30) }), [
    'touchpoint',
    'stage',
    'channel',
    'department',
    'person',
    'persona',
    'engagement',
    'information',
    'journey',
    'interview',
    'improvement',
    'organisation',
    'measurement',
  ]).returns<readonly SearchHit[]>(),
  'backup.list': query(z.object({}), []).returns<readonly BackupEntry[]>(),
  'document.check': query(z.object({}), []).returns<CheckReport>(),
  'attachment.list': query(z.object({ touchpoint: z.number().int().nullable().default(null) }), ['attachment']).returns<
    readonly AttachmentEntry[]
  >(),
  'attachment.read': query(z.object({ id: z.number().int() }), ['attachment']).returns<{
    readonly entry: AttachmentEntry;
    readonly data: Uint8Array;
  }>(),
} as const;

export const documentCommands = {
  'engagement.update': command(z.object({ fields: engagementFieldsSchema.partial() })).returns<null>(),
  /** Undoes the newest step, or every step down to and including `seq`. */
  'history.undo': command(z.object({ downTo: z.number().int().optional() }), { undoable: false }).returns<{
    readonly steps: number;
  }>(),
  'history.redo': command(z.object({ upTo: z.number().int().optional() }), { undoable: false }).returns<{
    readonly steps: number;
  }>(),
  'backup.make': command(z.object({}), { undoable: false }).returns<BackupEntry>(),
  /** Replaces the content by that of a backup; the state before is kept as a backup of its own. The document reopens. */
  'backup.restore': command(z.object({ name: z.string().max(300) }), { undoable: false }).returns<{
    readonly keptAs: string;
  }>(),
  'document.repair': command(z.object({}), { undoable: false }).returns<CheckReport>(),
  /** `file` is a token for a file the user pointed at (shared/contract/host). */
  'attachment.add': command(
    z.object({
      file: z.string().max(100),
      touchpoint: z.number().int().nullable(),
      use: z.enum(['attachment', 'logo']).default('attachment'),
    }),
  ).returns<{ readonly id: number }>(),
  'attachment.remove': command(z.object({ id: z.number().int() })).returns<null>(),
} as const;
