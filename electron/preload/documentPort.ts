/** The page's end of the document port: keeps what is sent before the port is there, and knows what is still unanswered. */
import type { PortLoss } from './channels';

type Listener = (message: unknown) => void;

export interface DocumentPort {
  connect(port: MessagePort): void;
  disconnect(loss: PortLoss): void;
  send(message: unknown): void;
  onMessage(listener: Listener): () => void;
  /** Lets the field being typed in hand in its text, and resolves when the engine has answered everything. */
  settle(): Promise<void>;
}

/** Time for the page to turn a left field into a request. */
const handInTime = 30;

export function createDocumentPort(): DocumentPort {
  const listeners = new Set<Listener>();
  const unanswered = new Set<unknown>();
  let port: MessagePort | undefined;
  let waiting: unknown[] = [];
  // After a failure the page asks again by itself; what it sent meanwhile must not be done twice.
  let keeps = true;
  let whenAnswered: (() => void) | undefined;

  const receive = (message: unknown): void => {
    const answered = messageId(message, ['value', 'error']);
    if (answered !== undefined) unanswered.delete(answered);
    for (const listener of listeners) listener(message);
    if (unanswered.size === 0) whenAnswered?.();
  };

  return {
    connect(given) {
      port?.close();
      port = given;
      unanswered.clear();
      given.addEventListener('message', (event) => receive(event.data));
      given.start();
      const sent = waiting;
      waiting = [];
      keeps = true;
      for (const message of sent) this.send(message);
    },
    disconnect(loss) {
      port?.close();
      port = undefined;
      waiting = [];
      unanswered.clear();
      keeps = loss === 'closed';
      whenAnswered?.();
    },
    send(message) {
      const id = messageId(message, ['query', 'command']);
      if (port === undefined) {
        if (keeps) waiting.push(message);
        return;
      }
      if (id !== undefined) unanswered.add(id);
      port.postMessage(message);
    },
    onMessage(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    async settle() {
      const active = document.activeElement;
      if (active instanceof HTMLElement) active.blur();
      await new Promise((done) => {
        setTimeout(done, handInTime);
      });
      if (unanswered.size === 0) return;
      await new Promise<void>((done) => {
        whenAnswered = done;
      });
    },
  };
}

/** The id of a message of one of these kinds, otherwise undefined. */
function messageId(message: unknown, kinds: readonly string[]): unknown {
  if (typeof message !== 'object' || message === null) return undefined;
  const { id, kind } = message as { readonly id?: unknown; readonly kind?: unknown };
  return typeof kind === 'string' && kinds.includes(kind) ? id : undefined;
}
