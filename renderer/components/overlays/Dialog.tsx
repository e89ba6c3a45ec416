/** Modal dialogs, for decisions only; focus goes in, stays in, and returns to where it was. */
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button, IconButton } from '@renderer/components/buttons/Button';
import { classNames } from '@renderer/components/classNames';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly children: ReactNode;
  /** Buttons at the foot, the primary one last. */
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'normal' | 'large';
  readonly role?: 'dialog' | 'alertdialog';
  /** Spoken name of the cross. */
  readonly closeLabel: string;
  /** A click beside it closes it; leave out where something would be lost. */
  readonly isDismissable?: boolean;
}

/** A dialog over a dimmed window; Escape closes it. */
export function Dialog(props: DialogProps) {
  const { title, isOpen, onOpenChange, children, actions, size = 'normal', role = 'dialog', closeLabel } = props;
  return (
    <ModalOverlay
      className={styles.overlay}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={props.isDismissable ?? false}
    >
      <Modal className={classNames(styles.modal, styles[size])}>
        <AriaDialog className={styles.dialog} role={role}>
          <div className={styles.head}>
            <Heading slot="title" className={styles.title}>
              {title}
            </Heading>
            {role === 'dialog' && (
              <IconButton
                icon="close"
                label={closeLabel}
                hasTooltip={false}
                slot={null}
                onPress={() => onOpenChange(false)}
              />
            )}
          </div>
          <div className={styles.body}>{children}</div>
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export interface ConfirmDialogProps {
  readonly title: string;
  /** What will happen, and that it cannot be undone. */
  readonly children: ReactNode;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
  /** Names the deed ("Bestand verwijderen"), never just "OK". */
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  readonly tone?: 'normal' | 'danger';
}

/** Asks once, where undo cannot help. The safe way out has the focus. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, isOpen, onClose, onConfirm, confirmLabel, cancelLabel, tone = 'normal' } = props;
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      role="alertdialog"
      size="small"
      closeLabel={cancelLabel}
      actions={
        <>
          <Button slot={null} onPress={onClose} autoFocus>
            {cancelLabel}
          </Button>
          <Button
            slot={null}
            variant={tone === 'danger' ? 'danger' : 'primary'}
            onPress={() => {
              onConfirm();
              onClose();
            }}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
