/** Everything about one persona in the side panel, each fact edited where it stands. */
import { useState } from 'react';
import { useText } from '@renderer/api';
import { PanelSlot } from '@renderer/app/slots';
import { InPlaceField, PanelSection, SidePanel } from '@renderer/components';
import type { Persona } from '@shared/domain/lists';
import { updateEntry } from './listCommands';
import styles from './organisation.module.css';

const facts = [
  'sentence',
  'age',
  'household',
  'segment',
  'wants',
  'annoyances',
  'channelPreference',
  'emotionalDrive',
  'vulnerability',
  'basedOn',
] as const;
const isLong: ReadonlySet<string> = new Set([
  'sentence',
  'wants',
  'annoyances',
  'emotionalDrive',
  'vulnerability',
  'basedOn',
]);

export interface PersonaPanelProps {
  readonly persona: Persona;
  readonly isReadOnly: boolean;
  readonly onClose: () => void;
}

/** The panel. */
export function PersonaPanel({ persona, isReadOnly, onClose }: PersonaPanelProps) {
  const t = useText();
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const save = async (key: string, text: string): Promise<void> => {
    const error = await updateEntry('persona', persona.id, key, text.trim() === '' ? null : text.trim());
    setProblems(error === null ? {} : { [key]: t.error(error) });
  };
  return (
    <PanelSlot>
      <SidePanel
        label={t('organisation.persona.panel')}
        kicker={persona.code ?? t('organisation.persona.panel')}
        title={persona.name}
        onClose={onClose}
        closeLabel={t('organisation.persona.close')}
      >
        <PanelSection>
          <div className={styles.personaFacts}>
            {facts.map((key) => (
              <InPlaceField
                key={key}
                label={t(`organisation.columns.${key}`)}
                value={persona[key] ?? ''}
                onSave={(text) => void save(key, text)}
                emptyText={t('organisation.persona.missing')}
                isMultiline={isLong.has(key)}
                isStacked
                isReadOnly={isReadOnly}
                {...(problems[key] !== undefined && { errorMessage: problems[key] })}
              />
            ))}
          </div>
        </PanelSection>
      </SidePanel>
    </PanelSlot>
  );
}
