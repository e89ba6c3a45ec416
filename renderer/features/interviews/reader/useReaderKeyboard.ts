/** Keys of the reader: the caret walks by character, line, word, sentence and turn, Shift selects, and what is selected is coded. */
import type { KeyboardEvent } from 'react';
import { seenOffset } from '../model/blocks';
import { around, moved, type Direction, type Unit } from '../model/movement';
import { codePassage, moveLimit, neighbourQuote, passage, selectPassage, uncode } from './coding';
import { quoteInHand, type ReaderContents } from './readerContext';
import { openPicker, say, select, show, takeQuote, useReader } from './readerStore';

export interface ReaderKeys {
  readonly contents: ReaderContents;
  /** Codes of the keys 1 to 9. */
  readonly favourites: readonly (number | null)[];
  /** Offset a number of lines further or back at the same height in the line; null = it cannot be told. */
  lineFrom(offset: number, lines: number): number | null;
  /** Offset of the start or end of the line. */
  lineEdge(offset: number, direction: Direction): number | null;
  /** Lines in view. */
  linesInView(): number;
  /** First offset in view, where the caret goes when it was nowhere. */
  firstInView(): number;
  edit(): void;
}

/** What a key moves by; null = it moves nothing. */
function moveOf(
  event: KeyboardEvent,
): { readonly unit: Unit | 'line' | 'page' | 'edge'; readonly direction: Direction } | null {
  const isFar = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return {
        unit: isFar ? (event.altKey ? 'sentence' : 'word') : 'character',
        direction: event.key === 'ArrowLeft' ? -1 : 1,
      };
    case 'ArrowUp':
    case 'ArrowDown':
      return { unit: isFar ? 'turn' : 'line', direction: event.key === 'ArrowUp' ? -1 : 1 };
    case 'PageUp':
    case 'PageDown':
      return { unit: 'page', direction: event.key === 'PageUp' ? -1 : 1 };
    case 'Home':
    case 'End':
      return { unit: isFar ? 'all' : 'edge', direction: event.key === 'Home' ? -1 : 1 };
    case '[':
    case '{':
      return { unit: 'sentence', direction: -1 };
    case ']':
    case '}':
      return { unit: 'sentence', direction: 1 };
    default:
      return null;
  }
}

function isShifted(event: KeyboardEvent): boolean {
  return event.shiftKey && event.key !== '[' && event.key !== ']';
}

/** What is said after the selection changed: the words, and the codes that stand there. */
function describe(contents: ReaderContents): void {
  const state = useReader.getState();
  const { t, model, codeById } = contents;
  const quote = quoteInHand(contents, state);
  const span = state.anchor === state.focus ? null : passage(contents);
  const clip = (text: string): string => (text.length > 160 ? `${text.slice(0, 160)}…` : text);
  if (span !== null) say(t('interviewsScreen.said.selected', { text: clip(model.text.slice(span.start, span.end)) }));
  else if (quote !== null)
    say(
      t('interviewsScreen.said.inQuote', {
        codes: [...new Set(quote.codings.map(({ code }) => codeById.get(code)?.name ?? ''))].join(', '),
      }),
    );
}

/** Selects more: the word, then the sentence, then the turn around what is selected. */
function selectMore(contents: ReaderContents): void {
  const { anchor, focus } = useReader.getState();
  if (anchor === null || focus === null) return;
  const start = Math.min(anchor, focus);
  const end = Math.max(anchor, focus);
  for (const unit of ['word', 'sentence', 'turn'] as const) {
    const span = around(contents.model, start, unit);
    if (span === null || span.end - span.start <= end - start || span.start > start || span.end < end) continue;
    select(span.end, span.start);
    return;
  }
}

/** Answers a handler of keys. */
export function createReaderKeys(keys: ReaderKeys): (event: KeyboardEvent) => void {
  const { contents } = keys;
  const move = (event: KeyboardEvent): boolean => {
    const step = moveOf(event);
    if (step === null || (event.altKey && !(event.ctrlKey || event.metaKey))) return false;
    const { model } = contents;
    const state = useReader.getState();
    const from = state.focus ?? seenOffset(model.blocks, keys.firstInView(), 'on');
    const isSelecting = isShifted(event);
    // Without Shift an arrow first goes to the end of what is selected.
    if (!isSelecting && step.unit === 'character' && state.anchor !== null && state.anchor !== from) {
      const edge = step.direction === 1 ? Math.max(state.anchor, from) : Math.min(state.anchor, from);
      select(edge);
      show(edge, 'nearest');
      return true;
    }
    let to: number | null;
    if (step.unit === 'line') to = keys.lineFrom(from, step.direction);
    else if (step.unit === 'page') to = keys.lineFrom(from, step.direction * Math.max(1, keys.linesInView() - 2));
    else if (step.unit === 'edge') to = keys.lineEdge(from, step.direction);
    else to = moved(model, from, step.unit, step.direction);
    if (to === null) to = moved(model, from, 'turn', step.direction);
    select(to, isSelecting ? (state.anchor ?? from) : to);
    show(to, 'nearest');
    describe(contents);
    return true;
  };
  const act = (event: KeyboardEvent): boolean => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const state = useReader.getState();
    const quote = quoteInHand(contents, state);
    if (event.altKey && event.shiftKey && !event.ctrlKey && quote !== null && event.key.startsWith('Arrow')) {
      if (event.key === 'ArrowLeft' || event.key === 'ArrowRight')
        void moveLimit(contents, quote, 'end', event.key === 'ArrowLeft' ? -1 : 1);
      else void moveLimit(contents, quote, 'start', event.key === 'ArrowUp' ? -1 : 1);
      return true;
    }
    if (event.altKey && !event.ctrlKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      const next = neighbourQuote(contents, event.key === 'ArrowUp' ? -1 : 1);
      if (next !== null) {
        takeQuote(next);
        const codes = next.codings.map(({ code }) => contents.codeById.get(code)?.name ?? '').join(', ');
        say(
          contents.t('interviewsScreen.said.quote', {
            codes,
            text: contents.model.text.slice(next.start, Math.min(next.end, next.start + 200)),
          }),
        );
      }
      return true;
    }
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      const turn = state.focus === null ? null : around(contents.model, state.focus, 'turn');
      if (turn !== null) select(turn.end, turn.start);
      return true;
    }
    if ((event.ctrlKey || event.metaKey) && event.key === ' ') {
      selectMore(contents);
      describe(contents);
      return true;
    }
    if (event.key === 'F2' && isPlain) {
      keys.edit();
      return true;
    }
    if (event.key === 'Escape' && isPlain) {
      if (state.focus === null || (state.anchor === state.focus && state.quote === null)) return false;
      select(state.focus);
      return true;
    }
    if (contents.isReadOnly || !isPlain || state.focus === null) return false;
    if (event.key === 'Enter') {
      if (selectPassage(contents)) openPicker();
      return true;
    }
    if (event.key === 'Delete' && quote !== null) {
      void uncode(
        contents,
        quote.codings.map(({ id }) => id),
      );
      return true;
    }
    if (/^[0-9]$/.test(event.key)) {
      const code = event.key === '0' ? state.lastCode : keys.favourites[Number(event.key) - 1];
      if (code !== null && code !== undefined && selectPassage(contents)) void codePassage(contents, [code]);
      return true;
    }
    // Typing the name of a code begins at once.
    if (/^\p{L}$/u.test(event.key)) {
      if (selectPassage(contents)) openPicker(event.key);
      return true;
    }
    return false;
  };
  return (event) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing || event.target !== event.currentTarget) return;
    if (act(event) || move(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
}
