/** The touchpoint workbook as sheets: contents, the rows (with hidden identities, so that it can be read back), focus list, figures, lists. */
import type { Engagement } from '@shared/domain/engagement';
import {
  columnText,
  columnValue,
  marksOf,
  WORKBOOK_BASE_HEADER,
  WORKBOOK_ID_HEADER,
  workbookColumns,
  workbookSheetNames,
  type WorkbookColumn,
} from '@shared/domain/workbook';
import type { Lists } from '@shared/domain/lists';
import type { Touchpoint } from '@shared/domain/touchpoint';
import { createText, type Locale, type Text } from '@shared/i18n';
import { formatDate } from '@shared/i18n/format';
import { balanceOf } from '@shared/insight/balance';
import { focusListOf } from '@shared/insight/focusList';
import { importanceScoreOf } from '@shared/insight/importanceScore';
import type { InsightInput } from '@shared/insight/input';
import { processFigureOf } from '@shared/insight/processFigure';
import type { SheetColumn, SheetData, SheetValue, WorkbookData } from '../spreadsheet/model';

export interface TouchpointWorkbookInput {
  readonly engagement: Engagement;
  readonly insight: InsightInput;
  readonly language: Locale;
  /** Whether the lists name people beside their roles; the rows always hold roles. */
  readonly withNames?: boolean;
  /** Day of export, yyyy-mm-dd. */
  readonly date: string;
}

const wide = new Set(['name', 'notes', 'description', 'clues', 'lawQuote', 'informationIn', 'informationOut']);

/** Label of a column: the field's own name, or that of an extra field. */
function labelOf(column: WorkbookColumn, text: Text, lists: Lists): string {
  const extra = /^extra:(\d+)$/.exec(column.key);
  if (extra === null) return text.lookup(`domain.fields.${column.key}`);
  return lists.extraFields.find((field) => field.id === Number(extra[1]))?.name ?? column.key;
}

function choicesOf(column: WorkbookColumn, lists: Lists, text: Text): readonly string[] | undefined {
  const { kind } = column;
  if (kind.type === 'boolean') return [text('common.yes'), text('common.no')];
  if (kind.type !== 'reference') return undefined;
  if (kind.list === 'stage') return lists.stages.map((stage) => stage.name);
  if (kind.list === 'person') return lists.people.map((person) => person.role);
  if (kind.list === 'department') return lists.departments.map((department) => department.name);
  return undefined;
}

function sheetColumn(column: WorkbookColumn, text: Text, lists: Lists): SheetColumn {
  const { kind } = column;
  const label = labelOf(column, text, lists);
  const width = wide.has(column.key) ? 42 : kind.type === 'number' ? Math.max(9, label.length + 2) : 20;
  const choices = choicesOf(column, lists, text);
  const list = choices === undefined || choices.length === 0 ? {} : { choices };
  if (kind.type === 'number')
    return {
      label,
      type: 'number',
      width,
      numberFormat: kind.decimals === 0 ? '0' : kind.decimals === 1 ? '0.0' : '#,##0.##',
    };
  if (kind.type === 'date') return { label, type: 'date', width };
  return { label, type: 'text', width, ...list };
}

/** Numbers and dates as such; everything else as a person reads it. */
function sheetValue(touchpoint: Touchpoint, column: WorkbookColumn, shown: () => string): SheetValue {
  const value = columnValue(touchpoint, column.key);
  if (
    (column.kind.type === 'number' && typeof value === 'number') ||
    (column.kind.type === 'date' && typeof value === 'string')
  )
    return value;
  const text = shown();
  return text === '' ? null : text;
}

/** The sheet with the rows; the CSV form is this sheet without the hidden marks. */
export function touchpointSheet(input: TouchpointWorkbookInput, form: 'xlsx' | 'csv'): SheetData {
  const { insight, language } = input;
  const { lists, touchpoints } = insight;
  const text = createText(language);
  const columns = workbookColumns(lists);
  const identity: readonly SheetColumn[] = [
    { label: WORKBOOK_ID_HEADER, type: 'text', hidden: form === 'xlsx', isIdentity: true },
    ...(form === 'xlsx'
      ? [{ label: WORKBOOK_BASE_HEADER, type: 'text' as const, hidden: true, isIdentity: true }]
      : []),
  ];
  function* rows(): Generator<readonly SheetValue[]> {
    for (const touchpoint of touchpoints) {
      const textIn = (locale: Locale, column: WorkbookColumn): string => columnText(touchpoint, column, locale, lists);
      if (form === 'csv') {
        yield [
          touchpoint.uid,
          ...columns.map((column) => sheetValue(touchpoint, column, () => textIn(language, column))),
        ];
        continue;
      }
      // The marks are made of the Dutch texts, which in a Dutch workbook are the cells too.
      const dutch = columns.map((column) => textIn('nl', column));
      const cells = columns.map((column, index) =>
        sheetValue(touchpoint, column, () => (language === 'nl' ? (dutch[index] ?? '') : textIn(language, column))),
      );
      yield [touchpoint.uid, marksOf(columns, dutch), ...cells];
    }
  }
  return {
    name: workbookSheetNames[language],
    columns: [...identity, ...columns.map((column) => sheetColumn(column, text, lists))],
    rows: rows(),
    rowCount: touchpoints.length,
    frozenColumns: identity.length + 2,
  };
}

function focusSheet({ insight }: TouchpointWorkbookInput, text: Text): SheetData {
  const items = focusListOf(insight);
  const label = (key: string): string => text.lookup(`domain.fields.${key}`);
  return {
    name: text('report.workbook.focusSheet'),
    columns: [
      { label: label('number'), type: 'number', numberFormat: '0', width: 6 },
      { label: label('name'), type: 'text', width: 46 },
      { label: text('report.workbook.reasons'), type: 'text', width: 70 },
      { label: label('importance'), type: 'number', numberFormat: '0', width: 9 },
      { label: label('functionalScore'), type: 'number', numberFormat: '0.0', width: 12 },
      { label: label('emotionalScore'), type: 'number', numberFormat: '0.0', width: 12 },
      {
        label: text('report.workbook.priority'),
        type: 'number',
        numberFormat: '0.00',
        width: 10,
        note: text('insight.focus.priorityExplained'),
      },
    ],
    rows: items.map((item) => [
      item.number,
      item.name,
      item.reasons.map((reason) => text.lookup(`insight.focus.${reason.key}`, reason.params)).join('; '),
      item.importance,
      item.functionalScore,
      item.emotionalScore,
      item.priority,
    ]),
    rowCount: items.length,
    frozenColumns: 2,
  };
}

function figuresSheet(input: TouchpointWorkbookInput, text: Text): SheetData {
  const { touchpoints, lists } = input.insight;
  const balance = balanceOf(touchpoints, lists);
  const processes = processFigureOf(touchpoints);
  const importanceScore = importanceScoreOf(touchpoints);
  const rows: SheetValue[][] = [];
  for (const share of balance.shares) {
    const mode = text.lookup(`domain.mode.${share.mode}`);
    rows.push([text('report.figuresRows.mode'), mode, share.count, balance.n]);
    if (share.frequencyShare !== null)
      rows.push([text('report.figuresRows.frequencyShare'), mode, share.frequencyShare, balance.frequency.rowsWith]);
    if (share.importanceShare !== null)
      rows.push([text('report.figuresRows.importanceShare'), mode, share.importanceShare, balance.importance.rowsWith]);
  }
  for (const line of processes.lines) {
    const process = text.lookup(`domain.process.${line.process}`);
    rows.push([text('report.figuresRows.count'), process, line.count, processes.n]);
    if (line.emotional !== null)
      rows.push([text('report.figuresRows.processEmotional'), process, line.emotional.mean, line.emotional.n]);
    if (line.functional !== null)
      rows.push([text('report.figuresRows.processFunctional'), process, line.functional.mean, line.functional.n]);
  }
  for (const { quadrant, ids } of importanceScore.quadrants) {
    rows.push([
      text('report.figuresRows.quadrant'),
      text.lookup(`insight.quadrant.${quadrant}`),
      ids.length,
      importanceScore.n,
    ]);
  }
  return {
    name: text('report.workbook.figuresSheet'),
    titleRows: [
      text('report.workbook.source', { title: input.engagement.name, date: formatDate(input.language, input.date) }),
    ],
    columns: [
      { label: text('report.workbook.figure'), type: 'text', width: 34 },
      { label: text('report.workbook.group'), type: 'text', width: 26 },
      { label: text('report.workbook.value'), type: 'number', numberFormat: '0.00', width: 12 },
      { label: text('report.workbook.n'), type: 'number', numberFormat: '0', width: 8 },
    ],
    rows,
    rowCount: rows.length,
  };
}

function listsSheet({ insight, withNames = false }: TouchpointWorkbookInput, text: Text): SheetData {
  const { stages, channels, departments, people, personas } = insight.lists;
  const named = (list: string, entry: string, kind: string | null): SheetValue[] => [
    text.lookup(`domain.entity.${list}`),
    entry,
    kind,
  ];
  const rows = [
    ...stages.map((stage) => named('stage', stage.name, null)),
    ...channels.map((channel) =>
      named('channel', channel.name, channel.side === null ? null : text.lookup(`domain.mode.${channel.side}`)),
    ),
    ...departments.map((department) =>
      named(
        'department',
        department.name,
        department.kind === null ? null : text.lookup(`domain.departmentKind.${department.kind}`),
      ),
    ),
    ...people.map((person) =>
      named(
        'person',
        withNames && person.name !== null ? `${person.role} (${person.name})` : person.role,
        departments.find((department) => department.id === person.department)?.name ?? null,
      ),
    ),
    ...personas.map((persona) => named('persona', persona.name, persona.segment)),
  ];
  return {
    name: text('report.workbook.listsSheet'),
    columns: [
      { label: text('report.workbook.list'), type: 'text', width: 16 },
      { label: text('report.workbook.entry'), type: 'text', width: 44 },
      { label: text('report.workbook.side'), type: 'text', width: 30 },
    ],
    rows,
    rowCount: rows.length,
  };
}

/** The whole workbook. Its first sheet says what is in it; the rows stand on the second. */
export function touchpointWorkbook(input: TouchpointWorkbookInput): WorkbookData {
  const text = createText(input.language);
  const sheets = [
    touchpointSheet(input, 'xlsx'),
    focusSheet(input, text),
    figuresSheet(input, text),
    listsSheet(input, text),
  ];
  const meanings = [
    text('report.workbook.touchpoints'),
    text('report.workbook.focus'),
    text('report.workbook.figures'),
    text('report.workbook.lists'),
  ];
  const { engagement, language, date } = input;
  const contents: SheetData = {
    name: text('report.workbook.contents'),
    titleRows: [
      text('report.workbook.contentsTitle', { title: engagement.name }),
      [engagement.client, formatDate(language, date)].filter((part) => part !== null).join(', '),
    ],
    columns: [
      { label: text('report.workbook.sheet'), type: 'text', width: 24 },
      { label: text('report.workbook.holds'), type: 'text', width: 70 },
      { label: text('report.workbook.rows'), type: 'number', numberFormat: '#,##0', width: 10 },
    ],
    rows: sheets.map((sheet, index) => [sheet.name, meanings[index] ?? '', sheet.rowCount ?? 0]),
    filter: false,
  };
  return { title: engagement.name, language, sheets: [contents, ...sheets] };
}
