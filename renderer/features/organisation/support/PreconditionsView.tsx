/** What the work stands on: sponsor, reporting line, budget and time, and access to every department [S4.12, S4.25]. */
import { useDocument, useText } from '@renderer/api';
import { openScreen } from '@renderer/app/navigation';
import { TermLink } from '@renderer/app/TermLink';
import { Button, IconButton, PageBody, TriState } from '@renderer/components';
import type { RecordFields, RecordRow } from '@shared/contract/records.contract';
import type { PreconditionKind } from '@shared/domain/responsibility';
import { preconditionFigure } from '@shared/insight/organisation/foundation';
import { createRecord, deleteRecord, orUnknown, updateRecord, type RecordViewProps } from '../records';
import { TextCell } from '../TextCell';
import styles from './support.module.css';

type Precondition = RecordRow<'precondition'>;
type PreconditionFields = Partial<RecordFields<'precondition'>>;

const general = ['sponsor', 'reportingLine', 'budget', 'time'] as const;

export function PreconditionsView({ records, lists, isReadOnly }: RecordViewProps) {
  const t = useText();
  const sponsor = useDocument()?.engagement.sponsor ?? null;
  const figure = preconditionFigure(
    records.precondition,
    lists.departments.map((department) => department.id),
  );
  const set = (
    kind: PreconditionKind,
    department: number | null,
    record: Precondition | undefined,
    fields: PreconditionFields,
  ): void => {
    if (record === undefined) void createRecord({ kind: 'precondition', fields: { ...fields, kind, department } });
    else updateRecord({ kind: 'precondition', id: record.id, fields });
  };
  const own = records.precondition.filter((row) => row.kind === 'own');
  const line = (kind: PreconditionKind, name: string, record: Precondition | undefined, department: number | null) => (
    <>
      <td>
        <TriState
          label={t('supportScreen.preconditions.of', { column: t('supportScreen.preconditions.met'), name })}
          isLabelHidden
          value={record?.met ?? null}
          labels={{
            yes: t('supportScreen.preconditions.yes'),
            no: t('supportScreen.preconditions.no'),
            unknown: t('supportScreen.unknown'),
          }}
          isDisabled={isReadOnly}
          onChange={(met) => set(kind, department, record, { met })}
        />
      </td>
      {kind !== 'access' && kind !== 'own' && (
        <td>
          <TextCell
            label={t('supportScreen.preconditions.of', { column: t('supportScreen.preconditions.name'), name })}
            value={record?.name ?? ''}
            placeholder={t(`supportScreen.preconditions.hints.${kind}`)}
            isReadOnly={isReadOnly}
            onSave={(text) => set(kind, department, record, { name: orUnknown(text) })}
          />
        </td>
      )}
      <td colSpan={kind === 'own' ? 2 : 1}>
        <TextCell
          label={t('supportScreen.preconditions.of', { column: t('supportScreen.preconditions.evidence'), name })}
          value={record?.evidence ?? ''}
          isReadOnly={isReadOnly}
          onSave={(text) => set(kind, department, record, { evidence: orUnknown(text) })}
        />
      </td>
    </>
  );
  return (
    <PageBody>
      <div className={styles.head}>
        <h2>
          {figure.met + figure.missing === 0
            ? t('supportScreen.preconditions.findingNone')
            : t('supportScreen.preconditions.finding', { missing: figure.missing, unknown: figure.unknown })}{' '}
          <TermLink term="preconditions" />
        </h2>
        <p className={styles.note}>
          {t('supportScreen.preconditions.sub')}{' '}
          {sponsor !== null && t('supportScreen.preconditions.sponsorOfEngagement', { name: sponsor })}
        </p>
      </div>
      <table className={styles.table} aria-label={t('supportScreen.preconditions.general')}>
        <thead>
          <tr>
            <th scope="col" className={styles.wide}>
              {t('supportScreen.preconditions.general')}
            </th>
            <th scope="col" className={styles.state}>
              {t('supportScreen.preconditions.met')}
            </th>
            <th scope="col" className={styles.half}>
              {t('supportScreen.preconditions.name')}
            </th>
            <th scope="col">{t('supportScreen.preconditions.evidence')}</th>
            <td className={styles.buttons} />
          </tr>
        </thead>
        <tbody>
          {general.map((kind) => (
            <tr key={kind}>
              <th scope="row" className={styles.wide}>
                {t(`supportScreen.preconditions.kinds.${kind}`)}
              </th>
              {line(
                kind,
                t(`supportScreen.preconditions.kinds.${kind}`),
                records.precondition.find((row) => row.kind === kind),
                null,
              )}
              <td />
            </tr>
          ))}
          {own.map((row) => {
            const name = row.name ?? t('supportScreen.preconditions.kinds.own');
            return (
              <tr key={row.id}>
                <th scope="row" className={styles.wide}>
                  <TextCell
                    label={t('supportScreen.preconditions.of', { column: t('supportScreen.preconditions.name'), name })}
                    value={row.name ?? ''}
                    placeholder={t('supportScreen.preconditions.hints.own')}
                    isReadOnly={isReadOnly}
                    className={styles.inset}
                    onSave={(text) => set('own', null, row, { name: orUnknown(text) })}
                  />
                </th>
                {line('own', name, row, null)}
                <td className={styles.buttons}>
                  {!isReadOnly && (
                    <IconButton
                      icon="trash"
                      size="small"
                      label={t('supportScreen.preconditions.remove', { name })}
                      onPress={() => void deleteRecord('precondition', row.id, name)}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {!isReadOnly && (
        <div className={styles.below}>
          <Button
            size="small"
            icon="plus"
            variant="quiet"
            onPress={() =>
              void createRecord({
                kind: 'precondition',
                fields: { kind: 'own', name: t('supportScreen.preconditions.newName') },
              })
            }
          >
            {t('supportScreen.preconditions.add')}
          </Button>
        </div>
      )}
      <div className={styles.head}>
        <h2>
          {lists.departments.length === 0
            ? t('supportScreen.preconditions.access')
            : t('supportScreen.preconditions.accessFinding', {
                open: figure.access.open,
                total: lists.departments.length,
                unknown: figure.access.unknown,
              })}
        </h2>
      </div>
      {lists.departments.length === 0 ? (
        <div className={styles.below}>
          <p className={styles.note}>{t('supportScreen.preconditions.noDepartments')}</p>
          <Button onPress={() => openScreen('organisation', { tab: 'departments' })}>
            {t('supportScreen.preconditions.toDepartments')}
          </Button>
        </div>
      ) : (
        <table className={`${styles.table} ${styles.last}`} aria-label={t('supportScreen.preconditions.access')}>
          <thead>
            <tr>
              <th scope="col" className={styles.wide}>
                {t('supportScreen.preconditions.department')}
              </th>
              <th scope="col" className={styles.state}>
                {t('supportScreen.preconditions.kinds.access')}
              </th>
              <th scope="col">{t('supportScreen.preconditions.evidence')}</th>
            </tr>
          </thead>
          <tbody>
            {lists.departments.map((department) => (
              <tr key={department.id}>
                <th scope="row" className={styles.wide}>
                  {department.name}
                </th>
                {line(
                  'access',
                  department.name,
                  records.precondition.find((row) => row.kind === 'access' && row.department === department.id),
                  department.id,
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </PageBody>
  );
}
