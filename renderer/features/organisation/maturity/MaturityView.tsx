/** Maturity: which model, which round, and then where the organisation stands, the questionnaire, or the model itself. */
import { useState } from 'react';
import { runCommand, useEngineQuery, useText } from '@renderer/api';
import { TermLink } from '@renderer/app/TermLink';
import { Button, EmptyState, Menu, PageBar, SegmentedControl, Select, type MenuEntry } from '@renderer/components';
import { maturityPresets } from '@shared/domain/maturity';
import { createRecord, deleteRecord, type RecordViewProps } from '../records';
import { ModelEditor } from './ModelEditor';
import { Questionnaire } from './Questionnaire';
import { ResultsView } from './ResultsView';
import styles from './maturity.module.css';

const parts = ['results', 'answers', 'model'] as const;
type Part = (typeof parts)[number];

export function MaturityView({ records, lists, isReadOnly }: RecordViewProps) {
  const t = useText();
  const [part, setPart] = useState<Part>('results');
  const [chosenModel, setModel] = useState<number | null>(null);
  const [chosenRound, setRound] = useState<number | null>(null);
  const figures = useEngineQuery('organisation.maturity', {}, { keepPrevious: true }).data ?? [];
  const model = records.maturityModel.find((row) => row.id === chosenModel) ?? records.maturityModel[0];

  const add = async (preset: string): Promise<void> => {
    const known = maturityPresets.find((one) => one.key === preset);
    if (known === undefined) {
      const id = await createRecord({
        kind: 'maturityModel',
        fields: { name: t('maturityScreen.blankName'), lowest: 1, highest: 5 },
      });
      if (id === null) return;
      setModel(id);
      setPart('model');
      return;
    }
    // The contract lists the keys of the presets one by one.
    const result = await runCommand('maturity.fromPreset', { preset: known.key as 'twoEnds' });
    if (result.ok) setModel(result.value.value.id);
  };
  const presetEntries: readonly MenuEntry[] = [
    ...maturityPresets.map((preset) => ({
      id: preset.key,
      label: t(`maturity.${preset.key}.name`),
      description: preset.source ?? t(`maturity.${preset.key}.description`),
    })),
    { kind: 'separator', id: 'line' },
    { id: 'blank', label: t('maturityScreen.blank') },
  ];
  if (model === undefined)
    return (
      <EmptyState
        title={t('maturityScreen.empty.title')}
        why={t('maturityScreen.empty.why')}
        quote={t('maturityScreen.empty.quote')}
        primary={
          <Button variant="primary" size="large" isDisabled={isReadOnly} onPress={() => void add('twoEnds')}>
            {t('maturityScreen.empty.primary', { name: t('maturity.twoEnds.name') })}
          </Button>
        }
        secondary={
          <Menu
            label={t('maturityScreen.newModel')}
            entries={presetEntries}
            onAction={(id) => void add(id)}
            trigger={
              <Button size="large" isDisabled={isReadOnly}>
                {t('maturityScreen.empty.other')}
              </Button>
            }
          />
        }
      />
    );
  // The newest round stands first; figures come in order of time.
  const rounds = figures
    .filter((figure) => figure.model === model.id)
    .flatMap((figure) => records.maturityRound.find((row) => row.id === figure.round) ?? []);
  const round = rounds.find((row) => row.id === chosenRound) ?? rounds.at(-1);
  const shared = { records, lists, isReadOnly, model, rounds, round, figures };
  return (
    <>
      <PageBar
        end={
          <>
            <SegmentedControl
              label={t('maturityScreen.parts.label')}
              options={parts.map((id) => ({ id, label: t(`maturityScreen.parts.${id}`) }))}
              value={part}
              onChange={setPart}
            />
            {!isReadOnly && (
              <Menu
                label={t('maturityScreen.newModel')}
                entries={[
                  { kind: 'heading', id: 'new', label: t('maturityScreen.newModel') },
                  ...presetEntries,
                  { kind: 'separator', id: 'delete-line' },
                  { id: 'delete', label: t('maturityScreen.deleteModel'), icon: 'trash', tone: 'danger' },
                ]}
                placement="bottom end"
                onAction={(id) =>
                  void (id === 'delete' ? deleteRecord('maturityModel', model.id, model.name) : add(id))
                }
                trigger={
                  <Button variant="quiet" iconAfter="down">
                    {t('maturityScreen.model')}
                  </Button>
                }
              />
            )}
          </>
        }
      >
        <div className={styles.choose}>
          <Select
            label={t('maturityScreen.model')}
            isLabelHidden
            options={records.maturityModel.map((row) => ({ id: String(row.id), label: row.name }))}
            value={String(model.id)}
            placeholder={t('maturityScreen.chooseModel')}
            onChange={(id) => setModel(Number(id))}
          />
        </div>
        {rounds.length > 0 && (
          <div className={styles.chooseRound}>
            <Select
              label={t('maturityScreen.rounds.choose')}
              isLabelHidden
              options={rounds.map((row) => ({ id: String(row.id), label: row.name })).toReversed()}
              value={round === undefined ? null : String(round.id)}
              placeholder=""
              onChange={(id) => setRound(Number(id))}
            />
          </div>
        )}
        <TermLink term="maturity" />
      </PageBar>
      {part === 'results' && <ResultsView {...shared} onAnswers={() => setPart('answers')} />}
      {part === 'answers' && <Questionnaire {...shared} onRound={setRound} />}
      {part === 'model' && <ModelEditor {...shared} />}
    </>
  );
}
