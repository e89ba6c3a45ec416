/** The tree of codes: arrows walk and fold, Alt with arrows moves, F2 renames, Insert adds; dragging moves as well. */
import { useEffect, useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import { runCommand, useText } from '@renderer/api';
import { classNames, Icon, LiveRegion, VisuallyHidden } from '@renderer/components';
import type { CodeRow } from '@shared/contract/interviews.contract';
import { formatNumber } from '@shared/i18n/format';
import { deleteCode } from '../commands';
import { lookOf, type CodeLook } from '../model/codeLooks';
import { CodeBadge } from '../signs';
import { placeByDrop, placeByKey, visibleCodes, type CodePlace, type DropZone, type MoveKey } from './moves';
import styles from './codebook.module.css';

export interface CodeTreeProps {
  /** Codes that are shown, parents first. */
  readonly codes: readonly CodeRow[];
  /** The whole codebook, for where codes go. */
  readonly all: readonly CodeRow[];
  readonly looks: ReadonlyMap<number, CodeLook>;
  readonly isReadOnly: boolean;
  readonly selected: number | null;
  onSelect(id: number): void;
  /** Code whose name is being edited. */
  readonly renaming: number | null;
  onRename(id: number | null): void;
  onAdd(): void;
}

const moveKeys: Readonly<Record<string, MoveKey>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};
/** What a dragged code is called in the drag; nothing else in the window takes it. */
const dragType = 'application/x-cxw-code';

export function CodeTree(props: CodeTreeProps) {
  const { codes, all, looks, isReadOnly, selected, onSelect, renaming, onRename, onAdd } = props;
  const t = useText();
  const tree = useRef<HTMLDivElement>(null);
  const [folded, setFolded] = useState<ReadonlySet<number>>(new Set());
  const [dragged, setDragged] = useState<number | null>(null);
  const [target, setTarget] = useState<{ readonly id: number; readonly zone: DropZone } | null>(null);
  const [said, setSaid] = useState('');
  const shown = visibleCodes(codes, folded);
  const parents = new Set(all.flatMap(({ parent }) => (parent === null ? [] : [parent])));
  const current = shown.find(({ id }) => id === selected)?.id ?? shown[0]?.id;
  useEffect(() => {
    tree.current?.querySelector(`[data-code="${selected}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const focusRow = (id: number): void =>
    tree.current?.querySelector<HTMLElement>(`[data-code="${id}"]`)?.focus({ preventScroll: true });

  const fold = (id: number, isFolded: boolean): void => {
    const next = new Set(folded);
    if (isFolded) next.add(id);
    else next.delete(id);
    setFolded(next);
  };
  const move = async (code: CodeRow, place: CodePlace | null): Promise<void> => {
    if (place === null || isReadOnly) return;
    if (place.parent !== null) fold(place.parent, false);
    const result = await runCommand('code.move', { ids: [code.id], ...place });
    if (!result.ok) return;
    const parent = all.find(({ id }) => id === place.parent);
    setSaid(
      parent === undefined
        ? t('interviewsScreen.codebook.movedTop', { name: code.name })
        : t('interviewsScreen.codebook.movedUnder', { name: code.name, parent: parent.name }),
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement) return;
    const index = shown.findIndex(({ id }) => id === current);
    const code = shown[index];
    if (code === undefined) return;
    const go = (next: CodeRow | undefined): void => {
      if (next === undefined) return;
      onSelect(next.id);
      focusRow(next.id);
    };
    const key = moveKeys[event.key];
    if (event.altKey && key !== undefined) void move(code, placeByKey(all, code.id, key));
    else if (event.ctrlKey || event.altKey || event.metaKey) return;
    else if (event.key === 'ArrowDown') go(shown[index + 1]);
    else if (event.key === 'ArrowUp') go(shown[index - 1]);
    else if (event.key === 'Home') go(shown[0]);
    else if (event.key === 'End') go(shown.at(-1));
    else if (event.key === 'ArrowLeft') {
      if (parents.has(code.id) && !folded.has(code.id)) fold(code.id, true);
      else go(shown.find(({ id }) => id === code.parent));
    } else if (event.key === 'ArrowRight') {
      if (folded.has(code.id)) fold(code.id, false);
      else if (parents.has(code.id)) go(shown[index + 1]);
    } else if (event.key === 'Enter' || event.key === ' ') onSelect(code.id);
    else if (isReadOnly) return;
    else if (event.key === 'F2') onRename(code.id);
    else if (event.key === 'Insert') onAdd();
    else if (event.key === 'Delete') {
      go(shown[index + 1] ?? shown[index - 1]);
      void deleteCode(code.id, code.name, code.codings);
    } else return;
    event.preventDefault();
  };
  const zoneOf = (event: DragEvent): DropZone => {
    const rect = event.currentTarget.getBoundingClientRect();
    const place = (event.clientY - rect.top) / rect.height;
    return place < 0.3 ? 'before' : place > 0.7 ? 'after' : 'inside';
  };
  const number = (value: number): string => formatNumber(t.locale, value, 0);
  return (
    <>
      <div className={styles.columns} aria-hidden>
        <span>{t('interviewsScreen.codebook.code')}</span>
        <span>{t('interviewsScreen.codebook.definition')}</span>
        <span>{t('interviewsScreen.codebook.quotes')}</span>
        <span>{t('interviewsScreen.codebook.interviews')}</span>
        <span>{t('interviewsScreen.codebook.participants')}</span>
      </div>
      <div
        ref={tree}
        className={styles.tree}
        role="tree"
        aria-label={t('interviewsScreen.views.codebook')}
        onKeyDown={onKeyDown}
      >
        {shown.map((code) => {
          const isParent = parents.has(code.id);
          const isTarget = target?.id === code.id && dragged !== null;
          return (
            // Keys are those of the tree above.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={code.id}
              data-code={code.id}
              role="treeitem"
              tabIndex={code.id === current ? 0 : -1}
              aria-level={code.depth + 1}
              aria-selected={code.id === selected}
              {...(isParent && { 'aria-expanded': !folded.has(code.id) })}
              className={classNames(
                styles.row,
                code.id === selected && styles.selected,
                !code.codable && styles.family,
                isTarget && styles[target.zone],
              )}
              draggable={!isReadOnly && renaming !== code.id}
              onDragStart={(event) => {
                event.dataTransfer.setData(dragType, String(code.id));
                event.dataTransfer.effectAllowed = 'move';
                setDragged(code.id);
              }}
              onDragEnd={() => {
                setDragged(null);
                setTarget(null);
              }}
              onDragOver={(event) => {
                if (dragged === null) return;
                const zone = zoneOf(event);
                if (placeByDrop(all, dragged, code.id, zone) === null) return;
                event.preventDefault();
                if (target?.id !== code.id || target.zone !== zone) setTarget({ id: code.id, zone });
              }}
              onDrop={(event) => {
                const moved = all.find(({ id }) => id === dragged);
                if (moved === undefined) return;
                event.preventDefault();
                void move(moved, placeByDrop(all, moved.id, code.id, zoneOf(event)));
              }}
              onClick={() => onSelect(code.id)}
              onDoubleClick={() => {
                if (!isReadOnly) onRename(code.id);
              }}
            >
              <span className={styles.name} style={{ paddingLeft: code.depth * 20 }}>
                <button
                  type="button"
                  tabIndex={-1}
                  aria-hidden
                  className={styles.fold}
                  onClick={(event) => {
                    event.stopPropagation();
                    fold(code.id, !folded.has(code.id));
                  }}
                >
                  {isParent && <Icon name={folded.has(code.id) ? 'right' : 'down'} size={12} />}
                </button>
                {code.codable && <CodeBadge look={lookOf(looks, code.id)} />}
                {renaming === code.id ? (
                  <NameField
                    code={code}
                    onDone={() => {
                      onRename(null);
                      focusRow(code.id);
                    }}
                  />
                ) : (
                  <span className={styles.text}>{code.name}</span>
                )}
              </span>
              <span className={styles.definition} title={code.definition ?? ''}>
                {code.definition}
              </span>
              <span className={styles.figure}>
                {number(code.codable ? code.quotes : code.codingsWithBelow)}
                <VisuallyHidden> {t('interviewsScreen.codebook.quotes')}</VisuallyHidden>
              </span>
              {(['transcripts', 'participants'] as const).map((figure) => (
                <span key={figure} className={styles.figure}>
                  {code.codable && (
                    <>
                      {number(code[figure])}
                      <VisuallyHidden> {t(`interviewsScreen.participants.${figure}`)}</VisuallyHidden>
                    </>
                  )}
                </span>
              ))}
            </div>
          );
        })}
      </div>
      <LiveRegion message={said} />
    </>
  );
}

/** The name of a code in its row: Enter or leaving keeps it, Escape leaves it as it was. */
function NameField({ code, onDone }: { readonly code: CodeRow; onDone(): void }) {
  const t = useText();
  const [name, setName] = useState(code.name);
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const end = (isKept: boolean): void => {
    if (isDone.current) return;
    isDone.current = true;
    if (isKept && name.trim() !== '' && name.trim() !== code.name)
      void runCommand('code.update', { ids: [code.id], fields: { name: name.trim() } });
    onDone();
  };
  return (
    <input
      ref={field}
      className={styles.nameField}
      aria-label={t('interviewsScreen.codebook.name')}
      value={name}
      onChange={(event) => setName(event.target.value)}
      onBlur={() => end(true)}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') end(true);
        else if (event.key === 'Escape') end(false);
      }}
    />
  );
}
