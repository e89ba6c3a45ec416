/** Picture files dropped on a step of the map: it becomes the picture of that step, several go on to the steps after it. */
import type { DragEvent } from 'react';
import { notice, noticeError, runCommand } from '@renderer/api';
import { grantDropped } from '@renderer/api/bridge';
import type { MapContents } from './mapContext';
import { placeOf } from './mapPointer';

/** While something hangs over the window only its kind is known, not its name. */
function holdsPictures({ dataTransfer }: DragEvent): boolean {
  return [...dataTransfer.items].some(({ kind, type }) => kind === 'file' && type.startsWith('image/'));
}

function stepUnder(event: DragEvent): number | null {
  const step = placeOf(event.target)?.step ?? null;
  return step !== null && step > 0 ? step : null;
}

/** Shows the step that would get the picture: its head and its place in the lane of pictures. */
function show(contents: MapContents, step: number | null): void {
  const drawn = contents.viewport.map.current;
  drawn?.querySelectorAll('[data-drop]').forEach((element) => element.removeAttribute('data-drop'));
  if (step === null) return;
  const lane = contents.index.lanes.find(({ kind }) => kind === 'picture')?.id;
  for (const row of ['step', lane])
    if (row !== undefined) drawn?.querySelector(`[data-place="${row}:${step}"]`)?.setAttribute('data-drop', '');
}

/** What the map does while files hang over it; the window itself, which would open or import them, does not get to see pictures. */
export function pictureDrop(contents: () => MapContents): {
  onDragEnter(event: DragEvent): void;
  onDragOver(event: DragEvent): void;
  onDragLeave(event: DragEvent): void;
  onDrop(event: DragEvent): void;
} {
  const isTaken = (event: DragEvent): boolean => !contents().isReadOnly && holdsPictures(event);
  return {
    onDragEnter: (event) => {
      if (isTaken(event)) event.stopPropagation();
    },
    onDragOver: (event) => {
      if (!isTaken(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const step = stepUnder(event);
      event.dataTransfer.dropEffect = step === null ? 'none' : 'copy';
      show(contents(), step);
    },
    onDragLeave: (event) => {
      if (!isTaken(event)) return;
      event.stopPropagation();
      if (event.target === event.currentTarget) show(contents(), null);
    },
    onDrop: (event) => {
      if (!isTaken(event)) return;
      event.preventDefault();
      event.stopPropagation();
      show(contents(), null);
      const step = stepUnder(event);
      const files = [...event.dataTransfer.files].filter(({ type }) => type.startsWith('image/'));
      if (step === null) notice({ tone: 'info', text: (t) => t('journeysScreen.dropOnStep'), action: null });
      else void putPictures(contents(), step, files);
    },
  };
}

async function putPictures({ layout }: MapContents, first: number, files: readonly File[]): Promise<void> {
  const steps = layout.columns.flatMap(({ step }) => step?.id ?? []);
  for (const [offset, file] of files.entries()) {
    const id = steps[steps.indexOf(first) + offset];
    if (id === undefined) {
      notice({
        tone: 'info',
        text: (t) => t('journeysScreen.picturesLeft', { count: files.length - offset }),
        action: null,
      });
      return;
    }
    const granted = await grantDropped(file);
    if (!granted.ok) {
      noticeError(granted.error);
      return;
    }
    const result = await runCommand('journeyStep.addPicture', { id, file: granted.value.token });
    if (!result.ok) return;
  }
}
