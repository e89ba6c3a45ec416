/** Touchpoint × role: who carries out, answers, is asked and is told. Letters fill the selection; what is missing stands at the end of the row and above the grid. */
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useEngineQuery, useSettings, useText } from '@renderer/api';
import { openRows } from '@renderer/app/openRows';
import { openScreen, openTouchpoints } from '@renderer/app/navigation';
import { StatusSlot } from '@renderer/app/slots';
import { TermLink } from '@renderer/app/TermLink';
import {
  Button,
  Chip,
  ContextMenuAt,
  EmptyState,
  PageBar,
  StatusItem,
  Switch,
  type MenuEntry,
} from '@renderer/components';
import { Grid } from '@renderer/components/grid/Grid';
import { layoutRows } from '@renderer/components/grid/model/rows';
import { createGridStore, useGridState } from '@renderer/components/grid/store';
import type { GridColumn, GridLayout, GridMenuPlace, GridRows } from '@renderer/components/grid/types';
import { responsibilityRoles, type ResponsibilityRole } from '@shared/domain/responsibility';
import { matrixFlags, type MatrixFigure, type MatrixFlag, type MatrixRow } from '@shared/insight/organisation/matrix';
import { isPrimaryProcessOwner } from '@shared/domain/lists';
import type { RecordViewProps } from '../records';
import { matrixPeople, matrixRows, roleIn, roleOfLetter } from './matrixData';
import { setSelected, useMatrixHandlers, type MatrixNow } from './useMatrixHandlers';
import styles from './matrix.module.css';

const NAME_WIDTH = 280;
const PERSON_WIDTH = 120;
const GAPS_WIDTH = 190;

export function MatrixView(props: RecordViewProps) {
  const t = useText();
  const figure = useEngineQuery('organisation.matrix', {}, { keepPrevious: true }).data;
  if (figure === undefined) return null;
  if (figure.rows.length === 0 || props.lists.people.length === 0)
    return (
      <EmptyState
        title={t('responsibilityScreen.matrix.emptyPeople.title')}
        why={t('responsibilityScreen.matrix.emptyPeople.why')}
        quote={t('responsibilityScreen.matrix.emptyPeople.quote')}
        primary={
          <Button variant="primary" size="large" onPress={() => openScreen('organisation', { tab: 'people' })}>
            {t('responsibilityScreen.matrix.emptyPeople.people')}
          </Button>
        }
        secondary={
          <Button size="large" onPress={() => openTouchpoints()}>
            {t('responsibilityScreen.matrix.emptyPeople.touchpoints')}
          </Button>
        }
      />
    );
  return <Matrix {...props} figure={figure} />;
}

function Matrix({ lists, isReadOnly, figure }: RecordViewProps & { readonly figure: MatrixFigure }) {
  const t = useText();
  const { density } = useSettings();
  const [store] = useState(createGridStore);
  const [isEveryone, setEveryone] = useState(false);
  const [flag, setFlag] = useState<MatrixFlag | null>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [menu, setMenu] = useState<GridMenuPlace | null>(null);
  const wrapper = useRef<HTMLDivElement>(null);

  const people = useMemo(() => matrixPeople(lists, figure, isEveryone), [lists, figure, isEveryone]);
  const byId = useMemo(() => new Map(figure.rows.map((row) => [row.touchpoint, row])), [figure]);
  const layout = useMemo(() => {
    const { rows, groups } = matrixRows(figure, lists, flag, t('responsibilityScreen.matrix.noStage'));
    return layoutRows(
      Int32Array.from(rows, (row) => row.touchpoint),
      groups,
      folded,
    );
  }, [figure, lists, flag, folded, t]);
  const columns = useMemo(() => makeColumns(t, lists, people), [t, lists, people]);
  const [arranged, setArranged] = useState<GridLayout['columns']>([]);
  const gridLayout = useMemo(
    () => ({ columns: arrange(columns, arranged), frozen: 1, density }),
    [columns, arranged, density],
  );
  // All rows are at hand; a change comes as a new figure.
  const rows = useMemo<GridRows<MatrixRow>>(
    () => ({ get: (id) => byId.get(id), subscribe: () => () => undefined, want: () => undefined }),
    [byId],
  );
  const letter = (role: ResponsibilityRole | null): string =>
    role === null ? '' : t(`responsibilityScreen.matrix.roles.${role}.letter`);
  const now: MatrixNow = {
    store,
    layout,
    rows: byId,
    people: gridLayout.columns.map(({ key }) => people.find((person) => String(person.id) === key)?.id ?? null),
    arrange: setArranged,
    isReadOnly,
    openMenu: setMenu,
    openRows,
    toggleGroup: (key) =>
      setFolded((before) => {
        const next = new Set(before);
        if (!next.delete(key)) next.add(key);
        return next;
      }),
    letter,
  };
  const handlers = useMatrixHandlers(now);
  const texts = useMemo(
    () => ({
      label: t('responsibilityScreen.matrix.label'),
      rowHeader: t('responsibilityScreen.matrix.number'),
      loading: t('responsibilityScreen.matrix.loading'),
      columnMenu: (column: string) => t('responsibilityScreen.matrix.columnMenu', { column }),
      resize: (column: string) => t('responsibilityScreen.matrix.resize', { column }),
      groupRows: (label: string, count: number) => t('responsibilityScreen.matrix.group', { label, count }),
      sortedAscending: '',
      sortedDescending: '',
    }),
    [t],
  );
  const isPerson = menu?.kind === 'column' && people.some((person) => String(person.id) === menu.key);
  const columnEntries: readonly MenuEntry[] = [
    isPerson
      ? { id: 'person', label: t('responsibilityScreen.matrix.showPerson') }
      : { id: 'people', label: t('responsibilityScreen.matrix.emptyPeople.people') },
  ];
  const cellEntries: readonly MenuEntry[] = [
    ...responsibilityRoles.map((role) => ({
      id: role,
      label: t(`responsibilityScreen.matrix.roles.${role}.name`),
      shortcut: letter(role),
      isDisabled: isReadOnly,
    })),
    { kind: 'separator', id: 'line' },
    {
      id: 'none',
      label: t('responsibilityScreen.matrix.roles.none.name'),
      shortcut: 'Del',
      isDisabled: isReadOnly,
    },
    { id: 'show', label: t('responsibilityScreen.matrix.show') },
  ];
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isReadOnly || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const role = roleOfLetter[event.key.toLowerCase()];
    if (role === undefined || !(event.target as HTMLElement).closest('[role="grid"]')) return;
    event.preventDefault();
    event.stopPropagation();
    setSelected(now, role);
  };
  return (
    <>
      <PageBar
        end={
          <Switch label={t('responsibilityScreen.matrix.everyone')} isSelected={isEveryone} onChange={setEveryone} />
        }
      >
        <strong>
          {t('responsibilityScreen.matrix.finding', { open: figure.flagged.noAccountable })} <TermLink term="raci" />
        </strong>
        <Chip isActive={flag === null} onPress={() => setFlag(null)}>
          {t('responsibilityScreen.matrix.all', { count: figure.rows.length })}
        </Chip>
        {matrixFlags
          .filter((known) => figure.flagged[known] > 0)
          .map((known) => (
            <Chip key={known} isActive={flag === known} onPress={() => setFlag(flag === known ? null : known)}>
              {t(`responsibilityScreen.matrix.flags.${known}`)} {figure.flagged[known]}
            </Chip>
          ))}
      </PageBar>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the grid inside has the focus; letters are taken before it begins an edit. */}
      <div ref={wrapper} className={styles.grid} onKeyDownCapture={onKeyDown}>
        <Grid
          columns={columns}
          layout={gridLayout}
          rowLayout={layout}
          rows={rows}
          store={store}
          sorts={[]}
          filtered={noFilters}
          texts={texts}
          handlers={handlers}
          isReadOnly={isReadOnly}
          rowHeader={numberOf}
          gutter={40}
          renderEditor={() => null}
        />
      </div>
      <ContextMenuAt
        position={menu}
        label={t('responsibilityScreen.matrix.menu')}
        isFirstFocused={menu?.isByKey === true}
        entries={menu?.kind === 'column' ? columnEntries : cellEntries}
        onAction={(action) => {
          const key = menu?.kind === 'column' ? menu.key : null;
          setMenu(null);
          if (action === 'person') openScreen('organisation', { tab: 'people', focus: Number(key) });
          else if (action === 'people') openScreen('organisation', { tab: 'people' });
          else if (action === 'show') handlers.openDetail();
          else setSelected(now, responsibilityRoles.find((role) => role === action) ?? null);
          wrapper.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
        }}
        onClose={() => setMenu(null)}
      />
      <MatrixStatus now={now} figure={figure} lists={lists} />
    </>
  );
}

/** Columns as they were arranged by hand, new ones behind them; the name stays first. */
function arrange(columns: readonly GridColumn<MatrixRow>[], arranged: GridLayout['columns']): GridLayout['columns'] {
  const kept = arranged.filter(({ key }) => columns.some((column) => column.key === key));
  const added = columns
    .filter((column) => kept.every(({ key }) => key !== column.key))
    .map(({ key, width }) => ({ key, width, visible: true }));
  const all = [...kept, ...added];
  return [...all.filter(({ key }) => key === 'name'), ...all.filter(({ key }) => key !== 'name')];
}

const noFilters: ReadonlySet<string> = new Set();
const numberOf = (row: MatrixRow): string => (row.number === null ? '' : String(row.number));

/** What the person in hand carries, and how to fill. */
function MatrixStatus({
  now,
  figure,
  lists,
}: {
  readonly now: MatrixNow;
  readonly figure: MatrixFigure;
  readonly lists: RecordViewProps['lists'];
}) {
  const t = useText();
  const column = useGridState(now.store, (state) => state.selection.active.column);
  const person = lists.people.find((candidate) => candidate.id === now.people[column]);
  const load = figure.loads.find((candidate) => candidate.person === person?.id);
  return (
    <StatusSlot end={t('responsibilityScreen.matrix.hint')}>
      {person !== undefined && (
        <StatusItem
          label={t('responsibilityScreen.matrix.load', {
            name: person.role,
            accountable: load?.accountable ?? 0,
            responsible: load?.responsible ?? 0,
            consulted: load?.consulted ?? 0,
            informed: load?.informed ?? 0,
          })}
        />
      )}
    </StatusSlot>
  );
}

function makeColumns(
  t: ReturnType<typeof useText>,
  lists: RecordViewProps['lists'],
  people: ReturnType<typeof matrixPeople>,
): readonly GridColumn<MatrixRow>[] {
  const departments = new Map(lists.departments.map((department) => [department.id, department.name]));
  const gaps = (row: MatrixRow): string =>
    row.flags.map((flag) => t(`responsibilityScreen.matrix.short.${flag}`)).join(', ');
  return [
    {
      key: 'name',
      label: t('responsibilityScreen.matrix.name'),
      group: 'name',
      groupLabel: '',
      width: NAME_WIDTH,
      tone: 'primary',
      isEditable: false,
      isSortable: false,
      render: (row) => (
        <span className={styles.name} title={row.name}>
          {row.name}
        </span>
      ),
      text: (row) => row.name,
    },
    ...people.map((person): GridColumn<MatrixRow> => {
      const isOutside = isPrimaryProcessOwner(person, lists.departments) === false;
      return {
        key: String(person.id),
        label: person.role,
        header: <span className={styles.personHead}>{person.role}</span>,
        group: `d${person.department}`,
        groupLabel: departments.get(person.department ?? -1) ?? t('responsibilityScreen.matrix.noDepartment'),
        width: PERSON_WIDTH,
        align: 'center',
        isEditable: false,
        isSortable: false,
        isToggle: true,
        render: (row) => {
          const role = roleIn(row, person.id);
          if (role === null) return null;
          return (
            <span
              className={`${styles.role} ${styles[role]} ${role === 'accountable' && isOutside ? styles.outside : ''}`}
              title={t(`responsibilityScreen.matrix.roles.${role}.name`)}
            >
              {t(`responsibilityScreen.matrix.roles.${role}.letter`)}
            </span>
          );
        },
        text: (row) => {
          const role = roleIn(row, person.id);
          return role === null ? '' : t(`responsibilityScreen.matrix.roles.${role}.name`);
        },
      };
    }),
    {
      key: 'gaps',
      label: t('responsibilityScreen.matrix.gaps'),
      group: 'gaps',
      groupLabel: '',
      width: GAPS_WIDTH,
      tone: 'soft',
      isEditable: false,
      isSortable: false,
      render: gaps,
      text: gaps,
    },
  ];
}
