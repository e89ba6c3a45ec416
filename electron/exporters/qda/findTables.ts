/** Tables of what was found in transcripts, and of how far coders agree. */
import type { CoderAgreement, InterviewHit } from '@shared/contract/interviewAnalysis.contract';
import { createText, type Locale } from '@shared/i18n';
import type { SheetColumn, SheetData, SheetValue } from '../spreadsheet/model';

const textColumn = (label: string, width?: number): SheetColumn => ({
  label,
  type: 'text',
  ...(width !== undefined && { width }),
});
const numberColumn = (label: string, numberFormat?: string): SheetColumn => ({
  label,
  type: 'number',
  ...(numberFormat !== undefined && { numberFormat }),
});

/** A hit a row, with what stands around it. */
export function hitSheet(hits: readonly InterviewHit[], language: Locale): SheetData {
  const text = createText(language);
  return {
    name: text('interviews.table.hits'),
    columns: [
      textColumn(text('interviews.table.transcript')),
      textColumn(text('interviews.table.participant')),
      textColumn(text('interviews.table.kind')),
      textColumn(text('interviews.table.speaker')),
      textColumn(text('interviews.table.before'), 40),
      textColumn(text('interviews.table.hit'), 40),
      textColumn(text('interviews.table.after'), 40),
      numberColumn(text('interviews.table.start')),
      numberColumn(text('interviews.table.end')),
    ],
    rows: hits.map((hit): readonly SheetValue[] => [
      hit.transcriptName,
      hit.participantName,
      hit.kind === null ? null : text(`interviews.kind.${hit.kind}`),
      hit.speaker,
      hit.before,
      hit.text,
      hit.after,
      hit.start,
      hit.end,
    ]),
    rowCount: hits.length,
  };
}

/** Agreement per code, all codes together first. The unit stands in every row. */
export function agreementSheet(
  agreement: CoderAgreement,
  codes: ReadonlyMap<number, string>,
  language: Locale,
): SheetData {
  const text = createText(language);
  const unit = text(`interviews.unit.${agreement.unit}`);
  return {
    name: text('interviews.table.agreement'),
    columns: [
      textColumn(text('interviews.csv.code')),
      textColumn(text('interviews.table.unit')),
      numberColumn(text('interviews.table.units')),
      ...agreement.coders.map(({ name }) => numberColumn(text('interviews.table.codedBy', { name }))),
      numberColumn(text('interviews.table.both')),
      numberColumn(text('interviews.table.either')),
      ...(['kappa', 'alpha', 'Dice', 'Jaccard'] as const).map((name) => numberColumn(name, '0.000')),
    ],
    rows: agreement.rows.map((row): readonly SheetValue[] => [
      row.code === null ? text('interviews.table.allCodes') : (codes.get(row.code) ?? ''),
      unit,
      row.units,
      ...row.coded,
      row.both,
      row.either,
      row.kappa,
      row.alpha,
      row.dice,
      row.jaccard,
    ]),
    rowCount: agreement.rows.length,
  };
}
