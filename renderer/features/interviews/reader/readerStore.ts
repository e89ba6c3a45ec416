/** What is in hand in the reader: selection with its caret, the quote, what stands open. One for the transcript in view. */
import type { Span } from '@shared/domain/interview';
import { create } from 'zustand';

/** Where a place that is brought into view comes to stand; nearest = only when it is out of view. */
export type Align = 'start' | 'center' | 'nearest';

export interface ReaderState {
  /** Where the selection began and where the caret is, offsets in the text; null = the caret was never put anywhere. */
  readonly anchor: number | null;
  readonly focus: number | null;
  /** Quote that was pointed at; null = the one around the caret counts. */
  readonly quote: number | null;
  /** The list of codes is open, with what was typed. */
  readonly picker: { readonly text: string } | null;
  /** A memo on what is in hand is asked for. */
  readonly memo: boolean;
  /** Text that is being edited: one block of the transcript. */
  readonly editing: Span | null;
  /** Quote whose bar is pointed at with the mouse. */
  readonly lit: number | null;
  /** Place to bring into view; differs for every wish. */
  readonly wish: { readonly offset: number; readonly align: Align; readonly number: number } | null;
  /** Code that was given last. */
  readonly lastCode: number | null;
  /** What is told to a screen reader. */
  readonly said: string;
}

const nothing = {
  anchor: null,
  focus: null,
  quote: null,
  picker: null,
  memo: false,
  editing: null,
  lit: null,
  wish: null,
  said: '',
} as const;

export const useReader = create<ReaderState>(() => ({ ...nothing, lastCode: null }));

let wishes = 0;

/** Another transcript: nothing is in hand yet. */
export function resetReader(): void {
  useReader.setState(nothing);
}

/** Puts the caret somewhere; `anchor` left out = a caret without selection. */
export function select(focus: number, anchor: number = focus): void {
  useReader.setState({ anchor, focus, quote: null });
}

/** Takes a quote in hand: it is selected and, when asked, brought into view. */
export function takeQuote(quote: Span & { readonly id: number }, isShown = true): void {
  useReader.setState({ anchor: quote.start, focus: quote.end, quote: quote.id });
  if (isShown) show(quote.start);
}

/** Brings a place into view. */
export function show(offset: number, align: Align = 'center'): void {
  wishes += 1;
  useReader.setState({ wish: { offset, align, number: wishes } });
}

/** Tells a screen reader what happened. The same twice is told twice. */
export function say(text: string): void {
  useReader.setState((state) => ({ said: state.said === text ? `${text}\u00a0` : text }));
}

/** Opens the list of codes for what is selected. */
export function openPicker(text = ''): void {
  useReader.setState({ picker: { text } });
}

let focusReader: (() => void) | null = null;

/** The reader says how it takes the keyboard; null when it goes. */
export function onFocusReader(take: (() => void) | null): void {
  focusReader = take;
}

/** Gives the keyboard back to the text. */
export function returnToText(): void {
  focusReader?.();
}
