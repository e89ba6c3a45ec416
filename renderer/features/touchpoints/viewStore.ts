/** How the touchpoint table is looked at: the tab, what it selects, its columns. Kept while the program runs; own views are kept in the engagement. */
import type { GridLayout } from '@renderer/components/grid/types';
import {
  presets,
  rowSelectionSchema,
  tableViewSchema,
  type RowSelection,
  type TableView,
} from '@shared/domain/tableView';
import type { SavedView } from '@shared/domain/lists';
import { touchpointFields } from '@shared/domain/touchpoint';
import { create } from 'zustand';

export type PresetTab = (typeof presets)[number];
/** A preset, or 'view:<id>' for a view of the engagement's own. */
export type TabId = PresetTab | `view:${number}`;

export type ColumnLayout = Omit<GridLayout, 'density'>;

interface ViewStore {
  readonly tab: TabId;
  /** What each tab selects, where that was changed. */
  readonly selections: Readonly<Partial<Record<TabId, RowSelection>>>;
  /** Columns of the presets together, and of own views where they were changed. */
  readonly layouts: Readonly<Partial<Record<'presets' | TabId, ColumnLayout>>>;
  /** Lists show as cards with reasons, or as the table itself. */
  readonly listsAsTable: boolean;
  readonly isPanelOpen: boolean | null;
}

const shownWidths: Readonly<Record<string, number>> = {
  name: 225,
  stage: 135,
  processes: 40,
  channels: 122,
  functionalScore: 84,
  emotionalScore: 84,
  momentOfTruthCustomer: 28,
  peak: 28,
  emotionalCharge: 28,
  brokenLaws: 44,
  quotes: 40,
  owner: 172,
  department: 150,
  frequencyPerMonth: 82,
  importance: 80,
  desiredImage: 170,
  clues: 190,
  informationIn: 170,
  informationOut: 170,
  notes: 220,
};
const shown = Object.keys(shownWidths);

/** Width of a column that nobody has set. */
export function defaultWidth(key: string): number {
  const field = touchpointFields.find((candidate) => candidate.key === key);
  return shownWidths[key] ?? (field?.kind.type === 'text' ? 190 : 130);
}

/** The columns as the program comes with them. */
export const defaultLayout: ColumnLayout = {
  frozen: 1,
  columns: [...shown, ...touchpointFields.map((field) => field.key).filter((key) => !shown.includes(key)), 'mode'].map(
    (key) => ({
      key,
      width: defaultWidth(key),
      visible: shown.includes(key),
    }),
  ),
};

export const useViewStore = create<ViewStore>(() => ({
  tab: 'all',
  selections: {},
  layouts: {},
  listsAsTable: false,
  isPanelOpen: null,
}));

/** Back to how the table opens; for another document. */
export function resetViews(): void {
  useViewStore.setState({ tab: 'all', selections: {}, layouts: {} });
}

export function openTab(tab: TabId): void {
  useViewStore.setState({ tab });
}

/** What a tab selects when nothing was changed. */
export function initialSelection(tab: TabId, views: readonly SavedView[]): RowSelection {
  const saved = savedDefinition(tab, views);
  if (saved !== null) return saved.selection;
  const preset = presets.find((candidate) => candidate === tab) ?? 'all';
  return rowSelectionSchema.parse({ preset });
}

/** The definition of an own view; null for presets and for one that cannot be read. */
export function savedDefinition(tab: TabId, views: readonly SavedView[]): TableView | null {
  const view = viewOf(tab, views);
  if (view === undefined) return null;
  try {
    const parsed = tableViewSchema.safeParse(JSON.parse(view.definition));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export function viewOf(tab: TabId, views: readonly SavedView[]): SavedView | undefined {
  return views.find((view) => tab === `view:${view.id}`);
}

/** Changes what the tab in view selects. */
export function changeSelection(views: readonly SavedView[], change: Partial<RowSelection>): void {
  useViewStore.setState(({ tab, selections }) => ({
    selections: { ...selections, [tab]: { ...(selections[tab] ?? initialSelection(tab, views)), ...change } },
  }));
}

/** Changes the columns of the tab in view; presets share theirs. */
export function changeLayout(layout: ColumnLayout): void {
  useViewStore.setState(({ tab, layouts }) => ({
    layouts: { ...layouts, [tab.startsWith('view:') ? tab : 'presets']: layout },
  }));
}

export function layoutOf(tab: TabId, layouts: ViewStore['layouts'], views: readonly SavedView[]): ColumnLayout {
  const known = layouts[tab.startsWith('view:') ? tab : 'presets'];
  if (known !== undefined) return known;
  const saved = savedDefinition(tab, views);
  return saved === null ? defaultLayout : { columns: saved.columns, frozen: saved.frozen };
}

/** Makes a column visible in the tab in view, at the place where it stands in the order. */
export function showColumn(
  table: { readonly visible: readonly string[]; readonly lists: { readonly views: readonly SavedView[] } },
  key: string,
): void {
  if (table.visible.includes(key)) return;
  const { tab, layouts } = useViewStore.getState();
  const layout = layoutOf(tab, layouts, table.lists.views);
  const known = layout.columns.some((column) => column.key === key);
  const columns = known
    ? layout.columns.map((column) => (column.key === key ? { ...column, visible: true } : column))
    : [...layout.columns, { key, width: defaultWidth(key), visible: true }];
  changeLayout({ ...layout, columns });
}
