// @vitest-environment jsdom
/** Staffing on screen: a score as a sum in words, people beside each other, erasing that says what goes, a table that is walked by keys. */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { dropsOf, placesOf as strengthPlaces } from '@renderer/charts/staffing';
import { CriteriaTable } from '@renderer/features/staffing/assignments/CriteriaTable';
import { EraseDialog } from '@renderer/features/staffing/care/EraseDialog';
import { balanceFinding } from '@renderer/features/staffing/matching/CompareView';
import { piecesOf, scoreText, sumSentence, weighed } from '@renderer/features/staffing/matching/lines';
import { placesOf } from '@renderer/features/staffing/matching/MatchList';
import { readDay } from '@renderer/features/staffing/parts/fields';
import { SpecialistsScreen } from '@renderer/features/staffing/specialists/SpecialistsScreen';
import type { SpecialistRow } from '@shared/contract/staffing.contract';
import type { MatchLine } from '@shared/contract/staffingMatch.contract';
import type { Criterion } from '@shared/domain/staffing';
import { createText } from '@shared/i18n';
import { assignment } from '@test/shared/insight/staffing/support';
import { seriousFindings } from '@test/renderer/support/axe';
import { renderWithApi, stopApi, withBrowserParts } from '@test/renderer/support/render';

beforeAll(withBrowserParts);
afterEach(stopApi);

const t = createText('nl');
const criteria: readonly Criterion[] = [
  { id: 1, condition: 'must', weight: 0, value: { kind: 'rate', most: 100 } },
  { id: 2, condition: 'wish', weight: 30, value: { kind: 'levels', levels: ['operational'] } },
  { id: 3, condition: 'wish', weight: 10, value: { kind: 'online', share: 40 } },
  { id: 4, condition: 'wish', weight: 0, value: { kind: 'text', text: 'geduld' } },
];
const line: MatchLine = {
  specialist: 7,
  label: 'SPC-0007',
  rank: 1,
  isTie: false,
  gate: 'pass',
  low: 75,
  high: 100,
  isNearMiss: false,
  contributions: [
    { criterion: 2, condition: 'wish', weight: 30, low: 1, high: 1, met: true, reason: { key: 'levels', params: {} } },
    {
      criterion: 3,
      condition: 'wish',
      weight: 10,
      low: 0,
      high: 1,
      met: null,
      reason: { key: 'onlineUnknown', params: {} },
    },
  ],
};

describe('a score', () => {
  it('is the sum of its pieces, what is unknown apart', () => {
    const legend = weighed(t, criteria, []);
    expect(legend.map(({ name }) => name)).toEqual(['CX-niveau', 'Online / offline']);
    const pieces = piecesOf(line.contributions, legend);
    expect(pieces.map(({ points, open }) => [points, open])).toEqual([
      [75, 0],
      [0, 25],
    ]);
    expect(scoreText(t, line.low, line.high)).toBe('75–100');
    expect(scoreText(t, null, null)).toBe('–');
    expect(sumSentence(t, line, legend)).toBe('CX-niveau 75 + Online / offline 0 tot 25 = 75–100');
  });

  it('stands under the heading of its group', () => {
    const places = placesOf([
      { kind: 'pass', title: 'a', ids: [4, 2] },
      { kind: 'unknown', title: 'b', ids: [] },
      { kind: 'fail', title: 'c', ids: [9] },
    ]);
    expect(places.map(({ group, id }) => group?.kind ?? id)).toEqual(['pass', 4, 2, 'fail', 9]);
  });
});

describe('people beside each other', () => {
  const person = (id: number, online: number | null, offline: number | null) => ({
    id,
    name: `p${id}`,
    online,
    offline,
  });

  it('are near what is asked or not, and unknown is neither', () => {
    const people = [person(1, 40, 60), person(2, 90, 10), person(3, 22, null)];
    expect(balanceFinding(people, { online: 40, offline: 60 })).toEqual({ close: 1, unknown: 1, total: 3 });
  });

  it('keep names and signs at the same place apart', () => {
    expect(dropsOf([person(1, 50, 50), person(2, 50, 50)], (value) => value)).toEqual([0, 14]);
    const [first, second, third] = strengthPlaces([4, null, 4]);
    expect(second).toBeNull();
    expect(first).not.toBe(third);
  });
});

it('reads a day as people write it, and refuses one that does not exist', () => {
  expect(readDay('21-11-2026')).toBe('2026-11-21');
  expect(readDay('2026-1-5')).toBe('2026-01-05');
  expect(readDay('31-02-2026')).toBeNull();
});

const row = (id: number): SpecialistRow => ({
  id,
  uid: `u${id}`,
  number: `SPC-000${id}`,
  name: null,
  status: 'active',
  online: 40,
  offline: null,
  levels: { operational: null },
  processes: ['deliver'],
  skills: {},
  traits: {},
  takesOffline: 'unknown',
  takesOfflineEvidence: null,
  knowsOnlineData: 'unknown',
  knowsOnlineDataEvidence: null,
  sectors: null,
  languages: null,
  methods: null,
  certificates: null,
  education: null,
  rate: { low: 85, high: 95 },
  hours: null,
  availableFrom: null,
  place: null,
  years: null,
  lastContact: null,
  consentUntil: null,
  source: null,
  notes: null,
  unclear: {},
});

describe('the table of specialists', () => {
  it('shows unknown as unknown, and asks anew when a column is chosen to sort by', async () => {
    const { fake } = await renderWithApi(<SpecialistsScreen />, {
      queries: {
        'specialist.order': () => ({ ids: Int32Array.from([1, 2]), total: 2 }),
        'specialist.rows': ({ ids }) => ids.map(row),
        'staffing.words': () => ({
          skills: [],
          sectors: [],
          languages: [],
          places: [],
          counts: { specialists: 2, assignments: 0, doNotContact: 0 },
        }),
      },
    });
    await screen.findByRole('grid', { name: 'Specialisten' });
    await screen.findByText('2 van 2');
    await userEvent.click(await screen.findByRole('button', { name: 'Tarief' }));
    await waitFor(() =>
      expect(fake.callsOf('specialist.order').at(-1)).toMatchObject({ sort: { column: 'rate', descending: false } }),
    );
    expect(await seriousFindings()).toEqual([]);
  });

  it('teaches while there is nobody', async () => {
    await renderWithApi(<SpecialistsScreen />, {
      queries: {
        'specialist.order': () => ({ ids: new Int32Array(0), total: 0 }),
        'staffing.words': () => ({
          skills: [],
          sectors: [],
          languages: [],
          places: [],
          counts: { specialists: 0, assignments: 0, doNotContact: 0 },
        }),
      },
    });
    await screen.findByRole('heading', { name: 'Nog geen specialisten' });
  });
});

it('erases only after saying what goes, and where others wrote of the person', async () => {
  const onErased = vi.fn();
  const mention = { table: 'specialist', column: 'notes', before: 'Werkte met ', after: ' samen', count: 1 };
  const { fake } = await renderWithApi(<EraseDialog ids={[3]} onClose={() => undefined} onErased={onErased} />, {
    queries: {
      'specialist.traces': () => ({ label: 'SPC-0003', shortlists: 2, exports: 1, steps: 4, backups: 1 }),
      'specialist.mentions': () => ({
        mentions: [
          { ...mention, row: 5, words: 'Sam Zeebries', isWhole: true },
          { ...mention, row: 6, words: 'Sam', isWhole: false },
        ],
        more: 0,
      }),
    },
    commands: { 'specialist.erase': () => ({ erased: 1, masked: 1, steps: 4, backups: 1 }) },
  });
  await screen.findByText('2 plaatsen op shortlists');
  await screen.findByText('4 stappen van ongedaan maken');
  expect(await screen.findAllByRole('checkbox', { checked: true })).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: 'Wissen' }));
  await waitFor(() => expect(onErased).toHaveBeenCalledTimes(1));
  expect(fake.callsOf('specialist.erase')).toEqual([
    { ids: [3], mask: [{ table: 'specialist', row: 5, column: 'notes' }] },
  ]);
});

it('changes what a list of a criterion asks where it stands', async () => {
  const { fake } = await renderWithApi(
    <CriteriaTable assignment={assignment({ criteria: criteria.slice(0, 2) })} words={null} isReadOnly={false} />,
    { commands: { 'assignment.setCriteria': () => null } },
  );
  await userEvent.click(await screen.findByRole('button', { name: 'operationeel weghalen' }));
  // The last one stays: without any it would ask nothing.
  expect(fake.callsOf('assignment.setCriteria')).toEqual([]);
  await userEvent.type(await screen.findByRole('combobox', { name: 'Gevraagd bij CX-niveau' }), 'merk');
  await userEvent.click(await screen.findByRole('option', { name: 'merk' }));
  await waitFor(() =>
    expect(fake.callsOf('assignment.setCriteria').at(-1)).toMatchObject({
      criteria: [{ id: 1 }, { id: 2, value: { kind: 'levels', levels: ['brand', 'operational'] } }],
    }),
  );
});
