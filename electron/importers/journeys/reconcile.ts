/** Holds planned journeys against the table: what each touchpoint becomes, what is filled in where nothing was known, and where map and table differ. Pure. */
import type {
  ImportedJourney,
  JourneyImportAccount,
  JourneyImportOptions,
  JourneyRemark,
  MatchedTouchpoint,
} from '@shared/domain/journeyImport';
import type { Lists } from '@shared/domain/lists';
import { nameKey, wordKey } from '@shared/domain/parse';
import type { Process } from '@shared/domain/terms';
import type { Touchpoint } from '@shared/domain/touchpoint';
import { laneOfField } from './lanes';
import { matchTouchpoints } from './match';
import type { PlannedJourney, PlannedMoment, PlannedNote, PlannedStep } from './plan';

/** Values for a touchpoint; those that are left out stay as they are. */
export interface MomentValues {
  readonly emotionalScore?: number;
  readonly functionalScore?: number;
  readonly processes?: readonly Process[];
  readonly momentOfTruthCustomer?: boolean;
  readonly owner?: string;
  readonly channels?: readonly string[];
}

export interface ReadyMoment {
  readonly name: string;
  /** Null = a new touchpoint. */
  readonly touchpoint: number | null;
  readonly values: MomentValues;
  /** The figure as the file has it, for a value that was converted. */
  readonly original: PlannedMoment['emotional'];
}

export interface ReadyStep {
  readonly title: string | null;
  readonly moments: readonly ReadyMoment[];
  /** Channels of the step itself. */
  readonly channels: readonly string[];
  readonly notes: readonly PlannedNote[];
}

export interface ReadyJourney {
  readonly plan: PlannedJourney;
  readonly taken: boolean;
  readonly name: string;
  readonly persona: number | { readonly name: string } | null;
  readonly state: 'asIs' | 'toBe';
  readonly stages: readonly { readonly name: string | null; readonly steps: readonly ReadyStep[] }[];
  readonly remarks: readonly JourneyRemark[];
}

export interface ReconcileState {
  readonly touchpoints: readonly Touchpoint[];
  readonly lists: Pick<Lists, 'channels' | 'people' | 'personas'>;
}

export interface Reconciled {
  readonly journeys: readonly ReadyJourney[];
  readonly matches: readonly MatchedTouchpoint[];
}

/** What a moment fills in at a touchpoint that is there, and where the two differ. */
function compared(
  moment: PlannedMoment,
  known: Touchpoint,
  state: ReconcileState,
  keep: boolean,
  remarkOf: (key: string, params: JourneyRemark['reason']['params']) => void,
): MomentValues {
  const values: { -readonly [Key in keyof MomentValues]: MomentValues[Key] } = {};
  const { emotional, functional } = moment;
  if (emotional !== null) {
    if (known.emotionalScore === null) values.emotionalScore = emotional.value;
    else if (known.emotionalScore !== emotional.value)
      remarkOf('emotionKept', { value: emotional.value, known: known.emotionalScore });
  }
  if (functional !== null && known.functionalScore === null) values.functionalScore = functional.value;
  if (moment.processes.length > 0 && known.processes.length === 0) values.processes = moment.processes;
  if (moment.momentOfTruth !== null) {
    if (known.momentOfTruthCustomer === null) values.momentOfTruthCustomer = moment.momentOfTruth;
    else if (moment.momentOfTruth && !known.momentOfTruthCustomer && known.momentOfTruthOrganisation !== true)
      remarkOf('momentDiffers', {});
  }
  if (moment.owner !== null) {
    const owner = state.lists.people.find((person) => person.id === known.owner);
    if (owner === undefined) values.owner = moment.owner;
    else if (nameKey(owner.role) !== nameKey(moment.owner) && nameKey(owner.name ?? '') !== nameKey(moment.owner))
      remarkOf('ownerDiffers', { owner: moment.owner, known: owner.role });
  }
  return keep ? {} : values;
}

function newValues(moment: PlannedMoment, channels: readonly string[]): MomentValues {
  return {
    ...(moment.emotional === null ? {} : { emotionalScore: moment.emotional.value }),
    ...(moment.functional === null ? {} : { functionalScore: moment.functional.value }),
    ...(moment.processes.length === 0 ? {} : { processes: moment.processes }),
    ...(moment.momentOfTruth === null ? {} : { momentOfTruthCustomer: moment.momentOfTruth }),
    ...(moment.owner === null ? {} : { owner: moment.owner }),
    ...(channels.length === 0 ? {} : { channels }),
  };
}

/** Makes the planned journeys ready to be written; `fallback` is the name of a journey that has none. */
export function reconcileJourneys(
  plans: readonly PlannedJourney[],
  state: ReconcileState,
  options: JourneyImportOptions,
  fallback: string,
): Reconciled {
  const matches = matchTouchpoints(plans, state.touchpoints, options);
  const matchOf = new Map(matches.map((match) => [wordKey(match.name), match]));
  const byId = new Map(state.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
  const channelNames = new Map(state.lists.channels.map((channel) => [channel.id, nameKey(channel.name)]));
  const keep = options.onExisting === 'keep';

  const readyStep = (step: PlannedStep, remarks: JourneyRemark[]): ReadyStep => {
    const at = { row: step.row, column: step.column };
    const remarkOf = (key: string, params: JourneyRemark['reason']['params']): void =>
      void remarks.push({ ...at, reason: { key: `journeys.import.notes.${key}`, params } });
    const kept = step.moments.flatMap((moment) => {
      const match = matchOf.get(wordKey(moment.name));
      return match === undefined || match.match === 'left' ? [] : [{ moment, match }];
    });
    const known = kept.flatMap(({ match }) => byId.get(match.touchpoint ?? 0) ?? []);
    const covered = new Set(known.flatMap((touchpoint) => touchpoint.channels.map((id) => channelNames.get(id) ?? '')));
    // Channels of a step go to its touchpoint only when it is clear to which: one new touchpoint, nothing else.
    const only = kept.length === 1 && known.length === 0;
    const own = only ? [] : step.channels.filter((channel) => !covered.has(nameKey(channel)));
    if (known.length > 0 && known.length === kept.length)
      for (const channel of own) remarkOf('channelDiffers', { name: channel });
    return {
      title: step.title,
      notes: step.notes,
      channels: own,
      moments: kept.map(({ moment, match }): ReadyMoment => {
        const touchpoint = byId.get(match.touchpoint ?? 0);
        return {
          name: moment.name,
          touchpoint: touchpoint?.id ?? null,
          original: moment.emotional,
          values:
            touchpoint === undefined
              ? newValues(moment, only ? step.channels : [])
              : compared(moment, touchpoint, state, keep, remarkOf),
        };
      }),
    };
  };

  const journeys = plans.map((plan, index): ReadyJourney => {
    const wish = options.journeys?.[String(index)] ?? {};
    const remarks: JourneyRemark[] = [...plan.remarks];
    const stages = plan.stages.map((stage) => ({
      name: stage.name,
      steps: stage.steps.map((step) => readyStep(step, remarks)),
    }));
    const persona = wish.persona === undefined ? (plan.persona === null ? null : { name: plan.persona }) : wish.persona;
    return {
      plan,
      taken: wish.take !== false,
      name: wish.name ?? plan.name ?? (plans.length > 1 ? plan.sheet : fallback),
      persona,
      state: wish.state ?? plan.state,
      stages,
      remarks: remarks.toSorted((a, b) => a.row - b.row || a.column - b.column),
    };
  });
  return { journeys, matches };
}

function imported(journey: ReadyJourney, state: ReconcileState): ImportedJourney {
  const { plan, persona } = journey;
  const steps = journey.stages.flatMap((stage) => stage.steps);
  const named =
    typeof persona === 'number' ? state.lists.personas.find((entry) => entry.id === persona)?.name : persona?.name;
  return {
    name: journey.name,
    persona: named ?? null,
    state: journey.state,
    taken: journey.taken,
    sheet: plan.sheet,
    headerRow: plan.headerRow,
    stepsAre: plan.stepsAre,
    stages: journey.stages.map((stage) => ({
      name: stage.name,
      steps: stage.steps.map((step) => step.title ?? step.moments[0]?.name ?? ''),
    })),
    lanes: plan.lanes.map((lane) => ({
      source: lane.head,
      field: lane.field,
      lane: lane.field === null ? null : laneOfField[lane.field],
      recognised: lane.recognised,
      filled: lane.filled,
    })),
    steps: steps.length,
    notes: steps.reduce((total, step) => total + step.notes.length, 0),
    scale: plan.scale,
    remarks: journey.remarks,
  };
}

/** The file that maps came from. */
export interface JourneyFile {
  readonly name: string;
  readonly format: JourneyImportAccount['format'];
  readonly sheets: readonly { readonly name: string; readonly rowCount: number }[];
}

/** The account of an import, before or after: the same from the same file, table and choices. */
export function journeyAccount(
  file: JourneyFile,
  { journeys, matches }: Reconciled,
  state: ReconcileState,
): JourneyImportAccount {
  const list = journeys.map((journey) => imported(journey, state));
  const taken = list.filter((journey) => journey.taken);
  const used = matches.filter((match) => match.journeys.some((index) => list[index]?.taken === true));
  const count = (...kinds: readonly MatchedTouchpoint['match'][]): number =>
    used.filter((match) => kinds.includes(match.match)).length;
  return {
    fileName: file.name,
    format: file.format,
    sheets: file.sheets.map((sheet) => ({
      name: sheet.name,
      rows: sheet.rowCount,
      journeys: list.filter((journey) => journey.sheet === sheet.name).length,
    })),
    journeys: list,
    touchpoints: matches,
    counts: {
      journeys: taken.length,
      steps: taken.reduce((total, journey) => total + journey.steps, 0),
      notes: taken.reduce((total, journey) => total + journey.notes, 0),
      matched: count('name', 'near'),
      doubtful: count('near'),
      added: count('new'),
    },
  };
}
