/** Tests of the focus list and its order against the priorities in the fictional table. */
import { describe, expect, it } from 'vitest';
import { focusIdsOf, focusListOf, focusReasonsOf, isMomentAtRisk } from '@shared/insight/focusList';
import { priorityOf } from '@shared/insight/priority';
import { energyExpected, energyInput, touchpoint } from './fixture';

describe('focus list', () => {
  it('begins with exactly the ten highest priorities of the table', () => {
    const list = focusListOf(energyInput());
    expect(list.slice(0, 10).map((item) => [item.name, item.priority])).toEqual(energyExpected.top10_prioriteit);
  });

  it('names every reason, gravest first', () => {
    const reasons = focusReasonsOf(
      touchpoint({
        brokenLaws: ['safe', 'respectful'],
        momentOfTruthOrganisation: true,
        importance: 4,
        emotionalScore: 1.5,
        functionalScore: 4,
        emotionalCharge: true,
        chargeKind: 'unableToPay',
      }),
    );
    expect(reasons.map((reason) => [reason.key, reason.params])).toEqual([
      ['lawBroken', { count: 2 }],
      ['momentAtRisk', { score: 1.5 }],
      ['importantLow', { importance: 4, score: 1.5 }],
      ['charged', { kind: 'unableToPay' }],
    ]);
    expect(reasons[0]?.laws).toEqual(['safe', 'respectful']);
  });

  it('draws the line below 5.5 and at importance 4', () => {
    expect(focusReasonsOf(touchpoint({ importance: 5, emotionalScore: 5.5, momentOfTruthCustomer: true }))).toEqual([]);
    expect(focusReasonsOf(touchpoint({ importance: 3, emotionalScore: 1 }))).toEqual([]);
    expect(focusReasonsOf(touchpoint({ importance: 4, emotionalScore: 5.4 })).map((reason) => reason.key)).toEqual([
      'importantLow',
    ]);
  });

  it('uses the functional score of a moment of truth only where the emotional one is unknown', () => {
    expect(isMomentAtRisk(touchpoint({ momentOfTruthCustomer: true, functionalScore: 4 }))).toBe(true);
    expect(isMomentAtRisk(touchpoint({ momentOfTruthCustomer: true, functionalScore: 4, emotionalScore: 6 }))).toBe(
      false,
    );
    expect(isMomentAtRisk(touchpoint({ momentOfTruthCustomer: true }))).toBe(false);
  });

  it('leaves unknown out of everything: unknown is neither charged nor broken nor low', () => {
    expect(focusListOf({ touchpoints: [touchpoint()] })).toEqual([]);
  });

  it('puts rows without a priority last and hands over no more than asked', () => {
    const rows = [
      touchpoint({ id: 1, emotionalCharge: true }),
      touchpoint({ id: 2, emotionalCharge: true, importance: 1, emotionalScore: 10, functionalScore: 10 }),
    ];
    expect(focusListOf({ touchpoints: rows }).map((item) => [item.touchpoint, item.priority])).toEqual([
      [2, 0],
      [1, null],
    ]);
    expect(focusListOf({ touchpoints: rows }, 1)).toHaveLength(1);
    expect([...focusIdsOf(rows)]).toEqual([2, 1]);
  });
});

describe('priority', () => {
  it('is importance × (10 − mean of the scores)', () => {
    expect(priorityOf(touchpoint({ importance: 3, functionalScore: 7, emotionalScore: 6 }))).toBe(10.5);
    expect(priorityOf(touchpoint({ importance: 3, functionalScore: 7 }))).toBe(9);
    expect(priorityOf(touchpoint({ importance: 3, emotionalScore: 6 }))).toBe(12);
  });
  it('is unknown without importance or without any score', () => {
    expect(priorityOf(touchpoint({ functionalScore: 7, emotionalScore: 6 }))).toBeNull();
    expect(priorityOf(touchpoint({ importance: 5 }))).toBeNull();
  });
});
