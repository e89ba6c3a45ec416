/** Files and drawings of journeys: reads one map and hands it to the exporters. */
import { journeyCjml } from '@electron/exporters/journeys/cjml';
import { journeySheet } from '@electron/exporters/journeys/csv';
import type { JourneyExportInput } from '@electron/exporters/journeys/input';
import { journeySvg } from '@electron/exporters/journeys/svg';
import { writeCsvFile, writeTextFile } from '@electron/exporters/spreadsheet/writeFile';
import { Refusal, type Result } from '@shared/errors/appError';
import { createText, type Locale } from '@shared/i18n';
import { posterLayout } from '@shared/report/poster';
import type { EngineContext, QueryHandlers } from '../commands/define';
import { readLists } from '../repositories/lists.repo';
import { readEngagement } from './document.query';
import { readJourneyMap } from './journeys.query';

function inputOf(
  context: EngineContext,
  given: { readonly id: number; readonly language: Locale; readonly compareWith?: number | null | undefined },
): JourneyExportInput {
  const { connection } = context;
  const engagement = readEngagement(connection);
  return {
    map: readJourneyMap(connection, given.id, given.compareWith),
    lists: readLists(connection),
    language: given.language,
    engagement: engagement.name,
    client: engagement.client,
    date: context.now().slice(0, 10),
  };
}

function taken<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Refusal(result.error.code, result.error.params);
  return result.value;
}

export const journeyFileQueryHandlers = {
  'journey.drawing': (context, params) => journeySvg(inputOf(context, params)),
  'journey.poster': (context, { paper, ...params }) => {
    const drawing = journeySvg(inputOf(context, params));
    const layout = posterLayout(drawing, paper);
    const text = createText(params.language);
    const sentence = layout.fits
      ? text('journeys.export.fits', { paper, size: layout.smallestText })
      : text('journeys.export.tiled', {
          paper,
          size: layout.onOneSheet,
          least: layout.leastText,
          tiles: layout.tiles.length,
        });
    return { drawing, layout, sentence };
  },
  'journey.export': async (context, { file, format, ...params }, run) => {
    const path = context.files.resolve(file, 'write');
    const input = inputOf(context, params);
    const { signal } = run;
    if (format === 'csv')
      return {
        bytes: taken(await writeCsvFile(path, journeySheet(input), { language: params.language, signal })).bytes,
      };
    const content = format === 'svg' ? journeySvg(input).svg : journeyCjml(input);
    return { bytes: taken(await writeTextFile(path, content, { signal })) };
  },
} satisfies Pick<QueryHandlers, 'journey.drawing' | 'journey.poster' | 'journey.export'>;
