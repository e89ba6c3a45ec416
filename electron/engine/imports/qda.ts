/** Import of codebooks and projects: what would come in, and taking it in as one step of undo. What is here already is found by identity, name or text. */
import { basename } from 'node:path';
import { readQdaKind } from '@electron/importers/kinds/readQda';
import type { QdaDraft, QdaImportAccount, QdaImportOptions } from '@shared/domain/qda';
import { Refusal } from '@shared/errors/appError';
import type { CommandHandlers, CommandOutcome, EngineContext, QueryHandlers, RunOptions } from '../commands/define';
import { showingFirstQuotes } from '../repositories/journeyQuotes.repo';
import { QdaWriter } from './qdaWriter';

interface Read {
  readonly file: string;
  readonly draft: QdaDraft;
}

async function read(context: EngineContext, file: string, options: QdaImportOptions, run: RunOptions): Promise<Read> {
  run.progress(0, 'import.steps.reading');
  const path = context.files.resolve(file, 'read');
  const result = await context.reader.run(readQdaKind, { path, options }, { signal: run.signal });
  if (!result.ok) throw new Refusal(result.error.code, result.error.params);
  return { file: basename(path), draft: result.value };
}

/** Writes it, and answers what it did; the preview does the same in a transaction that is turned back. */
function take(context: EngineContext, { file, draft }: Read): QdaImportAccount {
  const writer = new QdaWriter(context, draft.project);
  writer.write();
  const losses = new Map(draft.losses.map((loss) => [loss.what, loss.count]));
  for (const { what, count } of writer.losses) losses.set(what, (losses.get(what) ?? 0) + count);
  return {
    file,
    kind: draft.kind,
    origin: draft.project.origin,
    convention: draft.convention,
    fits: draft.fits,
    ...writer.counts,
    losses: [...losses].map(([what, count]) => ({ what, count })),
  };
}

export const qdaImportQueryHandlers = {
  'qda.preview': async (context, { file, options }, run) => {
    const given = await read(context, file, options, run);
    const { connection } = context;
    if (connection.readonly) throw new Refusal('readOnly');
    connection.exec('BEGIN');
    try {
      return take(context, given);
    } finally {
      connection.exec('ROLLBACK');
    }
  },
} satisfies Partial<QueryHandlers>;

export const qdaImportCommandHandlers = {
  'qda.importRun': {
    prepare: (
      context: EngineContext,
      { file, options }: { file: string; options: QdaImportOptions },
      run: RunOptions,
    ) => read(context, file, options, run),
    apply: (context: EngineContext, _params: unknown, given: Read): CommandOutcome<QdaImportAccount> => {
      const account = showingFirstQuotes(context.connection, () => take(context, given));
      return {
        value: account,
        label: {
          key: 'qdaImported',
          params: { file: account.file, codes: account.codes.added, quotes: account.quotes.added },
        },
      };
    },
  },
} satisfies Partial<CommandHandlers>;
