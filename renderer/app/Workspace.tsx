/** The frame around an open document: title area, navigation, the screen in view, side panel and status line. */
import { Suspense, useEffect } from 'react';
import { useDocument, useSettings, useText, useWindowState } from '@renderer/api';
import { AppFrame, StatusItem, StatusLine } from '@renderer/components';
import { resetNavigation, useNavigation } from './navigation';
import { PartNavigation } from './PartNavigation';
import { ScreenBoundary } from './ScreenBoundary';
import { screens } from './screens';
import { slotRefs, useStatusInUse } from './slots';
import { TitleArea } from './TitleArea';
import styles from './app.module.css';

/** The window with a document in it. */
export function Workspace() {
  const t = useText();
  const { navigation } = useSettings();
  const screen = useNavigation((store) => store.place.screen);
  const kind = useWindowState()?.document?.kind ?? 'engagement';
  // Each document begins at its own first part, whatever the one before it showed.
  useEffect(() => resetNavigation(kind), [kind]);
  const Screen = screens[screen];
  return (
    <AppFrame
      title={<TitleArea />}
      navigation={<PartNavigation />}
      navigationMode={navigation}
      panel={<div className={styles.slot} ref={slotRefs.panel} />}
      status={<DocumentStatus />}
      labels={{ navigation: t('shell.navigation.label'), skip: t('shell.skip') }}
    >
      <ScreenBoundary screen={screen}>
        <Suspense fallback={null}>
          <Screen />
        </Suspense>
      </ScreenBoundary>
    </AppFrame>
  );
}

/** The status line: what the screen puts in it, otherwise how many touchpoints there are. */
function DocumentStatus() {
  const t = useText();
  const isInUse = useStatusInUse();
  const document = useDocument();
  return (
    <StatusLine label={t('shell.status.label')} end={<span className={styles.slot} ref={slotRefs.statusEnd} />}>
      {!isInUse && document?.kind === 'engagement' && (
        <StatusItem label={t('shell.status.touchpoints', { count: document.counts.touchpoints })} />
      )}
      <span className={styles.slot} ref={slotRefs.status} />
    </StatusLine>
  );
}
