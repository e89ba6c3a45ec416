/** The cache of the engine's answers: an answer stays until an entity that it depends on changes. */
import type { ChangeEvent, QueryName } from '@shared/contract';
import { queries } from '@shared/contract';
import { QueryClient } from '@tanstack/react-query';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // The engine is on this machine: being offline is no reason to wait.
      networkMode: 'always',
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 5 * 60_000,
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
  },
});

function isQueryName(name: unknown): name is QueryName {
  return typeof name === 'string' && Object.hasOwn(queries, name);
}

/** Ids of the touchpoints an answer holds, for the queries that are about named rows only; null = any. */
function rowsOf(name: QueryName, params: unknown): readonly number[] | null {
  if (typeof params !== 'object' || params === null) return null;
  if (name === 'touchpoint.rows' && 'ids' in params && Array.isArray(params.ids))
    return params.ids as readonly number[];
  return null;
}

/** True when the answer to a query is out of date after a change. */
export function isTouchedBy(name: QueryName, params: unknown, event: ChangeEvent): boolean {
  const overlap = queries[name].dependsOn.filter((entity) => event.changed.includes(entity));
  if (overlap.length === 0) return false;
  const rows = rowsOf(name, params);
  const touched = event.touchpoints;
  if (rows === null || touched === null || overlap.some((entity) => entity !== 'touchpoint')) return true;
  return rows.some((id) => touched.includes(id));
}

/** Asks anew, where they are shown, the answers that a change made out of date. */
export function refreshAfter(event: ChangeEvent): void {
  void queryClient.invalidateQueries({
    predicate: ({ queryKey: [name, params] }) => isQueryName(name) && isTouchedBy(name, params, event),
  });
}
