/** Places of columns on the map: how wide a step is, where its points stand on the curve, and which stage spans which columns. Pixels at 100 %. */
import type { JourneyStage } from '@shared/domain/journey';
import type { JourneyMap, MapStep } from '@shared/insight/journey/map';

/** Width of the lane heads. */
export const HEAD_WIDTH = 136;
/** Width of the column at the end where a stage is added. */
export const END_WIDTH = 44;
const STEP_WIDTH = 140;
const MOMENT_WIDTH = 84;
/** Room that a letter of a head takes, and what stands beside the word: its number and the padding. No word of a head is broken. */
const LETTER_WIDTH = 7.6;
const BESIDE_WORD = 44;
const WIDEST_FOR_WORD = 260;
/** Columns grow to fill a wide window, up to this factor; beyond it lines get too long to scan. */
const MOST_STRETCH = 1.7;

/** One column: a step, or the empty place of a stage without steps. */
export interface MapColumn {
  /** Id of the step; the empty place of a stage has the id of its stage below zero. */
  readonly id: number;
  readonly step: MapStep | null;
  readonly stage: number;
  readonly x: number;
  readonly width: number;
}

export interface StageSpan {
  readonly stage: JourneyStage;
  readonly x: number;
  readonly width: number;
  /** Ids of its columns in order. */
  readonly columns: readonly number[];
}

export interface MapLayout {
  readonly columns: readonly MapColumn[];
  readonly stages: readonly StageSpan[];
  /** Width of all columns, without lane heads and without the column at the end. */
  readonly width: number;
}

/** Place of one point of the curve, or of a step that has none. `x` counts from the first column. */
export interface CurveSlot {
  readonly step: number;
  /** Null: a step without touchpoint, so without a figure. */
  readonly moment: number | null;
  readonly x: number;
  readonly left: number;
  readonly width: number;
}

/** Lays the steps out from left to right; `available` is the width of the window on them. */
export function layoutOf(map: Pick<JourneyMap, 'stages' | 'steps'>, available = 0): MapLayout {
  const natural = map.stages.flatMap((stage): readonly Omit<MapColumn, 'x'>[] => {
    const own = map.steps.filter((step) => step.stage === stage.id);
    return own.length === 0
      ? [{ id: -stage.id, step: null, stage: stage.id, width: STEP_WIDTH }]
      : own.map((step) => ({
          id: step.id,
          step,
          stage: stage.id,
          width: Math.max(STEP_WIDTH, step.moments.length * MOMENT_WIDTH, widthOfWords(step.name)),
        }));
  });
  const total = natural.reduce((sum, column) => sum + column.width, 0);
  const stretch = total === 0 ? 1 : Math.min(MOST_STRETCH, Math.max(1, available / total));
  let x = 0;
  const columns = natural.map((column): MapColumn => {
    const placed = { ...column, x, width: Math.floor(column.width * stretch) };
    x += placed.width;
    return placed;
  });
  const stages = map.stages.map((stage): StageSpan => {
    const own = columns.filter((column) => column.stage === stage.id);
    return {
      stage,
      x: own[0]?.x ?? x,
      width: own.reduce((sum, column) => sum + column.width, 0),
      columns: own.map(({ id }) => id),
    };
  });
  return { columns, stages, width: x };
}

/** Columns for the wall: at most `most` steps fill `room`, the rest slides in. Stages without steps are left out. */
export function wallLayout(
  map: Pick<JourneyMap, 'stages' | 'steps'>,
  room: number,
  most: number,
): Pick<MapLayout, 'columns' | 'width'> {
  const natural = layoutOf(map).columns.filter((column) => column.step !== null);
  const total = natural.reduce((sum, column) => sum + column.width, 0);
  const shown = Math.min(most, natural.length);
  const factor = total === 0 ? 1 : room / ((total / natural.length) * shown);
  let x = 0;
  const columns = natural.map((column): MapColumn => {
    const placed = { ...column, x, width: Math.floor(column.width * factor) };
    x += placed.width;
    return placed;
  });
  return { columns, width: x };
}

function widthOfWords(name: string): number {
  const longest = name.split(/[\s-]+/).reduce((most, word) => Math.max(most, word.length), 0);
  return Math.min(WIDEST_FOR_WORD, Math.ceil(longest * LETTER_WIDTH + BESIDE_WORD));
}

/** The points of the curve in reading order: touchpoints share the width of their step. */
export function curveSlots(layout: Pick<MapLayout, 'columns'>): readonly CurveSlot[] {
  return layout.columns.flatMap(({ step, x, width }): readonly CurveSlot[] => {
    if (step === null) return [];
    if (step.moments.length === 0) return [{ step: step.id, moment: null, x: x + width / 2, left: x, width }];
    const part = width / step.moments.length;
    return step.moments.map((moment, index) => ({
      step: step.id,
      moment,
      x: x + part * (index + 0.5),
      left: x + part * index,
      width: part,
    }));
  });
}

/** The stage and the step before which a column dropped at `x` goes: `before` null = at the end of the stage. Null without stages. */
export function dropPlace(
  layout: MapLayout,
  x: number,
): { readonly stage: number; readonly before: number | null } | null {
  const last = layout.columns.at(-1);
  if (last === undefined) return null;
  const column = layout.columns.find((candidate) => x < candidate.x + candidate.width) ?? last;
  if (column.step === null) return { stage: column.stage, before: null };
  if (x < column.x + column.width / 2) return { stage: column.stage, before: column.step.id };
  const own = layout.columns.filter((candidate) => candidate.stage === column.stage);
  return { stage: column.stage, before: own[own.indexOf(column) + 1]?.step?.id ?? null };
}
