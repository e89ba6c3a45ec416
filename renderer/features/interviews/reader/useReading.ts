/** The transcript in view: asked for once, afterwards only what changed; what the person does is shown before the engine has answered. */
import { useAccumulatedQuery } from '@renderer/api';
import type { ReadingAnswer } from '@shared/contract/interviewReading.contract';
import type { TranscriptDetail } from '@shared/contract/interviews.contract';
import type { Quote } from '@shared/domain/interview';
import { useEffect, useMemo } from 'react';
import { withPending } from '../model/pending';
import { answered, usePending } from './pendingStore';

interface Reading {
  readonly token: string;
  readonly revision: number;
  readonly detail: TranscriptDetail;
}

/** Quotes after an answer, in the order of the text; those that did not change stay the same objects. */
function mergedQuotes(before: readonly Quote[], { quotes, removed }: ReadingAnswer): readonly Quote[] {
  if (quotes.length === 0 && removed.length === 0) return before;
  const gone = new Set([...removed, ...quotes.map(({ id }) => id)]);
  return [...before.filter(({ id }) => !gone.has(id)), ...quotes].sort(
    (one, other) => one.start - other.start || one.end - other.end || one.id - other.id,
  );
}

function merged(before: Reading | undefined, answer: ReadingAnswer): Reading {
  const old = answer.isWhole ? undefined : before?.detail;
  const { summary, words, memos } = answer;
  return {
    token: answer.token,
    revision: answer.revision,
    detail: {
      ...summary,
      text: words?.text ?? old?.text ?? '',
      turnList: words?.turnList ?? old?.turnList ?? [],
      marks: words?.marks ?? old?.marks ?? [],
      memos: memos ?? old?.memos ?? [],
      quoteList: mergedQuotes(old?.quoteList ?? [], answer),
    },
  };
}

/** The transcript with its quotes; `layer` = a coder's codings only (null = those without a name), 'all' = everyone's. */
export function useReading(id: number, layer: number | null | 'all') {
  const key = { id, ...(layer !== 'all' && { coder: layer }) };
  const query = useAccumulatedQuery<'interview.reading', Reading>('interview.reading', key, {
    ask: (before) => ({ ...key, since: before?.token ?? null }),
    add: merged,
    enabled: id !== 0,
  });
  const pending = usePending((state) => state.pending);
  const { data } = query;
  useEffect(() => {
    if (data !== undefined) answered(data.detail.id, data.revision, data.detail.quoteList);
  }, [data]);
  const detail = useMemo((): TranscriptDetail | undefined => {
    if (data === undefined) return undefined;
    const quoteList = withPending(data.detail.quoteList, data.detail.id, data.revision, pending);
    return quoteList === data.detail.quoteList ? data.detail : { ...data.detail, quoteList };
  }, [data, pending]);
  return { query, detail };
}
