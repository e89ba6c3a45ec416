/** What is missing, in counts that lead to the rows: the short form of the quality list for overview and report. */
import type { Lists } from '../domain/lists';
import { finding, type Finding } from './finding';
import { idsWhere, type InsightRow, type RowIds } from './input';
import { qualityContext, rowRules } from './qualityRules';

export interface MissingItem {
  /** Rule of the quality list, or 'frequencyEstimated'; text: message `insight.missing.<key>`. */
  readonly key: string;
  readonly ids: RowIds;
}

export interface MissingFigure {
  readonly finding: Finding;
  readonly n: number;
  /** Only what is missing somewhere, the most frequent first. */
  readonly items: readonly MissingItem[];
}

const shown: ReadonlySet<string> = new Set([
  'noOwner',
  'ownerOutsideProcess',
  'noScore',
  'oneScore',
  'insideOut',
  'noImportance',
  'noStage',
  'noProcess',
  'noChannel',
  'noFrequency',
  'emotionFromDataOnly',
]);

/** Counts per kind of gap over the rows given; remarks that were dismissed are counted too, for a gap that is meant so is still a gap in the figures. */
export function missingOf(
  touchpoints: readonly InsightRow[],
  lists: Pick<Lists, 'people' | 'departments' | 'channels'>,
): MissingFigure {
  // Duplicate names are no gap, so they need not be looked for here.
  const context = qualityContext(lists, new Map());
  const found = rowRules
    .filter((rule) => shown.has(rule.key))
    .map((rule): MissingItem => ({
      key: rule.key,
      ids: idsWhere(touchpoints, (touchpoint) => rule.check(touchpoint, context) !== null),
    }));
  const estimated: MissingItem = {
    key: 'frequencyEstimated',
    ids: idsWhere(
      touchpoints,
      (touchpoint) => touchpoint.frequencyPerMonth !== null && touchpoint.frequencyIsEstimate === true,
    ),
  };
  const items = [...found, estimated].filter((item) => item.ids.length > 0).sort((a, b) => b.ids.length - a.ids.length);
  const rows = new Set<number>();
  for (const item of items) for (const id of item.ids) rows.add(id);
  return {
    finding:
      items.length === 0
        ? finding('missingNothing', touchpoints.length)
        : finding('missing', touchpoints.length, { rows: rows.size }),
    n: touchpoints.length,
    items,
  };
}
