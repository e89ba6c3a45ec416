/** The model as pieces: nothing of it is lost, and what belongs together is kept together. */
import { describe, expect, it } from 'vitest';
import { cutIntoLines, isWide, LONGEST_WHOLE, piecesOf, shortened, type Piece } from '@renderer/report/pieces';
import { exampleModel, exampleTable, lastWords } from './exampleModel';

const contents = (pieces: readonly Piece[]) => pieces.map(({ content }) => content);

describe('pieces', () => {
  it('begin a page with each section', () => {
    const pieces = piecesOf(exampleModel(), lastWords);
    expect(pieces.filter(({ startsPage }) => startsPage).map(({ section }) => section)).toEqual([
      'definition',
      'balance',
      'focus',
      'table',
      'sources',
    ]);
  });

  it('make the finding of a figure the title of its page', () => {
    const [title] = contents(piecesOf(exampleModel(), lastWords).filter(({ section }) => section === 'balance'));
    expect(title).toEqual({
      kind: 'title',
      label: 'Online en offline',
      finding: 'Offline weegt 62 % van de contacten',
    });
  });

  it('hold every row, the first and the last never alone, the source with the last', () => {
    const rows = piecesOf(exampleModel(), lastWords).filter(({ content }) => content.kind === 'row');
    expect(rows).toHaveLength(exampleTable.rows.length);
    expect(rows.map(({ keepWithNext }) => keepWithNext)).toEqual([true, false, false, true, true]);
    expect(new Set(rows.map(({ group }) => group)).size).toBe(1);
  });

  it('never keep a last piece with one of another section', () => {
    const pieces = piecesOf(exampleModel(), lastWords);
    pieces.forEach((piece, index) => {
      if (pieces[index + 1]?.section !== piece.section) expect(piece.keepWithNext).toBe(false);
    });
  });

  it('set a question with its answer as a text, each paragraph by itself', () => {
    const kinds = contents(piecesOf(exampleModel(), lastWords).filter(({ section }) => section === 'definition'));
    const at = kinds.findIndex((content) => content.kind === 'heading' && content.text === 'Wat is de ervaring?');
    expect(kinds.slice(at + 1, at + 3)).toMatchObject([
      { kind: 'paragraph', text: 'Eerste alinea.' },
      { kind: 'paragraph', text: 'Tweede alinea.' },
    ]);
  });

  it('end figures with the numbers of their sources', () => {
    const figure = { key: 'nps', label: 'NPS', value: -16, text: '−16', low: null, high: null, n: 990, date: null };
    const model = exampleModel();
    const pieces = piecesOf(
      {
        ...model,
        sources: (['a', 'b'] as const).map((id, index) => ({
          id,
          number: index + 1,
          kind: 'wave',
          text: id,
          n: null,
          from: null,
          to: null,
        })),
        sections: [
          {
            key: 'summary',
            title: 'Samenvatting',
            finding: null,
            notes: [],
            blocks: [
              { kind: 'figures', items: [{ ...figure, basis: 'measured', note: 'n = 990', refs: ['b', 'a', 'b'] }] },
            ],
          },
        ],
      },
      lastWords,
    );
    const [row] = contents(pieces).filter((content) => content.kind === 'figures');
    expect(row).toMatchObject({ items: [{ note: 'n = 990 [1, 2]' }] });
  });

  it('set remarks on a journey beside each other, two in a row', () => {
    const model = exampleModel();
    const step = { name: 'Ik bel', stage: 0, emotional: 5, functional: 6, low: null, high: null, n: null };
    const insights = ['Eerste', 'Tweede', 'Derde'].map((text) => ({ text, basis: 'n = 3', attention: false }));
    const pieces = piecesOf(
      {
        ...model,
        sections: [
          {
            key: 'journey',
            title: 'Reis',
            finding: null,
            notes: [],
            blocks: [
              {
                kind: 'journey',
                source: { n: 1, date: null, basis: 'estimate', text: 'n = 1', refs: [] },
                journey: {
                  uid: 'j',
                  name: 'Reis',
                  about: '',
                  stages: ['Fase'],
                  steps: [{ ...step, basis: 'estimate', isMomentOfTruth: false, isPeak: false }],
                  lanes: [],
                  insights,
                  drawing: null,
                },
              },
            ],
          },
        ],
      },
      lastWords,
    );
    const rows = contents(pieces).flatMap((content) => (content.kind === 'insights' ? [content.items.length] : []));
    expect(rows).toEqual([2, 1]);
  });

  it('set a long definition as a text, a short one as a motto', () => {
    const style = (definition: string): unknown => {
      const model = exampleModel(definition);
      return contents(piecesOf(model, lastWords)).flatMap((content) =>
        content.kind === 'paragraph' ? [content.style] : [],
      )[0];
    };
    expect(style('Alles wat de klant meemaakt.')).toBe('quote');
    expect(style('Alles wat de klant meemaakt. '.repeat(30))).toBe('quoteLong');
  });

  it('know which section needs the wide page', () => {
    expect(
      exampleModel()
        .sections.filter(isWide)
        .map(({ key }) => key),
    ).toEqual(['table']);
  });
});

describe('long paragraphs', () => {
  const paragraph: Piece = {
    id: 'definition-1',
    section: 'definition',
    group: null,
    keepWithNext: false,
    startsPage: false,
    gap: 12,
    content: { kind: 'paragraph', style: 'body', text: 'x', isFirst: true, isLast: true },
  };
  const lines = (count: number): string[] => Array.from({ length: count }, (_, index) => `regel ${index + 1}`);

  it('are cut into lines that stay two and two at the ends', () => {
    const cut = cutIntoLines(paragraph, lines(10));
    expect(cut).toHaveLength(10);
    expect(cut.map(({ keepWithNext }) => keepWithNext)).toEqual([
      true,
      ...Array.from({ length: 7 }, () => false),
      true,
      false,
    ]);
    expect(cut.map(({ gap }) => gap)).toEqual([12, ...Array.from({ length: 9 }, () => 0)]);
    expect(new Set(cut.map(({ id }) => id)).size).toBe(10);
  });

  it('of a few lines stay whole', () => {
    expect(cutIntoLines(paragraph, lines(LONGEST_WHOLE))).toEqual([paragraph]);
  });
});

describe('shortened text', () => {
  it('says that there was more, and splits no sign', () => {
    expect(shortened('kort', 10)).toBe('kort');
    expect(shortened('😀😀😀😀', 3)).toBe('😀😀…');
  });
});
