/** From a found map to its steps: which columns form one step, which steps one stage, and what stands in each lane of each step. */
import { nameKey, oneLine } from '@shared/domain/parse';
import type { GridCell } from './grid';
import type { FoundLane, FoundMap } from './layout';

/** What one lane says at one step: the cells that say something, in order. */
export interface LaneAtStep {
  readonly lane: FoundLane;
  readonly cells: readonly GridCell[];
}

export interface FoundStep {
  /** Null = called after its touchpoint. */
  readonly title: string | null;
  readonly stage: string | null;
  /** The journey it belongs to, where a sheet holds several in one table. */
  readonly journey: string | null;
  readonly lanes: readonly LaneAtStep[];
}

/** Numbers that people put in front of steps are taken off: the map numbers its own. */
export function withoutNumber(text: string): string {
  const line = oneLine(text);
  const bare = line.replace(/^(?:(?:stap|step|fase|phase|stage)\s*)?\d+(?:\.\d+)*\s*[.):–—-]\s*/iu, '');
  return bare === '' ? line : bare;
}

interface HeadLine {
  /** Text per column; '' = nothing. */
  readonly texts: readonly string[];
  readonly merged: readonly boolean[];
}

function lineOf(head: FoundLane | undefined): HeadLine | null {
  const cells = head?.rows[0];
  if (cells === undefined) return null;
  return { texts: cells.map((cell) => oneLine(cell.text)), merged: cells.map((cell) => cell.merged) };
}

/** Which head lines hold stages and steps: by their label; unlabelled, the lowest is that of the steps and the one above that of the stages. */
function headLines(map: FoundMap): {
  readonly stages: HeadLine | null;
  readonly steps: HeadLine | null;
  readonly journeys: HeadLine | null;
} {
  const labelled = (field: string) => map.heads.find((head) => head.field === field);
  const unlabelled = map.heads.filter((head) => head.field === null);
  const journeys = lineOf(labelled('journey') ?? map.lanes.find((lane) => lane.field === 'journey'));
  let steps = lineOf(labelled('step'));
  let stages = lineOf(labelled('stage'));
  const rest = unlabelled.map(lineOf);
  if (steps === null) steps = rest.pop() ?? null;
  if (stages === null) stages = rest.pop() ?? null;
  // A lone line whose texts span columns is one of stages.
  if (stages === null && labelled('step') === undefined && steps !== null && steps.merged.some(Boolean))
    return { stages: steps, steps: null, journeys };
  return { stages, steps, journeys };
}

/** Texts with the gaps filled from the left: a merge, or a group that is named once. */
function spread(line: HeadLine): readonly string[] {
  let last = '';
  return line.texts.map((text) => {
    if (text !== '') last = text;
    return last;
  });
}

/** The steps of a map in order. Columns without anything are passed over. */
export function stepsOfMap(map: FoundMap): readonly FoundStep[] {
  const { stages, steps, journeys } = headLines(map);
  const lanes = map.lanes.filter((lane) => lane.field !== 'journey');
  const width = Math.max(0, ...[...map.heads, ...map.lanes].flatMap((lane) => lane.rows.map((row) => row.length)));
  const stageNames = stages === null ? null : spread(stages);
  const journeyNames = journeys === null ? null : spread(journeys);
  // Stages without a line of steps, each over its own column: every stage is a step of that name.
  const stageIsStep =
    steps === null && stages !== null && stages.texts.every((text, column) => text !== '' && !stages.merged[column]);
  const found: {
    title: string | null;
    stage: string | null;
    journey: string | null;
    lanes: Map<FoundLane, GridCell[]>;
  }[] = [];
  for (let column = 0; column < width; column += 1) {
    const content = lanes.map((lane) => ({
      lane,
      cells: lane.rows.flatMap((row) => {
        const cell = row[column];
        return cell === undefined || cell.text === '' ? [] : [cell];
      }),
    }));
    const own = steps?.texts[column] ?? '';
    const isEmpty = own === '' && content.every((entry) => entry.cells.every((cell) => cell.merged));
    if (isEmpty && (stages?.texts[column] ?? '') === '') continue;
    const stage = stageNames?.[column] ?? null;
    const journey = journeyNames?.[column] ?? null;
    const title = own !== '' ? withoutNumber(own) : stageIsStep && stage !== null ? withoutNumber(stage) : null;
    const previous = found.at(-1);
    const sameGroup = previous !== undefined && previous.stage === stage && previous.journey === journey;
    const repeats =
      steps !== null &&
      sameGroup &&
      (steps.merged[column] === true ||
        (own !== '' && previous.title !== null && nameKey(previous.title) === nameKey(title ?? '')) ||
        (own === '' && !content.some((entry) => entry.lane.field === 'touchpoint' && entry.cells.length > 0)));
    const target =
      repeats && previous !== undefined ? previous : { title, stage, journey, lanes: new Map<FoundLane, GridCell[]>() };
    if (target !== previous) found.push(target);
    for (const { lane, cells } of content) {
      const known = target.lanes.get(lane) ?? [];
      for (const cell of cells) {
        // A merge over several columns of one step says its text once.
        if (cell.merged && known.some((other) => other.text === cell.text)) continue;
        known.push(cell);
      }
      target.lanes.set(lane, known);
    }
  }
  return found.map((step) => ({
    title: step.title,
    stage: step.stage === null || step.stage === '' ? null : withoutNumber(step.stage),
    journey: step.journey === '' ? null : step.journey,
    lanes: [...step.lanes].map(([lane, cells]) => ({ lane, cells })),
  }));
}

export interface MapFacts {
  readonly name: string | null;
  readonly persona: string | null;
  readonly state: 'asIs' | 'toBe';
}

const personaLine = /^(?:persona|doelgroep|segment|klanttype|customer type|target group)\s*[:：-]?\s*(.*)$/iu;
const nameLine =
  /^(?:klantreis|customer journey(?: map)?|journey(?: map)?|reis|naam|name|titel|title)\s*[:：]\s*(.*)$/iu;
const factLine = /^[\p{L}\s/]{2,30}[:：]\s*\S/u;

/** A title without the word for journey and what stands in brackets at its end: ‘Klantreis verhuizen (export)’ → ‘Verhuizen’. */
export function journeyTitle(text: string): string {
  const line = oneLine(text);
  const bare = line
    .replace(/^(?:de\s+)?(?:klantreis|customer journey map|customer journey|journey map|journey)\s*[:：–—-]?\s*/iu, '')
    .replace(/\s*\([^)]*\)\s*$/u, '')
    .trim();
  const kept = bare === '' ? line : bare;
  return kept.charAt(0).toUpperCase() + kept.slice(1);
}

/** Name, persona and state as the lines above a map tell them. */
export function factsOf(map: FoundMap): MapFacts {
  let name: string | null = null;
  let persona: string | null = null;
  const lines = map.above.map((row) =>
    row.filter((cell) => cell.text !== '' && !cell.merged).map((cell) => oneLine(cell.text)),
  );
  for (const texts of lines) {
    const [first = '', second = ''] = texts;
    const forPersona = personaLine.exec(first);
    const forName = nameLine.exec(first);
    if (forPersona !== null) {
      const said = (forPersona[1] ?? '') === '' ? second : (forPersona[1] ?? '');
      if (said !== '') persona ??= said;
    } else if (forName !== null && ((forName[1] ?? '') !== '' || second !== ''))
      name = journeyTitle((forName[1] ?? '') === '' ? second : (forName[1] ?? ''));
    else if (/^(?:klantreis|customer journey|journey)$/iu.test(first) && second !== '') name ??= journeyTitle(second);
    else if (!factLine.test(first) || /klantreis|journey/iu.test(first)) name ??= journeyTitle(first);
  }
  const all = lines.flat().join(' ');
  const state = /\b(?:gewenste?|to[- ]be|toekomstige?|future|soll|ideale?)\b/iu.test(all) ? 'toBe' : 'asIs';
  return { name, persona, state };
}
