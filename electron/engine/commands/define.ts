/** How a command and a query are carried out: the context they get, and the two halves (prepare outside, apply inside the transaction). */
import type { ChangeLabel, CommandName, Commands, Entity, Queries, QueryName } from '@shared/contract';
import type { ParsedParamsOf, ValueOf } from '@shared/contract/define';
import type { Locale } from '@shared/i18n';
import type { Connection } from '../db/connection';
import type { FileGrants, ReaderService } from '../services';

/** Everything a handler may use; nothing here knows of windows. */
export interface EngineContext {
  readonly connection: Connection;
  /** ISO moment, from outside so that tests can hold the clock. */
  readonly now: () => string;
  /** A new identity that is the same in every copy of the engagement (UUID v7). */
  readonly newUid: () => string;
  readonly locale: () => Locale;
  readonly files: FileGrants;
  readonly reader: ReaderService;
  /** The file this document lives in; for shows and for names of copies. */
  readonly path: () => string;
}

export interface RunOptions {
  /** Told at least every 250 ms for long work: fraction 0–1 (null = unknown) and the step as a message key. */
  readonly progress: (fraction: number | null, step: string) => void;
  readonly signal: AbortSignal;
}

export interface CommandOutcome<Value> {
  /** What the reply carries. */
  readonly value: Value;
  readonly label: ChangeLabel;
  /** Steps with the same key in a row become one (typing on in one text). */
  readonly mergeKey?: string;
  /** Entities that changed beyond what the recorded rows tell. */
  readonly alsoChanged?: readonly Entity[];
}

export interface CommandHandler<Name extends CommandName, Prepared = unknown> {
  /** Adds many rows and deletes none of them again: they are recorded as ranges (see history/capture). */
  readonly isBulk?: boolean;
  /** Work that must not hold the transaction (reading a file). */
  readonly prepare?: (
    context: EngineContext,
    params: ParsedParamsOf<Commands[Name]>,
    run: RunOptions,
  ) => Promise<Prepared>;
  readonly apply: (
    context: EngineContext,
    params: ParsedParamsOf<Commands[Name]>,
    prepared: Prepared,
    run: RunOptions,
  ) => CommandOutcome<ValueOf<Commands[Name]>>;
}

export type QueryHandler<Name extends QueryName> = (
  context: EngineContext,
  params: ParsedParamsOf<Queries[Name]>,
  run: RunOptions,
) => ValueOf<Queries[Name]> | Promise<ValueOf<Queries[Name]>>;

/** Commands that the document itself carries out (history, files): they have no handler in the registry. */
export type DocumentCommandName =
  | 'history.undo'
  | 'history.redo'
  | 'backup.make'
  | 'backup.restore'
  | 'document.repair'
  | 'pseudonym.removeKey'
  | 'pseudonym.storeKey'
  | 'participant.erase'
  | 'specialist.erase'
  | 'sheet.write';

/** A handler in the registry: what `prepare` makes is only for the same command's `apply`. */
export interface RegisteredHandler<Name extends CommandName> {
  readonly isBulk?: boolean;
  readonly prepare?: (
    context: EngineContext,
    params: ParsedParamsOf<Commands[Name]>,
    run: RunOptions,
  ) => Promise<unknown>;
  readonly apply: (
    context: EngineContext,
    params: ParsedParamsOf<Commands[Name]>,
    prepared: never,
    run: RunOptions,
  ) => CommandOutcome<ValueOf<Commands[Name]>>;
}

export type CommandHandlers = {
  readonly [Name in Exclude<CommandName, DocumentCommandName>]: RegisteredHandler<Name>;
};
export type QueryHandlers = { readonly [Name in QueryName]: QueryHandler<Name> };
