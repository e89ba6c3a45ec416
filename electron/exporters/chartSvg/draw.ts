/** A chart of the report as an SVG that stands on its own: title, figures written at their marks, source; drawn without a window. */
import { shortened, textWidth, wrapText } from '@electron/exporters/journeys/textFit';
import { element, rectangle, straight, words as writing } from '@electron/exporters/journeys/paint';
import { xmlText } from '@electron/exporters/spreadsheet/cellText';
import type { ReportChart } from '@shared/report/chart';
import type { ReportBlock, ReportModel } from '@shared/report/model';
import { heatShade, heatTable } from '../reportParts/heat';
import { mixed, officeStyle, onColourOf, seriesColours, type OfficeStyle } from '../reportParts/style';
import { categoryLabels, reportWords, type ReportWords } from '../reportParts/words';
import { scaleOf, ticksOf, type Scale } from './scale';

const WIDTH = 900;
const MARGIN = 24;
const TEXT = 13;
const ROW = 28;

interface Canvas {
  readonly style: OfficeStyle;
  readonly words: ReportWords;
  readonly colours: readonly string[];
  readonly chart: ReportChart;
}

interface Part {
  readonly svg: string;
  readonly height: number;
}

const hash = (colour: string): string => `#${colour}`;

function legend({ chart, colours, style }: Canvas, top: number): Part {
  if (chart.series.length < 2 || chart.kind === 'heat') return { svg: '', height: 0 };
  let x = MARGIN;
  let y = top;
  const parts = chart.series.map(({ name }, index) => {
    const width = 20 + textWidth(name, TEXT) + 24;
    if (x + width > WIDTH - MARGIN && x > MARGIN) {
      x = MARGIN;
      y += 22;
    }
    const at = x;
    x += width;
    return (
      rectangle(at, y, 12, 12, { fill: hash(colours[index] ?? style.accent) }) +
      writing(at + 18, y + 11, name, { 'font-size': TEXT, fill: hash(style.soft) })
    );
  });
  return { svg: parts.join(''), height: y - top + 26 };
}

function axis(canvas: Canvas, scale: Scale, place: (value: number) => number, top: number, bottom: number): string {
  const { chart, words, style } = canvas;
  return ticksOf(scale)
    .map((tick) => {
      const x = place(tick);
      return (
        straight(x, top, x, bottom, { stroke: tick === 0 ? '#9aa0a8' : '#e3e2dc' }) +
        writing(x, bottom + 17, words.value(chart, tick), {
          'font-size': 12,
          'text-anchor': 'middle',
          fill: hash(style.soft),
        })
      );
    })
    .join('');
}

/** Horizontal bars: one, several beside each other, stacked, or with intervals. */
function bars(canvas: Canvas, top: number): Part {
  const { chart, colours, style, words } = canvas;
  const labels = categoryLabels(chart, words.count);
  const left = MARGIN + Math.min(300, 12 + Math.max(0, ...labels.map((label) => textWidth(label, TEXT))));
  const right = WIDTH - MARGIN - 50;
  const stacked = chart.kind === 'stackedBar';
  const scale = scaleOf(chart);
  const place = (value: number): number => left + ((value - scale.low) / (scale.high - scale.low)) * (right - left);
  const thick = stacked ? 1 : Math.max(1, chart.series.length);
  const rowHeight = Math.max(ROW, thick * 16 + 12);
  const bottom = top + chart.categories.length * rowHeight;
  const origin = place(Math.min(scale.high, Math.max(scale.low, 0)));
  const rows = labels.map((label, index) => {
    const y = top + index * rowHeight;
    const inner = rowHeight - 10;
    let end = 0;
    const marks = chart.series.map((series, order) => {
      const value = series.values[index] ?? null;
      if (value === null || (stacked && value === 0)) return '';
      const colour = colours[order] ?? style.accent;
      const [from, to] = stacked ? [place(end), place(end + value)] : [origin, place(value)];
      if (stacked) end += value;
      const height = stacked ? inner : inner / thick - 1;
      const at = y + 5 + (stacked ? 0 : order * (inner / thick));
      const interval = series.low?.[index] ?? null;
      const high = series.high?.[index] ?? null;
      const hasInterval = interval !== null && high !== null;
      const fill = hasInterval ? mixed(colour, 0.35) : colour;
      const text = words.value(chart, value);
      const middle = at + height / 2;
      const label = stacked
        ? writing((from + to) / 2, middle + 4.5, Math.abs(to - from) > textWidth(text, 12) + 6 ? text : '', {
            'font-size': 12,
            'text-anchor': 'middle',
            fill: hash(onColourOf(fill, style)),
          })
        : writing(Math.max(to, high === null ? to : place(high)) + 6, middle + 4.5, text, {
            'font-size': 12,
            fill: hash(style.ink),
          });
      return (
        rectangle(Math.min(from, to), at, Math.max(0.5, Math.abs(to - from)), Math.max(2, height), {
          fill: hash(fill),
        }) +
        (hasInterval
          ? straight(place(interval), middle, place(high), middle, { stroke: hash(style.ink), 'stroke-width': 1.5 })
          : '') +
        label
      );
    });
    return (
      writing(left - 10, y + rowHeight / 2 + 4.5, shortened(label, left - MARGIN - 10, TEXT), {
        'font-size': TEXT,
        'text-anchor': 'end',
        fill: hash(style.ink),
      }) + marks.join('')
    );
  });
  return { svg: axis(canvas, scale, place, top, bottom) + rows.join(''), height: bottom - top + 40 };
}

/** Lines over categories, or points in a plane. */
function plane(canvas: Canvas, top: number): Part {
  const { chart, colours, style, words } = canvas;
  const height = 340;
  const left = MARGIN + 46;
  const right = WIDTH - MARGIN - 20;
  const scale = scaleOf(chart);
  const y = (value: number): number => top + height - ((value - scale.low) / (scale.high - scale.low)) * height;
  const points = chart.kind === 'scatter';
  const across = chart.series.flatMap((series) => series.x ?? []);
  const [min, max] = [
    chart.categoryAxis.min ?? Math.min(...across) - 0.5,
    chart.categoryAxis.max ?? Math.max(...across) + 0.5,
  ];
  const column = (right - left) / Math.max(1, chart.categories.length);
  const x = (index: number, place: number | undefined): number =>
    points ? left + (((place ?? min) - min) / (max - min || 1)) * (right - left) : left + column * (index + 0.5);
  const levels = ticksOf(scale).map(
    (tick) =>
      straight(left, y(tick), right, y(tick), { stroke: '#e3e2dc' }) +
      writing(left - 8, y(tick) + 4, words.value(chart, tick), {
        'font-size': 12,
        'text-anchor': 'end',
        fill: hash(style.soft),
      }),
  );
  const names = points
    ? ticksOf({ low: min, high: max }).map((tick) =>
        writing(x(0, tick), top + height + 18, String(tick).replace('.', words.tag === 'nl-NL' ? ',' : '.'), {
          'font-size': 12,
          'text-anchor': 'middle',
          fill: hash(style.soft),
        }),
      )
    : categoryLabels(chart, words.count).flatMap((label, index) =>
        wrapText(label, column - 6, 12)
          .slice(0, 4)
          .map((line, row) =>
            writing(x(index, undefined), top + height + 18 + row * 15, line, {
              'font-size': 12,
              'text-anchor': 'middle',
              fill: hash(style.ink),
            }),
          ),
      );
  const drawn = chart.series.map((series, order) => {
    const colour = hash(colours[order] ?? style.accent);
    const spots = series.values.map((value, index) =>
      value === null ? null : { x: x(index, series.x?.[index]), y: y(value), value, index },
    );
    const path = spots.reduce(
      (d, spot, index) =>
        spot === null
          ? d
          : `${d}${index === 0 || spots[index - 1] === null ? 'M' : 'L'}${spot.x.toFixed(1)} ${spot.y.toFixed(1)}`,
      '',
    );
    const marks = spots.map((spot) => {
      if (spot === null) return '';
      const [low, high] = [series.low?.[spot.index] ?? null, series.high?.[spot.index] ?? null];
      const whisker =
        low !== null && high !== null
          ? straight(spot.x, y(low), spot.x, y(high), { stroke: colour, 'stroke-width': 1.5 })
          : '';
      const title = points
        ? `<title>${xmlText([series.labels?.[spot.index] ?? '', words.value(chart, spot.value)].filter(Boolean).join(': '))}</title>`
        : '';
      return (
        whisker +
        element(
          'circle',
          { cx: spot.x, cy: spot.y, r: points ? 5 : 4.5, fill: colour, 'fill-opacity': points ? 0.75 : 1 },
          title,
        ) +
        (points
          ? ''
          : writing(spot.x, spot.y + (order === 1 ? 20 : -10), words.value(chart, spot.value), {
              'font-size': 12,
              'text-anchor': 'middle',
              fill: hash(style.ink),
            }))
      );
    });
    return (
      (points ? '' : element('path', { d: path, fill: 'none', stroke: colour, 'stroke-width': 2.25 })) + marks.join('')
    );
  });
  const label =
    chart.categoryAxis.label === ''
      ? ''
      : writing((left + right) / 2, top + height + 38, chart.categoryAxis.label, {
          'font-size': 12,
          'text-anchor': 'middle',
          fill: hash(style.soft),
        });
  return { svg: levels.join('') + names.join('') + drawn.join('') + label, height: height + (points ? 52 : 86) };
}

function heat(canvas: Canvas, top: number): Part {
  const { chart, style, words } = canvas;
  const table = heatTable(words, chart);
  const left = MARGIN + 190;
  const column = (WIDTH - MARGIN - left) / Math.max(1, table.columns.length);
  const heads = table.columns.map((label) => wrapText(label, column - 6, 12).slice(0, 4));
  const headHeight = 12 + Math.max(1, ...heads.map((lines) => lines.length)) * 15;
  const rowHeight = 34;
  const names = heads.flatMap((lines, index) =>
    lines.map((line, row) =>
      writing(left + column * (index + 0.5), top + 12 + row * 15, line, {
        'font-size': 12,
        'text-anchor': 'middle',
        fill: hash(style.soft),
      }),
    ),
  );
  const rows = table.rows.flatMap((row, order) => {
    const y = top + headHeight + order * rowHeight;
    return [
      writing(MARGIN, y + 21, shortened(row.label, left - MARGIN - 10, TEXT), {
        'font-size': TEXT,
        fill: hash(style.ink),
      }),
      ...row.cells.map(({ text, value }, index) => {
        const fill = value === null ? 'FFFFFF' : mixed(style.accent, heatShade(table, value));
        return (
          rectangle(left + column * index + 1, y + 1, column - 2, rowHeight - 2, { fill: hash(fill) }) +
          writing(left + column * (index + 0.5), y + 21, text, {
            'font-size': 12,
            'text-anchor': 'middle',
            fill: hash(onColourOf(fill, style)),
          })
        );
      }),
    ];
  });
  return { svg: names.join('') + rows.join(''), height: headHeight + table.rows.length * rowHeight + 10 };
}

/** The drawing as a text; letters are Inter where it is installed, otherwise the machine's own. */
export function chartSvg(model: ReportModel, block: Extract<ReportBlock, { kind: 'chart' }>): string {
  const style = officeStyle(model.style);
  const words = reportWords(model);
  const { chart } = block;
  const canvas: Canvas = { style, words, chart, colours: seriesColours(chart.series, style) };
  const parts: string[] = [];
  let y = MARGIN;
  for (const line of wrapText(block.title, WIDTH - 2 * MARGIN, 18, true)) {
    parts.push(writing(MARGIN, y + 16, line, { 'font-size': 18, 'font-weight': 600, fill: hash(style.ink) }));
    y += 24;
  }
  for (const line of wrapText(block.subtitle, WIDTH - 2 * MARGIN, TEXT)) {
    parts.push(writing(MARGIN, y + 13, line, { 'font-size': TEXT, fill: hash(style.soft) }));
    y += 19;
  }
  y += 10;
  const key = legend(canvas, y);
  parts.push(key.svg);
  y += key.height;
  const drawn =
    chart.kind === 'heat'
      ? heat(canvas, y)
      : chart.kind === 'line' || chart.kind === 'scatter'
        ? plane(canvas, y)
        : bars(canvas, y);
  parts.push(drawn.svg);
  y += drawn.height;
  for (const line of wrapText(words.source(block.source), WIDTH - 2 * MARGIN, 12)) {
    parts.push(writing(MARGIN, y + 12, line, { 'font-size': 12, fill: hash(style.faint) }));
    y += 17;
  }
  const height = Math.ceil(y + MARGIN);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" ` +
    `font-family="Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif" role="img" lang="${model.language}">` +
    `<title>${xmlText(block.title)}</title><desc>${xmlText(block.alternative)}</desc>${rectangle(0, 0, WIDTH, height, { fill: '#ffffff' })}${parts.join('')}</svg>`
  );
}
