/** The parts of the set-up that decide something: what is missing, what differs, what a run of tests counts as. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sqliteDefines } from '../../scripts/lib/binding.mjs';
import { contentHash } from '../../scripts/lib/build.mjs';
import { accessKey } from '../../scripts/lib/display.mjs';
import { runtimePath } from '../../scripts/lib/fallback-runtime.mjs';
import { locate } from '../../scripts/lib/notices.mjs';
import { matchesLock, npmReason } from '../../scripts/lib/packages.mjs';
import { chosenStages, countResults, endToEndLanes, sumOfResults } from '../../scripts/lib/stages.mjs';
import { parseMissing } from '../../scripts/lib/system.mjs';

describe('packages', () => {
  const lock = {
    packages: {
      '': { name: 'x' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', optional: true, os: ['darwin'] },
    },
  };

  it('are current when every package has the version of the lock file', () => {
    expect(matchesLock(lock, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(true);
  });

  it.each([
    ['another version', { packages: { 'node_modules/a': { version: '1.0.1' } } }],
    ['a missing package', { packages: { 'node_modules/b': { version: '2.0.0' } } }],
    [
      'another version of an optional one',
      {
        packages: { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.1' } },
      },
    ],
    ['no record at all', undefined],
  ])('are not current with %s', (_name, installed) => {
    expect(matchesLock(lock, installed)).toBe(false);
  });

  it('are all in the lock file, those of other platforms too; npm ci refuses it otherwise', () => {
    const file = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package-lock.json'), 'utf8')) as {
      readonly packages: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;
    };
    const missing = Object.entries(file.packages).flatMap(([path, entry]) =>
      Object.keys({ ...entry['dependencies'], ...entry['devDependencies'], ...entry['optionalDependencies'] })
        .filter((name) => path === '' || !entry['devDependencies']?.[name])
        .filter((name) => locate(file.packages, name, path) === undefined)
        .map((name) => `${name}, wanted by ${path || 'package.json'}`),
    );
    expect(missing).toEqual([]);
  });

  it('that cannot be installed say why, without npm’s explanation of the command', () => {
    const output =
      'npm error code EUSAGE\nnpm error Missing: a@1.0.0\nnpm error Clean install a project\nnpm error Usage:\n';
    expect(npmReason(output)).toBe('npm error code EUSAGE\nnpm error Missing: a@1.0.0');
  });
});

describe('runtime', () => {
  it('takes over the runtime and leaves out the other program', () => {
    expect(runtimePath('Cypress/Cypress')).toBe('electron');
    expect(runtimePath('Cypress/locales/nl.pak')).toBe('locales/nl.pak');
    expect(runtimePath('Cypress/resources/app/index.js')).toBeUndefined();
    expect(runtimePath('Cypress/resources/app-update.yml')).toBeUndefined();
    expect(runtimePath('Cypress/browser_v8_context_snapshot.bin')).toBeUndefined();
  });

  it('finds the libraries that are not there', () => {
    const listing = '\tlibnss3.so => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x1)\n\tlibgbm.so.1 => not found\n';
    expect(parseMissing(listing)).toEqual(['libnss3.so', 'libgbm.so.1']);
  });

  it('reads SQLite’s options, values and negative numbers included', () => {
    const text =
      "{\n  'defines': [\n    'SQLITE_ENABLE_FTS5',\n    'SQLITE_DQS=0',\n    'SQLITE_CACHE=-16000',\n  ],\n}";
    expect(sqliteDefines(text)).toEqual(['-DSQLITE_ENABLE_FTS5', '-DSQLITE_DQS=0', '-DSQLITE_CACHE=-16000']);
  });

  it('writes an access key that holds for every display', () => {
    const key: Buffer = accessKey(Buffer.alloc(16, 7));
    expect(key.subarray(0, 6)).toEqual(Buffer.from([0xff, 0xff, 0, 0, 0, 0]));
    expect(key.subarray(8, 26).toString()).toBe('MIT-MAGIC-COOKIE-1');
    expect(key.subarray(26)).toEqual(Buffer.from([0, 16, ...Buffer.alloc(16, 7)]));
  });
});

describe('build', () => {
  it('is made again when a source changes, is renamed or is added, and only then', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cxw-hash-'));
    const hash = (): string => contentHash(folder, ['src', 'missing', 'file.json']);
    mkdirSync(join(folder, 'src/deep'), { recursive: true });
    writeFileSync(join(folder, 'src/deep/a.ts'), 'a');
    writeFileSync(join(folder, 'file.json'), '{}');
    const first = hash();
    expect(hash()).toBe(first);
    writeFileSync(join(folder, 'src/deep/a.ts'), 'b');
    const changed = hash();
    expect(changed).not.toBe(first);
    writeFileSync(join(folder, 'src/b.ts'), '');
    expect(hash()).not.toBe(changed);
    rmSync(folder, { recursive: true });
  });
});

describe('counting', () => {
  const file = (status: string, ...tests: string[]): object => ({
    status,
    assertionResults: tests.map((one) => ({ status: one })),
  });

  it('counts tests', () => {
    const results = { numPassedTests: 3, numFailedTests: 1, testResults: [file('failed', 'passed', 'failed')] };
    expect(countResults(results, 1, '')).toMatchObject({ passed: 3, failed: 1 });
  });

  it('counts a file that did not load as a failure', () => {
    const results = { numPassedTests: 3, numFailedTests: 0, testResults: [file('passed', 'passed'), file('failed')] };
    expect(countResults(results, 1, '')).toMatchObject({ passed: 3, failed: 1 });
  });

  it('counts an error outside the tests, and a run that broke off, as a failure', () => {
    expect(countResults({ numPassedTests: 3, testResults: [] }, 1, '')).toMatchObject({ passed: 3, failed: 1 });
    expect(countResults(undefined, 137, 'killed')).toMatchObject({ passed: 0, failed: 1, output: 'killed' });
  });

  it('takes no tests at all for no failure', () => {
    expect(countResults(undefined, 0, '')).toMatchObject({ passed: 0, failed: 0, text: '0 tests' });
  });

  it('divides test files evenly over lanes, each file once, and adds up what the lanes say', () => {
    const sizes: Readonly<Record<string, number>> = { a: 9, b: 5, c: 4, d: 1 };
    const lanes = endToEndLanes(Object.keys(sizes), 2, (file: string) => sizes[file]);
    expect(lanes).toEqual([
      ['a', 'd'],
      ['b', 'c'],
    ]);
    expect(endToEndLanes(['a'], 2, () => 1)).toEqual([['a']]);
    const first = { passed: 3, failed: 0, skipped: 1, output: 'fine' };
    expect(sumOfResults([first, { passed: 1, failed: 2, skipped: 0, output: 'broken' }])).toEqual({
      passed: 4,
      failed: 2,
      output: 'broken',
      text: '4 passed, 2 failed, 1 skipped',
    });
  });

  it('runs every stage unless some are named, and refuses unknown ones', () => {
    expect(chosenStages([]).stages.map((stage: { name: string }) => stage.name)).toEqual([
      'format',
      'lint',
      'layers',
      'types',
      'unit',
      'build',
      'e2e',
    ]);
    expect(chosenStages(['--only', 'e2e', 'test/e2e/a.e2e.ts'])).toMatchObject({
      stages: [{ name: 'e2e' }],
      files: ['test/e2e/a.e2e.ts'],
    });
    expect(() => chosenStages(['--only', 'nothing'])).toThrow(/unknown stage: nothing/);
  });
});
