/** Shortlists: per assignment who is in the picture and how far; a person moves them, never the program. */
import { errorOf, offerUndo, runCommand, useDocument, useEngineQuery, useText } from '@renderer/api';
import { openDialog } from '@renderer/app/dialogs';
import { openScreen } from '@renderer/app/navigation';
import { StatusSlot } from '@renderer/app/slots';
import {
  Button,
  EmptyState,
  ErrorNotice,
  Icon,
  IconButton,
  PageBody,
  PageHead,
  Select,
  StatusItem,
} from '@renderer/components';
import type { ShortlistEntry } from '@shared/contract/staffing.contract';
import { shortlistStages } from '@shared/domain/staffing';
import { formatMoment } from '@shared/i18n/format';
import { numberText, scoreText } from '../words';
import { TextNote } from './TextNote';
import styles from './shortlists.module.css';

/** The screen. */
export function ShortlistsScreen() {
  const t = useText();
  const isReadOnly = useDocument()?.readOnly ?? true;
  const entries = useEngineQuery('shortlist.list', {}, { keepPrevious: true });
  const assignments = useEngineQuery('assignment.list', {}, { keepPrevious: true });
  const error = errorOf(entries) ?? errorOf(assignments);
  if (error !== null)
    return (
      <PageBody hasPadding>
        <ErrorNotice what={t.error(error)} />
      </PageBody>
    );
  if (entries.data === undefined || assignments.data === undefined) return null;
  if (entries.data.length === 0) {
    return (
      <PageBody>
        <EmptyState
          title={t('staffingScreen.shortlist.empty.title')}
          why={t('staffingScreen.shortlist.empty.why')}
          primary={
            <Button variant="primary" size="large" icon="filter" onPress={() => openScreen('matching', {})}>
              {t('staffingScreen.shortlist.empty.toMatch')}
            </Button>
          }
        />
      </PageBody>
    );
  }
  const all = entries.data;
  const lists = assignments.data.flatMap((assignment) => {
    const own = all.filter((entry) => entry.assignment === assignment.id);
    return own.length === 0 ? [] : [{ assignment, own }];
  });
  return (
    <>
      <PageHead title={t('staffingScreen.shortlist.title')} hasLine />
      <PageBody hasPadding>
        {lists.map(({ assignment, own }) => (
          <section key={assignment.id} className={styles.list}>
            <div className={styles.head}>
              <h2>{[assignment.number, assignment.title].filter((part) => part !== null).join(' ')}</h2>
              <Button variant="link" onPress={() => openScreen('matching', { assignment: assignment.id })}>
                {t('staffingScreen.assignments.whoFits')}
              </Button>
            </div>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{t('staffingScreen.match.profile')}</th>
                  <th scope="col">{t('staffingScreen.shortlist.stage')}</th>
                  <th scope="col">{t('staffingScreen.shortlist.since')}</th>
                  <th scope="col">{t('staffingScreen.shortlist.result')}</th>
                  <th scope="col">{t('staffingScreen.shortlist.note')}</th>
                  <th aria-label={t('staffingScreen.shortlist.off')} />
                </tr>
              </thead>
              <tbody>
                {own.map((entry) => (
                  <Entry key={entry.id} entry={entry} isReadOnly={isReadOnly} />
                ))}
              </tbody>
            </table>
          </section>
        ))}
      </PageBody>
      <StatusSlot end={t('staffingScreen.shortlist.youDecide')}>
        {shortlistStages.map((stage) => {
          const count = all.filter((entry) => entry.stage === stage).length;
          return count === 0 ? null : (
            <StatusItem key={stage} label={t(`staffing.stage.${stage}`)} value={numberText(t, count)} />
          );
        })}
      </StatusSlot>
    </>
  );
}

function Entry({ entry, isReadOnly }: { readonly entry: ShortlistEntry; readonly isReadOnly: boolean }) {
  const t = useText();
  const set = (stage: (typeof shortlistStages)[number] | null, note?: string | null) =>
    runCommand('shortlist.set', {
      assignment: entry.assignment,
      specialists: [entry.specialist],
      stage,
      ...(note !== undefined && { note }),
    });
  const takeOff = async (): Promise<void> => {
    const result = await set(null);
    if (result.ok)
      offerUndo(
        result.value,
        (text) => text('staffingScreen.shortlist.taken', { name: entry.label }),
        () => openDialog('history'),
      );
  };
  return (
    <tr>
      <th scope="row">
        <Button variant="link" onPress={() => openScreen('specialists', { focus: entry.specialist })}>
          {entry.label}
        </Button>
      </th>
      <td>
        <Select
          label={t('staffingScreen.shortlist.stageOf', { name: entry.label })}
          isLabelHidden
          isDisabled={isReadOnly}
          options={shortlistStages.map((id) => ({ id, label: t(`staffing.stage.${id}`) }))}
          value={entry.stage}
          onChange={(id) => void set(shortlistStages.find((stage) => stage === id) ?? entry.stage)}
          placeholder=""
        />
      </td>
      <td>{formatMoment(t.locale, entry.setAt)}</td>
      <td>
        {entry.result !== null && (
          <>
            {scoreText(t, entry.result.low, entry.result.high)}, {t(`staffing.gate.${entry.result.gate}`)}
            {entry.result.isStale && (
              <div className={styles.stale}>
                <Icon name="clock" size={12} /> {t('staffingScreen.shortlist.stale')}
              </div>
            )}
          </>
        )}
      </td>
      <td>
        <TextNote
          label={t('staffingScreen.shortlist.noteOf', { name: entry.label })}
          value={entry.note}
          isReadOnly={isReadOnly}
          onSave={(note) => void set(entry.stage, note)}
        />
      </td>
      <td>
        <IconButton
          icon="close"
          size="small"
          isDisabled={isReadOnly}
          label={t('staffingScreen.shortlist.takeOff', { name: entry.label })}
          onPress={() => void takeOff()}
        />
      </td>
    </tr>
  );
}
