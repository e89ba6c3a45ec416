/** Undo and redo with the name of the change, and the list of steps beside them. */
import { useDocument, useText } from '@renderer/api';
import { IconButton, PopoverTrigger, Popover, TitleButton } from '@renderer/components';
import { runAction } from '@renderer/actions/registry';
import { HistoryList } from '@renderer/features/history/HistoryList';
import { closeDialog, openDialog, useFrameDialog } from './dialogs';
import { useShortcutText } from './shortcutText';

/** The three buttons. */
export function UndoRedo() {
  const t = useText();
  const shortcut = useShortcutText();
  const document = useDocument();
  const isHistoryOpen = useFrameDialog(({ open }) => open === 'history');
  const undo = document?.undo ?? null;
  const redo = document?.redo ?? null;
  const isLocked = document === null || document.readOnly;
  return (
    <>
      <TitleButton
        icon="undo"
        label={undo === null ? t('shell.undo.undoEmpty') : t.change(undo)}
        tooltip={undo === null ? t('shell.undo.nothingToUndo') : t('shell.undo.undo', { label: t.change(undo) })}
        shortcut={shortcut('history.undo')}
        isDisabled={isLocked || undo === null}
        onPress={() => runAction('history.undo')}
      />
      <TitleButton
        icon="redo"
        label={redo === null ? t('shell.undo.redoEmpty') : t.change(redo)}
        tooltip={redo === null ? t('shell.undo.nothingToRedo') : t('shell.undo.redo', { label: t.change(redo) })}
        shortcut={shortcut('history.redo')}
        isDisabled={isLocked || redo === null}
        onPress={() => runAction('history.redo')}
      />
      <PopoverTrigger
        isOpen={isHistoryOpen}
        onOpenChange={(isOpen) => (isOpen ? openDialog('history') : closeDialog())}
      >
        <IconButton icon="down" size="small" label={t('shell.undo.history')} shortcut={shortcut('history.show')} />
        <Popover label={t('shell.history.title')} title={t('shell.history.title')}>
          {({ close }) => <HistoryList onChoose={close} isReadOnly={isLocked} />}
        </Popover>
      </PopoverTrigger>
    </>
  );
}
