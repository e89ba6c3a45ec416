/** Tests of the charts of improvements: signs that do not cover each other, ticks of time, who may be judged at all. */
import { describe, expect, it } from 'vitest';
import { effortImpactSigns, placed } from '@renderer/charts/improvement/EffortImpactChart';
import { caseText, readinessFinding, sayable } from '@renderer/charts/improvement/ReadinessChart';
import { dayNumber, timed, timeTicks } from '@renderer/charts/improvement/TimelineChart';
import { cardLine } from '@renderer/features/improvements/cardLine';
import { effectLine, effectShort, effectVerdict } from '@renderer/features/improvements/effectText';
import { createText } from '@shared/i18n';
import { improvements, readiness, rows } from './example';

const nl = createText('nl');
const row = (id: number) => rows.find((known) => known.id === id)!;

describe('effort and impact', () => {
  it('places only what has both, and never two signs on each other', () => {
    expect(placed(improvements).map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    const many = Array.from({ length: 30 }, (_, index) => ({ ...placed(improvements)[0]!, id: index }));
    const signs = effortImpactSigns(many, 420, 290);
    for (const [index, one] of signs.entries())
      for (const other of signs.slice(index + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(8);
  });
});

describe('action readiness', () => {
  it('judges nobody who was asked fewer than three times', () => {
    expect(sayable(readiness.owners).rows.map(({ name }) => name)).toEqual(['Manager Facturatie']);
    expect(sayable(readiness.owners).few.map(({ asked }) => asked)).toEqual([2, 1]);
    expect(readinessFinding(nl, readiness.owners)).toBe('Manager Facturatie kreeg 3 voorstellen en nam geen besluit');
    expect(readinessFinding(nl, readiness.owners.slice(1))).toMatch(/te weinig om iets te zeggen/);
  });

  it('names each case with what became of it', () => {
    expect(caseText(nl, readiness.owners[0]!.cases[0]!)).toBe(
      'V01: Uitleg bovenaan de jaarnota, geen antwoord, 409 dagen',
    );
  });
});

describe('the timeline', () => {
  it('leaves out what has no date and begins with the earliest', () => {
    const undated = { ...improvements[0]!, id: 9, proposedOn: null };
    expect(timed([...improvements, undated]).map(({ id }) => id)).toEqual([1, 2, 3, 6, 5, 4]);
  });

  it('has a readable number of ticks over a month and over ten years', () => {
    for (const [from, to] of [
      ['2025-01-01', '2025-02-15'],
      ['2024-01-15', '2025-03-21'],
      ['2015-01-01', '2025-01-01'],
    ] as const) {
      const ticks = timeTicks(dayNumber(from), dayNumber(to));
      expect(ticks.length).toBeGreaterThan(0);
      expect(ticks.length).toBeLessThan(14);
    }
  });
});

describe('the line on a card', () => {
  it('says what matters most now', () => {
    expect(cardLine(nl, row(1))).toEqual({ text: '409 dagen zonder besluit', isFlag: true });
    expect(cardLine(nl, row(4))).toEqual({ text: 'gereed, maar een register nog niet', isFlag: true });
    expect(cardLine(nl, { ...row(4), flags: [] })?.text).toBe('cijfer functioneel: 5,9 naar 7,3 · n 65 en 66');
    expect(cardLine(nl, row(6))).toEqual({ text: 'moest klaar zijn op 01-03-2025', isFlag: true });
  });
});

describe('an effect', () => {
  it('is said with its difference, its interval and the way it went', () => {
    const { effect } = row(4);
    expect(effectVerdict(nl, effect)).toBe('gestegen');
    expect(effectLine(nl, effect)).toMatch(/^Verschil \+1,4 \(\+0,9\d? tot \+1,8\d?\)$/);
    expect(effectShort(nl, effect)).toBe('5,9 naar 7,3 · gestegen');
    expect(effectVerdict(nl, row(1).effect)).toBe('nog niet nagemeten');
    expect(effectLine(nl, row(1).effect)).toBeNull();
  });
});
