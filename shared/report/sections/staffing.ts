/** Who does the engagement, which part of the journey they cover, and what follows from it: the smallest team, what leans on one person, who can learn from whom [S1.15]. */
import { cxLevels } from '../../domain/staffing';
import { formatDate } from '../../i18n/format';
import { listText } from '../../insight/staffing/words';
import { cells, citeProfiles, citeTable, column, type Maker, type ReportStaffingInput } from '../maker';
import type { ReportBlock, ReportSection, ReportTable, SourceLine } from '../model';
import { sourceLine } from '../sourceLine';
import { capped } from '../tables';

/** Pairs shown; the furthest apart say most. */
const MOST_PAIRS = 8;
/** People named as the only one somewhere. */
const MOST_ALONE = 5;

type Staffed = ReportStaffingInput & { readonly coverage: NonNullable<ReportStaffingInput['coverage']> };

/** How somebody is called: with names by name and number, otherwise by number alone. */
function nameOf({ input, options, text }: Maker, id: number): string {
  const people = input.staffing?.people ?? [];
  const index = people.findIndex((person) => person.id === id);
  const person = people[index];
  const number = person?.number ?? null;
  const name = options.withNames ? (person?.name ?? null) : null;
  if (name !== null) return number === null ? name : `${name} (${number})`;
  return number ?? text('reportParts.staffing.someone', { number: index + 1 });
}

/** With people and touchpoints to lay them over; null otherwise. */
function staffed({ input }: Maker): Staffed | null {
  const { staffing } = input;
  if (staffing === null || staffing.coverage === null || input.insight.touchpoints.length === 0) return null;
  return { ...staffing, coverage: staffing.coverage };
}

function profileLine(maker: Maker, n: number): SourceLine {
  const { input, text } = maker;
  const date = input.referenceDate;
  const words = text('reportParts.staffing.line', { n, date: formatDate(text.locale, date) });
  return sourceLine(maker, { n, date, basis: 'estimate', text: words }, [citeProfiles(maker)]);
}

function coverageLine(maker: Maker, { people }: Staffed): SourceLine {
  const { input, text } = maker;
  const n = input.insight.touchpoints.length;
  const date = input.referenceDate;
  const words = text('reportParts.staffing.coverageLine', {
    n,
    people: people.length,
    date: formatDate(text.locale, date),
  });
  return sourceLine(maker, { n, date, basis: 'estimate', text: words }, [citeTable(maker), citeProfiles(maker)]);
}

/** Who does it; null when there is nobody. */
export function teamSection(maker: Maker): ReportSection | null {
  const { input, text } = maker;
  const { staffing } = input;
  if (staffing === null || staffing.people.length === 0) return null;
  const { people, peopleInFile, coverage } = staffing;
  const all = input.insight.touchpoints.length;
  const hasJourney = all > 0 && coverage !== null;
  const covers = new Map(coverage?.members.map((member) => [member.specialist, member]));
  const source = profileLine(maker, people.length);
  const table = capped(maker, {
    key: 'staffingTeam',
    title: text('reportParts.sections.staffingTeam'),
    columns: [
      column('specialist', text('reportParts.staffing.columns.specialist'), 0.22),
      column('online', text('reportParts.staffing.columns.online'), 0.08, 'number'),
      column('offline', text('reportParts.staffing.columns.offline'), 0.08, 'number'),
      column('levels', text('reportParts.staffing.columns.levels'), 0.21),
      column('processes', text('reportParts.staffing.columns.processes'), hasJourney ? 0.23 : 0.41),
      ...(hasJourney
        ? [
            column('covers', text('reportParts.staffing.columns.covers'), 0.08, 'number'),
            column('alone', text('reportParts.staffing.columns.alone'), 0.1, 'number'),
          ]
        : []),
    ],
    total: people.length,
    row: (index) => {
      const person = people[index];
      if (person === undefined) return null;
      const own = covers.get(person.id);
      const levels = person.levels;
      return {
        id: person.uid,
        cells: [
          cells.text(nameOf(maker, person.id)),
          cells.number(text, person.online),
          cells.number(text, person.offline),
          cells.text(
            levels === null
              ? ''
              : listText(
                  cxLevels.filter((level) => level in levels).map((level) => text(`staffing.level.${level}`)),
                  text,
                ),
          ),
          cells.text(listText(person.processes?.map((process) => text(`domain.process.${process}`)) ?? [], text)),
          ...(hasJourney ? [cells.number(text, own?.covers ?? 0), cells.number(text, own?.alone ?? 0)] : []),
        ],
      };
    },
  });
  if (peopleInFile > people.length)
    maker.remarks.push(text('reportParts.staffing.team.capped', { shown: people.length, total: peopleInFile }));
  return {
    key: 'staffingTeam',
    title: text('reportParts.sections.staffingTeam'),
    finding: hasJourney
      ? text('reportParts.staffing.team.finding', {
          people: people.length,
          covered: coverage.one + coverage.more,
          all,
        })
      : text('reportParts.staffing.team.findingNoJourney', { people: people.length }),
    blocks: [
      { kind: 'table', table, source },
      { kind: 'text', style: 'note', text: text('reportParts.staffing.team.about') },
    ],
    notes: [source.text],
  };
}

const states = ['more', 'one', 'unknown', 'nobody'] as const;
const stateMeaning = { more: 'accent', one: 'quiet', unknown: 'unknown', nobody: 'empty' } as const;

function stageName({ input, text }: Maker, stage: number | null): string {
  return input.insight.lists.stages.find((one) => one.id === stage)?.name ?? text('reportParts.unknown');
}

function coverageFinding(maker: Maker, { coverage }: Staffed): string {
  const { text, input } = maker;
  const all = input.insight.touchpoints.length;
  const [worst] = coverage.stages.toSorted((a, b) => b.nobody.length - a.nobody.length);
  if (coverage.nobody > 0)
    return text('reportParts.staffing.coverage.finding', {
      nobody: coverage.nobody,
      all,
      stage: stageName(maker, worst?.stage ?? null),
    });
  return coverage.unknown > 0
    ? text('reportParts.staffing.coverage.unsure', { unknown: coverage.unknown })
    : text('reportParts.staffing.coverage.full', { one: coverage.one });
}

function gapsTable(maker: Maker, { coverage }: Staffed): ReportTable | null {
  const { input, text } = maker;
  const nobody = new Set(coverage.stages.flatMap((stage) => stage.nobody));
  const rows = input.insight.touchpoints.filter(({ id }) => nobody.has(id));
  if (rows.length === 0) return null;
  return capped(maker, {
    key: 'staffingGaps',
    title: text('reportParts.staffing.coverage.gaps'),
    columns: [
      column('number', text('domain.fields.number'), 0.07, 'number'),
      column('name', text('domain.fields.name'), 0.42),
      column('stage', text('domain.fields.stage'), 0.16),
      column('processes', text('domain.fields.processes'), 0.16),
      column('mode', text('domain.fields.mode'), 0.11),
      column('importance', text('report.columns.importance'), 0.08, 'number'),
    ],
    total: rows.length,
    row: (index) => {
      const row = rows[index];
      if (row === undefined) return null;
      return {
        id: row.uid,
        cells: [
          cells.number(text, row.number),
          cells.text(row.name),
          cells.text(row.stage === null ? '' : stageName(maker, row.stage)),
          cells.text(row.processes.map((process) => text(`domain.process.${process}`)).join(', ')),
          row.mode === null ? cells.text('') : { text: text(`domain.mode.${row.mode}`), sign: row.mode },
          cells.number(text, row.importance),
        ],
      };
    },
  });
}

/** The touchpoints laid over the team, per stage; null without either. */
export function coverageSection(maker: Maker): ReportSection | null {
  const { input, text } = maker;
  const team = staffed(maker);
  if (team === null) return null;
  const { coverage } = team;
  const order = new Map(input.insight.lists.stages.map(({ id }, index) => [id, index]));
  const place = (stage: number | null): number => (stage === null ? order.size : (order.get(stage) ?? order.size));
  const stages = coverage.stages.toSorted((a, b) => place(a.stage) - place(b.stage));
  const used = states.filter((state) => coverage[state] > 0);
  const names = stages.map(({ stage }) => stageName(maker, stage));
  const title = coverageFinding(maker, team);
  const subtitle = text('reportParts.staffing.coverage.sub');
  const source = coverageLine(maker, team);
  const gaps = gapsTable(maker, team);
  const chart: ReportBlock = {
    kind: 'chart',
    title,
    subtitle,
    chart: {
      key: 'staffingCoverage',
      kind: 'stackedBar',
      categories: names,
      series: used.map((state) => ({
        name: text(`reportParts.staffing.coverage.${state}`),
        values: stages.map((stage) => stage[state].length),
        meaning: stateMeaning[state],
      })),
      valueAxis: { label: text('reportParts.axes.touchpoints'), min: 0, max: null, format: 'number' },
      categoryAxis: { label: '', min: null, max: null },
      drawing: null,
    },
    source,
    alternative: `${title}. ${subtitle}`,
    table: {
      key: 'staffingCoverage',
      title: text('reportParts.sections.staffingCoverage'),
      columns: [
        column('stage', text('domain.fields.stage'), 0.32),
        ...states.map((state) => column(state, text(`reportParts.staffing.coverage.${state}`), 0.17, 'number')),
      ],
      rows: stages.map((stage, index) => [
        cells.text(names[index]),
        ...states.map((state) => cells.number(text, stage[state].length)),
      ]),
      rowIds: stages.map(() => null),
      leftOut: null,
    },
  };
  return {
    key: 'staffingCoverage',
    title: text('reportParts.sections.staffingCoverage'),
    finding: title,
    blocks: [
      chart,
      ...(gaps === null
        ? []
        : [{ kind: 'heading', text: gaps.title } as const, { kind: 'table', table: gaps, source } as const]),
    ],
    notes: [source.text],
  };
}

function smallestText(maker: Maker, { smallest }: Staffed): string {
  const { text } = maker;
  const members = smallest?.members ?? [];
  if (members.length === 0) return text('reportParts.staffing.advice.none');
  const names = listText(
    members.map(({ specialist }) => nameOf(maker, specialist)),
    text,
  );
  return smallest?.isProven === true
    ? text('reportParts.staffing.advice.smallest', { names, count: members.length })
    : text('reportParts.staffing.advice.smallestBound', { names, least: smallest?.atLeast ?? 1 });
}

function todo(maker: Maker, { coverage }: Staffed): readonly string[] {
  const { text } = maker;
  const alone = coverage.members
    .filter((member) => member.alone > 0)
    .toSorted((a, b) => b.alone - a.alone || a.specialist - b.specialist)
    .slice(0, MOST_ALONE);
  return [
    ...(coverage.nobody > 0 ? [text('reportParts.staffing.advice.gap', { count: coverage.nobody })] : []),
    ...alone.map((member) =>
      text('reportParts.staffing.advice.alone', { name: nameOf(maker, member.specialist), count: member.alone }),
    ),
    ...(coverage.unknown > 0 ? [text('reportParts.staffing.advice.unknown', { count: coverage.unknown })] : []),
  ];
}

function pairsBlocks(maker: Maker, { coverage }: Staffed): readonly ReportBlock[] {
  const { text } = maker;
  const all = coverage.pairings;
  const shown = all.slice(0, MOST_PAIRS);
  const heading: ReportBlock = { kind: 'heading', text: text('reportParts.staffing.advice.pairs') };
  if (shown.length === 0)
    return [heading, { kind: 'text', style: 'body', text: text('reportParts.staffing.advice.pairsNone') }];
  return [
    heading,
    { kind: 'text', style: 'body', text: text('reportParts.staffing.advice.pairsAbout') },
    {
      kind: 'table',
      source: profileLine(maker, coverage.team.length),
      table: {
        key: 'staffingPairs',
        title: text('reportParts.staffing.advice.pairs'),
        columns: [
          column('online', text('reportParts.staffing.columns.online'), 0.28),
          column('offline', text('reportParts.staffing.columns.offline'), 0.28),
          column('processes', text('reportParts.staffing.columns.processes'), 0.28),
          column('apart', text('reportParts.staffing.columns.apart'), 0.16, 'number'),
        ],
        rows: shown.map((pair) => [
          cells.text(nameOf(maker, pair.online)),
          cells.text(nameOf(maker, pair.offline)),
          cells.text(
            listText(
              pair.processes.map((process) => text(`domain.process.${process}`)),
              text,
            ),
          ),
          cells.number(text, pair.apart),
        ]),
        rowIds: shown.map(() => null),
        leftOut: null,
      },
    },
    ...(all.length > shown.length
      ? [
          {
            kind: 'text',
            style: 'note',
            text: text('reportParts.staffing.advice.pairsMore', { shown: shown.length, total: all.length }),
          } as const,
        ]
      : []),
  ];
}

/** What follows from it; null without people or touchpoints. */
export function staffingAdviceSection(maker: Maker): ReportSection | null {
  const { text } = maker;
  const team = staffed(maker);
  if (team === null) return null;
  const finding = smallestText(maker, team);
  const source = coverageLine(maker, team);
  const advice = todo(maker, team);
  return {
    key: 'staffingAdvice',
    title: text('reportParts.sections.staffingAdvice'),
    finding,
    blocks: [
      { kind: 'claim', text: `${finding}.`, figures: [], source },
      ...(advice.length === 0
        ? []
        : [
            { kind: 'heading', text: text('reportParts.staffing.advice.todo') } as const,
            { kind: 'bullets', items: advice } as const,
          ]),
      ...pairsBlocks(maker, team),
    ],
    notes: [source.text],
  };
}
