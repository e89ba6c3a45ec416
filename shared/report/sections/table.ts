/** The table's own sections: focus list, what is still missing, and the rows themselves. */
import type { Touchpoint } from '../../domain/touchpoint';
import { formatNumber, formatScore } from '../../i18n/format';
import { focusListOf, FOCUS_SHORT } from '../../insight/focusList';
import { qualityListOf } from '../../insight/qualityList';
import { column, type Maker } from '../maker';
import type { ReportBlock, ReportCell, ReportSection, ReportTable } from '../model';
import { tableSource } from '../sourceLine';
import { capped } from '../tables';

/** Touchpoints that ask for attention, the most urgent first. */
export function focusSection(maker: Maker): ReportSection {
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
  return { key: 'focus', title: text('report.sections.focus'), finding: null, notes: [], blocks };
}

/** Remarks of the quality list by rule. */
export function qualitySection({ input, text }: Maker): ReportSection {
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
      column('remark', text('report.columns.remark'), 0.4),
      column('count', text('report.columns.count'), 0.1, 'number'),
      column('examples', text('report.columns.examples'), 0.5),
    ],
    rows,
    rowIds: rows.map(() => null),
    leftOut: null,
  };
  const blocks: readonly ReportBlock[] =
    rows.length === 0
      ? [{ kind: 'text', style: 'body', text: text('insight.findings.missingNothing') }]
      : [
          { kind: 'text', style: 'lead', text: text('report.qualityLead', { total: report.total }) },
          { kind: 'table', table, source: null },
        ];
  return { key: 'quality', title: text('report.sections.quality'), finding: null, notes: [], blocks };
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

/** Every touchpoint, in the order of the table. */
export function tableSection(maker: Maker): ReportSection {
  const { text, input } = maker;
  const touchpoints = input.insight.touchpoints;
  const label = (key: string): string => text.lookup(`domain.fields.${key}`);
  const table = capped(maker, {
    key: 'table',
    title: text('report.sections.table'),
    columns: [
      column('number', label('number'), 0.045, 'number'),
      column('name', label('name'), 0.26),
      column('stage', label('stage'), 0.12),
      column('process', text('report.columns.process'), 0.05),
      column('channels', label('channels'), 0.165),
      column('functional', text('report.columns.functional'), 0.064, 'mark'),
      column('emotional', text('report.columns.emotional'), 0.06, 'mark'),
      column('importance', text('report.columns.importance'), 0.066, 'number'),
      column('owner', label('owner'), 0.17),
    ],
    total: touchpoints.length,
    row: (index) => {
      const touchpoint = touchpoints[index];
      return touchpoint === undefined ? null : { id: touchpoint.uid, cells: tableRow(maker, touchpoint) };
    },
  });
  return {
    key: 'table',
    title: text('report.sections.table'),
    finding: null,
    notes: [],
    blocks: [
      { kind: 'table', table, source: tableSource(maker, touchpoints.length) },
      { kind: 'text', style: 'note', text: text('report.tableLegend') },
    ],
  };
}
