/** One of the five lists: the table, or what belongs in it while it is empty. */
import { useState } from 'react';
import { useEngineQuery, useText } from '@renderer/api';
import { runAction } from '@renderer/actions/registry';
import { Button, EmptyState } from '@renderer/components';
import type { Lists } from '@shared/domain/lists';
import { EditableTable, NewEntry } from './EditableTable';
import { entriesOf, type EditableList, type Entry } from './listTypes';
import { PersonaPanel } from './PersonaPanel';
import { ReplaceDialog } from './ReplaceDialog';
import styles from './organisation.module.css';

export interface ListTabProps {
  readonly list: EditableList;
  readonly label: string;
  readonly lists: Lists;
  readonly isReadOnly: boolean;
  readonly focus: number | undefined;
}

export function ListTab({ list, label, lists, isReadOnly, focus }: ListTabProps) {
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
