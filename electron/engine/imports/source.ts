/** From the file that the user pointed at to a plan: read in the reader process (kept while the wizard tries options), kind recognised, planned. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { readCjmlKind } from '@electron/importers/kinds/readCjml';
import { readWorkbookKind } from '@electron/importers/kinds/readWorkbook';
import { planOrganisation, type OrganisationPlan } from '@electron/importers/organisation/plan';
import { planImprovements, type ImprovementsPlan } from '@electron/importers/improvements/plan';
import { planPersonas, type PersonasPlan } from '@electron/importers/personas/plan';
import { looksLikeJourneyMap } from '@electron/importers/journeys/recognise';
import { recogniseKind } from '@electron/importers/recognise/kinds';
import { planAssignments, type AssignmentsPlan } from '@electron/importers/staffing/assignments';
import { planSpecialists, type SpecialistsPlan } from '@electron/importers/staffing/specialists';
import { planSurvey } from '@electron/importers/survey/plan';
import type { SurveyPlan } from '@electron/importers/survey/plan.types';
import { planTouchpoints } from '@electron/importers/touchpoints/plan';
import type { TouchpointPlan } from '@electron/importers/touchpoints/plan.types';
import type { ImportOptions } from '@shared/domain/importPlan';
import type { Workbook } from '@shared/domain/sheet';
import { Refusal } from '@shared/errors/appError';
import type { EngineContext, RunOptions } from '../commands/define';
import { readSkills, readSpecialists } from '../repositories/staffing.repo';
import { rememberedColumns } from './writeSurvey';

export interface SourceFile {
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 of the content. */
  readonly hash: string;
  readonly workbook: Workbook;
}

export type ImportPlan =
  TouchpointPlan | OrganisationPlan | PersonasPlan | SurveyPlan | ImprovementsPlan | SpecialistsPlan | AssignmentsPlan;

interface Kept {
  readonly key: string;
  readonly file: SourceFile;
}

/** The last file per document: trying another header row or mapping reads nothing again. */
const kept = new WeakMap<EngineContext, Kept>();

/** SHA-256 of a file. Throws Refusal `import.noAccess`. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  } catch {
    throw new Refusal('import.noAccess');
  }
  return hash.digest('hex');
}

/** A journey in XML is no table, but it is something the program takes in. */
async function refuseXmlMap(context: EngineContext, path: string, run: RunOptions): Promise<void> {
  if (!/\.(?:xml|cjml)$/iu.test(path)) return;
  const found = await context.reader.run(readCjmlKind, { path }, { signal: run.signal });
  if (!found.ok) throw new Refusal(found.error.code, found.error.params);
  if (found.value !== null) throw new Refusal('journey.isAMap', { file: basename(path) });
}

/** Reads the file behind a token. Throws Refusal `import.*`, `file.noToken`, `cancelled`. */
export async function readSource(
  context: EngineContext,
  token: string,
  options: ImportOptions,
  run: RunOptions,
): Promise<SourceFile> {
  const path = context.files.resolve(token, 'read');
  const facts = await stat(path).catch(() => null);
  const key = JSON.stringify([path, facts?.mtimeMs, facts?.size, options.encoding, options.delimiter]);
  const known = kept.get(context);
  if (known !== undefined && known.key === key && facts !== null) return known.file;
  run.progress(0, 'import.steps.reading');
  await refuseXmlMap(context, path, run);
  const input = {
    path,
    locale: context.locale(),
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    ...(options.delimiter === undefined ? {} : { delimiter: options.delimiter }),
  };
  const result = await context.reader.run(readWorkbookKind, input, {
    signal: run.signal,
    onProgress: (fraction) => run.progress(fraction * 0.6, 'import.steps.reading'),
  });
  if (!result.ok) throw new Refusal(result.error.code, result.error.params);
  const file = { name: basename(path), bytes: facts?.size ?? 0, hash: await hashOf(path), workbook: result.value };
  kept.set(context, { key, file });
  return file;
}

/** Lets go of the file once it was taken in. */
export function forgetSource(context: EngineContext): void {
  kept.delete(context);
}

/** Skills and sectors that the pool has already: they tell a wish from a text. */
function knownWords({ connection }: EngineContext): {
  readonly skills: readonly string[];
  readonly sectors: readonly string[];
} {
  return {
    skills: readSkills(connection).map(({ name }) => name),
    sectors: [...new Set(readSpecialists(connection).flatMap(({ sectors }) => sectors ?? []))],
  };
}

/** The plan for a file. Throws Refusal `import.noSuchSheet`, `import.unrecognised`, `journey.isAMap` (to be taken in by `journey.importRun`). */
export function planSource(
  context: EngineContext,
  file: SourceFile,
  options: ImportOptions,
  run: RunOptions,
): ImportPlan {
  run.progress(0.65, 'import.steps.recognising');
  const { workbook } = file;
  const { sheet } = options;
  if (
    sheet !== undefined &&
    !workbook.sheets.some((candidate) => candidate.name.toLowerCase() === sheet.toLowerCase())
  ) {
    throw new Refusal('import.noSuchSheet', {
      sheet,
      sheets: workbook.sheets.map((candidate) => candidate.name).join(', '),
    });
  }
  if (options.kind === undefined && looksLikeJourneyMap(workbook, sheet))
    throw new Refusal('journey.isAMap', { file: file.name });
  const kind = options.kind ?? recogniseKind(workbook, sheet);
  if (kind === null) throw new Refusal('import.unrecognised', { file: file.name });
  const settings = { ...options, locale: context.locale() };
  const plan =
    kind === 'organisation'
      ? planOrganisation(workbook, settings)
      : kind === 'personas'
        ? planPersonas(workbook, settings)
        : kind === 'survey'
          ? planSurvey(workbook, { ...settings, remembered: rememberedColumns(context.connection) })
          : kind === 'improvements'
            ? planImprovements(workbook, settings)
            : kind === 'specialists'
              ? planSpecialists(workbook, settings)
              : kind === 'assignments'
                ? planAssignments(workbook, { ...settings, ...knownWords(context) })
                : planTouchpoints(workbook, settings);
  if (plan === null) throw new Refusal('import.unrecognised', { file: file.name });
  if (kind === 'workbook' && plan.kind !== 'workbook') throw new Refusal('import.noRowIds', { file: file.name });
  // Asked for as a plain table: row ids still tell which rows are there, and nothing is listed as missing.
  return plan.kind === 'workbook' && kind === 'touchpoints' ? { ...plan, kind: 'touchpoints' } : plan;
}
