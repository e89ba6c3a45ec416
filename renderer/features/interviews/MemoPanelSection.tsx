/** The memos on a code or a participant, as a section of its panel. */
import { useState } from 'react';
import { runCommand, useEngineQuery, useText } from '@renderer/api';
import { PanelSection } from '@renderer/components';
import { MemoList } from './MemoList';
import { useInterviews } from './store';

const titles = {
  code: 'interviewsScreen.memo.onCode',
  participant: 'interviewsScreen.memo.onParticipant',
} as const;

export interface MemoPanelSectionProps {
  readonly target: keyof typeof titles;
  readonly about: number;
  readonly isReadOnly: boolean;
}

export function MemoPanelSection({ target, about, isReadOnly }: MemoPanelSectionProps) {
  const t = useText();
  const coder = useInterviews((state) => state.coder);
  const memos = useEngineQuery('interview.memos', { target, about }).data ?? [];
  const [isWriting, setWriting] = useState(false);
  return (
    <PanelSection title={t(titles[target])}>
      <MemoList
        t={t}
        memos={memos}
        isReadOnly={isReadOnly}
        isWriting={isWriting}
        onWriting={setWriting}
        onAdd={(text) => void runCommand('memo.create', { target, about, text, coder })}
      />
    </PanelSection>
  );
}
