/** How far coders agree: per code and over all codes, in characters, sentences or turns. Kappa (C6), alpha (C7), Dice and Jaccard. */
import type { Span, Turn } from '../../domain/interview';
import { codeAgreement } from '../agreement/kappa';

export const agreementUnits = ['characters', 'sentences', 'turns'] as const;
export type AgreementUnit = (typeof agreementUnits)[number];

export interface CodedSpan extends Span {
  readonly code: number;
  readonly coder: number;
}

export interface CodedTranscript {
  readonly id: number;
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly spans: readonly CodedSpan[];
}

export interface Agreement {
  /** Null = over all codes together. */
  readonly code: number | null;
  readonly units: number;
  /** Units coded by each coder, in the order of the coders asked for. */
  readonly coded: readonly number[];
  /** Coded by every one of them, and by at least one. */
  readonly both: number;
  readonly either: number;
  /** Of two coders only. */
  readonly kappa: number | null;
  readonly dice: number | null;
  readonly jaccard: number | null;
  readonly alpha: number | null;
}

/** Parts of the text that belong together, without overlap. */
export function unionOf(spans: readonly Span[]): readonly Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

/** Alpha of yes or no, from how many units were chosen by 0, 1, … of the coders; null when there is no expected disagreement. */
export function alphaOfCounts(counts: readonly number[]): number | null {
  const coders = counts.length - 1;
  if (coders < 2) return null;
  const values = counts.reduce((sum, count) => sum + count * coders, 0);
  const ones = counts.reduce((sum, count, chosen) => sum + count * chosen, 0);
  const observed = counts.reduce(
    (sum, count, chosen) => sum + (count * 2 * chosen * (coders - chosen)) / (coders - 1),
    0,
  );
  const expected = values < 2 ? 0 : (2 * ones * (values - ones)) / (values - 1);
  return expected === 0 ? null : 1 - observed / expected;
}

/** How many units of a text were chosen by 0, 1, … of the coders, per coder, and by all. */
interface Counted {
  readonly byNumber: number[];
  readonly coded: number[];
}

/** By a sweep over where spans begin and end: a unit of characters is a stretch in which nobody changes. */
function countCharacters(layers: readonly (readonly Span[])[], length: number): Counted {
  const places = new Set<number>([0, length]);
  for (const layer of layers) for (const { start, end } of layer) places.add(start).add(end);
  const sorted = [...places].toSorted((a, b) => a - b);
  const next = layers.map(() => 0);
  const counted: Counted = { byNumber: new Array<number>(layers.length + 1).fill(0), coded: layers.map(() => 0) };
  for (let index = 0; index + 1 < sorted.length; index += 1) {
    const from = sorted[index] ?? 0;
    const size = (sorted[index + 1] ?? 0) - from;
    let chosen = 0;
    for (const [coder, layer] of layers.entries()) {
      while ((layer[next[coder] ?? 0]?.end ?? Infinity) <= from) next[coder] = (next[coder] ?? 0) + 1;
      if ((layer[next[coder] ?? 0]?.start ?? Infinity) > from) continue;
      chosen += 1;
      counted.coded[coder] = (counted.coded[coder] ?? 0) + size;
    }
    counted.byNumber[chosen] = (counted.byNumber[chosen] ?? 0) + size;
  }
  return counted;
}

/** A sentence or turn is coded when a span covers at least half of it, or lies within it for the greater part. */
function countUnits(layers: readonly (readonly Span[])[], units: readonly Span[]): Counted {
  const counted: Counted = { byNumber: new Array<number>(layers.length + 1).fill(0), coded: layers.map(() => 0) };
  for (const unit of units) {
    let chosen = 0;
    for (const [coder, layer] of layers.entries()) {
      const isCoded = layer.some((span) => {
        const overlap = Math.min(span.end, unit.end) - Math.max(span.start, unit.start);
        return overlap > 0 && (overlap * 2 >= unit.end - unit.start || overlap * 2 >= span.end - span.start);
      });
      if (!isCoded) continue;
      chosen += 1;
      counted.coded[coder] = (counted.coded[coder] ?? 0) + 1;
    }
    counted.byNumber[chosen] = (counted.byNumber[chosen] ?? 0) + 1;
  }
  return counted;
}

function add(total: Counted, part: Counted): void {
  part.byNumber.forEach((count, index) => void (total.byNumber[index] = (total.byNumber[index] ?? 0) + count));
  part.coded.forEach((count, index) => void (total.coded[index] = (total.coded[index] ?? 0) + count));
}

function agreementOf(code: number | null, { byNumber, coded }: Counted): Agreement {
  const units = byNumber.reduce((sum, count) => sum + count, 0);
  const both = byNumber.at(-1) ?? 0;
  const pair =
    coded.length === 2 ? codeAgreement({ first: coded[0] ?? 0, second: coded[1] ?? 0, both, total: units }) : null;
  return {
    code,
    units,
    coded,
    both,
    either: units - (byNumber[0] ?? 0),
    kappa: pair?.kappa ?? null,
    dice: pair?.dice ?? null,
    jaccard: pair?.jaccard ?? null,
    alpha: alphaOfCounts(byNumber),
  };
}

/**
 * Agreement of the coders per code and, first, over all codes (every pair of a unit and a code counts once). `unitsOf` cuts a transcript for
 * sentences and turns. Only transcripts that are given count; leave out those that not all of them have coded.
 */
export function agreementOfCoders(
  transcripts: readonly CodedTranscript[],
  coders: readonly number[],
  codes: readonly number[],
  unit: AgreementUnit,
  unitsOf: (transcript: CodedTranscript) => readonly Span[],
): readonly Agreement[] {
  const fresh = (): Counted => ({ byNumber: new Array<number>(coders.length + 1).fill(0), coded: coders.map(() => 0) });
  const overall = fresh();
  const cut = new Map(
    transcripts.map((transcript) => [transcript.id, unit === 'characters' ? [] : unitsOf(transcript)]),
  );
  const perCode = codes.map((code) => {
    const total = fresh();
    for (const transcript of transcripts) {
      const layers = coders.map((coder) =>
        unionOf(transcript.spans.filter((span) => span.code === code && span.coder === coder)),
      );
      add(
        total,
        unit === 'characters'
          ? countCharacters(layers, transcript.text.length)
          : countUnits(layers, cut.get(transcript.id) ?? []),
      );
    }
    add(overall, total);
    return agreementOf(code, total);
  });
  return [agreementOf(null, overall), ...perCode];
}
