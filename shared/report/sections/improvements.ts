/** Improvements: the plan as a table, the way from finding to result, effort against impact, and readiness per owner. */
import type { ImprovementRow } from '../../contract/improvements.contract';
import { efforts } from '../../domain/improvement';
import { formatNumber } from '../../i18n/format';
import { cells, column, type Maker } from '../maker';
import type { ColumnType, ReportBlock, ReportCell, ReportSection } from '../model';
import { improvementSource } from '../sourceLine';
import { capped } from '../tables';

function ownerName({ input, options }: Maker, id: number | null): string {
  const person = input.insight.lists.people.find((one) => one.id === id);
  if (person === undefined) return '';
  return options.withNames && person.name !== null ? `${person.role} (${person.name})` : person.role;
}

function effectText({ text }: Maker, { effect }: ImprovementRow): string {
  const { measure, baseline, after, verdict } = effect;
  if (baseline === null) return text('reportParts.improvements.noEffect');
  const write = (value: number): string => formatNumber(text.locale, value);
  if (after === null)
    return text('reportParts.improvements.effectBaseline', { measure: measure ?? '', from: write(baseline.value) });
  return text('reportParts.improvements.effect', {
    measure: measure ?? '',
    from: write(baseline.value),
    to: write(after.value),
    verdict: text(`reportParts.improvements.verdicts.${verdict}`),
  });
}

type PlanKey =
  'code' | 'name' | 'customer' | 'organisation' | 'status' | 'owner' | 'effort' | 'impact' | 'due' | 'effect';

interface PlanColumn {
  readonly key: PlanKey;
  readonly label: string;
  readonly width: number;
  readonly type: ColumnType;
  readonly cell: (row: ImprovementRow) => ReportCell;
}

function planColumns(maker: Maker): readonly PlanColumn[] {
  const { text } = maker;
  const one = (
    key: PlanKey,
    label: string,
    width: number,
    cell: PlanColumn['cell'],
    type: ColumnType = 'text',
  ): PlanColumn => ({ key, label, width, cell, type });
  return [
    one('code', text('reportParts.columns.number'), 0.055, (row) => cells.text(row.code)),
    one('name', text('reportParts.columns.improvement'), 0.2, (row) => cells.text(row.name)),
    one('customer', text('reportParts.columns.customer'), 0.13, (row) => cells.text(row.customerBenefit)),
    one('organisation', text('reportParts.columns.organisation'), 0.13, (row) => cells.text(row.organisationBenefit)),
    one('status', text('reportParts.columns.status'), 0.115, (row) =>
      cells.text(text(`reportParts.improvements.statuses.${row.status}`)),
    ),
    one('owner', text('reportParts.columns.owner'), 0.14, (row) => cells.text(ownerName(maker, row.owner))),
    one('effort', text('reportParts.columns.effort'), 0.075, (row) =>
      cells.text(row.effort === null ? '' : text(`reportParts.improvements.efforts.${row.effort}`)),
    ),
    one('impact', text('reportParts.columns.impact'), 0.065, (row) => cells.number(text, row.impact), 'number'),
    one('due', text('reportParts.columns.due'), 0.1, (row) => cells.date(text, row.dueOn), 'date'),
    one('effect', text('reportParts.columns.effect'), 0.17, (row) => cells.text(effectText(maker, row))),
  ];
}

function planTable(maker: Maker) {
  const { input, text } = maker;
  const rows = input.improvements;
  // A column in which nothing was filled in takes room from the others.
  const used = planColumns(maker).filter(({ cell }) => rows.some((row) => cell(row).text !== ''));
  const total = used.reduce((sum, one) => sum + one.width, 0);
  return capped(maker, {
    key: 'improvements',
    title: text('reportParts.sections.improvements'),
    columns: used.map((one) => column(one.key, one.label, one.width / total, one.type)),
    total: rows.length,
    row: (index) => {
      const row = rows[index];
      return row === undefined ? null : { id: row.uid, cells: used.map((one) => one.cell(row)) };
    },
  });
}

/** The plan; null without improvements. */
export function improvementSection(maker: Maker): ReportSection | null {
  const { input, text } = maker;
  const { chain, improvements } = input;
  if (improvements.length === 0) return null;
  const overdue = improvements.filter((row) => row.flags.includes('overdue')).length;
  const source = improvementSource(maker, improvements.length);
  return {
    key: 'improvements',
    title: text('reportParts.sections.improvements'),
    finding: text('reportParts.improvements.finding', {
      proposals: chain.proposals,
      decided: chain.decided,
      done: chain.done,
    }),
    blocks: [
      { kind: 'text', style: 'lead', text: text('reportParts.improvements.overdue', { count: overdue }) },
      { kind: 'table', table: planTable(maker), source },
      { kind: 'text', style: 'note', text: text('reportParts.improvements.about') },
    ],
    notes: [source.text],
  };
}

const steps = ['proposals', 'findings', 'decided', 'done', 'measured', 'proved'] as const;

function chainBlock(maker: Maker): { readonly title: string; readonly block: ReportBlock } {
  const { input, text } = maker;
  const { chain } = input;
  const title = text('reportParts.chain.finding', { proposals: chain.proposals, measured: chain.measured });
  const subtitle = text('reportParts.chain.subtitle');
  const names = steps.map((step) => text(`reportParts.chain.${step}`));
  return {
    title,
    block: {
      kind: 'chart',
      title,
      subtitle,
      chart: {
        key: 'chain',
        kind: 'funnel',
        categories: names,
        series: [
          { name: text('reportParts.axes.improvements'), values: steps.map((step) => chain[step]), meaning: 'accent' },
        ],
        valueAxis: { label: text('reportParts.axes.improvements'), min: 0, max: null, format: 'number' },
        categoryAxis: { label: '', min: null, max: null },
        drawing: null,
      },
      source: improvementSource(maker, chain.proposals),
      alternative: `${title}. ${subtitle}`,
      table: {
        key: 'chain',
        title: text('reportParts.sections.chain'),
        columns: [
          column('step', text('reportParts.columns.step'), 0.7),
          column('count', text('reportParts.columns.count'), 0.3, 'number'),
        ],
        rows: steps.map((step, index) => [cells.text(names[index]), cells.number(text, chain[step])]),
        rowIds: steps.map(() => null),
        leftOut: null,
      },
    },
  };
}

const impacts = [5, 4, 3, 2, 1] as const;

function effortBlock(maker: Maker): ReportBlock | null {
  const { input, text } = maker;
  const placed = input.improvements.filter((row) => row.effort !== null && row.impact !== null);
  if (placed.length === 0) return null;
  const count = (effort: string, impact: number): number =>
    placed.filter((row) => row.effort === effort && row.impact === impact).length;
  const open = placed.filter(
    (row) => row.effort === 'small' && (row.impact ?? 0) >= 4 && (row.status === 'proposed' || row.status === 'onHold'),
  ).length;
  const names = efforts.map((effort) => text(`reportParts.improvements.efforts.${effort}`));
  const title = text('reportParts.improvements.effortImpactFinding', { count: open });
  return {
    kind: 'chart',
    title,
    subtitle: text('reportParts.improvements.effortImpactSub'),
    chart: {
      key: 'effortImpact',
      kind: 'heat',
      categories: names,
      series: impacts.map((impact) => ({
        name: `${text('reportParts.axes.impact')} ${impact}`,
        values: efforts.map((effort) => count(effort, impact)),
      })),
      valueAxis: { label: text('reportParts.axes.improvements'), min: 0, max: null, format: 'number' },
      categoryAxis: { label: text('reportParts.axes.effort'), min: null, max: null },
      drawing: null,
    },
    source: improvementSource(maker, placed.length),
    alternative: title,
    table: {
      key: 'effortImpact',
      title: text('reportParts.improvements.effortImpact'),
      columns: [
        column('impact', text('reportParts.columns.impact'), 0.4),
        ...names.map((name, index) => column(`effort${index}`, name, 0.2, 'number')),
      ],
      rows: impacts.map((impact) => [
        cells.text(String(impact)),
        ...efforts.map((effort) => cells.number(text, count(effort, impact))),
      ]),
      rowIds: impacts.map(() => null),
      leftOut: null,
    },
  };
}

/** From finding to result, and effort against impact; null without improvements. */
export function chainSection(maker: Maker): ReportSection | null {
  const { input, text } = maker;
  if (input.improvements.length === 0) return null;
  const { title, block } = chainBlock(maker);
  const effort = effortBlock(maker);
  return {
    key: 'chain',
    title: text('reportParts.sections.chain'),
    finding: title,
    blocks: [
      block,
      { kind: 'text', style: 'note', text: text('reportParts.chain.about') },
      ...(effort === null ? [] : [effort]),
    ],
    notes: [text('reportParts.chain.about')],
  };
}

/** What became of the proposals of each owner; null when no proposal has one. */
export function readinessSection(maker: Maker): ReportSection | null {
  const { input, text } = maker;
  const owners = input.readiness;
  if (!owners.some((owner) => owner.id !== null)) return null;
  const waiting = owners.find((owner) => owner.id !== null && owner.verdict === 'no-answer');
  const source = improvementSource(
    maker,
    owners.reduce((sum, owner) => sum + owner.asked, 0),
  );
  const table = capped(maker, {
    key: 'readiness',
    title: text('reportParts.sections.readiness'),
    columns: [
      column('owner', text('reportParts.columns.owner'), 0.3),
      column('asked', text('reportParts.columns.asked'), 0.09, 'number'),
      column('answered', text('reportParts.columns.answered'), 0.11, 'number'),
      column('done', text('reportParts.columns.done'), 0.09, 'number'),
      column('days', text('reportParts.columns.days'), 0.09, 'number'),
      column('verdict', text('reportParts.columns.verdict'), 0.32),
    ],
    total: owners.length,
    row: (index) => {
      const owner = owners[index];
      if (owner === undefined) return null;
      return {
        id: null,
        cells: [
          cells.text(owner.id === null ? text('reportParts.readiness.nobody') : ownerName(maker, owner.id)),
          cells.number(text, owner.asked),
          cells.number(text, owner.answered),
          cells.number(text, owner.done),
          cells.number(text, owner.medianDaysToAnswer),
          cells.text(text(`reportParts.readiness.verdicts.${owner.verdict}`)),
        ],
      };
    },
  });
  return {
    key: 'readiness',
    title: text('reportParts.sections.readiness'),
    finding:
      waiting === undefined
        ? text('reportParts.readiness.findingGeneral')
        : text('reportParts.readiness.finding', {
            name: ownerName(maker, waiting.id),
            asked: waiting.asked,
            answered: waiting.answered,
          }),
    blocks: [
      { kind: 'table', table, source },
      { kind: 'text', style: 'note', text: text('reportParts.readiness.about') },
    ],
    notes: [source.text],
  };
}
