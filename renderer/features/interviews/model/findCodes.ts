/** Codes that fit what was typed: by name first, then by their family, then by words of the definition. */
import { fold } from '@renderer/components';
import type { CodeRow } from '@shared/contract/interviews.contract';

export interface FoundCode {
  readonly code: CodeRow;
  /** Words of the definition in which it was found; null = found by name. */
  readonly also: string | null;
}

function around(definition: string, text: string): string | null {
  const at = fold(definition).indexOf(text);
  if (at === -1) return null;
  // The word it is in, with the one before it.
  const from = definition.lastIndexOf(' ', Math.max(0, at - 2)) + 1;
  const stop = definition.indexOf(' ', at + text.length);
  return definition.slice(from, stop === -1 ? definition.length : stop).replace(/[.,;:!?]+$/u, '');
}

/** The codes that can be given, the best first; with nothing typed `first` (the one given last) stands on top. */
export function findCodes(codes: readonly CodeRow[], typed: string, first: number | null = null): readonly FoundCode[] {
  const usable = codes.filter(({ codable }) => codable);
  const text = fold(typed.trim());
  if (text === '') {
    const last = usable.find(({ id }) => id === first);
    const rest = usable.filter((code) => code !== last);
    return [...(last === undefined ? [] : [last]), ...rest].map((code) => ({ code, also: null }));
  }
  const byId = new Map(codes.map((code) => [code.id, code]));
  const ranked = usable.flatMap((code): readonly (FoundCode & { readonly rank: number })[] => {
    const name = fold(code.name);
    const parent = code.parent === null ? '' : fold(byId.get(code.parent)?.name ?? '');
    const rank = name.startsWith(text)
      ? 0
      : new RegExp(`(?:^|[^\\p{L}])${text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)}`, 'u').test(name)
        ? 1
        : name.includes(text)
          ? 2
          : parent.startsWith(text)
            ? 3
            : 4;
    if (rank < 4) return [{ code, also: null, rank }];
    const also = code.definition === null ? null : around(code.definition, text);
    return also === null ? [] : [{ code, also, rank }];
  });
  return ranked.toSorted((one, other) => one.rank - other.rank);
}
