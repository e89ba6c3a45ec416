/** Journey maps as people keep them: lanes down or steps down, merged heads, titles above, several maps in a sheet, Dutch and English. */
import { describe, expect, it } from 'vitest';
import { planJourneys, type PlannedJourney } from '@electron/importers/journeys/plan';
import type { JourneyImportOptions } from '@shared/domain/journeyImport';
import type { PlainCell } from '@shared/domain/sheetBuilder';
import { workbookOf, madeWorkbook } from '../workbooks';

type Rows = readonly (readonly PlainCell[])[];

function plan(rows: Rows, options: JourneyImportOptions = {}): readonly PlannedJourney[] {
  return planJourneys(madeWorkbook({ Blad1: rows }), options);
}

function only(rows: Rows, options: JourneyImportOptions = {}): PlannedJourney {
  const journeys = plan(rows, options);
  expect(journeys).toHaveLength(1);
  return journeys[0]!;
}

const steps = (journey: PlannedJourney) => journey.stages.flatMap((stage) => stage.steps);
const titles = (journey: PlannedJourney) => steps(journey).map((step) => step.title);
const stagesOf = (journey: PlannedJourney) => journey.stages.map((stage) => [stage.name, stage.steps.length]);
const moments = (journey: PlannedJourney) => steps(journey).map((step) => step.moments.map((moment) => moment.name));
const marks = (journey: PlannedJourney) =>
  steps(journey).map((step) => step.moments.map((moment) => moment.emotional?.value ?? null));
const notes = (journey: PlannedJourney, place: number, lane: string) =>
  steps(journey)
    [place]!.notes.filter((note) => note.lane === lane || note.laneName === lane)
    .map((note) => note.text);
const merged = (text: string): PlainCell => ({ kind: 'text', text, merged: true });
const keys = (journey: PlannedJourney) => journey.remarks.map((remark) => remark.reason.key.split('.').at(-1));

describe('the map of moving house', () => {
  const read = async (options: JourneyImportOptions = {}) =>
    planJourneys(await workbookOf('test/fixtures/energie/klantreis-verhuizen.csv'), options);

  it('has seven steps and twelve lanes, its head in row three', async () => {
    const [journey, ...others] = await read();
    expect(others).toEqual([]);
    expect(journey!.headerRow).toBe(3);
    expect(journey!.name).toBe('Verhuizen – bord 3');
    expect(titles(journey!)).toEqual([
      'Verhuizing komt in zicht',
      'Verhuizing doorgeven',
      'Sleuteloverdracht',
      'Eerste week in het nieuwe huis',
      'Eindnota oude adres',
      'Nieuw termijnbedrag',
      'Nazorg (en dan?)',
    ]);
    expect(journey!.lanes).toHaveLength(12);
    expect(journey!.lanes.map((lane) => lane.field)).toEqual([
      'free',
      'doing',
      'touchpoint',
      'channels',
      'process',
      'thinking',
      'emotion',
      'pain',
      'opportunity',
      'momentOfTruth',
      'owner',
      'source',
    ]);
  });

  it('takes every sticky note of a cell apart, and quotes with the respondent', async () => {
    const [journey] = await read();
    expect(notes(journey!, 0, 'doing')).toEqual(['Maakt een lijstje', 'Vraagt familie', 'Zoekt op de website']);
    expect(notes(journey!, 4, 'pain')).toEqual(['Geschatte stand gaat vóór doorgegeven stand', 'Drie correctienota’s']);
    expect(steps(journey!)[3]!.notes.find((note) => note.lane === 'thinking')).toMatchObject({
      text: '‘De lampjesmeneer!’',
      source: 'R02, R04',
    });
    expect(notes(journey!, 0, 'Doel van de klant')).toEqual(['Niets vergeten']);
    expect(notes(journey!, 1, 'Bron')).toEqual(['R02; M09']);
  });

  it('turns emotion from −3…+3 into report marks and keeps what stood there', async () => {
    const [journey] = await read();
    expect(journey!.scale).toEqual({ low: -3, high: 3, stated: true });
    expect(marks(journey!)).toEqual([[], [4], [7], [10, 10], [1, 1], [7], []]);
    expect(steps(journey!)[3]!.moments[0]!.emotional).toMatchObject({ original: '+3', value: 10, row: 10, column: 4 });
    // Steps without a touchpoint have no figure; what the map said is a note.
    expect(notes(journey!, 0, 'feeling')).toEqual(['Emotie (-3 tot +3): 0']);
    expect(notes(journey!, 6, 'feeling')).toEqual(['Emotie (-3 tot +3): -1']);
  });

  it('keeps touchpoints, channels, owners and moments of truth with their step', async () => {
    const [journey] = await read();
    expect(moments(journey!)[4]).toEqual(['Ik ontvang de eindnota van mijn oude adres', 'Ik bel de klantenservice']);
    expect(steps(journey!)[0]!.channels).toEqual(['Website', 'familie']);
    const fourth = steps(journey!)[3]!.moments;
    expect(fourth.map((moment) => moment.owner)).toEqual([
      'Manager Klantstart & Overstap',
      'Manager Monteurs & Installatie',
    ]);
    expect(fourth.map((moment) => moment.momentOfTruth)).toEqual([true, true]);
    expect(steps(journey!)[4]!.moments[0]!.processes).toEqual(['settle']);
    expect(keys(journey!)).toContain('unknownMark');
  });

  it('can be corrected: another scale, a lane taken for something else or left out', async () => {
    const [journey] = await read({
      scale: { low: -5, high: 5 },
      lanes: { Bron: null, 'Doel van de klant': 'doing' },
    });
    expect(marks(journey!)[3]).toEqual([8.2, 8.2]);
    expect(notes(journey!, 1, 'Bron')).toEqual([]);
    expect(notes(journey!, 0, 'doing')[0]).toBe('Niets vergeten');
    expect(journey!.lanes.find((lane) => lane.head === 'Bron')?.field).toBeNull();
  });
});

describe('layouts', () => {
  it('stages merged over steps, lanes below (Dutch)', () => {
    const journey = only([
      ['Klantreis: nieuwe klant worden'],
      ['Persona', 'Het Drukke Gezin'],
      [],
      ['', 'Oriënteren', merged('Oriënteren'), 'Kopen'],
      ['', 'Zoeken', 'Vergelijken', 'Bestellen'],
      ['Doen', 'googelt', 'leest reviews', 'vult in'],
      ['Contactmoment', 'Ik zoek', 'Ik vergelijk', 'Ik bestel'],
      ['Emotie (1-10)', 6, 7.5, 4],
    ]);
    expect(journey).toMatchObject({ name: 'Nieuwe klant worden', persona: 'Het Drukke Gezin', stepsAre: 'across' });
    expect(stagesOf(journey)).toEqual([
      ['Oriënteren', 2],
      ['Kopen', 1],
    ]);
    expect(titles(journey)).toEqual(['Zoeken', 'Vergelijken', 'Bestellen']);
    expect(marks(journey)).toEqual([[6], [7.5], [4]]);
  });

  it('stages named once over their steps, without merges (as CSV leaves them)', () => {
    const journey = only([
      ['Phase', 'Discover', '', 'Buy'],
      ['Step', 'Search', 'Compare', 'Order'],
      ['Actions', 'googles', 'reads', 'fills in'],
      ['Pain points', 'slow', '', 'too long'],
      ['Emotion', '+2', '0', '-4'],
      ['Touchpoint', 'I search', 'I compare', 'I order'],
    ]);
    expect(stagesOf(journey)).toEqual([
      ['Discover', 2],
      ['Buy', 1],
    ]);
    // No scale is stated: four below zero means −5…5.
    expect(journey.scale).toEqual({ low: -5, high: 5, stated: false });
    expect(marks(journey)).toEqual([[7.3], [5.5], [1.9]]);
    expect(keys(journey)).toContain('emotionScaleGuessed');
  });

  it('stages alone: each is a step', () => {
    const journey = only([
      ['Fase', 'Oriënteren', 'Kopen', 'Gebruiken'],
      ['Contactmomenten', 'Ik kijk rond\nIk vraag het na', 'Ik koop', 'Ik gebruik'],
      ['Gevoel', 'nieuwsgierig', 'onzeker', 'tevreden'],
      ['Kansen', 'gids', 'bevestiging', ''],
    ]);
    expect(stagesOf(journey)).toEqual([
      ['Oriënteren', 1],
      ['Kopen', 1],
      ['Gebruiken', 1],
    ]);
    expect(titles(journey)).toEqual(['Oriënteren', 'Kopen', 'Gebruiken']);
    expect(moments(journey)[0]).toEqual(['Ik kijk rond', 'Ik vraag het na']);
    expect(notes(journey, 1, 'feeling')).toEqual(['onzeker']);
  });

  it('steps below each other, lanes across (English), stages filled down', () => {
    const journey = only([
      ['Customer journey map – returns (v2)'],
      [],
      ['Stage', 'Step', 'Touchpoint', 'Channels', 'Thinking', 'Emotion score', 'Opportunities'],
      ['Before', 'Decide', 'I want to return it', 'Website, app', '“Can I?”', 5, 'say it up front'],
      [merged('Before'), 'Pack', 'I pack the parcel', 'Home', '', 3, ''],
      ['After', 'Refund', 'I get my money back', 'E-mail', '“At last”', 8, 'sooner'],
    ]);
    expect(journey).toMatchObject({ stepsAre: 'down', headerRow: 3, name: 'Returns' });
    expect(stagesOf(journey)).toEqual([
      ['Before', 2],
      ['After', 1],
    ]);
    expect(titles(journey)).toEqual(['Decide', 'Pack', 'Refund']);
    expect(steps(journey)[0]!.channels).toEqual(['Website', 'app']);
    expect(notes(journey, 0, 'opportunity')).toEqual(['say it up front']);
  });

  it('several touchpoints of one step in rows of their own', () => {
    const journey = only([
      ['Fase', 'Stap', 'Contactmoment', 'Emotie (1 t/m 10)', 'Pijnpunt'],
      ['Start', 'Aanmelden', 'Ik meld me aan', 6, 'lang formulier'],
      ['Start', 'Aanmelden', 'Ik krijg een bevestiging', 8, ''],
      ['Start', 'Wachten', 'Ik hoor niets', 2, 'stilte'],
    ]);
    expect(titles(journey)).toEqual(['Aanmelden', 'Wachten']);
    expect(moments(journey)[0]).toEqual(['Ik meld me aan', 'Ik krijg een bevestiging']);
    expect(marks(journey)[0]).toEqual([6, 8]);
  });

  it('several journeys in one table, told apart by a column', () => {
    const journeys = plan([
      ['Klantreis', 'Stap', 'Contactmoment', 'Doen', 'Pijn'],
      ['Verhuizen', 'Doorgeven', 'Ik geef door', 'vult in', ''],
      ['Verhuizen', 'Eindnota', 'Ik krijg de nota', 'leest', 'klopt niet'],
      ['Storing', 'Melden', 'Ik meld een storing', 'belt', ''],
    ]);
    expect(journeys.map((journey) => [journey.name, titles(journey)])).toEqual([
      ['Verhuizen', ['Doorgeven', 'Eindnota']],
      ['Storing', ['Melden']],
    ]);
  });

  it('several maps below each other in one sheet', () => {
    const journeys = plan([
      ['Klantreis verhuizen'],
      ['Stap', 'A', 'B'],
      ['Doen', 'a1', 'b1'],
      ['Pijn', '', 'p'],
      [],
      ['Klantreis storing (gewenst)'],
      ['Stap', 'C', 'D', 'E'],
      ['Doen', 'c1', 'd1', 'e1'],
      ['Kans', 'k', '', ''],
    ]);
    expect(journeys.map((journey) => [journey.name, journey.state, titles(journey)])).toEqual([
      ['Verhuizen', 'asIs', ['A', 'B']],
      ['Storing', 'toBe', ['C', 'D', 'E']],
    ]);
  });

  it('several tables of steps below each other', () => {
    const journeys = plan([
      ['Journey: moving'],
      ['Step', 'Touchpoint', 'Doing', 'Pain'],
      ['One', 'I tell', 'calls', ''],
      ['Two', 'I wait', 'waits', 'silence'],
      [],
      ['Journey: outage'],
      ['Step', 'Touchpoint', 'Doing', 'Pain'],
      ['Three', 'I report', 'calls', 'queue'],
    ]);
    expect(journeys.map((journey) => [journey.name, titles(journey)])).toEqual([
      ['Moving', ['One', 'Two']],
      ['Outage', ['Three']],
    ]);
  });

  it('maps on several sheets, and a sheet that holds none', () => {
    const journeys = planJourneys(
      madeWorkbook({
        Uitleg: [['Dit bestand hoort bij het project'], ['Auteur', 'J. de Vries']],
        'Reis 1': [
          ['Stap', 'A'],
          ['Doen', 'a'],
          ['Denken', 'x'],
        ],
        'Reis 2': [
          ['Stap', 'B'],
          ['Doen', 'b'],
          ['Denken', 'y'],
        ],
      }),
    );
    expect(journeys.map((journey) => journey.sheet)).toEqual(['Reis 1', 'Reis 2']);
  });

  it('a blank line between lanes, a lane nobody knows, and a lane over two rows', () => {
    const journey = only([
      ['Stap', 'A', 'B'],
      ['Doen', 'a1', 'b1'],
      [],
      ['Pijn', 'p1', ''],
      [merged('Pijn'), 'p2', 'q1'],
      ['Kleur van de envelop', 'blauw', 'wit'],
    ]);
    expect(titles(journey)).toEqual(['A', 'B']);
    expect(notes(journey, 0, 'pain')).toEqual(['p1', 'p2']);
    expect(notes(journey, 1, 'Kleur van de envelop')).toEqual(['wit']);
    expect(keys(journey)).toContain('laneFree');
    expect(journey.lanes.map((lane) => lane.recognised)).toEqual([true, true, false]);
  });

  it('steps merged over columns hold several touchpoints; faces and words are read', () => {
    const journey = only([
      ['', 'Kennismaken', merged('Kennismaken'), 'Tekenen'],
      ['Fase', 'Start', merged('Start'), 'Slot'],
      ['Touchpoints', 'Ik bel', 'Ik mail', 'Ik teken'],
      ['Emotie', '🙂', '😡', 'opgelucht'],
      ['Systemen', 'CRM', merged('CRM'), ''],
    ]);
    expect(titles(journey)).toEqual(['Kennismaken', 'Tekenen']);
    expect(stagesOf(journey)).toEqual([
      ['Start', 1],
      ['Slot', 1],
    ]);
    expect(marks(journey)[0]).toEqual([7.8, 1]);
    expect(notes(journey, 1, 'feeling')).toEqual(['opgelucht']);
    expect(notes(journey, 0, 'systems')).toEqual(['CRM']);
    expect(keys(journey)).toContain('emotionUnread');
  });

  it('finds no map in a list of addresses', () => {
    expect(
      plan([
        ['Naam', 'Plaats'],
        ['Jansen', 'Utrecht'],
        ['De Vries', 'Assen'],
      ]),
    ).toEqual([]);
  });
});
