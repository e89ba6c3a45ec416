/** The interviews: reading and coding, participants, codebook and what is made of them, a tab each. */
import { useEffect } from 'react';
import { useDocument, useText } from '@renderer/api';
import { openScreen, useNavigation, type InterviewsView } from '@renderer/app/navigation';
import { PageHead, Tabs } from '@renderer/components';
import { analysisViews, type AnalysisViewId } from './analysis';
import { useInterviews } from './store';

const views: readonly InterviewsView[] = [
  'read',
  'participants',
  'codebook',
  ...(Object.keys(analysisViews) as AnalysisViewId[]),
];

/** The screen. */
export function InterviewsScreen() {
  const t = useText();
  const place = useNavigation((store) => store.place);
  const isReadOnly = useDocument()?.readOnly ?? true;
  const view = useInterviews((state) => state.view);
  const asked = place.screen === 'interviews' ? place.params : null;
  useEffect(() => {
    if (asked === null) return;
    const { view: askedView, transcript, code, participant, filter } = asked;
    useInterviews.setState({
      ...(transcript !== undefined && { transcript, view: 'read' }),
      ...(code !== undefined && { code, view: 'codebook' }),
      ...(participant !== undefined && { participant, view: 'participants' }),
      ...(filter !== undefined && { view: 'quotes' }),
      ...(askedView !== undefined && { view: askedView }),
    });
    // A new visit asks anew, also for what it asked before.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [place.visit]);
  const Analysis = analysisViews[view as AnalysisViewId];
  return (
    <>
      <PageHead title={t('interviewsScreen.title')} />
      <Tabs
        label={t('interviewsScreen.views.label')}
        tabs={views.map((id) => ({ id, label: t(`interviewsScreen.views.${id}`) }))}
        value={view}
        onChange={(next) => useInterviews.setState({ view: next })}
      >
        {Analysis !== undefined && (
          <Analysis
            isReadOnly={isReadOnly}
            {...(asked?.filter !== undefined && { filter: asked.filter })}
            onOpen={({ transcript, start, end }) => openScreen('interviews', { transcript, place: { start, end } })}
          />
        )}
      </Tabs>
    </>
  );
}
