/** What the sheets of a report workbook are made of: typed columns and cells from tables, charts, journeys, figures and texts of the model. */
import { cellText } from '../reportParts/cells';
import type { ReportWords } from '../reportParts/words';
import type { SheetColumn, SheetValue } from '@electron/exporters/spreadsheet/model';
import type { ReportChart } from '@shared/report/chart';
import type {
  ReportCell,
  ReportColumn,
  ReportFigure,
  ReportJourney,
  ReportModel,
  ReportTable,
} from '@shared/report/model';
import { plainText } from '@shared/report/richText';

/** A sheet before it has its final name. */
export interface Content {
  readonly name: string;
  /** What it is, for the contents. */
  readonly title: string;
  readonly section: string;
  readonly source: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetValue[])[];
}

function isWhole(table: ReportTable, index: number): boolean {
  return table.rows.every((row) => row[index]?.number === undefined || Number.isInteger(row[index]?.number));
}

function formatOf(table: ReportTable, column: ReportColumn, index: number): string | undefined {
  switch (column.type) {
    case 'mark':
      return '0.0';
    case 'percent':
      return isWhole(table, index) ? '0%' : '0.0%';
    case 'money':
      return '€ #,##0.00';
    case 'number':
      return isWhole(table, index) ? '#,##0' : '#,##0.0#';
    default:
      return undefined;
  }
}

function typedCell(cell: ReportCell | undefined, type: ReportColumn['type']): SheetValue {
  if (cell === undefined) return null;
  if (type === 'date') return cell.date ?? (cell.text || null);
  if (type !== 'text' && cell.number !== undefined) return cell.number;
  return cellText(cell) || null;
}

/** Width in characters: the longest text up to a bound, never less than the head. */
function widthOf(label: string, texts: readonly (SheetValue | undefined)[], most = 60): number {
  const longest = texts.slice(0, 400).reduce<number>((max, text) => Math.max(max, String(text ?? '').length), 0);
  return Math.min(most, Math.max(9, label.length + 4, longest + 2));
}

/** A table with typed columns. */
export function tableColumns(table: ReportTable): readonly SheetColumn[] {
  return table.columns.map((column, index): SheetColumn => {
    const format = formatOf(table, column, index);
    return {
      label: column.label,
      type: column.type === 'text' ? 'text' : column.type === 'date' ? 'date' : 'number',
      width: widthOf(
        column.label,
        table.rows.slice(0, 400).map((row) => row[index]?.text),
      ),
      ...(format !== undefined && { numberFormat: format }),
    };
  });
}

export function* tableRows(table: ReportTable): Generator<readonly SheetValue[], void, undefined> {
  for (const row of table.rows) yield table.columns.map((column, index) => typedCell(row[index], column.type));
}

const chartFormat = (chart: ReportChart): string =>
  ({ percent: '0.0%', mark: '0.00', signed: '+0.0;-0.0;0', number: '#,##0.##' })[chart.valueAxis.format];

/** The data of a chart: a row a category, columns a series with its interval and n; or a row a point. */
export function chartContent(words: ReportWords, chart: ReportChart): Pick<Content, 'columns' | 'rows'> {
  const { text } = words;
  const number = (label: string, numberFormat: string): SheetColumn => ({
    label,
    type: 'number',
    numberFormat,
    width: Math.max(12, Math.min(30, label.length + 4)),
  });
  const format = chartFormat(chart);
  if (chart.kind === 'scatter') {
    return {
      columns: [
        { label: text('reportFiles.series'), type: 'text', width: 24 },
        { label: text('reportFiles.name'), type: 'text', width: 44 },
        number(chart.categoryAxis.label || text('reportFiles.across'), '0.##'),
        number(chart.valueAxis.label || text('reportFiles.value'), format),
      ],
      rows: chart.series.flatMap((series) =>
        series.values.map((value, index): readonly SheetValue[] => [
          series.name,
          series.labels?.[index] ?? chart.categories[index] ?? null,
          series.x?.[index] ?? null,
          value,
        ]),
      ),
    };
  }
  const columns: SheetColumn[] = [
    { label: chart.categoryAxis.label || text('reportFiles.category'), type: 'text', width: 44 },
  ];
  for (const series of chart.series) {
    columns.push(number(series.name, format));
    if (series.low !== undefined) columns.push(number(`${series.name}: ${text('reportFiles.low')}`, format));
    if (series.high !== undefined) columns.push(number(`${series.name}: ${text('reportFiles.high')}`, format));
    if (series.n !== undefined) columns.push(number(`${series.name}: n`, '#,##0'));
  }
  const rows = chart.categories.map((category, index): readonly SheetValue[] => [
    category,
    ...chart.series.flatMap((series): readonly SheetValue[] => [
      series.values[index] ?? null,
      ...(series.low === undefined ? [] : [series.low[index] ?? null]),
      ...(series.high === undefined ? [] : [series.high[index] ?? null]),
      ...(series.n === undefined ? [] : [series.n[index] ?? null]),
    ]),
  ]);
  return { columns, rows };
}

/** A row a step: stage, figures, marks, lanes. */
export function journeyContent(words: ReportWords, journey: ReportJourney): Pick<Content, 'columns' | 'rows'> {
  const { text } = words;
  const mark = (label: string): SheetColumn => ({ label, type: 'number', numberFormat: '0.0', width: 13 });
  return {
    columns: [
      { label: text('reportFiles.number'), type: 'number', numberFormat: '0', width: 7 },
      { label: text('reportFiles.stage'), type: 'text', width: 22 },
      { label: text('reportFiles.step'), type: 'text', width: 34 },
      mark(text('reportFiles.emotional')),
      mark(text('reportFiles.functional')),
      mark(text('reportFiles.low')),
      mark(text('reportFiles.high')),
      { label: text('reportFiles.n'), type: 'number', numberFormat: '#,##0', width: 8 },
      { label: text('reportFiles.basis'), type: 'text', width: 13 },
      { label: text('reportFiles.momentOfTruth'), type: 'text', width: 12 },
      { label: text('reportFiles.peak'), type: 'text', width: 9 },
      ...journey.lanes.map(({ label }): SheetColumn => ({ label, type: 'text', width: 34 })),
    ],
    rows: journey.steps.map((step, index): readonly SheetValue[] => [
      index + 1,
      journey.stages[step.stage] ?? null,
      step.name,
      step.emotional,
      step.functional,
      step.low,
      step.high,
      step.n,
      step.emotional === null && step.functional === null ? null : text.lookup(`reportFiles.bases.${step.basis}`),
      step.isMomentOfTruth ? text('reportFiles.yes') : null,
      step.isPeak ? text('reportFiles.peak') : null,
      ...journey.lanes.map(({ cells }) => cells[index] || null),
    ]),
  };
}

/** All figures that are claimed, with their parts. */
export function figureContent(words: ReportWords, model: ReportModel): Pick<Content, 'columns' | 'rows'> {
  const { text } = words;
  const found: { readonly section: string; readonly figure: ReportFigure }[] = model.sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      (block.kind === 'figures' ? block.items : block.kind === 'claim' ? block.figures : []).map((figure) => ({
        section: section.title,
        figure,
      })),
    ),
  );
  const number = (label: string): SheetColumn => ({ label, type: 'number', numberFormat: '#,##0.0##', width: 14 });
  return {
    columns: [
      { label: text('reportFiles.section'), type: 'text', width: 28 },
      { label: text('reportFiles.label'), type: 'text', width: 48 },
      number(text('reportFiles.value')),
      { label: text('reportFiles.written'), type: 'text', width: 18 },
      number(text('reportFiles.low')),
      number(text('reportFiles.high')),
      { label: text('reportFiles.n'), type: 'number', numberFormat: '#,##0', width: 9 },
      { label: text('reportFiles.date'), type: 'date', width: 12 },
      { label: text('reportFiles.basis'), type: 'text', width: 13 },
      { label: text('reportFiles.note'), type: 'text', width: 48 },
      { label: text('reportFiles.reference'), type: 'text', width: 12 },
    ],
    rows: found.map(({ section, figure }): readonly SheetValue[] => [
      section,
      figure.label,
      figure.value,
      figure.text,
      figure.low,
      figure.high,
      figure.n,
      figure.date,
      text.lookup(`reportFiles.bases.${figure.basis}`),
      figure.note || null,
      words.marks(figure.refs) || null,
    ]),
  };
}

/** Everything that is said in sentences, in order. */
export function textContent(words: ReportWords, model: ReportModel): Pick<Content, 'columns' | 'rows'> {
  const { text } = words;
  const rows = model.sections.flatMap((section): (readonly SheetValue[])[] => {
    const own = (said: string, source = ''): readonly SheetValue[] => [section.title, said, source || null];
    return [
      ...(section.finding === null ? [] : [own(section.finding)]),
      ...section.blocks.flatMap((block): (readonly SheetValue[])[] => {
        switch (block.kind) {
          case 'heading':
          case 'text':
            return [own(block.text)];
          case 'richText':
            return plainText(block.text)
              .split('\n')
              .filter(Boolean)
              .map((line) => own(line));
          case 'facts':
            return block.items.map(({ label, value }) => own(`${label}: ${value}`));
          case 'list':
            return block.items.map((item) =>
              own([item.title, item.text, item.marks.join(' · ')].filter(Boolean).join('. ')),
            );
          case 'bullets':
            return block.items.map((item) => own(item));
          case 'claim':
            return [own(block.text, words.source(block.source))];
          case 'chart':
            return [own(block.title, words.source(block.source))];
          case 'journey':
            return block.journey.insights.map((insight) => own(insight.text, insight.basis));
          case 'quotes':
            return block.leftOut === null ? [] : [own(block.leftOut)];
          default:
            return [];
        }
      }),
    ];
  });
  return {
    columns: [
      { label: text('reportFiles.section'), type: 'text', width: 28 },
      { label: text('reportFiles.holds'), type: 'text', width: 90 },
      { label: text('reportFiles.source'), type: 'text', width: 60 },
    ],
    rows,
  };
}

/** Quotes with who said them. */
export function quoteContent(words: ReportWords, model: ReportModel): Pick<Content, 'columns' | 'rows'> {
  const { text } = words;
  return {
    columns: [
      { label: text('reportFiles.number'), type: 'number', numberFormat: '0', width: 7 },
      { label: text('reportFiles.quote'), type: 'text', width: 80 },
      { label: text('reportFiles.who'), type: 'text', width: 26 },
      { label: text('reportFiles.kind'), type: 'text', width: 24 },
      { label: text('reportFiles.date'), type: 'date', width: 12 },
      { label: text('reportFiles.section'), type: 'text', width: 28 },
    ],
    rows: model.sections.flatMap((section) =>
      section.blocks.flatMap((block) =>
        block.kind === 'quotes'
          ? block.items.map((one): readonly SheetValue[] => [
              one.number,
              one.text,
              one.who,
              one.kind,
              one.date,
              section.title,
            ])
          : [],
      ),
    ),
  };
}
