/** The stages of `npm test`, in their order: what each runs and how its result is counted. */
import { chownSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { startVirtualDisplay } from './display.mjs';
import { recordedRuntime } from './electron.mjs';
import { toolEnvironment } from './packages.mjs';
import { cacheFolder, nodeModules, projectNode, readJson, root } from './paths.mjs';
import { SetupError } from './progress.mjs';
import { run } from './run.mjs';
import { checkSandbox, launchInfo } from './runtime.mjs';
import { hasDisplay } from './system.mjs';
import { testUser } from './test-user.mjs';

const testLimit = 20 * 60_000;
const tool = (...path) => join(nodeModules, ...path);

const allStages = [
  { name: 'format', title: 'Formatting', run: check(tool('prettier', 'bin', 'prettier.cjs'), ['--check', '.']) },
  {
    name: 'lint',
    title: 'Lint',
    run: check(tool('oxlint', 'bin', 'oxlint'), ['--type-aware', '--deny-warnings']),
  },
  { name: 'layers', title: 'Layer rules', run: check(join(root, 'scripts', 'check-layers.mjs'), []) },
  { name: 'types', title: 'Types', run: check(tool('typescript', 'bin', 'tsc'), ['-p', root]) },
  { name: 'unit', title: 'Unit, engine, import, export and component tests', run: unitTests },
  { name: 'build', title: 'Build', run: build },
  { name: 'e2e', title: 'End-to-end tests', run: endToEndTests },
];

/** The stages named by `--only`, or all of them, and the file names for the test runner. */
export function chosenStages(args) {
  const files = [];
  let stages = allStages;
  for (let index = 0; index < args.length; index += 1) {
    if (args[index] !== '--only') {
      files.push(args[index]);
      continue;
    }
    index += 1;
    const names = (args[index] ?? '').split(',');
    const unknown = names.filter((name) => !allStages.some((stage) => stage.name === name));
    if (unknown.length > 0) {
      const known = allStages.map((stage) => stage.name).join(', ');
      throw new SetupError('Choosing the stages', `unknown stage: ${unknown.join(', ')}`, `Known stages: ${known}.`);
    }
    stages = allStages.filter((stage) => names.includes(stage.name));
  }
  return { stages, files };
}

/** What has to be ready before these stages. */
export function needs(stages) {
  const window = stages.some((stage) => stage.name === 'e2e');
  return window ? ['packages', 'runtime', 'binding', 'display'] : ['packages'];
}

/** A check that passes or fails as a whole. */
function check(script, args) {
  return async () => {
    const { code, output } = await run(projectNode, [script, ...args], { cwd: root, env: testEnvironment() });
    return code === 0 ? { passed: 1, failed: 0, text: 'passed' } : { passed: 0, failed: 1, text: 'FAILED', output };
  };
}

function testEnvironment(extra = {}) {
  return toolEnvironment({ NO_COLOR: '1', FORCE_COLOR: undefined, CI: 'true', ...extra });
}

async function unitTests(report, { files }) {
  const own = files.filter((file) => !file.startsWith('test/e2e/'));
  const resultFile = join(cacheFolder, 'unit-results.json');
  return vitest({
    command: projectNode,
    args: [tool('vitest', 'vitest.mjs'), 'run', ...own],
    env: testEnvironment(),
    resultFile,
    report,
  });
}

async function build() {
  const existed = existsSync(join(root, 'electron', 'main', 'index.ts'));
  if (!existed) return { passed: 0, failed: 1, text: 'FAILED', output: 'There is no electron/main/index.ts to build.' };
  try {
    await ensureBuilt({ silent: true });
    return { passed: 1, failed: 0, text: 'passed' };
  } catch (error) {
    return { passed: 0, failed: 1, text: 'FAILED', output: error.why ?? String(error) };
  }
}

async function endToEndTests(report, { results, files }) {
  if (results.get('build')?.failed) return { passed: 0, failed: 0, text: 'not run, since the build failed' };
  if (!results.has('build')) await ensureBuilt({ silent: true });
  checkSandbox();
  const user = testUser(recordedRuntime().executable);
  const outputFolder = join(root, 'test-results');
  mkdirSync(outputFolder, { recursive: true });
  if (user.owner) chownSync(outputFolder, user.owner.uid, user.owner.gid);
  const own = files.filter((file) => file.startsWith('test/e2e/'));
  // Windows on one screen take the focus and the clipboard from each other: side by side only on screens of their own.
  const lanes = endToEndLanes(own.length > 0 ? own : endToEndFiles(), hasDisplay() ? 1 : Math.min(2, cpus().length));
  const told = lanes.map(() => '');
  try {
    const done = await Promise.all(
      lanes.map((lane, index) =>
        endToEndLane(lane, index, user, outputFolder, (text) => {
          told[index] = text;
          report(told.filter((one) => one !== '').join(' and '));
        }),
      ),
    );
    return { ...sumOfResults(done), text: `${sumOfResults(done).text}, ${user.how}` };
  } finally {
    user.cleanUp();
  }
}

/** Some of the end-to-end tests one after the other, on a virtual screen of their own when there is no real one. */
async function endToEndLane(files, index, user, outputFolder, report) {
  const display = hasDisplay() ? undefined : await startVirtualDisplay({ owner: user.owner });
  const launch = launchInfo({ asUser: user.sandbox });
  const mapped = (value) => user.mapPath(value);
  const launchForTests = {
    ...launch,
    electronPath: mapped(launch.electronPath),
    args: launch.args.map(mapped),
    env: Object.fromEntries(Object.entries(launch.env).map(([name, value]) => [name, mapped(value)])),
    runtime: { ...launch.runtime, folder: mapped(launch.runtime.folder) },
  };
  const home = join(user.home, `lane-${index + 1}`);
  mkdirSync(home);
  if (user.owner) chownSync(home, user.owner.uid, user.owner.gid);
  const treeRoot = mapped(root);
  const vitestScript = mapped(tool('vitest', 'vitest.mjs'));
  const runnerArgs = ['run', '--root', treeRoot, '--config', join(treeRoot, 'vitest.e2e.config.ts'), ...files];
  const [command, args] = user.wrap(mapped(projectNode), [vitestScript, '--configLoader', 'runner', ...runnerArgs]);
  try {
    return await vitest({
      command,
      args,
      cwd: user.owner ? '/' : root,
      env: testEnvironment({
        ...display?.env,
        HOME: home,
        TMPDIR: home,
        CXW_E2E_LAUNCH: JSON.stringify(launchForTests),
        CXW_E2E_ROOT: treeRoot,
        CXW_E2E_OUTPUT: mapped(outputFolder),
        CXW_E2E_HOME: home,
      }),
      resultFile: join(home, 'e2e-results.json'),
      report,
    });
  } finally {
    display?.stop();
  }
}

function endToEndFiles() {
  const folder = join(root, 'test', 'e2e');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.e2e.ts'))
    .map((name) => `test/e2e/${name}`);
}

/** Divides test files over lanes so that each has about as much to do; the size of a file is a fair guess of its time. */
export function endToEndLanes(
  files,
  count,
  sizeOf = (file) => statSync(join(root, file), { throwIfNoEntry: false })?.size ?? 0,
) {
  const lanes = Array.from({ length: Math.max(1, Math.min(count, files.length)) }, () => ({ size: 0, files: [] }));
  for (const { file, size } of files.map((file) => ({ file, size: sizeOf(file) })).sort((a, b) => b.size - a.size)) {
    const lane = lanes.reduce((least, one) => (one.size < least.size ? one : least));
    lane.files.push(file);
    lane.size += size;
  }
  return lanes.map((lane) => lane.files);
}

/** The counts of several runs together. */
export function sumOfResults(results) {
  const passed = results.reduce((sum, one) => sum + one.passed, 0);
  const failed = results.reduce((sum, one) => sum + one.failed, 0);
  const skipped = results.reduce((sum, one) => sum + (one.skipped ?? 0), 0);
  const output = results
    .filter((one) => one.failed > 0)
    .map((one) => one.output ?? '')
    .join('\n');
  const text = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
  return { passed, failed, text, output };
}

/** Runs vitest and counts its tests; a file that does not load counts as one failed test. */
async function vitest({ command, args, cwd = root, env, resultFile, report }) {
  mkdirSync(cacheFolder, { recursive: true });
  rmSync(resultFile, { force: true });
  let files = 0;
  const { code, output } = await run(
    command,
    [...args, '--passWithNoTests', '--silent=passed-only', '--reporter=default', '--reporter=json'].concat(
      `--outputFile.json=${resultFile}`,
    ),
    {
      cwd,
      env,
      timeout: testLimit,
      onOutput: (text) => {
        files += text.split(/^ [✓❯×] /m).length - 1;
        report(`${files} files done`);
      },
    },
  );
  return countResults(readJson(resultFile), code, output);
}

/** The counts of one run from vitest's JSON report; a run that broke off counts as one failure. */
export function countResults(results, code, output) {
  if (!results) {
    if (code === 0) return { passed: 0, failed: 0, text: '0 tests' };
    return { passed: 0, failed: 1, text: 'FAILED', output: output || `The runner ended with code ${code}.` };
  }
  const brokenFiles = (results.testResults ?? []).filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const passed = results.numPassedTests ?? 0;
  let failed = (results.numFailedTests ?? 0) + brokenFiles;
  // Errors outside any test (an unhandled rejection) fail the run without failing a test.
  if (code !== 0 && failed === 0) failed = 1;
  const skipped = (results.numPendingTests ?? 0) + (results.numTodoTests ?? 0);
  const text = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
  return { passed, failed, skipped, text, output };
}
