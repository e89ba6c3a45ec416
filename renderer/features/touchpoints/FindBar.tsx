/** Finding words in the rows on screen: from hit to hit, or only the rows that hold them. */
import { runQuery } from '@renderer/api';
import { Button, IconButton, SearchField } from '@renderer/components';
import { rowIdAt, visualIndexOf } from '@renderer/components/grid/model/rows';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import styles from './screen.module.css';
import type { TouchpointTable } from './useTouchpointTable';
import { changeSelection } from './viewStore';

/** The hit after (or before) a visual row, going round at the ends; −1 when there is none. */
export function nextHit(hits: readonly number[], from: number, isForward: boolean): number {
  if (hits.length === 0) return -1;
  if (isForward) return hits.find((row) => row > from) ?? hits[0] ?? -1;
  return hits.findLast((row) => row < from) ?? hits.at(-1) ?? -1;
}

export function FindBar({ table, onClose }: { readonly table: TouchpointTable; onClose(): void }) {
  const { t, ref, layout, selection, gridRef } = table;
  const [text, setText] = useState('');
  const [hits, setHits] = useState<readonly number[] | null>(null);
  const [at, setAt] = useState(-1);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  useEffect(() => {
    if (text.trim() === '') {
      setHits(null);
      return undefined;
    }
    let isCurrent = true;
    void runQuery('touchpoint.order', { ...selection, text: `${selection.text} ${text}`.trim() }).then((result) => {
      if (!isCurrent || !result.ok) return;
      const rows = [...result.value.ids].map((id) => visualIndexOf(layout, id)).filter((row) => row >= 0);
      rows.sort((one, other) => one - other);
      setHits(rows);
      goTo(rows, nextHit(rows, ref.current.store.getState().selection.active.row - 1, true));
    });
    return () => {
      isCurrent = false;
    };
    // A new hit list is made for new words or another order only.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [text, layout, selection]);

  const goTo = (rows: readonly number[], row: number): void => {
    const id = row < 0 ? null : rowIdAt(ref.current.layout, row);
    setAt(rows.indexOf(row));
    if (id !== null) gridRef.current?.goTo(id);
  };
  const step = (isForward: boolean): void => {
    if (hits !== null) goTo(hits, nextHit(hits, table.store.getState().selection.active.row, isForward));
  };
  const close = (): void => {
    onClose();
    gridRef.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Enter' || event.key === 'F3') {
      event.preventDefault();
      step(!event.shiftKey);
    }
  };
  return (
    // The keys of the bar: Enter goes on, Escape closes.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={box}
      className={styles.find}
      role="search"
      aria-label={t('touchpoints.find.title')}
      onKeyDownCapture={onKeyDown}
    >
      <SearchField
        label={t('touchpoints.find.title')}
        isLabelHidden
        value={text}
        onChange={setText}
        clearLabel={t('touchpoints.find.clear')}
        placeholder={t('touchpoints.find.placeholder')}
      />
      <span className={styles.hits} aria-live="polite">
        {hits === null
          ? ''
          : hits.length === 0
            ? t('touchpoints.find.none')
            : t('touchpoints.find.hit', { at: at + 1, count: hits.length })}
      </span>
      <IconButton
        icon="up"
        size="small"
        label={t('touchpoints.find.previous')}
        shortcut="Shift+Enter"
        isDisabled={hits === null || hits.length === 0}
        onPress={() => step(false)}
      />
      <IconButton
        icon="down"
        size="small"
        label={t('touchpoints.find.next')}
        shortcut="Enter"
        isDisabled={hits === null || hits.length === 0}
        onPress={() => step(true)}
      />
      <Button
        size="small"
        variant="quiet"
        isDisabled={text.trim() === ''}
        onPress={() => {
          changeSelection(table.lists.views, { text: `${selection.text} ${text}`.trim() });
          close();
        }}
      >
        {t('touchpoints.find.onlyThese')}
      </Button>
      <IconButton icon="close" size="small" label={t('common.close')} shortcut="Esc" onPress={close} />
    </div>
  );
}
