/** The questionnaire of one round: respondents, and per question a score with its evidence. Keys 1 to 9 answer the question in hand. */
import { useState, type KeyboardEvent } from 'react';
import { offerUndo, runCommand, useDocument, useText } from '@renderer/api';
import { openDialog } from '@renderer/app/dialogs';
import {
  Button,
  Chip,
  DateField,
  InPlaceField,
  NumberField,
  PageBody,
  SegmentedControl,
  TextField,
} from '@renderer/components';
import type { RecordRow } from '@shared/contract/records.contract';
import { createRecord, deleteRecord, orUnknown, updateRecord } from '../records';
import { TextCell } from '../TextCell';
import type { MaturityPartProps } from './shared';
import styles from './maturity.module.css';

const NONE = 'none';
/** A scale of more points than this is typed instead of chosen. */
const MOST_CHOICES = 11;

export function Questionnaire(props: MaturityPartProps & { onRound(id: number): void }) {
  const { records, model, rounds, round, figures, isReadOnly, onRound } = props;
  const t = useText();
  const referenceDate = useDocument()?.engagement.referenceDate ?? null;
  const [chosen, setChosen] = useState<string | null>(null);
  const [added, setAdded] = useState<readonly string[]>([]);
  const [draft, setDraft] = useState('');
  const questions = records.maturityQuestion.filter((row) => row.model === model.id);
  const answered = figures.find((figure) => figure.round === round?.id)?.respondents ?? [];
  const respondents = [...new Set([...answered, ...added])];
  const respondent = chosen !== null && respondents.includes(chosen) ? chosen : respondents[0];

  const addRound = async (): Promise<void> => {
    const id = await createRecord({
      kind: 'maturityRound',
      fields: {
        model: model.id,
        name: t('maturityScreen.rounds.name', { number: rounds.length + 1 }),
        ...(rounds.length === 0 && referenceDate !== null && { heldOn: referenceDate }),
      },
    });
    if (id !== null) onRound(id);
    setAdded([]);
  };
  const addButton = !isReadOnly && (
    <Button size="small" icon="plus" onPress={() => void addRound()}>
      {t('maturityScreen.rounds.new')}
    </Button>
  );
  if (round === undefined)
    return (
      <PageBody hasPadding>
        <p className={styles.text}>{t('maturityScreen.rounds.none')}</p>
        <div>{addButton}</div>
      </PageBody>
    );
  const addRespondent = (): void => {
    const name = draft.trim();
    if (name === '') return;
    setAdded([...added, name]);
    setChosen(name);
    setDraft('');
  };
  const removeRespondent = async (name: string): Promise<void> => {
    const ids = records.maturityAnswer
      .filter((row) => row.round === round.id && row.respondent === name)
      .map((row) => row.id);
    setAdded(added.filter((one) => one !== name));
    if (ids.length === 0) return;
    const result = await runCommand('record.delete', { kind: 'maturityAnswer', ids });
    if (result.ok)
      offerUndo(
        result.value,
        (say) => say('maturityScreen.answers.removed', { name }),
        () => openDialog('history'),
      );
  };
  const given = records.maturityAnswer.filter((row) => row.round === round.id && row.respondent === respondent);
  return (
    <PageBody hasPadding>
      <div className={styles.roundFacts}>
        <InPlaceField
          label={t('maturityScreen.rounds.nameLabel')}
          value={round.name}
          emptyText=""
          isReadOnly={isReadOnly}
          onSave={(name) =>
            name.trim() !== '' && updateRecord({ kind: 'maturityRound', id: round.id, fields: { name: name.trim() } })
          }
        />
        <DateField
          label={t('maturityScreen.rounds.heldOn')}
          layout="inline"
          value={round.heldOn}
          openLabel={t('supportScreen.stakeholders.openCalendar')}
          clearLabel={t('supportScreen.stakeholders.clearDate')}
          invalidMessage={t('supportScreen.stakeholders.invalidDate')}
          isDisabled={isReadOnly}
          onChange={(heldOn) => updateRecord({ kind: 'maturityRound', id: round.id, fields: { heldOn } })}
        />
        {addButton}
        {!isReadOnly && (
          <Button
            size="small"
            variant="quiet"
            icon="trash"
            onPress={() => void deleteRecord('maturityRound', round.id, round.name)}
          >
            {t('maturityScreen.rounds.delete')}
          </Button>
        )}
      </div>
      <div className={styles.respondents} role="group" aria-label={t('maturityScreen.answers.respondents')}>
        {respondents.map((name) => (
          <Chip
            key={name}
            isActive={name === respondent}
            onPress={() => setChosen(name)}
            {...(!isReadOnly && {
              onRemove: () => void removeRespondent(name),
              removeLabel: t('maturityScreen.answers.remove', { name }),
            })}
          >
            {name}
          </Chip>
        ))}
        {!isReadOnly && (
          <>
            <TextField
              label={t('maturityScreen.answers.add')}
              isLabelHidden
              placeholder={t('maturityScreen.answers.addPlaceholder')}
              value={draft}
              maxLength={500}
              onChange={setDraft}
              onKeyDown={(event) => {
                if (event.key === 'Enter') addRespondent();
              }}
            />
            <Button icon="plus" isDisabled={draft.trim() === ''} onPress={addRespondent}>
              {t('maturityScreen.answers.add')}
            </Button>
          </>
        )}
      </div>
      {questions.length === 0 ? (
        <p className={styles.text}>{t('maturityScreen.answers.noQuestions')}</p>
      ) : respondent === undefined ? (
        <p className={styles.text}>{t('maturityScreen.answers.chooseFirst')}</p>
      ) : (
        <>
          <p className={styles.note}>
            {t('maturityScreen.answers.progress', {
              name: respondent,
              done: given.filter((row) => row.score !== null).length,
              total: questions.length,
            })}
            {' · '}
            {t('maturityScreen.answers.scale', { lowest: model.lowest, highest: model.highest })}
          </p>
          <table className={styles.questions} aria-label={t('maturityScreen.parts.answers')}>
            <thead>
              <tr>
                <th scope="col">{t('maturityScreen.answers.question')}</th>
                <th scope="col" className={styles.score}>
                  {t('maturityScreen.answers.score')}
                </th>
                <th scope="col">{t('maturityScreen.answers.evidence')}</th>
              </tr>
            </thead>
            <tbody>
              {questions.map((question) => (
                <AnswerRow
                  key={`${respondent}-${question.id}`}
                  question={question}
                  answer={given.find((row) => row.question === question.id)}
                  model={model}
                  isReadOnly={isReadOnly}
                  onSet={(score, evidence) =>
                    void runCommand('maturity.answer', {
                      round: round.id,
                      question: question.id,
                      respondent,
                      score,
                      evidence,
                    })
                  }
                />
              ))}
            </tbody>
          </table>
        </>
      )}
    </PageBody>
  );
}

interface AnswerRowProps {
  readonly question: RecordRow<'maturityQuestion'>;
  readonly answer: RecordRow<'maturityAnswer'> | undefined;
  readonly model: RecordRow<'maturityModel'>;
  readonly isReadOnly: boolean;
  onSet(score: number | null, evidence: string | null): void;
}

function AnswerRow({ question, answer, model, isReadOnly, onSet }: AnswerRowProps) {
  const t = useText();
  const { lowest, highest } = model;
  const score = answer?.score ?? null;
  const evidence = answer?.evidence ?? null;
  const points = Array.from({ length: Math.max(0, highest - lowest + 1) }, (_, index) => lowest + index);
  const label = t('maturityScreen.answers.of', {
    column: t('maturityScreen.answers.score'),
    question: question.text,
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const value = Number(event.key);
    if (!/^\d$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey || !points.includes(value)) return;
    event.preventDefault();
    onSet(value, evidence);
  };
  return (
    <tr>
      <th scope="row">
        {question.topic !== null && <span className={styles.quiet}>{question.topic}</span>}
        <span>{question.text}</span>
      </th>
      <td className={styles.score}>
        {points.length <= MOST_CHOICES ? (
          // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a digit pressed on any of the choices answers.
          <div onKeyDown={isReadOnly ? undefined : onKeyDown}>
            <SegmentedControl
              label={label}
              size="small"
              options={[
                { id: NONE, label: '?', isDisabled: isReadOnly },
                ...points.map((point) => ({ id: String(point), label: String(point), isDisabled: isReadOnly })),
              ]}
              value={score === null ? NONE : String(score)}
              onChange={(id) => onSet(id === NONE ? null : Number(id), evidence)}
            />
          </div>
        ) : (
          <NumberField
            label={label}
            isLabelHidden
            value={score}
            minimum={lowest}
            maximum={highest}
            fractionDigits={1}
            isDisabled={isReadOnly}
            notANumberMessage={t('maturityScreen.answers.numberOnly')}
            rangeMessage={t('maturityScreen.answers.range', { lowest, highest })}
            onChange={(value) => onSet(value, evidence)}
          />
        )}
      </td>
      <td>
        <TextCell
          label={t('maturityScreen.answers.of', {
            column: t('maturityScreen.answers.evidence'),
            question: question.text,
          })}
          value={evidence ?? ''}
          placeholder={t('maturityScreen.answers.evidencePlaceholder')}
          isReadOnly={isReadOnly}
          onSave={(text) => onSet(score, orUnknown(text))}
        />
      </td>
    </tr>
  );
}
