/**
 * `npm test`: the set-up of `npm start`, then every check from formatting to the end-to-end tests in the real window.
 * The last line is `N passed, N failed`: one for each check and one for each test. Options: `--only STAGE[,STAGE]`;
 * other arguments are handed to the test runner of the stages `unit` and `e2e` (file names).
 */
import { checkNodeVersion, continuedOnProjectNode, ensurePackages } from './lib/packages.mjs';
import { badResult, runMain, say, seconds, step } from './lib/progress.mjs';

const started = Date.now();

await runMain(async () => {
  checkNodeVersion();
  try {
    if (!process.env.CXW_ON_PROJECT_NODE) say('Set-up');
    await ensurePackages();
    if (await continuedOnProjectNode()) return;
    const { prepare } = await import('./lib/runtime.mjs');
    const { chosenStages, needs } = await import('./lib/stages.mjs');
    const { stages, files } = chosenStages(process.argv.slice(2));
    await prepare({ need: needs(stages) });
    say('\nTests');
    let passed = 0;
    let failed = 0;
    const results = new Map();
    for (const stage of stages) {
      const result = await runStage(stage, { results, files });
      results.set(stage.name, result);
      passed += result.passed;
      failed += result.failed;
    }
    say(`\nTook ${seconds(Date.now() - started)}.`);
    say(`${passed} passed, ${failed} failed`);
    process.exitCode = failed > 0 ? 1 : 0;
  } catch (error) {
    // A set-up that fails is explained, and still closes with the line that tells the count.
    await runMain(() => {
      throw error;
    });
    say('\n0 passed, 1 failed');
  }
});

async function runStage(stage, context) {
  let result;
  await step(stage.title, async (report) => {
    result = await stage.run(report, context);
    return result.failed > 0 ? badResult(result.text) : result.text;
  }).catch((error) => {
    result = { passed: 0, failed: 1, output: error.why ?? error.stack ?? String(error) };
  });
  if (result.failed > 0 && result.output) say(`${result.output.trim()}\n  ✗ ${stage.title} failed (output above)\n`);
  return result;
}
