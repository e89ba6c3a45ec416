// @vitest-environment jsdom
/** Tests of charts that leave the program: a drawing that stands on its own, without what belongs to the screen. */
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BalanceChart, HeatMapChart, ImportanceScoreChart } from '@renderer/charts';
import { breakLines, serialiseChart } from '@renderer/charts/exportChart';
import { fileName } from '@renderer/charts/saveChart';
import { createText } from '@shared/i18n';
import { figuresOf } from '@shared/insight/figures';
import { energyInput } from '@test/shared/insight/fixture';

const figures = figuresOf(energyInput());
const size = { text: createText('nl'), width: 640, height: 300, onSelect: vi.fn() };
afterEach(cleanup);

function exported(element: React.JSX.Element, title = 'Titel & <bevinding>') {
  const { container } = render(element);
  const svg = serialiseChart(container, {
    title,
    sub: 'ondertitel',
    source: 'Bron: tabel',
    fonts: { 400: 'data:font/woff2;base64,AA', 600: 'data:font/woff2;base64,BB' },
  });
  return { svg, parsed: new DOMParser().parseFromString(svg, 'image/svg+xml') };
}

describe('a chart as SVG', () => {
  it.each([
    ['balance', <BalanceChart key="b" figure={figures.balance} {...size} />],
    ['importance', <ImportanceScoreChart key="i" figure={figures.importanceScore} {...size} />],
    ['heat map', <HeatMapChart key="h" figure={figures.heatMap} {...size} />],
  ])('%s stands on its own', (_name, element) => {
    const { svg, parsed } = exported(element);
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(svg).not.toMatch(/class=|tabindex=|aria-|data-mark|data-screen-only|role=/);
    expect(svg).toContain('font-family:Inter;font-weight:600;src:url(data:font/woff2;base64,BB)');
    expect(parsed.querySelector('svg > title')?.textContent).toBe('Titel & <bevinding>');
    expect(parsed.documentElement.textContent).toContain('Bron: tabel');
    expect(svg).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
  });
  it('leaves the chart on the screen as it was', () => {
    const { container } = render(<BalanceChart figure={figures.balance} {...size} />);
    const before = container.innerHTML;
    serialiseChart(container, { title: 'x' });
    expect(container.innerHTML).toBe(before);
  });
  it('refuses where there is no drawing', () => {
    expect(() => serialiseChart(document.createElement('div'), { title: 'x' })).toThrow();
  });
});

describe('words', () => {
  it('break a long title over lines, losing nothing', () => {
    const title = '26 van de 39 belangrijke momenten voelen als een onvoldoende (n = 73)';
    const lines = breakLines(title, 200, 14);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe(title);
  });
  it('make a file name that every system takes', () => {
    expect(fileName('A/B: "c" < 5,5?')).toBe('A B c 5,5');
    expect(fileName('***')).toBe('chart');
  });
});
