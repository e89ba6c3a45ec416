/** The menus of the grid: on cells and rows, and on a column with its filter and, for own fields, its definition. */
import { notice, runCommand } from '@renderer/api';
import { Button, ConfirmDialog, ContextMenuAt, Dialog, type MenuEntry } from '@renderer/components';
import { copySelection, pasteClipboard } from '@renderer/components/grid/clipboard';
import { completeLayout } from '@renderer/components/grid/columnModel';
import { fillWithin } from '@renderer/components/grid/model/fill';
import { currentRange } from '@renderer/components/grid/store';
import type { GridHandlers, GridMenuPlace } from '@renderer/components/grid/types';
import { useState } from 'react';
import { ExtraFieldDialog } from './ExtraFieldDialog';
import { openScreen } from '@renderer/app/navigation';
import { termOfField } from '@shared/domain/glossary';
import { columnLabel, extraFieldId } from './fields';
import { groupColumns } from './FilterBar';
import { FilterEditor, waysOf } from './FilterEditor';
import type { TouchpointTable } from './useTouchpointTable';
import { changeLayout, changeSelection } from './viewStore';

export interface GridMenusProps {
  readonly place: GridMenuPlace | null;
  readonly table: TouchpointTable;
  readonly handlers: GridHandlers;
  readonly isPanelOpen: boolean;
  onClose(): void;
}

type Opened =
  | { readonly kind: 'filter'; readonly column: string }
  | { readonly kind: 'field'; readonly id: number | null }
  | { readonly kind: 'deleteField'; readonly id: number }
  | null;

export function GridMenus({ place, table, handlers, onClose, isPanelOpen }: GridMenusProps) {
  const { t, gridRef } = table;
  const [opened, setOpened] = useState<Opened>(null);
  const close = (): void => {
    onClose();
    gridRef.current?.focus();
  };
  const label = place?.kind === 'column' ? columnLabel(place.key, table.lists, t) : t('touchpoints.menu.title');
  const field =
    opened?.kind === 'deleteField' ? table.lists.extraFields.find((known) => known.id === opened.id) : undefined;
  return (
    <>
      <ContextMenuAt
        position={place}
        label={label}
        entries={
          place === null
            ? []
            : place.kind === 'cells'
              ? cellEntries(table, isPanelOpen)
              : columnEntries(place.key, table)
        }
        onAction={(id) => {
          if (place?.kind === 'column') actOnColumn(id, place.key, table, setOpened);
          else actOnCells(id, table, handlers);
        }}
        onClose={close}
        isFirstFocused={place?.isByKey === true}
      />
      {opened?.kind === 'filter' && (
        <Dialog
          isOpen
          size="small"
          isDismissable
          title={t('touchpoints.filter.title', { column: columnLabel(opened.column, table.lists, t) })}
          onOpenChange={() => setOpened(null)}
          closeLabel={t('common.close')}
          actions={<Button onPress={() => setOpened(null)}>{t('common.close')}</Button>}
        >
          <FilterEditor column={opened.column} table={table} />
        </Dialog>
      )}
      {opened?.kind === 'field' && <ExtraFieldDialog table={table} id={opened.id} onClose={() => setOpened(null)} />}
      {field !== undefined && (
        <ConfirmDialog
          isOpen
          tone="danger"
          title={t('touchpoints.ownField.deleteTitle', { name: field.name })}
          onClose={() => setOpened(null)}
          onConfirm={() => {
            setOpened(null);
            void runCommand('list.delete', { list: 'extraField', id: field.id }).then((result) => {
              if (result.ok)
                notice({
                  tone: 'info',
                  text: (text) => text('touchpoints.ownField.deleted', { name: field.name }),
                  action: { label: (text) => text('common.undo'), run: () => void runCommand('history.undo', {}) },
                });
            });
          }}
          confirmLabel={t('common.delete')}
          cancelLabel={t('common.cancel')}
        >
          {t('touchpoints.ownField.deleteText')}
        </ConfirmDialog>
      )}
    </>
  );
}

function cellEntries({ t, isReadOnly }: TouchpointTable, isPanelOpen: boolean): readonly MenuEntry[] {
  const off = isReadOnly;
  return [
    { id: 'cut', label: t('touchpoints.menu.cut'), shortcut: 'Ctrl+X', isDisabled: off },
    { id: 'copy', label: t('touchpoints.menu.copy'), icon: 'copy', shortcut: 'Ctrl+C' },
    { id: 'paste', label: t('touchpoints.menu.paste'), icon: 'paste', shortcut: 'Ctrl+V', isDisabled: off },
    { id: 'clear', label: t('touchpoints.menu.clear'), shortcut: 'Delete', isDisabled: off },
    { kind: 'separator', id: 'one' },
    { id: 'fillDown', label: t('touchpoints.menu.fillDown'), shortcut: 'Ctrl+D', isDisabled: off },
    { id: 'fillRight', label: t('touchpoints.menu.fillRight'), shortcut: 'Ctrl+R', isDisabled: off },
    { kind: 'separator', id: 'two' },
    { id: 'insertAbove', label: t('touchpoints.menu.insertAbove'), shortcut: 'Ctrl+Shift+I', isDisabled: off },
    { id: 'insertBelow', label: t('touchpoints.menu.insertBelow'), icon: 'plus', shortcut: 'Ctrl+I', isDisabled: off },
    { id: 'duplicate', label: t('touchpoints.menu.duplicate'), shortcut: 'Ctrl+Shift+D', isDisabled: off },
    { id: 'moveUp', label: t('touchpoints.menu.moveUp'), icon: 'arrowUp', shortcut: 'Alt+↑', isDisabled: off },
    { id: 'moveDown', label: t('touchpoints.menu.moveDown'), icon: 'arrowDown', shortcut: 'Alt+↓', isDisabled: off },
    {
      id: 'delete',
      label: t('touchpoints.menu.delete'),
      icon: 'trash',
      shortcut: 'Ctrl+-',
      tone: 'danger',
      isDisabled: off,
    },
    { kind: 'separator', id: 'three' },
    {
      id: 'detail',
      label: t(isPanelOpen ? 'touchpoints.panel.hide' : 'touchpoints.panel.show'),
      icon: 'panel',
      shortcut: 'Alt+Enter',
    },
  ];
}

function actOnCells(id: string, table: TouchpointTable, handlers: GridHandlers): void {
  const range = currentRange(table.store);
  const actions: Readonly<Record<string, () => void>> = {
    cut: () => void copySelection(table.store, handlers, true),
    copy: () => void copySelection(table.store, handlers, false),
    paste: () => void pasteClipboard(table.store, handlers),
    clear: () => handlers.clear(range),
    fillDown: () => fillFrom(handlers, range, 'down'),
    fillRight: () => fillFrom(handlers, range, 'right'),
    insertAbove: () => handlers.insertRow('above'),
    insertBelow: () => handlers.insertRow('below'),
    duplicate: () => handlers.duplicateRows(),
    moveUp: () => handlers.moveRows('up'),
    moveDown: () => handlers.moveRows('down'),
    delete: () => handlers.deleteRows(),
    detail: () => handlers.openDetail(),
  };
  actions[id]?.();
}

function fillFrom(handlers: GridHandlers, range: ReturnType<typeof currentRange>, direction: 'down' | 'right'): void {
  const parts = fillWithin(range, direction);
  if (parts !== null) handlers.fill(parts.source, parts.target, direction);
}

function columnEntries(key: string, table: TouchpointTable): readonly MenuEntry[] {
  const { t, selection, visible, columnLayout, columns, isReadOnly } = table;
  const term = termOfField[key];
  const own = extraFieldId(key);
  const isSortable = columns.find((column) => column.key === key)?.isSortable ?? false;
  const at = visible.indexOf(key);
  const canGroup = (groupColumns as readonly string[]).includes(key);
  return [
    { id: 'ascending', label: t('touchpoints.columnMenu.ascending'), icon: 'arrowUp', isDisabled: !isSortable },
    { id: 'descending', label: t('touchpoints.columnMenu.descending'), icon: 'arrowDown', isDisabled: !isSortable },
    {
      id: 'alsoAscending',
      label: t('touchpoints.columnMenu.also'),
      isDisabled: !isSortable || selection.sorts.length === 0,
    },
    { kind: 'separator', id: 'one' },
    {
      id: 'filter',
      label: t('touchpoints.columnMenu.filter'),
      icon: 'filter',
      isDisabled: key === 'peak' || key === 'quotes' || waysOf(key, table).length === 0,
    },
    ...(canGroup ? [{ id: 'group', label: t('touchpoints.columnMenu.group') }] : []),
    { kind: 'separator', id: 'two' },
    { id: 'left', label: t('touchpoints.columnMenu.left'), icon: 'left', isDisabled: at <= 0 },
    {
      id: 'right',
      label: t('touchpoints.columnMenu.right'),
      icon: 'right',
      isDisabled: at < 0 || at >= visible.length - 1,
    },
    {
      id: 'freeze',
      label: t(at < columnLayout.frozen ? 'touchpoints.columnMenu.unfreeze' : 'touchpoints.columnMenu.freeze'),
      icon: 'pin',
    },
    { id: 'narrow', label: t('touchpoints.columnMenu.narrow') },
    { id: 'wide', label: t('touchpoints.columnMenu.wide') },
    { id: 'hide', label: t('touchpoints.columnMenu.hide'), icon: 'eyeOff', isDisabled: visible.length <= 1 },
    ...(term === undefined
      ? []
      : [
          {
            id: 'explain',
            label: t('glossary.link', { term: t(`glossary.terms.${term}.name`) }),
            icon: 'info' as const,
          },
        ]),
    { kind: 'separator', id: 'three' },
    { id: 'newField', label: t('touchpoints.ownField.new'), icon: 'plus', isDisabled: isReadOnly },
    ...(own === null
      ? []
      : ([
          { id: 'editField', label: t('touchpoints.ownField.edit'), icon: 'pen', isDisabled: isReadOnly },
          {
            id: 'deleteField',
            label: t('touchpoints.ownField.delete'),
            icon: 'trash',
            tone: 'danger',
            isDisabled: isReadOnly,
          },
        ] as const)),
  ];
}

function actOnColumn(id: string, key: string, table: TouchpointTable, open: (what: Opened) => void): void {
  const { selection, lists, visible, columnLayout, columns } = table;
  const own = extraFieldId(key);
  const full = completeLayout({ ...columnLayout, density: 'normal' }, columns).columns;
  const change = (next: typeof full, frozen = columnLayout.frozen): void => changeLayout({ columns: next, frozen });
  const width = (factor: number): void =>
    change(
      full.map((entry) =>
        entry.key === key ? { ...entry, width: Math.max(24, Math.min(1200, Math.round(entry.width * factor))) } : entry,
      ),
    );
  const step = (by: -1 | 1): void => {
    const at = visible.indexOf(key);
    const other = visible[at + by];
    const moved = full.find((entry) => entry.key === key);
    if (other === undefined || moved === undefined) return;
    const rest = full.filter((entry) => entry.key !== key);
    const to = rest.findIndex((entry) => entry.key === other) + (by === 1 ? 1 : 0);
    change([...rest.slice(0, to), moved, ...rest.slice(to)]);
  };
  const sort = (descending: boolean): void => changeSelection(lists.views, { sorts: [{ column: key, descending }] });
  const actions: Readonly<Record<string, () => void>> = {
    ascending: () => sort(false),
    descending: () => sort(true),
    alsoAscending: () =>
      changeSelection(lists.views, {
        sorts: [...selection.sorts.filter((known) => known.column !== key), { column: key, descending: false }],
      }),
    filter: () => open({ kind: 'filter', column: key }),
    group: () => changeSelection(lists.views, { groupBy: key }),
    left: () => step(-1),
    right: () => step(1),
    freeze: () => {
      const at = visible.indexOf(key);
      change(full, at < columnLayout.frozen ? Math.max(0, at) : at + 1);
    },
    narrow: () => width(0.8),
    wide: () => width(1.25),
    hide: () =>
      change(
        full.map((entry) => (entry.key === key ? { ...entry, visible: false } : entry)),
        visible.indexOf(key) < columnLayout.frozen ? Math.max(1, columnLayout.frozen - 1) : columnLayout.frozen,
      ),
    explain: () => openScreen('glossary', { entry: `term:${termOfField[key]}` }),
    newField: () => open({ kind: 'field', id: null }),
    editField: () => own !== null && open({ kind: 'field', id: own }),
    deleteField: () => own !== null && open({ kind: 'deleteField', id: own }),
  };
  actions[id]?.();
}
