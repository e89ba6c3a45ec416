/** One profile in full, edited field by field: what is known, what is not, the two test questions with their evidence, and what can be done with it. */
import { useState } from 'react';
import { errorOf, offerUndo, runCommand, useEngineQuery, useText } from '@renderer/api';
import { openDialog } from '@renderer/app/dialogs';
import { openScreen } from '@renderer/app/navigation';
import { PanelSlot } from '@renderer/app/slots';
import { Button, ErrorNotice, PanelFacts, PanelSection, Select, SidePanel } from '@renderer/components';
import type { SpecialistRow, StaffingWords } from '@shared/contract/staffing.contract';
import { cxLevels, specialistStatuses } from '@shared/domain/staffing';
import { processes } from '@shared/domain/terms';
import { ChoicesValue, DayValue, NamesValue, NumberValue, RangeValue, TextValue } from '../parts/fields';
import { labelOf, rangeText, rateText } from '../words';
import { EraseDialog } from '../care/EraseDialog';
import { SheetDialog } from '../exchange/SheetDialog';
import { Questions, Strengths, type Fields, type PartProps } from './ProfileParts';
import styles from './specialists.module.css';

export interface SpecialistPanelProps {
  readonly id: number;
  /** Just made. */
  readonly isNew: boolean;
  readonly words: StaffingWords | null;
  readonly isReadOnly: boolean;
  onClose(): void;
}

export function SpecialistPanel({ id, words, isReadOnly, onClose }: SpecialistPanelProps) {
  const t = useText();
  const query = useEngineQuery('specialist.rows', { ids: [id] }, { keepPrevious: true });
  const [isErasing, setErasing] = useState(false);
  const [hasSheet, setSheet] = useState(false);
  const error = errorOf(query);
  const row = query.data?.find((known) => known.id === id);
  if (error !== null)
    return (
      <PanelSlot>
        <SidePanel label={t('staffingScreen.profile.label')} onClose={onClose} closeLabel={t('common.close')}>
          <ErrorNotice what={t.error(error)} />
        </SidePanel>
      </PanelSlot>
    );
  if (row === undefined) return null;
  const set = (fields: Fields): void => void runCommand('specialist.update', { ids: [id], fields });
  const remove = async (): Promise<void> => {
    const result = await runCommand('specialist.delete', { ids: [id] });
    if (!result.ok) return;
    onClose();
    offerUndo(
      result.value,
      (text) => text('staffingScreen.profile.deleted', { name: labelOf(row) }),
      () => openDialog('history'),
    );
  };
  return (
    <PanelSlot>
      <SidePanel
        label={t('staffingScreen.profile.label')}
        width="wide"
        kicker={t(`staffing.status.${row.status}`)}
        title={labelOf(row)}
        onClose={onClose}
        closeLabel={t('common.close')}
        head={
          <PanelFacts
            facts={[
              {
                term: t('staffingScreen.column.rate'),
                value: row.rate === null ? t('common.unknown') : rateText(t, row.rate),
              },
              { term: t('staffingScreen.column.hours'), value: rangeText(t, row.hours) || t('common.unknown') },
              { term: t('staffingScreen.column.place'), value: row.place ?? t('common.unknown') },
            ]}
          />
        }
      >
        <PanelSection>
          <div className={styles.buttons}>
            <Button icon="filter" onPress={() => openScreen('matching', { specialist: id })}>
              {t('staffingScreen.profile.whichAssignments')}
            </Button>
            <Button variant="quiet" icon="file" onPress={() => setSheet(true)}>
              {t('staffingScreen.exchange.sheetButton')}
            </Button>
            {!isReadOnly && (
              <>
                <Button variant="quiet" icon="trash" onPress={() => void remove()}>
                  {t('staffingScreen.profile.delete')}
                </Button>
                <Button variant="quiet" icon="shield" onPress={() => setErasing(true)}>
                  {t('staffingScreen.profile.erase')}
                </Button>
              </>
            )}
          </div>
        </PanelSection>
        <Unclear row={row} />
        <Who row={row} words={words} isReadOnly={isReadOnly} set={set} />
        <Strengths row={row} words={words} isReadOnly={isReadOnly} set={set} />
        <Questions row={row} isReadOnly={isReadOnly} set={set} />
        <PanelSection title={t('staffingScreen.profile.terms')}>
          <div className={styles.fields}>
            <RangeValue
              label={t('staffingScreen.column.rate')}
              value={row.rate}
              isReadOnly={isReadOnly}
              onSave={(rate) => set({ rate })}
            />
            <RangeValue
              label={t('staffingScreen.column.hours')}
              value={row.hours}
              isReadOnly={isReadOnly}
              onSave={(hours) => set({ hours })}
            />
            <DayValue
              label={t('staffingScreen.column.availableFrom')}
              value={row.availableFrom}
              isReadOnly={isReadOnly}
              onSave={(availableFrom) => set({ availableFrom })}
            />
            <TextValue
              label={t('staffingScreen.column.place')}
              value={row.place}
              isReadOnly={isReadOnly}
              onSave={(place) => set({ place })}
            />
          </div>
        </PanelSection>
        <PanelSection title={t('staffingScreen.profile.keeping')}>
          <div className={styles.fields}>
            <DayValue
              label={t('staffingScreen.column.lastContact')}
              value={row.lastContact}
              isReadOnly={isReadOnly}
              onSave={(lastContact) => set({ lastContact })}
            />
            <DayValue
              label={t('staffingScreen.profile.consentUntil')}
              value={row.consentUntil}
              isReadOnly={isReadOnly}
              onSave={(consentUntil) => set({ consentUntil })}
            />
            <TextValue
              label={t('staffingScreen.profile.source')}
              value={row.source}
              isReadOnly={isReadOnly}
              onSave={(source) => set({ source })}
            />
            <TextValue
              label={t('staffingScreen.profile.notes')}
              value={row.notes}
              isMultiline
              isReadOnly={isReadOnly}
              onSave={(notes) => set({ notes })}
            />
          </div>
        </PanelSection>
      </SidePanel>
      {hasSheet && (
        <SheetDialog specialist={id} label={labelOf(row)} assignment={null} onClose={() => setSheet(false)} />
      )}
      {isErasing && (
        <EraseDialog
          ids={[id]}
          onClose={() => setErasing(false)}
          onErased={() => {
            setErasing(false);
            onClose();
          }}
        />
      )}
    </PanelSlot>
  );
}

/** What the source said where it could not be read. */
function Unclear({ row }: { readonly row: SpecialistRow }) {
  const t = useText();
  const entries = Object.entries(row.unclear);
  if (entries.length === 0) return null;
  return (
    <PanelSection title={t('staffingScreen.profile.unclear')}>
      <dl className={styles.unclear}>
        {entries.map(([field, said]) => (
          <div key={field}>
            <dt>{fieldLabel(t.lookup, field)}</dt>
            <dd>‘{said}’</dd>
          </div>
        ))}
      </dl>
    </PanelSection>
  );
}

function fieldLabel(lookup: (key: string) => string, field: string): string {
  if (field.startsWith('skill:')) return field.slice(6);
  const key = `staffingScreen.column.${field}`;
  const label = lookup(key);
  return label === key ? field : label;
}

function Who({ row, words, isReadOnly, set }: PartProps & { readonly words: StaffingWords | null }) {
  const t = useText();
  const { levels } = row;
  return (
    <PanelSection title={t('staffingScreen.profile.who')}>
      <div className={styles.fields}>
        <TextValue
          label={t('staffingScreen.column.number')}
          value={row.number}
          isReadOnly={isReadOnly}
          onSave={(number) => set({ number })}
        />
        <TextValue
          label={t('staffingScreen.column.name')}
          value={row.name}
          isReadOnly={isReadOnly}
          onSave={(name) => set({ name })}
        />
        <Select
          label={t('staffingScreen.column.status')}
          layout="inline"
          isDisabled={isReadOnly}
          options={specialistStatuses.map((id) => ({ id, label: t(`staffing.status.${id}`) }))}
          value={row.status}
          onChange={(id) => set({ status: specialistStatuses.find((known) => known === id) ?? row.status })}
          placeholder=""
        />
        <NumberValue
          label={t('staffingScreen.column.online')}
          value={row.online}
          minimum={0}
          maximum={100}
          isReadOnly={isReadOnly}
          onSave={(online) => set({ online })}
        />
        <NumberValue
          label={t('staffingScreen.column.offline')}
          value={row.offline}
          minimum={0}
          maximum={100}
          isReadOnly={isReadOnly}
          onSave={(offline) => set({ offline })}
        />
        <ChoicesValue
          label={t('staffingScreen.column.levels')}
          value={levels === null ? null : cxLevels.filter((level) => Object.hasOwn(levels, level))}
          options={cxLevels.map((id) => ({ id, label: t(`staffing.level.${id}`) }))}
          isReadOnly={isReadOnly}
          onSave={(chosen) =>
            set({
              levels:
                chosen === null ? null : Object.fromEntries(chosen.map((level) => [level, levels?.[level] ?? null])),
            })
          }
        />
        <ChoicesValue
          label={t('staffingScreen.column.processes')}
          value={row.processes}
          options={processes.map((id) => ({ id, label: t(`domain.process.${id}`) }))}
          isReadOnly={isReadOnly}
          onSave={(chosen) => set({ processes: chosen === null ? null : [...chosen] })}
        />
        <NamesValue
          label={t('staffingScreen.column.sectors')}
          value={row.sectors}
          known={words?.sectors ?? []}
          isReadOnly={isReadOnly}
          onSave={(sectors) => set({ sectors: sectors === null ? null : [...sectors] })}
        />
        <NamesValue
          label={t('staffingScreen.column.languages')}
          value={row.languages}
          known={words?.languages ?? []}
          isReadOnly={isReadOnly}
          onSave={(languages) => set({ languages: languages === null ? null : [...languages] })}
        />
        <NumberValue
          label={t('staffingScreen.column.years')}
          value={row.years}
          minimum={0}
          maximum={80}
          isReadOnly={isReadOnly}
          onSave={(years) => set({ years })}
        />
        <TextValue
          label={t('staffingScreen.profile.education')}
          value={row.education}
          isReadOnly={isReadOnly}
          onSave={(education) => set({ education })}
        />
        <NamesValue
          label={t('staffingScreen.profile.certificates')}
          value={row.certificates}
          known={['CCXP']}
          isReadOnly={isReadOnly}
          onSave={(certificates) => set({ certificates: certificates === null ? null : [...certificates] })}
        />
        <NamesValue
          label={t('staffingScreen.profile.methods')}
          value={row.methods}
          known={[]}
          isReadOnly={isReadOnly}
          onSave={(methods) => set({ methods: methods === null ? null : [...methods] })}
        />
      </div>
    </PanelSection>
  );
}
