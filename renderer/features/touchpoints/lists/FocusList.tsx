/** The focus list: what needs attention first, each with its reasons [S4.16–S4.18]. */
import { errorOf, useEngineQuery, useText } from '@renderer/api';
import { Button, ErrorNotice, LawBadge, PageBar, ScoreCell, Star } from '@renderer/components';
import { formatNumber, formatScore } from '@shared/i18n/format';
import { FOCUS_SHORT } from '@shared/insight/focusList';
import { useState } from 'react';
import styles from './lists.module.css';

export interface FocusListProps {
  onOpen(id: number, field?: string): void;
  onShowTable(): void;
}

/** Cell in which each reason is looked at and mended. */
const reasonField = {
  lawBroken: 'brokenLaws',
  momentAtRisk: 'emotionalScore',
  importantLow: 'emotionalScore',
  charged: 'emotionalCharge',
} as const;

export function FocusList({ onOpen, onShowTable }: FocusListProps) {
  const t = useText();
  const query = useEngineQuery('insight.focusList', {}, { keepPrevious: true });
  const [isWhole, setWhole] = useState(false);
  const error = errorOf(query);
  const items = query.data ?? [];
  const shown = isWhole ? items : items.slice(0, FOCUS_SHORT);
  return (
    <div className={styles.page}>
      <PageBar
        end={
          <Button size="small" variant="quiet" icon="table" onPress={onShowTable}>
            {t('touchpoints.lists.asTable')}
          </Button>
        }
      >
        <span className={styles.explain}>{t('insight.focus.whatItIs')}</span>
      </PageBar>
      <div className={styles.scroll}>
        {error !== null && <ErrorNotice what={t.error(error)} />}
        {query.data !== undefined && items.length === 0 && (
          <p className={styles.nothing}>{t('touchpoints.lists.focusEmpty')}</p>
        )}
        {items.length > 0 && (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" title={t('insight.focus.priorityExplained')}>
                  {t('insight.focus.priority')}
                </th>
                <th scope="col">{t('domain.fields.name')}</th>
                <th scope="col">{t('touchpoints.lists.why')}</th>
                <th scope="col" className={styles.end}>
                  {t('domain.fields.functionalScore')}
                </th>
                <th scope="col" className={styles.end}>
                  {t('domain.fields.emotionalScore')}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((item) => (
                <tr key={item.touchpoint}>
                  <td className={styles.priority}>
                    {item.priority === null ? '–' : formatNumber(t.locale, item.priority, 1, 1)}
                  </td>
                  <th scope="row">
                    <button type="button" className={styles.name} onClick={() => onOpen(item.touchpoint)}>
                      <span className={styles.number}>{item.number ?? ''}</span>
                      {item.name}
                      {item.momentOfTruth && <Star size={12} label={t('domain.fields.momentOfTruthCustomer')} />}
                    </button>
                  </th>
                  <td>
                    <ul className={styles.reasons}>
                      {item.reasons.map((reason) => (
                        <li key={reason.key}>
                          <button
                            type="button"
                            className={styles.reason}
                            onClick={() => onOpen(item.touchpoint, reasonField[reason.key])}
                          >
                            {reason.laws.map((law) => (
                              <LawBadge
                                key={law}
                                letter={t.lookup(`domain.lawLetter.${law}`)}
                                label={t.lookup(`domain.law.${law}`)}
                              />
                            ))}
                            {t.lookup(`insight.focus.${reason.key}`, reason.params)}
                          </button>
                        </li>
                      ))}
                    </ul>
                  </td>
                  <td className={styles.end}>
                    <ScoreCell
                      score={item.functionalScore}
                      basis="estimate"
                      text={formatScore(t.locale, item.functionalScore)}
                      basisLabel={t('touchpoints.cells.estimate')}
                    />
                  </td>
                  <td className={styles.end}>
                    <ScoreCell
                      score={item.emotionalScore}
                      basis="estimate"
                      text={formatScore(t.locale, item.emotionalScore)}
                      basisLabel={t('touchpoints.cells.estimate')}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {items.length > FOCUS_SHORT && (
          <div className={styles.more}>
            <Button variant="quiet" onPress={() => setWhole(!isWhole)}>
              {isWhole
                ? t('touchpoints.lists.showShort', { count: FOCUS_SHORT })
                : t('touchpoints.lists.showAll', { count: items.length })}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
