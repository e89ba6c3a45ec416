/** The cell of one field of one entry, by the kind of its column. */
import { useText } from '@renderer/api';
import type { Lists, Person } from '@shared/domain/lists';
import { isPrimaryProcessOwner } from '@shared/domain/lists';
import type { Process } from '@shared/domain/terms';
import { ChoiceCell, NumberCell, ProcessCell, TextCell } from './cells';
import { updateEntry } from './listCommands';
import { entryName, nameField, valueOf, type EditableList, type Entry, type ListColumn } from './listTypes';
import styles from './organisation.module.css';

export interface EntryCellProps {
  readonly list: EditableList;
  readonly entry: Entry;
  readonly column: ListColumn;
  readonly lists: Lists;
  readonly isReadOnly: boolean;
}

/** A person who leads, but not in the primary process, is an unwise owner: said softly, never forbidden. */
function isUnwiseOwner(entry: Entry, lists: Lists): boolean {
  return (
    'role' in entry &&
    isPrimaryProcessOwner(entry satisfies Person, lists.departments) === false &&
    entry.isManager === true
  );
}

/** One editable cell. */
export function EntryCell({ list, entry, column, lists, isReadOnly }: EntryCellProps) {
  const t = useText();
  const value = valueOf(entry, column.key);
  const label = t('organisation.cell', {
    column: t.lookup(`organisation.columns.${column.label}`),
    name: entryName(entry),
  });
  const save = (next: unknown) => updateEntry(list, entry.id, column.key, next);
  const { kind } = column;
  switch (kind.type) {
    case 'text': {
      const isName = column.key === nameField(list);
      const cell = (
        <TextCell
          label={label}
          value={typeof value === 'string' ? value : ''}
          isReadOnly={isReadOnly}
          isRequired={isName}
          isStrong={isName}
          maximum={kind.maximum}
          onSave={(text) => save(text === '' ? null : text)}
        />
      );
      if (!isName || !isUnwiseOwner(entry, lists)) return cell;
      return (
        <div className={styles.unwise} title={t('organisation.notOwner')}>
          {cell}
        </div>
      );
    }
    case 'number':
      return (
        <NumberCell
          label={label}
          value={typeof value === 'number' ? value : null}
          isReadOnly={isReadOnly}
          onSave={save}
          {...kind}
        />
      );
    case 'choice':
      return (
        <ChoiceCell
          label={label}
          value={typeof value === 'string' ? value : null}
          isReadOnly={isReadOnly}
          onSave={save}
          choices={kind.choices.map((id) => ({ id, label: t.lookup(`${kind.messages}.${id}`) }))}
          unknownLabel={t('common.unknown')}
          hasModeSign={kind.messages === 'domain.mode'}
        />
      );
    case 'boolean':
      return (
        <ChoiceCell
          label={label}
          value={typeof value === 'boolean' ? String(value) : null}
          isReadOnly={isReadOnly}
          onSave={(next) => save(next === null ? null : next === 'true')}
          choices={[
            { id: 'true', label: t('common.yes') },
            { id: 'false', label: t('common.no') },
          ]}
          unknownLabel={t('common.unknown')}
        />
      );
    case 'department':
      return (
        <ChoiceCell
          label={label}
          value={typeof value === 'number' ? String(value) : null}
          isReadOnly={isReadOnly}
          onSave={(next) => save(next === null ? null : Number(next))}
          choices={lists.departments.map((department) => ({ id: String(department.id), label: department.name }))}
          unknownLabel={t('common.unknown')}
        />
      );
    case 'processes':
      return (
        <ProcessCell
          label={label}
          value={Array.isArray(value) ? (value as readonly Process[]) : []}
          isReadOnly={isReadOnly}
          onSave={save}
        />
      );
  }
}
