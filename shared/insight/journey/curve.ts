/**
 * Geometry of the emotion curve: a smooth line through its points that never goes above or below them (monotone cubic
 * interpolation after Steffen 1990, the same as d3-shape's curveMonotoneX), with a gap wherever a step has no figure.
 */

export interface CurveXY {
  readonly x: number;
  readonly y: number;
}

/** From one point to the next as a cubic Bézier curve. */
export interface CurvePiece {
  readonly from: CurveXY;
  readonly control1: CurveXY;
  readonly control2: CurveXY;
  readonly to: CurveXY;
}

/** A row of points without a gap, with the index of its first point; a lone point has no pieces. */
export interface CurveRun {
  readonly start: number;
  readonly points: readonly CurveXY[];
  readonly pieces: readonly CurvePiece[];
}

/** Slope at a point with neighbours on both sides: zero where the line turns, never steeper than keeps it between the points. */
function innerSlope(before: CurveXY, here: CurveXY, after: CurveXY): number {
  const h0 = here.x - before.x;
  const h1 = after.x - here.x;
  const s0 = h0 === 0 ? 0 : (here.y - before.y) / h0;
  const s1 = h1 === 0 ? 0 : (after.y - here.y) / h1;
  if (h0 + h1 === 0) return 0;
  const p = (s0 * h1 + s1 * h0) / (h0 + h1);
  return (Math.sign(s0) + Math.sign(s1)) * Math.min(Math.abs(s0), Math.abs(s1), 0.5 * Math.abs(p));
}

function endSlope(from: CurveXY, to: CurveXY, other: number): number {
  const h = to.x - from.x;
  return h === 0 ? other : ((3 * (to.y - from.y)) / h - other) / 2;
}

function piecesOf(points: readonly CurveXY[]): readonly CurvePiece[] {
  const inner = points.map((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    return before === undefined || after === undefined ? null : innerSlope(before, point, after);
  });
  return points.slice(0, -1).flatMap((from, index): readonly CurvePiece[] => {
    const to = points[index + 1];
    if (to === undefined) return [];
    const straight = to.x === from.x ? 0 : (to.y - from.y) / (to.x - from.x);
    const only = points.length === 2;
    const first = inner[index] ?? (only ? straight : endSlope(from, to, inner[index + 1] ?? straight));
    const last = inner[index + 1] ?? (only ? straight : endSlope(from, to, inner[index] ?? straight));
    const third = (to.x - from.x) / 3;
    // Rounding may put a control point a hair past its neighbour; the curve must not.
    const within = (y: number): number => Math.min(Math.max(y, Math.min(from.y, to.y)), Math.max(from.y, to.y));
    return [
      {
        from,
        control1: { x: from.x + third, y: within(from.y + third * first) },
        control2: { x: to.x - third, y: within(to.y - third * last) },
        to,
      },
    ];
  });
}

/** Splits points at the gaps (null) and makes the smooth pieces of each run. `x` must not go down within a run. */
export function curveRuns(points: readonly (CurveXY | null)[]): readonly CurveRun[] {
  const runs: CurveRun[] = [];
  let current: CurveXY[] = [];
  let start = 0;
  const close = (): void => {
    if (current.length > 0) runs.push({ start, points: current, pieces: piecesOf(current) });
    current = [];
  };
  points.forEach((point, index) => {
    if (point === null) return close();
    if (current.length === 0) start = index;
    current.push(point);
  });
  close();
  return runs;
}

const written = (value: number): string => String(Math.round(value * 100) / 100);
const place = (point: CurveXY): string => `${written(point.x)},${written(point.y)}`;

/** The runs as the `d` of an SVG path, coordinates to a hundredth; a lone point draws nothing. */
export function curvePath(runs: readonly CurveRun[]): string {
  return runs
    .filter((run) => run.pieces.length > 0)
    .map((run) => {
      const [first] = run.points;
      const moves = run.pieces.map((piece) => `C${place(piece.control1)} ${place(piece.control2)} ${place(piece.to)}`);
      return first === undefined ? '' : `M${place(first)}${moves.join('')}`;
    })
    .join('');
}

/** The area between each run and a level (such as that of 5.5) as the `d` of a path. */
export function areaToLevel(runs: readonly CurveRun[], level: number): string {
  return runs
    .map((run) => {
      const first = run.points[0];
      const last = run.points.at(-1);
      if (first === undefined || last === undefined || run.pieces.length === 0) return '';
      const line = curvePath([run]).slice(1);
      return `M${place({ x: first.x, y: level })}L${line}L${place({ x: last.x, y: level })}Z`;
    })
    .join('');
}

/** The area between two curves over the same x values (the difference of two maps); only where both have a run of two or more. */
export function areaBetween(upper: readonly (CurveXY | null)[], lower: readonly (CurveXY | null)[]): string {
  const both = upper.map((point, index) => (point === null || (lower[index] ?? null) === null ? null : point));
  const under = lower.map((point, index) => ((both[index] ?? null) === null ? null : point));
  const lowerRuns = curveRuns(under);
  return curveRuns(both)
    .map((run, index) => {
      const other = lowerRuns[index];
      const last = other?.points.at(-1);
      if (other === undefined || last === undefined || run.pieces.length === 0) return '';
      const back = other.pieces
        .toReversed()
        .map((piece) => `C${place(piece.control2)} ${place(piece.control1)} ${place(piece.from)}`);
      return `${curvePath([run])}L${place(last)}${back.join('')}Z`;
    })
    .join('');
}

/** Place on a piece at `t` from 0 to 1. */
export function pointOnPiece(piece: CurvePiece, t: number): CurveXY {
  const u = 1 - t;
  const mix = (a: number, b: number, c: number, d: number): number =>
    u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
  return {
    x: mix(piece.from.x, piece.control1.x, piece.control2.x, piece.to.x),
    y: mix(piece.from.y, piece.control1.y, piece.control2.y, piece.to.y),
  };
}
