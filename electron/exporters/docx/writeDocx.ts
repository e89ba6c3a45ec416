/** The document of a report: cover, contents with page numbers, sections under real headings, sources; as bytes. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  TableOfContents,
  TextRun,
  type ISectionOptions,
} from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { xmlText } from '@electron/exporters/spreadsheet/cellText';
import type { ReportBlock, ReportModel, ReportSection } from '@shared/report/model';
import { edit, packParts, partsLike, readParts, type Parts } from '../reportParts/archive';
import { mendChart } from '../reportParts/officeChart';
import { breathe, type OfficeFile, type OfficeRun } from '../reportParts/run';
import { sourcesTable } from '../reportParts/sources';
import { blocksOf, pictureRun } from './blocks';
import { clean, createMaking, say, type Child, type Making } from './context';
import { documentStyles, landscapeWidth, own, paper, portraitWidth, rightTab } from './styles';
import { nativeTable } from './tables';

/** Tables with more columns than this, and journeys, are read across. */
const PORTRAIT_COLUMNS = 8;

function isWide(block: ReportBlock): boolean {
  return block.kind === 'journey' || (block.kind === 'table' && block.table.columns.length > PORTRAIT_COLUMNS);
}

function cover(making: Making): readonly Child[] {
  const { model, words, style } = making;
  const { text } = words;
  const logo = pictureRun(model.style.logo, model.client ?? model.title, 260, 90);
  const lines = [
    ...(model.client === null ? [] : [text('reportFiles.preparedFor', { client: model.client })]),
    ...(model.audience === null ? [] : [text('reportFiles.audience', { audience: model.audience })]),
    ...(model.specialist === null ? [] : [text('reportFiles.preparedBy', { specialist: model.specialist })]),
    words.date,
  ];
  return [
    new Paragraph({ children: logo === null ? [] : [logo] }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(clean(model.title))] }),
    say(model.subtitle, 'Subtitle'),
    ...(model.coverLine === '' ? [] : [say(model.coverLine, own.lead)]),
    new Paragraph({
      border: { bottom: { style: BorderStyle.SINGLE, size: 36, space: 8, color: style.area } },
      spacing: { after: 360 },
    }),
    ...lines.map((line) => say(line)),
  ];
}

const FEWEST_FOR_CONTENTS = 3;
/** Contents of at most this many sections leave room on their page for the first of them. */
const SHORT_CONTENTS = 8;
/** Sources and remarks at the end, together, that need no page of their own. */
const SHORT_CLOSING = 8;

function contents(making: Making): readonly Child[] {
  return [
    new Paragraph({
      style: own.contents,
      pageBreakBefore: true,
      children: [new TextRun(making.words.text('reportFiles.contents'))],
    }),
    new TableOfContents(making.words.text('reportFiles.contents'), { hyperlink: true, headingStyleRange: '1-2' }),
  ];
}

function heading(title: string, breaks: boolean): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: breaks,
    children: [new TextRun(clean(title))],
  });
}

function sectionChildren(making: Making, section: ReportSection, width: number, breaks: boolean): readonly Child[] {
  const [first] = section.blocks;
  return [
    heading(section.title, breaks),
    // The first figure often says the finding itself; it is not said twice.
    ...(section.finding === null || (first?.kind === 'chart' && first.title === section.finding)
      ? []
      : [say(section.finding, own.finding, { keepNext: true })]),
    ...section.blocks.flatMap((block) => blocksOf(making, block, width)),
  ];
}

/** A section of about half a page or less may share a page with another one like it. */
function isShort(section: ReportSection): boolean {
  const charts = section.blocks.filter(({ kind }) => kind === 'chart').length;
  const letters = section.blocks.reduce(
    (sum, block) => sum + (block.kind === 'chart' ? 0 : JSON.stringify(block).length),
    0,
  );
  return charts <= 1 && letters < 2500 && section.blocks.every(({ kind }) => kind !== 'journey' && kind !== 'quotes');
}

function closing(making: Making): readonly Child[] {
  const { model, words } = making;
  const left = model.leftOut;
  const breaks = model.sources.length + left.length > SHORT_CLOSING;
  return [
    ...(model.sources.length === 0
      ? []
      : [
          heading(words.text('reportFiles.sources'), breaks),
          nativeTable(making, sourcesTable(words, model), portraitWidth),
        ]),
    ...(left.length === 0
      ? []
      : [
          heading(words.text('reportFiles.leftOut'), breaks && model.sources.length === 0),
          ...left.map((line) => new Paragraph({ bullet: { level: 0 }, children: [new TextRun(clean(line))] })),
        ]),
  ];
}

interface Part {
  readonly wide: boolean;
  readonly children: Child[];
}

function pageFurniture(making: Making, width: number): Pick<ISectionOptions, 'headers' | 'footers'> {
  const { model, words, style } = making;
  const small = { size: 17, color: style.faint };
  const left = [model.client, model.title]
    .filter((part): part is string => part !== null && part !== '')
    .filter((part, index, all) => index === 0 || !(all[0] ?? '').includes(part))
    .join(' · ');
  const header = new Header({
    children: [
      new Paragraph({
        tabStops: rightTab(width),
        children: [
          new TextRun({ text: clean(left), ...small }),
          new TextRun({ text: `\t${clean(model.subtitle)} · ${words.date}`, ...small }),
        ],
      }),
    ],
  });
  const footer = new Footer({
    children: [
      new Paragraph({
        tabStops: rightTab(width),
        children: [
          new TextRun({ text: `${clean(model.style.footer)}\t`, ...small }),
          new TextRun({ children: [PageNumber.CURRENT], size: 18, bold: true, color: style.ink }),
        ],
      }),
    ],
  });
  const none = new Paragraph({ alignment: AlignmentType.LEFT });
  return {
    headers: { default: header, first: new Header({ children: [none] }) },
    footers: { default: footer, first: new Footer({ children: [none] }) },
  };
}

function sectionOf(making: Making, part: Part, isFirst: boolean): ISectionOptions {
  const width = part.wide ? landscapeWidth : portraitWidth;
  const { margin } = paper;
  return {
    properties: {
      titlePage: isFirst,
      page: {
        size: {
          width: paper.width,
          height: paper.height,
          orientation: part.wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: margin + 200, bottom: margin, left: margin, right: margin, header: 620, footer: 560 },
      },
    },
    ...pageFurniture(making, width),
    children: part.children,
  };
}

function mend(parts: Parts, model: ReportModel, tag: string): void {
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  for (const name of partsLike(parts, /^word\/charts\/chart\d+\.xml$/)) edit(parts, name, (xml) => mendChart(xml, tag));
  parts.set(
    'docProps/core.xml',
    Buffer.from(
      `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(model.title)}</dc:title><dc:subject>${xmlText(model.subtitle)}</dc:subject><dc:language>${tag}</dc:language></cp:coreProperties>`,
    ),
  );
}

/** Laying out a long document to know its pages takes many seconds; beyond this Word itself fills them in when it opens it. */
const MOST_FOR_PAGE_NUMBERS = 900;

/** Rows and blocks in the document. */
function sizeOf(model: ReportModel): number {
  return model.sections
    .flatMap(({ blocks }) => blocks)
    .reduce((sum, block) => sum + (block.kind === 'table' ? block.table.rows.length : 3), 0);
}

/** Makes the document. Throws when it is cancelled. */
export async function docxBytes(model: ReportModel, run: OfficeRun = {}): Promise<OfficeFile> {
  const making = createMaking(model);
  const { words } = making;
  const filled = model.sections.filter(({ blocks }) => blocks.length > 0);
  const parts: Part[] = [
    { wide: false, children: [...cover(making), ...(filled.length < FEWEST_FOR_CONTENTS ? [] : contents(making))] },
  ];
  const hasShortContents = filled.length >= FEWEST_FOR_CONTENTS && filled.length <= SHORT_CONTENTS;
  let before: ReportSection | null = null;
  for (const [index, section] of filled.entries()) {
    const wide = section.blocks.some(isWide);
    const last = parts.at(-1);
    const children = sectionChildren(
      making,
      section,
      wide ? landscapeWidth : portraitWidth,
      before === null ? !hasShortContents : !isShort(section) || !isShort(before),
    );
    if (last !== undefined && last.wide === wide) last.children.push(...children);
    else parts.push({ wide, children: [...children] });
    before = section;
    run.onProgress?.(((index + 1) / filled.length) * 0.4);
    await breathe(run.signal);
  }
  if (filled.length === 0)
    parts[0]?.children.push(
      new Paragraph({ children: [new PageBreak()] }),
      say(words.text('reportFiles.nothing'), own.lead),
    );
  const end = closing(making);
  const last = parts.at(-1);
  if (end.length > 0) {
    if (last !== undefined && !last.wide) last.children.push(...end);
    else parts.push({ wide: false, children: [...end] });
  }
  const document = new Document({
    title: model.title,
    subject: model.subtitle,
    creator: '',
    lastModifiedBy: '',
    styles: documentStyles(making.style, words.tag),
    footnotes: making.footnotes,
    ...(sizeOf(model) <= MOST_FOR_PAGE_NUMBERS && { pageNumbers: estimatePageNumbersWith({ guess: true }) }),
    sections: parts.map((part, index) => sectionOf(making, part, index === 0)),
  });
  await breathe(run.signal);
  const raw = await Packer.toBuffer(document);
  run.onProgress?.(0.85);
  await breathe(run.signal);
  const archive = await readParts(raw);
  mend(archive, model, words.tag);
  return { bytes: await packParts(archive, run.signal), leftOut: [] };
}
