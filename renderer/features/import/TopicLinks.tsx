/** Which touchpoint each topic of a survey stands for: found by name, proposed where it resembles one, chosen by hand for the rest. */
import { useState } from 'react';
import { useText } from '@renderer/api';
import { useTouchpointNames } from '@renderer/api/touchpointNames';
import { Button, ComboBox } from '@renderer/components';
import type { ImportOptions, SurveyAccount } from '@shared/domain/importPlan';
import { formatNumber } from '@shared/i18n/format';
import styles from './import.module.css';

export interface TopicLinksProps {
  readonly survey: SurveyAccount;
  readonly options: ImportOptions;
  readonly onChange: (options: ImportOptions) => void;
}

/** Topics shown before the rest is asked for. */
const MOST = 40;

export function TopicLinks({ survey, options, onChange }: TopicLinksProps) {
  const t = useText();
  const names = useTouchpointNames();
  const [showsAll, setShowsAll] = useState(false);
  const { topics } = survey;
  if (topics.length === 0) return null;
  const choices = names.map(({ id, name }) => ({ id: String(id), label: name }));
  const set = (links: Readonly<Record<string, number | null>>): void =>
    onChange({ ...options, topics: { ...options.topics, ...links } });
  const linked = topics.filter(({ touchpoint }) => touchpoint !== null).length;
  const proposed = topics.flatMap(({ name, touchpoint, suggestions }): readonly (readonly [string, number])[] => {
    const [best] = suggestions;
    return touchpoint !== null || best === undefined || options.topics?.[name] === null ? [] : [[name, best]];
  });
  return (
    <section aria-label={t('importWizard.measure.topics')}>
      <h2 className={styles.listTitle}>
        {t('importWizard.measure.topics')}
        <span>{t('importWizard.measure.topicsLinked', { linked, count: topics.length })}</span>
        {proposed.length > 1 && (
          <Button variant="link" size="small" onPress={() => set(Object.fromEntries(proposed))}>
            {t('importWizard.measure.takeProposed', { count: proposed.length })}
          </Button>
        )}
      </h2>
      <table className={styles.topicLinks}>
        <thead>
          <tr>
            <th scope="col">{t('importWizard.measure.topic')}</th>
            <th scope="col">{t('importWizard.measure.answers')}</th>
            <th scope="col">{t('importWizard.measure.standsFor')}</th>
          </tr>
        </thead>
        <tbody>
          {(showsAll ? topics : topics.slice(0, MOST)).map(({ name, answers, touchpoint, suggestions }) => {
            const best = touchpoint === null ? choices.find(({ id }) => id === String(suggestions[0])) : undefined;
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{formatNumber(t.locale, answers, 0)}</td>
                <td>
                  <ComboBox
                    label={t('importWizard.measure.standsForOf', { name })}
                    isLabelHidden
                    options={choices}
                    value={touchpoint === null ? null : String(touchpoint)}
                    placeholder={t('importWizard.measure.noTouchpoint')}
                    emptyText={t('importWizard.measure.noSuchTouchpoint')}
                    onChange={(id) => set({ [name]: id === null ? null : Number(id) })}
                  />
                  {best !== undefined && (
                    <Button variant="link" size="small" onPress={() => set({ [name]: Number(best.id) })}>
                      {t('importWizard.measure.isThis', { name: best.label })}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {!showsAll && topics.length > MOST && (
        <Button variant="link" onPress={() => setShowsAll(true)}>
          {t('importWizard.measure.allTopics', { count: topics.length })}
        </Button>
      )}
    </section>
  );
}
