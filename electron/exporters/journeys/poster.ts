/** A journey drawn for one paper: columns as wide as gives the largest text on it, since a wider column needs fewer lines. */
import { posterLayout, type Paper, type PosterLayout } from '@shared/report/poster';
import type { JourneyExportInput } from './input';
import { journeySvg, type JourneyDrawing } from './svg';

/** Widths that are tried, as a share of the least. Wider lines are no longer read at a glance. */
const STRETCHES = [1, 1.2, 1.4, 1.6, 1.8] as const;
/** Gain in size of text below which a wider drawing is not worth its white. */
const LEAST_GAIN = 0.01;

export interface JourneyPoster {
  readonly drawing: JourneyDrawing;
  readonly layout: PosterLayout;
}

/** The drawing and its layout with the largest text on one sheet; where none fits, the one that takes fewest sheets. */
export function journeyPoster(input: JourneyExportInput, paper: Paper): JourneyPoster {
  // Only the one that is chosen is drawn with its pictures, which may be many megabytes.
  const pictures = input.pictures?.map((picture) => ({ ...picture, uri: picture.uri === null ? null : '' }));
  const bare = pictures === undefined ? input : { ...input, pictures };
  const layoutAt = (stretch: number): PosterLayout => posterLayout(journeySvg(bare, stretch), paper);
  const chosen = STRETCHES.map((stretch) => ({ stretch, layout: layoutAt(stretch) })).reduce((best, next) =>
    isBetter(next.layout, best.layout) ? next : best,
  );
  return { drawing: journeySvg(input, chosen.stretch), layout: chosen.layout };
}

function isBetter(one: PosterLayout, other: PosterLayout): boolean {
  if (one.fits || other.fits) return one.onOneSheet > other.onOneSheet * (1 + LEAST_GAIN);
  if (one.tiles.length !== other.tiles.length) return one.tiles.length < other.tiles.length;
  // On sheets that are not full anyway, wider columns use their width.
  return one.columns <= other.columns;
}
