/** Names of touchpoints for lists to choose from, in the order of the table. */
import { useMemo } from 'react';
import { useEngineQuery } from './engine';

/** Names that a list to choose from holds at most. */
const MOST = 2000;

export interface TouchpointName {
  readonly id: number;
  readonly uid: string;
  readonly name: string;
}

const none: readonly TouchpointName[] = [];

/** The first two thousand touchpoints by name; empty until they are known. */
export function useTouchpointNames(isAsked = true): readonly TouchpointName[] {
  const order = useEngineQuery('touchpoint.order', {}, { enabled: isAsked, keepPrevious: true }).data;
  const ids = useMemo(() => (order === undefined ? [] : Array.from(order.ids.subarray(0, MOST))), [order]);
  const rows = useEngineQuery('touchpoint.rows', { ids }, { enabled: ids.length > 0, keepPrevious: true }).data;
  return useMemo(() => rows?.map(({ id, uid, name }) => ({ id, uid, name })) ?? none, [rows]);
}
