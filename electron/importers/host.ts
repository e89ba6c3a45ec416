/**
 * Entry of the reader process, in which files from outside are read so that a hostile one can be ended with it. Runs as an
 * Electron utility process (served over the port it is handed) or as a child of Node (served over its message channel).
 */
import type { ReaderKind, ReaderReply, ReaderRequest } from './readerKind';

/** Every definition in `kinds/`, found when the program is built. */
const modules = import.meta.glob<Record<string, ReaderKind<unknown, unknown>>>('./kinds/*.ts', { eager: true });
const kinds = new Map(
  Object.values(modules).flatMap((module) => Object.values(module).map((kind) => [kind.name, kind] as const)),
);

const progressInterval = 100;

/** Does what a request asks and answers through `reply`: progress now and then, and one `done` or `fault`. */
export async function serveRequest(request: ReaderRequest, reply: (message: ReaderReply) => void): Promise<void> {
  const { id } = request;
  const kind = kinds.get(request.kind);
  if (kind === undefined) return reply({ id, kind: 'fault', detail: `unknown kind ${request.kind}` });
  let told = performance.now();
  const onProgress = (fraction: number): void => {
    const now = performance.now();
    if (now - told < progressInterval) return;
    told = now;
    reply({ id, kind: 'progress', fraction });
  };
  try {
    reply({ id, kind: 'done', result: await kind.run(request.input, { onProgress }) });
  } catch (error) {
    reply({ id, kind: 'fault', detail: error instanceof Error ? error.message.slice(0, 300) : 'unknown' });
  }
}

/** The parts of Electron's ports that are used here; this file must also run where there is no Electron. */
interface UtilityPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  start(): void;
  postMessage(message: unknown): void;
}
interface ParentPort {
  on(
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly UtilityPort[] }) => void,
  ): void;
}

function isRequest(data: unknown): data is ReaderRequest {
  return (
    typeof data === 'object' &&
    data !== null &&
    'id' in data &&
    typeof data.id === 'number' &&
    'kind' in data &&
    typeof data.kind === 'string'
  );
}

function start(): void {
  const parentPort = (process as unknown as { readonly parentPort?: ParentPort }).parentPort;
  if (parentPort !== undefined) {
    parentPort.on('message', ({ ports: [port] }) => {
      if (port === undefined) return;
      port.on('message', ({ data }) => {
        if (isRequest(data)) void serveRequest(data, (message) => port.postMessage(message));
      });
      port.start();
    });
  } else if (process.send !== undefined) {
    process.on('message', (data) => {
      if (isRequest(data)) void serveRequest(data, (message) => process.send?.(message));
    });
    process.on('disconnect', () => process.exit(0));
  }
}

start();
