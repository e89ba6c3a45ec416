/** The organisation of customer experience: who answers for it, its tasks and preconditions, and its maturity. */
import { formatDate, formatNumber } from '../../i18n/format';
import { cells, citeOrganisation, column, type Maker } from '../maker';
import type { ReportBlock, ReportSection } from '../model';
import { sourceLine } from '../sourceLine';

/** Null when nothing was recorded. */
export function organisationSection(maker: Maker): ReportSection | null {
  const { input, text } = maker;
  const { model, tasks, preconditions } = input.organisation;
  if (model === null && tasks.length === 0 && preconditions.length === 0) return null;
  const source = sourceLine(
    maker,
    {
      n: tasks.length + preconditions.length,
      date: input.referenceDate,
      basis: 'table',
      text: text('reportParts.lines.organisation', { date: formatDate(text.locale, input.referenceDate) }),
    },
    [citeOrganisation(maker)],
  );
  const blocks: ReportBlock[] = [
    {
      kind: 'text',
      style: 'lead',
      text:
        model === null
          ? text('reportParts.organisation.modelNone')
          : text('reportParts.organisation.model', { model: text(`reportParts.organisation.models.${model.kind}`) }),
    },
    ...(model?.reason == null
      ? []
      : [
          {
            kind: 'text',
            style: 'body',
            text: text('reportParts.organisation.reason', { reason: model.reason }),
          } as const,
        ]),
  ];
  if (tasks.length > 0)
    blocks.push({
      kind: 'table',
      source,
      table: {
        key: 'tasks',
        title: text('reportParts.organisation.tasks'),
        columns: [
          column('task', text('reportParts.columns.task'), 0.4),
          column('who', text('reportParts.columns.who'), 0.36),
          column('state', text('reportParts.columns.state'), 0.24),
        ],
        rows: tasks.map((one) => [
          cells.text(text(`reportParts.organisation.taskNames.${one.task}`)),
          cells.text(one.who),
          cells.text(text(`reportParts.organisation.states.${one.state ?? 'unknown'}`)),
        ]),
        rowIds: tasks.map((one) => one.uid),
        leftOut: null,
      },
    });
  if (preconditions.length > 0)
    blocks.push(
      { kind: 'heading', text: text('reportParts.organisation.preconditions') },
      {
        kind: 'table',
        source,
        table: {
          key: 'preconditions',
          title: text('reportParts.organisation.preconditions'),
          columns: [
            column('precondition', text('reportParts.columns.precondition'), 0.36),
            column('state', text('reportParts.columns.state'), 0.2),
            column('evidence', text('reportParts.columns.evidence'), 0.44),
          ],
          rows: preconditions.map((one) => [
            cells.text(
              [text(`reportParts.organisation.preconditionKinds.${one.kind}`), one.name].filter(Boolean).join(': '),
            ),
            cells.text(text(`reportParts.organisation.met.${one.met === null ? 'unknown' : one.met ? 'yes' : 'no'}`)),
            cells.text(one.evidence),
          ]),
          rowIds: preconditions.map((one) => one.uid),
          leftOut: null,
        },
      },
    );
  const nobody = tasks.filter((one) => one.state === 'nobody').length;
  return {
    key: 'organisation',
    title: text('reportParts.sections.organisation'),
    finding: tasks.some((one) => one.state !== null) ? text('reportParts.organisation.finding', { nobody }) : null,
    blocks,
    notes: [source.text],
  };
}

/** Maturity by topic of each model; null when nobody filled it in. */
export function maturitySection(maker: Maker): ReportSection | null {
  const { input, text } = maker;
  const rounds = input.organisation.maturity.filter((round) => round.mean !== null);
  const first = rounds[0];
  if (first === undefined) return null;
  const mean = (value: number | null): string => formatNumber(text.locale, value, 1, 1);
  const blocks = rounds.flatMap((round, index): readonly ReportBlock[] => {
    const title = text('reportParts.maturity.finding', {
      model: round.model,
      mean: mean(round.mean),
      lowest: round.lowest,
      highest: round.highest,
    });
    const source = sourceLine(
      maker,
      {
        n: round.respondents,
        date: round.heldOn,
        basis: 'said',
        text: text('reportParts.lines.maturity', {
          n: round.respondents,
          round: round.round,
          date: round.heldOn === null ? text('report.noDate') : formatDate(text.locale, round.heldOn),
        }),
      },
      [citeOrganisation(maker)],
    );
    const topics = round.topics.filter((topic) => topic.mean !== null);
    const names = topics.map((topic) => topic.topic ?? text('reportParts.maturity.noTopic'));
    return [
      {
        kind: 'chart',
        title,
        subtitle: '',
        chart: {
          key: `maturity${index}`,
          kind: 'bar',
          categories: names,
          series: [
            { name: text('reportParts.columns.mean'), values: topics.map((topic) => topic.mean), meaning: 'accent' },
          ],
          valueAxis: { label: text('reportParts.columns.mean'), min: round.lowest, max: round.highest, format: 'mark' },
          categoryAxis: { label: '', min: null, max: null },
          drawing: null,
        },
        source,
        alternative: title,
        table: {
          key: `maturity${index}`,
          title,
          columns: [
            column('topic', text('reportParts.columns.topic'), 0.6),
            column('questions', text('reportParts.columns.questions'), 0.2, 'number'),
            column('mean', text('reportParts.columns.mean'), 0.2, 'mark'),
          ],
          rows: topics.map((topic, place) => [
            cells.text(names[place]),
            cells.number(text, topic.questions),
            cells.mark(text, topic.mean),
          ]),
          rowIds: topics.map(() => null),
          leftOut: null,
        },
      },
      ...(round.stage === null
        ? []
        : [{ kind: 'text', style: 'body', text: text('reportParts.maturity.stage', { stage: round.stage }) } as const]),
      ...(round.nextStep === null
        ? []
        : [
            { kind: 'text', style: 'body', text: text('reportParts.maturity.next', { step: round.nextStep }) } as const,
          ]),
    ];
  });
  const title = blocks[0]?.kind === 'chart' ? blocks[0].title : null;
  return { key: 'maturity', title: text('reportParts.sections.maturity'), finding: title, blocks, notes: [] };
}
