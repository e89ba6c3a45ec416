/** Places on the map: columns, slots of the curve, where a drop lands, where the arrows lead, what the curve draws. */
import { drawCurve, labelPlace, scoreScale } from '@renderer/features/journeys/model/curveModel';
import { curveSlots, dropPlace, layoutOf, wallLayout } from '@renderer/features/journeys/model/layout';
import { nextPlace } from '@renderer/features/journeys/model/places';
import { placeAfter } from '@renderer/features/journeys/model/gestures';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { exampleMap, moment, stage, step } from './exampleMap';

describe('columns', () => {
  const map = exampleMap();
  const layout = layoutOf(map);

  it('stand side by side without a gap, stages over their own', () => {
    expect(layout.columns.map(({ id }) => id)).toEqual([11, 12, 13, -3]);
    let x = 0;
    for (const column of layout.columns) {
      expect(column.x).toBe(x);
      x += column.width;
    }
    expect(layout.width).toBe(x);
    expect(layout.stages.map((span) => span.columns)).toEqual([[11, 12], [13], [-3]]);
  });

  it('are wide enough for the longest word of a head and for several touchpoints', () => {
    const wide = layoutOf({
      stages: [stage(1)],
      steps: [step(11, 1, { name: 'Meterstandencontrolemoment' }), step(12, 1, { moments: [1, 2, 3] })],
    });
    expect(wide.columns[0]?.width).toBeGreaterThan(200);
    expect(wide.columns[1]?.width).toBe(252);
  });

  test.prop([fc.integer({ min: 0, max: 4000 })])('fill a wide window but never beyond 1.7 times', (available) => {
    const filled = layoutOf(map, available);
    expect(filled.width).toBeGreaterThanOrEqual(layout.width);
    expect(filled.width).toBeLessThanOrEqual(layout.width * 1.7 + 1);
    if (available > layout.width) expect(filled.width).toBeLessThanOrEqual(available);
  });

  it('on the wall leave out stages without steps', () => {
    const wall = wallLayout(map, 900, 9);
    expect(wall.columns.map(({ id }) => id)).toEqual([11, 12, 13]);
    expect(wall.width).toBeGreaterThan(890);
    expect(wall.width).toBeLessThanOrEqual(900);
  });
});

describe('a drop', () => {
  const layout = layoutOf(exampleMap());
  it('lands before the step whose left half it is on, after it on the right half', () => {
    const [first, second] = layout.columns;
    expect(dropPlace(layout, first!.x + 5)).toEqual({ stage: 1, before: 11 });
    expect(dropPlace(layout, first!.x + first!.width - 5)).toEqual({ stage: 1, before: 12 });
    expect(dropPlace(layout, second!.x + second!.width - 5)).toEqual({ stage: 1, before: null });
  });
  it('lands in a stage without steps, and in the last one beyond the end', () => {
    const empty = layout.columns.at(-1)!;
    expect(dropPlace(layout, empty.x + 5)).toEqual({ stage: 3, before: null });
    expect(dropPlace(layout, 99_999)).toEqual({ stage: 3, before: null });
    expect(dropPlace(layoutOf({ stages: [], steps: [] }), 5)).toBeNull();
  });
  it('after a step, or in an empty stage, is where a new step goes', () => {
    const map = exampleMap();
    expect(placeAfter(map, 11)).toEqual({ stage: 1, before: 12 });
    expect(placeAfter(map, 12)).toEqual({ stage: 1, before: null });
    expect(placeAfter(map, -3)).toEqual({ stage: 3, before: null });
    expect(placeAfter(map, null)).toEqual({ stage: 3, before: null });
  });
});

describe('the arrow keys', () => {
  const map = exampleMap();
  const layout = layoutOf(map);
  const { lanes } = map;
  it('go from cell to cell and hold at the edges', () => {
    expect(nextPlace({ row: 'step', step: 11 }, 'right', layout, lanes)).toEqual({ row: 'step', step: 12 });
    expect(nextPlace({ row: 'step', step: 11 }, 'left', layout, lanes)).toEqual({ row: 'step', step: null });
    expect(nextPlace({ row: 'step', step: -3 }, 'right', layout, lanes)).toEqual({ row: 'step', step: -3 });
    expect(nextPlace({ row: 'step', step: 13 }, 'down', layout, lanes)).toEqual({ row: 101, step: 13 });
    expect(nextPlace({ row: 102, step: 13 }, 'down', layout, lanes)).toEqual({ row: 102, step: 13 });
    expect(nextPlace({ row: 102, step: 13 }, 'top', layout, lanes)).toEqual({ row: 'stage', step: 13 });
  });
  it('go from stage to stage on the row of stages', () => {
    expect(nextPlace({ row: 'stage', step: 12 }, 'right', layout, lanes)).toEqual({ row: 'stage', step: 13 });
    expect(nextPlace({ row: 'stage', step: 13 }, 'left', layout, lanes)).toEqual({ row: 'stage', step: 11 });
  });
});

describe('the curve', () => {
  const map = exampleMap();
  const slots = curveSlots(layoutOf(map));
  const scale = scoreScale(183);
  const drawn = (options: Partial<Parameters<typeof drawCurve>[3]> = {}) =>
    drawCurve(map, slots, scale, { persona: null, isCompared: false, held: null, ...options });

  it('has a slot per touchpoint, and one for a step without', () => {
    expect(slots.map((slot) => [slot.step, slot.moment])).toEqual([
      [11, 1],
      [12, 2],
      [12, 3],
      [13, null],
    ]);
    expect(slots[1]!.x).toBeLessThan(slots[2]!.x);
  });

  it('leaves a gap where there is no figure, and never draws across it', () => {
    expect(drawn().gaps.map(({ slot, isEmptyStep }) => [slot.step, slot.moment, isEmptyStep])).toEqual([
      [12, 2, false],
      [13, null, true],
    ]);
    expect(drawn().emotional.map(({ moment: id }) => id)).toEqual([1, 3]);
    // Two lone points: no line at all.
    expect(drawn().paths.emotional).toBe('');
  });

  it('draws the point in the hand in place of the figure in the file', () => {
    const held = drawn({ held: { moment: 2, value: 6 } });
    expect(held.emotional.map(({ figure }) => figure.value)).toEqual([4, 6, 8]);
    expect(held.paths.emotional).not.toBe('');
  });

  it('shades the difference with the other map where both have figures', () => {
    expect(drawn().paths.between).toBe('');
    const held = drawn({ isCompared: true, held: { moment: 2, value: 6 } });
    expect(held.other.map(({ value }) => value)).toEqual([7, 9]);
    expect(held.paths.other).toBe('');
  });

  test.prop([fc.float({ min: 1, max: 10, noNaN: true })])('places a figure and reads it back to a tenth', (score) => {
    expect(scale.score(scale.y(score))).toBeCloseTo(Math.round(score * 10) / 10, 1);
  });
  it('clips what is dragged beyond the scale', () => {
    expect(scale.score(-500)).toBe(10);
    expect(scale.score(900)).toBe(1);
  });
  it('puts a value above a hill, below a dip and beside a peak at the top', () => {
    const points = [
      { x: 0, y: 100 },
      { x: 50, y: 60 },
      { x: 100, y: 120 },
      { x: 150, y: 20 },
      { x: 200, y: 160 },
    ];
    expect(labelPlace(points, 1, 183).y).toBeLessThan(60);
    expect(labelPlace(points, 2, 183).y).toBeGreaterThan(120);
    expect(labelPlace(points, 3, 183).x).toBeGreaterThan(150);
    expect(labelPlace(points, 4, 183).y).toBeLessThan(160);
  });
  it('knows a touchpoint of each moment', () => {
    expect(map.moments).toContainEqual(moment(1, 11, 1));
  });
});
