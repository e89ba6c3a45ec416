/** After an edit the words stand elsewhere: the quote in hand is taken in hand again, a selection shrinks to its caret. */
import { useEffect, useRef } from 'react';
import type { TranscriptDetail } from '@shared/contract/interviews.contract';
import { select, takeQuote, useReader } from './readerStore';

export function useNewText(transcript: TranscriptDetail | undefined): void {
  const before = useRef<{ readonly id: number; readonly text: string } | null>(null);
  useEffect(() => {
    if (transcript === undefined) return;
    const { id, text, quoteList } = transcript;
    const isChanged = before.current !== null && before.current.id === id && before.current.text !== text;
    before.current = { id, text };
    if (!isChanged) return;
    const { quote, focus } = useReader.getState();
    const held = quoteList.find((known) => known.id === quote);
    if (held !== undefined) takeQuote(held, false);
    else if (focus !== null) select(Math.min(focus, text.length));
  }, [transcript]);
}
