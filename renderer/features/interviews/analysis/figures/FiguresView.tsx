/** What was counted over all interviews: codes by group, codes together, and words. */
import { useState } from 'react';
import { useEngineQuery, useText } from '@renderer/api';
import { PageBar, SegmentedControl } from '@renderer/components';
import type { AnalysisViewProps } from '../viewProps';
import { FrequencyTable } from './FrequencyTable';
import { TogetherMatrix } from './TogetherMatrix';
import { WordList } from './WordList';

const views = ['frequencies', 'together', 'words'] as const;
type View = (typeof views)[number];

export function FiguresView(_props: AnalysisViewProps) {
  const t = useText();
  const [view, setView] = useState<View>('frequencies');
  const transcripts = useEngineQuery('interview.transcripts', {}, { keepPrevious: true }).data?.length;
  const chooser = (
    <SegmentedControl
      label={t('interviewsAnalysis.figures.views.label')}
      options={views.map((id) => ({ id, label: t(`interviewsAnalysis.figures.views.${id}`) }))}
      value={view}
      onChange={setView}
    />
  );
  if (transcripts === 0)
    return <PageBar label={t('interviewsAnalysis.noInterviews')}>{t('interviewsAnalysis.noInterviews')}</PageBar>;
  switch (view) {
    case 'frequencies':
      return <FrequencyTable chooser={chooser} />;
    case 'together':
      return <TogetherMatrix chooser={chooser} />;
    case 'words':
      return <WordList chooser={chooser} />;
  }
}
