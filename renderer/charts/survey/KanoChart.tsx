/** Features in the plane of Kano's two coefficients (Berger): to the right what pleases when it is there, upward what displeases when it is not; each with its 95 % interval; under it how many answers fell in each class. */
import { ChartRoot } from '@renderer/charts/ChartRoot';
import type { ChartProps } from '@renderer/charts/chart.types';
import charts from '@renderer/charts/charts.module.css';
import { breakText, fitText, spreadLabels } from '@renderer/charts/geometry/labels';
import { linearScale } from '@renderer/charts/geometry/scale';
import { useMarks } from '@renderer/charts/useMarks';
import type { KanoFeature } from '@shared/contract/measurements.contract';
import { formatNumber } from '@shared/i18n/format';
import type { Text } from '@shared/i18n';
import { kanoClasses } from '@shared/insight/survey/kano';
import styles from './survey.module.css';

/** A coefficient of Kano with a real minus sign: "0,56", "−0,5". */
export function formatCoefficient(text: Text, value: number): string {
  return formatNumber(text.locale, value, 2, 2).replace('-', '−');
}

const TOP = 20;
const FOOT = 40;
const AXIS = 44;
const LABELS = 232;
const ticks = [0, 0.25, 0.5, 0.75, 1] as const;
/** Names of the quarters, with where each lies on the two axes. */
const quarters = [
  { name: 'mustBe', x: 0, y: 1 },
  { name: 'oneDimensional', x: 1, y: 1 },
  { name: 'indifferent', x: 0, y: 0 },
  { name: 'attractive', x: 1, y: 0 },
] as const;

const ROW = 26;
const HEAD = 48;
const NAME = 190;
const TOTAL = 44;

/** Height of the plane alone: enough to keep the names of this many features apart. */
function planeHeight(features: number): number {
  return Math.max(340, TOP + FOOT + features * 22);
}

/** Height of the plane with the counts of this many features under it. */
export function kanoHeight(features: number): number {
  return planeHeight(features) + HEAD + features * ROW + 8;
}

export function KanoChart({
  figure,
  text,
  width,
  height: whole,
  onSelect,
  isPaper = false,
}: ChartProps<readonly KanoFeature[]>) {
  const height = planeHeight(figure.length);
  const end = Math.min(width - LABELS, AXIS + (height - TOP - FOOT) * 1.6);
  const bottom = height - FOOT;
  const x = linearScale(0, 1, AXIS, end);
  const y = linearScale(0, 1, bottom, TOP);
  const points = figure.flatMap((feature) => {
    const { better, worse, betterInterval, worseInterval } = feature;
    if (better === null || worse === null || betterInterval === null || worseInterval === null) return [];
    return [{ feature, better, worse: Math.abs(worse), betterInterval, worseInterval }];
  });
  const places = spreadLabels(
    points.map((point) => y(point.worse)),
    20,
    TOP + 6,
    bottom - 6,
  );
  const spoken = ({ feature, better }: (typeof points)[number]): string =>
    text('measurementsScreen.kano.mark', {
      name: feature.name,
      better: formatCoefficient(text, better),
      worse: formatCoefficient(text, feature.worse ?? 0),
      n: feature.n,
    });
  const markProps = useMarks(
    points.map((point) => ({
      x: x(point.better),
      y: y(point.worse),
      ids: [point.feature.feature],
      label: spoken(point),
    })),
    isPaper ? undefined : onSelect,
  );
  return (
    <ChartRoot
      name={text('measurementsScreen.kano.chart')}
      keys={text('insight.charts.keys')}
      isPaper={isPaper}
      isStill={onSelect === undefined}
    >
      <svg width={width} height={whole} className={styles.rows}>
        {ticks.map((tick) => (
          <g key={tick}>
            <path
              className={tick === 0.5 ? charts.middle : charts.grid}
              d={`M${x(tick)} ${TOP}V${bottom}M${AXIS} ${y(tick)}H${end}`}
            />
            <text className={charts.quiet} x={x(tick)} y={bottom + 16} textAnchor="middle">
              {formatNumber(text.locale, tick, 2)}
            </text>
            <text className={charts.quiet} x={AXIS - 8} y={y(tick) + 4} textAnchor="end">
              {tick === 0 ? '0' : `−${formatNumber(text.locale, tick, 2)}`}
            </text>
          </g>
        ))}
        <text className={charts.quiet} x={(AXIS + end) / 2} y={bottom + 34} textAnchor="middle">
          {text('measurementsScreen.kano.better')}
        </text>
        <text className={charts.quiet} x={AXIS} y={10}>
          {text('measurementsScreen.kano.worse')}
        </text>
        {quarters.map((quarter) => (
          <text
            key={quarter.name}
            className={charts.quiet}
            x={quarter.x === 0 ? AXIS + 8 : end - 8}
            y={quarter.y === 0 ? bottom - 8 : TOP + 16}
            textAnchor={quarter.x === 0 ? 'start' : 'end'}
          >
            {text(`measurementsScreen.kano.classes.${quarter.name}`)}
          </text>
        ))}
        {points.map((point, index) => {
          const { feature, betterInterval, worseInterval } = point;
          const [left, top, label] = [x(point.better), y(point.worse), places[index] ?? 0];
          return (
            <g key={feature.feature}>
              <path className={charts.leader} pointerEvents="none" d={`M${left} ${top}L${end + 8} ${label}`} />
              <text x={end + 12} y={label + 4} pointerEvents="none">
                {fitText(feature.name, LABELS - 62)}{' '}
                <tspan className={charts.quiet}>{text('measurementsScreen.kano.n', { n: feature.n })}</tspan>
              </text>
              <g className={charts.mark} {...markProps(index)}>
                <title>{spoken(point)}</title>
                <rect
                  className={charts.hit}
                  data-screen-only=""
                  x={end + 8}
                  y={label - 10}
                  width={LABELS - 16}
                  height={20}
                />
                <path
                  className={feature.small ? `${styles.interval} ${styles.dashed}` : styles.interval}
                  d={`M${x(betterInterval.low)} ${top}H${x(betterInterval.high)}M${left} ${y(-worseInterval.low)}V${y(-worseInterval.high)}`}
                />
                <circle
                  className={feature.small ? styles.point : `${styles.point} ${styles.filled}`}
                  cx={left}
                  cy={top}
                  r={5}
                />
                <circle className={charts.ring} data-screen-only="" cx={left} cy={top} r={9} />
              </g>
            </g>
          );
        })}
        <Counts features={figure} text={text} width={width} top={height} />
      </svg>
    </ChartRoot>
  );
}

interface CountsProps {
  readonly features: readonly KanoFeature[];
  readonly text: Text;
  readonly width: number;
  readonly top: number;
}

/** A row a feature, a column a class: the number of answers with its share as a bar; the largest number is bold, its bar dark when it leads beyond chance. */
function Counts({ features, text, width, top }: CountsProps) {
  const column = (width - NAME - TOTAL) / kanoClasses.length;
  const number = (value: number): string => formatNumber(text.locale, value, 0);
  return (
    <g>
      {kanoClasses.map((kind, index) => (
        <g key={kind}>
          {breakText(text(`measurementsScreen.kano.classes.${kind}`), column - 8, 2).map((line, place) => (
            <text key={line} className={charts.quiet} x={NAME + index * column} y={top + 16 + place * 15}>
              {line}
            </text>
          ))}
        </g>
      ))}
      <text className={charts.quiet} x={width} y={top + 16} textAnchor="end">
        n
      </text>
      {features.map((feature, row) => {
        const y = top + HEAD + row * ROW;
        const most = Math.max(...Object.values(feature.counts));
        return (
          <g key={feature.feature}>
            <path className={styles.rule} d={`M0 ${y - 9}H${width}`} />
            <text x={0} y={y + 8}>
              {fitText(feature.name, NAME - 12)}
            </text>
            {kanoClasses.map((kind, index) => {
              const count = feature.counts[kind];
              const left = NAME + index * column;
              const long = feature.n === 0 ? 0 : (count / feature.n) * (column - 44);
              return (
                <g key={kind}>
                  <rect
                    className={feature.leading === kind ? charts.shadeInk : charts.hatch}
                    x={left}
                    y={y}
                    width={long}
                    height={8}
                  />
                  <text
                    className={count === most && count > 0 ? charts.strong : charts.quiet}
                    x={left + long + 6}
                    y={y + 8}
                  >
                    {number(count)}
                  </text>
                </g>
              );
            })}
            <text x={width} y={y + 8} textAnchor="end">
              {number(feature.n)}
            </text>
          </g>
        );
      })}
    </g>
  );
}
