/** Dividing things over slides, and the small rules of layout that slides and documents share. */
import { describe, expect, it } from 'vitest';
import { withWholeWords } from '@electron/exporters/docx/tables';
import { overEvenPages, overPages, type Item } from '@electron/exporters/pptx/flow';
import { topUnder } from '@electron/exporters/pptx/page';
import { axisFormat, categoryLabels, reportWords } from '@electron/exporters/reportParts/words';
import type { ReportChart } from '@shared/report/chart';
import { sampleModel } from '../report/sampleModel';

const item = (height: number): Item => ({ height, draw: () => undefined });
const sizes = (pages: readonly (readonly Item[])[]): readonly number[] => pages.map((page) => page.length);

describe('things over slides', () => {
  it('leave no last slide with next to nothing', () => {
    const items = Array.from({ length: 11 }, () => item(1));
    expect(sizes(overPages(items, 5))).toEqual([5, 5, 1]);
    expect(sizes(overEvenPages(items, 5))).toEqual([4, 4, 3]);
  });

  it('take one slide when one is enough, and each its own when they are too high', () => {
    expect(sizes(overEvenPages([item(1), item(2)], 5))).toEqual([2]);
    expect(sizes(overEvenPages([item(9), item(9)], 5))).toEqual([1, 1]);
    expect(overEvenPages([], 5)).toEqual([]);
  });

  it('begin higher under a title of one line', () => {
    expect(topUnder('Inhoud')).toBeLessThan(
      topUnder('Een bevinding die zo lang is dat zij zeker twee regels nodig heeft'),
    );
  });
});

describe('the head of a table in a document', () => {
  it('gets room for its longest word from columns that have room', () => {
    const widths = withWholeWords([4000, 500, 500], ['Eigenaar', 'Gevraagd', 'n'], 18);
    expect(widths[1]).toBeGreaterThan(800);
    expect(widths[0]).toBeLessThan(4000);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(5000);
  });

  it('keeps the widths as given when every word fits, or when nothing can be gained', () => {
    expect(withWholeWords([2000, 2000], ['Nr.', 'n'], 18)).toEqual([2000, 2000]);
    expect(withWholeWords([300, 300], ['Beantwoord', 'Gevraagd'], 18)).toEqual([300, 300]);
  });
});

describe('words of charts and sources', () => {
  const model = sampleModel();
  const words = reportWords(model);
  const line = { n: 3, date: null, basis: 'estimate' as const, refs: model.sources.slice(0, 1).map(({ id }) => id) };

  it('name the sources of a line once', () => {
    expect(words.source({ ...line, text: 'n = 3 [1]' })).toBe('n = 3 [1]');
    expect(words.source({ ...line, text: 'n = 3' })).toBe('n = 3 [1]');
  });

  const chart: ReportChart = {
    key: 'nps',
    kind: 'interval',
    categories: ['Golf 1'],
    series: [{ name: 'NPS', values: [-20.3], n: [1084] }],
    categoryAxis: { label: '', min: null, max: null },
    valueAxis: { label: 'NPS', format: 'signed', min: -100, max: 100 },
    drawing: null,
  } as never;

  it('write n as any number, and a long scale in whole steps', () => {
    expect(categoryLabels(chart, words.count)).toEqual(['Golf 1 (n 1.084)']);
    expect(axisFormat(chart)).toBe('+0;\u22120;0');
  });
});
