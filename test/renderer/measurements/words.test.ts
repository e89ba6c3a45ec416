/** Tests of what survey charts say: figures with their variant, changes in words, the finding, axes and places of rows. */
import { describe, expect, it } from 'vitest';
import { axisAround, roundStep } from '@renderer/charts/survey/axis';
import { changeLayout } from '@renderer/charts/survey/changeLayout';
import {
  changeFigure,
  changeFinding,
  changesTo,
  changeWords,
  comparisonsOf,
  lostToCorrection,
} from '@renderer/charts/survey/changeRows';
import {
  formatDifference,
  formatFigure,
  formatP,
  formatRough,
  intervalText,
  shownFigure,
  variantText,
} from '@renderer/charts/survey/measureText';
import { createText } from '@shared/i18n';
import { energyFigures } from './energy';

const nl = createText('nl');
const en = createText('en');
const figures = energyFigures();
const [first, second] = figures.waves as [(typeof figures.waves)[number], (typeof figures.waves)[number]];

describe('a figure', () => {
  it('is written with the decimals, sign and interval of its variant', () => {
    const nps = shownFigure(second, 'nps')!;
    expect(formatFigure(nl, nps.variant, nps.value)).toBe('−16,1');
    expect(intervalText(nl, nps)).toBe('−21,5 tot −10,6');
    expect(intervalText(en, nps)).toBe('−21.5 to −10.6');
    const csat = shownFigure(second, 'csat')!;
    expect(formatFigure(nl, csat.variant, csat.value)).toBe('42,4\u00a0%');
    expect(intervalText(nl, csat)).toBe('39,3 tot 45,5');
    const ces = shownFigure(second, 'ces')!;
    expect(formatFigure(nl, ces.variant, ces.value)).toBe('4,22');
  });

  it('carries the name of its variant, with the ends of the scale in use', () => {
    expect(variantText(nl, 'csatTop')).toBe('CSAT, aandeel 4 en 5');
    expect(variantText(nl, 'csatTop', { csat: { min: 1, max: 7 } })).toBe('CSAT, aandeel 6 en 7');
    expect(variantText(nl, 'cesMean')).toBe('CES 2.0, gemiddelde, 1 tot 7');
  });

  it('never shows a difference of zero with a sign, nor a p of zero', () => {
    expect(formatDifference(nl, 'emotional', -0.001)).toBe('0,0');
    expect(formatDifference(nl, 'nps', 4.24)).toBe('+4,2');
    expect(formatRough(nl, 'nps', 85.8)).toBe('+86');
    expect(formatP(nl, 1e-9)).toBe('< 0,001');
  });

  it('is absent, not zero, when nobody answered', () => {
    expect(shownFigure({ ...second, ces: null }, 'ces')).toBeNull();
  });
});

describe('changes by touchpoint', () => {
  const figure = changeFigure(figures, second, 'nps');
  const row = (name: string) => figure.rows.find((known) => known.name === name)!;

  it('puts the widest gap first and what names no touchpoint last', () => {
    expect(figure.rows[0]?.name).toBe('Overlijden melden');
    expect(figure.rows.at(-1)?.name).toBeNull();
    expect(figure.rows[0]?.gap).toBeCloseTo(-2.3, 1);
  });

  it('says in words what moved, what was not proved and what is too little', () => {
    expect(changeWords(nl, figure, row('Ik geef mijn verhuizing door'))).toMatch(/^gestegen, \+86 \(\+62 tot \+109\)$/);
    expect(changeWords(nl, figure, row('Mijn termijnbedrag wordt verhoogd'))).toBe('geen bewijs van verandering');
    expect(changeWords(nl, figure, row('Overlijden melden'))).toBe('te weinig om iets te zeggen, n 8');
    expect(changeWords(nl, figure, row('Ik vraag een betalingsregeling aan'))).toBe('geen bewijs; wel f +0,8');
  });

  it('has the finding as its title, with n', () => {
    expect(changeFinding(nl, figure, 'contactmoment')).toBe(
      'NPS: Ik geef mijn verhuizing door steeg 86; bij 12 geen bewijs van verandering, bij 2 te weinig om iets te zeggen (n = 990)',
    );
    const alone = changeFigure(figures, first, 'nps');
    expect(alone.before).toBeNull();
    expect(changeFinding(nl, alone, 'contactmoment')).toMatch(
      /heeft het grootste gat: functioneel \d,\d, emotioneel \d,\d/,
    );
  });

  it('counts what was compared and what the correction took away', () => {
    const changes = changesTo(figures, second);
    expect(comparisonsOf(changes)).toBe(13);
    const invented = changes.map((change, index) =>
      index === 5 ? { ...change, key: 'x', verdict: 'no-proof' as const, verdictAlone: 'changed' as const } : change,
    );
    expect(lostToCorrection(invented)).toBe(lostToCorrection(changes) + 1);
    expect(changesTo(figures, first)).toEqual([]);
  });

  it('has a place for every column at every width, in order', () => {
    for (const width of [720, 900, 1100, 1700]) {
      const { columns, axis } = changeLayout(figure, figure.rows, width);
      const change = columns.change!;
      expect(columns.name).toBeLessThan(columns.n);
      expect(columns.n).toBeLessThan(columns.score.from);
      expect(columns.score.to).toBeLessThan(columns.gap);
      expect(columns.gap).toBeLessThan(change.from);
      expect(change.to).toBeLessThan(columns.verdict);
      expect(axis!.low).toBeLessThanOrEqual(Math.min(...figure.rows.flatMap((one) => one.change?.low ?? [])));
      expect(axis!.high).toBeGreaterThanOrEqual(Math.max(...figure.rows.flatMap((one) => one.change?.high ?? [])));
    }
  });
});

describe('an axis', () => {
  it('ends at round figures around the values and stays within its limits', () => {
    expect(axisAround([-21.5, -10.6], [-100, 100])).toMatchObject({ low: -30, high: -10 });
    expect(axisAround([0.95, 1], [0, 1]).high).toBeLessThanOrEqual(1);
    expect(axisAround([], [1, 10])).toMatchObject({ low: 1, high: 10 });
    const flat = axisAround([7, 7], [1, 10]);
    expect(flat.high).toBeGreaterThan(flat.low);
    expect(roundStep(10, 4)).toBe(2.5);
  });
});
