/** The finding of Kano in words: which features are what, leaving out those with too few answers to say. */
import type { KanoFeature } from '@shared/contract/measurements.contract';
import { formatNumber, formatShare } from '@shared/i18n/format';
import type { Text } from '@shared/i18n';
import { kanoClasses, type KanoClass } from '@shared/insight/survey/kano';

/** Names that one class is told by; the rest is a number. */
const NAMED = 3;

/** Title above the figure. One feature is said with its share; several by class, in the order of the classes. */
export function kanoFinding(text: Text, features: readonly KanoFeature[]): string {
  const known = features.filter(({ small }) => !small);
  const most = Math.max(0, ...features.map((feature) => feature.n));
  const fewest = Math.min(...(known.length === 0 ? features : known).map((feature) => feature.n));
  const number = (value: number): string => formatNumber(text.locale, value, 0);
  const n = fewest === most ? number(most) : `${number(fewest)}–${number(most)}`;
  if (most === 0) return text('measurementsScreen.kano.findingNone');
  if (known.length === 0) return text('measurementsScreen.kano.findingFew', { n });
  const [only] = known;
  if (known.length === 1 && only !== undefined) return ofOne(text, only);
  const groups = [...kanoClasses, null].flatMap((kind): readonly string[] => {
    const names = known.filter(({ leading }) => leading === kind).map(({ name }) => name);
    return names.length === 0
      ? []
      : [
          text('measurementsScreen.kano.group', {
            kind: kind === null ? text('measurementsScreen.kano.unclear') : className(text, kind),
            names: names.slice(0, NAMED).join(', '),
            more: Math.max(0, names.length - NAMED),
          }),
        ];
  });
  return known.every(({ leading }) => leading === null)
    ? text('measurementsScreen.kano.findingDivided', { n })
    : text('measurementsScreen.kano.findingMany', { groups: groups.join('; '), n });
}

function className(text: Text, kind: KanoClass): string {
  return text(`measurementsScreen.kano.classes.${kind}`);
}

/** One feature: the class most answers fall in, or the two between which it cannot be said. */
function ofOne(text: Text, { name, counts, n, leading }: KanoFeature): string {
  const [first = 'indifferent', second = 'indifferent'] = kanoClasses.toSorted(
    (one, other) => counts[other] - counts[one],
  );
  const params = { name, kind: className(text, first), share: formatShare(text.locale, counts[first] / n), n };
  return leading === null
    ? text('measurementsScreen.kano.findingTie', { ...params, other: className(text, second) })
    : text('measurementsScreen.kano.finding', params);
}
