/** An answer that is built up: the first one whole, each later one only what changed, asked for again when something it depends on changes. */
import type { QueryName, QueryParams, QueryValue } from '@shared/contract';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { EngineError, runQuery } from './engine';
import { queryClient } from './queryClient';

export interface Accumulation<Name extends QueryName, State> {
  /** The parameters to ask with, given what is there already. */
  ask(before: State | undefined): QueryParams<Name>;
  /** What is there after an answer. What did not change should stay the same object. */
  add(before: State | undefined, answer: QueryValue<Name>): State;
  readonly enabled?: boolean;
}

/** The state that the answers to a query add up to; `key` says which one it is. */
export function useAccumulatedQuery<Name extends QueryName, State>(
  name: Name,
  key: Readonly<Record<string, unknown>>,
  { ask, add, enabled = true }: Accumulation<Name, State>,
): UseQueryResult<State, EngineError> {
  const queryKey = [name, key];
  return useQuery<State, EngineError>({
    queryKey,
    queryFn: async ({ signal }) => {
      const before = queryClient.getQueryData<State>(queryKey);
      const result = await runQuery(name, ask(before), { signal });
      if (!result.ok) throw new EngineError(result.error);
      return add(before, result.value);
    },
    enabled,
    // `add` keeps what is the same; comparing thousands of rows once more would cost what this saves.
    structuralSharing: false,
  });
}
