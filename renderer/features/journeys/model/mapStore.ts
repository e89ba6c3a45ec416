/** What a person has in hand on the map: the active cell, chosen steps, the text being typed, the point being dragged. Not kept in the file. */
import type { Place } from './places';
import { create } from 'zustand';

/** Text being typed: a note (null = a new one), the title of a step, the name of a stage or a lane. */
export type Editing =
  | {
      readonly kind: 'note';
      readonly lane: number;
      readonly step: number;
      readonly note: number | null;
      readonly text: string;
    }
  | { readonly kind: 'channels'; readonly step: number; readonly lane: number; readonly text: string }
  | { readonly kind: 'title'; readonly step: number; readonly text: string }
  | { readonly kind: 'stage'; readonly stage: number; readonly text: string }
  | { readonly kind: 'lane'; readonly lane: number; readonly text: string };

/** What is offered when touchpoints are added: to a step, or as new steps in a stage. */
export interface PickerState {
  readonly stage: number;
  readonly before: number | null;
  /** Null: new steps. */
  readonly step: number | null;
  readonly x: number;
  readonly y: number;
  /** First letters, when it was opened by typing. */
  readonly text: string;
}

export interface MenuState {
  readonly x: number;
  readonly y: number;
  readonly isByKey: boolean;
  readonly place: Place;
  readonly moment: number | null;
  readonly note: number | null;
}

/** A column, lane or card on its way, with the line where it would land (map coordinates). */
export type Dragged =
  | { readonly kind: 'steps'; readonly ids: readonly number[]; readonly isCopy: boolean; readonly x: number }
  | { readonly kind: 'stage'; readonly id: number; readonly x: number }
  | { readonly kind: 'lane'; readonly id: number; readonly before: number | null; readonly isAfterLast: boolean }
  | { readonly kind: 'moment'; readonly id: number; readonly step: number }
  | { readonly kind: 'note'; readonly id: number; readonly step: number; readonly lane: number };

export interface MapState {
  readonly active: Place;
  readonly selected: readonly number[];
  readonly anchor: number | null;
  readonly editing: Editing | null;
  /** Step in the side panel; null = the insights. */
  readonly open: number | null;
  readonly moment: number | null;
  /** Steps that an insight points to. */
  readonly pointed: readonly number[];
  readonly point: { readonly moment: number; readonly value: number } | null;
  readonly dragged: Dragged | null;
  readonly picker: PickerState | null;
  readonly menu: MenuState | null;
  /** Grows when the keyboard has to go (back) to the active cell. */
  readonly focusCalls: number;
}

const start: MapState = {
  active: { row: 'step', step: null },
  selected: [],
  anchor: null,
  editing: null,
  open: null,
  moment: null,
  pointed: [],
  point: null,
  dragged: null,
  picker: null,
  menu: null,
  focusCalls: 0,
};

export const useMapStore = create<MapState>(() => start);

/** Another journey: nothing in hand. */
export function resetMap(): void {
  useMapStore.setState({ ...start, focusCalls: useMapStore.getState().focusCalls });
}

/** Makes a cell the active one; `extend` grows the choice of steps from where it began. */
export function activate(place: Place, steps: readonly number[], extend = false): void {
  useMapStore.setState((state) => {
    const step = place.step;
    const base = { active: place, focusCalls: state.focusCalls + 1, pointed: [] };
    if (!extend || step === null) return { ...base, selected: step === null ? [] : [step], anchor: step };
    const anchor = state.anchor ?? state.active.step ?? step;
    const [from, to] = [steps.indexOf(anchor), steps.indexOf(step)].toSorted((first, second) => first - second);
    return { ...base, anchor, selected: steps.slice(Math.max(0, from ?? 0), (to ?? 0) + 1) };
  });
}

/** Adds a step to the choice or takes it out. */
export function toggleSelected(place: Place): void {
  const { step } = place;
  if (step === null) return;
  useMapStore.setState(({ selected, focusCalls }) => ({
    active: place,
    anchor: step,
    focusCalls: focusCalls + 1,
    selected: selected.includes(step) ? selected.filter((id) => id !== step) : [...selected, step],
  }));
}

/** Begins typing. */
export function edit(editing: Editing): void {
  useMapStore.setState({ editing });
}

/** Ends typing; the keyboard goes back to the cell unless it went elsewhere. */
export function endEdit(returnsFocus = true): void {
  useMapStore.setState(({ focusCalls }) => ({ editing: null, focusCalls: returnsFocus ? focusCalls + 1 : focusCalls }));
}

/** Puts the keyboard on the active cell. */
export function callFocus(): void {
  useMapStore.setState(({ focusCalls }) => ({ focusCalls: focusCalls + 1 }));
}
