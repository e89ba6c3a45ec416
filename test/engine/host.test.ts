/** The engine's process as the window meets it: answers over a port, those of plain data as one text. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startHost } from '@electron/engine/host';
import type { PortMessage, PortRequest } from '@shared/contract';
import type { FromEngine, ToEngine } from '@shared/contract/engineHost';
import type { Touchpoint } from '@shared/domain/touchpoint';
import { testFolder } from './support/documents';

type Message = { readonly data: unknown; readonly ports: readonly FakePort[] };

/** Both ends of a port: what the host listens to, and what it posted. */
class FakePort {
  readonly posted: PortMessage[] = [];
  #listener: ((message: { data: unknown }) => void) | null = null;
  on(event: string, listener: (message: { data: unknown }) => void): void {
    if (event === 'message') this.#listener = listener;
  }
  start(): void {}
  postMessage(message: unknown): void {
    // As between processes: nothing but a copy arrives.
    this.posted.push(structuredClone(message) as PortMessage);
  }
  async ask(request: PortRequest): Promise<PortMessage> {
    this.#listener?.({ data: request });
    for (;;) {
      const answer = this.posted.find((message) => 'id' in message && message.id === request.id);
      if (answer !== undefined && 'kind' in answer && answer.kind !== 'progress') return answer;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

let folder: ReturnType<typeof testFolder>;
beforeEach(() => {
  folder = testFolder();
});
afterEach(() => folder.remove());

function host(): { send(message: ToEngine, ports?: readonly FakePort[]): void; readonly told: FromEngine[] } {
  let receive: (message: Message) => void = () => undefined;
  const told: FromEngine[] = [];
  startHost({
    on: (_event, listener) => {
      receive = listener as (message: Message) => void;
    },
    postMessage: (message) => void told.push(message as FromEngine),
  });
  return { told, send: (data, ports = []) => receive({ data, ports }) };
}

it('answers rows as a text that reads back as the rows, and figures as they are', async () => {
  const { send, told } = host();
  const path = folder.file('proef.cxw');
  send({
    kind: 'open',
    mode: 'create',
    path,
    options: { backupFolder: folder.file('backups'), locale: 'nl', fields: { name: 'Proef' } },
  });
  expect(told.map((message) => message.kind)).toContain('opened');
  const port = new FakePort();
  send({ kind: 'port' }, [port]);
  const rows = [
    { name: 'Ik “bel” \u2028 €', emotionalScore: 7.5, momentOfTruthCustomer: true, channels: [{ name: 'Web' }] },
  ];
  const made = await port.ask({ id: 1, kind: 'command', name: 'touchpoint.create', params: { rows } });
  expect(made).toMatchObject({ kind: 'value' });
  const answer = await port.ask({ id: 2, kind: 'query', name: 'touchpoint.rows', params: { ids: [1] } });
  expect(answer).toMatchObject({ kind: 'value', isText: true });
  const [row] = JSON.parse(String((answer as { value: unknown }).value)) as readonly Touchpoint[];
  expect(row).toMatchObject({
    name: 'Ik “bel” \u2028 €',
    emotionalScore: 7.5,
    momentOfTruthCustomer: true,
    notes: null,
    channels: [1],
  });
  const order = await port.ask({ id: 3, kind: 'query', name: 'touchpoint.order', params: {} });
  expect((order as { value: { ids: Int32Array } }).value.ids).toEqual(new Int32Array([1]));
  expect(await port.ask({ id: 4, kind: 'query', name: 'touchpoint.rows', params: { ids: 'x' } })).toMatchObject({
    kind: 'error',
  });
  send({ kind: 'close' });
});
