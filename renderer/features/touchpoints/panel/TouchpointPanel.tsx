/** The side panel: one touchpoint with everything that is linked to it, each value edited where it stands. */
import { errorOf, useEngineQuery } from '@renderer/api';
import { PanelSlot } from '@renderer/app/slots';
import {
  Heart,
  IconButton,
  InPlaceField,
  LawBadge,
  ModeSign,
  PanelFacts,
  PanelSection,
  ProcessBadge,
  SidePanel,
  Star,
} from '@renderer/components';
import { rowIdAt } from '@renderer/components/grid/model/rows';
import type { TouchpointDetail } from '@shared/contract/touchpoints.contract';
import { entryName } from '@shared/domain/parse';
import { fieldGroups, touchpointFields, type FieldGroup } from '@shared/domain/touchpoint';
import { formatNumber } from '@shared/i18n/format';
import { useEffect, useState } from 'react';
import { cellText, isFilled, readCell } from '../fields';
import { setCells } from '../table';
import type { TouchpointTable } from '../useTouchpointTable';
import { Attachments } from './Attachments';
import { ConsistencyEditor } from './ConsistencyEditor';
import { LinkedWork } from './LinkedWork';
import { PanelField } from './PanelField';
import { ScoreScale } from './ScoreScale';
import styles from './panel.module.css';

export interface TouchpointPanelProps {
  readonly table: TouchpointTable;
  onClose(): void;
  onGoTo(id: number): void;
}

/** The panel waits until the active cell rests, so that walking through rows stays quick. */
const REST = 90;

export function TouchpointPanel({ table, onClose, onGoTo }: TouchpointPanelProps) {
  const { t, store, layout, selection } = table;
  const [id, setId] = useState<number | null>(() => rowIdAt(layout, store.getState().selection.active.row));
  // Followed beside React: a step in the grid draws nothing here.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const follow = (): void => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => setId(rowIdAt(layout, store.getState().selection.active.row)), REST);
    };
    follow();
    const stop = store.subscribe((state, before) => {
      if (state.selection.active.row !== before.selection.active.row) follow();
    });
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [layout, store]);
  const query = useEngineQuery(
    'touchpoint.detail',
    { id: id ?? 1, selection },
    { enabled: id !== null, keepPrevious: true, gcTime: 30_000 },
  );
  const detail = id === null ? undefined : query.data;
  const close = (): void => {
    onClose();
    table.gridRef.current?.focus();
  };
  if (detail === undefined) {
    const error = errorOf(query);
    return (
      <PanelSlot>
        <SidePanel
          label={t('touchpoints.panel.label')}
          onClose={close}
          closeLabel={t('touchpoints.panel.hide')}
          kicker=""
        >
          <p className={styles.none}>{error === null ? t('touchpoints.panel.none') : t.error(error)}</p>
        </SidePanel>
      </PanelSlot>
    );
  }
  return (
    <PanelSlot>
      <Detail key={detail.touchpoint.id} detail={detail} table={table} onClose={close} onGoTo={onGoTo} />
    </PanelSlot>
  );
}

interface DetailProps extends TouchpointPanelProps {
  readonly detail: TouchpointDetail;
}

function Detail({ detail, table, onClose, onGoTo }: DetailProps) {
  const { t, lists, ref, isReadOnly } = table;
  const { touchpoint } = detail;
  const [showsAll, setShowsAll] = useState(false);
  const { previous, next } = detail;
  const facts = [
    ...(touchpoint.importance === null
      ? []
      : [
          {
            term: t('domain.fields.importance'),
            value: t('touchpoints.panel.ofFive', { importance: touchpoint.importance }),
          },
        ]),
    ...(touchpoint.frequencyPerMonth === null
      ? []
      : [
          {
            term: t('domain.fields.frequencyPerMonth'),
            value: `${touchpoint.frequencyIsEstimate === true ? '± ' : ''}${formatNumber(t.locale, touchpoint.frequencyPerMonth)}`,
          },
        ]),
    {
      term: t('domain.fields.owner'),
      value:
        touchpoint.owner === null
          ? t('touchpoints.cells.noOwner')
          : (entryName('person', lists, touchpoint.owner) ?? ''),
    },
  ];
  const stage = touchpoint.stage === null ? null : entryName('stage', lists, touchpoint.stage);
  return (
    <SidePanel
      label={t('touchpoints.panel.label')}
      kicker={touchpoint.number ?? ''}
      title={
        <div className={styles.title}>
          <InPlaceField
            label={t('domain.fields.name')}
            value={touchpoint.name}
            emptyText={t('touchpoints.newName')}
            isReadOnly={isReadOnly}
            isStacked
            validate={(text) => {
              const parsed = readCell('name', text, lists, t);
              return parsed.ok ? null : t.error(parsed.error);
            }}
            onSave={(text) => void setCells(ref, [{ id: touchpoint.id, field: 'name', value: text.trim() }])}
          />
        </div>
      }
      actions={
        <>
          <IconButton
            icon="left"
            size="small"
            label={t('touchpoints.panel.previous')}
            isDisabled={previous === null}
            onPress={() => previous !== null && onGoTo(previous)}
          />
          <IconButton
            icon="right"
            size="small"
            label={t('touchpoints.panel.next')}
            isDisabled={next === null}
            onPress={() => next !== null && onGoTo(next)}
          />
        </>
      }
      head={
        <>
          <div className={styles.tags}>
            {touchpoint.processes.map((step) => (
              <ProcessBadge
                key={step}
                step={step}
                letter={t.lookup(`domain.processLetter.${step}`)}
                label={t.lookup(`domain.process.${step}`)}
              />
            ))}
            {stage !== null && <span>{stage}</span>}
            {touchpoint.mode !== null && (
              <>
                <span className={styles.dot}>·</span>
                <ModeSign mode={touchpoint.mode} />
                <span>{t.lookup(`domain.mode.${touchpoint.mode}`)}</span>
              </>
            )}
          </div>
          <div className={styles.tags}>
            {(touchpoint.momentOfTruthCustomer === true || touchpoint.momentOfTruthOrganisation === true) && (
              <>
                <Star size={12} />
                <span>{t('touchpoints.panel.momentOfTruth')}</span>
              </>
            )}
            {touchpoint.emotionalCharge === true && (
              <>
                <Heart />
                <span>
                  {touchpoint.chargeKind === null
                    ? t('touchpoints.panel.charged')
                    : t.lookup(`domain.chargeKind.${touchpoint.chargeKind}`)}
                </span>
              </>
            )}
            {touchpoint.brokenLaws.map((law) => (
              <span key={law} className={styles.law}>
                <LawBadge letter={t.lookup(`domain.lawLetter.${law}`)} />
                {t('touchpoints.panel.notLaw', { law: t.lookup(`domain.law.${law}`) })}
              </span>
            ))}
          </div>
          <PanelFacts facts={facts} />
        </>
      }
      onClose={onClose}
      closeLabel={t('touchpoints.panel.hide')}
    >
      {(touchpoint.functionalScore !== null || touchpoint.emotionalScore !== null) && (
        <PanelSection
          title={t('touchpoints.panel.scores')}
          note={t(`touchpoints.cells.${(touchpoint.measured?.length ?? 0) > 0 ? 'measured' : 'estimate'}`)}
        >
          <ScoreScale touchpoint={touchpoint} t={t} />
        </PanelSection>
      )}
      <LinkedWork touchpoint={touchpoint} isReadOnly={isReadOnly} t={t} />
      <PanelSection title={t('touchpoints.panel.consistency')}>
        <ConsistencyEditor detail={detail} table={table} />
      </PanelSection>
      <PanelSection title={t('touchpoints.panel.promise')}>
        {(['promiseText', 'deliveryText', 'settlementText', 'promiseVerdict'] as const).map((field) => (
          <PanelField key={field} detail={detail} field={field} table={table} />
        ))}
        {touchpoint.promiseVerdict === 'broken' && (
          <p className={styles.verdict}>{t('touchpoints.panel.promiseBroken')}</p>
        )}
      </PanelSection>
      {fieldGroups
        .filter((group) => group !== 'promise')
        .map((group) => (
          <FieldSection key={group} group={group} detail={detail} table={table} showsAll={showsAll} />
        ))}
      {lists.extraFields.length > 0 && (
        <PanelSection title={t('touchpoints.columns.own')}>
          {lists.extraFields.map((field) => (
            <PanelField key={field.id} detail={detail} field={`extra:${field.id}`} table={table} />
          ))}
        </PanelSection>
      )}
      <div className={styles.all}>
        <button type="button" className={styles.link} onClick={() => setShowsAll(!showsAll)}>
          {t(showsAll ? 'touchpoints.panel.fewer' : 'touchpoints.panel.allFields')}
        </button>
      </div>
      <PanelSection
        title={t('touchpoints.panel.attachments')}
        {...(detail.attachments.length > 0 && { note: detail.attachments.length })}
      >
        <Attachments detail={detail} isReadOnly={isReadOnly} t={t} />
      </PanelSection>
    </SidePanel>
  );
}

/** Fields that are always shown, filled or not: the ones a touchpoint is about. */
const alwaysShown = new Set<string>([
  'description',
  'stage',
  'processes',
  'channels',
  'functionalScore',
  'emotionalScore',
  'importance',
  'owner',
  'department',
  'desiredImage',
  'clues',
  'informationIn',
  'informationOut',
  'frequencyPerMonth',
  'momentOfTruthCustomer',
  'emotionalCharge',
  'brokenLaws',
  'basis',
  'notes',
]);

function FieldSection({
  group,
  detail,
  table,
  showsAll,
}: {
  readonly group: FieldGroup;
  readonly detail: TouchpointDetail;
  readonly table: TouchpointTable;
  readonly showsAll: boolean;
}) {
  const { t, lists } = table;
  const fields = touchpointFields.filter(
    (field) =>
      field.group === group &&
      field.key !== 'name' &&
      (showsAll ||
        alwaysShown.has(field.key) ||
        isFilled(detail.touchpoint, field.key) ||
        detail.originals.some(
          (original) => original.field === field.key && cellText(detail.touchpoint, field.key, lists, t) === '',
        )),
  );
  if (fields.length === 0) return null;
  return (
    <PanelSection title={t.lookup(`domain.groups.${group}`)}>
      {fields.map((field) => (
        <PanelField key={field.key} detail={detail} field={field.key} table={table} />
      ))}
    </PanelSection>
  );
}
