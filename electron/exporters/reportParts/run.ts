/** How long work on an office file tells of itself, gives way to other work, and stops. */

export interface OfficeRun {
  readonly signal?: AbortSignal;
  readonly onProgress?: (fraction: number) => void;
}

export interface OfficeFile {
  readonly bytes: Buffer;
  /** What this form leaves out and why, in words. */
  readonly leftOut: readonly string[];
  /** Slides, for a presentation. */
  readonly slides?: number;
}

/** Lets the engine do other work between two pieces, and stops when it was cancelled. */
export async function breathe(signal: AbortSignal | undefined): Promise<void> {
  await new Promise<void>((resolve) => void setImmediate(resolve));
  signal?.throwIfAborted();
}
