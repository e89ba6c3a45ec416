/** Which part of the journey has somebody: a row a stage, a block a touchpoint on its online and offline side; full, half, leaning on one person, or nobody. */
import { ChartRoot } from '@renderer/charts/ChartRoot';
import charts from '@renderer/charts/charts.module.css';
import { useMarks } from '@renderer/charts/useMarks';
import { classNames } from '@renderer/components';
import styles from './staffing.module.css';

/** How well a touchpoint is staffed on one side. `single` = fully, but by one person alone. */
export const coverageStates = ['covered', 'single', 'partly', 'nobody', 'unknown'] as const;
export type CoverageState = (typeof coverageStates)[number];

export interface CoverageChartRow {
  readonly id: number;
  readonly label: string;
  readonly online: readonly CoverageState[];
  readonly offline: readonly CoverageState[];
  /** Touchpoints of the stage, for who wants to see them. */
  readonly touchpoints: readonly number[];
  /** Spoken: the row in words. */
  readonly words: string;
}

export interface CoverageChartProps {
  readonly rows: readonly CoverageChartRow[];
  readonly width: number;
  readonly words: { readonly name: string; readonly keys: string; readonly online: string; readonly offline: string };
  readonly onSelect?: (touchpoints: readonly number[]) => void;
}

const ROW = 26;
const HEAD = 26;
const BLOCK = 7;
const TALL = 12;
const GAP = 2;

/** Width of the names of stages, and of each side, at a width of the whole. */
function columnsAt(width: number): { readonly label: number; readonly side: number } {
  const label = Math.max(72, Math.min(168, Math.round(width * 0.3)));
  return { label, side: (width - label) / 2 };
}

/** Lines that a side needs for this many blocks. */
export function linesFor(count: number, side: number): number {
  const perLine = Math.max(1, Math.floor((side - 8) / (BLOCK + GAP)));
  return Math.max(1, Math.ceil(count / perLine));
}

interface PlacedRow {
  readonly row: CoverageChartRow;
  readonly y: number;
  readonly height: number;
}

/** Rows under each other, as high as their blocks need. */
function placeRows(rows: readonly CoverageChartRow[], side: number): readonly PlacedRow[] {
  return rows.reduce<readonly PlacedRow[]>((above, row) => {
    const before = above.at(-1);
    const lines = Math.max(linesFor(row.online.length, side), linesFor(row.offline.length, side));
    const y = before === undefined ? HEAD : before.y + before.height;
    return [...above, { row, y, height: ROW + (lines - 1) * (TALL + GAP) }];
  }, []);
}

export function CoverageChart({ rows, width, words, onSelect }: CoverageChartProps) {
  const { label, side } = columnsAt(width);
  const placed = placeRows(rows, side);
  const last = placed.at(-1);
  const top = last === undefined ? HEAD : last.y + last.height;
  const markProps = useMarks(
    placed.map(({ row, y }) => ({ x: 0, y, ids: row.touchpoints, label: row.words })),
    onSelect,
  );
  return (
    <ChartRoot name={words.name} keys={words.keys} isPaper={false} isStill={onSelect === undefined}>
      <svg width={width} height={top + 1}>
        <circle className={charts.online} cx={label + 4} cy={12} r={4} />
        <text x={label + 13} y={16}>
          {words.online}
        </text>
        <rect className={charts.offline} x={label + side} y={8} width={8} height={8} />
        <text x={label + side + 13} y={16}>
          {words.offline}
        </text>
        {placed.map(({ row, y, height }, index) => (
          <g key={row.id} className={classNames(charts.mark, styles.focusRow)} {...markProps(index)}>
            <rect className={styles.row} x={-4} y={y} width={width + 8} height={height} data-screen-only="" />
            <path className={styles.rule} d={`M0 ${y + 0.5}H${width}`} />
            <text x={0} y={y + 17}>
              {shorten(row.label, label)}
              <title>{row.label}</title>
            </text>
            <Blocks states={row.online} x={label} y={y} side={side} />
            <Blocks states={row.offline} x={label + side} y={y} side={side} />
          </g>
        ))}
      </svg>
    </ChartRoot>
  );
}

/** A name that fits in this many pixels. */
function shorten(name: string, width: number): string {
  const most = Math.max(6, Math.floor((width - 8) / 6.3));
  return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`;
}

interface BlocksProps {
  readonly states: readonly CoverageState[];
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

function Blocks({ states, x, y, side }: BlocksProps) {
  const perLine = Math.max(1, Math.floor((side - 8) / (BLOCK + GAP)));
  return states.map((state, index) => (
    <CoverageBlock
      // oxlint-disable-next-line react/no-array-index-key -- a block is its place; there is nothing else to it.
      key={index}
      state={state}
      x={x + (index % perLine) * (BLOCK + GAP)}
      y={y + 7 + Math.floor(index / perLine) * (TALL + GAP)}
    />
  ));
}

interface CoverageBlockProps {
  readonly state: CoverageState;
  readonly x: number;
  readonly y: number;
}

function CoverageBlock({ state, x, y }: CoverageBlockProps) {
  const kind =
    state === 'covered'
      ? styles.covered
      : state === 'nobody'
        ? styles.nobody
        : state === 'unknown'
          ? styles.open0
          : undefined;
  return (
    <>
      <rect className={classNames(styles.block, kind)} x={x + 0.5} y={y + 0.5} width={BLOCK - 1} height={TALL - 1} />
      {state === 'partly' && (
        <path className={styles.block} d={`M${x + 1} ${y + 9}l5 -5M${x + 1} ${y + 5}l3 -3M${x + 3} ${y + 11}l3 -3`} />
      )}
      {state === 'single' && (
        <rect className={styles.inner} x={x + 0.5} y={y + TALL / 2} width={BLOCK - 1} height={TALL / 2} />
      )}
    </>
  );
}

/** What the fillings mean, in words. */
export function CoverageLegend({ words }: { readonly words: Readonly<Partial<Record<CoverageState, string>>> }) {
  return (
    <ul className={styles.legend}>
      {coverageStates.map((state) =>
        words[state] === undefined ? null : (
          <li key={state}>
            <svg width={8} height={13} aria-hidden>
              <CoverageBlock state={state} x={0} y={0} />
            </svg>
            {words[state]}
          </li>
        ),
      )}
    </ul>
  );
}
