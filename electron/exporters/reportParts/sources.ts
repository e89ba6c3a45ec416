/** The list of sources as a table, the same in every form. */
import type { ReportModel, ReportTable } from '@shared/report/model';
import type { ReportWords } from './words';

export function sourcesTable(words: ReportWords, model: ReportModel): ReportTable {
  const { text } = words;
  return {
    key: 'sources',
    title: text('reportFiles.sources'),
    columns: [
      { key: 'number', label: text('reportFiles.number'), type: 'number', align: 'right', width: 0.06 },
      { key: 'text', label: text('reportFiles.source'), type: 'text', align: 'left', width: 0.6 },
      { key: 'n', label: text('reportFiles.n'), type: 'number', align: 'right', width: 0.08 },
      { key: 'from', label: text('reportFiles.from'), type: 'date', align: 'left', width: 0.13 },
      { key: 'to', label: text('reportFiles.to'), type: 'date', align: 'left', width: 0.13 },
    ],
    rows: model.sources.map((source) => [
      { text: String(source.number), number: source.number },
      { text: words.entry(source) },
      { text: words.count(source.n), ...(source.n !== null && { number: source.n }) },
      { text: words.day(source.from), ...(source.from !== null && { date: source.from }) },
      { text: words.day(source.to), ...(source.to !== null && { date: source.to }) },
    ]),
    rowIds: model.sources.map(() => null),
    leftOut: null,
  };
}
