/** Kills the engine far more often than the tests do (2,000 times, or CXW_KILL_RUNS): the same test, in its own process; fails when anything confirmed is lost. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const RUNS = process.env['CXW_KILL_RUNS'] ?? '2000';

export async function run(): Promise<void> {
  const runner = join(process.cwd(), 'node_modules', 'vitest', 'vitest.mjs');
  const begin = performance.now();
  const code = await new Promise<number>((done, fail) => {
    const child = spawn(
      process.execPath,
      [runner, 'run', 'test/engine/crash.test.ts', '--testNamePattern', 'loses nothing confirmed'],
      { stdio: 'inherit', env: { ...process.env, CXW_KILL_RUNS: RUNS } },
    );
    child.once('error', fail);
    child.once('close', (ended) => done(ended ?? 1));
  });
  process.stdout.write(
    `${RUNS} kills in ${((performance.now() - begin) / 1000).toFixed(0)} s: ${code === 0 ? 'nothing lost' : 'see above'}\n`,
  );
  if (code !== 0) process.exitCode = 1;
}
