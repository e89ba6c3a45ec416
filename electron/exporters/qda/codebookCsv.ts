/** The codebook as rows of a table: one a code, with its path, definition and counts. */
import type { CodeRow } from '@shared/contract/interviews.contract';
import { createText, type Locale } from '@shared/i18n';
import type { SheetData, SheetValue } from '../spreadsheet/model';

/** The sheet; the path is read back at import. */
export function codebookSheet(codes: readonly CodeRow[], language: Locale): SheetData {
  const text = createText(language);
  const names: string[] = [];
  const rows = codes.map((code): readonly SheetValue[] => {
    names.length = code.depth;
    const parent = names.at(-1) ?? null;
    names.push(code.name);
    return [
      code.name,
      names.join(' > '),
      parent,
      code.definition,
      code.colour,
      code.codings,
      code.quotes,
      code.transcripts,
      code.participants,
    ];
  });
  const label = (
    key: 'code' | 'path' | 'parent' | 'definition' | 'colour' | 'codings' | 'quotes' | 'transcripts' | 'participants',
  ): string => text(`interviews.csv.${key}`);
  return {
    name: text('interviews.csv.code'),
    columns: [
      { label: label('code'), type: 'text' },
      { label: label('path'), type: 'text' },
      { label: label('parent'), type: 'text' },
      { label: label('definition'), type: 'text' },
      { label: label('colour'), type: 'text' },
      { label: label('codings'), type: 'number' },
      { label: label('quotes'), type: 'number' },
      { label: label('transcripts'), type: 'number' },
      { label: label('participants'), type: 'number' },
    ],
    rows,
    rowCount: rows.length,
  };
}
