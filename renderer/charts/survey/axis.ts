/** Axes of survey charts: ends that hold every interval, at round figures, with ticks between them. */

export interface Axis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

const steps = [1, 2, 2.5, 5] as const;

/** The smallest round step of which `wanted` or fewer fit in the span. */
export function roundStep(span: number, wanted: number): number {
  if (!(span > 0)) return 1;
  const raw = span / wanted;
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = [...steps, 10].find((step) => step * power >= raw * 0.999_999) ?? 10;
  return factor * power;
}

/** An axis around these values; `limits` are the ends it may never pass. Values that are all equal get room on both sides. */
export function axisAround(values: readonly number[], limits: readonly [number, number], wanted = 2): Axis {
  const [lowest, highest] = limits;
  const known = values.filter(Number.isFinite);
  if (known.length === 0) return { low: lowest, high: highest, ticks: [lowest, highest] };
  const least = Math.min(...known);
  const most = Math.max(...known);
  const step = roundStep(Math.max(most - least, (highest - lowest) / 50), wanted);
  const low = Math.max(lowest, Math.floor(least / step) * step);
  const high = Math.min(highest, Math.ceil(most / step) * step);
  const end = high > low ? high : Math.min(highest, low + step);
  const start = high > low ? low : Math.max(lowest, end - step);
  return { low: start, high: end, ticks: ticksBetween(start, end, step) };
}

function ticksBetween(low: number, high: number, step: number): readonly number[] {
  const ticks: number[] = [];
  for (let tick = Math.ceil(low / step - 1e-9) * step; tick <= high + step * 1e-6; tick += step)
    ticks.push(Math.abs(tick) < step * 1e-9 ? 0 : tick);
  return ticks;
}
