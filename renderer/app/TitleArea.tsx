/** The title area of a document: engagement and its menu, undo and redo by name, search, saved state, window buttons. */
import { useDocument, useText, useWindowState } from '@renderer/api';
import { EngagementButton, Menu, SearchTrigger, TitleBar, TitleRule, type MenuEntry } from '@renderer/components';
import { runAction } from '@renderer/actions/registry';
import { findAction } from '@shared/actions';
import { openDialog } from './dialogs';
import { openScreen } from './navigation';
import { SavedSentence } from './SavedSentence';
import { useShortcutText } from './shortcutText';
import { UndoRedo } from './UndoRedo';
import { WindowButtons } from './WindowButtons';

/** Contents of the title area while a document is open. */
export function TitleArea() {
  const t = useText();
  const shortcut = useShortcutText();
  const fileName = useWindowState()?.document?.fileName ?? '';
  const document = useDocument();
  const engagement = document?.engagement ?? null;
  const isPool = document?.kind === 'pool';
  const name = engagement?.name ?? fileName;
  const client = [engagement?.client, engagement?.sector].filter((part) => part != null && part !== '').join(', ');
  const entries: readonly MenuEntry[] = [
    { id: 'facts', label: t('shell.document.facts'), icon: 'pen' },
    { kind: 'separator', id: 'after-facts' },
    { id: 'document.saveAs', label: t('shell.document.saveAs'), icon: 'save', shortcut: shortcut('document.saveAs') },
    ...(isPool
      ? []
      : ([
          { id: 'copy.recruiter', label: t('actions.label.copyRecruiter'), icon: 'copy' },
          { id: 'copy.anonymous', label: t('actions.label.copyAnonymous'), icon: 'eyeOff' },
        ] as const)),
    { id: 'document.showInFolder', label: t('shell.document.showInFolder'), icon: 'folder', description: fileName },
    { id: 'backup.list', label: t('shell.document.backups'), icon: 'clock' },
    { id: 'document.check', label: t('shell.document.check'), icon: 'shield' },
    { kind: 'separator', id: 'after-care' },
    { id: 'document.open', label: t('shell.document.open'), icon: 'file', shortcut: shortcut('document.open') },
    { id: 'window.new', label: t('shell.document.newWindow'), icon: 'plus', shortcut: shortcut('window.new') },
    { id: 'document.close', label: t('shell.document.close'), icon: 'close' },
  ];
  return (
    <TitleBar
      start={
        <>
          <Menu
            trigger={<EngagementButton name={name} {...(client !== '' && { client })} />}
            label={t(isPool ? 'shell.document.poolMenu' : 'shell.document.menu', { name })}
            entries={entries}
            onAction={(id) => {
              const action = findAction(id);
              if (id === 'facts' && isPool) openScreen('poolCare', {});
              else if (id === 'facts') openScreen('organisation', { tab: 'engagement' });
              else if (action !== undefined) runAction(action.id);
            }}
          />
          <TitleRule />
          <UndoRedo />
        </>
      }
      center={
        <SearchTrigger
          label={t('shell.search.trigger')}
          shortcut={shortcut('palette.open')}
          onPress={() => openDialog('palette')}
        />
      }
      end={
        <>
          <SavedSentence />
          <WindowButtons />
        </>
      }
    />
  );
}
