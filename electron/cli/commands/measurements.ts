/** Measurements and improvements on the command line: figures per wave and group, changes, readiness of owners, and their lists. */
import type { EngineDocument } from '@electron/engine/document';
import { groupingSchema, type Grouping } from '@shared/contract/measurements.contract';
import type { ImprovementRow } from '@shared/contract/improvements.contract';
import type { WaveSummary } from '@shared/domain/measurement';
import type { GroupFigures } from '@shared/insight/survey/figures';
import type { Readiness } from '@shared/insight/improvement/readiness';
import type { SurveyFigures } from '@shared/insight/survey/survey';
import { Refusal } from '@shared/errors/appError';
import { formatNumber, formatShare } from '@shared/i18n/format';
import type { Text, Locale } from '@shared/i18n';
import { textOption, type CommandContext } from '../command';
import { ask } from '../document';

type Rows = readonly Readonly<Record<string, unknown>>[];

export interface MeasureFigures {
  readonly waves: readonly WaveSummary[];
  readonly survey: SurveyFigures;
  readonly owners: readonly Readiness[];
  readonly rest: Readonly<Record<string, unknown>>;
}

/** `--by touchpoint|segment|channel`, or the header of any other column. */
function groupingOf(context: CommandContext): Grouping {
  const given = textOption(context, 'by');
  if (given === undefined) return 'touchpoint';
  const known = groupingSchema.safeParse(given.toLowerCase());
  if (known.success) return known.data;
  return given.startsWith('column:') ? (given as Grouping) : `column:${given}`;
}

/** A header that no answer has is a typing mistake: refused, with the columns there are. */
async function refuseUnknownColumn(document: EngineDocument, by: Grouping, { waves }: SurveyFigures): Promise<void> {
  if (!by.startsWith('column:') || waves.some((wave) => wave.by.some(({ group }) => group !== null))) return;
  if (waves.every((wave) => wave.rows === 0)) return;
  const columns = (await ask(document, 'measurement.groupings', {})).flatMap(({ label }) => label ?? []);
  throw new Refusal('measurement.noSuchColumn', {
    name: by.slice('column:'.length),
    columns: columns.length === 0 ? 'none' : columns.join(', '),
  });
}

/** Everything that was measured and what became of improvements. */
export async function measureFigures(context: CommandContext, document: EngineDocument): Promise<MeasureFigures> {
  const wave = textOption(context, 'wave');
  const by = groupingOf(context);
  const survey = await ask(document, 'measurement.figures', { by, ...(wave === undefined ? {} : { wave }) });
  await refuseUnknownColumn(document, by, survey);
  const { owners, departments } = await ask(document, 'improvement.readiness', {});
  return {
    waves: await ask(document, 'measurement.waves', {}),
    survey,
    owners,
    rest: {
      comparisons: survey.comparisons,
      departments: departments.map((row) => readinessJson(row, 'department')),
      improvements: await ask(document, 'improvement.overview', {}),
      clashes: await ask(document, 'improvement.clashes', {}),
      opportunity: await ask(document, 'measurement.opportunity', {}),
      value: await ask(document, 'measurement.value', {}),
      kano: (await ask(document, 'measurement.kano', {})).features.map(({ feature: _id, ...row }) => row),
    },
  };
}

function readinessJson(row: Readiness, key: 'owner' | 'department'): unknown {
  const { name, asked, answered, accepted, done, medianDaysToAnswer, longestOpen, verdict, cases, words } = row;
  return { [key]: name, asked, answered, accepted, done, medianDaysToAnswer, longestOpen, verdict, cases, words };
}

/** The measures of a group, under the names that other programs rely on. */
function groupJson({ rows, nps, csat, ces, functional, emotional }: GroupFigures): Readonly<Record<string, unknown>> {
  return { n: rows, nps, csat, ces, functional, emotional };
}

/** As other programs read it; shares are 0–1. */
export function measureFiguresJson(
  text: Text,
  { waves, survey, owners, rest }: MeasureFigures,
): Record<string, unknown> {
  return {
    waves: survey.waves.map((wave) => {
      const summary = waves.find((one) => one.id === wave.wave);
      const { n: _n, ...figures } = groupJson(wave);
      return {
        name: wave.name,
        rows: summary?.rows ?? null,
        ...figures,
        // Answers without a group are named as the known figures name them.
        by: wave.by.map((group) => ({ group: group.group ?? text('cli.measure.noGroup'), ...groupJson(group) })),
        drivers: wave.drivers,
      };
    }),
    changes: survey.changes.map(({ key: _key, ...change }) => change),
    owners: owners.map((row) => readinessJson(row, 'owner')),
    ...rest,
  };
}

/** One measure on a line: the figure with its interval and n. */
function figureText(locale: Locale, figures: GroupFigures): string {
  const mark = (value: number, decimals: number): string => formatNumber(locale, value, decimals, decimals);
  const { nps, csat, ces, functional, emotional } = figures;
  return [
    nps === null ? null : `NPS ${mark(nps.value, 1)} (${mark(nps.low, 1)} … ${mark(nps.high, 1)}; n ${nps.n})`,
    csat === null ? null : `CSAT ${formatShare(locale, csat.share)} (n ${csat.n})`,
    ces === null ? null : `CES ${mark(ces.value, 2)} (n ${ces.n})`,
    functional === null ? null : `F ${mark(functional.mean, 2)} (n ${functional.n})`,
    emotional === null ? null : `E ${mark(emotional.mean, 2)} (n ${emotional.n})`,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/** As people read it. */
export function measureFiguresLines(text: Text, locale: Locale, figures: MeasureFigures): readonly string[] {
  const { waves, survey, owners } = figures;
  const lines: string[] = [];
  for (const wave of survey.waves) {
    const rows = waves.find((one) => one.id === wave.wave)?.rows;
    lines.push(
      '',
      text('cli.measure.wave', { name: wave.name, kept: rows?.kept ?? wave.rows, read: rows?.read ?? wave.rows }),
    );
    lines.push(`  ${figureText(locale, wave)}`);
    for (const group of wave.by)
      lines.push(`  ${group.group ?? text('cli.measure.noGroup')}: ${figureText(locale, group)}`);
  }
  const changed = survey.changes.filter((change) => change.key === null || change.verdict === 'changed');
  if (changed.length > 0) lines.push('', text('cli.measure.changes'));
  for (const change of changed)
    lines.push(
      `  ${text('cli.measure.change', {
        measure: change.measure,
        group: change.group ?? text('cli.measure.all'),
        from: change.from,
        to: change.to,
        difference: formatNumber(locale, change.difference, 2, 2),
        low: formatNumber(locale, change.low, 2, 2),
        high: formatNumber(locale, change.high, 2, 2),
        verdict: text(
          `cli.measure.verdicts.${change.verdict === 'changed' ? 'changed' : change.verdict === 'too-few' ? 'tooFew' : 'noProof'}`,
        ),
      })}`,
    );
  if (owners.length > 0) lines.push('', text('cli.measure.owners'));
  for (const owner of owners) lines.push(`  ${ownerText(text, owner)}`);
  return lines;
}

function ownerText(text: Text, { name, asked, answered, accepted, done, verdict }: Readiness): string {
  return text('cli.measure.owner', {
    name: name ?? text('cli.measure.noOwner'),
    asked,
    answered,
    accepted,
    done,
    few: verdict === 'too-few' ? 'yes' : 'no',
  });
}

function improvementJson(row: ImprovementRow, names: ReadonlyMap<string, string>): Readonly<Record<string, unknown>> {
  const {
    id: _id,
    uid,
    position: _position,
    owner,
    department,
    touchpoints,
    businessCase: _case,
    dependsOn: _depends,
    ...rest
  } = row;
  const named = (list: string, id: number | null): string | null =>
    id === null ? null : (names.get(`${list}:${id}`) ?? null);
  return {
    id: uid,
    ...rest,
    owner: named('person', owner),
    department: named('department', department),
    touchpoints: touchpoints.map((id) => named('touchpoint', id)),
  };
}

async function namesOf(document: EngineDocument): Promise<ReadonlyMap<string, string>> {
  const lists = await ask(document, 'lists.all', {});
  const { ids } = await ask(document, 'touchpoint.order', {});
  const names = new Map<string, string>([
    ...lists.people.map((entry): [string, string] => [`person:${entry.id}`, entry.role]),
    ...lists.departments.map((entry): [string, string] => [`department:${entry.id}`, entry.name]),
  ]);
  for (let start = 0; start < ids.length; start += 2000) {
    const rows = await ask(document, 'touchpoint.rows', { ids: [...ids.subarray(start, start + 2000)] });
    for (const row of rows) names.set(`touchpoint:${row.id}`, row.name);
  }
  return names;
}

/** The wave of this name, refused as the figures refuse it. */
async function waveNamed(document: EngineDocument, name: string): Promise<number | undefined> {
  return (await ask(document, 'measurement.figures', { wave: name })).waves[0]?.wave;
}

export const measureLists = ['waves', 'topics', 'responses', 'improvements', 'owners'] as const;
export type MeasureList = (typeof measureLists)[number];

/** Rows of a list. Of answers those that do not count stand there too, with the reason; `wave` narrows them to one wave by its name. */
export async function measureList(document: EngineDocument, kind: MeasureList, wave?: string): Promise<Rows> {
  switch (kind) {
    case 'waves':
      return (await ask(document, 'measurement.waves', {})).map(({ id: _id, uid, position: _position, ...wave }) => ({
        id: uid,
        ...wave,
      }));
    case 'topics':
      return (await ask(document, 'measurement.topics', {})).map(({ name, touchpointName, answers }) => ({
        name,
        touchpoint: touchpointName,
        answers,
      }));
    case 'owners': {
      const { owners } = await ask(document, 'improvement.readiness', {});
      return owners.map((row) => readinessJson(row, 'owner') as Readonly<Record<string, unknown>>);
    }
    case 'improvements': {
      const names = await namesOf(document);
      return (await ask(document, 'improvement.list', {})).map((row) => improvementJson(row, names));
    }
    case 'responses': {
      const all = await ask(document, 'measurement.waves', {});
      const waves = new Map(all.map((known) => [known.id, known.name]));
      const only = wave === undefined ? undefined : await waveNamed(document, wave);
      const rows: Readonly<Record<string, unknown>>[] = [];
      for (const rejected of [false, true]) {
        for (let offset = 0; ; offset += 1000) {
          const page = await ask(document, 'measurement.responses', {
            rejected,
            offset,
            limit: 1000,
            ...(only !== undefined && { wave: only }),
          });
          rows.push(
            ...page.rows.map(
              ({ id: _id, wave: from, topic: _topic, touchpoint: _touchpoint, topicName, sourceRow, ...rest }) => ({
                wave: waves.get(from) ?? null,
                row: sourceRow,
                touchpoint: topicName,
                ...rest,
              }),
            ),
          );
          if (offset + page.rows.length >= page.total || page.rows.length === 0) break;
        }
      }
      return rows;
    }
  }
}
