/** Reports: the model from the rows in the file, what was chosen for it, and the workbook and CSV written from it. */
import { writeCsvFile, writeTextFile, writeXlsxFile } from '@electron/exporters/spreadsheet/writeFile';
import { templateWorkbook } from '@electron/exporters/workbook/template';
import { touchpointSheet, touchpointWorkbook } from '@electron/exporters/workbook/touchpointWorkbook';
import { Refusal, type Result } from '@shared/errors/appError';
import type { ReportModel, ReportOptions } from '@shared/report/model';
import { makeReport, reportOutline } from '@shared/report/report';
import { styleFileText } from '@shared/report/styleFile';
import { textWithoutNames, withoutNames, type NamedInput } from '@shared/report/withoutNames';
import type { EngineContext, QueryHandlers, RunOptions } from '../commands/define';
import type { Connection } from '../db/connection';
import { readEngagement } from './document.query';
import { insightInput } from './insightInput.query';
import { reportInput } from './reportInput.query';
import { specialistNames } from './reportStaffing.query';
import { readChoices, readStyle } from './reportStyle.query';

/** What the touchpoint workbook is made of; without names of people when those are not wanted. */
function namedInput(connection: Connection, options: ReportOptions): NamedInput {
  const input = {
    engagement: readEngagement(connection),
    insight: insightInput(connection),
    others: specialistNames(connection, options.language),
  };
  return options.withNames ? input : withoutNames(input, options.language);
}

/** Own texts without names where those are not wanted. */
function ownTexts({ connection }: EngineContext, options: ReportOptions): ReportOptions {
  if (options.withNames || options.texts.length === 0) return options;
  const named = {
    engagement: readEngagement(connection),
    insight: insightInput(connection),
    others: specialistNames(connection, options.language),
  };
  return {
    ...options,
    texts: options.texts.map((own) => ({ ...own, body: textWithoutNames(named, options.language, own.body) })),
  };
}

/** The report as data. `allRows`: tables whole, for workbooks; otherwise as many rows as pages hold. */
export function reportModel(
  context: EngineContext,
  options: ReportOptions,
  rows: { readonly allRows?: boolean } = {},
): ReportModel {
  return makeReport(reportInput(context, options), ownTexts(context, options), rows);
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
  'report.model': (context, options) => reportModel(context, options),
  'report.outline': (context, options) => reportOutline(reportInput(context, { ...options, without: [] }), options),
  'report.choices': ({ connection }) => readChoices(connection),
  'report.style': ({ connection }) => readStyle(connection),
  'report.saveStyle': async ({ connection, files }, { file }, { signal }) => ({
    bytes: taken(await writeTextFile(files.resolve(file, 'write'), styleFileText(readStyle(connection)), { signal })),
  }),
  'report.writeWorkbook': async ({ connection, files }, { file, format, options }, run) => {
    const path = files.resolve(file, 'write');
    const input = {
      ...namedInput(connection, options),
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
} satisfies Pick<
  QueryHandlers,
  | 'report.model'
  | 'report.outline'
  | 'report.choices'
  | 'report.style'
  | 'report.saveStyle'
  | 'report.writeWorkbook'
  | 'report.writeTemplate'
>;
