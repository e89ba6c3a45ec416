/** Geometry of importance × score: where every dot, bin and label stands, in pixels. */
import type { ImportancePoint, ImportanceScoreFigure, Quadrant } from '@shared/insight/importanceScore';
import { quadrantOf, quadrants } from '@shared/insight/importanceScore';
import { NEUTRAL_SCORE } from '@shared/domain/terms';
import { spreadLabels } from './labels';
import { HIGHEST_SCORE, LOWEST_SCORE, linearScale } from './scale';
import { swarm } from './swarm';

export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface ImportanceMark {
  readonly ids: readonly number[] | Int32Array;
  /** Null for a bin of several rows. */
  readonly point: ImportancePoint | null;
  readonly importance: number;
  readonly score: number;
  readonly quadrant: Quadrant;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Half the width and height of a bar that stands for several rows; null for a dot. */
  readonly half: { readonly width: number; readonly height: number } | null;
  /** Importance with the step aside in it, for the axis. */
  readonly axisX: number;
}

export interface ImportanceLabel {
  readonly name: string;
  readonly score: number;
  /** Middle of the dot it names, and of the text. */
  readonly from: { readonly x: number; readonly y: number };
  readonly x: number;
  readonly y: number;
}

export interface FieldName {
  readonly quadrant: Quadrant;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

export interface ImportanceLayout {
  readonly plot: Plot;
  readonly marks: readonly ImportanceMark[];
  readonly labels: readonly ImportanceLabel[];
  readonly labelWidth: number;
  /** Labels that found no place. */
  readonly leftOut: number;
  /** Where the name of each field stands: a corner of the field, or another place along its sides, that no dot covers. */
  readonly fields: readonly FieldName[];
}

export const AXIS_WIDTH = 40;
export const AXIS_HEIGHT = 22;
export const PLOT_TOP = 8;
export const LABEL_GAP = 16;
const DOT = 4;
/** Below this width there is no room for names beside the plot. */
const WIDTH_FOR_LABELS = 460;
/** The axis runs from half a step left of 1 to half a step right of 5. */
export const importanceDomain: readonly [number, number] = [0.55, 5.45];

/**
 * Places every mark; names stand right of the plot for the most important moments, the lowest scores first when not all
 * fit. `labelShare` is the part of the width that names may have.
 */
export function importanceLayout(
  figure: ImportanceScoreFigure,
  width: number,
  height: number,
  labelShare = 0.38,
): ImportanceLayout {
  const labelWidth = figure.points.length > 0 && width >= WIDTH_FOR_LABELS ? Math.min(300, width * labelShare) : 0;
  const plot: Plot = { left: AXIS_WIDTH, right: width - labelWidth - 8, top: PLOT_TOP, bottom: height - AXIS_HEIGHT };
  const across = linearScale(importanceDomain[0], importanceDomain[1], plot.left, plot.right);
  const up = linearScale(LOWEST_SCORE, HIGHEST_SCORE, plot.bottom, plot.top);
  const perStep = across(2) - across(1);
  const marks =
    figure.points.length > 0 ? pointMarks(figure, across, up, perStep) : binMarks(figure, across, up, perStep);
  const wished = labelWidth === 0 ? [] : marks.filter((mark) => mark.point !== null && mark.importance === 5);
  const room = Math.max(0, Math.floor((plot.bottom - plot.top) / LABEL_GAP) + 1);
  const chosen = [...wished].sort((a, b) => a.score - b.score).slice(0, room);
  const places = spreadLabels(
    chosen.map((mark) => mark.y),
    LABEL_GAP,
    plot.top,
    plot.bottom,
  );
  const labels = chosen.map((mark, index) => ({
    name: mark.point?.name ?? '',
    score: mark.score,
    from: { x: mark.x + mark.radius + 2, y: mark.y },
    x: plot.right + 12,
    y: places[index] ?? mark.y,
  }));
  return {
    plot,
    marks,
    labels,
    labelWidth: Math.max(0, labelWidth - 12),
    leftOut: wished.length - chosen.length,
    fields: fieldNames(plot, across(3.5), up(NEUTRAL_SCORE), marks),
  };
}

/** Room that the longest name of a field takes. */
const NAME_WIDTH = 100;
const ABOVE_BASELINE = 10;
const UNDER_BASELINE = 3;

/** Puts the name of each field in its outer corner, or in another corner or along its sides when dots stand there. */
function fieldNames(
  plot: Plot,
  middleX: number,
  middleY: number,
  marks: readonly ImportanceMark[],
): readonly FieldName[] {
  return quadrants.map((quadrant): FieldName => {
    const isRight = quadrant === 'improveFirst' || quadrant === 'cherish';
    const isLow = quadrant === 'improveFirst' || quadrant === 'leaveBe';
    const left = (isRight ? middleX : plot.left) + 8;
    const right = (isRight ? plot.right : middleX) - 8;
    const top = (isLow ? middleY : plot.top) + 15;
    const bottom = (isLow ? plot.bottom : middleY) - 7;
    const between = Array.from({ length: Math.max(0, Math.floor((bottom - top) / 2)) }, (_, step) => top + step * 2);
    const rows = quadrant === 'leaveBe' ? [bottom, top, ...between] : [top, bottom, ...between];
    const corners = rows.flatMap((y): readonly Omit<FieldName, 'quadrant'>[] => {
      const atLeft = { x: left, y, anchor: 'start' as const };
      const atRight = { x: right, y, anchor: 'end' as const };
      return isRight ? [atRight, atLeft] : [atLeft, atRight];
    });
    const covered = (corner: Omit<FieldName, 'quadrant'>): number => {
      const from = corner.anchor === 'start' ? corner.x : corner.x - NAME_WIDTH;
      return marks.filter((mark) => {
        const { width, height } = mark.half ?? { width: mark.radius, height: mark.radius };
        return (
          mark.x + width > from &&
          mark.x - width < from + NAME_WIDTH &&
          mark.y + height > corner.y - ABOVE_BASELINE &&
          mark.y - height < corner.y + UNDER_BASELINE
        );
      }).length;
    };
    // The first of the places that cover fewest dots; usually one that covers none.
    const chosen = corners.reduce((best, corner) => (covered(corner) < covered(best) ? corner : best));
    return { quadrant, ...chosen };
  });
}

type Scale = (value: number) => number;

function pointMarks(
  figure: ImportanceScoreFigure,
  across: Scale,
  up: Scale,
  perStep: number,
): readonly ImportanceMark[] {
  return [1, 2, 3, 4, 5].flatMap((importance) => {
    const points = figure.points.filter((point) => point.importance === importance);
    const dots = swarm(
      points.map((point) => up(point.score)),
      DOT * 2 + 1.5,
      perStep * 0.46,
    );
    return points.map((point, index): ImportanceMark => {
      const aside = dots[index]?.aside ?? 0;
      return {
        ids: [point.id],
        point,
        importance,
        score: point.score,
        quadrant: quadrantOf(importance, point.score),
        x: across(importance) + aside,
        y: up(point.score),
        radius: DOT,
        half: null,
        axisX: importance + aside / perStep,
      };
    });
  });
}

function binMarks(figure: ImportanceScoreFigure, across: Scale, up: Scale, perStep: number): readonly ImportanceMark[] {
  const most = Math.max(1, ...figure.columns.flatMap((column) => column.bins.map((bin) => bin.ids.length)));
  // A bar per half point, as wide as it is full: circles of this many rows would cover each other.
  const height = Math.max(1.5, Math.abs(up(1.5) - up(1)) / 2 - 1);
  return figure.columns.flatMap((column) =>
    column.bins.map((bin) => ({
      ids: bin.ids,
      point: null,
      importance: column.importance,
      score: bin.score,
      quadrant: quadrantOf(column.importance, bin.score),
      x: across(column.importance),
      y: up(bin.score),
      radius: height,
      half: { width: Math.max(1.5, (bin.ids.length / most) * perStep * 0.3), height },
      axisX: column.importance,
    })),
  );
}
