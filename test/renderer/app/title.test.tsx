// @vitest-environment jsdom
/** The title area: undo by name, saved state, window buttons. */
import { runCommand } from '@renderer/api';
import { GlobalActions } from '@renderer/app/GlobalActions';
import { TitleArea } from '@renderer/app/TitleArea';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { exampleDocument, refuse } from '@test/renderer/support/fakeBridge';
import { seriousFindings } from '@test/renderer/support/axe';
import { renderWithApi, stopApi, withBrowserParts } from '@test/renderer/support/render';

beforeAll(withBrowserParts);
afterEach(stopApi);

const title = (
  <>
    <TitleArea />
    <GlobalActions />
  </>
);
const undone = { key: 'cellEdited', params: { field: 'emotionalScore', row: 38 } };

describe('the title area', () => {
  it('names what would be undone and undoes it', async () => {
    const { fake } = await renderWithApi(title, {
      queries: { 'document.state': () => exampleDocument({ undo: undone }) },
      commands: { 'history.undo': () => ({ steps: 1 }) },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Ongedaan maken: Emotioneel, rij 38' }));
    expect(fake.callsOf('history.undo')).toEqual([{}]);
  });

  it('cannot undo in a file that is read-only, and says that it is', async () => {
    await renderWithApi(title, {
      queries: { 'document.state': () => exampleDocument({ undo: undone, readOnly: true }) },
    });
    const undo = await screen.findByRole('button', { name: /^Ongedaan maken/ });
    expect(undo.hasAttribute('disabled') || undo.getAttribute('aria-disabled') === 'true').toBe(true);
    screen.getByText('Alleen-lezen');
  });

  it('says that a change is not on disk until one is again', async () => {
    let full = true;
    await renderWithApi(title, { commands: { 'list.delete': () => (full ? refuse('diskFull') : null) } });
    await screen.findByText(/^Alles opgeslagen · \d\d:\d\d$/);
    await act(async () => {
      await runCommand('list.delete', { list: 'stage', id: 1 });
    });
    screen.getByText('Niet opgeslagen: schijf vol');
    full = false;
    await act(async () => {
      await runCommand('list.delete', { list: 'stage', id: 1 });
    });
    screen.getByText(/^Alles opgeslagen/);
  });

  it('draws window buttons only where the system does not', async () => {
    const { fake } = await renderWithApi(title, {
      window: { windowButtons: 'own' },
      host: { 'window.minimise': () => null },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Minimaliseren' }));
    expect(fake.callsOf('window.minimise')).toHaveLength(1);
    stopApi();
    await renderWithApi(title, { window: { windowButtons: 'systemRight' } });
    expect(screen.queryByRole('button', { name: 'Minimaliseren' })).toBeNull();
  });

  it('has nothing that axe finds serious', async () => {
    await renderWithApi(title);
    expect(await seriousFindings()).toEqual([]);
  });
});
