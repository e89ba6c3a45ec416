/** Blocks of the report as things with a height that flow over slides. */
import type { ReportBlock } from '@shared/report/model';
import { plainRuns, type RichText, type TextRun } from '@shared/report/richText';
import { imageOf, within } from '../reportParts/image';
import { GAP, LONGEST, pieces, type Item } from './flow';
import { put, textHeight, widthOf, type Deck } from './page';
import { claim, figures, quote } from './statements';

interface Look {
  readonly size: number;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly serif?: boolean;
  readonly indent?: number;
  readonly bullet?: string;
  readonly bar?: boolean;
  readonly keepsNext?: boolean;
}

function paragraph(deck: Deck, width: number, text: string, look: Look): readonly Item[] {
  const indent = look.indent ?? (look.bullet === undefined ? 0 : 0.3);
  return pieces(text).map((piece, index): Item => {
    const height = textHeight(piece, width - indent, look.size, look.bold === true, look.serif === true);
    return {
      height: height + GAP,
      ...(look.keepsNext === true && { keepsNext: true }),
      draw: (slide, x, y) => {
        const shared = { fontSize: look.size, color: look.color ?? deck.style.ink };
        if (look.bar === true)
          slide.addShape('rect', { x, y: y + 0.03, w: 0.06, h: height - 0.02, fill: { color: deck.style.area } });
        if (look.bullet !== undefined && index === 0)
          put(deck, slide, look.bullet, { ...shared, x, y, w: indent, h: height });
        put(deck, slide, piece, {
          ...shared,
          x: x + indent,
          y,
          w: width - indent,
          h: height,
          bold: look.bold === true,
          italic: look.italic === true,
          fontFace: look.serif === true ? deck.style.headingFont : deck.style.bodyFont,
        });
      },
    };
  });
}

function runs(deck: Deck, width: number, all: readonly TextRun[], look: Look): readonly Item[] {
  const text = plainRuns(all);
  const isPlain = all.every(({ bold, italic }) => bold !== true && italic !== true);
  if (text.trim() === '') return [];
  if (isPlain || text.length > LONGEST) return paragraph(deck, width, text, look);
  const indent = look.bullet === undefined ? 0 : 0.3;
  const height = textHeight(text, width - indent, look.size, true);
  return [
    {
      height: height + GAP,
      draw: (slide, x, y) => {
        if (look.bullet !== undefined)
          put(deck, slide, look.bullet, { x, y, w: indent, h: height, fontSize: look.size });
        put(
          deck,
          slide,
          all.map((run) => ({
            text: run.text,
            options: { bold: run.bold === true, italic: run.italic === true, lang: deck.words.tag },
          })),
          { x: x + indent, y, w: width - indent, h: height, fontSize: look.size },
        );
      },
    },
  ];
}

function richText(deck: Deck, width: number, text: RichText): readonly Item[] {
  return text.flatMap((block): readonly Item[] => {
    switch (block.kind) {
      case 'heading':
        return runs(deck, width, block.runs, { size: 18, bold: true, keepsNext: true });
      case 'quote':
        return paragraph(deck, width, plainRuns(block.runs), {
          size: 16,
          serif: true,
          italic: true,
          indent: 0.25,
          bar: true,
        });
      case 'bullets':
      case 'numbers':
        return block.items.flatMap((item, index) =>
          runs(deck, width, item, { size: 15, bullet: block.kind === 'bullets' ? '•' : `${index + 1}.` }),
        );
      default:
        return runs(deck, width, block.runs, { size: 15 });
    }
  });
}

/** Label left, value right, a rule between rows. */
function facts(
  deck: Deck,
  width: number,
  items: readonly { readonly label: string; readonly value: string }[],
): readonly Item[] {
  const left = Math.min(3, width * 0.32);
  return items.flatMap(({ label, value }) =>
    pieces(value, 600).map((piece, index): Item => {
      const height = Math.max(textHeight(piece, width - left, 13), textHeight(label, left - 0.2, 13));
      return {
        height: height + (label === items.at(-1)?.label ? 0.28 : 0.14),
        draw: (slide, x, y) => {
          if (index === 0)
            put(deck, slide, label, { x, y: y + 0.04, w: left - 0.2, h: height, fontSize: 13, color: deck.style.soft });
          put(deck, slide, piece, { x: x + left, y: y + 0.04, w: width - left, h: height, fontSize: 13 });
          slide.addShape('line', {
            x,
            y: y + height + 0.1,
            w: width,
            h: 0,
            line: { color: deck.style.line, width: 0.75 },
          });
        },
      };
    }),
  );
}

function list(deck: Deck, width: number, items: Extract<ReportBlock, { kind: 'list' }>['items']): readonly Item[] {
  const { style } = deck;
  return items.flatMap((item, index) => {
    const marks = item.marks.join(' · ');
    const right = marks === '' ? 0 : Math.min(2.6, widthOf(marks, 12) + 0.3);
    const inner = width - 0.45 - right;
    const titleHeight = textHeight(item.title, inner, 15, true);
    return pieces(item.text === '' ? ' ' : item.text, 500)
      .concat(item.text === '' ? [' '] : [])
      .map((piece, place): Item => {
        const bodyHeight = piece.trim() === '' ? 0 : textHeight(piece, width - 0.45, 13);
        const head = place === 0 ? titleHeight : 0;
        return {
          height: head + bodyHeight + 0.2,
          draw: (slide, x, y) => {
            if (place === 0) {
              put(deck, slide, items.length === 1 ? '•' : `${index + 1}`, {
                x,
                y,
                w: 0.4,
                h: titleHeight,
                fontSize: 15,
                bold: true,
                color: style.accent,
              });
              put(deck, slide, item.title, { x: x + 0.45, y, w: inner, h: titleHeight, fontSize: 15, bold: true });
              if (marks !== '')
                put(deck, slide, marks, {
                  x: x + width - right,
                  y,
                  w: right,
                  h: titleHeight,
                  fontSize: 12,
                  align: 'right',
                  color: style.soft,
                });
            }
            if (bodyHeight > 0)
              put(deck, slide, piece, {
                x: x + 0.45,
                y: y + head + 0.03,
                w: width - 0.45,
                h: bodyHeight,
                fontSize: 13,
                color: style.soft,
              });
          },
        };
      });
  });
}

function picture(deck: Deck, width: number, block: Extract<ReportBlock, { kind: 'picture' }>): readonly Item[] {
  const image = imageOf(block);
  if (image === null) return paragraph(deck, width, block.caption || block.alternative, { size: 14 });
  const size = within(image, width, 3.9);
  return [
    {
      height: size.height + 0.4,
      draw: (slide, x, y) => {
        slide.addImage({ data: image.data, x, y, w: size.width, h: size.height, altText: block.alternative });
        if (block.caption !== '')
          put(deck, slide, block.caption, {
            x,
            y: y + size.height + 0.05,
            w: width,
            h: 0.25,
            fontSize: 11,
            color: deck.style.soft,
          });
      },
    },
  ];
}

/** The items of a block that flows; none for charts, tables and journeys, which have slides of their own. */
export function itemsOf(deck: Deck, width: number, block: ReportBlock): readonly Item[] {
  const { style } = deck;
  switch (block.kind) {
    case 'heading':
      return paragraph(deck, width, block.text, { size: 18, bold: true, keepsNext: true });
    case 'text':
      return paragraph(
        deck,
        width,
        block.text,
        block.style === 'lead'
          ? { size: 18, serif: true }
          : block.style === 'quote'
            ? { size: 20, serif: true, color: style.accent, indent: 0.25, bar: true }
            : block.style === 'note'
              ? { size: 11, color: style.faint }
              : { size: 15 },
      );
    case 'richText':
      return richText(deck, width, block.text);
    case 'facts':
      return facts(deck, width, block.items);
    case 'list':
      return list(deck, width, block.items);
    case 'bullets':
      return block.items.flatMap((item) => paragraph(deck, width, item, { size: 15, bullet: '•' }));
    case 'claim':
      return claim(deck, width, block);
    case 'figures':
      return figures(deck, width, block.items);
    case 'quotes':
      return [
        ...block.items.flatMap((one) => quote(deck, width, one)),
        ...(block.leftOut === null ? [] : paragraph(deck, width, block.leftOut, { size: 11, color: style.faint })),
      ];
    case 'picture':
      return picture(deck, width, block);
    default:
      return [];
  }
}
