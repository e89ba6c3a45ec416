/** What is known of an interview: its name, who was spoken to, when and in what language; edited where it stands. */
import { runCommand, useEngineQuery, useText } from '@renderer/api';
import { ComboBox, DateField, InPlaceField, Select } from '@renderer/components';
import type { CommandParams } from '@shared/contract';
import type { TranscriptSummary } from '@shared/contract/interviews.contract';
import styles from './transcripts.module.css';

const UNKNOWN = 'unknown';

export interface TranscriptFieldsProps {
  readonly transcript: TranscriptSummary;
  readonly isReadOnly: boolean;
}

export function TranscriptFields({ transcript, isReadOnly }: TranscriptFieldsProps) {
  const t = useText();
  const participants = useEngineQuery('interview.participants', {}, { keepPrevious: true }).data ?? [];
  const set = (fields: CommandParams<'transcript.update'>['fields']): void =>
    void runCommand('transcript.update', { id: transcript.id, fields });
  const create = async (name: string): Promise<void> => {
    const made = await runCommand('participant.create', { name });
    if (made.ok) set({ participant: made.value.value.id });
  };
  return (
    <>
      <InPlaceField
        label={t('interviewsScreen.transcript.name')}
        value={transcript.name}
        emptyText={t('interviewsScreen.transcript.unknown')}
        isStacked
        isReadOnly={isReadOnly}
        validate={(name) => (name.trim() === '' ? t('interviewsScreen.transcript.nameEmpty') : null)}
        onSave={(name) => set({ name: name.trim() })}
      />
      <div className={styles.fields}>
        <ComboBox
          label={t('interviewsScreen.transcript.participant')}
          isDisabled={isReadOnly}
          options={participants.map(({ id, name, kind }) => ({
            id: String(id),
            label: name,
            note: t(`interviews.kind.${kind ?? 'unknown'}`),
          }))}
          value={transcript.participant === null ? null : String(transcript.participant)}
          onChange={(id) => set({ participant: id === null ? null : Number(id) })}
          onCreate={(name) => void create(name)}
          createLabel={(name) => t('interviewsScreen.transcript.createParticipant', { name })}
          emptyText={t('interviewsScreen.links.noMatch')}
        />
        <DateField
          label={t('interviewsScreen.transcript.heldOn')}
          value={transcript.heldOn}
          isReadOnly={isReadOnly}
          onChange={(heldOn) => set({ heldOn })}
          openLabel={t('interviewsScreen.date.open')}
          clearLabel={t('interviewsScreen.date.clear')}
          invalidMessage={t('interviewsScreen.date.invalid')}
        />
        <Select
          label={t('interviewsScreen.transcript.language')}
          isDisabled={isReadOnly}
          options={[
            { id: 'nl', label: t('interviewsScreen.transcript.dutch') },
            { id: 'en', label: t('interviewsScreen.transcript.english') },
            { id: UNKNOWN, label: t('interviewsScreen.transcript.unknown') },
          ]}
          value={transcript.language ?? UNKNOWN}
          onChange={(id) => set({ language: id === 'nl' || id === 'en' ? id : null })}
          placeholder=""
        />
      </div>
    </>
  );
}
