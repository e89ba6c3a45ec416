/** The visual rows of a grid: data rows in order, with a heading row above each group and the rows of folded groups left out. Pure. */

export interface RowGroup {
  readonly key: string;
  readonly label: string;
  /** Rows of the order that belong to it, one group after the other. */
  readonly count: number;
}

export type VisualRow =
  | { readonly kind: 'row'; readonly id: number }
  | { readonly kind: 'group'; readonly group: RowGroup; readonly folded: boolean };

export interface RowLayout {
  /** Visual rows, headings included. */
  readonly count: number;
  /** Ids per visual row; a heading is −(index of its group + 1). */
  readonly codes: Int32Array;
  readonly groups: readonly RowGroup[];
  readonly folded: ReadonlySet<string>;
  /** All ids in order, folded ones included. */
  readonly ids: Int32Array;
}

export const emptyRows: RowLayout = {
  count: 0,
  codes: new Int32Array(0),
  groups: [],
  folded: new Set(),
  ids: new Int32Array(0),
};

/** Lays rows out. Without groups the order itself is used; it is not copied. */
export function layoutRows(ids: Int32Array, groups: readonly RowGroup[], folded: ReadonlySet<string>): RowLayout {
  if (groups.length === 0) return { count: ids.length, codes: ids, groups, folded, ids };
  const shown = groups.reduce((sum, group) => sum + 1 + (folded.has(group.key) ? 0 : group.count), 0);
  const codes = new Int32Array(shown);
  let at = 0;
  let from = 0;
  groups.forEach((group, index) => {
    codes[at] = -(index + 1);
    at += 1;
    if (!folded.has(group.key)) {
      codes.set(ids.subarray(from, from + group.count), at);
      at += group.count;
    }
    from += group.count;
  });
  return { count: at, codes: codes.subarray(0, at), groups, folded, ids };
}

/** What stands in a visual row; null outside the layout. */
export function visualRow(layout: RowLayout, index: number): VisualRow | null {
  const code = layout.codes[index];
  if (code === undefined) return null;
  if (code > 0) return { kind: 'row', id: code };
  const group = layout.groups[-code - 1];
  return group === undefined ? null : { kind: 'group', group, folded: layout.folded.has(group.key) };
}

/** Id of the data row at a visual row; null for a heading or outside. */
export function rowIdAt(layout: RowLayout, index: number): number | null {
  const code = layout.codes[index];
  return code === undefined || code < 0 ? null : code;
}

/** Ids of the data rows in a span of visual rows, both ends included. */
export function rowIdsIn(layout: RowLayout, top: number, bottom: number): readonly number[] {
  const ids: number[] = [];
  for (let index = Math.max(0, top); index <= Math.min(bottom, layout.count - 1); index += 1) {
    const id = rowIdAt(layout, index);
    if (id !== null) ids.push(id);
  }
  return ids;
}

/** Visual row of an id; −1 when it is folded away or not in the order. */
export function visualIndexOf(layout: RowLayout, id: number): number {
  return layout.codes.indexOf(id);
}
