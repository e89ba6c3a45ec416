/** What a quote can be linked to, by name and in the order in which it is read. */
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { EngineDocument } from '@electron/engine/document';
import { ask, newDocument, run, testFolder, testServices } from './support/documents';
import { readerHere } from '@test/importers/workbooks';

let folder: ReturnType<typeof testFolder>;
let document: EngineDocument;

beforeEach(() => {
  folder = testFolder();
  document = newDocument(folder.file('a.cxw'), testServices({ reader: readerHere }));
});
afterEach(() => {
  document.close();
  folder.remove();
});

it('names the steps of journeys as the map does, and the improvements', async () => {
  await run(document, 'journey.importRun', {
    file: join(import.meta.dirname, '../fixtures/energie/klantreis-verhuizen.csv'),
  });
  const made = await run(document, 'improvement.create', { fields: { name: 'Uitleg bovenaan', code: 'V01' } });
  const targets = await ask(document, 'interview.linkTargets', {});
  const [journey] = await ask(document, 'journey.list', {});
  const map = await ask(document, 'journey.map', { id: journey!.id });
  expect(targets.steps.length).toBeGreaterThan(5);
  expect(targets.steps.map(({ id, name }) => [id, name])).toEqual(map.steps.map(({ id, name }) => [id, name]));
  expect(targets.steps.every(({ journeyName }) => journeyName === journey!.name)).toBe(true);
  expect(targets.improvements).toMatchObject([
    { id: made.value.id, code: 'V01', name: 'Uitleg bovenaan', status: 'proposed' },
  ]);
});
