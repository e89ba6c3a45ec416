/** Counts over codings: how often codes go together, and codes by kind of participant. */
import type { Span } from '../../domain/interview';

export interface CodedPassage extends Span {
  readonly quote: number;
  readonly transcript: number;
  readonly code: number;
}

export interface Cooccurrence {
  /** Codes in the order of rows and columns. */
  readonly codes: readonly number[];
  /** Passages of the row's code that overlap one of the column's, counted as pairs; on the diagonal the passages of the code. */
  readonly counts: readonly (readonly number[])[];
  /** Pairs / (passages of either): 0 = never together, 1 = always; null where either has none. */
  readonly coefficients: readonly (readonly (number | null)[])[];
}

/** Pairs of passages that share at least one character, per pair of codes. One pass over the passages in order. */
export function cooccurrence(passages: readonly CodedPassage[], codes: readonly number[]): Cooccurrence {
  const place = new Map(codes.map((code, index) => [code, index]));
  const counts = codes.map(() => new Array<number>(codes.length).fill(0));
  const bump = (a: number, b: number): void => {
    const row = counts[a];
    if (row !== undefined) row[b] = (row[b] ?? 0) + 1;
  };
  const sorted = passages
    .filter((passage) => place.has(passage.code))
    .toSorted((a, b) => a.transcript - b.transcript || a.start - b.start);
  let open: CodedPassage[] = [];
  for (const passage of sorted) {
    const own = place.get(passage.code) ?? 0;
    open = open.filter((other) => other.transcript === passage.transcript && other.end > passage.start);
    for (const other of open) {
      const theirs = place.get(other.code) ?? 0;
      if (theirs === own) continue;
      bump(own, theirs);
      bump(theirs, own);
    }
    bump(own, own);
    open.push(passage);
  }
  const coefficients = counts.map((row, a) =>
    row.map((count, b) => {
      if (a === b) return row[a] === 0 ? null : 1;
      const either = (counts[a]?.[a] ?? 0) + (counts[b]?.[b] ?? 0) - count;
      return either <= 0 ? (count > 0 ? 1 : null) : Math.min(1, count / either);
    }),
  );
  return { codes, counts, coefficients };
}
