/** Prints that windows named: each window hears how far its own are and can stop them, and nobody else's. */
import type { ReportJob } from '@shared/contract/host';
import { fail, type Result } from '@shared/errors/appError';
import type { ReportPrinter } from './reportPrinter';
import type { Workspace } from './workspace';

export interface Prints {
  /** Prints for a window; without a name nobody can follow or stop it. */
  print(workspace: Workspace, options: ReportJob['options'], job: string | undefined): Promise<Result<Uint8Array>>;
  /** Stops a print of this window; one that is done already stays done. */
  stop(workspace: Workspace, job: string): void;
}

export function createPrints(printer: ReportPrinter): Prints {
  const running = new WeakMap<Workspace, Map<string, AbortController>>();
  return {
    async print(workspace, options, job) {
      if (job === undefined) return printer.print(workspace, options);
      const own = running.get(workspace) ?? new Map<string, AbortController>();
      running.set(workspace, own);
      if (own.has(job)) return fail('invalidRequest', { detail: 'job' });
      const stop = new AbortController();
      own.set(job, stop);
      try {
        return await printer.print(workspace, options, {
          signal: stop.signal,
          onStep: (step) => workspace.tell({ kind: 'print', job, step }),
        });
      } finally {
        own.delete(job);
      }
    },
    stop: (workspace, job) => running.get(workspace)?.get(job)?.abort(),
  };
}
