/** What ships has licences that may ship; the rule itself must refuse the others. */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importedPackages, isAllowed, noticesText, shippedPackages } from '../../scripts/lib/notices.mjs';

const root = resolve(import.meta.dirname, '../..');

interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

describe('licences', () => {
  it.each([
    'MIT',
    '(MIT OR GPL-3.0)',
    'MIT AND Zlib',
    '(BSD-2-Clause OR MIT OR Apache-2.0)',
    '(MIT AND (ISC OR GPL-2.0))',
  ])('may ship: %s', (expression) => expect(isAllowed(expression)).toBe(true));

  it.each(['GPL-3.0', 'MIT AND GPL-2.0', 'unknown', 'MPL-2.0', '(MIT AND (LGPL-2.1 OR GPL-2.0))', 'MIT MIT', ''])(
    'may not ship: %s',
    (expression) => expect(isAllowed(expression)).toBe(false),
  );

  it('are all allowed in what ships, and what ships is found', () => {
    const packages: readonly Shipped[] = shippedPackages(root);
    expect(packages.filter((one) => !isAllowed(one.license))).toEqual([]);
    const names = packages.map((one) => one.name);
    expect(names).toEqual(expect.arrayContaining(['better-sqlite3', 'react', 'scheduler', 'zod']));
    expect(names).not.toContain('vitest');
    expect(names).not.toContain('electron');
  });

  it('are read from imports, not from words that look like one', () => {
    expect(importedPackages(root).every((name: string) => /^(@[\w.-]+\/)?[\w.-]+$/.test(name))).toBe(true);
  });

  it('stand in the notices with their text', () => {
    const text: string = noticesText([{ name: 'a', version: '1.0.0', license: 'MIT', text: 'Permission is granted' }]);
    expect(text).toMatch(/a 1\.0\.0\nLicence: MIT\n\nPermission is granted/);
  });
});
