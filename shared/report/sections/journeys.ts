/** A journey in the report: its map, what it shows, and its steps with the figures behind the curve. */
import { formatDate } from '../../i18n/format';
import { cells, column, type Maker, type ReportJourneyInput } from '../maker';
import type { ReportJourney, ReportJourneyStep, ReportSection } from '../model';
import { sourceLine } from '../sourceLine';
import { capped } from '../tables';

/** Steps that a map may have to be legible across a page. */
const MOST_STEPS = 12;
const noteLanes = [
  'doing',
  'thinking',
  'feeling',
  'quotes',
  'pain',
  'opportunity',
  'backstage',
  'systems',
  'free',
] as const;

/** Key of the section of a journey. */
export const journeyKey = (uid: string): string => `journey:${uid}`;

function stepsOf({ map }: ReportJourneyInput): readonly ReportJourneyStep[] {
  const curve = map.curves[0]?.points ?? [];
  const stages = new Map(map.stages.map((stage, index) => [stage.id, index]));
  return map.steps.map((step) => {
    const points = curve.filter((point) => point.step === step.id);
    // A step of several moments is shown by its lowest: the weakest is what a customer remembers.
    const lowest = points
      .filter((point) => point.emotional !== null)
      .toSorted((a, b) => (a.emotional?.value ?? 0) - (b.emotional?.value ?? 0))[0];
    const figure = lowest?.emotional ?? null;
    const functional = points.flatMap((point) => point.functional?.value ?? []);
    return {
      name: step.name,
      stage: stages.get(step.stage) ?? 0,
      emotional: figure?.value ?? null,
      functional: functional.length === 0 ? null : Math.min(...functional),
      low: figure?.interval?.low ?? null,
      high: figure?.interval?.high ?? null,
      n: figure?.n ?? null,
      basis: figure?.basis ?? 'estimate',
      isMomentOfTruth: points.some((point) => point.momentOfTruth),
      isPeak: points.some((point) => point.peak === 'peak'),
    };
  });
}

function lanesOf({ input, text }: Maker, { map, quotes }: ReportJourneyInput): ReportJourney['lanes'] {
  const touchpoints = new Map(map.touchpoints.map((one) => [one.id, one.name]));
  const channels = new Map(input.insight.lists.channels.map((one) => [one.id, one.name]));
  const moments = new Map(map.moments.map((one) => [one.id, one.touchpoint]));
  const own = noteLanes.flatMap((kind) =>
    map.lanes
      .filter((lane) => lane.kind === kind)
      .map((lane) => ({
        key: `${kind}${kind === 'free' ? lane.id : ''}`,
        label:
          kind === 'free'
            ? (lane.name ?? text('reportParts.journeys.lanes.free'))
            : text(`reportParts.journeys.lanes.${kind}`),
        cells: map.steps.map((step) =>
          [
            ...map.notes.filter((note) => note.lane === lane.id && note.step === step.id).map((note) => note.text),
            ...(kind === 'quotes'
              ? quotes.filter((quote) => quote.step === step.id).map((quote) => `‘${quote.text}’`)
              : []),
          ].join('\n'),
        ),
      })),
  );
  const computed = [
    {
      key: 'touchpoints',
      label: text('reportParts.journeys.lanes.touchpoints'),
      cells: map.steps.map((step) =>
        step.moments.flatMap((moment) => touchpoints.get(moments.get(moment) ?? 0) ?? []).join('\n'),
      ),
    },
    {
      key: 'channels',
      label: text('reportParts.journeys.lanes.channels'),
      cells: map.steps.map((step) => step.allChannels.flatMap((id) => channels.get(id) ?? []).join(', ')),
    },
  ];
  return [...computed, ...own].filter((lane) => lane.cells.some((cell) => cell !== ''));
}

function journeyOf(maker: Maker, journey: ReportJourneyInput): ReportJourney {
  const { input, text } = maker;
  const { map } = journey;
  const personas = map.journey.personas.flatMap(
    (id) => input.insight.lists.personas.find((persona) => persona.id === id)?.name ?? [],
  );
  const fits = map.steps.length <= MOST_STEPS;
  return {
    uid: map.journey.uid,
    name: map.journey.name,
    about: [text(`reportParts.journeys.states.${map.journey.state}`), ...personas].join(' · '),
    stages: map.stages.map((stage) => stage.name),
    steps: stepsOf(journey),
    lanes: lanesOf(maker, journey),
    insights: journey.insights.items.map(({ finding, basis, attention }) => ({
      text: text.lookup(`journeys.findings.${finding.key}`, finding.params),
      basis: text.lookup(`journeys.basis.${basis.key}`, basis.params),
      attention,
    })),
    drawing: fits ? journey.drawing : null,
  };
}

function stepTable(maker: Maker, { uid, name, steps, stages }: ReportJourney) {
  const { text } = maker;
  return capped(maker, {
    key: `steps-${uid}`,
    title: `${name}: ${text('reportParts.journeys.steps')}`,
    columns: [
      column('stage', text('reportParts.columns.stage'), 0.24),
      column('step', text('reportParts.columns.step'), 0.4),
      column('emotional', text('reportParts.columns.emotional'), 0.11, 'mark'),
      column('functional', text('reportParts.columns.functional'), 0.11, 'mark'),
      column('basis', text('reportParts.columns.basis'), 0.14),
    ],
    total: steps.length,
    row: (index) => {
      const step = steps[index];
      if (step === undefined) return null;
      const basis = step.emotional === null ? '' : text(`reportParts.basis.${step.basis}`);
      return {
        id: null,
        cells: [
          cells.text(stages[step.stage]),
          { text: step.name, ...(step.isPeak ? { sign: 'peak' } : step.isMomentOfTruth ? { sign: 'star' } : {}) },
          cells.mark(text, step.emotional),
          cells.mark(text, step.functional),
          cells.text(step.n === null ? basis : `${basis}, n ${step.n}`),
        ],
      };
    },
  });
}

/** The section of one journey. */
export function journeySection(maker: Maker, journey: ReportJourneyInput): ReportSection {
  const { input, text, sources } = maker;
  const made = journeyOf(maker, journey);
  const n = made.steps.length;
  const ref = sources.cite({
    id: `journey:${made.uid}`,
    kind: 'journey',
    text: text('reportParts.sources.journey', { name: made.name, n }),
    n,
    from: null,
    to: input.engagement.referenceDate,
  });
  const { referenceDate } = input.engagement;
  const date = referenceDate === null ? text('report.noDate') : formatDate(text.locale, referenceDate);
  const source = sourceLine(
    maker,
    { n, date: referenceDate, basis: 'estimate', text: text('reportParts.lines.journey', { n, date }) },
    [ref],
  );
  const first = made.insights.find((insight) => insight.attention) ?? made.insights[0];
  return {
    key: journeyKey(made.uid),
    title: text('reportParts.sections.journey', { name: made.name }),
    finding: first?.text ?? null,
    blocks: [
      { kind: 'journey', journey: made, source },
      ...(n > MOST_STEPS ? [{ kind: 'text', style: 'note', text: text('reportParts.journeys.tooWide') } as const] : []),
      { kind: 'table', table: stepTable(maker, made), source },
    ],
    notes: [source.text],
  };
}
