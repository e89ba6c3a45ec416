/** Draws every chart and journey of a report as a picture and has the engine put them in one archive with the tables: only a page can draw letters. */
import { runQuery } from '@renderer/api/engine';
import { chartPng } from '@renderer/charts/exportChart';
import { withFonts } from '@renderer/charts/svgFonts';
import type { Result } from '@shared/errors/appError';
import { sharpnessOf, type PicturesJob } from '@shared/report/pictures';

/** The bytes of the archive. */
export async function drawPictures({ options }: PicturesJob): Promise<Result<Uint8Array>> {
  const drawings = await runQuery('report.drawings', options);
  if (!drawings.ok) return drawings;
  const pictures: { readonly key: string; readonly png: Uint8Array<ArrayBuffer> }[] = [];
  // One after another: a canvas of a wide map takes a hundred megabytes while it is drawn.
  for (const { key, svg } of drawings.value)
    pictures.push({ key, png: await chartPng(withFonts(svg), sharpnessOf(svg)) });
  const made = await runQuery('report.partsZip', { options, pictures });
  return made.ok ? { ok: true, value: made.value.bytes } : made;
}
