/** One block of a transcript: who speaks, the words with lines under what is coded, and the bars of the codes in the margin. */
import { memo, useMemo, type CSSProperties, type ReactNode } from 'react';
import { classNames } from '@renderer/components';
import type { Block } from '../model/blocks';
import { lookOf } from '../model/codeLooks';
import { piecesOf, type Mark } from '../model/lanes';
import { codeColour } from '../signs';
import { MarginBars } from './MarginBars';
import { useDrawing } from './readerContext';
import { useReader } from './readerStore';
import { SpeakerLabel } from './SpeakerLabel';
import styles from './reader.module.css';

/** Lines under a word at most; more could not be told apart. */
const MOST_LINES = 3;

/** A stretch as text, so that a selector answers the same for the same stretch. */
const noSpan = '';

/** What of the selection lies in a block, as `from:to`. */
function selectedIn(block: Block, anchor: number | null, focus: number | null): string {
  if (anchor === null || focus === null || anchor === focus) return noSpan;
  const from = Math.max(block.start, Math.min(anchor, focus));
  const to = Math.min(block.end, Math.max(anchor, focus));
  return from < to ? `${from}:${to}` : noSpan;
}

interface Over {
  readonly start: number;
  readonly end: number;
  readonly mark: Mark | null;
}

export interface BlockRowProps {
  readonly index: number;
  readonly block: Block;
  /** What lies over it, the same list while that is not another. */
  readonly marks: readonly Mark[];
  /** Changes when the words may stand elsewhere: another width, another letter. */
  readonly layout: string;
}

/** The row; it draws anew only for what changes in it. */
export const BlockRow = memo(function BlockRow({ index, block, marks, layout }: BlockRowProps) {
  const { model, looks } = useDrawing();
  const selected = useReader(({ anchor, focus }) => selectedIn(block, anchor, focus));
  const lit = useReader((state) => (marks.some(({ quote }) => quote === state.lit) ? state.lit : null));
  const turn = block.turn === null ? undefined : model.turns[block.turn];
  const words = useMemo(() => {
    const spans: Over[] = marks.map((mark) => ({ start: mark.start, end: mark.end, mark }));
    if (selected !== noSpan) {
      const [start = 0, end = 0] = selected.split(':').map(Number);
      spans.push({ start, end, mark: null });
    }
    return piecesOf(block, spans).map((piece) => {
      const over = piece.over.flatMap(({ mark }) => (mark === null ? [] : [mark]));
      const isSelected = piece.over.some(({ mark }) => mark === null);
      let node: ReactNode = (
        <span
          key={piece.start}
          data-from={piece.start}
          className={classNames(
            isSelected && styles.selected,
            lit !== null && over.some(({ quote }) => quote === lit) && styles.lit,
          )}
        >
          {model.text.slice(piece.start, piece.end)}
        </span>
      );
      over.slice(0, MOST_LINES).forEach((mark, depth) => {
        const look = lookOf(looks, mark.code);
        const colour = codeColour(look);
        node = (
          <span
            key={piece.start}
            className={classNames(styles.line, styles[`depth${depth}`], styles[look.pattern], colour.className)}
            {...(colour.style && { style: colour.style as CSSProperties })}
          >
            {node}
          </span>
        );
      });
      return node;
    });
  }, [block, marks, selected, lit, model, looks]);
  return (
    <div
      data-block={index}
      className={classNames(
        styles.block,
        turn?.interviewer === true && styles.interviewer,
        block.turn === null && styles.between,
        block.turn === null && model.blocks[index + 1]?.turn !== null && styles.closing,
        block.goesOn && styles.goesOn,
      )}
    >
      <div className={styles.who}>{block.isFirst && turn !== undefined && <SpeakerLabel turn={turn} />}</div>
      <p className={styles.words} data-words="">
        {words.length === 0 ? <span data-from={block.start}>{'\u200b'}</span> : words}
      </p>
      <MarginBars block={block} marks={marks} layout={layout} />
    </div>
  );
});
