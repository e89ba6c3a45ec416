/** Recent engagements: open one, find one that was moved, or take it off the list. */
import { useCallback, useEffect, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { host, notice, noticeError, useText } from '@renderer/api';
import { openRecent, settleOpening } from '@renderer/app/opening';
import { Button, classNames, Icon, IconButton, type IconName } from '@renderer/components';
import type { RecentFile } from '@shared/contract/host';
import type { Text } from '@shared/i18n';
import { formatDate, formatMoment } from '@shared/i18n/format';
import styles from './start.module.css';

/** When a file was opened last: the time when that was today, otherwise the date. */
export function openedText(iso: string, now: Date, t: Text): string {
  const shown = formatMoment(t.locale, iso);
  const [day = '', time = ''] = shown.split(' ');
  return formatMoment(t.locale, now.toISOString()).startsWith(day)
    ? t('start.recent.today', { time })
    : day || formatDate(t.locale, iso);
}

const STATE_ICONS: Readonly<Record<RecentFile['state'], IconName>> = {
  there: 'journeys',
  missing: 'warn',
  inUse: 'lock',
};

/** The list; asks the main process again when the window comes to the front, because files move meanwhile. */
export function RecentList() {
  const t = useText();
  const [files, setFiles] = useState<readonly RecentFile[] | null>(null);
  const refresh = useCallback(async () => {
    const result = await host('recent.list', {});
    setFiles(result.ok ? result.value : []);
  }, []);
  useEffect(() => {
    void refresh();
    const onFocus = (): void => void refresh();
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, [refresh]);

  const remove = async (file: RecentFile): Promise<void> => {
    const result = await host('recent.remove', { path: file.path });
    if (!result.ok) {
      noticeError(result.error, () => remove(file));
      return;
    }
    await refresh();
    notice({ tone: 'info', text: (text) => text('start.recent.removed', { name: file.name }), action: null });
  };
  // Opening a file that is gone leads to its failure page, where it can be pointed out.
  const locate = async (file: RecentFile): Promise<void> => {
    const opened = await host('document.openRecent', { path: file.path });
    if (opened.ok && opened.value.ok) return;
    if (!settleOpening(await host('document.wayOut', { wayOut: 'locate' }), () => locate(file))) await refresh();
  };

  if (files === null) return <div className={styles.recent} aria-busy />;
  return (
    <section className={styles.recent} aria-label={t('start.recent.list')}>
      <div className={styles.recentHead}>
        <h2>{t('start.recent.title')}</h2>
        {files.length > 0 && <span>{t('start.recent.count', { count: files.length })}</span>}
      </div>
      {files.length === 0 ? (
        <p className={styles.recentEmpty}>
          {t('start.recent.empty')}
          <br />
          {t('start.recent.firstRun')}
        </p>
      ) : (
        <ul>
          {files.map((file, index) => (
            <li
              key={file.path}
              className={classNames(
                styles.file,
                file.state === 'missing' && styles.missing,
                index === 0 && file.state === 'there' && styles.latest,
              )}
            >
              <AriaButton
                className={styles.fileButton}
                onPress={() => void (file.state === 'missing' ? locate(file) : openRecent(file.path))}
              >
                <Icon name={file.state === 'there' && file.kind === 'pool' ? 'staffing' : STATE_ICONS[file.state]} />
                <span className={styles.fileName}>
                  <b>{file.name}</b>
                  <span>{file.client ?? file.path}</span>
                </span>
                <span className={styles.fileFacts}>
                  {file.state === 'missing'
                    ? t('start.recent.missing')
                    : file.state === 'inUse'
                      ? t('start.recent.inUse')
                      : file.kind === 'pool'
                        ? t('start.recent.pool')
                        : file.touchpoints !== null && t('start.recent.touchpoints', { count: file.touchpoints })}
                </span>
                <span className={styles.fileTime}>
                  {file.state === 'missing' ? '' : openedText(file.openedAt, new Date(), t)}
                </span>
              </AriaButton>
              {file.state === 'missing' && (
                <Button variant="link" onPress={() => void locate(file)}>
                  {t('start.recent.locate')}
                </Button>
              )}
              <IconButton
                icon="close"
                size="small"
                variant="quiet"
                label={t('start.recent.removeOf', { name: file.name })}
                onPress={() => void remove(file)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
