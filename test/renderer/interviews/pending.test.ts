/** What was done to quotes and is on its way lies over what the engine answered. */
import { describe, expect, test } from 'vitest';
import { withPending, type Pending } from '@renderer/features/interviews/model/pending';
import type { Quote } from '@shared/domain/interview';

const quote = (id: number, start: number, codes: readonly number[], more: Partial<Quote> = {}): Quote => ({
  id,
  uid: `q${id}`,
  transcript: 7,
  start,
  end: start + 10,
  codings: codes.map((code) => ({ id: id * 100 + code, uid: `${id}:${code}`, code, coder: null })),
  touchpoints: [],
  steps: [],
  improvements: [],
  memos: 0,
  ...more,
});
const there = [quote(1, 0, [2]), quote(2, 40, [2, 3]), quote(3, 80, [2], { memos: 1 })];
const shown = (...pending: readonly Pending[]): readonly string[] =>
  withPending(there, 7, 5, pending).map(
    ({ start, end, codings }) => `${start}–${end}: ${codings.map(({ code }) => code).join(' ')}`,
  );
const base = { transcript: 7, revision: null };
const span = (start: number, end = start + 10): { start: number; end: number } => ({ start, end });

describe('codes on their way', () => {
  test('a new quote, with an id that is nobody’s', () => {
    const change = { ...base, kind: 'code', key: -1, span: span(20), codes: [4, 5] } as const;
    expect(shown(change)).toEqual(['0–10: 2', '40–50: 2 3', '80–90: 2', '20–30: 4 5']);
    const added = withPending(there, 7, 5, [change]).at(-1)!;
    expect([added.id, ...added.codings.map(({ id }) => id)].every((id) => id < 0)).toBe(true);
    expect(new Set(added.codings.map(({ id }) => id)).size).toBe(2);
  });
  test('beside those that the same passage has', () => {
    expect(shown({ ...base, kind: 'code', key: -1, span: span(40), codes: [3, 6] })[1]).toBe('40–50: 2 3 6');
  });
  test('taken away: the quote goes with its last code unless something else is said about it', () => {
    expect(shown({ ...base, kind: 'uncode', key: -1, codings: new Set([102, 203, 302]) })).toEqual([
      '40–50: 2',
      '80–90: ',
    ]);
  });
  test('other limits', () => {
    expect(shown({ ...base, kind: 'resize', key: -1, quote: 2, span: span(38, 55) })[1]).toBe('38–55: 2 3');
  });
  test('one after the other', () => {
    expect(
      shown(
        { ...base, kind: 'code', key: -1, span: span(20), codes: [4] },
        { ...base, kind: 'code', key: -2, span: span(20), codes: [5] },
      ).at(-1),
    ).toBe('20–30: 4 5');
  });
  test('what the answer has already, or is about another transcript, is left', () => {
    const change = { ...base, kind: 'code', key: -1, span: span(20), codes: [4] } as const;
    expect(withPending(there, 7, 5, [{ ...change, revision: 5 }])).toBe(there);
    expect(withPending(there, 7, 5, [{ ...change, revision: 6 }])).toHaveLength(4);
    expect(withPending(there, 8, 5, [change])).toBe(there);
  });
});
