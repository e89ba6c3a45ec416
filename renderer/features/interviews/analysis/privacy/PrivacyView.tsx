/** Who is behind the interviews, guarded: what may lead to a person, the key, names to look for, and who is due to be erased. */
import { useState } from 'react';
import { useText } from '@renderer/api';
import { PageBar, PageBody, SegmentedControl } from '@renderer/components';
import type { AnalysisViewProps } from '../viewProps';
import { KeyPanel } from './KeyPanel';
import { NamesPanel } from './NamesPanel';
import { ProposalList } from './ProposalList';
import { RetentionPanel } from './RetentionPanel';

const views = ['proposals', 'key', 'names', 'retention'] as const;
type View = (typeof views)[number];

export function PrivacyView({ isReadOnly, onOpen }: AnalysisViewProps) {
  const t = useText();
  const [view, setView] = useState<View>('proposals');
  return (
    <>
      <PageBar label={t('interviewsAnalysis.privacy.views.label')}>
        <SegmentedControl
          label={t('interviewsAnalysis.privacy.views.label')}
          options={views.map((id) => ({ id, label: t(`interviewsAnalysis.privacy.views.${id}`) }))}
          value={view}
          onChange={setView}
        />
      </PageBar>
      <PageBody hasPadding>
        {view === 'proposals' && <ProposalList isReadOnly={isReadOnly} onOpen={onOpen} />}
        {view === 'key' && <KeyPanel isReadOnly={isReadOnly} />}
        {view === 'names' && <NamesPanel isReadOnly={isReadOnly} />}
        {view === 'retention' && <RetentionPanel isReadOnly={isReadOnly} />}
      </PageBody>
    </>
  );
}
