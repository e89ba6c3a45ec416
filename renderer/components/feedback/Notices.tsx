/** Messages that stand in the page: a banner over it, and a problem with what, where and what to do now. */
import type { ReactNode } from 'react';
import { IconButton } from '@renderer/components/buttons/Button';
import { classNames } from '@renderer/components/classNames';
import { Icon } from '@renderer/components/icons/Icon';
import styles from './notices.module.css';

export interface BannerProps {
  readonly tone: 'info' | 'success' | 'warning' | 'danger';
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
  readonly dismissLabel?: string;
}

const BANNER_ICON = { info: 'info', success: 'ok', warning: 'warn', danger: 'warn' } as const;

/** A line over the page about its state; danger is spoken at once, the rest when there is time. */
export function Banner({ tone, title, children, actions, onDismiss, dismissLabel }: BannerProps) {
  return (
    <div className={classNames(styles.banner, styles[tone])} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon name={BANNER_ICON[tone]} className={styles.bannerIcon} />
      <div className={styles.text}>
        {title !== undefined && <b>{title}</b>} {children}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      {onDismiss !== undefined && (
        <IconButton icon="close" size="small" label={dismissLabel ?? ''} onPress={onDismiss} />
      )}
    </div>
  );
}

export interface ErrorNoticeProps {
  /** What happened. */
  readonly what: string;
  /** To what: the file, the row, the field. */
  readonly where?: ReactNode;
  /** What to do now. */
  readonly todo?: ReactNode;
  readonly actions?: ReactNode;
  /** Technical detail for support, folded away. */
  readonly detail?: string;
  readonly detailLabel?: string;
}

/** A problem in the place of what could not be shown or done. */
export function ErrorNotice({ what, where, todo, actions, detail, detailLabel }: ErrorNoticeProps) {
  return (
    <div className={styles.error} role="alert">
      <Icon name="warn" size={20} className={styles.errorIcon} />
      <div className={styles.errorText}>
        <p className={styles.what}>{what}</p>
        {where !== undefined && <p className={styles.where}>{where}</p>}
        {todo !== undefined && <p>{todo}</p>}
        {actions !== undefined && <div className={styles.errorActions}>{actions}</div>}
        {detail !== undefined && (
          <details className={styles.detail}>
            <summary>{detailLabel ?? detail}</summary>
            <pre>{detail}</pre>
          </details>
        )}
      </div>
    </div>
  );
}
