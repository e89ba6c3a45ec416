/** The tabs above the table: computed sets with their counts, and the engagement's own views. */
import { runCommand } from '@renderer/api';
import { Button, ConfirmDialog, Dialog, Menu, TextField, type MenuEntry, type TabEntry } from '@renderer/components';
import { completeLayout } from '@renderer/components/grid/columnModel';
import { formatNumber } from '@shared/i18n/format';
import { presets, tableViewSchema } from '@shared/domain/tableView';
import { useSettings } from '@renderer/api';
import { useState, type ReactNode } from 'react';
import { useSettledQuery, useViewCounts } from './useSettledQuery';
import type { TouchpointTable } from './useTouchpointTable';
import { openTab, useViewStore, viewOf, type TabId } from './viewStore';

type Asking = { readonly kind: 'new' | 'rename'; readonly name: string } | { readonly kind: 'delete' } | null;

export function useTabs(table: TouchpointTable): {
  readonly entries: readonly TabEntry<TabId>[];
  readonly actions: ReactNode;
  /** Stand outside the tabs: React Aria draws what is inside them twice, and two dialogs hide each other. */
  readonly dialogs: ReactNode;
} {
  const { t, lists, columns, columnLayout, selection } = table;
  const { density } = useSettings();
  const counts = useSettledQuery('touchpoint.presetCounts');
  const viewCounts = useViewCounts(lists.views);
  const tab = useViewStore((state) => state.tab);
  const isChanged = useViewStore(
    (state) => state.selections[state.tab] !== undefined || state.layouts[state.tab] !== undefined,
  );
  const [asking, setAsking] = useState<Asking>(null);
  const view = viewOf(tab, lists.views);
  const entries: readonly TabEntry<TabId>[] = [
    ...presets.map((preset) => ({
      id: preset,
      label: t(`touchpoints.presets.${preset}`),
      ...(counts !== null && { count: formatNumber(t.locale, counts[preset], 0) }),
    })),
    ...lists.views.map((known) => {
      const count = viewCounts[known.id];
      return {
        id: `view:${known.id}` as const,
        label: known.name,
        ...(count !== undefined && { count: formatNumber(t.locale, count, 0) }),
      };
    }),
  ];
  const definition = () =>
    tableViewSchema.parse({
      selection,
      columns: completeLayout({ ...columnLayout, density }, columns).columns,
      frozen: columnLayout.frozen,
      density,
    });
  const create = async (name: string): Promise<void> => {
    const result = await runCommand('list.create', { list: 'view', fields: { name, definition: definition() } });
    if (result.ok) openTab(`view:${result.value.value.id}`);
  };
  const update = async (id: number): Promise<void> => {
    const result = await runCommand('list.update', { list: 'view', id, fields: { definition: definition() } });
    if (result.ok) forget(`view:${id}`);
  };
  const act = (id: string): void => {
    if (id === 'new') setAsking({ kind: 'new', name: '' });
    else if (view === undefined) return;
    else if (id === 'update') void update(view.id);
    else if (id === 'rename') setAsking({ kind: 'rename', name: view.name });
    else if (id === 'reset') forget(tab);
    else if (id === 'delete') setAsking({ kind: 'delete' });
  };
  const menu: readonly MenuEntry[] = [
    { id: 'new', label: t('touchpoints.views.new'), icon: 'plus' },
    ...(view === undefined
      ? []
      : ([
          {
            id: 'update',
            label: t('touchpoints.views.update', { name: view.name }),
            icon: 'save',
            isDisabled: !isChanged,
          },
          { id: 'reset', label: t('touchpoints.views.reset'), icon: 'refresh', isDisabled: !isChanged },
          { id: 'rename', label: t('touchpoints.views.rename'), icon: 'pen' },
          { id: 'delete', label: t('touchpoints.views.delete'), icon: 'trash', tone: 'danger' },
        ] as const)),
  ];
  const actions = (
    <Menu
      label={t('touchpoints.views.title')}
      placement="bottom end"
      trigger={
        <Button size="small" variant="quiet" icon="plus">
          {t('touchpoints.views.button')}
        </Button>
      }
      entries={menu}
      onAction={(id) => void menuGone().then(() => act(id))}
    />
  );
  const dialogs = (
    <>
      {asking !== null && asking.kind !== 'delete' && (
        <NameDialog
          key={asking.kind}
          title={t(asking.kind === 'new' ? 'touchpoints.views.new' : 'touchpoints.views.rename')}
          initial={asking.name}
          table={table}
          onClose={() => setAsking(null)}
          onName={(name) => {
            setAsking(null);
            if (asking.kind === 'new') void create(name);
            else if (view !== undefined)
              void runCommand('list.update', { list: 'view', id: view.id, fields: { name } });
          }}
        />
      )}
      {asking?.kind === 'delete' && view !== undefined && (
        <ConfirmDialog
          isOpen
          tone="danger"
          title={t('touchpoints.views.deleteTitle', { name: view.name })}
          onClose={() => setAsking(null)}
          onConfirm={() => {
            setAsking(null);
            openTab('all');
            void runCommand('list.delete', { list: 'view', id: view.id });
          }}
          confirmLabel={t('common.delete')}
          cancelLabel={t('common.cancel')}
        >
          {t('touchpoints.views.deleteText')}
        </ConfirmDialog>
      )}
    </>
  );
  return { entries, actions, dialogs };
}

/** A closing menu gives the focus back to its button; a dialog that opens before that would lose it. */
async function menuGone(): Promise<void> {
  for (let frame = 0; frame < 60 && document.querySelector('[role="menu"]') !== null; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Lets go of what was changed in a tab, so that it shows as it is kept. */
function forget(tab: TabId): void {
  useViewStore.setState(({ selections, layouts }) => {
    const { [tab]: _selection, ...otherSelections } = selections;
    const { [tab]: _layout, ...otherLayouts } = layouts;
    return { selections: otherSelections, layouts: otherLayouts };
  });
}

interface NameDialogProps {
  readonly title: string;
  readonly initial: string;
  readonly table: TouchpointTable;
  onClose(): void;
  onName(name: string): void;
}

/** Asks for a name. */
export function NameDialog({ title, initial, table, onClose, onName }: NameDialogProps) {
  const { t } = table;
  const [name, setName] = useState(initial);
  const submit = (): void => {
    if (name.trim() !== '') onName(name.trim());
  };
  return (
    <Dialog
      isOpen
      size="small"
      title={title}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      closeLabel={t('common.close')}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" isDisabled={name.trim() === ''} onPress={submit}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('touchpoints.views.name')}
        value={name}
        onChange={setName}
        autoFocus
        maxLength={200}
        onKeyDown={(event) => {
          if (event.key === 'Enter') submit();
          // A field keeps its keys to itself, so the dialog does not hear this one.
          else if (event.key === 'Escape') onClose();
        }}
      />
    </Dialog>
  );
}
