/** A journey as native shapes: stages as chevrons, steps, the emotion curve as free lines with its points, and the lanes as a native table below. */
import type PptxGenJS from 'pptxgenjs';
import { curveRuns, type CurveRun } from '@shared/insight/journey/curve';
import { formatScore } from '@shared/i18n/format';
import { NEUTRAL_SCORE } from '@shared/domain/terms';
import type { ReportBlock, ReportJourney, ReportJourneyStep } from '@shared/report/model';
import { mendedLanes, type LaneRow } from '../reportParts/journeyLanes';
import { mixed } from '../reportParts/style';
import { addPage, contentWidth, page, put, textHeight, topUnder, type Deck, type PageHead, type Slide } from './page';
import { evenHeight } from './flow';

/** Steps that one slide shows legibly. */
export const JOURNEY_STEPS = 8;
const HEAD = 1.25;
const CURVE = 1.7;
const LONGEST_CELL = 150;
/** The library draws free shapes under this name, which its types leave out of their list of names. */
const CUSTOM = 'custGeom' as PptxGenJS.SHAPE_NAME;

type JourneyBlock = Extract<ReportBlock, { kind: 'journey' }>;

interface Frame {
  readonly left: number;
  readonly column: number;
  readonly steps: readonly ReportJourneyStep[];
  /** Place of the first step in the journey. */
  readonly from: number;
}

const centre = (frame: Frame, index: number): number => frame.left + frame.column * (index + 0.5);

/** Stages over the steps of this slide, as runs of steps with the same stage. */
function stagesOf(
  journey: ReportJourney,
  steps: readonly ReportJourneyStep[],
): readonly { readonly name: string; readonly from: number; readonly count: number }[] {
  const found: { name: string; stage: number; from: number; count: number }[] = [];
  steps.forEach((step, index) => {
    const last = found.at(-1);
    if (last !== undefined && last.stage === step.stage) last.count += 1;
    else found.push({ name: journey.stages[step.stage] ?? '', stage: step.stage, from: index, count: 1 });
  });
  return found;
}

function drawStages(deck: Deck, slide: Slide, journey: ReportJourney, frame: Frame, top: number): number {
  const height = 0.36;
  stagesOf(journey, frame.steps).forEach((stage, index) => {
    const width = stage.count * frame.column - 0.04;
    const x = frame.left + stage.from * frame.column;
    slide.addText(stage.name, {
      shape: 'homePlate',
      x,
      y: top,
      w: width,
      h: height,
      fill: { color: mixed(deck.style.accent, index % 2 === 0 ? 0.16 : 0.3) },
      fontFace: deck.style.bodyFont,
      fontSize: [12, 10, 9, 8].find((size) => textHeight(stage.name, width - 0.32, size, true) <= height) ?? 7,
      bold: true,
      color: deck.style.ink,
      margin: [0, 0.16, 0, 0.08],
      valign: 'middle',
      lang: deck.words.tag,
    });
  });
  return top + height + 0.06;
}

function drawNames(deck: Deck, slide: Slide, frame: Frame, top: number): number {
  const names = frame.steps.map((step, index) => `${frame.from + index + 1}. ${step.name}`);
  const width = frame.column - 0.1;
  const size =
    [12, 11, 10, 9].find((one) => Math.max(...names.map((name) => textHeight(name, width, one, true))) <= 0.62) ?? 8;
  const height = Math.min(0.8, Math.max(...names.map((name) => textHeight(name, width, size, true))));
  names.forEach((name, index) =>
    put(deck, slide, name, {
      x: frame.left + index * frame.column,
      y: top,
      w: width,
      h: height,
      fontSize: size,
      bold: true,
    }),
  );
  return top + height + 0.08;
}

/** The curve as one free shape a run of points without a gap. */
function drawRun(slide: Slide, run: CurveRun, line: { readonly color: string; readonly width: number }): void {
  const first = run.points[0];
  if (first === undefined || run.pieces.length === 0) return;
  const xs = run.points.map(({ x }) => x);
  const ys = run.points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const width = Math.max(...xs) - x;
  // A level line has no height; a shape without one is lost in some programs.
  const height = Math.max(0.01, Math.max(...ys) - y);
  slide.addShape(CUSTOM, {
    x,
    y,
    w: width,
    h: height,
    line,
    points: [
      { x: first.x - x, y: first.y - y, moveTo: true },
      ...run.pieces.map(({ control1, control2, to }) => ({
        x: to.x - x,
        y: to.y - y,
        curve: {
          type: 'cubic' as const,
          x1: control1.x - x,
          y1: control1.y - y,
          x2: control2.x - x,
          y2: control2.y - y,
        },
      })),
    ],
  });
}

function drawCurve(deck: Deck, slide: Slide, frame: Frame, top: number): number {
  const { style, words, model } = deck;
  const bottom = top + CURVE;
  const y = (value: number): number => top + 0.26 + ((10 - value) / 9) * (CURVE - 0.52);
  const right = frame.left + frame.column * frame.steps.length;
  put(deck, slide, words.text('reportFiles.feeling'), {
    x: page.left,
    y: top + 0.1,
    w: HEAD - 0.1,
    h: 0.22,
    fontSize: 11,
    color: style.soft,
  });
  put(deck, slide, words.text('reportFiles.feelingRange'), {
    x: page.left,
    y: top + 0.3,
    w: HEAD - 0.1,
    h: 0.36,
    fontSize: 9,
    color: style.faint,
  });
  for (const level of [10, NEUTRAL_SCORE, 1])
    slide.addShape('line', {
      x: frame.left,
      y: y(level),
      w: right - frame.left,
      h: 0,
      line: { color: style.line, width: 0.75, ...(level === NEUTRAL_SCORE && { dashType: 'sysDash' as const }) },
    });
  const spots = (pick: (step: ReportJourneyStep) => number | null) =>
    frame.steps.map((step, index) => {
      const value = pick(step);
      return value === null ? null : { x: centre(frame, index), y: y(value) };
    });
  for (const run of curveRuns(spots((step) => step.functional))) drawRun(slide, run, { color: '9AA0A8', width: 1.25 });
  for (const run of curveRuns(spots((step) => step.emotional))) drawRun(slide, run, { color: style.accent, width: 3 });
  frame.steps.forEach((step, index) => {
    const x = centre(frame, index);
    if (step.emotional === null) {
      put(deck, slide, words.text('reportFiles.noFigure'), {
        x: x - frame.column / 2,
        y: y(NEUTRAL_SCORE) - 0.24,
        w: frame.column,
        h: 0.2,
        fontSize: 9,
        align: 'center',
        color: style.faint,
      });
      return;
    }
    const at = y(step.emotional);
    if (step.low !== null && step.high !== null)
      slide.addShape('rect', {
        x: x - 0.07,
        y: y(step.high),
        w: 0.14,
        h: Math.max(0.01, y(step.low) - y(step.high)),
        fill: { color: style.accent, transparency: 75 },
      });
    const fill = { color: step.basis === 'measured' ? style.accent : 'FFFFFF' };
    slide.addShape(step.isPeak ? 'diamond' : 'ellipse', {
      x: x - 0.09,
      y: at - 0.09,
      w: 0.18,
      h: 0.18,
      fill,
      line: { color: style.accent, width: 1.75 },
    });
    const isHigh = step.emotional >= NEUTRAL_SCORE;
    const label = `${step.isMomentOfTruth ? '★ ' : ''}${formatScore(model.language, step.emotional)}`;
    put(deck, slide, label, {
      x: x - frame.column / 2,
      y: isHigh ? at - 0.33 : at + 0.12,
      w: frame.column,
      h: 0.2,
      fontSize: 11,
      bold: true,
      align: 'center',
    });
  });
  return bottom;
}

const laneSize = (frame: Frame): number => (frame.steps.length > 6 ? 9 : 10);

function laneHeight(row: LaneRow, frame: Frame): number {
  const size = laneSize(frame);
  const texts = row.cells.map((cell) => textHeight(cell, frame.column - 0.13, size));
  return Math.max(0.26, textHeight(row.label, HEAD - 0.15, size), ...texts) + 0.08;
}

/** How many of the first fit below each other; always one. */
function fitting(heights: readonly number[], room: number): number {
  let used = 0;
  const end = heights.findIndex((height, index) => {
    used += height;
    return index > 0 && used > room;
  });
  return end < 0 ? heights.length : end;
}

function slidesOf(heights: readonly number[], room: number): number {
  let slides = 0;
  for (let at = 0; at < heights.length; slides += 1) at += fitting(heights.slice(at), room);
  return slides;
}

/** Rows of the table below the curve; answers how many found a place. `isShared`: divided evenly over the slides to come. */
function drawLanes(
  deck: Deck,
  slide: Slide,
  rows: readonly LaneRow[],
  frame: Frame,
  top: number,
  isShared: boolean,
): number {
  const size = laneSize(frame);
  const heights = rows.map((row) => laneHeight(row, frame));
  const room = page.bottom - top;
  // What is left for a next slide shares the lanes with this one, instead of getting the last two.
  const even = isShared ? evenHeight(room, slidesOf(heights, room), (one) => slidesOf(heights, one)) : room;
  const count = fitting(heights, even);
  const kept = rows.slice(0, count).map((row, index) => ({ row, height: heights[index] ?? 0 }));
  if (kept.length === 0) return 0;
  const rule = { type: 'solid' as const, pt: 0.5, color: deck.style.line };
  const none = { type: 'none' as const };
  const base = {
    fontFace: deck.style.bodyFont,
    fontSize: size,
    margin: [0.04, 0.08, 0.02, 0] as [number, number, number, number],
    valign: 'top' as const,
  };
  slide.addTable(
    kept.map(({ row }) => [
      {
        text: row.label,
        options: {
          ...base,
          color: deck.style.soft,
          border: [rule, none, none, none] as [typeof rule, typeof none, typeof none, typeof none],
        },
      },
      ...row.cells.map((text) => ({
        text,
        options: {
          ...base,
          color: deck.style.ink,
          border: [rule, none, none, none] as [typeof rule, typeof none, typeof none, typeof none],
        },
      })),
    ]),
    {
      x: page.left,
      y: top,
      w: HEAD + frame.column * frame.steps.length,
      colW: [HEAD, ...frame.steps.map(() => frame.column)],
      rowH: kept.map(({ height }) => height),
      objectName: deck.words.text('reportFiles.step'),
    },
  );
  return kept.length;
}

/** The slides of a journey: at most eight steps each; lanes that do not fit go on a next slide with the same steps. */
export function journeyPages(deck: Deck, block: JourneyBlock, head: PageHead): void {
  const { journey } = block;
  const { text } = deck.words;
  if (journey.steps.length === 0) return;
  const slides = Math.ceil(journey.steps.length / JOURNEY_STEPS);
  const size = Math.ceil(journey.steps.length / slides);
  const legend = text('reportFiles.curveLegend');
  for (let part = 0; part < slides; part += 1) {
    const steps = journey.steps.slice(part * size, (part + 1) * size);
    const frame: Frame = {
      left: page.left + HEAD,
      column: (contentWidth - HEAD) / Math.max(4, steps.length),
      steps,
      from: part * size,
    };
    const title =
      slides === 1 ? head.title : text('reportFiles.continued', { title: head.title, page: part + 1, pages: slides });
    let rows = mendedLanes(deck.words, deck.model.language, journey, steps, frame.from, LONGEST_CELL);
    let isFirst = true;
    while (isFirst || rows.length > 0) {
      const slide = addPage(deck, {
        ...head,
        title,
        source: [head.source ?? '', isFirst ? legend : ''].filter(Boolean).join(' '),
      });
      let y = drawStages(deck, slide, journey, frame, topUnder(title) - 0.18);
      y = drawNames(deck, slide, frame, y);
      if (isFirst) y = drawCurve(deck, slide, frame, y) + 0.05;
      const drawn = drawLanes(deck, slide, rows, frame, y, !isFirst);
      rows = rows.slice(Math.max(1, drawn));
      isFirst = false;
    }
  }
}
