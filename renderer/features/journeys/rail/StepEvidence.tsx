/** How much was said in interviews about some steps of a map, leading to the quotes. */
import { EvidenceButton } from '@renderer/app/Evidence';
import type { JourneyQuote } from '@shared/insight/journey/map';

export interface StepEvidenceProps {
  readonly steps: readonly number[];
  readonly quotes: ReadonlyMap<number, readonly JourneyQuote[]>;
  /** What it is evidence for. */
  readonly about: string;
}

export function StepEvidence({ steps, quotes, about }: StepEvidenceProps) {
  const found = steps.flatMap((step) => quotes.get(step) ?? []);
  // Who said it may not be named, so people are not counted here.
  const number = new Set(found.map(({ quote }) => quote)).size;
  return (
    <EvidenceButton
      count={number === 0 ? undefined : { id: 0, quotes: number, participants: 0, kinds: {} }}
      filter={{ steps: [...steps] }}
      about={about}
    />
  );
}
