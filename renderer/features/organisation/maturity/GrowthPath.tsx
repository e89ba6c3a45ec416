/** The growth path: stages from low to high, where the organisation stands, what the next step takes and what holds it back [S4.27]. */
import { useText } from '@renderer/api';
import { classNames } from '@renderer/components';
import { formatNumber } from '@shared/i18n/format';
import { passingMark } from '@shared/domain/maturity';
import type { MaturityFigures } from '@shared/insight/organisation/maturity';
import { stageBegin } from '@shared/insight/organisation/maturityStage';
import type { MaturityPartProps } from './shared';
import styles from './maturity.module.css';

export function GrowthPath({
  records,
  model,
  figure,
}: MaturityPartProps & { readonly figure: MaturityFigures | undefined }) {
  const t = useText();
  const stages = records.maturityStage.filter((row) => row.model === model.id);
  const here = stages.findIndex((row) => row.id === figure?.stage);
  const textOf = (id: number): string => records.maturityQuestion.find((row) => row.id === id)?.text ?? '';
  return (
    <section className={styles.path} aria-labelledby="growth-path">
      <h2 id="growth-path">{t('maturityScreen.path.title')}</h2>
      {stages.length > 0 && <p className={styles.note}>{t(`maturityScreen.rules.${model.rule}.note`)}</p>}
      {stages.length === 0 && <p className={styles.note}>{t('maturityScreen.path.none')}</p>}
      <ol>
        {stages.map((stage, index) => {
          const isHere = index === here;
          const isNext = here >= 0 && index === here + 1;
          const step = figure?.steps.find((one) => one.stage === stage.id);
          const from =
            model.rule === 'statements'
              ? passingMark(model)
              : stageBegin(index, stages.length, model.lowest, model.highest);
          return (
            <li
              key={stage.id}
              className={classNames(index < here && styles.reached, isHere && styles.here, isNext && styles.next)}
              aria-current={isHere ? 'step' : undefined}
            >
              <span className={styles.stageName}>
                <b>{stage.name}</b>{' '}
                <span className={styles.quiet}>
                  {index < here
                    ? t('maturityScreen.path.reached')
                    : isHere
                      ? t('maturityScreen.path.here')
                      : isNext
                        ? t('maturityScreen.path.next')
                        : ''}
                  {index > 0 &&
                    `${here >= 0 && index <= here + 1 ? ' · ' : ''}${t('maturityScreen.path.from', { from: formatNumber(t.locale, from, 1) })}`}
                </span>
              </span>
              {index > 0 && step !== undefined && model.rule !== 'mean' && (
                <p className={styles.quiet}>{t('maturityScreen.path.counted', { ...step, rule: model.rule })}</p>
              )}
              {stage.description !== null && <p>{stage.description}</p>}
              {isNext && (
                <>
                  <p className={stage.step === null ? styles.quiet : undefined}>
                    {stage.step ?? t('maturityScreen.path.noStep')}
                  </p>
                  {figure !== undefined && figure.holding.length > 0 && (
                    <details>
                      <summary>
                        {t('maturityScreen.path.holding', { count: figure.holding.length, rule: model.rule })}
                      </summary>
                      <ul>
                        {figure.holding.map((id) => (
                          <li key={id}>{textOf(id)}</li>
                        ))}
                      </ul>
                    </details>
                  )}
                </>
              )}
            </li>
          );
        })}
      </ol>
      {figure !== undefined && figure.mean !== null && stages.length > 0 && figure.unanswered > 0 && (
        <p className={styles.note}>
          {t('maturityScreen.path.unanswered', { count: figure.unanswered, rule: model.rule })}
        </p>
      )}
    </section>
  );
}
