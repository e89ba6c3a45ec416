/** Starts the reader as a child process of Node: for the command line and for tests. */
import { fork } from 'node:child_process';
import type { SpawnReader } from './readerProcess';

/** Memory for the reader's own objects, in MB; what it reads into flat arrays comes on top of it. */
export const readerHeapLimit = 300;

/** Spawns the built reader (out/main/reader.js) with a limit on its memory. */
export function spawnNodeReader(scriptPath: string, heapLimit = readerHeapLimit): SpawnReader {
  return () => {
    const child = fork(scriptPath, [], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${heapLimit}`],
      // Its complaints when memory runs out are long and say nothing a person can use.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    return {
      post: (request) => void child.send(request, () => undefined),
      onMessage: (listener) => void child.on('message', listener),
      onEnd(listener) {
        let told = false;
        const tell = (code: number | null, signal: string | null): void => {
          if (told) return;
          told = true;
          // Node aborts when its heap is full: signal SIGABRT, or 134 by way of a shell or on Windows.
          listener({ code: code ?? 0, outOfMemory: signal === 'SIGABRT' || code === 134 || code === 5 });
        };
        child.on('exit', tell);
        child.on('error', () => tell(1, null));
      },
      kill: () => void child.kill('SIGKILL'),
    };
  };
}
