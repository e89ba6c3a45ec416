/** Rows of the chart that holds functional against emotional and shows the change since the wave before, and the finding above it. */
import type { Change, GroupOfWave, SurveyFigures, WaveFigures } from '@shared/insight/survey/survey';
import { measures, type Measure } from '@shared/insight/survey/measures';
import type { Text } from '@shared/i18n';
import {
  formatDifference,
  formatRough,
  shownFigure,
  verdictKey,
  type ShownFigure,
  type VariantKey,
} from './measureText';

export interface ChangeRow {
  readonly key: string;
  /** Null = the answers that name no group. */
  readonly name: string | null;
  readonly touchpoint: number | null;
  readonly n: number;
  readonly small: boolean;
  readonly functional: ShownFigure | null;
  readonly emotional: ShownFigure | null;
  /** Emotional minus functional; null when one is missing. */
  readonly gap: number | null;
  /** The change of the chosen measure since the wave before; null without one. */
  readonly change: Change | null;
  /** Proved changes of the other measures. */
  readonly others: readonly Change[];
}

export interface ChangeFigure {
  readonly wave: WaveFigures;
  /** Name of the wave before; null for the first. */
  readonly before: string | null;
  readonly measure: Measure;
  readonly variant: VariantKey;
  readonly n: number;
  readonly rows: readonly ChangeRow[];
}

const usualVariant: Readonly<Record<Measure, VariantKey>> = {
  nps: 'nps',
  csat: 'csatTop',
  ces: 'cesMean',
  functional: 'functional',
  emotional: 'emotional',
};

/** Variant in which a measure of this wave is shown. */
export function variantOf(wave: WaveFigures, measure: Measure): VariantKey {
  return shownFigure(wave, measure)?.variant ?? usualVariant[measure];
}

/** Changes from the wave before to this one. */
export function changesTo(figures: SurveyFigures, wave: WaveFigures): readonly Change[] {
  const before = waveBefore(figures, wave);
  return before === null
    ? []
    : figures.changes.filter((change) => change.from === before.name && change.to === wave.name);
}

/** The wave before this one; null for the first. */
export function waveBefore(figures: SurveyFigures, wave: WaveFigures): WaveFigures | null {
  return figures.waves[figures.waves.findIndex((known) => known.wave === wave.wave) - 1] ?? null;
}

function rowOf(group: GroupOfWave, measure: Measure, changes: readonly Change[]): ChangeRow {
  const functional = shownFigure(group, 'functional');
  const emotional = shownFigure(group, 'emotional');
  const own = changes.filter((change) => change.key === group.key);
  const shown = shownFigure(group, measure);
  const n = shown?.n ?? 0;
  return {
    key: group.key,
    name: group.group,
    touchpoint: group.touchpoint,
    n,
    small: shown?.small ?? true,
    functional,
    emotional,
    gap: functional === null || emotional === null ? null : emotional.value - functional.value,
    change: own.find((change) => change.measure === measure) ?? null,
    others: own.filter((change) => change.measure !== measure && change.verdict === 'changed'),
  };
}

/** Rows of a wave by group, the widest gap first; what names no group comes last. */
export function changeFigure(figures: SurveyFigures, wave: WaveFigures, measure: Measure): ChangeFigure {
  const changes = changesTo(figures, wave);
  const rows = wave.by
    .map((group) => rowOf(group, measure, changes))
    .sort(
      (a, b) =>
        Number(a.name === null) - Number(b.name === null) ||
        (a.gap ?? Infinity) - (b.gap ?? Infinity) ||
        b.n - a.n ||
        a.key.localeCompare(b.key),
    );
  return {
    wave,
    before: waveBefore(figures, wave)?.name ?? null,
    measure,
    variant: variantOf(wave, measure),
    n: shownFigure(wave, measure)?.n ?? 0,
    rows,
  };
}

/** What a row says about the change, in words. */
export function changeWords(text: Text, figure: ChangeFigure, row: ChangeRow): string {
  const { change } = row;
  if (figure.before === null) return text('measurementsScreen.change.words.none');
  if (change === null) return text('measurementsScreen.change.words.notBefore', { before: figure.before });
  const key = verdictKey(change);
  if (key === 'too-few')
    return text('measurementsScreen.change.words.tooFew', { n: Math.min(change.nFrom, change.nTo) });
  const also = row.others.map(
    (other) =>
      `${text(`measurementsScreen.change.short.${other.measure}`)} ${formatDifference(text, variantOf(figure.wave, other.measure), other.difference)}`,
  );
  const tail =
    also.length === 0
      ? ''
      : text('measurementsScreen.change.words.also', { list: also.join(text('measurementsScreen.change.and')) });
  if (key === 'no-proof')
    return text(`measurementsScreen.change.words.${also.length === 0 ? 'noProof' : 'noProofShort'}`) + tail;
  return text('measurementsScreen.change.words.moved', {
    verdict: text(`measurementsScreen.word.${key}`),
    difference: formatRough(text, figure.variant, change.difference),
    low: formatRough(text, figure.variant, change.low),
    high: formatRough(text, figure.variant, change.high),
  });
}

/** Largest number of groups that the title names one by one. */
const NAMED = 2;

/** The finding as a title: what moved, and where nothing can be said. */
export function changeFinding(text: Text, figure: ChangeFigure, group: string): string {
  const { measure, variant } = figure;
  const label = capital(text(`measurementsScreen.measures.${measure}`));
  const end = text('measurementsScreen.finding.end', { n: figure.n });
  const compared = figure.rows.flatMap((row) =>
    row.change === null || row.name === null ? [] : [{ row, change: row.change }],
  );
  if (figure.before === null || compared.length === 0) {
    const widest = figure.rows.find((row) => row.gap !== null && row.name !== null && !row.small);
    if (widest?.functional == null || widest.emotional === null)
      return text('measurementsScreen.finding.aloneNone', { group, n: figure.n });
    return text('measurementsScreen.finding.alone', {
      name: widest.name ?? '',
      functional: formatDifference(text, 'functional', widest.functional.value).replace('+', ''),
      emotional: formatDifference(text, 'emotional', widest.emotional.value).replace('+', ''),
      n: widest.n,
    });
  }
  const count = (verdict: string): number => compared.filter(({ change }) => verdictKey(change) === verdict).length;
  const moved = compared.filter(({ change }) => change.verdict === 'changed');
  const noProof = count('no-proof');
  const tooFew = count('too-few');
  const rest = [
    ...(noProof > 0 ? [text('measurementsScreen.finding.noProof', { count: noProof })] : []),
    ...(tooFew > 0 ? [text('measurementsScreen.finding.tooFew', { count: tooFew })] : []),
  ];
  const head =
    moved.length === 0
      ? text('measurementsScreen.finding.still', { measure: label })
      : moved.length <= NAMED
        ? text('measurementsScreen.finding.moved', {
            measure: label,
            list: moved
              .map(({ row, change }) =>
                text(`measurementsScreen.finding.${change.difference > 0 ? 'rose' : 'fell'}`, {
                  name: row.name ?? '',
                  difference: formatRough(text, variant, Math.abs(change.difference)).replace('+', ''),
                }),
              )
              .join(', '),
          })
        : text('measurementsScreen.finding.movedMany', {
            measure: label,
            rose: count('rose'),
            fell: count('fell'),
            both: count('rose') > 0 && count('fell') > 0 ? 'yes' : 'no',
          });
  return `${[head, rest.join(', ')].filter((part) => part !== '').join('; ')} ${end}`;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Differences that would have been proved if each were the only one. */
export function lostToCorrection(changes: readonly Change[]): number {
  return changes.filter(
    (change) => change.key !== null && change.verdictAlone === 'changed' && change.verdict !== 'changed',
  ).length;
}

/** Groups that were tested, for one measure: the largest over the measures. */
export function comparisonsOf(changes: readonly Change[]): number {
  return Math.max(
    0,
    ...measures.map(
      (measure) =>
        changes.filter((change) => change.measure === measure && change.key !== null && change.verdict !== 'too-few')
          .length,
    ),
  );
}
