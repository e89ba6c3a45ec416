/** Stakeholders in nine boxes of power × interest, each with a sign for the attitude that needs no colour: a triangle up is for, down is against, solid is outspoken. */
import { classNames } from '@renderer/components';
import { ChartRoot } from '@renderer/charts/ChartRoot';
import type { ChartProps } from '@renderer/charts/chart.types';
import { fitText } from '@renderer/charts/geometry/labels';
import { useMarks } from '@renderer/charts/useMarks';
import charts from '@renderer/charts/charts.module.css';
import { stakeholderLevels, type Attitude } from '@shared/domain/responsibility';
import styles from './organisation.module.css';

/** One stakeholder with power and interest, 1–3. */
export interface StakeholderMark {
  readonly key: string;
  readonly name: string;
  readonly attitude: Attitude | null;
  /** The attitude is another one than at first. */
  readonly hasChanged: boolean;
  readonly power: number;
  readonly interest: number;
  /** Entries of the log behind the mark. */
  readonly ids: readonly number[];
}

const LEFT = 64;
const FOOT = 40;
const LINE = 20;
const MOST_LINES = 3;
const BOX = LINE * MOST_LINES + 12;

/** Height of the chart in pixels; the same for any number of stakeholders. */
export const powerInterestHeight = 3 * BOX + FOOT;

export function PowerInterestChart({
  figure,
  text,
  width,
  height,
  onSelect,
  isPaper = false,
}: ChartProps<readonly StakeholderMark[]>) {
  const box = (width - LEFT) / 3;
  const placed = stakeholderLevels.flatMap((power) =>
    stakeholderLevels.flatMap((interest) => {
      const inBox = figure.filter((mark) => mark.power === power && mark.interest === interest);
      return inBox.slice(0, inBox.length > MOST_LINES ? MOST_LINES - 1 : MOST_LINES).map((mark, line) => ({
        mark,
        x: LEFT + (interest - 1) * box + 8,
        y: (3 - power) * BOX + 8 + line * LINE,
      }));
    }),
  );
  const level = (value: number): string => text.lookup(`supportScreen.stakeholders.levels.l${value}`);
  const labelOf = (mark: StakeholderMark): string =>
    text('supportScreen.stakeholders.chart.mark', {
      name: mark.name,
      attitude:
        mark.attitude === null
          ? text('supportScreen.unknown')
          : text(`supportScreen.stakeholders.attitudes.${mark.attitude}`),
      power: level(mark.power).toLocaleLowerCase(text.locale),
      interest: level(mark.interest).toLocaleLowerCase(text.locale),
    });
  const markProps = useMarks(
    placed.map(({ mark, x, y }) => ({ x, y, ids: mark.ids, label: labelOf(mark) })),
    isPaper ? undefined : onSelect,
  );
  return (
    <ChartRoot
      name={text('supportScreen.stakeholders.chart.name')}
      keys={text('insight.charts.keys')}
      isPaper={isPaper}
      isStill={onSelect === undefined}
    >
      <svg width={width} height={height}>
        {stakeholderLevels.map((power) => (
          <g key={power}>
            <text className={charts.quiet} x={0} y={(3 - power) * BOX + BOX / 2 + 4}>
              {level(power)}
            </text>
            {stakeholderLevels.map((interest) => {
              const hidden =
                figure.filter((mark) => mark.power === power && mark.interest === interest).length -
                placed.filter(({ mark }) => mark.power === power && mark.interest === interest).length;
              return (
                <g key={interest}>
                  <rect
                    className={power + interest >= 5 ? styles.boxNear : styles.box}
                    x={LEFT + (interest - 1) * box + 1}
                    y={(3 - power) * BOX + 1}
                    width={Math.max(0, box - 2)}
                    height={BOX - 2}
                    rx={3}
                  />
                  {hidden > 0 && (
                    <text
                      className={classNames(charts.plain, charts.quiet)}
                      x={LEFT + (interest - 1) * box + 24}
                      y={(3 - power) * BOX + 8 + (MOST_LINES - 1) * LINE + 13}
                    >
                      {text('supportScreen.stakeholders.chart.more', { count: hidden })}
                    </text>
                  )}
                </g>
              );
            })}
          </g>
        ))}
        {placed.map(({ mark, x, y }, index) => (
          <g key={mark.key}>
            <AttitudeShape attitude={mark.attitude} x={x + 6} y={y + 8} />
            <text className={classNames(charts.plain, mark.power === 3 && charts.strong)} x={x + 18} y={y + 13}>
              {fitText(mark.name, box - 40)}
              {mark.hasChanged && ' ↗'}
            </text>
            <g className={charts.mark} {...markProps(index)}>
              <title>{labelOf(mark)}</title>
              <rect className={charts.hit} x={x - 4} y={y - 2} width={Math.max(0, box - 8)} height={LINE} />
              <rect
                className={charts.ring}
                data-screen-only=""
                x={x - 4}
                y={y - 1}
                width={Math.max(0, box - 8)}
                height={LINE - 2}
                rx={3}
              />
            </g>
          </g>
        ))}
        {stakeholderLevels.map((interest) => (
          <text
            key={interest}
            className={charts.quiet}
            x={LEFT + (interest - 0.5) * box}
            y={3 * BOX + 16}
            textAnchor="middle"
          >
            {level(interest)}
          </text>
        ))}
        <text className={charts.quiet} x={width} y={height - 4} textAnchor="end">
          {text('supportScreen.stakeholders.chart.interest')} →
        </text>
        <text className={charts.quiet} x={0} y={height - 4}>
          ↑ {text('supportScreen.stakeholders.chart.power')}
        </text>
      </svg>
    </ChartRoot>
  );
}

interface ShapeProps {
  readonly attitude: Attitude | null;
  readonly x: number;
  readonly y: number;
}

/** For: triangle up; against: triangle down; neutral: circle; unknown: a dot in dashes. Solid for the outspoken ones. */
function AttitudeShape({ attitude, x, y }: ShapeProps) {
  const triangle = (up: boolean): string =>
    up ? `M${x - 5} ${y + 4}L${x} ${y - 5}L${x + 5} ${y + 4}Z` : `M${x - 5} ${y - 4}L${x} ${y + 5}L${x + 5} ${y - 4}Z`;
  switch (attitude) {
    case 'ally':
      return <path className={styles.signFull} d={triangle(true)} />;
    case 'supporter':
      return <path className={styles.sign} d={triangle(true)} />;
    case 'doubtful':
      return <path className={styles.sign} d={triangle(false)} />;
    case 'opponent':
      return <path className={styles.signFull} d={triangle(false)} />;
    case 'neutral':
      return <circle className={styles.sign} cx={x} cy={y} r={4.5} />;
    case null:
      return <circle className={styles.signUnknown} cx={x} cy={y} r={4.5} />;
  }
}

/** The sign by itself, for tables and legends. */
export function AttitudeSign({ attitude }: { readonly attitude: Attitude | null }) {
  return (
    <svg width={14} height={14} aria-hidden className={styles.inline}>
      <AttitudeShape attitude={attitude} x={7} y={7} />
    </svg>
  );
}
