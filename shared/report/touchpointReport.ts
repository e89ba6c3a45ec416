/** The touchpoint report: cover facts, agreed definition, findings with their charts, focus list, quality, the table. Pure: everything it says comes from its input. */
import type { Engagement } from '../domain/engagement';
import { defaultDefinition } from '../domain/engagement';
import type { Touchpoint } from '../domain/touchpoint';
import { createText, type Text } from '../i18n';
import { formatDate, formatNumber, formatScore } from '../i18n/format';
import { figuresOf, type TouchpointFigures } from '../insight/figures';
import { findingText, type Finding } from '../insight/finding';
import { measuredRowsOf } from '../insight/evidence';
import { focusListOf, FOCUS_SHORT } from '../insight/focusList';
import type { InsightInput } from '../insight/input';
import { qualityListOf } from '../insight/qualityList';
import { readableColour } from './colour';
import type {
  ReportBlock,
  ReportCell,
  ReportChart,
  ReportModel,
  ReportOptions,
  ReportSection,
  ReportTable,
  SourceLine,
} from './model';

export interface ReportInput {
  readonly engagement: Engagement;
  readonly insight: InsightInput;
  readonly logo: { readonly mediaType: string; readonly base64: string } | null;
}

/** Rows of the table that a page report holds at most: Chromium prints long tables slowly; the workbook carries the rest. */
export const REPORT_TABLE_ROWS = 300;

/** Sections in their order, for the screen on which they are chosen. */
export const touchpointSections = [
  'definition',
  'balance',
  'processes',
  'importanceScore',
  'heatMap',
  'focus',
  'quality',
  'table',
] as const;
export type TouchpointSectionKey = (typeof touchpointSections)[number];

interface Maker {
  readonly input: ReportInput;
  readonly options: ReportOptions;
  readonly text: Text;
  readonly figures: TouchpointFigures;
}

function source({ input, text }: Maker, n: number): SourceLine {
  const date = input.engagement.referenceDate;
  return {
    n,
    date,
    basis: 'estimate',
    text: text('report.source', {
      n: formatNumber(text.locale, n),
      measured: measuredRowsOf(input.insight.touchpoints),
      date: date === null ? text('report.noDate') : formatDate(text.locale, date),
    }),
  };
}

function chartSection(
  maker: Maker,
  key: TouchpointSectionKey,
  chart: ReportChart,
  found: Finding,
  subtitle: string,
  extra: readonly Finding[] = [],
): ReportSection {
  const { text } = maker;
  const title = findingText(text, found);
  const blocks: ReportBlock[] = [
    { kind: 'chart', title, subtitle, chart, source: source(maker, found.n), alternative: `${title}. ${subtitle}` },
    ...extra.map((one): ReportBlock => ({ kind: 'text', style: 'body', text: `${findingText(text, one)}.` })),
    { kind: 'text', style: 'note', text: text.lookup(`report.explain.${key}`) },
  ];
  return { key, title: text.lookup(`report.sections.${key}`), blocks };
}

function definitionSection({ input, text, options }: Maker): ReportSection {
  const { engagement } = input;
  const facts = [
    { label: text('report.facts.client'), value: engagement.client },
    { label: text('report.facts.sector'), value: engagement.sector },
    { label: text('report.facts.sponsor'), value: options.withNames ? engagement.sponsor : null },
    { label: text('report.facts.desiredImage'), value: engagement.desiredImage },
    {
      label: text('report.facts.position'),
      value:
        engagement.strategicPosition === null ? null : text.lookup(`report.position.${engagement.strategicPosition}`),
    },
    { label: text('report.facts.touchpoints'), value: formatNumber(text.locale, input.insight.touchpoints.length) },
    { label: text('report.facts.referenceDate'), value: formatDate(text.locale, engagement.referenceDate) },
  ].flatMap(({ label, value }) => (value === null || value === '' ? [] : [{ label, value }]));
  const answers = [
    { question: text('report.questions.experience'), answer: engagement.experienceAnswer },
    { question: text('report.questions.apply'), answer: engagement.applyAnswer },
  ].flatMap(({ question, answer }): ReportBlock[] =>
    answer === null ? [] : [{ kind: 'list', items: [{ title: question, text: answer, marks: [] }] }],
  );
  const agreed = engagement.cxDefinition;
  return {
    key: 'definition',
    title: text('report.sections.definition'),
    blocks: [
      { kind: 'text', style: 'quote', text: agreed ?? defaultDefinition[text.locale] },
      {
        kind: 'text',
        style: 'note',
        text: text(agreed === null ? 'report.definitionProposed' : 'report.definitionAgreed'),
      },
      { kind: 'facts', items: facts },
      ...answers,
    ],
  };
}

function focusSection(maker: Maker): ReportSection {
  const { input, text } = maker;
  const all = focusListOf(input.insight);
  const shown = all.slice(0, FOCUS_SHORT);
  const items = shown.map((item) => ({
    title: `${item.number === null ? '' : `${item.number} · `}${item.name}`,
    text: item.reasons.map((reason) => text.lookup(`insight.focus.${reason.key}`, reason.params)).join('. '),
    marks:
      item.emotionalScore === null
        ? []
        : [text('report.focusMark', { score: formatScore(text.locale, item.emotionalScore) })],
  }));
  const blocks: ReportBlock[] =
    items.length === 0
      ? [{ kind: 'text', style: 'body', text: text('report.focusNone') }]
      : [
          { kind: 'text', style: 'lead', text: text('report.focusLead', { shown: shown.length, total: all.length }) },
          { kind: 'list', items },
          {
            kind: 'text',
            style: 'note',
            text: `${text('insight.focus.whatItIs')} ${text('insight.focus.priorityExplained')}`,
          },
        ];
  return { key: 'focus', title: text('report.sections.focus'), blocks };
}

function qualitySection({ input, text }: Maker): ReportSection {
  const report = qualityListOf(input.insight);
  const rows = report.groups
    .filter((group) => group.count > 0)
    .map((group): readonly ReportCell[] => [
      { text: text.lookup(`insight.quality.rules.${group.rule}`) },
      { text: formatNumber(text.locale, group.count), number: group.count },
      {
        text: group.items
          .slice(0, 3)
          .map((item) => item.name)
          .filter((name) => name !== '')
          .join('; '),
      },
    ]);
  const table: ReportTable = {
    key: 'quality',
    title: text('report.sections.quality'),
    columns: [
      { label: text('report.columns.remark'), align: 'left', width: 0.4 },
      { label: text('report.columns.count'), align: 'right', width: 0.1 },
      { label: text('report.columns.examples'), align: 'left', width: 0.5 },
    ],
    rows,
    leftOut: null,
  };
  const blocks: readonly ReportBlock[] =
    rows.length === 0
      ? [{ kind: 'text', style: 'body', text: text('insight.findings.missingNothing') }]
      : [
          { kind: 'text', style: 'lead', text: text('report.qualityLead', { total: report.total }) },
          { kind: 'table', table, source: null },
        ];
  return { key: 'quality', title: text('report.sections.quality'), blocks };
}

function tableRow(maker: Maker, touchpoint: Touchpoint): readonly ReportCell[] {
  const { text, input, options } = maker;
  const { stages, channels, people } = input.insight.lists;
  const owner = people.find((person) => person.id === touchpoint.owner);
  const score = (value: number | null): ReportCell =>
    value === null ? { text: '' } : { text: formatScore(text.locale, value), number: value };
  return [
    touchpoint.number === null ? { text: '' } : { text: String(touchpoint.number), number: touchpoint.number },
    {
      text: touchpoint.name,
      ...(touchpoint.momentOfTruthCustomer === true || touchpoint.momentOfTruthOrganisation === true
        ? { sign: 'star' as const }
        : {}),
    },
    { text: stages.find((stage) => stage.id === touchpoint.stage)?.name ?? '' },
    { text: touchpoint.processes.map((process) => text.lookup(`domain.processLetter.${process}`)).join(' ') },
    {
      text: touchpoint.channels.map((id) => channels.find((channel) => channel.id === id)?.name ?? '').join(', '),
      ...(touchpoint.mode === null ? {} : { sign: touchpoint.mode }),
    },
    score(touchpoint.functionalScore),
    score(touchpoint.emotionalScore),
    touchpoint.importance === null
      ? { text: '' }
      : { text: String(touchpoint.importance), number: touchpoint.importance },
    {
      text:
        owner === undefined
          ? ''
          : options.withNames && owner.name !== null
            ? `${owner.role} (${owner.name})`
            : owner.role,
    },
  ];
}

function tableSection(maker: Maker): ReportSection {
  const { text, input } = maker;
  const rows = input.insight.touchpoints;
  const shown = rows.slice(0, REPORT_TABLE_ROWS);
  const label = (key: string): string => text.lookup(`domain.fields.${key}`);
  const table: ReportTable = {
    key: 'table',
    title: text('report.sections.table'),
    columns: [
      { label: label('number'), align: 'right', width: 0.045 },
      { label: label('name'), align: 'left', width: 0.26 },
      { label: label('stage'), align: 'left', width: 0.12 },
      { label: text('report.columns.process'), align: 'left', width: 0.05 },
      { label: label('channels'), align: 'left', width: 0.165 },
      { label: text('report.columns.functional'), align: 'right', width: 0.064 },
      { label: text('report.columns.emotional'), align: 'right', width: 0.06 },
      { label: text('report.columns.importance'), align: 'right', width: 0.066 },
      { label: label('owner'), align: 'left', width: 0.17 },
    ],
    rows: shown.map((touchpoint) => tableRow(maker, touchpoint)),
    leftOut:
      rows.length > shown.length
        ? {
            shown: shown.length,
            total: rows.length,
            text: text('report.tableCut', {
              shown: formatNumber(text.locale, shown.length),
              total: formatNumber(text.locale, rows.length),
            }),
          }
        : null,
  };
  return {
    key: 'table',
    title: text('report.sections.table'),
    blocks: [
      { kind: 'table', table, source: source(maker, rows.length) },
      { kind: 'text', style: 'note', text: text('report.tableLegend') },
    ],
  };
}

function sectionsOf(maker: Maker): readonly ReportSection[] {
  const { figures, text, input } = maker;
  const { balance, processes, importanceScore, heatMap } = figures;
  const made: Readonly<Record<TouchpointSectionKey, () => ReportSection>> = {
    definition: () => definitionSection(maker),
    balance: () =>
      chartSection(
        maker,
        'balance',
        { key: 'balance', data: balance },
        balance.finding,
        text('report.subtitles.balance'),
        [balance.frequencyFinding, balance.importanceFinding].flatMap((one) => (one === null ? [] : [one])),
      ),
    processes: () =>
      chartSection(
        maker,
        'processes',
        { key: 'processes', data: processes },
        processes.finding,
        text('report.subtitles.processes'),
      ),
    importanceScore: () =>
      chartSection(
        maker,
        'importanceScore',
        { key: 'importanceScore', data: importanceScore },
        importanceScore.finding,
        text('report.subtitles.importanceScore'),
        [figures.momentsOfTruth.finding, figures.peaks.finding],
      ),
    heatMap: () =>
      chartSection(
        maker,
        'heatMap',
        { key: 'heatMap', data: heatMap },
        heatMap.finding,
        text('report.subtitles.heatMap'),
        heatMap.scoreFinding === null ? [] : [heatMap.scoreFinding],
      ),
    focus: () => focusSection(maker),
    quality: () => qualitySection(maker),
    table: () => tableSection(maker),
  };
  const wanted = touchpointSections.filter((key) => !maker.options.without.includes(key));
  // Without a single touchpoint there is nothing to draw or list: the definition page still stands.
  return wanted.filter((key) => key === 'definition' || input.insight.touchpoints.length > 0).map((key) => made[key]());
}

/** Makes the touchpoint report in the language of the options. */
export function touchpointReport(input: ReportInput, options: ReportOptions): ReportModel {
  const text = createText(options.language);
  const { engagement } = input;
  const maker: Maker = { input, options, text, figures: figuresOf(input.insight) };
  const sections = sectionsOf(maker);
  const cut = sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.kind === 'table' && block.table.leftOut !== null ? [block.table.leftOut.text] : [],
    ),
  );
  const empty = input.insight.touchpoints.length === 0 ? [text('report.nothingYet')] : [];
  return {
    language: options.language,
    title: engagement.name,
    subtitle: text('report.kinds.touchpoints'),
    client: engagement.client,
    specialist: options.withNames ? engagement.specialist : null,
    date: options.date,
    definition: engagement.cxDefinition,
    style: { colour: readableColour(engagement.colour), colourAsGiven: engagement.colour, logo: input.logo },
    sections,
    leftOut: [
      ...options.without
        .filter((key) => touchpointSections.some((known) => known === key))
        .map((key) => text('report.sectionLeftOut', { section: text.lookup(`report.sections.${key}`) })),
      ...cut,
      ...empty,
    ],
  };
}
