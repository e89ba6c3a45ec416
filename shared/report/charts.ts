/** The figures over touchpoints as charts of a report, each with its table. Pure. */
import { formatNumber } from '../i18n/format';
import type { BalanceFigure, HeatMapFigure, ImportanceScoreFigure, ProcessFigure } from '../insight/figures';
import type { ReportChart } from './chart';
import { cells, column, type Maker } from './maker';
import type { ReportCell, ReportColumn, ReportTable } from './model';

export interface MadeChart {
  readonly chart: ReportChart;
  readonly table: ReportTable;
}

const noAxis = { label: '', min: null, max: null } as const;
const modes = ['online', 'hybrid', 'offline', 'unknown'] as const;

function tableOf(
  key: string,
  title: string,
  columns: readonly ReportColumn[],
  rows: readonly (readonly ReportCell[])[],
): ReportTable {
  return { key, title, columns, rows, rowIds: rows.map(() => null), leftOut: null };
}

/** Touchpoints per stage by mode. */
export function balanceChart({ text }: Maker, data: BalanceFigure): MadeChart {
  const names = data.stages.map((stage) => stage.name ?? text('reportParts.unknown'));
  const used = modes.filter((mode) => data.stages.some((stage) => stage.ids[mode].length > 0));
  return {
    chart: {
      key: 'balance',
      kind: 'stackedBar',
      categories: names,
      series: used.map((mode) => ({
        name: text(`domain.mode.${mode}`),
        values: data.stages.map((stage) => stage.ids[mode].length),
        meaning: mode,
      })),
      valueAxis: { label: text('reportParts.axes.touchpoints'), min: 0, max: null, format: 'number' },
      categoryAxis: noAxis,
      drawing: { key: 'balance', data },
    },
    table: tableOf(
      'balance',
      text('report.sections.balance'),
      [
        column('stage', text('domain.fields.stage'), 0.4),
        ...used.map((mode) => column(mode, text(`domain.mode.${mode}`), 0.6 / used.length, 'number')),
      ],
      data.stages.map((stage, index) => [
        cells.text(names[index]),
        ...used.map((mode) => cells.number(text, stage.ids[mode].length)),
      ]),
    ),
  };
}

/** Mean marks per primary process. */
export function processChart({ text }: Maker, data: ProcessFigure): MadeChart {
  const names = data.lines.map((line) => text(`domain.process.${line.process}`));
  return {
    chart: {
      key: 'processes',
      kind: 'bar',
      categories: names,
      series: [
        {
          name: text('domain.fields.emotionalScore'),
          values: data.lines.map((line) => line.emotional?.mean ?? null),
          n: data.lines.map((line) => line.emotional?.n ?? 0),
          meaning: 'accent',
        },
        {
          name: text('domain.fields.functionalScore'),
          values: data.lines.map((line) => line.functional?.mean ?? null),
          n: data.lines.map((line) => line.functional?.n ?? 0),
          meaning: 'quiet',
        },
      ],
      valueAxis: { label: text('reportParts.axes.mark'), min: 1, max: 10, format: 'mark' },
      categoryAxis: noAxis,
      drawing: { key: 'processes', data },
    },
    table: tableOf(
      'processes',
      text('report.sections.processes'),
      [
        column('process', text('domain.fields.processes'), 0.34),
        column('count', text('reportParts.axes.touchpoints'), 0.18, 'number'),
        column('emotional', text('domain.fields.emotionalScore'), 0.24, 'mark'),
        column('functional', text('domain.fields.functionalScore'), 0.24, 'mark'),
      ],
      data.lines.map((line, index) => [
        cells.text(names[index]),
        cells.number(text, line.count),
        cells.mark(text, line.emotional?.mean ?? null),
        cells.mark(text, line.functional?.mean ?? null),
      ]),
    ),
  };
}

/** Emotional mark against importance: a point a touchpoint, or a point per half mark for many rows. */
export function importanceChart({ text }: Maker, data: ImportanceScoreFigure): MadeChart {
  const binned = data.columns.flatMap(({ importance, bins }) =>
    bins.map((bin) => ({ importance, score: bin.score, name: `n = ${formatNumber(text.locale, bin.ids.length)}` })),
  );
  const points = data.points.length > 0 ? data.points : binned;
  return {
    chart: {
      key: 'importanceScore',
      kind: 'scatter',
      categories: [],
      series: [
        {
          name: text('domain.fields.emotionalScore'),
          x: points.map((point) => point.importance),
          values: points.map((point) => point.score),
          labels: points.map((point) => point.name),
          meaning: 'accent',
        },
      ],
      valueAxis: { label: text('domain.fields.emotionalScore'), min: 1, max: 10, format: 'mark' },
      categoryAxis: { label: text('domain.fields.importance'), min: 0.5, max: 5.5 },
      drawing: { key: 'importanceScore', data },
    },
    table: tableOf(
      'importanceScore',
      text('report.sections.importanceScore'),
      [
        column('quadrant', text('reportParts.columns.group'), 0.7),
        column('count', text('reportParts.axes.touchpoints'), 0.3, 'number'),
      ],
      data.quadrants.map(({ quadrant, ids }) => [
        cells.text(text(`reportParts.quadrants.${quadrant}`)),
        cells.number(text, ids.length),
      ]),
    ),
  };
}

/** Touchpoints by stage and channel, with their mean mark in the table. */
export function heatChart({ text }: Maker, data: HeatMapFigure): MadeChart {
  const columns = data.columns.map((one) => one.name ?? text('reportParts.otherChannels'));
  const rowName = (name: string | null): string => name ?? text('reportParts.unknown');
  const width = 0.8 / Math.max(1, columns.length);
  return {
    chart: {
      key: 'heatMap',
      kind: 'heat',
      categories: columns,
      series: data.rows.map((row) => ({
        name: rowName(row.name),
        values: row.cells.map((cell) => cell.count),
        n: row.cells.map((cell) => cell.scored),
      })),
      valueAxis: { label: text('reportParts.axes.touchpoints'), min: 0, max: null, format: 'number' },
      categoryAxis: noAxis,
      drawing: { key: 'heatMap', data },
    },
    table: tableOf(
      'heatMap',
      text('report.sections.heatMap'),
      [
        column('stage', text('domain.fields.stage'), 0.2),
        ...columns.map((label, index) => column(`channel${index}`, label, width)),
      ],
      data.rows.map((row) => [
        cells.text(rowName(row.name)),
        ...row.cells.map((cell): ReportCell => {
          const count = formatNumber(text.locale, cell.count);
          if (cell.count === 0) return { text: '' };
          return { text: cell.mean === null ? count : `${count} (${cells.mark(text, cell.mean).text})` };
        }),
      ]),
    ),
  };
}
