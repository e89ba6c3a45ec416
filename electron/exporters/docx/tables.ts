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
import { cellText } from '../reportParts/cells';
import { heatShade, heatTable } from '../reportParts/heat';
import { mixed, onColourOf } from '../reportParts/style';
import { clean, type Making } from './context';
import { own, tableBorders } from './styles';

const margins = { top: 30, bottom: 30, left: 70, right: 70, marginUnitType: WidthType.DXA };

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
}

const alignments = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER };

export function cell(text: string, options: CellOptions = {}): TableCell {
  const lines = clean(text).split('\n');
  return new TableCell({
    margins,
    verticalAlign: options.head === true ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
    ...(options.span !== undefined && options.span > 1 && { columnSpan: options.span }),
    ...(options.width !== undefined && { width: { size: options.width, type: WidthType.DXA } }),
    ...(options.fill !== undefined && { shading: { type: ShadingType.CLEAR, fill: options.fill, color: 'auto' } }),
    children: [
      new Paragraph({
        style: options.head === true ? own.cellHead : own.cell,
        alignment: alignments[options.align ?? 'left'],
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

/** A table of the report. */
export function nativeTable(making: Making, table: ReportTable, width: number): Table {
  const widths = shares(
    table.columns.map((column) => column.width),
    width,
  );
  const size = table.columns.length > 8 ? 15 : table.columns.length > 6 ? 16 : 18;
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((column, index) =>
      cell(column.label, { head: true, align: column.align, width: widths[index] ?? 0, size }),
    ),
  });
  const rows = table.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: table.columns.map((column, index) =>
          cell(cellText(row[index]), { align: column.align, width: widths[index] ?? 0, size }),
        ),
      }),
  );
  return grid(making, widths, [head, ...rows]);
}

/** A heat map: categories across, series down, shaded by value. */
export function heatGrid(making: Making, chart: ReportChart, width: number): Table {
  const heat = heatTable(making.words, chart);
  const widths = shares([2.2, ...heat.columns.map(() => 1)], width);
  const size = heat.columns.length > 7 ? 14 : 17;
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
          cell(row.label, { width: widths[0] ?? 0, size }),
          ...row.cells.map(({ text, value }, index) => {
            const fill = mixed(making.style.accent, heatShade(heat, value));
            return cell(text, {
              align: 'center',
              width: widths[index + 1] ?? 0,
              size,
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
