// @vitest-environment jsdom
/** Tests of the charts as a person uses them: marks by mouse and keyboard, names for screen readers, still pictures on paper, tables. */
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  BalanceChart,
  BalanceTable,
  HeatMapChart,
  HeatMapTable,
  ImportanceScoreChart,
  ImportanceTable,
  ProcessChart,
  ProcessTable,
} from '@renderer/charts';
import { createText } from '@shared/i18n';
import { figuresOf } from '@shared/insight/figures';
import { emptyLists, energyInput } from '@test/shared/insight/fixture';

const input = energyInput();
const figures = figuresOf(input);
const nl = createText('nl');
const idOf = (name: string): number => input.touchpoints.find((row) => row.name === name)!.id;
const size = { text: nl, width: 640, height: 300 };

afterEach(cleanup);

describe('balance chart', () => {
  it('has a sign per touchpoint, each leading to its row', () => {
    const onSelect = vi.fn();
    render(<BalanceChart figure={figures.balance} {...size} onSelect={onSelect} />);
    const marks = screen.getAllByRole('button');
    expect(marks).toHaveLength(75);
    fireEvent.click(screen.getByRole('button', { name: 'Opzeggen en vertrek: vorm onbekend, 1 van 1' }));
    expect(onSelect).toHaveBeenCalledWith([idOf('Er wordt mij gevraagd waarom ik vertrek')]);
  });
  it('is one stop for Tab; arrows walk on, Enter chooses', () => {
    const onSelect = vi.fn();
    render(<BalanceChart figure={figures.balance} {...size} onSelect={onSelect} />);
    const marks = screen.getAllByRole('button');
    expect(marks.filter((mark) => mark.getAttribute('tabindex') === '0')).toEqual([marks[0]]);
    fireEvent.keyDown(marks[0]!, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(marks[1]);
    fireEvent.keyDown(marks[1]!, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(marks[9]);
    fireEvent.keyDown(marks[9]!, { key: 'Enter' });
    expect(onSelect).toHaveBeenCalledTimes(1);
    fireEvent.keyDown(marks[9]!, { key: 'End' });
    expect(document.activeElement).toBe(marks.at(-1));
  });
  it('is one still picture on paper', () => {
    render(<BalanceChart figure={figures.balance} {...size} onSelect={vi.fn()} isPaper />);
    expect(screen.queryAllByRole('button')).toEqual([]);
    expect(screen.getByRole('img', { name: 'On- en offline per fase' })).toBeTruthy();
  });
  it('tells the modes apart by shape', () => {
    const { container } = render(<BalanceChart figure={figures.balance} {...size} />);
    const shapes = (title: string) =>
      [...container.querySelectorAll('g')].find((group) =>
        group.querySelector(':scope > title')?.textContent?.includes(title),
      )!;
    expect(shapes('online').querySelector('circle')).toBeTruthy();
    expect(shapes('offline').querySelectorAll('rect')).toHaveLength(2);
    expect(shapes('hybride').querySelectorAll('path')).toHaveLength(2);
  });
});

describe('importance × score', () => {
  it('has a dot per scored touchpoint with its figures in its name', () => {
    const onSelect = vi.fn();
    render(<ImportanceScoreChart figure={figures.importanceScore} {...size} onSelect={onSelect} />);
    expect(screen.getAllByRole('button')).toHaveLength(73);
    fireEvent.click(screen.getByRole('button', { name: 'Ik ontvang mijn jaarnota: belang 5, cijfer 3,2' }));
    expect(onSelect).toHaveBeenCalledWith([idOf('Ik ontvang mijn jaarnota')]);
  });
  it('names the fields and the axis in the language of the person', () => {
    const { container } = render(
      <ImportanceScoreChart figure={figures.importanceScore} {...size} text={createText('en')} />,
    );
    expect(container.textContent).toContain('improve first');
    expect(container.textContent).toContain('5.5');
  });
  it('draws an empty figure', () => {
    const empty = figuresOf({ touchpoints: [], lists: emptyLists });
    const { container } = render(
      <>
        <ImportanceScoreChart figure={empty.importanceScore} {...size} onSelect={vi.fn()} />
        <ProcessChart figure={empty.processes} {...size} onSelect={vi.fn()} />
        <BalanceChart figure={empty.balance} {...size} onSelect={vi.fn()} />
        <HeatMapChart figure={empty.heatMap} {...size} onSelect={vi.fn()} />
      </>,
    );
    expect(container.innerHTML).not.toMatch(/NaN|Infinity/);
    expect(container.textContent).toContain('geen cijfers');
  });
});

describe('process chart', () => {
  it('leads from a process to all its rows and says the mean', () => {
    const onSelect = vi.fn();
    render(<ProcessChart figure={figures.processes} {...size} height={176} onSelect={onSelect} />);
    fireEvent.click(screen.getByRole('button', { name: 'financieel afwikkelen: gemiddeld 3,5, n = 20' }));
    expect(onSelect.mock.calls[0]?.[0]).toHaveLength(20);
  });
});

describe('heat map', () => {
  it('has the figure in each cell and leads to its rows', () => {
    const onSelect = vi.fn();
    render(<HeatMapChart figure={figures.heatMap} {...size} onSelect={onSelect} />);
    const cell = screen.getByRole('button', { name: /^Hulp en storing, Telefoon: 7 contactmomenten, gemiddeld/ });
    expect(within(cell.parentElement!).getByText('7')).toBeTruthy();
    fireEvent.click(cell);
    expect(onSelect.mock.calls[0]?.[0]).toHaveLength(7);
  });
  it('can show scores in place of counts', () => {
    render(<HeatMapChart figure={figures.heatMap} {...size} measure="score" onSelect={vi.fn()} />);
    const cell = screen.getByRole('button', { name: /^Rekening en betalen, E-mail: 5/ });
    expect(cell.parentElement?.querySelector('text')?.textContent).toContain('3,2');
  });
});

describe('tables behind the charts', () => {
  it('hold the same figures', () => {
    render(
      <>
        <BalanceTable figure={figures.balance} text={nl} />
        <ProcessTable figure={figures.processes} text={nl} />
        <ImportanceTable figure={figures.importanceScore} text={nl} />
        <HeatMapTable figure={figures.heatMap} text={nl} />
      </>,
    );
    const rowTexts = screen.getAllByRole('row').map((row) => row.textContent);
    expect(rowTexts.find((text) => text?.startsWith('Totaal'))).toBe('Totaal272819175');
    expect(rowTexts.find((text) => text?.startsWith('financieel afwikkelen'))).toContain('20203,5');
    expect(rowTexts.some((text) => text?.startsWith('Ik ontvang post op naam van een overledene51,0'))).toBe(true);
    expect(rowTexts.find((text) => text?.startsWith('Aandeel contacten'))).toContain('n = 68');
  });
});
