/** A journey across the page: stages and steps as the head, a line a lane, and the curve between them. */
import { Fragment } from 'react';
import { Diamond, Star } from '@renderer/components';
import type { Text } from '@shared/i18n';
import { formatNumber, formatScore } from '@shared/i18n/format';
import type { ReportJourney } from '@shared/report/model';
import styles from './blocks.module.css';
import { shortened } from './pieces';

interface Line {
  readonly id: string;
  readonly journey: ReportJourney;
  readonly lane: number | 'curve' | 'marks';
}

/** CSS pixels: 257 mm, of which the names of the lanes take their part. */
const WIDTH = 971;
const NAMES = 96;
const HEIGHT = 118;
const PAD = 22;
/** Words of one cell: the map in the program holds all. */
const LONGEST_CELL = 150;

const spoken: ReadonlySet<string> = new Set(['thinking', 'quotes']);

/** The head stands above the lines on every page. */
export function JourneyTable({ lines, text }: { readonly lines: readonly Line[]; readonly text: Text }) {
  const journey = lines[0]?.journey;
  if (journey === undefined) return null;
  const { steps, stages } = journey;
  const runs = stages
    .map((name, index) => ({ name, count: steps.filter((step) => step.stage === index).length }))
    .filter((run) => run.count > 0);
  return (
    <table className={styles.journey} aria-label={journey.name}>
      <colgroup>
        <col style={{ width: NAMES }} />
        {steps.map((step, index) => (
          <col key={`${step.name} ${index}`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <td />
          {runs.map((run, index) => (
            <th key={`${run.name} ${index}`} scope="colgroup" colSpan={run.count} className={styles.stage}>
              {run.name}
            </th>
          ))}
        </tr>
        <tr>
          <td className={styles.step} />
          {steps.map((step, index) => (
            <th key={`${step.name} ${index}`} scope="col" className={styles.step}>
              {index + 1}. {shortened(step.name, 80)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, lane }) => (
          <tr key={id} data-piece={id}>
            <Cells journey={journey} lane={lane} text={text} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellsProps {
  readonly journey: ReportJourney;
  readonly lane: Line['lane'];
  readonly text: Text;
}

function marks({ journey, text }: CellsProps): readonly string[] {
  const mark = (value: number | null): string => (value === null ? '–' : formatScore(text.locale, value));
  return journey.steps.map((step) => {
    if (step.emotional === null && step.functional === null) return '–';
    const basis = step.n === null ? text(`reportParts.basis.${step.basis}`) : `n ${step.n}`;
    return `${mark(step.functional)} / ${mark(step.emotional)} ${basis}`;
  });
}

function Cells(props: CellsProps) {
  const { journey, lane, text } = props;
  const row =
    lane === 'curve'
      ? { key: lane, label: text('reportParts.journeys.lanes.curve'), cells: [] }
      : lane === 'marks'
        ? { key: lane, label: text('reportParts.journeys.lanes.marks'), cells: marks(props) }
        : journey.lanes[lane];
  if (row === undefined) return null;
  return (
    <>
      <th scope="row" className={styles.laneName}>
        {row.label}
      </th>
      {lane === 'curve' ? (
        <td colSpan={journey.steps.length} className={styles.curve}>
          <Curve journey={journey} text={text} />
        </td>
      ) : (
        row.cells.map((cell, index) => (
          <td key={`${row.key} ${index}`} className={spoken.has(row.key) ? styles.said : undefined}>
            {shortened(cell, LONGEST_CELL)}
          </td>
        ))
      )}
    </>
  );
}

/** Emotional marks from 1 to 10 over the steps: open = estimate, solid = measured, with its interval. */
function Curve({ journey, text }: { readonly journey: ReportJourney; readonly text: Text }) {
  const { steps } = journey;
  const width = WIDTH - NAMES;
  const across = (index: number): number => ((index + 0.5) * width) / steps.length;
  const down = (mark: number): number => PAD + ((10 - mark) / 9) * (HEIGHT - 2 * PAD);
  const points = steps.flatMap((step, index) =>
    step.emotional === null ? [] : [{ step, index, mark: step.emotional }],
  );
  const path = points
    .map(({ index, mark }, place) => {
      const before = points[place - 1];
      if (before === undefined) return `M${across(index)} ${down(mark)}`;
      const middle = (across(before.index) + across(index)) / 2;
      return `C${middle} ${down(before.mark)} ${middle} ${down(mark)} ${across(index)} ${down(mark)}`;
    })
    .join('');
  const label = points.map(({ step, mark }) => `${step.name} ${formatScore(text.locale, mark)}`).join(', ');
  return (
    <svg role="img" aria-label={label} width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`}>
      {[1, 5.5, 10].map((mark) => (
        <g key={mark}>
          <path className={styles.curveGrid} d={`M0 ${down(mark)}H${width}`} />
          <text className={styles.curveTick} x={-8} y={down(mark) + 3} textAnchor="end">
            {formatNumber(text.locale, mark)}
          </text>
        </g>
      ))}
      <path className={styles.curveLine} d={path} />
      {points.map(({ step, index, mark }) => (
        <Fragment key={index}>
          {step.low !== null && step.high !== null && (
            <rect
              className={styles.curveBand}
              x={across(index) - 2}
              width={4}
              y={down(step.high)}
              height={Math.max(1, down(step.low) - down(step.high))}
            />
          )}
          <circle
            className={styles.curveDot}
            cx={across(index)}
            cy={down(mark)}
            r={5}
            data-measured={step.basis === 'measured' ? '' : undefined}
          />
          <text x={across(index) + 9} y={down(mark) - 6}>
            {formatScore(text.locale, mark)}
          </text>
          <g transform={`translate(${across(index) - 20} ${down(mark) - 17})`}>
            {step.isPeak ? <Diamond size={10} isFilled /> : step.isMomentOfTruth ? <Star size={10} /> : null}
          </g>
        </Fragment>
      ))}
    </svg>
  );
}
