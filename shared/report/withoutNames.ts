/** Takes people out of what leaves the engagement: roles stay, every name that the engagement knows becomes the role it stands for, also within texts. */
import type { Engagement } from '../domain/engagement';
import { createText, type Locale } from '../i18n';
import type { InsightInput } from '../insight/input';
import type { Touchpoint } from '../domain/touchpoint';
import type { ReportInput } from './maker';
import { mapText, type RichText } from './richText';

export interface NamedInput {
  readonly engagement: Engagement;
  readonly insight: InsightInput;
  /** Others whose names must go, each with what stands in its place. */
  readonly others?: OtherNames;
}

export type OtherNames = readonly (readonly [name: string | null, instead: string])[];

/** Shorter names ("Bo") would be found in ordinary words. */
const SHORTEST_NAME = 3;

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}

/** Replaces each known name in a text by its role; names are whole words, in any case, the longest first. */
function createReplacer({ engagement, insight, others = [] }: NamedInput, locale: Locale): (text: string) => string {
  const text = createText(locale);
  const { people } = insight.lists;
  const roles = new Set(people.map(({ role }) => role.trim().toLowerCase()));
  const known: (readonly [string | null, string])[] = [
    ...people.map(({ name, role }) => [name, role] as const),
    [engagement.specialist, text('report.someone.specialist')],
    [engagement.sponsor, text('report.someone.sponsor')],
    ...others,
  ];
  const replacements = new Map<string, string>();
  for (const [name, role] of known) {
    const key = name?.trim().replace(/\s+/g, ' ').toLowerCase() ?? '';
    // A sponsor is often kept by role ("Directeur Consumenten"): no name to hide.
    if (key.length >= SHORTEST_NAME && !roles.has(key) && !replacements.has(key)) replacements.set(key, role);
  }
  if (replacements.size === 0) return (value) => value;
  const longestFirst = [...replacements.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (value) =>
    value.replace(pattern, (found) => replacements.get(found.replace(/\s+/g, ' ').toLowerCase()) ?? found);
}

function textsOf<Row extends object>(row: Row, replace: (text: string) => string): Row {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      key !== 'uid' && typeof value === 'string' ? replace(value) : value,
    ]),
  ) as Row;
}

/** The same engagement without names of people. Answers a copy; ids, roles and figures are those of the original. */
export function withoutNames(input: NamedInput, locale: Locale): NamedInput {
  const replace = createReplacer(input, locale);
  const { engagement, insight } = input;
  const { lists } = insight;
  return {
    engagement: { ...textsOf(engagement, replace), specialist: null, sponsor: null },
    insight: {
      ...insight,
      touchpoints: insight.touchpoints.map((touchpoint): Touchpoint => ({
        ...textsOf(touchpoint, replace),
        extra: textsOf(touchpoint.extra, replace),
      })),
      information: insight.information.map((item) => ({
        ...item,
        name: replace(item.name),
        verdicts: item.verdicts.map((verdict) => textsOf(verdict, replace)),
      })),
      lists: { ...lists, people: lists.people.map((person) => ({ ...person, name: null })) },
    },
  };
}

/** Every text in data of the report's input changed by `replace`; numbers, ids, keys and dates stay as they are. */
function deep<Value>(value: Value, replace: (text: string) => string, key = ''): Value {
  if (typeof value === 'string') return (key === 'uid' || key === 'key' ? value : replace(value)) as Value;
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
  if (value instanceof Map)
    return new Map([...value].map(([name, one]: [unknown, unknown]) => [name, deep(one, replace)])) as Value;
  if (Array.isArray(value)) return value.map((one: unknown) => deep(one, replace, key)) as Value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]: [string, unknown]) => [name, deep(one, replace, name)]),
  ) as Value;
}

/** The input of a report without names of people: roles stay, also in journeys, quotes, improvements and what was recorded of the organisation. */
export function reportWithoutNames(input: ReportInput, locale: Locale, others: OtherNames = []): ReportInput {
  const named = { engagement: input.engagement, insight: input.insight, others };
  const replace = createReplacer(named, locale);
  const { engagement, insight } = withoutNames(named, locale);
  return {
    ...input,
    engagement,
    insight,
    figures: deep(input.figures, replace),
    journeys: input.journeys.map((journey) => ({
      ...journey,
      map: deep(journey.map, replace),
      insights: deep(journey.insights, replace),
      quotes: journey.quotes.map((quote) => ({ ...quote, text: replace(quote.text), who: null })),
    })),
    improvements: deep(input.improvements, replace),
    interviews: deep(input.interviews, replace),
    organisation: deep(input.organisation, replace),
    staffing:
      input.staffing === null
        ? null
        : {
            ...input.staffing,
            people: input.staffing.people.map((person) => ({ ...person, name: null })),
            assignments: deep(input.staffing.assignments, replace),
          },
  };
}

/** Own texts of a report without names of people. */
export function textWithoutNames(input: NamedInput, locale: Locale, text: RichText): RichText {
  return mapText(text, createReplacer(input, locale));
}
