/** Runs axe in the real window, colours and layout included. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds serious or critical on the page as it stands, a readable line for each place. `rules` are those to check; left out = all. */
export async function seriousFindings(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  // Movements end first: a colour halfway would be measured as a colour.
  await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState !== 'running'));
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${source};0`);
  const found = await page.evaluate(async (only) => {
    const { axe } = window as unknown as {
      axe: { run(target: Document, options: object): Promise<{ violations: Finding[] }> };
    };
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      ...(only !== undefined && { runOnly: { type: 'rule', values: only } }),
    });
    return violations.map(({ id, impact, nodes }) => ({
      id,
      impact,
      nodes: nodes.map(({ html, failureSummary }) => ({ html: html.slice(0, 160), failureSummary })),
    }));
  }, rules);
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`),
    );
}
