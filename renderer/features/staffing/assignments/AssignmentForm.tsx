/** The intake of one assignment: the fields, what the request said, the criteria, the clarity check and the role description. */
import { host, notice, noticeError, offerUndo, runCommand, useEngineQuery, useText } from '@renderer/api';
import { openDialog } from '@renderer/app/dialogs';
import { openScreen } from '@renderer/app/navigation';
import { Banner, Button, Select } from '@renderer/components';
import type { CommandParams } from '@shared/contract';
import type { StaffingWords } from '@shared/contract/staffing.contract';
import { assignmentStatuses, cxLevels, type Assignment } from '@shared/domain/staffing';
import { processes } from '@shared/domain/terms';
import type { Locale } from '@shared/i18n';
import { ClarityList } from '../parts/ClarityList';
import { ChoicesValue, DayValue, NamesValue, NumberValue, RangeValue, TextValue } from '../parts/fields';
import { clarityItems } from './clarityItems';
import { CriteriaTable } from './CriteriaTable';
import styles from './assignments.module.css';

type Fields = CommandParams<'assignment.update'>['fields'];

export interface AssignmentFormProps {
  readonly assignment: Assignment;
  readonly words: StaffingWords | null;
  readonly isReadOnly: boolean;
}

export function AssignmentForm({ assignment, words, isReadOnly }: AssignmentFormProps) {
  const t = useText();
  const { id } = assignment;
  const clarity = useEngineQuery('assignment.clarity', { assignment: id }, { keepPrevious: true });
  const set = (fields: Fields): void => void runCommand('assignment.update', { id, fields });
  const remove = async (): Promise<void> => {
    const result = await runCommand('assignment.delete', { ids: [id] });
    if (result.ok)
      offerUndo(
        result.value,
        (text) => text('staffingScreen.assignments.deleted', { name: assignment.title }),
        () => openDialog('history'),
      );
  };
  return (
    <div className={styles.form}>
      <div className={styles.main}>
        <header className={styles.head}>
          <h2>{assignment.title}</h2>
          <div className={styles.buttons}>
            <Button variant="primary" icon="filter" onPress={() => openScreen('matching', { assignment: id })}>
              {t('staffingScreen.assignments.whoFits')}
            </Button>
            <Button variant="quiet" icon="trash" isDisabled={isReadOnly} onPress={() => void remove()}>
              {t('staffingScreen.profile.delete')}
            </Button>
          </div>
        </header>
        <section className={styles.section}>
          <h3>{t('staffingScreen.assignments.two')}</h3>
          <NumberValue
            label={t('staffingScreen.assignments.online')}
            value={assignment.online}
            minimum={0}
            maximum={100}
            isReadOnly={isReadOnly}
            onSave={(online) => set({ online })}
          />
          <ChoicesValue
            label={t('staffingScreen.column.processes')}
            value={assignment.processes}
            options={processes.map((process) => ({ id: process, label: t(`domain.process.${process}`) }))}
            isReadOnly={isReadOnly}
            onSave={(chosen) => set({ processes: chosen === null ? null : [...chosen] })}
          />
          <ChoicesValue
            label={t('staffingScreen.column.levels')}
            value={assignment.levels}
            options={cxLevels.map((level) => ({ id: level, label: t(`staffing.level.${level}`) }))}
            isReadOnly={isReadOnly}
            onSave={(chosen) => set({ levels: chosen === null ? null : [...chosen] })}
          />
          <NumberValue
            label={t('staffingScreen.assignments.share')}
            value={assignment.share}
            minimum={0}
            maximum={100}
            isReadOnly={isReadOnly}
            onSave={(share) => set({ share })}
          />
        </section>
        <section className={styles.section}>
          <h3>{t('staffingScreen.assignments.criteria')}</h3>
          <CriteriaTable assignment={assignment} words={words} isReadOnly={isReadOnly} />
        </section>
        <section className={styles.section}>
          <h3>{t('staffingScreen.assignments.facts')}</h3>
          <TextValue
            label={t('staffingScreen.assignments.titleField')}
            value={assignment.title}
            isRequired
            isReadOnly={isReadOnly}
            onSave={(title) => title !== null && set({ title })}
          />
          <TextValue
            label={t('staffingScreen.assignments.number')}
            value={assignment.number}
            isReadOnly={isReadOnly}
            onSave={(number) => set({ number })}
          />
          <TextValue
            label={t('staffingScreen.assignments.client')}
            value={assignment.client}
            isReadOnly={isReadOnly}
            onSave={(client) => set({ client })}
          />
          <TextValue
            label={t('staffingScreen.assignments.sector')}
            value={assignment.sector}
            isReadOnly={isReadOnly}
            onSave={(sector) => set({ sector })}
          />
          <Select
            label={t('staffingScreen.column.status')}
            layout="inline"
            isDisabled={isReadOnly}
            options={assignmentStatuses.map((status) => ({
              id: status,
              label: t(`staffing.assignmentStatus.${status}`),
            }))}
            value={assignment.status}
            onChange={(status) =>
              set({ status: assignmentStatuses.find((known) => known === status) ?? assignment.status })
            }
            placeholder=""
          />
          <NamesValue
            label={t('staffingScreen.column.languages')}
            value={assignment.languages}
            known={words?.languages ?? []}
            isReadOnly={isReadOnly}
            onSave={(languages) => set({ languages: languages === null ? null : [...languages] })}
          />
          <NumberValue
            label={t('staffingScreen.assignments.maximumRate')}
            value={assignment.maximumRate}
            minimum={0}
            maximum={100_000}
            isReadOnly={isReadOnly}
            onSave={(maximumRate) => set({ maximumRate })}
          />
          <RangeValue
            label={t('staffingScreen.column.hours')}
            value={assignment.hours}
            isReadOnly={isReadOnly}
            onSave={(hours) => set({ hours })}
          />
          <DayValue
            label={t('staffingScreen.assignments.start')}
            value={assignment.start}
            isReadOnly={isReadOnly}
            onSave={(start) => set({ start })}
          />
          <NumberValue
            label={t('staffingScreen.assignments.months')}
            value={assignment.months}
            minimum={0}
            maximum={600}
            isReadOnly={isReadOnly}
            onSave={(months) => set({ months })}
          />
          <TextValue
            label={t('staffingScreen.column.place')}
            value={assignment.place}
            isReadOnly={isReadOnly}
            onSave={(spot) => set({ place: spot })}
          />
          <TextValue
            label={t('staffingScreen.assignments.remote')}
            value={assignment.remote}
            isReadOnly={isReadOnly}
            onSave={(remote) => set({ remote })}
          />
          <TextValue
            label={t('staffingScreen.assignments.requestedBy')}
            value={assignment.requestedBy}
            isReadOnly={isReadOnly}
            onSave={(requestedBy) => set({ requestedBy })}
          />
          <TextValue
            label={t('staffingScreen.assignments.description')}
            value={assignment.description}
            isMultiline
            isReadOnly={isReadOnly}
            onSave={(description) => set({ description })}
          />
        </section>
      </div>
      <aside className={styles.side} aria-label={t('staffingScreen.clarity.title')}>
        <section>
          <h3>{t('staffingScreen.clarity.title')}</h3>
          {clarity.data !== undefined && (
            <>
              {clarity.data.isEmpty && (
                <Banner tone="warning" title={t('staffingScreen.match.refused')}>
                  {t('staffingScreen.match.refusedWhy')}
                </Banner>
              )}
              <p className={styles.verdict}>{t(clarity.data.clear ? 'staffing.clear' : 'staffing.notClear')}</p>
              <ClarityList
                label={t('staffingScreen.clarity.title')}
                items={clarityItems(t, clarity.data)}
                states={{
                  answered: t('staffingScreen.clarity.state.answered'),
                  asked: t('staffingScreen.clarity.state.asked'),
                  vague: t('staffingScreen.clarity.state.vague'),
                }}
              />
            </>
          )}
        </section>
        {clarity.data !== undefined &&
          (['nl', 'en'] as const).map((language) => (
            <Description key={language} language={language} paragraphs={clarity.data.description[language]} />
          ))}
      </aside>
    </div>
  );
}

function Description({ language, paragraphs }: { readonly language: Locale; readonly paragraphs: readonly string[] }) {
  const t = useText();
  const copy = async (): Promise<void> => {
    const result = await host('clipboard.write', { text: paragraphs.join('\n\n') });
    if (!result.ok) noticeError(result.error, copy);
    else notice({ tone: 'info', text: (text) => text('staffingScreen.assignments.copied'), action: null });
  };
  return (
    <section>
      <div className={styles.sideHead}>
        <h3>{t(`staffingScreen.assignments.roleText.${language}`)}</h3>
        <Button size="small" icon="copy" onPress={() => void copy()}>
          {t('staffingScreen.assignments.copy')}
        </Button>
      </div>
      <div lang={language} className={styles.description}>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </section>
  );
}
