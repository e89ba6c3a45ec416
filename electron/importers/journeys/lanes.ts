/** What the heads of lanes say, in Dutch and English, and the scale that an emotion lane states in its head. */
import type { LaneKind } from '@shared/domain/journey';
import type { MapLaneField } from '@shared/domain/journeyImport';
import { oneLine } from '@shared/domain/parse';
import { createHeaderMatcher } from '../recognise/headerMatch';
import { lanePhrases } from './phrases';

const matcher = createHeaderMatcher(lanePhrases);

/** What a head is called best by; null for a head that names nothing known. */
export function laneFieldOf(head: string): MapLaneField | null {
  const text = oneLine(head);
  if (text === '' || text.length > 80) return null;
  let best: { field: MapLaneField; score: number } | null = null;
  for (const [field, score] of matcher.match(text))
    if (score >= 0.72 && score > (best?.score ?? 0)) best = { field: field as MapLaneField, score };
  return best?.field ?? null;
}

/** The lane of our map on which the texts of a field stand; null for facts that are no text of a lane. */
export const laneOfField: Readonly<Record<MapLaneField, LaneKind | null>> = {
  journey: null,
  stage: null,
  step: null,
  touchpoint: 'touchpoints',
  doing: 'doing',
  thinking: 'thinking',
  feeling: 'feeling',
  quotes: 'quotes',
  emotion: 'curve',
  functional: 'curve',
  pain: 'pain',
  opportunity: 'opportunity',
  channels: 'channels',
  backstage: 'backstage',
  systems: 'systems',
  measurements: 'measurements',
  process: 'free',
  momentOfTruth: 'free',
  owner: 'free',
  source: 'free',
  free: 'free',
};

export interface Scale {
  readonly low: number;
  readonly high: number;
}

const numberText = String.raw`[+\-−–]?\s?\d+(?:[.,]\d+)?`;
const range = new RegExp(
  `(${numberText})\\s*(?:tot en met|t/m|tot|to|through|\\.{2,3}|…|/|–|—|-)\\s*(${numberText})`,
  'iu',
);

function numberOf(text: string): number {
  return Number(text.replace(/\s/g, '').replace(/[−–]/g, '-').replace(',', '.'));
}

/** The scale that a head states, such as ‘Emotie (-3 tot +3)’ or ‘Score 1–10’; null when it states none. */
export function statedScale(head: string): Scale | null {
  const both = /[±]\s*(\d+)/u.exec(head);
  if (both !== null) return { low: -Number(both[1]), high: Number(both[1]) };
  const found = range.exec(head);
  if (found === null) return null;
  const low = numberOf(found[1] ?? '');
  const high = numberOf(found[2] ?? '');
  return low < high ? { low, high } : high < low ? { low: high, high: low } : null;
}

/** The scale that figures most likely stand on: both sides of zero −3…3, −5…5 or −10…10; else 1…10 when one is over 5, otherwise 1…5. */
export function guessedScale(values: readonly number[]): Scale {
  const largest = Math.max(0, ...values.map(Math.abs));
  if (values.some((value) => value < 0)) {
    const edge = [3, 5, 10].find((candidate) => largest <= candidate) ?? Math.ceil(largest);
    return { low: -edge, high: edge };
  }
  if (largest > 10) return { low: 0, high: 100 };
  return largest > 5 ? { low: 1, high: 10 } : { low: 1, high: 5 };
}

/**
 * A figure of any scale on the scale of report marks: 1 + 9 × (value − low) / (high − low), to one decimal. The ends go to 1 and 10
 * and the middle to 5.5. Null for a figure outside its scale.
 */
export function toReportMark(value: number, scale: Scale): number | null {
  if (value < scale.low || value > scale.high) return null;
  return Math.round((1 + (9 * (value - scale.low)) / (scale.high - scale.low)) * 10) / 10;
}

const faces: readonly (readonly [RegExp, number])[] = [
  [/[😡🤬😭😠]/u, 1],
  [/[🙁☹😞😟😕]/u, 2],
  [/[😐😑😶]/u, 3],
  [/[🙂😊☺]/u, 4],
  [/[😀😃😄😁😍🤩]/u, 5],
];

/** The figure in a cell of an emotion lane: a number with or without sign, or a face (1–5 on a scale of its own); null when there is none. */
export function emotionIn(text: string): { readonly value: number; readonly scale: Scale | null } | null {
  const line = oneLine(text);
  const plain = /^([+\-−–]?\s?\d+(?:[.,]\d+)?)(?:\s*(?:\/\s*\d+|%))?$/u.exec(line);
  if (plain !== null) {
    const value = numberOf(plain[1] ?? '');
    return Number.isFinite(value) ? { value, scale: null } : null;
  }
  const face = faces.find(([pattern]) => pattern.test(line));
  if (face !== undefined) return { value: face[1], scale: { low: 1, high: 5 } };
  // ‘+3 (opgelucht)’: the figure counts, the words are kept elsewhere.
  const led = /^([+\-−]\d+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)\s*[(:;,–-]/u.exec(line);
  return led === null ? null : { value: numberOf(led[1] ?? ''), scale: null };
}

/** Notes in a cell: one a line, bullets taken off, empty ones left out. */
export function notesIn(text: string): readonly string[] {
  return text
    .split(/\r?\n|\s[•●▪]\s/u)
    .map((line) => oneLine(line.replace(/^\s*(?:[•●▪*·–—]|-\s)\s*/u, '')))
    .filter((line) => line !== '');
}
