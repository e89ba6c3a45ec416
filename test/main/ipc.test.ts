/** The gate of the main process: every channel refuses every wrong asker, every request every wrong form. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hostRequests, type HostRequestName } from '@shared/contract/host';
import { ok } from '@shared/errors/appError';
import { handlers as channels, listeners } from './electronMock';

vi.mock('electron', async () => (await import('./electronMock')).electronMock());
const { isTrusted, openGate } = await import('@electron/main/ipc');

const frame = {
  url: 'app://workbench/index.html',
  origin: 'app://workbench',
  parent: null,
  processId: 7,
  routingId: 3,
};
const sender = { id: 1, mainFrame: frame };
const genuine = { sender, senderFrame: frame };

type Forged = Readonly<Record<string, unknown>>;
const forged: Readonly<Record<string, Forged>> = {
  'a frame inside the page': { sender, senderFrame: { ...frame, parent: frame } },
  'another frame of the process': { sender, senderFrame: { ...frame, routingId: 4 } },
  'a frame of another process': { sender, senderFrame: { ...frame, processId: 8 } },
  'a frame that is gone': { sender, senderFrame: null },
  'another origin': { sender, senderFrame: { ...frame, origin: 'https://workbench' } },
  'an origin that begins alike': { sender, senderFrame: { ...frame, origin: 'app://workbench.example' } },
  'an opaque origin': { sender, senderFrame: { ...frame, origin: 'null' } },
  'another page of the program': { sender, senderFrame: { ...frame, url: 'app://workbench/assets/x.html' } },
  'a page that begins alike': { sender, senderFrame: { ...frame, url: 'app://workbench/index.html.evil' } },
  'a file': { sender, senderFrame: { ...frame, url: 'file:///index.html', origin: 'file://' } },
  'a window that is not ours': { sender: { id: 2, mainFrame: frame }, senderFrame: frame },
};

const ran: string[] = [];
beforeEach(() => {
  ran.length = 0;
  channels.clear();
  listeners.clear();
  const handlers = Object.fromEntries(
    Object.keys(hostRequests).map((name) => [name, () => (ran.push(name), ok(null))]),
  );
  openGate<string>({
    asker: (id) => (id === 1 ? { context: 'window', allows: (name) => name !== 'report.job' } : undefined),
    handlers: handlers as never,
    onHello: () => ran.push('hello'),
    onSettled: () => ran.push('settled'),
    onDropped: (_context, path) => (ran.push(path), ok(null)),
  });
});

describe('who asks', () => {
  it('is trusted only as the top frame of a page of the program', () => {
    expect(isTrusted(genuine as never)).toBe(true);
    expect(isTrusted({ ...genuine, senderFrame: { ...frame, url: `${frame.url}#/rows?x=1` } } as never)).toBe(true);
  });

  for (const [what, event] of Object.entries(forged)) {
    it(`is refused on every channel: ${what}`, async () => {
      expect(channels.size).toBeGreaterThan(0);
      for (const [name, handler] of channels) {
        const args = name.endsWith('request') ? ['window.state', {}] : ['/tmp/x.csv'];
        expect(await handler(event, ...args)).toMatchObject({ ok: false, error: { code: 'invalidRequest' } });
      }
      for (const listener of listeners.values()) listener(event);
      expect(ran).toEqual([]);
    });
  }

  it('is let through on every channel when genuine (or the tests above prove nothing)', async () => {
    for (const [name, handler] of channels) {
      await handler(genuine, ...(name.endsWith('request') ? ['window.state', {}] : ['/tmp/x.csv']));
    }
    for (const listener of listeners.values()) listener(genuine);
    expect(ran.sort()).toEqual(['/tmp/x.csv', 'hello', 'settled', 'window.state']);
  });
});

describe('what is asked', () => {
  const ask = (...args: unknown[]): unknown => channels.get('workbench:request')?.(genuine, ...args);

  it('must be in the contract, word for word', async () => {
    for (const name of [
      '',
      'window',
      'toString',
      '__proto__',
      'constructor',
      'WINDOW.STATE',
      42,
      null,
      ['window.state'],
    ]) {
      expect(await ask(name, {})).toMatchObject({ ok: false, error: { code: 'invalidRequest' } });
    }
    expect(await ask('window.state', {}, 'more')).toMatchObject({ ok: false });
    expect(await ask()).toMatchObject({ ok: false });
    expect(ran).toEqual([]);
  });

  it('must be a request of this kind of page', async () => {
    expect(await ask('report.job', {})).toMatchObject({ ok: false });
    expect(ran).toEqual([]);
  });

  // A request without parameters takes an empty object; every request refuses what is no object at all.
  for (const name of Object.keys(hostRequests) as HostRequestName[]) {
    it(`parses its parameters: ${name}`, async () => {
      for (const wrong of [undefined, null, 5, 'text', [], () => undefined]) {
        const takesNothing = hostRequests[name].safeParse(wrong).success;
        expect([name, wrong, takesNothing]).toEqual([name, wrong, false]);
        expect(await ask(name, wrong)).toMatchObject({ ok: false, error: { code: 'invalidRequest' } });
      }
      expect(ran).toEqual([]);
    });
  }

  it('takes a dropped file only as an absolute path', async () => {
    const drop = (...args: unknown[]): unknown => channels.get('workbench:dropped')?.(genuine, ...args);
    for (const wrong of ['', 'x.csv', '../x.csv', '/tmp/a\0b', 5, null, undefined]) {
      expect(await drop(wrong)).toMatchObject({ ok: false });
    }
    expect(await drop('/tmp/x.csv')).toMatchObject({ ok: true });
  });
});
