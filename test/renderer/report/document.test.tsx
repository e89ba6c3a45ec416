// @vitest-environment jsdom
/** The printed pages as a document: headings, tables and figures that say what they are, and texts that stay texts. */
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CoverPicture, marksOf } from '@renderer/report/CoverPicture';
import { houseColours, ReportDocument } from '@renderer/report/ReportDocument';
import { createText } from '@shared/i18n';
import { seriousFindings } from '@test/renderer/support/axe';
import { withBrowserParts } from '@test/renderer/support/render';
import type { ReportModel } from '@shared/report/model';
import { exampleModel, exampleTable, plainChart } from './exampleModel';

beforeEach(() => {
  withBrowserParts();
  Object.defineProperty(document, 'fonts', { value: { load: async () => [] }, configurable: true });
  globalThis.CSS ??= { escape: (text: string) => text } as typeof CSS;
  Range.prototype.getBoundingClientRect ??= () => new DOMRect();
});
afterEach(cleanup);

async function show(model: ReportModel, hasNames = true): Promise<HTMLElement> {
  const placed = vi.fn();
  const { container } = render(<ReportDocument model={model} hasNames={hasNames} onPlaced={placed} />);
  await waitFor(() => expect(placed).toHaveBeenCalledTimes(1));
  return container;
}

describe('the report as a document', () => {
  it('has the title, then each section as a heading, with its finding under it', async () => {
    await show(exampleModel());
    expect(screen.getAllByRole('heading', { level: 1 }).map(({ textContent }) => textContent)).toEqual([
      'Goed geleverd',
      'Wat wij onder klantbeleving verstaan',
      'Inhoud',
      'Online en offline',
      'Aandachtslijst',
      'Contactmomententabel',
      'Niet in dit rapport',
    ]);
    expect(screen.getByRole('heading', { level: 2, name: 'Offline weegt 62 % van de contacten' })).toBeTruthy();
  });

  it('names every page in the contents, the definition being page 1', async () => {
    await show(exampleModel());
    const links = screen.getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '#section-definition',
      '#section-balance',
      '#section-focus',
      '#section-table',
      '#section-sources',
    ]);
    // Nothing has a height here, so the contents stand under the definition and all fits on a page; but what is wide begins one of its own.
    expect(links.map((link) => /\d+$/.exec(link.textContent)?.[0])).toEqual(['1', '2', '2', '3', '3']);
    for (const link of links) expect(document.querySelector(link.getAttribute('href') ?? '')).not.toBeNull();
    expect(screen.getByText('“Fasen en kanalen” is weggelaten.')).toBeTruthy();
  });

  it('has tables with heads that name their columns', async () => {
    await show(exampleModel());
    const table = screen.getByRole('table', { name: 'Contactmomententabel' });
    const heads = within(table).getAllByRole('columnheader');
    expect(heads.every((head) => head.getAttribute('scope') === 'col')).toBe(true);
    expect(within(table).getAllByRole('row')).toHaveLength(6);
    expect(within(table).getAllByRole('img', { name: 'offline' })).toHaveLength(5);
  });

  it('tells a figure in words and gives its source', async () => {
    await show(exampleModel());
    const figure = screen.getByRole('figure');
    expect(within(figure).getByRole('img', { name: /^Offline weegt 62 %.*Elk teken/ })).toBeTruthy();
    expect(figure.querySelector('figcaption')?.textContent).toBe('n = 3; peildatum 14-03-2025');
  });

  it('shows what looks like markup as the words they are', async () => {
    const container = await show({ ...exampleModel(), client: '<b>Klant</b>' });
    expect(container.querySelector('table img')).toBeNull();
    expect(container.querySelector('b')).toBeNull();
    expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeTruthy();
  });

  it('says on cover and pages that names were left out', async () => {
    await show({ ...exampleModel(), specialist: null }, false);
    expect(screen.getByText('alleen als rol')).toBeTruthy();
    expect(screen.getAllByText(/zonder namen/).length).toBeGreaterThan(1);
  });

  it('gives the axe nothing serious to say', async () => {
    document.documentElement.lang = 'nl';
    document.title = 'Goed geleverd';
    await show(exampleModel());
    expect(await seriousFindings()).toEqual([]);
  });
});

describe('the picture on the cover', () => {
  const withMarks = (counts: readonly (readonly [number, number])[]): ReportModel => ({
    ...exampleModel(),
    sections: [
      {
        key: 'importanceScore',
        title: 'Belang en beleving',
        finding: 't',
        notes: [],
        blocks: [
          {
            kind: 'chart',
            title: 't',
            subtitle: 's',
            chart: {
              ...plainChart,
              key: 'importanceScore',
              drawing: {
                key: 'importanceScore',
                data: {
                  columns: [4, 5].map((importance) => ({
                    importance,
                    bins: counts.map(([score, count]) => ({ score, ids: new Int32Array(count) })),
                  })),
                } as never,
              },
            },
            source: { n: 1, date: null, basis: 'estimate', text: 'n = 1', refs: [] },
            alternative: 'a',
            table: exampleTable,
          },
        ],
      },
    ],
  });
  const show = (model: ReportModel): HTMLElement =>
    render(<CoverPicture model={model} text={createText('nl')} />).container;

  it('has a dot for every touchpoint with a mark', () => {
    const picture = show(
      withMarks([
        [3, 4],
        [7.5, 2],
      ]),
    );
    expect(picture.querySelectorAll('circle')).toHaveLength(12);
    expect(picture.textContent).toContain('n = 12');
  });
  it('has columns when there are too many for dots', () => {
    const picture = show(
      withMarks([
        [3, 400],
        [7.5, 200],
      ]),
    );
    expect(picture.querySelectorAll('circle')).toHaveLength(0);
    const [high, low] = [...picture.querySelectorAll('rect')].map((column) => Number(column.getAttribute('height')));
    expect(high).toBeCloseTo((low ?? 0) * 2);
    expect(picture.textContent).toContain('n = 1.200');
  });
  it('is not there when there is next to nothing to show', () => {
    expect(show(withMarks([[3, 1]])).innerHTML).toBe('');
    expect([...marksOf(exampleModel())]).toEqual([]);
  });
});

describe('the house colour', () => {
  const style = (colourAsGiven: string | null): ReportModel => ({
    ...exampleModel(),
    style: { colour: '#000000', colourAsGiven, logo: null, font: 'serif', footer: '' },
  });
  it.each([
    ['#ffc21a', '#000000'],
    ['#13233f', '#ffffff'],
    ['#ffffff', '#000000'],
    [null, '#ffffff'],
  ])('%s carries text in %s', (colour, text) => {
    expect(houseColours(style(colour))).toMatchObject({ '--on-house': text });
  });
});
