/** Gives every column its field: what the header says, held against what the values look like; one column a field, the best one wins. */
import type { SheetRow } from '@shared/domain/sheet';
import { oneLine, wordKey } from '@shared/domain/parse';
import { columnStats, type ColumnStats } from './columnStats';
import type { HeaderMatcher } from './headerMatch';

/** How well the values of a column fit a field: 1 = typical, 0 = says nothing, -1 = cannot be. */
export type Evidence = (stats: ColumnStats) => number;

export interface FieldRule {
  readonly evidence?: Evidence;
  /** Evidence from which the values alone are enough, without a header that says so. */
  readonly enough?: number;
  /** Words in a header that speak of something else, whatever else it says: ‘Aantal FTE’ is no number of contacts. */
  readonly not?: RegExp;
}

export interface ColumnChoice {
  readonly index: number;
  readonly label: string;
  /** Null: no field fits. */
  readonly field: string | null;
  readonly confidence: 'certain' | 'doubtful' | 'none';
  /** Chosen from the values, not from the header. */
  readonly fromValues: boolean;
  /** The field that the header names while another column is the better one for it. */
  readonly loses: string | null;
  /** The field that the header names clearly while the values cannot be that. */
  readonly unlike: string | null;
  readonly stats: ColumnStats;
}

interface Candidate {
  readonly index: number;
  readonly field: string;
  readonly header: number;
  readonly total: number;
}

/** In a table of so many columns typing errors in headers are not looked for: it is no table that people typed. */
export function isVeryWide(labels: readonly string[]): boolean {
  return labels.length > 400;
}

/** Chooses fields for columns `from` up to and not including `to`; columns in `decided` are only looked at. */
export function mapColumns(
  matcher: HeaderMatcher,
  rules: Readonly<Record<string, FieldRule>>,
  labels: readonly string[],
  rows: readonly SheetRow[],
  from = 0,
  to = labels.length,
  decided: ReadonlySet<number> = new Set(),
): readonly ColumnChoice[] {
  const stats = new Map<number, ColumnStats>();
  const candidates: Candidate[] = [];
  const unlike = new Map<number, string>();
  for (let index = from; index < to; index += 1) {
    const seen = columnStats(rows, index);
    stats.set(index, seen);
    if (decided.has(index)) continue;
    const label = labels[index] ?? '';
    const words = wordKey(label);
    const named = oneLine(label) === '' ? new Map<string, number>() : matcher.match(label, isVeryWide(labels));
    // A field that the header names but the values cannot be speaks against no other.
    const possible = Object.entries(rules).filter(([, rule]) => seen.n === 0 || (rule.evidence?.(seen) ?? 0) > -0.9);
    const strongest = Math.max(0, ...possible.map(([field]) => named.get(field) ?? 0));
    for (const [field, rule] of Object.entries(rules)) {
      if (rule.not?.test(words) === true) continue;
      const header = named.get(field) ?? 0;
      const evidence = seen.n === 0 ? 0 : (rule.evidence?.(seen) ?? 0);
      if (evidence <= -0.9) {
        if (header >= 0.85 && !unlike.has(index)) unlike.set(index, field);
        continue;
      }
      if (header >= 0.5) candidates.push({ index, field, header, total: header + 0.3 * evidence });
      // A header that clearly says something else is not overruled by values.
      else if (rule.enough !== undefined && evidence >= rule.enough && strongest < 0.75 && seen.formulas === 0) {
        candidates.push({ index, field, header, total: 0.35 * evidence + header * 0.3 });
      }
    }
  }
  candidates.sort((a, b) => b.total - a.total || a.index - b.index);
  const byColumn = new Map<number, Candidate>();
  const byField = new Map<string, number>();
  const lost = new Map<number, string>();
  for (const candidate of candidates) {
    if (candidate.total < 0.25 || byColumn.has(candidate.index)) continue;
    if (byField.has(candidate.field)) {
      if (candidate.header >= 0.8 && !lost.has(candidate.index)) lost.set(candidate.index, candidate.field);
      continue;
    }
    // A column that a better column beat for the field it names stays without one, unless its header names another field well too.
    if (lost.has(candidate.index) && candidate.header < 0.8) continue;
    byColumn.set(candidate.index, candidate);
    byField.set(candidate.field, candidate.index);
  }
  const choices: ColumnChoice[] = [];
  for (let index = from; index < to; index += 1) {
    const chosen = byColumn.get(index);
    const seen = stats.get(index) ?? columnStats(rows, index);
    choices.push({
      index,
      label: labels[index] ?? '',
      field: chosen?.field ?? null,
      confidence:
        chosen === undefined
          ? 'none'
          : chosen.header >= 0.85 && chosen.total >= chosen.header - 0.1
            ? 'certain'
            : 'doubtful',
      fromValues: chosen !== undefined && chosen.header < 0.5,
      loses: chosen === undefined ? (lost.get(index) ?? null) : null,
      unlike: chosen === undefined ? (unlike.get(index) ?? null) : null,
      stats: seen,
    });
  }
  return choices;
}
