/** Makes a plan from a table of personas, one card a row. Pure. */
import type { DoubtfulValue, MappedColumn, RejectedValue, SkippedRow } from '@shared/domain/importPlan';
import type { Persona } from '@shared/domain/lists';
import type { SheetTable, Workbook } from '@shared/domain/sheet';
import { nameKey, oneLine, reason } from '@shared/domain/parse';
import type { FieldKind } from '@shared/domain/touchpoint';
import { share } from '../recognise/columnStats';
import { findTable, type FoundTable } from '../recognise/findTable';
import { createHeaderMatcher } from '../recognise/headerMatch';
import type { FieldRule } from '../recognise/mapColumns';
import { readSimpleTable, type SimpleOptions, type SimpleTableSpec } from '../recognise/simpleTable';
import { turnedSheet } from './turned';

export type PlannedPersona = { readonly row: number } & Omit<Persona, 'id' | 'uid' | 'position'>;

export interface PersonasPlan {
  readonly kind: 'personas';
  readonly sheet: string;
  readonly headerRow: number;
  readonly read: number;
  readonly personas: readonly PlannedPersona[];
  /** The sheet as it was read where a card stands in each column: its rows are columns of the file; null for an ordinary table. */
  readonly turned: SheetTable | null;
  /** Fields that the table has a column for. */
  readonly fields: readonly string[];
  readonly skipped: readonly SkippedRow[];
  readonly rejected: readonly RejectedValue[];
  readonly doubtful: readonly DoubtfulValue[];
  readonly mapping: readonly MappedColumn[];
}

export const personaMatcher = createHeaderMatcher({
  code: ['kaart', 'code', 'nr', 'card', 'no', 'id', 'nummer', 'persona nr'],
  name: [
    'persona',
    'naam',
    'name',
    'persona naam',
    'persona name',
    'naam persona',
    'personas',
    'klanttype',
    'customer type',
    'archetype',
    'profielnaam',
  ],
  sentence: [
    'in één zin',
    'in een zin',
    'zin',
    'one sentence',
    'in one sentence',
    'quote',
    'citaat',
    'motto',
    'samenvatting',
    'tagline',
    'uitspraak',
    'lijfspreuk',
    'slogan',
  ],
  age: ['leeftijd', 'age', 'leeftijdsgroep', 'age group'],
  household: ['huishouden', 'household', 'gezinssituatie', 'gezin', 'leefsituatie'],
  segment: ['segment', 'klantsegment', 'customer segment', 'doelgroep'],
  share: [
    'aandeel klanten (%)',
    'aandeel klanten',
    'aandeel',
    'share',
    'share of customers',
    'percentage klanten',
    '% klanten',
    '% of customers',
    'omvang',
    'size',
    '% van klanten',
    'share %',
    'aandeel in klantenbestand',
  ],
  wants: [
    'wil vooral',
    'wil',
    'wants',
    'wensen',
    'behoeften',
    'needs',
    'goals',
    'doelen',
    'wants most',
    'wat wil hij',
    'doelen en behoeften',
    'goals and needs',
    'behoefte',
    'doel',
  ],
  annoyances: [
    'ergert zich aan',
    'ergernissen',
    'annoyances',
    'annoyed by',
    'frustraties',
    'frustrations',
    'pains',
    'pain points',
    'pijnpunten',
    'irritaties',
    'frustratie',
  ],
  channelPreference: [
    'kanaalvoorkeur',
    'voorkeurskanaal',
    'channel preference',
    'preferred channels',
    'kanalen',
    'preferred channel',
  ],
  onlinePreference: [
    'online/offline (0-100 online)',
    'online/offline',
    'online voorkeur',
    'online preference',
    '% online',
    'online offline',
    'online affinity',
    'digitale vaardigheid',
    'digital affinity',
    'online %',
  ],
  emotionalDrive: [
    'emotionele drijfveer',
    'drijfveer',
    'emotional drive',
    'emotional driver',
    'drijfveren',
    'motivatie',
    'driver',
    'emotional need',
  ],
  vulnerability: ['kwetsbaar bij', 'kwetsbaarheid', 'vulnerable at', 'vulnerability', 'vulnerable when'],
  basedOn: ['gebaseerd op', 'based on', 'bron', 'source', 'onderbouwing'],
  colour: ['kleur', 'colour', 'color'],
});

const short: FieldKind = { type: 'text', long: false };
const long: FieldKind = { type: 'text', long: true };
const percentage: FieldKind = { type: 'number', min: 0, max: 100, decimals: 1 };
const kinds: Readonly<Record<string, FieldKind>> = {
  code: short,
  name: short,
  sentence: long,
  age: short,
  household: short,
  segment: short,
  share: percentage,
  wants: long,
  annoyances: long,
  channelPreference: long,
  onlinePreference: percentage,
  emotionalDrive: short,
  vulnerability: long,
  basedOn: long,
  colour: short,
};
const numeric: FieldRule = {
  evidence: (stats) => (share(stats.numbers, stats) >= 0.5 && stats.max <= 100 ? 0.3 : -0.95),
};
const spec: SimpleTableSpec = {
  matcher: personaMatcher,
  rules: Object.fromEntries(
    Object.keys(kinds).map((key) => [key, key === 'share' || key === 'onlinePreference' ? numeric : {}]),
  ),
  kinds,
  names: ['name'],
  nameless: 'noPersonaName',
};

const turnedSheets = new WeakMap<SheetTable, SheetTable | null>();

/** The table of personas in a sheet: a card a row, or a card a column (`turned`: rows of the table are columns of the file); null for neither. */
export function personaTable(
  sheet: SheetTable,
): { readonly table: FoundTable; readonly turned: SheetTable | null } | null {
  const known = turnedSheets.get(sheet);
  const turned = known === undefined ? turnedSheet(sheet) : known;
  turnedSheets.set(sheet, turned);
  const plain = findTable(personaMatcher, sheet);
  const beside = turned === null ? null : findTable(personaMatcher, turned);
  if (
    turned !== null &&
    beside !== null &&
    beside.fields.has('name') &&
    beside.fields.size >= 4 &&
    beside.fields.size > (plain?.fields.size ?? 0)
  )
    return { table: beside, turned };
  return plain === null ? null : { table: plain, turned: null };
}

/** The workbook with its sheets of cards side by side turned into tables; null when no sheet has those. */
function cardsOf(workbook: Workbook, options: SimpleOptions): Workbook | null {
  if (options.headerRow !== undefined) return null;
  const turned = workbook.sheets.map((sheet) => personaTable(sheet)?.turned ?? null);
  if (turned.every((sheet) => sheet === null)) return null;
  return { ...workbook, sheets: workbook.sheets.map((sheet, index) => turned[index] ?? sheet) };
}

/** The plan for the table of personas in a workbook; null when there is none. */
export function planPersonas(workbook: Workbook, options: SimpleOptions = {}): PersonasPlan | null {
  const cards = cardsOf(workbook, options);
  const table = readSimpleTable(cards ?? workbook, spec, options);
  if (table === null) return null;
  const seen = new Map<string, number>();
  const skipped: SkippedRow[] = [...table.skipped];
  const personas: PlannedPersona[] = [];
  for (const { row, values } of table.rows) {
    const text = (field: string): string | null => (typeof values[field] === 'string' ? values[field] : null);
    const number = (field: string): number | null => (typeof values[field] === 'number' ? values[field] : null);
    const name = oneLine(text('name') ?? '');
    const of = seen.get(nameKey(name));
    if (of !== undefined) {
      skipped.push({ row, reason: reason('duplicateRow', { of }) });
      continue;
    }
    seen.set(nameKey(name), row);
    personas.push({
      row,
      code: text('code'),
      name,
      sentence: text('sentence'),
      age: text('age'),
      household: text('household'),
      segment: text('segment'),
      share: number('share'),
      wants: text('wants'),
      annoyances: text('annoyances'),
      channelPreference: text('channelPreference'),
      onlinePreference: number('onlinePreference'),
      emotionalDrive: text('emotionalDrive'),
      vulnerability: text('vulnerability'),
      basedOn: text('basedOn'),
      colour: text('colour'),
    });
  }
  return {
    kind: 'personas',
    sheet: table.sheet,
    headerRow: table.headerRow,
    read: table.read,
    personas,
    skipped: skipped.sort((a, b) => a.row - b.row),
    rejected: table.rejected,
    doubtful: table.doubtful,
    mapping: table.mapping,
    turned: cards?.sheets.find((sheet) => sheet.name === table.sheet && !workbook.sheets.includes(sheet)) ?? null,
    fields: table.mapping.flatMap((column) => (column.field === null ? [] : [column.field])),
  };
}
