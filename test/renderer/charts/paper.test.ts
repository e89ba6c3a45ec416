/** A chart on paper is light whatever the theme of the window: every colour that charts use and that the dark theme changes is set for paper. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../../renderer');
const charts = readdirSync(join(root, 'charts'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(?:css|tsx?)$/.test(name),
);
const names = (text: string, pattern: RegExp): ReadonlySet<string> =>
  new Set([...text.matchAll(pattern)].map(([, name]) => name ?? ''));

it('sets every colour of charts that differs in the dark', () => {
  const tokens = readFileSync(join(root, 'styles/tokens.css'), 'utf8');
  const dark = names(tokens.slice(tokens.indexOf("[data-theme='dark']")), /^\s*--([\w-]+):/gm);
  const [, block = ''] = /\.paper \{([^}]*)\}/.exec(readFileSync(join(root, 'charts/charts.module.css'), 'utf8')) ?? [];
  const paper = names(block, /--([\w-]+):/g);
  const used = new Set(
    charts.flatMap((name) => [...names(readFileSync(join(root, 'charts', name), 'utf8'), /var\(--([\w-]+)/g)]),
  );
  expect(dark.size).toBeGreaterThan(20);
  expect(used.size).toBeGreaterThan(20);
  // Nothing is pointed at on paper.
  const missing = [...used].filter((name) => dark.has(name) && !paper.has(name) && name !== 'hover');
  expect(missing).toEqual([]);
});
