/** Which touchpoints a survey's topic may stand for, by the words they share: ‘Jaarnota ontvangen’ and ‘Ik ontvang mijn jaarnota’. */
import { nameKey, wordKey } from '../../domain/parse/text';

const common = new Set(
  'ik mijn de het een van voor op in aan met bij en of te om me je u uw via naar dat die er i my the a an of for on in at with to and or'.split(
    ' ',
  ),
);

/** Words that say something, cut to their first letters so that ‘ontvangen’ and ‘ontvang’ are one. */
function stems(text: string): ReadonlySet<string> {
  return new Set(
    wordKey(text)
      .split(' ')
      .filter((word) => word !== '' && !common.has(word))
      .map((word) => word.slice(0, 6)),
  );
}

/** How much two names have in common, 0–1 (1 = the same words). */
export function likeness(first: string, second: string): number {
  if (nameKey(first) === nameKey(second)) return 1;
  const a = stems(first);
  const b = stems(second);
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((stem) =>
    [...b].some((other) => other.startsWith(stem) || stem.startsWith(other)),
  ).length;
  return Math.min(0.99, (2 * shared) / (a.size + b.size));
}

/** Up to `limit` touchpoints that a topic may stand for, best first; only those that share half of their words or more. */
export function likelyTouchpoints(
  topic: string,
  touchpoints: readonly { readonly id: number; readonly name: string }[],
  limit = 3,
): readonly number[] {
  return touchpoints
    .map(({ id, name }) => ({ id, score: likeness(topic, name) }))
    .filter(({ score }) => score >= 0.5)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ id }) => id);
}
