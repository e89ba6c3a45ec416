/** A preview of an import for tests: three good rows, a doubt in two of them, a duplicate, a totals row and a column without a place. */
import type { ImportPreview } from '@shared/domain/importPlan';

const column = { confidence: 'certain', remark: null, filled: 3 } as const;

export const examplePreview: ImportPreview = {
  fileName: 'contactmomenten.xlsx',
  bytes: 24_100,
  format: 'xlsx',
  encoding: null,
  delimiter: null,
  sheets: [
    { name: 'Contactmomenten', rows: 8, hidden: false, looksLike: 'touchpoints' },
    { name: 'Notities', rows: 4, hidden: true, looksLike: null },
  ],
  account: {
    kind: 'touchpoints',
    sheet: 'Contactmomenten',
    headerRow: 3,
    read: 5,
    added: 3,
    updated: 0,
    unchanged: 0,
    skipped: [
      { row: 7, reason: { key: 'import.reasons.duplicateRow', params: { of: 4 } } },
      { row: 9, reason: { key: 'import.reasons.emptyRow', params: {} } },
    ],
    rejected: [],
    doubtful: [
      {
        row: 4,
        column: 'Per maand',
        field: 'frequencyPerMonth',
        value: '?',
        taken: null,
        reason: { key: 'import.reasons.unknownMark', params: { value: '?' } },
      },
      {
        row: 6,
        column: 'Cijfer',
        field: 'functionalScore',
        value: '?',
        taken: null,
        reason: { key: 'import.reasons.unknownMark', params: { value: '?' } },
      },
      {
        row: 5,
        column: 'Per maand',
        field: 'frequencyPerMonth',
        value: '± 9.000',
        taken: '9000',
        reason: { key: 'import.reasons.estimate', params: {} },
      },
    ],
    mapping: [
      { ...column, index: 0, letter: 'A', source: 'Naam ', field: 'name' },
      { ...column, index: 1, letter: 'B', source: 'Per maand', field: 'frequencyPerMonth' },
      {
        ...column,
        index: 2,
        letter: 'C',
        source: 'Cijfer',
        field: 'functionalScore',
        confidence: 'doubtful',
        remark: { key: 'import.remarks.maybeOtherScale', params: { min: 1, max: 5 } },
      },
      {
        ...column,
        index: 3,
        letter: 'D',
        source: 'Prioriteit',
        field: null,
        confidence: 'none',
        remark: { key: 'import.remarks.formula', params: {} },
      },
      { ...column, index: 4, letter: 'E', source: '', field: null, confidence: 'none', filled: 0 },
    ],
  },
  sample: [4, 5, 6].map((row) => ({
    row,
    cells: [
      { text: `Ik doe ${row}`, original: `Ik doe ${row}`, state: 'taken' },
      { text: row === 5 ? '9000' : '', original: row === 5 ? '± 9.000' : '?', state: 'doubtful' },
      { text: '5', original: '5', state: 'taken' },
      { text: '', original: '23,0', state: 'left' },
      { text: '', original: '', state: 'left' },
    ],
  })),
  changes: [],
  conflicts: [],
  earlier: null,
  warnings: [],
};
