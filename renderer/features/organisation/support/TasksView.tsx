/** The eight tasks of the CX manager [S2.14] held against who does them now. */
import { useState } from 'react';
import { useText } from '@renderer/api';
import { TermLink } from '@renderer/app/TermLink';
import { IconButton, PageBody, SegmentedControl } from '@renderer/components';
import type { RecordFields, RecordRow } from '@shared/contract/records.contract';
import { managerTasks, taskStates, type ManagerTask } from '@shared/domain/responsibility';
import { taskFigures } from '@shared/insight/organisation/foundation';
import { PersonField } from '../PersonField';
import { createRecord, deleteRecord, nameOfPerson, orUnknown, updateRecord, type RecordViewProps } from '../records';
import { TextCell } from '../TextCell';
import styles from './support.module.css';

type TaskFields = Partial<RecordFields<'task'>>;

export function TasksView({ records, lists, isReadOnly }: RecordViewProps) {
  const t = useText();
  const [adding, setAdding] = useState<ManagerTask | null>(null);
  const figures = taskFigures(records.task);
  const nobody = figures.filter((figure) => figure.state === 'nobody').length;
  const open = figures.filter((figure) => figure.state === null).length;
  const set = (task: ManagerTask, record: RecordRow<'task'> | undefined, fields: TaskFields): void => {
    if (record === undefined) {
      setAdding(null);
      void createRecord({ kind: 'task', fields: { ...fields, task } });
    } else updateRecord({ kind: 'task', id: record.id, fields });
  };
  return (
    <PageBody>
      <div className={styles.head}>
        <h2>
          {open === figures.length
            ? t('supportScreen.tasks.findingNone')
            : t('supportScreen.tasks.finding', { nobody, open })}{' '}
          <TermLink term="cxManager" />
        </h2>
        <p className={styles.note}>{t('supportScreen.tasks.sub')}</p>
      </div>
      <table className={styles.table} aria-label={t('supportScreen.tasks.title')}>
        <thead>
          <tr>
            <th scope="col" className={styles.wide}>
              {t('supportScreen.tasks.task')}
            </th>
            <th scope="col" className={styles.who}>
              {t('supportScreen.tasks.who')}
            </th>
            <th scope="col" className={styles.state}>
              {t('supportScreen.tasks.state')}
            </th>
            <th scope="col">{t('supportScreen.tasks.notes')}</th>
            <td className={styles.buttons} />
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => {
            const name = t(`supportScreen.tasks.names.${figure.task}`);
            const own = records.task.filter((row) => row.task === figure.task);
            const lines: readonly (RecordRow<'task'> | undefined)[] =
              own.length === 0 ? [undefined] : adding === figure.task ? [...own, undefined] : own;
            return lines.map((record, index) => (
              <tr key={record?.id ?? `${figure.task}-new`} className={index > 0 ? styles.more : undefined}>
                {index === 0 && (
                  <th scope="row" rowSpan={lines.length} className={styles.wide}>
                    <span className={styles.task}>
                      <span className={styles.number}>{managerTasks.indexOf(figure.task) + 1}</span>
                      {name}
                    </span>
                  </th>
                )}
                <td>
                  <PersonField
                    label={t('supportScreen.tasks.of', { column: t('supportScreen.tasks.who'), task: name })}
                    isLabelHidden
                    lists={lists}
                    person={record?.person ?? null}
                    who={record?.who ?? null}
                    isReadOnly={isReadOnly}
                    onChange={(value) => set(figure.task, record, value)}
                  />
                </td>
                <td>
                  <SegmentedControl
                    label={t('supportScreen.tasks.of', { column: t('supportScreen.tasks.state'), task: name })}
                    size="small"
                    options={[
                      { id: 'unknown', label: '?', isDisabled: isReadOnly },
                      ...taskStates.map((id) => ({
                        id,
                        label: t(`supportScreen.tasks.states.${id}`),
                        isDisabled: isReadOnly,
                      })),
                    ]}
                    value={record?.state ?? 'unknown'}
                    onChange={(id) =>
                      set(figure.task, record, { state: taskStates.find((known) => known === id) ?? null })
                    }
                  />
                </td>
                <td>
                  <TextCell
                    label={t('supportScreen.tasks.of', { column: t('supportScreen.tasks.notes'), task: name })}
                    value={record?.notes ?? ''}
                    placeholder={figure.isNameless && index === 0 ? t('supportScreen.tasks.nameless') : ''}
                    isReadOnly={isReadOnly}
                    onSave={(text) => set(figure.task, record, { notes: orUnknown(text) })}
                  />
                </td>
                <td className={styles.buttons}>
                  {!isReadOnly && record !== undefined && (
                    <>
                      {index === own.length - 1 && (
                        <IconButton
                          icon="plus"
                          size="small"
                          label={t('supportScreen.tasks.another', { task: name })}
                          onPress={() => setAdding(figure.task)}
                        />
                      )}
                      <IconButton
                        icon="trash"
                        size="small"
                        label={t('supportScreen.tasks.remove', {
                          who: nameOfPerson(lists, record.person, record.who),
                          task: name,
                        })}
                        onPress={() => void deleteRecord('task', record.id, name)}
                      />
                    </>
                  )}
                </td>
              </tr>
            ));
          })}
        </tbody>
      </table>
    </PageBody>
  );
}
