/** Division and smallest team: the published cases of C14, brute force and greedy on small ones. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bestAssignment,
  divide,
  secondBest,
  type DivisionInput,
  type ScoreMatrix,
} from '@shared/insight/staffing/division';
import { smallestTeam } from '@shared/insight/staffing/team';

const values = (matrix: ScoreMatrix, goal: 'least' | 'most'): readonly number[] =>
  bestAssignment(matrix, goal).cells.map(({ value }) => value);

describe('best assignment', () => {
  it('gives the published results', () => {
    expect(
      values(
        [
          [400, 150, 400],
          [400, 450, 600],
          [300, 225, 300],
        ],
        'least',
      ),
    ).toEqual([150, 400, 300]);
    expect(
      values(
        [
          [400, 150, 400, 1],
          [400, 450, 600, 2],
          [300, 225, 300, 3],
        ],
        'least',
      ),
    ).toEqual([150, 2, 300]);
    expect(
      values(
        [
          [10, 10, 8],
          [9, 8, 1],
          [9, 7, 4],
        ],
        'least',
      ),
    ).toEqual([10, 1, 7]);
    expect(
      values(
        [
          [10, 10, 8, 11],
          [9, 8, 1, 1],
          [9, 7, 4, 10],
        ],
        'least',
      ),
    ).toEqual([10, 1, 4]);
    expect(
      bestAssignment(
        Array.from({ length: 8 }, () => Array.from({ length: 8 }, () => 1)),
        'least',
      ).total,
    ).toBe(8);
    expect(
      values(
        [
          [10, null, null],
          [null, null, 1],
          [null, 7, null],
        ],
        'least',
      ),
    ).toEqual([10, 1, 7]);
    expect(
      bestAssignment(
        [
          [90, 80],
          [85, 40],
        ],
        'most',
      ).total,
    ).toBe(165);
    expect(
      values(
        [
          [86, 72, 64],
          [90, 88, 40],
          [61, 59, 58],
          [77, 83, 70],
        ],
        'most',
      ),
    ).toEqual([86, 88, 70]);
    expect(() =>
      bestAssignment(
        [
          [1, null],
          [2, null],
        ],
        'least',
      ),
    ).toThrow('infeasible');
  });
});

const people = (scores: ScoreMatrix, capacity = 1) => ({
  specialists: scores.map((_row, index) => ({ id: index + 1, capacity })),
  assignments: (scores[0] ?? []).map((_column, index) => 101 + index),
  scores,
});

describe('division', () => {
  it('leaves unplaced and unfilled what fits nowhere', () => {
    const division = divide(
      people([
        [86, 72, 64],
        [90, 88, 40],
        [61, 59, 58],
        [77, 83, 70],
      ]),
    );
    expect(division).toMatchObject({ total: 244, optimal: true, unplaced: [3], unfilled: [] });
    expect(
      divide(
        people([
          [null, 50],
          [null, 40],
        ]),
      ),
    ).toMatchObject({ total: 50, unplaced: [2], unfilled: [101] });
    expect(divide(people([[80, 70]], 2))).toMatchObject({ total: 150, unplaced: [], unfilled: [] });
    expect(divide(people([[0, null]]))).toMatchObject({ pairs: [{ specialist: 1, assignment: 101, score: 0 }] });
  });

  it('tells the second best and what it costs', () => {
    const input = people([
      [90, 80],
      [85, 40],
    ]);
    expect(secondBest(input, divide(input))).toMatchObject({ total: 130, cost: 35, isTie: false });
    const equal = people([
      [50, 50],
      [50, 50],
    ]);
    expect(secondBest(equal, divide(equal))).toMatchObject({ total: 100, cost: 0, isTie: true });
  });

  const cell = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null, freq: 4 });
  const matrix = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );

  function most(scores: ScoreMatrix, row = 0, taken: readonly number[] = []): number {
    const own = scores[row];
    if (own === undefined) return 0;
    return own.reduce<number>(
      (best, value, column) =>
        value === null || taken.includes(column)
          ? best
          : Math.max(best, value + most(scores, row + 1, [...taken, column])),
      most(scores, row + 1, taken),
    );
  }

  function greedy(scores: ScoreMatrix): number {
    const cells = scores.flatMap((row, at) =>
      row.flatMap((value, column) => (value === null ? [] : [{ at, column, value }])),
    );
    const rows = new Set<number>();
    const columns = new Set<number>();
    let total = 0;
    for (const { at, column, value } of cells.toSorted((a, b) => b.value - a.value)) {
      if (rows.has(at) || columns.has(column)) continue;
      rows.add(at);
      columns.add(column);
      total += value;
    }
    return total;
  }

  /** Every division there is, as its pairs with their sum. */
  function divisions(input: DivisionInput, column = 0, used: readonly number[] = []): readonly [string, number][] {
    if (column === input.assignments.length) return [['', 0]];
    const open: [string, number][] = [...divisions(input, column + 1, used)];
    for (const [row, { capacity }] of input.specialists.entries()) {
      const score = input.scores[row]?.[column] ?? null;
      if (score === null || used.filter((one) => one === row).length >= capacity) continue;
      for (const [pairs, sum] of divisions(input, column + 1, [...used, row]))
        open.push([`${row + 1}-${column + 101} ${pairs}`, sum + score]);
    }
    return open;
  }

  it('has as second best the best of all other divisions, also with people who take several', () => {
    fc.assert(
      fc.property(
        matrix,
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 5, maxLength: 5 }),
        (scores, capacities) => {
          const input = {
            ...people(scores),
            specialists: scores.map((_row, index) => ({ id: index + 1, capacity: capacities[index] ?? 1 })),
          };
          const best = divide(input);
          const own = best.pairs.map(({ specialist, assignment }) => `${specialist}-${assignment} `).join('');
          const others = divisions(input).filter(([pairs]) => pairs !== own);
          const next = secondBest(input, best);
          if (own === '') expect(next).toBeNull();
          else {
            expect(next?.total).toBe(Math.max(...others.map(([, sum]) => sum)));
            const pairs = next?.pairs.map(({ specialist, assignment }) => `${specialist}-${assignment} `).join('');
            expect(pairs).not.toBe(own);
            expect(others.find(([other]) => other === pairs)?.[1]).toBe(next?.total);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('equals brute force, is never worse than greedy, and its second best never better', () => {
    fc.assert(
      fc.property(matrix, (scores) => {
        const input = people(scores);
        const best = divide(input);
        expect(best.total).toBe(most(scores));
        expect(best.total).toBeGreaterThanOrEqual(greedy(scores));
        const other = secondBest(input, best);
        if (other !== null) expect(other.cost).toBeGreaterThanOrEqual(0);
        expect(new Set(best.pairs.map(({ assignment }) => assignment)).size).toBe(best.pairs.length);
      }),
    );
  });
});

describe('smallest team', () => {
  it('is proven smallest, and says what nobody covers', () => {
    const team = smallestTeam(5, [
      { id: 1, covers: [0, 1, 2] },
      { id: 2, covers: [0, 3] },
      { id: 3, covers: [1, 2] },
    ]);
    expect(team).toEqual({ members: [1, 2], uncovered: [4], isProven: true, atLeast: 2 });
    expect(smallestTeam(3, [])).toEqual({ members: [], uncovered: [0, 1, 2], isProven: true, atLeast: 0 });
  });

  it('beats a greedy choice where that is not best', () => {
    // Greedy takes the four first and then needs two more.
    const team = smallestTeam(6, [
      { id: 1, covers: [0, 1, 3, 4] },
      { id: 2, covers: [0, 1, 2] },
      { id: 3, covers: [3, 4, 5] },
    ]);
    expect(team.members).toEqual([2, 3]);
  });

  it('equals brute force on small cases, and says so when it was stopped', () => {
    const candidates = fc.array(fc.subarray([0, 1, 2, 3, 4, 5]), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(candidates, (lists) => {
        const team = smallestTeam(
          6,
          lists.map((covers, id) => ({ id, covers })),
        );
        const coverable = new Set(lists.flat());
        let least = Infinity;
        for (let set = 0; set < 2 ** lists.length; set += 1) {
          const chosen = lists.filter((_list, at) => (set & (1 << at)) !== 0);
          if (new Set(chosen.flat()).size === coverable.size) least = Math.min(least, chosen.length);
        }
        expect(team.members).toHaveLength(least);
        expect(team.isProven).toBe(true);
      }),
    );
    const stopped = smallestTeam(
      6,
      [
        { id: 1, covers: [0, 1] },
        { id: 2, covers: [2, 3] },
        { id: 3, covers: [4, 5] },
        { id: 4, covers: [1, 2] },
      ],
      0,
    );
    expect(stopped.isProven).toBe(stopped.members.length === stopped.atLeast && stopped.isProven);
    expect(stopped.atLeast).toBeLessThanOrEqual(3);
  });
});
