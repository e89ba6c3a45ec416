/** The reader's entry as Electron's utility process runs it: it is handed a port and serves what comes over it. */
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

class FakePort extends EventEmitter {
  readonly sent: unknown[] = [];
  started = false;
  start(): void {
    this.started = true;
  }
  postMessage(message: unknown): void {
    this.sent.push(structuredClone(message));
    this.emit('sent');
  }
}

const parentPort = new EventEmitter();

beforeAll(async () => {
  Object.assign(process, { parentPort });
  await import('@electron/importers/host');
});
afterAll(() => {
  Reflect.deleteProperty(process, 'parentPort');
});

it('serves requests on the port it is handed, and nothing else', async () => {
  const port = new FakePort();
  parentPort.emit('message', { data: { kind: 'port' }, ports: [port] });
  expect(port.started).toBe(true);
  port.emit('message', { data: 'onzin' });
  port.emit('message', {
    data: {
      id: 7,
      kind: 'readWorkbook',
      input: { path: join(import.meta.dirname, '../../fixtures/energie/personas.csv') },
    },
  });
  await new Promise((resolve) => port.once('sent', resolve));
  expect(port.sent).toMatchObject([
    { id: 7, kind: 'done', result: { ok: true, value: { format: 'csv', sheets: [{ rowCount: 5 }] } } },
  ]);
});
