/** From the words of a request (must-haves, wishes, weights) to criteria; skills by name. What cannot be computed stays a text for a person. Pure. */
import { nameKey, oneLine } from '@shared/domain/parse';
import type { Condition, CriterionValue, CxLevel } from '@shared/domain/staffing';
import type { Process } from '@shared/domain/terms';
import { languageOf } from './values';

/** A criterion of which the skill is known by its name only. */
export interface PlannedCriterion {
  readonly condition: Condition;
  readonly weight: number;
  readonly value:
    | Exclude<CriterionValue, { readonly kind: 'skill' }>
    | { readonly kind: 'skill'; readonly name: string; readonly least: number };
}

export interface RequestWords {
  readonly musts: string;
  readonly wishes: string;
  readonly weights: string;
  readonly online: number | null;
  readonly levels: readonly CxLevel[] | null;
  readonly processes: readonly Process[] | null;
  readonly languages: readonly string[] | null;
  readonly sector: string | null;
  readonly maximumRate: number | null;
  readonly start: string | null;
}

export interface ReadCriteria {
  readonly criteria: readonly PlannedCriterion[];
  /** Parts of the weights that could not be placed. */
  readonly unplaced: readonly string[];
  /** Sum of the weights as they were written; null when none could be read. */
  readonly total: number | null;
}

/** Strength that a skill is asked for when a wish names it without a figure. */
const FULL = 5;

const partsOf = (text: string): readonly string[] =>
  text
    .split(/[;\n]/u)
    .map(oneLine)
    .filter((part) => part !== '');

/** ‘Journey mapping >= 4’, ‘minstens 3 servicedesign’. */
function skillAsked(part: string): { readonly name: string; readonly least: number } | null {
  const found = /^(.{2,60}?)\s*(?:>=|≥|minimaal|minstens|at least|min\.?)\s*(\d(?:[.,]\d)?)$/iu.exec(part);
  if (found === null) return null;
  const least = Number((found[2] ?? '').replace(',', '.'));
  return least > 5 ? null : { name: oneLine(found[1] ?? ''), least };
}

/** One part of what is asked, as a criterion. */
function criterionOf(
  part: string,
  condition: Condition,
  known: { readonly skills: ReadonlyMap<string, string>; readonly sectors: ReadonlyMap<string, string> },
): PlannedCriterion {
  const skill = skillAsked(part);
  if (skill !== null) {
    const name = known.skills.get(nameKey(skill.name)) ?? skill.name;
    return { condition, weight: 0, value: { kind: 'skill', name, least: skill.least } };
  }
  const own = known.skills.get(nameKey(part));
  if (own !== undefined)
    return { condition, weight: 0, value: { kind: 'skill', name: own, least: condition === 'must' ? 3 : FULL } };
  const words = part.split(/,|\s(?:of|en|or|and)\s/u).map(oneLine);
  const languages = words.map(languageOf);
  if (languages.every((language) => language !== null))
    return { condition, weight: 0, value: { kind: 'languages', names: languages } };
  const sectors = words.map((word) => known.sectors.get(nameKey(word)));
  if (sectors.every((sector) => sector !== undefined))
    return { condition, weight: 0, value: { kind: 'sectors', names: sectors } };
  return { condition, weight: 0, value: { kind: 'text', text: part.slice(0, 200) } };
}

const groupWords: readonly (readonly [
  RegExp,
  'levels' | 'processes' | 'skills' | 'online' | 'sectors' | 'languages',
])[] = [
  [/niveau|level/, 'levels'],
  [/fase|proces|phase|stage/, 'processes'],
  [/competent|skill|vaardig/, 'skills'],
  [/online|offline/, 'online'],
  [/sector|branche/, 'sectors'],
  [/taal|talen|language/, 'languages'],
];

/** Adds weight to a wish, or makes it when it is not there; a weight for nothing that was asked cannot be placed. */
function place(
  group: (typeof groupWords)[number][1],
  weight: number,
  words: RequestWords,
  criteria: PlannedCriterion[],
): boolean {
  const wish = (value: PlannedCriterion['value'], own = weight): void => {
    const at = criteria.findIndex(
      (criterion) => criterion.condition === 'wish' && JSON.stringify(criterion.value) === JSON.stringify(value),
    );
    const before = criteria[at];
    if (before === undefined) criteria.push({ condition: 'wish', weight: own, value });
    else criteria[at] = { ...before, weight: before.weight + own };
  };
  switch (group) {
    case 'levels':
      if (words.levels === null) return false;
      wish({ kind: 'levels', levels: words.levels });
      return true;
    case 'processes':
      if (words.processes === null) return false;
      wish({ kind: 'processes', processes: words.processes });
      return true;
    case 'online':
      if (words.online === null) return false;
      wish({ kind: 'online', share: words.online });
      return true;
    case 'languages': {
      const asked = criteria.flatMap(({ value }) => (value.kind === 'languages' ? value.names : []));
      const names = [...new Set([...asked, ...(words.languages ?? [])])];
      if (names.length === 0) return false;
      wish({ kind: 'languages', names });
      return true;
    }
    case 'sectors': {
      const asked = criteria.find(({ condition, value }) => condition === 'wish' && value.kind === 'sectors');
      const names = asked?.value.kind === 'sectors' ? asked.value.names : words.sector === null ? [] : [words.sector];
      if (names.length === 0) return false;
      wish({ kind: 'sectors', names });
      return true;
    }
    case 'skills': {
      const names = [...new Set(criteria.flatMap(({ value }) => (value.kind === 'skill' ? [value.name] : [])))];
      if (names.length === 0) return false;
      for (const name of names) wish({ kind: 'skill', name, least: FULL }, weight / names.length);
      return true;
    }
  }
}

/** The criteria of a request. */
export function criteriaOf(
  words: RequestWords,
  known: { readonly skills: ReadonlyMap<string, string>; readonly sectors: ReadonlyMap<string, string> },
): ReadCriteria {
  const criteria: PlannedCriterion[] = [
    ...partsOf(words.musts).map((part) => criterionOf(part, 'must', known)),
    ...partsOf(words.wishes).map((part) => criterionOf(part, 'wish', known)),
  ];
  const spoken = new Set(
    criteria.flatMap(({ condition, value }) => (condition === 'must' && value.kind === 'languages' ? value.names : [])),
  );
  const more = (words.languages ?? []).filter((language) => !spoken.has(language));
  if (more.length > 0) criteria.push({ condition: 'must', weight: 0, value: { kind: 'languages', names: more } });
  if (words.maximumRate !== null)
    criteria.push({ condition: 'must', weight: 0, value: { kind: 'rate', most: words.maximumRate } });
  const unplaced: string[] = [];
  let total: number | null = null;
  for (const part of partsOf(words.weights)) {
    const found = /^(.*?)\s*:?\s*(\d{1,3}(?:[.,]\d+)?)\s*%?$/u.exec(part);
    const weight = found === null ? Number.NaN : Number((found[2] ?? '').replace(',', '.'));
    const key = nameKey(found?.[1] ?? '');
    const group = groupWords.find(([pattern]) => pattern.test(key))?.[1];
    if (Number.isNaN(weight) || group === undefined) {
      unplaced.push(part);
      continue;
    }
    total = (total ?? 0) + weight;
    if (!place(group, weight, words, criteria)) unplaced.push(part);
  }
  if (words.start !== null)
    criteria.push({ condition: 'wish', weight: 0, value: { kind: 'start', date: words.start } });
  return { criteria, unplaced, total };
}
