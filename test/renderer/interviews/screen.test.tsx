// @vitest-environment jsdom
/** The screen of interviews: what it says when it is empty, participants, codebook, import. */
import { InterviewsScreen } from '@renderer/features/interviews';
import { importInterviews, closeImport } from '@renderer/features/interviews/importing/importStore';
import { useInterviews } from '@renderer/features/interviews/store';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { QueryHandlers } from '@test/renderer/support/fakeBridge';
import { renderWithApi, stopApi, withBrowserParts } from '@test/renderer/support/render';
import { codes, participant, quoteRow, summary, wholeReading } from './example';

beforeAll(withBrowserParts);
beforeEach(() =>
  useInterviews.setState({ view: 'read', transcript: null, code: null, participant: null, coder: null, layer: 'all' }),
);
afterEach(() => {
  act(closeImport);
  stopApi();
});

const queries: QueryHandlers = {
  'interview.transcripts': () => [summary],
  'interview.reading': () => wholeReading(1),
  'interview.participants': () => [
    participant(4),
    participant(5, { consent: 'withdrawn', overdue: true, retainUntil: '2024-01-01' }),
  ],
  'interview.codebook': () => codes,
  'interview.coders': () => [],
  'interview.memos': () => [],
  'interview.quotes': () => ({ total: 1, rows: [quoteRow] }),
  'interview.linkTargets': () => ({ steps: [], improvements: [] }),
};

describe('without interviews', () => {
  const empty: QueryHandlers = {
    'interview.transcripts': () => [],
    'interview.participants': () => [],
    'interview.codebook': () => [],
  };
  it('says whom to speak to, and begins with a former customer', async () => {
    const { fake } = await renderWithApi(<InterviewsScreen />, {
      queries: empty,
      commands: { 'participant.create': () => ({ id: 4 }) },
    });
    await screen.findByRole('heading', { name: 'Nog geen gesprekken' });
    const [begin] = await screen.findAllByRole('button', { name: 'begin hier' });
    await userEvent.click(begin!);
    await waitFor(() =>
      expect(fake.callsOf('participant.create')).toEqual([{ name: 'Nieuwe deelnemer', kind: 'former' }]),
    );
  });
});

describe('participants', () => {
  it('show whose time is over, and who withdrew', async () => {
    act(() => useInterviews.setState({ view: 'participants' }));
    await renderWithApi(<InterviewsScreen />, { queries });
    const table = await screen.findByRole('grid', { name: 'Deelnemers' });
    const row = await within(table).findByRole('row', { name: /Respondent 05/ });
    expect(within(row).getByText('te wissen')).toBeTruthy();
    expect(within(row).getByText('ingetrokken')).toBeTruthy();
    const other = await within(table).findByRole('row', { name: /Respondent 04/ });
    expect(within(other).queryByText('te wissen')).toBeNull();
  });
});

describe('the codebook', () => {
  it('moves, renames and takes away with the keyboard', async () => {
    act(() => useInterviews.setState({ view: 'codebook' }));
    const { fake } = await renderWithApi(<InterviewsScreen />, {
      queries,
      commands: { 'code.move': () => null, 'code.update': () => null, 'code.delete': () => null },
    });
    const row = await screen.findByRole('treeitem', { name: /Niet nagekomen/ });
    await userEvent.click(row);
    fireEvent.keyDown(row, { key: 'ArrowUp', altKey: true });
    await waitFor(() => expect(fake.callsOf('code.move')).toEqual([{ ids: [3], parent: 1, before: 2 }]));
    fireEvent.keyDown(row, { key: 'F2' });
    const field = await screen.findByRole('textbox', { name: 'Naam' });
    await userEvent.clear(field);
    await userEvent.type(field, 'Belofte gebroken{Enter}');
    await waitFor(() =>
      expect(fake.callsOf('code.update')).toEqual([{ ids: [3], fields: { name: 'Belofte gebroken' } }]),
    );
    fireEvent.keyDown(await screen.findByRole('treeitem', { name: /Boos/ }), { key: 'End' });
    fireEvent.keyDown(await screen.findByRole('treeitem', { name: /Boos/ }), { key: 'Delete' });
    await waitFor(() => expect(fake.callsOf('code.delete')).toEqual([{ ids: [5] }]));
  });

  it('folds a family away', async () => {
    act(() => useInterviews.setState({ view: 'codebook' }));
    await renderWithApi(<InterviewsScreen />, { queries });
    const family = await screen.findByRole('treeitem', { name: /Bereikbaar zijn/ });
    await userEvent.click(family);
    fireEvent.keyDown(family, { key: 'ArrowLeft' });
    await waitFor(() => expect(screen.queryByRole('treeitem', { name: /Doorschuiven/ })).toBeNull());
  });
});

describe('import', () => {
  it('tells what each file is, and takes in what is new', async () => {
    const draft = {
      name: '04-jaarnota',
      format: 'txt',
      encoding: 'windows-1252',
      encodingGuessed: true,
      heldOn: '2025-03-06',
      language: 'nl',
      participant: { name: 'Respondent 04', kind: 'former' },
      counts: {},
      characters: 120,
      words: 20,
      turns: 4,
      interviewerTurns: 2,
      speakers: ['I', 'R04'],
      consent: { given: 'anonymous', on: '2025-03-06' },
      knownParticipant: false,
      sample: [{ speaker: 'I', text: 'Hebt u gebeld?', at: null }],
    } as const;
    const accounts = [
      { file: '04.txt', bytes: 120, state: 'added', error: null, draft, transcript: null },
      {
        file: 'leeg.docx',
        bytes: 0,
        state: 'refused',
        error: { code: 'interview.notATranscript' },
        draft: null,
        transcript: null,
      },
    ] as const;
    const { fake } = await renderWithApi(<InterviewsScreen />, {
      queries: { ...queries, 'interview.importPreview': () => accounts },
      commands: { 'interview.importRun': () => [{ ...accounts[0], transcript: 7 }, accounts[1]] },
    });
    act(() =>
      importInterviews([
        { token: 'a', name: '04.txt', folder: '/home/anna' },
        { token: 'b', name: 'leeg.docx', folder: '/home/anna' },
      ]),
    );
    await screen.findByText('Respondent 04 · voormalige klant · 4 beurten · 20 woorden');
    await screen.findByText('windows-1252, afgeleid uit de tekens');
    await screen.findByText(/\(6-3-2025\)|\(06-03-2025\)/);
    await screen.findByText(/Dit is geen gesprek dat gelezen kan worden/);
    await userEvent.click(await screen.findByRole('button', { name: '1 gesprek importeren' }));
    await waitFor(() => expect(fake.callsOf('interview.importRun')).toEqual([{ files: ['a', 'b'], options: {} }]));
    await screen.findByRole('tab', { name: /Lezen en coderen/ });
  });
});
