/** A link elsewhere asked for a quote or a place in a transcript: taken in hand and shown once the transcript is there. */
import { useEffect, useRef } from 'react';
import { useNavigation } from '@renderer/app/navigation';
import type { TranscriptDetail } from '@shared/contract/interviews.contract';
import { select, show, takeQuote } from './readerStore';

export function useAskedPlace(transcript: TranscriptDetail | undefined): void {
  const place = useNavigation((store) => store.place);
  const done = useRef(-1);
  useEffect(() => {
    if (place.screen !== 'interviews' || done.current === place.visit || transcript === undefined) return;
    const { params } = place;
    if (params.transcript !== undefined && params.transcript !== transcript.id) return;
    if (params.quote === undefined && params.place === undefined) return;
    done.current = place.visit;
    const quote = transcript.quoteList.find(({ id }) => id === params.quote);
    if (quote !== undefined) takeQuote(quote);
    else if (params.place !== undefined) {
      select(params.place.end, params.place.start);
      show(params.place.start);
    }
  }, [place, transcript]);
}
