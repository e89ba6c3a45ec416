/** Printing that can be followed and stopped: the page that draws the report really goes away. */
import { host } from '@renderer/api';
import { onHostEvent } from '@renderer/api/bridge';
import type { PrintStep } from '@shared/contract/host';
import { fail, type Result } from '@shared/errors/appError';

type Options = Readonly<Record<string, unknown>>;

export interface PrintRun {
  readonly signal: AbortSignal;
  readonly onStep: (step: PrintStep) => void;
}

async function followed<Value>(
  ask: (job: string) => Promise<Result<Value>>,
  { signal, onStep }: PrintRun,
): Promise<Result<Value>> {
  if (signal.aborted) return fail('cancelled');
  const job = crypto.randomUUID();
  const stopListening = onHostEvent((event) => {
    if (event.kind === 'print' && event.job === job) onStep(event.step);
  });
  const stop = (): void => void host('report.stopPrint', { job });
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await ask(job);
  } finally {
    signal.removeEventListener('abort', stop);
    stopListening();
  }
}

/** The bytes of the PDF. */
export function printPdf(options: Options, run: PrintRun): Promise<Result<Uint8Array>> {
  return followed((job) => host('report.pdf', { options: { ...options }, job }), run);
}

/** Prints to the place behind the token. */
export function savePdf(token: string, options: Options, run: PrintRun): Promise<Result<{ readonly bytes: number }>> {
  return followed((job) => host('report.savePdf', { token, options: { ...options }, job }), run);
}
