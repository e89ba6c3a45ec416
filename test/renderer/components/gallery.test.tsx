// @vitest-environment jsdom
/** Axe over every page of the gallery; colours and layout are judged in a real browser, not here. */
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { pages } from '../gallery/pages';
import { show } from './setup';

describe('gallery', () => {
  it.each(Object.keys(pages))('axe finds nothing serious on %s', async (name) => {
    const Page = pages[name]!;
    const { container } = show(<Page />);
    const result = await axe.run(container, {
      resultTypes: ['violations'],
      rules: { 'color-contrast': { enabled: false } },
    });
    const serious = result.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(
      serious.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' ')}`),
    ).toEqual([]);
  });

  it('would find a button without a name', async () => {
    // eslint-disable-next-line jsx-a11y/control-has-associated-label -- The fault that axe has to find.
    const { container } = show(<button type="button" />);
    const result = await axe.run(container, { resultTypes: ['violations'] });
    expect(result.violations.map(({ id }) => id)).toContain('button-name');
  });
});
