/** The frame every screen shares: title area, navigation, page, side panel and status line. Knows places, not contents. */
import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import { classNames } from '@renderer/components/classNames';
import styles from './frame.module.css';

/** Below this width the navigation folds by itself. */
export const FOLD_BELOW = 1360;
/** Below this width the side panel lies over the page. */
export const OVERLAY_PANEL_BELOW = 1200;

export type NavigationMode = 'auto' | 'open' | 'folded';

/** Follows a media query. */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (notify) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', notify);
      return () => list.removeEventListener('change', notify);
    },
    () => window.matchMedia(query).matches,
    () => false,
  );
}

/** Whether the navigation is folded: as chosen, or by the width of the window while the mode is 'auto'. */
export function useNavigationFolded(mode: NavigationMode): boolean {
  const isNarrow = useMediaQuery(`(max-width: ${FOLD_BELOW - 0.02}px)`);
  return mode === 'auto' ? isNarrow : mode === 'folded';
}

const FoldedContext = createContext(false);

/** Whether the navigation around is folded to icons. */
export function useIsFolded(): boolean {
  return useContext(FoldedContext);
}

export interface AppFrameProps {
  /** A TitleBar. */
  readonly title: ReactNode;
  /** NavItem, NavSpacer, NavDivider, NavToggle; left out on the start screen. */
  readonly navigation?: ReactNode;
  readonly navigationMode?: NavigationMode;
  /** The page. */
  readonly children: ReactNode;
  /** A SidePanel; null or left out: no panel. */
  readonly panel?: ReactNode;
  /** A StatusLine. */
  readonly status?: ReactNode;
  readonly labels: {
    /** Name of the navigation landmark. */
    readonly navigation: string;
    /** Link for the keyboard that jumps over the navigation ("Naar de inhoud"). */
    readonly skip: string;
  };
}

/** Lays the parts out over the whole window. */
export function AppFrame({
  title,
  navigation,
  navigationMode = 'auto',
  children,
  panel,
  status,
  labels,
}: AppFrameProps) {
  const isFolded = useNavigationFolded(navigationMode);
  const hasNavigation = navigation !== undefined && navigation !== null;
  return (
    <FoldedContext.Provider value={isFolded}>
      <div className={classNames(styles.app, isFolded && styles.folded, !hasNavigation && styles.withoutNavigation)}>
        <a
          className={styles.skip}
          href="#main"
          onClick={(event) => {
            event.preventDefault();
            document.getElementById('main')?.focus();
          }}
        >
          {labels.skip}
        </a>
        <header className={styles.header}>{title}</header>
        {hasNavigation && (
          <nav className={styles.navigation} aria-label={labels.navigation}>
            {navigation}
          </nav>
        )}
        <main id="main" tabIndex={-1} className={styles.main}>
          {children}
        </main>
        {panel}
        {status}
      </div>
    </FoldedContext.Provider>
  );
}
