/** `cxw sheet`: the profile sheet of a specialist as PDF or Word document, without a name unless asked for, noted in the list of what went out. */
import { extname } from 'node:path';
import { Refusal } from '@shared/errors/appError';
import type { Locale } from '@shared/i18n';
import { formatBytes } from '@shared/i18n/format';
import type { SheetJob } from '@shared/report/profileSheet';
import { choiceOption, textOption, WrongUsage, type CliCommand, type CommandContext } from '../command';
import { ask, pathOf, run, withDocument } from '../document';
import { drawOnly } from '../printPdf';
import { writeWhole } from '../writeWhole';
import { allSpecialists, assignmentCalled, specialistCalled } from './staffing';

const formats = ['pdf', 'docx'] as const;

/** Whose sheet, beside which assignment, in which language. */
function wanted(context: CommandContext, file: string): Promise<SheetJob> {
  const specialist = textOption(context, 'specialist');
  if (specialist === undefined) throw new WrongUsage(context.text('staffing.cli.whichSpecialist'));
  const named = textOption(context, 'assignment');
  return withDocument(
    context,
    file,
    async (document) => {
      const { engagement } = await ask(document, 'document.state', {});
      const person = specialistCalled(await allSpecialists(document), specialist);
      const beside = named === undefined ? null : assignmentCalled(await ask(document, 'assignment.list', {}), named);
      const language: Locale = context.localeGiven ? context.locale : engagement.reportLanguage;
      return {
        kind: 'profileSheet',
        specialist: person.id,
        specialistUid: person.uid,
        assignment: beside?.id ?? null,
        assignmentUid: beside?.uid ?? '',
        withName: context.options['with-names'] === true,
        language,
      };
    },
    { readOnly: true },
  );
}

/** The file is closed while the runtime that draws the pages has it open. */
async function drawn(context: CommandContext, file: string, job: SheetJob): Promise<Uint8Array> {
  const { printPdf } = context.io;
  if (printPdf === null) throw new Refusal('file.notPrinted', { detail: 'CXW_ELECTRON' });
  const printed = await printPdf(pathOf(context, file), job);
  if (!printed.ok) throw new Refusal(printed.error.code, printed.error.params);
  return printed.value;
}

export const sheetCommand: CliCommand = {
  name: 'sheet',
  arguments: 1,
  options: {
    specialist: { type: 'string' },
    assignment: { type: 'string' },
    format: { type: 'string' },
    'with-names': { type: 'boolean' },
    out: { type: 'string' },
  },
  run: async (context) => {
    const [file = ''] = context.arguments;
    const given = textOption(context, 'out');
    if (given === undefined) throw new WrongUsage(context.text('staffing.cli.whereTo'));
    const out = pathOf(context, given);
    const form =
      choiceOption(context, 'format', formats) ?? formats.find((one) => extname(out).toLowerCase() === `.${one}`);
    if (form === undefined) throw new WrongUsage(context.text('cli.wrong.format', { choices: formats.join(', ') }));
    const job = await wanted(context, file);
    const { specialist, assignment, withName, language } = job;
    const pages = form === 'pdf' ? await drawn(context, file, job) : null;
    const isNoted = context.io.env[drawOnly] !== '1';
    const bytes =
      pages !== null && !isNoted
        ? writeWhole(out, pages)
        : await withDocument(context, file, async (document) => {
            const { value } = await run(document, 'sheet.write', {
              specialist,
              assignment,
              withName,
              language,
              form,
              pages,
              file: out,
            });
            return value.bytes;
          });
    return {
      json: { file: out, format: form, language, withNames: withName, bytes },
      lines: [context.text('cli.written', { file: out, size: formatBytes(context.locale, bytes) })],
    };
  },
};
