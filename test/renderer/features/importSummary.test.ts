/** How the account of an import is made readable. */
import {
  canInclude,
  decisionKey,
  groupDoubts,
  homelessColumns,
  recognised,
  rowsText,
  withDecision,
  withMapping,
  withRow,
} from '@renderer/features/import/summarise';
import { fieldName, reasonText, takenText } from '@renderer/features/import/wording';
import { headerText } from '@renderer/features/import/MappingTable';
import { importOptionsSchema } from '@shared/domain/importPlan';
import { createText } from '@shared/i18n';
import { describe, expect, it } from 'vitest';
import { examplePreview } from '@test/renderer/support/importPreview';

const { account } = examplePreview;
const t = createText('nl');

describe('doubtful values', () => {
  it('become one line where they were understood in the same way, over fields when they became unknown', () => {
    const groups = groupDoubts(account.doubtful);
    expect(groups).toHaveLength(2);
    expect(groups[0]).toMatchObject({
      value: '?',
      rows: [4, 6],
      fields: ['frequencyPerMonth', 'functionalScore'],
      taken: null,
    });
    expect(groups[1]).toMatchObject({ value: '± 9.000', rows: [5], taken: '9000' });
  });

  it('stay apart when the same text became another value in another field', () => {
    const groups = groupDoubts([
      { row: 1, column: 'A', field: 'importance', value: 'x', taken: '5', reason: { key: 'r', params: {} } },
      { row: 2, column: 'B', field: 'targetScore', value: 'x', taken: '5', reason: { key: 'r', params: {} } },
    ]);
    expect(groups).toHaveLength(2);
  });

  it('are decided for every field of the line, and the decision can be taken back', () => {
    const [doubt] = groupDoubts(account.doubtful);
    const decided = withDecision({}, doubt!, '7');
    expect(decided.decisions).toEqual({
      [decisionKey('frequencyPerMonth', '?')]: '7',
      [decisionKey('functionalScore', '?')]: '7',
    });
    expect(importOptionsSchema.safeParse(decided).success).toBe(true);
    expect(withDecision(decided, doubt!, null).decisions).toEqual({});
  });

  it('name the first rows and count the rest', () => {
    expect(rowsText([1, 2, 3, 4, 5, 6])).toEqual({ text: '1, 2, 3, 4', more: 2 });
    expect(rowsText([9])).toEqual({ text: '9', more: 0 });
  });
});

describe('columns', () => {
  it('give their field to the column that is chosen for it', () => {
    expect(withMapping({}, account.mapping, 3, 'frequencyPerMonth').mapping).toEqual({
      '1': 'extra',
      '3': 'frequencyPerMonth',
    });
    expect(withMapping({ mapping: { '0': 'name' } }, account.mapping, 3, null).mapping).toEqual({
      '0': 'name',
      '3': null,
    });
  });

  it('without header and content are not spoken of', () => {
    expect(recognised(account.mapping)).toEqual({ known: 3, count: 4 });
    expect(homelessColumns(account.mapping).map((column) => column.letter)).toEqual(['D']);
  });

  it('show what the eye would miss in their header', () => {
    expect(headerText('Cijfer\nfunctioneel')).toBe('Cijfer↵functioneel');
    expect(headerText('Eigenaar ')).toBe('Eigenaar␣');
  });
});

describe('rows set aside', () => {
  it('can be taken all the same when it was a judgement, not when they are empty', () => {
    expect(account.skipped.map(canInclude)).toEqual([true, false]);
    const taken = withRow({ excludeRows: [7] }, 7, true);
    expect(taken).toMatchObject({ includeRows: [7], excludeRows: [] });
    expect(withRow(taken, 7, false).includeRows).toEqual([]);
  });
});

describe('words', () => {
  it('speak the language of the screen', () => {
    expect(fieldName(t, 'frequencyPerMonth')).toBe('Per maand');
    expect(fieldName(t, 'law:honest')).toBe('Basiswet eerlijk');
    expect(fieldName(t, null)).toBe('Geen');
    expect(takenText(t, 'frequencyPerMonth', '9000')).toBe('9.000');
    expect(takenText(t, 'processes', 'deliver')).toBe('waarmaken');
    expect(takenText(t, 'owner', null)).toBe('onbekend');
    expect(reasonText(t, { key: 'import.remarks.taken', params: { field: 'owner' } })).toContain('Eigenaar');
  });
});
