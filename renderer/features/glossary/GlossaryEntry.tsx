/** One entry: name, other words, meaning, source, and terms to read on with; an own entry can be edited and deleted. */
import { useText } from '@renderer/api';
import { openScreen } from '@renderer/app/navigation';
import { Badge, classNames, IconButton, Menu } from '@renderer/components';
import type { LibraryItem } from '@shared/domain/glossary';
import styles from './glossary.module.css';

export interface GlossaryEntryProps {
  readonly item: LibraryItem;
  readonly isCurrent: boolean;
  readonly isReadOnly: boolean;
  onEdit(): void;
  onDelete(): void;
}

export function GlossaryEntry({ item, isCurrent, isReadOnly, onEdit, onDelete }: GlossaryEntryProps) {
  const t = useText();
  const id = `entry-${item.key.replace(':', '-')}`;
  const source = [
    ...(item.source === '' ? [] : [t('glossary.sourceOf', { source: item.source })]),
    ...(item.kind === 'fact' ? [item.dated ?? t('glossary.undated')] : item.dated === null ? [] : [item.dated]),
  ];
  return (
    <article
      className={classNames(styles.entry, isCurrent && styles.current)}
      aria-labelledby={id}
      data-entry={item.key}
      tabIndex={-1}
    >
      <div className={styles.name}>
        <h2 id={id}>{item.name}</h2>
        <span className={styles.kind}>{t(`glossary.kind.${item.kind}`)}</span>
        {item.own !== null && <Badge tone="accent">{t('glossary.own')}</Badge>}
      </div>
      <div className={styles.meaning}>
        {item.text !== '' && <p>{item.text}</p>}
        {item.synonyms !== '' && (
          <p className={styles.quiet}>{t('glossary.alsoCalled', { synonyms: item.synonyms })}</p>
        )}
        {source.length > 0 && <p className={styles.quiet}>{source.join(' · ')}</p>}
        {item.related.length > 0 && (
          <p className={styles.quiet}>
            {t('glossary.readOn')}{' '}
            {item.related.map((term, index) => (
              <span key={term}>
                {index > 0 && ', '}
                <button
                  type="button"
                  className={styles.related}
                  onClick={() => openScreen('glossary', { entry: `term:${term}` })}
                >
                  {t(`glossary.terms.${term}.name`)}
                </button>
              </span>
            ))}
          </p>
        )}
      </div>
      {item.own !== null && (
        <Menu
          label={t('glossary.menu', { name: item.name })}
          entries={[
            { id: 'edit', label: t('glossary.edit'), icon: 'pen' },
            { id: 'delete', label: t('glossary.delete'), icon: 'trash', tone: 'danger', isDisabled: isReadOnly },
          ]}
          onAction={(action) => (action === 'edit' ? onEdit() : onDelete())}
          placement="bottom end"
          trigger={
            <IconButton icon="more" size="small" label={t('glossary.menu', { name: item.name })} hasTooltip={false} />
          }
        />
      )}
    </article>
  );
}
