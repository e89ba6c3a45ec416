/** Files of a journey: a drawing that any program opens, a sheet that comes back the same, XML that says what it is, and posters that stay legible. */
import { beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { journeyCjml } from '@electron/exporters/journeys/cjml';
import { journeySheet } from '@electron/exporters/journeys/csv';
import type { JourneyExportInput } from '@electron/exporters/journeys/input';
import { journeyPoster } from '@electron/exporters/journeys/poster';
import { journeySvg } from '@electron/exporters/journeys/svg';
import { shortened, textWidth, wrapText } from '@electron/exporters/journeys/textFit';
import { planJourneys } from '@electron/importers/journeys/plan';
import { csvChunks } from '@electron/exporters/spreadsheet/csvText';
import { leastText, papers, pictureScale, posterLayout } from '@shared/report/poster';
import { writeFileSync } from 'node:fs';
import { workbookOf } from '../../importers/workbooks';
import { testFolder } from '../../engine/support/documents';
import { movingHouse } from './sample';

let input: JourneyExportInput;
beforeAll(async () => {
  input = await movingHouse();
}, 180_000);

interface Parsed {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Elements of a text that must be well-formed XML. */
function elements(xml: string): readonly Parsed[] {
  const found: Parsed[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => found.push({ name: tag.name, attributes: tag.attributes as Record<string, string> }));
  parser.write(xml).close();
  return found;
}

const named = (list: readonly Parsed[], name: string): readonly Parsed[] => list.filter((one) => one.name === name);

describe('pictures', () => {
  it('are drawn whole; one that was too large leaves a frame that says so', () => {
    const shown = { ...input.map, lanes: input.map.lanes.map((lane) => ({ ...lane, visible: true })) };
    const [first, second] = input.map.steps;
    const { svg } = journeySvg({
      ...input,
      map: shown,
      pictures: [
        { step: first!.id, name: 'a.png', uri: 'data:image/png;base64,AAAA' },
        { step: second!.id, name: 'b.png', uri: null },
      ],
    });
    expect(named(elements(svg), 'image')).toMatchObject([
      { attributes: { href: 'data:image/png;base64,AAAA', preserveAspectRatio: 'xMidYMid meet' } },
    ]);
    expect(svg).toContain('Afbeelding b.png');
  });

  it('of a poster are as sharp as the paper asks, and never larger than a canvas', () => {
    expect(pictureScale({ width: 1754, height: 900 }, 'A4')).toBeCloseTo(1, 2);
    expect(pictureScale({ width: 1754, height: 900 }, 'A0')).toBeCloseTo(4, 1);
    expect(pictureScale({ width: 200_000, height: 900 }, 'A0')).toBeCloseTo(14_000 / 200_000, 6);
    expect(pictureScale({ width: 9000, height: 900 }, 'A4')).toBe(1);
  });
});

describe('the drawing', () => {
  it('is well-formed and holds every step, touchpoint and handover', () => {
    const { svg, width, height } = journeySvg(input);
    const found = elements(svg);
    expect(found[0]).toMatchObject({ name: 'svg', attributes: { viewBox: `0 0 ${width} ${height}`, lang: 'nl' } });
    for (const step of input.map.steps) for (const word of step.name.split(' ')) expect(svg).toContain(word);
    expect(svg).toContain('Klantreis Verhuizen');
    // Five moments of truth or more: a star at the curve, one on the card, one in the legend.
    const moments = input.map.curves[0]!.points.filter((point) => point.momentOfTruth).length;
    const stars = named(found, 'polygon').filter((one) => one.attributes['points']!.split(' ').length === 10);
    expect(stars).toHaveLength(2 * moments + 1);
    expect(input.map.handovers).toHaveLength(6);
  });

  it('has a curve in one run with a hollow point for every estimate', () => {
    const { svg } = journeySvg(input);
    const hollow = named(elements(svg), 'circle').filter(
      (one) => one.attributes['r'] === '5' && one.attributes['fill'] === '#ffffff',
    );
    expect(hollow).toHaveLength(7 + 1);
    expect(svg.match(/stroke-width="2.25"/g)).toHaveLength(1);
  });

  it('breaks the curve where a step has no figure', () => {
    const [curve] = input.map.curves;
    const points = curve!.points.map((point, index) => (index === 3 ? { ...point, emotional: null } : point));
    const { svg } = journeySvg({ ...input, map: { ...input.map, curves: [{ ...curve!, points }] } });
    const path = named(elements(svg), 'path').find((one) => one.attributes['stroke-width'] === '2.25')!;
    expect(path.attributes['d']!.match(/M/g)).toHaveLength(2);
  });

  it('takes any text without breaking', () => {
    const odd = '<script>&"\' \u0000 \ud800 ]]> 😀 ' + 'x'.repeat(300);
    const map = {
      ...input.map,
      journey: { ...input.map.journey, name: odd },
      steps: input.map.steps.map((step) => ({ ...step, name: odd })),
    };
    const { svg } = journeySvg({ ...input, map });
    expect(() => elements(svg)).not.toThrow();
    expect(svg).not.toContain('<script');
  });

  it('draws an empty map', () => {
    const map = {
      ...input.map,
      stages: [],
      steps: [],
      moments: [],
      curves: [{ persona: null, points: [] }],
      handovers: [],
      departmentOfMoment: {},
      comparison: null,
    };
    expect(() => elements(journeySvg({ ...input, map }).svg)).not.toThrow();
  });
});

describe('texts in it', () => {
  it('break into lines that fit, with nothing lost', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), fc.integer({ min: 30, max: 300 }), (text, width) => {
        const lines = wrapText(text, width, 12);
        for (const line of lines) expect([...line].length === 1 || textWidth(line, 12) <= width).toBe(true);
        expect(lines.join('').replace(/\s+/gu, '')).toBe(text.replace(/\s+/gu, ''));
      }),
    );
  });

  it('are cut with a sign that says so', () => {
    expect(shortened('Levering & Meetdata', 60, 11)).toMatch(/…$/);
    expect(shortened('App', 60, 11)).toBe('App');
  });
});

describe('the sheet', () => {
  it('comes back as the same map', async () => {
    const folder = testFolder();
    const file = folder.file('reis.csv');
    writeFileSync(file, [...csvChunks(journeySheet(input), { language: 'nl' })].join(''));
    const [read, ...others] = planJourneys(await workbookOf(file));
    folder.remove();
    expect(others).toEqual([]);
    const steps = read!.stages.flatMap((stage) => stage.steps);
    expect(steps.map((step) => step.title)).toEqual(input.map.steps.map((step) => step.name));
    const touchpoints = new Map(input.map.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
    expect(steps.flatMap((step) => step.moments.map((moment) => [moment.name, moment.emotional?.value]))).toEqual(
      input.map.curves[0]!.points.map((point) => [touchpoints.get(point.touchpoint)!.name, point.emotional?.value]),
    );
    const pain = input.map.lanes.find((lane) => lane.kind === 'pain')!.id;
    expect(steps.flatMap((step) => step.notes.filter((note) => note.lane === 'pain').map((note) => note.text))).toEqual(
      input.map.steps.flatMap((step) =>
        input.map.notes.filter((note) => note.lane === pain && note.step === step.id).map((note) => note.text),
      ),
    );
  });

  it('speaks English when asked', () => {
    const labels = [...journeySheet({ ...input, language: 'en' }).rows].map(([label]) => label);
    expect(labels).toContain('Touchpoint');
    expect(labels).toContain('Emotional score (1–10)');
  });
});

describe('XML after CJML', () => {
  it('is well-formed, says that it was not validated, and names every actor that is referred to', () => {
    const xml = journeyCjml(input);
    expect(xml).toContain('niet gecontroleerd tegen het officiële XSD');
    const found = elements(xml);
    expect(found[0]).toEqual({ name: 'CJML', attributes: { version: '2.0' } });
    expect(named(found, 'actualCommunicationPoint')).toHaveLength(7);
    expect(named(found, 'actualAction')).toHaveLength(2);
    expect(named(found, 'experience')).toHaveLength(7);
    const actors = new Set(found.flatMap((one) => one.attributes['actorID'] ?? []));
    for (const one of named(found, 'refersTo')) expect(actors).toContain(one.attributes['actorIDref']);
  });

  it('holds no experience for a journey as it should be', () => {
    const xml = journeyCjml({ ...input, map: { ...input.map, journey: { ...input.map.journey, state: 'toBe' } } });
    const found = elements(xml);
    expect(named(found, 'plannedCommunicationPoint')).toHaveLength(7);
    expect(named(found, 'experience')).toEqual([]);
  });
});

describe('posters', () => {
  it('puts the map of moving house on one A3, and divides it on A4', () => {
    const drawing = journeySvg(input);
    const a3 = posterLayout(drawing, 'A3');
    expect(a3).toMatchObject({ fits: true, orientation: 'landscape', columns: 1, rows: 1 });
    expect(a3.smallestText).toBeGreaterThanOrEqual(7);
    const large = posterLayout({ width: 4000, height: 1500, smallestText: 11 }, 'A4');
    expect(large.fits).toBe(false);
    expect(large.onOneSheet).toBeLessThan(leastText.A4);
    expect(large.smallestText).toBe(leastText.A4);
    expect(large.tiles.length).toBeGreaterThan(1);
  });

  it('widens the columns where that gives larger text, and cuts between rows', () => {
    const plain = posterLayout(journeySvg(input), 'A3');
    const poster = journeyPoster(input, 'A3');
    expect(poster.layout.onOneSheet).toBeGreaterThan(plain.onOneSheet);
    expect(poster.layout.fits).toBe(true);
    const all = { ...input.map, lanes: input.map.lanes.map((lane) => ({ ...lane, visible: true })) };
    const small = journeyPoster({ ...input, map: all }, 'A4');
    expect(small.layout.rows).toBeGreaterThan(1);
    const ends = small.layout.tiles.slice(0, -1).map((tile) => tile.y + tile.height);
    expect(small.drawing.breaks).toEqual(expect.arrayContaining(ends));
  });

  it('never prints text under the legible size, and its sheets together cover the drawing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 20_000 }),
        fc.integer({ min: 100, max: 8_000 }),
        fc.constantFrom(...papers),
        (width, height, paper) => {
          const layout = posterLayout({ width, height, smallestText: 11 }, paper);
          expect(layout.smallestText).toBeGreaterThanOrEqual(leastText[paper] - 1e-9);
          expect(layout.tiles).toHaveLength(layout.columns * layout.rows);
          for (const tile of layout.tiles) {
            expect(tile.width * layout.scale).toBeLessThanOrEqual(layout.area.width + 1e-6);
            expect(tile.height * layout.scale).toBeLessThanOrEqual(layout.area.height + 1e-6);
            expect(Math.min(tile.width, tile.height)).toBeGreaterThan(0);
          }
          // Each sheet begins before the one to its left (or above) ends, and the last reaches the edge.
          const row = layout.tiles.filter((tile) => tile.row === 0);
          const column = layout.tiles.filter((tile) => tile.column === 0);
          row.forEach((tile, place) => {
            const next = row[place + 1];
            if (next === undefined) expect(tile.x + tile.width).toBeCloseTo(width, 6);
            else expect(next.x).toBeLessThan(tile.x + tile.width);
          });
          column.forEach((tile, place) => {
            const next = column[place + 1];
            if (next === undefined) expect(tile.y + tile.height).toBeCloseTo(height, 6);
            else expect(next.y).toBeLessThan(tile.y + tile.height);
          });
        },
      ),
    );
  });
});
