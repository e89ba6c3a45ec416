/** The interviews: reading and coding, participants, codebook and analysis, one view at a time. */
import { useEffect } from 'react';
import { useText } from '@renderer/api';
import { useNavigation, type InterviewsView } from '@renderer/app/navigation';
import { PageHead, SegmentedControl } from '@renderer/components';
import { AnalysisActions, AnalysisTab } from './analysis';
import { useInterviews } from './store';

const views: readonly InterviewsView[] = ['read', 'participants', 'codebook', 'analysis'];

/** The screen. */
export function InterviewsScreen() {
  const t = useText();
  const place = useNavigation((store) => store.place);
  const view = useInterviews((state) => state.view);
  const asked = place.screen === 'interviews' ? place.params : null;
  useEffect(() => {
    if (asked === null) return;
    const { view: askedView, transcript, code, participant } = asked;
    useInterviews.setState({
      ...(askedView !== undefined && { view: askedView }),
      ...(transcript !== undefined && { transcript, view: askedView ?? 'read' }),
      ...(code !== undefined && { code, view: askedView ?? 'codebook' }),
      ...(participant !== undefined && { participant, view: askedView ?? 'participants' }),
    });
    // A new visit asks anew, also for what it asked before.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [place.visit]);
  return (
    <>
      <PageHead
        title={t('interviewsScreen.title')}
        hasLine
        meta={
          <SegmentedControl
            label={t('interviewsScreen.views.label')}
            options={views.map((id) => ({ id, label: t(`interviewsScreen.views.${id}`) }))}
            value={view}
            onChange={(next) => useInterviews.setState({ view: next })}
          />
        }
        actions={<AnalysisActions />}
      />
      {view === 'analysis' && <AnalysisTab asked={asked?.analysis} visit={place.visit} />}
    </>
  );
}
