/** The curve of a journey as a chart of the report: emotional and functional figure per step. */
import type { ReportChart } from '@shared/report/chart';
import type { ReportJourney } from '@shared/report/model';
import type { ReportWords } from './words';

/** Steps across, marks 1–10 up; intervals on measured points only. */
export function journeyChart(words: ReportWords, journey: ReportJourney): ReportChart {
  const { steps } = journey;
  const hasInterval = steps.some(({ low, high }) => low !== null && high !== null);
  return {
    key: `journey-${journey.uid}`,
    kind: 'line',
    categories: steps.map((step, index) => `${index + 1}. ${step.name}`),
    series: [
      {
        name: words.text('reportFiles.emotional'),
        values: steps.map((step) => step.emotional),
        ...(hasInterval && { low: steps.map(({ low }) => low), high: steps.map(({ high }) => high) }),
        meaning: 'accent',
      },
      ...(steps.some((step) => step.functional !== null)
        ? [
            {
              name: words.text('reportFiles.functional'),
              values: steps.map((step) => step.functional),
              meaning: 'quiet' as const,
            },
          ]
        : []),
    ],
    valueAxis: { label: '', min: 1, max: 10, format: 'mark' },
    categoryAxis: { label: '', min: null, max: null },
    drawing: null,
  };
}
