/** The command line: reads the arguments, carries out one command, prints its answer. Exit codes: 0 done, 1 refused, 2 wrong usage. */
import { parseArgs } from 'node:util';
import { toAppError } from '@electron/engine/db/errors';
import { createText, type Locale } from '@shared/i18n';
import { plainIds } from '@shared/insight/input';
import { WrongUsage, type CliCommand, type CommandIo } from './command';
import { checkCommand } from './commands/check';
import { exportCommand } from './commands/export';
import { figuresCommand } from './commands/figures';
import { importCommand } from './commands/import';
import { listCommand } from './commands/list';
import { newCommand } from './commands/new';
import { reportCommand } from './commands/report';
import { clarifyCommand, matchCommand } from './commands/staffing';
import { copyCommand, exchangeCommand } from './commands/staffingExchange';
import { sheetCommand } from './commands/staffingSheet';
import { coverCommand, divideCommand } from './commands/staffingTeam';
import { undoCommand } from './commands/undo';
import { commandHelp, generalHelp } from './help';
import { localeOfEnvironment } from './language';
import { nodeIo } from './nodeIo';

export type ExitCode = 0 | 1 | 2;

/** Every command; a new one is a file in commands/ and a line here. */
export const cliCommands: readonly CliCommand[] = [
  newCommand,
  importCommand,
  listCommand,
  figuresCommand,
  checkCommand,
  reportCommand,
  exportCommand,
  matchCommand,
  clarifyCommand,
  divideCommand,
  coverCommand,
  exchangeCommand,
  sheetCommand,
  copyCommand,
  undoCommand,
];

const general = { json: { type: 'boolean' }, lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

/** Language asked for with --lang, otherwise that of the environment; Dutch unless it says English. */
function languageOf(
  argv: readonly string[],
  env: CommandIo['env'],
): { readonly locale: Locale; readonly given: string | undefined } {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const argument = argv[at] ?? '';
  const given = at < 0 ? undefined : argument.includes('=') ? argument.slice('--lang='.length) : (argv[at + 1] ?? '');
  if (given !== undefined) return { locale: given.toLowerCase().startsWith('en') ? 'en' : 'nl', given };
  return { locale: localeOfEnvironment(env), given: undefined };
}

/** Carries out what the arguments say and answers the exit code. `io` is the world around it. */
export async function runCommandLine(argv: readonly string[], io: CommandIo = nodeIo()): Promise<ExitCode> {
  const { locale, given } = languageOf(argv, io.env);
  const text = createText(locale);
  const json = argv.includes('--json');
  const print = (value: unknown): void => io.out(`${JSON.stringify(value, plainIds, 2)}\n`);
  const say = (lines: readonly string[]): void => io.out(`${lines.join('\n')}\n`);
  const refuse = (code: string, message: string, exit: ExitCode, params?: unknown): ExitCode => {
    io.err(`${message}\n`);
    if (json) print({ error: { code, message, ...(params === undefined ? {} : { params }) } });
    return exit;
  };
  try {
    if (given !== undefined && given !== 'nl' && given !== 'en')
      throw new WrongUsage(text('cli.wrong.choice', { value: given, option: '--lang', choices: 'nl, en' }));
    const at = argv.findIndex((argument, index) => !argument.startsWith('-') && argv[index - 1] !== '--lang');
    const word = argv[at];
    if (word === undefined) {
      if (argv.includes('--version')) {
        if (json) print({ version: io.version });
        else say([io.version]);
        return 0;
      }
      if (argv.includes('--help') || argv.includes('-h')) {
        if (json) print({ commands: cliCommands.map((command) => command.name) });
        else say(generalHelp(text, cliCommands));
        return 0;
      }
      throw new WrongUsage(`${text('cli.wrong.noCommand')}\n\n${generalHelp(text, cliCommands).join('\n')}`);
    }
    const command = cliCommands.find((candidate) => candidate.name === word);
    if (command === undefined)
      throw new WrongUsage(
        `${text('cli.wrong.unknownCommand', { value: word })}\n\n${generalHelp(text, cliCommands).join('\n')}`,
      );
    const { values, positionals } = parsed([...argv.slice(0, at), ...argv.slice(at + 1)], command, (detail) =>
      text('cli.wrong.option', { detail }),
    );
    if (values['help'] === true) {
      if (json) print({ command: command.name, options: Object.keys(command.options) });
      else say(commandHelp(text, command));
      return 0;
    }
    if (positionals.length < command.arguments)
      throw new WrongUsage(
        text('cli.wrong.missing', { usage: `cxw ${text.lookup(`cli.commands.${command.name}.usage`)}` }),
      );
    const extra = positionals[command.arguments];
    if (extra !== undefined && command.more !== true) throw new WrongUsage(text('cli.wrong.tooMany', { value: extra }));
    const output = await command.run({
      io,
      text,
      locale,
      localeGiven: given !== undefined,
      arguments: positionals,
      options: values,
    });
    if (json) print(output.json);
    else say(output.lines);
    return output.failed === true ? 1 : 0;
  } catch (error) {
    if (error instanceof WrongUsage) return refuse('usage', error.message, 2);
    const refusal = toAppError(error);
    return refuse(refusal.code, text.error(refusal), 1, refusal.params);
  }
}

function parsed(
  args: readonly string[],
  command: CliCommand,
  explain: (detail: string) => string,
): { values: Record<string, string | boolean | undefined>; positionals: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...command.options, ...general },
      allowPositionals: true,
      strict: true,
    });
    return { values: values as Record<string, string | boolean | undefined>, positionals };
  } catch (error) {
    throw new WrongUsage(explain(error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''));
  }
}
