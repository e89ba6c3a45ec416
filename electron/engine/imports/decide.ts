/** What taking a plan in would change, and the writing of it: one answer for every kind of table. */
import { looksLikeJourneyMap } from '@electron/importers/journeys/recognise';
import { kindOfSheet } from '@electron/importers/recognise/kinds';
import { mergeTouchpoints } from '@electron/importers/workbook/merge';
import type { DoubtfulValue, ImportAccount, ImportConflict, ImportOptions, RowChange } from '@shared/domain/importPlan';
import type { Workbook } from '@shared/domain/sheet';
import type { EngineContext, RunOptions } from '../commands/define';
import { readSources } from '../repositories/imports.repo';
import { readLists } from '../repositories/lists.repo';
import { readAllTouchpoints } from '../repositories/touchpoints.repo';
import type { ImportPlan, SourceFile } from './source';
import { mergeImprovements, writeImprovements } from './writeImprovements';
import { mergeOrganisation, mergePersonas, writeLists } from './writeLists';
import { mergeAssignments, mergeSpecialists, writeAssignments, writeSpecialists } from './writeStaffing';
import { mergeSurvey, writeSurvey } from './writeSurvey';
import { writeTouchpoints } from './writeTouchpoints';

export interface Decision {
  readonly account: ImportAccount;
  /** Changes to touchpoints that are there, cell by cell. */
  readonly changes: readonly RowChange[];
  /** Values that were changed here and differ in the file. */
  readonly conflicts: readonly ImportConflict[];
  /** True when there is anything to write. */
  readonly writes: boolean;
  /** Writes it within the open transaction. */
  readonly write: (importRun: number) => void;
}

/** Visible sheets that hold something to take in and were not read; nothing when there are none. */
function withOtherSheets(workbook: Workbook, plan: ImportPlan): Pick<ImportAccount, 'otherSheets'> {
  const read = new Set('sheets' in plan && plan.sheets !== undefined ? plan.sheets : [plan.sheet]);
  const touchpoints = new Set('otherSheets' in plan ? plan.otherSheets : []);
  const others = workbook.sheets
    .filter(({ name, hidden }) => !hidden && !read.has(name))
    .filter(
      (sheet) =>
        touchpoints.has(sheet.name) || kindOfSheet(sheet) !== null || looksLikeJourneyMap(workbook, sheet.name),
    )
    .map(({ name }) => name);
  return others.length === 0 ? {} : { otherSheets: others };
}

type Counts = Pick<ImportAccount, 'added' | 'updated' | 'unchanged'>;

function countsOf({ added, updated, unchanged }: Counts): Counts {
  return { added, updated, unchanged };
}

/** Holds a plan against the file. */
export function decide(
  context: EngineContext,
  source: SourceFile,
  plan: ImportPlan,
  options: ImportOptions,
  run: RunOptions,
): Decision {
  run.progress(0.7, 'import.steps.comparing');
  const base = {
    kind: plan.kind,
    sheet: plan.sheet,
    headerRow: plan.headerRow,
    read: plan.read,
    skipped: plan.skipped,
    rejected: plan.rejected,
    doubtful: plan.doubtful,
    mapping: plan.mapping,
    ...(options.sheet === undefined && withOtherSheets(source.workbook, plan)),
  };
  const anything = (counts: Counts): boolean => counts.added + counts.updated > 0;
  switch (plan.kind) {
    case 'organisation':
    case 'personas': {
      const list =
        plan.kind === 'organisation'
          ? mergeOrganisation(context, plan, options)
          : mergePersonas(context, plan, options);
      return {
        account: { ...base, ...countsOf(list) },
        changes: [],
        conflicts: [],
        writes: anything(list),
        write: () => writeLists(context, list),
      };
    }
    case 'improvements': {
      const merge = mergeImprovements(context, plan, options);
      const doubtful = [...plan.doubtful, ...merge.doubtful].sort((a, b) => a.row - b.row);
      return {
        account: { ...base, ...countsOf(merge), doubtful },
        changes: [],
        conflicts: [],
        writes: anything(merge),
        write: () => writeImprovements(context, merge),
      };
    }
    case 'specialists': {
      const merge = mergeSpecialists(context, plan, options);
      return {
        account: { ...base, ...countsOf(merge) },
        changes: [],
        conflicts: [],
        writes: anything(merge),
        write: () => writeSpecialists(context, plan, merge),
      };
    }
    case 'assignments': {
      const merge = mergeAssignments(context, plan, options);
      return {
        account: { ...base, ...countsOf(merge) },
        changes: [],
        conflicts: [],
        writes: anything(merge),
        write: () => writeAssignments(context, merge, options),
      };
    }
    case 'survey': {
      const merge = mergeSurvey(context, plan, source.name, options);
      return {
        account: { ...base, ...countsOf(merge), survey: merge.account },
        changes: [],
        conflicts: [],
        writes: merge.writes,
        write: (importRun) => writeSurvey(context, plan, merge, importRun, options, run),
      };
    }
    case 'touchpoints':
    case 'workbook': {
      const { connection } = context;
      const state = {
        touchpoints: readAllTouchpoints(connection),
        lists: readLists(connection),
        sources: readSources(connection),
      };
      const merge = mergeTouchpoints(plan, state, options, context.locale());
      const counts = { added: merge.added.length, updated: merge.updated.length, unchanged: merge.unchanged.length };
      // Row numbers come back from sheet to sheet: the sheets stay one after the other.
      const place = (value: DoubtfulValue): number => plan.sheets?.indexOf(value.sheet ?? '') ?? 0;
      const doubtful = [...plan.doubtful, ...merge.doubtful].sort((a, b) => place(a) - place(b) || a.row - b.row);
      return {
        account: {
          ...base,
          ...(plan.sheets !== undefined && { sheets: plan.sheets }),
          ...counts,
          doubtful,
          ...(plan.kind === 'workbook' ? { missing: merge.missing } : {}),
        },
        changes: merge.changes,
        conflicts: merge.conflicts,
        writes: anything(counts) || merge.missing.some((row) => row.removed),
        write: (importRun) => void writeTouchpoints(context, plan, merge, importRun, run),
      };
    }
  }
}
