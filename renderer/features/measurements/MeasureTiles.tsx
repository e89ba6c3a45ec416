/** The five measures of a wave: figure, n, interval, the waves before it, and what changed in words. A tile chooses the measure of the table below. */
import { useText } from '@renderer/api';
import { useWidth } from '@renderer/charts';
import {
  changesTo,
  differenceText,
  formatFigure,
  intervalText,
  shownFigure,
  variantOf,
  variantText,
  verdictKey,
  waveBefore,
  WaveStrip,
} from '@renderer/charts/survey';
import { classNames } from '@renderer/components';
import { measures, type Measure, type Scale } from '@shared/insight/survey/measures';
import type { SurveyFigures, WaveFigures } from '@shared/insight/survey/survey';
import { spreadText } from './spread';
import styles from './measurements.module.css';

export interface MeasureTilesProps {
  readonly figures: SurveyFigures;
  readonly wave: WaveFigures;
  readonly scales: Readonly<Partial<Record<Measure, Scale>>>;
  readonly measure: Measure;
  onMeasure(measure: Measure): void;
}

/** Waves that a tile shows at most, the newest last. */
const WAVES = 4;

export function MeasureTiles({ figures, wave, scales, measure, onMeasure }: MeasureTilesProps) {
  return (
    <div className={styles.tilesFrame}>
      <div className={styles.tiles}>
        {measures.map((id) => (
          <Tile
            key={id}
            measure={id}
            figures={figures}
            wave={wave}
            scales={scales}
            isChosen={id === measure}
            onChoose={() => onMeasure(id)}
          />
        ))}
      </div>
    </div>
  );
}

interface TileProps {
  readonly measure: Measure;
  readonly figures: SurveyFigures;
  readonly wave: WaveFigures;
  readonly scales: Readonly<Partial<Record<Measure, Scale>>>;
  readonly isChosen: boolean;
  onChoose(): void;
}

function Tile({ measure, figures, wave, scales, isChosen, onChoose }: TileProps) {
  const t = useText();
  const [measured, width] = useWidth();
  const figure = shownFigure(wave, measure);
  const variant = variantOf(wave, measure);
  const change = changesTo(figures, wave).find((known) => known.key === null && known.measure === measure);
  const place = figures.waves.findIndex((known) => known.wave === wave.wave);
  const before = waveBefore(figures, wave);
  const waves = figures.waves
    .slice(Math.max(0, place + 1 - WAVES), place + 1)
    // Another variant is another measure: it has no place on the same axis.
    .filter((known) => variantOf(known, measure) === variant)
    .map((known) => ({ name: known.name, figure: shownFigure(known, measure) }));
  return (
    <button
      type="button"
      className={classNames(styles.tile, isChosen && styles.chosen)}
      aria-pressed={isChosen}
      onClick={onChoose}
    >
      <span className={styles.tileHead}>
        <span>{variantText(t, variant, scales)}</span>
        <span className={styles.quiet}>{t('measurementsScreen.n', { n: figure?.n ?? 0 })}</span>
      </span>
      {figure === null ? (
        <span className={styles.quiet}>{t('measurementsScreen.nobody')}</span>
      ) : (
        <>
          <span
            className={styles.value}
            title={`${t(`measurementsScreen.method.${variant}`)}\n${spreadText(t, wave, measure)}`}
          >
            {formatFigure(t, variant, figure.value)} <small>{intervalText(t, figure)}</small>
          </span>
          <span ref={measured} className={styles.strip}>
            {width > 0 && <WaveStrip waves={waves} variant={variant} text={t} width={width} />}
          </span>
          <span className={styles.spread}>{spreadText(t, wave, measure)}</span>
          <span className={styles.verdict}>
            {change === undefined
              ? before !== null && shownFigure(before, measure) === null
                ? t('measurementsScreen.verdict.notAskedBefore', { before: before.name })
                : t(`measurementsScreen.verdict.${before === null ? 'firstWave' : 'otherVariant'}`)
              : t(`measurementsScreen.verdict.${verdictKey(change)}`)}
          </span>
          {change !== undefined && (
            <span className={styles.difference} title={t(`measurementsScreen.samples.${change.method}`)}>
              {differenceText(t, variant, change)}
            </span>
          )}
        </>
      )}
    </button>
  );
}
