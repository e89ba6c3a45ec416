/** The presentation as bytes: slides by the library, charts from the same descriptions as the document, and the archive mended. */
import type { ReportModel } from '@shared/report/model';
import { edit, packParts, partsLike, readParts, type Parts } from '../reportParts/archive';
import { harvestCharts, type ChartParts } from '../reportParts/harvestCharts';
import { mendChart } from '../reportParts/officeChart';
import { breathe, type OfficeFile, type OfficeRun } from '../reportParts/run';
import { buildDeck } from './deck';
import { finalize } from './finalize';

const number = (name: string): number => Number(/(\d+)\.\w+$/.exec(name)?.[1] ?? 0);
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Puts each chart in the place of the one that was drawn to hold it. */
function replaceCharts(parts: Parts, charts: readonly ChartParts[], tag: string): void {
  const names = [...partsLike(parts, /^ppt\/charts\/chart\d+\.xml$/)].sort((a, b) => number(a) - number(b));
  for (const name of partsLike(parts, /^ppt\/embeddings\//)) parts.delete(name);
  names.forEach((name, index) => {
    const chart = charts[index];
    if (chart === undefined) return;
    parts.set(name, Buffer.from(mendChart(chart.xml.toString('utf8'), tag)));
    const relations = chart.relations.map(({ id, type, data }, place) => {
      const target = `embeddings/chart${index + 1}-${place + 1}.xlsx`;
      parts.set(`ppt/${target}`, data);
      return `<Relationship Id="${id}" Type="${type}" Target="../${target}"/>`;
    });
    parts.set(
      name.replace('charts/', 'charts/_rels/').concat('.rels'),
      Buffer.from(
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${packageRelations}">${relations.join('')}</Relationships>`,
      ),
    );
  });
  edit(parts, '[Content_Types].xml', (xml) =>
    xml.includes('Extension="xlsx"')
      ? xml
      : xml.replace(
          '<Default',
          '<Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/><Default',
        ),
  );
}

/** Makes the presentation. Throws when it is cancelled. */
export async function pptxBytes(model: ReportModel, run: OfficeRun = {}): Promise<OfficeFile> {
  const deck = await buildDeck(model, async (share) => {
    run.onProgress?.(share * 0.4);
    await breathe(run.signal);
  });
  const charts = await harvestCharts(deck.charts);
  run.onProgress?.(0.5);
  await breathe(run.signal);
  const raw = (await deck.pptx.write({ outputType: 'nodebuffer', compression: false })) as Buffer;
  run.onProgress?.(0.8);
  await breathe(run.signal);
  const parts = await readParts(raw);
  replaceCharts(parts, charts, deck.words.tag);
  finalize(parts, {
    title: model.title,
    subject: model.subtitle,
    tag: deck.words.tag,
    style: deck.style,
    slides: deck.count.slides,
  });
  return { bytes: await packParts(parts, run.signal), leftOut: deck.leftOut, slides: deck.count.slides };
}
