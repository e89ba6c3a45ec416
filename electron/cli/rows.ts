/** Rows of the lists as other programs read them: names in place of ids, unknown is null. The shapes are a promise (docs/cli.md). */
import type { Lists } from '@shared/domain/lists';
import type { Touchpoint } from '@shared/domain/touchpoint';

export interface RowNames {
  readonly stages: ReadonlyMap<number, string>;
  readonly channels: ReadonlyMap<number, string>;
  readonly departments: ReadonlyMap<number, string>;
  readonly people: ReadonlyMap<number, string>;
  readonly personas: ReadonlyMap<number, string>;
  readonly extraFields: readonly { readonly id: number; readonly name: string }[];
}

/** Names by id, looked up once for all rows. */
export function rowNames(lists: Lists): RowNames {
  return {
    stages: new Map(lists.stages.map((entry) => [entry.id, entry.name])),
    channels: new Map(lists.channels.map((entry) => [entry.id, entry.name])),
    departments: new Map(lists.departments.map((entry) => [entry.id, entry.name])),
    people: new Map(lists.people.map((entry) => [entry.id, entry.role])),
    personas: new Map(lists.personas.map((entry) => [entry.id, entry.name])),
    extraFields: lists.extraFields,
  };
}

function name(names: ReadonlyMap<number, string>, id: number | null): string | null {
  return id === null ? null : (names.get(id) ?? null);
}

function named(names: ReadonlyMap<number, string>, ids: readonly number[]): readonly string[] {
  return ids.flatMap((id) => names.get(id) ?? []);
}

/** Yes when either says yes, no when one says no and none says yes, otherwise unknown. */
function either(a: boolean | null, b: boolean | null): boolean | null {
  if (a === true || b === true) return true;
  return a === null && b === null ? null : false;
}

/** A touchpoint as one object. */
export function touchpointRow(touchpoint: Touchpoint, names: RowNames) {
  return {
    id: touchpoint.uid,
    number: touchpoint.number,
    name: touchpoint.name,
    description: touchpoint.description,
    stage: name(names.stages, touchpoint.stage),
    process: touchpoint.processes,
    chainPhase: touchpoint.chainPhase,
    channels: named(names.channels, touchpoint.channels),
    mode: touchpoint.mode,
    modeIsFixed: touchpoint.modeOverride !== null,
    direction: touchpoint.direction,
    owner: name(names.people, touchpoint.owner),
    department: name(names.departments, touchpoint.department),
    desiredImage: touchpoint.desiredImage,
    clues: touchpoint.clues,
    informationIn: touchpoint.informationIn,
    informationOut: touchpoint.informationOut,
    frequencyPerMonth: touchpoint.frequencyPerMonth,
    frequencyIsEstimate: touchpoint.frequencyIsEstimate,
    questionsPerMonth: touchpoint.questionsPerMonth,
    customerWish: touchpoint.customerWish,
    expectation: touchpoint.expectation,
    factor: touchpoint.factor,
    importance: touchpoint.importance,
    functionalScore: touchpoint.functionalScore,
    emotionalScore: touchpoint.emotionalScore,
    targetScore: touchpoint.targetScore,
    momentOfTruth: either(touchpoint.momentOfTruthCustomer, touchpoint.momentOfTruthOrganisation),
    momentOfTruthCustomer: touchpoint.momentOfTruthCustomer,
    momentOfTruthOrganisation: touchpoint.momentOfTruthOrganisation,
    emotionalCharge: touchpoint.emotionalCharge,
    emotionalChargeKind: touchpoint.chargeKind,
    brokenLaws: touchpoint.brokenLaws,
    brokenLawsKnown: touchpoint.lawsKnown === true,
    lawQuote: touchpoint.lawQuote,
    timeLayer: touchpoint.timeLayer,
    machinePrepares: touchpoint.machinePrepares,
    humanActs: touchpoint.humanActs,
    promiseText: touchpoint.promiseText,
    deliveryText: touchpoint.deliveryText,
    settlementText: touchpoint.settlementText,
    promiseVerdict: touchpoint.promiseVerdict,
    lostCustomersEuro: touchpoint.lostCustomersEuro,
    reworkHours: touchpoint.reworkHours,
    personas: named(names.personas, touchpoint.personas),
    basis: touchpoint.basis,
    notes: touchpoint.notes,
    extra: Object.fromEntries(names.extraFields.map((field) => [field.name, touchpoint.extra[field.id] ?? null])),
  };
}
