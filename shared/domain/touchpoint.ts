/** The touchpoint (contactmoment): its record, and the one list of its fields from which grid, import, export and checks are made. */
import {
  bases,
  chainPhases,
  chargeKinds,
  directions,
  factors,
  modes,
  processes,
  laws,
  promiseVerdicts,
  timeLayers,
  type Basis,
  type ChainPhase,
  type ChargeKind,
  type Direction,
  type Factor,
  type Law,
  type Mode,
  type Process,
  type PromiseVerdict,
  type TimeLayer,
} from './terms';

/** One row of the contactmomententabel. `id` is the number inside this file; `uid` is the same in every copy of the engagement. Unknown is null, never 0 or ''. */
export interface Touchpoint {
  readonly id: number;
  readonly uid: string;
  readonly position: number;
  readonly number: number | null;
  readonly name: string;
  readonly description: string | null;
  readonly stage: number | null;
  readonly processes: readonly Process[];
  readonly chainPhase: ChainPhase | null;
  readonly channels: readonly number[];
  /** Set by hand; null means: follows from the channels (see `modeOf` in shared/domain/mode). */
  readonly modeOverride: Mode | null;
  /** The mode that counts: the override, otherwise what the channels say, otherwise null. Read only. */
  readonly mode: Mode | null;
  readonly direction: Direction | null;
  readonly owner: number | null;
  readonly department: number | null;
  readonly desiredImage: string | null;
  readonly clues: string | null;
  readonly informationIn: string | null;
  readonly informationOut: string | null;
  readonly frequencyPerMonth: number | null;
  /** True when the frequency was stated as an estimate (“± 9.000”). */
  readonly frequencyIsEstimate: boolean | null;
  readonly questionsPerMonth: number | null;
  readonly customerWish: string | null;
  readonly expectation: string | null;
  readonly factor: Factor | null;
  readonly importance: number | null;
  readonly functionalScore: number | null;
  readonly emotionalScore: number | null;
  readonly targetScore: number | null;
  readonly momentOfTruthCustomer: boolean | null;
  readonly momentOfTruthOrganisation: boolean | null;
  readonly emotionalCharge: boolean | null;
  readonly chargeKind: ChargeKind | null;
  readonly brokenLaws: readonly Law[];
  /** False when nobody has said whether a law was broken (then brokenLaws is empty because it is unknown). */
  readonly lawsKnown: boolean | null;
  readonly lawQuote: string | null;
  readonly timeLayer: TimeLayer | null;
  readonly machinePrepares: string | null;
  readonly humanActs: string | null;
  readonly promiseText: string | null;
  readonly deliveryText: string | null;
  readonly settlementText: string | null;
  readonly promiseVerdict: PromiseVerdict | null;
  readonly lostCustomersEuro: number | null;
  readonly reworkHours: number | null;
  readonly personas: readonly number[];
  readonly basis: Basis | null;
  readonly notes: string | null;
  /** Values of the engagement's own extra fields, by field id. */
  readonly extra: Readonly<Record<number, string | number | boolean | null>>;
  /** Scores that follow a measurement; left out when both are estimates. */
  readonly measured?: readonly ('functionalScore' | 'emotionalScore')[];
}

/** Lists that a touchpoint refers to; a value can be given by id or, in a command, by name (made when it does not exist). */
export type ReferenceList = 'stage' | 'channel' | 'person' | 'department' | 'persona';

export type FieldKind =
  | { readonly type: 'text'; readonly long: boolean; readonly required?: true }
  | {
      readonly type: 'number';
      readonly min: number;
      readonly max: number;
      readonly decimals: number;
      readonly unit?: 'euro' | 'hours';
    }
  | { readonly type: 'boolean' }
  | { readonly type: 'choice'; readonly choices: readonly string[] }
  | { readonly type: 'choices'; readonly choices: readonly string[] }
  | { readonly type: 'date' }
  | { readonly type: 'reference'; readonly list: ReferenceList }
  | { readonly type: 'references'; readonly list: ReferenceList };

export const fieldGroups = [
  'identity',
  'place',
  'contact',
  'scores',
  'signals',
  'responsible',
  'content',
  'promise',
  'waste',
  'remarks',
] as const;
export type FieldGroup = (typeof fieldGroups)[number];

export interface FieldDefinition {
  readonly key: TouchpointField;
  readonly kind: FieldKind;
  readonly group: FieldGroup;
}

export type TouchpointField = Exclude<
  keyof Touchpoint,
  'id' | 'uid' | 'position' | 'mode' | 'extra' | 'lawsKnown' | 'measured'
>;

const text = { type: 'text', long: false } as const;
const longText = { type: 'text', long: true } as const;
const score = { type: 'number', min: 1, max: 10, decimals: 1 } as const;
const flag = { type: 'boolean' } as const;

/** Every field a person can edit, in the order in which a form shows them. Labels: messages `touchpointFields.<key>`. */
export const touchpointFields: readonly FieldDefinition[] = [
  { key: 'number', kind: { type: 'number', min: 0, max: 1_000_000_000, decimals: 0 }, group: 'identity' },
  { key: 'name', kind: { type: 'text', long: false, required: true }, group: 'identity' },
  { key: 'description', kind: longText, group: 'identity' },
  { key: 'stage', kind: { type: 'reference', list: 'stage' }, group: 'place' },
  { key: 'processes', kind: { type: 'choices', choices: processes }, group: 'place' },
  { key: 'chainPhase', kind: { type: 'choice', choices: chainPhases }, group: 'place' },
  { key: 'channels', kind: { type: 'references', list: 'channel' }, group: 'contact' },
  { key: 'modeOverride', kind: { type: 'choice', choices: modes }, group: 'contact' },
  { key: 'direction', kind: { type: 'choice', choices: directions }, group: 'contact' },
  { key: 'frequencyPerMonth', kind: { type: 'number', min: 0, max: 1_000_000_000, decimals: 2 }, group: 'contact' },
  { key: 'frequencyIsEstimate', kind: flag, group: 'contact' },
  { key: 'questionsPerMonth', kind: { type: 'number', min: 0, max: 1_000_000_000, decimals: 2 }, group: 'contact' },
  { key: 'functionalScore', kind: score, group: 'scores' },
  { key: 'emotionalScore', kind: score, group: 'scores' },
  { key: 'targetScore', kind: score, group: 'scores' },
  { key: 'importance', kind: { type: 'number', min: 1, max: 5, decimals: 0 }, group: 'scores' },
  { key: 'momentOfTruthCustomer', kind: flag, group: 'signals' },
  { key: 'momentOfTruthOrganisation', kind: flag, group: 'signals' },
  { key: 'emotionalCharge', kind: flag, group: 'signals' },
  { key: 'chargeKind', kind: { type: 'choice', choices: chargeKinds }, group: 'signals' },
  { key: 'brokenLaws', kind: { type: 'choices', choices: laws }, group: 'signals' },
  { key: 'lawQuote', kind: longText, group: 'signals' },
  { key: 'factor', kind: { type: 'choice', choices: factors }, group: 'signals' },
  { key: 'timeLayer', kind: { type: 'choice', choices: timeLayers }, group: 'signals' },
  { key: 'owner', kind: { type: 'reference', list: 'person' }, group: 'responsible' },
  { key: 'department', kind: { type: 'reference', list: 'department' }, group: 'responsible' },
  { key: 'personas', kind: { type: 'references', list: 'persona' }, group: 'content' },
  { key: 'desiredImage', kind: text, group: 'content' },
  { key: 'clues', kind: longText, group: 'content' },
  { key: 'informationIn', kind: longText, group: 'content' },
  { key: 'informationOut', kind: longText, group: 'content' },
  { key: 'customerWish', kind: longText, group: 'content' },
  { key: 'expectation', kind: longText, group: 'content' },
  { key: 'machinePrepares', kind: longText, group: 'content' },
  { key: 'humanActs', kind: longText, group: 'content' },
  { key: 'promiseText', kind: longText, group: 'promise' },
  { key: 'deliveryText', kind: longText, group: 'promise' },
  { key: 'settlementText', kind: longText, group: 'promise' },
  { key: 'promiseVerdict', kind: { type: 'choice', choices: promiseVerdicts }, group: 'promise' },
  { key: 'lostCustomersEuro', kind: { type: 'number', min: 0, max: 1e12, decimals: 2, unit: 'euro' }, group: 'waste' },
  { key: 'reworkHours', kind: { type: 'number', min: 0, max: 1e9, decimals: 2, unit: 'hours' }, group: 'waste' },
  { key: 'basis', kind: { type: 'choice', choices: bases }, group: 'remarks' },
  { key: 'notes', kind: longText, group: 'remarks' },
];

const byKey = new Map<string, FieldDefinition>(touchpointFields.map((field) => [field.key, field]));

/** The definition of a field by its key; undefined for a key that is no field. */
export function touchpointField(key: string): FieldDefinition | undefined {
  return byKey.get(key);
}

/** A value for a field in a command. References by id, or by name to be looked up (case and spaces do not matter) and made when missing. */
export type NamedReference = { readonly name: string };
export type FieldValue =
  string | number | boolean | null | NamedReference | readonly (string | number | NamedReference)[];
