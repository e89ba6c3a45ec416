/** What can be done with the passage in hand, for menu, palette and shortcuts; draws nothing. */
import { useAction } from '@renderer/actions/registry';
import { beginEdit } from './beginEdit';
import { codeInVivo, codePassage, neighbourQuote, selectPassage } from './coding';
import { useReaderContents } from './readerContext';
import { useInterviews } from '../store';
import { openPicker, returnToText, takeQuote, useReader } from './readerStore';

export function ReaderActions({ favourites }: { readonly favourites: readonly (number | null)[] }) {
  const contents = useReaderContents();
  const hasPlace = useReader((state) => state.focus !== null);
  const lastCode = useReader((state) => state.lastCode);
  const canCode = hasPlace && !contents.isReadOnly;
  useAction(
    'quote.code',
    () => {
      if (selectPassage(contents)) openPicker();
    },
    canCode,
  );
  useAction(
    'quote.codeLast',
    () => {
      const code = lastCode ?? favourites[0];
      if (code !== null && code !== undefined && selectPassage(contents)) void codePassage(contents, [code]);
    },
    canCode && (lastCode ?? favourites[0] ?? null) !== null,
  );
  useAction('quote.inVivo', () => void codeInVivo(contents).then(returnToText), canCode);
  useAction(
    'quote.memo',
    () => {
      useInterviews.setState({ isPanelOpen: true });
      useReader.setState({ memo: true });
    },
    canCode,
  );
  const go = (direction: -1 | 1) => (): void => {
    const next = neighbourQuote(contents, direction);
    if (next !== null) takeQuote(next);
    returnToText();
  };
  useAction('quote.next', go(1), contents.quotes.length > 0);
  useAction('quote.previous', go(-1), contents.quotes.length > 0);
  useAction('transcript.edit', () => beginEdit(contents), !contents.isReadOnly);
  return null;
}
