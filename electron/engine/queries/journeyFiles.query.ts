/** Files and drawings of journeys: reads one map and hands it to the exporters. */
import { journeyCjml } from '@electron/exporters/journeys/cjml';
import { journeySheet } from '@electron/exporters/journeys/csv';
import type { DrawnPicture, JourneyExportInput } from '@electron/exporters/journeys/input';
import { journeyPoster } from '@electron/exporters/journeys/poster';
import { journeySvg } from '@electron/exporters/journeys/svg';
import { writeCsvFile, writeTextFile } from '@electron/exporters/spreadsheet/writeFile';
import { Refusal, type Result } from '@shared/errors/appError';
import { createText, type Locale } from '@shared/i18n';
import type { JourneyMap } from '@shared/insight/journey/map';
import type { EngineContext, QueryHandlers } from '../commands/define';
import type { Connection } from '../db/connection';
import { readJourneyQuotes } from '../repositories/journeyQuotes.repo';
import { readLists } from '../repositories/lists.repo';
import { statement } from '../repositories/rows.repo';
import { readEngagement } from './document.query';
import { readJourneyMap } from './journeys.query';

/** Bytes of pictures that one drawing takes along; beyond it a drawing no longer opens in the programs people have. */
const MOST_PICTURE_BYTES = 40_000_000;

/** Pictures of the steps in order, as long as there is room. */
function picturesOf(connection: Connection, map: JourneyMap): readonly DrawnPicture[] {
  let taken = 0;
  return map.steps.flatMap(({ id, picture }): readonly DrawnPicture[] => {
    if (picture === null) return [];
    const row = statement(
      connection,
      `SELECT a.name, a.media_type AS mediaType, length(c.data) AS size FROM attachment a
       JOIN attachment_content c ON c.sha256 = a.sha256 WHERE a.id = ?`,
    ).get(picture) as { readonly name: string; readonly mediaType: string; readonly size: number } | undefined;
    if (row === undefined || !/^image\/[a-z0-9.+-]+$/.test(row.mediaType)) return [];
    if (taken + row.size > MOST_PICTURE_BYTES) return [{ step: id, name: row.name, uri: null }];
    taken += row.size;
    const data = statement(
      connection,
      `SELECT c.data FROM attachment a JOIN attachment_content c ON c.sha256 = a.sha256 WHERE a.id = ?`,
    )
      .pluck()
      .get(picture) as Buffer;
    return [{ step: id, name: row.name, uri: `data:${row.mediaType};base64,${data.toString('base64')}` }];
  });
}

/** Everything that a drawing shows: the map, its pictures, and what was said outside the team. */
function drawingInput(context: EngineContext, given: Parameters<typeof inputOf>[1]): JourneyExportInput {
  const input = inputOf(context, given);
  const { connection } = context;
  return {
    ...input,
    pictures: picturesOf(connection, input.map),
    quotes: readJourneyQuotes(connection, given.id).filter(({ isTeamOnly }) => !isTeamOnly),
  };
}

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
  'journey.drawing': (context, params) => journeySvg(drawingInput(context, params)),
  'journey.poster': (context, { paper, ...params }) => {
    const { drawing, layout } = journeyPoster(drawingInput(context, params), paper);
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
    const { signal } = run;
    if (format === 'svg')
      return { bytes: taken(await writeTextFile(path, journeySvg(drawingInput(context, params)).svg, { signal })) };
    const input = inputOf(context, params);
    if (format === 'csv')
      return {
        bytes: taken(await writeCsvFile(path, journeySheet(input), { language: params.language, signal })).bytes,
      };
    return { bytes: taken(await writeTextFile(path, journeyCjml(input), { signal })) };
  },
} satisfies Pick<QueryHandlers, 'journey.drawing' | 'journey.poster' | 'journey.export'>;
