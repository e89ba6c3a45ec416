/** Cells of the map as places, and how the arrow keys go from one to the next. */
import type { JourneyLane } from '@shared/domain/journey';
import type { MapLayout } from './layout';

/** A row: the stage heads, the step heads, or a lane by its id. */
export type RowKey = 'stage' | 'step' | number;

/** A cell: a row and the id of a column (`MapColumn.id`, below zero in a stage without steps); null = the head of the row. */
export interface Place {
  readonly row: RowKey;
  readonly step: number | null;
}

export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last' | 'top' | 'bottom';

export function samePlace(first: Place, second: Place): boolean {
  return first.row === second.row && first.step === second.step;
}

/** `data-place` of a cell. */
export function placeKey({ row, step }: Place): string {
  return `${row}:${step ?? 'head'}`;
}

/** The cell that an arrow key leads to; the edges hold. In the row of stages left and right go from stage to stage. */
export function nextPlace(place: Place, direction: Direction, layout: MapLayout, lanes: readonly JourneyLane[]): Place {
  const rows: readonly RowKey[] = ['stage', 'step', ...lanes.map((lane) => lane.id)];
  const steps: readonly (number | null)[] = [null, ...layout.columns.map(({ id }) => id)];
  const row = Math.max(0, rows.indexOf(place.row));
  const atRow = (wanted: number): RowKey => rows[Math.min(rows.length - 1, Math.max(0, wanted))] ?? 'step';
  if (direction === 'up') return { ...place, row: atRow(row - 1) };
  if (direction === 'down') return { ...place, row: atRow(row + 1) };
  if (direction === 'top') return { ...place, row: atRow(0) };
  if (direction === 'bottom') return { ...place, row: atRow(rows.length - 1) };
  if (direction === 'first') return { ...place, step: steps[1] ?? null };
  if (direction === 'last') return { ...place, step: steps.at(-1) ?? null };
  const columns = place.row === 'stage' ? [null, ...layout.stages.flatMap(({ columns: own }) => own[0] ?? [])] : steps;
  const home = place.row === 'stage' ? firstOfStage(layout, place.step) : place.step;
  const column = Math.max(0, columns.indexOf(home));
  const wanted = Math.min(columns.length - 1, Math.max(0, column + (direction === 'left' ? -1 : 1)));
  return { ...place, step: columns[wanted] ?? null };
}

/** A stage is one cell over its steps; the first of them stands for it. */
export function firstOfStage(layout: MapLayout, step: number | null): number | null {
  if (step === null) return null;
  return layout.stages.find((span) => span.columns.includes(step))?.columns[0] ?? step;
}
