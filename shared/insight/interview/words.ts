/** The words of transcripts by how often they are said, without the small words that say nothing. */
import { foldText } from './find';
import { stopWords } from './stopWords';

export interface WordCount {
  /** The spelling met most. */
  readonly word: string;
  readonly count: number;
  readonly transcripts: number;
}

export interface WordSource {
  readonly id: number;
  /** Texts to count: what participants say, without names before turns. */
  readonly texts: readonly string[];
}

/** Counts words of two letters and more; numbers are left out. `languages` = whose small words are left out. */
export function countedWords(
  sources: readonly WordSource[],
  languages: readonly ('nl' | 'en')[],
  limit: number,
  extraStopWords: readonly string[] = [],
): readonly WordCount[] {
  const stop = new Set([...languages.flatMap((language) => [...stopWords[language]]), ...extraStopWords.map(foldText)]);
  const counts = new Map<
    string,
    { count: number; transcripts: number; last: number; spellings: Map<string, number> }
  >();
  for (const { id, texts } of sources) {
    for (const text of texts) {
      for (const spelling of text.match(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu) ?? []) {
        const key = foldText(spelling);
        if (key.length < 2 || stop.has(key)) continue;
        const known = counts.get(key);
        if (known === undefined)
          counts.set(key, { count: 1, transcripts: 1, last: id, spellings: new Map([[spelling, 1]]) });
        else {
          known.count += 1;
          if (known.last !== id) known.transcripts += 1;
          known.last = id;
          known.spellings.set(spelling, (known.spellings.get(spelling) ?? 0) + 1);
        }
      }
    }
  }
  return [...counts.values()]
    .toSorted((a, b) => b.count - a.count || b.transcripts - a.transcripts)
    .slice(0, limit)
    .map(({ count, transcripts, spellings }) => ({
      word: [...spellings].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '',
      count,
      transcripts,
    }));
}
