/** Makes a plan from a survey export: columns recognised, every row kept or rejected with its reason, every impossible answer named. Pure. */
import type { DoubtfulValue, ImportOptions, MappedColumn, RejectedValue, SkippedRow } from '@shared/domain/importPlan';
import type { RejectReason, SurveyField } from '@shared/domain/measurement';
import type { SheetTable, Workbook } from '@shared/domain/sheet';
import { nameKey, oneLine, reason } from '@shared/domain/parse';
import { measures, usualScales, type Measure, type Scale } from '@shared/insight/survey/measures';
import { isTotalsText } from '../recognise/rowKinds';
import { chooseColumns, columnKey, isSurvey, type ColumnChoice } from './columns';
import { surveyTable, type SurveyRow, type SurveyTable } from './layout';
import type { PlannedResponse, SurveyPlan } from './plan.types';
import {
  answerNumber,
  isFinished,
  isMonthFirst,
  isRealStatus,
  isUnfinishedStatus,
  readAnswer,
  readMoment,
  scaleFor,
} from './values';

export interface SurveyOptions extends ImportOptions {
  /** What earlier imports said of columns, by key. */
  readonly remembered?: ReadonlyMap<string, string | null>;
}

/** Rows looked at to tell scales and dates. */
const SAMPLE = 3000;
/** Longest text of one answer that is kept. */
const MOST_TEXT = 20_000;

function choicesFor(table: SurveyTable, options: SurveyOptions): readonly ColumnChoice[] {
  return chooseColumns(table.columns, {
    mapping: options.mapping ?? {},
    remembered: options.remembered ?? new Map<string, string | null>(),
    keepPersonal: options.keepPersonal === true,
  });
}

/** True when a sheet holds answers of a survey. */
export function looksLikeSurvey(sheet: SheetTable): boolean {
  const table = surveyTable(sheet);
  return table !== null && isSurvey(choicesFor(table, {}));
}

/** A short text that differs when the given one does (two 32-bit halves of FNV-1a); no secret, only a fingerprint. */
export function fingerprintOf(text: string): string {
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ (code + index), 0x85ebca6b);
  }
  return (high >>> 0).toString(36) + (low >>> 0).toString(36);
}

interface Sample {
  readonly scales: Readonly<Record<Measure, Scale>>;
  readonly stated: Readonly<Partial<Record<Measure, Scale>>>;
  readonly monthFirst: boolean;
  readonly filled: readonly number[];
}

/** What has to be known of all rows before one can be read. */
function look(table: SurveyTable, choices: readonly ColumnChoice[]): Sample {
  const place = (field: SurveyField): number => choices.findIndex((choice) => choice.field === field);
  const dates: string[] = [];
  const answers = new Map<Measure, number[]>(measures.map((measure) => [measure, []]));
  const texts = new Map<Measure, Set<string>>(measures.map((measure) => [measure, new Set()]));
  const filled = new Array<number>(table.columns.length).fill(0);
  const moments = [place('answeredAt'), place('startedAt')];
  let count = 0;
  for (const { cells } of table.rows()) {
    cells.forEach((cell, index) => {
      if (cell !== '') filled[index] = (filled[index] ?? 0) + 1;
    });
    count += 1;
    if (count > SAMPLE) continue;
    for (const moment of moments) if (moment >= 0 && cells[moment]) dates.push(cells[moment] ?? '');
    for (const measure of measures) {
      const text = (cells[place(measure)] ?? '').trim();
      const value = answerNumber(text);
      if (value !== null) answers.get(measure)?.push(value);
      if (/\p{L}/u.test(text)) texts.get(measure)?.add(text);
    }
  }
  const scales: Record<Measure, Scale> = { ...usualScales };
  const stated: Partial<Record<Measure, Scale>> = {};
  for (const measure of measures) {
    const column = table.columns[place(measure)];
    if (column === undefined) continue;
    const found = scaleFor(measure, column.texts.join(' '), answers.get(measure) ?? [], [
      ...(texts.get(measure) ?? []),
    ]);
    scales[measure] = found.scale;
    if (found.stated !== null) stated[measure] = found.stated;
  }
  return { scales, stated, monthFirst: isMonthFirst(dates), filled };
}

/** Decides on a row in this order: a test or preview, set aside by the tool, not finished. Duplicates are told apart after that. */
function rejectionOf(get: (field: SurveyField) => string | null): RejectReason | null {
  const status = get('status');
  if (status !== null && isUnfinishedStatus(status)) return 'unfinished';
  if ((status !== null && !isRealStatus(status)) || (get('comment') ?? '').trim().toLowerCase() === 'test')
    return 'test';
  if ((get('ignored') ?? '') !== '' || get('confirmed') === '2') return 'ignored';
  const finished = get('finished');
  if (finished !== null) return isFinished(finished) ? null : 'unfinished';
  const progress = get('progress');
  if (progress !== null && progress !== '') return Number(progress.replace('%', '')) < 100 ? 'unfinished' : null;
  // Begun, and without the moment at which the others were sent in.
  return progress === null && status === null && (get('startedAt') ?? '') !== '' && get('answeredAt') === ''
    ? 'unfinished'
    : null;
}

const limited = (text: string): string | null => {
  const clean = text.replaceAll('\u0000', '').trim().slice(0, MOST_TEXT).toWellFormed();
  return clean === '' ? null : clean;
};

/** Words of an answer, what they were read as, and how often. */
interface Interpreted {
  readonly row: number;
  readonly measure: Measure;
  readonly given: string;
  readonly value: number;
  readonly count: number;
}

/** Reads all rows of a table. */
class Reader {
  readonly #places = new Map<SurveyField, number>();
  readonly #others: readonly { readonly place: number; readonly label: string }[];
  readonly #sample: Sample;
  readonly #labels: ReadonlyMap<SurveyField, string>;
  readonly #excluded: ReadonlySet<number>;
  readonly #included: ReadonlySet<number>;
  readonly #decisions: Readonly<Record<string, string>>;
  readonly #seen = new Map<string, number>();
  readonly #keptIds = new Set<string>();
  readonly responses: PlannedResponse[] = [];
  readonly skipped: SkippedRow[] = [];
  /** Rows that add up the others: no responses. */
  totals = 0;
  readonly impossible: RejectedValue[] = [];
  readonly words = new Map<string, Interpreted>();
  readonly topics = new Map<string, { answers: number; readonly spellings: Map<string, number> }>();

  constructor(choices: readonly ColumnChoice[], sample: Sample, options: SurveyOptions) {
    this.#sample = sample;
    const labels = new Map<SurveyField, string>();
    choices.forEach((choice, place) => {
      if (choice.field === null || choice.field === 'other') return;
      this.#places.set(choice.field, place);
      labels.set(choice.field, oneLine(choice.column.label));
    });
    this.#labels = labels;
    const used = new Set<string>();
    this.#others = choices.flatMap((choice, place) => {
      if (choice.field !== 'other') return [];
      const plain = oneLine(choice.column.label).slice(0, 300) || choice.column.letter;
      const label = used.has(plain) ? `${plain} (${choice.column.letter})` : plain;
      used.add(label);
      return [{ place, label }];
    });
    this.#excluded = new Set(options.excludeRows ?? []);
    this.#included = new Set(options.includeRows ?? []);
    this.#decisions = options.decisions ?? {};
  }

  take({ number, cells }: SurveyRow): void {
    const get = (field: SurveyField): string | null => {
      const place = this.#places.get(field);
      return place === undefined ? null : (cells[place] ?? '');
    };
    const moment = readMoment(get('answeredAt') || get('startedAt') || '', this.#sample.monthFirst);
    const id = (get('responseId') ?? '').trim();
    if (moment === null && isTotalsText(cells.find((cell) => cell.trim() !== '') ?? '')) {
      this.totals += 1;
      this.skipped.push({ row: number, reason: reason('totalsRow') });
      return;
    }
    const own = id === '' ? `row:${fingerprintOf(cells.join('\u0001'))}` : `id:${id}`;
    const times = (this.#seen.get(own) ?? 0) + 1;
    this.#seen.set(own, times);
    const rejection = this.#included.has(number) ? null : rejectionOf(get);
    // Without an id the same answers at the same second are the same response; without a time they may be two people.
    const canRepeat = id !== '' || moment?.includes('T') === true;
    const repeated = canRepeat && this.#keptIds.has(own);
    const why: RejectReason | null = this.#excluded.has(number)
      ? 'excluded'
      : (rejection ?? (repeated ? 'duplicate' : null));
    if (why === null) this.#keptIds.add(own);
    else this.skipped.push({ row: number, reason: reason(`survey.${why}`, id === '' ? {} : { id }) });
    const topic = this.#topic(get('touchpoint'), why === null);
    const scores = this.#scores(number, get, why === null);
    const other: Record<string, string> = {};
    for (const { place, label } of this.#others) {
      const value = limited(cells[place] ?? '');
      if (value !== null) other[label] = value;
    }
    const response = {
      row: number,
      reason: why,
      respondent: limited(get('respondent') ?? ''),
      topic,
      channel: oneLine(get('channel') ?? '') || null,
      segment: oneLine(get('segment') ?? '') || null,
      answeredAt: moment,
      ...scores.values,
      comment: limited(get('comment') ?? ''),
      impossible: scores.impossible,
      other: Object.keys(other).length === 0 ? null : JSON.stringify(other),
    };
    const { row: _row, ...content } = response;
    const fingerprint = fingerprintOf(Object.values(content).join('\u0001'));
    // Low numbers begin anew in every survey: with the moment they are one person’s.
    const isOwn = id !== '' && !/^\d{1,6}$/.test(id);
    const identity = isOwn || id === '' ? `${own}#${times}` : `${own}@${moment ?? ''}#${times}`;
    this.responses.push({ ...response, identity, hasId: isOwn || (id !== '' && moment !== null), fingerprint });
  }

  /** An answer in words is read once, and told once with how often it was given. */
  #interpreted(row: number, measure: Measure, given: string, value: number): void {
    const key = `${measure}\u0000${given}`;
    const known = this.words.get(key);
    this.words.set(
      key,
      known === undefined ? { row, measure, given, value, count: 1 } : { ...known, count: known.count + 1 },
    );
  }

  /** What words were read as, in the order in which they were met. */
  doubtful(): readonly DoubtfulValue[] {
    return [...this.words.values()].map(({ row, measure, given, value, count }) => ({
      row,
      column: this.#labels.get(measure) ?? measure,
      field: measure,
      value: given,
      taken: String(value),
      reason: reason('survey.inWords', { ...this.#sample.scales[measure], count }),
    }));
  }

  #topic(given: string | null, counts: boolean): string | null {
    const name = oneLine(given ?? '').slice(0, 500);
    const key = nameKey(name);
    if (key === '') return null;
    const topic = this.topics.get(key) ?? { answers: 0, spellings: new Map<string, number>() };
    this.topics.set(key, topic);
    if (counts) topic.answers += 1;
    topic.spellings.set(name, (topic.spellings.get(name) ?? 0) + 1);
    return key;
  }

  #scores(
    row: number,
    get: (field: SurveyField) => string | null,
    counts: boolean,
  ): { readonly values: Record<Measure, number | null>; readonly impossible: string | null } {
    const values: Record<Measure, number | null> = {
      nps: null,
      csat: null,
      ces: null,
      functional: null,
      emotional: null,
    };
    const wrong: Record<string, string> = {};
    for (const measure of measures) {
      const given = get(measure);
      if (given === null || given === '') continue;
      const scale = this.#sample.scales[measure];
      const answer = readAnswer(measure, this.#decisions[`${measure}\u0000${given}`] ?? given, scale);
      if (answer.state === 'value') {
        values[measure] = answer.value;
        if (counts && !/\d/.test(given)) this.#interpreted(row, measure, given, answer.value);
      }
      if (answer.state !== 'impossible') continue;
      wrong[measure] = given.slice(0, 200);
      if (counts)
        this.impossible.push({
          row,
          column: this.#labels.get(measure) ?? measure,
          field: measure,
          value: given,
          reason: reason('survey.impossible', { min: scale.min, max: scale.max }),
        });
    }
    return { values, impossible: Object.keys(wrong).length === 0 ? null : JSON.stringify(wrong) };
  }
}

function mappingOf(choices: readonly ColumnChoice[], sample: Sample): readonly MappedColumn[] {
  return choices.flatMap(({ column, field, leftOut, confidence, remembered }, place): MappedColumn[] => {
    const filled = sample.filled[place] ?? 0;
    if (column.label === '' && filled === 0) return [];
    const remark =
      leftOut !== null && leftOut !== 'wish'
        ? { key: `import.remarks.survey.${leftOut}`, params: {} }
        : remembered
          ? { key: 'import.remarks.survey.remembered', params: {} }
          : null;
    return [{ index: column.index, letter: column.letter, source: column.label, field, confidence, remark, filled }];
  });
}

/** The plan for the first sheet (or the one asked for) that holds answers; null when none does. */
export function planSurvey(workbook: Workbook, options: SurveyOptions = {}): SurveyPlan | null {
  const sheets = workbook.sheets.filter(
    (sheet) => options.sheet === undefined || nameKey(sheet.name) === nameKey(options.sheet),
  );
  for (const sheet of sheets) {
    const table = surveyTable(sheet, options.headerRow);
    if (table === null) continue;
    const choices = choicesFor(table, options);
    // Asked for as a survey, a single score is enough.
    if (!choices.some((choice) => measures.some((measure) => measure === choice.field))) continue;
    const sample = look(table, choices);
    const reader = new Reader(choices, sample, options);
    for (const row of table.rows()) reader.take(row);
    const topics = new Map(
      [...reader.topics].map(([key, { answers, spellings }]) => {
        const [best] = [...spellings].reduce((a, b) => (b[1] > a[1] ? b : a));
        return [key, { name: best, answers }];
      }),
    );
    return {
      kind: 'survey',
      sheet: table.sheet,
      headerRow: table.headerRow,
      read: reader.responses.length + reader.totals,
      responses: reader.responses,
      topics,
      columns: choices.flatMap(({ column, field, leftOut }) => {
        const key = columnKey(column);
        return key === '' || leftOut === 'derived' || leftOut === 'technical' || leftOut === 'personal'
          ? []
          : [{ key, label: column.label, field }];
      }),
      layout: table.layout,
      scales: Object.fromEntries(
        measures.flatMap((measure) => {
          if (!choices.some((choice) => choice.field === measure)) return [];
          return [[measure, { ...sample.scales[measure], stated: sample.stated[measure] !== undefined }]];
        }),
      ),
      dropped: choices.flatMap(({ column, leftOut }) => (leftOut === 'personal' ? [oneLine(column.label)] : [])),
      skipped: reader.skipped,
      rejected: reader.impossible,
      doubtful: reader.doubtful(),
      mapping: mappingOf(choices, sample),
    };
  }
  return null;
}
