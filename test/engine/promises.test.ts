/** Words beside deeds: what an owner promised in an interview stands beside what was done, when it may be named. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EngineDocument } from '@electron/engine/document';
import type { Consent } from '@shared/domain/interview';
import { ask, newDocument, run, testFolder } from './support/documents';

let folder: ReturnType<typeof testFolder>;
let document: EngineDocument;
beforeEach(() => {
  folder = testFolder();
  document = newDocument(folder.file('a.cxw'));
});
afterEach(() => {
  document.close();
  folder.remove();
});

async function said(name: string, consent: Consent | null, text: string, code: string): Promise<void> {
  const participant = (await run(document, 'participant.create', { name, consent, kind: 'manager' })).value.id;
  const transcript = (
    await run(document, 'transcript.create', { name: `Gesprek ${name}`, participant, heldOn: '2025-02-03', text })
  ).value.id;
  const known = (await ask(document, 'interview.codebook', {})).find((row) => row.name === code)?.id;
  await run(document, 'quote.code', {
    places: [{ transcript, start: 0, end: text.length }],
    codes: [known ?? { name: code }],
  });
}

test('quotes coded as promise, or below it, stand beside the deeds of the owner they are of', async () => {
  for (const name of ['Een', 'Twee', 'Drie'])
    await run(document, 'improvement.create', {
      fields: { name, owner: { name: 'Manager Facturatie' }, proposedOn: '2025-01-06' },
    });
  const belofte = (await run(document, 'code.create', { name: 'Belofte' })).value.id;
  await run(document, 'code.create', { name: 'Klant centraal', parent: belofte });
  await said('manager facturatie', 'full', 'Voor de zomer is het opgelost.', 'Belofte');
  await said('Manager Facturatie', null, 'De klant staat bij ons centraal.', 'Klant centraal');
  await said('Manager facturatie', 'anonymous', 'Dit niet.', 'Belofte');
  await said('Manager Facturatie', 'full', 'Een mening.', 'Mening');
  await said('Iemand anders', 'full', 'Ook niet.', 'Belofte');
  const { owners } = await ask(document, 'improvement.readiness', {});
  expect(owners[0]).toMatchObject({ name: 'Manager Facturatie', asked: 3, answered: 0, verdict: 'no-answer' });
  expect(owners[0]?.words.map(({ text, source, saidOn }) => [text, source, saidOn])).toEqual([
    ['Voor de zomer is het opgelost.', 'Gesprek manager facturatie', '2025-02-03'],
    ['De klant staat bij ons centraal.', 'Gesprek Manager Facturatie', '2025-02-03'],
  ]);
});
