/** Quotes of interviews on a map: by the step or its touchpoints, named as their speakers agreed; and pictures and quotes in the drawing. */
import { writeFileSync } from 'node:fs';
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

async function makeJourney(): Promise<{ readonly id: number; readonly steps: readonly number[]; touchpoint: number }> {
  const id = (await run(document, 'journey.create', { name: 'Verhuizen' })).value.id;
  const stage = (await ask(document, 'journey.map', { id })).stages[0]!.id;
  const { ids } = (
    await run(document, 'journeyStep.create', {
      stage,
      steps: [{ touchpoints: [{ name: 'Ik bel de klantenservice' }] }, { title: 'Wachten' }],
    })
  ).value;
  const touchpoint = (await ask(document, 'journey.map', { id })).touchpoints[0]!.id;
  return { id, steps: ids, touchpoint };
}

async function quote(name: string, consent: Consent | null, text: string): Promise<number> {
  const participant = (await run(document, 'participant.create', { name, consent })).value.id;
  const transcript = (
    await run(document, 'transcript.create', { name: `Gesprek met ${name}`, participant, text: `Vraag. ${text} Dank.` })
  ).value.id;
  const { value } = await run(document, 'quote.code', {
    places: [{ transcript, start: 7, end: 7 + text.length }],
    codes: [{ name: 'wachten' }],
  });
  return value.quotes[0]!;
}

test('come with the step or with a touchpoint in it, once, and named as agreed', async () => {
  const { id, steps, touchpoint } = await makeJourney();
  const full = await quote('Bo', 'full', 'Het duurde 😀 lang.');
  const anonymous = await quote('Cas', 'anonymous', 'Ik hing op.');
  const team = await quote('Dee', 'teamOnly', 'Zeg het niet.');
  const withdrawn = await quote('Els', 'withdrawn', 'Dit niet.');
  await run(document, 'quote.link', { ids: [full], touchpoints: [touchpoint], steps: [steps[0]!] });
  await run(document, 'quote.link', { ids: [anonymous, team, withdrawn], steps: [steps[1]!] });
  expect(await ask(document, 'journey.quotes', { id })).toEqual([
    { quote: full, step: steps[0], text: 'Het duurde 😀 lang.', who: 'Bo', isTeamOnly: false },
    { quote: anonymous, step: steps[1], text: 'Ik hing op.', who: null, isTeamOnly: false },
    { quote: team, step: steps[1], text: 'Zeg het niet.', who: 'Dee', isTeamOnly: true },
  ]);
  const lane = (await ask(document, 'journey.map', { id })).lanes.find(({ kind }) => kind === 'quotes');
  await run(document, 'journeyLane.update', { id: lane!.id, fields: { visible: true } });
  const { svg } = await ask(document, 'journey.drawing', { id });
  expect(svg).toContain('‘Het duurde');
  expect(svg).toContain('‘Ik hing op.’');
  expect(svg).not.toMatch(/Zeg het niet|Dit niet|Dee/);
});

test('show their lane on a map that has its first one, and leave it hidden where a person hid it', async () => {
  const { id, steps, touchpoint } = await makeJourney();
  const lane = async (journey = id): Promise<{ id: number; visible: boolean }> =>
    (await ask(document, 'journey.map', { id: journey })).lanes.find(({ kind }) => kind === 'quotes')!;
  expect((await lane()).visible).toBe(false);
  const [first, second] = [await quote('Bo', 'full', 'Het duurde lang.'), await quote('Cas', 'full', 'Ik hing op.')];
  await run(document, 'quote.link', { ids: [first], touchpoints: [touchpoint] });
  expect((await lane()).visible).toBe(true);
  await run(document, 'history.undo', {});
  expect((await lane()).visible).toBe(false);
  await run(document, 'history.redo', {});
  await run(document, 'journeyLane.update', { id: (await lane()).id, fields: { visible: false } });
  await run(document, 'quote.link', { ids: [second], steps: [steps[1]!] });
  expect((await lane()).visible).toBe(false);
  // Another map that comes to show the same touchpoint.
  const other = (await run(document, 'journey.create', { name: 'Storing' })).value.id;
  const stage = (await ask(document, 'journey.map', { id: other })).stages[0]!.id;
  await run(document, 'journeyStep.create', { stage, steps: [{ title: 'Bellen' }] });
  expect((await lane(other)).visible).toBe(false);
  const step = (await ask(document, 'journey.map', { id: other })).steps[0]!.id;
  await run(document, 'journeyMoment.create', { step, touchpoints: [touchpoint] });
  expect((await lane(other)).visible).toBe(true);
});

test('a picture of a step is in the drawing as its own bytes', async () => {
  const { id, steps } = await makeJourney();
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  writeFileSync(folder.file('loket & balie.png'), png);
  await run(document, 'journeyStep.addPicture', { id: steps[1]!, file: folder.file('loket & balie.png') });
  const lane = (await ask(document, 'journey.map', { id })).lanes.find(({ kind }) => kind === 'picture');
  await run(document, 'journeyLane.update', { id: lane!.id, fields: { visible: true } });
  const { svg } = await ask(document, 'journey.drawing', { id });
  const found = /<image [^>]*href="data:image\/png;base64,([^"]+)"><title>([^<]*)<\/title>/.exec(svg);
  expect(found?.[2]).toBe('loket &amp; balie.png');
  expect(Buffer.from(found?.[1] ?? '', 'base64').equals(png)).toBe(true);
});
