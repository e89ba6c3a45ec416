/** How groups of answers are called. */
import type { Grouping, GroupingColumn } from '@shared/contract/measurements.contract';
import type { Text } from '@shared/i18n';

type Fixed = 'touchpoint' | 'segment' | 'channel';
const fixed: readonly Fixed[] = ['touchpoint', 'channel', 'segment'];
const isFixed = (by: Grouping): by is Fixed => (fixed as readonly string[]).includes(by);

/** What the answers are grouped by, in a word. */
export function groupingLabel(text: Text, by: Grouping, columns: readonly GroupingColumn[] = []): string {
  if (isFixed(by)) return text(`measurementsScreen.grouping.${by}`);
  return columns.find((column) => column.by === by)?.label ?? by.slice('column:'.length);
}

/** Head of the column with the names of the groups. */
export function groupHead(text: Text, by: Grouping, columns: readonly GroupingColumn[] = []): string {
  return isFixed(by) ? text(`measurementsScreen.groupHead.${by}`) : groupingLabel(text, by, columns);
}

/** What there is to group by: the fixed three that have values, then other columns with few enough values to compare. */
export function groupingOptions(
  text: Text,
  columns: readonly GroupingColumn[],
): readonly { readonly id: Grouping; readonly label: string }[] {
  const known = columns.filter((column) => isFixed(column.by) || (column.values > 1 && column.values <= MOST_VALUES));
  const all = known.length === 0 ? [{ by: 'touchpoint' as Grouping }] : known;
  return all.map(({ by }) => ({ id: by, label: groupingLabel(text, by, columns) }));
}

/** A column of more different values than this is no grouping but a list of answers. */
const MOST_VALUES = 60;
