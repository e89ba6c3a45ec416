/** What was done to quotes and is not answered yet; the reader shows it at once. */
import type { ChangeEvent } from '@shared/contract';
import type { Result } from '@shared/errors/appError';
import type { Quote, Span } from '@shared/domain/interview';
import { create } from 'zustand';
import type { Pending, PendingCoding, PendingResize, PendingUncoding } from '../model/pending';

interface PendingStore {
  readonly pending: readonly Pending[];
  /** Quotes of the transcript in view as the engine answered them last. */
  readonly known: readonly Quote[];
}

export const usePending = create<PendingStore>(() => ({ pending: [], known: [] }));

type Change =
  | Omit<PendingCoding, 'key' | 'revision'>
  | Omit<PendingUncoding, 'key' | 'revision'>
  | Omit<PendingResize, 'key' | 'revision'>;

let lastKey = 0;

const drop = (key: number): void =>
  usePending.setState(({ pending }) => ({ pending: pending.filter((change) => change.key !== key) }));

/** Shows a change while it is carried out. A refusal takes it away again; otherwise it stays until the answer with it is there. */
export async function whilePending<Reply extends ChangeEvent>(
  change: Change,
  work: () => Promise<Result<Reply>>,
): Promise<Result<Reply>> {
  lastKey -= 1;
  const key = lastKey;
  usePending.setState(({ pending }) => ({ pending: [...pending, { ...change, key, revision: null }] }));
  try {
    const result = await work();
    if (!result.ok) drop(key);
    else
      usePending.setState(({ pending }) => ({
        pending: pending.map((one) => (one.key === key ? { ...one, revision: result.value.revision } : one)),
      }));
    return result;
  } catch (reason) {
    drop(key);
    throw reason;
  }
}

/** The engine answered with everything up to a revision. */
export function answered(transcript: number, revision: number, known: readonly Quote[]): void {
  usePending.setState(({ pending }) => {
    const left = pending.filter(
      (change) => change.transcript === transcript && (change.revision === null || change.revision > revision),
    );
    return { known, pending: left.length === pending.length ? pending : left };
  });
}

/** Forgets what was done in another transcript: nothing of it is shown any more. */
export function forgetPending(): void {
  usePending.setState({ pending: [], known: [] });
}

/** Codings that the engine knows for those that are shown: one that is on its way is waited for. */
export async function settledCodings(quotes: readonly Quote[], codings: readonly number[]): Promise<readonly number[]> {
  const asked = codings.filter((id) => id < 0);
  if (asked.length === 0) return codings;
  const wanted = quotes.flatMap((quote) =>
    quote.codings.flatMap(({ id, code }) => (asked.includes(id) ? [{ start: quote.start, end: quote.end, code }] : [])),
  );
  await settled();
  const found = usePending
    .getState()
    .known.flatMap((quote) =>
      quote.codings.flatMap(({ id, code }) =>
        wanted.some((one) => one.start === quote.start && one.end === quote.end && one.code === code) ? [id] : [],
      ),
    );
  return [...codings.filter((id) => id > 0), ...found];
}

/** Waits until nothing is on its way. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    if (usePending.getState().pending.length === 0) {
      resolve();
      return;
    }
    const stop = usePending.subscribe(({ pending }) => {
      if (pending.length > 0) return;
      stop();
      resolve();
    });
  });
}

/** Whether the quote is one that the engine has given an id. */
export const isKept = (quote: Span & { readonly id: number }): boolean => quote.id > 0;
