/** The bar above the grid: filters and sorting as chips, how many rows there are, columns, groups and row height. */
import { setSettings, useSettings } from '@renderer/api';
import {
  Button,
  Checkbox,
  Chip,
  IconButton,
  Menu,
  PageBar,
  Popover,
  PopoverTrigger,
  type MenuEntry,
} from '@renderer/components';
import { completeLayout } from '@renderer/components/grid/columnModel';
import { formatNumber } from '@shared/i18n/format';
import { useMemo, useState } from 'react';
import { columnLabel } from './fields';
import { FilterEditor, filterText, setFilter } from './FilterEditor';
import styles from './filter.module.css';
import screen from './screen.module.css';
import type { TouchpointTable } from './useTouchpointTable';
import { changeLayout, changeSelection, defaultLayout, useViewStore } from './viewStore';

export interface FilterBarProps {
  readonly table: TouchpointTable;
  readonly isPanelOpen: boolean;
  onPanel(): void;
}

/** Columns by which rows can be grouped. */
export const groupColumns = [
  'stage',
  'owner',
  'department',
  'mode',
  'factor',
  'basis',
  'chainPhase',
  'timeLayer',
  'importance',
] as const;

export function FilterBar({ table, onPanel, isPanelOpen }: FilterBarProps) {
  const { t, lists, selection, order } = table;
  const { density } = useSettings();
  const tab = useViewStore((state) => state.tab);
  const [adding, setAdding] = useState<string | null>(null);
  const isPresetList = tab === 'focus' || tab === 'quality';
  const label = (key: string): string => columnLabel(key, lists, t);
  const filterable = useMemo<readonly MenuEntry[]>(
    () =>
      table.columns
        .filter((column) => column.key !== 'peak' && column.key !== 'quotes')
        .map((column) => ({ id: column.key, label: column.label })),
    [table.columns],
  );
  const sortText = selection.sorts
    .map((sort) => `${label(sort.column).toLocaleLowerCase()}${sort.descending ? ' ↓' : ''}`)
    .join(', ');
  const rows = order.order?.ids.length ?? 0;
  const total = order.order?.total ?? 0;
  const end = (
    <>
      {isPresetList && (
        <Button size="small" variant="quiet" icon="rows" onPress={() => useViewStore.setState({ listsAsTable: false })}>
          {t('touchpoints.lists.asList')}
        </Button>
      )}
      <span className={screen.rowCount} aria-live="polite">
        {t('touchpoints.rowCount', { rows: formatNumber(t.locale, rows, 0), total: formatNumber(t.locale, total, 0) })}
      </span>
      <PopoverTrigger>
        <Button size="normal" variant="quiet" icon="columns">
          {t('touchpoints.columns.title')}
        </Button>
        <Popover label={t('touchpoints.columns.title')} placement="bottom end">
          <ColumnChooser table={table} />
        </Popover>
      </PopoverTrigger>
      <Menu
        label={t('touchpoints.density.title')}
        placement="bottom end"
        trigger={
          <Button variant="quiet" icon="rows">
            {t(`touchpoints.density.${density}`)}
          </Button>
        }
        entries={(['compact', 'normal', 'roomy'] as const).map((id) => ({
          id,
          label: t(`touchpoints.density.${id}`),
          isSelected: id === density,
        }))}
        onAction={(id) => {
          if (id === 'compact' || id === 'normal' || id === 'roomy') void setSettings({ density: id });
        }}
      />
      <IconButton
        icon="panel"
        label={t(isPanelOpen ? 'touchpoints.panel.hide' : 'touchpoints.panel.show')}
        shortcut="Alt+Enter"
        onPress={onPanel}
      />
    </>
  );
  return (
    <PageBar label={t('touchpoints.filter.bar')} end={end}>
      {selection.filters.map((filter) => (
        <PopoverTrigger
          key={filter.column}
          {...(adding === filter.column && { isOpen: true, onOpenChange: () => setAdding(null) })}
        >
          <Chip
            name={label(filter.column)}
            onRemove={() => setFilter(table, filter.column, null)}
            removeLabel={t('touchpoints.filter.remove', { column: label(filter.column) })}
          >
            {filterText(filter, table)}
          </Chip>
          <Popover label={t('touchpoints.filter.title', { column: label(filter.column) })} title={label(filter.column)}>
            <FilterEditor column={filter.column} table={table} />
          </Popover>
        </PopoverTrigger>
      ))}
      {selection.sorts.length > 0 && (
        <Chip
          name={t('touchpoints.sort.title')}
          onRemove={() => changeSelection(lists.views, { sorts: [] })}
          removeLabel={t('touchpoints.sort.remove')}
        >
          {sortText}
        </Chip>
      )}
      {selection.groupBy !== null && (
        <Chip
          name={t('touchpoints.group.title')}
          onRemove={() => changeSelection(lists.views, { groupBy: null })}
          removeLabel={t('touchpoints.group.remove')}
        >
          {label(selection.groupBy).toLocaleLowerCase()}
        </Chip>
      )}
      {selection.text !== '' && (
        <Chip
          name={t('touchpoints.find.words')}
          onRemove={() => changeSelection(lists.views, { text: '' })}
          removeLabel={t('touchpoints.find.remove')}
        >
          {selection.text}
        </Chip>
      )}
      {selection.only.length > 0 && (
        <Chip
          onRemove={() => changeSelection(lists.views, { only: [] })}
          removeLabel={t('touchpoints.filter.removeOnly')}
        >
          {t('touchpoints.filter.only', { count: selection.only.length })}
        </Chip>
      )}
      {adding !== null && !selection.filters.some((filter) => filter.column === adding) ? (
        <PopoverTrigger isOpen onOpenChange={() => setAdding(null)}>
          <Button size="small" variant="quiet" icon="filter">
            {label(adding)}
          </Button>
          <Popover label={t('touchpoints.filter.title', { column: label(adding) })} title={label(adding)}>
            <FilterEditor column={adding} table={table} />
          </Popover>
        </PopoverTrigger>
      ) : (
        <Menu
          label={t('touchpoints.filter.add')}
          trigger={
            <Button size="small" variant="quiet" icon="plus">
              {t('touchpoints.filter.button')}
            </Button>
          }
          entries={filterable}
          onAction={setAdding}
        />
      )}
      {selection.groupBy === null && (
        <Menu
          label={t('touchpoints.group.title')}
          trigger={
            <Button size="small" variant="quiet">
              {t('touchpoints.group.button')}
            </Button>
          }
          entries={groupColumns.map((key) => ({ id: key, label: label(key) }))}
          onAction={(key) => changeSelection(lists.views, { groupBy: key })}
        />
      )}
      {order.isOutdated && (
        <Button size="small" icon="refresh" onPress={() => void order.refresh()}>
          {t('touchpoints.reapply')}
        </Button>
      )}
    </PageBar>
  );
}

function ColumnChooser({ table }: { readonly table: TouchpointTable }) {
  const { t, columns, columnLayout } = table;
  const full = completeLayout({ ...columnLayout, density: 'normal' }, columns);
  const groups = new Map<string, (typeof columns)[number][]>();
  for (const column of columns) groups.set(column.groupLabel, [...(groups.get(column.groupLabel) ?? []), column]);
  const flip = (key: string): void =>
    changeLayout({
      frozen: columnLayout.frozen,
      columns: full.columns.map((entry) => (entry.key === key ? { ...entry, visible: !entry.visible } : entry)),
    });
  return (
    <div className={styles.columns}>
      <Button size="small" variant="quiet" onPress={() => changeLayout(defaultLayout)}>
        {t('touchpoints.columns.reset')}
      </Button>
      {[...groups].map(([group, members]) => (
        <section key={group} aria-label={group}>
          <h4>{group}</h4>
          {members.map((column) => (
            <div key={column.key} className={styles.columnRow}>
              <Checkbox
                label={column.label}
                isSelected={full.columns.some((entry) => entry.key === column.key && entry.visible)}
                onChange={() => flip(column.key)}
              />
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}
