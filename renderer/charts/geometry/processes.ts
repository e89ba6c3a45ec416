/** Geometry of promise, deliver, settle: three lines of dots with their means, in pixels. */
import type { ProcessFigure, ProcessLine } from '@shared/insight/processFigure';
import type { ScorePoint } from '@shared/insight/scorePoints';
import type { Plot } from './importance';
import { HIGHEST_SCORE, LOWEST_SCORE, linearScale } from './scale';
import { swarm } from './swarm';

export interface ProcessMark {
  readonly ids: readonly number[] | Int32Array;
  readonly line: number;
  readonly point: ScorePoint | null;
  readonly score: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Half the width and height of a bar that stands for several rows; null for a dot. */
  readonly half: { readonly width: number; readonly height: number } | null;
  /** Place of the line with the step aside in it, for the axis (0 = first line). */
  readonly axisY: number;
}

export interface ProcessRow {
  readonly line: ProcessLine;
  readonly y: number;
  /** Middle of the mean line; null without scores. */
  readonly meanX: number | null;
  readonly halfHeight: number;
}

export interface ProcessLayout {
  readonly plot: Plot;
  readonly rows: readonly ProcessRow[];
  readonly marks: readonly ProcessMark[];
}

export const PROCESS_LABEL_WIDTH = 108;
export const PROCESS_AXIS_HEIGHT = 20;
const DOT = 3.5;

/** Places every dot; dots of equal score step up and down around their line. */
export function processLayout(figure: ProcessFigure, width: number, height: number): ProcessLayout {
  const plot: Plot = { left: PROCESS_LABEL_WIDTH, right: width - 14, top: 12, bottom: height - PROCESS_AXIS_HEIGHT };
  const across = linearScale(LOWEST_SCORE, HIGHEST_SCORE, plot.left, plot.right);
  const rowHeight = (plot.bottom - plot.top) / Math.max(1, figure.lines.length);
  const reach = rowHeight / 2 - DOT - 1;
  const most = Math.max(1, ...figure.lines.flatMap((line) => line.bins.map((bin) => bin.ids.length)));
  // A bar per half point, as high as it is full: circles of this many rows would cover each other.
  const barWidth = Math.max(1.5, (across(1.5) - across(1)) / 2 - 0.75);
  const highest = Math.min(14, reach);
  const hasPoints = figure.lines.some((line) => line.points.length > 0);
  const rows = figure.lines.map((line, index): ProcessRow => ({
    line,
    y: plot.top + rowHeight * (index + 0.5),
    meanX: line.emotional === null ? null : across(line.emotional.mean),
    halfHeight: Math.min(18, rowHeight / 2 - 2),
  }));
  const marks = rows.flatMap((row, index): readonly ProcessMark[] => {
    if (!hasPoints) {
      return row.line.bins.map((bin) => ({
        ids: bin.ids,
        line: index,
        point: null,
        score: bin.score,
        x: across(bin.score),
        y: row.y,
        radius: barWidth,
        half: { width: barWidth, height: Math.max(1, (bin.ids.length / most) * highest) },
        axisY: index,
      }));
    }
    const dots = swarm(
      row.line.points.map((point) => across(point.score)),
      DOT * 2 + 1.5,
      reach,
    );
    return row.line.points.map((point, place) => {
      const aside = dots[place]?.aside ?? 0;
      return {
        ids: [point.id],
        line: index,
        point,
        score: point.score,
        x: across(point.score),
        y: row.y + aside,
        radius: DOT,
        half: null,
        axisY: index + aside / rowHeight,
      };
    });
  });
  return { plot, rows, marks };
}
