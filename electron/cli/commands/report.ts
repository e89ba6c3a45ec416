/** `cxw report FILE`: writes a report. Workbook, CSV and JSON are made here; a PDF is drawn by the program's own runtime. */
import { extname } from 'node:path';
import { formatBytes } from '@shared/i18n/format';
import { plainIds } from '@shared/insight/input';
import { reportKinds, type ReportOptions } from '@shared/report/model';
import { Refusal } from '@shared/errors/appError';
import { choiceOption, textOption, WrongUsage, type CliCommand, type CommandContext } from '../command';
import { ask, pathOf, withDocument } from '../document';
import { writeWhole } from '../writeWhole';
import { journeyPoster } from './journeys';

const formats = ['pdf', 'xlsx', 'csv', 'json'] as const;
type Format = (typeof formats)[number];

function formatOf(context: CommandContext, out: string): Format {
  const given =
    choiceOption(context, 'format', formats) ?? formats.find((format) => extname(out).toLowerCase() === `.${format}`);
  if (given === undefined) throw new WrongUsage(context.text('cli.wrong.format', { choices: formats.join(', ') }));
  return given;
}

function dateOf(context: CommandContext): string {
  const given = textOption(context, 'date');
  if (given === undefined) return context.io.now().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given) || Number.isNaN(Date.parse(given)))
    throw new WrongUsage(context.text('cli.wrong.date', { value: given }));
  return given;
}

export const reportCommand: CliCommand = {
  name: 'report',
  arguments: 1,
  options: {
    kind: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    date: { type: 'string' },
    roles: { type: 'boolean' },
    journey: { type: 'string' },
    paper: { type: 'string' },
  },
  run: async (context) => {
    const [file = ''] = context.arguments;
    const given = textOption(context, 'out');
    if (given === undefined) throw new WrongUsage(context.text('cli.wrong.missing', { usage: '--out' }));
    if (textOption(context, 'kind')?.toLowerCase() === 'journey-poster') return journeyPoster(context, given);
    const out = pathOf(context, given);
    const format = formatOf(context, out);
    const kind = choiceOption(context, 'kind', reportKinds) ?? 'touchpoints';
    const date = dateOf(context);
    const withNames = context.options['roles'] !== true;
    const { language, bytes } = await withDocument(
      context,
      file,
      async (document) => {
        const { engagement } = await ask(document, 'document.state', {});
        const options: ReportOptions = {
          kind,
          language: context.localeGiven ? context.locale : engagement.reportLanguage,
          withNames,
          without: [],
          date,
        };
        if (format === 'xlsx' || format === 'csv') {
          return {
            language: options.language,
            bytes: (await ask(document, 'report.writeWorkbook', { file: out, format, options })).bytes,
          };
        }
        if (format === 'json') {
          const model = await ask(document, 'report.model', options);
          return { language: options.language, bytes: writeWhole(out, `${JSON.stringify(model, plainIds, 2)}\n`) };
        }
        return { language: options.language, bytes: null };
      },
      { readOnly: true },
    );
    const size =
      bytes ?? (await pdf(context, pathOf(context, file), out, { kind, language, withNames, without: [], date }));
    return {
      json: { file: out, kind, format, language, bytes: size },
      lines: [context.text('cli.written', { file: out, size: formatBytes(context.locale, size) })],
    };
  },
};

/** The engagement is closed again by now: the runtime that draws the pages opens it itself. */
async function pdf(context: CommandContext, file: string, out: string, options: ReportOptions): Promise<number> {
  const { printPdf } = context.io;
  if (printPdf === null) throw new Refusal('file.notPrinted', { detail: 'CXW_ELECTRON' });
  const printed = await printPdf(file, options);
  if (!printed.ok) throw new Refusal(printed.error.code, printed.error.params);
  return writeWhole(out, printed.value);
}
