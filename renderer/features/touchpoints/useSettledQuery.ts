/** Figures about the whole table that may come a moment after an edit: asked when the typing rests, so that they never stand in the way of the next key. */
import { runQuery, useDocument } from '@renderer/api';
import type { QueryName, QueryValue } from '@shared/contract';
import type { SavedView } from '@shared/domain/lists';
import { useEffect, useState } from 'react';
import { savedDefinition } from './viewStore';

const REST = 500;

/** The answer to a query without parameters, asked anew half a second after the last change; null until the first answer. */
export function useSettledQuery<Name extends QueryName>(name: Name): QueryValue<Name> | null {
  const revision = useDocument()?.revision ?? null;
  const [answer, setAnswer] = useState<QueryValue<Name> | null>(null);
  const isFirst = answer === null;
  useEffect(() => {
    if (revision === null) return undefined;
    let isCurrent = true;
    const timer = setTimeout(
      () => {
        void runQuery(name, {} as Parameters<typeof runQuery<Name>>[1]).then((result) => {
          if (isCurrent && result.ok) setAnswer(() => result.value);
        });
      },
      isFirst ? 0 : REST,
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [name, revision, isFirst]);
  return answer;
}

/** How many rows each own view holds, by view id; asked when the typing rests. */
export function useViewCounts(views: readonly SavedView[]): Readonly<Record<number, number>> {
  const revision = useDocument()?.revision ?? null;
  const [counts, setCounts] = useState<Readonly<Record<number, number>>>({});
  useEffect(() => {
    if (revision === null || views.length === 0) return undefined;
    let isCurrent = true;
    const timer = setTimeout(() => {
      void (async () => {
        for (const view of views) {
          const selection = savedDefinition(`view:${view.id}`, views)?.selection;
          const result =
            selection === undefined
              ? null
              : await runQuery('touchpoint.order', { ...selection, sorts: [], groupBy: null });
          if (!isCurrent) return;
          if (result?.ok === true) setCounts((known) => ({ ...known, [view.id]: result.value.ids.length }));
        }
      })();
    }, REST);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [revision, views]);
  return counts;
}
