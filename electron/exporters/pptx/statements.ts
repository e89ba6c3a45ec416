/** Figures, claims and quotes on slides: what is said, and on what it rests. */
import type { ReportBlock, ReportFigure, ReportQuote } from '@shared/report/model';
import { pieces, type Item } from './flow';
import { put, textHeight, widthOf, type Deck } from './page';

/** Large numbers beside each other, up to four in a row. */
export function figures(deck: Deck, width: number, items: readonly ReportFigure[]): readonly Item[] {
  // As many in each row: six are three and three, not four and two.
  const lines = Math.ceil(items.length / 4);
  const across = width < 6 ? 1 : Math.max(2, Math.ceil(items.length / Math.max(1, lines)));
  const rows = Array.from({ length: Math.ceil(items.length / across) }, (_, row) =>
    items.slice(row * across, (row + 1) * across),
  );
  const gap = 0.35;
  const cell = (width - gap * (across - 1)) / across;
  return rows.map((row): Item => {
    const sizes = row.map((figure) => {
      const big = [40, 32, 26, 20, 16].find((size) => widthOf(figure.text, size, true) * 1.06 <= cell) ?? 14;
      const note = [figure.note, deck.words.marks(figure.refs)].filter(Boolean).join(' ');
      return {
        figure,
        big,
        note,
        bigHeight: textHeight(figure.text, cell, big, true, true),
        labelHeight: textHeight(figure.label, cell, 14),
        noteHeight: note === '' ? 0 : textHeight(note, cell, 11),
      };
    });
    const highest = Math.max(...sizes.map((one) => one.bigHeight + one.labelHeight + one.noteHeight));
    return {
      height: highest + 0.45,
      draw: (slide, left, top) => {
        sizes.forEach(({ figure, big, note, bigHeight, labelHeight, noteHeight }, index) => {
          const x = left + index * (cell + gap);
          slide.addShape('rect', { x, y: top, w: cell, h: 0.05, fill: { color: deck.style.area } });
          put(deck, slide, figure.text, {
            x,
            y: top + 0.12,
            w: cell,
            h: bigHeight,
            fontSize: big,
            bold: true,
            fontFace: deck.style.headingFont,
            color: deck.style.accent,
          });
          put(deck, slide, figure.label, { x, y: top + 0.14 + bigHeight, w: cell, h: labelHeight, fontSize: 14 });
          if (note !== '')
            put(deck, slide, note, {
              x,
              y: top + 0.17 + bigHeight + labelHeight,
              w: cell,
              h: noteHeight,
              fontSize: 11,
              color: deck.style.faint,
            });
        });
      },
    };
  });
}

/** A claim in a sentence, its figures beside it and what they rest on below. */
export function claim(deck: Deck, width: number, block: Extract<ReportBlock, { kind: 'claim' }>): readonly Item[] {
  const { words, style } = deck;
  const source = words.source(block.source);
  const basis = [...block.figures.map((figure) => words.figure(figure)), source].filter(Boolean).join(' · ');
  return [
    {
      height: textHeight(block.text, width - 0.25, 17, true) + textHeight(basis, width - 0.25, 11) + 0.3,
      draw: (slide, x, y) => {
        const height = textHeight(block.text, width - 0.25, 17, true);
        const small = textHeight(basis, width - 0.25, 11);
        slide.addShape('rect', { x, y: y + 0.03, w: 0.06, h: height + small, fill: { color: style.area } });
        put(deck, slide, block.text, {
          x: x + 0.25,
          y,
          w: width - 0.25,
          h: height,
          fontSize: 17,
          fontFace: style.headingFont,
        });
        put(deck, slide, basis, {
          x: x + 0.25,
          y: y + height + 0.05,
          w: width - 0.25,
          h: small,
          fontSize: 11,
          color: style.faint,
        });
      },
    },
  ];
}

export function quote(deck: Deck, width: number, one: ReportQuote): readonly Item[] {
  const { style, words } = deck;
  const marks = words.marks(one.refs);
  const who = [
    `${one.who}${one.kind === null || one.kind === one.who ? '' : `, ${one.kind}`}`,
    words.day(one.date),
    marks === '' ? `(${one.number})` : marks,
  ]
    .filter(Boolean)
    .join(' · ');
  return pieces(one.text, 600).map((piece, index, all): Item => {
    const said =
      index === 0 && index === all.length - 1
        ? `‘${piece}’`
        : index === 0
          ? `‘${piece}`
          : index === all.length - 1
            ? `${piece}’`
            : piece;
    const height = textHeight(said, width - 0.25, 16, false, true);
    return {
      height: height + 0.5,
      draw: (slide, x, y) => {
        slide.addShape('rect', { x, y: y + 0.02, w: 0.06, h: height + 0.24, fill: { color: style.area } });
        put(deck, slide, said, {
          x: x + 0.25,
          y,
          w: width - 0.25,
          h: height,
          fontSize: 16,
          italic: true,
          fontFace: style.headingFont,
        });
        put(deck, slide, who, {
          x: x + 0.25,
          y: y + height + 0.03,
          w: width - 0.25,
          h: 0.22,
          fontSize: 11,
          color: style.faint,
        });
      },
    };
  });
}
