/** Gives touchpoints their phase in the chain by stage of the journey: coverage can be counted only where the phase is known. */
import { useState } from 'react';
import { runCommand, runQuery, useText } from '@renderer/api';
import { Button, Select } from '@renderer/components';
import type { Lists } from '@shared/domain/lists';
import { rowSelectionSchema } from '@shared/domain/tableView';
import { chainPhases, type ChainPhase } from '@shared/domain/terms';
import styles from './model.module.css';

/** Sets the phase of every touchpoint of a stage that has none yet, as one step. */
async function givePhase(stage: number, phase: ChainPhase): Promise<void> {
  const order = await runQuery(
    'touchpoint.order',
    rowSelectionSchema.parse({
      filters: [
        { column: 'stage', operator: 'anyOf', values: [stage] },
        { column: 'chainPhase', operator: 'isEmpty', values: [] },
      ],
    }),
  );
  if (!order.ok || order.value.ids.length === 0) return;
  await runCommand('touchpoint.set', {
    cells: [...order.value.ids].map((id) => ({ id, field: 'chainPhase', value: phase })),
    gesture: 'fill',
  });
}

export function PhaseMapper({ lists, isOpen: isOpenAtFirst }: { readonly lists: Lists; readonly isOpen: boolean }) {
  const t = useText();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const [given, setGiven] = useState<Readonly<Record<number, ChainPhase>>>({});
  return (
    <div className={styles.mapper}>
      <Button
        size="small"
        variant="quiet"
        icon={isOpen ? 'down' : 'right'}
        aria-expanded={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        {t('responsibilityScreen.mapper.title')}
      </Button>
      {isOpen && (
        <>
          <p className={styles.note}>
            {t(`responsibilityScreen.mapper.${lists.stages.length === 0 ? 'noStages' : 'explain'}`)}
          </p>
          <div className={styles.mapping}>
            {lists.stages.map((stage) => (
              <Select
                key={stage.id}
                label={stage.name}
                layout="inline"
                options={chainPhases.map((id) => ({ id, label: t(`domain.chainPhase.${id}`) }))}
                value={given[stage.id] ?? null}
                placeholder={t('responsibilityScreen.mapper.choose')}
                onChange={(id) => {
                  const phase = chainPhases.find((known) => known === id);
                  if (phase === undefined) return;
                  setGiven({ ...given, [stage.id]: phase });
                  void givePhase(stage.id, phase);
                }}
              />
            ))}
          </div>
        </>
      )}
    </div>
  );
}
