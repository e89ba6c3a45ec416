/** OpenDocument files hold the shown text of a number in the language of their author; this finds the format behind it, so that the number can be shown in the reader's language. */
import { displayNumber } from '@shared/domain/sheetFormat';

export interface ShownNumber {
  readonly code: string | undefined;
  /** The text of the file, only when no format explains it. */
  readonly shown: string | undefined;
}

function candidates(shown: string): string[] {
  const body = shown.endsWith('%') ? shown.slice(0, -1).trim() : shown;
  const decimals = /[.,](\d+)$/.exec(body)?.[1]?.length ?? 0;
  const space = shown.endsWith(' %') ? ' ' : '';
  const percent = shown.endsWith('%') ? `${space}%` : '';
  return [decimals, 0].flatMap((count) => {
    const tail = (count === 0 ? '' : `.${'0'.repeat(Math.min(count, 20))}`) + percent;
    return [`0${tail}`, `#,##0${tail}`];
  });
}

/** Makes a function that explains shown texts; it remembers the last format, because columns repeat theirs. */
export function createNumberExplainer(): (value: number, shown: string) => ShownNumber {
  let last: string | undefined;
  const fits = (value: number, code: string, shown: string): boolean =>
    displayNumber(value, code, 'nl') === shown || displayNumber(value, code, 'en') === shown;
  return (value, shown) => {
    const plain = String(value);
    if (shown === '' || shown === plain || shown === plain.replace('.', ','))
      return { code: undefined, shown: undefined };
    if (last !== undefined && fits(value, last, shown)) return { code: last, shown: undefined };
    if (!/^-?[\d.,]+ ?%?$/.test(shown)) return { code: undefined, shown };
    const code = candidates(shown).find((candidate) => fits(value, candidate, shown));
    last = code ?? last;
    return code === undefined ? { code, shown } : { code, shown: undefined };
  };
}
