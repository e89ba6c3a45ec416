/** Figures of groups and changes between waves: small groups, variants, the same respondents twice, correction, likely touchpoints of a topic. */
import { describe, expect, it } from 'vitest';
import { createSurvey, type SurveyWave } from '@shared/insight/survey/survey';
import { likelyTouchpoints, likeness } from '@shared/insight/survey/topicMatch';

const wave = (id: number, variants: SurveyWave['variants'] = { csat: 'topTwo', ces: 'mean' }): SurveyWave => ({
  id,
  name: `golf ${id}`,
  scales: {},
  variants,
});
const nothing = { nps: null, csat: null, ces: null, functional: null, emotional: null, impossible: [] } as const;

describe('survey', () => {
  it('has no figure without answers, and marks few of them', () => {
    const survey = createSurvey([wave(1)]);
    survey.add(1, null, { ...nothing, nps: 9, impossible: ['csat'] });
    survey.add(2, null, { ...nothing, nps: 9 });
    const [figures] = survey.finish().waves;
    expect(figures).toMatchObject({ rows: 1, csat: null, ces: null, functional: null, by: [] });
    expect(figures?.nps).toMatchObject({ n: 1, value: 100, small: true });
  });

  it('follows the variants of a wave and compares only the same one', () => {
    const survey = createSurvey([wave(1), wave(2, { csat: 'topTwo', ces: 'index' })]);
    for (const ces of [7, 6, 6, 5, 5, 4, 3, 7, 2, 6]) {
      survey.add(1, null, { ...nothing, ces, csat: 4 });
      survey.add(2, null, { ...nothing, ces, csat: 4 });
    }
    const { waves, changes } = survey.finish();
    expect(waves.map(({ ces }) => ces && [ces.variant, Number(ces.value.toFixed(6))])).toEqual([
      ['mean', 5.1],
      ['index', 30],
    ]);
    expect(changes.map((change) => change.measure)).toEqual(['csat']);
    expect(changes[0]).toMatchObject({ verdict: 'too-few', difference: 0, p: 1 });
  });

  it('holds the same respondents against themselves', () => {
    // Everybody gives half a mark more, while marks differ widely between people: only pairs can show it.
    const twice = (respondent: (index: number) => string | null) => {
      const survey = createSurvey([wave(1), wave(2)]);
      for (let index = 0; index < 60; index += 1) {
        const mark = 1 + (index % 17) / 2;
        survey.add(1, null, { ...nothing, emotional: mark }, respondent(index));
        survey.add(2, null, { ...nothing, emotional: mark + 0.5 + (index % 2) / 10 }, respondent(index));
      }
      return survey.finish().changes[0];
    };
    expect(twice(() => null)).toMatchObject({ method: 'independent', verdict: 'no-proof' });
    const paired = twice((index) => `r${index}`);
    expect(paired).toMatchObject({ method: 'paired', verdict: 'changed' });
    expect(paired?.difference).toBeCloseTo(0.55, 12);
  });

  it('corrects for the number of groups, but not for the whole', () => {
    const survey = createSurvey([wave(1), wave(2)]);
    // Forty groups; in one the NPS differs by a little over what chance allows for one comparison.
    for (let group = 0; group < 40; group += 1) {
      for (let index = 0; index < 100; index += 1) {
        const place = { key: `g${group}`, group: `g${group}`, touchpoint: null };
        survey.add(1, place, { ...nothing, nps: index < 50 ? 9 : 6 });
        survey.add(2, place, { ...nothing, nps: index < (group === 7 ? 70 : 50) ? 9 : 6 });
      }
    }
    const { changes, comparisons } = survey.finish();
    const seventh = changes.find((change) => change.key === 'g7');
    expect(seventh).toMatchObject({ verdictAlone: 'changed', verdict: 'no-proof' });
    expect(seventh?.adjustedP).toBeCloseTo((seventh?.p ?? 0) * 40, 12);
    expect(comparisons).toBe(40);
    expect(changes.find((change) => change.key === null)?.adjustedP).toBe(
      changes.find((change) => change.key === null)?.p,
    );
  });
});

describe('topics', () => {
  it('are matched by the words they share', () => {
    const touchpoints = [
      'Ik ontvang mijn jaarnota',
      'Ik meld het overlijden van mijn partner',
      'Ik bel de klantenservice',
    ].map((name, index) => ({ id: index + 1, name }));
    expect(likelyTouchpoints('Jaarnota ontvangen', touchpoints)).toEqual([1]);
    expect(likelyTouchpoints('Overlijden melden', touchpoints)).toEqual([2]);
    expect(likelyTouchpoints('Website', touchpoints)).toEqual([]);
    expect([likeness('Ik bel', 'ik  BEL'), likeness('', 'x')]).toEqual([1, 0]);
  });
});
