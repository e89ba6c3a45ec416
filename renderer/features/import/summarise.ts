/** Makes the account of an import readable: the same doubt in many rows becomes one line, columns and rows get their state. Pure. */
import type {
  DoubtfulValue,
  ImportAccount,
  ImportConflict,
  ImportOptions,
  ImportPreview,
  MappedColumn,
  Reason,
  RejectedValue,
  RowChange,
  SkippedRow,
} from '@shared/domain/importPlan';

/** One way in which a value was understood, with every place it occurs. */
export interface DoubtGroup {
  readonly key: string;
  /** Row numbers in the file, ascending, each once. */
  readonly rows: readonly number[];
  /** Headers of the columns, each once. */
  readonly columns: readonly string[];
  readonly fields: readonly string[];
  readonly value: string;
  /** Null = unknown. */
  readonly taken: string | null;
  readonly reason: Reason;
}

/** Key of a decision in the import options. */
export function decisionKey(field: string, original: string): string {
  return `${field}\u0000${original}`;
}

function group(
  values: readonly (DoubtfulValue | (RejectedValue & { readonly taken?: undefined }))[],
): readonly DoubtGroup[] {
  const groups = new Map<
    string,
    { first: (typeof values)[number]; rows: Set<number>; columns: Set<string>; fields: Set<string> }
  >();
  for (const value of values) {
    const taken = value.taken ?? null;
    // What became unknown is the same everywhere; what became a value is a matter of its own field.
    const key = JSON.stringify([value.value, taken, value.reason.key, taken === null ? '' : value.field]);
    const known = groups.get(key) ?? {
      first: value,
      rows: new Set<number>(),
      columns: new Set<string>(),
      fields: new Set<string>(),
    };
    known.rows.add(value.row);
    known.columns.add(value.column);
    known.fields.add(value.field);
    groups.set(key, known);
  }
  return [...groups.entries()]
    .map(([key, { first, rows, columns, fields }]) => ({
      key,
      rows: [...rows].sort((a, b) => a - b),
      columns: [...columns],
      fields: [...fields],
      value: first.value,
      taken: first.taken ?? null,
      reason: first.reason,
    }))
    .sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
}

/** The doubtful values, one line per way of understanding, in the order of the file. */
export function groupDoubts(doubtful: readonly DoubtfulValue[]): readonly DoubtGroup[] {
  return group(doubtful);
}

/** The refused values in the same form. */
export function groupRejected(rejected: readonly RejectedValue[]): readonly DoubtGroup[] {
  return group(rejected);
}

/** Row numbers as people read them: the first few, and how many there are besides. */
export function rowsText(rows: readonly number[], most = 4): { readonly text: string; readonly more: number } {
  return { text: rows.slice(0, most).join(', '), more: Math.max(0, rows.length - most) };
}

/** Options with a decision for every field of a group; null takes the decision back. */
export function withDecision(
  options: ImportOptions,
  doubt: Pick<DoubtGroup, 'fields' | 'value'>,
  taken: string | null,
): ImportOptions {
  const decisions: Record<string, string> = { ...options.decisions };
  for (const field of doubt.fields) {
    const key = decisionKey(field, doubt.value);
    if (taken === null) delete decisions[key];
    else decisions[key] = taken;
  }
  return { ...options, decisions };
}

/** What was decided for a group; undefined when nothing was. */
export function decisionOf(options: ImportOptions, doubt: Pick<DoubtGroup, 'fields' | 'value'>): string | undefined {
  const [field] = doubt.fields;
  return field === undefined ? undefined : options.decisions?.[decisionKey(field, doubt.value)];
}

/** Options with a decision for each of these conflicts. */
export function withConflicts(
  options: ImportOptions,
  conflicts: readonly ImportConflict[],
  stands: ImportConflict['stands'],
): ImportOptions {
  return {
    ...options,
    conflicts: { ...options.conflicts, ...Object.fromEntries(conflicts.map(({ key }) => [key, stands])) },
  };
}

/** The doubts but for those that are conflicts: these stand in a list of their own. */
export function withoutConflicts(doubtful: readonly DoubtfulValue[]): readonly DoubtfulValue[] {
  return doubtful.filter(({ reason }) => !/\.(?:bothChanged|changedByHand)$/.test(reason.key));
}

/** Cells that will change; a cell that stays because it was changed here is a conflict, not a change. */
export function realChanges(changes: readonly RowChange[]): readonly RowChange[] {
  return changes.flatMap((change) => {
    const cells = change.cells.filter(({ conflict }) => conflict !== true);
    return cells.length === 0 ? [] : [{ ...change, cells }];
  });
}

/** Visible sheets with something to take in besides those that were read. */
export function sheetsBeside(
  preview: Pick<ImportPreview, 'sheets' | 'account'>,
  taken: readonly string[] = [],
): ImportPreview['sheets'] {
  const read = new Set([...(preview.account.sheets ?? [preview.account.sheet]), ...taken]);
  return preview.sheets.filter(({ name, hidden, looksLike }) => !hidden && looksLike !== null && !read.has(name));
}

/** Files that are texts of conversations by their names; a .txt may be a table as well. */
export function isConversationName(name: string): boolean {
  return /\.(?:docx|vtt|srt|md|markdown)$/iu.test(name);
}

/** Options with another field for a column; a field that another column had moves, because one field takes one column. */
export function withMapping(
  options: ImportOptions,
  mapping: readonly MappedColumn[],
  index: number,
  field: string | null,
): ImportOptions {
  const before = options.mapping ?? {};
  const next: Record<string, string | null> = { ...before, [String(index)]: field };
  if (field !== null && field !== 'extra') {
    for (const column of mapping) {
      if (column.index !== index && column.field === field) next[String(column.index)] = 'extra';
    }
  }
  return { ...options, mapping: next };
}

/** Options in which a row that was set aside is taken after all, or not after all. */
export function withRow(options: ImportOptions, row: number, isTaken: boolean): ImportOptions {
  const others = (rows: readonly number[] | undefined): number[] => (rows ?? []).filter((known) => known !== row);
  return {
    ...options,
    includeRows: isTaken ? [...others(options.includeRows), row] : others(options.includeRows),
    excludeRows: others(options.excludeRows),
  };
}

/** Rows that can be taken all the same: those set aside by judgement, not for lack of content. */
export function canInclude(skipped: SkippedRow): boolean {
  return /\.(duplicateRow|duplicateRowElsewhere|excluded|noteRow|totalsRow|totalsRowSum|repeatedHeader)$/.test(
    skipped.reason.key,
  );
}

/** Columns that found no field: kept as an own field or left out, those without a header and content aside. */
export function homelessColumns(mapping: readonly MappedColumn[]): readonly MappedColumn[] {
  return mapping.filter(
    (column) =>
      (column.field === null || column.field === 'extra') && (column.source.trim() !== '' || column.filled > 0),
  );
}

/** Columns with a field of the program, and all that have a header or content. */
export function recognised(mapping: readonly MappedColumn[]): { readonly known: number; readonly count: number } {
  const columns = mapping.filter((column) => column.source.trim() !== '' || column.filled > 0);
  return {
    known: columns.filter((column) => column.field !== null && column.field !== 'extra').length,
    count: columns.length,
  };
}

/** Rows that would change something. */
export function takenRows(account: Pick<ImportAccount, 'added' | 'updated'>): number {
  return account.added + account.updated;
}
