/** Terms, misunderstandings and facts in one searchable list; own entries are made and edited here. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { offerUndo, runCommand, useDocument, useEngineQuery, useText } from '@renderer/api';
import { openDialog } from '@renderer/app/dialogs';
import { openScreen, useNavigation } from '@renderer/app/navigation';
import { PanelSlot, StatusSlot } from '@renderer/app/slots';
import { Button, PageBar, PageBody, PageHead, SearchField, SegmentedControl, StatusItem } from '@renderer/components';
import { libraryItems, type LibraryItem } from '@shared/domain/glossary';
import { libraryKinds } from '@shared/domain/responsibility';
import { EntryPanel } from './EntryPanel';
import { filterItems, type ItemFilter } from './filterItems';
import { GlossaryEntry } from './GlossaryEntry';
import styles from './glossary.module.css';

export function GlossaryScreen() {
  const t = useText();
  const place = useNavigation((store) => store.place);
  const asked = place.screen === 'glossary' ? place.params.entry : undefined;
  const isReadOnly = useDocument()?.readOnly ?? true;
  const records = useEngineQuery('record.all', {}, { keepPrevious: true }).data;
  const [filter, setFilter] = useState<ItemFilter>('all');
  const [text, setText] = useState('');
  const [edited, setEdited] = useState<number | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const items = useMemo(() => libraryItems((key) => t.lookup(key), records?.library ?? []), [t, records]);
  const shown = filterItems(items, filter, text);
  const isThere = items.some((item) => item.key === asked);

  // Search and the (i) beside a word lead here, also while the glossary is shown already.
  useEffect(() => {
    if (asked === undefined || !isThere) return;
    setFilter('all');
    setText('');
    const own = /^own:(\d+)$/.exec(asked);
    if (own !== null) setEdited(Number(own[1]));
  }, [place.visit, asked, isThere]);
  useEffect(() => {
    if (asked === undefined || !isThere) return;
    const entry = list.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(asked)}"]`);
    entry?.scrollIntoView({ block: 'center' });
    entry?.focus({ preventScroll: true });
  }, [place.visit, asked, isThere, filter, text]);

  const add = async (): Promise<void> => {
    const result = await runCommand('record.create', {
      kind: 'library',
      fields: {
        kind: filter === 'fact' || filter === 'misunderstanding' ? filter : 'term',
        name: t('glossary.newName'),
      },
    });
    if (result.ok) openScreen('glossary', { entry: `own:${result.value.value.id}` });
  };
  const remove = async (item: LibraryItem): Promise<void> => {
    if (item.own === null) return;
    setEdited(null);
    const result = await runCommand('record.delete', { kind: 'library', ids: [item.own] });
    if (result.ok)
      offerUndo(
        result.value,
        (say) => say('organisation.recordDeleted', { name: item.name }),
        () => openDialog('history'),
      );
  };
  const entry = records?.library.find((row) => row.id === edited);

  return (
    <>
      <PageHead
        title={t('glossary.title')}
        actions={
          <Button variant="primary" icon="plus" isDisabled={isReadOnly} onPress={() => void add()}>
            {t('glossary.add')}
          </Button>
        }
      />
      <PageBar
        end={
          <SegmentedControl
            label={t('glossary.kinds.label')}
            options={(['all', ...libraryKinds, 'own'] as const).map((id) => ({ id, label: t(`glossary.kinds.${id}`) }))}
            value={filter}
            onChange={setFilter}
          />
        }
      >
        <div className={styles.search}>
          <SearchField
            label={t('glossary.search')}
            isLabelHidden
            placeholder={t('glossary.search')}
            clearLabel={t('glossary.clear')}
            value={text}
            onChange={setText}
          />
        </div>
      </PageBar>
      <StatusSlot>
        <StatusItem label={t('glossary.finding', { count: shown.length })} />
      </StatusSlot>
      <PageBody>
        <div ref={list} className={styles.list}>
          {shown.length === 0 && (
            <p className={styles.none}>
              {text === '' && filter === 'own' ? t('glossary.noneOwn') : t('glossary.none', { text })}
            </p>
          )}
          {shown.map((item) => (
            <GlossaryEntry
              key={item.key}
              item={item}
              isCurrent={item.key === asked}
              isReadOnly={isReadOnly}
              onEdit={() => setEdited(item.own)}
              onDelete={() => void remove(item)}
            />
          ))}
        </div>
      </PageBody>
      {entry !== undefined && (
        <PanelSlot>
          <EntryPanel key={entry.id} entry={entry} isReadOnly={isReadOnly} onClose={() => setEdited(null)} />
        </PanelSlot>
      )}
    </>
  );
}
