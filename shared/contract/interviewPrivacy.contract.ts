/** What cannot be undone on purpose: the key of pseudonyms out of the file, and a person erased with all that leads there. */
import { z } from 'zod';
import { command, query } from './define';
import { interviewId as id } from './interviews.contract';

const token = z.string().max(4096);
const ids = z.array(id).min(1).max(1000);
/** Opens the file of the key; nobody can open it without. */
const password = z.string().min(12).max(200);

/** What goes when these participants are erased. */
export interface ErasureTraces {
  readonly participants: number;
  readonly transcripts: number;
  readonly quotes: number;
  readonly memos: number;
  /** Copies of their words at improvements, and descriptions of customer experience taken from them. */
  readonly copies: number;
  /** Rows of the key that lead to nobody else. */
  readonly key: number;
  /** Steps of undo and backups, all of which go: they hold what was erased. */
  readonly steps: number;
  readonly backups: number;
  /** Texts elsewhere that name the participant; they stay and are for a person to look at. */
  readonly mentions: readonly { readonly table: string; readonly text: string }[];
}

export interface KeyRemoved {
  readonly removed: number;
  readonly steps: number;
  /** Backups that were there and may hold the names. */
  readonly backups: number;
  readonly backupsRemoved: boolean;
}

export const interviewPrivacyQueries = {
  'participant.traces': query(z.object({ ids }), ['interview', 'improvement']).returns<ErasureTraces>(),
} as const;

export const interviewPrivacyCommands = {
  /**
   * Erases participants with their transcripts and everything made of them, every step of undo, the search index and all backups; the
   * file is written anew so that no byte of it stays. It cannot be undone.
   */
  'participant.erase': command(z.object({ ids, confirm: z.literal(true) }), {
    undoable: false,
  }).returns<ErasureTraces>(),
  /**
   * Removes the key for good, and with it every step of undo, since those hold the names too; the file is written anew. It cannot be
   * undone. Older backups still hold the names unless they go as well.
   */
  'pseudonym.removeKey': command(z.object({ confirm: z.literal(true), withBackups: z.boolean().default(false) }), {
    undoable: false,
  }).returns<KeyRemoved>(),
  /** Writes the key to a file of its own that opens with the password only; `remove` takes it out of the engagement for good. */
  'pseudonym.storeKey': command(
    z.object({ file: token, password, remove: z.boolean().default(true), withBackups: z.boolean().default(false) }),
    { undoable: false },
  ).returns<KeyRemoved & { readonly stored: number; readonly bytes: number }>(),
  /** Takes a key that was stored apart back in; rows that are here already stay as they are. */
  'pseudonym.loadKey': command(z.object({ file: token, password })).returns<{
    readonly added: number;
    readonly present: number;
  }>(),
} as const;
