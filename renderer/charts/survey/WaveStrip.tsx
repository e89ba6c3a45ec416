/** A figure wave by wave as small dots with their intervals on one axis: for a tile, under the number itself. */
import { linearScale } from '@renderer/charts/geometry/scale';
import { fitText } from '@renderer/charts/geometry/labels';
import type { Text } from '@shared/i18n';
import charts from '@renderer/charts/charts.module.css';
import { axisAround } from './axis';
import { Interval } from './ChangeChart';
import { formatTick, type ShownFigure, type VariantKey } from './measureText';
import styles from './survey.module.css';

export interface WaveStripProps {
  readonly waves: readonly { readonly name: string; readonly figure: ShownFigure | null }[];
  readonly variant: VariantKey;
  readonly text: Text;
  readonly width: number;
}

const limits: Readonly<Record<VariantKey, readonly [number, number]>> = {
  nps: [-100, 100],
  csatTop: [0, 1],
  csatMean: [1, 10],
  cesMean: [1, 10],
  cesShare: [0, 1],
  cesIndex: [-100, 100],
  functional: [1, 10],
  emotional: [1, 10],
};

const LINE = 20;

/** Limits of the scale of a variant. */
export function limitsOfVariant(variant: VariantKey): readonly [number, number] {
  return limits[variant];
}

/** A drawing only: the tile says the same in words. The last wave is the one of the number, so its dot is filled. */
export function WaveStrip({ waves, variant, text, width }: WaveStripProps) {
  const known = waves.flatMap(({ figure }) => (figure === null ? [] : [figure]));
  const axis = axisAround(
    known.flatMap((figure) => [figure.low ?? figure.value, figure.high ?? figure.value]),
    limits[variant],
  );
  const labelWidth = Math.min(96, width * 0.34);
  const scale = linearScale(axis.low, axis.high, 6, width - labelWidth - 8);
  const height = waves.length * LINE + 18;
  return (
    <div className={charts.chart} aria-hidden>
      <svg width={width} height={height}>
        <path className={styles.rule} d={`M0 ${waves.length * LINE + 3.5}H${width - labelWidth}`} />
        {waves.map(({ name, figure }, index) => (
          <g key={name}>
            {figure !== null && (
              <Interval
                low={figure.low}
                high={figure.high}
                value={figure.value}
                scale={scale}
                y={index * LINE + LINE / 2}
                isDashed={figure.small}
                isFilled={index === waves.length - 1}
                isQuiet={index < waves.length - 1}
              />
            )}
            <text
              className={index === waves.length - 1 ? undefined : charts.quiet}
              x={width - labelWidth + 6}
              y={index * LINE + LINE / 2 + 4}
            >
              {fitText(name, labelWidth - 6)}
            </text>
          </g>
        ))}
        <text className={charts.quiet} x={0} y={height - 2}>
          {formatTick(text, variant, axis.low)}
        </text>
        <text className={charts.quiet} x={width - labelWidth} y={height - 2} textAnchor="end">
          {formatTick(text, variant, axis.high)}
        </text>
      </svg>
    </div>
  );
}
