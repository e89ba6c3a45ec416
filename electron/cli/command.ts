/** What a command of the command line is, and what surrounds it. */
import type { ParseArgsOptionsConfig } from 'node:util';
import type { Reader } from '@electron/importers/readerProcess';
import type { Locale, Text } from '@shared/i18n';
import type { Result } from '@shared/errors/appError';
import type { ReportOptions } from '@shared/report/model';
import type { PicturesJob } from '@shared/report/pictures';
import type { PosterJob } from '@shared/report/poster';
import type { SheetJob } from '@shared/report/profileSheet';

/** What a runtime that can draw is asked to print: a report, a poster, a profile sheet, or the pictures of a report. */
export type PrintJob = ReportOptions | PosterJob | SheetJob | PicturesJob;

/** The world around a command; tests bring their own. */
export interface CommandIo {
  /** Writes to standard output (`out`) and standard error (`err`). */
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** ISO moment. */
  readonly now: () => string;
  readonly newUid: () => string;
  readonly version: string;
  /** Reads foreign files; made when it is first needed. */
  readonly reader: () => Reader;
  /** Folder with the backups of a file; null = none are made. */
  readonly backupFolder: (path: string) => string | null;
  /** Prints a report to PDF where a runtime that can draw it is at hand; null where there is none. */
  readonly printPdf: ((file: string, options: PrintJob) => Promise<Result<Uint8Array>>) | null;
}

export interface CommandContext {
  readonly io: CommandIo;
  readonly text: Text;
  readonly locale: Locale;
  /** True when --lang was given (reports otherwise use the engagement's own language). */
  readonly localeGiven: boolean;
  readonly arguments: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** What a command answers: a document for --json, and lines for people. `failed` = exit code 1 although it answered. */
export interface CommandOutput {
  readonly json: unknown;
  readonly lines: readonly string[];
  readonly failed?: boolean;
}

export interface CliCommand {
  readonly name: string;
  /** How many arguments beside the options. */
  readonly arguments: number;
  /** The last argument may be given several times. */
  readonly more?: true;
  readonly options: ParseArgsOptionsConfig;
  readonly run: (context: CommandContext) => Promise<CommandOutput>;
}

/** The command was not written as it should be: exit code 2. */
export class WrongUsage extends Error {}

/** An option that is one of a few words. */
export function choiceOption<Choice extends string>(
  context: CommandContext,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const value = context.options[name];
  if (value === undefined || typeof value === 'boolean') return undefined;
  const found = choices.find((choice) => choice === value.toLowerCase());
  if (found === undefined)
    throw new WrongUsage(context.text('cli.wrong.choice', { value, option: `--${name}`, choices: choices.join(', ') }));
  return found;
}

/** An option that is a text. */
export function textOption(context: CommandContext, name: string): string | undefined {
  const value = context.options[name];
  return typeof value === 'string' ? value : undefined;
}

/** An option that is a whole number from 1. */
export function numberOption(context: CommandContext, name: string): number | undefined {
  const value = textOption(context, name);
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new WrongUsage(context.text('cli.wrong.number', { value, option: `--${name}` }));
  return number;
}
