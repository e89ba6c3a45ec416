/** Journeys in XML after CJML: the published fragment, our own files and back, the form of student tools, and files that mean harm. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { journeyCjml } from '@electron/exporters/journeys/cjml';
import type { JourneyExportInput } from '@electron/exporters/journeys/input';
import { planCjml } from '@electron/importers/journeys/cjml';
import { looksLikeCjml, readCjmlTree } from '@electron/importers/journeys/cjmlTree';
import type { PlannedJourney } from '@electron/importers/journeys/plan';
import { looksLikeJourneyMap } from '@electron/importers/journeys/recognise';
import { ask, newDocument, run, testFolder, testServices } from '@test/engine/support/documents';
import { madeWorkbook, readerHere, workbookOf } from '../workbooks';
import { movingHouse } from '../../exporters/journeys/sample';

const plan = (xml: string): readonly PlannedJourney[] => planCjml(readCjmlTree(xml));
const steps = (journey: PlannedJourney | undefined) => journey?.stages.flatMap((stage) => stage.steps) ?? [];
const keys = (journey: PlannedJourney | undefined) =>
  journey?.remarks.map((remark) => remark.reason.key.split('.').at(-1)) ?? [];

const fragment = `<?xml version="1.0" encoding="UTF-8"?>
<CJML version="2.0"><actualJourney><journeyID>J1</journeyID>
  <actors><endUser actorID="Ann"><actorName>Ann</actorName></endUser>
    <serviceProvider actorID="Shop"><companyName>Book shop</companyName></serviceProvider>
    <serviceProvider actorID="Post"><companyName>Post</companyName></serviceProvider></actors>
  <touchpoints>
    <actualCommunicationPoint><touchpointID>T1</touchpointID>
      <initiator><refersTo actorIDref="Ann"/><initiatorLabel>Orders a book</initiatorLabel></initiator>
      <receiver><refersTo actorIDref="Shop"/><receiverLabel>Receives order</receiverLabel></receiver>
      <channel><channelName>Website</channelName></channel></actualCommunicationPoint>
    <actualCommunicationPoint><touchpointID>T2</touchpointID>
      <initiator><refersTo actorIDref="Bookis"/><initiatorLabel>Brings the parcel</initiatorLabel></initiator>
      <receiver><refersTo actorIDref="Ann"/></receiver>
      <weather>rain</weather></actualCommunicationPoint>
    <actualAction><actionLabel>Reads</actionLabel></actualAction>
    <actualCommunicationPoint><touchpointID>T3</touchpointID></actualCommunicationPoint>
  </touchpoints></actualJourney></CJML>`;

describe('the published fragment', () => {
  it('gives steps with touchpoints and channels, whatever its references lead to', () => {
    const [journey, ...others] = plan(fragment);
    expect(others).toEqual([]);
    expect(journey).toMatchObject({ name: null, persona: 'Ann', state: 'asIs', sheet: 'J1' });
    expect(journey?.course).toBeUndefined();
    expect(
      steps(journey).map(({ title, moments, channels }) => [title, moments.map(({ name }) => name), channels]),
    ).toEqual([
      [null, ['Orders a book'], ['Website']],
      [null, ['Brings the parcel'], []],
      ['Reads', [], []],
    ]);
    expect(steps(journey)[0]?.notes).toEqual([{ lane: 'backstage', laneName: null, text: 'Book shop', source: null }]);
    expect(keys(journey)).toEqual(expect.arrayContaining(['cjmlNameless', 'cjmlLeft']));
    expect(journey?.remarks.find(({ reason }) => reason.key.endsWith('cjmlLeft'))?.reason.params).toEqual({
      names: 'weather',
    });
  });

  it('is planned when its points are, and holds figures on the scale they state', () => {
    const [journey] = plan(
      `<CJML><plannedJourney><journeyName>Wens</journeyName><touchpoints>
        <plannedCommunicationPoint><initiator><initiatorLabel>Belt</initiatorLabel></initiator>
          <experience><emotional scale="-3 tot 3">3</emotional><functional scale="1-10">11</functional></experience></plannedCommunicationPoint>
       </touchpoints></plannedJourney></CJML>`,
    );
    expect(journey).toMatchObject({ name: 'Wens', course: 'planned' });
    expect(steps(journey)[0]?.moments[0]).toMatchObject({ emotional: { original: '3', value: 10 }, functional: null });
    expect(keys(journey)).toEqual(['cjmlFigure']);
  });
});

it('reads the flat form of student tools, with the word that one of them puts before it', () => {
  const text = `undefined<cjml><actor id="a1"><actorName>Kim</actorName><actorRole>customer</actorRole></actor>
    <touchpoint id="1" type="communication"><time>09:00</time><initiator>a1</initiator>
      <initiatorDescription>Books a room</initiatorDescription><receiver>Hotel</receiver><channel>App</channel></touchpoint></cjml>`;
  expect(looksLikeCjml(text)).toBe(true);
  const [journey] = plan(text);
  expect(journey?.persona).toBe('Kim');
  expect(steps(journey).map(({ moments, channels }) => [moments[0]?.name, channels])).toEqual([
    ['Books a room', ['App']],
  ]);
});

describe('our own file', () => {
  let input: JourneyExportInput;
  beforeAll(async () => {
    input = await movingHouse();
  }, 180_000);

  it('comes back with its stages, steps, touchpoints, channels and figures', () => {
    const [journey] = plan(journeyCjml(input));
    expect(journey?.name).toBe(input.map.journey.name);
    const touchpoints = new Map(input.map.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint]));
    expect(journey?.stages.map(({ name }) => name)).toEqual(input.map.stages.map(({ name }) => name));
    expect(steps(journey).map(({ title }) => title)).toEqual(input.map.steps.map(({ name }) => name));
    expect(
      steps(journey).flatMap(({ moments }) => moments.map(({ name, emotional }) => [name, emotional?.value ?? null])),
    ).toEqual(
      input.map.moments.map((moment) => {
        const touchpoint = touchpoints.get(moment.touchpoint);
        return [touchpoint?.name, touchpoint?.emotionalScore ?? null];
      }),
    );
    expect(keys(journey)).toEqual([]);
  });
});

describe('what means harm', () => {
  const refused = (xml: string): string => {
    try {
      readCjmlTree(xml);
      return 'read';
    } catch (error) {
      return (error as { error?: { code: string } }).error?.code ?? String(error);
    }
  };
  it.each([
    ['a document type', '<!DOCTYPE cjml [<!ENTITY x "y">]><cjml/>', 'import.unsafe'],
    ['an entity of its own', '<cjml><a>&x;</a></cjml>', 'import.unsafe'],
    ['a file from elsewhere', '<!DOCTYPE cjml SYSTEM "file:///etc/passwd"><cjml/>', 'import.unsafe'],
    ['depth without end', `<cjml>${'<a>'.repeat(5000)}`, 'import.unsafe'],
    ['text that stops', '<cjml><actor', 'import.damaged'],
    ['tags that do not match', '<cjml><a></b></cjml>', 'import.damaged'],
    ['unquoted attributes', '<cjml><actor id=a1></actor></cjml>', 'import.damaged'],
    ['elements without end', `<cjml>${'<a/>'.repeat(200_001)}</cjml>`, 'import.unsafe'],
  ])('%s is refused', (_name, xml, code) => expect(refused(xml)).toBe(code));
});

describe('in an engagement', () => {
  const folder = testFolder();
  const place = mkdtempSync(join(tmpdir(), 'cxw-cjml-'));
  afterAll(() => {
    folder.remove();
    rmSync(place, { recursive: true, force: true });
  });

  it('is recognised by the general import, previewed, taken in and taken back', async () => {
    const file = join(place, 'boek.xml');
    writeFileSync(file, fragment);
    const document = newDocument(folder.file('a.cxw'), testServices({ reader: readerHere }));
    try {
      expect(await document.query('import.preview', { file, options: {} })).toMatchObject({
        ok: false,
        error: { code: 'journey.isAMap' },
      });
      await run(document, 'touchpoint.create', { rows: [{ name: 'Brings the parcel' }] });
      const preview = await ask(document, 'journey.importPreview', { file });
      expect(preview).toMatchObject({
        format: 'cjml',
        fileName: 'boek.xml',
        counts: { journeys: 1, steps: 3, matched: 1, added: 1 },
      });
      const { value } = await run(document, 'journey.importRun', { file });
      expect(value).toEqual(preview);
      const [journey] = await ask(document, 'journey.list', {});
      expect(journey).toMatchObject({ name: 'boek', steps: 3, touchpoints: 2 });
      await run(document, 'history.undo', {});
      expect(await ask(document, 'journey.list', {})).toEqual([]);
    } finally {
      document.close();
    }
  });

  it('a map in a table is recognised, tables of other things are not', async () => {
    const fixture = (name: string): string => `test/fixtures/energie/${name}`;
    expect(looksLikeJourneyMap(await workbookOf(fixture('klantreis-verhuizen.csv')))).toBe(true);
    for (const name of [
      'contactmomenten.csv',
      'contactmomenten.xlsx',
      'legacy.ods',
      'organisatie.csv',
      'personas.csv',
      'verbeteringen.csv',
      'nps-golf1.csv',
      'nps-golf2.csv',
      'specialisten.csv',
      'opdrachten.csv',
    ])
      expect([name, looksLikeJourneyMap(await workbookOf(fixture(name)))]).toEqual([name, false]);
    const rows = [
      ['', 'Orienteren', 'Kopen'],
      ['Doing', 'Searches', 'Pays'],
      ['Pain points', 'Too much', 'Card refused'],
    ];
    expect(looksLikeJourneyMap(madeWorkbook({ Map: rows }))).toBe(true);
  });
});
