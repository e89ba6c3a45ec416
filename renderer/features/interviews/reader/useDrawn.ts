/** What blocks of text are drawn with, kept the same objects for as long as nothing in them is another: with 3,000 codings one more draws one block. */
import type { CodeRow } from '@shared/contract/interviews.contract';
import type { Quote } from '@shared/domain/interview';
import { useEffect, useMemo, useRef } from 'react';
import type { ReadingModel } from '../model/blocks';
import { codeLooks } from '../model/codeLooks';
import { byBlock, marksOf, steadyMarks, type Mark } from '../model/lanes';
import type { DrawingContents, ReaderContents } from './readerContext';

/** How codes look and what they are called; counts of a code are no reason to draw a text anew. */
export function useCodeLooks(codes: readonly CodeRow[]): Pick<DrawingContents, 'looks' | 'codeNames'> {
  const key = JSON.stringify(codes.map(({ id, name, parent, colour, codable }) => [id, name, parent, colour, codable]));
  return useMemo(
    () => ({ looks: codeLooks(codes), codeNames: new Map(codes.map(({ id, name }) => [id, name])) }),
    // The key holds all of the codes that looks and names depend on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [key],
  );
}

/** The bars of the quotes per block, and how many stand beside each other at most. */
export function useMarks(
  quotes: readonly Quote[],
  model: ReadingModel,
): { readonly byBlock: ReadonlyMap<number, readonly Mark[]>; readonly lanes: number } {
  const before = useRef<ReadonlyMap<number, readonly Mark[]>>(new Map());
  const marks = useMemo(() => {
    const all = marksOf(quotes);
    return {
      byBlock: steadyMarks(before.current, byBlock(model.blocks, all)),
      lanes: Math.max(2, 1 + all.reduce((most, { lane }) => Math.max(most, lane), 0)),
    };
  }, [quotes, model]);
  useEffect(() => {
    before.current = marks.byBlock;
  }, [marks]);
  return marks;
}

/** Puts together what blocks are drawn with; quotes are looked up in the newest contents when they are pointed at. */
export function useDrawingContents(
  { t, model, looks, codeNames, lanes, isReadOnly }: Omit<DrawingContents, 'quote'>,
  contents: ReaderContents | null,
): DrawingContents {
  const newest = useRef(contents);
  useEffect(() => {
    newest.current = contents;
  }, [contents]);
  return useMemo(
    () => ({
      t,
      model,
      looks,
      codeNames,
      lanes,
      isReadOnly,
      quote: (id) => newest.current?.quoteById.get(id),
    }),
    [t, model, looks, codeNames, lanes, isReadOnly],
  );
}
