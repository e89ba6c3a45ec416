/** Tests of the geometry of the charts: nothing overlaps, nothing is lost, arrows reach everything. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countShade, scoreShade } from '@renderer/charts/geometry/heat';
import { importanceLayout } from '@renderer/charts/geometry/importance';
import { breakText, fitText, spreadLabels } from '@renderer/charts/geometry/labels';
import { nextMark } from '@renderer/charts/geometry/marks';
import { processLayout } from '@renderer/charts/geometry/processes';
import { swarm } from '@renderer/charts/geometry/swarm';
import { balanceLayout } from '@renderer/charts/geometry/units';
import { balanceOf } from '@shared/insight/balance';
import { importanceScoreOf } from '@shared/insight/importanceScore';
import { processFigureOf } from '@shared/insight/processFigure';
import { emptyLists, energyInput, stage, touchpoint } from '@test/shared/insight/fixture';

const input = energyInput();

describe('swarm', () => {
  it('keeps dots apart while there is room, each at its own value', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 60 }), (values) => {
        const dots = swarm(values, 9, 1e6);
        expect(dots.map((dot) => dot.along)).toEqual(values);
        dots.forEach((dot, index) =>
          dots.slice(0, index).forEach((other) => {
            expect(Math.hypot(dot.along - other.along, dot.aside - other.aside)).toBeGreaterThanOrEqual(9 - 1e-3);
          }),
        );
      }),
    );
  });
  it('never leaves its column', () => {
    const dots = swarm(
      Array.from({ length: 200 }, () => 10),
      9,
      30,
    );
    expect(Math.max(...dots.map((dot) => Math.abs(dot.aside)))).toBeLessThanOrEqual(30);
  });
  it('lets a dot alone on the axis', () => {
    expect(swarm([1, 50, 100], 9, 30).map((dot) => dot.aside)).toEqual([0, 0, 0]);
  });
});

describe('labels', () => {
  it('stay apart, in order and inside', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 320 }), { minLength: 1, maxLength: 18 }), (wished) => {
        const places = spreadLabels(wished, 16, 0, 300);
        const order = wished
          .map((place, index) => ({ place, index }))
          .sort((a, b) => a.place - b.place || a.index - b.index);
        const sorted = order.map(({ index }) => places[index]!);
        sorted.forEach((place, rank) => {
          expect(place).toBeGreaterThanOrEqual(-1e-9);
          expect(place).toBeLessThanOrEqual(300 + 1e-9);
          if (rank > 0) expect(place - sorted[rank - 1]!).toBeGreaterThanOrEqual(16 - 1e-9);
        });
      }),
    );
  });
  it('stay where they want to be when there is room', () => {
    expect(spreadLabels([100, 20, 200], 16, 0, 300)).toEqual([100, 20, 200]);
  });
  it('are cut with an ellipsis only when they do not fit', () => {
    expect(fitText('Jaarnota', 200)).toBe('Jaarnota');
    expect(breakText('Ik ontvang de eindnota', 80, 2)).toEqual(['Ik ontvang', 'de eindnota']);
    expect(breakText('Ik ontvang de eindnota van mijn oude adres', 80, 2)[1]).toMatch(/^de eindnota.*…$/);
    expect(fitText('Ik ontvang de eindnota van mijn oude adres', 80)).toMatch(/^Ik ontvang.*…$/);
  });
});

describe('marks and the keyboard', () => {
  const marks = [
    { x: 0, y: 0 },
    { x: 50, y: 2 },
    { x: 10, y: 40 },
    { x: 100, y: 0 },
  ];
  it('goes to the nearest mark straight ahead', () => {
    expect(nextMark(marks, 0, 'right')).toBe(1);
    expect(nextMark(marks, 1, 'right')).toBe(3);
    expect(nextMark(marks, 0, 'down')).toBe(2);
    expect(nextMark(marks, 3, 'left')).toBe(1);
  });
  it('stays where nothing lies further', () => {
    expect(nextMark(marks, 3, 'right')).toBe(3);
    expect(nextMark(marks, 0, 'up')).toBe(0);
  });
});

describe('balance', () => {
  it('has a unit for every touchpoint while they fit', () => {
    const layout = balanceLayout(balanceOf(input.touchpoints, input.lists), 318, 162);
    expect(layout.isUnits).toBe(true);
    const units = layout.rows.flatMap((row) => row.units);
    expect(units.map((unit) => unit.id).sort((a, b) => a - b)).toEqual(input.touchpoints.map((row) => row.id));
    expect(Math.max(...units.map((unit) => unit.x))).toBeLessThanOrEqual(318);
    expect(layout.rows[0]?.units.map((unit) => unit.mode)).toEqual([
      'online',
      'online',
      'online',
      'online',
      'hybrid',
      'offline',
      'offline',
      'offline',
    ]);
  });
  it('draws bars when there are many, in proportion and within the width', () => {
    const rows = Array.from({ length: 3000 }, (_, index) =>
      touchpoint({ id: index + 1, stage: 1, mode: index < 1000 ? 'online' : 'offline' }),
    );
    const layout = balanceLayout(balanceOf(rows, { ...emptyLists, stages: [stage(1, 'A')] }), 400, 100);
    const [online, offline] = layout.rows[0]?.bars ?? [];
    expect(layout.isUnits).toBe(false);
    expect(offline!.width / online!.width).toBeCloseTo(2);
    expect(layout.rows[0]!.end).toBeLessThan(400);
  });
});

describe('importance × score', () => {
  const figure = importanceScoreOf(input.touchpoints);
  it('places every row inside the plot', () => {
    const { marks, plot } = importanceLayout(figure, 676, 300);
    expect(marks).toHaveLength(73);
    for (const mark of marks) {
      expect(mark.x).toBeGreaterThan(plot.left);
      expect(mark.x).toBeLessThan(plot.right);
      expect(mark.y).toBeGreaterThanOrEqual(plot.top);
      expect(mark.y).toBeLessThanOrEqual(plot.bottom);
    }
  });
  it('names the important moments beside the plot, and none where there is no room', () => {
    const wide = importanceLayout(figure, 676, 300);
    const five = figure.points.filter((point) => point.importance === 5).length;
    expect(wide.labels.length + wide.leftOut).toBe(five);
    const heights = wide.labels.map((label) => label.y).sort((a, b) => a - b);
    heights.slice(1).forEach((y, index) => expect(y - heights[index]!).toBeGreaterThanOrEqual(15.99));
    expect(importanceLayout(figure, 400, 300).labels).toEqual([]);
    expect(importanceLayout(figure, 676, 100).leftOut).toBeGreaterThan(0);
  });
  it('stands the field names where no dot is', () => {
    const { fields, marks } = importanceLayout(figure, 656, 300);
    expect(fields).toHaveLength(4);
    for (const field of fields) {
      const from = field.anchor === 'start' ? field.x : field.x - 92;
      const covered = marks.filter(
        (mark) => mark.x + 4 > from && mark.x - 4 < from + 92 && mark.y > field.y - 12 && mark.y < field.y + 2,
      );
      expect(covered, field.quadrant).toEqual([]);
    }
  });
  it('draws bins above the limit, with every row in one of them', () => {
    const rows = Array.from({ length: 700 }, (_, index) =>
      touchpoint({ id: index + 1, importance: (index % 5) + 1, emotionalScore: 1 + (index % 91) / 10 }),
    );
    const { marks } = importanceLayout(importanceScoreOf(rows), 676, 300);
    expect(marks.every((mark) => mark.point === null)).toBe(true);
    expect(marks.reduce((total, mark) => total + mark.ids.length, 0)).toBe(700);
    expectApart(marks);
    const widest = Math.max(...marks.map((mark) => mark.ids.length));
    const [first] = marks.filter((mark) => mark.ids.length === widest);
    const other = marks.find((mark) => mark.ids.length < widest);
    expect(other!.half!.width / first!.half!.width).toBeCloseTo(other!.ids.length / widest);
  });
});

/** Bars of a chart that stand for many rows never cover each other. */
function expectApart(
  marks: readonly { readonly x: number; readonly y: number; readonly half: { width: number; height: number } | null }[],
): void {
  marks.forEach((one, index) =>
    marks.slice(index + 1).forEach((other) => {
      const isBeside = Math.abs(one.x - other.x) >= one.half!.width + other.half!.width;
      const isAbove = Math.abs(one.y - other.y) >= one.half!.height + other.half!.height;
      expect(isBeside || isAbove).toBe(true);
    }),
  );
}

describe('processes', () => {
  it('draws bars above the limit that do not cover each other', () => {
    const rows = Array.from({ length: 900 }, (_, index) =>
      touchpoint({
        id: index + 1,
        processes: [(['promise', 'deliver', 'settle'] as const)[index % 3]!],
        emotionalScore: 1 + (index % 91) / 10,
      }),
    );
    const { marks } = processLayout(processFigureOf(rows), 326, 176);
    expect(marks.every((mark) => mark.point === null)).toBe(true);
    expectApart(marks);
  });
  it('keeps each dot on its line and the mean at its score', () => {
    const { rows, marks, plot } = processLayout(processFigureOf(input.touchpoints), 326, 176);
    const height = (plot.bottom - plot.top) / 3;
    for (const mark of marks) expect(Math.abs(mark.y - rows[mark.line]!.y)).toBeLessThanOrEqual(height / 2);
    expect(rows.map((row) => row.meanX!)[2]).toBeCloseTo(plot.left + ((3.5 - 1) / 9) * (plot.right - plot.left), 6);
  });
});

describe('shades', () => {
  it('grow with the count and skip the greys on which no figure can be read', () => {
    const strengths = [0, 1, 2, 3, 4, 5, 6].map((count) => countShade(count, 6));
    expect(strengths.map((shade) => shade.strength)).toEqual([0, 0.07, 0.15, 0.24, 0.34, 0.68, 0.82]);
    expect(strengths.map((shade) => shade.isInverse)).toEqual([false, false, false, false, false, true, true]);
  });
  it('say the side of 5.5 by hue and the distance by strength', () => {
    expect(scoreShade(null).hue).toBe('none');
    expect([scoreShade(3).hue, scoreShade(8).hue]).toEqual(['low', 'high']);
    expect(scoreShade(1).strength).toBeGreaterThan(scoreShade(4).strength);
  });
});
