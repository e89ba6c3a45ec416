/** Blocks of the report as paragraphs, captions, charts and tables of a document. */
import { BorderStyle, HeadingLevel, ImageRun, Paragraph, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { ChartRun } from 'docx/charts';
import type { ReportBlock, ReportFigure, ReportQuote } from '@shared/report/model';
import type { RichText, TextRun as Run } from '@shared/report/richText';
import { imageOf, transparentPng, within } from '../reportParts/image';
import { chartPieces, officeChart } from '../reportParts/officeChart';
import { hasValues } from '../reportParts/words';
import { caption, clean, say, type Child, type Making } from './context';
import { journeyBlocks } from './journey';
import { own, rightTab } from './styles';
import { cell, grid, heatGrid, layoutGrid, nativeTable, shares } from './tables';

const PIXEL = 15; // twentieths of a point
type Block<Kind extends ReportBlock['kind']> = Extract<ReportBlock, { kind: Kind }>;

const runsOf = (runs: readonly Run[], more: object = {}): TextRun[] =>
  runs.map(
    (run) =>
      new TextRun({
        text: clean(run.text),
        ...(run.bold === true && { bold: true }),
        ...(run.italic === true && { italics: true }),
        ...more,
      }),
  );

function richText(text: RichText): readonly Child[] {
  return text.flatMap((block): readonly Child[] => {
    switch (block.kind) {
      case 'heading':
        return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: runsOf(block.runs) })];
      case 'quote':
        return [new Paragraph({ style: 'Quote', keepNext: false, children: runsOf(block.runs) })];
      case 'bullets':
        return block.items.map((runs) => new Paragraph({ bullet: { level: 0 }, children: runsOf(runs) }));
      case 'numbers':
        return block.items.map(
          (runs, index) =>
            new Paragraph({
              indent: { left: 400, hanging: 400 },
              children: [new TextRun(`${index + 1}.\t`), ...runsOf(runs)],
              tabStops: [{ type: 'left', position: 400 }],
            }),
        );
      default:
        return [new Paragraph({ children: runsOf(block.runs) })];
    }
  });
}

function figures(making: Making, items: readonly ReportFigure[], width: number): readonly Child[] {
  const across = Math.min(3, Math.max(1, items.length));
  const widths = shares(
    Array.from({ length: across }, () => 1),
    width,
  );
  const rows = Array.from({ length: Math.ceil(items.length / across) }, (_, row) =>
    items.slice(row * across, (row + 1) * across),
  );
  return rows.map((row) =>
    layoutGrid(widths, [
      new TableRow({
        cantSplit: true,
        children: widths.map((size, index) => {
          const figure = row[index];
          return new TableCell({
            width: { size, type: WidthType.DXA },
            margins: { top: 60, bottom: 160, left: 40, right: 200, marginUnitType: WidthType.DXA },
            ...(figure !== undefined && {
              borders: { top: { style: BorderStyle.SINGLE, size: 18, color: making.style.area } },
            }),
            children:
              figure === undefined
                ? [new Paragraph({})]
                : [
                    new Paragraph({
                      style: own.figure,
                      children: [new TextRun({ text: clean(figure.text), size: figure.text.length > 12 ? 30 : 52 })],
                    }),
                    new Paragraph({
                      style: own.cell,
                      children: [new TextRun({ text: clean(figure.label), size: 20 })],
                    }),
                    ...(figure.note === '' && figure.refs.length === 0
                      ? []
                      : [say([figure.note, making.words.marks(figure.refs)].filter(Boolean).join(' '), own.source)]),
                  ],
          });
        }),
      }),
    ]),
  );
}

function quote(making: Making, one: ReportQuote): readonly Child[] {
  const { words } = making;
  const marks = words.marks(one.refs);
  const kind = one.kind === null || one.kind === one.who ? '' : `, ${one.kind}`;
  const who = [`${one.who}${kind}`, words.day(one.date), marks === '' ? `(${one.number})` : marks]
    .filter(Boolean)
    .join(' · ');
  return [
    say(`‘${one.text}’`, 'Quote'),
    new Paragraph({ style: own.source, indent: { left: 284 }, children: [new TextRun(clean(who))] }),
  ];
}

function chart(making: Making, block: Block<'chart'>, width: number): readonly Child[] {
  const { words, style } = making;
  const head = (title: string): Child[] => [
    caption(making, 'figure', title),
    ...(block.subtitle === '' ? [] : [say(block.subtitle, own.subtitle, { keepNext: true })]),
  ];
  const source = say(words.source(block.source), own.source);
  if (!hasValues(block.chart)) return [...head(block.title), say(words.text('reportFiles.noValues'), own.note), source];
  if (block.chart.kind === 'heat') return [...head(block.title), heatGrid(making, block.chart, width), source];
  const all = chartPieces(block.chart, 24);
  return all.flatMap((piece, index): Child[] => {
    const title =
      all.length === 1
        ? block.title
        : words.text('reportFiles.continued', { title: block.title, page: index + 1, pages: all.length });
    const isBars = piece.kind !== 'line' && piece.kind !== 'scatter';
    const bars = piece.categories.length * (piece.kind === 'stackedBar' ? 1 : Math.max(1, piece.series.length));
    const height = isBars ? Math.min(720, 110 + bars * 26) : 360;
    const native = officeChart(piece, {
      style,
      words,
      alternative: block.alternative,
      textSize: 8.5,
      size: { width: Math.floor(width / PIXEL), height },
    });
    if (native === null) return [];
    return [...head(title), new Paragraph({ keepNext: true, children: [new ChartRun(native)] }), source];
  });
}

/** A picture within a box of pixels; null when office programs do not know its kind. */
export function pictureRun(
  given: { readonly mediaType: string; readonly base64: string } | null,
  alternative: string,
  width: number,
  height: number,
): ImageRun | null {
  const image = imageOf(given);
  if (image === null) return null;
  const size = within(image, width, height);
  const shared = {
    transformation: { width: Math.round(size.width), height: Math.round(size.height) },
    altText: { name: alternative, description: alternative, title: alternative },
  };
  return image.kind === 'svg'
    ? new ImageRun({ type: 'svg', data: image.bytes, fallback: { type: 'png', data: transparentPng }, ...shared })
    : new ImageRun({ type: image.kind, data: image.bytes, ...shared });
}

function picture(block: Block<'picture'>, width: number): readonly Child[] {
  const run = pictureRun(block, block.alternative, width / PIXEL, 560);
  if (run === null) return [say(block.caption || block.alternative)];
  return [
    new Paragraph({ keepNext: block.caption !== '', children: [run] }),
    ...(block.caption === '' ? [] : [say(block.caption, own.source)]),
  ];
}

function list(making: Making, block: Block<'list'>, width: number): readonly Child[] {
  return block.items.flatMap((item, index) => [
    new Paragraph({
      keepNext: item.text !== '',
      spacing: { before: 120, after: 20 },
      indent: { left: 400, hanging: 400 },
      tabStops: [{ type: 'left', position: 400 }, ...rightTab(width)],
      children: [
        new TextRun({
          text: `${block.items.length === 1 ? '•' : index + 1}\t`,
          bold: true,
          color: making.style.accent,
        }),
        new TextRun({ text: clean(item.title), bold: true }),
        ...(item.marks.length === 0
          ? []
          : [new TextRun({ text: `\t${clean(item.marks.join(' · '))}`, color: making.style.soft, size: 18 })]),
      ],
    }),
    ...(item.text === ''
      ? []
      : [
          new Paragraph({
            indent: { left: 400 },
            children: [new TextRun({ text: clean(item.text), color: making.style.soft })],
          }),
        ]),
  ]);
}

function facts(making: Making, block: Block<'facts'>, width: number): readonly Child[] {
  if (block.items.length === 0) return [];
  const widths = shares([1, 2.4], width);
  return [
    grid(
      making,
      widths,
      block.items.map(
        ({ label, value }) =>
          new TableRow({
            cantSplit: true,
            children: [
              cell(label, { width: widths[0] ?? 0, color: making.style.soft, size: 20 }),
              cell(value, { width: widths[1] ?? 0, size: 20 }),
            ],
          }),
      ),
    ),
    new Paragraph({}),
  ];
}

/** What a block becomes; `width` is that of the text in twentieths of a point. */
export function blocksOf(making: Making, block: ReportBlock, width: number): readonly Child[] {
  const { words } = making;
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(clean(block.text))] })];
    case 'text':
      return [
        say(
          block.text,
          block.style === 'quote'
            ? 'Quote'
            : block.style === 'lead'
              ? own.lead
              : block.style === 'note'
                ? own.note
                : undefined,
        ),
      ];
    case 'richText':
      return richText(block.text);
    case 'facts':
      return facts(making, block, width);
    case 'list':
      return list(making, block, width);
    case 'bullets':
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: [new TextRun(clean(item))] }));
    case 'claim':
      return [
        new Paragraph({
          style: own.claim,
          children: [
            new TextRun(clean(block.text)),
            making.footnote(
              [...block.figures.map((figure) => words.figure(figure)), words.source(block.source)].join(' · '),
            ),
          ],
        }),
      ];
    case 'figures':
      return figures(making, block.items, width);
    case 'chart':
      return chart(making, block, width);
    case 'table': {
      const below = [block.source === null ? '' : words.source(block.source), block.table.leftOut?.text ?? '']
        .filter(Boolean)
        .join(' ');
      if (block.table.rows.length === 0) return [];
      return [
        caption(making, 'table', block.table.title),
        nativeTable(making, block.table, width),
        say(below, own.source),
      ];
    }
    case 'journey':
      return journeyBlocks(making, block, width);
    case 'quotes':
      return [
        ...block.items.flatMap((one) => quote(making, one)),
        ...(block.leftOut === null ? [] : [say(block.leftOut, own.note)]),
      ];
    case 'picture':
      return picture(block, width);
    default:
      return [];
  }
}
