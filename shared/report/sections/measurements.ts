/** Measurements: figures of each wave with n and interval, marks per touchpoint, and what changed with its verdict. */
import type { WaveSummary } from '../../domain/measurement';
import { formatNumber } from '../../i18n/format';
import type { GroupFigures } from '../../insight/survey/figures';
import type { Measure } from '../../insight/survey/measures';
import type { Change, GroupOfWave, WaveFigures } from '../../insight/survey/survey';
import type { ReportChart } from '../chart';
import { inUnit, type FigureUnit } from '../figures';
import { cells, citeWave, column, period, type Maker } from '../maker';
import type { ReportBlock, ReportCell, ReportSection, SourceLine } from '../model';
import { sourceLine } from '../sourceLine';
import { capped } from '../tables';

/** Value of a measure with its interval, in the unit in which it is written. */
export interface MeasuredValue {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
  readonly small: boolean;
  readonly unit: FigureUnit;
}

/** A measure of a group of answers; null when nobody answered it. */
export function measuredValue(figures: GroupFigures, measure: Measure): MeasuredValue | null {
  switch (measure) {
    case 'nps': {
      const { nps } = figures;
      return nps === null ? null : { ...nps, unit: 'nps' };
    }
    case 'csat': {
      const { csat } = figures;
      if (csat === null) return null;
      return csat.variant === 'topTwo'
        ? { ...csat, value: csat.share, unit: 'share' }
        : { ...csat, value: csat.mean, unit: 'mark' };
    }
    case 'ces': {
      const { ces } = figures;
      if (ces === null) return null;
      return { ...ces, unit: ces.variant === 'share' ? 'share' : ces.variant === 'index' ? 'nps' : 'mark' };
    }
    case 'functional':
    case 'emotional': {
      const mark = figures[measure];
      return mark === null ? null : { ...mark, value: mark.mean, unit: 'mark' };
    }
  }
}

const shown = ['nps', 'csat', 'ces', 'functional', 'emotional'] as const;
/** Touchpoints in the chart of marks at most; the table holds all. */
const MOST_MARKS = 20;

/** The word of a change: risen, fallen, no proof, too few. */
export function changeWord(change: Change): 'rose' | 'fell' | 'no-proof' | 'too-few' {
  if (change.verdict !== 'changed') return change.verdict;
  return change.difference > 0 ? 'rose' : 'fell';
}

/** The source line of one or more waves. */
export function waveSource(maker: Maker, waves: readonly WaveSummary[]): SourceLine {
  const { text } = maker;
  const first = waves.at(0);
  const last = waves.at(-1);
  const from = first?.startsOn ?? first?.firstAnswer?.slice(0, 10) ?? null;
  const to = last?.endsOn ?? last?.lastAnswer?.slice(0, 10) ?? null;
  const n = waves.reduce((sum, wave) => sum + wave.rows.kept, 0);
  const when = period(text, from, to);
  const words = text('reportParts.lines.wave', { n, period: when === '' ? text('report.noDate') : when });
  return sourceLine(
    maker,
    { n, date: to, basis: 'measured', text: words },
    waves.map((wave) => citeWave(maker, wave)),
  );
}

function npsChart({ text }: Maker, waves: readonly WaveFigures[]): ReportChart {
  const values = waves.map((wave) => measuredValue(wave, 'nps'));
  return {
    key: 'npsByWave',
    kind: 'interval',
    categories: waves.map((wave) => wave.name),
    series: [
      {
        name: text('reportParts.measurements.measures.nps'),
        values: values.map((one) => one?.value ?? null),
        low: values.map((one) => one?.low ?? null),
        high: values.map((one) => one?.high ?? null),
        n: values.map((one) => one?.n ?? null),
        meaning: 'accent',
      },
    ],
    valueAxis: { label: text('reportParts.axes.nps'), min: -100, max: 100, format: 'signed' },
    categoryAxis: { label: text('reportParts.axes.wave'), min: null, max: null },
    drawing: null,
  };
}

function marksChart({ text }: Maker, groups: readonly GroupOfWave[]): ReportChart {
  const marks = groups.flatMap((group) =>
    group.emotional === null || group.group === null ? [] : [{ name: group.group, mark: group.emotional }],
  );
  const lowest = marks.toSorted((a, b) => a.mark.mean - b.mark.mean).slice(0, MOST_MARKS);
  return {
    key: 'marksByTouchpoint',
    kind: 'interval',
    categories: lowest.map((one) => one.name),
    series: [
      {
        name: text('reportParts.measurements.measures.emotional'),
        values: lowest.map((one) => one.mark.mean),
        low: lowest.map((one) => one.mark.low),
        high: lowest.map((one) => one.mark.high),
        n: lowest.map((one) => one.mark.n),
        meaning: 'accent',
      },
    ],
    valueAxis: { label: text('reportParts.axes.mark'), min: 1, max: 10, format: 'mark' },
    categoryAxis: { label: '', min: null, max: null },
    drawing: null,
  };
}

function valueCell({ text }: Maker, value: number | null, unit: FigureUnit): ReportCell {
  return value === null ? { text: '' } : { text: inUnit(text, value, unit), number: value };
}

function figuresTable(maker: Maker, waves: readonly WaveFigures[]) {
  const { text } = maker;
  const rows = waves.flatMap((wave) =>
    shown.flatMap((measure) => {
      const value = measuredValue(wave, measure);
      return value === null ? [] : [{ wave, measure, value }];
    }),
  );
  return capped(maker, {
    key: 'waveFigures',
    title: text('reportParts.measurements.figures'),
    columns: [
      column('wave', text('reportParts.columns.wave'), 0.24),
      column('measure', text('reportParts.columns.measure'), 0.28),
      column('value', text('reportParts.columns.value'), 0.12, 'number'),
      column('low', text('reportParts.columns.low'), 0.12, 'number'),
      column('high', text('reportParts.columns.high'), 0.12, 'number'),
      column('n', text('reportParts.columns.n'), 0.12, 'number'),
    ],
    total: rows.length,
    row: (index) => {
      const one = rows[index];
      if (one === undefined) return null;
      const { wave, measure, value } = one;
      return {
        id: null,
        cells: [
          cells.text(wave.name),
          cells.text(text(`reportParts.measurements.measures.${measure}`)),
          valueCell(maker, value.value, value.unit),
          valueCell(maker, value.low, value.unit),
          valueCell(maker, value.high, value.unit),
          cells.number(text, value.n),
        ],
      };
    },
  });
}

/** The unit in which a difference of a measure is written. */
function unitOf(waves: readonly WaveFigures[], measure: Measure): FigureUnit {
  return waves.flatMap((wave) => measuredValue(wave, measure)?.unit ?? [])[0] ?? 'mark';
}

function signed(text: Maker['text'], value: number, unit: FigureUnit): string {
  const size = inUnit(text, Math.abs(value), unit).replace(/^\+/, '');
  // What is rounded to nothing has no direction: never "−0".
  if (!/[1-9]/.test(size)) return size;
  return value > 0 ? `+${size}` : value < 0 ? `−${size}` : size;
}

function changesTable(maker: Maker, waves: readonly WaveFigures[], changes: readonly Change[]) {
  const { text } = maker;
  const overall = changes.filter((change) => change.key === null);
  const groups = changes.filter((change) => change.key !== null && change.measure === 'nps');
  const rows = [...overall, ...groups.toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference))];
  return capped(maker, {
    key: 'changes',
    title: text('reportParts.measurements.changes'),
    columns: [
      column('group', text('reportParts.columns.touchpoint'), 0.26),
      column('measure', text('reportParts.columns.measure'), 0.13),
      column('change', text('reportParts.columns.change'), 0.09, 'number'),
      column('low', text('reportParts.columns.low'), 0.07, 'number'),
      column('high', text('reportParts.columns.high'), 0.07, 'number'),
      column('n', text('reportParts.columns.n'), 0.14),
      column('verdict', text('reportParts.columns.verdict'), 0.24),
    ],
    total: rows.length,
    row: (index) => {
      const change = rows[index];
      if (change === undefined) return null;
      const unit = unitOf(waves, change.measure);
      const cell = (value: number): ReportCell => ({ text: signed(text, value, unit), number: value });
      return {
        id: null,
        cells: [
          cells.text(change.group ?? text('reportParts.measurements.all')),
          cells.text(text(`reportParts.measurements.measures.${change.measure}`)),
          cell(change.difference),
          cell(change.low),
          cell(change.high),
          cells.text(`${formatNumber(text.locale, change.nFrom)} → ${formatNumber(text.locale, change.nTo)}`),
          cells.text(text(`reportParts.measurements.verdicts.${changeWord(change)}`)),
        ],
      };
    },
  });
}

function findingOf(maker: Maker, waves: readonly WaveFigures[], changes: readonly Change[]): string {
  const { text } = maker;
  const newest = waves.flatMap((wave) => {
    const value = measuredValue(wave, 'nps');
    return value === null ? [] : [{ wave, value }];
  });
  const last = newest.at(-1);
  if (last === undefined) return text('reportParts.measurements.findingNone', { waves: waves.length });
  const change = changes.find((one) => one.key === null && one.measure === 'nps' && one.to === last.wave.name);
  const before = newest.at(-2);
  const words = { rose: 'rose', fell: 'fell', 'no-proof': 'noProof', 'too-few': 'tooFew' } as const;
  return text('reportParts.measurements.finding', {
    verdict: change === undefined || before === undefined ? 'one' : words[changeWord(change)],
    from: before === undefined ? '' : inUnit(text, before.value.value, 'nps'),
    to: inUnit(text, last.value.value, 'nps'),
    n: last.value.n,
  });
}

/** The section; null without answers. */
export function measurementSection(maker: Maker): ReportSection | null {
  const { input, text } = maker;
  const { survey } = input;
  if (survey === null || survey.waves.length === 0) return null;
  const { waves, changes } = survey;
  const title = findingOf(maker, waves, changes);
  const source = waveSource(maker, input.waves);
  const figures = figuresTable(maker, waves);
  const subtitle = text('reportParts.measurements.wavesSub');
  const blocks: ReportBlock[] = [];
  const chart = npsChart(maker, waves);
  if (chart.series[0]?.values.some((value) => value !== null) === true)
    blocks.push({
      kind: 'chart',
      title,
      subtitle,
      chart,
      source,
      alternative: `${title}. ${subtitle}`,
      table: figures,
    });
  blocks.push({ kind: 'heading', text: text('reportParts.measurements.figures') });
  blocks.push({ kind: 'table', table: figures, source });
  const last = waves.at(-1);
  const lastWave = input.waves.at(-1);
  if (last !== undefined && lastWave !== undefined) {
    const marks = marksChart(maker, last.by);
    if (marks.categories.length > 0) {
      const markTitle = text('reportParts.measurements.marks', { wave: last.name });
      const series = marks.series[0];
      blocks.push({
        kind: 'chart',
        title: markTitle,
        subtitle: text('reportParts.measurements.marksSub'),
        chart: marks,
        source: waveSource(maker, [lastWave]),
        alternative: markTitle,
        table: {
          key: 'marksByTouchpoint',
          title: markTitle,
          columns: [
            column('touchpoint', text('reportParts.columns.touchpoint'), 0.52),
            column('mean', text('reportParts.columns.value'), 0.12, 'mark'),
            column('low', text('reportParts.columns.low'), 0.12, 'mark'),
            column('high', text('reportParts.columns.high'), 0.12, 'mark'),
            column('n', text('reportParts.columns.n'), 0.12, 'number'),
          ],
          rows: marks.categories.map((name, index) => [
            cells.text(name),
            cells.mark(text, series?.values[index] ?? null),
            cells.mark(text, series?.low?.[index] ?? null),
            cells.mark(text, series?.high?.[index] ?? null),
            cells.number(text, series?.n?.[index] ?? null),
          ]),
          rowIds: marks.categories.map(() => null),
          leftOut: null,
        },
      });
    }
  }
  blocks.push({ kind: 'heading', text: text('reportParts.measurements.changes') });
  if (changes.length === 0)
    blocks.push({ kind: 'text', style: 'body', text: text('reportParts.measurements.changesNone') });
  else {
    blocks.push({ kind: 'table', table: changesTable(maker, waves, changes), source });
    blocks.push({
      kind: 'text',
      style: 'note',
      text: text('reportParts.measurements.changesAbout', { comparisons: survey.comparisons }),
    });
  }
  return {
    key: 'measurements',
    title: text('reportParts.sections.measurements'),
    finding: title,
    blocks,
    notes: [source.text],
  };
}
