/** The records of the organisation on screen: what every view is given, and changes to them, each one command and one step of undo. */
import { offerUndo, runCommand } from '@renderer/api';
import { openDialog } from '@renderer/app/dialogs';
import type { ChangedRecord, NewRecord, RecordKind, Records } from '@shared/contract/records.contract';
import type { Lists } from '@shared/domain/lists';

/** What the views on responsibility, support and maturity get. */
export interface RecordViewProps {
  readonly records: Records;
  readonly lists: Lists;
  readonly isReadOnly: boolean;
  /** Record to show, when search leads here. */
  readonly focus: number | undefined;
}

/** Makes a record and answers its id; null when it was refused (which is told). */
export async function createRecord(record: NewRecord): Promise<number | null> {
  const result = await runCommand('record.create', record);
  return result.ok ? result.value.value.id : null;
}

/** Sets fields of a record. */
export function updateRecord(record: ChangedRecord): void {
  void runCommand('record.update', record);
}

/** Takes a record away at once, with undo in the message. */
export async function deleteRecord(kind: RecordKind, id: number, name: string): Promise<void> {
  const result = await runCommand('record.delete', { kind, ids: [id] });
  if (result.ok)
    offerUndo(
      result.value,
      (text) => text('organisation.recordDeleted', { name }),
      () => openDialog('history'),
    );
}

/** Text that was typed, null when it is empty: unknown. */
export function orUnknown(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}

/** Role of a person, or what was filled in by hand. */
export function nameOfPerson(lists: Lists, person: number | null, who: string | null): string {
  return lists.people.find((candidate) => candidate.id === person)?.role ?? who ?? '';
}
