/** Per group functional against emotional with its interval, and beside it the change since the wave before with its interval and a verdict in words. */
import { classNames } from '@renderer/components';
import { ChartRoot } from '@renderer/charts/ChartRoot';
import { fitText } from '@renderer/charts/geometry/labels';
import type { LinearScale } from '@renderer/charts/geometry/scale';
import { useMarks, type MarkProps } from '@renderer/charts/useMarks';
import { RowButton } from './RowButton';
import { NEUTRAL_SCORE } from '@shared/domain/terms';
import type { Text } from '@shared/i18n';
import { formatNumber } from '@shared/i18n/format';
import charts from '@renderer/charts/charts.module.css';
import { changeLayout, HEAD_HEIGHT, ROW_HEIGHT } from './changeLayout';
import { changeWords, type ChangeFigure, type ChangeRow } from './changeRows';
import { formatDifference, formatEnd, formatFigure, type ShownFigure } from './measureText';
import styles from './survey.module.css';

export interface ChangeChartProps {
  readonly figure: ChangeFigure;
  /** Rows to draw, in order: all of the figure's or the first ones. */
  readonly rows: readonly ChangeRow[];
  readonly text: Text;
  readonly width: number;
  /** Head above the names. */
  readonly groupHead: string;
  readonly noGroup: string;
  readonly selected?: string | null;
  readonly onSelect?: (key: string) => void;
  readonly isPaper?: boolean;
}

/** Chart of rows; a row opens what is behind it. */
export function ChangeChart(props: ChangeChartProps) {
  const { figure, rows, text, width, groupHead, noGroup, selected = null, onSelect, isPaper = false } = props;
  const layout = changeLayout(figure, rows, width);
  const { columns, axis } = layout;
  const label = (row: ChangeRow): string =>
    text('measurementsScreen.change.mark', {
      name: row.name ?? noGroup,
      n: row.n,
      functional: row.functional === null ? '–' : formatFigure(text, 'functional', row.functional.value),
      emotional: row.emotional === null ? '–' : formatFigure(text, 'emotional', row.emotional.value),
      measure: text(`measurementsScreen.measures.${figure.measure}`),
      words: changeWords(text, figure, row),
    });
  const markProps = useMarks(
    layout.rows.map(({ row, y }, index) => ({ x: 0, y, ids: [index], label: label(row) })),
    onSelect === undefined || isPaper
      ? undefined
      : ([index]) => {
          const row = rows[index ?? -1];
          if (row !== undefined) onSelect(row.key);
        },
  );
  return (
    <ChartRoot
      name={text('measurementsScreen.change.name')}
      keys={text('insight.charts.keys')}
      isPaper={isPaper}
      isStill={onSelect === undefined}
    >
      <svg width={width} height={layout.height} className={styles.rows}>
        <g className={charts.quiet}>
          <text className={charts.quiet} x={0} y={16}>
            {fitText(groupHead, columns.name)}
          </text>
          <text className={charts.quiet} x={columns.n} y={16} textAnchor="end">
            {text('measurementsScreen.change.n')}
          </text>
          {layout.scoreTicks.map((tick) => (
            <text key={tick} className={charts.quiet} x={columns.score(tick)} y={16} textAnchor="middle">
              {tick}
            </text>
          ))}
          <text className={charts.quiet} x={columns.gap} y={16} textAnchor="end">
            {text('measurementsScreen.change.gap')}
          </text>
          {axis?.ticks.map((tick) => (
            <text key={tick} className={charts.quiet} x={columns.change?.(tick)} y={16} textAnchor="middle">
              {tickText(text, figure, tick)}
            </text>
          ))}
          {columns.change !== null && (
            <text className={charts.quiet} x={columns.verdict + 8} y={16}>
              {fitText(
                text('measurementsScreen.change.differenceIn', {
                  measure: text(`measurementsScreen.measures.${figure.measure}`),
                  wave: figure.wave.name,
                  before: figure.before ?? '',
                }),
                columns.verdictWidth - 8,
              )}
            </text>
          )}
        </g>
        <path className={charts.grid} d={gridPath(layout.scoreTicks, columns.score, layout.height)} />
        {columns.change !== null && axis !== null && (
          <>
            <path className={charts.grid} d={gridPath(axis.ticks, columns.change, layout.height)} />
            <path className={charts.middle} d={`M${columns.change(0)} ${HEAD_HEIGHT}V${layout.height}`} />
          </>
        )}
        {layout.rows.map(({ row, y }, index) => (
          <Row
            key={row.key}
            row={row}
            y={y}
            figure={figure}
            text={text}
            width={width}
            columns={columns}
            name={row.name ?? noGroup}
            label={label(row)}
            isSelected={row.key === selected}
            props={markProps(index)}
          />
        ))}
      </svg>
    </ChartRoot>
  );
}

const gridPath = (ticks: readonly number[], scale: LinearScale, height: number): string =>
  ticks.map((tick) => `M${scale(tick)} ${HEAD_HEIGHT}V${height}`).join('');

function tickText(text: Text, figure: ChangeFigure, tick: number): string {
  const isShare = figure.variant === 'csatTop' || figure.variant === 'cesShare';
  const shown = formatNumber(text.locale, isShare ? tick * 100 : tick, 1).replace('-', '−');
  return tick > 0 ? `+${shown}` : shown;
}

interface RowProps {
  readonly row: ChangeRow;
  readonly y: number;
  readonly figure: ChangeFigure;
  readonly text: Text;
  readonly width: number;
  readonly columns: ReturnType<typeof changeLayout>['columns'];
  readonly name: string;
  readonly label: string;
  readonly isSelected: boolean;
  readonly props: MarkProps;
}

function Row({ row, y, figure, text, width, columns, name, label, isSelected, props }: RowProps) {
  const top = y - ROW_HEIGHT / 2;
  const isMoved = row.change?.verdict === 'changed';
  return (
    <g>
      {isSelected && (
        <rect className={styles.selected} data-screen-only="" x={-16} y={top} width={width + 32} height={ROW_HEIGHT} />
      )}
      <path className={styles.rule} d={`M0 ${top + ROW_HEIGHT}H${width}`} />
      <text x={0} y={y + 4} className={charts.plain}>
        {fitText(name, columns.name - 4, 13)}
      </text>
      <text className={classNames(charts.quiet, charts.plain)} x={columns.n} y={y + 4} textAnchor="end">
        {formatNumber(text.locale, row.n, 0)}
      </text>
      {row.small && <circle className={styles.small} cx={columns.n + 9} cy={y} r={3.5} />}
      <Dumbbell functional={row.functional} emotional={row.emotional} scale={columns.score} y={y} />
      {row.gap !== null && (
        <text className={charts.plain} x={columns.gap} y={y + 4} textAnchor="end">
          {formatDifference(text, 'emotional', row.gap)}
        </text>
      )}
      {columns.change !== null && row.change !== null && (
        <Interval
          low={row.change.low}
          high={row.change.high}
          value={row.change.difference}
          scale={columns.change}
          y={y}
          isDashed={row.change.verdict === 'too-few'}
          isFilled={isMoved}
        />
      )}
      {columns.change !== null && (
        <text
          className={classNames(isMoved || row.others.length > 0 ? charts.strong : charts.quiet, charts.plain)}
          x={columns.verdict + 8}
          y={y + 4}
        >
          {fitText(changeWords(text, figure, row), columns.verdictWidth - 8)}
        </text>
      )}
      <RowButton
        props={props}
        label={label}
        x={-8}
        y={top}
        width={width + 16}
        height={ROW_HEIGHT}
        isPressed={isSelected}
      />
    </g>
  );
}

interface DumbbellProps {
  readonly functional: ShownFigure | null;
  readonly emotional: ShownFigure | null;
  readonly scale: LinearScale;
  readonly y: number;
}

/** Report marks on either side of neutral that count as neither low nor high. */
const NEUTRAL_REACH = 1.5;

/** Square for functional, circle for emotional, its interval as a band. */
function Dumbbell({ functional, emotional, scale, y }: DumbbellProps) {
  const tone =
    emotional === null || Math.abs(emotional.value - NEUTRAL_SCORE) < NEUTRAL_REACH
      ? styles.middle
      : emotional.value < NEUTRAL_SCORE
        ? styles.low
        : styles.high;
  return (
    <>
      {emotional?.low != null && emotional.high !== null && (
        <rect
          className={classNames(styles.band, tone)}
          x={scale(emotional.low)}
          y={y - 4}
          width={Math.max(1, scale(emotional.high) - scale(emotional.low))}
          height={8}
        />
      )}
      {functional !== null && emotional !== null && (
        <path className={styles.join} d={`M${scale(functional.value)} ${y}H${scale(emotional.value)}`} />
      )}
      {functional !== null && (
        <rect className={styles.square} x={scale(functional.value) - 4.5} y={y - 4.5} width={9} height={9} />
      )}
      {emotional !== null && (
        <circle
          className={classNames(styles.round, tone, emotional.small && styles.open)}
          cx={scale(emotional.value)}
          cy={y}
          r={5.5}
        />
      )}
    </>
  );
}

export interface IntervalProps {
  readonly low: number | null;
  readonly high: number | null;
  readonly value: number;
  readonly scale: LinearScale;
  readonly y: number;
  readonly isDashed?: boolean;
  readonly isFilled?: boolean;
  readonly isQuiet?: boolean;
}

/** A dot with its interval: dashed for too few, filled where it counts. */
export function Interval({ low, high, value, scale, y, isDashed, isFilled, isQuiet }: IntervalProps) {
  return (
    <>
      {low !== null && high !== null && (
        <>
          <path
            className={classNames(styles.whisker, isDashed === true && styles.dashed)}
            d={`M${scale(low)} ${y}H${scale(high)}`}
          />
          <path className={styles.whisker} d={`M${scale(low)} ${y - 4}v8M${scale(high)} ${y - 4}v8`} />
        </>
      )}
      <circle
        className={classNames(styles.point, isFilled === true && styles.filled, isQuiet === true && styles.earlier)}
        cx={scale(value)}
        cy={y}
        r={4.5}
      />
    </>
  );
}

/** For tables: low and high of a figure in one cell. */
export function endsText(text: Text, figure: ShownFigure): string {
  if (figure.low === null || figure.high === null) return '';
  return `${formatEnd(text, figure.variant, figure.low)} – ${formatEnd(text, figure.variant, figure.high)}`;
}
