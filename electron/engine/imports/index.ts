/** Imports: `import.preview` shows what a file would change, `import.run` takes it in as one step of undo. Both make the same account. */
import { mergeTouchpoints, type MergeResult } from '@electron/importers/workbook/merge';
import type { ImportAccount, ImportOptions, RowChange } from '@shared/domain/importPlan';
import type { ChangeLabel } from '@shared/contract/replies';
import { Refusal } from '@shared/errors/appError';
import type { CommandHandlers, EngineContext, QueryHandlers, RunOptions } from '../commands/define';
import { earlierRun, insertImportRun, readSources } from '../repositories/imports.repo';
import { readLists } from '../repositories/lists.repo';
import { readAllTouchpoints } from '../repositories/touchpoints.repo';
import { previewOf } from './preview';
import { forgetSource, planSource, readSource, type ImportPlan, type SourceFile } from './source';
import { mergeOrganisation, mergePersonas, writeLists, type ListMerge } from './writeLists';
import { writeTouchpoints } from './writeTouchpoints';

type Decision =
  | {
      readonly plan: Extract<ImportPlan, { kind: 'touchpoints' | 'workbook' }>;
      readonly merge: MergeResult;
      readonly list: null;
    }
  | {
      readonly plan: Exclude<ImportPlan, { kind: 'touchpoints' | 'workbook' }>;
      readonly merge: null;
      readonly list: ListMerge;
    };

function decide(context: EngineContext, plan: ImportPlan, options: ImportOptions, run: RunOptions): Decision {
  run.progress(0.7, 'import.steps.comparing');
  if (plan.kind === 'organisation') return { plan, merge: null, list: mergeOrganisation(context, plan, options) };
  if (plan.kind === 'personas') return { plan, merge: null, list: mergePersonas(context, plan, options) };
  const { connection } = context;
  const state = {
    touchpoints: readAllTouchpoints(connection),
    lists: readLists(connection),
    sources: readSources(connection),
  };
  return { plan, merge: mergeTouchpoints(plan, state, options, context.locale()), list: null };
}

function accountOf({ plan, merge, list }: Decision): ImportAccount {
  const base = {
    kind: plan.kind,
    sheet: plan.sheet,
    headerRow: plan.headerRow,
    read: plan.read,
    skipped: plan.skipped,
    rejected: plan.rejected,
    mapping: plan.mapping,
  };
  if (merge === null)
    return { ...base, added: list.added, updated: list.updated, unchanged: list.unchanged, doubtful: plan.doubtful };
  const counts = { added: merge.added.length, updated: merge.updated.length, unchanged: merge.unchanged.length };
  const doubtful = [...plan.doubtful, ...merge.doubtful].sort((a, b) => a.row - b.row);
  return { ...base, ...counts, doubtful, ...(plan.kind === 'workbook' ? { missing: merge.missing } : {}) };
}

function changesOf(decision: Decision): readonly RowChange[] {
  return decision.merge?.changes ?? [];
}

export const importQueryHandlers = {
  'import.preview': async (context, { file, options }, run) => {
    const source = await readSource(context, file, options, run);
    const plan = planSource(context, source, options, run);
    const decision = decide(context, plan, options, run);
    const earlier = earlierRun(context.connection, source.hash, source.name, plan.kind);
    return previewOf(source, plan, accountOf(decision), changesOf(decision), earlier, context.locale());
  },
} satisfies Pick<QueryHandlers, 'import.preview'>;

interface Prepared {
  readonly source: SourceFile;
  readonly plan: ImportPlan;
}

/** A table of which not one row can be taken is refused with the first reason, not taken in as nothing. */
function refuseNothing(plan: ImportPlan): void {
  const count =
    plan.kind === 'organisation'
      ? plan.departments.length + plan.people.length
      : plan.kind === 'personas'
        ? plan.personas.length
        : plan.rows.length;
  if (count > 0) return;
  const nameless = plan.skipped.some((row) => /\.(?:noName|noRole|noPersonaName)$/.test(row.reason.key));
  throw new Refusal(nameless ? 'import.noNames' : 'import.noRows', { sheet: plan.sheet });
}

export const importCommandHandlers = {
  'import.run': {
    isBulk: true,
    prepare: async (
      context: EngineContext,
      { file, options }: { file: string; options: ImportOptions },
      run: RunOptions,
    ): Promise<Prepared> => {
      const source = await readSource(context, file, options, run);
      const plan = planSource(context, source, options, run);
      refuseNothing(plan);
      return { source, plan };
    },
    apply: (
      context: EngineContext,
      { options }: { file: string; options: ImportOptions },
      { source, plan }: Prepared,
      run: RunOptions,
    ) => {
      const decision = decide(context, plan, options, run);
      const account = accountOf(decision);
      const removed = account.missing?.filter((row) => row.removed).length ?? 0;
      const changes = account.added + account.updated + removed;
      // The same file once more changes nothing: then there is nothing to remember or to undo either.
      if (changes > 0) {
        const importRun = insertImportRun(context.connection, {
          uid: context.newUid(),
          at: context.now(),
          kind: plan.kind,
          fileName: source.name,
          fileHash: source.hash,
          sheet: plan.sheet,
          headerRow: plan.headerRow,
          mapping: plan.mapping.map(({ source: label, field }) => ({ source: label, field })),
          account: {
            read: account.read,
            added: account.added,
            updated: account.updated,
            unchanged: account.unchanged,
            skipped: account.skipped.length,
            rejected: account.rejected.length,
            doubtful: account.doubtful.length,
          },
        });
        if (decision.merge === null) writeLists(context, decision.list);
        else writeTouchpoints(context, decision.plan, decision.merge, importRun, run);
      }
      forgetSource(context);
      const label: ChangeLabel =
        plan.kind === 'workbook'
          ? { key: 'merged', params: { file: source.name } }
          : { key: 'imported', params: { file: source.name, count: account.added + account.updated } };
      return { value: account, label };
    },
  },
} satisfies Pick<CommandHandlers, 'import.run'>;
