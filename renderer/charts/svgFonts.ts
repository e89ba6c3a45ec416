/** Puts the letters of the program into a drawing: as a picture it sees no font of the page. */
import { chartFonts } from './chartFonts';

/** The same SVG with Inter in it. */
export function withFonts(svg: string): string {
  const faces = ([400, 600] as const)
    .map(
      (weight) => `@font-face{font-family:Inter;font-weight:${weight};src:url(${chartFonts[weight]}) format('woff2')}`,
    )
    .join('');
  return svg.replace(/<svg[^>]*>/u, (open) => `${open}<style>${faces}</style>`);
}
