/** Tests of the consistency grid: what differs comes first, what was never compared is unknown, what is not used is empty. */
import { describe, expect, it } from 'vitest';
import { consistencyGridOf } from '@shared/insight/consistency';
import { channel, emptyLists, touchpoint } from './fixture';

const lists = {
  ...emptyLists,
  channels: [channel(1, 'Brief', 'offline'), channel(2, 'App', 'online'), channel(3, 'Telefoon', 'offline')],
};
const rows = [
  touchpoint({ id: 1, name: 'Ik ontvang mijn jaarnota', channels: [1, 2] }),
  touchpoint({ id: 2, name: 'Ik bel', channels: [3] }),
];
const information = [
  { id: 10, touchpoint: 2, name: 'Wachttijd', verdicts: [] },
  {
    id: 11,
    touchpoint: 1,
    name: 'Termijnbedrag',
    verdicts: [
      { channel: 1, verdict: 'same' as const, note: null },
      { channel: 2, verdict: 'same' as const, note: null },
    ],
  },
  {
    id: 12,
    touchpoint: 1,
    name: 'Einddatum',
    verdicts: [
      { channel: 1, verdict: 'same' as const, note: null },
      { channel: 2, verdict: 'different' as const, note: 'App loopt een dag achter' },
    ],
  },
  { id: 13, touchpoint: 99, name: 'Van een rij die er niet is', verdicts: [] },
];

describe('consistency grid', () => {
  it('puts differences first, then what is unknown', () => {
    const grid = consistencyGridOf({ touchpoints: rows, lists, information });
    expect(grid.rows.map((row) => row.name)).toEqual(['Einddatum', 'Wachttijd', 'Termijnbedrag']);
    expect(grid).toMatchObject({
      total: 3,
      differing: 1,
      open: 1,
      finding: { key: 'consistencyDiffering', params: { n: 3, differing: 1 } },
    });
    expect([...grid.differingTouchpoints]).toEqual([1]);
  });
  it('tells unknown from not in use', () => {
    const grid = consistencyGridOf({ touchpoints: rows, lists, information });
    expect(grid.channels.map((column) => column.name)).toEqual(['Brief', 'App', 'Telefoon']);
    expect(grid.rows[0]?.cells).toEqual([
      { verdict: 'same', note: null },
      { verdict: 'different', note: 'App loopt een dag achter' },
      { verdict: null, note: null },
    ]);
    expect(grid.rows[1]?.cells.map((cell) => cell.verdict)).toEqual([null, null, 'unknown']);
  });
  it('narrows to one touchpoint and its channels', () => {
    const grid = consistencyGridOf({ touchpoints: rows, lists, information }, 2);
    expect(grid.rows.map((row) => row.name)).toEqual(['Wachttijd']);
    expect(grid.channels.map((column) => column.name)).toEqual(['Telefoon']);
    expect(grid.finding.key).toBe('consistencyOpen');
  });
  it('has a sentence when nothing was compared', () => {
    expect(consistencyGridOf({ touchpoints: rows, lists, information: [] }).finding.key).toBe('consistencyNone');
  });
});
