/** Profile sheets: what stands on one, and writing it as a document. */
import { officeStyle } from '@electron/exporters/reportParts/style';
import { writeBytesFile } from '@electron/exporters/spreadsheet/writeFile';
import { rubric } from '@shared/domain/staffing';
import { Refusal } from '@shared/errors/appError';
import { createText } from '@shared/i18n';
import { contributionsOf } from '@shared/insight/staffing/match';
import { readableColour } from '@shared/report/colour';
import { profileSheet, type ProfileSheet } from '@shared/report/profileSheet';
import type { ParsedParamsOf } from '@shared/contract/define';
import type { Commands, Queries } from '@shared/contract';
import type { EngineContext, QueryHandlers } from '../commands/define';
import { readAssignments, readSkills, readSpecialists } from '../repositories/staffing.repo';
import { readStyle } from './reportStyle.query';

export type SheetRequest = ParsedParamsOf<Queries['sheet.content']>;

export type SheetToWrite = ParsedParamsOf<Commands['sheet.write']>;

/** What stands on a sheet. Throws Refusal `notFound`. */
export function sheetOf(context: EngineContext, request: SheetRequest): ProfileSheet {
  const { connection } = context;
  const specialist = readSpecialists(connection).find(({ id }) => id === request.specialist);
  const assignment = readAssignments(connection).find(({ id }) => id === request.assignment) ?? null;
  if (specialist === undefined || (request.assignment !== null && assignment === null)) throw new Refusal('notFound');
  return profileSheet(
    {
      specialist,
      skills: new Map(readSkills(connection).map(({ id, name }) => [id, name])),
      assignment,
      contributions: assignment === null ? [] : contributionsOf(assignment.criteria, specialist, rubric),
      withName: request.withName,
      date: context.now().slice(0, 10),
    },
    createText(request.language),
    request.language,
  );
}

/** The bytes of a Word document. Its library loads with the first one, not with every start. */
async function documentOf(context: EngineContext, request: SheetRequest): Promise<Uint8Array> {
  const { profileSheetDocx } = await import('@electron/exporters/staffing/sheetDocx');
  const { language } = request;
  const style = readStyle(context.connection);
  return profileSheetDocx(
    sheetOf(context, request),
    officeStyle({ ...style, colour: readableColour(style.colour), colourAsGiven: style.colour, footer: '' }),
    { tag: language === 'nl' ? 'nl-NL' : 'en-GB', match: createText(language)('staffing.sheet.match') },
  );
}

/** The pages as they were printed. Throws Refusal `invalidRequest` where there are none. */
function printedPages(pages: Uint8Array | null): Uint8Array {
  const isPdf = pages !== null && String.fromCharCode(...pages.subarray(0, 5)) === '%PDF-';
  if (!isPdf) throw new Refusal('invalidRequest', { detail: 'pages' });
  return pages;
}

/** Writes a sheet to a path, whole or not at all. Answers its size. */
export async function writeSheet(context: EngineContext, request: SheetToWrite, path: string): Promise<number> {
  const bytes = request.form === 'pdf' ? printedPages(request.pages) : await documentOf(context, request);
  const written = await writeBytesFile(path, bytes);
  if (!written.ok) throw new Refusal(written.error.code, written.error.params);
  return written.value;
}

export const staffingSheetQueryHandlers = {
  'sheet.content': (context, request) => sheetOf(context, request),
} satisfies Pick<QueryHandlers, 'sheet.content'>;
