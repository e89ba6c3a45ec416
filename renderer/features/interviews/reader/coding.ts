/** What is done to the passage in hand: code it, take codes away, note something, move its limits. */
import { runCommand } from '@renderer/api';
import type { CommandParams } from '@shared/contract';
import type { Quote, Span } from '@shared/domain/interview';
import { around, moved, trimmedSpan, type Direction } from '../model/movement';
import { isKept, settledCodings, whilePending } from './pendingStore';
import { quoteInHand, type ReaderContents } from './readerContext';
import { say, select, takeQuote, useReader } from './readerStore';

type CodeReference = CommandParams<'quote.code'>['codes'][number];

/** The passage that coding is about: what is selected, otherwise the quote in hand, otherwise the sentence around the caret. */
export function passage(contents: ReaderContents): Span | null {
  const state = useReader.getState();
  const { anchor, focus } = state;
  if (anchor === null || focus === null) return null;
  if (state.quote === null && anchor !== focus) return trimmedSpan(contents.model, anchor, focus);
  const quote = quoteInHand(contents, state);
  if (quote !== null) return { start: quote.start, end: quote.end };
  return around(contents.model, focus, 'sentence');
}

/** Selects the passage, so that is seen what will be coded. Answers whether there is one. */
export function selectPassage(contents: ReaderContents): boolean {
  const span = passage(contents);
  if (span === null) return false;
  const { anchor, focus, quote } = useReader.getState();
  if (
    quote === null &&
    (Math.min(anchor ?? 0, focus ?? 0) !== span.start || Math.max(anchor ?? 0, focus ?? 0) !== span.end)
  )
    select(span.end, span.start);
  return true;
}

/** Codes the passage in hand and takes the quote in hand. Answers its id; null when there is nothing to code or it was refused. */
export async function codePassage(contents: ReaderContents, codes: readonly CodeReference[]): Promise<number | null> {
  const span = passage(contents);
  if (span === null || contents.isReadOnly) return null;
  const { t, transcript, coder, codeById } = contents;
  // In hand at once, as the quote that it becomes.
  useReader.setState({ anchor: span.start, focus: span.end, quote: null });
  const result = await whilePending(
    {
      kind: 'code',
      transcript: transcript.id,
      span,
      // A code that is still to be made has no look yet: until then the quote shows without one.
      codes: codes.filter((code) => typeof code === 'number'),
    },
    () =>
      runCommand('quote.code', {
        places: [{ transcript: transcript.id, start: span.start, end: span.end }],
        codes: [...codes],
        coder,
      }),
  );
  if (!result.ok) return null;
  const [quote] = result.value.value.quotes;
  if (quote === undefined) return null;
  const state = useReader.getState();
  // Only while it is still in hand: by now something else may be.
  if (state.quote === null && state.anchor === span.start && state.focus === span.end) useReader.setState({ quote });
  const [first] = codes;
  if (typeof first === 'number') useReader.setState({ lastCode: first });
  const name = first === undefined ? null : typeof first === 'number' ? (codeById.get(first)?.name ?? '') : first.name;
  if (name !== null)
    say(
      result.value.value.added > 0
        ? t('interviewsScreen.said.coded', { name })
        : t('interviewsScreen.said.alreadyCoded', { name }),
    );
  return quote;
}

/** A new code named by the words themselves. */
export async function codeInVivo(contents: ReaderContents): Promise<void> {
  const span = passage(contents);
  if (span === null) return;
  const words = contents.model.text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();
  const short = words.length <= 80 ? words : `${words.slice(0, 80).replace(/\s+\S*$/u, '')}…`;
  await codePassage(contents, [{ name: short }]);
}

/** Takes codings away; a quote that bears nothing any more goes. */
export async function uncode(contents: ReaderContents, codings: readonly number[]): Promise<void> {
  if (codings.length === 0 || contents.isReadOnly) return;
  const settled = await settledCodings(contents.quotes, codings);
  if (settled.length === 0) return;
  const result = await whilePending(
    { kind: 'uncode', transcript: contents.transcript.id, codings: new Set(settled) },
    () => runCommand('quote.uncode', { codings: [...settled] }),
  );
  if (result.ok) say(contents.t('interviewsScreen.said.uncoded', { count: codings.length }));
}

/** The quote in hand, made of the passage when there is none yet: what a memo or a link hangs on. */
export async function ensureQuote(contents: ReaderContents): Promise<number | null> {
  const state = useReader.getState();
  const known = quoteInHand(contents, state);
  const isOther = state.quote === null && state.anchor !== state.focus;
  if (known !== null && !isOther) return settledQuote(contents, known);
  return codePassage(contents, []);
}

/** The quote at a place, made when there is none yet; null when there is no place or it was refused. */
export async function quoteOf(contents: ReaderContents, span: Span | null): Promise<number | null> {
  if (span === null || contents.isReadOnly) return null;
  const { transcript, coder } = contents;
  const result = await runCommand('quote.code', {
    places: [{ transcript: transcript.id, start: span.start, end: span.end }],
    codes: [],
    coder,
  });
  return result.ok ? (result.value.value.quotes[0] ?? null) : null;
}

/** The id of a quote that is shown; one that is on its way is waited for. Null = it was refused. */
export async function settledQuote(contents: ReaderContents, quote: Quote): Promise<number | null> {
  return isKept(quote) ? quote.id : quoteOf(contents, quote);
}

/** Moves one limit of a quote by a word; it keeps at least one character. */
export async function moveLimit(
  contents: ReaderContents,
  quote: Quote,
  limit: 'start' | 'end',
  direction: Direction,
): Promise<void> {
  const { model } = contents;
  let place = moved(model, quote[limit], 'word', direction);
  // A limit at the start of a word: further is the start of the next one.
  if (limit === 'start' && direction === 1) while (/\s/u.test(model.text.charAt(place))) place += 1;
  const next = limit === 'start' ? { start: place, end: quote.end } : { start: quote.start, end: place };
  const id = await settledQuote(contents, quote);
  if (id !== null) await resizeQuote(contents, id, next);
}

/** Gives a quote other limits. */
export async function resizeQuote(contents: ReaderContents, id: number, limits: Span): Promise<void> {
  const span = trimmedSpan(contents.model, limits.start, limits.end);
  if (span === null || contents.isReadOnly || id < 0) return;
  const before = contents.quoteById.get(id);
  useReader.setState({ anchor: span.start, focus: span.end, quote: id });
  const result = await whilePending({ kind: 'resize', transcript: contents.transcript.id, quote: id, span }, () =>
    runCommand('quote.resize', { id, ...span }),
  );
  if (!result.ok) {
    if (before !== undefined && useReader.getState().quote === id) takeQuote(before, false);
    return;
  }
  const words = contents.model.text.slice(span.start, span.end);
  say(contents.t('interviewsScreen.said.resized', { text: words.length > 120 ? `${words.slice(0, 120)}…` : words }));
}

/** The quote before or after the caret. */
export function neighbourQuote(contents: ReaderContents, direction: Direction): Quote | null {
  const state = useReader.getState();
  const here = quoteInHand(contents, state);
  const { quotes } = contents;
  if (here !== null) {
    const at = quotes.findIndex(({ id }) => id === here.id);
    return quotes[at + direction] ?? null;
  }
  const at = state.focus ?? 0;
  return direction === 1
    ? (quotes.find((quote) => quote.start >= at) ?? null)
    : (quotes.findLast((quote) => quote.start < at) ?? null);
}
