/** Who speaks, in the margin at the left, with the time of the recording; pressed, the name can be changed everywhere. */
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { runCommand } from '@renderer/api';
import { Button, Checkbox, Popover, PopoverTrigger, TextField, VisuallyHidden } from '@renderer/components';
import type { Turn } from '@shared/domain/interview';
import { useDrawing, useReaderContents } from './readerContext';
import { clockText, shortSpeaker } from './speakers';
import styles from './reader.module.css';

export function SpeakerLabel({ turn }: { readonly turn: Turn }) {
  const { t, isReadOnly } = useDrawing();
  const label = turn.interviewer ? t('interviewsScreen.reader.interviewerShort') : shortSpeaker(turn.speaker);
  const face = (
    <>
      <span aria-hidden>{label}</span>
      <VisuallyHidden>{turn.speaker}</VisuallyHidden>
    </>
  );
  return (
    <>
      {isReadOnly ? (
        <span className={styles.speaker} title={turn.speaker}>
          {face}
        </span>
      ) : (
        <PopoverTrigger>
          <AriaButton className={styles.speaker ?? ''} excludeFromTabOrder>
            {face}
          </AriaButton>
          <Popover label={t('interviewsScreen.reader.speaker')} title={t('interviewsScreen.reader.speaker')}>
            {({ close }) => <SpeakerForm turn={turn} onDone={close} />}
          </Popover>
        </PopoverTrigger>
      )}
      {turn.at !== null && <span className={styles.clock}>{clockText(turn.at)}</span>}
    </>
  );
}

function SpeakerForm({ turn, onDone }: { readonly turn: Turn; onDone(): void }) {
  const { t, transcript } = useReaderContents();
  const [name, setName] = useState(turn.speaker);
  const [interviewer, setInterviewer] = useState(turn.interviewer);
  const save = (): void => {
    if (name.trim() === '') return;
    void runCommand('transcript.renameSpeaker', {
      id: transcript.id,
      from: turn.speaker,
      to: name.trim(),
      interviewer,
    });
    onDone();
  };
  return (
    <div className={styles.form}>
      <TextField
        label={t('interviewsScreen.reader.speakerName')}
        autoFocus
        value={name}
        onChange={setName}
        onKeyDown={(event) => {
          if (event.key === 'Enter') save();
        }}
      />
      <Checkbox label={t('interviewsScreen.reader.asksQuestions')} isSelected={interviewer} onChange={setInterviewer} />
      <Button variant="primary" size="small" isDisabled={name.trim() === ''} onPress={save}>
        {t('interviewsScreen.reader.renameSpeaker')}
      </Button>
    </div>
  );
}
