/** Cuts a transcript into sentences: the units that agreement and searching can count in. */
import type { Span, Turn } from '../../domain/interview';

/** Shortened words after which a full stop ends no sentence. */
const shortened =
  /(?:^|[\s(‘“'"])(?:mevr|mw|dhr|dr|drs|ir|ing|mr|prof|bijv|bv|ca|nr|nrs|blz|jl|o\.a|d\.w\.z|m\.a\.w|e\.d|e\.g|i\.e|mrs|ms|st|vs|\p{Lu})\.$/iu;

function sentencesWithin(text: string, start: number, end: number): readonly Span[] {
  const spans: Span[] = [];
  let from = start;
  const push = (to: number): void => {
    let a = from;
    let b = to;
    while (a < b && /\s/u.test(text.charAt(a))) a += 1;
    while (b > a && /\s/u.test(text.charAt(b - 1))) b -= 1;
    if (a < b) spans.push({ start: a, end: b });
    from = to;
  };
  const ends = /[.!?…]+["'”’»)\]]*(?=\s|$)|\n+/gu;
  ends.lastIndex = start;
  for (let found = ends.exec(text); found !== null && found.index < end; found = ends.exec(text)) {
    const after = found.index + found[0].length;
    if (found[0].startsWith('.') && shortened.test(text.slice(Math.max(from, found.index - 8), found.index + 1)))
      continue;
    push(Math.min(after, end));
  }
  push(end);
  return spans;
}

/** Sentences of the turns, or of the whole text where there are no turns. */
export function sentencesOf(text: string, turns: readonly Turn[]): readonly Span[] {
  if (turns.length === 0) return sentencesWithin(text, 0, text.length);
  return turns.flatMap((turn) => sentencesWithin(text, turn.speech, turn.end));
}
