/** A maturity model as data of the engagement: its scale, stages with the step towards each, and questions; everything is edited where it stands. */
import type { KeyboardEvent, ReactNode } from 'react';
import { runCommand, useText } from '@renderer/api';
import { Button, IconButton, InPlaceField, NumberField, PageBody, Select } from '@renderer/components';
import type { RecordFields } from '@shared/contract/records.contract';
import { maturityRules, passingMark } from '@shared/domain/maturity';
import { placeBefore } from '../listTypes';
import { createRecord, deleteRecord, orUnknown, updateRecord } from '../records';
import { TextCell } from '../TextCell';
import type { MaturityPartProps } from './shared';
import styles from './maturity.module.css';

export function ModelEditor({ records, model, isReadOnly }: MaturityPartProps) {
  const t = useText();
  const stages = records.maturityStage.filter((row) => row.model === model.id);
  const questions = records.maturityQuestion.filter((row) => row.model === model.id);
  const isByStatement = model.rule === 'statements';
  const set = (fields: Partial<RecordFields<'maturityModel'>>): void =>
    updateRecord({ kind: 'maturityModel', id: model.id, fields });
  const scale = (field: 'lowest' | 'highest') => (
    <NumberField
      label={t(`maturityScreen.edit.${field}`)}
      layout="inline"
      value={model[field]}
      minimum={field === 'lowest' ? 0 : model.lowest + 1}
      maximum={field === 'lowest' ? model.highest - 1 : 100}
      fractionDigits={0}
      isDisabled={isReadOnly}
      notANumberMessage={t('maturityScreen.answers.numberOnly')}
      rangeMessage={t('maturityScreen.edit.scaleProblem')}
      onChange={(value) => value !== null && set({ [field]: value })}
    />
  );
  return (
    <PageBody hasPadding>
      <div className={styles.facts}>
        <InPlaceField
          label={t('maturityScreen.edit.name')}
          value={model.name}
          emptyText=""
          isReadOnly={isReadOnly}
          onSave={(name) => name.trim() !== '' && set({ name: name.trim() })}
        />
        <InPlaceField
          label={t('maturityScreen.edit.source')}
          value={model.source ?? ''}
          emptyText={t('maturityScreen.edit.ownSource')}
          isReadOnly={isReadOnly}
          onSave={(text) => set({ source: orUnknown(text) })}
        />
        <InPlaceField
          label={t('maturityScreen.edit.description')}
          value={model.description ?? ''}
          emptyText={t('maturityScreen.edit.noDescription')}
          isMultiline
          isReadOnly={isReadOnly}
          onSave={(text) => set({ description: orUnknown(text) })}
        />
        <div className={styles.scale}>
          {scale('lowest')}
          {scale('highest')}
        </div>
        <div className={styles.rule}>
          <Select
            label={t('maturityScreen.edit.rule')}
            options={maturityRules.map((id) => ({ id, label: t(`maturityScreen.rules.${id}.name`) }))}
            value={model.rule}
            placeholder=""
            isDisabled={isReadOnly}
            onChange={(id) => set({ rule: maturityRules.find((rule) => rule === id) ?? 'mean' })}
          />
          {isByStatement && (
            <NumberField
              label={t('maturityScreen.edit.passing')}
              value={model.passing ?? passingMark(model)}
              minimum={model.lowest}
              maximum={model.highest}
              fractionDigits={1}
              isDisabled={isReadOnly}
              notANumberMessage={t('maturityScreen.answers.numberOnly')}
              rangeMessage={t('maturityScreen.edit.passingProblem')}
              onChange={(passing) => set({ passing })}
            />
          )}
        </div>
        <p className={styles.note}>{t(`maturityScreen.rules.${model.rule}.note`)}</p>
      </div>
      <h2 className={styles.title}>{t('maturityScreen.edit.stages')}</h2>
      <p className={styles.note}>{t('maturityScreen.edit.stagesNote', { rule: model.rule })}</p>
      <table className={styles.questions} aria-label={t('maturityScreen.edit.stages')}>
        <thead>
          <tr>
            <th scope="col" className={styles.narrow}>
              {t('maturityScreen.edit.stage')}
            </th>
            <th scope="col">{t('maturityScreen.edit.stageDescription')}</th>
            <th scope="col">{t('maturityScreen.edit.step')}</th>
            <td className={styles.tools} />
          </tr>
        </thead>
        <tbody>
          {stages.map((stage) => (
            <Line
              key={stage.id}
              kind="maturityStage"
              id={stage.id}
              name={stage.name}
              all={stages}
              isReadOnly={isReadOnly}
            >
              <th scope="row">
                <TextCell
                  label={t('maturityScreen.edit.of', { column: t('maturityScreen.edit.name'), name: stage.name })}
                  value={stage.name}
                  isStrong
                  mayBeEmpty={false}
                  maximum={500}
                  isReadOnly={isReadOnly}
                  onSave={(name) => updateRecord({ kind: 'maturityStage', id: stage.id, fields: { name } })}
                />
              </th>
              {(['description', 'step'] as const).map((field) => (
                <td key={field}>
                  <TextCell
                    label={t('maturityScreen.edit.of', {
                      column: t(`maturityScreen.edit.${field === 'step' ? 'step' : 'stageDescription'}`),
                      name: stage.name,
                    })}
                    value={stage[field] ?? ''}
                    isReadOnly={isReadOnly}
                    onSave={(text) =>
                      updateRecord({ kind: 'maturityStage', id: stage.id, fields: { [field]: orUnknown(text) } })
                    }
                  />
                </td>
              ))}
            </Line>
          ))}
        </tbody>
      </table>
      {!isReadOnly && (
        <div>
          <Button
            size="small"
            variant="quiet"
            icon="plus"
            onPress={() =>
              void createRecord({
                kind: 'maturityStage',
                fields: { model: model.id, name: t('maturityScreen.edit.newStage') },
              })
            }
          >
            {t('maturityScreen.edit.addStage')}
          </Button>
        </div>
      )}
      <h2 className={styles.title}>{t('maturityScreen.edit.questions')}</h2>
      <table className={styles.questions} aria-label={t('maturityScreen.edit.questions')}>
        <thead>
          <tr>
            <th scope="col" className={styles.narrow}>
              {t('maturityScreen.edit.topic')}
            </th>
            <th scope="col">{t('maturityScreen.edit.question')}</th>
            {isByStatement && (
              <th scope="col" className={styles.narrow}>
                {t('maturityScreen.edit.questionStage')}
              </th>
            )}
            <td className={styles.tools} />
          </tr>
        </thead>
        <tbody>
          {questions.map((question) => (
            <Line
              key={question.id}
              kind="maturityQuestion"
              id={question.id}
              name={question.text}
              all={questions}
              isReadOnly={isReadOnly}
            >
              <td>
                <TextCell
                  label={t('maturityScreen.edit.of', { column: t('maturityScreen.edit.topic'), name: question.text })}
                  value={question.topic ?? ''}
                  isReadOnly={isReadOnly}
                  onSave={(text) =>
                    updateRecord({ kind: 'maturityQuestion', id: question.id, fields: { topic: orUnknown(text) } })
                  }
                />
              </td>
              <th scope="row">
                <TextCell
                  label={t('maturityScreen.edit.of', {
                    column: t('maturityScreen.edit.question'),
                    name: question.text,
                  })}
                  value={question.text}
                  mayBeEmpty={false}
                  maximum={500}
                  isReadOnly={isReadOnly}
                  onSave={(text) => updateRecord({ kind: 'maturityQuestion', id: question.id, fields: { text } })}
                />
              </th>
              {isByStatement && (
                <td>
                  <Select
                    label={t('maturityScreen.edit.of', {
                      column: t('maturityScreen.edit.questionStage'),
                      name: question.text,
                    })}
                    isLabelHidden
                    options={[
                      { id: 'none', label: t('maturityScreen.edit.noStage') },
                      ...stages.map((stage) => ({ id: String(stage.id), label: stage.name })),
                    ]}
                    value={question.stage === null ? 'none' : String(question.stage)}
                    placeholder=""
                    isDisabled={isReadOnly}
                    onChange={(id) =>
                      updateRecord({
                        kind: 'maturityQuestion',
                        id: question.id,
                        fields: { stage: id === 'none' ? null : Number(id) },
                      })
                    }
                  />
                </td>
              )}
            </Line>
          ))}
        </tbody>
      </table>
      {!isReadOnly && (
        <div>
          <Button
            size="small"
            variant="quiet"
            icon="plus"
            onPress={() =>
              void createRecord({
                kind: 'maturityQuestion',
                fields: {
                  model: model.id,
                  text: t('maturityScreen.edit.newQuestion'),
                  topic: questions.at(-1)?.topic ?? null,
                },
              })
            }
          >
            {t('maturityScreen.edit.addQuestion')}
          </Button>
        </div>
      )}
    </PageBody>
  );
}

interface LineProps {
  readonly kind: 'maturityStage' | 'maturityQuestion';
  readonly id: number;
  readonly name: string;
  readonly all: readonly { readonly id: number }[];
  readonly isReadOnly: boolean;
  readonly children: ReactNode;
}

/** A row that moves with Alt and an arrow, or by its buttons. */
function Line({ kind, id, name, all, isReadOnly, children }: LineProps) {
  const t = useText();
  const ids = all.map((row) => row.id);
  const move = (direction: 'up' | 'down'): void => {
    const before = placeBefore(ids, id, direction);
    if (before !== undefined) void runCommand('record.move', { kind, id, before });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') || isReadOnly) return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? 'up' : 'down');
  };
  return (
    <tr onKeyDown={onKeyDown}>
      {children}
      <td className={styles.tools}>
        {!isReadOnly && (
          <>
            <IconButton
              icon="arrowUp"
              size="small"
              label={t('maturityScreen.edit.up', { name })}
              isDisabled={ids[0] === id}
              onPress={() => move('up')}
            />
            <IconButton
              icon="arrowDown"
              size="small"
              label={t('maturityScreen.edit.down', { name })}
              isDisabled={ids.at(-1) === id}
              onPress={() => move('down')}
            />
            <IconButton
              icon="trash"
              size="small"
              label={t('maturityScreen.edit.remove', { name })}
              onPress={() => void deleteRecord(kind, id, name)}
            />
          </>
        )}
      </td>
    </tr>
  );
}
