/** Changes to improvements, each with what is said afterwards. */
import { offerUndo, runCommand } from '@renderer/api';
import { openDialog } from '@renderer/app/dialogs';
import type { CommandParams } from '@shared/contract';
import type { BoardColumn } from '@shared/domain/improvement';
import type { ImprovementRow } from '@shared/contract/improvements.contract';

export type ImprovementFields = CommandParams<'improvement.update'>['fields'];

/** Sets fields of one improvement. */
export function updateImprovement(id: number, fields: ImprovementFields): void {
  void runCommand('improvement.update', { ids: [id], fields });
}

/** Puts an improvement in a column, before another one or at its end; answers whether it went. */
export async function moveImprovement(id: number, column: BoardColumn, before: number | null = null): Promise<boolean> {
  const result = await runCommand('improvement.move', { id, column, before });
  return result.ok;
}

/** Takes an improvement away at once, with undo in the message. */
export async function deleteImprovement(row: ImprovementRow): Promise<void> {
  const result = await runCommand('improvement.delete', { ids: [row.id] });
  if (result.ok)
    offerUndo(
      result.value,
      (text) => text('improvementsScreen.move.deleted', { name: row.name }),
      () => openDialog('history'),
    );
}

/** Makes an improvement with this name and answers its id. */
export async function createImprovement(name: string): Promise<number | null> {
  const result = await runCommand('improvement.create', { fields: { name } });
  return result.ok ? result.value.value.id : null;
}
