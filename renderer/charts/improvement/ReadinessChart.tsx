/** Action readiness as counts: per owner one block for every proposal asked, what became of it, the days, and words beside deeds. Under three asked it says so and shows no row. */
import { ChartRoot } from '@renderer/charts/ChartRoot';
import type { ChartProps } from '@renderer/charts/chart.types';
import { fitText } from '@renderer/charts/geometry/labels';
import { useMarks } from '@renderer/charts/useMarks';
import charts from '@renderer/charts/charts.module.css';
import { formatDate, formatNumber } from '@shared/i18n/format';
import type { Text } from '@shared/i18n';
import type { CaseState, Readiness, ReadinessCase } from '@shared/insight/improvement/readiness';
import styles from './improvement.module.css';

const ROW = 40;
const HEAD = 24;
const FOOT = 26;
const BLOCK = 14;
const STEP = 18;

const order: readonly CaseState[] = ['done', 'accepted', 'rejected', 'open'];

/** Rows about which something can be said, and the others. */
export function sayable(figure: readonly Readiness[]): {
  readonly rows: readonly Readiness[];
  readonly few: readonly Readiness[];
} {
  return {
    rows: figure.filter((row) => row.verdict !== 'too-few' && row.id !== null),
    few: figure.filter((row) => row.verdict === 'too-few' || row.id === null),
  };
}

/** Name of an owner or department in a row. */
export function readinessName(text: Text, row: Readiness): string {
  return row.name ?? text('improvementsScreen.readiness.nobody');
}

/** The finding: who was asked most and kept silent, otherwise who decides most. */
export function readinessFinding(text: Text, figure: readonly Readiness[]): string {
  const { rows } = sayable(figure);
  const silent = rows.find((row) => row.verdict === 'no-answer');
  const [first] = rows;
  if (silent !== undefined)
    return text('improvementsScreen.readiness.finding.silent', {
      name: readinessName(text, silent),
      asked: silent.asked,
    });
  if (first === undefined) return text('improvementsScreen.readiness.finding.none');
  return text('improvementsScreen.readiness.finding.acts', {
    name: readinessName(text, first),
    answered: first.answered,
    asked: first.asked,
    done: first.done,
  });
}

/** Height of the chart for these rows. */
export function readinessHeight(figure: readonly Readiness[]): number {
  const { rows, few } = sayable(figure);
  return HEAD + rows.length * ROW + (few.length > 0 ? ROW - 8 : 0) + FOOT;
}

/** The chart; a block opens its proposal. */
export function ReadinessChart({
  figure,
  text,
  width,
  height,
  onSelect,
  isPaper = false,
}: ChartProps<readonly Readiness[]>) {
  const { rows, few } = sayable(figure);
  const nameWidth = Math.round(Math.min(260, Math.max(110, width * 0.2)));
  const most = Math.max(1, ...rows.map((row) => row.asked));
  const hasWords = width > 640;
  const blocksWidth = hasWords
    ? Math.min(320, Math.max(width > 760 ? 288 : 236, most * STEP + 8))
    : Math.max(100, width - nameWidth - 170);
  const step = Math.min(STEP, blocksWidth / most);
  const medianEnd = nameWidth + blocksWidth + 64;
  const longestEnd = medianEnd + 92;
  const wordsFrom = longestEnd + 16;
  const blocks = rows.flatMap((row, index) =>
    order
      .flatMap((state) => row.cases.filter((one) => one.state === state))
      .map((one, place) => ({ row, one, x: nameWidth + place * step, y: HEAD + index * ROW + 6 })),
  );
  const markProps = useMarks(
    blocks.map(({ one, x, y }) => ({ x, y, ids: [one.improvement], label: caseText(text, one) })),
    isPaper ? undefined : onSelect,
  );
  const days = (value: number | null): string =>
    value === null ? '–' : text('improvementsScreen.readiness.days', { days: formatNumber(text.locale, value, 1) });
  return (
    <ChartRoot
      name={text('improvementsScreen.readiness.name')}
      keys={text('insight.charts.keys')}
      isPaper={isPaper}
      isStill={onSelect === undefined}
    >
      <svg width={width} height={height}>
        <text className={charts.quiet} x={nameWidth} y={14}>
          {fitText(text('improvementsScreen.readiness.head'), blocksWidth - 24)}
        </text>
        <text className={charts.quiet} x={medianEnd} y={14} textAnchor="end">
          {fitText(text('improvementsScreen.readiness.median'), 84)}
        </text>
        <text className={charts.quiet} x={longestEnd} y={14} textAnchor="end">
          {fitText(text('improvementsScreen.readiness.longest'), 80)}
        </text>
        {hasWords && (
          <text className={charts.quiet} x={wordsFrom} y={14}>
            {text('improvementsScreen.readiness.words')}
          </text>
        )}
        <path className={styles.strongRule} d={`M0 ${HEAD - 0.5}H${width}`} />
        {rows.map((row, index) => {
          const y = HEAD + index * ROW;
          return (
            <g key={row.id}>
              <text x={0} y={y + 24}>
                {fitText(readinessName(text, row), nameWidth - 8, 12.5)}
                <title>
                  {text('improvementsScreen.readiness.counts', {
                    name: readinessName(text, row),
                    asked: row.asked,
                    answered: row.answered,
                    accepted: row.accepted,
                    done: row.done,
                  })}
                </title>
              </text>
              <text className={charts.quiet} x={nameWidth} y={y + 34}>
                {[row.asked, row.answered, row.accepted, row.done].join(' · ')}
              </text>
              <text x={medianEnd} y={y + 24} textAnchor="end">
                {days(row.medianDaysToAnswer)}
                <title>{text('improvementsScreen.readiness.timed', { count: row.timed })}</title>
              </text>
              <text x={longestEnd} y={y + 24} textAnchor="end">
                {days(row.longestOpen)}
              </text>
              {hasWords && <Words row={row} text={text} x={wordsFrom} y={y} width={width - wordsFrom} />}
              <path className={styles.rule} d={`M0 ${y + ROW - 0.5}H${width}`} />
            </g>
          );
        })}
        {blocks.map(({ one, x, y }, index) => (
          <g key={one.improvement} className={charts.mark} {...markProps(index)}>
            <title>{caseText(text, one)}</title>
            <Block state={one.state} x={x} y={y} size={Math.min(BLOCK, step - 3)} />
            <rect
              className={styles.focusBlock}
              data-screen-only=""
              x={x - 2}
              y={y - 2}
              width={Math.min(BLOCK, step - 3) + 4}
              height={BLOCK + 4}
              rx={3}
            />
          </g>
        ))}
        {few.length > 0 && (
          <g>
            <text className={charts.quiet} x={0} y={HEAD + rows.length * ROW + 20}>
              {fitText(few.map((row) => readinessName(text, row)).join(', '), width - 290)}
            </text>
            <text className={charts.quiet} x={width} y={HEAD + rows.length * ROW + 20} textAnchor="end">
              {text('improvementsScreen.readiness.tooFew')}
            </text>
          </g>
        )}
        <Legend text={text} y={height - 8} />
      </svg>
    </ChartRoot>
  );
}

/** Spoken line of a proposal. */
export function caseText(text: Text, one: ReadinessCase): string {
  return text('improvementsScreen.readiness.case', {
    code: one.code ?? '',
    name: one.name,
    state: text(`improvementsScreen.readiness.state.${one.state}`),
    days: one.daysToAnswer ?? one.daysOpen ?? -1,
  }).replace(/^: /, '');
}

interface BlockProps {
  readonly state: CaseState;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

const fills: Readonly<Record<CaseState, string | undefined>> = {
  done: styles.blockDone,
  accepted: styles.blockAccepted,
  rejected: styles.blockRejected,
  open: styles.blockOpen,
};

function Block({ state, x, y, size }: BlockProps) {
  return (
    <>
      <rect className={fills[state]} x={x + 0.5} y={y + 0.5} width={Math.max(3, size)} height={BLOCK - 1} rx={2} />
      {state === 'rejected' && (
        <path className={styles.stroke} d={`M${x + 3} ${y + BLOCK - 3}L${x + size - 2} ${y + 3}`} />
      )}
    </>
  );
}

function Words({
  row,
  text,
  x,
  y,
  width,
}: {
  readonly row: Readiness;
  readonly text: Text;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}) {
  const [word] = row.words;
  const verdict = text(`improvementsScreen.readiness.verdict.${row.verdict}`);
  const said =
    word === undefined
      ? ''
      : text('improvementsScreen.readiness.saidOn', {
          source: word.source ?? '',
          date: word.saidOn === null ? 'none' : formatDate(text.locale, word.saidOn),
        }).replace(/^, /, '');
  const title = word === undefined ? text('improvementsScreen.readiness.noWords') : `‘${word.text}’`;
  return (
    <>
      <text className={word === undefined ? charts.quiet : undefined} x={x} y={y + 17}>
        {fitText(title, width)}
        <title>{title}</title>
      </text>
      <text className={charts.quiet} x={x} y={y + 33}>
        {fitText([said, verdict].filter((part) => part !== '').join(' · '), width)}
      </text>
    </>
  );
}

function Legend({ text, y }: { readonly text: Text; readonly y: number }) {
  return (
    <>
      {order.map((state, index) => (
        <g key={state}>
          <Block state={state} x={index * 110} y={y - 11} size={BLOCK - 1} />
          <text className={charts.quiet} x={index * 110 + 20} y={y}>
            {text(`improvementsScreen.readiness.state.${state}`)}
          </text>
        </g>
      ))}
    </>
  );
}
