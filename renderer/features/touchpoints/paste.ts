/** What a pasted block becomes: values for cells, new rows past the end, and the cells that cannot be taken, each with its reason. Pure. */
import type { PastePlan } from '@renderer/components/grid/model/paste';
import type { Text } from '@shared/i18n';
import type { Lists } from '@shared/domain/lists';
import { reasonText } from '@shared/domain/parse';
import type { FieldValue } from '@shared/domain/touchpoint';
import { columnLabel, isDerived, readCell } from './fields';
import type { CellChange } from './rowStore';

export interface RefusedCell {
  /** Id of the row; null for a row that was to be made. */
  readonly id: number | null;
  /** Visual row, for showing where. */
  readonly row: number;
  readonly field: string;
  readonly column: string;
  readonly text: string;
  readonly reason: string;
}

/** A value that was read with some doubt: what stood there and what was taken. */
export interface DoubtfulCell extends RefusedCell {
  readonly value: FieldValue;
}

export interface PasteOutcome {
  readonly cells: readonly CellChange[];
  /** Values of the rows to be made, by field. */
  readonly newRows: readonly Readonly<Record<string, FieldValue>>[];
  readonly refused: readonly RefusedCell[];
  readonly doubtful: readonly DoubtfulCell[];
  readonly total: number;
}

/** Reads every cell of the plan. `idAt` answers null for a heading, `columnAt` the field of a visual column. */
export function readPaste(
  plan: PastePlan,
  rowCount: number,
  idAt: (row: number) => number | null,
  columnAt: (column: number) => string | undefined,
  lists: Lists,
  t: Text,
): PasteOutcome {
  const cells: CellChange[] = [];
  const refused: RefusedCell[] = [];
  const doubtful: DoubtfulCell[] = [];
  const made = new Map<number, Record<string, FieldValue>>();
  // The same words come back in many cells; they are read once.
  const known = new Map<string, ReturnType<typeof readCell>>();
  let total = 0;
  for (const { row, column, text } of plan.cells) {
    const field = columnAt(column);
    if (field === undefined) continue;
    const isNew = row >= rowCount;
    const id = isNew ? null : idAt(row);
    if (id === null && !isNew) continue;
    total += 1;
    const where = { id, row, field, column: columnLabel(field, lists, t), text };
    if (isDerived(field)) {
      refused.push({ ...where, reason: t('touchpoints.paste.computed') });
      continue;
    }
    const key = `${field}\u0000${text}`;
    const parsed = known.get(key) ?? readCell(field, text, lists, t);
    known.set(key, parsed);
    if (!parsed.ok) {
      refused.push({ ...where, reason: t.error(parsed.error) });
      continue;
    }
    if (parsed.doubt !== undefined)
      doubtful.push({ ...where, value: parsed.value, reason: reasonText(t, parsed.doubt) });
    if (id === null) {
      const values = made.get(row) ?? {};
      if (parsed.value !== null) values[field] = parsed.value;
      if (parsed.estimate === true && field === 'frequencyPerMonth') values['frequencyIsEstimate'] = true;
      made.set(row, values);
    } else {
      cells.push({ id, field, value: parsed.value });
      if (parsed.estimate === true && field === 'frequencyPerMonth')
        cells.push({ id, field: 'frequencyIsEstimate', value: true });
    }
  }
  const newRows: Record<string, FieldValue>[] = [];
  for (const [, values] of [...made].sort(([one], [other]) => one - other)) {
    if (Object.keys(values).length === 0) continue;
    if (values['name'] === undefined) values['name'] = t('touchpoints.newName');
    newRows.push(values);
  }
  return { cells, newRows, refused, doubtful, total };
}
