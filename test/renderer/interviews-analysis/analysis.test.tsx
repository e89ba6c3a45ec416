// @vitest-environment jsdom
/** The analysis of interviews over a fake engine: hits are coded without those left out, numbers lead to quotes, proposals are accepted in part, differences are agreed on. */
import { measuredRecall } from '@shared/insight/interview/recall';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useNavigation } from '@renderer/app/navigation';
import { analysisViews, type AnalysisViewId } from '@renderer/features/interviews/analysis';
import { useFindText } from '@renderer/features/interviews/analysis/shared';
import { dueReason } from '@renderer/features/interviews/analysis/privacy/dueReason';
import type { CodeRow, ParticipantRow, QuoteRow } from '@shared/contract/interviews.contract';
import type { QueryHandlers } from '@test/renderer/support/fakeBridge';
import type { FakeBridgeOptions } from '../support/fakeBridge';
import { renderWithApi, stopApi, withBrowserParts } from '../support/render';

const code = (id: number, name: string, quotes: number): CodeRow => ({
  id,
  uid: `code-${id}`,
  parent: null,
  name,
  colour: null,
  definition: null,
  codable: true,
  depth: 0,
  codings: quotes,
  quotes,
  transcripts: 1,
  participants: 1,
  codingsWithBelow: quotes,
  memos: 0,
});
const quote: QuoteRow = {
  id: 7,
  uid: 'q7',
  transcript: 1,
  start: 10,
  end: 30,
  codings: [{ id: 1, uid: 'c', code: 1, coder: null }],
  touchpoints: [3],
  steps: [],
  improvements: [],
  memos: 0,
  text: 'drie keer gewacht',
  speaker: 'R01',
  at: null,
  transcriptName: 'gesprek 1',
  participant: 1,
  participantName: 'R01',
  kind: 'former',
  segment: 'huur',
  consent: 'withdrawn',
};
const hit = (transcript: number, start: number) => ({
  transcript,
  start,
  end: start + 5,
  transcriptName: `gesprek ${transcript}`,
  participantName: `R0${transcript}`,
  kind: 'former' as const,
  speaker: `R0${transcript}`,
  before: 'ik ',
  text: `wacht${start}`,
  after: ' nog',
});
const participant: ParticipantRow = {
  id: 1,
  uid: 'p1',
  name: 'R01',
  kind: 'former',
  segment: 'huur',
  consent: 'full',
  consentOn: null,
  retainUntil: null,
  notes: null,
  transcripts: 1,
  quotes: 1,
  overdue: false,
};
const group = (kind: 'former' | 'current') => ({
  key: kind,
  kind,
  segment: null,
  participant: null,
  transcript: null,
  participants: 1,
  transcripts: 1,
});
const place = (start: number) => ({
  transcript: 1,
  start,
  end: start + 9,
  before: 'bij ',
  text: 'Voorbeeld',
  after: '.',
});
const queries: QueryHandlers = {
  'interview.codebook': () => [code(1, 'wachten', 2), code(2, 'boos', 1)],
  'interview.transcripts': () => [],
  'interview.participants': () => [participant],
  'interview.find': () => ({ total: 3, transcripts: 2, hits: [hit(1, 10), hit(1, 40), hit(2, 5)] }),
  'interview.quotes': () => ({ total: 1, rows: [quote] }),
  'interview.codeGroups': () => ({
    groups: [group('current'), group('former')],
    rows: [
      {
        code: 1,
        cells: [
          { quotes: 0, participants: 0 },
          { quotes: 2, participants: 1 },
        ],
      },
      {
        code: 2,
        cells: [
          { quotes: 1, participants: 1 },
          { quotes: 0, participants: 0 },
        ],
      },
    ],
  }),
  'interview.cooccurrence': () => ({
    codes: [1, 2],
    counts: [
      [2, 1],
      [1, 1],
    ],
    coefficients: [
      [1, 0.5],
      [0.5, 1],
    ],
  }),
  'interview.coders': () => [
    { id: 1, name: 'Anna', codings: 5 },
    { id: 2, name: 'Bram', codings: 4 },
  ],
  'interview.agreement': ({ unit }) => ({
    unit: unit ?? 'characters',
    coders: [
      { id: 1, name: 'Anna' },
      { id: 2, name: 'Bram' },
    ],
    transcripts: [1],
    leftOut: [2],
    rows: [
      {
        code: null,
        units: 1000,
        coded: [200, 180],
        both: 150,
        either: 230,
        kappa: 0.7403,
        dice: 0.7895,
        jaccard: 0.6522,
        alpha: 0.74,
      },
    ],
  }),
  'interview.differences': () => [
    { transcript: 1, start: 10, end: 30, code: 1, coder: 1, coding: 77, overlap: 0, text: 'drie keer gewacht' },
  ],
  'pseudonym.proposals': () => [
    {
      kind: 'person',
      original: 'Voorbeeld',
      key: 'voorbeeld',
      replacement: '[persoon 1]',
      known: false,
      sure: false,
      places: [place(10), place(50)],
    },
  ],
  'touchpoint.order': () => ({ ids: Int32Array.from([3]), total: 1, groups: [] }),
  'touchpoint.rows': () => [],
};

const onOpen = vi.fn();
async function show(view: AnalysisViewId, options: FakeBridgeOptions = {}, filter?: object) {
  const View = analysisViews[view]!;
  return renderWithApi(<View isReadOnly={false} onOpen={onOpen} {...(filter && { filter })} />, {
    ...options,
    queries: { ...queries, ...options.queries },
  });
}

beforeEach(withBrowserParts);
afterEach(() => {
  stopApi();
  onOpen.mockReset();
  useFindText.setState({ text: '' });
});

describe('finding', () => {
  it('codes every hit but those left out', async () => {
    useFindText.setState({ text: 'wacht*' });
    const { fake } = await show('find', { commands: { 'quote.code': () => ({ quotes: [1], added: 1 }) } });
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Meenemen: wacht40' }));
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Alle vindplaatsen in gesprek 2 meenemen' }));
    expect(await screen.findByText('1 van 3 gekozen')).toBeTruthy();
    const field = screen.getByRole('combobox', { name: 'Coderen met' });
    act(() => field.focus());
    fireEvent.change(field, { target: { value: 'boos' } });
    fireEvent.click(await screen.findByRole('option', { name: /boos/ }));
    fireEvent.click(await screen.findByRole('button', { name: '1 vindplaats coderen' }));
    await waitFor(() =>
      expect(fake.callsOf('quote.code')[0]).toMatchObject({
        places: [{ transcript: 1, start: 10, end: 15 }],
        codes: [2],
      }),
    );
  });
  it('opens a hit in the reader', async () => {
    useFindText.setState({ text: 'wacht*' });
    await show('find');
    const [first] = await screen.findAllByRole('button', { name: 'Openen in het gesprek' });
    fireEvent.click(first!);
    expect(onOpen).toHaveBeenCalledWith(expect.objectContaining({ transcript: 1, start: 10 }));
  });
});

describe('quotes', () => {
  it('show who said them and that consent was withdrawn; a filter from elsewhere can be taken away', async () => {
    const { fake } = await show('quotes', {}, { codes: [1], overlaps: 2 });
    const card = within(await screen.findByRole('list', { name: 'Citaten' })).getByRole('listitem');
    expect(card.textContent).toContain('voormalige klant');
    expect(card.textContent).toContain('toestemming ingetrokken');
    expect(fake.callsOf('interview.quotes')[0]).toMatchObject({ filter: { codes: [1], overlaps: 2 } });
    fireEvent.click(await screen.findByRole('button', { name: 'Filter ‘Samen met ‘boos’’ weghalen' }));
    await waitFor(() => expect(fake.callsOf('interview.quotes').at(-1)).toMatchObject({ filter: { codes: [1] } }));
    expect(fake.callsOf('interview.quotes').at(-1)).not.toHaveProperty('filter.overlaps');
  });
});

describe('figures', () => {
  it('lead from a count to its quotes, and from a pair to the quotes of both', async () => {
    await show('figures', { queries: { 'interview.transcripts': () => [{ id: 1 } as never] } });
    fireEvent.click(await screen.findByRole('button', { name: 'wachten, voormalige klant: 2 citaten' }));
    expect(useNavigation.getState().place).toMatchObject({
      screen: 'interviews',
      params: { view: 'quotes', filter: { codes: [1], kinds: ['former'] } },
    });
    fireEvent.click(screen.getByRole('radio', { name: 'Codes samen' }));
    fireEvent.click(await screen.findByRole('button', { name: 'boos en wachten: 1 keer samen' }));
    expect(useNavigation.getState().place).toMatchObject({ params: { filter: { codes: [2], overlaps: 1 } } });
  });
});

describe('coders', () => {
  it('are compared with the unit said, and a difference is taken over', async () => {
    const { fake } = await show('coders', { commands: { 'coding.agree': () => null } });
    expect((await screen.findByRole('heading', { name: /Overeenstemming geteld in tekens/ })).textContent).toContain(
      'kappa 0,740',
    );
    expect(screen.getByText(/1 gesprek telt niet mee/)).toBeTruthy();
    fireEvent.click(await screen.findByRole('button', { name: 'Overnemen: ‘wachten’ ook bij Bram' }));
    await waitFor(() => expect(fake.callsOf('coding.agree')[0]).toEqual({ coding: 77, with: 2, take: 'both' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Zinnen' }));
    expect(await screen.findByRole('heading', { name: /geteld in zinnen/ })).toBeTruthy();
  });
});

describe('privacy', () => {
  it('replaces the places that were not left out, by the name that was typed', async () => {
    const { fake } = await show('privacy', {
      commands: { 'pseudonym.apply': () => ({ places: 1, transcripts: 1 }), 'pseudonym.refuse': () => null },
    });
    fireEvent.click(await screen.findByRole('button', { name: '2 plaatsen van ‘Voorbeeld’' }));
    const [, second] = await screen.findAllByRole('checkbox', { name: 'Hier vervangen: Voorbeeld' });
    fireEvent.click(second!);
    fireEvent.change(screen.getByRole('textbox', { name: 'Vervanging voor ‘Voorbeeld’' }), {
      target: { value: '[buurvrouw]' },
    });
    fireEvent.click(screen.getByRole('button', { name: '‘Voorbeeld’ vervangen' }));
    await waitFor(() =>
      expect(fake.callsOf('pseudonym.apply')[0]).toEqual({
        items: [
          {
            kind: 'person',
            original: 'Voorbeeld',
            replacement: '[buurvrouw]',
            places: [{ transcript: 1, start: 10, end: 19 }],
          },
        ],
      }),
    );
    expect(screen.getByText(/Geen zoeker vindt alles/).textContent).toContain(
      `van ${measuredRecall.namesTotal} namen ${measuredRecall.names} helemaal`,
    );
  });
  it('knows who is due: consent withdrawn, date passed, soon', () => {
    const today = '2026-03-21';
    expect(dueReason(participant, today)).toBeNull();
    expect(dueReason({ ...participant, consent: 'withdrawn' }, today)).toBe('withdrawn');
    expect(dueReason({ ...participant, retainUntil: '2026-03-01', overdue: true }, today)).toBe('overdue');
    expect(dueReason({ ...participant, retainUntil: '2026-04-20' }, today)).toBe('soon');
    expect(dueReason({ ...participant, retainUntil: '2026-04-21' }, today)).toBeNull();
  });
});
