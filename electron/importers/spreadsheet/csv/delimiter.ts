/** Finds the separator of a text file: a `sep=` line if there is one, otherwise the candidate under which the records agree most and the fields are cleanest. */
import { readRecords } from './records';

export const delimiterCandidates = [';', '\t', ',', '|'] as const;

const sampleLength = 200_000;
const sampleRecords = 400;

export interface DetectedDelimiter {
  readonly delimiter: string;
  /** Where the data starts: after a `sep=` line. */
  readonly from: number;
}

interface Score {
  readonly delimiter: string;
  readonly score: number;
  /** Share of the records (not empty) that have more than one field. */
  readonly divided: number;
}

/** A field that still holds another separator was probably not divided rightly. A comma is ordinary in text and numbers. */
function isClean(field: string, delimiter: string): boolean {
  for (const other of delimiterCandidates) {
    if (other === delimiter || other === ',') continue;
    if (field.includes(other) && (other !== ';' || /\S;\S/.test(field))) return false;
  }
  return true;
}

function scoreOf(sample: string, delimiter: string): Score {
  const counts = new Map<number, number>();
  let records = 0;
  let divided = 0;
  let fieldsSeen = 0;
  let clean = 0;
  readRecords(sample, delimiter, {
    record(fields) {
      if (fields.length === 1 && fields[0]?.trim() === '') return true;
      records += 1;
      if (fields.length > 1) divided += 1;
      counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
      for (const field of fields) {
        if (field === '') continue;
        fieldsSeen += 1;
        if (isClean(field, delimiter)) clean += 1;
      }
      return records < sampleRecords;
    },
  });
  let best = 0;
  for (const [count, times] of counts) {
    if (count > 1) best = Math.max(best, (times / records) * Math.log2(count + 1));
  }
  const cleanShare = fieldsSeen === 0 ? 0 : clean / fieldsSeen;
  return { delimiter, score: best * cleanShare ** 2, divided: records === 0 ? 0 : divided / records };
}

/** A comma divides prose too, so it must divide most records; the others hardly occur by accident. */
function isPlausible(score: Score): boolean {
  return score.score > 0 && score.divided >= (score.delimiter === ',' ? 0.6 : 0.3);
}

/** The separator of `text`; a text with one column gets ';'. */
export function detectDelimiter(text: string): DetectedDelimiter {
  const stated = /^\uFEFF?"?sep=(.)"?(?:\r\n|\n|\r|$)/.exec(text.slice(0, 20));
  if (stated?.[1] !== undefined) return { delimiter: stated[1], from: stated[0].length };
  const cut =
    text.length > sampleLength
      ? Math.max(text.lastIndexOf('\n', sampleLength), text.lastIndexOf('\r', sampleLength))
      : -1;
  const sample = cut > 0 ? text.slice(0, cut) : text.slice(0, sampleLength);
  const scores = delimiterCandidates.map((delimiter) => scoreOf(sample, delimiter)).filter(isPlausible);
  const best = scores.reduce<Score | null>(
    (top, score) => (top === null || score.score > top.score ? score : top),
    null,
  );
  return { delimiter: best?.delimiter ?? ';', from: 0 };
}
