/** Makes a plan from the maps in a workbook: journeys with stages, steps, touchpoints and notes; everything that could not be taken as it stands gets a remark. Pure. */
import type { JourneyImportOptions, JourneyRemark, MapLaneField } from '@shared/domain/journeyImport';
import type { LaneKind } from '@shared/domain/journey';
import type { Process } from '@shared/domain/terms';
import { processes } from '@shared/domain/terms';
import { findChoice, isUnknownMark, nameKey, oneLine, parseYesNo, splitNames } from '@shared/domain/parse';
import type { Workbook } from '@shared/domain/sheet';
import { isMap } from './isMap';
import { factsOf, stepsOfMap, withoutNumber, type FoundStep, type LaneAtStep } from './columns';
import type { GridCell } from './grid';
import { emotionIn, guessedScale, laneOfField, notesIn, statedScale, toReportMark, type Scale } from './lanes';
import { mapsOfSheet, type FoundLane, type FoundMap } from './layout';

export interface PlannedNote {
  readonly lane: LaneKind;
  /** Name of a free lane; null for a fixed kind. */
  readonly laneName: string | null;
  readonly text: string;
  readonly source: string | null;
}

/** A figure as the file has it and as a report mark. */
export interface PlannedFigure {
  readonly original: string;
  readonly value: number;
  readonly row: number;
  readonly column: number;
}

/** A touchpoint at a step with what the map says of it. */
export interface PlannedMoment {
  readonly name: string;
  readonly emotional: PlannedFigure | null;
  readonly functional: PlannedFigure | null;
  readonly processes: readonly Process[];
  readonly momentOfTruth: boolean | null;
  readonly owner: string | null;
}

export interface PlannedStep {
  readonly title: string | null;
  readonly moments: readonly PlannedMoment[];
  readonly channels: readonly string[];
  readonly notes: readonly PlannedNote[];
  readonly row: number;
  readonly column: number;
}

export interface PlannedStage {
  readonly name: string | null;
  readonly steps: readonly PlannedStep[];
}

export interface PlannedLane {
  readonly head: string;
  readonly field: MapLaneField | null;
  readonly recognised: boolean;
  readonly filled: number;
}

export interface PlannedJourney {
  readonly name: string | null;
  readonly persona: string | null;
  readonly state: 'asIs' | 'toBe';
  /** How it was planned, where the file says so. */
  readonly course?: 'planned';
  readonly sheet: string;
  readonly headerRow: number;
  readonly stepsAre: 'across' | 'down';
  readonly stages: readonly PlannedStage[];
  readonly lanes: readonly PlannedLane[];
  readonly scale: (Scale & { readonly stated: boolean }) | null;
  readonly remarks: readonly JourneyRemark[];
}

const remark = (
  cell: Pick<GridCell, 'row' | 'column'>,
  key: string,
  params: JourneyRemark['reason']['params'],
): JourneyRemark => ({
  row: cell.row,
  column: cell.column,
  reason: { key: `journeys.import.notes.${key}`, params },
});

/** A table with more rows than this is a list of answers or contacts, not a map that people read. */
const MOST_STEPS = 300;

/** Every journey of a workbook, in the order of the file. Of several sheets only those that hold a map, as soon as one does. */
export function planJourneys(workbook: Workbook, options: JourneyImportOptions = {}): readonly PlannedJourney[] {
  const plans = readAll(workbook, options);
  if (new Set(plans.map((plan) => plan.sheet)).size < 2) return plans;
  // Which sheets hold a map is told from the file as it stands, whatever a person says of a lane.
  const isAsItStands = options.lanes === undefined && options.steps === undefined;
  const maps = new Set((isAsItStands ? plans : readAll(workbook, {})).filter(isMap).map((plan) => plan.sheet));
  return maps.size === 0 ? plans : plans.filter((plan) => maps.has(plan.sheet));
}

function readAll(workbook: Workbook, options: JourneyImportOptions): readonly PlannedJourney[] {
  const chosen = new Map(Object.entries(options.lanes ?? {}).map(([head, field]) => [nameKey(head), field]));
  return workbook.sheets
    .filter((sheet) => options.sheet === undefined || nameKey(sheet.name) === nameKey(options.sheet))
    .flatMap((sheet) => mapsOfSheet(sheet, { choose: (head) => chosen.get(nameKey(head)), steps: options.steps }))
    .flatMap((map) => planMap(map, options, chosen));
}

function planMap(
  map: FoundMap,
  options: JourneyImportOptions,
  chosen: ReadonlyMap<string, MapLaneField | null>,
): readonly PlannedJourney[] {
  const steps = stepsOfMap(map);
  if (steps.length === 0 || steps.length > MOST_STEPS) return [];
  const facts = factsOf(map);
  const names = [...new Set(steps.map((step) => step.journey))];
  return names.map((name) => {
    const own = steps.filter((step) => step.journey === name);
    const reader = new StepReader(map, own, options, chosen);
    const stages: { name: string | null; steps: PlannedStep[] }[] = [];
    for (const step of own) {
      const last = stages.at(-1);
      const planned = reader.read(step);
      if (last !== undefined && last.name === step.stage) last.steps.push(planned);
      else stages.push({ name: step.stage, steps: [planned] });
    }
    return {
      ...facts,
      name: name === null ? facts.name : withoutNumber(name),
      sheet: map.sheet,
      headerRow: map.headerRow,
      stepsAre: map.stepsAre,
      stages,
      lanes: reader.lanes(),
      scale: reader.scale,
      remarks: reader.remarks.toSorted((a, b) => a.row - b.row || a.column - b.column),
    };
  });
}

/** Reads the steps of one journey; a lifetime of one reading, since the scale of its figures holds for all of them. */
class StepReader {
  readonly remarks: JourneyRemark[] = [];
  readonly scale: (Scale & { readonly stated: boolean }) | null;
  readonly #map: FoundMap;
  readonly #steps: readonly FoundStep[];
  readonly #chosen: ReadonlyMap<string, MapLaneField | null>;

  constructor(
    map: FoundMap,
    steps: readonly FoundStep[],
    options: JourneyImportOptions,
    chosen: ReadonlyMap<string, MapLaneField | null>,
  ) {
    this.#map = map;
    this.#steps = steps;
    this.#chosen = chosen;
    this.scale = this.#scaleOf(options);
    for (const lane of map.lanes)
      if (lane.field === null && !this.#isLeftOut(lane) && this.#filled(lane) > 0) {
        const cell = lane.rows[0]?.[0];
        this.remarks.push(remark({ row: cell?.row ?? 0, column: 0 }, 'laneFree', { lane: oneLine(lane.head) }));
      }
  }

  /** Every lane of the file with what it was taken for. */
  lanes(): readonly PlannedLane[] {
    return this.#map.lanes
      .filter((lane) => lane.field !== 'journey')
      .map((lane) => ({
        head: oneLine(lane.head),
        field: this.#isLeftOut(lane) ? null : (lane.field ?? 'free'),
        recognised: lane.field !== null,
        filled: this.#filled(lane),
      }));
  }

  read(step: FoundStep): PlannedStep {
    const cells = (field: MapLaneField): readonly GridCell[] =>
      step.lanes.flatMap((entry) => (entry.lane.field === field && !this.#isLeftOut(entry.lane) ? entry.cells : []));
    const notes: PlannedNote[] = [];
    const names = cells('touchpoint')
      .flatMap((cell) => notesIn(cell.text))
      .filter((name) => !isUnknownMark(name));
    const unique = [...new Map(names.map((name) => [nameKey(name), name])).values()];
    const emotional = this.#figures('emotion', cells('emotion'), this.scale, unique.length, notes);
    const whole = { low: 1, high: 10 };
    const functional = this.#figures('functional', cells('functional'), whole, unique.length, notes);
    const owners = this.#owners(cells('owner'), unique.length);
    const truth = this.#yesNo(cells('momentOfTruth'), notes);
    const found = this.#processes(cells('process'), unique.length, notes);
    const moments = unique.map((name, index): PlannedMoment => ({
      name,
      emotional: emotional[Math.min(index, emotional.length - 1)] ?? null,
      functional: functional[Math.min(index, functional.length - 1)] ?? null,
      processes: found,
      momentOfTruth: truth,
      owner: owners[Math.min(index, owners.length - 1)] ?? null,
    }));
    if (unique.length === 0 && truth !== null) notes.push(...this.#freeNotes(step, 'momentOfTruth'));
    if (unique.length === 0 && owners.length > 0) notes.push(...this.#freeNotes(step, 'owner'));
    const sources = cells('source').flatMap((cell) => cell.text.split(/[;,\n]/u).map(oneLine));
    const respondents = sources.filter((source) => /^[RP]\d{1,4}$/iu.test(source)).join(', ');
    for (const entry of step.lanes) notes.push(...this.#texts(entry, respondents === '' ? null : respondents));
    const place = step.lanes.flatMap((entry) => entry.cells)[0];
    return {
      title: step.title,
      moments,
      channels: cells('channels').flatMap((cell) => this.#channels(cell)),
      notes,
      row: place?.row ?? this.#map.headerRow,
      column: place?.column ?? 0,
    };
  }

  #isLeftOut(lane: FoundLane): boolean {
    return this.#chosen.get(nameKey(lane.head)) === null && this.#chosen.has(nameKey(lane.head));
  }

  #filled(lane: FoundLane): number {
    return this.#steps.filter((step) => step.lanes.some((entry) => entry.lane === lane && entry.cells.length > 0))
      .length;
  }

  #scaleOf(options: JourneyImportOptions): (Scale & { readonly stated: boolean }) | null {
    const lanes = this.#map.lanes.filter((lane) => lane.field === 'emotion' && !this.#isLeftOut(lane));
    if (lanes.length === 0) return null;
    if (options.scale !== undefined) return { ...options.scale, stated: true };
    const stated = lanes.map((lane) => statedScale(lane.head)).find((scale) => scale !== null);
    if (stated !== undefined && stated !== null) return { ...stated, stated: true };
    const values = this.#steps
      .flatMap((step) => step.lanes)
      .filter((entry) => lanes.includes(entry.lane))
      .flatMap((entry) => entry.cells.flatMap((cell) => notesIn(cell.text)))
      .flatMap((text) => {
        const figure = emotionIn(text);
        return figure === null || figure.scale !== null ? [] : [figure.value];
      });
    if (values.length === 0) return null;
    const scale = guessedScale(values);
    const first = lanes[0]?.rows[0]?.[0];
    this.remarks.push(remark({ row: first?.row ?? 0, column: 0 }, 'emotionScaleGuessed', { ...scale }));
    return { ...scale, stated: false };
  }

  /** Report marks in a cell. What is no figure becomes a note in the feeling lane, and so does a figure at a step without touchpoint. */
  #figures(
    field: MapLaneField,
    cells: readonly GridCell[],
    scale: Scale | null,
    moments: number,
    notes: PlannedNote[],
  ): readonly (PlannedFigure | null)[] {
    return cells.flatMap((cell) =>
      notesIn(cell.text).flatMap((text): readonly (PlannedFigure | null)[] => {
        const keep = (key: string): readonly PlannedFigure[] => {
          // A figure alone says nothing; under the name its row has in the file it does.
          const told = /\p{L}/u.test(text) ? text : `${this.#headOf(field)}: ${text}`;
          notes.push({ lane: 'feeling', laneName: null, text: told, source: null });
          this.remarks.push(remark(cell, key, { original: text }));
          return [];
        };
        if (isUnknownMark(text)) {
          this.remarks.push(remark(cell, 'unknownMark', { original: text }));
          // Keeps its place, so that the figures after it stay with their touchpoints.
          return [null];
        }
        const figure = emotionIn(text);
        const used = figure?.scale ?? scale;
        const value = figure === null || used === null ? null : toReportMark(figure.value, used);
        if (figure === null || used === null || value === null) return keep('emotionUnread');
        if (moments === 0) return keep('emotionNoTouchpoint');
        // Words beside the figure are kept too.
        if (/\p{L}/u.test(text)) notes.push({ lane: 'feeling', laneName: null, text, source: null });
        if (used.low !== 1 || used.high !== 10)
          this.remarks.push(
            remark(cell, 'emotionConverted', { original: text, low: used.low, high: used.high, value }),
          );
        return [{ original: text, value, row: cell.row, column: cell.column }];
      }),
    );
  }

  #owners(cells: readonly GridCell[], moments: number): readonly string[] {
    const owners = cells.flatMap((cell) => {
      if (isUnknownMark(cell.text)) {
        this.remarks.push(remark(cell, 'unknownMark', { original: oneLine(cell.text) }));
        return [];
      }
      return cell.text
        .split(/\s*[/;\n]\s*/u)
        .map(oneLine)
        .filter((owner) => owner !== '' && !isUnknownMark(owner));
    });
    if (owners.length > 1 && moments > 1 && cells[0] !== undefined)
      this.remarks.push(remark(cells[0], 'ownersSeveral', {}));
    return owners;
  }

  #yesNo(cells: readonly GridCell[], notes: PlannedNote[]): boolean | null {
    let found: boolean | null = null;
    for (const cell of cells) {
      const parsed = parseYesNo(cell.text, 'momentOfTruthCustomer');
      if (!parsed.ok) {
        notes.push(this.#freeNote('momentOfTruth', cell.text));
        this.remarks.push(
          remark(cell, 'notReadable', { original: oneLine(cell.text), lane: this.#headOf('momentOfTruth') }),
        );
      } else if (parsed.value === null && isUnknownMark(cell.text))
        this.remarks.push(remark(cell, 'unknownMark', { original: oneLine(cell.text) }));
      else found = parsed.value ?? found;
    }
    return found;
  }

  #processes(cells: readonly GridCell[], moments: number, notes: PlannedNote[]): readonly Process[] {
    const found = new Set<Process>();
    for (const cell of cells)
      for (const part of cell.text.split(/\s*[/;,\n]\s*/u).filter((text) => text !== '')) {
        if (isUnknownMark(part)) continue;
        const choice = processes.find((process) => process === findChoice(processes, part)?.choice);
        if (choice !== undefined && moments > 0) found.add(choice);
        else {
          notes.push(this.#freeNote('process', part));
          if (choice === undefined)
            this.remarks.push(remark(cell, 'processUnread', { original: part, lane: this.#headOf('process') }));
        }
      }
    return processes.filter((process) => found.has(process));
  }

  #channels(cell: GridCell): readonly string[] {
    return splitNames(cell.text).flatMap((part) => (isUnknownMark(part.name) && !part.literal ? [] : [part.name]));
  }

  /** Texts of a lane as notes: of every lane that is no fact of a touchpoint. */
  #texts(entry: LaneAtStep, respondents: string | null): readonly PlannedNote[] {
    const { lane, cells } = entry;
    if (this.#isLeftOut(lane)) return [];
    const field = lane.field ?? 'free';
    if (
      [
        'touchpoint',
        'emotion',
        'functional',
        'channels',
        'process',
        'momentOfTruth',
        'owner',
        'stage',
        'step',
      ].includes(field)
    )
      return [];
    const kind = laneOfField[field] ?? 'free';
    const isQuote = field === 'quotes' || field === 'thinking';
    return cells.flatMap((cell) =>
      notesIn(cell.text).map((text) => ({
        lane: kind,
        laneName: kind === 'free' ? oneLine(lane.head) : null,
        text,
        source: isQuote ? respondents : null,
      })),
    );
  }

  #headOf(field: MapLaneField): string {
    return oneLine(this.#map.lanes.find((lane) => lane.field === field)?.head ?? field);
  }

  #freeNote(field: MapLaneField, text: string): PlannedNote {
    return { lane: 'free', laneName: this.#headOf(field), text: oneLine(text), source: null };
  }

  /** Facts of a touchpoint at a step that has none: kept as notes in a lane of their own name. */
  #freeNotes(step: FoundStep, field: MapLaneField): readonly PlannedNote[] {
    return step.lanes
      .filter((entry) => entry.lane.field === field)
      .flatMap((entry) => entry.cells.map((cell) => this.#freeNote(field, cell.text)));
  }
}
