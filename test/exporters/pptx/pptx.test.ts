/** The presentation: consistent as a package, native charts and tables, a message a slide, sources in the notes, nothing personal. */
import { describe, expect, it } from 'vitest';
import { pptxBytes } from '@electron/exporters/pptx/writePptx';
import { emptyModel, figure, sampleModel } from '../report/sampleModel';
import { readOffice, walk } from '../report/readOffice';

const made = pptxBytes(sampleModel());
const opened = made.then(({ bytes }) => readOffice(bytes));

async function slides(): Promise<readonly string[]> {
  const { parts } = await opened;
  return [...parts.keys()]
    .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .sort((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]))
    .map((name) => parts.get(name)!.toString('utf8'));
}

const words = (xml: string): string => {
  const found: string[] = [];
  walk(
    xml,
    () => undefined,
    (text, path) => void (path.at(-1) === 'a:t' && found.push(text)),
  );
  return found.join('\n');
};

describe('presentation', () => {
  it('is a consistent package, for a sample, an empty and a large report', async () => {
    expect((await opened).defects).toEqual([]);
    expect((await readOffice((await pptxBytes(emptyModel())).bytes)).defects).toEqual([]);
    expect(
      (await readOffice((await pptxBytes(sampleModel({ size: 2, language: 'en', font: 'sans' }))).bytes)).defects,
    ).toEqual([]);
  });

  it('finds the faults that made programs repair presentations', async () => {
    const { parts } = await readOffice((await pptxBytes(emptyModel())).bytes);
    const { packParts, edit } = await import('@electron/exporters/reportParts/archive');
    edit(parts, '[Content_Types].xml', (xml) =>
      xml.replace('</Types>', '<Override PartName="/ppt/slideMasters/slideMaster2.xml" ContentType="x"/></Types>'),
    );
    edit(parts, 'ppt/slides/slide1.xml', (xml) => xml.replace(/<p:cNvPr id="\d+"/g, '<p:cNvPr id="7"'));
    const { defects } = await readOffice(await packParts(parts));
    expect(defects).toContain('ppt/slideMasters/slideMaster2.xml: declared, but not there');
    expect(defects).toContain('ppt/slides/slide1.xml: shape 7 twice');
  });

  it('puts the claim above each slide, in the placeholder of its layout, and leaves no placeholder empty', async () => {
    const all = await slides();
    expect(all.length).toBe((await made).slides);
    for (const xml of all) {
      const titles = [...xml.matchAll(/<p:sp>(?:(?!<\/p:sp>)[\s\S])*?type="title"[\s\S]*?<\/p:sp>/g)];
      expect(titles).toHaveLength(1);
      expect(words(`<x xmlns:a="a" xmlns:p="p" xmlns:r="r">${titles[0]![0]}</x>`).trim()).not.toBe('');
    }
    expect(all.map(words).join('\n')).toContain(
      'Bij drie geldmomenten ligt het gevoel ruim twee punten onder de uitvoering',
    );
  });

  it('has native charts with a workbook to edit and an alternative text', async () => {
    const { parts } = await opened;
    const charts = [...parts.keys()].filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
    expect(charts.length).toBe(5);
    expect([...parts.keys()].filter((name) => name.endsWith('.xlsx'))).toHaveLength(charts.length);
    const kinds = charts.map(
      (name) => /<c:(barChart|lineChart|scatterChart)>/.exec(parts.get(name)!.toString('utf8'))?.[1],
    );
    expect(new Set(kinds)).toEqual(new Set(['barChart', 'lineChart', 'scatterChart']));
    expect(charts.some((name) => parts.get(name)!.toString('utf8').includes('<c:errBars>'))).toBe(true);
    expect((await slides()).join('').match(/descr="Staafdiagram/g)?.length).toBe(charts.length);
  });

  it('repeats the head of a table on each of its slides', async () => {
    const withTable = (await slides()).filter(
      (xml) => words(xml).includes('Contactmoment\n') && words(xml).includes('Kosten'),
    );
    expect(withTable.length).toBeGreaterThan(1);
    const rows = withTable.flatMap((xml) =>
      [...words(xml).matchAll(/vorig jaar \((\d+)\)/g)].map(([, number]) => Number(number)),
    );
    expect(rows).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
  });

  it('stops a very long table and says so on its last slide', async () => {
    const { bytes, leftOut } = await pptxBytes(sampleModel({ size: 4 }));
    expect(leftOut[0]).toMatch(/van de 96 rijen/);
    expect((await readOffice(bytes)).text(/^ppt\/slides\//)).toMatch(/van de 96 rijen; alle rijen staan in de werkmap/);
  });

  it('draws a journey with shapes: stages, a free curve, points', async () => {
    const [journey] = (await slides()).filter((xml) => xml.includes('prst="homePlate"'));
    expect(journey).toBeDefined();
    expect(journey).toMatch(/<a:custGeom>[\s\S]*<a:cubicBezTo>/);
    expect(words(journey!)).toContain('8,9');
    expect(words(journey!)).toContain('★ 6,5');
    expect(journey!.match(/prst="ellipse"/g)!.length).toBeGreaterThan(4);
  });

  it('keeps the sources in the notes', async () => {
    const notes = (await opened).text(/^ppt\/notesSlides\/notesSlide\d+\.xml$/);
    expect(notes).toContain('n = 75; golf 2');
    expect(notes).toContain('[2] Enquête golf 2');
    expect(notes).toContain('schattingen van de sessie tellen hier niet mee');
  });

  it('writes figures as the report does, tells its language and nobody’s name', async () => {
    const { parts, text } = await opened;
    expect(text(/^ppt\/slides\//)).toContain(figure('c', 62.5, '62,5 %').text);
    expect((await slides()).every((xml) => !xml.includes('lang="en-US"'))).toBe(true);
    const core = parts.get('docProps/core.xml')!.toString('utf8');
    expect(core).not.toMatch(/creator|lastModifiedBy|PptxGenJS/);
    expect(parts.get('docProps/app.xml')!.toString('utf8')).not.toContain('PptxGenJS');
  });

  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(pptxBytes(sampleModel(), { signal: controller.signal })).rejects.toThrow();
  });
});

describe('logo and pictures', () => {
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==';
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 118 24"><path d="M2 4h8z"/></svg>',
  ).toString('base64');

  it.each([
    ['image/png', png],
    ['image/svg+xml', svg],
  ])('of kind %s stand in presentation and document without a defect', async (mediaType, base64) => {
    const model = sampleModel();
    const picture = {
      kind: 'picture' as const,
      mediaType,
      base64,
      alternative: 'Schets',
      caption: 'Schets van de muur',
    };
    const withLogo = {
      ...model,
      style: { ...model.style, logo: { mediaType, base64 } },
      sections: [{ ...model.sections[0]!, blocks: [picture] }],
    };
    const { docxBytes } = await import('@electron/exporters/docx/writeDocx');
    for (const { bytes } of [await pptxBytes(withLogo), await docxBytes(withLogo)]) {
      const office = await readOffice(bytes);
      expect(office.defects).toEqual([]);
      expect([...office.parts.keys()].some((name) => /media\/.*\.(png|svg)$/.test(name))).toBe(true);
    }
  });
});
