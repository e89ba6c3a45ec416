/** `cxw import FILE SOURCE --as journey`: takes journey maps in, or shows what that would do (`--dry-run`). */
import { basename } from 'node:path';
import type { JourneyImportAccount, JourneyImportOptions } from '@shared/domain/journeyImport';
import { oneLine, reasonText } from '@shared/domain/parse';
import { columnLetters } from '@shared/domain/sheet';
import { textOption, type CommandContext, type CommandOutput } from '../command';
import { ask, pathOf, run, withDocument } from '../document';
import { printable } from '../table';

function optionsOf(context: CommandContext): JourneyImportOptions {
  const given = {
    sheet: textOption(context, 'sheet'),
    encoding: textOption(context, 'encoding'),
    delimiter: textOption(context, 'delimiter'),
  };
  return {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    ...(textOption(context, 'on-existing') === 'keep' ? { onExisting: 'keep' as const } : {}),
  };
}

function accountLines(context: CommandContext, account: JourneyImportAccount, dryRun: boolean): readonly string[] {
  const { text } = context;
  const shown = (value: string): string => printable(oneLine(value).slice(0, 120));
  const lines = account.journeys.flatMap((journey) => [
    text('journeys.cli.head', {
      name: shown(journey.name),
      sheet: shown(journey.sheet),
      row: String(journey.headerRow),
      steps: journey.steps,
      notes: journey.notes,
    }),
    ...journey.lanes.map(
      (lane) => `  “${shown(lane.source)}” → ${lane.field === null ? text('import.mapped.none') : lane.field}`,
    ),
    ...journey.remarks.map(
      (remark) => `  ${columnLetters(remark.column)}${remark.row}: ${printable(reasonText(text, remark.reason))}`,
    ),
  ]);
  return [
    ...lines,
    '',
    text('journeys.cli.counts', account.counts),
    ...account.touchpoints.map(
      (touchpoint) =>
        `  ${shown(touchpoint.name)}: ${text(`journeys.cli.match.${touchpoint.match}`, { name: shown(touchpoint.touchpointName ?? '') })}`,
    ),
    '',
    dryRun ? text('cli.imported.dry') : text('cli.imported.undo', { file: context.arguments[0] ?? '' }),
  ];
}

/** The account as other programs read it: texts of remarks instead of message keys. */
function accountJson(context: CommandContext, account: JourneyImportAccount, dryRun: boolean): unknown {
  return {
    kind: 'journey',
    dryRun,
    ...account,
    journeys: account.journeys.map((journey) => ({
      ...journey,
      remarks: journey.remarks.map(({ row, column, reason }) => ({
        row,
        column: columnLetters(column),
        reason: reasonText(context.text, reason),
        code: reason.key.split('.').slice(-1)[0],
      })),
    })),
  };
}

export async function importJourneys(context: CommandContext): Promise<CommandOutput> {
  const [file = '', given = ''] = context.arguments;
  const source = pathOf(context, given);
  const dryRun = context.options['dry-run'] === true;
  const options = optionsOf(context);
  const account = await withDocument(
    context,
    file,
    async (document) =>
      dryRun
        ? ask(document, 'journey.importPreview', { file: source, options })
        : (await run(document, 'journey.importRun', { file: source, options })).value,
    { readOnly: dryRun },
  );
  return {
    json: accountJson(context, account, dryRun),
    lines: [basename(source), ...accountLines(context, account, dryRun)],
  };
}
