/** The emotion curve never leaves the span of its points, has a gap where there is no figure, and is the one that d3-shape draws. */
import { curveMonotoneX, line } from 'd3-shape';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areaBetween,
  areaToLevel,
  curvePath,
  curveRuns,
  pointOnPiece,
  type CurveXY,
} from '@shared/insight/journey/curve';

const score = fc.integer({ min: 10, max: 100 }).map((mark) => mark / 10);
/** Points with growing x, some of them gaps. */
const points = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.option(score, { nil: null })), { maxLength: 40 })
  .map((list) => {
    let x = 0;
    return list.map(([step, y]): CurveXY | null => {
      x += step;
      return y === null ? null : { x, y };
    });
  });

describe('the curve', () => {
  it('stays between its neighbouring points everywhere', () => {
    fc.assert(
      fc.property(points, fc.double({ min: 0, max: 1, noNaN: true }), (given, t) => {
        for (const run of curveRuns(given))
          for (const piece of run.pieces) {
            const { x, y } = pointOnPiece(piece, t);
            expect(y).toBeGreaterThanOrEqual(Math.min(piece.from.y, piece.to.y) - 1e-9);
            expect(y).toBeLessThanOrEqual(Math.max(piece.from.y, piece.to.y) + 1e-9);
            expect(x).toBeGreaterThanOrEqual(piece.from.x - 1e-9);
            expect(x).toBeLessThanOrEqual(piece.to.x + 1e-9);
          }
      }),
    );
  });

  it('goes up or down between two points without turning', () => {
    fc.assert(
      fc.property(points, (given) => {
        for (const run of curveRuns(given))
          for (const piece of run.pieces) {
            const direction = Math.sign(piece.to.y - piece.from.y);
            let last = piece.from.y;
            for (let t = 0.05; t <= 1; t += 0.05) {
              const { y } = pointOnPiece(piece, t);
              expect(direction * (y - last)).toBeGreaterThanOrEqual(-1e-9);
              last = y;
            }
          }
      }),
    );
  });

  it('goes through every point and through nothing where there is none', () => {
    fc.assert(
      fc.property(points, (given) => {
        const runs = curveRuns(given);
        const kept = given.flatMap((point, index) => (point === null ? [] : [{ point, index }]));
        expect(runs.flatMap((run) => run.points.map((point, index) => ({ point, index: run.start + index })))).toEqual(
          kept,
        );
        for (const run of runs) {
          expect(run.pieces).toHaveLength(run.points.length - 1);
          run.pieces.forEach((piece, index) => {
            expect(piece.from).toBe(run.points[index]);
            expect(piece.to).toBe(run.points[index + 1]);
          });
        }
      }),
    );
  });

  it('is the curve of d3-shape', () => {
    const given = [
      { x: 0, y: 6.5 },
      { x: 100, y: 4.5 },
      { x: 210, y: 5 },
      { x: 290, y: 8.9 },
      { x: 400, y: 2.5 },
      { x: 500, y: 4.2 },
      { x: 600, y: 7 },
    ];
    const drawn =
      line<CurveXY>(
        (point) => point.x,
        (point) => point.y,
      ).curve(curveMonotoneX)(given) ?? '';
    const numbers = (path: string) => (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
    const own = numbers(curvePath(curveRuns(given)));
    const theirs = numbers(drawn);
    expect(own).toHaveLength(theirs.length);
    own.forEach((value, index) => expect(value).toBeCloseTo(theirs[index]!, 1));
  });

  it('draws a straight line between two points and nothing for one', () => {
    expect(
      curvePath(
        curveRuns([
          { x: 0, y: 2 },
          { x: 30, y: 5 },
        ]),
      ),
    ).toBe('M0,2C10,3 20,4 30,5');
    expect(curvePath(curveRuns([{ x: 0, y: 2 }, null, { x: 30, y: 5 }]))).toBe('');
    expect(curvePath([])).toBe('');
  });

  it('closes areas to a level and between two curves', () => {
    const flat = [
      { x: 0, y: 8 },
      { x: 30, y: 8 },
    ];
    expect(areaToLevel(curveRuns(flat), 5.5)).toBe('M0,5.5L0,8C10,8 20,8 30,8L30,5.5Z');
    const low = [
      { x: 0, y: 4 },
      { x: 30, y: 4 },
    ];
    expect(areaBetween(flat, low)).toBe('M0,8C10,8 20,8 30,8L30,4C20,4 10,4 0,4Z');
    expect(areaBetween(flat, [low[0]!, null])).toBe('');
  });
});
