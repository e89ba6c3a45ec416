/** The status line of the table: what is selected, as a spreadsheet says it, and what the quality list says about the whole. */
import { runQuery } from '@renderer/api';
import { StatusSlot } from '@renderer/app/slots';
import { StatusItem } from '@renderer/components';
import { rowIdsIn } from '@renderer/components/grid/model/rows';
import { selectedRange } from '@renderer/components/grid/model/selection';
import { useGridState } from '@renderer/components/grid/store';
import type { Aggregate } from '@shared/contract/touchpoints.contract';
import type { Touchpoint } from '@shared/domain/touchpoint';
import { formatNumber } from '@shared/i18n/format';
import { useEffect, useState } from 'react';
import { fieldValue, isDerived, isFilled } from './fields';
import styles from './screen.module.css';
import { useSettledQuery } from './useSettledQuery';
import type { TouchpointTable } from './useTouchpointTable';
import { openTab, useViewStore } from './viewStore';

/** Most rows in one question to the engine. */
const LARGEST_QUESTION = 100_000;
const DELAY = 120;
/** Selections up to this many cells are added up here when their rows are at hand. */
const LOCAL_CELLS = 20_000;

/** Count, sum, mean, lowest and highest of cells whose rows are at hand. */
export function aggregateOf(rows: readonly Touchpoint[], columns: readonly string[]): Aggregate {
  let filled = 0;
  const numbers: number[] = [];
  for (const row of rows) {
    for (const key of columns) {
      if (!isFilled(row, key)) continue;
      filled += 1;
      const value = fieldValue(row, key);
      if (typeof value === 'number' && !referenceColumns.has(key)) numbers.push(value);
    }
  }
  const sum = numbers.reduce((total, value) => total + value, 0);
  return {
    rows: rows.length,
    filled,
    numbers:
      numbers.length === 0
        ? null
        : {
            n: numbers.length,
            sum,
            mean: sum / numbers.length,
            lowest: Math.min(...numbers),
            highest: Math.max(...numbers),
          },
  };
}

/** Their values are list ids, which are no quantities. */
const referenceColumns = new Set(['stage', 'owner', 'department']);

/** Adds up the answers to several questions. */
export function combine(parts: readonly Aggregate[]): Aggregate {
  const numbers = parts.flatMap((part) => part.numbers ?? []);
  const n = numbers.reduce((total, part) => total + part.n, 0);
  const sum = numbers.reduce((total, part) => total + part.sum, 0);
  return {
    rows: parts.reduce((total, part) => total + part.rows, 0),
    filled: parts.reduce((total, part) => total + part.filled, 0),
    numbers:
      n === 0
        ? null
        : {
            n,
            sum,
            mean: sum / n,
            lowest: Math.min(...numbers.map((part) => part.lowest)),
            highest: Math.max(...numbers.map((part) => part.highest)),
          },
  };
}

export function StatusFigures({
  table,
  hasSelection,
}: {
  readonly table: TouchpointTable;
  readonly hasSelection: boolean;
}) {
  const { t, ref, store, layout, visible } = table;
  const selection = useGridState(store, (state) => state.selection);
  const bounds = useGridState(store, (state) => state.bounds);
  const range = selectedRange(selection, bounds);
  const [figures, setFigures] = useState<Aggregate | null>(null);
  const revision = table.order.order;
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      const now = ref.current;
      const ids = rowIdsIn(now.layout, range.top, range.bottom);
      const columns = now.visible.slice(range.left, range.right + 1).filter((key) => !isDerived(key));
      if (ids.length === 0 || columns.length === 0) {
        setFigures(null);
        return;
      }
      const known = ids.length * columns.length <= LOCAL_CELLS ? ids.map((id) => now.rows.get(id)) : [];
      if (known.length > 0 && known.every((row) => row !== undefined)) {
        setFigures(aggregateOf(known, columns));
        return;
      }
      const questions = [];
      for (let from = 0; from < ids.length; from += LARGEST_QUESTION) {
        questions.push(runQuery('touchpoint.aggregate', { ids: ids.slice(from, from + LARGEST_QUESTION), columns }));
      }
      void Promise.all(questions).then((answers) => {
        if (isCurrent) setFigures(combine(answers.flatMap((answer) => (answer.ok ? [answer.value] : []))));
      });
    }, DELAY);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [range.top, range.bottom, range.left, range.right, layout, visible, revision, ref]);

  const number = (value: number, decimals = 2): string => formatNumber(t.locale, value, decimals);
  const rows = range.bottom - range.top + 1;
  const columns = range.right - range.left + 1;
  return (
    <StatusSlot end={<QualityCounts table={table} />}>
      {hasSelection && bounds.rows > 0 && (
        <StatusItem label={t('touchpoints.status.selection')} value={`${number(rows, 0)} × ${columns}`} />
      )}
      {hasSelection && figures !== null && (
        <StatusItem label={t('touchpoints.status.filled')} value={number(figures.filled, 0)} />
      )}
      {hasSelection && figures?.numbers != null && figures.numbers.n > 1 && (
        <>
          <StatusItem label={t('touchpoints.status.mean')} value={number(figures.numbers.mean)} />
          <StatusItem label={t('touchpoints.status.sum')} value={number(figures.numbers.sum)} />
          <StatusItem label={t('touchpoints.status.lowest')} value={number(figures.numbers.lowest)} />
          <StatusItem label={t('touchpoints.status.highest')} value={number(figures.numbers.highest)} />
        </>
      )}
    </StatusSlot>
  );
}

const namedRules = ['noOwner', 'ownerOutsideProcess', 'insideOut'] as const;

function QualityCounts({ table }: { readonly table: TouchpointTable }) {
  const { t } = table;
  const report = useSettledQuery('insight.qualityList');
  if (report === null || report.total === 0) return null;
  const parts = namedRules.flatMap((rule) => {
    const count = report.groups.find((group) => group.rule === rule)?.count ?? 0;
    return count === 0 ? [] : [t(`touchpoints.status.${rule}`, { count })];
  });
  return (
    <button
      type="button"
      className={styles.statusLink}
      onClick={() => {
        openTab('quality');
        useViewStore.setState({ listsAsTable: false });
      }}
    >
      {t('touchpoints.status.quality', {
        what: parts.length === 0 ? t('touchpoints.status.remarks', { count: report.total }) : parts.join(', '),
      })}
    </button>
  );
}
