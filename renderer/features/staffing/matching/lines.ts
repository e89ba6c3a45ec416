/** From what the engine says of a match to the lines of the list: pieces of the bar, the sum in words, the remark behind it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { runQuery } from '@renderer/api';
import type { ContributionPiece } from '@renderer/charts/staffing';
import type { MatchLine as EngineLine } from '@shared/contract/staffingMatch.contract';
import type { Criterion, Skill } from '@shared/domain/staffing';
import { gateOf, type Contribution } from '@shared/insight/staffing/match';
import { fitReasonText } from '@shared/insight/staffing/words';
import { formatNumber } from '@shared/i18n/format';
import type { Text } from '@shared/i18n';
import { criterionWords, scoreText } from '../words';

export { scoreText };

export type Weights = Readonly<Record<string, number>>;

/** A criterion with its place among those that weigh, and its words. */
export interface WeighedCriterion {
  readonly criterion: Criterion;
  readonly tone: number;
  readonly name: string;
  readonly asked: string;
  readonly letter: string;
}

/** The wishes, each with the sign it has in bar, legend and slider. */
export function weighed(
  t: Text,
  criteria: readonly Criterion[],
  skills: readonly Skill[],
): readonly WeighedCriterion[] {
  return criteria
    .filter(({ condition, value }) => condition === 'wish' && value.kind !== 'text')
    .map((criterion, tone) => ({ criterion, tone, ...criterionWords(t, criterion.value, skills) }));
}

/** Points of each wish out of 100, and what an answer to an unknown could add. */
export function piecesOf(
  contributions: readonly Contribution[],
  legend: readonly WeighedCriterion[],
): readonly ContributionPiece[] {
  const total = contributions.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return [];
  return legend.flatMap(({ criterion, tone, letter }) => {
    const found = contributions.find((one) => one.criterion === criterion.id);
    if (found === undefined || found.weight === 0) return [];
    return [
      {
        key: String(criterion.id),
        letter,
        tone,
        points: (100 * found.weight * found.low) / total,
        open: (100 * found.weight * (found.high - found.low)) / total,
      },
    ];
  });
}

/** The sum as a sentence: every part with its points. */
export function sumSentence(t: Text, line: EngineLine, legend: readonly WeighedCriterion[]): string {
  const pieces = piecesOf(line.contributions, legend);
  if (pieces.length === 0) return t('staffingScreen.match.nothingWeighs');
  const parts = pieces.map((piece) => {
    const name = legend.find(({ criterion }) => String(criterion.id) === piece.key)?.name ?? '';
    const points = formatNumber(t.locale, piece.points, 1);
    return piece.open > 0
      ? t('staffingScreen.match.partOpen', { name, points, most: formatNumber(t.locale, piece.points + piece.open, 1) })
      : t('staffingScreen.match.part', { name, points });
  });
  return t('staffingScreen.match.sentence', { parts: parts.join(' + '), score: scoreText(t, line.low, line.high) });
}

/** The demand that stops or is not known, otherwise what is not known among the wishes. */
export function remarkOf(
  t: Text,
  line: Pick<EngineLine, 'contributions'>,
  skills: ReadonlyMap<number, string>,
): string {
  const words = (one: Contribution): string => fitReasonText(one.reason, skills, t, t.locale);
  const of = (gate: 'fail' | 'unknown'): readonly Contribution[] =>
    line.contributions.filter((one) => gateOf(one.condition, one.met) === gate);
  const failed = of('fail');
  const open = of('unknown').filter(({ condition }) => condition !== 'wish');
  const [first] = failed.length > 0 ? failed : open;
  if (first !== undefined) {
    const more = (failed.length > 0 ? failed : open).length - 1;
    return more > 0 ? t('staffingScreen.match.andMore', { reason: words(first), count: more }) : words(first);
  }
  const unknown = line.contributions.find(
    ({ condition, met, weight }) => condition === 'wish' && met === null && weight > 0,
  );
  return unknown === undefined ? '' : words(unknown);
}

const PAGE = 100;

/** Lines of a match by id: asked for what is in view, anew when weights or pool change; the old ones stay until then. */
export function useMatchLines(
  assignment: number | null,
  weights: Weights,
  stamp: string,
): { line(id: number): EngineLine | null; want(ids: readonly number[]): void; load(ids: readonly number[]): void } {
  const lines = useRef(new Map<number, EngineLine>());
  const wanted = useRef<readonly number[]>([]);
  const extra = useRef<readonly number[]>([]);
  const fresh = useRef(new Set<number>());
  const running = useRef<AbortController | null>(null);
  const [, setShown] = useState(0);
  const key = `${assignment ?? ''}\u0000${JSON.stringify(weights)}\u0000${stamp}`;
  const current = useRef(key);

  const pump = useCallback(async (): Promise<void> => {
    if (assignment === null || running.current !== null) return;
    const missing = [...extra.current, ...wanted.current].filter((id) => !fresh.current.has(id)).slice(0, PAGE);
    if (missing.length === 0) return;
    const asked = current.current;
    const controller = new AbortController();
    running.current = controller;
    const result = await runQuery('match.lines', { assignment, weights, ids: missing }, { signal: controller.signal });
    running.current = null;
    if (asked === current.current) {
      for (const id of missing) fresh.current.add(id);
      if (result.ok) for (const line of result.value) lines.current.set(line.specialist, line);
      setShown((count) => count + 1);
      if (!result.ok) return;
    }
    void pump();
    // `key` stands for assignment and weights.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  useEffect(() => {
    current.current = key;
    fresh.current = new Set();
    void pump();
  }, [key, pump]);
  useEffect(() => {
    lines.current.clear();
  }, [assignment]);
  return {
    line: (id) => lines.current.get(id) ?? null,
    want: useCallback(
      (ids) => {
        wanted.current = ids;
        void pump();
      },
      [pump],
    ),
    load: useCallback(
      (ids) => {
        extra.current = ids;
        void pump();
      },
      [pump],
    ),
  };
}
