/** Where windows were on the screen, remembered between starts, and kept on a screen that is there. */
import { screen, type Rectangle } from 'electron';
import { join } from 'node:path';
import { z } from 'zod';
import { openJsonStore } from './jsonStore';

const placeSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(400).max(20_000),
  height: z.number().int().min(300).max(20_000),
  maximised: z.boolean(),
});
export type WindowPlace = z.infer<typeof placeSchema>;

export const smallestSize = { width: 960, height: 600 } as const;
const usualSize = { width: 1440, height: 900 } as const;
/** A second window stands a little beside the first. */
const cascadeStep = 28;

export interface WindowPlaces {
  /** Place for a new window when `others` are open already. */
  next(others: number): WindowPlace;
  note(place: WindowPlace): void;
}

export function openWindowPlaces(userData: string): WindowPlaces {
  const store = openJsonStore(join(userData, 'window.json'), placeSchema.nullable().prefault(null));
  return {
    next(others) {
      const areas = screen.getAllDisplays().map((display) => display.workArea);
      return placeOn(areas, screen.getPrimaryDisplay().workArea, store.get(), others);
    },
    note(place) {
      const parsed = placeSchema.safeParse(place);
      if (!parsed.success) return;
      try {
        store.set(parsed.data);
      } catch {
        // The place of a window is not worth a message.
      }
    },
  };
}

/** Fits the remembered place (or the usual one, centred) on a screen that is there, moved aside for other windows. */
export function placeOn(
  areas: readonly Rectangle[],
  primary: Rectangle,
  remembered: WindowPlace | null,
  others: number,
): WindowPlace {
  const area = remembered === null ? primary : (areas.find((candidate) => overlaps(candidate, remembered)) ?? primary);
  const width = Math.min(remembered?.width ?? usualSize.width, area.width);
  const height = Math.min(remembered?.height ?? usualSize.height, area.height);
  const centred = { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2 };
  const moved = others * cascadeStep;
  const x = Math.round((remembered?.x ?? centred.x) + moved);
  const y = Math.round((remembered?.y ?? centred.y) + moved);
  return {
    x: Math.max(area.x, Math.min(x, area.x + area.width - width)),
    y: Math.max(area.y, Math.min(y, area.y + area.height - height)),
    width,
    height,
    maximised: others === 0 && (remembered?.maximised ?? false),
  };
}

/** True when enough of the window's title area lies on the screen to take hold of it. */
function overlaps(area: Rectangle, place: WindowPlace): boolean {
  const horizontal = Math.min(area.x + area.width, place.x + place.width) - Math.max(area.x, place.x);
  return horizontal >= 100 && place.y >= area.y - 10 && place.y <= area.y + area.height - 60;
}
