/** How doubtful and refused values were understood, one line per way of understanding, each to be changed where it stands. */
import { useState } from 'react';
import { useText } from '@renderer/api';
import { Button, Icon } from '@renderer/components';
import type { ImportKind } from '@shared/contract/imports.contract';
import type { ImportAccount, ImportOptions } from '@shared/domain/importPlan';
import { formatNumber } from '@shared/i18n/format';
import { decisionOf, groupDoubts, groupRejected, rowsText, withDecision, type DoubtGroup } from './summarise';
import { addsToTaken, fieldName, reasonText, takenText } from './wording';
import { TopicLinks } from './TopicLinks';
import styles from './import.module.css';

export interface DoubtListProps {
  readonly account: ImportAccount;
  readonly options: ImportOptions;
  /** Left out once the import is done: then it is an account only. */
  readonly onChange?: (options: ImportOptions) => void;
}

/** More lines than this are shown on request: nobody reads a thousand at once, and the screen stays quick. */
const MOST = 100;

/** Both lists. */
export function DoubtList({ account, options, onChange }: DoubtListProps) {
  const t = useText();
  const doubts = groupDoubts(account.doubtful);
  const rejected = groupRejected(account.rejected);
  return (
    <>
      {account.survey !== undefined && onChange !== undefined && (
        <TopicLinks survey={account.survey} options={options} onChange={onChange} />
      )}
      <section aria-label={t('importWizard.doubts.title')}>
        <h2 className={styles.listTitle}>
          {t('importWizard.doubts.title')}
          {account.doubtful.length > 0 && (
            <span>{t('importWizard.doubts.count', { count: account.doubtful.length })}</span>
          )}
        </h2>
        {doubts.length === 0 ? (
          <p className={styles.muted}>{t('importWizard.doubts.none')}</p>
        ) : (
          <GroupTable
            kind={account.kind}
            groups={doubts}
            options={options}
            onChange={onChange}
            label={t('importWizard.doubts.title')}
          />
        )}
      </section>
      {rejected.length > 0 && (
        <section aria-label={t('importWizard.rejected.title')}>
          <h2 className={styles.listTitle}>
            {t('importWizard.rejected.title')}
            <span>{t('importWizard.rejected.count', { count: account.rejected.length })}</span>
          </h2>
          <GroupTable
            kind={account.kind}
            groups={rejected}
            options={options}
            onChange={onChange}
            label={t('importWizard.rejected.title')}
            isRejected
          />
        </section>
      )}
    </>
  );
}

interface GroupTableProps {
  readonly kind: ImportKind;
  readonly groups: readonly DoubtGroup[];
  readonly options: ImportOptions;
  readonly onChange: ((options: ImportOptions) => void) | undefined;
  readonly label: string;
  readonly isRejected?: boolean;
}

function GroupTable({ kind, groups, options, onChange, label, isRejected = false }: GroupTableProps) {
  const t = useText();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? groups : groups.slice(0, MOST);
  return (
    <>
      <table className={styles.doubts} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('importWizard.doubts.row')}</th>
            <th scope="col">{t('importWizard.doubts.column')}</th>
            <th scope="col">{t('importWizard.doubts.source')}</th>
            <th scope="col">{t('importWizard.doubts.taken')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {shown.map((group) => (
            <DoubtRow
              key={group.key}
              kind={kind}
              group={group}
              options={options}
              onChange={onChange}
              isRejected={isRejected}
            />
          ))}
        </tbody>
      </table>
      {groups.length > shown.length && (
        <Button variant="link" onPress={() => setShowsAll(true)}>
          {t('importWizard.showAll', { count: groups.length })}
        </Button>
      )}
    </>
  );
}

interface DoubtRowProps {
  readonly kind: ImportKind;
  readonly group: DoubtGroup;
  readonly options: ImportOptions;
  readonly onChange: ((options: ImportOptions) => void) | undefined;
  readonly isRejected: boolean;
}

function DoubtRow({ kind, group, options, onChange, isRejected }: DoubtRowProps) {
  const t = useText();
  const [draft, setDraft] = useState<string | null>(null);
  const [field = ''] = group.fields;
  const columns =
    group.fields.length > 3
      ? t('importWizard.doubts.fields', { count: group.fields.length })
      : group.fields.map((name) => fieldName(t, name, kind)).join(', ');
  const { text, more } = rowsText(group.rows, 3);
  const isDecided = decisionOf(options, group) !== undefined;
  const taken = group.taken === null ? t('common.unknown') : takenText(t, field, group.taken);
  const save = (value: string): void => {
    setDraft(null);
    onChange?.(withDecision(options, group, value.trim()));
  };
  return (
    <tr>
      <td className={styles.rows} title={group.rows.join(', ')}>
        {more === 0 ? text : t('importWizard.doubts.moreRows', { rows: text, count: formatNumber(t.locale, more, 0) })}
      </td>
      <td className={styles.ellipsis} title={group.columns.join(', ')}>
        {columns}
      </td>
      <td>
        <code className={isRejected ? styles.refusedValue : undefined} title={group.value}>
          {group.value}
        </code>
      </td>
      <td>
        {draft === null ? (
          <span className={styles.taken}>
            <Icon name="arrowRight" size={12} />
            <b>{taken}</b>
            <span className={styles.reason} title={reasonText(t, group.reason, kind)}>
              {isDecided
                ? t('importWizard.doubts.decided')
                : addsToTaken(group.reason) && reasonText(t, group.reason, kind)}
            </span>
          </span>
        ) : (
          <input
            className={styles.decision}
            autoFocus
            aria-label={t('importWizard.doubts.input')}
            placeholder={t('importWizard.doubts.input')}
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') save(draft);
              if (event.key === 'Escape') {
                event.stopPropagation();
                setDraft(null);
              }
            }}
            onBlur={() => setDraft(null)}
          />
        )}
      </td>
      <td className={styles.act}>
        {onChange === undefined ? null : isDecided ? (
          <Button variant="link" onPress={() => onChange(withDecision(options, group, null))}>
            {t('importWizard.doubts.restore')}
          </Button>
        ) : (
          <Button
            variant="link"
            aria-label={t('importWizard.doubts.changeOf', { value: group.value, column: columns })}
            onPress={() => setDraft(group.taken === null ? '' : taken)}
          >
            {t('importWizard.doubts.change')}
          </Button>
        )}
      </td>
    </tr>
  );
}
