/** One participant: who it is by pseudonym, what was agreed to and until when, their interviews; consent withdrawn and everything erased from here. */
import { useEffect, useRef, useState } from 'react';
import { runCommand, useText } from '@renderer/api';
import { openScreen } from '@renderer/app/navigation';
import { PanelSlot } from '@renderer/app/slots';
import {
  Banner,
  Button,
  ComboBox,
  DateField,
  InPlaceField,
  PanelSection,
  Select,
  SidePanel,
} from '@renderer/components';
import type { CommandParams } from '@shared/contract';
import type { ParticipantRow, TranscriptSummary } from '@shared/contract/interviews.contract';
import { consents, participantKinds } from '@shared/domain/interview';
import { formatDate } from '@shared/i18n/format';
import { createTranscript, deleteParticipant } from '../commands';
import { MemoPanelSection } from '../MemoPanelSection';
import { KindSign } from '../signs';
import { useInterviews } from '../store';
import { EraseDialog } from '../analysis';
import styles from './participants.module.css';

const UNKNOWN = 'unknown';

export interface ParticipantPanelProps {
  readonly row: ParticipantRow;
  readonly transcripts: readonly TranscriptSummary[];
  /** Segments that are in use, to choose from. */
  readonly segments: readonly string[];
  readonly isReadOnly: boolean;
}

export function ParticipantPanel({ row, transcripts, segments, isReadOnly }: ParticipantPanelProps) {
  const t = useText();
  const [isErasing, setErasing] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const isNew = row.name === t('interviewsScreen.participant.newName');
  const set = (fields: CommandParams<'participant.update'>['fields']): void =>
    void runCommand('participant.update', { ids: [row.id], fields });
  // A new one begins with its name: the field stands open.
  useEffect(() => {
    if (isNew && !isReadOnly) body.current?.querySelector<HTMLElement>('[data-name-field] button')?.click();
    // Only when it opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const close = (): void => useInterviews.setState({ participant: null });
  const dates = {
    openLabel: t('interviewsScreen.date.open'),
    clearLabel: t('interviewsScreen.date.clear'),
    invalidMessage: t('interviewsScreen.date.invalid'),
    layout: 'inline',
    isReadOnly,
  } as const;
  const isWithdrawn = row.consent === 'withdrawn';
  return (
    <PanelSlot>
      <SidePanel
        label={t('interviewsScreen.participant.label')}
        width="wide"
        kicker={
          <span className={styles.name}>
            <KindSign kind={row.kind} /> {t(`interviews.kind.${row.kind ?? 'unknown'}`)}
          </span>
        }
        title={row.name}
        onClose={close}
        closeLabel={t('interviewsScreen.panel.close')}
      >
        <div ref={body}>
          {(isWithdrawn || row.overdue) && (
            <div className={styles.banner}>
              <Banner tone="warning">
                {isWithdrawn
                  ? t('interviewsScreen.participant.withdrawnText')
                  : t('interviewsScreen.participant.overdueText', {
                      date: row.retainUntil === null ? '' : formatDate(t.locale, row.retainUntil),
                    })}
              </Banner>
            </div>
          )}
          <PanelSection>
            <div data-name-field="">
              <InPlaceField
                label={t('interviewsScreen.participant.name')}
                value={row.name}
                emptyText={t('interviewsScreen.transcript.unknown')}
                isStacked
                isReadOnly={isReadOnly}
                validate={(name) => (name.trim() === '' ? t('interviewsScreen.participant.nameEmpty') : null)}
                onSave={(name) => set({ name: name.trim() })}
              />
            </div>
            <p className={styles.note}>{t('interviewsScreen.participant.pseudonymNote')}</p>
            <div className={styles.fields}>
              <Select
                label={t('interviewsScreen.participant.kind')}
                layout="inline"
                isDisabled={isReadOnly}
                options={[
                  ...participantKinds.map((id) => ({
                    id: id as string,
                    label: t(`interviews.kind.${id}`),
                    sign: <KindSign kind={id} />,
                  })),
                  { id: UNKNOWN, label: t('interviews.kind.unknown'), sign: <KindSign kind={null} /> },
                ]}
                value={row.kind ?? UNKNOWN}
                onChange={(id) => set({ kind: participantKinds.find((known) => known === id) ?? null })}
                placeholder=""
              />
              <ComboBox
                label={t('interviewsScreen.participant.segment')}
                layout="inline"
                isDisabled={isReadOnly}
                options={segments.map((segment) => ({ id: segment, label: segment }))}
                value={row.segment}
                onChange={(segment) => set({ segment })}
                onCreate={(segment) => set({ segment })}
                createLabel={(name) => t('interviewsScreen.participant.createSegment', { name })}
                emptyText={t('interviewsScreen.links.noMatch')}
              />
            </div>
          </PanelSection>
          <PanelSection title={t('interviewsScreen.participant.agreements')}>
            <div className={styles.fields}>
              <Select
                label={t('interviewsScreen.participant.consent')}
                layout="inline"
                isDisabled={isReadOnly}
                options={[
                  ...consents.map((id) => ({ id: id as string, label: t(`interviews.consent.${id}`) })),
                  { id: UNKNOWN, label: t('interviewsScreen.participant.consentUnknown') },
                ]}
                value={row.consent ?? UNKNOWN}
                onChange={(id) => set({ consent: consents.find((known) => known === id) ?? null })}
                placeholder=""
              />
              <DateField
                {...dates}
                label={t('interviewsScreen.participant.consentOn')}
                value={row.consentOn}
                onChange={(consentOn) => set({ consentOn })}
              />
              <DateField
                {...dates}
                label={t('interviewsScreen.participant.retainUntil')}
                value={row.retainUntil}
                onChange={(retainUntil) => set({ retainUntil })}
                description={t('interviewsScreen.participant.retainHint')}
              />
            </div>
            {!isReadOnly && (
              <div className={styles.buttons}>
                {!isWithdrawn && (
                  <Button size="small" onPress={() => set({ consent: 'withdrawn' })}>
                    {t('interviewsScreen.participant.withdraw')}
                  </Button>
                )}
                <Button size="small" onPress={() => setErasing(true)}>
                  {t('interviewsScreen.participant.erase')}
                </Button>
              </div>
            )}
          </PanelSection>
          <PanelSection
            title={t('interviewsScreen.participants.transcripts')}
            action={
              isReadOnly ? undefined : (
                <Button
                  variant="link"
                  size="small"
                  onPress={() => void createTranscript(t('interviewsScreen.transcript.of', { name: row.name }), row.id)}
                >
                  {t('interviewsScreen.transcript.add')}
                </Button>
              )
            }
          >
            {transcripts.length === 0 && (
              <p className={styles.note}>{t('interviewsScreen.participant.noTranscripts')}</p>
            )}
            <ul className={styles.transcripts}>
              {transcripts.map((one) => (
                <li key={one.id}>
                  <Button variant="link" onPress={() => openScreen('interviews', { transcript: one.id })}>
                    {one.name}
                  </Button>
                  <span>
                    {[
                      ...(one.heldOn === null ? [] : [formatDate(t.locale, one.heldOn)]),
                      t('interviewsScreen.status.quotes', { count: one.quotes }),
                    ].join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          </PanelSection>
          <MemoPanelSection target="participant" about={row.id} isReadOnly={isReadOnly} />
          <PanelSection>
            <InPlaceField
              label={t('interviewsScreen.participant.notes')}
              value={row.notes ?? ''}
              emptyText={t('interviewsScreen.participant.noNotes')}
              isMultiline
              isStacked
              isReadOnly={isReadOnly}
              onSave={(notes) => set({ notes: notes.trim() === '' ? null : notes })}
            />
            {!isReadOnly && (
              <div className={styles.buttons}>
                <Button variant="quiet" icon="trash" onPress={() => void deleteParticipant(row.id, row.name)}>
                  {t('interviewsScreen.participant.delete')}
                </Button>
              </div>
            )}
          </PanelSection>
        </div>
      </SidePanel>
      <EraseDialog ids={[row.id]} isOpen={isErasing} onClose={() => setErasing(false)} />
    </PanelSlot>
  );
}
