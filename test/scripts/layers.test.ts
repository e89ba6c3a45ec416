/** The layer rules must find planted violations, each by file and line, and must leave right code alone. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const script = resolve(import.meta.dirname, '../../scripts/check-layers.mjs');
const folders: string[] = [];

function check(files: Readonly<Record<string, string>>): { readonly code: number | null; readonly lines: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'cxw-layers-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const result = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
  return { code: result.status, lines: result.stdout.trim().split('\n') };
}

const doc = '/** What this file is for. */\n';

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

describe('layer rules', () => {
  const planted: readonly (readonly [string, string, string])[] = [
    ['shared/domain/a.ts', "import { readFileSync } from 'node:fs';", 'no Node'],
    ['shared/domain/a.ts', "import fs from 'fs';", 'no Node'],
    ['shared/domain/a.ts', "import { app } from 'electron';", 'no Electron'],
    ['shared/domain/a.ts', "import { useState } from 'react';", 'no React'],
    ['shared/domain/a.ts', "import { x } from '@renderer/api/x';", 'imports neither side'],
    ['shared/domain/a.ts', "import { x } from '../../electron/engine/x';", 'imports neither side'],
    ['renderer/app/a.tsx', "import { x } from '@electron/engine/x';", 'only in shared/contract'],
    ['renderer/app/a.tsx', "import { x } from '../../electron/engine/x';", 'only in shared/contract'],
    ['renderer/app/a.tsx', "const x = await import('@electron/engine/x');", 'only in shared/contract'],
    ['renderer/app/a.tsx', "import { readFileSync } from 'node:fs';", 'no Node'],
    ['electron/engine/a.ts', "import { app } from 'electron';", 'plain Node'],
    ['electron/importers/a.ts', "import { app } from 'electron/main';", 'plain Node'],
    ['electron/exporters/a.ts', "const { app } = require('electron');", 'plain Node'],
    ['electron/cli/a.ts', "export { x } from '@electron/main/x';", 'without Electron'],
    ['electron/exporters/a.ts', "import Database from 'better-sqlite3';", 'only the engine opens'],
    ['renderer/features/one/a.tsx', "import { x } from '../two/x';", 'never imports another feature'],
    ['renderer/features/one/b/a.tsx', "import { x } from '@renderer/features/two/x';", 'never imports another feature'],
    ['renderer/components/a.tsx', "import { x } from '@renderer/api/x';", 'no feature and no api'],
    ['renderer/components/b/a.tsx', "import { x } from '../../features/one/x';", 'no feature and no api'],
    ['renderer/app/a.tsx', 'window.workbench.open();', 'window.workbench'],
    ['electron/cli/a.ts', 'const x = `SELECT name FROM person WHERE id = ?`;', 'SQL text'],
    ['electron/exporters/a.ts', "const x = 'insert into person values (1)';", 'SQL text'],
    ['electron/main/a.ts', "const x = 'PRAGMA user_version';", 'SQL text'],
  ];

  it.each(planted)('%s: %s', (path, line, why) => {
    const { code, lines } = check({ [path]: `${doc}\n${line}\n` });
    expect(lines[0]).toContain(`${path}:3: `);
    expect(lines[0]).toContain(why);
    expect(code).toBe(1);
  });

  it('finds a missing opening comment and a file that is too long', () => {
    const { lines, code } = check({
      'shared/a.ts': 'export const a = 1;\n',
      'shared/b.ts': doc + 'export const b = 1;\n'.repeat(399),
      'shared/c.ts': doc + 'export const c = 1;\n'.repeat(398),
    });
    expect(lines).toEqual([
      expect.stringContaining('shared/a.ts:1: does not open'),
      expect.stringContaining('shared/b.ts:400: 400 lines'),
      '3 files, 2 violations',
    ]);
    expect(code).toBe(1);
  });

  it('finds a package that only happens to be installed', () => {
    const { lines, code } = check({
      'package.json': JSON.stringify({ dependencies: { zod: '1' }, devDependencies: { '@tanstack/x': '1' } }),
      'shared/a.ts': `${doc}import { z } from 'zod/v4';\nimport { x } from '@tanstack/x';\nimport { y } from '@tanstack/y';\n`,
    });
    expect(lines[0]).toBe('shared/a.ts:4: imports @tanstack/y, which is not in package.json');
    expect(lines).toHaveLength(2);
    expect(code).toBe(1);
  });

  it('leaves right code alone', () => {
    const { lines, code } = check({
      'shared/domain/a.ts': `${doc}import { z } from 'zod';\nimport { b } from './b';\n`,
      'electron/engine/repositories/a.repo.ts': `${doc}import { c } from '../db/c';\nconst x = 'SELECT a FROM b';\n`,
      'electron/engine/commands/b.ts': `${doc}// import { app } from 'electron'\n/* SELECT a FROM b */\nimport { a } from '@electron/engine/repositories/a.repo';\n`,
      'electron/main/a.ts': `${doc}import { app } from 'electron';\nimport { join } from 'node:path';\n`,
      'renderer/features/one/a.tsx': `${doc}import { b } from './b';\nimport { c } from '@renderer/components/c';\n`,
      'renderer/api/a.ts': `${doc}window.workbench.open();\n`,
      'renderer/app/text.ts': `${doc}export const text = 'Select a name from the list';\n`,
    });
    expect(lines).toEqual(['7 files, 0 violations']);
    expect(code).toBe(0);
  });
});
