/** How large the preview shows a page. Pure. */

/** A whole page, the width of a page, or a percentage of paper size. */
export type Zoom = 'page' | 'width' | number;

export const zoomSteps = [50, 75, 100, 125, 150, 200, 300] as const;
/** CSS pixels per PDF point at 100 %. */
const PAPER = 96 / 72;
/** Room around the pages, in pixels. */
const ROOM = { width: 64, height: 40 } as const;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** CSS pixels per point for a page of `paper` points in a window of `size` pixels. */
export function scaleFor(zoom: Zoom, paper: Size, size: Size): number {
  if (typeof zoom === 'number') return (zoom / 100) * PAPER;
  const width = Math.max(0.2, (size.width - ROOM.width) / paper.width);
  return zoom === 'width' ? width : Math.max(0.2, Math.min(width, (size.height - ROOM.height) / paper.height));
}

/** The next step up or down from a scale. */
export function stepZoom(scale: number, direction: 1 | -1): Zoom {
  const now = (scale / PAPER) * 100;
  const next =
    direction === 1 ? zoomSteps.find((step) => step > now + 1) : zoomSteps.findLast((step) => step < now - 1);
  return next ?? (direction === 1 ? (zoomSteps.at(-1) ?? 100) : (zoomSteps.at(0) ?? 100));
}
