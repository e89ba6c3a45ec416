/** The summary on a page: large figures, the claims that carry them, and the two starting questions; and what the evidence can carry. */
import { findingText, type Finding } from '../../insight/finding';
import { measuredRowsOf } from '../../insight/evidence';
import { figureOf, inUnit } from '../figures';
import { cells, citeImprovements, citeTable, citeWave, column, period, type Maker } from '../maker';
import type { ReportBlock, ReportCell, ReportFigure, ReportSection } from '../model';
import { improvementSource, tableSource } from '../sourceLine';
import { changeWord, measuredValue, waveSource } from './measurements';

function measuredFigure(maker: Maker, measure: 'nps' | 'csat'): ReportFigure | null {
  const { input, text } = maker;
  const wave = input.survey?.waves.at(-1);
  const summary = input.waves.at(-1);
  if (wave === undefined || summary === undefined) return null;
  const value = measuredValue(wave, measure);
  if (value === null) return null;
  return figureOf(maker, {
    key: measure,
    label: text(`reportParts.summary.figures.${measure}`, { wave: wave.name }),
    ...value,
    date: summary.endsOn ?? summary.lastAnswer?.slice(0, 10) ?? null,
    basis: 'measured',
    refs: [citeWave(maker, summary)],
  });
}

function figures(maker: Maker): readonly ReportFigure[] {
  const { input, text } = maker;
  const count = (key: 'touchpoints' | 'proposals' | 'done' | 'measured', value: number, ref: string): ReportFigure =>
    figureOf(maker, {
      key,
      label: text(`reportParts.summary.figures.${key}`),
      value,
      unit: 'count',
      date: key === 'touchpoints' ? input.engagement.referenceDate : input.referenceDate,
      basis: 'table',
      refs: [ref],
    });
  const { chain } = input;
  const improvements = chain.proposals === 0 ? null : citeImprovements(maker);
  return [
    count('touchpoints', input.insight.touchpoints.length, citeTable(maker)),
    ...[measuredFigure(maker, 'nps'), measuredFigure(maker, 'csat')].flatMap((one) => (one === null ? [] : [one])),
    ...(improvements === null
      ? []
      : [
          count('proposals', chain.proposals, improvements),
          count('done', chain.done, improvements),
          count('measured', chain.measured, improvements),
        ]),
  ];
}

function npsClaim(maker: Maker): readonly ReportBlock[] {
  const { input, text } = maker;
  const { survey } = input;
  const last = survey?.waves.at(-1);
  if (survey === null || last === undefined) return [];
  const value = measuredValue(last, 'nps');
  if (value === null) return [];
  const change = survey.changes.find((one) => one.key === null && one.measure === 'nps' && one.to === last.name);
  const before = survey.waves.at(-2);
  const old = before === undefined ? null : measuredValue(before, 'nps');
  const to = inUnit(text, value.value, 'nps');
  const figure = measuredFigure(maker, 'nps');
  const source = waveSource(maker, change === undefined ? input.waves.slice(-1) : input.waves.slice(-2));
  const params = {
    from: inUnit(text, old?.value ?? null, 'nps'),
    to,
    fromWave: before?.name ?? '',
    toWave: last.name,
  };
  const word = change === undefined || old === null ? null : changeWord(change);
  const sentence =
    word === null
      ? text('reportParts.summary.nps', { value: to, wave: last.name })
      : word === 'no-proof'
        ? text('reportParts.summary.npsNoProof', params)
        : word === 'too-few'
          ? text('reportParts.summary.npsTooFew', params)
          : text('reportParts.summary.npsChanged', { ...params, direction: word });
  return [{ kind: 'claim', text: sentence, figures: figure === null ? [] : [figure], source }];
}

/** The section. */
export function summarySection(maker: Maker): ReportSection {
  const { input, text } = maker;
  const { chain, figures: all } = input;
  const claim = (found: Finding): ReportBlock => ({
    kind: 'claim',
    text: `${findingText(text, found)}.`,
    figures: [],
    source: tableSource(maker, found.n),
  });
  const overdue = input.improvements.filter((row) => row.flags.includes('overdue')).length;
  const blocks: ReportBlock[] = [
    { kind: 'text', style: 'lead', text: text('reportParts.summary.lead') },
    { kind: 'figures', items: figures(maker) },
    { kind: 'heading', text: text('reportParts.summary.experience') },
    ...(input.insight.touchpoints.length === 0
      ? [{ kind: 'text', style: 'body', text: text('reportParts.noData.touchpoints') } as const]
      : [
          claim(all.importanceScore.finding),
          claim(all.momentsOfTruth.finding),
          claim(all.peaks.finding),
          claim(all.processes.finding),
        ]),
    ...npsClaim(maker),
    { kind: 'heading', text: text('reportParts.summary.apply') },
    ...(chain.proposals === 0
      ? [{ kind: 'text', style: 'body', text: text('reportParts.summary.chainNone') } as const]
      : [
          {
            kind: 'claim',
            text: text('reportParts.summary.chain', {
              proposals: chain.proposals,
              decided: chain.decided,
              done: chain.done,
              measured: chain.measured,
            }),
            figures: [],
            source: improvementSource(maker, chain.proposals),
          } as const,
        ]),
    ...(overdue === 0
      ? []
      : [
          {
            kind: 'claim',
            text: text('reportParts.summary.waiting', { count: overdue }),
            figures: [],
            source: improvementSource(maker, chain.proposals),
          } as const,
        ]),
  ];
  return { key: 'summary', title: text('reportParts.sections.summary'), finding: null, blocks, notes: [] };
}

/** What each source can carry: how many, when, and how far its figures go. */
export function evidenceSection(maker: Maker): ReportSection {
  const { input, text } = maker;
  const row = (name: string, n: number, when: string, carries: string): readonly ReportCell[] => [
    cells.text(name),
    cells.number(text, n),
    cells.text(when),
    cells.text(carries),
  ];
  const days = input.interviews.transcripts.flatMap((one) => one.heldOn ?? []).toSorted();
  const touchpoints = input.insight.touchpoints;
  const rows = [
    row(
      text('reportParts.evidence.table'),
      touchpoints.length,
      period(text, null, input.engagement.referenceDate),
      text('reportParts.evidence.tableCarries', { measured: measuredRowsOf(touchpoints) }),
    ),
    ...input.waves.map((wave) =>
      row(
        wave.name,
        wave.rows.kept,
        period(
          text,
          wave.startsOn ?? wave.firstAnswer?.slice(0, 10) ?? null,
          wave.endsOn ?? wave.lastAnswer?.slice(0, 10) ?? null,
        ),
        text('reportParts.evidence.waveCarries', { rejected: wave.rows.read - wave.rows.kept }),
      ),
    ),
    ...(input.interviews.transcripts.length === 0
      ? []
      : [
          row(
            text('reportParts.evidence.interviews'),
            input.interviews.transcripts.length,
            period(text, days.at(0) ?? null, days.at(-1) ?? null),
            text('reportParts.evidence.interviewsCarry'),
          ),
        ]),
    ...(input.improvements.length === 0
      ? []
      : [
          row(
            text('reportParts.evidence.improvements'),
            input.improvements.length,
            period(text, null, input.referenceDate),
            text('reportParts.evidence.improvementsCarry'),
          ),
        ]),
  ];
  // Every row is itself an entry of the list of sources.
  citeTable(maker);
  for (const wave of input.waves) citeWave(maker, wave);
  const legend = text('reportParts.evidence.legend');
  return {
    key: 'evidence',
    title: text('reportParts.sections.evidence'),
    finding: null,
    blocks: [
      { kind: 'text', style: 'lead', text: text('reportParts.evidence.lead') },
      {
        kind: 'table',
        table: {
          key: 'evidence',
          title: text('reportParts.sections.evidence'),
          columns: [
            column('source', text('reportParts.columns.source'), 0.24),
            column('count', text('reportParts.columns.count'), 0.1, 'number'),
            column('period', text('reportParts.columns.period'), 0.24),
            column('carries', text('reportParts.columns.carries'), 0.42),
          ],
          rows,
          rowIds: rows.map(() => null),
          leftOut: null,
        },
        source: null,
      },
      { kind: 'text', style: 'note', text: legend },
    ],
    notes: [legend],
  };
}
