/** The sample surveys give exactly the figures that were computed apart from this program: rows, rejections, and every measure per touchpoint. */
import { describe, expect, it } from 'vitest';
import { planSurvey } from '@electron/importers/survey/plan';
import { readWorkbook } from '@electron/importers/spreadsheet/readWorkbook';
import { createSurvey, type GroupOfWave } from '@shared/insight/survey/survey';
import type { GroupFigures } from '@shared/insight/survey/figures';
import { measures } from '@shared/insight/survey/measures';
import { npsInterval } from '@shared/insight/survey/nps';
import { energieFolder, readExpected, type ExpectedGroup } from './expected';

const expected = readExpected();

function holds(found: GroupFigures, group: ExpectedGroup): void {
  expect(found.rows).toBe(group.rijen);
  const { nps, csat, ces, functional, emotional } = found;
  if (nps === null || csat === null || ces === null || functional === null || emotional === null)
    throw new Error('no answers');
  expect([nps.n, nps.blank, nps.invalid]).toEqual([group.nps.geldig, group.nps.leeg, group.nps.ongeldig]);
  expect([nps.promoters, nps.passives, nps.detractors]).toEqual([
    group.nps.promotors,
    group.nps.passief,
    group.nps.criticasters,
  ]);
  expect(nps.value).toBeCloseTo(group.nps.nps ?? 0, 6);
  expect(npsInterval(nps, 'wald').margin).toBeCloseTo(group.nps.ci95_halve_breedte ?? 0, 1);
  expect([csat.n, csat.blank, csat.invalid]).toEqual([group.csat.geldig, group.csat.leeg, group.csat.ongeldig]);
  expect(Math.round(csat.share * csat.n)).toBe(group.csat.tevreden_4_5);
  expect(csat.share * 100).toBeCloseTo(group.csat.pct_tevreden ?? 0, 0);
  expect([ces.n, ces.blank, ces.invalid]).toEqual([group.ces.geldig, group.ces.leeg, group.ces.ongeldig]);
  expect(ces.mean * ces.n).toBeCloseTo(group.ces.som ?? 0, 6);
  for (const [mark, from] of [
    [functional, group.func],
    [emotional, group.emo],
  ] as const) {
    expect([mark.n, mark.blank, mark.invalid]).toEqual([from.geldig, from.leeg, from.ongeldig]);
    expect(mark.mean * mark.n).toBeCloseTo(from.som ?? 0, 6);
    expect(Math.abs(mark.mean - (from.gemiddelde ?? 0))).toBeLessThan(0.0051);
  }
}

describe.each(['golf1', 'golf2'] as const)('%s', (name) => {
  const wave = expected.golven[name];

  it('keeps and rejects as counted, and gives every figure', async () => {
    const read = await readWorkbook(`${energieFolder}/${wave.bestand}`, { locale: 'nl' });
    if (!read.ok) throw new Error(read.error.code);
    const plan = planSurvey(read.value);
    if (plan === null) throw new Error('not recognised');
    expect(plan.layout).toBe('qualtrics');
    expect(plan.headerRow).toBe(3);
    expect(plan.read).toBe(wave.rijen_totaal);
    const reasons = new Map<string | null, number>();
    for (const { reason } of plan.responses) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    expect(Object.fromEntries(reasons)).toEqual({
      null: wave.behouden,
      test: wave.afgewezen.test,
      unfinished: wave.afgewezen.onaf,
      duplicate: wave.afgewezen.dubbel,
    });
    expect(plan.skipped).toHaveLength(wave.rijen_totaal - wave.behouden);

    const survey = createSurvey([{ id: 1, name, scales: {}, variants: { csat: 'topTwo', ces: 'mean' } }]);
    for (const response of plan.responses) {
      if (response.reason !== null) continue;
      const group = response.topic === null ? null : (plan.topics.get(response.topic)?.name ?? null);
      const wrong = Object.keys(JSON.parse(response.impossible ?? '{}') as object);
      survey.add(
        1,
        { key: group ?? '', group, touchpoint: null },
        { ...response, impossible: measures.filter((measure) => wrong.includes(measure)) },
      );
    }
    const [figures] = survey.finish().waves;
    if (figures === undefined) throw new Error('no wave');
    holds(figures, wave.totaal);
    const groups = new Map(figures.by.map((group): [string, GroupOfWave] => [group.group ?? '(leeg)', group]));
    expect([...groups.keys()].sort()).toEqual(Object.keys(wave.per_contactmoment).sort());
    for (const [group, one] of Object.entries(wave.per_contactmoment)) {
      const found = groups.get(group);
      if (found === undefined) throw new Error(group);
      holds(found, one);
    }
  });
});
