/** Carries out one command of the command line within the test, and says what it printed and how it ended. */
import type { CommandIo } from '@electron/cli/command';
import { runCommandLine } from '@electron/cli/run';
import { readerHere } from '@test/importers/workbooks';

export interface Printed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

let uid = 0;

/** `folder` is where the command is given and file names count from; `changes` replace parts of the world around it. */
export async function runCxw(
  folder: { readonly path: string },
  argv: readonly string[],
  changes: Partial<CommandIo> = {},
): Promise<Printed> {
  let out = '';
  let err = '';
  const code = await runCommandLine(argv, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    env: {},
    cwd: folder.path,
    now: () => '2025-03-21T10:00:00.000Z',
    newUid: () => `00000000-0000-7000-8000-${String((uid += 1)).padStart(12, '0')}`,
    version: '0.1.0',
    reader: () => readerHere,
    backupFolder: () => null,
    printPdf: null,
    ...changes,
  });
  return { code, out, err };
}
