/** The only user of `window.workbench`: what the preload exposes to reach the main process and the engine. */
import type {
  GrantedFile,
  HostEvent,
  HostReplies,
  HostRequestName,
  HostRequests,
  WorkbenchBridge,
} from '@shared/contract/host';
import type { Result } from '@shared/errors/appError';
import type { z } from 'zod';

declare global {
  interface Window {
    readonly workbench?: WorkbenchBridge;
  }
}

/** The bridge of this window. Throws outside the workbench's own window: there is nothing to talk to. */
export function bridge(): WorkbenchBridge {
  const found = window.workbench;
  if (found === undefined) throw new Error('This page runs inside CX Workbench only.');
  return found;
}

/** Asks the main process. Refusals are values. */
export async function host<Name extends HostRequestName>(
  name: Name,
  params: z.input<HostRequests[Name]>,
): Promise<Result<HostReplies[Name]>> {
  try {
    return await bridge().request(name, params);
  } catch (reason) {
    // A rejected request means that the main process itself failed; the person is told, not left waiting.
    return {
      ok: false,
      error: { code: 'unexpected', params: { detail: reason instanceof Error ? reason.message : String(reason) } },
    };
  }
}

/** A token for a file that was dropped on the window. */
export async function grantDropped(file: File): Promise<Result<GrantedFile>> {
  return bridge().grantDropped(file);
}

/** Listens to what the main process tells; answers how to stop. */
export function onHostEvent(listener: (event: HostEvent) => void): () => void {
  return bridge().onEvent(listener);
}
