/** What every part of the reader needs at hand: transcript, its model, codes with their looks. */
import { createContext, useContext } from 'react';
import type { CodeRow, TranscriptDetail } from '@shared/contract/interviews.contract';
import type { Quote } from '@shared/domain/interview';
import type { Text } from '@shared/i18n';
import type { CodeLook } from '../model/codeLooks';
import type { ReadingModel } from '../model/blocks';
import type { Mark } from '../model/lanes';

export interface ReaderContents {
  readonly t: Text;
  readonly transcript: TranscriptDetail;
  readonly model: ReadingModel;
  /** Quotes in the order of the text. */
  readonly quotes: readonly Quote[];
  readonly quoteById: ReadonlyMap<number, Quote>;
  readonly marksByBlock: ReadonlyMap<number, readonly Mark[]>;
  /** Bars beside each other at most. */
  readonly lanes: number;
  readonly codes: readonly CodeRow[];
  readonly codeById: ReadonlyMap<number, CodeRow>;
  readonly looks: ReadonlyMap<number, CodeLook>;
  readonly isReadOnly: boolean;
  /** Name of who codes; null = nobody's name. */
  readonly coder: string | null;
}

export const ReaderContext = createContext<ReaderContents | null>(null);

/** Contents of the reader; only inside it. */
export function useReaderContents(): ReaderContents {
  const contents = useContext(ReaderContext);
  if (contents === null) throw new Error('This part stands inside the reader.');
  return contents;
}

/** What a block of text is drawn with: it stays the same while codes are given and taken, so that only the blocks concerned draw anew. */
export interface DrawingContents {
  readonly t: Text;
  readonly model: ReadingModel;
  readonly looks: ReadonlyMap<number, CodeLook>;
  readonly codeNames: ReadonlyMap<number, string>;
  /** Bars beside each other at most. */
  readonly lanes: number;
  readonly isReadOnly: boolean;
  /** A quote of the transcript as it is now. */
  quote(id: number): Quote | undefined;
}

export const DrawingContext = createContext<DrawingContents | null>(null);

/** What blocks are drawn with; only inside the reader. */
export function useDrawing(): DrawingContents {
  const drawing = useContext(DrawingContext);
  if (drawing === null) throw new Error('This part stands inside the reader.');
  return drawing;
}

/** The quotes that a place lies in, the shortest first. */
export function quotesAround(quotes: readonly Quote[], offset: number): readonly Quote[] {
  return quotes
    .filter((quote) => quote.start <= offset && offset <= quote.end)
    .toSorted((one, other) => one.end - one.start - (other.end - other.start));
}

/** The quote in hand: the one pointed at, the one that is selected exactly, or the shortest around the caret. */
export function quoteInHand(
  contents: Pick<ReaderContents, 'quotes' | 'quoteById'>,
  state: { readonly anchor: number | null; readonly focus: number | null; readonly quote: number | null },
): Quote | null {
  const pointed = state.quote === null ? undefined : contents.quoteById.get(state.quote);
  if (pointed !== undefined) return pointed;
  const { anchor, focus } = state;
  if (anchor === null || focus === null) return null;
  if (anchor !== focus) {
    const start = Math.min(anchor, focus);
    const end = Math.max(anchor, focus);
    return contents.quotes.find((quote) => quote.start === start && quote.end === end) ?? null;
  }
  return quotesAround(contents.quotes, focus)[0] ?? null;
}
