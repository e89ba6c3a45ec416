/** Errors as values: every refusal that crosses a boundary is a code with parameters; its text is made from the messages in one place. */

/** What went wrong (`code`, a key under `errors.` in the messages) and to what (`params`). */
export interface AppError {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** An outcome that can be refused. A throw is a bug; a refusal is a value. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError };

/** The successful outcome. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** The refused outcome. */
export function fail<T = never>(code: string, params?: Readonly<Record<string, string | number>>): Result<T> {
  return { ok: false, error: params === undefined ? { code } : { code, params } };
}

/** A refusal thrown inside one process so that a transaction rolls back; it is turned into a value at the boundary. */
export class Refusal extends Error {
  readonly error: AppError;
  constructor(code: string, params?: Readonly<Record<string, string | number>>) {
    super(code);
    this.name = 'Refusal';
    this.error = params === undefined ? { code } : { code, params };
  }
}
