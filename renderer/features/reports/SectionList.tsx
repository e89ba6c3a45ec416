/** The sections of the report: in or out, in what order, and where each begins. */
import { useState, type KeyboardEvent } from 'react';
import { Button, Checkbox, Icon, IconButton } from '@renderer/components';
import type { Text } from '@shared/i18n';
import type { OutlineEntry } from '@shared/report/report';
import styles from './reports.module.css';
import { CONTENTS, SOURCES } from './usePreview';

export interface SectionListProps {
  readonly text: Text;
  readonly outline: readonly OutlineEntry[];
  readonly without: readonly string[];
  readonly isReadOnly: boolean;
  /** Page of each section, counted from 0; null while there is no print yet. */
  readonly pages: ReadonlyMap<string, number> | null;
  readonly pageCount: number | null;
  /** Page in view. */
  readonly current: number;
  readonly onWithout: (without: readonly string[]) => void;
  /** Keys in their new order. */
  readonly onOrder: (order: readonly string[]) => void;
  readonly onShow: (page: number) => void;
  readonly onAddText: () => void;
  /** Opens an own text, by the key of its section. */
  readonly onEditText: (key: string) => void;
}

/** The section that a page belongs to: the last that begins on it or before. */
function sectionAt(pages: ReadonlyMap<string, number>, page: number): string | null {
  let found: readonly [string, number] | null = null;
  for (const entry of pages) if (entry[1] <= page && (found === null || entry[1] > found[1])) found = entry;
  return found?.[0] ?? null;
}

/** The keys with the one at `from` put at `to`; page 1 stays where it is. */
export function moved(keys: readonly string[], from: number, to: number): readonly string[] {
  const first = keys[0] === 'definition' ? 1 : 0;
  const goal = Math.max(first, Math.min(keys.length - 1, to));
  const key = keys[from];
  if (key === undefined || from < first || goal === from) return keys;
  const rest = keys.filter((_, index) => index !== from);
  return [...rest.slice(0, goal), key, ...rest.slice(goal)];
}

/** Names lead to their page; Alt with an arrow, or dragging, moves a section. */
export function SectionList(props: SectionListProps) {
  const { text, outline, without, isReadOnly, pages, pageCount, current, onShow } = props;
  const shown = current === 0 || pages === null ? null : sectionAt(pages, current);
  const [dragged, setDragged] = useState<string | null>(null);
  const keys = outline.map((entry) => entry.key);
  const move = (key: string, to: number): void => {
    const order = moved(keys, keys.indexOf(key), to);
    if (order !== keys) props.onOrder(order);
  };
  const fixed = (key: string, name: string, page: number | undefined) => (
    <li
      key={key}
      className={styles.section}
      data-current={(page === 0 ? current === 0 && pages !== null : shown === key) ? '' : undefined}
    >
      <span />
      <button
        type="button"
        className={styles.jump}
        disabled={page === undefined}
        onClick={() => page !== undefined && onShow(page)}
      >
        <span>{name}</span>
        {page !== 0 && <span className={styles.pageNumber}>{page}</span>}
      </button>
      <span />
    </li>
  );
  const isDefinitionFirst = outline[0]?.key === 'definition' && outline[0].isIn;
  const contents = fixed(CONTENTS, text('report.contents'), pages?.get(CONTENTS));
  return (
    <nav className={styles.sections} aria-label={text('reportsScreen.sections')}>
      <div className={styles.railHead}>
        <h2>{text('reportsScreen.sections')}</h2>
        <span>{pageCount !== null && text('reportsScreen.pages', { count: pageCount })}</span>
      </div>
      <ul>
        {fixed('cover', text('reportsScreen.cover'), pages === null ? undefined : 0)}
        {!isDefinitionFirst && contents}
        {outline.flatMap((entry, index) => {
          const { key, isAvailable, isText } = entry;
          const name = entry.title === '' ? text('reportsScreen.untitled') : entry.title;
          const page = pages?.get(key);
          const isIn = !without.includes(key);
          const onKeyDown = (event: KeyboardEvent): void => {
            if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') || isReadOnly) return;
            event.preventDefault();
            move(key, index + (event.key === 'ArrowUp' ? -1 : 1));
          };
          const row = (
            // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging is for the mouse; Alt with an arrow does the same.
            <li
              key={key}
              className={styles.section}
              data-current={shown === key ? '' : undefined}
              data-over={dragged !== null && dragged !== key ? '' : undefined}
              draggable={!isReadOnly && key !== 'definition'}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                setDragged(key);
              }}
              onDragEnd={() => setDragged(null)}
              onDragOver={(event) => dragged !== null && event.preventDefault()}
              onDrop={() => {
                if (dragged !== null) move(dragged, index);
                setDragged(null);
              }}
            >
              <Checkbox
                label={text('reportsScreen.include', { section: name })}
                isLabelHidden
                isSelected={isIn}
                isDisabled={isReadOnly || !isAvailable}
                onChange={(isSelected) =>
                  props.onWithout(isSelected ? without.filter((other) => other !== key) : [...without, key])
                }
              />
              <button
                type="button"
                className={styles.jump}
                data-out={isIn && isAvailable ? undefined : ''}
                aria-disabled={page === undefined}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                onKeyDown={onKeyDown}
                onClick={() => page !== undefined && onShow(page)}
              >
                <span>{name}</span>
                <span className={styles.pageNumber}>
                  {!isAvailable ? (
                    <abbr title={text('reportsScreen.noData')}>{text('reportsScreen.noDataShort')}</abbr>
                  ) : isIn ? (
                    (page ?? '')
                  ) : (
                    <abbr title={text('reportsScreen.notIncluded')}>–</abbr>
                  )}
                </span>
              </button>
              {isText ? (
                <IconButton
                  icon="pen"
                  size="small"
                  label={text('reportsScreen.editText', { name })}
                  onPress={() => props.onEditText(key)}
                />
              ) : (
                <span className={styles.grip} aria-hidden="true">
                  {key !== 'definition' && !isReadOnly && <Icon name="grip" size={12} />}
                </span>
              )}
            </li>
          );
          return key === 'definition' && isDefinitionFirst ? [row, contents] : [row];
        })}
        {fixed(SOURCES, text('reportParts.sections.sources'), pages?.get(SOURCES))}
      </ul>
      {!isReadOnly && (
        <div className={styles.addText}>
          <Button size="small" variant="quiet" icon="plus" onPress={props.onAddText}>
            {text('reportsScreen.addText')}
          </Button>
          <p className={styles.hint}>{text('reportsScreen.orderHint')}</p>
        </div>
      )}
    </nav>
  );
}
