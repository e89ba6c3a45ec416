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
  /** Cells that only mark something: x, ✓, 1, 0, ja, nee. */
  readonly marks: number;
  /** Cells that look like a code: CM-01, 1.2, A3. */
  readonly codes: number;
  /** Cells of one or two characters that can stand for a basic law. */
  readonly lawLetters: number;
  /** Cells with the name of a department that many organisations have. */
  readonly departments: number;
  /** The numbers in the cells. */
  readonly values: readonly number[];
  readonly texts: readonly string[];
}

const anyNumber = { type: 'number', min: -1e15, max: 1e15, decimals: 10 } as const;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const roleWords =
  /\b(?:manager|hoofd|directeur|director|teamleider|teamlead|team lead|teammanager|coordinator|coördinator|eigenaar|owner|lead|chef|jurist|head of|officer|ceo|cfo|coo|cco|cmo|specialist|adviseur|consultant|medewerker|procesmanager|afdelingshoofd)\b/i;
const markWords =
  /^(?:\(?x+\)?|vv?|[01]|ja|nee|j|n|y|yes|no|true|false|waar|onwaar|✓|✔|✅|☑|☒|√|●|•|○|■|◼|☐|✗|✘|❌|✕|\*|\+|★)\ufe0f?$/iu;
const codeWords = /^\p{Lu}{0,6}[-_. ]?\d+(?:[-_.]\d+)*[a-z]?$/u;
const departmentWords =
  /^(?:afd(?:eling|\.)?\s+|team\s+|dept\.?\s+)?(?:facturatie|facturering|klantenservice|klantcontact|kcc|klantcontactcentrum|marketing(?: (?:&|en|and) (?:communicatie|communication|sales|merk))?|communicatie|communications?|sales|verkoop|inkoop|purchasing|procurement|finance|financiën|financien|financiele administratie|administratie|debiteuren(?:beheer)?|crediteuren|incasso|collections|billing|accounting|ict|it|hr|p&o|hrm|juridische zaken|legal|jz|logistiek|logistics|operations|operatie|techniek|technische dienst|onderhoud|maintenance|service|customer (?:service|care|support)|support|servicedesk|helpdesk|backoffice|back office|frontoffice|front office|e-commerce|online|digital|product(?:ie)?|production|r&d|kwaliteit|quality|wonen|verhuur|beheer|vastgoed|zorg|planning|burgerzaken|vergunningen|schade|claims|acceptatie|underwriting|polisadministratie|admissions|finance & control|directie|management|staf|secretariaat|receptie)$/iu;
const firstPersonWords = /^(?:ik|i|mijn|my|we|wij|er|men|de klant|the customer|customer|klant)\b/i;

const known = new WeakMap<readonly SheetRow[], Map<string, ColumnStats>>();

/** Looks at up to `limit` rows, spread over the table; the same rows are looked at once. */
export function columnStats(rows: readonly SheetRow[], column: number, limit = 300): ColumnStats {
  const seen = known.get(rows) ?? new Map<string, ColumnStats>();
  known.set(rows, seen);
  const key = `${column} ${limit}`;
  const before = seen.get(key);
  if (before !== undefined) return before;
  const made = countColumn(rows, column, limit);
  seen.set(key, made);
  return made;
}

function countColumn(rows: readonly SheetRow[], column: number, limit: number): ColumnStats {
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
    marks: 0,
    codes: 0,
    lawLetters: 0,
    departments: 0,
  };
  const numbersSeen: number[] = [];
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
      numbersSeen.push(number.value);
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
    if (cell.kind === 'boolean' || markWords.test(text)) count.marks += 1;
    if (cell.kind === 'text' && codeWords.test(text)) count.codes += 1;
    if (text.length < 3 && isLaw(text, 1)) count.lawLetters += 1;
    if (departmentWords.test(text)) count.departments += 1;
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
    values: numbersSeen,
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

function isLaw(text: string, shortest = 3): boolean {
  if (text.length < shortest || text.length > 120) return false;
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
