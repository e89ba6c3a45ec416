/** Writes interviews to files: REFI-QDA projects and codebooks, and tables as CSV or workbook. */
import { codebookXml } from '@electron/exporters/qda/codebook';
import { codebookSheet } from '@electron/exporters/qda/codebookCsv';
import { projectFile } from '@electron/exporters/qda/project';
import { cooccurrenceSheet, frequencySheet, quoteSheet, wordSheet } from '@electron/exporters/qda/tables';
import type { SheetData } from '@electron/exporters/spreadsheet/model';
import { writeBytesFile, writeCsvFile, writeTextFile, writeXlsxFile } from '@electron/exporters/spreadsheet/writeFile';
import type { ExchangeTable } from '@shared/contract/interviewExchange.contract';
import { Refusal, type Result } from '@shared/errors/appError';
import type { Locale } from '@shared/i18n';
import type { EngineContext, QueryHandlers } from '../commands/define';
import type { Connection } from '../db/connection';
import { statement } from '../repositories/rows.repo';
import { interviewAnalysisQueryHandlers } from './interviewAnalysis.query';
import { interviewProject } from './interviewProject.query';
import { codebook, quoteIds, quoteRows } from './interviews.query';

function taken<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Refusal(result.error.code, result.error.params);
  return result.value;
}

function namesOf(connection: Connection, table: 'code' | 'coder' | 'touchpoint'): ReadonlyMap<number, string> {
  const rows = statement(connection, `SELECT id, name FROM ${table}`).all() as { id: number; name: string }[];
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** What a participant agreed to: withdrawn and inside the team never leave the program as a list of quotes. */
function mayLeave(consent: string | null): boolean {
  return consent !== 'withdrawn' && consent !== 'teamOnly';
}

function sheetOf(context: EngineContext, table: ExchangeTable, language: Locale): SheetData {
  const { connection } = context;
  const analysis = interviewAnalysisQueryHandlers;
  switch (table) {
    case 'quotes': {
      const rows = quoteRows(connection, quoteIds(connection, { withBelow: true })).filter((row) =>
        mayLeave(row.consent),
      );
      return quoteSheet(
        rows,
        {
          codes: namesOf(connection, 'code'),
          coders: namesOf(connection, 'coder'),
          touchpoints: namesOf(connection, 'touchpoint'),
        },
        language,
      );
    }
    case 'codebook':
      return codebookSheet(codebook(connection), language);
    case 'frequencies':
      return frequencySheet(
        codebook(connection),
        analysis['interview.codeGroups'](context, { by: 'kind', withBelow: false }),
        language,
      );
    case 'cooccurrence':
      return cooccurrenceSheet(codebook(connection), analysis['interview.cooccurrence'](context, {}), language);
    case 'words':
      return wordSheet(
        analysis['interview.words'](context, { withInterviewer: false, stopWords: [], limit: 10_000 }),
        language,
      );
    default:
      return table satisfies never;
  }
}

export const interviewExportQueryHandlers = {
  'interview.project': ({ connection }, { language }) => interviewProject(connection, language),
  'interview.writeExport': async (context, { file, format, table, language }, run) => {
    const { connection, files } = context;
    const path = files.resolve(file, 'write');
    const options = { signal: run.signal };
    if (format === 'qdpx') {
      const { project, losses } = interviewProject(connection, language);
      if (project.codes.length + project.sources.length === 0) throw new Refusal('interview.nothingToExport');
      const bytes = taken(await writeBytesFile(path, await projectFile(project), options));
      return { bytes, rows: project.sources.length, losses };
    }
    if (format === 'qdc') {
      const { project } = interviewProject(connection, language);
      const touchpoints = new Set(project.sets.flatMap((set) => set.codes));
      // Touchpoints are codes in a project only.
      const codes = project.codes.filter((code) => !code.children.some((child) => touchpoints.has(child.guid)));
      if (codes.length === 0) throw new Refusal('interview.nothingToExport');
      const rows = Number(statement(connection, `SELECT count(*) FROM code`).pluck().get());
      return { bytes: taken(await writeTextFile(path, codebookXml(codes), options)), rows, losses: null };
    }
    const sheet = sheetOf(context, table, language);
    const written =
      format === 'csv'
        ? taken(await writeCsvFile(path, sheet, { language, ...options }))
        : taken(await writeXlsxFile(path, { title: sheet.name, language, sheets: [sheet] }, options));
    return { bytes: written.bytes, rows: written.rows, losses: null };
  },
} satisfies Partial<QueryHandlers>;
