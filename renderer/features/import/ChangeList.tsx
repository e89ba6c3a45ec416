/** What an import changes in rows that are there already, cell by cell: before and after. */
import { useState } from 'react';
import { useText } from '@renderer/api';
import { Button, Icon } from '@renderer/components';
import type { RowChange } from '@shared/domain/importPlan';
import { fieldName } from './wording';
import styles from './import.module.css';

const MOST = 50;

/** The list, a row's name above its cells. */
export function ChangeList({ changes }: { readonly changes: readonly RowChange[] }) {
  const t = useText();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? changes : changes.slice(0, MOST);
  return (
    <section aria-label={t('importWizard.changes.title')}>
      <h2 className={styles.listTitle}>
        {t('importWizard.changes.title')}
        <span>{t('importWizard.changes.count', { count: changes.length })}</span>
      </h2>
      <ul className={styles.changes}>
        {shown.map((change) => (
          <li key={`${change.row}:${change.touchpoint}`}>
            <span className={styles.asideKey}>{change.row}</span>
            <div>
              <b>{change.name}</b>
              {change.cells.map((cell) => (
                <p key={cell.field} className={styles.changedCell}>
                  <span>{fieldName(t, cell.field)}</span>
                  {cell.before === '' ? <i>{t('importWizard.changes.empty')}</i> : <del>{cell.before}</del>}
                  <Icon name="arrowRight" size={12} />
                  {cell.after === '' ? <i>{t('importWizard.changes.empty')}</i> : <ins>{cell.after}</ins>}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {changes.length > shown.length && (
        <Button variant="link" onPress={() => setShowsAll(true)}>
          {t('importWizard.changes.more', { count: changes.length })}
        </Button>
      )}
    </section>
  );
}
