/** Keeping and erasing: facts of the pool, how long profiles stay, what is due to go, and which sheets went out. */
import { useState } from 'react';
import { errorOf, runCommand, useDocument, useEngineQuery, useText } from '@renderer/api';
import { openScreen } from '@renderer/app/navigation';
import { StatusSlot } from '@renderer/app/slots';
import { Button, DataTable, ErrorNotice, NumberField, PageBody, PageHead, StatusItem } from '@renderer/components';
import { formatDate, formatMoment } from '@shared/i18n/format';
import { TextValue } from '../parts/fields';
import { numberText } from '../words';
import { EraseDialog } from './EraseDialog';
import styles from './care.module.css';

/** The screen. */
export function PoolCareScreen() {
  const t = useText();
  const document = useDocument();
  const isReadOnly = document?.readOnly ?? true;
  const retention = useEngineQuery('staffing.retention', {}, { keepPrevious: true });
  const log = useEngineQuery('sheet.list', {}, { keepPrevious: true });
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [erasing, setErasing] = useState<readonly number[] | null>(null);
  const error = errorOf(retention) ?? errorOf(log);
  const due = retention.data?.due ?? [];
  const days = (label: string, value: number, onChange: (days: number) => void) => (
    <NumberField
      label={label}
      layout="inline"
      value={value}
      minimum={1}
      maximum={3650}
      fractionDigits={0}
      suffix={t('staffingScreen.care.days')}
      isReadOnly={isReadOnly}
      notANumberMessage={t('staffingScreen.field.number', { minimum: 1, maximum: 3650 })}
      onChange={(next) => next !== null && onChange(Math.round(next))}
    />
  );
  return (
    <>
      <PageHead title={t('staffingScreen.care.title')} hasLine />
      <PageBody hasPadding>
        {error !== null && <ErrorNotice what={t.error(error)} />}
        <div className={styles.columns}>
          <section className={styles.card}>
            <h2>{t('staffingScreen.care.facts')}</h2>
            {document !== null && (
              <>
                <TextValue
                  label={t('start.newPool.name')}
                  value={document.engagement.name}
                  isRequired
                  isReadOnly={isReadOnly}
                  onSave={(name) => name !== null && void runCommand('engagement.update', { fields: { name } })}
                />
                <TextValue
                  label={t('start.newPool.agency')}
                  value={document.engagement.client}
                  isReadOnly={isReadOnly}
                  onSave={(client) => void runCommand('engagement.update', { fields: { client } })}
                />
              </>
            )}
            <h2>{t('staffingScreen.care.terms')}</h2>
            {retention.data !== undefined && (
              <>
                <div className={styles.terms}>
                  {days(
                    t('staffingScreen.care.withoutConsent'),
                    retention.data.withoutConsent,
                    (withoutConsent) => void runCommand('retention.set', { withoutConsent }),
                  )}
                  {days(
                    t('staffingScreen.care.withConsent'),
                    retention.data.withConsent,
                    (withConsent) => void runCommand('retention.set', { withConsent }),
                  )}
                </div>
                <p className={styles.note}>{t('staffingScreen.care.rule')}</p>
              </>
            )}
          </section>
          <section className={styles.card}>
            <div className={styles.head}>
              <h2>
                {t('staffingScreen.care.due', {
                  count: due.length,
                  date: retention.data === undefined ? '' : formatDate(t.locale, retention.data.on),
                })}
              </h2>
              <Button icon="shield" isDisabled={isReadOnly || chosen.length === 0} onPress={() => setErasing(chosen)}>
                {t('staffingScreen.care.eraseChosen', { count: chosen.length })}
              </Button>
            </div>
            <div className={styles.list}>
              <DataTable
                label={t('staffingScreen.care.dueLabel')}
                columns={[
                  {
                    id: 'label',
                    header: t('staffingScreen.column.number'),
                    cell: (row) => row.label,
                    isRowHeader: true,
                  },
                  {
                    id: 'until',
                    header: t('staffingScreen.care.until'),
                    cell: (row) => formatDate(t.locale, row.until),
                  },
                  {
                    id: 'reason',
                    header: t('staffingScreen.care.reason'),
                    cell: (row) => t(`staffingScreen.care.reasons.${row.reason}`),
                  },
                ]}
                rows={due.slice(0, MOST_SHOWN)}
                rowId={(row) => `due-${row.specialist}`}
                selectionMode="multiple"
                selected={chosen.map((id) => `due-${id}`)}
                onSelect={(keys) => setChosen(keys.map((key) => Number(key.slice(4))))}
                onOpen={(key) => openScreen('specialists', { focus: Number(key.slice(4)) })}
                checkboxLabels={{
                  all: t('staffingScreen.care.chooseAll'),
                  row: (row) => t('staffingScreen.care.choose', { name: row.label }),
                }}
                emptyText={t('staffingScreen.care.nothingDue')}
                isCompact
              />
            </div>
            {due.length > MOST_SHOWN && (
              <p className={styles.note}>{t('staffingScreen.care.more', { count: due.length - MOST_SHOWN })}</p>
            )}
          </section>
        </div>
        <section className={styles.card}>
          <h2>{t('staffingScreen.care.log')}</h2>
          <p className={styles.note}>{t('staffingScreen.care.logNote')}</p>
          <DataTable
            label={t('staffingScreen.care.log')}
            columns={[
              {
                id: 'at',
                header: t('staffingScreen.care.when'),
                cell: (row) => formatMoment(t.locale, row.at),
                isRowHeader: true,
              },
              {
                id: 'who',
                header: t('staffingScreen.column.number'),
                cell: (row) => row.label ?? t('staffingScreen.care.erased'),
              },
              { id: 'for', header: t('staffingScreen.care.for'), cell: (row) => row.assignment ?? '' },
              { id: 'form', header: t('staffingScreen.care.form'), cell: (row) => row.form.toUpperCase() },
            ]}
            rows={log.data ?? []}
            rowId={(row) => `sheet-${row.id}`}
            emptyText={t('staffingScreen.care.noLog')}
            isCompact
          />
        </section>
      </PageBody>
      <StatusSlot end={t('staffingScreen.specialists.statusEnd')}>
        <StatusItem label={t('staffingScreen.care.statusDue')} value={numberText(t, due.length)} />
        <StatusItem
          label={t('staffingScreen.care.statusWithoutDate')}
          value={numberText(t, retention.data?.withoutDate ?? 0)}
        />
      </StatusSlot>
      {erasing !== null && (
        <EraseDialog
          ids={erasing}
          onClose={() => setErasing(null)}
          onErased={() => {
            setErasing(null);
            setChosen([]);
          }}
        />
      )}
    </>
  );
}

/** A longer list is dealt with in portions. */
const MOST_SHOWN = 200;
