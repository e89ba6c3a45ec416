/** The two rows of heads that stay in view: stages with their balance of channels, and steps with their number. */
import { memo } from 'react';
import { runCommand } from '@renderer/api';
import { Icon, IconButton } from '@renderer/components';
import type { JourneyStage } from '@shared/domain/journey';
import { END_WIDTH, HEAD_WIDTH, type MapColumn, type StageSpan } from '../model/layout';
import { addStage } from '../model/gestures';
import { endEdit, useMapStore } from '../model/mapStore';
import { Cell } from './Cell';
import { useMapContents } from './mapContext';
import { TextEditor } from './TextEditor';
import styles from './map.module.css';

export const HeadRows = memo(function HeadRows() {
  const { layout, index, t, isReadOnly } = useMapContents();
  return (
    <div role="rowgroup" className={styles.heads} data-pin="top">
      <div role="row" aria-rowindex={1} className={styles.stages}>
        <Cell
          row="stage"
          step={null}
          role="rowheader"
          width={HEAD_WIDTH}
          column={1}
          className={styles.corner}
          pin="left"
        >
          <b className={styles.laneName}>{t('journeysScreen.stageRow')}</b>
        </Cell>
        {layout.stages.map((span) => (
          <StageHead key={span.stage.id} span={span} first={layout.columns.findIndex(({ x }) => x === span.x) + 2} />
        ))}
        {!isReadOnly && (
          <div
            role="columnheader"
            aria-colindex={layout.columns.length + 2}
            className={styles.end}
            style={{ width: END_WIDTH }}
          >
            <IconButton
              icon="plus"
              size="small"
              label={t('journeysScreen.addStage')}
              onPress={() =>
                void addStage(index.map, t('journeysScreen.newStage', { number: index.map.stages.length + 1 }))
              }
            />
          </div>
        )}
      </div>
      <div role="row" aria-rowindex={2} className={styles.steps}>
        <Cell
          row="step"
          step={null}
          role="rowheader"
          width={HEAD_WIDTH}
          column={1}
          className={styles.corner}
          pin="left"
        >
          <b className={styles.laneName}>{t('journeysScreen.stepRow')}</b>
        </Cell>
        {layout.columns.map((column, place) => (
          <StepHead key={column.id} column={column} place={place} />
        ))}
      </div>
    </div>
  );
});

function StageHead({ span, first }: { readonly span: StageSpan; readonly first: number }) {
  const { t } = useMapContents();
  const { stage, columns, width } = span;
  const isEdited = useMapStore((state) => state.editing?.kind === 'stage' && state.editing.stage === stage.id);
  const save = (text: string): void => {
    endEdit();
    const name = text.trim();
    if (name !== '' && name !== stage.name) void runCommand('journeyStage.update', { id: stage.id, fields: { name } });
  };
  return (
    <Cell
      row="stage"
      step={columns[0] ?? -stage.id}
      role="columnheader"
      width={width}
      column={first}
      span={Math.max(1, columns.length)}
      className={styles.stage}
    >
      {isEdited ? (
        <TextEditor
          label={t('journeysScreen.stageNameLabel')}
          text={stage.name}
          isSingleLine
          isAllChosen
          onSave={save}
          onCancel={() => endEdit()}
        />
      ) : (
        <b className={styles.stageName} data-drag-stage={stage.id}>
          {stage.name}
        </b>
      )}
      <Balance stage={stage} />
    </Cell>
  );
}

/** Online and offline channels of a stage as a small bar; the figures are in its name. */
function Balance({ stage }: { readonly stage: JourneyStage }) {
  const { index, lists, t } = useMapContents();
  const sides = index.map.steps
    .filter((step) => step.stage === stage.id)
    .flatMap((step) => step.allChannels.map((id) => lists.channels.find((channel) => channel.id === id)?.side ?? null));
  const online = sides.filter((side) => side === 'online').length;
  const offline = sides.filter((side) => side === 'offline').length;
  if (online + offline === 0) return null;
  const label = t('journeysScreen.stageBalance', { online, offline });
  const unit = Math.min(12, 84 / (online + offline));
  return (
    <span className={styles.balance} role="img" aria-label={label} title={label}>
      {online > 0 && <i className={styles.online} style={{ width: online * unit }} />}
      {offline > 0 && <i className={styles.offline} style={{ width: offline * unit }} />}
    </span>
  );
}

const StepHead = memo(function StepHead({ column, place }: { readonly column: MapColumn; readonly place: number }) {
  const { t, isReadOnly } = useMapContents();
  const { step, stage } = column;
  const editing = useMapStore((state) =>
    step !== null && state.editing?.kind === 'title' && state.editing.step === step.id ? state.editing : null,
  );
  if (step === null) {
    return (
      <Cell
        row="step"
        step={column.id}
        role="columnheader"
        width={column.width}
        column={place + 2}
        className={styles.step}
      >
        {!isReadOnly && (
          <span className={styles.addStep} data-add-step={stage} data-before="">
            <Icon name="plus" size={12} />
            {t('journeysScreen.addStep')}
          </span>
        )}
      </Cell>
    );
  }
  const save = (text: string): void => {
    endEdit();
    const title = text.trim();
    if (title === step.name) return;
    void runCommand('journeyStep.update', { id: step.id, fields: { title: title === '' ? null : title } });
  };
  return (
    <Cell row="step" step={step.id} role="columnheader" width={column.width} column={place + 2} className={styles.step}>
      <span className={styles.stepNumber}>{step.place + 1}</span>
      {editing !== null ? (
        <TextEditor
          label={t('journeysScreen.stepNameLabel', { number: step.place + 1 })}
          text={editing.text}
          isSingleLine
          isAllChosen={editing.text === step.name}
          onSave={save}
          onCancel={() => endEdit()}
        />
      ) : (
        <b className={styles.stepName} data-drag-step={step.id}>
          {step.name}
        </b>
      )}
      {!isReadOnly && (
        <span
          className={styles.insert}
          title={t('journeysScreen.insertStep')}
          data-add-step={stage}
          data-after={step.id}
          aria-hidden
        >
          <Icon name="plus" size={12} />
        </span>
      )}
    </Cell>
  );
});
