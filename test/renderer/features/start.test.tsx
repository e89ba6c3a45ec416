// @vitest-environment jsdom
/** Start page, wizard for a new engagement, files that do not open. */
import { StartPage } from '@renderer/features/start/StartPage';
import { openedText } from '@renderer/features/start/RecentList';
import { fieldsOf, NewEngagementDialog } from '@renderer/features/wizard/NewEngagementDialog';
import { DocumentFailurePage } from '@renderer/features/documentFailure/DocumentFailurePage';
import type { RecentFile } from '@shared/contract/host';
import { engagementFieldsSchema } from '@shared/domain/engagement';
import { createText } from '@shared/i18n';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { seriousFindings } from '@test/renderer/support/axe';
import { renderWithApi, stopApi, withBrowserParts } from '@test/renderer/support/render';

beforeAll(withBrowserParts);
afterEach(stopApi);

const recent = (change: Partial<RecentFile>): RecentFile => ({
  path: '/home/anna/voltwijs.cxw',
  kind: 'engagement',
  name: 'Klantbeleving Voltwijs',
  client: 'Voltwijs',
  touchpoints: 75,
  openedAt: '2026-11-21T13:32:00.000Z',
  state: 'there',
  ...change,
});

describe('the start page', () => {
  it('opens a recent engagement', async () => {
    const { fake } = await renderWithApi(<StartPage />, {
      window: { document: null },
      host: { 'recent.list': () => [recent({})], 'document.openRecent': () => ({ ok: true }) },
    });
    await userEvent.click(await screen.findByRole('button', { name: /^Klantbeleving Voltwijs.*75 contactmomenten/ }));
    expect(fake.callsOf('document.openRecent')).toEqual([{ path: '/home/anna/voltwijs.cxw' }]);
  });

  it('says which file is gone, and takes it off the list on request', async () => {
    let files: readonly RecentFile[] = [recent({ state: 'missing' })];
    const { fake } = await renderWithApi(<StartPage />, {
      window: { document: null },
      host: {
        'recent.list': () => files,
        'recent.remove': () => {
          files = [];
          return null;
        },
      },
    });
    await screen.findByText('Staat niet meer op deze plek');
    await userEvent.click(screen.getByRole('button', { name: 'Klantbeleving Voltwijs uit de lijst halen' }));
    await waitFor(() => expect(screen.queryByText('Staat niet meer op deze plek')).toBeNull());
    expect(fake.callsOf('recent.remove')).toEqual([{ path: '/home/anna/voltwijs.cxw' }]);
  });

  it('tells the time today and the date before', () => {
    const now = new Date(2026, 10, 21, 15, 0);
    const t = createText('nl');
    expect(openedText(new Date(2026, 10, 21, 14, 32).toISOString(), now, t)).toBe('vandaag, 14:32');
    expect(openedText(new Date(2026, 10, 19, 14, 32).toISOString(), now, t)).toBe('19-11-2026');
  });

  it('has nothing that axe finds serious', async () => {
    await renderWithApi(<StartPage />, {
      window: { document: null },
      host: {
        'recent.list': () => [
          recent({}),
          recent({ path: 'b', state: 'inUse' }),
          recent({ path: 'c', state: 'missing' }),
        ],
      },
    });
    await screen.findByText('3 bestanden');
    expect(await seriousFindings()).toEqual([]);
  });
});

describe('the wizard for a new engagement', () => {
  it('asks for a name before anything else', async () => {
    const { fake } = await renderWithApi(<NewEngagementDialog onClose={() => undefined} />, {
      window: { document: null },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Volgende' }));
    await screen.findByText('Geef de opdracht een naam.');
    expect(fake.callsOf('document.new')).toEqual([]);
  });

  it('makes the file with what was answered, unknown where nothing was', async () => {
    const onClose = vi.fn();
    const { fake } = await renderWithApi(<NewEngagementDialog onClose={onClose} />, {
      window: { document: null },
      host: { 'document.new': () => ({ ok: true }) },
    });
    await userEvent.type(screen.getByLabelText(/Naam van de opdracht/), 'Nota en betalen');
    await userEvent.click(screen.getByRole('button', { name: 'Volgende' }));
    await userEvent.type(await screen.findByLabelText(/1\. Wat is de ervaring/), 'Boos over de nota');
    await userEvent.click(screen.getByRole('button', { name: 'Volgende' }));
    await userEvent.click(await screen.findByLabelText(/Klantbeleving is niet ons onderscheid/));
    await userEvent.click(screen.getByRole('button', { name: 'Opdracht maken' }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    const [call] = fake.callsOf('document.new') as [
      { readonly name: string; readonly fields: Record<string, unknown> },
    ];
    expect(call.name).toBe('Nota en betalen');
    expect(call.fields).toMatchObject({
      experienceAnswer: 'Boos over de nota',
      strategicPosition: 'notDifferentiator',
      client: null,
    });
    expect(call.fields['cxDefinition']).toContain('zowel online als offline');
    expect(engagementFieldsSchema.partial().safeParse(call.fields).success).toBe(true);
  });

  it('stays, with everything typed, when choosing a place is called off', async () => {
    const onClose = vi.fn();
    await renderWithApi(<NewEngagementDialog onClose={onClose} />, {
      window: { document: null },
      host: { 'document.new': () => ({ cancelled: true }) },
    });
    const name = screen.getByLabelText<HTMLInputElement>(/Naam van de opdracht/);
    await userEvent.type(name, 'Nota');
    await userEvent.click(screen.getByRole('button', { name: 'De rest later invullen' }));
    expect(onClose).not.toHaveBeenCalled();
    expect(name.value).toBe('Nota');
  });

  it('keeps an emptied definition as unknown', () => {
    const fields = fieldsOf({
      name: ' A ',
      client: '',
      sector: '',
      specialist: '',
      reportLanguage: 'nl',
      experienceAnswer: '',
      applyAnswer: '',
      cxDefinition: '  ',
      strategicPosition: 'unknown',
    });
    expect(fields).toMatchObject({ name: 'A', cxDefinition: null, strategicPosition: null });
  });
});

describe('a file that did not open', () => {
  const failure = {
    error: { code: 'open.damaged', params: { file: 'voltwijs.cxw', detail: 'page 12' } },
    path: '/home/anna/voltwijs.cxw',
    waysOut: ['salvage', 'restoreBackup'] as const,
    backups: [{ name: 'b1.cxw', at: '2026-11-20T10:00:00.000Z', touchpoints: 70 }],
  };

  it('says what is the matter and offers each way out', async () => {
    const { fake } = await renderWithApi(<DocumentFailurePage failure={failure} />, {
      window: { document: null, failure },
      host: { 'document.wayOut': () => ({ ok: true }) },
    });
    screen.getByText(/“voltwijs.cxw” is beschadigd/);
    await userEvent.click(screen.getByRole('button', { name: 'Redden wat leesbaar is' }));
    await userEvent.click(screen.getByRole('button', { name: /^Reservekopie van .* terugzetten$/ }));
    expect(fake.callsOf('document.wayOut')).toEqual([
      { wayOut: 'salvage' },
      { wayOut: 'restoreBackup', backup: 'b1.cxw' },
    ]);
  });

  it('has nothing that axe finds serious', async () => {
    await renderWithApi(<DocumentFailurePage failure={failure} />, { window: { document: null, failure } });
    expect(await seriousFindings()).toEqual([]);
  });
});
