/** What is done to the passage in hand: code it, take codes away, note something, move its limits. */
import { runCommand } from '@renderer/api';
import type { CommandParams } from '@shared/contract';
import type { Quote, Span } from '@shared/domain/interview';
import { around, moved, trimmedSpan, type Direction } from '../model/movement';
import { quoteInHand, type ReaderContents } from './readerContext';
import { say, select, useReader } from './readerStore';

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
  const result = await runCommand('quote.code', {
    places: [{ transcript: transcript.id, start: span.start, end: span.end }],
    codes: [...codes],
    coder,
  });
  if (!result.ok) return null;
  const [quote] = result.value.value.quotes;
  if (quote === undefined) return null;
  useReader.setState({ anchor: span.start, focus: span.end, quote });
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
  const result = await runCommand('quote.uncode', { codings: [...codings] });
  if (result.ok) say(contents.t('interviewsScreen.said.uncoded', { count: codings.length }));
}

/** The quote in hand, made of the passage when there is none yet: what a memo or a link hangs on. */
export async function ensureQuote(contents: ReaderContents): Promise<number | null> {
  const state = useReader.getState();
  const known = quoteInHand(contents, state);
  const isOther = state.quote === null && state.anchor !== state.focus;
  if (known !== null && !isOther) return known.id;
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
  await resizeQuote(contents, quote.id, next);
}

/** Gives a quote other limits. */
export async function resizeQuote(contents: ReaderContents, id: number, limits: Span): Promise<void> {
  const span = trimmedSpan(contents.model, limits.start, limits.end);
  if (span === null || contents.isReadOnly) return;
  const result = await runCommand('quote.resize', { id, ...span });
  if (!result.ok) return;
  useReader.setState({ anchor: span.start, focus: span.end, quote: id });
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
