// @vitest-environment jsdom
/** The import wizard: correcting what was recognised, taking over, breaking off, undoing. */
import { useNotices } from '@renderer/api';
import { openScreen, useNavigation } from '@renderer/app/navigation';
import { ImportScreen } from '@renderer/features/import/ImportScreen';
import type { ImportOptions, ImportPreview } from '@shared/domain/importPlan';
import { createText } from '@shared/i18n';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { seriousFindings } from '@test/renderer/support/axe';
import { refuse, type FakeBridge, type FakeBridgeOptions } from '@test/renderer/support/fakeBridge';
import { examplePreview } from '@test/renderer/support/importPreview';
import { renderWithApi, stopApi, withBrowserParts } from '@test/renderer/support/render';

beforeAll(withBrowserParts);
afterEach(stopApi);

function Placed() {
  if (useNavigation.getState().place.screen !== 'import') openScreen('import', {});
  return <ImportScreen />;
}

/** The wizard with a file chosen. */
async function check(options: FakeBridgeOptions = {}, preview: ImportPreview = examplePreview): Promise<FakeBridge> {
  const { fake } = await renderWithApi(<Placed />, {
    ...options,
    queries: { 'import.preview': () => preview, ...options.queries },
    host: {
      'file.choose': () => ({ token: 'file-1', name: 'contactmomenten.xlsx', folder: '/home/anna' }),
      ...options.host,
    },
  });
  await userEvent.click(screen.getByRole('button', { name: 'Bestand kiezen…' }));
  return fake;
}

const lastOptions = (fake: FakeBridge): ImportOptions =>
  (fake.callsOf('import.preview').at(-1) as { readonly options: ImportOptions }).options;

describe('the check of a file', () => {
  it('shows the columns with their fields, the doubt and what was set aside', async () => {
    await check();
    await screen.findByRole('button', { name: 'Veld voor kolom Naam: Contactmoment, zeker' });
    screen.getByRole('button', { name: 'Veld voor kolom Cijfer: Functioneel, met twijfel' });
    const doubts = screen.getByRole('table', { name: 'Zo is twijfel opgelost' });
    expect(within(doubts).getByText('4, 6')).toBeTruthy();
    expect(within(doubts).getByText('9.000')).toBeTruthy();
    screen.getByText('dubbel met rij 4');
    screen.getByText('3 van 4 kolommen herkend');
  });

  it('reads again with another value for a doubt', async () => {
    const fake = await check();
    await userEvent.click(await screen.findByRole('button', { name: 'wijzigen: “± 9.000” in Per maand' }));
    const input = screen.getByLabelText('Overnemen als; leeg is onbekend');
    await userEvent.clear(input);
    await userEvent.type(input, '8500{Enter}');
    expect(lastOptions(fake)).toEqual({ decisions: { 'frequencyPerMonth\u0000± 9.000': '8500' } });
  });

  it('reads again with a row that was set aside', async () => {
    const fake = await check();
    await userEvent.click(await screen.findByRole('button', { name: 'Toch overnemen: rij 7' }));
    expect(lastOptions(fake)).toMatchObject({ includeRows: [7] });
    expect(screen.queryByRole('button', { name: 'Toch overnemen: rij 9' })).toBeNull();
  });

  it('keeps a column that found no place, as a field of its own', async () => {
    const fake = await check();
    await userEvent.click(await screen.findByRole('button', { name: 'Toch bewaren: kolom Prioriteit' }));
    expect(lastOptions(fake)).toMatchObject({ mapping: { '3': 'extra' } });
  });

  it('gives a column another field', async () => {
    const fake = await check();
    await userEvent.click(await screen.findByRole('button', { name: /^Veld voor kolom Cijfer/ }));
    const box = await screen.findByRole('combobox', { name: 'Veld voor kolom Cijfer' });
    await userEvent.clear(box);
    await userEvent.type(box, 'Belang');
    await userEvent.click(await screen.findByRole('option', { name: 'Belang' }));
    expect(lastOptions(fake)).toMatchObject({ mapping: { '2': 'importance' } });
  });

  it('forgets choices for columns when another sheet is chosen', async () => {
    const fake = await check();
    await userEvent.click(await screen.findByRole('button', { name: 'Toch bewaren: kolom Prioriteit' }));
    await userEvent.click(screen.getByRole('button', { name: /^Blad/ }));
    await userEvent.click(await screen.findByRole('menuitem', { name: /^Notities/ }));
    expect(lastOptions(fake)).toEqual({ sheet: 'Notities' });
  });

  it('says why a file cannot be read and lets another one be chosen', async () => {
    const fake = await check({ queries: { 'import.preview': () => refuse('import.oldExcelFormat') } });
    await screen.findByText(/oude Excel-formaat/);
    await userEvent.click(screen.getByRole('button', { name: 'Ander bestand kiezen…' }));
    expect(fake.callsOf('file.choose')).toHaveLength(2);
  });

  it('shows what changes in rows that are there already, cell by cell', async () => {
    const preview: ImportPreview = {
      ...examplePreview,
      account: { ...examplePreview.account, added: 0, updated: 1, unchanged: 2 },
      changes: [
        { row: 4, touchpoint: 1, name: 'Ik doe 4', cells: [{ field: 'emotionalScore', before: '3,2', after: '4,1' }] },
      ],
      earlier: { at: '2026-11-19T10:00:00.000Z', added: 3, updated: 0 },
    };
    const fake = await check({}, preview);
    const changes = await screen.findByRole('region', { name: 'Wijzigingen in rijen die er al zijn' });
    within(changes).getByText('3,2');
    within(changes).getByText('4,1');
    screen.getByText(/al ingelezen \(3 toegevoegd, 0 gewijzigd\)/);
    await userEvent.click(screen.getByRole('radio', { name: 'Laten zoals ze zijn' }));
    expect(lastOptions(fake)).toMatchObject({ onExisting: 'keep' });
  });

  it('asks of every value that was changed here which one stands, or of all at once', async () => {
    const conflict = (key: string, mine: string): ImportPreview['conflicts'][number] => ({
      key,
      row: 4,
      name: 'Ik bel',
      field: 'functionalScore',
      mine,
      file: '9',
      isNewInFile: true,
      stands: 'mine',
    });
    const conflicts = [conflict('1:functionalScore', '2'), conflict('2:functionalScore', '')];
    const fake = await check({}, { ...examplePreview, conflicts });
    const list = await screen.findByRole('region', { name: 'Hier gewijzigd, anders in het bestand' });
    await userEvent.click(
      within(list).getAllByRole('radio', { name: 'Ik bel, Functioneel: overnemen uit het bestand, 9' })[0]!,
    );
    await waitFor(() => expect(lastOptions(fake)).toEqual({ conflicts: { '1:functionalScore': 'file' } }));
    await userEvent.click(await screen.findByRole('button', { name: 'Overal wat hier staat' }));
    await waitFor(() =>
      expect(lastOptions(fake)).toEqual({ conflicts: { '1:functionalScore': 'mine', '2:functionalScore': 'mine' } }),
    );
    expect(await seriousFindings()).toEqual([]);
  });

  it('names the other sheets of the workbook, before and after', async () => {
    const sheets: ImportPreview['sheets'] = [
      ...examplePreview.sheets,
      { name: 'Wie', rows: 9, hidden: false, looksLike: 'personas' },
      { name: 'Reis', rows: 9, hidden: false, looksLike: 'journey' },
    ];
    const fake = await check(
      { commands: { 'import.run': () => examplePreview.account } },
      { ...examplePreview, sheets },
    );
    await screen.findByText('Er zijn nog 2 bladen om hierna over te nemen:');
    await userEvent.click(await screen.findByRole('button', { name: '3 rijen overnemen' }));
    await screen.findByText('In hetzelfde bestand staan nog:');
    await userEvent.click(await screen.findByRole('button', { name: 'Wie (persona’s)' }));
    await waitFor(() => expect(lastOptions(fake)).toEqual({ sheet: 'Wie' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Reis (klantreis)' }));
    await waitFor(() => expect(useNavigation.getState().place.screen).toBe('journeys'));
  });

  it('has nothing that axe finds serious', async () => {
    await check();
    await screen.findByText('dubbel met rij 4');
    expect(await seriousFindings()).toEqual([]);
  });
});

describe('a file that is no table', () => {
  const chosen = (name: string, turns: number): FakeBridgeOptions => ({
    host: { 'file.choose': () => ({ token: 'file-1', name, folder: '/home/anna' }) },
    queries: {
      'interview.importPreview': () => [{ draft: { turns } } as never],
    },
  });

  it.each([
    ['gesprek.vtt', 0],
    ['gesprek.txt', 12],
  ])('%s goes to the interviews', async (name, turns) => {
    await check(chosen(name, turns));
    await waitFor(() => {
      const { place } = useNavigation.getState();
      expect(place.screen === 'interviews' && place.params.files?.map((file) => file.name)).toEqual([name]);
    });
  });

  it('a text with a table in it stays here', async () => {
    const preview = { ...examplePreview, fileName: 'tabel.txt' };
    const options = chosen('tabel.txt', 0);
    const fake = await check({ ...options, queries: { ...options.queries, 'import.preview': () => preview } }, preview);
    await screen.findByRole('button', { name: '3 rijen overnemen' });
    expect(fake.callsOf('interview.importPreview')).toHaveLength(1);
  });
});

describe('taking over', () => {
  it('is one command with the same options, ends in an account, and can be undone from there', async () => {
    const fake = await check({
      commands: { 'import.run': () => examplePreview.account, 'history.undo': () => ({ steps: 1 }) },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Toch overnemen: rij 7' }));
    await userEvent.click(screen.getByRole('button', { name: '3 rijen overnemen' }));
    await screen.findByText('Overgenomen uit “contactmomenten.xlsx”');
    expect(fake.callsOf('import.run')).toEqual([{ file: 'file-1', options: { includeRows: [7], excludeRows: [] } }]);
    await userEvent.click(screen.getByRole('button', { name: 'Import ongedaan maken' }));
    await waitFor(() => expect(fake.callsOf('history.undo')).toHaveLength(1));
    await screen.findByText('Sleep hier het bestand naartoe');
  });

  it('shows progress and can be broken off', async () => {
    const fake = await check();
    await screen.findByRole('button', { name: '3 rijen overnemen' });
    fake.hold = true;
    await userEvent.click(screen.getByRole('button', { name: '3 rijen overnemen' }));
    await screen.findByText('“contactmomenten.xlsx” wordt overgenomen');
    await userEvent.click(screen.getByRole('button', { name: 'Afbreken' }));
    const target = fake.asked.find((call) => call.kind === 'cancel')?.params as number;
    await act(async () => fake.message({ id: target, kind: 'error', error: { code: 'cancelled' } }));
    await screen.findByRole('button', { name: '3 rijen overnemen' });
    // Who breaks it off knows; a refusal would be told.
    expect(useNotices.getState().notices.map((notice) => notice.text(createText('nl')))).toEqual([]);
  });

  it('leads to the rows', async () => {
    await check({ commands: { 'import.run': () => examplePreview.account } });
    await userEvent.click(await screen.findByRole('button', { name: '3 rijen overnemen' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Naar de contactmomenten' }));
    expect(useNavigation.getState().place.screen).toBe('touchpoints');
  });
});
