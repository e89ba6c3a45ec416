/** The near side of the reader process: starts it, asks for work, and ends it when it takes too long, is cancelled, or is no longer needed. */
import { fail, type Result } from '@shared/errors/appError';
import type { ReaderKind, ReaderReply, ReaderRequest } from './readerKind';

/** A running reader process, however it was started. */
export interface ReaderLink {
  post(request: ReaderRequest): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once when the process is gone, with its exit code (0 when unknown) or signal. */
  onEnd(listener: (end: { readonly code: number; readonly outOfMemory: boolean }) => void): void;
  kill(): void;
}

/** Starts a reader process: a child of Node (readerNode.ts), or a utility process by way of Electron's main process. */
export type SpawnReader = () => ReaderLink | Promise<ReaderLink>;

export interface RunOptions {
  readonly onProgress?: (fraction: number) => void;
  /** Ends the process and answers `cancelled`. */
  readonly signal?: AbortSignal;
  /** Milliseconds instead of the kind's own limit. */
  readonly timeLimit?: number;
}

export interface Reader {
  /** Does one piece of work; several are done one after the other. Never throws for what is in a file. */
  run<Input, Output>(kind: ReaderKind<Input, Output>, input: Input, options?: RunOptions): Promise<Result<Output>>;
  /** Ends the process; a next `run` starts a fresh one. */
  close(): void;
}

/** After this long without work the process is ended; choosing options in a wizard reuses it. */
const idleMilliseconds = 30_000;

/** A process that has not started by then never will. */
const startMilliseconds = 15_000;

interface Running {
  readonly link: ReaderLink;
  /** What the process tells the work that is going on. */
  listener: ((message: ReaderReply) => void) | null;
  ended: ((end: { readonly code: number; readonly outOfMemory: boolean }) => void) | null;
}

function isReply(message: unknown): message is ReaderReply {
  return typeof message === 'object' && message !== null && 'id' in message && 'kind' in message;
}

/** Starts a process; null when that fails or takes too long (one that comes later is ended). */
async function spawned(spawn: SpawnReader): Promise<ReaderLink | null> {
  let late = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const link = Promise.resolve()
    .then(spawn)
    .then(
      (made) => {
        if (late) made.kill();
        return made;
      },
      () => null,
    );
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      late = true;
      resolve(null);
    }, startMilliseconds);
  });
  try {
    return await Promise.race([link, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** A reader that starts its process when there is work. */
export function createReader(spawn: SpawnReader): Reader {
  let running: Running | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let nextId = 1;
  let idle: ReturnType<typeof setTimeout> | null = null;

  const stop = (): void => {
    if (idle !== null) clearTimeout(idle);
    idle = null;
    const link = running?.link;
    running = null;
    link?.kill();
  };

  const started = async (): Promise<Running | null> => {
    if (running !== null) return running;
    const link = await spawned(spawn);
    if (link === null) return null;
    const current: Running = { link, listener: null, ended: null };
    link.onMessage((message) => {
      if (isReply(message)) current.listener?.(message);
    });
    link.onEnd((end) => {
      if (running === current) running = null;
      current.ended?.(end);
    });
    running = current;
    return current;
  };

  const work = async <Input, Output>(
    kind: ReaderKind<Input, Output>,
    input: Input,
    options: RunOptions,
  ): Promise<Result<Output>> => {
    const isCancelled = (): boolean => options.signal?.aborted === true;
    if (isCancelled()) return fail('cancelled');
    if (idle !== null) clearTimeout(idle);
    idle = null;
    const limit = options.timeLimit ?? (await kind.timeLimit(input));
    const current = await started();
    if (current === null) return fail('import.readerEnded');
    if (isCancelled()) return fail('cancelled');
    const id = nextId;
    nextId += 1;
    return new Promise((resolve) => {
      const finish = (result: Result<Output>, keep: boolean): void => {
        clearTimeout(timer);
        options.signal?.removeEventListener('abort', cancel);
        current.listener = null;
        current.ended = null;
        if (keep) {
          idle = setTimeout(stop, idleMilliseconds);
          idle.unref();
        } else if (running === current) stop();
        else current.link.kill();
        resolve(result);
      };
      const cancel = (): void => finish(fail('cancelled'), false);
      const timer = setTimeout(
        () => finish(fail('import.tooSlow', { seconds: Math.round(limit / 1000) }), false),
        limit,
      );
      options.signal?.addEventListener('abort', cancel, { once: true });
      current.ended = ({ outOfMemory }) =>
        finish(fail(outOfMemory ? 'import.tooMuchMemory' : 'import.readerEnded'), false);
      current.listener = (message) => {
        if (message.id !== id) return;
        if (message.kind === 'progress') options.onProgress?.(message.fraction);
        // The kind's definition is shared by both sides, so its answer has the kind's type.
        else if (message.kind === 'done') finish(message.result as Result<Output>, true);
        else finish(fail('unexpected', { detail: message.detail }), false);
      };
      current.link.post({ id, kind: kind.name, input });
    });
  };

  return {
    run(kind, input, options = {}) {
      const result = queue.then(() => work(kind, input, options));
      queue = result.catch(() => undefined);
      return result;
    },
    close: stop,
  };
}
