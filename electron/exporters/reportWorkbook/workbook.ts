/** The whole report as a workbook: contents with links, figures, texts, a sheet for each table, chart and journey, quotes and sources. */
import { columnLetters } from '@shared/domain/sheet';
import type { ReportModel, ReportTable } from '@shared/report/model';
import { quotedSheet, sheetNames } from '@electron/exporters/spreadsheet/cellText';
import type { DefinedName, SheetData, SheetValue, WorkbookData } from '@electron/exporters/spreadsheet/model';
import { headerRow } from '@electron/exporters/spreadsheet/xlsxSheet';
import { sourcesTable } from '../reportParts/sources';
import { reportWords } from '../reportParts/words';
import { placedChart, type WorkbookChart } from './charts';
import {
  chartContent,
  figureContent,
  journeyContent,
  quoteContent,
  tableColumns,
  tableRows,
  textContent,
  type Content,
} from './values';

interface Sheet extends Omit<Content, 'rows'> {
  readonly key: string;
  readonly rows: Iterable<readonly SheetValue[]>;
  readonly count: number;
  /** Whether it holds the numbers of a chart, laid out as `workbookCharts` expects. */
  readonly isChart?: true;
}

function contentsOf(model: ReportModel): readonly Sheet[] {
  const words = reportWords(model);
  const { text } = words;
  const plain = (key: string, name: string, content: Pick<Content, 'columns' | 'rows'>): readonly Sheet[] =>
    content.rows.length === 0
      ? []
      : [{ key, name, title: name, section: '', source: '', ...content, count: content.rows.length }];
  const table = (one: ReportTable, section: string, source: string): readonly Sheet[] =>
    one.rows.length === 0
      ? []
      : [
          {
            key: one.key,
            name: one.title || one.key,
            title: one.title,
            section,
            source: [source, one.leftOut?.text ?? ''].filter(Boolean).join(' '),
            columns: tableColumns(one),
            // Walked when it is written: fifty thousand rows are never held twice.
            rows: { [Symbol.iterator]: () => tableRows(one) },
            count: one.rows.length,
          },
        ];
  const own = model.sections.flatMap((section) =>
    section.blocks.flatMap((block): readonly Sheet[] => {
      if (block.kind === 'table')
        return table(block.table, section.title, block.source === null ? '' : words.source(block.source));
      if (block.kind === 'chart') {
        const content = chartContent(words, block.chart);
        return content.rows.length === 0
          ? []
          : [
              {
                key: block.chart.key,
                name: section.title,
                title: block.title,
                section: section.title,
                source: [block.subtitle, words.source(block.source)].filter(Boolean).join(' · '),
                ...content,
                count: content.rows.length,
                isChart: true,
              },
            ];
      }
      if (block.kind === 'journey') {
        const content = journeyContent(words, block.journey);
        const name = text('reportFiles.journey', { name: block.journey.name });
        return content.rows.length === 0
          ? []
          : [
              {
                key: `journey-${block.journey.uid}`,
                name,
                title: `${name} · ${block.journey.about}`,
                section: section.title,
                source: words.source(block.source),
                ...content,
                count: content.rows.length,
                isChart: true,
              },
            ];
      }
      return [];
    }),
  );
  return [
    ...plain('figures', text('reportFiles.figures'), figureContent(words, model)),
    ...plain('texts', text('reportFiles.texts'), textContent(words, model)),
    ...own,
    ...plain('quotes', text('reportFiles.quotes'), quoteContent(words, model)),
    ...table(sourcesTable(words, model), '', ''),
  ];
}

/** A name by which formulas can refer to the rows of a sheet: letters, digits and underscores, not like a cell. */
export function rangeName(key: string): string {
  const safe = key
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return `report_${safe}`.slice(0, 200);
}

/** The workbook, with the charts of `workbookCharts` on their sheets. `leftOut` says in words what it does not hold. */
export function reportWorkbook(
  model: ReportModel,
  charts: ReadonlyMap<string, WorkbookChart> = new Map(),
): {
  readonly workbook: WorkbookData;
  readonly leftOut: readonly string[];
} {
  const words = reportWords(model);
  const { text } = words;
  const found = contentsOf(model);
  const contentsName = text('reportFiles.contents');
  const names = sheetNames([contentsName, ...found.map(({ name }) => name)]);
  const back = quotedSheet(names[0] ?? contentsName);
  const sheets = found.map((sheet, index): SheetData => {
    const data: SheetData = {
      name: names[index + 1] ?? sheet.name,
      titleRows: [sheet.title, sheet.source, text('reportFiles.back')],
      columns: sheet.columns,
      rows: sheet.rows,
      rowCount: sheet.count,
      frozenColumns: 0,
      links: [{ cell: 'A3', location: `${back}!A1` }],
    };
    const chart = sheet.isChart === true ? charts.get(sheet.key) : undefined;
    if (chart === undefined) return data;
    const { name } = data;
    const size = { header: headerRow(data), rows: sheet.count, columns: sheet.columns.length };
    return { ...data, chart: placedChart(chart, { name, ...size }) };
  });
  const about = [
    model.subtitle,
    model.client,
    words.date,
    model.audience === null ? null : text('reportFiles.audience', { audience: model.audience }),
  ];
  const top = [model.title, about.filter(Boolean).join(' · '), ...model.leftOut];
  const first: SheetData = {
    name: names[0] ?? contentsName,
    titleRows: top,
    columns: [
      { label: text('reportFiles.sheet'), type: 'text', width: 34 },
      { label: text('reportFiles.holds'), type: 'text', width: 80 },
      { label: text('reportFiles.section'), type: 'text', width: 34 },
      { label: text('reportFiles.rows'), type: 'number', numberFormat: '#,##0', width: 10 },
    ],
    rows: found.map((sheet, index): readonly SheetValue[] => [
      names[index + 1] ?? '',
      sheet.title,
      sheet.section || null,
      sheet.count,
    ]),
    filter: false,
    links: found.map((_, index) => ({
      cell: `A${top.length + 3 + index}`,
      location: `${quotedSheet(names[index + 1] ?? '')}!A1`,
    })),
  };
  const used = new Set<string>();
  const definedNames = found.flatMap((sheet, index): readonly DefinedName[] => {
    const name = rangeName(sheet.key);
    const data = sheets[index];
    if (data === undefined || used.has(name.toLowerCase())) return [];
    used.add(name.toLowerCase());
    const from = headerRow(data);
    return [
      { name, sheet: data.name, range: `$A$${from}:$${columnLetters(sheet.columns.length - 1)}$${from + sheet.count}` },
    ];
  });
  return {
    workbook: { title: model.title, language: model.language, sheets: [first, ...sheets], definedNames },
    leftOut: model.leftOut,
  };
}

/** Sheets of the tables alone, for CSV: one a table. */
export function tableSheets(model: ReportModel): readonly { readonly key: string; readonly sheet: SheetData }[] {
  const tables = model.sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.kind === 'table' ? [block.table] : block.kind === 'chart' ? [block.table] : [],
    ),
  );
  // The table behind a chart may stand in its section as well.
  const own = tables.filter((table, index) => {
    const before = tables.findIndex((other) => other.key === table.key);
    return before === index || JSON.stringify(tables[before]?.rows) !== JSON.stringify(table.rows);
  });
  return own.map((table) => ({
    key: table.key,
    sheet: {
      name: table.title || table.key,
      columns: tableColumns(table),
      rows: { [Symbol.iterator]: () => tableRows(table) },
      rowCount: table.rows.length,
    },
  }));
}
