/** What the views of the analysis have in common: from a number to its quotes, names by id, and tables into a file. */
import { useMemo } from 'react';
import { host, notice, noticeError, runQuery, useEngineQuery, type Progress } from '@renderer/api';
import { openScreen } from '@renderer/app/navigation';
import type { QueryParams } from '@shared/contract';
import type { ExchangeTable, LeftOut } from '@shared/contract/interviewExchange.contract';
import type { CodeRow, QuoteFilter } from '@shared/contract/interviews.contract';
import type { CodeGroup, CodeGrouping } from '@shared/contract/interviewAnalysis.contract';
import type { Locale, Text } from '@shared/i18n';
import { create } from 'zustand';
import { codeLooks, type CodeLook } from '../model/codeLooks';

/** What is looked for, kept while somebody looks at another tab. */
export const useFindText = create<{ readonly text: string }>(() => ({ text: '' }));

/** The wall of quotes with these alone. */
export function showQuotes(filter: Partial<QuoteFilter>): void {
  openScreen('interviews', { view: 'quotes', filter });
}

/** The search over all transcripts with these words. */
export function showHits(text: string): void {
  useFindText.setState({ text });
  openScreen('interviews', { view: 'find' });
}

export interface Codebook {
  readonly codes: readonly CodeRow[];
  readonly byId: ReadonlyMap<number, CodeRow>;
  readonly looks: ReadonlyMap<number, CodeLook>;
}

/** The codebook with how each code looks; undefined until it is there. */
export function useCodebook(): Codebook | undefined {
  const { data } = useEngineQuery('interview.codebook', {}, { keepPrevious: true });
  return useMemo(
    () =>
      data === undefined
        ? undefined
        : { codes: data, byId: new Map(data.map((code) => [code.id, code])), looks: codeLooks(data) },
    [data],
  );
}

/** What a group of transcripts is called. */
export function groupLabel(text: Text, by: CodeGrouping, group: CodeGroup): string {
  const kind = text(`interviews.kind.${group.kind ?? 'unknown'}`);
  if (by === 'kind') return kind;
  if (by === 'kindAndSegment') return `${kind} · ${group.segment ?? text('interviewsAnalysis.figures.unknown')}`;
  return group.key ?? text('interviewsAnalysis.figures.unknown');
}

/** The quotes of a group; what the group is not about does not limit. */
export function groupFilter(by: CodeGrouping, group: CodeGroup): Partial<QuoteFilter> {
  const kind = group.kind === null ? { kindless: true } : { kinds: [group.kind] };
  const segment = group.segment === null ? { segmentless: true } : { segment: group.segment };
  switch (by) {
    case 'kind':
      return kind;
    case 'segment':
      return segment;
    case 'kindAndSegment':
      return { ...kind, ...segment };
    case 'participant':
      return group.participant === null ? { kindless: true } : { participant: group.participant };
    case 'transcript':
      return group.transcript === null ? {} : { transcript: group.transcript };
  }
}

export interface SaveJob {
  readonly table: ExchangeTable;
  readonly format: 'qdpx' | 'qdc' | 'csv' | 'xlsx';
  readonly name: string;
  readonly language: Locale;
  readonly options?: QueryParams<'interview.writeExport'>['options'];
  readonly withWithdrawn?: boolean;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Saved {
  readonly file: string;
  readonly rows: number;
  readonly leftOut: LeftOut;
  readonly losses: { readonly steps: number; readonly improvements: number; readonly times: number } | null;
}

const purposes = { qdpx: 'qdpx', qdc: 'qdc', csv: 'csv', xlsx: 'workbook' } as const;

/** Asks for a place and writes there; says what was saved and what consent kept out. Null when the person cancelled or it was refused (which is told). */
export async function saveExport(job: SaveJob): Promise<Saved | null> {
  const { table, format, name, language, options, withWithdrawn } = job;
  const again = (): Promise<Saved | null> => saveExport(job);
  const place = await host('file.choosePlace', { purpose: purposes[format], suggestedName: name.slice(0, 120) });
  if (!place.ok) {
    noticeError(place.error, again);
    return null;
  }
  if (place.value === null) return null;
  const { token, name: file } = place.value;
  const written = await runQuery('interview.writeExport', {
    file: token,
    format,
    table,
    language,
    ...(options !== undefined && { options }),
    ...(withWithdrawn === true && { withWithdrawn }),
  });
  if (!written.ok) {
    noticeError(written.error, again);
    return null;
  }
  const { rows, leftOut, losses } = written.value;
  notice({
    tone: 'info',
    text: (text) => text('interviewsAnalysis.export.saved', { file, rows, quotes: leftOut.quotes }),
    action: {
      label: (text) => text('interviewsAnalysis.export.showInFolder'),
      run: () => void host('file.showInFolder', { token }),
    },
  });
  return { file, rows, leftOut, losses };
}
