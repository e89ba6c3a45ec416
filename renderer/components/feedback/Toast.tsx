/** Messages at the foot of the window, with at most one action such as undo. F6 goes to them, Escape or the cross closes. */
import {
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from 'react-aria-components';
import { Button, IconButton } from '@renderer/components/buttons/Button';
import { Icon } from '@renderer/components/icons/Icon';
import styles from './toast.module.css';

export interface ToastMessage {
  /** What happened, to what. */
  readonly message: string;
  /** One line more: what to do now. */
  readonly detail?: string;
  readonly tone?: 'neutral' | 'success' | 'danger';
  readonly action?: { readonly label: string; readonly onAction: () => void };
  /** Milliseconds on screen; 8000 unless given, null: until closed. */
  readonly timeout?: number | null;
}

const DEFAULT_TIMEOUT = 8000;
const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

/** Shows a message and gives its id. Problems stay until closed. */
export function showToast(message: ToastMessage): string {
  const timeout =
    message.timeout === undefined ? (message.tone === 'danger' ? null : DEFAULT_TIMEOUT) : message.timeout;
  return queue.add(message, timeout === null ? {} : { timeout });
}

/** Takes a message away. */
export function closeToast(id: string): void {
  queue.close(id);
}

export interface ToastRegionProps {
  /** Spoken name of the region ("Meldingen"). */
  readonly label: string;
  readonly closeLabel: string;
}

const TOAST_ICON = { neutral: 'info', success: 'ok', danger: 'warn' } as const;

/** The place of the messages; once in the app. */
export function ToastRegion({ label, closeLabel }: ToastRegionProps) {
  return (
    <AriaToastRegion queue={queue} aria-label={label} className={styles.region}>
      {({ toast }) => {
        const { message, detail, tone = 'neutral', action } = toast.content;
        return (
          <AriaToast toast={toast} className={styles.toast}>
            <Icon name={TOAST_ICON[tone]} className={tone === 'danger' ? styles.danger : styles.icon} />
            <ToastContent className={styles.content}>
              <Text slot="title">{message}</Text>
              {detail !== undefined && (
                <Text slot="description" className={styles.detail}>
                  {detail}
                </Text>
              )}
            </ToastContent>
            {action !== undefined && (
              <Button
                slot={null}
                size="small"
                onPress={() => {
                  action.onAction();
                  queue.close(toast.key);
                }}
              >
                {action.label}
              </Button>
            )}
            <IconButton icon="close" size="small" label={closeLabel} hasTooltip={false} slot="close" />
          </AriaToast>
        );
      }}
    </AriaToastRegion>
  );
}
