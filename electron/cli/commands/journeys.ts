/** Journeys on the command line: their list, their figures, and a poster of one of them. */
import { insightBasis, insightSentence } from '@shared/insight/journey/insights';
import type { JourneyInsights } from '@shared/insight/journey/insight.types';
import type { JourneySummary } from '@shared/insight/journey/map';
import { nameKey } from '@shared/domain/parse';
import { Refusal } from '@shared/errors/appError';
import type { Locale, Text } from '@shared/i18n';
import { formatBytes } from '@shared/i18n/format';
import { papers, type Paper, type PosterJob } from '@shared/report/poster';
import type { EngineDocument } from '@electron/engine/document';
import { choiceOption, textOption, WrongUsage, type CommandContext, type CommandOutput } from '../command';
import { ask, pathOf, withDocument } from '../document';
import { writeWhole } from '../writeWhole';
import { rowNames } from '../rows';

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Journeys as rows of `list`: other programs know them by their uid. */
export async function journeyList(document: EngineDocument): Promise<Rows> {
  const journeys = await ask(document, 'journey.list', {});
  const names = rowNames(await ask(document, 'lists.all', {}));
  const uids = new Map(journeys.map((journey) => [journey.id, journey.uid]));
  return journeys.map((journey) => ({
    id: journey.uid,
    name: journey.name,
    state: journey.state,
    course: journey.course,
    personas: journey.personas.map((persona) => names.personas.get(persona) ?? null),
    description: journey.description,
    counterpart: journey.counterpart === null ? null : (uids.get(journey.counterpart) ?? null),
    stages: journey.stages,
    steps: journey.steps,
    touchpoints: journey.touchpoints,
    scored: journey.scored,
    emotionalMean: journey.emotionalMean,
    linksTo: journey.linksTo.map((id) => uids.get(id) ?? null),
  }));
}

export interface JourneyFigures {
  readonly journey: JourneySummary;
  readonly insights: JourneyInsights;
}

/** Insights of every journey. */
export async function journeyFigures(document: EngineDocument): Promise<readonly JourneyFigures[]> {
  const journeys = await ask(document, 'journey.list', {});
  const figures: JourneyFigures[] = [];
  for (const journey of journeys)
    figures.push({ journey, insights: await ask(document, 'journey.insight', { id: journey.id }) });
  return figures;
}

export function journeyFiguresJson(text: Text, figures: readonly JourneyFigures[]): unknown {
  return figures.map(({ journey, insights }) => ({
    id: journey.uid,
    name: journey.name,
    state: journey.state,
    steps: journey.steps,
    insights: insights.items.map((item) => ({
      kind: item.kind,
      sentence: insightSentence(text, item),
      basis: insightBasis(text, item),
      attention: item.attention,
      figure: item.figure,
    })),
  }));
}

export function journeyFiguresLines(text: Text, figures: readonly JourneyFigures[]): readonly string[] {
  return figures.flatMap(({ journey, insights }) => [
    '',
    text('journeys.export.title', { name: journey.name }),
    ...insights.items.map((item) => `  ${insightSentence(text, item)} (${insightBasis(text, item)})`),
  ]);
}

/** The journey named with --journey; without it the only one there is. */
function chosen(context: CommandContext, journeys: readonly JourneySummary[]): JourneySummary {
  const name = textOption(context, 'journey');
  const names = journeys.map((journey) => journey.name).join(', ');
  const found =
    name === undefined
      ? journeys.length === 1
        ? journeys[0]
        : undefined
      : journeys.find((journey) => nameKey(journey.name) === nameKey(name) || journey.uid === name);
  if (found !== undefined) return found;
  if (journeys.length === 0) throw new Refusal('journey.none');
  throw new WrongUsage(context.text('cli.wrong.choice', { value: name ?? '', option: '--journey', choices: names }));
}

const formats = ['pdf', 'png', 'svg', 'csv', 'xml'] as const;

/** `report --kind journey-poster`: one journey as a poster on paper (pdf), a picture (png), a drawing (svg), a sheet of stages × lanes (csv) or XML after CJML (xml). */
export async function journeyPoster(context: CommandContext, out: string): Promise<CommandOutput> {
  const [file = ''] = context.arguments;
  const path = pathOf(context, out);
  const format =
    choiceOption(context, 'format', formats) ?? formats.find((one) => path.toLowerCase().endsWith(`.${one}`));
  if (format === undefined) throw new WrongUsage(context.text('cli.wrong.format', { choices: formats.join(', ') }));
  const paper = papers.find((one) => one === (textOption(context, 'paper') ?? 'A3').toUpperCase());
  if (paper === undefined)
    throw new WrongUsage(
      context.text('cli.wrong.choice', {
        value: textOption(context, 'paper') ?? '',
        option: '--paper',
        choices: papers.join(', '),
      }),
    );
  if (format === 'pdf' || format === 'png') return printedPoster(context, file, path, { paper, format });
  return withDocument(
    context,
    file,
    async (document) => {
      const { engagement } = await ask(document, 'document.state', {});
      const language: Locale = context.localeGiven ? context.locale : engagement.reportLanguage;
      const { id, name } = chosen(context, await ask(document, 'journey.list', {}));
      const { bytes } = await ask(document, 'journey.export', {
        id,
        language,
        file: path,
        format: format === 'xml' ? 'cjml' : format,
      });
      const { layout, sentence } = await ask(document, 'journey.poster', { id, language, paper });
      return {
        json: { file: path, kind: 'journey-poster', journey: name, format, language, bytes, layout },
        lines: [
          context.text('cli.written', { file: path, size: formatBytes(context.locale, bytes) }),
          ...(format === 'svg' ? [sentence] : []),
        ],
      };
    },
    { readOnly: true },
  );
}

/** The engagement is closed again before the runtime that draws the sheets opens it. */
async function printedPoster(
  context: CommandContext,
  file: string,
  path: string,
  { paper, format }: { readonly paper: Paper; readonly format: PosterJob['format'] },
): Promise<CommandOutput> {
  const { printPdf } = context.io;
  if (printPdf === null) throw new Refusal('file.notPrinted', { detail: 'CXW_ELECTRON' });
  const { job, layout, sentence } = await withDocument(
    context,
    file,
    async (document) => {
      const { engagement } = await ask(document, 'document.state', {});
      const language: Locale = context.localeGiven ? context.locale : engagement.reportLanguage;
      const { id, uid, name } = chosen(context, await ask(document, 'journey.list', {}));
      const poster = await ask(document, 'journey.poster', { id, language, paper });
      const made: PosterJob = { kind: 'journeyPoster', journey: id, uid, title: name, paper, format, language };
      return { job: made, layout: poster.layout, sentence: poster.sentence };
    },
    { readOnly: true },
  );
  const printed = await printPdf(pathOf(context, file), job);
  if (!printed.ok) throw new Refusal(printed.error.code, printed.error.params);
  const bytes = writeWhole(path, printed.value);
  const { title, language } = job;
  return {
    json: { file: path, kind: 'journey-poster', journey: title, format, language, bytes, layout },
    lines: [
      context.text('cli.written', { file: path, size: formatBytes(context.locale, bytes) }),
      ...(format === 'pdf' ? [sentence] : []),
    ],
  };
}
