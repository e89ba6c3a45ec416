/** Profiles by id: asked for around what is in view, kept while the pool stays as it is. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { runQuery, useDocument } from '@renderer/api';
import type { SpecialistRow } from '@shared/contract/staffing.contract';

const PAGE = 120;
/** Profiles kept; enough for a long scroll back. */
const MOST = 4000;

export interface SpecialistRows {
  get(id: number): SpecialistRow | null;
  /** These are in view. */
  want(ids: readonly number[]): void;
}

/** Profiles of a long list. */
export function useSpecialistRows(): SpecialistRows {
  const revision = useDocument()?.revision ?? null;
  const rows = useRef(new Map<number, SpecialistRow>());
  const asked = useRef(new Set<number>());
  const wanted = useRef<readonly number[]>([]);
  const [, setShown] = useState(0);

  const fetchMissing = useCallback(async () => {
    for (;;) {
      const missing = wanted.current.filter((id) => !rows.current.has(id) && !asked.current.has(id)).slice(0, PAGE);
      if (missing.length === 0) return;
      for (const id of missing) asked.current.add(id);
      const result = await runQuery('specialist.rows', { ids: missing });
      for (const id of missing) asked.current.delete(id);
      if (!result.ok) return;
      if (rows.current.size > MOST) rows.current.clear();
      for (const row of result.value) rows.current.set(row.id, row);
      setShown((count) => count + 1);
      // What is gone meanwhile is not asked for again.
      if (result.value.length === 0) return;
    }
  }, []);
  const want = useCallback(
    (ids: readonly number[]) => {
      wanted.current = ids;
      void fetchMissing();
    },
    [fetchMissing],
  );
  // A change anywhere in the pool: what is in view is asked for again, the old stays until the new is there.
  useEffect(() => {
    const ids = wanted.current.slice(0, 2000);
    if (ids.length === 0) return;
    void runQuery('specialist.rows', { ids }).then((result) => {
      if (!result.ok) return;
      rows.current.clear();
      for (const row of result.value) rows.current.set(row.id, row);
      setShown((count) => count + 1);
    });
  }, [revision]);
  return { get: (id) => rows.current.get(id) ?? null, want };
}
