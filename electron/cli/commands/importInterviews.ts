/** `cxw import FILE SOURCE … --as transcript|codebook|qdpx`: takes interviews, codebooks and projects in, or shows what that would do. */
import { extname } from 'node:path';
import type { InterviewFileAccount, InterviewImportOptions } from '@shared/domain/interviewImport';
import { participantKinds } from '@shared/domain/interview';
import { qdaImportOptionsSchema, type QdaImportAccount, type QdaImportOptions } from '@shared/domain/qda';
import type { OffsetConvention } from '@shared/insight/interview/offsets';
import type { Text } from '@shared/i18n';
import { choiceOption, textOption, WrongUsage, type CommandContext, type CommandOutput } from '../command';
import { ask, pathOf, run, withDocument } from '../document';
import { printable } from '../table';

export const interviewImportKinds = ['transcript', 'codebook', 'qdpx'] as const;
export type InterviewImportKind = (typeof interviewImportKinds)[number];

const byExtension: Readonly<Record<string, InterviewImportKind>> = {
  '.docx': 'transcript',
  '.vtt': 'transcript',
  '.srt': 'transcript',
  '.md': 'transcript',
  '.markdown': 'transcript',
  '.qdc': 'codebook',
  '.qdpx': 'qdpx',
  // Databases of Taguette and QualCoder.
  '.sqlite3': 'qdpx',
  '.sqlite': 'qdpx',
  '.qda': 'qdpx',
};

/** What the sources are, by --as or their names; null = something else. A .txt may be a table too: then its content decides (see `isConversation`). */
export function interviewKindOf(
  context: CommandContext,
  sources: readonly string[],
): InterviewImportKind | 'text' | null {
  const given = textOption(context, 'as')?.toLowerCase();
  if (given !== undefined) return interviewImportKinds.find((kind) => kind === given) ?? null;
  const kinds = new Set(
    sources.map((source) =>
      extname(source).toLowerCase() === '.txt' ? 'text' : (byExtension[extname(source).toLowerCase()] ?? null),
    ),
  );
  if (kinds.size === 1) return [...kinds][0] ?? null;
  return [...kinds].every((kind) => kind === 'transcript' || kind === 'text') ? 'transcript' : null;
}

/** Reads the text files and answers whether people speak in them. */
export async function isConversation(context: CommandContext, sources: readonly string[]): Promise<boolean> {
  const [file = ''] = context.arguments;
  const accounts = await withDocument(
    context,
    file,
    (document) => ask(document, 'interview.importPreview', { files: sources.map((source) => pathOf(context, source)) }),
    { readOnly: true },
  );
  return accounts.every((account) => (account.draft?.turns ?? 0) >= 2);
}

function fileJson(account: InterviewFileAccount, text: Text): unknown {
  const { draft, error, transcript: _id, ...rest } = account;
  return {
    ...rest,
    error: error === null ? null : { code: error.code, message: text.error(error) },
    ...(draft === null
      ? {}
      : {
          name: draft.name,
          format: draft.format,
          encoding: draft.encoding,
          participant: draft.participant?.name ?? null,
          kind: draft.participant?.kind ?? null,
          heldOn: draft.heldOn,
          consent: draft.consent?.given ?? null,
          consentOn: draft.consent?.on ?? null,
          language: draft.language,
          characters: draft.characters,
          words: draft.words,
          turns: draft.turns,
          interviewerTurns: draft.interviewerTurns,
          speakers: draft.speakers,
          counts: draft.counts,
        }),
  };
}

function ending(context: CommandContext, dryRun: boolean): readonly string[] {
  return [
    '',
    dryRun ? context.text('cli.imported.dry') : context.text('cli.imported.undo', { file: context.arguments[0] ?? '' }),
  ];
}

async function importTranscripts(
  context: CommandContext,
  sources: readonly string[],
  dryRun: boolean,
): Promise<CommandOutput> {
  const [file = ''] = context.arguments;
  const { text } = context;
  const encoding = textOption(context, 'encoding');
  const participantKind = choiceOption(context, 'participant-kind', participantKinds);
  const options: InterviewImportOptions = {
    ...(encoding === undefined ? {} : { encoding }),
    ...(participantKind === undefined ? {} : { participantKind }),
  };
  const params = { files: sources.map((source) => pathOf(context, source)), options };
  const accounts = await withDocument(
    context,
    file,
    async (document) =>
      dryRun
        ? ask(document, 'interview.importPreview', params)
        : (await run(document, 'interview.importRun', params)).value,
    { readOnly: dryRun },
  );
  const count = (state: InterviewFileAccount['state']): number =>
    accounts.filter((account) => account.state === state).length;
  const lines = accounts.map((account) =>
    account.draft === null
      ? `${printable(account.file)}: ${account.error === null ? '' : text.error(account.error)}`
      : text('interviews.cli.file', {
          file: printable(account.file),
          participant: printable(account.draft.participant?.name ?? text('interviews.kind.unknown')),
          kind: text(`interviews.kind.${account.draft.participant?.kind ?? 'unknown'}`),
          turns: account.draft.turns,
          words: account.draft.words,
          state: account.state,
        }),
  );
  return {
    json: {
      kind: 'transcript',
      dryRun,
      added: count('added'),
      present: count('present'),
      refused: count('refused'),
      files: accounts.map((account) => fileJson(account, text)),
    },
    lines: [...lines, ...ending(context, dryRun)],
    failed: count('refused') > 0,
  };
}

/** A way of counting in words. */
export function conventionText(text: Text, convention: OffsetConvention): string {
  const base = text(`interviews.qda.convention.${convention.unit}`);
  const lines = convention.lineEnd === 'double' ? text('interviews.qda.convention.crlf', { base }) : base;
  return convention.inclusive ? text('interviews.qda.convention.inclusive', { base: lines }) : lines;
}

/** `--offsets codePoints|utf16|utf8[,single|double][,inclusive]`. */
function conventionOf(context: CommandContext): QdaImportOptions['convention'] {
  const given = textOption(context, 'offsets');
  if (given === undefined) return undefined;
  const [unit = '', ...more] = given.split(',');
  const parsed = qdaImportOptionsSchema.safeParse({
    convention: {
      unit,
      lineEnd: more.find((word) => word === 'single' || word === 'double') ?? 'asIs',
      inclusive: more.includes('inclusive'),
    },
  });
  if (!parsed.success)
    throw new WrongUsage(
      context.text('cli.wrong.choice', {
        value: given,
        option: '--offsets',
        choices: 'codePoints, utf16, utf8 [,single|double] [,inclusive]',
      }),
    );
  return parsed.data.convention;
}

function qdaLines(context: CommandContext, account: QdaImportAccount): readonly string[] {
  const { text } = context;
  const { codes, transcripts, participants, quotes, codings, memos } = account;
  const lines = [
    text('interviews.cli.project', {
      file: printable(account.file),
      codes: codes.added,
      transcripts: transcripts.added,
      participants: participants.added,
      quotes: quotes.added,
      codings: codings.added,
      memos: memos.added,
    }),
  ];
  if (account.convention !== null && account.fits.length > 0) {
    lines.push('', text('interviews.cli.offsets', { convention: conventionText(text, account.convention) }));
    for (const { convention, selections, starts, ends } of account.fits.slice(0, 6))
      lines.push(`  ${conventionText(text, convention)}: ${text('interviews.cli.fit', { starts, ends, selections })}`);
  }
  if (account.losses.length > 0) lines.push('', text('interviews.cli.losses'));
  for (const { what, count } of account.losses) lines.push(`  ${text(`interviews.qda.lost.${what}`, { count })}`);
  return lines;
}

async function importQda(
  context: CommandContext,
  kind: 'codebook' | 'qdpx',
  source: string,
  dryRun: boolean,
): Promise<CommandOutput> {
  const [file = ''] = context.arguments;
  const convention = conventionOf(context);
  const options: QdaImportOptions = {
    ...(convention === undefined ? {} : { convention }),
    ...(kind === 'codebook' ? { codebookOnly: true } : {}),
  };
  const params = { file: pathOf(context, source), options };
  const account = await withDocument(context, file, async (document) =>
    dryRun ? ask(document, 'qda.preview', params) : (await run(document, 'qda.importRun', params)).value,
  );
  return {
    json: {
      ...account,
      dryRun,
      losses: account.losses.map(({ what, count }) => ({
        what,
        count,
        message: context.text(`interviews.qda.lost.${what}`, { count }),
      })),
    },
    lines: [...qdaLines(context, account), ...ending(context, dryRun)],
  };
}

export async function importInterviews(
  context: CommandContext,
  kind: InterviewImportKind,
  sources: readonly string[],
): Promise<CommandOutput> {
  const dryRun = context.options['dry-run'] === true;
  if (kind === 'transcript') return importTranscripts(context, sources, dryRun);
  const [source = '', extra] = sources;
  if (extra !== undefined) throw new WrongUsage(context.text('cli.wrong.tooMany', { value: extra }));
  return importQda(context, kind, source, dryRun);
}
