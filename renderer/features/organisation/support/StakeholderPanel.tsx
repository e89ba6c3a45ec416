/** One conversation in the side panel: who, where that person stands, what was agreed; and the other conversations with the same person. */
import { useText } from '@renderer/api';
import { AttitudeSign } from '@renderer/charts/organisation';
import { Checkbox, DateField, InPlaceField, PanelSection, Select, SidePanel } from '@renderer/components';
import type { RecordFields, RecordRow } from '@shared/contract/records.contract';
import { attitudes, stakeholderKinds, stakeholderLevels } from '@shared/domain/responsibility';
import { formatDate } from '@shared/i18n/format';
import type { StakeholderCourse } from '@shared/insight/organisation/stakeholders';
import { PersonField } from '../PersonField';
import { nameOfPerson, orUnknown, updateRecord, type RecordViewProps } from '../records';
import styles from './stakeholders.module.css';

export interface StakeholderPanelProps extends Omit<RecordViewProps, 'focus'> {
  readonly entry: RecordRow<'stakeholder'>;
  readonly course: StakeholderCourse | undefined;
  onOpen(id: number): void;
  onClose(): void;
}

export function StakeholderPanel(props: StakeholderPanelProps) {
  const { entry, course, records, lists, isReadOnly, onOpen, onClose } = props;
  const t = useText();
  const set = (fields: Partial<RecordFields<'stakeholder'>>): void =>
    updateRecord({ kind: 'stakeholder', id: entry.id, fields });
  const date = (field: 'notedOn' | 'dueOn', label: string) => (
    <DateField
      label={label}
      layout="inline"
      value={entry[field]}
      openLabel={t('supportScreen.stakeholders.openCalendar')}
      clearLabel={t('supportScreen.stakeholders.clearDate')}
      invalidMessage={t('supportScreen.stakeholders.invalidDate')}
      isDisabled={isReadOnly}
      onChange={(value) => set({ [field]: value })}
    />
  );
  const words = (field: 'agreement' | 'nextStep', label: string) => (
    <InPlaceField
      label={label}
      value={entry[field] ?? ''}
      emptyText={t('supportScreen.stakeholders.unknown')}
      isMultiline
      isReadOnly={isReadOnly}
      onSave={(text) => set({ [field]: orUnknown(text) })}
    />
  );
  const level = (field: 'power' | 'interest') => (
    <Select
      label={t(`supportScreen.stakeholders.${field}`)}
      layout="inline"
      isDisabled={isReadOnly}
      options={stakeholderLevels.map((value) => ({
        id: String(value),
        label: t(`supportScreen.stakeholders.levels.l${value}`),
      }))}
      value={entry[field] === null ? null : String(entry[field])}
      placeholder={t('supportScreen.stakeholders.choose')}
      onChange={(id) => set({ [field]: Number(id) })}
    />
  );
  const others = records.stakeholder.filter((row) => row.id !== entry.id && course?.entries.includes(row.id) === true);
  const name = nameOfPerson(lists, entry.person, entry.who);
  return (
    <SidePanel
      label={t('supportScreen.stakeholders.panel')}
      kicker={t('supportScreen.stakeholders.panel')}
      title={name === '' ? t('supportScreen.stakeholders.someone') : name}
      onClose={onClose}
      closeLabel={t('supportScreen.stakeholders.close')}
    >
      <PanelSection>
        <div className={styles.fields}>
          <PersonField
            label={t('supportScreen.stakeholders.who')}
            layout="inline"
            lists={lists}
            person={entry.person}
            who={entry.who}
            isReadOnly={isReadOnly}
            onChange={set}
          />
          {date('notedOn', t('supportScreen.stakeholders.date'))}
          <Select
            label={t('supportScreen.stakeholders.kind')}
            layout="inline"
            isDisabled={isReadOnly}
            options={stakeholderKinds.map((id) => ({ id, label: t(`supportScreen.stakeholders.kinds.${id}`) }))}
            value={entry.kind}
            placeholder={t('supportScreen.stakeholders.choose')}
            onChange={(id) => set({ kind: stakeholderKinds.find((known) => known === id) ?? null })}
          />
          <InPlaceField
            label={t('supportScreen.stakeholders.what')}
            value={entry.what}
            emptyText={t('supportScreen.stakeholders.unknown')}
            isMultiline
            isReadOnly={isReadOnly}
            onSave={(text) => text.trim() !== '' && set({ what: text.trim().slice(0, 500) })}
          />
        </div>
      </PanelSection>
      <PanelSection title={t('supportScreen.stakeholders.attitude')}>
        <div className={styles.fields}>
          <Select
            label={t('supportScreen.stakeholders.attitude')}
            layout="inline"
            isDisabled={isReadOnly}
            options={attitudes.map((id) => ({
              id,
              label: t(`supportScreen.stakeholders.attitudes.${id}`),
              sign: <AttitudeSign attitude={id} />,
            }))}
            value={entry.attitude}
            placeholder={t('supportScreen.stakeholders.choose')}
            onChange={(id) => set({ attitude: attitudes.find((known) => known === id) ?? null })}
          />
          {level('power')}
          {level('interest')}
        </div>
      </PanelSection>
      <PanelSection title={t('supportScreen.stakeholders.agreement')}>
        {words('agreement', t('supportScreen.stakeholders.agreement'))}
        {words('nextStep', t('supportScreen.stakeholders.nextStep'))}
        {date('dueOn', t('supportScreen.stakeholders.dueOn'))}
        <div className={styles.done}>
          <Checkbox
            label={t('supportScreen.stakeholders.done')}
            isSelected={entry.done}
            isDisabled={isReadOnly}
            onChange={(done) => set({ done })}
          />
        </div>
      </PanelSection>
      {others.length > 0 && (
        <PanelSection title={t('supportScreen.stakeholders.chart.entries')}>
          <ul className={styles.others}>
            {others.map((row) => (
              <li key={row.id}>
                <AttitudeSign attitude={row.attitude} />
                <button type="button" className={styles.other} onClick={() => onOpen(row.id)}>
                  {row.notedOn === null ? row.what : `${formatDate(t.locale, row.notedOn)} · ${row.what}`}
                </button>
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
    </SidePanel>
  );
}
