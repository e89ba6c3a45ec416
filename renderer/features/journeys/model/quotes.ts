/** Passages of interviews by the step they are about. */
import { useMemo } from 'react';
import { useEngineQuery } from '@renderer/api';
import type { JourneyQuote } from '@shared/insight/journey/map';

const none: readonly JourneyQuote[] = [];

/** Quotes of a journey by step; empty while they are asked for, and in an engagement without interviews. */
export function useQuotes(journey: number): ReadonlyMap<number, readonly JourneyQuote[]> {
  const quotes = useEngineQuery('journey.quotes', { id: journey }, { keepPrevious: true }).data ?? none;
  return useMemo(() => {
    const byStep = new Map<number, JourneyQuote[]>();
    for (const quote of quotes) {
      const known = byStep.get(quote.step);
      if (known === undefined) byStep.set(quote.step, [quote]);
      else known.push(quote);
    }
    return byStep;
  }, [quotes]);
}
