/** Tells a journey map from the other tables that people have: a list of touchpoints has no lanes of what the customer does, thinks and runs into. */
import type { ImportKind } from '@shared/contract/imports.contract';
import { nameKey } from '@shared/domain/parse';
import type { Workbook } from '@shared/domain/sheet';
import { kindOfSheet, recogniseKind } from '../recognise/kinds';
import { hasSteps, isMap } from './isMap';
import { planJourneys } from './plan';

/** Kinds of tables that come first in a workbook that holds a map as well. */
const first: ReadonlySet<ImportKind> = new Set([
  'touchpoints',
  'workbook',
  'survey',
  'improvements',
  'specialists',
  'assignments',
]);

/** A sheet with more rows than this is a list; looking at it closely would cost a large import a third of a second. */
const MOST_ROWS = 2000;

/** Whether a file that nobody said anything about is a journey map (or several). `sheet` limits the search to one sheet. */
export function looksLikeJourneyMap(workbook: Workbook, sheet?: string): boolean {
  const sheets = workbook.sheets.filter(({ rowCount }) => rowCount <= MOST_ROWS);
  const maps = planJourneys({ ...workbook, sheets }, sheet === undefined ? {} : { sheet }).filter(isMap);
  if (maps.length === 0) return false;
  const kind = recogniseKind(workbook, sheet);
  if (kind === 'personas' || kind === 'organisation') return maps.some(hasSteps);
  if (kind !== null && kind !== 'touchpoints') return false;
  const onSheets = new Set(maps.map((map) => nameKey(map.sheet)));
  return !workbook.sheets.some((other) => {
    if (other.hidden || onSheets.has(nameKey(other.name))) return false;
    if (sheet !== undefined && nameKey(other.name) !== nameKey(sheet)) return false;
    const held = kindOfSheet(other);
    return held !== null && first.has(held);
  });
}
