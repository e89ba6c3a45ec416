/** The board: five columns of cards that are dragged, or moved with Alt and arrows or by "Verplaats naar…". */
import { useEffect, useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import { classNames, ContextMenuAt, LiveRegion, type MenuEntry } from '@renderer/components';
import { boardColumnOf, boardColumns, type BoardColumn } from '@shared/domain/improvement';
import type { ImprovementRow } from '@shared/contract/improvements.contract';
import { formatNumber } from '@shared/i18n/format';
import { BoardCard } from './BoardCard';
import { deleteImprovement, moveImprovement } from './commands';
import { columnSigns, type ImprovementContext } from './context';
import styles from './board.module.css';

export interface BoardColumnRows {
  readonly column: BoardColumn;
  readonly rows: readonly ImprovementRow[];
}

export interface BoardViewProps {
  readonly context: ImprovementContext;
  readonly columns: readonly BoardColumnRows[];
}

interface Place {
  readonly column: BoardColumn;
  /** Card before which it would come; null = at the end. */
  readonly before: number | null;
}

export function BoardView({ context, columns }: BoardViewProps) {
  const { text, isReadOnly, open, onOpen } = context;
  const board = useRef<HTMLDivElement>(null);
  const wanted = useRef<{ readonly id: number; readonly column: BoardColumn } | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [target, setTarget] = useState<Place | null>(null);
  const [menu, setMenu] = useState<{ readonly id: number; readonly x: number; readonly y: number } | null>(null);
  const [said, setSaid] = useState('');
  const [active, setActive] = useState<number | null>(null);
  const first = columns.flatMap(({ rows }) => rows)[0]?.id ?? null;
  const reachable = columns.some(({ rows }) => rows.some(({ id }) => id === active)) ? active : first;

  const focus = (id: number): void => {
    setActive(id);
    board.current?.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus();
  };
  const move = async (id: number, column: BoardColumn, before: number | null): Promise<void> => {
    const row = context.rows.find((known) => known.id === id);
    if (row === undefined || isReadOnly) return;
    if (!(await moveImprovement(id, column, before))) return;
    setSaid(
      text('improvementsScreen.move.moved', { name: row.name, column: text(`improvementsScreen.column.${column}`) }),
    );
    setActive(id);
    wanted.current = { id, column };
  };
  // The card is drawn anew where it went, once the board has been read again; only then can it take the focus.
  useEffect(() => {
    const place = wanted.current;
    if (place === null) return;
    const card = board.current?.querySelector<HTMLElement>(`[data-column="${place.column}"] [data-card="${place.id}"]`);
    if (card == null) return;
    wanted.current = null;
    card.focus();
  });
  const placeOf = (id: number): { readonly column: number; readonly row: number } | null => {
    for (const [column, { rows }] of columns.entries()) {
      const row = rows.findIndex((known) => known.id === id);
      if (row >= 0) return { column, row };
    }
    return null;
  };
  const step = (id: number, key: string, isMove: boolean): boolean => {
    const place = placeOf(id);
    if (place === null) return false;
    const rows = columns[place.column]?.rows ?? [];
    if (key === 'ArrowUp' || key === 'ArrowDown') {
      const delta = key === 'ArrowUp' ? -1 : 1;
      const neighbour = rows[place.row + delta];
      if (neighbour === undefined) return true;
      const column = columns[place.column]?.column;
      if (!isMove) focus(neighbour.id);
      else if (column !== undefined)
        void move(id, column, delta < 0 ? neighbour.id : (rows[place.row + 2]?.id ?? null));
      return true;
    }
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false;
    const delta = key === 'ArrowLeft' ? -1 : 1;
    if (isMove) {
      const next = columns[place.column + delta];
      if (next !== undefined) void move(id, next.column, next.rows[place.row]?.id ?? null);
      return true;
    }
    for (let at = place.column + delta; at >= 0 && at < columns.length; at += delta) {
      const column = columns[at];
      const card = column?.rows[Math.min(place.row, column.rows.length - 1)];
      if (card !== undefined) {
        focus(card.id);
        break;
      }
    }
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, id: number): void => {
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      const box = event.currentTarget.getBoundingClientRect();
      setMenu({ id, x: box.left + 16, y: box.bottom - 8 });
    } else if (!step(id, event.key, event.altKey)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const over = (event: DragEvent, place: Place): void => {
    if (dragged === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (target?.column !== place.column || target.before !== place.before) setTarget(place);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    if (dragged !== null && target !== null && target.before !== dragged)
      void move(dragged, target.column, target.before);
    setDragged(null);
    setTarget(null);
  };
  const menuRow = menu === null ? undefined : context.rows.find(({ id }) => id === menu.id);
  return (
    <>
      <div className={styles.board} ref={board}>
        {columns.map(({ column, rows }) => (
          // The column takes what is dropped on it; with the keyboard the cards themselves move.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <section
            key={column}
            className={classNames(styles.column, target?.column === column && styles.target)}
            aria-label={text(`improvementsScreen.column.${column}`)}
            data-column={column}
            onDragOver={(event) => over(event, { column, before: null })}
            onDrop={drop}
          >
            <h2 className={styles.columnHead}>
              <span aria-hidden>{columnSigns[column]}</span> {text(`improvementsScreen.column.${column}`)}
              <span className={styles.count}>{formatNumber(text.locale, rows.length, 0)}</span>
            </h2>
            <ul className={styles.cards} tabIndex={-1}>
              {rows.map((row, index) => (
                // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- shows where a dragged card would come.
                // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- takes what is dropped; keys move the card
                <li
                  key={row.id}
                  className={classNames(target?.before === row.id && dragged !== row.id && styles.before)}
                  onDragOver={(event) => {
                    const box = event.currentTarget.getBoundingClientRect();
                    const isUpper = event.clientY < box.top + box.height / 2;
                    over(event, { column, before: isUpper ? row.id : (rows[index + 1]?.id ?? null) });
                  }}
                >
                  <BoardCard
                    context={context}
                    row={row}
                    isOpen={open === row.id}
                    isReachable={reachable === row.id}
                    isDragged={dragged === row.id}
                    onOpen={() => onOpen(row.id)}
                    onFocus={() => setActive(row.id)}
                    onKeyDown={(event) => onKeyDown(event, row.id)}
                    onMenu={(x, y) => setMenu({ id: row.id, x, y })}
                    onDrag={(isBegun) => {
                      setDragged(isBegun ? row.id : null);
                      if (!isBegun) setTarget(null);
                    }}
                  />
                </li>
              ))}
              {rows.length === 0 && <li className={styles.empty}>{text('improvementsScreen.move.empty')}</li>}
            </ul>
          </section>
        ))}
      </div>
      <ContextMenuAt
        position={menu}
        label={text('improvementsScreen.card.menu', { name: menuRow?.name ?? '' })}
        entries={menuRow === undefined ? [] : menuEntries(context, menuRow)}
        isFirstFocused
        onClose={() => setMenu(null)}
        onAction={(action) => {
          setMenu(null);
          if (menuRow === undefined) return;
          const column = boardColumns.find((known) => action === `to-${known}`);
          if (column !== undefined) void move(menuRow.id, column, null);
          else if (action === 'open') onOpen(menuRow.id);
          else if (action === 'delete') void deleteImprovement(menuRow);
          else step(menuRow.id, action === 'up' ? 'ArrowUp' : 'ArrowDown', true);
        }}
      />
      <LiveRegion message={said} />
    </>
  );
}

function menuEntries({ text, isReadOnly }: ImprovementContext, row: ImprovementRow): readonly MenuEntry[] {
  const open: MenuEntry = { id: 'open', label: text('improvementsScreen.move.open'), shortcut: 'Enter' };
  if (isReadOnly) return [open];
  const current = boardColumnOf(row.status);
  return [
    { kind: 'heading', id: 'move', label: text('improvementsScreen.move.heading') },
    ...boardColumns
      .filter((column) => column !== current)
      .map((column): MenuEntry => ({
        id: `to-${column}`,
        label: text('improvementsScreen.move.to', { column: text(`improvementsScreen.column.${column}`) }),
      })),
    { kind: 'separator', id: 'line-1' },
    { id: 'up', label: text('improvementsScreen.move.up'), shortcut: 'Alt+↑' },
    { id: 'down', label: text('improvementsScreen.move.down'), shortcut: 'Alt+↓' },
    open,
    { kind: 'separator', id: 'line-2' },
    { id: 'delete', label: text('improvementsScreen.move.delete'), icon: 'trash', tone: 'danger' },
  ];
}
