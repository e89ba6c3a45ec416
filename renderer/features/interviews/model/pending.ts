/** Changes to quotes that are on their way: shown at once over what the engine answered last, gone when it answers with them, or refuses. */
import type { Quote, Span } from '@shared/domain/interview';

interface PendingBase {
  /** Below zero, so that it is nobody's id. */
  readonly key: number;
  readonly transcript: number;
  /** The document's revision that has it; null = not on disk yet. */
  readonly revision: number | null;
}
/** Codes given to a passage. */
export interface PendingCoding extends PendingBase {
  readonly kind: 'code';
  readonly span: Span;
  readonly codes: readonly number[];
}
/** Codings taken away. */
export interface PendingUncoding extends PendingBase {
  readonly kind: 'uncode';
  readonly codings: ReadonlySet<number>;
}
/** A quote with other limits. */
export interface PendingResize extends PendingBase {
  readonly kind: 'resize';
  readonly quote: number;
  readonly span: Span;
}
export type Pending = PendingCoding | PendingUncoding | PendingResize;

/** Codes of one passage at most; keeps the ids of its codings apart. */
const MOST_CODES = 1000;

/** Says something besides its codings: a quote without any of it goes with its last code. */
const isHeld = (quote: Quote): boolean =>
  quote.memos > 0 || quote.touchpoints.length + quote.steps.length + quote.improvements.length > 0;

function withCodes(quote: Quote, { key, codes }: PendingCoding): Quote {
  const added = codes.flatMap((code, index) =>
    quote.codings.some((coding) => coding.code === code)
      ? []
      : [{ id: key * MOST_CODES - index, uid: '', code, coder: null }],
  );
  return added.length === 0 ? quote : { ...quote, codings: [...quote.codings, ...added] };
}

function withOne(quotes: readonly Quote[], change: Pending): readonly Quote[] {
  if (change.kind === 'resize')
    return quotes.map((quote) => (quote.id === change.quote ? { ...quote, ...change.span } : quote));
  if (change.kind === 'uncode')
    return quotes.flatMap((quote) => {
      if (!quote.codings.some(({ id }) => change.codings.has(id))) return [quote];
      const codings = quote.codings.filter(({ id }) => !change.codings.has(id));
      return codings.length === 0 && !isHeld(quote) ? [] : [{ ...quote, codings }];
    });
  const { span, key, transcript } = change;
  const there = quotes.find((quote) => quote.start === span.start && quote.end === span.end);
  if (there !== undefined) return quotes.map((quote) => (quote === there ? withCodes(quote, change) : quote));
  const none: Quote = {
    ...span,
    id: key,
    uid: '',
    transcript,
    codings: [],
    touchpoints: [],
    steps: [],
    improvements: [],
    memos: 0,
  };
  return [...quotes, withCodes(none, change)];
}

/** Quotes of a transcript as they will be; the same list when nothing is on its way. */
export function withPending(
  quotes: readonly Quote[],
  transcript: number,
  revision: number,
  pending: readonly Pending[],
): readonly Quote[] {
  return pending
    .filter((change) => change.transcript === transcript && (change.revision === null || change.revision > revision))
    .reduce(withOne, quotes);
}
