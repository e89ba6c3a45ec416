/** What an engagement asks of people: the demand that follows from its touchpoints [S1.9], and how clear the request is [S1.11–14]. */
import { processes, type Process } from '../../domain/terms';
import type { Assignment } from '../../domain/staffing';
import { formatDate, formatNumber, formatShare } from '../../i18n/format';
import { clarityFields, clarityOf, type Clarity, type ClarityField } from '../../insight/staffing/clarity';
import type { SideShare } from '../../insight/staffing/demand';
import { roleDescription } from '../../insight/staffing/description';
import { listText } from '../../insight/staffing/words';
import { figureOf } from '../figures';
import { cells, citeAssignments, citeTable, column, type Maker } from '../maker';
import type { ReportBlock, ReportSection, ReportTable } from '../model';
import { sourceLine, tableSource } from '../sourceLine';

const ways = ['byCount', 'byFrequency', 'byImportance', 'byBoth'] as const;

/** Requests that are worked out; more would make a book of it. */
const MOST_ASSIGNMENTS = 20;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function shareFigure(maker: Maker, way: (typeof ways)[number], share: SideShare) {
  return figureOf(maker, {
    key: `demand-${way}`,
    label: maker.text(`reportParts.staffing.demand.figures.${way}`),
    value: share.online === null ? null : share.online / 100,
    unit: 'share',
    n: share.n,
    date: maker.input.engagement.referenceDate,
    basis: way === 'byCount' ? 'table' : 'estimate',
    refs: [citeTable(maker)],
  });
}

function processBlock(maker: Maker, counts: ReadonlyMap<Process, number>, all: number): ReportBlock {
  const { text } = maker;
  const names = processes.map((process) => capital(text(`domain.process.${process}`)));
  const [most] = processes.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const title = text('reportParts.staffing.demand.processesFinding', {
    process: capital(text(`domain.process.${most ?? 'deliver'}`)),
    count: counts.get(most ?? 'deliver') ?? 0,
    all,
  });
  const subtitle = text('reportParts.staffing.demand.processesSub');
  return {
    kind: 'chart',
    title,
    subtitle,
    chart: {
      key: 'staffingProcesses',
      kind: 'bar',
      categories: names,
      series: [
        {
          name: text('reportParts.axes.touchpoints'),
          values: processes.map((process) => counts.get(process) ?? 0),
          meaning: 'accent',
        },
      ],
      valueAxis: { label: text('reportParts.axes.touchpoints'), min: 0, max: null, format: 'number' },
      categoryAxis: { label: '', min: null, max: null },
      drawing: null,
    },
    source: tableSource(maker, all),
    alternative: `${title}. ${subtitle}`,
    table: {
      key: 'staffingProcesses',
      title: text('reportParts.staffing.demand.processes'),
      columns: [
        column('process', text('domain.fields.processes'), 0.7),
        column('count', text('reportParts.axes.touchpoints'), 0.3, 'number'),
      ],
      rows: processes.map((process, index) => [cells.text(names[index]), cells.number(text, counts.get(process) ?? 0)]),
      rowIds: processes.map(() => null),
      leftOut: null,
    },
  };
}

/** What the touchpoints ask; null without touchpoints. */
export function demandSection(maker: Maker): ReportSection | null {
  const { input, text } = maker;
  const demand = input.staffing?.demand;
  if (demand === undefined || demand.touchpoints === 0) return null;
  const { online, without } = demand.byCount;
  const source = tableSource(maker, demand.touchpoints);
  const levels: ReportTable = {
    key: 'staffingLevels',
    title: text('reportParts.staffing.demand.levels'),
    columns: [
      column('level', text('reportParts.staffing.columns.level'), 0.2),
      column('rule', text('reportParts.staffing.columns.rule'), 0.45),
      column('touchpoints', text('reportParts.staffing.columns.touchpoints'), 0.2, 'number'),
      column('asked', text('reportParts.staffing.columns.asked'), 0.15),
    ],
    rows: demand.levels.map(({ level, touchpoints, isAsked }) => [
      cells.text(text(`staffing.level.${level}`)),
      cells.text(text(`reportParts.staffing.demand.rules.${level}`)),
      cells.number(text, touchpoints),
      cells.text(text(`reportParts.staffing.demand.${isAsked ? 'yes' : 'no'}`)),
    ]),
    rowIds: demand.levels.map(() => null),
    leftOut: null,
  };
  return {
    key: 'staffingDemand',
    title: text('reportParts.sections.staffingDemand'),
    finding:
      online === null
        ? text('reportParts.staffing.demand.unknown')
        : text('reportParts.staffing.demand.finding', {
            online: formatShare(text.locale, online / 100),
            offline: formatShare(text.locale, 1 - online / 100),
          }),
    blocks: [
      { kind: 'text', style: 'lead', text: text('reportParts.staffing.demand.lead') },
      { kind: 'figures', items: ways.map((way) => shareFigure(maker, way, demand[way])) },
      {
        kind: 'text',
        style: 'note',
        text:
          without === 0
            ? text('reportParts.staffing.demand.hybrid')
            : text('reportParts.staffing.demand.without', { count: without }),
      },
      processBlock(
        maker,
        new Map(demand.processes.map(({ process, touchpoints }) => [process, touchpoints])),
        demand.touchpoints,
      ),
      { kind: 'heading', text: levels.title },
      { kind: 'table', table: levels, source },
    ],
    notes: [source.text],
  };
}

/** The answer to one question of the check, '' when there is none. */
function answerText({ text }: Maker, assignment: Assignment, field: ClarityField, { answered }: Clarity): string {
  const count = (condition: 'must' | 'wish'): number =>
    assignment.criteria.filter(
      (one) => one.condition === condition && one.value.kind !== 'text' && (condition === 'must' || one.weight > 0),
    ).length;
  switch (field) {
    case 'online':
      return answered.online === null
        ? ''
        : text('reportParts.staffing.clarity.online', {
            online: formatNumber(text.locale, Math.round(answered.online)),
            offline: formatNumber(text.locale, Math.round(100 - answered.online)),
          });
    case 'part':
      return listText(answered.part?.map((process) => text(`domain.process.${process}`)) ?? [], text);
    case 'level':
      return listText(answered.level?.map((level) => text(`staffing.level.${level}`)) ?? [], text);
    case 'share':
      return answered.share === null
        ? ''
        : text('reportParts.staffing.clarity.share', { share: formatNumber(text.locale, answered.share) });
    case 'musts':
      return text('reportParts.staffing.clarity.musts', { count: count('must') });
    case 'weights':
      return text('reportParts.staffing.clarity.weights', { count: count('wish') });
  }
}

function verdictText({ text }: Maker, { vague }: Clarity, field: ClarityField): string {
  const found = vague.find((one) => one.field === field);
  if (found === undefined) return text('reportParts.staffing.clarity.answered');
  const reason = text(`staffing.vague.${found.reason}`);
  return found.said === null || found.said.trim() === ''
    ? reason
    : text('reportParts.staffing.clarity.said', { reason, said: found.said.trim() });
}

function assignmentBlocks(maker: Maker, assignment: Assignment, index: number): readonly ReportBlock[] {
  const { input, text } = maker;
  const clarity = clarityOf(assignment);
  const asks = clarity.vague.filter(({ isNeeded }) => isNeeded).length;
  const title = [assignment.number, assignment.title].filter(Boolean).join(' ');
  const date = input.referenceDate;
  const source = sourceLine(
    maker,
    {
      n: 1,
      date,
      basis: 'said',
      text: text('reportParts.staffing.assignmentLine', { n: 1, date: formatDate(text.locale, date) }),
    },
    [citeAssignments(maker)],
  );
  return [
    { kind: 'heading', text: title },
    ...roleDescription(assignment, input.staffing?.skills ?? new Map(), text, text.locale).map(
      (words): ReportBlock => ({ kind: 'text', style: 'body', text: words }),
    ),
    {
      kind: 'table',
      table: {
        key: `clarity${index + 1}`,
        title,
        columns: [
          column('question', text('reportParts.staffing.columns.question'), 0.42),
          column('answer', text('reportParts.staffing.columns.answer'), 0.28),
          column('verdict', text('reportParts.staffing.columns.verdict'), 0.3),
        ],
        rows: clarityFields.map((field) => [
          cells.text(text(`staffing.question.${field}`)),
          cells.text(answerText(maker, assignment, field, clarity)),
          cells.text(verdictText(maker, clarity, field)),
        ]),
        rowIds: clarityFields.map(() => assignment.uid),
        leftOut: null,
      },
      source,
    },
    {
      kind: 'text',
      style: 'body',
      text: clarity.clear
        ? text('reportParts.staffing.clarity.clear')
        : text('reportParts.staffing.clarity.ask', { count: asks }),
    },
  ];
}

/** How clear each request is, with the role in plain sentences; null without requests. */
export function claritySection(maker: Maker): ReportSection | null {
  const { input, text } = maker;
  const all = input.staffing?.assignments ?? [];
  if (all.length === 0) return null;
  const shown = all.slice(0, MOST_ASSIGNMENTS);
  const clear = all.filter((assignment) => clarityOf(assignment).clear).length;
  if (all.length > shown.length)
    maker.remarks.push(text('reportParts.staffing.clarity.more', { shown: shown.length, total: all.length }));
  return {
    key: 'staffingClarity',
    title: text('reportParts.sections.staffingClarity'),
    finding: text('reportParts.staffing.clarity.finding', { all: all.length, clear }),
    blocks: [
      { kind: 'text', style: 'lead', text: text('reportParts.staffing.clarity.lead') },
      ...shown.flatMap((assignment, index) => assignmentBlocks(maker, assignment, index)),
    ],
    notes: [],
  };
}
