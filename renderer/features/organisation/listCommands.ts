/** Changes to the lists, each one command and one step of undo. */
import { noticeError, offerUndo, runCommand } from '@renderer/api';
import { openDialog } from '@renderer/app/dialogs';
import type { CommandParams } from '@shared/contract';
import type { AppError } from '@shared/errors/appError';
import { entryName, nameField, type EditableList, type Entry } from './listTypes';

/** Sets one field; answers the refusal, so that it can stand at the cell. */
export async function updateEntry(
  list: EditableList,
  id: number,
  key: string,
  value: unknown,
): Promise<AppError | null> {
  // Which fields belong to which list is checked by the contract's schema on the other side.
  const params = { list, id, fields: { [key]: value } } as CommandParams<'list.update'>;
  const result = await runCommand('list.update', params, { notice: false });
  return result.ok ? null : result.error;
}

/** Adds an entry at the end; answers the refusal. */
export async function createEntry(list: EditableList, name: string): Promise<AppError | null> {
  const params = { list, fields: { [nameField(list)]: name } } as CommandParams<'list.create'>;
  const result = await runCommand('list.create', params, { notice: false });
  return result.ok ? null : result.error;
}

/** Removes an entry at once; the message tells what it meant and offers undo. */
export async function deleteEntry(list: EditableList, entry: Entry, usage: number): Promise<void> {
  const result = await runCommand('list.delete', { list, id: entry.id });
  if (!result.ok) return;
  const name = entryName(entry);
  offerUndo(
    result.value,
    (t) => t('organisation.deleted', { name, count: usage }),
    () => openDialog('history'),
  );
}

/** Removes an entry and gives its touchpoints to another one. */
export async function replaceEntry(list: EditableList, entry: Entry, other: Entry): Promise<void> {
  const result = await runCommand('list.delete', { list, id: entry.id, replaceBy: other.id });
  if (!result.ok) return;
  const params = { name: entryName(entry), other: entryName(other) };
  offerUndo(
    result.value,
    (t) => t('organisation.replaced', params),
    () => openDialog('history'),
  );
}

/** Puts an entry before another one (null = at the end). */
export async function moveEntry(list: EditableList, id: number, before: number | null): Promise<void> {
  const result = await runCommand('list.move', { list, id, before }, { notice: false });
  if (!result.ok) noticeError(result.error);
}
