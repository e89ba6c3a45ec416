/** What can be done from every screen: files, history, going somewhere, appearance. Screens add their own actions. */
import {
  host,
  noticeError,
  notice,
  runCommand,
  setSettings,
  useDocument,
  useSettings,
  useWindowState,
} from '@renderer/api';
import { useAction } from '@renderer/actions/registry';
import { openDialog } from './dialogs';
import { goBack, goForward, openScreen, useNavigation } from './navigation';
import { openByDialog, openSample, saveAs } from './opening';
import { useToggleNavigation } from './PartNavigation';
import { saveCopy } from './copies';
import { saveTemplate } from './template';

const SCALES = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

/** The next text size up or down from the present one. */
export function nextScale(scale: number, direction: 1 | -1): number {
  const steps = direction === 1 ? SCALES : [...SCALES].reverse();
  return steps.find((step) => (direction === 1 ? step > scale + 0.001 : step < scale - 0.001)) ?? scale;
}

/** Registers the actions of the frame; draws nothing. */
export function GlobalActions() {
  const settings = useSettings();
  const open = useWindowState()?.document ?? null;
  const hasDocument = open !== null;
  const isEngagement = open?.kind === 'engagement';
  const isPool = open?.kind === 'pool';
  const document = useDocument();
  const { past, future } = useNavigation();
  const toggleNavigation = useToggleNavigation();
  const isWritable = document !== null && !document.readOnly;

  useAction('document.new', () => openDialog('newEngagement'));
  useAction('document.newPool', () => openDialog('newPool'));
  useAction('document.open', () => void openByDialog());
  useAction('document.openSample', () => void openSample());
  useAction('document.openSamplePool', () => void openSample('pool'));
  useAction('window.new', () => void host('window.new', {}));
  useAction('window.close', () => void host('window.close', {}));
  useAction('template.save', () => void saveTemplate(settings.language));

  useAction(
    'document.saveAs',
    () =>
      void saveAs().then(
        (saved) => saved && notice({ tone: 'info', text: (t) => t('shell.document.savedAs'), action: null }),
      ),
    hasDocument,
  );
  useAction('copy.recruiter', () => void saveCopy('recruiter'), isEngagement);
  useAction('copy.anonymous', () => void saveCopy('anonymous'), isEngagement);
  useAction('document.showInFolder', () => void host('document.showInFolder', {}), hasDocument);
  useAction(
    'document.close',
    () => void host('document.close', {}).then((result) => !result.ok && noticeError(result.error)),
    hasDocument,
  );
  useAction('backup.list', () => openDialog('backups'), hasDocument);
  useAction('document.check', () => openDialog('check'), hasDocument);
  useAction('import.start', () => openScreen('import', {}), isWritable);

  useAction('history.undo', () => void runCommand('history.undo', {}), isWritable && document.undo !== null);
  useAction('history.redo', () => void runCommand('history.redo', {}), isWritable && document.redo !== null);
  useAction('history.show', () => openDialog('history'), hasDocument);

  useAction('palette.open', () => openDialog('palette'));
  useAction('shortcuts.show', () => openDialog('shortcuts'));
  useAction('about.show', () => openScreen('settings', {}));
  useAction('settings.open', () => openScreen('settings', {}));
  useAction('go.overview', () => openScreen('overview', {}), isEngagement);
  useAction('go.touchpoints', () => openScreen('touchpoints', {}), isEngagement);
  useAction('go.measurements', () => openScreen('measurements', {}), isEngagement);
  useAction('go.improvements', () => openScreen('improvements', {}), isEngagement);
  useAction('go.journeys', () => openScreen('journeys', {}), isEngagement);
  useAction('go.interviews', () => openScreen('interviews', {}), isEngagement);
  useAction('go.organisation', () => openScreen('organisation', {}), isEngagement);
  useAction('go.glossary', () => openScreen('glossary', {}), isEngagement);
  useAction('go.reports', () => openScreen('reports', {}), isEngagement);
  useAction('go.staffing', () => openScreen('staffing', {}), isEngagement);
  useAction('go.specialists', () => openScreen('specialists', {}), isPool);
  useAction('go.assignments', () => openScreen('assignments', {}), isPool);
  useAction('go.matching', () => openScreen('matching', {}), isPool);
  useAction('go.division', () => openScreen('division', {}), isPool);
  useAction('go.shortlists', () => openScreen('shortlists', {}), isPool);
  useAction('go.poolCare', () => openScreen('poolCare', {}), isPool);
  useAction('go.back', goBack, hasDocument && past.length > 0);
  useAction('go.forward', goForward, hasDocument && future.length > 0);

  useAction('navigation.toggle', toggleNavigation, hasDocument);
  useAction('density.compact', () => void setSettings({ density: 'compact' }));
  useAction('density.normal', () => void setSettings({ density: 'normal' }));
  useAction('density.roomy', () => void setSettings({ density: 'roomy' }));
  useAction('theme.light', () => void setSettings({ theme: 'light' }));
  useAction('theme.dark', () => void setSettings({ theme: 'dark' }));
  useAction('theme.system', () => void setSettings({ theme: 'system' }));
  useAction('text.larger', () => void setSettings({ textScale: nextScale(settings.textScale, 1) }));
  useAction('text.smaller', () => void setSettings({ textScale: nextScale(settings.textScale, -1) }));
  useAction('text.normal', () => void setSettings({ textScale: 1 }));
  useAction('language.dutch', () => void setSettings({ language: 'nl' }));
  useAction('language.english', () => void setSettings({ language: 'en' }));
  return null;
}
