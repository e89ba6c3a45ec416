/** What a survey adds to the check: the wave its answers belong to, how many rows count and why others do not, and personal columns. */
import { useState } from 'react';
import { useText } from '@renderer/api';
import { PageBar, Switch, TextField } from '@renderer/components';
import type { ImportOptions, SurveyAccount } from '@shared/domain/importPlan';
import { rejectReasons } from '@shared/domain/measurement';
import styles from './import.module.css';

export interface SurveyBarProps {
  readonly survey: SurveyAccount;
  readonly options: ImportOptions;
  readonly onChange: (options: ImportOptions) => void;
}

export function SurveyBar({ survey, options, onChange }: SurveyBarProps) {
  const t = useText();
  const [draft, setDraft] = useState<string | null>(null);
  const { rows } = survey;
  const reasons = rejectReasons
    .filter((reason) => rows.rejected[reason] > 0)
    .map((reason) => t(`importWizard.measure.reason.${reason}`, { count: rows.rejected[reason] }));
  const settle = (): void => {
    const name = draft?.trim() ?? '';
    setDraft(null);
    if (name !== '' && name !== survey.wave) onChange({ ...options, wave: name });
  };
  return (
    <PageBar
      label={t('importWizard.measure.wave')}
      end={
        <Switch
          label={t('importWizard.measure.keepPersonal')}
          isSelected={options.keepPersonal === true}
          onChange={(keepPersonal) => onChange({ ...options, keepPersonal })}
          {...(survey.dropped.length > 0 && {
            description: t('importWizard.measure.dropped', { list: survey.dropped.join(', ') }),
          })}
        />
      }
    >
      <TextField
        label={t('importWizard.measure.wave')}
        layout="inline"
        value={draft ?? survey.wave}
        onChange={setDraft}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
          else if (event.key === 'Escape') setDraft(null);
        }}
      />
      <span className={styles.muted}>
        {t(survey.newWave ? 'importWizard.measure.newWave' : 'importWizard.measure.existingWave')}
        {' · '}
        {t(`importWizard.measure.layout.${survey.layout}`)}
        {' · '}
        {t('importWizard.measure.account', {
          kept: rows.kept,
          read: rows.read,
          list: reasons.length === 0 ? 'none' : reasons.join(', '),
        })}
        {survey.elsewhere > 0 && ` · ${t('importWizard.measure.elsewhere', { count: survey.elsewhere })}`}
      </span>
    </PageBar>
  );
}
