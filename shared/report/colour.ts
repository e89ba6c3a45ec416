/** The client's colour on paper: held to the contrast that text needs, and corrected when it falls short. */

/** Contrast that text of a page needs against white (WCAG 2.2 AA). */
export const TEXT_CONTRAST = 4.5;
/** The program's own accent, used when the client has given no colour. */
export const OWN_COLOUR = '#0f6f68';

type Rgb = readonly [number, number, number];

function parse(hex: string): Rgb | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (match === null) return null;
  return [parseInt(match[1] ?? '', 16), parseInt(match[2] ?? '', 16), parseInt(match[3] ?? '', 16)];
}

/** Relative luminance, 0–1 (WCAG 2.2). */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Contrast of a colour against white, 1–21; 1 for something that is no colour. */
export function contrastOnWhite(hex: string): number {
  const colour = parse(hex);
  return colour === null ? 1 : 1.05 / (luminance(colour) + 0.05);
}

/** The colour itself when it is dark enough for text on white; otherwise the same hue, darkened step by step until it is. */
export function readableColour(hex: string | null): string {
  const colour = hex === null ? null : parse(hex);
  if (colour === null) return OWN_COLOUR;
  for (let share = 1; share > 0; share -= 0.02) {
    const darker = `#${colour
      .map((part) =>
        Math.round(part * share)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`;
    if (contrastOnWhite(darker) >= TEXT_CONTRAST) return darker;
  }
  return '#000000';
}
