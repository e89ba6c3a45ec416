/** One filter on one column: values with their counts, words, a range of numbers, or empty and filled. */
import { useEngineQuery } from '@renderer/api';
import { Button, Checkbox, NumberField, SegmentedControl, TextField } from '@renderer/components';
import type { Filter } from '@shared/domain/tableView';
import { formatNumber } from '@shared/i18n/format';
import { useState } from 'react';
import { choiceName } from './editors/choices';
import { columnLabel, kindOf } from './fields';
import styles from './filter.module.css';
import type { Table } from './table';
import { changeSelection } from './viewStore';

type Way = 'values' | 'contains' | 'range' | 'isEmpty' | 'isNotEmpty';

/** Ways in which a column can be filtered; the first is the usual one. */
export function waysOf(column: string, table: Pick<Table, 'lists'>): readonly Way[] {
  if (column === 'mode') return ['values', 'isEmpty', 'isNotEmpty'];
  switch (kindOf(column, table.lists)?.type) {
    case 'number':
      return ['range', 'isEmpty', 'isNotEmpty'];
    case 'text':
    case 'date':
      return ['contains', 'isEmpty', 'isNotEmpty'];
    case 'reference':
      return ['values', 'contains', 'isEmpty', 'isNotEmpty'];
    default:
      return ['values', 'isEmpty', 'isNotEmpty'];
  }
}

function wayOf(filter: Filter | undefined, ways: readonly Way[]): Way {
  switch (filter?.operator) {
    case 'isEmpty':
    case 'isNotEmpty':
      return filter.operator;
    case 'contains':
      return 'contains';
    case 'atLeast':
    case 'atMost':
    case 'between':
      return 'range';
    default:
      return ways[0] ?? 'values';
  }
}

/** Replaces the filter of a column; null takes it away. */
export function setFilter(table: Pick<Table, 'selection' | 'lists'>, column: string, filter: Filter | null): void {
  const { filters } = table.selection;
  const at = filters.findIndex((known) => known.column === column);
  const next =
    filter === null
      ? filters.filter((known) => known.column !== column)
      : at < 0
        ? [...filters, filter]
        : filters.map((known, index) => (index === at ? filter : known));
  changeSelection(table.lists.views, { filters: next });
}

export function FilterEditor({ column, table }: { readonly column: string; readonly table: Table }) {
  const { t, selection } = table;
  const filter = selection.filters.find((known) => known.column === column);
  const ways = waysOf(column, table);
  const [way, setWay] = useState<Way>(() => wayOf(filter, ways));
  const choose = (next: Way): void => {
    setWay(next);
    if (next === 'isEmpty' || next === 'isNotEmpty') setFilter(table, column, { column, operator: next, values: [] });
    else if (filter !== undefined) setFilter(table, column, null);
  };
  return (
    <div className={styles.editor}>
      <SegmentedControl
        label={t('touchpoints.filter.way')}
        size="small"
        options={ways.map((id) => ({ id, label: t(`touchpoints.filter.${id}`) }))}
        value={way}
        onChange={choose}
      />
      {way === 'values' && <FacetList column={column} table={table} filter={filter} />}
      {way === 'contains' && (
        <TextField
          label={t('touchpoints.filter.containsText', { column: columnLabel(column, table.lists, t) })}
          value={String(filter?.operator === 'contains' ? (filter.values[0] ?? '') : '')}
          onChange={(text) =>
            setFilter(table, column, text === '' ? null : { column, operator: 'contains', values: [text] })
          }
          autoFocus
        />
      )}
      {way === 'range' && <RangeFilter column={column} table={table} filter={filter} />}
      {filter !== undefined && (
        <Button size="small" variant="quiet" onPress={() => setFilter(table, column, null)}>
          {t('touchpoints.filter.clear')}
        </Button>
      )}
    </div>
  );
}

interface PartProps {
  readonly column: string;
  readonly table: Table;
  readonly filter: Filter | undefined;
}

function FacetList({ column, table, filter }: PartProps) {
  const { t, lists } = table;
  const [text, setText] = useState('');
  const facets = useEngineQuery('touchpoint.facets', { column }).data ?? [];
  const kind = kindOf(column, lists);
  const chosen = new Set(filter?.operator === 'anyOf' ? filter.values : []);
  const nameOf = (facet: (typeof facets)[number]): string => {
    if (facet.value === null) return t('common.unknown');
    if (kind?.type === 'boolean') return t(facet.value === 1 ? 'common.yes' : 'common.no');
    if (column === 'mode') return t.lookup(`domain.mode.${facet.value}`);
    if (kind?.type === 'choice' || kind?.type === 'choices') return choiceName(column, String(facet.value), t);
    return facet.label;
  };
  const shown = facets.filter(
    (facet) => facet.value !== null && nameOf(facet).toLocaleLowerCase().includes(text.toLocaleLowerCase()),
  );
  const flip = (value: string | number): void => {
    const next = new Set(chosen);
    if (!next.delete(value)) next.add(value);
    setFilter(table, column, next.size === 0 ? null : { column, operator: 'anyOf', values: [...next] });
  };
  return (
    <>
      {facets.length > 8 && (
        <TextField
          label={t('common.search')}
          isLabelHidden
          icon="search"
          value={text}
          onChange={setText}
          placeholder={t('common.search')}
        />
      )}
      <div className={styles.facets} role="group" aria-label={columnLabel(column, lists, t)}>
        {shown.map((facet) => (
          <div key={String(facet.value)} className={styles.facet}>
            <Checkbox
              label={nameOf(facet)}
              isSelected={chosen.has(facet.value ?? '')}
              onChange={() => facet.value !== null && flip(facet.value)}
            />
            <span className={styles.count}>{formatNumber(t.locale, facet.count, 0)}</span>
          </div>
        ))}
        {shown.length === 0 && <p className={styles.none}>{t('touchpoints.filter.noValues')}</p>}
      </div>
    </>
  );
}

function RangeFilter({ column, table, filter }: PartProps) {
  const { t, lists } = table;
  const kind = kindOf(column, lists);
  const [low, high] =
    filter?.operator === 'between'
      ? [filter.values[0], filter.values[1]]
      : filter?.operator === 'atLeast'
        ? [filter.values[0], undefined]
        : filter?.operator === 'atMost'
          ? [undefined, filter.values[0]]
          : [undefined, undefined];
  const set = (from: number | null, to: number | null): void => {
    if (from === null && to === null) setFilter(table, column, null);
    else if (to === null) setFilter(table, column, { column, operator: 'atLeast', values: [from ?? 0] });
    else if (from === null) setFilter(table, column, { column, operator: 'atMost', values: [to] });
    else setFilter(table, column, { column, operator: 'between', values: [Math.min(from, to), Math.max(from, to)] });
  };
  const number = (value: string | number | undefined): number | null => (typeof value === 'number' ? value : null);
  const digits = kind?.type === 'number' ? kind.decimals : 2;
  return (
    <div className={styles.range}>
      <NumberField
        label={t('touchpoints.filter.from')}
        value={number(low)}
        fractionDigits={digits}
        onChange={(value) => set(value, number(high))}
        notANumberMessage={t('touchpoints.filter.notANumber')}
      />
      <NumberField
        label={t('touchpoints.filter.to')}
        value={number(high)}
        fractionDigits={digits}
        onChange={(value) => set(number(low), value)}
        notANumberMessage={t('touchpoints.filter.notANumber')}
      />
    </div>
  );
}

/** What a filter says, for its chip: "3 van 9" is said by the values themselves where there are few. */
export function filterText(filter: Filter, table: Pick<Table, 'lists' | 't'>): string {
  const { t, lists } = table;
  const show = (value: string | number | undefined): string =>
    typeof value === 'number' ? formatNumber(t.locale, value) : (value ?? '');
  switch (filter.operator) {
    case 'isEmpty':
      return t('touchpoints.filter.isEmpty').toLocaleLowerCase();
    case 'isNotEmpty':
      return t('touchpoints.filter.isNotEmpty').toLocaleLowerCase();
    case 'contains':
      return `“${show(filter.values[0])}”`;
    case 'atLeast':
      return `≥ ${show(filter.values[0])}`;
    case 'atMost':
      return `≤ ${show(filter.values[0])}`;
    case 'between':
      return `${show(filter.values[0])}–${show(filter.values[1])}`;
    case 'anyOf': {
      const total = totalOf(filter.column, lists);
      if (filter.values.length === 1) return valueName(filter.column, filter.values[0], table);
      return total === null
        ? t('touchpoints.filter.chosen', { count: filter.values.length })
        : t('touchpoints.filter.ofTotal', { count: filter.values.length, total });
    }
    case 'isTrue':
      return t('common.yes');
    case 'isFalse':
      return t('common.no');
    case 'noneOf':
    case 'notEquals':
      return t('touchpoints.filter.not', {
        value: filter.values.map((value) => valueName(filter.column, value, table)).join(', '),
      });
    case 'equals':
      return filter.values.map((value) => valueName(filter.column, value, table)).join(', ');
    default:
      return filter.operator satisfies never;
  }
}

function totalOf(column: string, lists: Table['lists']): number | null {
  const kind = kindOf(column, lists);
  if (kind?.type === 'choice' || kind?.type === 'choices') return kind.choices.length;
  if (kind?.type !== 'reference' && kind?.type !== 'references') return null;
  return {
    stage: lists.stages,
    channel: lists.channels,
    person: lists.people,
    department: lists.departments,
    persona: lists.personas,
  }[kind.list].length;
}

function valueName(
  column: string,
  value: string | number | undefined,
  { lists, t }: Pick<Table, 'lists' | 't'>,
): string {
  const kind = kindOf(column, lists);
  if (kind?.type === 'boolean') return t(value === 1 ? 'common.yes' : 'common.no');
  if (column === 'mode') return t.lookup(`domain.mode.${value ?? 'unknown'}`);
  if (kind?.type === 'choice' || kind?.type === 'choices') return choiceName(column, String(value), t);
  if (kind?.type === 'reference' || kind?.type === 'references') {
    const id = Number(value);
    switch (kind.list) {
      case 'stage':
        return lists.stages.find((entry) => entry.id === id)?.name ?? '';
      case 'channel':
        return lists.channels.find((entry) => entry.id === id)?.name ?? '';
      case 'person':
        return lists.people.find((entry) => entry.id === id)?.role ?? '';
      case 'department':
        return lists.departments.find((entry) => entry.id === id)?.name ?? '';
      case 'persona':
        return lists.personas.find((entry) => entry.id === id)?.name ?? '';
    }
  }
  return String(value ?? '');
}
