/** The linter must refuse what the rules of the house forbid; each planted mistake names the rule that has to fire. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'cxw-lint-'));

const planted: Readonly<Record<string, readonly [rule: string, text: string]>> = {
  'shared/floating.ts': [
    'no-floating-promises',
    'export async function a(): Promise<void> {}\nexport function b(): void {\n  a();\n}\n',
  ],
  'shared/misused.ts': [
    'no-misused-promises',
    'export async function a(): Promise<boolean> {\n  return true;\n}\nexport const b = [1].filter(async () => a());\n',
  ],
  'shared/any.ts': ['no-explicit-any', 'export const a: any = 1;\n'],
  'shared/nonNull.ts': ['no-non-null-assertion', 'export const a = (b: string | null): string => b!;\n'],
  'shared/exhaustive.ts': [
    'switch-exhaustiveness-check',
    "export function a(b: 'x' | 'y'): number {\n  switch (b) {\n    case 'x':\n      return 1;\n  }\n  return 2;\n}\n",
  ],
  'shared/cycleA.ts': ['no-cycle', "import { b } from '@shared/cycleB';\nexport const a = (): number => b();\n"],
  'shared/cycleB.ts': ['no-cycle', "import { a } from '@shared/cycleA';\nexport const b = (): number => a();\n"],
  'shared/node.ts': ['no-restricted-imports', "import { join } from 'node:path';\nexport const a = join('a', 'b');\n"],
  'electron/engine/window.ts': ['no-restricted-imports', "import { app } from 'electron';\nexport const a = app;\n"],
  'renderer/features/one/a.ts': [
    'no-restricted-imports',
    "import { b } from '@renderer/features/two/b';\nexport const a = b;\n",
  ],
  'renderer/image.tsx': ['alt-text', 'export const Image = () => <img src="a.png" />;\n'],
  'renderer/hook.tsx': [
    'rules-of-hooks',
    "import { useState } from 'react';\nexport function A({ b }: { readonly b: boolean }) {\n  if (b) useState(1);\n  return <p>x</p>;\n}\n",
  ],
};

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
}
let found: readonly Diagnostic[] = [];

beforeAll(() => {
  const all = { ...planted, 'renderer/features/two/b.ts': ['', 'export const b = 1;\n'] as const };
  for (const [path, [, text]] of Object.entries(all)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const name of ['.oxlintrc.json', 'tsconfig.json', 'package.json']) cpSync(join(root, name), join(folder, name));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const tool = join(root, 'node_modules/oxlint/bin/oxlint');
  const result = spawnSync(process.execPath, [tool, '--type-aware', '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  found = (JSON.parse(result.stdout) as { readonly diagnostics: readonly Diagnostic[] }).diagnostics;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('lint rules', () => {
  it.each(Object.entries(planted))('%s', (path, [rule]) => {
    const codes = found.filter((diagnostic) => diagnostic.filename === path).map((diagnostic) => diagnostic.code);
    expect(codes.join(' ')).toContain(rule);
  });

  it('finds nothing in right code', () => {
    expect(found.filter((diagnostic) => diagnostic.filename === 'renderer/features/two/b.ts')).toEqual([]);
  });
});
