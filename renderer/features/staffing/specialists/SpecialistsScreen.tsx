/** The specialists of a pool: a long table that is filtered, sorted and searched, with the profile in hand beside it. */
import { useDeferredValue, useEffect, useMemo, useState, type ReactNode } from 'react';
import { errorOf, runCommand, useDocument, useEngineQuery, useText } from '@renderer/api';
import { openScreen, useNavigation } from '@renderer/app/navigation';
import { StatusSlot } from '@renderer/app/slots';
import {
  Button,
  EmptyState,
  ErrorNotice,
  PageBar,
  PageBody,
  PageHead,
  SearchField,
  Select,
  StatusItem,
} from '@renderer/components';
import type { SpecialistColumn, SpecialistSelection } from '@shared/contract/staffing.contract';
import { cxLevels, specialistStatuses } from '@shared/domain/staffing';
import { formatDate } from '@shared/i18n/format';
import { VirtualGrid, type VirtualColumn } from '../parts/VirtualGrid';
import { labelOf, levelNames, numberText, processNames, rangeText, rateText } from '../words';
import { SpecialistPanel } from './SpecialistPanel';
import { useSpecialistRows } from './specialistRows';
import styles from './specialists.module.css';

const ROW = 32;
const everyone: SpecialistSelection = {
  text: '',
  statuses: [],
  levels: [],
  processes: [],
  languages: [],
  sectors: [],
  skill: null,
  sort: null,
};
const columnWidths: readonly (readonly [SpecialistColumn, number, ('end' | undefined)?, boolean?])[] = [
  ['number', 104],
  ['status', 116],
  ['online', 68, 'end'],
  ['offline', 68, 'end'],
  ['levels', 150, undefined, true],
  ['processes', 170, undefined, true],
  ['rate', 84, 'end'],
  ['hours', 92, 'end'],
  ['availableFrom', 104],
  ['place', 120],
  ['years', 64, 'end'],
  ['sectors', 170, undefined, true],
  ['languages', 140],
  ['lastContact', 104],
];

/** The screen. */
export function SpecialistsScreen() {
  const t = useText();
  const place = useNavigation((store) => store.place);
  const asked = place.screen === 'specialists' ? place.params : {};
  const isReadOnly = useDocument()?.readOnly ?? true;
  const [selection, setSelection] = useState<SpecialistSelection>(everyone);
  const [search, setSearch] = useState('');
  const text = useDeferredValue(search);
  const [open, setOpen] = useState<number | null>(asked.focus ?? null);
  const [isNew, setNew] = useState(false);
  const words = useEngineQuery('staffing.words', {}, { keepPrevious: true });
  const order = useEngineQuery('specialist.order', { ...selection, text }, { keepPrevious: true });
  const rows = useSpecialistRows();
  useEffect(() => {
    if (asked.focus !== undefined) setOpen(asked.focus);
  }, [place.visit, asked.focus]);

  const ids = useMemo(() => order.data?.ids ?? new Int32Array(0), [order.data]);
  const active = open === null ? -1 : ids.indexOf(open);
  const change = (part: Partial<SpecialistSelection>): void => setSelection((before) => ({ ...before, ...part }));
  const add = async (): Promise<void> => {
    const result = await runCommand('specialist.create', { fields: { status: 'active' } });
    if (!result.ok) return;
    setOpen(result.value.value.id);
    setNew(true);
  };
  const toImport = (): void => openScreen('import', { kind: 'specialists' });
  const error = errorOf(order) ?? errorOf(words);
  const total = order.data?.total ?? null;
  const isNarrowed =
    text !== '' ||
    Object.entries(selection).some(
      ([key, value]) =>
        key !== 'sort' && key !== 'text' && value !== null && (!Array.isArray(value) || value.length > 0),
    );

  if (total === 0 && error === null) {
    return (
      <PageBody>
        <EmptyState
          title={t('staffingScreen.specialists.empty.title')}
          why={t('staffingScreen.specialists.empty.why')}
          quote={t('staffingScreen.specialists.empty.quote')}
          primary={
            <Button variant="primary" size="large" icon="upload" isDisabled={isReadOnly} onPress={toImport}>
              {t('staffingScreen.specialists.import')}
            </Button>
          }
          secondary={
            <Button size="large" icon="plus" isDisabled={isReadOnly} onPress={() => void add()}>
              {t('staffingScreen.specialists.add')}
            </Button>
          }
          hints={[t('staffingScreen.specialists.empty.hint'), t('staffingScreen.specialists.empty.hintLaw')]}
        />
      </PageBody>
    );
  }
  const columns: readonly VirtualColumn[] = columnWidths.map(([id, width, align, isGrowing]) => ({
    id,
    width,
    header: t(`staffingScreen.column.${id}`),
    label: t(`staffingScreen.column.${id}`),
    isSortable: true,
    ...(align !== undefined && { align }),
    ...(isGrowing === true && { isGrowing }),
  }));
  const unknown = (shown: string): ReactNode =>
    shown === '' ? <span className={styles.unknown}>{t('common.unknown')}</span> : shown;
  const cells = (index: number): readonly ReactNode[] => {
    const row = rows.get(ids[index] ?? 0);
    if (row === null) return ['…'];
    return [
      labelOf(row),
      t(`staffing.status.${row.status}`),
      unknown(numberText(t, row.online)),
      unknown(numberText(t, row.offline)),
      unknown(levelNames(t, row.levels)),
      unknown(processNames(t, row.processes)),
      unknown(row.rate === null ? '' : rateText(t, row.rate)),
      unknown(rangeText(t, row.hours)),
      unknown(row.availableFrom === null ? '' : formatDate(t.locale, row.availableFrom)),
      unknown(row.place ?? ''),
      unknown(numberText(t, row.years)),
      unknown((row.sectors ?? []).join(', ')),
      unknown((row.languages ?? []).join(', ')),
      unknown(row.lastContact === null ? '' : formatDate(t.locale, row.lastContact)),
    ];
  };
  const counts = words.data?.counts;
  return (
    <>
      <PageHead
        title={t('staffingScreen.specialists.title')}
        actions={
          <>
            <Button icon="upload" isDisabled={isReadOnly} onPress={toImport}>
              {t('staffingScreen.specialists.import')}
            </Button>
            <Button variant="primary" icon="plus" isDisabled={isReadOnly} onPress={() => void add()}>
              {t('staffingScreen.specialists.add')}
            </Button>
          </>
        }
      />
      <PageBar
        tone="quiet"
        label={t('staffingScreen.specialists.filter')}
        end={total !== null && t('staffingScreen.specialists.shown', { count: ids.length, total })}
      >
        <SearchField
          label={t('staffingScreen.specialists.search')}
          isLabelHidden
          placeholder={t('staffingScreen.specialists.search')}
          value={search}
          onChange={setSearch}
          clearLabel={t('staffingScreen.specialists.clear')}
        />
        <Select
          label={t('staffingScreen.column.status')}
          isLabelHidden
          options={[
            { id: 'all', label: t('staffingScreen.specialists.allStatuses') },
            ...specialistStatuses.map((id) => ({ id, label: t(`staffing.status.${id}`) })),
          ]}
          value={selection.statuses[0] ?? 'all'}
          onChange={(id) => change({ statuses: specialistStatuses.filter((status) => status === id) })}
          placeholder=""
        />
        <Select
          label={t('staffingScreen.column.levels')}
          isLabelHidden
          options={[
            { id: 'all', label: t('staffingScreen.specialists.allLevels') },
            ...cxLevels.map((id) => ({ id, label: t(`staffing.level.${id}`) })),
          ]}
          value={selection.levels[0] ?? 'all'}
          onChange={(id) => change({ levels: cxLevels.filter((level) => level === id) })}
          placeholder=""
        />
        <Select
          label={t('staffingScreen.specialists.skill')}
          isLabelHidden
          options={[
            { id: 'all', label: t('staffingScreen.specialists.allSkills') },
            ...(words.data?.skills ?? []).map(({ id, name }) => ({
              id: String(id),
              label: t('staffingScreen.specialists.skillLeast', { name }),
            })),
          ]}
          value={selection.skill === null ? 'all' : String(selection.skill.id)}
          onChange={(id) => change({ skill: id === 'all' ? null : { id: Number(id), least: 4 } })}
          placeholder=""
        />
        {isNarrowed && (
          <Button
            variant="link"
            onPress={() => {
              setSelection(everyone);
              setSearch('');
            }}
          >
            {t('staffingScreen.specialists.showAll')}
          </Button>
        )}
      </PageBar>
      {error !== null ? (
        <PageBody hasPadding>
          <ErrorNotice
            what={t.error(error)}
            actions={<Button onPress={() => void order.refetch()}>{t('common.retry')}</Button>}
          />
        </PageBody>
      ) : (
        <PageBody isScrolling={false}>
          <VirtualGrid
            label={t('staffingScreen.specialists.title')}
            columns={columns}
            count={ids.length}
            rowHeight={ROW}
            rowKey={(index) => ids[index] ?? index}
            renderRow={cells}
            active={active < 0 ? null : active}
            onActive={(index) => {
              setOpen(ids[index] ?? null);
              setNew(false);
            }}
            onView={(first, last) => rows.want(Array.from(ids.slice(Math.max(0, first - 20), last + 40)))}
            {...(selection.sort !== null &&
              typeof selection.sort.column === 'string' && {
                sort: { column: selection.sort.column, descending: selection.sort.descending },
              })}
            onSort={(id) => {
              const column = columnWidths.find(([known]) => known === id)?.[0];
              if (column === undefined) return;
              const isSame = selection.sort?.column === column;
              change({ sort: { column, descending: isSame && selection.sort?.descending === false } });
            }}
            emptyText={t('staffingScreen.specialists.none')}
          />
        </PageBody>
      )}
      <StatusSlot end={t('staffingScreen.specialists.statusEnd')}>
        {counts !== undefined && (
          <>
            <StatusItem label={t('staffingScreen.specialists.statusCount')} value={numberText(t, counts.specialists)} />
            <StatusItem
              label={t('staffingScreen.specialists.statusLeftOut')}
              value={numberText(t, counts.doNotContact)}
            />
          </>
        )}
      </StatusSlot>
      {open !== null && (
        <SpecialistPanel
          key={open}
          id={open}
          isNew={isNew}
          words={words.data ?? null}
          isReadOnly={isReadOnly}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
