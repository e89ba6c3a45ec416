/** One sentence per role on its influence on the customer experience [S5.8], beside what the role carries in the matrix. */
import { useState } from 'react';
import { useEngineQuery, useText } from '@renderer/api';
import { TermLink } from '@renderer/app/TermLink';
import { openScreen } from '@renderer/app/navigation';
import { Button, EmptyState, IconButton, PageBar, PageBody, Switch } from '@renderer/components';
import type { Person } from '@shared/domain/lists';
import type { RecordRow } from '@shared/contract/records.contract';
import { createRecord, deleteRecord, updateRecord, type RecordViewProps } from '../records';
import { TextCell } from '../TextCell';
import styles from './influence.module.css';

export function InfluenceView({ records, lists, isReadOnly }: RecordViewProps) {
  const t = useText();
  const [isOnlyEmpty, setOnlyEmpty] = useState(false);
  const loads = useEngineQuery('organisation.matrix', {}, { keepPrevious: true }).data?.loads ?? [];
  if (lists.people.length === 0)
    return (
      <EmptyState
        title={t('responsibilityScreen.influence.title')}
        why={t('responsibilityScreen.influence.sub')}
        primary={
          <Button variant="primary" size="large" onPress={() => openScreen('organisation', { tab: 'people' })}>
            {t('responsibilityScreen.matrix.emptyPeople.people')}
          </Button>
        }
      />
    );
  const statementsOf = (person: number) => records.influence.filter((row) => row.person === person);
  const count = lists.people.filter((person) => statementsOf(person.id).length > 0).length;
  const shown = lists.people.filter((person) => !isOnlyEmpty || statementsOf(person.id).length === 0);
  return (
    <>
      <PageBar
        end={
          <Switch
            label={t('responsibilityScreen.influence.onlyEmpty')}
            isSelected={isOnlyEmpty}
            onChange={setOnlyEmpty}
          />
        }
      >
        <strong>
          {t('responsibilityScreen.influence.finding', { count, total: lists.people.length })}{' '}
          <TermLink term="influence" />
        </strong>
      </PageBar>
      <PageBody>
        <p className={styles.note}>{t('responsibilityScreen.influence.sub')}</p>
        <table className={styles.table} aria-label={t('responsibilityScreen.influence.title')}>
          <thead>
            <tr>
              <th scope="col">{t('responsibilityScreen.influence.role')}</th>
              <th scope="col">{t('responsibilityScreen.influence.department')}</th>
              <th scope="col">{t('responsibilityScreen.influence.statement')}</th>
              <th scope="col" className={styles.end}>
                {t('responsibilityScreen.influence.touchpoints')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.length === 0 && (
              <tr>
                <td colSpan={4}>{t('responsibilityScreen.influence.empty')}</td>
              </tr>
            )}
            {shown.map((person) => {
              const load = loads.find((one) => one.person === person.id);
              const carried =
                load === undefined ? 0 : load.accountable + load.responsible + load.consulted + load.informed;
              return (
                <tr key={person.id}>
                  <th scope="row">{person.role}</th>
                  <td className={styles.quiet}>
                    {lists.departments.find((department) => department.id === person.department)?.name ?? ''}
                  </td>
                  <td>
                    <Statements person={person} statements={statementsOf(person.id)} isReadOnly={isReadOnly} />
                  </td>
                  <td className={`${styles.end} ${styles.quiet}`}>
                    {t('responsibilityScreen.influence.rolesOf', { count: carried })}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </PageBody>
    </>
  );
}

interface StatementsProps {
  readonly person: Person;
  readonly statements: readonly RecordRow<'influence'>[];
  readonly isReadOnly: boolean;
}

function Statements({ person, statements, isReadOnly }: StatementsProps) {
  const t = useText();
  const [isAdding, setAdding] = useState(false);
  const label = t('responsibilityScreen.influence.of', { name: person.role });
  const hasEmpty = (statements.length === 0 || isAdding) && !isReadOnly;
  return (
    <div className={styles.statements}>
      {statements.map((row) => (
        <div key={row.id} className={styles.statement}>
          <TextCell
            label={label}
            value={row.statement}
            isReadOnly={isReadOnly}
            mayBeEmpty={false}
            maximum={500}
            onSave={(statement) => updateRecord({ kind: 'influence', id: row.id, fields: { statement } })}
          />
          {!isReadOnly && (
            <span className={styles.actions}>
              <IconButton
                icon="plus"
                size="small"
                label={t('responsibilityScreen.influence.another')}
                onPress={() => setAdding(true)}
              />
              <IconButton
                icon="trash"
                size="small"
                label={t('responsibilityScreen.influence.remove', { name: person.role })}
                onPress={() => void deleteRecord('influence', row.id, row.statement)}
              />
            </span>
          )}
        </div>
      ))}
      {hasEmpty && (
        <TextCell
          label={label}
          value=""
          placeholder={t('responsibilityScreen.influence.placeholder')}
          isReadOnly={false}
          maximum={500}
          onSave={(statement) => {
            setAdding(false);
            void createRecord({ kind: 'influence', fields: { person: person.id, statement } });
          }}
        />
      )}
    </div>
  );
}
