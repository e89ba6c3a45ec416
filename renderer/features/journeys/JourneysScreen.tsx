/** The screen of journeys: the list, or the one that was opened. */
import { useEffect } from 'react';
import { errorOf, useDocument, useEngineQuery, useText } from '@renderer/api';
import { openScreen, useNavigation } from '@renderer/app/navigation';
import { Button, ErrorNotice, PageBody, PageHead, ProgressBar } from '@renderer/components';
import { EmptyJourneys } from './EmptyJourneys';
import { ImportMaps } from './importing/ImportMaps';
import { useMapImport } from './importing/mapImportStore';
import { JourneyList } from './JourneyList';
import { JourneyPage } from './JourneyPage';

export function JourneysScreen() {
  const t = useText();
  const place = useNavigation((store) => store.place);
  const isReadOnly = useDocument()?.readOnly ?? true;
  const query = useEngineQuery('journey.list', {});
  const error = errorOf(query);
  const journeys = query.data;
  const given = place.screen === 'journeys' ? place.params.importFile : undefined;
  useEffect(() => {
    if (given !== undefined) useMapImport.setState({ isOpen: true, file: given });
  }, [given, place.visit]);
  const isImporting = useMapImport((state) => state.isOpen);
  const opened = place.screen === 'journeys' ? place.params.journey : undefined;
  // A journey that was deleted (or whose making was undone) gives way to the list.
  if (opened !== undefined && (journeys === undefined || journeys.some(({ id }) => id === opened)))
    return (
      <JourneyPage
        key={opened}
        id={opened}
        journeys={journeys ?? []}
        isReadOnly={isReadOnly}
        step={place.screen === 'journeys' ? place.params.step : undefined}
      />
    );
  if (error !== null || journeys === undefined)
    return (
      <>
        <PageHead title={t('journeysScreen.title')} hasLine />
        <PageBody hasPadding>
          {error === null ? (
            <ProgressBar label={t('journeysScreen.loading')} value={null} />
          ) : (
            <ErrorNotice
              what={t.error(error)}
              actions={<Button onPress={() => void query.refetch()}>{t('common.retry')}</Button>}
            />
          )}
        </PageBody>
      </>
    );
  const open = (id: number): void => openScreen('journeys', { journey: id });
  if (isImporting && !isReadOnly) return <ImportMaps key={place.visit} onDone={open} />;
  return journeys.length === 0 ? (
    <EmptyJourneys isReadOnly={isReadOnly} onMade={open} />
  ) : (
    <JourneyList journeys={journeys} isReadOnly={isReadOnly} onOpen={open} />
  );
}
