/** Processes that read files from outside (imports): each with a memory limit, with a port to the engine that asked, and ended at its word. */
import { readerMemoryLimit, type ToEngine, type ToReader } from '@shared/contract/engineHost';
import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import { builtFile } from './runtime';

export interface Readers {
  start(requestId: string): void;
  end(requestId: string): void;
  endAll(): void;
}

/** An engine that asks for more than this at once is wrong about something. */
const readersAtOnce = 4;

/** The readers of one engine; `toEngine` posts to that engine. */
export function createReaders(toEngine: (message: ToEngine, port?: MessagePortMain) => void): Readers {
  const running = new Map<string, UtilityProcess>();
  return {
    start(requestId) {
      if (running.has(requestId) || running.size >= readersAtOnce) {
        toEngine({ kind: 'readerEnded', requestId, code: -1 });
        return;
      }
      const child = utilityProcess.fork(builtFile('main', 'reader.js'), [], {
        serviceName: 'CX Workbench reader',
        execArgv: [`--max-old-space-size=${readerMemoryLimit}`],
        // A reader works on bytes it is handed: it needs nothing of this machine's environment.
        env: {},
        stdio: 'ignore',
      });
      running.set(requestId, child);
      child.once('exit', (code) => {
        if (running.get(requestId) !== child) return;
        running.delete(requestId);
        toEngine({ kind: 'readerEnded', requestId, code });
      });
      const { port1, port2 } = new MessageChannelMain();
      const message: ToReader = { kind: 'port' };
      child.postMessage(message, [port1]);
      toEngine({ kind: 'reader', requestId }, port2);
    },
    end(requestId) {
      running.get(requestId)?.kill();
    },
    endAll() {
      for (const child of running.values()) child.kill();
      running.clear();
    },
  };
}
