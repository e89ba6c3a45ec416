/** Stages, channels, departments, people and personas as editable lists, and the facts of the engagement. */
import { useEffect, useState } from 'react';
import { errorOf, useDocument, useEngineQuery, useText } from '@renderer/api';
import { runAction } from '@renderer/actions/registry';
import { useNavigation, type OrganisationTab } from '@renderer/app/navigation';
import { Button, EmptyState, ErrorNotice, PageBody, PageHead, Tabs } from '@renderer/components';
import type { Lists } from '@shared/domain/lists';
import { EditableTable, NewEntry } from './EditableTable';
import { EngagementFacts } from './EngagementFacts';
import { entriesOf, listOfTab, type EditableList, type Entry } from './listTypes';
import { PersonaPanel } from './PersonaPanel';
import { ReplaceDialog } from './ReplaceDialog';
import styles from './organisation.module.css';

const tabs = ['stages', 'channels', 'departments', 'people', 'personas', 'engagement'] as const;

/** The screen. */
export function OrganisationScreen() {
  const t = useText();
  const place = useNavigation((store) => store.place);
  const isReadOnly = useDocument()?.readOnly ?? true;
  const asked = place.screen === 'organisation' ? place.params : {};
  const [tab, setTab] = useState<OrganisationTab>(asked.tab ?? 'stages');
  // Search and help lead here again while the screen is shown already.
  useEffect(() => {
    if (asked.tab !== undefined) setTab(asked.tab);
  }, [place.visit, asked.tab]);
  const query = useEngineQuery('lists.all', {});
  const lists = query.data;
  const error = errorOf(query);
  const count = (id: OrganisationTab): { readonly count?: number } =>
    lists === undefined || id === 'engagement' ? {} : { count: entriesOf(lists, listOfTab[id]).length };

  return (
    <>
      <PageHead
        title={t('organisation.title')}
        actions={
          <Button icon="upload" isDisabled={isReadOnly} onPress={() => runAction('import.start')}>
            {t('organisation.import')}
          </Button>
        }
      />
      <Tabs
        label={t('organisation.title')}
        tabs={tabs.map((id) => ({ id, label: t(`organisation.tabs.${id}`), ...count(id) }))}
        value={tab}
        onChange={setTab}
      >
        {tab === 'engagement' ? (
          <EngagementFacts isReadOnly={isReadOnly} />
        ) : error !== null ? (
          <PageBody hasPadding>
            <ErrorNotice
              what={t.error(error)}
              actions={<Button onPress={() => void query.refetch()}>{t('common.retry')}</Button>}
            />
          </PageBody>
        ) : (
          lists !== undefined && (
            <ListTab
              key={tab}
              list={listOfTab[tab]}
              label={t(`organisation.tabs.${tab}`)}
              lists={lists}
              isReadOnly={isReadOnly}
              focus={asked.tab === tab ? asked.focus : undefined}
            />
          )
        )}
      </Tabs>
    </>
  );
}

interface ListTabProps {
  readonly list: EditableList;
  readonly label: string;
  readonly lists: Lists;
  readonly isReadOnly: boolean;
  readonly focus: number | undefined;
}

function ListTab({ list, label, lists, isReadOnly, focus }: ListTabProps) {
  const t = useText();
  const usage = useEngineQuery('lists.usage', { list }).data;
  const [replaced, setReplaced] = useState<Entry | null>(null);
  const [detail, setDetail] = useState<number | null>(null);
  // Whoever typed the first entry of an empty list goes on typing in the table that takes its place.
  const [beganEmpty] = useState(entriesOf(lists, list).length === 0);
  const entries = entriesOf(lists, list);
  const persona = list === 'persona' ? lists.personas.find(({ id }) => id === detail) : undefined;
  if (entries.length === 0) {
    return (
      <EmptyState
        title={t(`organisation.empty.${list}.title`)}
        why={t(`organisation.empty.${list}.why`)}
        quote={t(`organisation.empty.${list}.quote`)}
        primary={
          <Button
            size="large"
            variant="primary"
            icon="upload"
            isDisabled={isReadOnly}
            onPress={() => runAction('import.start')}
          >
            {t('organisation.import')}
          </Button>
        }
        {...(!isReadOnly && {
          secondary: (
            <div className={styles.firstEntry}>
              <NewEntry list={list} autoFocus />
            </div>
          ),
        })}
        hints={[t('organisation.empty.hint')]}
      />
    );
  }
  return (
    <>
      <EditableTable
        list={list}
        label={label}
        entries={entries}
        lists={lists}
        usage={usage}
        isReadOnly={isReadOnly}
        focus={focus}
        isAdding={beganEmpty}
        onReplace={setReplaced}
        {...(list === 'persona' && { onDetails: (entry: Entry) => setDetail(entry.id) })}
      />
      {persona !== undefined && (
        <PersonaPanel key={persona.id} persona={persona} isReadOnly={isReadOnly} onClose={() => setDetail(null)} />
      )}
      {replaced !== null && (
        <ReplaceDialog
          list={list}
          entry={replaced}
          entries={entries}
          usage={usage?.[replaced.id] ?? 0}
          onClose={() => setReplaced(null)}
        />
      )}
    </>
  );
}
