/** Import of journey maps (tables, and XML after CJML): a preview of what is matched, new or doubtful, and taking them in as one step of undo. Both make the same account. */
import { basename } from 'node:path';
import { knownChannelSide } from '@electron/importers/recognise/channelWords';
import {
  journeyAccount,
  reconcileJourneys,
  type JourneyFile,
  type MomentValues,
  type ReadyJourney,
  type ReadyMoment,
  type ReadyStep,
  type Reconciled,
  type ReconcileState,
} from '@electron/importers/journeys/reconcile';
import { planJourneys, type PlannedJourney } from '@electron/importers/journeys/plan';
import { readCjmlKind } from '@electron/importers/kinds/readCjml';
import type { LaneKind } from '@shared/domain/journey';
import type { JourneyImportOptions } from '@shared/domain/journeyImport';
import { wordKey } from '@shared/domain/parse';
import { Refusal } from '@shared/errors/appError';
import { createText } from '@shared/i18n';
import type { CommandHandlers, CommandOutcome, EngineContext, QueryHandlers, RunOptions } from '../commands/define';
import { insertJourney, insertStage } from '../commands/journeys';
import { insertLane, insertNote } from '../commands/journeyNotes';
import { insertMoments, writeStepChannels } from '../commands/journeySteps';
import { insertImportRun, putOriginals } from '../repositories/imports.repo';
import { showingFirstQuotes } from '../repositories/journeyQuotes.repo';
import { readLanes } from '../repositories/journeys.repo';
import { nameKey, NameResolver, readLists } from '../repositories/lists.repo';
import { insertRow, lastPosition, statement, updateRow } from '../repositories/rows.repo';
import {
  insertTouchpoint,
  readAllTouchpoints,
  updateTouchpoint,
  type StoredValues,
} from '../repositories/touchpoints.repo';
import { forgetSource, hashOf, readSource } from './source';

interface Read {
  readonly source: JourneyFile & { readonly hash: string };
  readonly plans: readonly PlannedJourney[];
}

/** XML after CJML; null when the file is something else. */
async function readXml(context: EngineContext, file: string, run: RunOptions): Promise<Read | null> {
  const path = context.files.resolve(file, 'read');
  const result = await context.reader.run(readCjmlKind, { path }, { signal: run.signal });
  if (!result.ok) throw new Refusal(result.error.code, result.error.params);
  if (result.value === null) return null;
  const plans = result.value;
  const sheets = plans.map(({ sheet, stages }) => ({
    name: sheet,
    rowCount: stages.reduce((count, { steps }) => count + steps.length, 0),
  }));
  return { source: { name: basename(path), format: 'cjml', sheets, hash: await hashOf(path) }, plans };
}

async function read(
  context: EngineContext,
  file: string,
  options: JourneyImportOptions,
  run: RunOptions,
): Promise<Read> {
  const xml = await readXml(context, file, run);
  const found = xml ?? (await readTable(context, file, options, run));
  if (found.plans.length === 0) throw new Refusal('journey.noneInFile', { file: found.source.name });
  return found;
}

async function readTable(
  context: EngineContext,
  file: string,
  options: JourneyImportOptions,
  run: RunOptions,
): Promise<Read> {
  const { encoding, delimiter, sheet } = options;
  const source = await readSource(
    context,
    file,
    { ...(encoding === undefined ? {} : { encoding }), ...(delimiter === undefined ? {} : { delimiter }) },
    run,
  );
  const { sheets, format } = source.workbook;
  if (sheet !== undefined && !sheets.some((candidate) => nameKey(candidate.name) === nameKey(sheet)))
    throw new Refusal('import.noSuchSheet', { sheet, sheets: sheets.map((candidate) => candidate.name).join(', ') });
  return {
    source: { name: source.name, hash: source.hash, format, sheets },
    plans: planJourneys(source.workbook, options),
  };
}

function stateOf(context: EngineContext): ReconcileState {
  return { touchpoints: readAllTouchpoints(context.connection), lists: readLists(context.connection) };
}

function reconciled({ source, plans }: Read, state: ReconcileState, options: JourneyImportOptions): Reconciled {
  return reconcileJourneys(plans, state, options, source.name.replace(/\.[^.]+$/u, ''));
}

/** Writes journeys; a lifetime of one command, since new touchpoints and names are made once. */
class JourneyWriter {
  readonly #context: EngineContext;
  readonly #importRun: number;
  readonly #names: NameResolver;
  readonly #made = new Map<string, number>();

  constructor(context: EngineContext, importRun: number) {
    this.#context = context;
    this.#importRun = importRun;
    this.#names = new NameResolver(context.connection, context.newUid);
  }

  write(journey: ReadyJourney): void {
    const context = this.#context;
    const { connection } = context;
    const id = insertJourney(context, {
      name: journey.name.slice(0, 500),
      state: journey.state,
      course: journey.plan.course ?? null,
      personas: journey.persona === null ? [] : [journey.persona],
    });
    const lanes = new Map<string, number>();
    for (const lane of readLanes(connection, id)) lanes.set(lane.kind, lane.id);
    const laneFor = (kind: LaneKind, name: string | null): number => {
      const key = kind === 'free' ? `free:${nameKey(name ?? '')}` : kind;
      const found = lanes.get(key);
      if (found !== undefined) return found;
      const made = insertLane(context, id, { kind, name });
      lanes.set(key, made);
      return made;
    };
    const shown = new Set<number>();
    const unnamed = createText(context.locale())('journeys.firstStage');
    for (const stage of journey.stages) {
      const name = (stage.name ?? unnamed).slice(0, 500);
      const own = statement(connection, `SELECT id FROM stage WHERE name = ? COLLATE NOCASE ORDER BY position LIMIT 1`)
        .pluck()
        .get(name) as number | undefined;
      const stageId = insertStage(context, id, { name, stage: own ?? null });
      for (const step of stage.steps) this.#writeStep(step, stageId, own ?? null, laneFor, shown);
    }
    // A lane that holds something is shown, also one that is hidden on a new map.
    for (const lane of shown) updateRow(connection, 'journey_lane', lane, { visible: 1 });
  }

  #writeStep(
    step: ReadyStep,
    stage: number,
    ownStage: number | null,
    laneFor: (kind: LaneKind, name: string | null) => number,
    shown: Set<number>,
  ): void {
    const context = this.#context;
    const { connection } = context;
    const id = insertRow(connection, 'journey_step', {
      uid: context.newUid(),
      stage,
      position: lastPosition(connection, 'journey_step'),
      title: step.title === null ? null : step.title.slice(0, 500),
    });
    const touchpoints = step.moments.map((moment) => this.#touchpoint(moment, ownStage));
    if (touchpoints.length > 0) insertMoments(context, id, touchpoints, null);
    writeStepChannels(
      context,
      id,
      step.channels.map((channel) => this.#channel(channel)),
    );
    for (const note of step.notes) {
      const lane = laneFor(note.lane, note.laneName);
      insertNote(context, { step: id, lane }, { text: note.text, source: note.source });
      shown.add(lane);
    }
  }

  #channel(name: string): number {
    return this.#names.resolve('channel', name, { side: knownChannelSide(name) ?? null });
  }

  #stored(values: MomentValues): StoredValues {
    const { owner, channels, processes, ...rest } = values;
    return {
      ...rest,
      ...(processes === undefined ? {} : { processes }),
      ...(owner === undefined ? {} : { owner: this.#names.resolve('person', owner) }),
      ...(channels === undefined ? {} : { channels: channels.map((channel) => this.#channel(channel)) }),
    };
  }

  #touchpoint(moment: ReadyMoment, stage: number | null): number {
    const { connection, newUid } = this.#context;
    const key = wordKey(moment.name);
    const known = moment.touchpoint ?? this.#made.get(key);
    let touchpoint: number;
    if (known === undefined) {
      touchpoint = insertTouchpoint(
        connection,
        { uid: newUid(), position: lastPosition(connection, 'touchpoint') },
        { name: moment.name, stage, ...this.#stored(moment.values) },
      );
      this.#made.set(key, touchpoint);
    } else {
      touchpoint = known;
      if (moment.touchpoint !== null && Object.keys(moment.values).length > 0)
        updateTouchpoint(connection, touchpoint, this.#stored(moment.values));
    }
    const { original, values } = moment;
    if (known !== undefined && moment.touchpoint === null) return touchpoint;
    if (
      original !== null &&
      values.emotionalScore !== undefined &&
      Number(original.original.replace(',', '.')) !== original.value
    )
      putOriginals(
        connection,
        this.#importRun,
        touchpoint,
        [
          {
            row: original.row,
            field: 'emotionalScore',
            value: original.original,
            taken: String(original.value),
            reason: { key: 'journeys.import.notes.scaleConverted', params: {} },
          },
        ],
        true,
      );
    return touchpoint;
  }
}

export const journeyImportQueryHandlers = {
  'journey.importPreview': async (context, { file, options }, run) => {
    const given = await read(context, file, options, run);
    const state = stateOf(context);
    return journeyAccount(given.source, reconciled(given, state, options), state);
  },
} satisfies Pick<QueryHandlers, 'journey.importPreview'>;

export const journeyImportCommandHandlers = {
  'journey.importRun': {
    prepare: async (
      context: EngineContext,
      { file, options }: { file: string; options: JourneyImportOptions },
      run: RunOptions,
    ): Promise<Read> => read(context, file, options, run),
    apply: (
      context: EngineContext,
      { options }: { file: string; options: JourneyImportOptions },
      given: Read,
    ): CommandOutcome<ReturnType<typeof journeyAccount>> => {
      const state = stateOf(context);
      const ready = reconciled(given, state, options);
      const account = journeyAccount(given.source, ready, state);
      const taken = ready.journeys.filter((journey) => journey.taken);
      if (taken.length > 0) {
        const [first] = taken;
        const importRun = insertImportRun(context.connection, {
          uid: context.newUid(),
          at: context.now(),
          kind: 'journey',
          fileName: given.source.name,
          fileHash: given.source.hash,
          sheet: first?.plan.sheet ?? '',
          headerRow: first?.plan.headerRow ?? 1,
          mapping: taken.flatMap((journey) => journey.plan.lanes.map(({ head, field }) => ({ source: head, field }))),
          account: { ...account.counts, added: account.counts.journeys, updated: 0 },
        });
        const writer = new JourneyWriter(context, importRun);
        showingFirstQuotes(context.connection, () => {
          for (const journey of taken) writer.write(journey);
        });
      }
      forgetSource(context);
      return {
        value: account,
        label: { key: 'journeyImported', params: { file: given.source.name, count: taken.length } },
      };
    },
  },
} satisfies Pick<CommandHandlers, 'journey.importRun'>;
