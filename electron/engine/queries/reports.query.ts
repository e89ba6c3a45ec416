/** Reports: the model from the rows in the file, and the workbook and CSV written from it. */
import { writeCsvFile, writeXlsxFile } from '@electron/exporters/spreadsheet/writeFile';
import { templateWorkbook } from '@electron/exporters/workbook/template';
import { touchpointSheet, touchpointWorkbook } from '@electron/exporters/workbook/touchpointWorkbook';
import { Refusal, type Result } from '@shared/errors/appError';
import type { ReportModel, ReportOptions } from '@shared/report/model';
import { touchpointReport } from '@shared/report/touchpointReport';
import { withoutNames, type NamedInput } from '@shared/report/withoutNames';
import type { QueryHandlers, RunOptions } from '../commands/define';
import type { Connection } from '../db/connection';
import { statement } from '../repositories/rows.repo';
import { readEngagement } from './document.query';
import { insightInput } from './insightInput.query';

function readLogo(
  connection: Connection,
  logo: number | null,
): { readonly mediaType: string; readonly base64: string } | null {
  if (logo === null) return null;
  const row = statement(
    connection,
    `SELECT a.media_type, c.data FROM attachment a JOIN attachment_content c ON c.sha256 = a.sha256 WHERE a.id = ?`,
  ).get(logo) as { media_type: string; data: Buffer } | undefined;
  return row === undefined ? null : { mediaType: row.media_type, base64: row.data.toString('base64') };
}

/** What a report or workbook is made of; without names of people when those are not wanted. */
function reportInput(connection: Connection, options: ReportOptions): NamedInput {
  const input = { engagement: readEngagement(connection), insight: insightInput(connection) };
  return options.withNames ? input : withoutNames(input, options.language);
}

/** The report as data. */
export function reportModel(connection: Connection, options: ReportOptions): ReportModel {
  const { engagement, insight } = reportInput(connection, options);
  return touchpointReport({ engagement, insight, logo: readLogo(connection, engagement.logo) }, options);
}

function taken<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Refusal(result.error.code, result.error.params);
  return result.value;
}

function writeOptions(run: RunOptions) {
  return {
    signal: run.signal,
    onProgress: (fraction: number): void => run.progress(fraction, 'report.kinds.touchpoints'),
  };
}

export const reportQueryHandlers = {
  'report.model': ({ connection }, options) => reportModel(connection, options),
  'report.writeWorkbook': async ({ connection, files }, { file, format, options }, run) => {
    const path = files.resolve(file, 'write');
    const input = {
      ...reportInput(connection, options),
      withNames: options.withNames,
      language: options.language,
      date: options.date,
    };
    if (format === 'csv') {
      const { rows, bytes } = taken(
        await writeCsvFile(path, touchpointSheet(input, 'csv'), { language: options.language, ...writeOptions(run) }),
      );
      return { rows, bytes };
    }
    const { bytes } = taken(await writeXlsxFile(path, touchpointWorkbook(input), writeOptions(run)));
    return { rows: input.insight.touchpoints.length, bytes };
  },
  'report.writeTemplate': async ({ files }, { file, language }, run) => {
    const { bytes } = taken(
      await writeXlsxFile(files.resolve(file, 'write'), templateWorkbook(language), writeOptions(run)),
    );
    return { bytes };
  },
} satisfies Pick<QueryHandlers, 'report.model' | 'report.writeWorkbook' | 'report.writeTemplate'>;
