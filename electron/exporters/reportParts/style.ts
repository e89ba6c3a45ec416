/** The house style as office files want it: colours without '#', fonts that are on every machine, and the colour of each series. */
import type { ChartSeries } from '@shared/report/chart';
import type { ReportModel } from '@shared/report/model';

export interface OfficeStyle {
  /** Colour in which text may stand on white, and white on it. */
  readonly accent: string;
  /** The client's own colour, for bars and lines that carry no text. */
  readonly area: string;
  /** A weak tint of the accent, for areas behind text. */
  readonly tint: string;
  readonly ink: string;
  readonly soft: string;
  readonly faint: string;
  readonly line: string;
  readonly headingFont: string;
  readonly bodyFont: string;
}

const hex = (colour: string): string => colour.replace('#', '').toUpperCase();

/** A colour mixed with white; `share` 0 = white, 1 = the colour itself. */
export function mixed(colour: string, share: number): string {
  const parts = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return parts
    .map((part) =>
      Math.round(255 - (255 - part) * Math.min(1, Math.max(0, share)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}

/** The style of a report for its office files. The fonts come with every office program, so nothing is reflowed at the client's. */
export function officeStyle(style: ReportModel['style']): OfficeStyle {
  const accent = hex(style.colour);
  return {
    accent,
    area: hex(style.colourAsGiven ?? style.colour),
    tint: mixed(accent, 0.09),
    ink: '1B1C1E',
    soft: '50535A',
    faint: '64676E',
    line: 'D5D4CE',
    headingFont: style.font === 'serif' ? 'Georgia' : 'Arial',
    bodyFont: 'Arial',
  };
}

/** Colours with a fixed meaning, the same as on screen. */
const meanings: Readonly<Record<NonNullable<ChartSeries['meaning']>, string | null>> = {
  online: '2459C9',
  offline: 'A85408',
  hybrid: '7A5A8C',
  unknown: 'B5B3AB',
  promise: '7894C2',
  deliver: '4D74B0',
  settle: '274A80',
  quiet: '9AA0A8',
  accent: null,
  // Vermilion: stands apart from any house colour and from the greys, for who is red-green blind too.
  empty: 'D55E00',
};
/** Okabe and Ito's colours that stand apart for every eye; no default green. */
const free = ['0072B2', 'E69F00', 'CC79A7', '56B4E9', 'D55E00', '8A8300'] as const;

/** Colour of each series: its meaning's, the house colour for the first without one, then the free ones. */
export function seriesColours(series: readonly ChartSeries[], style: OfficeStyle): readonly string[] {
  let next = -1;
  return series.map(({ meaning }) => {
    if (meaning !== undefined) return meanings[meaning] ?? style.accent;
    next += 1;
    return next === 0 ? style.accent : (free[(next - 1) % free.length] ?? style.accent);
  });
}

/** White or ink: whichever can be read on the colour. */
export function onColourOf(colour: string, style: OfficeStyle): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 > 150 ? style.ink : 'FFFFFF';
}
