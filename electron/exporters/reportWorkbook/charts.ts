/** Native charts beside the tables of a workbook: the chart of document and presentation, its numbers pointing to the cells of the sheet it stands on. */
import { columnLetters } from '@shared/domain/sheet';
import type { ReportChart } from '@shared/report/chart';
import type { ReportModel } from '@shared/report/model';
import { quotedSheet, xmlText } from '@electron/exporters/spreadsheet/cellText';
import type { SheetChart } from '@electron/exporters/spreadsheet/model';
import { harvestCharts } from '../reportParts/harvestCharts';
import { journeyChart } from '../reportParts/journeyChart';
import { mendChart, officeChart } from '../reportParts/officeChart';
import { officeStyle } from '../reportParts/style';
import { reportWords } from '../reportParts/words';

/** Columns of a series on its sheet (0-based), and its rows among the rows of the sheet when it does not take all of them. */
export interface SeriesPlace {
  readonly label: number;
  readonly across: number;
  readonly values: number;
  readonly rows?: { readonly from: number; readonly count: number };
}

/** A chart as XML, waiting for the sheet it will stand on. */
export interface WorkbookChart {
  readonly xml: string;
  readonly name: string;
  readonly alternative: string;
  readonly places: readonly SeriesPlace[];
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

const WIDTH = 760;
/** Columns that leave room beside them. */
const MOST_BESIDE = 8;

function heightOf(chart: ReportChart): number {
  if (chart.kind === 'line' || chart.kind === 'scatter') return 400;
  const bars = chart.kind === 'stackedBar' ? 1 : Math.max(1, chart.series.length);
  return Math.max(220, 90 + chart.categories.length * (16 + bars * 12));
}

/** Where `chartContent` puts the series of a chart. */
function placesOf(chart: ReportChart): readonly SeriesPlace[] {
  if (chart.kind === 'scatter') {
    let from = 0;
    return chart.series.flatMap((series): readonly SeriesPlace[] => {
      const count = series.values.length;
      const place = { label: 0, across: 2, values: 3, rows: { from, count } };
      from += count;
      // A series without a single point is no series in the chart.
      return series.values.some((value, index) => value !== null && series.x?.[index] !== undefined) ? [place] : [];
    });
  }
  let column = 1;
  return chart.series.map((series) => {
    const values = column;
    column += 1 + [series.low, series.high, series.n].filter((list) => list !== undefined).length;
    return { label: values, across: 0, values };
  });
}

interface Wanted {
  readonly key: string;
  readonly chart: ReportChart;
  readonly alternative: string;
  readonly places: readonly SeriesPlace[];
}

function wantedCharts(model: ReportModel): readonly Wanted[] {
  const words = reportWords(model);
  return model.sections.flatMap((section) =>
    section.blocks.flatMap((block): readonly Wanted[] => {
      if (block.kind === 'chart')
        return [
          {
            key: block.chart.key,
            chart: block.chart,
            alternative: block.alternative,
            places: placesOf(block.chart),
          },
        ];
      if (block.kind !== 'journey') return [];
      const chart = journeyChart(words, block.journey);
      // Number, stage, step, emotional and functional figure: the columns of `journeyContent`.
      const places = chart.series.map((_, index) => ({ label: 3 + index, across: 2, values: 3 + index }));
      return [{ key: chart.key, chart, alternative: block.journey.name, places }];
    }),
  );
}

/** A part of nothing would write its 0 over its neighbour; the cell that it points to holds that 0. */
function withoutZeros(xml: string): string {
  return xml.replace(
    /(<c:dLbls><c:numFmt formatCode=")([^";]*)"/g,
    (_all, head: string, code: string) => `${head}${code};-${code};;"`,
  );
}

/** The charts of a report by the key of their sheet; a heat map has none: its sheet is the map. */
export async function workbookCharts(model: ReportModel): Promise<ReadonlyMap<string, WorkbookChart>> {
  const words = reportWords(model);
  const style = officeStyle(model.style);
  const drawn = wantedCharts(model).flatMap((one) => {
    const size = { width: WIDTH, height: heightOf(one.chart) };
    const native = officeChart(one.chart, { style, words, alternative: one.alternative, textSize: 9, size });
    return native === null ? [] : [{ ...one, ...size, native }];
  });
  const parts = await harvestCharts(drawn.map(({ native }) => native));
  const made = new Map<string, WorkbookChart>();
  for (const [index, { key, chart, alternative, places, width, height }] of drawn.entries()) {
    const part = parts[index];
    // Of two with one key the first has the sheet of that name.
    if (part === undefined || made.has(key)) continue;
    const whole = mendChart(part.xml.toString('utf8'), words.tag).replace(
      /<c:externalData[\s\S]*?<\/c:externalData>/,
      '',
    );
    const xml = chart.kind === 'stackedBar' ? withoutZeros(whole) : whole;
    made.set(key, { xml, name: key, alternative, places, width, height });
  }
  return made;
}

/** The chart for its sheet: every number and name refers to its cell. `header` is the row of the heads, 1-based. */
export function placedChart(
  chart: WorkbookChart,
  sheet: { readonly name: string; readonly header: number; readonly rows: number; readonly columns: number },
): SheetChart {
  const cell = (column: number, from: number, to = from): string => {
    const letters = columnLetters(column);
    const first = `$${letters}$${from}`;
    return xmlText(`${quotedSheet(sheet.name)}!${from === to ? first : `${first}:$${letters}$${to}`}`);
  };
  let series = -1;
  const xml = chart.xml.replace(/<c:ser>[\s\S]*?<\/c:ser>/g, (whole) => {
    series += 1;
    const place = chart.places[series];
    if (place === undefined) return whole;
    const from = sheet.header + 1 + (place.rows?.from ?? 0);
    const to = from + (place.rows?.count ?? sheet.rows) - 1;
    const label = place.rows === undefined ? cell(place.label, sheet.header) : cell(place.label, from);
    const refer = (text: string, tag: string, reference: string): string =>
      text.replace(new RegExp(`(<c:${tag}><c:(?:num|str)Ref><c:f>)[^<]*`), (_all, head: string) => head + reference);
    // Ends of intervals are lengths, which no cell holds: they stand in the chart itself.
    const literal = whole.replace(
      /<c:(plus|minus)><c:numRef><c:f>[^<]*<\/c:f><c:numCache>([\s\S]*?)<\/c:numCache><\/c:numRef>/g,
      '<c:$1><c:numLit>$2</c:numLit>',
    );
    return [
      ['tx', label],
      ['cat', cell(place.across, from, to)],
      ['xVal', cell(place.across, from, to)],
      ['val', cell(place.values, from, to)],
      ['yVal', cell(place.values, from, to)],
    ].reduce((text, [tag = '', reference = '']) => refer(text, tag, reference), literal);
  });
  return {
    xml,
    name: chart.name,
    alternative: chart.alternative,
    // Beside a narrow table, below a wide one: where it is seen with its numbers.
    column: sheet.columns > MOST_BESIDE ? 0 : sheet.columns + 1,
    row: sheet.columns > MOST_BESIDE ? sheet.header + sheet.rows + 1 : sheet.header - 1,
    width: chart.width,
    height: chart.height,
  };
}
