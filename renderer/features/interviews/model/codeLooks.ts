/** How a code looks: two letters, a colour and a kind of line. Colour goes by the family at the top of the tree, the line by the place in it. */
import type { Code } from '@shared/domain/interview';

/** Colours of families, by number; the style sheet holds them for light and dark. */
export const HUES = 7;
export const linePatterns = ['solid', 'dashed', 'dotted', 'double'] as const;
export type LinePattern = (typeof linePatterns)[number];

/** The colours that can be chosen, as they are kept in the file; each has its own shade on a dark screen. */
export const hueColours = ['#c24e00', '#0072b2', '#b0568a', '#8a6a00', '#6a4c9c', '#3d6f8c', '#9c5a3c'] as const;

export interface CodeLook {
  readonly letters: string;
  /** Number of the family's colour; null = the colour of its own in `colour`. */
  readonly hue: number | null;
  readonly colour: string | null;
  readonly pattern: LinePattern;
}

const plain: CodeLook = { letters: '–', hue: null, colour: 'var(--control)', pattern: 'dotted' };

function candidates(name: string): readonly string[] {
  const found = name.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  const small = /^(?:de|het|een|en|van|op|in|met|te|om|voor|aan|the|a|an|of|and|to|on|with|for)$/iu;
  const telling = found.filter((word) => !small.test(word));
  const parts = telling.length > 0 ? telling : found;
  const [first = '', ...others] = parts;
  const start = first.charAt(0).toLocaleUpperCase();
  const seconds = [
    ...others.map((word) => word.charAt(0)),
    ...first.slice(1),
    ...others.flatMap((word) => word.slice(1).split('')),
    ...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  ];
  return seconds.map((second) => start + second.toLocaleUpperCase());
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** Two signs that no code has yet, for the many whose names leave none. */
function freePair(taken: ReadonlySet<string>): string | undefined {
  for (const first of SIGNS) for (const second of SIGNS) if (!taken.has(first + second)) return first + second;
  return undefined;
}

/** The looks of all codes of a codebook (parents before what is below them). Letters are unique as long as that can be. */
export function codeLooks(codes: readonly Code[]): ReadonlyMap<number, CodeLook> {
  const looks = new Map<number, CodeLook>();
  const taken = new Set<string>();
  const places = new Map<number | null, number>();
  for (const code of codes) {
    const place = places.get(code.parent) ?? 0;
    places.set(code.parent, place + 1);
    const parent = code.parent === null ? undefined : looks.get(code.parent);
    const options = candidates(code.name);
    const letters = options.find((option) => !taken.has(option)) ?? freePair(taken) ?? options[0] ?? '–';
    // A heading shows no letters, so it takes none away.
    if (code.codable) taken.add(letters);
    const known = code.colour === null ? -1 : (hueColours as readonly string[]).indexOf(code.colour);
    const own = code.colour !== null;
    looks.set(code.id, {
      letters,
      hue: own ? (known === -1 ? null : known) : parent === undefined ? place % HUES : parent.hue,
      colour: own ? (known === -1 ? code.colour : null) : (parent?.colour ?? null),
      pattern: linePatterns[place % linePatterns.length] ?? 'solid',
    });
  }
  return looks;
}

/** The look of one code; a plain one when it is not known (yet). */
export function lookOf(looks: ReadonlyMap<number, CodeLook>, code: number): CodeLook {
  return looks.get(code) ?? plain;
}
