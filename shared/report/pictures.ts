/** What the print page is asked for when the tables and charts of a report are wanted as files with their pictures: an archive comes back in the place of pages. */
import { z } from 'zod';
import { reportOptionsSchema } from './model';

export const picturesJobSchema = z.object({
  kind: z.literal('reportPictures'),
  options: reportOptionsSchema,
});
export type PicturesJob = z.infer<typeof picturesJobSchema>;

/** Pixels of a picture per pixel of its drawing: sharp on paper at the width of a page. */
const SHARPNESS = 2;
/** Longest side of a picture in pixels: beyond it a canvas gives nothing. */
const LONGEST_PICTURE = 14_000;

/** How much larger than the drawing its picture is; the drawing says its size in its first element. */
export function sharpnessOf(svg: string): number {
  const head = /<svg\b[^>]*>/.exec(svg)?.[0] ?? '';
  const side = (name: string): number => Number(new RegExp(`\\s${name}="([\\d.]+)`).exec(head)?.[1] ?? 0);
  const longest = Math.max(side('width'), side('height'));
  return longest > 0 ? Math.min(SHARPNESS, LONGEST_PICTURE / longest) : SHARPNESS;
}
