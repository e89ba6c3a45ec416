// @vitest-environment jsdom
/** Tests of the way from a quote to an improvement: one command, resting on the quote, at its touchpoints, with its name in hand. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { improveQuote } from '@renderer/app/improve';
import { useNavigation } from '@renderer/app/navigation';
import { startApi, stopApi, withBrowserParts } from '@test/renderer/support/render';

beforeEach(() => withBrowserParts());
afterEach(() => stopApi());

it('makes an improvement that rests on the quote', async () => {
  const fake = await startApi({ commands: { 'improvement.create': () => ({ id: 12 }) } });
  const text = `Ik moest vier keer bellen,\n en elke keer kreeg ik een ander verhaal te horen.`;
  await improveQuote({ uid: 'q-1', text, touchpoints: [4] });
  const [made] = fake.callsOf('improvement.create');
  expect(made).toMatchObject({
    fields: { touchpoints: [4] },
    evidence: [
      {
        kind: 'quote',
        sourceUid: 'q-1',
        text: 'Ik moest vier keer bellen, en elke keer kreeg ik een ander verhaal te horen.',
      },
    ],
  });
  expect((made as { fields: { name: string } }).fields.name).toMatch(/: ‘Ik moest vier keer bellen.{20,40}…’$/);
  expect(useNavigation.getState().place).toMatchObject({ screen: 'improvements', params: { focus: 12, isNew: true } });
});
