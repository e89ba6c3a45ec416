/** What an analyst noted: on a quote, or on the interview as a whole. */
import { useEffect, useState } from 'react';
import { runCommand } from '@renderer/api';
import { PanelSection } from '@renderer/components';
import type { Memo, Quote } from '@shared/domain/interview';
import { MemoList } from '../MemoList';
import { ensureQuote } from '../reader/coding';
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
  useEffect(() => {
    if (!isAsked) return;
    useReader.setState({ memo: false });
    setWriting(true);
  }, [isAsked]);
  const memos = transcript.memos.filter((memo: Memo) =>
    target === 'quote' ? memo.target === 'quote' && memo.about === quote?.id : memo.target === 'transcript',
  );
  const add = async (text: string): Promise<void> => {
    const about = target === 'transcript' ? transcript.id : await ensureQuote(contents);
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
        onWriting={setWriting}
        onAdd={(text) => void add(text)}
      />
    </PanelSection>
  );
}
