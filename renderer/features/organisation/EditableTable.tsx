/** One list as a table that is edited where it stands: add at the foot, reorder by dragging or Alt+arrows, delete and replace from the menu. */
import { useEffect, useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import { useText } from '@renderer/api';
import { openTouchpoints } from '@renderer/app/navigation';
import { classNames, Icon, IconButton, Menu, type MenuEntry } from '@renderer/components';
import type { Lists } from '@shared/domain/lists';
import { EntryCell } from './EntryCell';
import { createEntry, deleteEntry, moveEntry } from './listCommands';
import {
  columnsOf,
  entryName,
  nameField,
  placeBefore,
  touchpointColumnOf,
  type EditableList,
  type Entry,
} from './listTypes';
import styles from './organisation.module.css';

export interface EditableTableProps {
  readonly list: EditableList;
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly lists: Lists;
  /** Touchpoints per entry; undefined while counting. */
  readonly usage: Readonly<Record<number, number>> | undefined;
  readonly isReadOnly: boolean;
  /** Entry to put the keyboard on. */
  readonly focus: number | undefined;
  /** Begins with the keyboard in the line for a new entry. */
  readonly isAdding: boolean;
  readonly onReplace: (entry: Entry) => void;
  /** Shows everything of an entry in the side panel; left out where the columns are all there is. */
  readonly onDetails?: (entry: Entry) => void;
}

/** The table. */
export function EditableTable(props: EditableTableProps) {
  const { list, label, entries, lists, usage, isReadOnly, focus, isAdding, onReplace, onDetails } = props;
  const t = useText();
  const table = useRef<HTMLTableElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const [target, setTarget] = useState<number | 'end' | null>(null);
  const columns = columnsOf[list];
  const ids = entries.map((entry) => entry.id);

  useEffect(() => {
    if (focus === undefined) return;
    const row = table.current?.querySelector<HTMLElement>(`tr[data-entry="${focus}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector<HTMLElement>('td:nth-child(2) :is(input, button)')?.focus();
  }, [focus, entries.length]);

  const move = (id: number, direction: 'up' | 'down'): void => {
    const before = placeBefore(ids, id, direction);
    if (before !== undefined && !isReadOnly) void moveEntry(list, id, before);
  };
  const drop = (event: DragEvent, before: number | null): void => {
    if (dragged === null) return;
    event.preventDefault();
    event.stopPropagation();
    const isSame = before === dragged || ids[ids.indexOf(dragged) + 1] === before;
    if (!isSame) void moveEntry(list, dragged, before);
    setDragged(null);
    setTarget(null);
  };
  const over = (event: DragEvent, place: number | 'end'): void => {
    if (dragged === null) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    if (target !== place) setTarget(place);
  };
  const onKeyDown = (event: KeyboardEvent, id: number): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(id, event.key === 'ArrowUp' ? 'up' : 'down');
  };
  const act = (action: string, entry: Entry): void => {
    if (action === 'up' || action === 'down') move(entry.id, action);
    else if (action === 'delete') void deleteEntry(list, entry, usage?.[entry.id] ?? 0);
    else if (action === 'replace') onReplace(entry);
    else if (action === 'details') onDetails?.(entry);
  };

  return (
    <div className={styles.scroll}>
      <table ref={table} className={styles.table} aria-label={label}>
        <colgroup>
          <col className={styles.handleColumn} />
          {columns.map((column) => (
            <col key={column.key} style={{ width: column.width }} />
          ))}
          <col className={styles.usageColumn} />
          <col className={styles.menuColumn} />
        </colgroup>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classNames(column.kind.type === 'number' && styles.right)}>
                {t.lookup(`organisation.columns.${column.label}`)}
              </th>
            ))}
            <th scope="col" className={styles.right}>
              {t('organisation.columns.usage')}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, index) => {
            const name = entryName(entry);
            // An entry that the count does not mention is used nowhere.
            const count = usage === undefined ? undefined : (usage[entry.id] ?? 0);
            return (
              <tr
                key={entry.id}
                data-entry={entry.id}
                className={classNames(dragged === entry.id && styles.dragged, target === entry.id && styles.dropTarget)}
                onDragOver={(event) => over(event, entry.id)}
                onDrop={(event) => drop(event, entry.id)}
                onKeyDown={(event) => onKeyDown(event, entry.id)}
              >
                <td className={styles.handleCell}>
                  {!isReadOnly && (
                    <span
                      className={styles.handle}
                      draggable
                      aria-hidden
                      title={`${t('organisation.row.handle', { name })} (Alt ↑ ↓)`}
                      onDragStart={(event) => {
                        event.dataTransfer.effectAllowed = 'move';
                        event.dataTransfer.setData('text/plain', name);
                        setDragged(entry.id);
                      }}
                      onDragEnd={() => {
                        setDragged(null);
                        setTarget(null);
                      }}
                    >
                      <Icon name="grip" />
                    </span>
                  )}
                </td>
                {columns.map((column) => (
                  <td key={column.key}>
                    <EntryCell list={list} entry={entry} column={column} lists={lists} isReadOnly={isReadOnly} />
                  </td>
                ))}
                <td className={styles.right}>
                  {count === undefined || count === 0 ? (
                    <span className={styles.usageNone}>{count === 0 ? t('organisation.usage', { count }) : ''}</span>
                  ) : (
                    <button
                      type="button"
                      className={styles.usage}
                      aria-label={t('organisation.usageOf', { name, count })}
                      onClick={() =>
                        openTouchpoints({
                          selection: {
                            preset: 'all',
                            text: '',
                            filters: [{ column: touchpointColumnOf[list], operator: 'anyOf', values: [entry.id] }],
                          },
                        })
                      }
                    >
                      {t('organisation.usage', { count })}
                    </button>
                  )}
                </td>
                <td>
                  <Menu
                    label={t('organisation.row.menu', { name })}
                    entries={rowEntries(t, index, entries.length, onDetails !== undefined, isReadOnly)}
                    onAction={(action) => act(action, entry)}
                    placement="bottom end"
                    trigger={
                      <IconButton
                        icon="more"
                        size="small"
                        label={t('organisation.row.menu', { name })}
                        hasTooltip={false}
                      />
                    }
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
        {!isReadOnly && (
          <tfoot>
            <tr
              className={classNames(target === 'end' && styles.dropTarget)}
              onDragOver={(event) => over(event, 'end')}
              onDrop={(event) => drop(event, null)}
            >
              <td className={styles.handleCell}>
                <Icon name="plus" className={styles.plus} />
              </td>
              <td colSpan={columns.length + 2}>
                <NewEntry list={list} autoFocus={isAdding} />
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function rowEntries(
  t: ReturnType<typeof useText>,
  index: number,
  total: number,
  hasDetails: boolean,
  isReadOnly: boolean,
): readonly MenuEntry[] {
  return [
    ...(hasDetails ? [{ id: 'details', label: t('organisation.row.details'), icon: 'panel' } as const] : []),
    {
      id: 'up',
      label: t('organisation.row.moveUp'),
      icon: 'arrowUp',
      shortcut: 'Alt+↑',
      isDisabled: isReadOnly || index === 0,
    },
    {
      id: 'down',
      label: t('organisation.row.moveDown'),
      icon: 'arrowDown',
      shortcut: 'Alt+↓',
      isDisabled: isReadOnly || index === total - 1,
    },
    { kind: 'separator', id: 'before-delete' },
    { id: 'replace', label: t('organisation.row.replace'), icon: 'merge', isDisabled: isReadOnly || total < 2 },
    { id: 'delete', label: t('organisation.row.delete'), icon: 'trash', tone: 'danger', isDisabled: isReadOnly },
  ];
}

/** The line at the foot: type a name, Enter adds it and is ready for the next. */
export function NewEntry({ list, autoFocus = false }: { readonly list: EditableList; readonly autoFocus?: boolean }) {
  const t = useText();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const isAdding = useRef(false);
  useEffect(() => {
    if (autoFocus) input.current?.focus();
  }, [autoFocus]);
  const add = async (): Promise<void> => {
    const text = name.trim();
    // Enter and then leaving the field is one entry, not two.
    if (text === '' || isAdding.current) return;
    isAdding.current = true;
    const error = await createEntry(list, text);
    isAdding.current = false;
    setProblem(error === null ? null : t.error(error));
    if (error === null) setName('');
  };
  return (
    <div className={styles.cell}>
      <input
        ref={input}
        className={styles.input}
        aria-label={t('organisation.newEntry', { column: t(`organisation.columns.${nameField(list)}`) })}
        aria-invalid={problem !== null}
        placeholder={t(`organisation.add.${list}`)}
        value={name}
        maxLength={500}
        onChange={(event) => {
          setName(event.target.value);
          setProblem(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) void add();
          if (event.key === 'Escape') setName('');
        }}
        onBlur={() => void add()}
      />
      {problem !== null && (
        <span role="alert" className={styles.problem}>
          <Icon name="warn" size={12} />
          {problem}
        </span>
      )}
    </div>
  );
}
