/** Journeys in a real file: a map is a view on the touchpoint table, everything on it can be undone, and one query answers all a map needs. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EngineDocument } from '@electron/engine/document';
import type { JourneyMap } from '@shared/insight/journey/map';
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

async function touchpoint(
  name: string,
  values: Record<string, string | number | boolean | { name: string } | { name: string }[]> = {},
): Promise<number> {
  const { value } = await run(document, 'touchpoint.create', { rows: [{ name, ...values }] });
  return value.ids[0]!;
}

async function journey(
  name = 'Verhuizen',
  stages = ['Voor', 'Na'],
): Promise<{ id: number; stages: readonly number[] }> {
  const { value } = await run(document, 'journey.create', { name, stages: stages.map((stage) => ({ name: stage })) });
  const map = await ask(document, 'journey.map', { id: value.id });
  return { id: value.id, stages: map.stages.map((stage) => stage.id) };
}

const map = (id: number, compareWith?: number | null): Promise<JourneyMap> =>
  ask(document, 'journey.map', compareWith === undefined ? { id } : { id, compareWith });
const lane = (of: JourneyMap, kind: string): number => of.lanes.find((candidate) => candidate.kind === kind)!.id;
const names = (of: JourneyMap): readonly string[] => of.steps.map((step) => step.name);
const refusal = async (name: string, params: unknown): Promise<string> => {
  const result = await document.command(name, params);
  return result.ok ? 'accepted' : result.error.code;
};

describe('a map is a view on the table', () => {
  it('takes touchpoints that are there and makes those that are not', async () => {
    const known = await touchpoint('Ik bel', { emotionalScore: 4.2 });
    const { id, stages } = await journey();
    await run(document, 'journeyStep.create', {
      stage: stages[0]!,
      steps: [{ touchpoints: [{ name: 'IK BEL' }] }, { title: 'Wachten', touchpoints: [{ name: 'Ik wacht' }] }],
    });
    const made = await map(id);
    expect(names(made)).toEqual(['Ik bel', 'Wachten']);
    expect(made.moments[0]!.touchpoint).toBe(known);
    const { ids } = await ask(document, 'touchpoint.order', {});
    expect(ids).toHaveLength(2);
    await run(document, 'history.undo', {});
    expect((await ask(document, 'touchpoint.order', {})).ids).toHaveLength(1);
    expect((await map(id)).steps).toEqual([]);
  });

  it('shows a name and a figure that change in the table, and changes the table by its curve', async () => {
    const known = await touchpoint('Ik bel', { emotionalScore: 4 });
    const { id, stages } = await journey();
    await run(document, 'journeyStep.create', { stage: stages[0]!, steps: [{ touchpoints: [known] }] });
    const reply = await run(document, 'touchpoint.set', {
      cells: [
        { id: known, field: 'name', value: 'Ik chat' },
        { id: known, field: 'emotionalScore', value: 6 },
      ],
    });
    expect(reply.changed).toContain('touchpoint');
    let shown = await map(id);
    expect(names(shown)).toEqual(['Ik chat']);
    expect(shown.curves[0]!.points[0]!.emotional).toMatchObject({ value: 6, basis: 'estimate', source: 'touchpoint' });
    await run(document, 'journeyScore.set', { moment: shown.moments[0]!.id, emotional: 7.5 });
    expect((await ask(document, 'touchpoint.rows', { ids: [known] }))[0]!.emotionalScore).toBe(7.5);
    shown = await map(id);
    expect(shown.scores).toEqual([]);
    expect(shown.curves[0]!.points[0]!.emotional!.value).toBe(7.5);
  });

  it('shares touchpoints between journeys and tells where one is used', async () => {
    const known = await touchpoint('Ik bel');
    const one = await journey('Verhuizen');
    const two = await journey('Storing');
    for (const { stages } of [one, two])
      await run(document, 'journeyStep.create', { stage: stages[1]!, steps: [{ touchpoints: [known] }] });
    const uses = await ask(document, 'journey.usesOf', { touchpoint: known });
    expect(uses.map((use) => [use.journeyName, use.stepName, use.place])).toEqual([
      ['Verhuizen', 'Ik bel', 1],
      ['Storing', 'Ik bel', 1],
    ]);
  });

  it('keeps a step and its name when its touchpoint goes from the table', async () => {
    const known = await touchpoint('Ik bel');
    const { id, stages } = await journey();
    await run(document, 'journeyStep.create', { stage: stages[0]!, steps: [{ touchpoints: [known] }] });
    const reply = await run(document, 'touchpoint.delete', { ids: [known] });
    expect(reply.changed).toContain('journey');
    let shown = await map(id);
    expect(names(shown)).toEqual(['Ik bel']);
    expect(shown.moments).toEqual([]);
    await run(document, 'history.undo', {});
    shown = await map(id);
    expect(shown.steps[0]!.title).toBeNull();
    expect(shown.moments).toHaveLength(1);
  });
});

describe('steps, stages and lanes', () => {
  const filled = async () => {
    const made = await journey();
    await run(document, 'journeyStep.create', {
      stage: made.stages[0]!,
      steps: ['A', 'B', 'C', 'D'].map((title) => ({ title, touchpoints: [{ name: `Ik ${title}` }] })),
    });
    return { ...made, steps: (await map(made.id)).steps.map((step) => step.id) };
  };

  it('moves several steps at once, within a stage and to another', async () => {
    const { id, stages, steps } = await filled();
    await run(document, 'journeyStep.move', { ids: [steps[2]!, steps[3]!], stage: stages[0]!, before: steps[0]! });
    expect(names(await map(id))).toEqual(['C', 'D', 'A', 'B']);
    // Before one that moves along: before the first that stays.
    await run(document, 'journeyStep.move', { ids: [steps[2]!, steps[0]!], stage: stages[0]!, before: steps[2]! });
    expect(names(await map(id))).toEqual(['C', 'A', 'D', 'B']);
    await run(document, 'journeyStep.move', { ids: [steps[3]!], stage: stages[1]!, before: null });
    const shown = await map(id);
    expect(names(shown)).toEqual(['C', 'A', 'B', 'D']);
    expect(shown.steps.map((step) => step.place)).toEqual([0, 1, 2, 3]);
    await run(document, 'history.undo', {});
    await run(document, 'history.undo', {});
    await run(document, 'history.undo', {});
    expect(names(await map(id))).toEqual(['A', 'B', 'C', 'D']);
  });

  it('copies a step with notes and figures, to another journey too', async () => {
    const { id, steps } = await filled();
    const first = await map(id);
    await run(document, 'journeyNote.set', { step: steps[0]!, lane: lane(first, 'pain'), texts: ['wacht', 'duur'] });
    const free = await run(document, 'journeyLane.create', { journey: id, name: 'Doel' });
    await run(document, 'journeyNote.create', { step: steps[0]!, lane: free.value.id, text: 'snel klaar' });
    const other = await journey('Storing');
    await run(document, 'journeyStep.copy', { ids: [steps[0]!], stage: other.stages[0]!, before: null });
    const copied = await map(other.id);
    expect(names(copied)).toEqual(['A']);
    expect(copied.notes.map((note) => [copied.lanes.find((l) => l.id === note.lane)!.kind, note.text])).toEqual([
      ['pain', 'wacht'],
      ['pain', 'duur'],
      ['free', 'snel klaar'],
    ]);
    expect(copied.lanes.filter((l) => l.kind === 'free').map((l) => l.name)).toEqual(['Doel']);
    expect(copied.moments[0]!.touchpoint).toBe(first.moments[0]!.touchpoint);
  });

  it('deletes a stage with its steps, or moves them first', async () => {
    const { id, stages } = await filled();
    await run(document, 'journeyStage.delete', { id: stages[0]!, moveStepsTo: stages[1]! });
    expect(names(await map(id))).toEqual(['A', 'B', 'C', 'D']);
    await run(document, 'journeyStage.delete', { id: stages[1]! });
    expect((await map(id)).steps).toEqual([]);
    expect((await ask(document, 'touchpoint.order', {})).ids).toHaveLength(4);
  });

  it('copies and moves stages and lanes', async () => {
    const { id, stages } = await filled();
    await run(document, 'journeyStage.copy', { id: stages[0]! });
    let shown = await map(id);
    expect(shown.stages.map((stage) => stage.name)).toEqual(['Voor', 'Voor', 'Na']);
    expect(names(shown)).toEqual(['A', 'B', 'C', 'D', 'A', 'B', 'C', 'D']);
    await run(document, 'journeyStage.move', { id: stages[1]!, before: stages[0]! });
    expect((await map(id)).stages[0]!.name).toBe('Na');
    await run(document, 'journeyNote.set', { step: shown.steps[0]!.id, lane: lane(shown, 'pain'), texts: ['x'] });
    const copy = await run(document, 'journeyLane.copy', { id: lane(shown, 'pain') });
    await run(document, 'journeyLane.move', { id: copy.value.id, before: lane(shown, 'touchpoints') });
    shown = await map(id);
    expect(shown.lanes[0]).toMatchObject({ id: copy.value.id, kind: 'free', name: 'Pijn' });
    expect(shown.notes.filter((note) => note.lane === copy.value.id).map((note) => note.text)).toEqual(['x']);
  });

  it('has every fixed lane once and refuses a second', async () => {
    const { id } = await journey();
    const shown = await map(id);
    expect(new Set(shown.lanes.map((l) => l.kind)).size).toBe(13);
    expect(shown.lanes.filter((l) => l.visible)).toHaveLength(9);
    expect(await refusal('journeyLane.create', { journey: id, kind: 'pain' })).toBe('journey.laneIsThere');
  });

  it('refuses what belongs to another map, and a journey that links to itself', async () => {
    const { id, stages, steps } = await filled();
    const other = await journey('Storing');
    expect(await refusal('journeyStep.move', { ids: [steps[0]!], stage: stages[0]!, before: 999 })).toBe('notFound');
    expect(await refusal('journeyStep.create', { stage: stages[0]!, steps: [{ linkedJourney: id }] })).toBe(
      'journey.linksToItself',
    );
    expect(await refusal('journey.update', { id, fields: { counterpart: id } })).toBe('journey.linksToItself');
    const there = await map(other.id);
    expect(await refusal('journeyNote.create', { step: steps[0]!, lane: lane(there, 'pain'), text: 'x' })).toBe(
      'notFound',
    );
    const here = await map(id);
    expect(await refusal('journeyNote.create', { step: steps[0]!, lane: lane(here, 'curve'), text: 'x' })).toBe(
      'journey.noNotesHere',
    );
  });

  it('moves steps to another map with their notes, in one step of undo, and not to the map they link to', async () => {
    const { id, stages, steps } = await filled();
    const other = await journey('Storing');
    const free = (await run(document, 'journeyLane.create', { journey: id, name: 'Ergernis' })).value.id;
    const doing = lane(await map(id), 'doing');
    await run(document, 'journeyNote.create', { step: steps[1]!, lane: doing, text: 'Belt' });
    await run(document, 'journeyNote.create', { step: steps[1]!, lane: free, text: 'Wacht' });
    const before = await map(id);
    await run(document, 'journeyStep.move', { ids: [steps[1]!, steps[0]!], stage: other.stages[1]!, before: null });
    const there = await map(other.id);
    expect(there.steps.map((step) => step.id)).toEqual([steps[1], steps[0]]);
    expect(there.moments).toHaveLength(
      before.moments.filter(({ step }) => step === steps[0] || step === steps[1]).length,
    );
    const kinds = new Map(there.lanes.map((known) => [known.id, known.name ?? known.kind]));
    expect(there.notes.map((note) => [note.text, kinds.get(note.lane)])).toEqual([
      ['Belt', 'doing'],
      ['Wacht', 'Ergernis'],
    ]);
    expect((await map(id)).notes).toEqual([]);
    await run(document, 'history.undo', {});
    expect(await map(id)).toEqual(before);
    expect((await map(other.id)).steps).toEqual([]);
    const [link] = (
      await run(document, 'journeyStep.create', { stage: stages[0]!, steps: [{ linkedJourney: other.id }] })
    ).value.ids;
    expect(await refusal('journeyStep.move', { ids: [link], stage: other.stages[0]!, before: null })).toBe(
      'journey.linksToItself',
    );
  });

  it('links to a journey, both ways, and keeps its name when that goes', async () => {
    const { id, stages } = await filled();
    const other = await journey('Storing');
    await run(document, 'journeyStep.create', { stage: stages[1]!, steps: [{ linkedJourney: other.id }] });
    expect(names(await map(id)).at(-1)).toBe('Storing');
    expect((await map(id)).linksTo.map((link) => link.name)).toEqual(['Storing']);
    expect((await map(other.id)).linkedFrom.map((link) => link.name)).toEqual(['Verhuizen']);
    await run(document, 'journey.delete', { id: other.id });
    expect(names(await map(id)).at(-1)).toBe('Storing');
  });

  it('merges a touchpoint that is moved to a step where it stands already', async () => {
    const { id, steps } = await filled();
    const shown = await map(id);
    const [first, second] = shown.moments;
    await run(document, 'journeyMoment.create', { step: steps[1]!, touchpoints: [first!.touchpoint] });
    await run(document, 'journeyMoment.move', { ids: [first!.id], step: steps[1]!, before: second!.id });
    const after = await map(id);
    expect(after.moments.filter((moment) => moment.step === steps[1]!)).toHaveLength(2);
    expect(after.steps[0]).toMatchObject({ name: 'A', moments: [] });
  });
});

describe('notes', () => {
  it('sets a cell as a list and keeps the notes that were there', async () => {
    const { id, stages } = await journey();
    await run(document, 'journeyStep.create', { stage: stages[0]!, steps: [{ title: 'A' }, { title: 'B' }] });
    const shown = await map(id);
    const cell = { step: shown.steps[0]!.id, lane: lane(shown, 'doing') };
    const made = await run(document, 'journeyNote.set', { ...cell, texts: ['een', 'twee', ' '] });
    expect(made.value.ids).toHaveLength(2);
    await run(document, 'journeyNote.update', { id: made.value.ids[1]!, fields: { colour: 'blue', source: 'R02' } });
    await run(document, 'journeyNote.set', { ...cell, texts: ['een!', 'twee!', 'drie'] });
    const notes = (await map(id)).notes;
    expect(notes.map((note) => note.text)).toEqual(['een!', 'twee!', 'drie']);
    expect(notes[1]).toMatchObject({ id: made.value.ids[1]!, colour: 'blue', source: 'R02' });
    await run(document, 'journeyNote.move', {
      ids: [notes[2]!.id],
      step: shown.steps[1]!.id,
      lane: lane(shown, 'pain'),
      before: null,
    });
    expect((await map(id)).notes.find((note) => note.text === 'drie')!.step).toBe(shown.steps[1]!.id);
  });

  it('takes typing on in one note as one step', async () => {
    const { id, stages } = await journey();
    await run(document, 'journeyStep.create', { stage: stages[0]!, steps: [{ title: 'A' }] });
    const shown = await map(id);
    const { value } = await run(document, 'journeyNote.create', {
      step: shown.steps[0]!.id,
      lane: lane(shown, 'doing'),
      text: '',
    });
    for (const text of ['w', 'wa', 'wac'])
      await run(document, 'journeyNote.update', { id: value.id, fields: { text } });
    await run(document, 'history.undo', {});
    expect((await map(id)).notes[0]!.text).toBe('');
  });

  it('finds notes, steps and journeys by their words', async () => {
    const { id, stages } = await journey('Klantreis verhuizing');
    await run(document, 'journeyStep.create', { stage: stages[0]!, steps: [{ title: 'Sleuteloverdracht' }] });
    const shown = await map(id);
    await run(document, 'journeyNote.create', {
      step: shown.steps[0]!.id,
      lane: lane(shown, 'quotes'),
      text: 'De lampjesmeneer kwam langs',
    });
    const found = async (text: string) =>
      (await ask(document, 'search.find', { text })).map((hit) => [hit.entity, hit.journey]);
    expect(await found('lampjes')).toEqual([['journeyNote', id]]);
    expect(await found('sleutel')).toEqual([['journeyStep', id]]);
    expect(await found('verhuizing')).toEqual([['journey', id]]);
  });
});
