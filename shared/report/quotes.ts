/** Which quotes a report may show: none that would let a speaker be recognised, none without consent. Pure. */
import type { QuoteRow } from '../contract/interviews.contract';
import type { ParticipantKind } from '../domain/interview';
import type { Maker } from './maker';
import type { ReportBlock, ReportQuote } from './model';

/** Without names a quote is shown only when at least this many people of its kind took part. */
export const SMALLEST_GROUP = 3;

/** A kind of participant in words. */
export function kindName({ text }: Maker, kind: ParticipantKind | null): string {
  return text(`reportParts.interviews.kinds.${kind ?? 'unknown'}`);
}

/** Whether the words may be shown: with names always (the quotes are of pseudonyms), without only from a group of k or more. */
export function mayShow({ input, options }: Maker, quote: QuoteRow): boolean {
  return options.withNames || (input.interviews.participants.get(quote.kind) ?? 0) >= SMALLEST_GROUP;
}

/** The words without the quotation marks that a transcript has around them: a report puts its own. */
function bareQuote(text: string): string {
  const inner = /^[‘’'“”"„](.+)[‘’'“”"]$/su.exec(text)?.[1];
  // Marks inside mean that those at the ends may belong to other words.
  return inner === undefined || /[‘’“”"„]|(^|\s)'|'(\s|$)/u.test(inner) ? text : inner.trim();
}

/** A quote with its number in the list of sources. */
export function reportQuote(maker: Maker, quote: QuoteRow): ReportQuote {
  const { text, options, sources, input } = maker;
  const kind = kindName(maker, quote.kind);
  const isNamed = options.withNames && quote.consent !== 'anonymous' && quote.participantName !== null;
  const who = isNamed ? `${quote.participantName ?? ''}, ${kind}` : kind;
  const transcript = input.interviews.transcripts.find((one) => one.id === quote.transcript);
  const id = `quote:${quote.uid}`;
  sources.cite({
    id,
    kind: 'quote',
    text: text('reportParts.sources.quote', {
      who,
      // A transcript is often called after who was spoken to.
      transcript: isNamed ? quote.transcriptName : 'none',
    }),
    n: null,
    from: null,
    to: transcript?.heldOn ?? null,
  });
  return {
    number: sources.numberOf(id),
    text: bareQuote(quote.text.replace(/\s+/g, ' ').trim()),
    who,
    kind: quote.kind === null ? null : kind,
    date: transcript?.heldOn ?? null,
    refs: [id],
  };
}

/** Quotes as a block: at most `most`, and a statement on those that may not be shown. Null when there is nothing to say. */
export function quotesBlock(
  maker: Maker,
  quotes: readonly QuoteRow[],
  most: number,
): Extract<ReportBlock, { kind: 'quotes' }> | null {
  const shown = quotes.filter((quote) => mayShow(maker, quote));
  const withheld = quotes.length - shown.length;
  const leftOut =
    withheld === 0 ? null : maker.text('reportParts.interviews.withheld', { count: withheld, k: SMALLEST_GROUP });
  if (shown.length === 0 && leftOut === null) return null;
  return { kind: 'quotes', items: shown.slice(0, most).map((quote) => reportQuote(maker, quote)), leftOut };
}
