// @vitest-environment jsdom
/** The page's end of the document port: nothing is lost before the port is there, nothing is done twice after a failure. */
import { describe, expect, it } from 'vitest';
import { createDocumentPort } from '@electron/preload/documentPort';

/** A port whose other end the test holds. */
function fakePort(): {
  readonly port: MessagePort;
  readonly sent: unknown[];
  deliver(data: unknown): void;
  isClosed(): boolean;
} {
  const sent: unknown[] = [];
  let listener: ((event: { readonly data: unknown }) => void) | undefined;
  let closed = false;
  const port = {
    addEventListener: (_kind: string, given: typeof listener) => (listener = given),
    start: () => undefined,
    close: () => (closed = true),
    postMessage: (message: unknown) => sent.push(message),
  };
  return {
    port: port as unknown as MessagePort,
    sent,
    deliver: (data) => listener?.({ data }),
    isClosed: () => closed,
  };
}

const question = (id: number) => ({ id, kind: 'query', name: 'document.state', params: {} });

describe('the document port', () => {
  it('keeps what is sent before it is connected, in order', () => {
    const documentPort = createDocumentPort();
    documentPort.send(question(1));
    documentPort.send(question(2));
    const fake = fakePort();
    documentPort.connect(fake.port);
    documentPort.send(question(3));
    expect(fake.sent).toEqual([question(1), question(2), question(3)]);
  });

  it('drops what is sent between a failure and the new port: the page asks again by itself', () => {
    const documentPort = createDocumentPort();
    const first = fakePort();
    documentPort.connect(first.port);
    documentPort.disconnect('failed');
    expect(first.isClosed()).toBe(true);
    documentPort.send(question(1));
    const second = fakePort();
    documentPort.connect(second.port);
    documentPort.send(question(2));
    expect(second.sent).toEqual([question(2)]);
  });

  it('keeps nothing of a document for the next one', () => {
    const documentPort = createDocumentPort();
    documentPort.send(question(1));
    documentPort.disconnect('closed');
    documentPort.send(question(2));
    const next = fakePort();
    documentPort.connect(next.port);
    expect(next.sent).toEqual([question(2)]);
  });

  it('tells every listener until it stops', () => {
    const documentPort = createDocumentPort();
    const heard: unknown[] = [];
    const stop = documentPort.onMessage((message) => heard.push(message));
    const fake = fakePort();
    documentPort.connect(fake.port);
    fake.deliver({ kind: 'changed' });
    stop();
    fake.deliver({ kind: 'changed' });
    expect(heard).toEqual([{ kind: 'changed' }]);
  });

  it('is settled when the field being typed in has handed in its text and the engine has answered', async () => {
    const documentPort = createDocumentPort();
    const fake = fakePort();
    documentPort.connect(fake.port);
    const field = document.createElement('input');
    document.body.append(field);
    field.addEventListener('blur', () => documentPort.send({ id: 9, kind: 'command', name: 'x', params: {} }));
    field.focus();
    let settled = false;
    const settling = documentPort.settle().then(() => (settled = true));
    await new Promise((done) => setTimeout(done, 80));
    expect(fake.sent).toHaveLength(1);
    expect(settled).toBe(false);
    fake.deliver({ id: 9, kind: 'progress', fraction: null, step: '' });
    fake.deliver({ id: 9, kind: 'value', value: null });
    await settling;
    expect(settled).toBe(true);
  });

  it('is settled when the engine goes away meanwhile', async () => {
    const documentPort = createDocumentPort();
    documentPort.connect(fakePort().port);
    documentPort.send(question(1));
    const settling = documentPort.settle();
    setTimeout(() => documentPort.disconnect('failed'), 60);
    await settling;
  });
});
