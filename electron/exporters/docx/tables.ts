/** Native tables of the document: a head that is repeated on every page, rows that are not split, and heat maps as shaded cells. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { ReportChart } from '@shared/report/chart';
import type { ReportTable } from '@shared/report/model';
import { textWidth } from '../journeys/textFit';
import { cellText } from '../reportParts/cells';
import { heatShade, heatTable } from '../reportParts/heat';
import { mixed, onColourOf } from '../reportParts/style';
import { clean, type Making } from './context';
import { own, tableBorders } from './styles';

/** Twentieths of a point. */
const SIDE = 70;
/** Words keep clear of the figures that end just before them. */
const AFTER_FIGURES = 200;
const margins = { top: 30, bottom: 30, left: SIDE, right: SIDE, marginUnitType: WidthType.DXA };

/** Rows at the end of a table that stand on the page of its source. */
const KEPT_ROWS = 2;

export interface CellOptions {
  readonly align?: 'left' | 'right' | 'center';
  readonly head?: boolean;
  readonly bold?: boolean;
  readonly fill?: string;
  readonly color?: string;
  readonly span?: number;
  readonly width?: number;
  /** Half points. */
  readonly size?: number;
  /** Space left of the text, in twentieths of a point. */
  readonly left?: number;
  /** Stays on the page of what follows. */
  readonly keepNext?: boolean;
}

const alignments = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER };

export function cell(text: string, options: CellOptions = {}): TableCell {
  const lines = clean(text).split('\n');
  return new TableCell({
    margins: { ...margins, left: options.left ?? SIDE },
    verticalAlign: options.head === true ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
    ...(options.span !== undefined && options.span > 1 && { columnSpan: options.span }),
    ...(options.width !== undefined && { width: { size: options.width, type: WidthType.DXA } }),
    ...(options.fill !== undefined && { shading: { type: ShadingType.CLEAR, fill: options.fill, color: 'auto' } }),
    children: [
      new Paragraph({
        style: options.head === true ? own.cellHead : own.cell,
        alignment: alignments[options.align ?? 'left'],
        ...(options.keepNext === true && { keepNext: true }),
        children: lines.map(
          (line, index) =>
            new TextRun({
              text: line,
              ...(index > 0 && { break: 1 }),
              ...(options.bold === true && { bold: true }),
              ...(options.color !== undefined && { color: options.color }),
              ...(options.size !== undefined && { size: options.size }),
            }),
        ),
      }),
    ],
  });
}

/** A table over the whole width with columns of these widths. */
export function grid(making: Making, widths: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    rows: [...rows],
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: tableBorders(making.style),
    tableLook: { firstRow: true },
  });
}

/** Widths in whole units that sum to the whole. */
export function shares(parts: readonly number[], whole: number): readonly number[] {
  const total = parts.reduce((sum, part) => sum + part, 0) || 1;
  return parts.map((part) => Math.floor((part / total) * whole));
}

/** The widths with which no word of a head is broken, taken from the columns that have room; `size` is in half points. */
export function withWholeWords(
  widths: readonly number[],
  heads: readonly string[],
  size: number,
  side = SIDE,
): readonly number[] {
  const needed = heads.map((head) =>
    Math.ceil(Math.max(0, ...head.split(/\s+/u).map((word) => textWidth(word, size * 10, true))) + side * 2),
  );
  const lacking = widths.map((width, index) => Math.max(0, (needed[index] ?? 0) - width));
  const spare = widths.map((width, index) => Math.max(0, width - (needed[index] ?? 0)));
  const wanted = lacking.reduce((sum, one) => sum + one, 0);
  const room = spare.reduce((sum, one) => sum + one, 0);
  if (wanted === 0 || room < wanted) return widths;
  return widths.map((width, index) =>
    Math.floor(width + (lacking[index] ?? 0) - ((spare[index] ?? 0) / room) * wanted),
  );
}

/** A table of the report. What follows it stays with its last rows. */
export function nativeTable(making: Making, table: ReportTable, width: number): Table {
  const size = table.columns.length > 8 ? 15 : table.columns.length > 6 ? 16 : 18;
  const isRight = (index: number): boolean => table.columns[index]?.align === 'right';
  const left = (index: number): number => (!isRight(index) && isRight(index - 1) ? AFTER_FIGURES : SIDE);
  const given = shares(
    table.columns.map((column) => column.width),
    width,
  );
  const widths = withWholeWords(
    given,
    table.columns.map((column) => column.label),
    size,
    AFTER_FIGURES / 2,
  );
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((column, index) =>
      cell(column.label, { head: true, align: column.align, width: widths[index] ?? 0, size, left: left(index) }),
    ),
  });
  const rows = table.rows.map(
    (row, place) =>
      new TableRow({
        cantSplit: true,
        children: table.columns.map((column, index) =>
          cell(cellText(row[index]), {
            align: column.align,
            width: widths[index] ?? 0,
            size,
            left: left(index),
            keepNext: place >= table.rows.length - KEPT_ROWS,
          }),
        ),
      }),
  );
  return grid(making, widths, [head, ...rows]);
}

/** A heat map: categories across, series down, shaded by value. */
export function heatGrid(making: Making, chart: ReportChart, width: number): Table {
  const heat = heatTable(making.words, chart);
  const size = heat.columns.length > 7 ? 14 : 17;
  const widths = withWholeWords(
    shares([2.2, ...heat.columns.map(() => 1)], width),
    [chart.categoryAxis.label, ...heat.columns],
    size,
  );
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [
      cell(chart.categoryAxis.label, { head: true, width: widths[0] ?? 0, size }),
      ...heat.columns.map((label, index) =>
        cell(label, { head: true, align: 'center', width: widths[index + 1] ?? 0, size }),
      ),
    ],
  });
  const rows = heat.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell(row.label, { width: widths[0] ?? 0, size, keepNext: true }),
          ...row.cells.map(({ text, value }, index) => {
            const fill = mixed(making.style.accent, heatShade(heat, value));
            return cell(text, {
              align: 'center',
              width: widths[index + 1] ?? 0,
              size,
              keepNext: true,
              ...(value !== null && { fill, color: onColourOf(fill, making.style) }),
            });
          }),
        ],
      }),
  );
  return grid(making, widths, [head, ...rows]);
}

/** A table without lines, for things that stand beside each other. */
export function layoutGrid(widths: readonly number[], rows: readonly TableRow[]): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new Table({
    rows: [...rows],
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
  });
}
