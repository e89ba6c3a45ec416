/** The assignments of a pool: the list at the left, the intake of one with the clarity check beside it, its criteria, and the role description to copy. */
import { useEffect, useState } from 'react';
import { errorOf, runCommand, useDocument, useEngineQuery, useText } from '@renderer/api';
import { openScreen, useNavigation } from '@renderer/app/navigation';
import { StatusSlot } from '@renderer/app/slots';
import { Badge, Button, EmptyState, ErrorNotice, NavList, PageBody, PageHead, StatusItem } from '@renderer/components';
import type { GrantedFile } from '@shared/contract/host';
import { chooseStaffingFile, TakeDialog } from '../exchange/TakeDialog';
import { numberText } from '../words';
import { AssignmentForm } from './AssignmentForm';
import styles from './assignments.module.css';

/** The screen. */
export function AssignmentsScreen() {
  const t = useText();
  const place = useNavigation((store) => store.place);
  const asked = place.screen === 'assignments' ? place.params : {};
  const isReadOnly = useDocument()?.readOnly ?? true;
  const [open, setOpen] = useState<number | null>(asked.focus ?? null);
  const [file, setFile] = useState<GrantedFile | null>(null);
  const list = useEngineQuery('assignment.list', {}, { keepPrevious: true });
  const clarities = useEngineQuery('assignment.clarities', {}, { keepPrevious: true });
  const words = useEngineQuery('staffing.words', {}, { keepPrevious: true });
  useEffect(() => {
    if (asked.focus !== undefined) setOpen(asked.focus);
  }, [place.visit, asked.focus]);
  const add = async (): Promise<void> => {
    const result = await runCommand('assignment.create', {
      fields: { title: t('staffingScreen.assignments.newTitle') },
    });
    if (result.ok) setOpen(result.value.value.id);
  };
  const toImport = (): void => openScreen('import', { kind: 'assignments' });
  const error = errorOf(list) ?? errorOf(clarities);
  const rows = list.data;
  if (error !== null)
    return (
      <PageBody hasPadding>
        <ErrorNotice
          what={t.error(error)}
          actions={<Button onPress={() => void list.refetch()}>{t('common.retry')}</Button>}
        />
      </PageBody>
    );
  if (rows === undefined) return null;
  const buttons = (
    <>
      <Button icon="file" isDisabled={isReadOnly} onPress={() => void chooseStaffingFile().then(setFile)}>
        {t('staffingScreen.exchange.fromFile')}
      </Button>
      <Button icon="upload" isDisabled={isReadOnly} onPress={toImport}>
        {t('staffingScreen.assignments.import')}
      </Button>
      <Button variant="primary" icon="plus" isDisabled={isReadOnly} onPress={() => void add()}>
        {t('staffingScreen.assignments.add')}
      </Button>
    </>
  );
  if (rows.length === 0) {
    return (
      <PageBody>
        <EmptyState
          title={t('staffingScreen.assignments.empty.title')}
          why={t('staffingScreen.assignments.empty.why')}
          quote={t('staffingScreen.assignments.empty.quote')}
          primary={
            <Button variant="primary" size="large" icon="upload" isDisabled={isReadOnly} onPress={toImport}>
              {t('staffingScreen.assignments.import')}
            </Button>
          }
          secondary={
            <Button size="large" icon="plus" isDisabled={isReadOnly} onPress={() => void add()}>
              {t('staffingScreen.assignments.add')}
            </Button>
          }
        />
      </PageBody>
    );
  }
  const clarityOf = (id: number) => clarities.data?.find(({ assignment }) => assignment === id);
  const opened = rows.find(({ id }) => id === open) ?? rows[0];
  const vague = clarities.data?.filter(({ clear }) => !clear).length ?? 0;
  return (
    <>
      <PageHead title={t('staffingScreen.assignments.title')} hasLine actions={buttons} />
      <PageBody isScrolling={false}>
        <div className={styles.screen}>
          <div className={styles.list}>
            <NavList
              label={t('staffingScreen.assignments.title')}
              items={rows.map((row) => {
                const clarity = clarityOf(row.id);
                return {
                  id: String(row.id),
                  label: row.title,
                  description: [row.number, row.client].filter((part) => part !== null).join(' · '),
                  ...(clarity !== undefined &&
                    !clarity.clear && {
                      trailing: (
                        <Badge
                          tone="warning"
                          title={t('staffingScreen.assignments.vagueCount', { count: clarity.vague })}
                        >
                          {t('staffingScreen.assignments.vague')}
                        </Badge>
                      ),
                    }),
                };
              })}
              selected={opened === undefined ? null : String(opened.id)}
              onSelect={(id) => setOpen(Number(id))}
            />
          </div>
          {opened !== undefined && (
            <AssignmentForm key={opened.id} assignment={opened} words={words.data ?? null} isReadOnly={isReadOnly} />
          )}
        </div>
      </PageBody>
      {file !== null && (
        <TakeDialog
          file={file}
          onClose={() => setFile(null)}
          onTaken={(kind, ids) => kind === 'assignment' && setOpen(ids[0] ?? null)}
        />
      )}
      <StatusSlot>
        <StatusItem label={t('staffingScreen.assignments.statusCount')} value={numberText(t, rows.length)} />
        <StatusItem label={t('staffingScreen.assignments.statusVague')} value={numberText(t, vague)} />
      </StatusSlot>
    </>
  );
}
