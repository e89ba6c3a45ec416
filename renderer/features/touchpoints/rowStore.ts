/** Rows of the touchpoint table by id: fetched in pages around what is in view, kept up to date, with changes that are on their way laid over them. */
import { runQuery } from '@renderer/api';
import type { GridRows } from '@renderer/components/grid/types';
import type { FieldValue, Touchpoint } from '@shared/domain/touchpoint';

const PAGE = 100;
/** Requests at a time; what is in view now is never behind more than this many. */
const MOST_REQUESTS = 2;
/** Rows kept; the oldest that are not wanted go first. */
const MOST_ROWS = 8000;
const LARGE_PAGE = 2000;

export interface CellChange {
  readonly id: number;
  readonly field: string;
  readonly value: FieldValue;
}

type Fetch = (ids: readonly number[]) => Promise<readonly Touchpoint[] | null>;

export interface RowStore extends GridRows<Touchpoint> {
  /** Rows that are not at hand are fetched; the answer is in the order asked, without rows that are gone. */
  load(ids: readonly number[]): Promise<readonly Touchpoint[]>;
  /** Rows (null = all) are out of date: those in view are fetched again now, the others when they are needed. */
  refresh(ids: readonly number[] | null): void;
  /** Shows values that are being written; answers how they end: written, or refused (they stay, marked). */
  overlay(cells: readonly CellChange[]): { written(): void; refused(): void; dropped(): void };
  /** True for a value on screen that could not be written. */
  isUnsaved(row: Touchpoint, field: string): boolean;
  /** Value on screen that could not be written; undefined when there is none. */
  unsaved(id: number, field: string): FieldValue | undefined;
  /** Another document or another screen: nothing is kept. */
  clear(): void;
}

async function fetchRows(ids: readonly number[]): Promise<readonly Touchpoint[] | null> {
  const result = await runQuery('touchpoint.rows', { ids: [...ids] });
  return result.ok ? result.value : null;
}

/** Makes a store; `fetch` is given in tests. */
export function createRowStore(fetch: Fetch = fetchRows): RowStore {
  const rows = new Map<number, Touchpoint>();
  const stale = new Set<number>();
  const overlays = new Map<number, Map<string, { value: FieldValue; failed: boolean; owner: symbol }>>();
  const merged = new Map<number, Touchpoint>();
  const failedFields = new WeakMap<Touchpoint, ReadonlySet<string>>();
  const listeners = new Map<number, Set<() => void>>();
  const inFlight = new Set<number>();
  let visible: readonly number[] = [];
  let near: readonly number[] = [];
  let requests = 0;

  const tell = (id: number): void => {
    merged.delete(id);
    const known = listeners.get(id);
    if (known !== undefined) for (const listener of known) listener();
  };

  const get = (id: number): Touchpoint | undefined => {
    const row = rows.get(id);
    const cells = overlays.get(id);
    if (row === undefined || cells === undefined) return row;
    const known = merged.get(id);
    if (known !== undefined) return known;
    const made = withCells(row, cells);
    merged.set(id, made);
    failedFields.set(made, new Set([...cells].filter(([, cell]) => cell.failed).map(([field]) => field)));
    return made;
  };

  const keep = (found: readonly Touchpoint[]): void => {
    for (const row of found) {
      rows.delete(row.id);
      rows.set(row.id, row);
      stale.delete(row.id);
      tell(row.id);
    }
    if (rows.size <= MOST_ROWS) return;
    const wanted = new Set([...visible, ...near]);
    for (const id of rows.keys()) {
      if (rows.size <= MOST_ROWS) break;
      if (!wanted.has(id) && !overlays.has(id)) rows.delete(id);
    }
  };

  const isMissing = (id: number): boolean => (!rows.has(id) || stale.has(id)) && !inFlight.has(id);

  const pump = (): void => {
    while (requests < MOST_REQUESTS) {
      let page = visible.filter(isMissing).slice(0, PAGE);
      if (page.length === 0) {
        const missing = near.filter(isMissing);
        // A page that is only just begun waits, so that scrolling does not ask row by row.
        if (missing.length < PAGE / 4) return;
        page = missing.slice(0, PAGE);
      }
      void request(page);
    }
  };

  const request = async (ids: readonly number[]): Promise<void> => {
    for (const id of ids) inFlight.add(id);
    requests += 1;
    // A row that goes out of date while it is being fetched is fetched again.
    for (const id of ids) stale.delete(id);
    const found = await fetch(ids);
    requests -= 1;
    for (const id of ids) inFlight.delete(id);
    if (found !== null) {
      const again = new Set(ids.filter((id) => stale.has(id)));
      keep(found);
      for (const id of again) stale.add(id);
    }
    if (found !== null) pump();
  };

  const load = async (ids: readonly number[]): Promise<readonly Touchpoint[]> => {
    const answer = new Map<number, Touchpoint>();
    const missing: number[] = [];
    for (const id of ids) {
      const row = stale.has(id) ? undefined : get(id);
      if (row === undefined) missing.push(id);
      else answer.set(id, row);
    }
    for (let from = 0; from < missing.length; from += LARGE_PAGE) {
      const found = await fetch(missing.slice(from, from + LARGE_PAGE));
      for (const row of found ?? []) answer.set(row.id, row);
    }
    return ids.flatMap((id) => answer.get(id) ?? []);
  };

  const overlay = (cells: readonly CellChange[]): ReturnType<RowStore['overlay']> => {
    const owner = Symbol('change');
    const touched = new Set<number>();
    for (const { id, field, value } of cells) {
      // A name that is not in a list yet has no id to show.
      if (!rows.has(id) || hasNames(value)) continue;
      const fields = overlays.get(id) ?? new Map<string, { value: FieldValue; failed: boolean; owner: symbol }>();
      fields.set(field, { value, failed: false, owner });
      overlays.set(id, fields);
      touched.add(id);
    }
    for (const id of touched) tell(id);
    const remove = (): void => {
      for (const id of touched) {
        const fields = overlays.get(id);
        if (fields === undefined) continue;
        for (const [field, cell] of fields) if (cell.owner === owner) fields.delete(field);
        if (fields.size === 0) overlays.delete(id);
        tell(id);
      }
    };
    return {
      written: () => {
        const ids = [...touched];
        if (ids.length === 0) return;
        void fetch(ids.slice(0, LARGE_PAGE)).then((found) => {
          if (found !== null) keep(found);
          remove();
        });
      },
      refused: () => {
        for (const id of touched) {
          for (const cell of overlays.get(id)?.values() ?? []) if (cell.owner === owner) cell.failed = true;
          tell(id);
        }
      },
      dropped: remove,
    };
  };

  return {
    get,
    subscribe: (id, listener) => {
      const known = listeners.get(id) ?? new Set();
      known.add(listener);
      listeners.set(id, known);
      return () => {
        known.delete(listener);
        if (known.size === 0 && listeners.get(id) === known) listeners.delete(id);
      };
    },
    want: (nowVisible, nowNear) => {
      visible = nowVisible;
      near = nowNear;
      pump();
    },
    load,
    refresh: (ids) => {
      if (ids === null) for (const id of rows.keys()) stale.add(id);
      else for (const id of ids) if (rows.has(id)) stale.add(id);
      for (const id of inFlight) if (ids === null || ids.includes(id)) stale.add(id);
      pump();
    },
    overlay,
    isUnsaved: (row, field) => failedFields.get(row)?.has(field) ?? false,
    unsaved: (id, field) => {
      const cell = overlays.get(id)?.get(field);
      return cell?.failed === true ? cell.value : undefined;
    },
    clear: () => {
      rows.clear();
      stale.clear();
      overlays.clear();
      merged.clear();
      visible = [];
      near = [];
    },
  };
}

function hasNames(value: FieldValue): boolean {
  if (value === null || typeof value !== 'object') return false;
  if ('name' in value) return true;
  return Array.isArray(value) && value.some((entry) => typeof entry === 'object');
}

function withCells(row: Touchpoint, cells: ReadonlyMap<string, { readonly value: FieldValue }>): Touchpoint {
  const changed: Record<string, unknown> = { ...row };
  const extra: Record<string, unknown> = { ...row.extra };
  for (const [field, { value }] of cells) {
    const own = /^extra:(\d+)$/.exec(field)?.[1];
    if (own !== undefined) extra[own] = value;
    else {
      changed[field] = value ?? (Array.isArray(row[field as keyof Touchpoint]) ? [] : null);
      if (field === 'brokenLaws') changed['lawsKnown'] = value === null ? null : true;
    }
  }
  // The keys are fields and their values were read by `parseCell` or chosen from the field's own choices.
  return { ...changed, extra } as unknown as Touchpoint;
}
