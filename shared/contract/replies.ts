/** What the engine tells after a change: which entities changed, how the change is called, and what can be undone. */

/** Kinds of things in an engagement; a query names those it depends on, a reply names those that changed. */
export const entities = [
  'engagement',
  'touchpoint',
  'stage',
  'channel',
  'department',
  'person',
  'persona',
  'extraField',
  'view',
  'information',
  'attachment',
  'import',
  'dismissal',
  'journey',
  'interview',
  'measurement',
  'improvement',
  'organisation',
  'staffing',
  'report',
] as const;
export type Entity = (typeof entities)[number];

/** The name of a change: a message key under `changes.` with its parameters, made into text where it is shown. */
export interface ChangeLabel {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface UndoState {
  readonly undo: ChangeLabel | null;
  readonly redo: ChangeLabel | null;
  /** Grows with every committed change, undo and redo included. */
  readonly revision: number;
}

export interface ChangeEvent extends UndoState {
  readonly changed: readonly Entity[];
  /** Ids of the touchpoints that changed when there are at most 200, otherwise null (= any). */
  readonly touchpoints: readonly number[] | null;
  /** ISO time at which the change was on disk. */
  readonly savedAt: string;
}

export interface CommandReply<Value> extends ChangeEvent {
  readonly value: Value;
}
