/** Kano: columns recognised by name, answers read from words, and the figure of a feature against a second computation. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kanoAnswerOf, kanoClasses, kanoCounter, kanoFigure, type KanoClass } from '@shared/insight/survey/kano';
import { kanoPairs } from '@shared/insight/survey/kanoPairs';

const shown = (headers: readonly string[]) =>
  kanoPairs(headers).map(({ name, functional, dysfunctional }) => [name, functional, dysfunctional]);

describe('columns of one feature', () => {
  it.each([
    ['Met app', 'Zonder app', 'App'],
    ['Chat (functioneel)', 'Chat (disfunctioneel)', 'Chat'],
    ['Live chat - functional', 'Live chat - dysfunctional', 'Live chat'],
    ['Als de terugbelknop er wel is', 'Als de terugbelknop er niet is', 'Terugbelknop'],
    [
      'Wat vindt u ervan als er een meterstand-app is?',
      'Wat vindt u ervan als er geen meterstand-app is?',
      'Meterstand-app',
    ],
    [
      'How would you feel if there is an invoice check?',
      'How would you feel if there is no invoice check?',
      'Invoice check',
    ],
    ['Kano_3_F', 'Kano_3_D', '3'],
    ['Q12f', 'Q12d', 'Q12'],
    ['Avondopening (+)', 'Avondopening (-)', 'Avondopening'],
  ])('%s and %s', (functional, dysfunctional, name) => {
    expect(shown([functional, 'Klantnummer', dysfunctional])).toEqual([[name, functional, dysfunctional]]);
    expect(shown([dysfunctional, functional])).toEqual([[name, functional, dysfunctional]]);
  });

  it('keeps features apart, and finds none where one side is missing', () => {
    expect(shown(['Met app', 'Zonder chat', 'Met chat', 'Zonder app', 'Regio'])).toEqual([
      ['App', 'Met app', 'Zonder app'],
      ['Chat', 'Met chat', 'Zonder chat'],
    ]);
    expect(shown(['Met app', 'Zonder chat', 'Regio', '', 'Niet', 'Wel'])).toEqual([]);
  });
});

describe('answers', () => {
  it.each([
    ['Dat zou ik leuk vinden', 'like'],
    ['Vind ik niet prettig', 'dislike'],
    ['I don’t like it that way', 'dislike'],
    ['Dat moet zo zijn', 'mustBe'],
    ['I expect it to be that way', 'mustBe'],
    ['Maakt mij niet uit', 'neutral'],
    ['Dat kan ik accepteren', 'liveWith'],
    ['I can tolerate it', 'liveWith'],
    ['4', 'liveWith'],
    ['weet niet', null],
  ])('“%s”', (text, answer) => {
    expect(kanoAnswerOf(text)).toBe(answer);
  });
});

describe('the figure of a feature', () => {
  const none = Object.fromEntries(kanoClasses.map((name) => [name, 0])) as Record<KanoClass, number>;

  it('has the known coefficients, their intervals, and the class that leads', () => {
    const figure = kanoFigure({ ...none, attractive: 30, oneDimensional: 20, mustBe: 25, indifferent: 15 }, 2);
    expect(figure).toMatchObject({ n: 90, of: 90, unreadable: 2, leading: null, worse: -0.5, small: false });
    expect(figure.better).toBeCloseTo(0.5556, 4);
    // 30 against 25 may be chance, 30 against 12 not (sign test, p 0.0079); 12 against 5 may (p 0.14).
    expect(kanoFigure({ ...none, attractive: 30, mustBe: 12 }, 0).leading).toBe('attractive');
    expect(kanoFigure({ ...none, attractive: 12, mustBe: 5 }, 0).leading).toBe(null);
    expect(figure.worseInterval?.low).toBeCloseTo(-0.6011, 3);
    expect(figure.worseInterval?.high).toBeCloseTo(-0.3989, 3);
    expect(kanoFigure({ ...none, attractive: 4, mustBe: 4 }, 0)).toMatchObject({ leading: null, small: true });
    expect(kanoFigure(none, 0)).toMatchObject({ n: 0, better: null, worseInterval: null, leading: null });
  });

  it('counts as a table laid out by hand does, whatever the answers', () => {
    const words = ['leuk', 'vanzelfsprekend', 'neutraal', 'kan ermee leven', 'vervelend'];
    const letters = [...'QAAAORIIIMRIIIMRIIIMRRRRQ'];
    const answer = fc.option(fc.integer({ min: 0, max: 5 }), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.tuple(answer, answer), { maxLength: 60 }), (pairs) => {
        const counter = kanoCounter();
        const text = (place: number | null): string | null => (place === null ? null : (words[place] ?? '???'));
        for (const [one, other] of pairs) counter.add(text(one), text(other));
        const figure = counter.figure();
        const full = pairs.filter(([one, other]) => one !== null && other !== null && one < 5 && other < 5);
        const found = full.map(([one, other]) => letters[(one ?? 0) * 5 + (other ?? 0)]);
        const of = (letter: string): number => found.filter((one) => one === letter).length;
        expect(figure.n).toBe(full.length);
        expect(figure.unreadable).toBe(
          pairs.filter(([one, other]) => one !== null || other !== null).length - full.length,
        );
        expect(kanoClasses.map((name) => figure.counts[name])).toEqual([...'AOMIRQ'].map(of));
        const base = of('A') + of('O') + of('M') + of('I');
        if (base === 0) return;
        expect(figure.better).toBeCloseTo((of('A') + of('O')) / base, 12);
        expect(figure.worse).toBeCloseTo((of('O') + of('M')) / -base, 12);
        expect(figure.betterInterval?.low).toBeLessThanOrEqual(figure.better ?? 0);
        expect(figure.worseInterval?.high).toBeGreaterThanOrEqual(figure.worse ?? 0);
      }),
      { numRuns: 60 },
    );
  });
});
