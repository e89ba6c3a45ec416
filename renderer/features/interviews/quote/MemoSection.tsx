/** What an analyst noted: on a quote, or on the interview as a whole. */
import { useEffect, useRef, useState } from 'react';
import { runCommand } from '@renderer/api';
import { PanelSection } from '@renderer/components';
import type { Memo, Quote, Span } from '@shared/domain/interview';
import { MemoList } from '../MemoList';
import { passage, quoteOf, settledQuote } from '../reader/coding';
import { useReaderContents } from '../reader/readerContext';
import { useReader } from '../reader/readerStore';

export interface MemoSectionProps {
  readonly target: 'quote' | 'transcript';
  readonly quote: Quote | null;
}

export function MemoSection({ target, quote }: MemoSectionProps) {
  const contents = useReaderContents();
  const { t, transcript, isReadOnly, coder } = contents;
  const isAsked = useReader((state) => state.memo);
  const [isWriting, setWriting] = useState(false);
  // It belongs to what was in hand when the writing began, also when something else is in hand by the time it is kept.
  const begun = useRef<Span | null>(null);
  useEffect(() => {
    if (!isAsked) return;
    useReader.setState({ memo: false });
    begun.current = target === 'quote' ? passage(contents) : null;
    setWriting(true);
  }, [isAsked, contents, target]);
  const memos = transcript.memos.filter((memo: Memo) =>
    target === 'quote' ? memo.target === 'quote' && memo.about === quote?.id : memo.target === 'transcript',
  );
  const write = (isNow: boolean): void => {
    if (isNow) begun.current = target === 'quote' ? passage(contents) : null;
    setWriting(isNow);
  };
  const add = async (text: string): Promise<void> => {
    const about =
      target === 'transcript'
        ? transcript.id
        : await (quote === null ? quoteOf(contents, begun.current) : settledQuote(contents, quote));
    if (about !== null) await runCommand('memo.create', { target, about, text, coder });
  };
  return (
    <PanelSection
      title={t(target === 'quote' ? 'interviewsScreen.memo.onQuote' : 'interviewsScreen.memo.onTranscript')}
    >
      <MemoList
        t={t}
        memos={memos}
        isReadOnly={isReadOnly}
        isWriting={isWriting}
        onWriting={write}
        onAdd={(text) => void add(text)}
      />
    </PanelSection>
  );
}
