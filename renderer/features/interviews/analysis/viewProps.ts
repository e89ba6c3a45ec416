/** What every view of the analysis is given. */
import type { QuoteFilter } from '@shared/contract/interviews.contract';

export interface AnalysisViewProps {
  readonly isReadOnly: boolean;
  /** What a link elsewhere limits the view to; only the wall of quotes uses it. */
  readonly filter?: Partial<QuoteFilter>;
  /** Shows a passage in the reader. */
  onOpen(place: { readonly transcript: number; readonly start: number; readonly end: number }): void;
}
