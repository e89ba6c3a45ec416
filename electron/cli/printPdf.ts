/** Prints a report to PDF by starting the program's own runtime without a window: how to start it stands in CXW_ELECTRON (JSON). */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '@shared/errors/appError';
import type { SheetJob } from '@shared/report/profileSheet';
import { kindWord } from '@shared/report/kindWords';
import { styleFileText } from '@shared/report/styleFile';
import type { CommandIo, PrintJob } from './command';

const launchSchema = z.object({
  electronPath: z.string().min(1),
  args: z.array(z.string()).default([]),
  env: z.record(z.string(), z.string()).default({}),
});

/** What the runtime answers on its standard output: the same document as `cxw report --json`. */
const answerSchema = z.object({
  error: z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).optional() }),
});

function finished(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ readonly code: number; readonly out: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], { env, stdio: ['ignore', 'pipe', 'ignore'] });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => void parts.push(part));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, out: Buffer.concat(parts).toString('utf8') }));
  });
}

function refusalIn(out: string): { code: string; params?: Readonly<Record<string, string | number>> } | null {
  try {
    const { error } = answerSchema.parse(JSON.parse(out.slice(Math.max(0, out.indexOf('{')))));
    return error.params === undefined ? { code: error.code } : { code: error.code, params: error.params };
  } catch {
    return null;
  }
}

/** Set for the runtime that draws a sheet for another process: that one keeps the list of what went out. */
export const drawOnly = 'CXW_DRAW_ONLY';

function sheetOptions({ specialistUid, assignmentUid, withName }: SheetJob): readonly string[] {
  const beside = assignmentUid === '' ? [] : ['--assignment', assignmentUid];
  return ['--specialist', specialistUid, ...beside, ...(withName ? ['--with-names'] : [])];
}

/** What differs between a report and a poster. */
function ownOptions(options: PrintJob, folder: string): readonly string[] {
  if (options.kind === 'reportPictures') return ownOptions(options.options, folder);
  if (options.kind === 'profileSheet') return sheetOptions(options);
  if (options.kind === 'journeyPoster')
    return ['--kind', 'journey-poster', '--journey', options.uid, '--paper', options.paper];
  const { kind, date, withNames, department, style } = options;
  const styleFile = join(folder, 'style.json');
  if (style !== null) writeFileSync(styleFile, styleFileText(style));
  return [
    '--kind',
    kindWord(kind),
    '--date',
    date,
    ...(withNames ? [] : ['--roles']),
    ...(department === null || kind !== 'unit' ? [] : ['--department', String(department)]),
    ...(style === null ? [] : ['--style', styleFile]),
  ];
}

/** A printer that starts the runtime named in the environment; null when none is named. */
export function electronPrinter(env: CommandIo['env']): CommandIo['printPdf'] {
  const given = env['CXW_ELECTRON'];
  if (given === undefined || given === '') return null;
  return async (file, options): Promise<Result<Uint8Array>> => {
    let launch: z.output<typeof launchSchema>;
    try {
      launch = launchSchema.parse(JSON.parse(given));
    } catch {
      return fail('file.notPrinted', { detail: 'CXW_ELECTRON' });
    }
    const folder = mkdtempSync(join(tmpdir(), 'cxw-report-'));
    const format =
      options.kind === 'journeyPoster' ? options.format : options.kind === 'reportPictures' ? 'zip' : 'pdf';
    const { language } = options.kind === 'reportPictures' ? options.options : options;
    const out = join(folder, `report.${format}`);
    const { CXW_ELECTRON: _launch, NODE_OPTIONS: _options, ...rest } = process.env;
    const word = options.kind === 'profileSheet' ? 'sheet' : 'report';
    const command = ['cli', word, file, '--format', format, '--lang', language, '--out', out, '--json'];
    command.push(...ownOptions(options, folder));
    try {
      const { code, out: told } = await finished(launch.electronPath, [...launch.args, ...command], {
        ...rest,
        ...launch.env,
        [drawOnly]: '1',
      });
      if (code === 0) return ok(new Uint8Array(readFileSync(out)));
      const refusal = refusalIn(told);
      return refusal === null ? fail('file.notPrinted', { detail: String(code) }) : { ok: false, error: refusal };
    } catch (error) {
      return fail('file.notPrinted', { detail: error instanceof Error ? error.message : '' });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
}
