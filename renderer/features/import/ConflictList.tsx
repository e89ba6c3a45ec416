/** Values that somebody changed in the program and that differ in the file: which one is to stand, value by value or all at once. */
import { useText } from '@renderer/api';
import { Button } from '@renderer/components';
import type { ImportConflict, ImportOptions } from '@shared/domain/importPlan';
import { withConflicts } from './summarise';
import { fieldName } from './wording';
import own from './conflicts.module.css';
import styles from './import.module.css';

export interface ConflictListProps {
  readonly conflicts: readonly ImportConflict[];
  readonly options: ImportOptions;
  readonly onChange: (options: ImportOptions) => void;
}

const MOST = 100;
const sides = ['mine', 'file'] as const;

/** The list; nothing where nothing was changed here. */
export function ConflictList({ conflicts, options, onChange }: ConflictListProps) {
  const t = useText();
  const shown = conflicts.slice(0, MOST);
  const choose = (list: readonly ImportConflict[], side: ImportConflict['stands']): void =>
    onChange(withConflicts(options, list, side));
  return (
    <section aria-label={t('importWizard.conflicts.title')}>
      <h2 className={styles.listTitle}>
        {t('importWizard.conflicts.title')}
        <span>{t('importWizard.conflicts.count', { count: conflicts.length })}</span>
      </h2>
      <p className={own.conflictHint}>
        {t('importWizard.conflicts.hint')}
        {conflicts.length > 1 &&
          sides.map((side) => (
            <Button key={side} variant="link" onPress={() => choose(conflicts, side)}>
              {t(`importWizard.conflicts.all.${side}`)}
            </Button>
          ))}
      </p>
      <table className={own.conflicts} aria-label={t('importWizard.conflicts.title')}>
        <thead>
          <tr>
            <th scope="col">{t('importWizard.doubts.row')}</th>
            <th scope="col">{t('importWizard.conflicts.what')}</th>
            <th scope="col">{t('importWizard.conflicts.mine')}</th>
            <th scope="col">{t('importWizard.conflicts.file')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((conflict) => {
            const field = fieldName(t, conflict.field);
            return (
              <tr key={conflict.key}>
                <td className={styles.rows}>{conflict.row}</td>
                <td className={styles.ellipsis} title={`${conflict.name}: ${field}`}>
                  <b>{field}</b> {conflict.name}
                </td>
                {sides.map((side) => {
                  const value = conflict[side] === '' ? t('common.unknown') : conflict[side];
                  return (
                    <td key={side}>
                      <label className={own.conflictChoice} title={value}>
                        <input
                          type="radio"
                          name={conflict.key}
                          checked={conflict.stands === side}
                          aria-label={t(`importWizard.conflicts.choose.${side}`, {
                            name: conflict.name,
                            field,
                            value,
                          })}
                          onChange={() => choose([conflict], side)}
                        />
                        <span>{value}</span>
                      </label>
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
      {conflicts.length > shown.length && (
        <p className={styles.muted}>{t('importWizard.conflicts.more', { count: conflicts.length - shown.length })}</p>
      )}
    </section>
  );
}
