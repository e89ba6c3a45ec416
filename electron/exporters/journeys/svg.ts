/** A journey map as one SVG drawing, light and for paper: stages, steps, every lane that is shown, the curve, handovers, and a legend. Pure. */
import { formatDate } from '@shared/i18n/format';
import { bandsOfLane, HEAD, MARGIN, PAD, prepared, stageBand, stepBand, type Band, type Sheet } from './bands';
import { laneName, xmlText, type JourneyExportInput } from './input';
import {
  colours,
  diamond,
  element,
  LINE_HEIGHT,
  paragraph,
  paragraphHeight,
  rectangle,
  sizes,
  SMALLEST_TEXT,
  star,
  straight,
  words,
} from './paint';
import type { Drawing } from '@shared/report/poster';
import { textWidth, wrapText } from './textFit';

export interface JourneyDrawing extends Drawing {
  readonly svg: string;
}

function legend(sheet: Sheet, top: number): string {
  const { text, input } = sheet;
  let x = MARGIN;
  const put = (mark: (at: number) => string, label: string): string => {
    const at = x;
    x += 18 + textWidth(label, sizes.small) + 22;
    return mark(at + 6) + words(at + 18, top + 4, label, { 'font-size': sizes.small, fill: colours.textSoft });
  };
  const dot = (fill: string) => (at: number) =>
    element('circle', { cx: at, cy: top, r: 5, fill, stroke: colours.ink, 'stroke-width': 2 });
  const { comparison } = input.map;
  return [
    put(dot(colours.ink), text('journeys.export.measured')),
    put(dot(colours.paper), text('journeys.export.estimate')),
    put((at) => star(at, top, 6), text('journeys.export.momentOfTruth')),
    put((at) => diamond(at, top, 5, true), text('journeys.export.peak')),
    put((at) => diamond(at, top, 5, false), text('journeys.export.near')),
    comparison === null
      ? ''
      : put(
          (at) =>
            straight(at - 6, top, at + 8, top, {
              stroke: colours.accent,
              'stroke-width': 1.5,
              'stroke-dasharray': '5 4',
            }),
          text('journeys.export.compared', { name: comparison.journey.name }),
        ),
  ].join('');
}

function subtitle({ input, text }: Sheet): string {
  const { map, lists } = input;
  const personas = map.journey.personas.flatMap(
    (id) => lists.personas.find((persona) => persona.id === id)?.name ?? [],
  );
  return [
    ...(personas.length === 0 ? [] : [personas.join(', ')]),
    text(`journeys.state.${map.journey.state}`),
    ...(map.journey.course === null ? [] : [text(`journeys.course.${map.journey.course}`)]),
    text('journeys.export.steps', { steps: map.steps.length, touchpoints: map.touchpoints.length }),
    input.client ?? input.engagement,
    formatDate(input.language, input.date),
  ].join(' · ');
}

/** Draws the map. The drawing is as large as its contents ask, with columns `stretch` times as wide; a page or screen scales it. */
export function journeySvg(input: JourneyExportInput, stretch = 1): JourneyDrawing {
  const sheet = prepared(input, stretch);
  const { text, columns, right } = sheet;
  const width = right + MARGIN;
  const parts: string[] = [];
  const breaks: number[] = [];
  let y = MARGIN;
  parts.push(words(MARGIN, y + sizes.title, input.map.journey.name, { 'font-size': sizes.title, 'font-weight': 600 }));
  parts.push(words(MARGIN, y + sizes.title + 20, subtitle(sheet), { fill: colours.textSoft }));
  y += sizes.title + 36;
  const top = y;
  const addRow = (label: string, bands: readonly Band[]): void => {
    if (bands.length === 0) return;
    const lines = wrapText(label, HEAD - 2 * PAD, sizes.text, true);
    const height = Math.max(
      paragraphHeight(lines.length) + PAD,
      bands.reduce((total, band) => total + band.height, 0),
    );
    parts.push(rectangle(MARGIN, y, HEAD, height, { fill: colours.head }));
    parts.push(paragraph(MARGIN + PAD, y + PAD / 2, lines, { 'font-weight': 600 }));
    let at = y;
    for (const band of bands) {
      parts.push(band.draw(at));
      at += band.height;
    }
    y += height;
    breaks.push(y);
    parts.push(straight(MARGIN, y, right, y));
  };
  addRow('', [stageBand(sheet)]);
  addRow(text('journeys.export.step'), [stepBand(sheet)]);
  for (const lane of input.map.lanes) if (lane.visible) addRow(laneName(text, lane), bandsOfLane(sheet, lane));
  const rules = columns.map((column) => straight(column.x, top, column.x, y, { stroke: colours.line })).join('');
  parts.push(legend(sheet, y + 20));
  const height = y + 20 + sizes.text * LINE_HEIGHT + MARGIN / 2;
  const legendWidth = 900;
  const full = Math.max(width, legendWidth);
  const title = text('journeys.export.title', { name: input.map.journey.name });
  const described = `<title>${xmlText(title)}</title><desc>${xmlText(subtitle(sheet))}</desc>`;
  const hatch =
    '<defs><pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
    `<line x1="0" y1="0" x2="0" y2="7" stroke="${colours.line}" stroke-width="1.5"/></pattern></defs>`;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${full}" height="${Math.ceil(height)}" viewBox="0 0 ${full} ${Math.ceil(height)}" ` +
    `font-family="Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif" role="img" lang="${input.language}">` +
    described +
    hatch +
    rectangle(0, 0, full, Math.ceil(height), { fill: colours.paper }) +
    rules +
    parts.join('') +
    '</svg>';
  return { svg, width: full, height: Math.ceil(height), smallestText: SMALLEST_TEXT, breaks };
}
