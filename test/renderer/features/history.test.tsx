// @vitest-environment jsdom
/** Steps, backups, check and repair. */
import { BackupsDialog } from '@renderer/features/history/BackupsDialog';
import { CheckDialog } from '@renderer/features/history/CheckDialog';
import { HistoryList, jumpTo } from '@renderer/features/history/HistoryList';
import type { HistoryStep } from '@shared/contract/documents.contract';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { seriousFindings } from '@test/renderer/support/axe';
import { renderWithApi, stopApi, withBrowserParts } from '@test/renderer/support/render';

beforeAll(withBrowserParts);
afterEach(stopApi);

const step = (seq: number, done = true): HistoryStep => ({
  seq,
  done,
  at: '2026-11-21T10:00:00.000Z',
  label: { key: 'listCreated', params: { name: `stap ${seq}` } },
});
const steps = [step(5, false), step(4), step(3), step(2)];

describe('the list of steps', () => {
  it('knows what choosing a step means', () => {
    expect(jumpTo(steps, 4)).toBeNull();
    expect(jumpTo(steps, 2)).toEqual({ undoDownTo: 3 });
    expect(jumpTo(steps, 5)).toEqual({ redoUpTo: 5 });
    expect(jumpTo(steps, 99)).toBeNull();
  });

  it('goes back to a step by undoing everything after it', async () => {
    const onChoose = vi.fn();
    const { fake } = await renderWithApi(<HistoryList onChoose={onChoose} isReadOnly={false} />, {
      queries: { 'history.list': () => steps },
      commands: { 'history.undo': () => ({ steps: 2 }) },
    });
    await userEvent.click(await screen.findByRole('button', { name: /“stap 2” toegevoegd/ }));
    expect(fake.callsOf('history.undo')).toEqual([{ downTo: 3 }]);
    expect(onChoose).toHaveBeenCalled();
  });

  it('goes back to before everything', async () => {
    const { fake } = await renderWithApi(<HistoryList onChoose={() => undefined} isReadOnly={false} />, {
      queries: { 'history.list': () => steps },
      commands: { 'history.undo': () => ({ steps: 3 }) },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Begin van de geschiedenis' }));
    expect(fake.callsOf('history.undo')).toEqual([{ downTo: 2 }]);
  });
});

describe('backups', () => {
  const backups = [
    {
      name: 'old.cxw',
      at: '2026-11-19T10:00:00.000Z',
      bytes: 200_000,
      touchpoints: 60,
      revision: 3,
      reason: 'open' as const,
    },
    {
      name: 'new.cxw',
      at: '2026-11-21T10:00:00.000Z',
      bytes: 210_000,
      touchpoints: 75,
      revision: 9,
      reason: 'interval' as const,
    },
  ];

  it('puts one back after one question', async () => {
    const { fake } = await renderWithApi(<BackupsDialog onClose={() => undefined} />, {
      queries: { 'backup.list': () => backups },
      commands: { 'backup.restore': () => ({ keptAs: 'kept.cxw' }) },
    });
    const [first] = await screen.findAllByRole('button', { name: /^Reservekopie van .* terugzetten$/ });
    await userEvent.click(first!);
    await screen.findByText(/75 contactmomenten/);
    await userEvent.click(screen.getByRole('button', { name: 'Terugzetten' }));
    await waitFor(() => expect(fake.callsOf('backup.restore')).toEqual([{ name: 'new.cxw' }]));
  });

  it('restores nothing when the question is answered with no', async () => {
    const { fake } = await renderWithApi(<BackupsDialog onClose={() => undefined} />, {
      queries: { 'backup.list': () => backups },
    });
    const [first] = await screen.findAllByRole('button', { name: /^Reservekopie van .* terugzetten$/ });
    await userEvent.click(first!);
    await userEvent.click(await screen.findByRole('button', { name: 'Annuleren' }));
    expect(fake.callsOf('backup.restore')).toEqual([]);
  });

  it('have nothing that axe finds serious', async () => {
    await renderWithApi(<BackupsDialog onClose={() => undefined} />, { queries: { 'backup.list': () => backups } });
    await screen.findAllByText('Terugzetten');
    expect(await seriousFindings()).toEqual([]);
  });
});

describe('check and repair', () => {
  it('offers repair only when something was found, and shows the outcome', async () => {
    const { fake } = await renderWithApi(<CheckDialog onClose={() => undefined} />, {
      queries: { 'document.check': () => ({ healthy: false, findings: [{ what: 'zoekindex', repaired: false }] }) },
      commands: { 'document.repair': () => ({ healthy: true, findings: [{ what: 'zoekindex', repaired: true }] }) },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Herstellen' }));
    await screen.findByText('Het bestand is in orde.');
    expect(fake.callsOf('document.repair')).toHaveLength(1);
    expect(screen.queryByRole('button', { name: 'Herstellen' })).toBeNull();
  });
});
