/** Asks the engine over the document port: one request, one reply, progress in between, cancel, and a fresh start when the engine or the document changes. */
import type { ChangeEvent, PortMessage, PortRequest } from '@shared/contract';
import { fail, type AppError, type Result } from '@shared/errors/appError';
import { bridge } from './bridge';

export interface Progress {
  /** 0–1, null when unknown. */
  readonly fraction: number | null;
  readonly step: string;
}

export interface AskOptions {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

interface Pending {
  readonly kind: 'query' | 'command';
  readonly name: string;
  readonly params: unknown;
  readonly onProgress: ((progress: Progress) => void) | undefined;
  settle(result: Result<unknown>): void;
}

const pending = new Map<number, Pending>();
const changeListeners = new Set<(event: ChangeEvent) => void>();
const troubleListeners = new Set<(error: AppError | null) => void>();
let nextId = 1;
let disconnect: (() => void) | null = null;

function isMessage(message: unknown): message is PortMessage {
  return typeof message === 'object' && message !== null && 'kind' in message;
}

function receive(message: unknown): void {
  if (!isMessage(message)) return;
  if (message.kind === 'changed') {
    for (const listener of changeListeners) listener(message.event);
    return;
  }
  if (message.kind === 'trouble') {
    for (const listener of troubleListeners) listener(message.error);
    return;
  }
  const request = pending.get(message.id);
  // A late answer to a request that was given up has nobody waiting for it.
  if (request === undefined) return;
  if (message.kind === 'progress') {
    request.onProgress?.({ fraction: message.fraction, step: message.step });
    return;
  }
  pending.delete(message.id);
  if (message.kind === 'error') request.settle({ ok: false, error: message.error });
  else request.settle({ ok: true, value: message.isText === true ? JSON.parse(String(message.value)) : message.value });
}

function send(request: PortRequest): void {
  bridge().send(request);
}

/** Starts listening to the port; called once at the start. Answers how to stop. */
export function connectPort(): () => void {
  disconnect?.();
  const stop = bridge().onMessage(receive);
  disconnect = () => {
    stop();
    disconnect = null;
  };
  return disconnect;
}

/** Asks the engine. Never rejects: a refusal, a cancel and a dead engine are values. */
export function ask(
  kind: 'query' | 'command',
  name: string,
  params: unknown,
  options: AskOptions = {},
): Promise<Result<unknown>> {
  const { onProgress, signal } = options;
  if (signal?.aborted === true) return Promise.resolve(fail('cancelled'));
  const id = nextId++;
  return new Promise((resolve) => {
    // The engine answers a cancel itself: a command that was already on disk is not reported as cancelled.
    const cancel = (): void => send({ id: nextId++, kind: 'cancel', target: id });
    signal?.addEventListener('abort', cancel, { once: true });
    pending.set(id, {
      kind,
      name,
      params,
      onProgress,
      settle: (result) => {
        signal?.removeEventListener('abort', cancel);
        resolve(result);
      },
    });
    send({ id, kind, name, params });
  });
}

/** The engine was started again: questions are asked anew; a change without an answer may or may not be on disk, so its asker is told. */
export function resumeAfterRestart(): void {
  for (const [id, request] of pending) {
    if (request.kind === 'query') {
      send({ id, kind: 'query', name: request.name, params: request.params });
    } else {
      pending.delete(id);
      request.settle(fail('unexpected', { detail: 'engine restarted' }));
    }
  }
}

/** Another document (or none) is in this window: nothing asked before concerns it. */
export function forgetPending(): void {
  for (const [id, request] of pending) {
    pending.delete(id);
    request.settle(fail('cancelled'));
  }
}

/** Listens to what happens to the file itself: moved away (an error), or back (null). Answers how to stop. */
export function onTrouble(listener: (error: AppError | null) => void): () => void {
  troubleListeners.add(listener);
  return () => void troubleListeners.delete(listener);
}

/** Listens to changes that the engine tells by itself; answers how to stop. */
export function onEngineChange(listener: (event: ChangeEvent) => void): () => void {
  changeListeners.add(listener);
  return () => changeListeners.delete(listener);
}
