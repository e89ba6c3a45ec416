/** Where codes may go in the tree: by keys among their neighbours, and by dropping them on a place. */
import type { CodeRow } from '@shared/contract/interviews.contract';

/** A place in the tree: under `parent`, before `before` (null = at the end). */
export interface CodePlace {
  readonly parent: number | null;
  readonly before: number | null;
}

export type MoveKey = 'up' | 'down' | 'in' | 'out';

function siblings(codes: readonly CodeRow[], parent: number | null): readonly CodeRow[] {
  return codes.filter((code) => code.parent === parent);
}

/** Where a code goes with a key: among its neighbours, under the one before it, or beside what it is under. Null = nowhere. */
export function placeByKey(codes: readonly CodeRow[], id: number, key: MoveKey): CodePlace | null {
  const code = codes.find((candidate) => candidate.id === id);
  if (code === undefined) return null;
  const beside = siblings(codes, code.parent);
  const at = beside.findIndex((candidate) => candidate.id === id);
  const previous = beside[at - 1];
  if (key === 'up') return previous === undefined ? null : { parent: code.parent, before: previous.id };
  if (key === 'down')
    return beside[at + 1] === undefined ? null : { parent: code.parent, before: beside[at + 2]?.id ?? null };
  if (key === 'in') return previous === undefined ? null : { parent: previous.id, before: null };
  const parent = codes.find((candidate) => candidate.id === code.parent);
  if (parent === undefined) return null;
  const uncles = siblings(codes, parent.parent);
  return {
    parent: parent.parent,
    before: uncles[uncles.findIndex((candidate) => candidate.id === parent.id) + 1]?.id ?? null,
  };
}

/** Whether a code is the other one or stands somewhere below it. */
export function isWithin(codes: readonly CodeRow[], id: number, other: number): boolean {
  const byId = new Map(codes.map((code) => [code.id, code]));
  for (let at: number | null = id; at !== null; at = byId.get(at)?.parent ?? null) if (at === other) return true;
  return false;
}

/** Where in a row something is dropped: above it, on it, or below it. */
export type DropZone = 'before' | 'inside' | 'after';

/** Where a code goes when it is dropped on a row; null = it would stand under itself, or stay where it is. */
export function placeByDrop(codes: readonly CodeRow[], id: number, target: number, zone: DropZone): CodePlace | null {
  const row = codes.find((candidate) => candidate.id === target);
  if (row === undefined || isWithin(codes, target, id)) return null;
  if (zone === 'inside') return { parent: target, before: null };
  if (zone === 'before') return { parent: row.parent, before: target };
  const beside = siblings(codes, row.parent).filter((candidate) => candidate.id !== id);
  return {
    parent: row.parent,
    before: beside[beside.findIndex((candidate) => candidate.id === target) + 1]?.id ?? null,
  };
}

/** Codes in view when some are folded. */
export function visibleCodes(codes: readonly CodeRow[], folded: ReadonlySet<number>): readonly CodeRow[] {
  const hidden = new Set<number>();
  return codes.filter((code) => {
    const isHidden = code.parent !== null && (hidden.has(code.parent) || folded.has(code.parent));
    if (isHidden) hidden.add(code.id);
    return !isHidden;
  });
}
