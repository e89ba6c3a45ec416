/** What a hand does on the map as commands to the engine: every one is a step of undo, and what takes something away says so. */
import { notice, offerUndo, runCommand } from '@renderer/api';
import { openDialog } from '@renderer/app/dialogs';
import type { LaneKind } from '@shared/domain/journey';
import type { JourneyMap, MapStep } from '@shared/insight/journey/map';
import type { MapLayout } from './layout';
import { callFocus, useMapStore } from './mapStore';

const undoElsewhere = (): void => openDialog('history');

/** Steps that were copied or cut, to be pasted on this map or another. What was cut stays where it is until it is pasted. */
let copied: readonly number[] = [];
let isCut = false;

export function copySteps(ids: readonly number[], cut = false): void {
  copied = ids;
  isCut = cut;
  notice({
    tone: 'info',
    text: (t) => t(cut && ids.length > 0 ? 'journeysScreen.cut' : 'journeysScreen.copied', { count: ids.length }),
    action: null,
  });
}
export function hasCopiedSteps(): boolean {
  return copied.length > 0;
}

/** Puts the copied steps after a step, or at the end of a stage. */
export async function pasteSteps(map: JourneyMap, after: number | null): Promise<void> {
  const place = placeAfter(map, after);
  if (place === null || copied.length === 0) return;
  const ids = [...copied];
  if (!isCut) {
    const result = await runCommand('journeyStep.copy', { ids, ...place });
    if (result.ok) choose(result.value.value.ids);
    return;
  }
  copied = [];
  if (ids.every((id) => map.steps.some((step) => step.id === id))) {
    const own = map.steps.filter(({ stage }) => stage === place.stage);
    const from = place.before === null ? own.length : own.findIndex(({ id }) => id === place.before);
    const before = own.slice(from).find(({ id }) => !ids.includes(id))?.id ?? null;
    await moveTo(ids, { stage: place.stage, before });
    return;
  }
  await moveTo(ids, place);
}

async function moveTo(
  ids: readonly number[],
  place: { readonly stage: number; readonly before: number | null },
): Promise<void> {
  const result = await runCommand('journeyStep.move', { ids: [...ids], ...place });
  if (result.ok) {
    choose(ids);
    return;
  }
  // What could not be moved stays in hand, to be put elsewhere.
  copied = ids;
  isCut = true;
}

/** The stage and the step before which something goes that comes after step `after` (null = at the very end). */
export function placeAfter(map: JourneyMap, after: number | null): { stage: number; before: number | null } | null {
  if (after !== null && after < 0) return { stage: -after, before: null };
  const step = map.steps.find(({ id }) => id === after);
  if (step === undefined) {
    const last = map.stages.at(-1);
    return last === undefined ? null : { stage: last.id, before: null };
  }
  const own = map.steps.filter(({ stage }) => stage === step.stage);
  return { stage: step.stage, before: own[own.indexOf(step) + 1]?.id ?? null };
}

/** Makes these steps the chosen ones, the first of them active. */
export function choose(ids: readonly number[]): void {
  const [first] = ids;
  if (first === undefined) return;
  useMapStore.setState({ active: { row: 'step', step: first }, selected: ids, anchor: first });
  callFocus();
}

export async function deleteSteps(map: JourneyMap, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const places = map.steps.map(({ id }) => id);
  const next = places.find((id, place) => !ids.includes(id) && place > places.indexOf(ids[0] ?? 0));
  const name = map.steps.find(({ id }) => id === ids[0])?.name ?? '';
  const result = await runCommand('journeyStep.delete', { ids: [...ids] });
  if (!result.ok) return;
  useMapStore.setState((state) => ({
    active: { row: state.active.row, step: next ?? places.findLast((id) => !ids.includes(id)) ?? null },
    selected: [],
    open: state.open !== null && ids.includes(state.open) ? null : state.open,
  }));
  callFocus();
  offerUndo(result.value, (t) => t('journeysScreen.stepsDeleted', { count: ids.length, name }), undoElsewhere);
}

export async function deleteStage(map: JourneyMap, id: number): Promise<void> {
  const name = map.stages.find((stage) => stage.id === id)?.name ?? '';
  const result = await runCommand('journeyStage.delete', { id });
  if (!result.ok) return;
  useMapStore.setState({ active: { row: 'stage', step: map.steps.find((step) => step.stage !== id)?.id ?? null } });
  callFocus();
  offerUndo(result.value, (t) => t('journeysScreen.stageDeleted', { name }), undoElsewhere);
}

export async function deleteNotes(ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const result = await runCommand('journeyNote.delete', { ids: [...ids] });
  if (result.ok) offerUndo(result.value, (t) => t('journeysScreen.notesDeleted', { count: ids.length }), undoElsewhere);
}

export async function deleteMoments(ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const result = await runCommand('journeyMoment.delete', { ids: [...ids] });
  if (!result.ok) return;
  useMapStore.setState({ moment: null });
  offerUndo(result.value, (t) => t('journeysScreen.momentsDeleted', { count: ids.length }), undoElsewhere);
}

export async function deleteLane(id: number, name: string): Promise<void> {
  const result = await runCommand('journeyLane.delete', { id });
  if (result.ok) offerUndo(result.value, (t) => t('journeysScreen.laneDeleted', { name }), undoElsewhere);
}

/** Moves steps one place; over the edge of a stage they go on into the next one. */
export async function nudgeSteps(map: JourneyMap, ids: readonly number[], by: -1 | 1): Promise<void> {
  const chosen = map.steps.filter(({ id }) => ids.includes(id));
  const edge = by === -1 ? chosen[0] : chosen.at(-1);
  if (edge === undefined) return;
  const target = neighbourPlace(map, edge, ids, by);
  if (target === null) return;
  await runCommand('journeyStep.move', { ids: chosen.map(({ id }) => id), ...target });
  callFocus();
}

function neighbourPlace(
  map: JourneyMap,
  edge: MapStep,
  ids: readonly number[],
  by: -1 | 1,
): { stage: number; before: number | null } | null {
  const own = map.steps.filter(({ stage, id }) => stage === edge.stage && (id === edge.id || !ids.includes(id)));
  const place = own.indexOf(edge);
  if (by === -1 && place > 0) return { stage: edge.stage, before: own[place - 1]?.id ?? null };
  if (by === 1 && place < own.length - 1) return { stage: edge.stage, before: own[place + 2]?.id ?? null };
  const stage = map.stages[map.stages.findIndex(({ id }) => id === edge.stage) + by];
  if (stage === undefined) return null;
  const first = map.steps.find((step) => step.stage === stage.id && !ids.includes(step.id));
  return { stage: stage.id, before: by === 1 ? (first?.id ?? null) : null };
}

/** Moves a stage or a lane one place among its own. */
export async function nudgeInOrder(
  command: 'journeyStage.move' | 'journeyLane.move',
  ids: readonly number[],
  id: number,
  by: -1 | 1,
): Promise<void> {
  const place = ids.indexOf(id);
  if (place < 0 || place + by < 0 || place + by >= ids.length) return;
  await runCommand(command, { id, before: (by === -1 ? ids[place - 1] : ids[place + 2]) ?? null });
  callFocus();
}

/** Copies what is chosen right after itself. */
export async function duplicateSteps(map: JourneyMap, ids: readonly number[]): Promise<void> {
  const chosen = map.steps.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
  const place = placeAfter(map, chosen.at(-1) ?? null);
  if (place === null || chosen.length === 0) return;
  const result = await runCommand('journeyStep.copy', { ids: chosen, ...place });
  if (result.ok) choose(result.value.value.ids);
}

/** Adds a stage at the end and begins typing its name. */
export async function addStage(map: JourneyMap, name: string, before: number | null = null): Promise<void> {
  const result = await runCommand('journeyStage.create', { journey: map.journey.id, name, before });
  if (result.ok) useMapStore.setState({ editing: { kind: 'stage', stage: result.value.value.id, text: name } });
}

/** Shows a fixed lane, or adds it where an older file does not have it. */
export async function showLane(map: JourneyMap, kind: LaneKind, visible: boolean): Promise<void> {
  const lane = map.lanes.find((known) => known.kind === kind);
  if (lane !== undefined) await runCommand('journeyLane.update', { id: lane.id, fields: { visible } });
  else if (visible) await runCommand('journeyLane.create', { journey: map.journey.id, kind });
}

/** Ids of the stages in order, of a layout. */
export function stageIds(layout: MapLayout): readonly number[] {
  return layout.stages.map(({ stage }) => stage.id);
}
