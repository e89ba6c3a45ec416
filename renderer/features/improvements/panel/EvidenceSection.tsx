/** What an improvement rests on: quotes, measurements, touchpoints and notes, each with the way back to where it came from. */
import { useState } from 'react';
import { runCommand, useEngineQuery } from '@renderer/api';
import { useTouchpointNames } from '@renderer/api/touchpointNames';
import { EvidenceButton, openEvidence, useEvidence } from '@renderer/app/Evidence';
import { openScreen } from '@renderer/app/navigation';
import { openRows } from '@renderer/app/openRows';
import { Button, IconButton, PanelSection, TextField } from '@renderer/components';
import type { ImprovementEvidence } from '@shared/domain/improvement';
import type { ImprovementRow } from '@shared/contract/improvements.contract';
import type { ImprovementContext } from '../context';
import styles from './panel.module.css';

export interface EvidenceSectionProps {
  readonly context: ImprovementContext;
  readonly row: ImprovementRow;
}

export function EvidenceSection({ context, row }: EvidenceSectionProps) {
  const { text, isReadOnly } = context;
  const names = useTouchpointNames();
  const counts = useEvidence();
  const isOnJourney = row.evidence.some(({ kind }) => kind === 'journey');
  const journeys = useEngineQuery('journey.list', {}, { enabled: isOnJourney }).data;
  const [note, setNote] = useState('');
  const add = (): void => {
    if (note.trim() === '') return;
    void runCommand('improvement.addEvidence', { id: row.id, evidence: [{ kind: 'note', text: note.trim() }] });
    setNote('');
  };
  const wayBack = (evidence: ImprovementEvidence): (() => void) | null => {
    const [first] = row.touchpoints;
    if (evidence.kind === 'quote') return () => openEvidence({ improvement: row.id });
    if (evidence.kind === 'touchpoint') {
      const known = names.find(({ uid }) => uid === evidence.sourceUid)?.id ?? first;
      return known === undefined ? null : () => openRows([known]);
    }
    if (evidence.kind === 'journey') {
      const journey = journeys?.find(({ uid }) => uid === evidence.sourceUid);
      return journey === undefined ? null : () => openScreen('journeys', { journey: journey.id });
    }
    if (evidence.kind === 'measurement')
      return () => openScreen('measurements', first === undefined ? { view: 'compare' } : { touchpoint: first });
    return null;
  };
  return (
    <PanelSection
      title={text('improvementsScreen.panel.evidence')}
      {...(counts !== null && {
        action: (
          <EvidenceButton count={counts.improvements.get(row.id)} filter={{ improvement: row.id }} about={row.name} />
        ),
      })}
    >
      {row.evidence.length === 0 && <p className={styles.note}>{text('improvementsScreen.panel.noEvidence')}</p>}
      <ul className={styles.list}>
        {row.evidence.map((evidence) => {
          const back = wayBack(evidence);
          return (
            <li key={evidence.id}>
              <span className={styles.evidence}>
                {back === null ? (
                  <b>{text(`improvementsScreen.evidenceKind.${evidence.kind}`)}</b>
                ) : (
                  <Button variant="link" size="small" onPress={back}>
                    {text(`improvementsScreen.evidenceKind.${evidence.kind}`)}
                  </Button>
                )}{' '}
                {evidence.text}
              </span>
              {!isReadOnly && (
                <IconButton
                  icon="close"
                  size="small"
                  label={text('improvementsScreen.panel.removeEvidence', { text: evidence.text })}
                  onPress={() => void runCommand('improvement.removeEvidence', { ids: [evidence.id] })}
                />
              )}
            </li>
          );
        })}
      </ul>
      {!isReadOnly && (
        <div className={styles.addLine}>
          <TextField
            label={text('improvementsScreen.panel.addEvidence')}
            isLabelHidden
            placeholder={text('improvementsScreen.panel.addEvidence')}
            value={note}
            onChange={setNote}
            onKeyDown={(event) => {
              if (event.key === 'Enter') add();
            }}
          />
          <Button size="small" isDisabled={note.trim() === ''} onPress={add}>
            {text('common.add')}
          </Button>
        </div>
      )}
    </PanelSection>
  );
}
