/** The improvements: from finding to measured effect, on a board, in a table and along time; and who acts on what is proposed. */
import { useEffect, useState } from 'react';
import { errorOf, useDocument, useEngineQuery, useText } from '@renderer/api';
import { useEvidence } from '@renderer/app/Evidence';
import { openScreen, useNavigation } from '@renderer/app/navigation';
import { useAction } from '@renderer/actions/registry';
import { StatusSlot } from '@renderer/app/slots';
import {
  Button,
  EmptyState,
  ErrorNotice,
  fold,
  PageBar,
  PageBody,
  PageHead,
  Popover,
  PopoverTrigger,
  ProgressBar,
  SearchField,
  SegmentedControl,
  Select,
  StatusItem,
} from '@renderer/components';
import type { ImprovementRow } from '@shared/contract/improvements.contract';
import { boardColumns } from '@shared/domain/improvement';
import {
  chainSteps,
  improvementFlags,
  isAtStep,
  type ActionChain,
  type ChainStep,
  type ImprovementFlag,
} from '@shared/insight/improvement/overview';
import type { Text } from '@shared/i18n';
import { formatDate, formatNumber } from '@shared/i18n/format';
import { BoardView } from './BoardView';
import { createImprovement } from './commands';
import { fullName, ownerName, type ImprovementContext } from './context';
import { EffortImpactCard } from './EffortImpactCard';
import { ImprovementPanel } from './panel/ImprovementPanel';
import { ReadinessCard } from './ReadinessCard';
import { SilosView } from './SilosView';
import { TableView } from './TableView';
import { TimelineView } from './TimelineView';
import styles from './improvements.module.css';

const views = ['board', 'table', 'timeline', 'readiness', 'silos'] as const;
type View = (typeof views)[number];

/** The screen. */
export function ImprovementsScreen() {
  const t = useText();
  const place = useNavigation((store) => store.place);
  const asked = place.screen === 'improvements' ? place.params : {};
  const isReadOnly = useDocument()?.readOnly ?? true;
  const [view, setView] = useState<View>('board');
  const [open, setOpen] = useState<number | null>(asked.focus ?? null);
  const [fresh, setFresh] = useState<number | null>(asked.isNew === true ? (asked.focus ?? null) : null);
  const [owner, setOwner] = useState<string>('all');
  const [flag, setFlag] = useState<ImprovementFlag | 'all'>('all');
  const [step, setStep] = useState<ChainStep | 'all'>('all');
  const [search, setSearch] = useState('');
  const list = useEngineQuery('improvement.list', {}, { keepPrevious: true });
  const board = useEngineQuery('improvement.board', {}, { keepPrevious: true });
  const overview = useEngineQuery('improvement.overview', {}, { keepPrevious: true });
  const lists = useEngineQuery('lists.all', {}, { keepPrevious: true });
  const evidence = useEvidence();
  useEffect(() => {
    if (asked.focus === undefined) return;
    setOpen(asked.focus);
    setFresh(asked.isNew === true ? asked.focus : null);
  }, [place.visit, asked.focus, asked.isNew]);
  useEffect(() => {
    if (asked.step === undefined && asked.owner === undefined && asked.flag === undefined) return;
    // Whoever comes for these rows wants to see them, whatever was chosen before.
    setOwner(asked.owner === undefined ? 'all' : String(asked.owner));
    setFlag(asked.flag ?? 'all');
    setStep(asked.step ?? 'all');
    setSearch('');
    setView('table');
  }, [place.visit, asked.step, asked.owner, asked.flag]);

  const add = async (): Promise<void> => {
    const id = await createImprovement(t('improvementsScreen.addName'));
    if (id === null) return;
    setOpen(id);
    setFresh(id);
  };
  const toImport = (): void => openScreen('import', { kind: 'improvements' });
  useAction('improvement.add', () => void add(), !isReadOnly);

  const failed = [list, board, overview, lists].find((query) => query.error !== null);
  const error = failed === undefined ? null : errorOf(failed);
  const isKnown =
    list.data !== undefined && board.data !== undefined && overview.data !== undefined && lists.data !== undefined;
  const isEmpty = list.data?.length === 0;
  const chain = overview.data?.chain;
  const head = (
    <PageHead
      title={t('improvementsScreen.title')}
      hasLine
      meta={
        isKnown &&
        !isEmpty && (
          <>
            <SegmentedControl
              label={t('improvementsScreen.views.label')}
              options={views.map((id) => ({ id, label: t(`improvementsScreen.views.${id}`) }))}
              value={view}
              onChange={setView}
            />
          </>
        )
      }
      actions={
        // Where nothing is yet, the page itself offers the two first steps.
        !isEmpty && (
          <>
            <Button icon="upload" isDisabled={isReadOnly} onPress={toImport}>
              {t('improvementsScreen.import')}
            </Button>
            <Button variant="primary" icon="plus" isDisabled={isReadOnly} onPress={() => void add()}>
              {t('improvementsScreen.add')}
            </Button>
          </>
        )
      }
    />
  );
  if (error !== null || !isKnown || chain === undefined) {
    const retry = (): void => void Promise.all([list.refetch(), board.refetch(), overview.refetch(), lists.refetch()]);
    return (
      <>
        {head}
        <PageBody hasPadding>
          {error === null ? (
            <div className={styles.loading}>
              <ProgressBar label={t('improvementsScreen.loading')} value={null} />
            </div>
          ) : (
            <ErrorNotice what={t.error(error)} actions={<Button onPress={retry}>{t('common.retry')}</Button>} />
          )}
        </PageBody>
      </>
    );
  }
  if (isEmpty) {
    return (
      <>
        {head}
        <PageBody>
          <EmptyState
            title={t('improvementsScreen.empty.title')}
            why={t('improvementsScreen.empty.why')}
            quote={t('improvementsScreen.empty.quote')}
            primary={
              <Button variant="primary" size="large" icon="upload" isDisabled={isReadOnly} onPress={toImport}>
                {t('improvementsScreen.empty.import')}
              </Button>
            }
            secondary={
              <Button size="large" icon="plus" isDisabled={isReadOnly} onPress={() => void add()}>
                {t('improvementsScreen.empty.add')}
              </Button>
            }
            hints={[t('improvementsScreen.empty.hint'), t('improvementsScreen.empty.hintTouchpoint')]}
          />
        </PageBody>
      </>
    );
  }
  const rows = list.data;
  const context: ImprovementContext = {
    text: t,
    rows,
    lists: lists.data,
    referenceDate: overview.data.referenceDate,
    isReadOnly,
    evidence,
    open,
    onOpen: setOpen,
  };
  const shown = rows.filter(
    (row) =>
      (owner === 'all' || (owner === 'none' ? row.owner === null : row.owner === Number(owner))) &&
      (flag === 'all' || row.flags.includes(flag)) &&
      (step === 'all' || isAtStep({ improvement: row, effect: row.effect }, step)) &&
      (search === '' || fold(`${fullName(row)} ${ownerName(lists.data, row.owner)}`).includes(fold(search))),
  );
  const byId = new Map(shown.map((row) => [row.id, row]));
  const columns = boardColumns.map((column) => ({
    column,
    rows: (board.data.find((known) => known.column === column)?.ids ?? []).flatMap((id): readonly ImprovementRow[] => {
      const row = byId.get(id);
      return row === undefined ? [] : [row];
    }),
  }));
  const opened = rows.find(({ id }) => id === open);
  const countOf = (known: ImprovementFlag): number => overview.data.flags[known].length;
  return (
    <>
      {head}
      <StatusSlot
        end={t('improvementsScreen.statusLine.hint', { date: formatDate(t.locale, overview.data.referenceDate) })}
      >
        <StatusItem label={t('improvementsScreen.statusLine.count', { count: rows.length })} />
        <StatusItem label={t('improvementsScreen.statusLine.overdue', { count: countOf('overdue') })} />
        <StatusItem label={t('improvementsScreen.statusLine.waiting', { count: countOf('waiting') })} />
        {opened !== undefined && (
          <StatusItem label={t('improvementsScreen.statusLine.selection')} value={fullName(opened)} />
        )}
      </StatusSlot>
      <PageBar tone="quiet" label={t('improvementsScreen.search')} end={<Chain chain={chain} text={t} />}>
        <SearchField
          label={t('improvementsScreen.search')}
          isLabelHidden
          placeholder={t('improvementsScreen.search')}
          value={search}
          onChange={setSearch}
          clearLabel={t('improvementsScreen.clearSearch')}
        />
        <Select
          label={t('improvementsScreen.owner')}
          isLabelHidden
          options={[
            { id: 'all', label: t('improvementsScreen.allOwners') },
            ...lists.data.people
              .filter(({ id }) => rows.some((row) => row.owner === id))
              .map(({ id, role }) => ({ id: String(id), label: role })),
            ...(rows.some((row) => row.owner === null) ? [{ id: 'none', label: t('improvementsScreen.noOwner') }] : []),
          ]}
          value={owner}
          onChange={setOwner}
          placeholder=""
        />
        <Select
          label={t('improvementsScreen.flagFilter')}
          isLabelHidden
          options={[
            { id: 'all', label: t('improvementsScreen.allFlags') },
            ...improvementFlags
              .filter((known) => countOf(known) > 0)
              .map((known) => ({
                id: known,
                label: t(`improvementsScreen.flag.${known}`),
                note: formatNumber(t.locale, countOf(known), 0),
              })),
          ]}
          value={flag}
          onChange={(id) => setFlag(improvementFlags.find((known) => known === id) ?? 'all')}
          placeholder=""
        />
        <Select
          label={t('improvementsScreen.stepFilter')}
          isLabelHidden
          options={[
            { id: 'all', label: t('improvementsScreen.allSteps') },
            ...chainSteps
              .filter((known) => known !== 'proposals' && (known === step || chain[known] > 0))
              .map((known) => ({
                id: known,
                label: t(`improvementsScreen.chainStep.${known}`),
                note: formatNumber(t.locale, chain[known], 0),
              })),
          ]}
          value={step === 'proposals' ? 'all' : step}
          onChange={(id) => setStep(chainSteps.find((known) => known === id) ?? 'all')}
          placeholder=""
        />
      </PageBar>
      {view === 'board' && (
        <PageBody>
          <BoardView context={context} columns={columns} />
          <p className={styles.hint}>{t('improvementsScreen.move.hint')}</p>
          <div className={styles.lower}>
            <EffortImpactCard context={context} rows={shown} />
            <ReadinessCard context={context} />
          </div>
        </PageBody>
      )}
      {view === 'table' && (
        <PageBody isScrolling={false}>
          <TableView context={context} rows={shown} />
        </PageBody>
      )}
      {view === 'timeline' && <TimelineView context={context} rows={shown} />}
      {view === 'readiness' && (
        <PageBody>
          <ReadinessCard context={context} isLarge />
        </PageBody>
      )}
      {view === 'silos' && <SilosView context={context} rows={shown} />}
      {opened !== undefined && (
        <ImprovementPanel
          key={opened.id}
          context={context}
          row={opened}
          isNew={fresh === opened.id}
          onClose={() => {
            setOpen(null);
            setFresh(null);
          }}
        />
      )}
    </>
  );
}

/** Findings : actions : results, in a line; every step of it behind the line. */
function Chain({ chain, text }: { readonly chain: ActionChain; readonly text: Text }) {
  const title = text('improvementsScreen.chainTitle');
  return (
    <PopoverTrigger>
      <Button variant="quiet" size="small">
        {text('improvementsScreen.chain', { ...chain })}
      </Button>
      <Popover label={title} title={title} placement="bottom end">
        <dl className={styles.chain}>
          {chainSteps.map((step) => (
            <div key={step}>
              <dt>{text(`improvementsScreen.chainStep.${step}`)}</dt>
              <dd>{formatNumber(text.locale, chain[step], 0)}</dd>
            </div>
          ))}
        </dl>
      </Popover>
    </PopoverTrigger>
  );
}
