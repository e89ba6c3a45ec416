/** Figures of a touchpoint on this map, for everyone and for each persona: what holds, where it comes from, and typing another. */
import { runCommand } from '@renderer/api';
import { BasisDot, NumberField } from '@renderer/components';
import type { Lists } from '@shared/domain/lists';
import type { Text } from '@shared/i18n';
import { formatScore } from '@shared/i18n/format';
import type { JourneyMap } from '@shared/insight/journey/map';
import { curveFor } from '../model/mapIndex';
import styles from './stepPanel.module.css';

export interface FigureLinesProps {
  readonly moment: number;
  readonly map: JourneyMap;
  readonly lists: Lists;
  readonly t: Text;
  readonly isReadOnly: boolean;
}

export function FigureLines({ moment, map, lists, t, isReadOnly }: FigureLinesProps) {
  const point = curveFor(map, null).points.find((known) => known.moment === moment);
  const figure = point?.emotional ?? null;
  const personas = lists.personas.filter(({ id }) => map.journey.personas.includes(id));
  const ownOf = (persona: number | null): number | null =>
    map.scores.find((score) => score.moment === moment && score.persona === persona)?.emotional ?? null;
  const set = (persona: number | null, emotional: number | null): void =>
    void runCommand('journeyScore.set', { moment, persona, emotional });
  const field = (persona: number | null, label: string) => (
    <NumberField
      key={persona ?? 'all'}
      label={label}
      layout="inline"
      value={ownOf(persona)}
      minimum={1}
      maximum={10}
      step={0.1}
      fractionDigits={1}
      isDisabled={isReadOnly}
      onChange={(value) => set(persona, value)}
      notANumberMessage={t('journeysScreen.panel.notAFigure')}
    />
  );
  return (
    <div className={styles.figures}>
      <p className={styles.figure}>
        {figure === null ? (
          t('journeys.export.noScore')
        ) : (
          <>
            <BasisDot basis={figure.basis} />
            {t('journeysScreen.panel.figure', {
              score: formatScore(t.locale, figure.value),
              source: t(`journeys.figureSource.${figure.source}`),
            })}
            {figure.n !== null &&
              ` · ${t('journeysScreen.panel.answers', {
                n: figure.n,
                low: formatScore(t.locale, figure.interval?.low ?? figure.value),
                high: formatScore(t.locale, figure.interval?.high ?? figure.value),
              })}`}
            {figure.deviation !== null &&
              ` · ${t('journeysScreen.panel.spread', { deviation: formatScore(t.locale, figure.deviation) })}`}
          </>
        )}
      </p>
      {map.journey.state === 'toBe' && field(null, t('journeysScreen.panel.onThisMap'))}
      {personas.map(({ id, name }) => field(id, t('journeysScreen.panel.forPersona', { name })))}
    </div>
  );
}
