/** Times work several times over and shows medians beside those of the peer; figures are printed, never asserted. */
export interface Sample {
  readonly name: string;
  readonly values: readonly number[];
}

/** The middle value; the mean of the two in the middle for an even number. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
}

/** The value below which 95 % of the measurements lie. */
export function percentile95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? Number.NaN;
}

/** Runs `work` `rounds` times and keeps the milliseconds of each. */
export async function timed(name: string, rounds: number, work: (round: number) => unknown): Promise<Sample> {
  const values: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const begin = performance.now();
    await work(round);
    values.push(performance.now() - begin);
  }
  return { name, values };
}

export interface Line {
  readonly operation: string;
  readonly size: string;
  readonly ours: Sample;
  /** What the peer does for the same purpose; null when there is none. */
  readonly peer: { readonly what: string; readonly values: readonly number[] } | null;
  /** Goal as ours / peer, or as milliseconds. */
  readonly target: string;
}

const shown = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));

/** A table in Markdown: operation, size, ours (median, p95), peer, ratio, target. */
export function table(lines: readonly Line[]): string {
  const rows = lines.map(({ operation, size, ours, peer, target }) => {
    const own = median(ours.values);
    const theirs = peer === null || peer.values.length === 0 ? null : median(peer.values);
    return `| ${operation} | ${size} | ${shown(own)} | ${shown(percentile95(ours.values))} | ${theirs === null ? '–' : `${shown(theirs)} (${peer?.what ?? ''})`} | ${theirs === null ? '–' : (own / theirs).toFixed(3)} | ${target} |`;
  });
  return [
    '| operation | rows | ours, median ms | p95 | peer, median ms | ours / peer | target |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
