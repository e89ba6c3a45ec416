// @vitest-environment jsdom
/** Queries and commands over the port: refreshed by changes, refused as values, never sent twice. */
import { errorOf, runCommand, useEngineQuery, useNotices } from '@renderer/api';
import { useSaveState } from '@renderer/api/document';
import { ask } from '@renderer/api/port';
import { useDocument } from '@renderer/api/useDocument';
import { isTouchedBy } from '@renderer/api/queryClient';
import type { ChangeEvent } from '@shared/contract';
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { exampleDocument, exampleWindow, refuse } from '@test/renderer/support/fakeBridge';
import { renderWithApi, startApi, stopApi } from '@test/renderer/support/render';

afterEach(stopApi);

const event = (change: Partial<ChangeEvent>): ChangeEvent => ({
  changed: [],
  touchpoints: null,
  undo: null,
  redo: null,
  revision: 9,
  savedAt: 'x',
  ...change,
});

function Usage() {
  const usage = useEngineQuery('lists.usage', { list: 'stage' });
  if (usage.error !== null) return <p>refused {errorOf(usage)?.code}</p>;
  return <p>used {usage.data?.[1] ?? 'unknown'}</p>;
}

function Labels() {
  const document = useDocument();
  return <p>undo {document?.undo?.key ?? 'nothing'}</p>;
}

describe('queries', () => {
  it('ask again when an entity they depend on changes, and only then', async () => {
    let used = 3;
    const { fake } = await renderWithApi(<Usage />, { queries: { 'lists.usage': () => ({ 1: used }) } });
    await screen.findByText('used 3');
    used = 4;
    await act(async () => fake.change({ changed: ['information'] }));
    expect(fake.callsOf('lists.usage')).toHaveLength(1);
    await act(async () => fake.change({ changed: ['touchpoint'] }));
    await screen.findByText('used 4');
  });

  it('show a refusal as a value', async () => {
    await renderWithApi(<Usage />, { queries: { 'lists.usage': () => refuse('damaged') } });
    await screen.findByText('refused damaged');
  });

  it('are asked again when the engine was restarted in between', async () => {
    const fake = await startApi({ queries: { 'lists.usage': () => ({ 1: 1 }) } });
    fake.hold = true;
    const answer = ask('query', 'lists.usage', { list: 'stage' });
    fake.hold = false; // the first request is lost with the engine
    fake.emit({ kind: 'engineRestarted' });
    expect(await answer).toEqual({ ok: true, value: { 1: 1 } });
  });

  it('can be cancelled', async () => {
    const fake = await startApi();
    fake.hold = true;
    const controller = new AbortController();
    const answer = ask('query', 'lists.usage', { list: 'stage' }, { signal: controller.signal });
    controller.abort();
    expect(fake.asked.at(-1)?.kind).toBe('cancel');
    fake.message({ id: fake.asked.at(-1)?.params as number, kind: 'error', error: { code: 'cancelled' } });
    expect(await answer).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});

describe('which answers a change makes out of date', () => {
  it('leaves rows alone that did not change', () => {
    const change = event({ changed: ['touchpoint'], touchpoints: [7] });
    expect(isTouchedBy('touchpoint.rows', { ids: [1, 2] }, change)).toBe(false);
    expect(isTouchedBy('touchpoint.rows', { ids: [6, 7] }, change)).toBe(true);
    expect(isTouchedBy('touchpoint.order', {}, change)).toBe(true);
    expect(isTouchedBy('touchpoint.rows', { ids: [1, 2] }, event({ changed: ['touchpoint'], touchpoints: null }))).toBe(
      true,
    );
    expect(
      isTouchedBy('touchpoint.rows', { ids: [1, 2] }, event({ changed: ['touchpoint', 'stage'], touchpoints: [7] })),
    ).toBe(true);
  });
});

describe('commands', () => {
  it('put the new undo label on screen and refresh', async () => {
    const { fake } = await renderWithApi(<Labels />);
    await screen.findByText('undo nothing');
    await act(async () => fake.change({ undo: { key: 'listCreated', params: { name: 'x' } } }));
    await screen.findByText('undo listCreated');
  });

  it('tell a refusal with a retry that sends the same again', async () => {
    let full = true;
    const fake = await startApi({ commands: { 'touchpoint.delete': () => (full ? refuse('diskFull') : null) } });
    const refused = await runCommand('touchpoint.delete', { ids: [3] });
    expect(refused.ok).toBe(false);
    expect(useSaveState.getState().failure?.code).toBe('diskFull');
    full = false;
    useNotices.getState().notices[0]?.action?.run();
    await waitFor(() => expect(useSaveState.getState().failure).toBeNull());
    expect(fake.callsOf('touchpoint.delete')).toEqual([{ ids: [3] }, { ids: [3] }]);
  });

  it('stay silent when the caller shows the refusal itself', async () => {
    await startApi({ commands: { 'touchpoint.delete': () => refuse('notFound') } });
    await runCommand('touchpoint.delete', { ids: [3] }, { notice: false });
    expect(useNotices.getState().notices).toHaveLength(0);
  });

  it('are not sent twice when the engine died before answering', async () => {
    const fake = await startApi({ commands: { 'touchpoint.delete': () => null } });
    fake.hold = true;
    const answer = runCommand('touchpoint.delete', { ids: [3] });
    fake.emit({ kind: 'engineRestarted' });
    expect((await answer).ok).toBe(false);
    expect(fake.callsOf('touchpoint.delete')).toHaveLength(1);
  });
});

describe('another document in the window', () => {
  it('forgets the answers of the previous one', async () => {
    let name = 'first';
    const { fake } = await renderWithApi(<Labels />, {
      queries: { 'document.state': () => exampleDocument({ undo: { key: name, params: {} } }) },
    });
    await screen.findByText('undo first');
    name = 'second';
    await act(async () =>
      fake.emit({
        kind: 'window',
        state: exampleWindow({
          document: { path: '/other.cxw', fileName: 'other.cxw', kind: 'engagement', readOnly: false },
        }),
      }),
    );
    await waitFor(() => screen.getByText('undo second'));
  });
});
