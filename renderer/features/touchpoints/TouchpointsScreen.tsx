/** The touchpoint table: tabs, filters, the grid, what is linked to the row in hand, and the lists of what needs attention. */
import { errorOf, useDocument, useEngineQuery, useSettings } from '@renderer/api';
import { openScreen, useNavigation } from '@renderer/app/navigation';
import { useAction } from '@renderer/actions/registry';
import { Button, ErrorNotice, PageBody, PageHead, Tabs, useMediaQuery } from '@renderer/components';
import { Grid } from '@renderer/components/grid/Grid';
import type { CellEditorProps, GridMenuPlace } from '@renderer/components/grid/types';
import type { Touchpoint } from '@shared/domain/touchpoint';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { PreparedPaste } from './cellGestures';
import { CellEditor } from './editors/CellEditor';
import { EmptyTouchpoints } from './EmptyTouchpoints';
import { FilterBar } from './FilterBar';
import { FindBar } from './FindBar';
import { FocusList } from './lists/FocusList';
import { QualityList } from './lists/QualityList';
import { GridMenus } from './GridMenus';
import { PastePrompt, PasteReport } from './PasteReport';
import { addRow, deleteRows, duplicateRows, editWhenThere, goWhenThere, improveActive } from './rowGestures';
import styles from './screen.module.css';
import { StatusFigures } from './StatusFigures';
import { TouchpointPanel } from './panel/TouchpointPanel';
import { useHandlers } from './useHandlers';
import { useTabs } from './useTabs';
import { useTouchpointTable } from './useTouchpointTable';
import { changeSelection, openTab, showColumn, useViewStore } from './viewStore';

export function TouchpointsScreen() {
  const table = useTouchpointTable();
  const { t, store, gridRef, ref } = table;
  const settings = useSettings();
  const facts = useDocument();
  const tab = useViewStore((state) => state.tab);
  const listsAsTable = useViewStore((state) => state.listsAsTable);
  const panelChoice = useViewStore((state) => state.isPanelOpen);
  const isWide = useMediaQuery('(min-width: 1360px)');
  const isPanelOpen = panelChoice ?? isWide;
  const [menu, setMenu] = useState<GridMenuPlace | null>(null);
  const [isFinding, setFinding] = useState(false);
  const [report, setReport] = useState<PreparedPaste | null>(null);
  const [question, setQuestion] = useState<{ readonly paste: PreparedPaste; answer(yes: boolean): void } | null>(null);
  const togglePanel = useCallback(() => useViewStore.setState({ isPanelOpen: !isPanelOpen }), [isPanelOpen]);

  const handlers = useHandlers({
    table,
    openMenu: setMenu,
    openDetail: togglePanel,
    find: () => setFinding(true),
    confirmNewRows: (paste) =>
      new Promise((resolve) =>
        setQuestion({
          paste,
          answer: (yes) => {
            setQuestion(null);
            resolve(yes);
            gridRef.current?.focus();
          },
        }),
      ),
    report: setReport,
  });

  const add = (): void => {
    if (tab === 'focus' || tab === 'quality') openTab('all');
    void addRow(ref, 'end');
  };
  const isWritable = !table.isReadOnly;
  useAction('touchpoint.add', add, isWritable);
  useAction('touchpoint.duplicate', () => void duplicateRows(ref), isWritable);
  useAction('touchpoint.delete', () => void deleteRows(ref), isWritable);
  useAction('touchpoint.improve', () => void improveActive(ref), isWritable);
  useAction('find.open', () => setFinding(true));
  useAction('panel.toggle', togglePanel);
  useArrival(table);
  // Who comes here with the keyboard can go on at once; a field or button that has the focus keeps it.
  useEffect(() => {
    if (table.isReady && document.activeElement === document.body) gridRef.current?.focus();
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [table.isReady]);

  const { entries, actions, dialogs } = useTabs(table);
  const sorts = table.selection.sorts;
  const filtered = useMemo(
    () => new Set(table.selection.filters.map((filter) => filter.column)),
    [table.selection.filters],
  );
  const gridLayout = useMemo(
    () => ({ ...table.columnLayout, density: settings.density }),
    [table.columnLayout, settings.density],
  );
  const texts = useMemo(
    () => ({
      label: t('touchpoints.grid.label'),
      rowHeader: t('domain.fields.number'),
      loading: t('touchpoints.grid.loading'),
      columnMenu: (column: string) => t('touchpoints.grid.columnMenu', { column }),
      resize: (column: string) => t('touchpoints.grid.resize', { column }),
      groupRows: (label: string, count: number) =>
        t('touchpoints.grid.group', { label: label === '' ? t('common.unknown') : label, count }),
      sortedAscending: t('touchpoints.grid.ascending'),
      sortedDescending: t('touchpoints.grid.descending'),
    }),
    [t],
  );
  const renderEditor = useCallback(
    (edit: CellEditorProps<Touchpoint>) => <CellEditor edit={edit} table={ref} />,
    [ref],
  );
  const rowHeader = useCallback((row: Touchpoint) => (row.number === null ? '' : String(row.number)), []);
  const most = table.order.order?.total ?? 0;
  const gutter = Math.max(30, 14 + String(most).length * 8);
  const total = facts?.counts.touchpoints ?? table.order.order?.total ?? null;
  const isList = (tab === 'focus' || tab === 'quality') && !listsAsTable;

  const goTo = useCallback(
    (id: number, field?: string): void => {
      void (async () => {
        if (!ref.current.layout.ids.includes(id)) {
          openTab('all');
          changeSelection(ref.current.lists.views, { preset: 'all', text: '', filters: [], only: [], groupBy: null });
        } else if (isList) useViewStore.setState({ listsAsTable: true });
        if (field !== undefined) showColumn(ref.current, field);
        await editWhenThere(ref, id, field ?? 'name', null);
      })();
    },
    [ref, isList],
  );

  return (
    <div className={styles.screen}>
      <PageHead
        title={t('touchpoints.title')}
        actions={
          <>
            <Button variant="quiet" icon="upload" onPress={() => openScreen('import', {})}>
              {t('touchpoints.import')}
            </Button>
            <Button variant="quiet" icon="export" onPress={() => openScreen('reports', {})}>
              {t('touchpoints.export')}
            </Button>
            <Button variant="primary" icon="plus" isDisabled={table.isReadOnly} onPress={add}>
              {t('touchpoints.add')}
            </Button>
          </>
        }
      />
      {total === 0 ? (
        <PageBody>
          <EmptyTouchpoints table={table} onAdd={add} />
        </PageBody>
      ) : (
        <Tabs label={t('touchpoints.tabs')} tabs={entries} value={tab} onChange={openTab} actions={actions}>
          {isList ? (
            tab === 'focus' ? (
              <FocusList onOpen={goTo} onShowTable={() => useViewStore.setState({ listsAsTable: true })} />
            ) : (
              <QualityList
                onOpen={goTo}
                onShowTable={() => useViewStore.setState({ listsAsTable: true })}
                isReadOnly={table.isReadOnly}
              />
            )
          ) : (
            <div className={styles.table}>
              <FilterBar table={table} onPanel={togglePanel} isPanelOpen={isPanelOpen} />
              {isFinding && <FindBar table={table} onClose={() => setFinding(false)} />}
              {table.order.error !== null && (
                <ErrorNotice
                  what={t.error(table.order.error)}
                  actions={<Button onPress={() => void table.order.refresh()}>{t('common.retry')}</Button>}
                />
              )}
              {table.isReady && (
                <Grid
                  ref={gridRef}
                  columns={table.columns}
                  layout={gridLayout}
                  rowLayout={table.layout}
                  rows={table.rows}
                  store={store}
                  sorts={sorts}
                  filtered={filtered}
                  texts={texts}
                  handlers={handlers}
                  isReadOnly={table.isReadOnly}
                  rowHeader={rowHeader}
                  gutter={gutter}
                  renderEditor={renderEditor}
                />
              )}
              {report !== null && (
                <PasteReport paste={report} table={table} onClose={() => setReport(null)} onJump={goTo} />
              )}
            </div>
          )}
        </Tabs>
      )}
      {dialogs}
      <GridMenus
        place={menu}
        table={table}
        handlers={handlers}
        onClose={() => setMenu(null)}
        isPanelOpen={isPanelOpen}
      />
      {question !== null && <PastePrompt paste={question.paste} t={t} onAnswer={question.answer} />}
      {total !== 0 && <StatusFigures table={table} hasSelection={!isList} />}
      {isPanelOpen && total !== 0 && !isList && (
        <TouchpointPanel
          table={table}
          onClose={() => useViewStore.setState({ isPanelOpen: false })}
          onGoTo={(id) => gridRef.current?.goTo(id)}
        />
      )}
    </div>
  );
}

/** Follows where the person was sent from elsewhere: a selection of rows, one row, one cell. */
function useArrival(table: ReturnType<typeof useTouchpointTable>): void {
  const place = useNavigation((state) => state.place);
  const { ref } = table;
  const views = useEngineQuery('lists.all', {});
  const isReady = table.isReady && errorOf(views) === null;
  const visit = place.screen === 'touchpoints' ? place.visit : -1;
  useEffect(() => {
    if (place.screen !== 'touchpoints' || !isReady) return;
    const { selection, focus } = place.params;
    if (selection !== undefined) {
      openTab(selection.preset ?? 'all');
      useViewStore.setState({ listsAsTable: true });
      changeSelection(ref.current.lists.views, { text: '', filters: [], only: [], groupBy: null, ...selection });
    }
    if (focus === undefined) return;
    void (async () => {
      if (selection === undefined) {
        openTab('all');
        changeSelection(ref.current.lists.views, { text: '', filters: [], only: [], groupBy: null });
      }
      await goWhenThere(ref, focus.id, focus.field ?? 'name');
    })();
    // A visit is acted on once.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [visit, isReady]);
}
