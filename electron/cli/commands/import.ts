/** `cxw import FILE SOURCE`: takes a spreadsheet in, or shows what that would do (`--dry-run`). */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { importKinds } from '@shared/contract/imports.contract';
import { kindByFileName, withoutDocumentExtension } from '@shared/domain/documentKind';
import type { ImportAccount, ImportOptions, MappedColumn } from '@shared/domain/importPlan';
import { nameKey, oneLine, reasonText } from '@shared/domain/parse';
import { Refusal } from '@shared/errors/appError';
import type { EngineDocument } from '@electron/engine/document';
import type { NewDocument } from '@electron/engine/file/open';
import { choiceOption, numberOption, textOption, WrongUsage, type CliCommand, type CommandContext } from '../command';
import { ask, pathOf, run, withDocument } from '../document';
import { insideName, outsideName } from '../fieldNames';
import { printable } from '../table';
import { importInterviews, interviewKindOf, isConversation } from './importInterviews';
import { importJourneys } from './importJourneys';

/** The mapping file: an object by header, letter or 0-based index, or the list that `import --json` prints. */
function readMapping(context: CommandContext, file: string): ReadonlyMap<string, string | null> {
  const refuse = (detail: string): never => {
    throw new Refusal('import.badMapping', { detail });
  };
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(pathOf(context, file), 'utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    return refuse(`${basename(file)}: ${error instanceof Error ? error.message : ''}`);
  }
  const pairs: unknown[] = Array.isArray(read)
    ? read.map((entry: unknown) =>
        typeof entry === 'object' && entry !== null && 'source' in entry && 'field' in entry
          ? [entry.source, entry.field]
          : entry,
      )
    : typeof read === 'object' && read !== null
      ? Object.entries(read)
      : [null];
  return new Map(
    pairs.map((pair) => {
      if (!Array.isArray(pair) || typeof pair[0] !== 'string' || !(pair[1] === null || typeof pair[1] === 'string'))
        return refuse(basename(file));
      return [pair[0], pair[1]] as const;
    }),
  );
}

/** Columns by index for the names in the mapping file. */
function mappingByIndex(
  wishes: ReadonlyMap<string, string | null>,
  columns: readonly MappedColumn[],
  plain: boolean,
): Record<string, string | null> {
  const mapping: Record<string, string | null> = {};
  for (const [source, field] of wishes) {
    const column =
      columns.find((candidate) => candidate.source === source) ??
      columns.find((candidate) => nameKey(candidate.source) === nameKey(source)) ??
      columns.find((candidate) => candidate.letter === source.toUpperCase() || String(candidate.index) === source);
    if (column === undefined) throw new Refusal('import.badMapping', { detail: source });
    const inside = field === null ? null : plain ? field : insideName(field);
    if (inside === undefined) throw new Refusal('field.unknownField', { value: field ?? '' });
    mapping[String(column.index)] = inside;
  }
  return mapping;
}

async function optionsOf(context: CommandContext, document: EngineDocument, source: string): Promise<ImportOptions> {
  const kind = choiceOption(context, 'as', importKinds);
  const onExisting = choiceOption(context, 'on-existing', ['update', 'keep', 'add'] as const);
  const given = {
    kind,
    onExisting,
    sheet: textOption(context, 'sheet'),
    headerRow: numberOption(context, 'header-row'),
    encoding: textOption(context, 'encoding'),
    delimiter: textOption(context, 'delimiter'),
    wave: textOption(context, 'wave'),
  };
  const options: ImportOptions = {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    ...(context.options['remove-missing'] === true ? { removeMissing: true } : {}),
    ...(context.options['keep-personal'] === true ? { keepPersonal: true } : {}),
  };
  const map = textOption(context, 'map');
  if (map === undefined) return options;
  const wishes = readMapping(context, map);
  // A table of which nothing is recognised can still be mapped: then it is one of touchpoints.
  const first = await ask(document, 'import.preview', { file: source, options }).catch((error: unknown) => {
    if (error instanceof Refusal && error.error.code === 'import.unrecognised')
      return ask(document, 'import.preview', { file: source, options: { ...options, kind: 'touchpoints' } });
    throw error;
  });
  const plain = first.account.kind !== 'touchpoints' && first.account.kind !== 'workbook';
  return {
    ...options,
    kind: options.kind ?? first.account.kind,
    mapping: mappingByIndex(wishes, first.account.mapping, plain),
  };
}

/** People and assignments make a pool that is not there yet; anything else needs a file. */
function newPoolFor(context: CommandContext, file: string): NewDocument | undefined {
  const as = textOption(context, 'as')?.toLowerCase();
  const path = pathOf(context, file);
  if ((as !== 'specialists' && as !== 'assignments') || context.options['dry-run'] === true || existsSync(path))
    return undefined;
  if (kindByFileName(path) !== 'pool') return undefined;
  const fields = { name: withoutDocumentExtension(basename(path)), reportLanguage: context.locale };
  return { fields, kind: 'pool' };
}

/** The account as other programs read it. */
export function accountJson(context: CommandContext, account: ImportAccount, dryRun: boolean): unknown {
  const { text } = context;
  const words = (reason: ImportAccount['skipped'][number]['reason']): string => reasonText(text, reason);
  // Row numbers come back from sheet to sheet where a table is spread over several.
  const place = ({ row, sheet }: { readonly row: number; readonly sheet?: string }): { row: number; sheet?: string } =>
    sheet === undefined ? { row } : { sheet, row };
  return {
    kind: account.kind,
    sheet: account.sheet,
    ...(account.sheets === undefined ? {} : { sheets: account.sheets }),
    otherSheets: account.otherSheets ?? [],
    headerRow: account.headerRow,
    dryRun,
    read: account.read,
    added: account.added,
    updated: account.updated,
    unchanged: account.unchanged,
    skipped: account.skipped.map((entry) => ({
      ...place(entry),
      reason: words(entry.reason),
      code: entry.reason.key.split('.').slice(-1)[0],
    })),
    rejected: account.rejected.map(({ column, field, value, reason, ...entry }) => ({
      ...place(entry),
      column,
      field: outsideName(field),
      value,
      reason: words(reason),
    })),
    doubtful: account.doubtful.map(({ column, field, value, taken, reason, ...entry }) => ({
      ...place(entry),
      column,
      field: outsideName(field),
      value,
      taken,
      reason: words(reason),
    })),
    mapping: account.mapping.map(({ source, letter, field, remark }) => ({
      source,
      letter,
      field: outsideName(field),
      remark: remark === null ? null : words(remark),
    })),
    ...(account.survey === undefined ? {} : { survey: account.survey }),
    ...(account.missing === undefined
      ? {}
      : { missing: account.missing.map(({ name, removed }) => ({ name, removed })) }),
  };
}

function accountLines(
  context: CommandContext,
  account: ImportAccount,
  source: string,
  dryRun: boolean,
): readonly string[] {
  const { text } = context;
  const row = ({ row: number, sheet }: { readonly row: number; readonly sheet?: string }): string =>
    `  ${sheet === undefined ? '' : `${sheet}, `}${text('cli.imported.row', { row: String(number) })}`;
  const shown = (value: string): string => printable(oneLine(value).slice(0, 120));
  const lines = [
    text('cli.imported.head', {
      file: basename(source),
      sheet: account.sheet,
      headerRow: String(account.headerRow),
      kind: text.lookup(`import.kinds.${account.kind}`),
    }),
    text('cli.imported.counts', {
      read: account.read,
      added: account.added,
      updated: account.updated,
      unchanged: account.unchanged,
    }),
  ];
  if (account.sheets !== undefined) lines.push(text('cli.imported.sheets', { sheets: account.sheets.join(', ') }));
  if (account.otherSheets !== undefined)
    lines.push(text('cli.imported.otherSheets', { sheets: account.otherSheets.join(', ') }));
  const section = (title: string, entries: readonly string[]): void => {
    if (entries.length > 0) lines.push('', title, ...entries);
  };
  section(
    text('cli.imported.skipped'),
    account.skipped.map((entry) => `${row(entry)}: ${printable(reasonText(text, entry.reason))}`),
  );
  section(
    text('cli.imported.rejected'),
    account.rejected.map(
      (entry) =>
        `${row(entry)}, ${shown(entry.column)}: “${shown(entry.value)}”: ${printable(reasonText(text, entry.reason))}`,
    ),
  );
  section(
    text('cli.imported.doubtful'),
    account.doubtful.map(
      (entry) =>
        `${row(entry)}, ${shown(entry.column)}: “${shown(entry.value)}” → ${shown(entry.taken ?? text('cli.imported.unknown'))} (${printable(reasonText(text, entry.reason))})`,
    ),
  );
  section(
    text('cli.imported.mapping'),
    account.mapping.map(
      (column) =>
        `  ${column.letter} “${shown(column.source)}” → ${outsideName(column.field) ?? text('import.mapped.none')}${column.remark === null ? '' : ` (${reasonText(text, column.remark)})`}`,
    ),
  );
  section(
    text('cli.imported.missing'),
    (account.missing ?? []).map((entry) => `  ${shown(entry.name)}`),
  );
  lines.push('', dryRun ? text('cli.imported.dry') : text('cli.imported.undo', { file: context.arguments[0] ?? '' }));
  return lines;
}

export const importCommand: CliCommand = {
  name: 'import',
  arguments: 2,
  more: true,
  options: {
    as: { type: 'string' },
    sheet: { type: 'string' },
    'header-row': { type: 'string' },
    map: { type: 'string' },
    'dry-run': { type: 'boolean' },
    'on-existing': { type: 'string' },
    'remove-missing': { type: 'boolean' },
    encoding: { type: 'string' },
    delimiter: { type: 'string' },
    wave: { type: 'string' },
    'keep-personal': { type: 'boolean' },
    'participant-kind': { type: 'string' },
    offsets: { type: 'string' },
  },
  run: async (context) => {
    const sources = context.arguments.slice(1);
    const interviews = interviewKindOf(context, sources);
    if (interviews !== null && (interviews !== 'text' || (await isConversation(context, sources))))
      return importInterviews(context, interviews === 'text' ? 'transcript' : interviews, sources);
    const [, extra] = sources;
    if (extra !== undefined) throw new WrongUsage(context.text('cli.wrong.tooMany', { value: extra }));
    if (textOption(context, 'as')?.toLowerCase() === 'journey') return importJourneys(context);
    const [file = '', given = ''] = context.arguments;
    const source = pathOf(context, given);
    const dryRun = context.options['dry-run'] === true;
    const create = newPoolFor(context, file);
    const taken = withDocument(
      context,
      file,
      async (document) => {
        const options = await optionsOf(context, document, source);
        return dryRun
          ? (await ask(document, 'import.preview', { file: source, options })).account
          : (await run(document, 'import.run', { file: source, options })).value;
      },
      create === undefined ? { readOnly: dryRun } : { create },
    ).catch((error: unknown) => {
      // A pool that was made for this import does not stay behind empty.
      if (create !== undefined) rmSync(pathOf(context, file), { force: true });
      throw error;
    });
    // A journey map without `--as`: the refusal says what it is, and then it is taken in as that.
    const account = await taken.catch((error: unknown) => {
      if (error instanceof Refusal && error.error.code === 'journey.isAMap') return null;
      throw error;
    });
    if (account === null) return importJourneys(context);
    return { json: accountJson(context, account, dryRun), lines: accountLines(context, account, source, dryRun) };
  },
};
