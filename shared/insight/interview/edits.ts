/** Changes to a text and where places in it go: what keeps quotes, turns and times in place while a transcript is edited. */
import type { Span } from '../../domain/interview';

/** The text from `start` to `end` (UTF-16 units of the old text, end exclusive) becomes `text`. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** The new text. Edits are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** True when edits are in order, do not overlap and lie within a text of this length. */
export function editsFit(edits: readonly TextEdit[], length: number): boolean {
  return edits.every(
    (edit, index) => edit.start >= (edits[index - 1]?.end ?? 0) && edit.end >= edit.start && edit.end <= length,
  );
}

type Bias = 'start' | 'end';

/**
 * Answers where places go. The start of a span: text inserted right there stays outside, and inside a replaced part it goes to the start
 * of the replacement; the end the other way round. So a span keeps what it held, and takes a replacement that it touched in whole.
 */
export function createMapper(edits: readonly TextEdit[]): (offset: number, bias: Bias) => number {
  const shifts = new Float64Array(edits.length + 1);
  edits.forEach((edit, index) => {
    shifts[index + 1] = (shifts[index] ?? 0) + edit.text.length - (edit.end - edit.start);
  });
  return (offset, bias) => {
    // The first edit that ends after the offset, or at it.
    let low = 0;
    let high = edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((edits[middle]?.end ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    let index = low;
    if (bias === 'start') {
      // Edits that end right here come before the span.
      while (index < edits.length && (edits[index]?.end ?? 0) <= offset) index += 1;
      const edit = edits[index];
      const shift = shifts[index] ?? 0;
      return edit !== undefined && edit.start < offset ? edit.start + shift : offset + shift;
    }
    const edit = edits[index];
    const shift = shifts[index] ?? 0;
    if (edit === undefined || edit.start >= offset) return offset + shift;
    return edit.start + shift + edit.text.length;
  };
}

/** A span after the edits; null when nothing of it is left. */
export function mapSpan(map: ReturnType<typeof createMapper>, span: Span): Span | null {
  const start = map(span.start, 'start');
  const end = map(span.end, 'end');
  return start < end ? { start, end } : null;
}

interface Hunk {
  /** Range in the old list and in the new one that differ. */
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

/** More differences than this are taken as one: nobody edits like that, a whole new text was put there. */
const MOST_DIFFERENCES = 1500;

/** Where two lists differ (Myers 1986, greedy), as few and small hunks as possible. */
function differences(a: readonly string[], b: readonly string[]): readonly Hunk[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail += 1;
  const n = a.length - head - tail;
  const m = b.length - head - tail;
  if (n === 0 && m === 0) return [];
  const whole: Hunk = { a0: head, a1: head + n, b0: head, b1: head + m };
  if (n === 0 || m === 0) return [whole];
  const most = Math.min(n + m, MOST_DIFFERENCES);
  const offset = most + 1;
  let reach = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d += 1) {
    trace.push(reach.slice(offset - d - 1, offset + d + 2));
    const next = reach;
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (reach[offset + k - 1] ?? 0) < (reach[offset + k + 1] ?? 0));
      let x = down ? (reach[offset + k + 1] ?? 0) : (reach[offset + k - 1] ?? 0) + 1;
      let y = x - k;
      while (x < n && y < m && a[head + x] === b[head + y]) {
        x += 1;
        y += 1;
      }
      next[offset + k] = x;
      if (x >= n && y >= m) return backtrack(trace, d, n, m, head);
    }
    reach = next;
  }
  return [whole];
}

function backtrack(trace: readonly Int32Array[], steps: number, n: number, m: number, head: number): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let x = n;
  let y = m;
  for (let d = steps; d > 0; d -= 1) {
    const row = trace[d] ?? new Int32Array();
    // Row d holds diagonals -d-1 … d+1 as they were before step d.
    const at = (k: number): number => row[k + d + 1] ?? 0;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const previous = down ? k + 1 : k - 1;
    const px = at(previous);
    const py = px - previous;
    const sx = down ? px : px + 1;
    const sy = down ? py + 1 : py;
    const last = hunks.at(-1);
    // Steps that touch belong to one hunk.
    if (last !== undefined && last.a0 === head + sx && last.b0 === head + sy)
      hunks[hunks.length - 1] = { ...last, a0: head + px, b0: head + py };
    else hunks.push({ a0: head + px, a1: head + sx, b0: head + py, b1: head + sy });
    x = px;
    y = py;
  }
  return hunks.toReversed();
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** The same edit without what both sides begin and end with; characters of two units stay whole. */
function trimmed(old: string, edit: TextEdit): TextEdit {
  const before = old.slice(edit.start, edit.end);
  const { text } = edit;
  let head = 0;
  while (head < before.length && head < text.length && before[head] === text[head]) head += 1;
  if (head > 0 && isHigh(before.charCodeAt(head - 1))) head -= 1;
  let tail = 0;
  const room = Math.min(before.length, text.length) - head;
  while (tail < room && before[before.length - 1 - tail] === text[text.length - 1 - tail]) tail += 1;
  if (tail > 0 && isLow(before.charCodeAt(before.length - tail))) tail -= 1;
  return { start: edit.start + head, end: edit.end - tail, text: text.slice(head, text.length - tail) };
}

function pieces(
  text: string,
  pattern: RegExp,
): { readonly list: readonly string[]; readonly starts: readonly number[] } {
  const list = text.match(pattern) ?? [];
  const starts: number[] = [0];
  for (const piece of list) starts.push((starts.at(-1) ?? 0) + piece.length);
  return { list, starts };
}

function hunksOf(a: string, b: string, pattern: RegExp): readonly TextEdit[] {
  const left = pieces(a, pattern);
  const right = pieces(b, pattern);
  return differences(left.list, right.list).map(({ a0, a1, b0, b1 }) => ({
    start: left.starts[a0] ?? 0,
    end: left.starts[a1] ?? a.length,
    text: b.slice(right.starts[b0] ?? 0, right.starts[b1] ?? b.length),
  }));
}

/** Edits that make `a` into `b`: first by lines, then by words within the lines that differ. */
export function diffTexts(a: string, b: string): readonly TextEdit[] {
  if (a === b) return [];
  return hunksOf(a, b, /[^\n]*\n|[^\n]+$/gu).flatMap((hunk) => {
    const old = a.slice(hunk.start, hunk.end);
    return hunksOf(old, hunk.text, /[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]/gu).flatMap((edit) => {
      const fine = trimmed(old, edit);
      return fine.start === fine.end && fine.text === ''
        ? []
        : [{ start: hunk.start + fine.start, end: hunk.start + fine.end, text: fine.text }];
    });
  });
}
