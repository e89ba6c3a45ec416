/** One wave in the side panel: its name, days and variants, and the account of its rows reason by reason. */
import { runCommand, useText } from '@renderer/api';
import { PanelSlot } from '@renderer/app/slots';
import { Button, DateField, InPlaceField, PanelSection, Select, SidePanel } from '@renderer/components';
import type { CommandParams } from '@shared/contract';
import { rejectReasons, type WaveSummary } from '@shared/domain/measurement';
import { cesVariants, csatVariants } from '@shared/insight/survey/measures';
import { formatDate, formatNumber } from '@shared/i18n/format';
import type { AnswerFilter } from './AnswersView';
import styles from './measurements.module.css';

export interface WavePanelProps {
  readonly wave: WaveSummary;
  readonly isReadOnly: boolean;
  onClose(): void;
  onAnswers(filter: Partial<AnswerFilter>): void;
}

type WaveFields = CommandParams<'wave.update'>['fields'];

export function WavePanel({ wave, isReadOnly, onClose, onAnswers }: WavePanelProps) {
  const t = useText();
  const { rows } = wave;
  const set = (fields: WaveFields): void => void runCommand('wave.update', { id: wave.id, fields });
  return (
    <PanelSlot>
      <SidePanel
        label={t('measurementsScreen.waves.panel', { name: wave.name })}
        title={wave.name}
        onClose={onClose}
        closeLabel={t('measurementsScreen.panel.close')}
      >
        <PanelSection>
          <InPlaceField
            label={t('measurementsScreen.waves.name')}
            value={wave.name}
            emptyText={t('measurementsScreen.waves.empty')}
            isReadOnly={isReadOnly}
            validate={(name) => (name.trim() === '' ? t('measurementsScreen.waves.emptyName') : null)}
            onSave={(name) => set({ name: name.trim() })}
          />
          <div className={styles.stack}>
            {(['startsOn', 'endsOn'] as const).map((field) => (
              <DateField
                key={field}
                label={t(`measurementsScreen.waves.${field === 'startsOn' ? 'starts' : 'ends'}`)}
                layout="inline"
                value={wave[field]}
                isReadOnly={isReadOnly}
                onChange={(day) => set({ [field]: day })}
                openLabel={t('improvementsScreen.date.open')}
                clearLabel={t('improvementsScreen.date.clear')}
                invalidMessage={t('improvementsScreen.date.invalid')}
              />
            ))}
            <Select
              label={t('measurementsScreen.waves.csatVariant')}
              layout="inline"
              isDisabled={isReadOnly}
              options={csatVariants.map((id) => ({ id, label: t(`measurementsScreen.waves.csat.${id}`) }))}
              value={wave.csatVariant}
              onChange={(id) => set({ csatVariant: csatVariants.find((known) => known === id) ?? wave.csatVariant })}
              placeholder=""
            />
            <Select
              label={t('measurementsScreen.waves.cesVariant')}
              layout="inline"
              isDisabled={isReadOnly}
              options={cesVariants.map((id) => ({ id, label: t(`measurementsScreen.waves.ces.${id}`) }))}
              value={wave.cesVariant}
              onChange={(id) => set({ cesVariant: cesVariants.find((known) => known === id) ?? wave.cesVariant })}
              placeholder=""
            />
          </div>
          <InPlaceField
            label={t('measurementsScreen.waves.notes')}
            value={wave.notes ?? ''}
            emptyText={t('measurementsScreen.waves.empty')}
            isMultiline
            isReadOnly={isReadOnly}
            onSave={(notes) => set({ notes: notes.trim() === '' ? null : notes })}
          />
        </PanelSection>
        <PanelSection
          title={t('measurementsScreen.waves.account', { kept: rows.kept, read: rows.read })}
          action={
            rows.read > rows.kept && (
              <Button variant="link" size="small" onPress={() => onAnswers({ wave: wave.id, rejected: true })}>
                {t('measurementsScreen.status.rejected', { count: rows.read - rows.kept })}
              </Button>
            )
          }
        >
          <ul className={styles.figures}>
            {rejectReasons.map((reason) => (
              <li key={reason}>
                <span className={styles.figureHead}>
                  <span>{t(`measurementsScreen.waves.reason.${reason}`)}</span>
                  <b>{formatNumber(t.locale, rows.rejected[reason], 0)}</b>
                </span>
              </li>
            ))}
          </ul>
          <p className={styles.explain}>{t('measurementsScreen.waves.accountNote')}</p>
        </PanelSection>
        {wave.files.length > 0 && (
          <PanelSection title={t('measurementsScreen.waves.files')}>
            {wave.files.map((file) => (
              <p key={`${file.name} ${file.at}`} className={styles.explain}>
                {file.name}, {formatDate(t.locale, file.at)}
              </p>
            ))}
          </PanelSection>
        )}
      </SidePanel>
    </PanelSlot>
  );
}
