/** What the parts of the touchpoint screen share: rows, order, lists, and the one way in which cells are changed. */
import { notice, runCommand } from '@renderer/api';
import type { GridHandle } from '@renderer/components/grid/Grid';
import type { RowLayout } from '@renderer/components/grid/model/rows';
import type { GridStore } from '@renderer/components/grid/store';
import type { GridColumn } from '@renderer/components/grid/types';
import type { CommandName, CommandParams, CommandReply, CommandValue } from '@shared/contract';
import type { Text } from '@shared/i18n';
import type { Lists } from '@shared/domain/lists';
import type { RowSelection } from '@shared/domain/tableView';
import type { FieldValue, Touchpoint } from '@shared/domain/touchpoint';
import type { Result } from '@shared/errors/appError';
import type { CellChange, RowStore } from './rowStore';
import type { RowOrderControl } from './useRowOrder';

/** The table as it is at this moment; gestures read it when they happen. */
export interface Table {
  readonly t: Text;
  readonly lists: Lists;
  readonly rows: RowStore;
  readonly order: RowOrderControl;
  readonly layout: RowLayout;
  readonly columns: readonly GridColumn<Touchpoint>[];
  /** Visible columns from left to right. */
  readonly visible: readonly string[];
  readonly store: GridStore;
  readonly selection: RowSelection;
  readonly isReadOnly: boolean;
  grid(): GridHandle | null;
}

export type Gesture = 'edit' | 'paste' | 'fill' | 'clear' | 'replace';
export type TableRef = { readonly current: Table };

/** Sends a change that does not move rows; the order on screen stays. */
async function sendHolding<Name extends CommandName>(
  table: TableRef,
  name: Name,
  params: CommandParams<Name>,
): Promise<Result<CommandReply<CommandValue<Name>>>> {
  const { order } = table.current;
  return order.holding(async () => {
    const result = await runCommand(name, params, { notice: false });
    if (result.ok) order.changed(result.value, true);
    return result;
  });
}

/**
 * Changes cells in one step. What is typed stands in the cells at once; refused by the disk it stays there, marked,
 * and the message offers to try again. Answers whether it was written.
 */
export async function setCells(
  table: TableRef,
  cells: readonly CellChange[],
  gesture: Gesture = 'edit',
): Promise<boolean> {
  if (cells.length === 0) return true;
  const { rows } = table.current;
  const overlay = rows.overlay(cells);
  const send = async (): Promise<boolean> => {
    const result = await sendHolding(table, 'touchpoint.set', {
      cells: cells.map((cell) => ({ ...cell, value: sendable(cell.value) })),
      gesture,
    });
    if (result.ok) {
      overlay.written();
      return true;
    }
    const { error } = result;
    if (error.code.startsWith('field.') || error.code === 'notFound' || error.code === 'invalidRequest')
      overlay.dropped();
    else overlay.refused();
    notice({
      tone: 'error',
      text: (t) => t.error(error),
      action: { label: (t) => t('common.retry'), run: () => void send() },
    });
    return false;
  };
  return send();
}

/** Lists lose their read-only type on the way to the contract. */
export function sendable(value: FieldValue): CommandParams<'touchpoint.set'>['cells'][number]['value'] {
  return Array.isArray(value) ? [...value] : (value as Exclude<FieldValue, readonly unknown[]>);
}

/** Runs a change that adds, removes or moves rows, then shows the new order. */
export async function changeRows<Name extends CommandName>(
  table: TableRef,
  name: Name,
  params: CommandParams<Name>,
): Promise<CommandValue<Name> | null> {
  const result = await runCommand(name, params);
  if (!result.ok) return null;
  table.current.order.changed(result.value, false);
  await table.current.order.refresh();
  return result.value.value;
}

/** Waits until React has put a new order on screen. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}
