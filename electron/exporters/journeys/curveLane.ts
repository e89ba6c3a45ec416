/** Draws the lane with the emotion curve: emotional and functional line, interval and spread, moments of truth, peaks, and the map it is held against. */
import { formatScore } from '@shared/i18n/format';
import { createText } from '@shared/i18n';
import { areaBetween, areaToLevel, curvePath, curveRuns, type CurveXY } from '@shared/insight/journey/curve';
import type { CurvePoint } from '@shared/insight/journey/points';
import { NEUTRAL_SCORE } from '@shared/domain/terms';
import type { JourneyExportInput } from './input';
import { wrapText } from './textFit';
import { colours, diamond, element, rectangle, sizes, star, straight, words } from './paint';

export const CURVE_HEIGHT = 220;
const SPACE = 22;

export interface PlacedPoint {
  readonly point: CurvePoint;
  readonly x: number;
}

/** A column of the map: from where to where, and whether it has any touchpoint. */
export interface Column {
  readonly step: number;
  readonly x: number;
  readonly width: number;
}

/** Height of a figure in the lane: 10 at the top, 1 at the bottom. */
export function heightOf(value: number, top: number): number {
  return top + SPACE + ((10 - value) / 9) * (CURVE_HEIGHT - 2 * SPACE);
}

export function drawCurve(
  input: JourneyExportInput,
  placed: readonly PlacedPoint[],
  columns: readonly Column[],
  top: number,
): string {
  const { map, language } = input;
  const text = createText(language);
  const y = (value: number): number => heightOf(value, top);
  const left = columns[0]?.x ?? 0;
  const right = columns.reduce((most, column) => Math.max(most, column.x + column.width), left);
  const parts: string[] = [];
  for (const mark of [1, 3, 8, 10]) {
    parts.push(straight(left, y(mark), right, y(mark), { stroke: colours.grid }));
    parts.push(
      words(left - 8, y(mark) + 4, String(mark), {
        'text-anchor': 'end',
        'font-size': sizes.small,
        fill: colours.textSoft,
      }),
    );
  }
  parts.push(
    straight(left, y(NEUTRAL_SCORE), right, y(NEUTRAL_SCORE), { stroke: colours.inkSoft, 'stroke-dasharray': '1 3' }),
  );
  parts.push(
    words(left - 8, y(NEUTRAL_SCORE) + 4, formatScore(language, NEUTRAL_SCORE), {
      'text-anchor': 'end',
      'font-size': sizes.small,
      fill: colours.textSoft,
    }),
  );
  const withPoints = new Set(placed.map((entry) => entry.point.step));
  for (const column of columns) {
    if (withPoints.has(column.step)) continue;
    parts.push(rectangle(column.x, top, column.width, CURVE_HEIGHT, { fill: 'url(#hatch)' }));
    const lines = wrapText(text('journeys.export.noFigure'), column.width - 24, sizes.small);
    lines.forEach((line, place) =>
      parts.push(
        words(column.x + column.width / 2, y(NEUTRAL_SCORE) - 8 - (lines.length - 1 - place) * 15, line, {
          'text-anchor': 'middle',
          'font-size': sizes.small,
          fill: colours.textSoft,
        }),
      ),
    );
  }
  // A step without a figure breaks the line, also between two steps that have one.
  const spots = (pick: (point: CurvePoint) => number | null): (CurveXY | null)[] => {
    const line: (CurveXY | null)[] = [];
    for (const column of columns) {
      const own = placed.filter((entry) => entry.point.step === column.step);
      if (own.length === 0) line.push(null);
      for (const { point, x } of own) {
        const value = pick(point);
        line.push(value === null ? null : { x, y: y(value) });
      }
    }
    return line;
  };
  const emotional = spots((point) => point.emotional?.value ?? null);
  const runs = curveRuns(emotional);
  const level = y(NEUTRAL_SCORE);
  const area = areaToLevel(runs, level);
  parts.push(
    element('clipPath', { id: 'above' }, rectangle(left, top, right - left, level - top, {})),
    element('clipPath', { id: 'below' }, rectangle(left, level, right - left, top + CURVE_HEIGHT - level, {})),
  );
  const others = new Map(map.comparison?.points.map((point) => [point.moment, point.emotional?.value ?? null]) ?? []);
  const compared = spots((point) => others.get(point.moment) ?? null);
  if (map.comparison !== null)
    parts.push(
      element('path', { d: areaBetween(compared, emotional), fill: colours.accentWeak, 'fill-opacity': 0.08 }),
    );
  parts.push(element('path', { d: area, fill: colours.high, 'fill-opacity': 0.13, 'clip-path': 'url(#above)' }));
  parts.push(element('path', { d: area, fill: colours.low, 'fill-opacity': 0.16, 'clip-path': 'url(#below)' }));
  const path = (line: readonly (CurveXY | null)[], given: Readonly<Record<string, string | number>>): string =>
    element('path', { d: curvePath(curveRuns(line)), fill: 'none', ...given });
  if (map.comparison !== null)
    parts.push(path(compared, { stroke: colours.accent, 'stroke-width': 1.5, 'stroke-dasharray': '5 4' }));
  const functional = spots((point) => point.functional?.value ?? null);
  parts.push(path(functional, { stroke: colours.inkSoft, 'stroke-width': 1.25 }));
  parts.push(path(emotional, { stroke: colours.ink, 'stroke-width': 2.25 }));
  for (const { point, x } of placed) parts.push(drawPoint(point, x, y, language));
  parts.push(...lineNames(placed, y, (score) => text(`journeysScreen.${score}`)));
  return parts.join('');
}

/** What each line is called, before its first point; the thin one gives way where the two are close. */
function lineNames(
  placed: readonly PlacedPoint[],
  y: (value: number) => number,
  nameOf: (score: 'emotional' | 'functional') => string,
): readonly string[] {
  const first = placed.find(({ point }) => point.emotional !== null);
  if (first?.point.emotional == null) return [];
  const { x, point } = first;
  const at = y(first.point.emotional.value) + 4;
  const name = (level: number, score: 'emotional' | 'functional', weight: number): string =>
    words(x - 12, level, nameOf(score), {
      'text-anchor': 'end',
      'font-size': sizes.small,
      'font-weight': weight,
      'paint-order': 'stroke',
      stroke: colours.paper,
      'stroke-width': 3,
      ...(score === 'functional' && { fill: colours.textSoft }),
    });
  const names = [name(at, 'emotional', 600)];
  if (point.functional === null) return names;
  const own = y(point.functional.value) + 4;
  const clear = own <= at ? Math.min(own, at - 14) : Math.max(own, at + 14);
  return [...names, name(clear, 'functional', 400)];
}

function drawPoint(point: CurvePoint, x: number, y: (value: number) => number, language: 'nl' | 'en'): string {
  const parts: string[] = [];
  const { emotional, functional } = point;
  if (functional !== null)
    parts.push(
      element('circle', {
        cx: x,
        cy: y(functional.value),
        r: 3,
        fill: functional.basis === 'measured' ? colours.inkSoft : colours.paper,
        stroke: colours.inkSoft,
        'stroke-width': 1.25,
      }),
    );
  if (emotional === null) return parts.join('');
  const at = y(emotional.value);
  const { interval, deviation } = emotional;
  if (interval !== null)
    parts.push(
      rectangle(x - 7, y(interval.high), 14, Math.max(1, y(interval.low) - y(interval.high)), {
        fill: colours.ink,
        'fill-opacity': 0.18,
        rx: 2,
      }),
    );
  if (deviation !== null)
    parts.push(
      straight(x, y(Math.min(10, emotional.value + deviation)), x, y(Math.max(1, emotional.value - deviation)), {
        stroke: colours.ink,
        'stroke-opacity': 0.35,
      }),
    );
  parts.push(
    element('circle', {
      cx: x,
      cy: at,
      r: 5,
      fill: emotional.basis === 'measured' ? colours.ink : colours.paper,
      stroke: colours.ink,
      'stroke-width': 2,
    }),
  );
  if (point.peak !== null) parts.push(diamond(x, at - 14, 5, point.peak === 'peak'));
  const below = emotional.value < 2 ? -12 : 18;
  parts.push(
    words(x, at + below, formatScore(language, emotional.value), {
      'text-anchor': 'middle',
      'font-weight': 600,
      'paint-order': 'stroke',
      stroke: colours.paper,
      'stroke-width': 3,
    }),
  );
  if (point.momentOfTruth) parts.push(star(x + 20, at + below - 4, 6));
  return parts.join('');
}
