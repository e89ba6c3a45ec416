/** The rules of the quality list that look at one touchpoint: what is missing or odd, why, and in which cell it is mended [S4.6, S4.14, S1.8]. */
import { isPrimaryProcessOwner, type Channel, type Lists, type Person } from '../domain/lists';
import { modeOf } from '../domain/mode';
import type { TouchpointField } from '../domain/touchpoint';
import { insideOutSign } from './insideOut';
import type { InsightField, InsightRow } from './input';

export type Severity = 'error' | 'remark';
export type QualityParams = Readonly<Record<string, string | number>>;

/** What the rules may look up; made once per list. */
export interface QualityContext {
  readonly people: ReadonlyMap<number, Person>;
  readonly channels: ReadonlyMap<number, Channel>;
  /** Per person: manager in the primary process, not so, or unknown. */
  readonly primaryOwner: ReadonlyMap<number, boolean | null>;
  /** For rows whose name occurs more than once: how often, by row id. */
  readonly duplicates: ReadonlyMap<number, number>;
}

export interface RowRule {
  readonly key: string;
  readonly severity: Severity;
  /** The cell where it is mended. */
  readonly field: TouchpointField;
  /** Fields that decide it: when one of them changes, a dismissal no longer holds. */
  readonly concerns: readonly InsightField[];
  /** Parameters of the reason, or null when all is well. */
  readonly check: (touchpoint: InsightRow, context: QualityContext) => QualityParams | null;
}

const nothing: QualityParams = {};
const when = (holds: boolean, params: QualityParams = nothing): QualityParams | null => (holds ? params : null);
const isBlank = (text: string | null): boolean => text === null || text.trim() === '';

/** A name as it counts for comparison: case, spaces and closing punctuation do not matter. */
function plainName(name: string): string {
  const plain = name.trim().toLowerCase();
  // Most names need nothing more; the test is cheaper than two replacements.
  if (!/\s\s|[^\S ]|[.!?…]$/u.test(plain)) return plain;
  return plain.replace(/\s+/gu, ' ').replace(/[.!?…]+$/u, '');
}

/** How often the name of a row occurs, for rows that share theirs with another; by row id. */
export function duplicateNames(touchpoints: readonly InsightRow[]): ReadonlyMap<number, number> {
  const names = touchpoints.map((touchpoint) => plainName(touchpoint.name));
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  const counts = new Map<number, number>();
  if (times.size === names.length) return counts;
  touchpoints.forEach((touchpoint, index) => {
    const count = times.get(names[index] ?? '') ?? 0;
    if (count > 1) counts.set(touchpoint.id, count);
  });
  return counts;
}

/** Rules in the order in which the list shows them. Reasons: messages `insight.quality.reasons.<key>`. */
export const rowRules: readonly RowRule[] = [
  { key: 'noOwner', severity: 'error', field: 'owner', concerns: ['owner'], check: (row) => when(row.owner === null) },
  {
    key: 'ownerOutsideProcess',
    severity: 'remark',
    field: 'owner',
    concerns: ['owner'],
    check: (row, context) =>
      when(row.owner !== null && context.primaryOwner.get(row.owner) === false, {
        role: context.people.get(row.owner ?? 0)?.role ?? '',
      }),
  },
  {
    key: 'noScore',
    severity: 'error',
    field: 'emotionalScore',
    concerns: ['emotionalScore', 'functionalScore'],
    check: (row) => when(row.emotionalScore === null && row.functionalScore === null),
  },
  {
    key: 'oneScore',
    severity: 'remark',
    field: 'emotionalScore',
    concerns: ['emotionalScore', 'functionalScore'],
    check: (row) =>
      when((row.emotionalScore === null) !== (row.functionalScore === null), {
        missing: row.emotionalScore === null ? 'emotionalScore' : 'functionalScore',
      }),
  },
  {
    key: 'insideOut',
    severity: 'remark',
    field: 'name',
    concerns: ['name'],
    check: (row) => {
      const sign = insideOutSign(row.name);
      return sign === null ? null : { sign: sign.sign, word: sign.word };
    },
  },
  {
    key: 'duplicateName',
    severity: 'remark',
    field: 'name',
    concerns: ['name'],
    check: (row, context) => {
      const count = context.duplicates.get(row.id) ?? 1;
      return when(count > 1, { count });
    },
  },
  {
    key: 'emotionFromDataOnly',
    severity: 'remark',
    field: 'basis',
    concerns: ['basis', 'emotionalScore'],
    check: (row) => when(row.basis === 'data' && row.emotionalScore !== null),
  },
  {
    key: 'noImportance',
    severity: 'remark',
    field: 'importance',
    concerns: ['importance'],
    check: (row) => when(row.importance === null),
  },
  { key: 'noStage', severity: 'remark', field: 'stage', concerns: ['stage'], check: (row) => when(row.stage === null) },
  {
    key: 'noProcess',
    severity: 'remark',
    field: 'processes',
    concerns: ['processes'],
    check: (row) => when(row.processes.length === 0),
  },
  {
    key: 'noChannel',
    severity: 'remark',
    field: 'channels',
    concerns: ['channels'],
    check: (row) => when(row.channels.length === 0),
  },
  {
    key: 'modeContradictsChannels',
    severity: 'remark',
    field: 'modeOverride',
    concerns: ['modeOverride', 'channels'],
    check: (row, context) => {
      if (row.modeOverride === null || row.channels.length === 0) return null;
      const sides = row.channels.map((channel) => context.channels.get(channel)?.side ?? null);
      // A channel whose side is unknown could make the difference: then nothing can be said.
      if (sides.includes(null)) return null;
      const derived = modeOf(null, sides);
      return when(derived !== null && derived !== row.modeOverride, {
        stated: row.modeOverride,
        derived: derived ?? 'unknown',
      });
    },
  },
  {
    key: 'noFrequency',
    severity: 'remark',
    field: 'frequencyPerMonth',
    concerns: ['frequencyPerMonth'],
    check: (row) => when(row.frequencyPerMonth === null),
  },
  {
    key: 'promiseWithoutDelivery',
    severity: 'remark',
    field: 'deliveryText',
    concerns: ['promiseText', 'deliveryText'],
    check: (row) => when(!isBlank(row.promiseText) && isBlank(row.deliveryText)),
  },
  {
    key: 'promiseWithoutSettlement',
    severity: 'remark',
    field: 'settlementText',
    concerns: ['promiseText', 'settlementText'],
    check: (row) => when(!isBlank(row.promiseText) && isBlank(row.settlementText)),
  },
];

/** Looks up what the rules need, once for all rows; `duplicates` comes from `duplicateNames`. */
export function qualityContext(
  lists: Pick<Lists, 'people' | 'departments' | 'channels'>,
  duplicates: ReadonlyMap<number, number>,
): QualityContext {
  return {
    people: new Map(lists.people.map((person) => [person.id, person])),
    channels: new Map(lists.channels.map((channel) => [channel.id, channel])),
    primaryOwner: new Map(lists.people.map((person) => [person.id, isPrimaryProcessOwner(person, lists.departments)])),
    duplicates,
  };
}

/** The state of a row in respect of a rule, as text; equal texts mean that a dismissal still holds. Null for a rule that is not about one row. */
export function qualityFingerprint(rule: string, touchpoint: InsightRow): string | null {
  const found = rowRules.find((candidate) => candidate.key === rule);
  return found === undefined ? null : JSON.stringify(found.concerns.map((field) => touchpoint[field]));
}
