/** A drawing as a picture on the page. */
import { withFonts } from '@renderer/charts/svgFonts';

/** Address of the drawing as a picture, with the letters in it. */
export function drawingUri(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(withFonts(svg))}`;
}
