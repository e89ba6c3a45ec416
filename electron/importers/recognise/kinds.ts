/** Tells from the headers what a workbook holds: touchpoints, an organisation, personas, or one of our own workbooks that was edited. */
import type { ImportKind } from '@shared/contract/imports.contract';
import type { SheetTable, Workbook } from '@shared/domain/sheet';
import { looksLikeImprovements } from '../improvements/plan';
import { organisationMatcher } from '../organisation/plan';
import { personaMatcher, personaTable } from '../personas/plan';
import { looksLikeAssignments } from '../staffing/assignments';
import { looksLikeSpecialists } from '../staffing/specialists';
import { looksLikeSurvey } from '../survey/plan';
import { findLayout, tableWorth, touchpointMatcher } from '../touchpoints/layout';
import { touchpointRules } from '../touchpoints/rules';
import { wordKey } from '@shared/domain/parse';
import { columnStats, share } from './columnStats';
import { rowsOf } from './cells';
import { findTable, type FoundTable } from './findTable';
import { mapColumns } from './mapColumns';

interface Score {
  readonly kind: ImportKind;
  readonly score: number;
}

/** A table counts for a kind only when it has what makes that kind: a sheet with ‘Afdeling’ alone is no organisation. */
function scoreOf(kind: ImportKind, table: FoundTable | null): Score {
  if (table === null) return { kind, score: 0 };
  const { fields, score } = table;
  if (
    kind === 'organisation' &&
    !(
      (fields.has('department') || fields.has('role')) &&
      (fields.has('role') || fields.has('manager') || fields.has('kind') || fields.has('fte'))
    )
  )
    return { kind, score: 0 };
  if (kind === 'personas' && !(fields.has('name') && fields.size >= 3)) return { kind, score: 0 };
  return { kind, score };
}

function hasRowIds(table: FoundTable): boolean {
  if (!table.fields.has('rowId')) return false;
  const rows = rowsOf(table.sheet, table.firstRow, table.firstRow + 50);
  return table.labels.some((_, column) => {
    const stats = columnStats(rows, column);
    return stats.uuids > 0 && share(stats.uuids, stats) >= 0.5;
  });
}

/** Headers of tables that name touchpoints but are about something else: improvements, survey answers, candidates. */
const otherThings =
  /^(?:verbetering|verbeteringen|verbeteractie|verbeterpunt|improvement|improvements|responseid|response id|respondent|respondent id|kandidaat|kandidaatnr|candidate|candidate id)$/;

function isAboutSomethingElse(table: FoundTable): boolean {
  return table.labels.some((label) => otherThings.test(wordKey(label)));
}

/** Names of touchpoints hardly ever repeat; where they do, the rows are answers, improvements or contacts about touchpoints. */
function namesAreNames(table: FoundTable): boolean {
  // So many columns of a touchpoint table say more than names that come back.
  if (table.fields.size >= 9) return true;
  const rows = rowsOf(table.sheet, table.firstRow, table.firstRow + 500);
  const column = mapColumns(touchpointMatcher, { name: touchpointRules['name'] ?? {} }, table.labels, rows).find(
    (choice) => choice.field === 'name',
  );
  return column === undefined || column.stats.n < 8 || column.stats.distinct >= column.stats.n * 0.85;
}

/** What a touchpoint table says of each touchpoint that no list of actions or answers does. */
const ofTouchpoints = [
  'stage',
  'processes',
  'channels',
  'mode',
  'importance',
  'functionalScore',
  'emotionalScore',
  'momentOfTruthCustomer',
  'emotionalCharge',
  'brokenLaws',
  'desiredImage',
  'frequencyPerMonth',
] as const;

/** Every touchpoint once, with what only such a table says of it: a column ‘Actie’ or ‘Datum’ beside that makes it nothing else. */
function isTouchpointTable(table: FoundTable | null): boolean {
  if (table === null || !table.fields.has('name') || isAboutSomethingElse(table)) return false;
  const named = table.labels.some((label) => isOwnName.test(wordKey(label)));
  return named && ofTouchpoints.filter((field) => table.fields.has(field)).length >= 3 && namesAreNames(table);
}

/** Headers that name a touchpoint and nothing else; ‘Naam’ may head anything. */
const isOwnName =
  /^(?:(?:naam |name )?(?:klant)?contact ?(?:moment|punt|point)(?:en|s)?(?: .*)?|(?:customer )?touch ?points?(?: .*)?|klantcontact(?:en)?)$/;

/** Fields that say nothing of what the rows are: many lists have them. */
const plainFields: ReadonlySet<string> = new Set(['number', 'name', 'description', 'notes', 'rowId', 'rowBase']);

/** Something in the header speaks of touchpoints: their own name, or what is said of them. */
function speaksOfTouchpoints(table: FoundTable): boolean {
  return (
    table.labels.some((label) => isOwnName.test(wordKey(label))) ||
    [...table.fields].some((field) => !plainFields.has(field)) ||
    rowsOf(table.sheet, table.firstRow, table.firstRow + 50).some((row) =>
      row.cells.some((cell) => cell.kind === 'text' && /^(?:ik|i|mijn|my|we|wij)\s/iu.test(cell.text)),
    )
  );
}

/** What a sheet holds; null when nothing that is known here. */
export function kindOfSheet(sheet: SheetTable): ImportKind | null {
  const touchpoints = findTable(touchpointMatcher, sheet);
  const isOurs = isTouchpointTable(touchpoints);
  if (!isOurs) {
    if (looksLikeSurvey(sheet)) return 'survey';
    if (looksLikeAssignments(sheet)) return 'assignments';
    if (looksLikeSpecialists(sheet)) return 'specialists';
    if (looksLikeImprovements(sheet)) return 'improvements';
  }
  const scores = [
    {
      kind: 'touchpoints' as const,
      score:
        touchpoints !== null &&
        touchpoints.fields.has('name') &&
        speaksOfTouchpoints(touchpoints) &&
        namesAreNames(touchpoints) &&
        !isAboutSomethingElse(touchpoints)
          ? touchpoints.score
          : 0,
    },
    scoreOf('organisation', findTable(organisationMatcher, sheet)),
    scoreOf('personas', personaTable(sheet)?.table ?? null),
  ];
  const best = scores.reduce((a, b) => (b.score > a.score + 0.3 ? b : a));
  if (best.score < 0.8) return null;
  return best.kind === 'touchpoints' && touchpoints !== null && hasRowIds(touchpoints) ? 'workbook' : best.kind;
}

/** What a workbook holds; null when no sheet looks like anything known. `sheet` limits the search to one sheet. */
export function recogniseKind(workbook: Workbook, sheet?: string): ImportKind | null {
  const found = new Map<ImportKind, number>();
  for (const table of workbook.sheets) {
    if (sheet !== undefined && table.name.toLowerCase() !== sheet.toLowerCase()) continue;
    const kind = kindOfSheet(table);
    if (kind === null) continue;
    const matcher =
      kind === 'organisation' ? organisationMatcher : kind === 'personas' ? personaMatcher : touchpointMatcher;
    const match = findTable(matcher, table);
    const worth = match === null ? 0 : tableWorth(match) + (kind === 'workbook' ? 5 : 0);
    found.set(kind, Math.max(found.get(kind) ?? -Infinity, worth));
  }
  let best: ImportKind | null = null;
  for (const [kind, worth] of found) if (best === null || worth > (found.get(best) ?? 0)) best = kind;
  if (best !== null) return best;
  // Headers that name nothing over values that say everything: sentences of customers.
  const layout = findLayout(workbook, { sheet });
  if (layout === null) return null;
  if (isAboutSomethingElse(layout.table)) return null;
  if (layout.blocks.length > 1) return 'touchpoints';
  const sentences = layout.table.labels.some((_, column) => {
    const stats = columnStats(layout.rows, column, 100);
    return stats.n >= 2 && share(stats.firstPerson, stats) >= 0.5 && stats.distinct >= stats.n * 0.85;
  });
  return sentences ? 'touchpoints' : null;
}
