/** The profile sheet of a specialist as data: what stands on it, in which words. Written once, so that page and document say the same. Without a name it holds nothing that a person wrote freely. */
import { z } from 'zod';
import { cxLevels, cxTraits, type Assignment, type Specialist } from '../domain/staffing';
import type { Locale, Text } from '../i18n';
import { formatDate, formatNumber } from '../i18n/format';
import type { Contribution } from '../insight/staffing/match';
import { fitReasonText, listText } from '../insight/staffing/words';

/** What the print page is asked for when a profile sheet is to be a PDF: goes where ReportOptions go for a report. */
export const sheetJobSchema = z.object({
  kind: z.literal('profileSheet'),
  specialist: z.number().int().positive(),
  assignment: z.number().int().positive().nullable(),
  withName: z.boolean(),
  language: z.enum(['nl', 'en']),
  /** Both for another process that opens the file anew; empty where nobody else does. */
  specialistUid: z.string().max(100).default(''),
  assignmentUid: z.string().max(100).default(''),
});
export type SheetJob = z.infer<typeof sheetJobSchema>;

export interface SheetRow {
  readonly label: string;
  readonly value: string;
  /** Strength 0–5 behind the value; null where it is none. */
  readonly strength: number | null;
}

export interface SheetPart {
  readonly title: string;
  readonly rows: readonly SheetRow[];
}

export interface ProfileSheet {
  readonly title: string;
  /** One sentence under the title. */
  readonly lead: string;
  readonly parts: readonly SheetPart[];
  /** Sentences on how the profile lies beside the assignment; empty without one. */
  readonly match: readonly string[];
  readonly footer: string;
}

export interface SheetInput {
  readonly specialist: Specialist;
  readonly skills: ReadonlyMap<number, string>;
  readonly assignment: Assignment | null;
  readonly contributions: readonly Contribution[];
  readonly withName: boolean;
  /** yyyy-mm-dd */
  readonly date: string;
}

/** Words that stand at the head of a line. */
function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** Builds the sheet; what is not known is left out, never shown as zero. */
export function profileSheet(input: SheetInput, text: Text, locale: Locale): ProfileSheet {
  const { specialist, skills, assignment, withName } = input;
  const say = (key: string, params: Readonly<Record<string, string | number>> = {}): string =>
    text.lookup(`staffing.sheet.${key}`, params);
  const number = (value: number): string => formatNumber(locale, value);
  const plain = (label: string, value: string | null): readonly SheetRow[] =>
    value === null || value === '' ? [] : [{ label: say(label), value, strength: null }];
  const strong = (label: string, strength: number): SheetRow => ({
    label,
    value: say('ofFive', { strength: number(strength) }),
    strength,
  });
  const list = (items: readonly string[] | null): string | null =>
    items === null || items.length === 0 ? null : listText(items, text);
  const range = (key: string, given: { readonly low: number; readonly high: number } | null): string | null =>
    given === null
      ? null
      : say(given.low === given.high ? key : `${key}Range`, { low: number(given.low), high: number(given.high) });
  const balance = [
    ...(specialist.online === null ? [] : [say('onlineIs', { value: number(specialist.online) })]),
    ...(specialist.offline === null ? [] : [say('offlineIs', { value: number(specialist.offline) })]),
  ];
  const facts: readonly SheetRow[] = [
    ...plain('balance', list(balance)),
    ...plain(
      'processes',
      list(specialist.processes?.map((process) => text.lookup(`domain.process.${process}`)) ?? null),
    ),
    ...plain('sectors', list(specialist.sectors)),
    ...plain('languages', list(specialist.languages)),
    ...plain('methods', list(specialist.methods)),
    ...plain('certificates', list(specialist.certificates)),
    ...plain('education', specialist.education),
    ...plain('years', specialist.years === null ? null : number(specialist.years)),
    ...plain('hours', range('hoursIs', specialist.hours)),
    ...plain('availableFrom', specialist.availableFrom === null ? null : formatDate(locale, specialist.availableFrom)),
    ...plain('place', specialist.place),
    ...plain('rate', range('rateIs', specialist.rate)),
  ];
  const levels = cxLevels.flatMap((level): readonly SheetRow[] => {
    const own = specialist.levels?.[level];
    const label = capital(text.lookup(`staffing.level.${level}`));
    if (own === undefined) return [];
    return own === null ? [{ label, value: say('named'), strength: null }] : [strong(label, own)];
  });
  const traits = cxTraits.flatMap((trait): readonly SheetRow[] => {
    const own = specialist.traits[trait];
    return own === undefined ? [] : [strong(capital(text.lookup(`staffing.trait.${trait}`)), own)];
  });
  const known = Object.entries(specialist.skills)
    .flatMap(([id, strength]): readonly SheetRow[] => {
      const name = skills.get(Number(id));
      return name === undefined ? [] : [strong(name, strength)];
    })
    .toSorted((a, b) => (b.strength ?? 0) - (a.strength ?? 0) || a.label.localeCompare(b.label, locale));
  const answer = (question: string, given: Specialist['takesOffline'], evidence: string | null): readonly SheetRow[] =>
    given === 'unknown'
      ? []
      : [
          {
            label: say(question),
            value: withName && evidence !== null ? `${say(given)}. ${evidence}` : say(given),
            strength: null,
          },
        ];
  const parts: readonly SheetPart[] = [
    { title: say('facts'), rows: facts },
    { title: say('levels'), rows: levels },
    { title: say('skills'), rows: known },
    { title: say('traits'), rows: traits },
    {
      title: say('questions'),
      rows: [
        ...answer('takesOffline', specialist.takesOffline, specialist.takesOfflineEvidence),
        ...answer('knowsOnlineData', specialist.knowsOnlineData, specialist.knowsOnlineDataEvidence),
      ],
    },
  ];
  const called = (withName ? specialist.name : null) ?? specialist.number ?? say('somebody');
  return {
    title: called,
    lead: assignment === null ? say('lead') : say('leadFor', { title: assignment.title }),
    parts: parts.filter(({ rows }) => rows.length > 0),
    // What only a person can judge is for the conversation, not for the sheet.
    match: input.contributions.flatMap(({ reason }) =>
      reason.key === 'textUnknown' ? [] : [fitReasonText(reason, skills, text, locale)],
    ),
    footer: say(withName ? (assignment === null ? 'footerNamed' : 'footer') : 'footerAnonymous', {
      date: formatDate(locale, input.date),
    }),
  };
}
