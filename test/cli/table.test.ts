/** Tables for the terminal. */
import { expect, test } from 'vitest';
import { table } from '@electron/cli/table';

test('numbers as the language writes them, whole ones untouched, unknown as nothing', () => {
  const rows = [[5.514285714285713, 2025, null, ['a', 'b']]];
  expect(table('nl', ['mean', 'id', 'none', 'list'], rows)[1]).toBe('5,51  2025        a, b');
  expect(table('en', ['mean', 'id', 'none', 'list'], rows)[1]).toBe('5.51  2025        a, b');
});
