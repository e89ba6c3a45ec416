/** Registers and reports that must change, or nobody will see the effect: named, ticked off, taken away. */
import { useState } from 'react';
import { Button, Checkbox, IconButton, PanelSection, TextField } from '@renderer/components';
import type { ImprovementRow } from '@shared/contract/improvements.contract';
import { updateImprovement } from '../commands';
import type { ImprovementContext } from '../context';
import styles from './panel.module.css';

export interface RegistersSectionProps {
  readonly context: ImprovementContext;
  readonly row: ImprovementRow;
}

export function RegistersSection({ context, row }: RegistersSectionProps) {
  const { text, isReadOnly } = context;
  const [name, setName] = useState('');
  const { registers } = row;
  const add = (): void => {
    if (name.trim() === '') return;
    updateImprovement(row.id, { registers: [...registers, { name: name.trim() }] });
    setName('');
  };
  return (
    <PanelSection title={text('improvementsScreen.panel.registers')}>
      {registers.length === 0 && <p className={styles.note}>{text('improvementsScreen.panel.registersNote')}</p>}
      <ul className={styles.list}>
        {registers.map((register) => (
          <li key={register.id}>
            <Checkbox
              label={register.who === null ? register.name : `${register.name} (${register.who})`}
              isSelected={register.done}
              isDisabled={isReadOnly}
              onChange={(done) =>
                updateImprovement(row.id, {
                  registers: registers.map((known) => (known.id === register.id ? { ...known, done } : known)),
                })
              }
            />
            {!isReadOnly && (
              <IconButton
                icon="close"
                size="small"
                label={text('improvementsScreen.panel.removeRegister', { name: register.name })}
                onPress={() =>
                  updateImprovement(row.id, { registers: registers.filter((known) => known.id !== register.id) })
                }
              />
            )}
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <div className={styles.addLine}>
          <TextField
            label={text('improvementsScreen.panel.registerName')}
            isLabelHidden
            placeholder={text('improvementsScreen.panel.addRegister')}
            value={name}
            onChange={setName}
            onKeyDown={(event) => {
              if (event.key === 'Enter') add();
            }}
          />
          <Button size="small" isDisabled={name.trim() === ''} onPress={add}>
            {text('common.add')}
          </Button>
        </div>
      )}
    </PanelSection>
  );
}
