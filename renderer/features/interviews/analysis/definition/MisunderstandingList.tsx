/** The usual misunderstandings about customer experience: does each live here, and what shows it. */
import { runCommand, useText } from '@renderer/api';
import { InPlaceField, SegmentedControl } from '@renderer/components';
import { misunderstandingStates, type Misunderstanding } from '@shared/domain/interviewDefinition';
import { styles } from '../styles';

export interface MisunderstandingListProps {
  readonly misunderstandings: readonly Misunderstanding[];
  readonly isReadOnly: boolean;
}

export function MisunderstandingList({ misunderstandings, isReadOnly }: MisunderstandingListProps) {
  const t = useText();
  const done = misunderstandings.filter(({ found }) => found !== null).length;
  return (
    <section aria-label={t('interviewsAnalysis.definition.misunderstandings')}>
      <h2 className={styles.subhead}>
        {t('interviewsAnalysis.definition.misunderstandings')}{' '}
        <span className={styles.quiet}>
          {t('interviewsAnalysis.definition.checked', { done, total: misunderstandings.length })}
        </span>
      </h2>
      <ul className={styles.hits}>
        {misunderstandings.map(({ rule, found, evidence }) => {
          const name = t(`interviews.misunderstanding.${rule}.name`);
          return (
            <li key={rule} className={styles.misunderstanding}>
              <div>
                <b>{name}</b>
                <p className={styles.quiet}>{t(`interviews.misunderstanding.${rule}.truth`)}</p>
              </div>
              <SegmentedControl
                label={t('interviewsAnalysis.definition.foundLabel', { name })}
                size="small"
                options={[
                  ...misunderstandingStates.map((id) => ({
                    id,
                    label: t(`interviewsAnalysis.definition.states.${id}`),
                    isDisabled: isReadOnly,
                  })),
                  { id: 'unknown', label: t('interviewsAnalysis.definition.unknown'), isDisabled: isReadOnly },
                ]}
                value={found ?? 'unknown'}
                onChange={(next) =>
                  void runCommand('misunderstanding.set', {
                    rule,
                    found: misunderstandingStates.find((state) => state === next) ?? null,
                    evidence,
                  })
                }
              />
              <InPlaceField
                isLabelHidden
                label={t('interviewsAnalysis.definition.evidenceLabel', { name })}
                value={evidence ?? ''}
                emptyText={t('interviewsAnalysis.definition.evidenceEmpty')}
                isMultiline
                isReadOnly={isReadOnly}
                onSave={(text) =>
                  void runCommand('misunderstanding.set', {
                    rule,
                    found,
                    evidence: text.trim() === '' ? null : text.trim(),
                  })
                }
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
