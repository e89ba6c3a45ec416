/**
 * The second-best solution of an assignment problem, from the best one. Forbidding one pair of the best moves people in a ring: the first
 * takes the place of the second, and so on until the last takes what the first left. The cheapest ring through a pair is a shortest path
 * (K. G. Murty, 1968; one path per pair as in Miller, Stone and Cox, 1997). With the potentials of the best solution no step costs less
 * than nothing, so Dijkstra's method finds it in O(n²) and all pairs in O(n³), where solving anew takes O(n³) for each.
 */

/** Gains of a square problem, row by row, and the column that each row has in a best solution. */
export interface Solved {
  readonly gains: readonly (readonly number[])[];
  readonly columns: readonly number[];
  /** Rows of the same person: they may not take over what is forbidden to one of them. */
  readonly personOf: readonly number[];
}

/** Columns by row of another solution, and how much less it gains. */
export interface Next {
  readonly columns: readonly number[];
  readonly less: number;
}

/** What row `from` loses by taking the place of row `to`. */
function loss({ gains, columns }: Solved, from: number, to: number): number {
  const own = gains[from] ?? [];
  return (own[columns[from] ?? -1] ?? 0) - (own[columns[to] ?? -1] ?? 0);
}

/** Shortest distances from anywhere (Bellman and Ford): with them every loss becomes 0 or more, because no ring of a best solution gains. */
export function potentials(solved: Solved): Float64Array {
  const size = solved.columns.length;
  const distance = new Float64Array(size);
  for (let round = 0; round < size; round += 1) {
    let isChanged = false;
    for (let from = 0; from < size; from += 1)
      for (let to = 0; to < size; to += 1) {
        const through = (distance[from] ?? 0) + loss(solved, from, to);
        if (from === to || through >= (distance[to] ?? 0)) continue;
        distance[to] = through;
        isChanged = true;
      }
    if (!isChanged) break;
  }
  return distance;
}

/** The best solution in which the person of `row` does not have the column that `row` has now; without another place the row gains nothing. */
export function without(solved: Solved, row: number, distance: Float64Array): Next {
  const { gains, columns, personOf } = solved;
  const size = columns.length;
  const person = personOf[row];
  const reduced = (from: number, to: number): number => {
    // Into the forbidden place somebody may step only as one who gains nothing there.
    const isBarred = to === row && personOf[from] === person;
    const lost = isBarred ? (gains[from]?.[columns[from] ?? -1] ?? 0) : loss(solved, from, to);
    return Math.max(0, lost + (distance[from] ?? 0) - (distance[to] ?? 0));
  };
  const best = new Float64Array(size).fill(Infinity);
  const before = new Int32Array(size).fill(-1);
  const isDone = new Uint8Array(size);
  best[row] = 0;
  // Staying put without a gain is the ring of one.
  let ring = { last: row, cost: reduced(row, row) };
  for (;;) {
    let at = -1;
    for (let one = 0; one < size; one += 1)
      if (isDone[one] === 0 && (at < 0 || (best[one] ?? 0) < (best[at] ?? 0))) at = one;
    const reached = at < 0 ? Infinity : (best[at] ?? Infinity);
    if (reached >= ring.cost) break;
    isDone[at] = 1;
    if (at !== row) {
      const back = reached + reduced(at, row);
      if (back < ring.cost) ring = { last: at, cost: back };
    }
    for (let to = 0; to < size; to += 1) {
      if (isDone[to] === 1 || to === at) continue;
      const through = reached + reduced(at, to);
      if (through >= (best[to] ?? 0)) continue;
      best[to] = through;
      before[to] = at;
    }
  }
  const moved = [...columns];
  let to = row;
  for (let at = ring.last; ; at = before[at] ?? -1) {
    moved[at] = columns[to] ?? -1;
    if (at === row) break;
    to = at;
  }
  return { columns: moved, less: ring.cost };
}
