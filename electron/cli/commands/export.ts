/** `cxw export FILE --as qdpx|qdc|csv|xlsx --out PATH`: interviews for other programs. */
import { extname } from 'node:path';
import { codeGroupings as groupings } from '@shared/contract/interviewAnalysis.contract';
import { exchangeFormats, exchangeTables } from '@shared/contract/interviewExchange.contract';
import { formatBytes } from '@shared/i18n/format';
import { choiceOption, textOption, WrongUsage, type CliCommand } from '../command';
import { ask, pathOf, withDocument } from '../document';

export const exportCommand: CliCommand = {
  name: 'export',
  arguments: 1,
  options: {
    as: { type: 'string' },
    out: { type: 'string' },
    of: { type: 'string' },
    by: { type: 'string' },
    find: { type: 'string' },
    'with-withdrawn': { type: 'boolean' },
  },
  run: async (context) => {
    const [file = ''] = context.arguments;
    const { text, locale } = context;
    const out = textOption(context, 'out');
    if (out === undefined) throw new WrongUsage(text('cli.wrong.missing', { usage: '--out' }));
    const format =
      choiceOption(context, 'as', exchangeFormats) ??
      exchangeFormats.find((one) => extname(out).toLowerCase() === `.${one}`);
    if (format === undefined)
      throw new WrongUsage(
        text('cli.wrong.choice', { value: '', option: '--as', choices: exchangeFormats.join(', ') }),
      );
    const table = choiceOption(context, 'of', exchangeTables) ?? 'quotes';
    const by = groupings.find((one) => one.toLowerCase() === textOption(context, 'by')?.toLowerCase());
    if (by === undefined && textOption(context, 'by') !== undefined)
      throw new WrongUsage(
        text('cli.wrong.choice', {
          value: textOption(context, 'by') ?? '',
          option: '--by',
          choices: groupings.join(', '),
        }),
      );
    const find = textOption(context, 'find');
    if (table === 'hits' && find === undefined) throw new WrongUsage(text('cli.wrong.missing', { usage: '--find' }));
    const path = pathOf(context, out);
    const { language, written } = await withDocument(
      context,
      file,
      async (document) => {
        const { engagement } = await ask(document, 'document.state', {});
        const chosen = context.localeGiven ? locale : engagement.reportLanguage;
        return {
          language: chosen,
          written: await ask(document, 'interview.writeExport', {
            file: path,
            format,
            table,
            language: chosen,
            options: { ...(by !== undefined && { by }), ...(find !== undefined && { find: { text: find } }) },
            withWithdrawn: context.options['with-withdrawn'] === true,
          }),
        };
      },
      { readOnly: true },
    );
    const tables = format === 'csv' || format === 'xlsx';
    const { losses, leftOut } = written;
    return {
      json: { file: path, as: format, of: tables ? table : null, language, ...written },
      lines: [
        text('cli.written', { file: path, size: formatBytes(locale, written.bytes) }),
        ...(losses === null || losses.steps + losses.improvements + losses.times === 0
          ? []
          : [text('interviews.cli.notExported', { ...losses })]),
        ...(leftOut.participants === 0 ? [] : [text('interviews.cli.leftOut', { participants: leftOut.participants })]),
      ],
    };
  },
};
