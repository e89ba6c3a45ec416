/** Rows that are not taken, with the reason; and columns that found no field. What was judged can be judged otherwise. */
import { useState } from 'react';
import { useText } from '@renderer/api';
import { Button } from '@renderer/components';
import type { ImportAccount, ImportOptions } from '@shared/domain/importPlan';
import { canInclude, homelessColumns, recognised, withMapping, withRow } from './summarise';
import { fieldName, reasonText } from './wording';
import styles from './import.module.css';

export interface SetAsideProps {
  readonly account: ImportAccount;
  readonly options: ImportOptions;
  /** Left out once the import is done: then it is an account only. */
  readonly onChange?: (options: ImportOptions) => void;
}

const MOST = 60;

/** Both lists. */
export function SetAside({ account, options, onChange }: SetAsideProps) {
  const t = useText();
  const [showsAll, setShowsAll] = useState(false);
  const skippedRows = new Set(account.skipped.map(({ row }) => row));
  const included = (onChange === undefined ? [] : (options.includeRows ?? []))
    .filter((row) => !skippedRows.has(row))
    .sort((a, b) => a - b);
  const shown = showsAll ? account.skipped : account.skipped.slice(0, MOST);
  const homeless = homelessColumns(account.mapping);
  const columns = recognised(account.mapping);
  return (
    <>
      <section aria-label={t('importWizard.skipped.title')}>
        <h2 className={styles.listTitle}>
          {t('importWizard.skipped.title')}
          {account.skipped.length > 0 && (
            <span>{t('importWizard.skipped.count', { count: account.skipped.length })}</span>
          )}
        </h2>
        {account.skipped.length === 0 && included.length === 0 && (
          <p className={styles.muted}>{t('importWizard.skipped.none')}</p>
        )}
        <ul className={styles.asides}>
          {included.map((row) => (
            <li key={`included-${row}`}>
              <span className={styles.asideKey}>{row}</span>
              <span>{t('importWizard.skipped.included')}</span>
              <Button
                variant="link"
                aria-label={t('importWizard.skipped.excludeOf', { row })}
                onPress={() => onChange?.(withRow(options, row, false))}
              >
                {t('importWizard.skipped.exclude')}
              </Button>
            </li>
          ))}
          {shown.map((skipped) => (
            <li key={skipped.row}>
              <span className={styles.asideKey}>{skipped.row}</span>
              <span className={styles.sentence}>{reasonText(t, skipped.reason)}</span>
              {onChange !== undefined && canInclude(skipped) && (
                <Button
                  variant="link"
                  aria-label={t('importWizard.skipped.includeOf', { row: skipped.row })}
                  onPress={() => onChange(withRow(options, skipped.row, true))}
                >
                  {t('importWizard.skipped.include')}
                </Button>
              )}
            </li>
          ))}
        </ul>
        {account.skipped.length > shown.length && (
          <Button variant="link" onPress={() => setShowsAll(true)}>
            {t('importWizard.showAll', { count: account.skipped.length })}
          </Button>
        )}
      </section>
      {homeless.length > 0 && (
        <section aria-label={t('importWizard.homeless.title')}>
          <h2 className={styles.listTitle}>
            {t('importWizard.homeless.title')}
            <span>{t('importWizard.homeless.count', { part: homeless.length, count: columns.count })}</span>
          </h2>
          <ul className={styles.asides}>
            {homeless.map((column) => {
              const name =
                column.source.replace(/\s+/g, ' ').trim() ||
                t('importWizard.columns.unnamed', { letter: column.letter });
              const isKept = column.field === 'extra';
              return (
                <li key={column.index}>
                  <span className={styles.asideKey}>{column.letter}</span>
                  <div>
                    <b>{name}</b>
                    <p>
                      <span className={styles.sentence}>
                        {column.remark === null
                          ? fieldName(t, column.field, account.kind)
                          : reasonText(t, column.remark, account.kind)}
                      </span>
                      {`. ${t('importWizard.homeless.filled', { count: column.filled })}.`}
                    </p>
                  </div>
                  {onChange !== undefined &&
                    (account.kind === 'touchpoints' || account.kind === 'workbook' || isKept) && (
                      <Button
                        variant="link"
                        aria-label={t(isKept ? 'importWizard.homeless.dropOf' : 'importWizard.homeless.keepOf', {
                          column: name,
                        })}
                        onPress={() =>
                          onChange(withMapping(options, account.mapping, column.index, isKept ? null : 'extra'))
                        }
                      >
                        {t(isKept ? 'importWizard.homeless.drop' : 'importWizard.homeless.keep')}
                      </Button>
                    )}
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </>
  );
}
