/** What the program was asked on its command line: files to open, the sample, or a command without a window. Pure. */
import { resolve } from 'node:path';

export type StartRequest =
  | { readonly kind: 'window'; readonly files: readonly string[]; readonly sample: boolean }
  | { readonly kind: 'command'; readonly args: readonly string[] };

/**
 * Reads the arguments of the process. `argv` is process.argv: the program, in development the program's folder as well
 * (`development`), then switches of Chromium and our own arguments in any order. `cli …` hands everything after it to
 * the command line. Relative file names count from `workingFolder`.
 */
export function parseCommandLine(
  argv: readonly string[],
  options: { readonly development: boolean; readonly workingFolder: string },
): StartRequest {
  const given = argv.slice(1);
  if (options.development) {
    const folder = given.findIndex((argument) => !argument.startsWith('-'));
    if (folder >= 0) given.splice(folder, 1);
  }
  const first = given.findIndex((argument) => !argument.startsWith('-'));
  if (first >= 0 && given[first] === 'cli') return { kind: 'command', args: given.slice(first + 1) };
  const files = given.filter((argument) => argument !== '' && !argument.startsWith('-'));
  return {
    kind: 'window',
    files: files.map((file) => resolve(options.workingFolder, file)),
    sample: given.includes('--sample'),
  };
}

/** Whether this command draws pages (a report or a profile sheet as PDF, a poster as PDF or PNG), for which Electron has to be ready; all others are done before that. */
export function drawsPages(args: readonly string[]): boolean {
  if (!(args.includes('report') || args.includes('sheet')) || args.includes('--help') || args.includes('-h'))
    return false;
  return /--format[ =](?:[a-z]+, *)*(?:pdf|png)[, ]|\.(?:pdf|png) /i.test(`${args.join(' ')} `);
}

/** Whether this command writes an archive of charts, which has pictures in it where they can be drawn. */
export function drawsPictures(args: readonly string[]): boolean {
  if (!args.includes('report') || args.includes('--help') || args.includes('-h')) return false;
  return /--format[ =](?:[a-z]+, *)*zip[, ]|\.zip /i.test(`${args.join(' ')} `);
}

/** Whether there is nothing to draw on; only Linux knows that before it starts. `env` holds the variables of the process. */
export function lacksScreen(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>): boolean {
  return platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY'];
}
