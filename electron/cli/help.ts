/** The explanation that `--help` prints, for all commands and for one. */
import type { Text } from '@shared/i18n';
import type { CliCommand } from './command';
import { listKinds } from './commands/list';

const general = ['json', 'lang', 'help'];

/** Where the explanation begins, in characters. */
const EXPLANATION = 28;

/** What is explained, with room for its explanation; one that is too long has it on the next line. */
function explained(what: string): string {
  const line = `  ${what}`;
  return line.length < EXPLANATION ? line.padEnd(EXPLANATION) : `${line}\n${' '.repeat(EXPLANATION)}`;
}

function optionLine(text: Text, name: string, takesValue: boolean): string {
  // Options are written with hyphens, message keys are not.
  const key = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return explained(`--${name}${takesValue ? ` ${name.toUpperCase()}` : ''}`) + text.lookup(`cli.options.${key}`);
}

function does(text: Text, command: CliCommand): string {
  return text.lookup(`cli.commands.${command.name}.does`, { kinds: listKinds.join(', ') });
}

/** Help on everything. */
export function generalHelp(text: Text, commands: readonly CliCommand[]): readonly string[] {
  return [
    text('cli.title'),
    '',
    text('cli.usage'),
    '',
    text('cli.commandsTitle'),
    ...commands.map((command) => explained(text.lookup(`cli.commands.${command.name}.usage`)) + does(text, command)),
    '',
    text('cli.optionsTitle'),
    ...[...general, 'version'].map((name) => optionLine(text, name, name === 'lang')),
    '',
    text('cli.moreHelp'),
  ];
}

/** Help on one command. */
export function commandHelp(text: Text, command: CliCommand): readonly string[] {
  return [
    `cxw ${text.lookup(`cli.commands.${command.name}.usage`)}`,
    '',
    does(text, command),
    '',
    text('cli.optionsTitle'),
    ...Object.entries(command.options).map(([name, option]) => optionLine(text, name, option.type === 'string')),
    ...general.map((name) => optionLine(text, name, name === 'lang')),
  ];
}
