/** Which columns of a survey are the two questions about one feature, told from their names: ‘Met app’ and ‘Zonder app’, ‘Chat (functional)’ and ‘Chat (dysfunctional)’. */
import { wordKey } from '../../domain/parse/text';

/** Two columns that ask about one feature, and what the feature may be called. */
export interface KanoPair {
  readonly name: string;
  readonly functional: string;
  readonly dysfunctional: string;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Words that say a question is about the feature being there, or about its being absent. */
const present = set('wel met een aanwezig functioneel functionele positief with a an present functional positive has');
const absent = set(
  'niet geen zonder afwezig ontbreekt disfunctioneel dysfunctioneel disfunctionele negatief not without no absent missing dysfunctional disfunctional negative',
);
/** Words of the question itself, which are no part of the name of a feature. */
const asking = set(
  'wat vindt vind u je ervan van het de hoe als wanneer er dat dit zou zijn is heeft hebben kunt kan vraag kano indien how do would you feel if when there the is are had have were was about it question',
);

interface Label {
  readonly label: string;
  /** What is asked about: the words of the label without those that tell the two questions apart. */
  readonly stem: string;
  readonly isAbsent: boolean;
}

/** ‘Q3_F’ and ‘Q3D’: a code that ends in the first letter of functional or dysfunctional. */
const coded = /^(.*?[\d\s_.–-])[\s_.–-]*\(?([fd])\)?$/iu;
const sign = /^(.*\S)\s*\(?\s*([+−–-])\s*\)?$/u;

function read(label: string): Label | null {
  const trimmed = label.trim();
  const ending = coded.exec(trimmed) ?? sign.exec(trimmed);
  const [, start = trimmed, mark = ''] = ending ?? [];
  const words = wordKey(start).split(' ');
  const isAbsent = /^[d−–-]$/iu.test(mark) || words.some((word) => absent.has(word));
  const stem = words.filter((word) => word !== '' && !absent.has(word) && !present.has(word)).join(' ');
  return stem === '' ? null : { label, stem, isAbsent };
}

/** The label without the words around the feature; the whole label where nothing is left. */
function nameOf(label: string): string {
  const ending = coded.exec(label.trim()) ?? sign.exec(label.trim());
  const words = (ending?.[1] ?? label).trim().split(/[\s_]+/u);
  const isLeftOut = (word: string): boolean => {
    const key = wordKey(word);
    return key === '' || present.has(key) || asking.has(key);
  };
  while (words.length > 0 && isLeftOut(words[0] ?? '')) words.shift();
  while (words.length > 0 && isLeftOut(words.at(-1) ?? '')) words.pop();
  const name = words.join(' ').replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '');
  return name === '' ? label.trim() : `${name.charAt(0).toLocaleUpperCase()}${name.slice(1)}`;
}

/** Pairs among the headers of a survey, in their order; a header is in one pair at most. */
export function kanoPairs(headers: readonly string[]): readonly KanoPair[] {
  const labels = headers.map(read).filter((label) => label !== null);
  const taken = new Set<string>();
  return labels.flatMap((label): readonly KanoPair[] => {
    if (label.isAbsent || taken.has(label.label)) return [];
    const other = labels.find(
      (candidate) => candidate.isAbsent && candidate.stem === label.stem && !taken.has(candidate.label),
    );
    if (other === undefined) return [];
    taken.add(label.label).add(other.label);
    return [{ name: nameOf(label.label), functional: label.label, dysfunctional: other.label }];
  });
}
