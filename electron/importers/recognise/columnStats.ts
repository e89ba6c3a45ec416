/** What the values of a column look like: the evidence for what it is, whatever its header says. */
import type { SheetRow } from '@shared/domain/sheet';
import {
  findChoice,
  isUnknownMark,
  kindOfColumn,
  nameKey,
  oneLine,
  parseCell,
  parseDate,
  parseNumber,
  parseYesNo,
  splitNames,
} from '@shared/domain/parse';
import { laws, modes, processes } from '@shared/domain/terms';
import { cellAt, inputOf, saysSomething, shownText } from './cells';
import { knownChannelSide } from './channelWords';

/** Counts over the filled cells of a sample of rows; shares are of `n`, the cells that hold a value and no mark of “unknown”. */
export interface ColumnStats {
  readonly rows: number;
  readonly filled: number;
  readonly n: number;
  readonly formulas: number;
  readonly formulaErrors: number;
  readonly distinct: number;
  readonly numbers: number;
  readonly whole: number;
  readonly min: number;
  readonly max: number;
  readonly rising: boolean;
  readonly yesNo: number;
  readonly dates: number;
  readonly realDates: number;
  readonly processes: number;
  readonly modes: number;
  readonly laws: number;
  readonly channels: number;
  readonly roles: number;
  readonly uuids: number;
  readonly firstPerson: number;
  readonly words: number;
  readonly letters: number;
  readonly texts: readonly string[];
}

const anyNumber = { type: 'number', min: -1e15, max: 1e15, decimals: 10 } as const;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const roleWords =
  /\b(?:manager|hoofd|directeur|director|teamleider|teamlead|team lead|teammanager|coordinator|coördinator|eigenaar|owner|lead|chef|jurist|head of|officer|ceo|cfo|coo|cco|cmo|specialist|adviseur|consultant|medewerker|procesmanager|afdelingshoofd)\b/i;
const firstPersonWords = /^(?:ik|i|mijn|my|we|wij|er|men|de klant|the customer|customer|klant)\b/i;

/** Looks at up to `limit` rows, spread over the table. */
export function columnStats(rows: readonly SheetRow[], column: number, limit = 300): ColumnStats {
  const step = Math.max(1, Math.floor(rows.length / limit));
  const values = new Set<string>();
  const texts: string[] = [];
  const count = {
    looked: 0,
    filled: 0,
    n: 0,
    formulas: 0,
    formulaErrors: 0,
    numbers: 0,
    whole: 0,
    yesNo: 0,
    dates: 0,
    realDates: 0,
    processes: 0,
    modes: 0,
    laws: 0,
    channels: 0,
    roles: 0,
    uuids: 0,
    firstPerson: 0,
    words: 0,
    letters: 0,
  };
  let min = Infinity;
  let max = -Infinity;
  let last = -Infinity;
  let rising = true;
  for (let index = 0; index < rows.length; index += step) {
    const row = rows[index];
    if (row === undefined) continue;
    count.looked += 1;
    const cell = cellAt(row, column);
    if (cell.formula === true) count.formulas += 1;
    if (cell.formula === true && cell.kind === 'error') count.formulaErrors += 1;
    if (!saysSomething(cell)) continue;
    count.filled += 1;
    const text = oneLine(shownText(cell)).slice(0, 400);
    if (isUnknownMark(text) || cell.kind === 'error') continue;
    count.n += 1;
    values.add(nameKey(text));
    texts.push(text);
    const input = inputOf(cell);
    const number = cell.kind === 'date' ? null : parseNumber(anyNumber, input, 'nl', '');
    if (number !== null && number.ok && number.value !== null) {
      count.numbers += 1;
      if (Number.isInteger(number.value)) count.whole += 1;
      min = Math.min(min, number.value);
      max = Math.max(max, number.value);
      if (number.value <= last) rising = false;
      last = number.value;
    } else if (number !== null && number.ok) count.numbers += 1;
    const answer = parseYesNo(input, '');
    if (answer.ok && answer.value !== null) count.yesNo += 1;
    if (cell.kind === 'date') count.realDates += 1;
    if (cell.kind === 'date' || (cell.kind === 'text' && dateLike(text))) count.dates += 1;
    if (isChoices('processes', text)) count.processes += 1;
    if (findChoice(modes, text) !== null && text.length > 2) count.modes += 1;
    if (isLaw(text)) count.laws += 1;
    if (splitNames(text).every((part) => knownChannelSide(part.name) !== undefined)) count.channels += 1;
    if (roleWords.test(text)) count.roles += 1;
    if (uuid.test(text)) count.uuids += 1;
    if (firstPersonWords.test(text) && text.includes(' ')) count.firstPerson += 1;
    count.words += text.split(' ').length;
    if (/\p{L}{2}/u.test(text)) count.letters += 1;
  }
  const { looked, words, ...counts } = count;
  return {
    ...counts,
    rows: looked,
    distinct: values.size,
    min,
    max,
    rising,
    words: count.n === 0 ? 0 : words / count.n,
    texts,
  };
}

function dateLike(text: string): boolean {
  const date = /\d/.test(text) ? parseDate(text, '') : null;
  return date !== null && date.ok && date.value !== null;
}

function isChoices(field: string, text: string): boolean {
  const kind = kindOfColumn(field);
  if (kind === undefined || text.length < 3) return false;
  const result = parseCell(kind, text, 'nl');
  return result.ok && Array.isArray(result.value) && result.value.length > 0;
}

function isLaw(text: string): boolean {
  if (text.length < 3) return false;
  const result = parseCell({ type: 'choices', choices: laws }, text, 'nl');
  return result.ok && Array.isArray(result.value) && result.value.length > 0;
}

/** Share of the values for which a count holds; 0 for a column without values. */
export function share(count: number, stats: ColumnStats): number {
  return stats.n === 0 ? 0 : count / stats.n;
}

/** True when `processes` are meant: at least one of the three words occurs (not only letters that could be anything). */
export function namesProcesses(stats: ColumnStats): boolean {
  return stats.texts.some((text) =>
    splitNames(text).some((part) => part.name.length > 3 && findChoice(processes, part.name) !== null),
  );
}
