/** `cxw copy`, `cxw exchange`: copies without client data or without names, and the small signed files between an engagement and a pool. */
import { copyKinds } from '@shared/contract/staffingExchange.contract';
import { Refusal } from '@shared/errors/appError';
import {
  choiceOption,
  textOption,
  WrongUsage,
  type CliCommand,
  type CommandContext,
  type CommandOutput,
} from '../command';
import { ask, pathOf, run, withDocument } from '../document';
import { allSpecialists, assignmentCalled, specialistCalled } from './staffing';

function out(context: CommandContext): string {
  const given = textOption(context, 'out');
  if (given === undefined) throw new WrongUsage(context.text('staffing.cli.whereTo'));
  return pathOf(context, given);
}

export const copyCommand: CliCommand = {
  name: 'copy',
  arguments: 1,
  options: { as: { type: 'string' }, out: { type: 'string' } },
  run: async (context) => {
    const { text } = context;
    const kind = choiceOption(context, 'as', copyKinds);
    if (kind === undefined)
      throw new WrongUsage(text('cli.wrong.choice', { value: '', option: '--as', choices: copyKinds.join(', ') }));
    const file = out(context);
    const found = await withDocument(
      context,
      context.arguments[0] ?? '',
      (document) => ask(document, 'copy.write', { kind, file }),
      { readOnly: true },
    );
    return {
      json: { file, ...found },
      lines: [
        text('staffing.cli.copied', { file }),
        text('staffing.cli.copyQuotes', { ...found.quotes, replaced: found.replaced }),
      ],
    };
  },
};

/** What is to go out, by the options given; null = nothing. */
async function send(context: CommandContext): Promise<CommandOutput> {
  const assignment = textOption(context, 'assignment');
  const specialist = textOption(context, 'specialist');
  const file = out(context);
  const written = await withDocument(
    context,
    context.arguments[0] ?? '',
    async (document) => {
      if (assignment !== undefined) {
        const list = await ask(document, 'assignment.list', {});
        return ask(document, 'exchange.write', {
          what: { kind: 'assignment', assignment: assignmentCalled(list, assignment).id },
          file,
        });
      }
      const people = await allSpecialists(document);
      const names = (specialist ?? '').split(',').filter((name) => name.trim() !== '');
      return ask(document, 'exchange.write', {
        what: {
          kind: 'profiles',
          specialists: names.map((name) => specialistCalled(people, name).id),
          withNames: context.options['with-names'] === true,
        },
        file,
      });
    },
    { readOnly: true },
  );
  return { json: { file, ...written }, lines: [context.text('staffing.cli.copied', { file })] };
}

async function take(context: CommandContext, source: string): Promise<CommandOutput> {
  const { text } = context;
  const file = pathOf(context, source);
  const dryRun = context.options['dry-run'] === true;
  const given = textOption(context, 'assignment');
  return withDocument(
    context,
    context.arguments[0] ?? '',
    async (document): Promise<CommandOutput> => {
      const { file: content, there } = await ask(document, 'exchange.preview', { file });
      const { kind } = content;
      const holds = content.kind === 'assignment' ? [content.assignment] : content.profiles;
      if (dryRun)
        return {
          json: { dryRun, kind, there, content },
          lines: [
            text('staffing.cli.holds', { kind, count: holds.length, there: there.length }),
            text('cli.imported.dry'),
          ],
        };
      if (kind === 'assignment' && given !== undefined)
        throw new Refusal('staffing.wrongFile', { file: source, kind, wanted: 'profiles' });
      const assignment =
        given === undefined ? null : assignmentCalled(await ask(document, 'assignment.list', {}), given).id;
      const { value } = await run(document, 'exchange.accept', { file, assignment });
      return {
        json: { dryRun, kind: value.kind, added: value.added, updated: value.updated },
        lines: [
          text('staffing.cli.holds', { kind, count: holds.length, there: there.length }),
          text('cli.imported.undo', { file: context.arguments[0] ?? '' }),
        ],
      };
    },
    { readOnly: dryRun },
  );
}

export const exchangeCommand: CliCommand = {
  name: 'exchange',
  arguments: 1,
  options: {
    out: { type: 'string' },
    assignment: { type: 'string' },
    specialist: { type: 'string' },
    'with-names': { type: 'boolean' },
    take: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  run: async (context) => {
    const source = textOption(context, 'take');
    if (source !== undefined) return take(context, source);
    const both = [textOption(context, 'assignment'), textOption(context, 'specialist')];
    if (both.filter((one) => one !== undefined).length !== 1) throw new WrongUsage(context.text('staffing.cli.oneOf'));
    return send(context);
  },
};
