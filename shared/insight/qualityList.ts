/** The quality list: what is missing or odd in the table, per rule, each item with its reason and the cell where it is mended. */
import type { TouchpointField } from '../domain/touchpoint';
import type { Dismissal, FigureInput, InsightRow, RowIds } from './input';
import {
  duplicateNames,
  qualityContext,
  qualityFingerprint,
  rowRules,
  type QualityParams,
  type Severity,
} from './qualityRules';
import { tableRemarks, tableRules, type Mending } from './qualityTable';

export { qualityFingerprint } from './qualityRules';
export type { Mending } from './qualityTable';

export interface QualityItem {
  readonly rule: string;
  readonly severity: Severity;
  /** Parameters of the reason: message `insight.quality.reasons.<rule>`. */
  readonly params: QualityParams;
  /** Null for a remark on the table as a whole. */
  readonly touchpoint: number | null;
  readonly number: number | null;
  /** Name of the touchpoint; empty for a remark on the whole. */
  readonly name: string;
  readonly mend: Mending;
  /** What `quality.dismiss` takes as rule to make this item stay away. */
  readonly dismissKey: string;
}

export interface QualityGroup {
  readonly rule: string;
  readonly severity: Severity;
  /** Open items, and those that were dismissed. */
  readonly count: number;
  readonly dismissed: number;
  /** Every touchpoint the open items are about. */
  readonly ids: RowIds;
  /** At most `ITEMS_PER_RULE`; the rest is reached through `ids`. */
  readonly items: readonly QualityItem[];
}

export interface QualityReport {
  /** Groups with something in them, in the order of the rules: errors first. */
  readonly groups: readonly QualityGroup[];
  readonly total: number;
  readonly errors: number;
  readonly remarks: number;
  readonly dismissed: number;
  readonly dismissedItems: readonly QualityItem[];
  /** Touchpoints with at least one open item about the row itself, in table order (for the preset "quality"). */
  readonly touchpoints: RowIds;
}

/** Most items per rule that are handed over at once. */
export const ITEMS_PER_RULE = 200;

/** Every key a dismissal can name, in the order of the list. */
export const qualityRuleKeys: readonly string[] = [...rowRules.map((rule) => rule.key), ...tableRules];

const tableKeys: ReadonlySet<string> = new Set(tableRules);

interface Group {
  readonly severity: Severity;
  count: number;
  dismissed: number;
  /** Remarks on the table may name a row twice; those on a row do not. */
  readonly ids: number[];
  readonly items: QualityItem[];
}

/** The quality list over all touchpoints; dismissed items are left out and counted. */
export function qualityListOf(input: Pick<FigureInput, 'touchpoints' | 'lists' | 'dismissals'>): QualityReport {
  const { touchpoints, lists } = input;
  const context = qualityContext(lists, duplicateNames(touchpoints));
  const isDismissed = dismissalTest(input.dismissals);
  const groups = new Map<string, Group>();
  const dismissedItems: QualityItem[] = [];
  const affected: number[] = [];

  const groupOf = (rule: string, severity: Severity): Group => {
    const known = groups.get(rule);
    if (known !== undefined) return known;
    const made: Group = { severity, count: 0, dismissed: 0, ids: [], items: [] };
    groups.set(rule, made);
    return made;
  };
  const setAside = (group: Group, item: QualityItem): void => {
    group.dismissed += 1;
    if (dismissedItems.length < ITEMS_PER_RULE) dismissedItems.push(item);
  };

  for (const touchpoint of touchpoints) {
    let isAffected = false;
    for (const rule of rowRules) {
      const params = rule.check(touchpoint, context);
      if (params === null) continue;
      const group = groupOf(rule.key, rule.severity);
      const dismissed = isDismissed(rule.key, touchpoint);
      if (!dismissed) {
        group.count += 1;
        group.ids.push(touchpoint.id);
        isAffected = true;
        if (group.items.length >= ITEMS_PER_RULE) continue;
      }
      const item: QualityItem = {
        rule: rule.key,
        severity: rule.severity,
        params,
        touchpoint: touchpoint.id,
        number: touchpoint.number,
        name: touchpoint.name,
        mend: mendOf(rule.key, rule.field, params),
        dismissKey: rule.key,
      };
      if (dismissed) setAside(group, item);
      else group.items.push(item);
    }
    if (isAffected) affected.push(touchpoint.id);
  }
  for (const remark of tableRemarks(touchpoints, lists, context)) {
    const group = groupOf(remark.rule, remark.severity);
    const dismissKey = `${remark.rule}:${remark.subject}`;
    const item: QualityItem = {
      rule: remark.rule,
      severity: remark.severity,
      params: remark.params,
      touchpoint: null,
      number: null,
      name: '',
      mend: remark.mend,
      dismissKey,
    };
    if (isDismissed(dismissKey, null)) {
      setAside(group, item);
      continue;
    }
    group.count += 1;
    for (const id of remark.ids) group.ids.push(id);
    if (group.items.length < ITEMS_PER_RULE) group.items.push(item);
  }
  return reportOf(groups, dismissedItems, new Int32Array(affected));
}

/** The one missing score is mended in its own cell. */
function mendOf(rule: string, field: TouchpointField, params: QualityParams): Mending {
  return rule === 'oneScore' && params['missing'] === 'functionalScore' ? { field: 'functionalScore' } : { field };
}

function dismissalTest(dismissals: readonly Dismissal[]): (rule: string, touchpoint: InsightRow | null) => boolean {
  const said = new Map(
    dismissals.map((dismissal) => [`${dismissal.touchpoint ?? ''}/${dismissal.rule}`, dismissal.fingerprint]),
  );
  if (said.size === 0) return () => false;
  return (rule, touchpoint) => {
    const fingerprint = said.get(`${touchpoint?.id ?? ''}/${rule}`);
    if (fingerprint === undefined) return false;
    return fingerprint === null || touchpoint === null || fingerprint === qualityFingerprint(rule, touchpoint);
  };
}

function reportOf(
  groups: ReadonlyMap<string, Group>,
  dismissedItems: readonly QualityItem[],
  touchpoints: RowIds,
): QualityReport {
  const inOrder = qualityRuleKeys
    .flatMap((rule): readonly QualityGroup[] => {
      const group = groups.get(rule);
      return group === undefined
        ? []
        : [
            {
              rule,
              severity: group.severity,
              count: group.count,
              dismissed: group.dismissed,
              ids: tableKeys.has(rule) ? Int32Array.from(new Set(group.ids)) : new Int32Array(group.ids),
              items: group.items,
            },
          ];
    })
    .sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  const countOf = (severity: Severity): number =>
    inOrder.reduce((total, group) => total + (group.severity === severity ? group.count : 0), 0);
  return {
    groups: inOrder,
    total: inOrder.reduce((total, group) => total + group.count, 0),
    errors: countOf('error'),
    remarks: countOf('remark'),
    dismissed: inOrder.reduce((total, group) => total + group.dismissed, 0),
    dismissedItems,
    touchpoints,
  };
}
