/** Sticky notes in the cell of a step and a lane, typed where they stand. */
import { memo, type ReactNode } from 'react';
import { runCommand } from '@renderer/api';
import { classNames } from '@renderer/components';
import type { JourneyNote, LaneKind } from '@shared/domain/journey';
import { sameItems } from '../model/mapIndex';
import { activate, edit, endEdit, useMapStore } from '../model/mapStore';
import { Cell } from './Cell';
import { useMapContents } from './mapContext';
import { TextEditor, type Leave } from './TextEditor';
import styles from './cells.module.css';

export interface NotesCellProps {
  readonly lane: number;
  readonly kind: LaneKind;
  readonly laneName: string;
  readonly step: number;
  readonly stepName: string;
  readonly width: number;
  readonly column: number;
  readonly notes: readonly JourneyNote[];
  /** What the program itself shows in this lane, above the notes. */
  readonly children?: ReactNode;
}

export const NotesCell = memo(
  function NotesCell(props: NotesCellProps) {
    const { lane, kind, step, width, column, notes, children } = props;
    const editing = useMapStore((state) =>
      state.editing?.kind === 'note' && state.editing.lane === lane && state.editing.step === step
        ? state.editing
        : null,
    );
    return (
      <Cell row={lane} step={step} width={width} column={column} className={classNames(styles.notes, styles[kind])}>
        {children}
        {notes.map((note) =>
          editing?.note === note.id ? (
            <NoteEditor key={note.id} {...props} text={editing.text} note={note} />
          ) : (
            <NoteText key={note.id} note={note} />
          ),
        )}
        {editing?.note === null && <NoteEditor {...props} text={editing.text} note={null} />}
      </Cell>
    );
  },
  (before, after) =>
    before.children === after.children &&
    before.width === after.width &&
    before.column === after.column &&
    before.laneName === after.laneName &&
    before.stepName === after.stepName &&
    before.kind === after.kind &&
    sameItems(before.notes, after.notes),
);

function NoteText({ note }: { readonly note: JourneyNote }) {
  return (
    <p className={styles.note} data-note={note.id} data-colour={note.colour ?? undefined}>
      {note.text}
      {note.source !== null && <em className={styles.source}> {note.source}</em>}
    </p>
  );
}

function NoteEditor(props: NotesCellProps & { readonly text: string; readonly note: JourneyNote | null }) {
  const { lane, laneName, step, stepName, notes, note, text } = props;
  const { t, layout } = useMapContents();
  const save = (typed: string, leave: Leave): void => {
    const value = typed.trim();
    if (note === null) {
      if (value !== '') void runCommand('journeyNote.create', { step, lane, text: value });
    } else if (value === '') void runCommand('journeyNote.delete', { ids: [note.id] });
    else if (value !== note.text) void runCommand('journeyNote.update', { id: note.id, fields: { text: value } });

    const place = note === null ? notes.length : notes.indexOf(note);
    const other = leave === 'above' ? notes[place - 1] : leave === 'below' ? notes[place + 1] : undefined;
    if (other !== undefined) {
      edit({ kind: 'note', lane, step, note: other.id, text: other.text });
      return;
    }
    if (leave === 'another' && value !== '') {
      // The editor of a new note is taken away and made again, so that it begins empty.
      endEdit(false);
      queueMicrotask(() => edit({ kind: 'note', lane, step, note: null, text: '' }));
      return;
    }
    endEdit(leave !== 'blur');
    if (leave !== 'next' && leave !== 'previous') return;
    const steps = layout.columns.map(({ id }) => id);
    const next = steps[steps.indexOf(step) + (leave === 'next' ? 1 : -1)];
    if (next !== undefined) activate({ row: lane, step: next }, steps);
  };
  return (
    <TextEditor
      label={t('journeysScreen.cellLabel', { lane: laneName, step: stepName })}
      text={text}
      onSave={save}
      onCancel={() => endEdit()}
    />
  );
}
