/** Grades that people write in words, letters or signs where a figure from 1 to 5 is asked: hoog, M, ++. */
import { nameKey, oneLine } from '@shared/domain/parse';
import type { ColumnStats } from './columnStats';

const grades: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:zeer hoog|heel hoog|very high|zeer belangrijk|heel belangrijk|very important|cruciaal|critical|kritiek|essentieel|essential|xh|vh|\+\+|\+\+\+)$/,
    5,
  ],
  [/^(?:hoog|high|h|groot|large|belangrijk|important|veel|must)$/, 4],
  [
    /^(?:midden|middel|middelmatig|gemiddeld|medium|mid|m|matig|average|moderate|neutraal|neutral|normaal|normal|should|\+\/-|\+-|±|-\/\+)$/,
    3,
  ],
  [/^(?:laag|low|l|klein|small|weinig|minder belangrijk|less important|could)$/, 2],
  [/^(?:zeer laag|heel laag|very low|onbelangrijk|niet belangrijk|not important|unimportant|--|---|won't)$/, 1],
];

/** Grades of three steps run over the whole scale: high is the top when nothing lies above it. */
const threeSteps: ReadonlyMap<number, number> = new Map([
  [4, 5],
  [2, 1],
]);

function plainGrade(text: string): number | null {
  const key = nameKey(oneLine(text)).replace(/[.!]+$/, '');
  return grades.find(([words]) => words.test(key))?.[1] ?? null;
}

/** A reader of grades for the cells of one column, so that ‘hoog’ is 5 where nothing is ‘zeer hoog’, and ‘+’ is 4 below ‘++’. */
export type GradeReader = (text: string) => number | null;

/** Makes the reader for a column of these texts. */
export function gradeReader(texts: readonly string[]): GradeReader {
  const signs = texts.some((text) => /^\+\+|^--$/.test(text.trim()));
  const grade = (text: string): number | null => {
    const key = text.trim();
    if (key === '+') return signs ? 4 : 5;
    if (key === '-' || key === '–') return signs ? 2 : null;
    if (key === '0' && signs) return 3;
    return plainGrade(text);
  };
  const fiveSteps = signs || texts.some((text) => [1, 5].includes(plainGrade(text) ?? 0));
  return (text) => {
    const found = grade(text);
    return found === null || fiveSteps || /^\+$/.test(text.trim()) ? found : (threeSteps.get(found) ?? found);
  };
}

/** Share of the texts of a column that are grades in words; lone signs count only beside others. */
export function gradeShare(stats: Pick<ColumnStats, 'texts'>): number {
  if (stats.texts.length === 0) return 0;
  const read = gradeReader(stats.texts);
  return stats.texts.filter((text) => read(text) !== null).length / stats.texts.length;
}
