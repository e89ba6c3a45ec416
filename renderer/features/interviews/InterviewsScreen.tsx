/** The interviews: reading and coding, participants, codebook and what is made of them, a tab each. */
import { useEffect } from 'react';
import { errorOf, useDocument, useEngineQuery, useText } from '@renderer/api';
import { useAction } from '@renderer/actions/registry';
import { openScreen, useNavigation, type InterviewsView } from '@renderer/app/navigation';
import { StatusSlot } from '@renderer/app/slots';
import { Button, ErrorNotice, Menu, PageBody, PageHead, ProgressBar, StatusItem, Tabs } from '@renderer/components';
import { analysisViews, ExchangeMenu, type AnalysisViewId } from './analysis';
import { CodebookView } from './codebook/CodebookView';
import { createParticipant, createTranscript } from './commands';
import { EmptyInterviews } from './EmptyInterviews';
import { InterviewDrop } from './importing/InterviewDrop';
import { ImportInterviews } from './importing/ImportInterviews';
import { chooseInterviews, importInterviews, useInterviewImport } from './importing/importStore';
import { ParticipantsView } from './participants/ParticipantsView';
import { ReadView } from './reader/ReadView';
import { useInterviews } from './store';
import { TranscriptsView } from './transcripts/TranscriptsView';

const views: readonly InterviewsView[] = [
  'read',
  'transcripts',
  'participants',
  'codebook',
  ...(Object.keys(analysisViews) as AnalysisViewId[]),
];

/** Newest visit whose files were taken in. */
let takenIn = -1;

/** The screen. */
export function InterviewsScreen() {
  const t = useText();
  const place = useNavigation((store) => store.place);
  const isReadOnly = useDocument()?.readOnly ?? true;
  const view = useInterviews((state) => state.view);
  const importing = useInterviewImport((state) => state.files);
  const asked = place.screen === 'interviews' ? place.params : null;
  const transcripts = useEngineQuery('interview.transcripts', {}, { keepPrevious: true });
  const participants = useEngineQuery('interview.participants', {}, { keepPrevious: true });
  const codes = useEngineQuery('interview.codebook', {}, { keepPrevious: true });
  useEffect(() => {
    if (asked === null) return;
    const { view: askedView, transcript, code, participant, filter, files } = asked;
    // The way back leads here too; what was dropped is taken in once.
    if (files !== undefined && place.visit > takenIn) {
      takenIn = place.visit;
      importInterviews(files);
    }
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
  const toImport = (): void => void chooseInterviews();
  const addParticipant = (): void => void createParticipant({ name: t('interviewsScreen.participant.newName') });
  const addTranscript = (): void => void createTranscript(t('interviewsScreen.transcript.newName'));
  useAction('interview.import', toImport, !isReadOnly);
  useAction('participant.add', addParticipant, !isReadOnly);
  useAction('transcript.add', addTranscript, !isReadOnly);

  const failed = [transcripts, participants, codes].find((query) => query.error !== null);
  const error = failed === undefined ? null : errorOf(failed);
  const isKnown = transcripts.data !== undefined && participants.data !== undefined && codes.data !== undefined;
  const isEmpty = isKnown && transcripts.data.length === 0 && participants.data.length === 0 && codes.data.length === 0;
  const head = (
    <PageHead
      title={t('interviewsScreen.title')}
      hasLine={!isKnown || isEmpty}
      actions={
        <>
          <ExchangeMenu isReadOnly={isReadOnly} />
          <Button icon="upload" isDisabled={isReadOnly} onPress={toImport}>
            {t('interviewsScreen.import.button')}
          </Button>
          <Menu
            trigger={
              <Button variant="primary" icon="plus" iconAfter="down" isDisabled={isReadOnly}>
                {t('interviewsScreen.add')}
              </Button>
            }
            label={t('interviewsScreen.add')}
            placement="bottom end"
            entries={[
              { id: 'transcript', label: t('interviewsScreen.transcript.add'), icon: 'interviews' },
              { id: 'participant', label: t('interviewsScreen.participant.add'), icon: 'person' },
              { id: 'codebook', label: t('interviewsScreen.codebook.open'), icon: 'tag' },
            ]}
            onAction={(id) => {
              if (id === 'transcript') addTranscript();
              else if (id === 'participant') addParticipant();
              else useInterviews.setState({ view: 'codebook' });
            }}
          />
        </>
      }
    />
  );
  if (importing !== null && !isReadOnly) return <ImportInterviews files={importing} />;
  if (error !== null || !isKnown) {
    const retry = (): void => void Promise.all([transcripts.refetch(), participants.refetch(), codes.refetch()]);
    return (
      <>
        {head}
        <PageBody hasPadding>
          {error === null ? (
            <ProgressBar label={t('interviewsScreen.loading')} value={null} />
          ) : (
            <ErrorNotice what={t.error(error)} actions={<Button onPress={retry}>{t('common.retry')}</Button>} />
          )}
        </PageBody>
      </>
    );
  }
  const Analysis = analysisViews[view as AnalysisViewId];
  // Before there is anything, the screen says what belongs here; a view that was asked for by name is shown all the same.
  if (isEmpty && (view === 'read' || view === 'transcripts' || view === 'participants'))
    return (
      <InterviewDrop isReadOnly={isReadOnly}>
        {head}
        <EmptyInterviews isReadOnly={isReadOnly} onImport={toImport} onParticipant={addParticipant} />
      </InterviewDrop>
    );
  return (
    <InterviewDrop isReadOnly={isReadOnly}>
      {head}
      <Tabs
        label={t('interviewsScreen.views.label')}
        tabs={views.map((id) => ({
          id,
          label: t(`interviewsScreen.views.${id}`),
          ...(id === 'transcripts' && { count: transcripts.data.length }),
          ...(id === 'participants' && { count: participants.data.length }),
          ...(id === 'codebook' && { count: codes.data.filter(({ codable }) => codable).length }),
        }))}
        value={view}
        onChange={(next) => useInterviews.setState({ view: next })}
      >
        {view === 'read' &&
          (transcripts.data.length === 0 ? (
            <EmptyInterviews isReadOnly={isReadOnly} onImport={toImport} onParticipant={addParticipant} />
          ) : (
            <ReadView transcripts={transcripts.data} isReadOnly={isReadOnly} />
          ))}
        {view === 'transcripts' && <TranscriptsView transcripts={transcripts.data} isReadOnly={isReadOnly} />}
        {view === 'participants' && (
          <ParticipantsView
            participants={participants.data}
            transcripts={transcripts.data}
            isReadOnly={isReadOnly}
            onAdd={addParticipant}
          />
        )}
        {view === 'codebook' && <CodebookView codes={codes.data} isReadOnly={isReadOnly} />}
        {Analysis !== undefined && (
          <>
            <StatusSlot>
              <StatusItem label={t('interviewsScreen.list.count', { count: transcripts.data.length })} />
              <StatusItem
                label={t('interviewsScreen.status.codings', {
                  count: transcripts.data.reduce((sum, one) => sum + one.codings, 0),
                })}
              />
            </StatusSlot>
            <Analysis
              isReadOnly={isReadOnly}
              {...(asked?.filter !== undefined && { filter: asked.filter })}
              onOpen={({ transcript, start, end }) => openScreen('interviews', { transcript, place: { start, end } })}
            />
          </>
        )}
      </Tabs>
    </InterviewDrop>
  );
}
