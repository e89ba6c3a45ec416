/** The order of the rows, asked from the engine once per view; held still while cells are edited, so that rows do not jump away from under the hands. */
import { runQuery } from '@renderer/api';
import { onEngineChange } from '@renderer/api/port';
import type { ChangeEvent } from '@shared/contract';
import type { RowOrder } from '@shared/contract/touchpoints.contract';
import type { RowSelection } from '@shared/domain/tableView';
import type { AppError } from '@shared/errors/appError';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RowStore } from './rowStore';

export interface OrderState {
  readonly order: RowOrder | null;
  readonly error: AppError | null;
  /** Cells changed since: sorting, filters or groups may no longer hold for them. */
  readonly isOutdated: boolean;
}

export interface RowOrderControl extends OrderState {
  refresh(): Promise<void>;
  /** Takes in a change of one's own; `keepsOrder` for changes of cells. */
  changed(event: ChangeEvent, keepsOrder: boolean): void;
  /** A change of cells is being sent. */
  holding<Value>(work: () => Promise<Value>): Promise<Value>;
}

/** True when a change of cells can change which rows are shown, or where. */
export function dependsOnCells(selection: RowSelection): boolean {
  return (
    selection.sorts.length > 0 ||
    selection.filters.length > 0 ||
    selection.text !== '' ||
    selection.groupBy !== null ||
    selection.preset !== 'all'
  );
}

const listEntities = new Set(['stage', 'channel', 'department', 'person', 'persona', 'extraField']);

export function useRowOrder(selection: RowSelection, rows: RowStore, revision: number | null): RowOrderControl {
  const [state, setState] = useState<OrderState>({ order: null, error: null, isOutdated: false });
  const seen = useRef<number | null>(null);
  const held = useRef(0);
  const newest = useRef(selection);
  const asked = useRef(0);

  const refresh = useCallback(async (): Promise<void> => {
    asked.current += 1;
    const mine = asked.current;
    const result = await runQuery('touchpoint.order', newest.current);
    // A newer question overtook this one.
    if (mine !== asked.current) return;
    if (result.ok) setState({ order: result.value, error: null, isOutdated: false });
    else setState((before) => ({ ...before, error: result.error }));
  }, []);

  useEffect(() => {
    newest.current = selection;
    void refresh();
  }, [selection, refresh]);

  const take = useCallback(
    (event: Pick<ChangeEvent, 'changed' | 'touchpoints' | 'revision'>, keepsOrder: boolean): void => {
      if (seen.current !== null && event.revision <= seen.current) return;
      seen.current = event.revision;
      const isListChange = event.changed.some((entity) => listEntities.has(entity));
      if (!event.changed.includes('touchpoint') && !isListChange) return;
      rows.refresh(isListChange ? null : event.touchpoints);
      if (!keepsOrder) void refresh();
      else if (dependsOnCells(newest.current)) setState((before) => ({ ...before, isOutdated: true }));
    },
    [rows, refresh],
  );

  useEffect(() => onEngineChange((event) => take(event, held.current > 0)), [take]);

  // Undo, redo and commands of other parts may reach the window as a reply only; the revision tells of them all.
  useEffect(() => {
    if (revision === null) return undefined;
    if (seen.current === null) {
      seen.current = revision;
      return undefined;
    }
    if (revision <= seen.current || held.current > 0) return undefined;
    const timer = setTimeout(() => take({ changed: ['touchpoint'], touchpoints: null, revision }, false), 0);
    return () => clearTimeout(timer);
  }, [revision, take]);

  return useMemo(
    () => ({
      ...state,
      refresh,
      changed: take,
      holding: async (work) => {
        held.current += 1;
        try {
          return await work();
        } finally {
          held.current -= 1;
        }
      },
    }),
    [state, refresh, take],
  );
}
