/** The whole window: start page, failure page or the document, with what surrounds every one of them. */
import { QueryClientProvider } from '@tanstack/react-query';
import { I18nProvider } from 'react-aria-components';
import { useLocale, useWindowState } from '@renderer/api';
import { queryClient } from '@renderer/api/queryClient';
import { DocumentFailurePage } from '@renderer/features/documentFailure/DocumentFailurePage';
import { ReportActions } from '@renderer/features/reports/ReportActions';
import { OpeningPage } from '@renderer/features/start/OpeningPage';
import { SettingsScreen } from '@renderer/features/settings/SettingsScreen';
import { StartPage } from '@renderer/features/start/StartPage';
import { DropTarget } from './DropTarget';
import { FrameDialogs } from './FrameDialogs';
import { GlobalActions } from './GlobalActions';
import { useNavigation } from './navigation';
import { Notices } from './Notices';
import { ScreenBoundary } from './ScreenBoundary';
import { StartFrame } from './StartFrame';
import { useAppearance } from './useAppearance';
import { Workspace } from './Workspace';

function Content() {
  const state = useWindowState();
  const showsSettings = useNavigation(({ place }) => place.screen === 'settings');
  if (state === null) return null;
  if (state.opening !== null) return <OpeningPage key={state.opening.fileName} fileName={state.opening.fileName} />;
  if (state.document !== null) return <Workspace key={state.document.path} />;
  if (state.failure !== null) return <DocumentFailurePage failure={state.failure} />;
  return <StartFrame>{showsSettings ? <SettingsScreen /> : <StartPage />}</StartFrame>;
}

/** The program. */
export function App() {
  useAppearance();
  const locale = useLocale();
  return (
    <I18nProvider locale={locale === 'nl' ? 'nl-NL' : 'en-GB'}>
      <QueryClientProvider client={queryClient}>
        <DropTarget>
          <ScreenBoundary screen="window">
            <Content />
            <GlobalActions />
            <ReportActions />
            <FrameDialogs />
          </ScreenBoundary>
        </DropTarget>
        <Notices />
      </QueryClientProvider>
    </I18nProvider>
  );
}
