/** The small files between an engagement and a pool: an assignment on its way out, chosen profiles on their way back. They name no client, and carry a check sum over what they hold. */
import { z } from 'zod';
import {
  conditions,
  cxLevels,
  cxTraits,
  testAnswers,
  type Assignment,
  type CriterionValue,
  type Specialist,
} from './staffing';
import { processes } from './terms';

export const staffingFileVersion = 1;

const text = z.string().max(500);
const longText = z.string().max(20_000);
const words = z.array(text).max(100);
const share = z.number().min(0).max(100);
const strength = z.number().min(0).max(5);
const range = z.object({ low: z.number().min(0).max(100_000), high: z.number().min(0).max(100_000) });
const day = z.iso.date();

/** A criterion with its skill by name: numbers differ from file to file. */
const criterion = z.object({
  condition: z.enum(conditions),
  weight: z.number().min(0).max(1000),
  value: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('online'), share }),
    z.object({ kind: z.literal('levels'), levels: z.array(z.enum(cxLevels)).min(1).max(4) }),
    z.object({ kind: z.literal('processes'), processes: z.array(z.enum(processes)).min(1).max(3) }),
    z.object({ kind: z.literal('skill'), skill: text.min(1), least: strength }),
    z.object({ kind: z.literal('trait'), trait: z.enum(cxTraits), least: strength }),
    z.object({ kind: z.literal('sectors'), names: words.min(1) }),
    z.object({ kind: z.literal('languages'), names: words.min(1) }),
    z.object({ kind: z.literal('rate'), most: z.number().min(0).max(100_000) }),
    z.object({ kind: z.literal('hours'), low: z.number().min(0).max(168), high: z.number().min(0).max(168) }),
    z.object({ kind: z.literal('start'), date: day }),
    z.object({ kind: z.literal('place'), place: text.min(1), near: z.number().min(0).max(1000) }),
    z.object({ kind: z.literal('years'), least: z.number().min(0).max(80) }),
    z.object({ kind: z.literal('text'), text: text.min(1) }),
  ]),
});

const assignment = z.object({
  uid: z.string().min(1).max(100),
  number: text.nullable(),
  title: text.min(1),
  sector: text.nullable(),
  online: share.nullable(),
  levels: z.array(z.enum(cxLevels)).max(4).nullable(),
  processes: z.array(z.enum(processes)).max(3).nullable(),
  share: share.nullable(),
  languages: words.nullable(),
  maximumRate: z.number().min(0).max(100_000).nullable(),
  hours: range.nullable(),
  start: day.nullable(),
  months: z.number().min(0).max(600).nullable(),
  place: text.nullable(),
  remote: text.nullable(),
  criteria: z.array(criterion).max(100),
});

const profile = z.object({
  uid: z.string().min(1).max(100),
  number: text.nullable(),
  name: text.nullable(),
  online: share.nullable(),
  offline: share.nullable(),
  levels: z.partialRecord(z.enum(cxLevels), strength.nullable()).nullable(),
  processes: z.array(z.enum(processes)).max(3).nullable(),
  skills: z.record(text, strength),
  traits: z.partialRecord(z.enum(cxTraits), strength),
  takesOffline: z.enum(testAnswers),
  takesOfflineEvidence: longText.nullable(),
  knowsOnlineData: z.enum(testAnswers),
  knowsOnlineDataEvidence: longText.nullable(),
  sectors: words.nullable(),
  languages: words.nullable(),
  methods: words.nullable(),
  certificates: words.nullable(),
  education: text.nullable(),
  rate: range.nullable(),
  hours: range.nullable(),
  availableFrom: day.nullable(),
  place: text.nullable(),
  years: z.number().min(0).max(80).nullable(),
});

const head = { format: z.literal('cx-workbench-staffing'), version: z.number().int().min(1), made: z.string().max(40) };
const sum = z.string().regex(/^[0-9a-f]{64}$/);

export const staffingFileSchema = z.discriminatedUnion('kind', [
  z.object({ ...head, kind: z.literal('assignment'), assignment, sha256: sum }),
  z.object({ ...head, kind: z.literal('profiles'), profiles: z.array(profile).min(1).max(200), sha256: sum }),
]);
export type StaffingFile = z.infer<typeof staffingFileSchema>;
export type FileAssignment = z.infer<typeof assignment>;
export type FileProfile = z.infer<typeof profile>;
export type FileCriterion = z.infer<typeof criterion>;
/** What the check sum is taken over. */
export type UnsignedStaffingFile =
  | Omit<Extract<StaffingFile, { kind: 'assignment' }>, 'sha256'>
  | Omit<Extract<StaffingFile, { kind: 'profiles' }>, 'sha256'>;

/** The same text for the same content, in whatever order its keys were written. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** An assignment without client, without who asked, and without the words of the request. */
export function assignmentForFile(given: Assignment, skills: ReadonlyMap<number, string>): FileAssignment {
  const { uid, number, title, sector, online, levels, processes: part, share: own, languages } = given;
  const { maximumRate, hours, start, months, place, remote } = given;
  const named = (value: CriterionValue): FileCriterion['value'] | null => {
    if (value.kind !== 'skill') return structuredCloneOf(value);
    const skill = skills.get(value.skill);
    return skill === undefined ? null : { kind: 'skill', skill, least: value.least };
  };
  return {
    uid,
    number,
    title,
    sector,
    online,
    levels: levels === null ? null : [...levels],
    processes: part === null ? null : [...part],
    share: own,
    languages: languages === null ? null : [...languages],
    maximumRate,
    hours,
    start,
    months,
    place,
    remote,
    criteria: given.criteria.flatMap(({ condition, weight, value }) => {
      const asked = named(value);
      return asked === null ? [] : [{ condition, weight, value: asked }];
    }),
  };
}

/** Plain data with lists of its own, so that what is read-only becomes part of a file. */
function structuredCloneOf(value: Exclude<CriterionValue, { kind: 'skill' }>): FileCriterion['value'] {
  switch (value.kind) {
    case 'levels':
      return { kind: 'levels', levels: [...value.levels] };
    case 'processes':
      return { kind: 'processes', processes: [...value.processes] };
    case 'sectors':
    case 'languages':
      return { kind: value.kind, names: [...value.names] };
    default:
      return { ...value };
  }
}

/** A profile without notes, source, contact and what a list said unclearly; the name only where it is wanted. */
export function profileForFile(given: Specialist, skills: ReadonlyMap<number, string>, withName: boolean): FileProfile {
  const list = <Item>(items: readonly Item[] | null): Item[] | null => (items === null ? null : [...items]);
  return {
    uid: given.uid,
    number: given.number,
    name: withName ? given.name : null,
    online: given.online,
    offline: given.offline,
    levels: given.levels === null ? null : { ...given.levels },
    processes: list(given.processes),
    skills: Object.fromEntries(
      Object.entries(given.skills).flatMap(([id, value]) => {
        const name = skills.get(Number(id));
        return name === undefined ? [] : [[name, value] as const];
      }),
    ),
    traits: { ...given.traits },
    takesOffline: given.takesOffline,
    takesOfflineEvidence: withName ? given.takesOfflineEvidence : null,
    knowsOnlineData: given.knowsOnlineData,
    knowsOnlineDataEvidence: withName ? given.knowsOnlineDataEvidence : null,
    sectors: list(given.sectors),
    languages: list(given.languages),
    methods: list(given.methods),
    certificates: list(given.certificates),
    education: given.education,
    rate: given.rate,
    hours: given.hours,
    availableFrom: given.availableFrom,
    place: given.place,
    years: given.years,
  };
}
