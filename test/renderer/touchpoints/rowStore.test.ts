/** The row store: pages around the view, changes laid over rows, refusals that stay visible, and rows that go out of date. */
import { describe, expect, it, vi } from 'vitest';
import { createRowStore } from '@renderer/features/touchpoints/rowStore';
import type { Touchpoint } from '@shared/domain/touchpoint';
import { exampleTouchpoint } from './example';

/** An engine that answers when told to. */
function slowEngine() {
  const asked: { ids: readonly number[]; answer: (rows: readonly Touchpoint[] | null) => void }[] = [];
  const fetch = (ids: readonly number[]): Promise<readonly Touchpoint[] | null> =>
    new Promise((answer) => {
      asked.push({ ids, answer });
    });
  return { asked, fetch };
}

const rowsFor = (ids: readonly number[], change: Partial<Touchpoint> = {}): Touchpoint[] =>
  ids.map((id) => exampleTouchpoint({ id, ...change }));
const span = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe('row store', () => {
  it('asks for what is in view first, in pages, and for each row once', async () => {
    const { asked, fetch } = slowEngine();
    const store = createRowStore(fetch);
    store.want(span(1, 40), span(41, 140));
    expect(asked.map(({ ids }) => [ids[0], ids.length])).toEqual([
      [1, 40],
      [41, 100],
    ]);
    store.want(span(1, 40), span(41, 140));
    expect(asked).toHaveLength(2);
    asked[0]!.answer(rowsFor(span(1, 40)));
    await settle();
    expect(store.get(1)?.id).toBe(1);
    expect(store.get(41)).toBeUndefined();
  });

  it('has never more than two requests under way, and takes the newest view when one ends', async () => {
    const { asked, fetch } = slowEngine();
    const store = createRowStore(fetch);
    for (let page = 0; page < 10; page += 1) store.want(span(page * 100 + 1, page * 100 + 40), []);
    expect(asked).toHaveLength(2);
    asked[0]!.answer(rowsFor(asked[0]!.ids));
    await settle();
    expect(asked[2]!.ids[0]).toBe(901);
  });

  it('shows a value while it is being written, and the row of the file afterwards', async () => {
    const fetch = vi.fn(async (ids: readonly number[]) => rowsFor(ids, { functionalScore: 7.5 }));
    const store = createRowStore(fetch);
    store.want([1], []);
    await settle();
    const heard = vi.fn();
    store.subscribe(1, heard);
    const change = store.overlay([{ id: 1, field: 'functionalScore', value: 9 }]);
    expect(store.get(1)?.functionalScore).toBe(9);
    expect(heard).toHaveBeenCalledTimes(1);
    expect(store.get(1)).toBe(store.get(1));
    change.written();
    await settle();
    expect(store.get(1)?.functionalScore).toBe(7.5);
  });

  it('keeps a refused value on screen, marked, until it is written or dropped', async () => {
    const store = createRowStore(async (ids) => rowsFor(ids));
    store.want([1], []);
    await settle();
    const change = store.overlay([{ id: 1, field: 'notes', value: 'niet kwijtraken' }]);
    change.refused();
    const row = store.get(1)!;
    expect(row.notes).toBe('niet kwijtraken');
    expect(store.isUnsaved(row, 'notes')).toBe(true);
    expect(store.isUnsaved(row, 'name')).toBe(false);
    expect(store.unsaved(1, 'notes')).toBe('niet kwijtraken');
    change.dropped();
    expect(store.get(1)?.notes).toBeNull();
    expect(store.unsaved(1, 'notes')).toBeUndefined();
  });

  it('fetches rows that went out of date while they were being fetched once more', async () => {
    const { asked, fetch } = slowEngine();
    const store = createRowStore(fetch);
    store.want([1], []);
    store.refresh([1]);
    asked[0]!.answer(rowsFor([1], { name: 'oud' }));
    await settle();
    expect(asked).toHaveLength(2);
    asked[1]!.answer(rowsFor([1], { name: 'nieuw' }));
    await settle();
    expect(store.get(1)?.name).toBe('nieuw');
    expect(asked).toHaveLength(2);
  });

  it('loads rows that were never seen, in the order asked, without those that are gone', async () => {
    const store = createRowStore(async (ids) => rowsFor(ids.filter((id) => id !== 5)));
    expect((await store.load([9, 5, 3])).map((row) => row.id)).toEqual([9, 3]);
  });

  it('does not ask again and again when the engine refuses', async () => {
    const fetch = vi.fn(async () => null);
    const store = createRowStore(fetch);
    store.want([1], []);
    await settle();
    await settle();
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});
