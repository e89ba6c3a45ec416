/** The page for a file that did not open: what is the matter, and the ways out, the likeliest first. */
import { useState } from 'react';
import { host, useText } from '@renderer/api';
import { settleOpening } from '@renderer/app/opening';
import { StartFrame } from '@renderer/app/StartFrame';
import { Button, Icon, type IconName } from '@renderer/components';
import type { OpenFailure, OpenWayOut } from '@shared/contract/host';
import { formatMoment } from '@shared/i18n/format';
import styles from './failure.module.css';

const ICONS: Readonly<Record<OpenWayOut, IconName>> = {
  openCopy: 'copy',
  openReadOnly: 'eye',
  salvage: 'shield',
  restoreBackup: 'clock',
  locate: 'search',
  removeFromRecent: 'trash',
  saveElsewhere: 'save',
  retry: 'refresh',
};

/** Shows one failure. */
export function DocumentFailurePage({ failure }: { readonly failure: OpenFailure }) {
  const t = useText();
  const [isBusy, setBusy] = useState(false);
  const take = async (wayOut: OpenWayOut, backup?: string): Promise<void> => {
    setBusy(true);
    const result = await host('document.wayOut', backup === undefined ? { wayOut } : { wayOut, backup });
    setBusy(false);
    settleOpening(result, () => take(wayOut, backup));
  };
  // A backup is chosen from the list below, so the way out without a name is only for when there is no list.
  const ways = failure.waysOut.filter((way) => way !== 'restoreBackup' || failure.backups.length === 0);
  return (
    <StartFrame>
      <div className={styles.page}>
        <div className={styles.column} aria-busy={isBusy}>
          <Icon name="warn" size={20} className={styles.icon} />
          <h1>{t('start.failure.title')}</h1>
          <p className={styles.what} role="alert">
            {t.error(failure.error)}
          </p>
          <p className={styles.path}>
            {t('start.failure.where')} <code data-selectable>{failure.path}</code>
          </p>
          <ul className={styles.ways}>
            {ways.map((way, index) => (
              <li key={way}>
                <Button
                  size="large"
                  variant={index === 0 ? 'primary' : 'default'}
                  icon={ICONS[way]}
                  isDisabled={isBusy}
                  aria-describedby={`way-${way}`}
                  onPress={() => void take(way)}
                >
                  {t(`start.failure.wayOut.${way}`)}
                </Button>
                <span id={`way-${way}`}>{t(`start.failure.hint.${way}`)}</span>
              </li>
            ))}
          </ul>
          {failure.backups.length > 0 && (
            <section className={styles.backups} aria-label={t('start.failure.backups')}>
              <h2>{t('start.failure.backups')}</h2>
              <p>{t('start.failure.hint.restoreBackup')}</p>
              <ul>
                {failure.backups.slice(0, 8).map((backup) => (
                  <li key={backup.name}>
                    <span>{formatMoment(t.locale, backup.at)}</span>
                    <span>{t('start.failure.backupRows', { count: backup.touchpoints })}</span>
                    <Button
                      size="small"
                      isDisabled={isBusy}
                      aria-label={t('start.failure.restoreBackupOf', { date: formatMoment(t.locale, backup.at) })}
                      onPress={() => void take('restoreBackup', backup.name)}
                    >
                      {t('start.failure.restoreBackup')}
                    </Button>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <p className={styles.foot}>
            {t('start.failure.untouched')}{' '}
            <Button variant="link" isDisabled={isBusy} onPress={() => void host('document.close', {})}>
              {t('start.failure.toStart')}
            </Button>
          </p>
        </div>
      </div>
    </StartFrame>
  );
}
