/** The gate for everything a page asks of the main process: who asks is checked, then what is asked is parsed; only then a handler runs. */
import { hostRequests, type HostReplies, type HostRequestName, type HostRequests } from '@shared/contract/host';
import { fail, Refusal, type Result } from '@shared/errors/appError';
import { ipcMain, type WebContents, type WebFrameMain } from 'electron';
import type { z } from 'zod';
import { dropSchema, requestSchema } from './ipcMessages';
import { channels } from '@electron/preload/channels';
import { isOwnOrigin, isOwnPage } from './security';

/** What the gate needs to know of the event; the same for `invoke` and `send`. */
export interface Asked {
  readonly sender: Pick<WebContents, 'id' | 'mainFrame'>;
  readonly senderFrame: Pick<WebFrameMain, 'url' | 'origin' | 'parent' | 'processId' | 'routingId'> | null;
}

/** True when the asker is the top frame of its window and shows a page of the program from the program's own origin. */
export function isTrusted(event: Asked): boolean {
  const frame = event.senderFrame;
  // Null: the frame has gone away meanwhile.
  if (frame === null || frame.parent !== null) return false;
  const top = event.sender.mainFrame;
  if (frame.processId !== top.processId || frame.routingId !== top.routingId) return false;
  return isOwnOrigin(frame.origin) && isOwnPage(frame.url);
}

export type Handlers<Context> = {
  readonly [Name in HostRequestName]: (
    context: Context,
    params: z.output<HostRequests[Name]>,
  ) => Promise<Result<HostReplies[Name]>> | Result<HostReplies[Name]>;
};

/** What a kind of page may ask: the context of its requests, and the requests it is limited to. */
export interface Asker<Context> {
  readonly context: Context;
  allows(name: HostRequestName): boolean;
}

export interface GateOptions<Context> {
  /** The window or report page behind a sender; undefined when it is none of ours. */
  asker(contentsId: number): Asker<Context> | undefined;
  readonly handlers: Handlers<Context>;
  /** A page has loaded and wants its port. */
  onHello(context: Context): void;
  /** A page has handed in what was being typed and may be closed. */
  onSettled(context: Context): void;
  /** A file was dropped on the page. */
  onDropped(context: Context, path: string): Result<HostReplies['file.choose']>;
}

/** Opens the gate; called once. */
export function openGate<Context>(options: GateOptions<Context>): void {
  const trusted = (event: Asked): Asker<Context> | undefined =>
    isTrusted(event) ? options.asker(event.sender.id) : undefined;

  ipcMain.handle(channels.request, async (event, ...args: unknown[]): Promise<Result<unknown>> => {
    const asker = trusted(event);
    if (asker === undefined) return fail('invalidRequest', { detail: 'sender' });
    const request = requestSchema.safeParse(args);
    if (!request.success) return fail('invalidRequest', { detail: 'form' });
    const [name, params] = request.data;
    if (!asker.allows(name)) return fail('invalidRequest', { detail: name });
    return runRequest(options.handlers, asker.context, name, params);
  });
  ipcMain.handle(channels.dropped, (event, ...args: unknown[]): Result<unknown> => {
    const asker = trusted(event);
    if (asker === undefined || !asker.allows('file.choose')) return fail('invalidRequest', { detail: 'sender' });
    const path = dropSchema.safeParse(args);
    if (!path.success) return fail('invalidRequest', { detail: 'file' });
    return options.onDropped(asker.context, path.data[0]);
  });
  ipcMain.on(channels.hello, (event) => {
    const asker = trusted(event);
    if (asker !== undefined) options.onHello(asker.context);
  });
  ipcMain.on(channels.settled, (event) => {
    const asker = trusted(event);
    if (asker !== undefined) options.onSettled(asker.context);
  });
}

/** Parses the parameters by the request's schema and runs its handler; a throw becomes a refusal that says so. */
export async function runRequest<Context>(
  handlers: Handlers<Context>,
  context: Context,
  name: HostRequestName,
  params: unknown,
): Promise<Result<unknown>> {
  const parsed = hostRequests[name].safeParse(params);
  if (!parsed.success) return fail('invalidRequest', { detail: name });
  // One name, its schema and its handler belong together; the compiler cannot follow that through a variable name.
  const handler = handlers[name] as (context: Context, params: unknown) => Promise<Result<unknown>> | Result<unknown>;
  try {
    return await handler(context, parsed.data);
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.error };
    console.error(`Request ${name} failed:`, error);
    return fail('unexpected', { detail: name });
  }
}
