/**
 * What the reader process can do, as one definition per kind of work (see `kinds/`): its name, what goes in and comes out, how
 * long it may take, and where its code is. The definition is shared by both sides; the code is loaded in the reader only.
 */
import type { Result } from '@shared/errors/appError';

export interface ReaderWork {
  /** Told now and then how far it is, 0–1. */
  readonly onProgress: (fraction: number) => void;
}

export interface ReaderKind<Input, Output> {
  readonly name: string;
  /** Milliseconds after which the reader is ended; looked up before the work starts. */
  readonly timeLimit: (input: Input) => number | Promise<number>;
  /** Loads and runs the code. What it answers is copied to the other side (structured clone: no functions or classes). */
  readonly run: (input: Input, work: ReaderWork) => Promise<Result<Output>>;
}

/** Declares a kind of work. To add one: a file in `kinds/` that exports its definition under any name. */
export function defineReaderKind<Input, Output>(kind: ReaderKind<Input, Output>): ReaderKind<Input, Output> {
  return kind;
}

/** Asks the reader for work. One at a time per port. */
export interface ReaderRequest {
  readonly id: number;
  readonly kind: string;
  readonly input: unknown;
}

export type ReaderReply =
  | { readonly id: number; readonly kind: 'progress'; readonly fraction: number }
  | { readonly id: number; readonly kind: 'done'; readonly result: Result<unknown> }
  /** A fault in our own code, not in the file. */
  | { readonly id: number; readonly kind: 'fault'; readonly detail: string };
