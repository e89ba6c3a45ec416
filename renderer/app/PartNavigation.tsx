/** The navigation at the left: the parts that exist, settings at the foot, and folding. */
import { setSettings, useSettings, useText, useWindowState } from '@renderer/api';
import { NavDivider, NavItem, NavSpacer, NavToggle, useNavigationFolded, type IconName } from '@renderer/components';
import type { ActionId } from '@shared/actions';
import { openScreen, useNavigation, type ScreenId } from './navigation';
import { useShortcutText } from './shortcutText';

interface Part {
  readonly screen: ScreenId;
  readonly icon: IconName;
  readonly action: ActionId;
}

const engagementParts = [
  { screen: 'overview', icon: 'overview', action: 'go.overview' },
  { screen: 'touchpoints', icon: 'touchpoints', action: 'go.touchpoints' },
  { screen: 'journeys', icon: 'journeys', action: 'go.journeys' },
  { screen: 'interviews', icon: 'interviews', action: 'go.interviews' },
  { screen: 'measurements', icon: 'measurements', action: 'go.measurements' },
  { screen: 'improvements', icon: 'improvements', action: 'go.improvements' },
  { screen: 'organisation', icon: 'organisation', action: 'go.organisation' },
  { screen: 'staffing', icon: 'staffing', action: 'go.staffing' },
  { screen: 'reports', icon: 'reports', action: 'go.reports' },
] as const satisfies readonly Part[];
const poolParts = [
  { screen: 'specialists', icon: 'staffing', action: 'go.specialists' },
  { screen: 'assignments', icon: 'file', action: 'go.assignments' },
  { screen: 'matching', icon: 'filter', action: 'go.matching' },
  { screen: 'division', icon: 'table', action: 'go.division' },
  { screen: 'shortlists', icon: 'flag', action: 'go.shortlists' },
  { screen: 'poolCare', icon: 'clock', action: 'go.poolCare' },
] as const satisfies readonly Part[];
/** The parts of each kind of file. */
const partsOf = { engagement: engagementParts, pool: poolParts } as const;

/** Folds the navigation when it is open and opens it when it is folded; from then on the choice of the person counts, not the width. */
export function useToggleNavigation(): () => void {
  const { navigation } = useSettings();
  const isFolded = useNavigationFolded(navigation);
  return () => void setSettings({ navigation: isFolded ? 'open' : 'folded' });
}

/** Contents of the navigation. */
export function PartNavigation() {
  const t = useText();
  const current = useNavigation((store) => store.place.screen);
  const toggle = useToggleNavigation();
  const shortcut = useShortcutText();
  const kind = useWindowState()?.document?.kind ?? 'engagement';
  // The import belongs to the table it fills.
  const shown = current === 'import' ? (kind === 'pool' ? 'specialists' : 'touchpoints') : current;
  return (
    <>
      {partsOf[kind].map(({ screen, icon, action }) => (
        <NavItem
          key={screen}
          icon={icon}
          label={t(`shell.navigation.${screen}`)}
          isCurrent={shown === screen}
          shortcut={shortcut(action)}
          onPress={() => openScreen(screen, {})}
        />
      ))}
      <NavSpacer />
      {kind === 'engagement' && (
        <NavItem
          icon="glossary"
          label={t('shell.navigation.glossary')}
          isCurrent={current === 'glossary'}
          shortcut={shortcut('go.glossary')}
          onPress={() => openScreen('glossary', {})}
        />
      )}
      <NavItem
        icon="settings"
        label={t('shell.navigation.settings')}
        isCurrent={current === 'settings'}
        onPress={() => openScreen('settings', {})}
      />
      <NavDivider />
      <NavToggle
        foldLabel={t('shell.navigation.fold')}
        unfoldLabel={t('shell.navigation.unfold')}
        shortcut={shortcut('navigation.toggle')}
        onPress={toggle}
      />
    </>
  );
}
