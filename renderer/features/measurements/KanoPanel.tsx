/** One feature of Kano in the side panel: its name and columns to change, how many answers fell in each class, and the two coefficients with their intervals. */
import { offerUndo, runCommand, useText } from '@renderer/api';
import { openDialog } from '@renderer/app/dialogs';
import { formatCoefficient } from '@renderer/charts/survey';
import { Button, InPlaceField, PanelFacts, PanelSection, Select, SidePanel } from '@renderer/components';
import type { KanoFeature } from '@shared/contract/measurements.contract';
import type { RecordFields } from '@shared/contract/records.contract';
import { formatNumber, formatShare } from '@shared/i18n/format';
import { kanoClasses, type KanoClass } from '@shared/insight/survey/kano';
import styles from './value.module.css';

export interface KanoPanelProps {
  readonly feature: KanoFeature;
  readonly columns: readonly string[];
  readonly isReadOnly: boolean;
  onClose(): void;
  /** Shows the answers that fell in a class. */
  onAnswers(kind: KanoClass): void;
}

export function KanoPanel({ feature, columns, isReadOnly, onClose, onAnswers }: KanoPanelProps) {
  const t = useText();
  const { counts, n, unreadable, of } = feature;
  const set = (fields: Partial<RecordFields<'kanoFeature'>>): void =>
    void runCommand('record.update', { kind: 'kanoFeature', id: feature.feature, fields });
  const remove = async (): Promise<void> => {
    const result = await runCommand('record.delete', { kind: 'kanoFeature', ids: [feature.feature] });
    if (!result.ok) return;
    onClose();
    offerUndo(
      result.value,
      (say) => say('measurementsScreen.kano.removed', { name: feature.name }),
      () => openDialog('history'),
    );
  };
  const column = (side: 'functional' | 'dysfunctional') => {
    const other = feature[side === 'functional' ? 'dysfunctional' : 'functional'];
    // A column of a survey that is gone stays readable.
    const labels = [...new Set([feature[side], ...columns])].filter((label) => label !== other);
    return (
      <Select
        label={t(`measurementsScreen.kano.${side}`)}
        options={labels.map((label) => ({ id: label, label }))}
        value={feature[side]}
        placeholder=""
        isDisabled={isReadOnly}
        onChange={(label) => set({ [side]: label })}
      />
    );
  };
  const coefficient = (name: 'better' | 'worse'): string => {
    const value = feature[name];
    const interval = feature[`${name}Interval`];
    return value === null || interval === null
      ? '–'
      : t('measurementsScreen.kano.coefficient', {
          value: formatCoefficient(t, value),
          low: formatCoefficient(t, interval.low),
          high: formatCoefficient(t, interval.high),
          n: of,
        });
  };
  return (
    <SidePanel
      label={t('measurementsScreen.kano.feature')}
      kicker={t('measurementsScreen.kano.feature')}
      title={feature.name}
      onClose={onClose}
      closeLabel={t('measurementsScreen.kano.close')}
    >
      <PanelSection>
        <InPlaceField
          label={t('measurementsScreen.kano.name')}
          value={feature.name}
          emptyText=""
          isReadOnly={isReadOnly}
          onSave={(name) => name.trim() !== '' && set({ name: name.trim() })}
        />
        <div className={styles.columns}>
          {column('functional')}
          {column('dysfunctional')}
        </div>
      </PanelSection>
      <PanelSection
        title={t('measurementsScreen.kano.table')}
        note={t('measurementsScreen.kano.account', { n, unreadable })}
      >
        <table className={styles.classes}>
          <thead>
            <tr>
              <th scope="col">{t('measurementsScreen.kano.class')}</th>
              <th scope="col" className={styles.end}>
                n
              </th>
              <th scope="col" className={styles.end}>
                {t('measurementsScreen.kano.share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {kanoClasses.map((kind) => (
              <tr key={kind}>
                <th scope="row">
                  <Button variant="link" isDisabled={counts[kind] === 0} onPress={() => onAnswers(kind)}>
                    {t(`measurementsScreen.kano.classes.${kind}`)}
                  </Button>
                  <span className={styles.meaning}>{t(`measurementsScreen.kano.meanings.${kind}`)}</span>
                </th>
                <td className={styles.end}>{formatNumber(t.locale, counts[kind], 0)}</td>
                <td className={styles.end}>{n === 0 ? '–' : formatShare(t.locale, counts[kind] / n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </PanelSection>
      <PanelSection title={t('measurementsScreen.kano.coefficients')}>
        <PanelFacts
          facts={(['better', 'worse'] as const).map((name) => ({
            term: t(`measurementsScreen.kano.${name}`),
            value: coefficient(name),
          }))}
        />
        {feature.small && n > 0 && <p className={styles.explain}>{t('measurementsScreen.kano.few', { n })}</p>}
      </PanelSection>
      {!isReadOnly && (
        <PanelSection>
          <Button variant="quiet" icon="trash" onPress={() => void remove()}>
            {t('measurementsScreen.kano.remove')}
          </Button>
        </PanelSection>
      )}
    </SidePanel>
  );
}
