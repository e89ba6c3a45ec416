/** Insights beside a journey map, with the exact figures of the calculations they rest on. */
import { laneKinds } from '@shared/domain/journey';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { createText } from '@shared/i18n';
import { departmentsAlong, handoversOf } from '@shared/insight/journey/handovers';
import { worstStretch } from '@shared/insight/journey/feelings';
import type { JourneyDetail, JourneyInsightKind } from '@shared/insight/journey/insight.types';
import { insightBasis, insightSentence, journeyInsightsOf } from '@shared/insight/journey/insights';
import type { JourneyLists, JourneyRows } from '@shared/insight/journey/map';
import { curveOf, curvesOf, figureOf, peakMark } from '@shared/insight/journey/points';
import { compareJourneys } from '@shared/insight/journey/comparison';
import { touchpoint } from '../fixture';
import { journeyRows, measuredScore, noLists, scored } from './journeyFixture';

const nl = createText('nl');

function insight(rows: JourneyRows, kind: JourneyInsightKind, lists: JourneyLists = noLists) {
  const item = journeyInsightsOf(rows, lists).items.find((candidate) => candidate.kind === kind);
  if (item === undefined) throw new Error(`no ${kind}`);
  return { ...item, sentence: insightSentence(nl, item), line: insightBasis(nl, item) };
}

function detail<Kind extends JourneyDetail['kind']>(rows: JourneyRows, kind: Kind, lists: JourneyLists = noLists) {
  const { figure } = insight(rows, kind, lists);
  return figure as Extract<JourneyDetail, { kind: Kind }>;
}

describe('peak budget [C10]', () => {
  it('says that everything is a peak', () => {
    const found = insight(scored(9, 9, 9, 9, 9), 'peaks');
    expect(found.sentence).toBe('Alles is een piek, en dan is niets er een');
    expect(found.attention).toBe(true);
    expect(found.figure).toMatchObject({ budget: { failing: ['tooMany', 'offMoment'], peaks: 5 } });
  });

  it('says that a peak lies off the moment of truth', () => {
    const rows = journeyRows([
      { touchpoints: [{ emotionalScore: 6 }] },
      { touchpoints: [{ emotionalScore: 9, name: 'Ik wacht' }] },
      { touchpoints: [{ emotionalScore: 7 }] },
      { touchpoints: [{ emotionalScore: 6, momentOfTruthCustomer: true }] },
    ]);
    const found = insight(rows, 'peaks');
    expect(found.sentence).toBe('De enige piek ligt niet op een moment van de waarheid: ‘Ik wacht’');
    expect(found.steps).toEqual([2]);
  });

  it('counts too many, and follows the number that the makers allow', () => {
    const peaks = [9, 9, 9, 9, 4].map((emotionalScore) => ({
      touchpoints: [{ emotionalScore, momentOfTruthCustomer: true }],
    }));
    const rows = journeyRows(peaks);
    expect(insight(rows, 'peaks').finding.key).toBe('peaksTooMany');
    expect(insight({ ...rows, journey: { ...rows.journey, peaksAllowed: 4 } }, 'peaks').finding.key).toBe('peaksGood');
  });

  it('wants the basic laws kept first', () => {
    const rows = journeyRows([
      { touchpoints: [{ emotionalScore: 9, momentOfTruthOrganisation: true }] },
      { touchpoints: [{ emotionalScore: 5, brokenLaws: ['honest'], name: 'Ik krijg de nota' }] },
    ]);
    expect(insight(rows, 'peaks').sentence).toContain('‘Ik krijg de nota’');
    expect(insight(rows, 'peaks').steps).toEqual([2]);
  });

  it('tells a measured figure whose interval reaches nine from one that does not', () => {
    const rows = journeyRows([{ touchpoints: [{ id: 7, name: 'De monteur', emotionalScore: 8.5 }] }]);
    const near = { ...rows, measured: new Map([[7, measuredScore(8.9, 8.7, 9.2)]]) };
    expect(insight(near, 'peaks').sentence).toBe('Nog geen piek: ‘De monteur’ zit er met 8,9 net onder');
    expect(insight(near, 'peaks').line).toBe('95%-interval 8,7–9,2, n = 66. Piekbudget: 0 van 3.');
    const far = { ...rows, measured: new Map([[7, measuredScore(8.4, 8.1, 8.7)]]) };
    expect(insight(far, 'peaks').finding.key).toBe('peaksNone');
  });

  it('never calls a budget kept that breaks one of its rules', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ score: fc.integer({ min: 1, max: 10 }), truth: fc.boolean(), broken: fc.boolean() }), {
          minLength: 1,
          maxLength: 12,
        }),
        (moments) => {
          const rows = journeyRows(
            moments.map(({ score, truth, broken }) => ({
              touchpoints: [
                { emotionalScore: score, momentOfTruthCustomer: truth, brokenLaws: broken ? (['safe'] as const) : [] },
              ],
            })),
          );
          const peaks = moments.filter((moment) => moment.score >= 9);
          const ok =
            peaks.length >= 1 &&
            peaks.length <= 3 &&
            peaks.every((peak) => peak.truth) &&
            !moments.some((moment) => moment.broken);
          expect(detail(rows, 'peaks').budget.ok).toBe(ok);
        },
      ),
    );
  });
});

describe('peak–end [C9]', () => {
  it.each([
    [[7, 4, 8, 9, 6], 9, 6, 7.5, 6.8],
    [[7, 2, 8, 9, 6], 2, 6, 4, 6.4],
  ])('of %j: peak %d, end %d, value %d, mean %d', (scores, peak, end, value, mean) => {
    const { summary } = detail(scored(...scores), 'peakEnd');
    expect(summary).toMatchObject({ peak, end, value, n: 5 });
    expect(summary!.mean).toBeCloseTo(mean, 12);
  });

  it('stands beside mean and spread, labelled as a heuristic, as for moving house', () => {
    const rows = scored(null, 6.5, 4.5, 5.0, 8.9, 2.5, 4.2, 7.0, null);
    const found = insight(rows, 'peakEnd');
    expect(found.sentence).toBe('Er blijft een 8,0 hangen; het gemiddelde is 5,5');
    expect(found.line).toBe('Piek-eindregel (vuistregel): piek 8,9, einde 7,0. Spreiding 2,1, 7 momenten.');
    expect(found.steps).toEqual([5, 8]);
  });

  it('says that a journey ends badly', () => {
    const found = insight(scored(8, 9, 3), 'peakEnd');
    expect(found.finding.key).toBe('badEnd');
    expect(found.attention).toBe(true);
  });
});

describe('moments and stretches', () => {
  it('counts moments of truth under 5.5; the functional figure stands in', () => {
    const truth = { momentOfTruthCustomer: true };
    const rows = journeyRows([
      { touchpoints: [{ ...truth, emotionalScore: 8.9 }] },
      { touchpoints: [{ ...truth, emotionalScore: 6.5 }] },
      {
        touchpoints: [
          { ...truth, emotionalScore: 2.5 },
          { ...truth, functionalScore: 4.2 },
        ],
      },
      { touchpoints: [{ ...truth }] },
    ]);
    const found = insight(rows, 'moments');
    expect(found.sentence).toBe('2 van de 5 momenten van de waarheid scoren onder 5,5');
    expect(detail(rows, 'moments').moments.map((moment) => moment.figure?.value ?? null)).toEqual([
      8.9,
      6.5,
      4.2,
      2.5,
      null,
    ]);
    expect(found.steps).toEqual([3]);
  });

  it('finds the stretch with the greatest shortfall, not the single lowest point', () => {
    expect(worstStretch([6.5, 4.5, 5.0, 8.9, 2.5, 4.2, 7.0])).toEqual({ from: 4, to: 5, shortfall: 4.3 });
    expect(worstStretch([3, 6, 4, 4, 4])).toMatchObject({ from: 2, to: 4, shortfall: 4.5 });
    // A step without figure ends a run.
    expect(worstStretch([4, null, 4, 5])).toMatchObject({ from: 2, to: 3 });
    expect(worstStretch([5.5, 8])).toBeNull();
  });

  it('is a run of consecutive low points that no other run outweighs', () => {
    const value = fc.option(
      fc.integer({ min: 10, max: 100 }).map((mark) => mark / 10),
      { nil: null },
    );
    fc.assert(
      fc.property(fc.array(value, { maxLength: 30 }), (values) => {
        const found = worstStretch(values);
        const lows = values.map((score) => (score === null || score >= 5.5 ? 0 : 5.5 - score));
        let most = 0;
        let running = 0;
        for (const low of lows) {
          running = low === 0 ? 0 : running + low;
          most = Math.max(most, running);
        }
        if (found === null) {
          expect(most).toBe(0);
          return;
        }
        expect(found.shortfall).toBeCloseTo(most, 9);
        for (let place = found.from; place <= found.to; place += 1) expect(lows[place]).toBeGreaterThan(0);
      }),
    );
  });
});

describe('who makes the journey', () => {
  const person = (id: number, department: number | null) => ({
    id,
    uid: `p${id}`,
    position: id,
    role: `Manager ${id}`,
    name: null,
    department,
    isManager: true,
    reportsTo: null,
    notes: null,
  });
  const lists = { ...noLists, people: [1, 2, 3, 4, 5].map((id) => person(id, id)) };

  it('numbers six handovers between five departments, as for moving house', () => {
    // Klantstart, Meetdata, Klantstart, Monteurs, Facturatie, Contactcenter, Facturatie.
    const rows = journeyRows([1, 2, 1, 3, 4, 5, 4].map((owner) => ({ touchpoints: [{ owner }] })));
    const found = insight(rows, 'handovers', lists);
    expect(found.sentence).toBe('6 overdrachten tussen 5 afdelingen');
    expect(detail(rows, 'handovers', lists).handovers.map((handover) => handover.number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('passes over moments without a known department, and takes the touchpoint’s own without an owner', () => {
    const rows = journeyRows(
      [{ owner: 1 }, {}, { department: 1 }, {}, { department: 9 }].map((fields) => ({ touchpoints: [fields] })),
    );
    const along = departmentsAlong(rows, lists);
    expect(along.map((place) => place.department)).toEqual([1, null, 1, null, 9]);
    expect(handoversOf(along)).toMatchObject([{ from: 103, to: 105, unknownBetween: 1 }]);
  });

  it('says who owns the largest part, who owns everything, and what nobody owns', () => {
    const of = (...owners: (number | null)[]) =>
      insight(journeyRows(owners.map((owner) => ({ touchpoints: [{ owner }] }))), 'owners', lists);
    expect(of(1, 1, 2).sentence).toBe('2 eigenaren; Manager 1 heeft het grootste deel, 2 van de 3');
    expect(of(1, 1, 1).finding.key).toBe('ownersOne');
    expect(of(1, null, 2)).toMatchObject({ steps: [2], attention: true });
    expect(of(null).finding.key).toBe('ownersNone');
  });

  it('checks the promise over the journey: verdicts first, then the figures', () => {
    const rows = (...fields: Parameters<typeof touchpoint>[0][]) =>
      journeyRows(fields.map((one) => ({ touchpoints: [one!] })));
    expect(insight(rows({ promiseVerdict: 'kept' }, { promiseVerdict: 'partly' }), 'promise').sentence).toBe(
      'Bij 1 van de 2 beoordeelde momenten wordt de belofte niet of half waargemaakt',
    );
    const gap = rows(
      { processes: ['promise'], emotionalScore: 8 },
      { processes: ['deliver'], emotionalScore: 7.5 },
      { processes: ['settle'], emotionalScore: 4 },
    );
    expect(insight(gap, 'promise').sentence).toBe('Beloven voelt als 8,0, afwikkelen als 4,0');
    expect(insight(rows({ processes: ['promise'] }, { processes: ['deliver'] }), 'promise').sentence).toBe(
      'Op deze reis ontbreekt financieel afwikkelen',
    );
  });
});

describe('what the journey is made of', () => {
  const sides = ['online', 'offline', null] as const;
  const lists = {
    ...noLists,
    channels: sides.map((side, index) => ({ id: index + 1, name: `k${index}`, side })),
  };

  it('counts each channel once a step, per stage', () => {
    const rows = journeyRows([
      { stage: 0, channels: [1, 2] },
      { stage: 0, touchpoints: [{ channels: [1] }, { channels: [1, 2] }] },
      { stage: 1, channels: [2, 3] },
    ]);
    expect(detail(rows, 'balance', lists).stages).toMatchObject([
      { online: 2, offline: 2, unknown: 0 },
      { online: 0, offline: 1, unknown: 1 },
    ]);
    expect(insight(rows, 'balance', lists).sentence).toBe('In ‘Fase 2’ is het enige kanaal offline');
  });

  it('warns of a journey on one side only [S1.5], and not of one that has both', () => {
    const one = journeyRows([{ channels: [1] }, { channels: [1] }]);
    expect(insight(one, 'oneSided', lists).sentence).toContain('alleen online');
    const both = journeyRows([{ channels: [1] }, { channels: [2] }]);
    expect(journeyInsightsOf(both, lists).items.map((item) => item.kind)).not.toContain('oneSided');
  });

  it('sees that no time is invested where it matters', () => {
    const rows = journeyRows([
      { touchpoints: [{ timeLayer: 'saved', momentOfTruthCustomer: true }] },
      { touchpoints: [{ timeLayer: 'invested' }] },
    ]);
    expect(insight(rows, 'timeLayers')).toMatchObject({ steps: [1], attention: true });
    const better = journeyRows([{ touchpoints: [{ timeLayer: 'invested', momentOfTruthCustomer: true }] }]);
    expect(insight(better, 'timeLayers').finding.key).toBe('timeLayers');
  });

  it('knows what rests on nothing: an assumption is no evidence, a quote or a measurement is', () => {
    const rows = journeyRows(
      [
        { touchpoints: [{ id: 1, basis: 'assumption' }] },
        { touchpoints: [{ id: 2, basis: 'interview' }] },
        { touchpoints: [{ id: 3 }] },
        { touchpoints: [{ id: 4, emotionalScore: 5 }] },
        { title: 'Nazorg' },
      ],
      {
        measured: new Map([[4, measuredScore(5, 4, 6)]]),
        notes: [
          {
            id: 1,
            uid: 'n',
            step: 3,
            lane: laneKinds.indexOf('quotes') + 1,
            position: 1,
            text: '‘Ik snap er niets van’',
            source: null,
            colour: null,
          },
        ],
      },
    );
    const found = insight(rows, 'evidence');
    expect(found.sentence).toBe('Onder 1 van de 4 momenten ligt geen meting, onderzoek of citaat');
    expect(found.steps).toEqual([1, 5]);
    expect(found.line).toContain('1 stap zonder contactmoment');
  });

  it('has nothing to say of an empty map', () => {
    expect(journeyInsightsOf(journeyRows([]), noLists).items).toEqual([]);
  });

  it('has a sentence and a basis in both languages for a map with steps alone', () => {
    for (const locale of ['nl', 'en'] as const)
      for (const item of journeyInsightsOf(journeyRows([{ title: 'A' }]), noLists).items) {
        expect(insightSentence(createText(locale), item)).not.toContain('journeys.');
        expect(insightBasis(createText(locale), item)).not.toContain('journeys.');
      }
  });
});

describe('figures on the curve', () => {
  it('takes the first that is known: own for the persona, own for all, target, measured, estimate', () => {
    const one = touchpoint({ id: 1, emotionalScore: 5, functionalScore: 6, targetScore: 8 });
    const own = [
      { id: 1, moment: 1, persona: null, emotional: 7, functional: null },
      { id: 2, moment: 1, persona: 4, emotional: 3, functional: null },
    ];
    const asIs = { journey: journeyRows([]).journey, measured: new Map([[1, measuredScore(5.4, 5.1, 5.7)]]) };
    const toBe = { ...asIs, journey: { ...asIs.journey, state: 'toBe' as const } };
    expect(figureOf(asIs, one, own, 4, 'emotional')).toMatchObject({ value: 3, source: 'own' });
    expect(figureOf(asIs, one, own, 5, 'emotional')).toMatchObject({ value: 7, source: 'own' });
    expect(figureOf(toBe, one, [], null, 'emotional')).toMatchObject({ value: 8, source: 'target' });
    expect(figureOf(asIs, one, [], null, 'emotional')).toMatchObject({ value: 5.4, basis: 'measured', n: 66 });
    expect(figureOf(toBe, one, [], null, 'functional')).toMatchObject({ value: 6, source: 'touchpoint' });
    expect(figureOf(asIs, touchpoint(), [], null, 'emotional')).toBeNull();
  });

  it('clips an interval to the scale and marks peaks', () => {
    const rows = journeyRows([{ touchpoints: [{ id: 1 }] }], {
      measured: new Map([[1, measuredScore(9.4, 8.6, 10.6)]]),
    });
    const [point] = curveOf(rows, null).points;
    expect(point!.emotional!.interval).toEqual({ low: 8.6, high: 10 });
    expect(point!.peak).toBe('peak');
    expect(peakMark(null)).toBeNull();
  });

  it('orders persona curves as the map does', () => {
    const rows = journeyRows([{ touchpoints: [{}] }]);
    const score = (id: number, persona: number) => ({ id, moment: 101, persona, functional: null, emotional: 5 });
    const curves = curvesOf({
      ...rows,
      journey: { ...rows.journey, personas: [3, 2] },
      scores: [score(1, 2), score(2, 3)],
    });
    expect(curves.map((curve) => curve.persona)).toEqual([null, 3, 2]);
  });

  it('pairs a touchpoint that stands twice with its own step', () => {
    const here = journeyRows([
      { touchpoints: [{ id: 5, emotionalScore: 4 }] },
      { touchpoints: [{ id: 5, emotionalScore: 4 }] },
    ]);
    const there: JourneyRows = {
      ...here,
      journey: { ...here.journey, id: 2, state: 'toBe' },
      steps: here.steps.map((step, index) => ({ ...step, id: step.id + 10, counterpart: 2 - index })),
      moments: here.moments.map((moment, index) => ({ ...moment, id: moment.id + 10, step: 11 + index })),
    };
    // The copies stand the other way round: the first there was made from the second here.
    expect(compareJourneys(here, there).points.map((point) => [point.moment, point.otherMoment])).toEqual([
      [101, 112],
      [102, 111],
    ]);
  });
});
