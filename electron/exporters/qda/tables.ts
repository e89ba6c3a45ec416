/** Tables of interviews for CSV and workbook: quotes, code frequencies by kind of participant, codes together, words. */
import type { CodeGroup, CodeGrouping, CodeGroups } from '@shared/contract/interviewAnalysis.contract';
import type { CodeRow, QuoteRow } from '@shared/contract/interviews.contract';
import { createText, type Locale, type Text } from '@shared/i18n';
import type { Cooccurrence } from '@shared/insight/interview/matrix';
import type { WordCount } from '@shared/insight/interview/words';
import type { SheetColumn, SheetData, SheetValue } from '../spreadsheet/model';

const textColumn = (label: string): SheetColumn => ({ label, type: 'text' });
const numberColumn = (label: string): SheetColumn => ({ label, type: 'number' });

/** Names by id for what a quote refers to. */
export interface QuoteNames {
  readonly codes: ReadonlyMap<number, string>;
  readonly coders: ReadonlyMap<number, string>;
  readonly touchpoints: ReadonlyMap<number, string>;
}

/** A quote a row; a participant whose consent was withdrawn is left out, one that wants to stay inside the team too. */
export function quoteSheet(quotes: readonly QuoteRow[], names: QuoteNames, language: Locale): SheetData {
  const text = createText(language);
  const list = (ids: readonly number[], of: ReadonlyMap<number, string>): string =>
    [...new Set(ids.flatMap((id) => of.get(id) ?? []))].join('; ');
  const rows = quotes.map((quote): readonly SheetValue[] => [
    quote.uid,
    quote.transcriptName,
    quote.participantName,
    quote.kind === null ? null : text(`interviews.kind.${quote.kind}`),
    quote.segment,
    quote.speaker,
    list(
      quote.codings.map((coding) => coding.code),
      names.codes,
    ),
    list(
      quote.codings.flatMap((coding) => coding.coder ?? []),
      names.coders,
    ),
    list(quote.touchpoints, names.touchpoints),
    quote.text,
    quote.start,
    quote.end,
  ]);
  const label = (
    key:
      | 'id'
      | 'transcript'
      | 'participant'
      | 'kind'
      | 'segment'
      | 'speaker'
      | 'codes'
      | 'coders'
      | 'touchpoints'
      | 'quote'
      | 'start'
      | 'end',
  ): string => text(`interviews.table.${key}`);
  return {
    name: text('interviews.table.quotes'),
    columns: [
      textColumn(label('id')),
      textColumn(label('transcript')),
      textColumn(label('participant')),
      textColumn(label('kind')),
      textColumn(label('segment')),
      textColumn(label('speaker')),
      textColumn(label('codes')),
      textColumn(label('coders')),
      textColumn(label('touchpoints')),
      { label: label('quote'), type: 'text', width: 80 },
      numberColumn(label('start')),
      numberColumn(label('end')),
    ],
    rows,
    rowCount: rows.length,
  };
}

/** What a group of transcripts is called. */
export function groupLabel(text: Text, by: CodeGrouping, group: CodeGroup): string {
  const kind = text(`interviews.kind.${group.kind ?? 'unknown'}`);
  if (by === 'kind') return kind;
  if (by === 'kindAndSegment') return `${kind} / ${group.segment ?? text('interviews.kind.unknown')}`;
  return group.key ?? text('interviews.kind.unknown');
}

/** Quotes per code and group. */
export function frequencySheet(
  codes: readonly CodeRow[],
  groups: CodeGroups,
  by: CodeGrouping,
  language: Locale,
): SheetData {
  const text = createText(language);
  const cells = new Map(groups.rows.map((row) => [row.code, row.cells]));
  return {
    name: text('interviews.table.frequencies'),
    columns: [
      textColumn(text('interviews.csv.code')),
      numberColumn(text('interviews.csv.quotes')),
      numberColumn(text('interviews.csv.participants')),
      ...groups.groups.map((group) => numberColumn(groupLabel(text, by, group))),
    ],
    rows: codes.map((code) => [
      code.name,
      code.quotes,
      code.participants,
      ...(cells.get(code.id) ?? []).map((cell) => cell.quotes),
    ]),
    rowCount: codes.length,
  };
}

/** How often codes go together. */
export function cooccurrenceSheet(codes: readonly CodeRow[], matrix: Cooccurrence, language: Locale): SheetData {
  const text = createText(language);
  const names = new Map(codes.map((code) => [code.id, code.name]));
  return {
    name: text('interviews.table.cooccurrence'),
    columns: [
      textColumn(text('interviews.csv.code')),
      ...matrix.codes.map((code) => numberColumn(names.get(code) ?? '')),
    ],
    rows: matrix.codes.map((code, index) => [names.get(code) ?? '', ...(matrix.counts[index] ?? [])]),
    rowCount: matrix.codes.length,
  };
}

export function wordSheet(words: readonly WordCount[], language: Locale): SheetData {
  const text = createText(language);
  return {
    name: text('interviews.table.words'),
    columns: [
      textColumn(text('interviews.table.word')),
      numberColumn(text('interviews.table.count')),
      numberColumn(text('interviews.csv.transcripts')),
    ],
    rows: words.map(({ word, count, transcripts }) => [word, count, transcripts]),
    rowCount: words.length,
  };
}
