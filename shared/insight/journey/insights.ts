/** The insights beside a journey map, in the order in which they are shown. */
import type { Text } from '../../i18n';
import { balanceInsights, evidenceInsight, timeLayersInsight } from './coverage';
import { momentsInsight, namedPoints, peakEndInsight, peaksInsight, stretchInsight } from './feelings';
import type { JourneyInsight, JourneyInsights } from './insight.types';
import type { JourneyLists, JourneyRows } from './map';
import { curveOf } from './points';
import { handoversInsight, ownersInsight, promiseInsight } from './responsibility';

/** Every insight on one journey; none for a map without steps. */
export function journeyInsightsOf(rows: JourneyRows, lists: JourneyLists): JourneyInsights {
  if (rows.steps.length === 0) return { journey: rows.journey.id, items: [] };
  const { points } = curveOf(rows, null);
  const named = namedPoints(rows, points);
  return {
    journey: rows.journey.id,
    items: [
      peaksInsight(named, rows.journey.peaksAllowed),
      peakEndInsight(named),
      momentsInsight(named),
      stretchInsight(named),
      handoversInsight(rows, lists, points),
      ...balanceInsights(rows, lists),
      promiseInsight(rows, points),
      timeLayersInsight(rows, points),
      ownersInsight(rows, lists, points),
      evidenceInsight(rows, points),
    ],
  };
}

/** The sentence of an insight in the language of `text`. */
export function insightSentence(text: Text, insight: JourneyInsight): string {
  return text.lookup(`journeys.findings.${insight.finding.key}`, insight.finding.params);
}

/** The line of basis under an insight. */
export function insightBasis(text: Text, insight: JourneyInsight): string {
  return text.lookup(`journeys.basis.${insight.basis.key}`, insight.basis.params);
}
