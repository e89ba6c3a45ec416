/** Nothing in the menu, the palette or the list of shortcuts is dead: every action is registered somewhere in the window. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { actions } from '@shared/actions';

it('every action is registered somewhere in the window', () => {
  const folder = resolve(import.meta.dirname, '../../../renderer');
  const sources = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  const registered = new Set(
    [...sources.matchAll(/(?:useAction|registerAction)\(\s*'([^']+)'|^\s+'([a-z]+\.[a-zA-Z]+)': \(/gm)].map(
      ([, own, listed]) => own ?? listed,
    ),
  );
  expect(actions.map(({ id }) => id).filter((id) => !registered.has(id))).toEqual([]);
});
