/** Imports: `import.preview` shows what a file would change, `import.run` takes it in as one step of undo. Both make the same account. */
import type { ImportOptions } from '@shared/domain/importPlan';
import type { ChangeLabel } from '@shared/contract/replies';
import { Refusal } from '@shared/errors/appError';
import type { CommandHandlers, EngineContext, QueryHandlers, RunOptions } from '../commands/define';
import { earlierRun, insertImportRun } from '../repositories/imports.repo';
import { decide } from './decide';
import { previewOf } from './preview';
import { forgetSource, planSource, readSource, type ImportPlan, type SourceFile } from './source';

export const importQueryHandlers = {
  'import.preview': async (context, { file, options }, run) => {
    const source = await readSource(context, file, options, run);
    const plan = planSource(context, source, options, run);
    const decision = decide(context, source, plan, options, run);
    const earlier = earlierRun(context.connection, {
      hash: source.hash,
      name: source.name,
      kind: plan.kind,
      sheet: plan.sheet,
    });
    return previewOf(source, plan, decision.account, decision, earlier, context.locale());
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
        : plan.kind === 'survey'
          ? plan.responses.length
          : plan.kind === 'improvements'
            ? plan.improvements.length
            : plan.kind === 'specialists'
              ? plan.specialists.length
              : plan.kind === 'assignments'
                ? plan.assignments.length
                : plan.rows.length;
  if (count > 0) return;
  const nameless = plan.skipped.some((row) =>
    /\.(?:noName|noRole|noPersonaName|noNumber|noTitle)$/.test(row.reason.key),
  );
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
      const { account, writes, write } = decide(context, source, plan, options, run);
      // The same file once more changes nothing: then there is nothing to remember or to undo either.
      if (writes) {
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
        write(importRun);
      }
      forgetSource(context);
      const label: ChangeLabel =
        plan.kind === 'workbook'
          ? { key: 'merged', params: { file: source.name } }
          : plan.kind === 'survey'
            ? { key: 'surveyImported', params: { file: source.name, count: account.added + account.updated } }
            : { key: 'imported', params: { file: source.name, count: account.added + account.updated } };
      return { value: account, label };
    },
  },
} satisfies Pick<CommandHandlers, 'import.run'>;
