/** Writes interviews to files: REFI-QDA projects and codebooks, and tables as CSV or workbook. */
import { codebookXml } from '@electron/exporters/qda/codebook';
import { codebookSheet } from '@electron/exporters/qda/codebookCsv';
import { projectFile } from '@electron/exporters/qda/project';
import { cooccurrenceSheet, frequencySheet, quoteSheet, wordSheet } from '@electron/exporters/qda/tables';
import { agreementSheet, hitSheet } from '@electron/exporters/qda/findTables';
import type { SheetData } from '@electron/exporters/spreadsheet/model';
import { writeBytesFile, writeCsvFile, writeTextFile, writeXlsxFile } from '@electron/exporters/spreadsheet/writeFile';
import type { ExchangeTable, TableOptions } from '@shared/contract/interviewExchange.contract';
import { Refusal, type Result } from '@shared/errors/appError';
import type { Locale } from '@shared/i18n';
import type { EngineContext, QueryHandlers } from '../commands/define';
import type { Connection } from '../db/connection';
import { statement } from '../repositories/rows.repo';
import { codeGroups, interviewAnalysisQueryHandlers } from './interviewAnalysis.query';
import { interviewCoderQueryHandlers } from './interviewCoders.query';
import { mayLeave, type MayLeave } from './interviewConsent.query';
import { interviewProject } from './interviewProject.query';
import { chosenQuotes, codebook } from './interviews.query';

function taken<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Refusal(result.error.code, result.error.params);
  return result.value;
}

function namesOf(connection: Connection, table: 'code' | 'coder' | 'touchpoint'): ReadonlyMap<number, string> {
  const rows = statement(connection, `SELECT id, name FROM ${table}`).all() as { id: number; name: string }[];
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Who is kept out: from words who withdrew and who wants to stay inside the team, from counts who withdrew. */
function allowed(connection: Connection, table: ExchangeTable, withWithdrawn: boolean): MayLeave {
  if (withWithdrawn) return mayLeave(connection, []);
  return mayLeave(connection, table === 'quotes' || table === 'hits' ? ['withdrawn', 'teamOnly'] : ['withdrawn']);
}

function sheetOf(
  context: EngineContext,
  table: ExchangeTable,
  language: Locale,
  options: TableOptions,
  { transcripts }: MayLeave,
): SheetData {
  const { connection } = context;
  const analysis = interviewAnalysisQueryHandlers;
  const { by, withBelow, kinds, withInterviewer, stopWords, unit, find } = options;
  switch (table) {
    case 'quotes': {
      const filter = options.filter ?? { withBelow: true };
      const wanted = new Set(transcripts);
      const given = filter.transcripts?.filter((id) => wanted.has(id)) ?? transcripts;
      return quoteSheet(
        chosenQuotes(connection, { ...filter, transcripts: [...given] }),
        {
          codes: namesOf(connection, 'code'),
          coders: namesOf(connection, 'coder'),
          touchpoints: namesOf(connection, 'touchpoint'),
        },
        language,
      );
    }
    case 'codebook':
      return codebookSheet(codebook(connection, transcripts), language);
    case 'frequencies':
      return frequencySheet(
        codebook(connection, transcripts),
        codeGroups(connection, by, withBelow, transcripts),
        by,
        language,
      );
    case 'cooccurrence':
      return cooccurrenceSheet(
        codebook(connection, transcripts),
        analysis['interview.cooccurrence'](context, { transcripts: [...transcripts] }),
        language,
      );
    case 'words':
      return wordSheet(
        analysis['interview.words'](context, {
          transcripts: [...transcripts],
          withInterviewer,
          stopWords,
          limit: 10_000,
          ...(kinds && { kinds }),
        }),
        language,
      );
    case 'hits': {
      const { text, unit: hitUnit } = find ?? { text: '', unit: 'match' as const };
      const { hits } = analysis['interview.find'](context, {
        text,
        unit: hitUnit,
        transcripts: [...transcripts],
        withInterviewer,
        limit: 100_000,
        ...(kinds && { kinds }),
      });
      return hitSheet(hits, language);
    }
    case 'agreement': {
      const coders = options.coders ?? [...namesOf(connection, 'coder').keys()];
      if (coders.length < 2) throw new Refusal('interview.nothingToExport');
      const agreement = interviewCoderQueryHandlers['interview.agreement'](context, { coders: [...coders], unit });
      return agreementSheet(agreement, namesOf(connection, 'code'), language);
    }
    default:
      return table satisfies never;
  }
}

export const interviewExportQueryHandlers = {
  'interview.project': ({ connection }, { language, withWithdrawn }) =>
    interviewProject(connection, language, withWithdrawn),
  'interview.writeExport': async (context, { file, format, table, language, options: about, withWithdrawn }, run) => {
    const { connection, files } = context;
    const path = files.resolve(file, 'write');
    const options = { signal: run.signal };
    if (format === 'qdpx') {
      const { project, losses, leftOut } = interviewProject(connection, language, withWithdrawn);
      if (project.codes.length + project.sources.length === 0) throw new Refusal('interview.nothingToExport');
      const bytes = taken(await writeBytesFile(path, await projectFile(project), options));
      return { bytes, rows: project.sources.length, losses, leftOut };
    }
    if (format === 'qdc') {
      const { project } = interviewProject(connection, language, withWithdrawn);
      const touchpoints = new Set(project.sets.flatMap((set) => set.codes));
      // Touchpoints are codes in a project only.
      const codes = project.codes.filter((code) => !code.children.some((child) => touchpoints.has(child.guid)));
      if (codes.length === 0) throw new Refusal('interview.nothingToExport');
      const rows = Number(statement(connection, `SELECT count(*) FROM code`).pluck().get());
      const nothing = { participants: 0, transcripts: 0, quotes: 0 };
      const bytes = taken(await writeTextFile(path, codebookXml(codes), options));
      return { bytes, rows, losses: null, leftOut: nothing };
    }
    const may = allowed(connection, table, withWithdrawn);
    const sheet = sheetOf(context, table, language, about, may);
    const written =
      format === 'csv'
        ? taken(await writeCsvFile(path, sheet, { language, ...options }))
        : taken(await writeXlsxFile(path, { title: sheet.name, language, sheets: [sheet] }, options));
    return { bytes: written.bytes, rows: written.rows, losses: null, leftOut: may.leftOut };
  },
} satisfies Partial<QueryHandlers>;
