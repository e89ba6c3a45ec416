/** Reading cells and pasted blocks, and the figures of the status line. */
import { describe, expect, it } from 'vitest';
import { planPaste } from '@renderer/components/grid/model/paste';
import { parseTabular } from '@renderer/components/grid/model/tabularText';
import { choicesFor } from '@renderer/features/touchpoints/editors/choices';
import { shownOptions } from '@renderer/features/touchpoints/editors/OptionEditor';
import { cellText, isFilled, likelyNumber, readCell } from '@renderer/features/touchpoints/fields';
import { nextHit } from '@renderer/features/touchpoints/FindBar';
import { readPaste } from '@renderer/features/touchpoints/paste';
import { aggregateOf, combine } from '@renderer/features/touchpoints/StatusFigures';
import { dependsOnCells } from '@renderer/features/touchpoints/useRowOrder';
import { createText } from '@shared/i18n';
import { rowSelectionSchema } from '@shared/domain/tableView';
import { exampleLists as lists, exampleTouchpoint } from './example';

const t = createText('nl');
const columns = ['name', 'functionalScore', 'stage', 'peak'];

function paste(text: string, row: number, column: number, rows = 2) {
  const plan = planPaste(
    parseTabular(text),
    { top: row, left: column, bottom: row, right: column },
    { rows, columns: columns.length },
  );
  return readPaste(
    plan!,
    rows,
    (at) => at + 1,
    (at) => columns[at],
    lists,
    t,
  );
}

describe('pasting', () => {
  it('takes the good cells and says of each other one why not', () => {
    const outcome = paste('7,5\tRekening en betalen\n45\tNieuwe fase', 0, 1);
    expect(outcome.cells).toEqual([
      { id: 1, field: 'functionalScore', value: 7.5 },
      { id: 1, field: 'stage', value: 1 },
      { id: 2, field: 'stage', value: { name: 'Nieuwe fase' } },
    ]);
    expect(outcome.refused).toHaveLength(1);
    expect(outcome.refused[0]).toMatchObject({ id: 2, field: 'functionalScore', text: '45', column: 'Functioneel' });
    expect(outcome.refused[0]!.reason).toContain('tussen 1 en 10');
    expect(outcome.total).toBe(4);
  });

  it('does not write in a computed column', () => {
    const outcome = paste('ja', 0, 3);
    expect(outcome.cells).toEqual([]);
    expect(outcome.refused[0]!.reason).toBe('Deze kolom wordt berekend.');
  });

  it('makes rows past the end, each with a name, and none for empty lines', () => {
    const outcome = paste('Ik bel\t6\nIk wacht\t\n\t\n\t8', 1, 0);
    expect(outcome.cells.map((cell) => cell.id)).toEqual([2, 2]);
    expect(outcome.newRows).toEqual([{ name: 'Ik wacht' }, { name: 'Nieuw contactmoment', functionalScore: 8 }]);
  });
});

describe('cells', () => {
  it('keeps unknown apart from no and from nothing', () => {
    expect(isFilled(exampleTouchpoint(), 'brokenLaws')).toBe(false);
    expect(isFilled(exampleTouchpoint({ lawsKnown: true }), 'brokenLaws')).toBe(true);
    expect(cellText(exampleTouchpoint({ lawsKnown: true }), 'brokenLaws', lists, t)).toBe('nee');
    expect(cellText(exampleTouchpoint(), 'brokenLaws', lists, t)).toBe('');
    expect(cellText(exampleTouchpoint({ extra: { 7: '2026-11-21' } }), 'extra:7', lists, t)).toBe('21-11-2026');
    expect(isFilled(exampleTouchpoint({ emotionalScore: 9 }), 'peak')).toBe(true);
  });

  it('reads back what it writes', () => {
    const row = exampleTouchpoint({ channels: [1, 2], owner: 2, functionalScore: 7.5, momentOfTruthCustomer: false });
    for (const key of ['channels', 'owner', 'functionalScore', 'momentOfTruthCustomer', 'name'] as const) {
      expect(readCell(key, cellText(row, key, lists, t), lists, t)).toMatchObject({ ok: true, value: row[key] });
    }
  });

  it('guesses what a number outside its range meant, and nothing when it cannot', () => {
    const score = { type: 'number', min: 1, max: 10, decimals: 1 } as const;
    expect(likelyNumber('45', score)).toBe(4.5);
    expect(likelyNumber('875', score)).toBe(8.8);
    expect(likelyNumber('0', score)).toBeNull();
    expect(likelyNumber('abc', score)).toBeNull();
    expect(likelyNumber('45', { type: 'number', min: 1, max: 5, decimals: 0 })).toBeNull();
  });
});

describe('choices', () => {
  it('puts owners from outside the primary process last, with the reason', () => {
    const choices = choicesFor('owner', { type: 'reference', list: 'person' }, null, { lists, t });
    expect(choices.options.map((option) => [option.label, option.isDiscouraged ?? false])).toEqual([
      ['Manager Facturatie', false],
      ['Manager Klantenservice', true],
    ]);
    expect(choices.options[1]!.description).toContain('Kanaalmanager');
  });

  it('offers to make a name that is not there, not one that is', () => {
    const choices = choicesFor('owner', { type: 'reference', list: 'person' }, null, { lists, t });
    expect(shownOptions(choices, 'Manager Fa', 'nieuw').map((option) => option.id)).toEqual(['2', 'new:Manager Fa']);
    expect(shownOptions(choices, 'manager facturatie', 'nieuw').map((option) => option.id)).toEqual(['2']);
    expect(choices.toValue(['new:Manager Fa'])).toEqual({ name: 'Manager Fa' });
  });

  it('tells no broken law from not known', () => {
    const choices = choicesFor('brokenLaws', { type: 'choices', choices: ['honest', 'respectful', 'safe'] }, [], {
      lists,
      t,
    });
    expect(choices.selected).toEqual(['none']);
    expect(choices.toValue(['none'])).toEqual([]);
    expect(choices.toValue([])).toBeNull();
    expect(choices.toValue(['safe', 'honest'])).toEqual(['honest', 'safe']);
  });
});

describe('status line', () => {
  it('adds up numbers only, and says unknown when there are none', () => {
    const rows = [
      exampleTouchpoint({ functionalScore: 5, emotionalScore: 3.2, owner: 2 }),
      exampleTouchpoint({ functionalScore: 7.5 }),
    ];
    const figures = aggregateOf(rows, ['name', 'functionalScore', 'emotionalScore', 'owner']);
    expect(figures).toMatchObject({ rows: 2, filled: 6, numbers: { n: 3, lowest: 3.2, highest: 7.5 } });
    expect(figures.numbers!.sum).toBeCloseTo(15.7);
    expect(aggregateOf(rows, ['name']).numbers).toBeNull();
    const both = combine([figures, aggregateOf([exampleTouchpoint({ emotionalScore: 10 })], ['emotionalScore'])]);
    expect(both).toMatchObject({ rows: 3, filled: 7, numbers: { n: 4, highest: 10, lowest: 3.2 } });
    expect(combine([])).toEqual({ rows: 0, filled: 0, numbers: null });
  });
});

describe('finding and order', () => {
  it('goes round from hit to hit', () => {
    expect(nextHit([3, 8, 12], 8, true)).toBe(12);
    expect(nextHit([3, 8, 12], 12, true)).toBe(3);
    expect(nextHit([3, 8, 12], 3, false)).toBe(12);
    expect(nextHit([], 3, true)).toBe(-1);
  });

  it('knows when an edit can change which rows stand where', () => {
    const all = rowSelectionSchema.parse({});
    expect(dependsOnCells(all)).toBe(false);
    expect(dependsOnCells({ ...all, sorts: [{ column: 'name', descending: false }] })).toBe(true);
    expect(dependsOnCells({ ...all, preset: 'withoutOwner' })).toBe(true);
  });
});
