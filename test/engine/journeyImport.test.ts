/** Journey maps from files into a real engagement: matched to the table, filled in where nothing was known, undone in one step. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { capturedTables } from '@electron/engine/schema';
import type { EngineDocument } from '@electron/engine/document';
import { ask, newDocument, run, testFolder, testServices } from './support/documents';
import { readerHere } from '../importers/workbooks';

const moving = 'test/fixtures/energie/klantreis-verhuizen.csv';
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

const dump = (): string =>
  JSON.stringify(
    capturedTables.map((table) => document.context.connection.prepare(`SELECT * FROM ${table} ORDER BY id`).all()),
  );
const codes = (remarks: readonly { readonly reason: { readonly key: string } }[]): readonly string[] =>
  [...new Set(remarks.map((remark) => remark.reason.key.split('.').at(-1)!))].sort();

describe('the map of moving house', () => {
  it('finds its seven touchpoints in the table and changes nothing there that was known', async () => {
    await run(document, 'import.run', { file: 'test/fixtures/energie/contactmomenten.csv' });
    const before = document.context.connection.prepare(`SELECT * FROM touchpoint ORDER BY id`).all() as Record<
      string,
      unknown
    >[];
    const preview = await ask(document, 'journey.importPreview', { file: moving });
    expect(preview.touchpoints.map((touchpoint) => touchpoint.match)).toEqual(Array(7).fill('name'));
    expect(preview.counts).toMatchObject({ journeys: 1, steps: 7, matched: 7, doubtful: 0, added: 0 });
    expect(codes(preview.journeys[0]!.remarks)).toEqual(
      expect.arrayContaining(['emotionConverted', 'emotionKept', 'emotionNoTouchpoint', 'unknownMark']),
    );
    const transcript = (await run(document, 'transcript.create', { name: 'R06', text: 'Ik hing op.' })).value.id;
    const { quotes } = (
      await run(document, 'quote.code', { places: [{ transcript, start: 0, end: 11 }], codes: [{ name: 'wachten' }] })
    ).value;
    const called = document.context.connection
      .prepare(`SELECT id FROM touchpoint WHERE name = 'Ik bel de klantenservice'`)
      .pluck()
      .get() as number;
    await run(document, 'quote.link', { ids: [...quotes], touchpoints: [called] });
    const reply = await run(document, 'journey.importRun', { file: moving });
    expect(reply.value).toEqual(preview);
    const after = document.context.connection.prepare(`SELECT * FROM touchpoint ORDER BY id`).all() as Record<
      string,
      unknown
    >[];
    expect(after).toHaveLength(before.length);
    // Only what was unknown may be filled in.
    after.forEach((row, index) => {
      for (const [column, value] of Object.entries(before[index]!))
        if (value !== null && !['promise', 'deliver', 'settle'].includes(column)) expect(row[column]).toBe(value);
    });
    const [summary] = await ask(document, 'journey.list', {});
    expect(summary).toMatchObject({ name: 'Verhuizen – bord 3', steps: 7, touchpoints: 7 });
    const map = await ask(document, 'journey.map', { id: summary!.id });
    expect(map.moments.map((moment) => map.touchpoints.find((row) => row.id === moment.touchpoint)!.number)).toEqual([
      55, 56, 58, 24, 57, 45, 38,
    ]);
    const feeling = map.lanes.find((lane) => lane.kind === 'feeling')!;
    expect(feeling.visible).toBe(true);
    // What customers said of a touchpoint is shown on a map that comes in with it.
    expect(map.lanes.find((lane) => lane.kind === 'quotes')?.visible).toBe(true);
    expect(map.notes.filter((note) => note.lane === feeling.id).map((note) => note.text)).toEqual([
      'Emotie (-3 tot +3): 0',
      'Emotie (-3 tot +3): -1',
    ]);
    expect(map.steps[0]!.allChannels).toHaveLength(2);
  });

  it('adds touchpoints that are not there, with the figure and what stood in the file', async () => {
    const reply = await run(document, 'journey.importRun', { file: moving });
    expect(reply.value.counts).toMatchObject({ added: 7, matched: 0 });
    const { ids } = await ask(document, 'touchpoint.order', {});
    expect(ids).toHaveLength(7);
    const detail = await ask(document, 'touchpoint.detail', { id: ids[0]! });
    expect(detail.touchpoint).toMatchObject({
      name: 'Ik geef mijn verhuizing door',
      emotionalScore: 4,
      momentOfTruthCustomer: true,
      processes: ['deliver'],
      mode: 'hybrid',
    });
    expect(detail.originals).toMatchObject([{ field: 'emotionalScore', original: '-1', taken: '4', row: 10 }]);
  });

  it('is undone in one step', async () => {
    const before = dump();
    await run(document, 'journey.importRun', { file: moving });
    const after = dump();
    await run(document, 'history.undo', {});
    expect(dump()).toBe(before);
    await run(document, 'history.redo', {});
    expect(dump()).toBe(after);
  });
});

describe('matching', () => {
  const map = (...rows: readonly string[]): string => {
    const file = folder.file('reis.csv');
    writeFileSync(file, rows.join('\r\n'));
    return file;
  };

  it('takes a near name with doubt, and lets a person say otherwise', async () => {
    const { value } = await run(document, 'touchpoint.create', {
      rows: [{ name: 'Ik bel de klantenservice', emotionalScore: 4 }, { name: 'Ik krijg een brief' }],
    });
    const file = map('Stap;A;B;C', 'Contactmoment;Ik bel de klantendienst;Ik krijg een brief.;Ik ga weg', 'Doen;x;y;z');
    const { touchpoints } = await ask(document, 'journey.importPreview', { file });
    expect(touchpoints.map((one) => [one.match, one.touchpoint])).toEqual([
      ['near', value.ids[0]],
      ['name', value.ids[1]],
      ['new', null],
    ]);
    expect(touchpoints[0]!.candidates[0]).toMatchObject({ id: value.ids[0], name: 'Ik bel de klantenservice' });
    const options = {
      touchpoints: {
        'Ik bel de klantendienst': 'new' as const,
        'Ik krijg een brief.': null,
        'Ik ga weg': value.ids[0]!,
      },
      journeys: { '0': { name: 'Opzeggen', persona: { name: 'Het Drukke Gezin' }, state: 'toBe' as const } },
    };
    await run(document, 'journey.importRun', { file, options });
    const [made] = await ask(document, 'journey.list', {});
    expect(made).toMatchObject({ name: 'Opzeggen', state: 'toBe', touchpoints: 2 });
    const shown = await ask(document, 'journey.map', { id: made!.id });
    expect(shown.steps.map((step) => step.moments.length)).toEqual([1, 0, 1]);
    expect(shown.moments[1]!.touchpoint).toBe(value.ids[0]);
  });

  it('fills in only what is unknown, or nothing when asked', async () => {
    const { value } = await run(document, 'touchpoint.create', {
      rows: [{ name: 'Ik bel' }, { name: 'Ik mail', emotionalScore: 3 }],
    });
    const file = map('Stap;A;B', 'Contactmoment;Ik bel;Ik mail', 'Emotie (1-10);8;9', 'Kanaal;Telefoon;E-mail');
    await run(document, 'journey.importRun', { file, options: { onExisting: 'keep' } });
    const scores = async () =>
      (await ask(document, 'touchpoint.rows', { ids: [...value.ids] })).map((row) => row.emotionalScore);
    expect(await scores()).toEqual([null, 3]);
    await run(document, 'history.undo', {});
    const { value: account } = await run(document, 'journey.importRun', { file });
    expect(await scores()).toEqual([8, 3]);
    expect(codes(account.journeys[0]!.remarks)).toEqual(['channelDiffers', 'emotionKept']);
  });

  it('refuses a file without a map and a sheet that is not there, and changes nothing', async () => {
    const before = dump();
    const none = await document.command('journey.importRun', { file: map('Naam;Plaats', 'Jansen;Utrecht') });
    expect(none.ok ? '' : none.error.code).toBe('journey.noneInFile');
    const sheet = await document.query('journey.importPreview', { file: moving, options: { sheet: 'Blad9' } });
    expect(sheet.ok ? '' : sheet.error.code).toBe('import.noSuchSheet');
    expect(dump()).toBe(before);
  });
});
