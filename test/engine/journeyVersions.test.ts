/** Versions of a journey held against each other, curves of personas, insights and pictures, in a real file. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { createText } from '@shared/i18n';
import type { EngineDocument } from '@electron/engine/document';
import type { JourneyMap } from '@shared/insight/journey/map';
import { ask, newDocument, reopened, run, testFolder, testServices } from './support/documents';

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
const refusal = async (name: string, params: unknown): Promise<string> => {
  const result = await document.command(name, params);
  return result.ok ? 'accepted' : result.error.code;
};

describe('as it is and as it should be', () => {
  const pair = async () => {
    const { id, stages } = await journey();
    await touchpoint('Ik bel', { emotionalScore: 4, functionalScore: 5, targetScore: 8 });
    await touchpoint('Ik wacht', { emotionalScore: 3 });
    await run(document, 'journeyStep.create', {
      stage: stages[0]!,
      steps: [{ touchpoints: [{ name: 'Ik bel' }] }, { touchpoints: [{ name: 'Ik wacht' }] }],
    });
    const { value } = await run(document, 'journey.duplicate', { id, as: 'toBe' });
    return { id, toBe: value.id };
  };

  it('makes a to-be copy on the same touchpoints, linked both ways', async () => {
    const { id, toBe } = await pair();
    const copy = await map(toBe);
    expect(copy.journey).toMatchObject({ state: 'toBe', counterpart: id, name: 'Verhuizen (gewenst)' });
    expect((await map(id)).counterparts.map((other) => other.id)).toEqual([toBe]);
    // The target where there is one; otherwise as it is today.
    expect(copy.curves[0]!.points.map((point) => point.emotional)).toMatchObject([
      { value: 8, source: 'target' },
      { value: 3, source: 'touchpoint' },
    ]);
  });

  it('holds figures of its own and leaves the table alone', async () => {
    const { id, toBe } = await pair();
    const copy = await map(toBe);
    await run(document, 'journeyScore.set', { moment: copy.moments[1]!.id, emotional: 7, functional: 8 });
    expect((await ask(document, 'touchpoint.rows', { ids: [copy.moments[1]!.touchpoint] }))[0]!.emotionalScore).toBe(3);
    const { comparison } = await map(id);
    expect(comparison!.journey.id).toBe(toBe);
    expect(comparison!.points.map((point) => point.difference)).toEqual([4, 4]);
    expect(comparison!.meanDifference).toBe(4);
    await run(document, 'journeyScore.set', { moment: copy.moments[1]!.id, emotional: null, functional: null });
    expect((await map(toBe)).scores).toEqual([]);
  });

  it('compares steps by where they came from, also when they moved or are new', async () => {
    const { id, toBe } = await pair();
    const copy = await map(toBe);
    await run(document, 'journeyStep.move', {
      ids: [copy.steps[1]!.id],
      stage: copy.stages[0]!.id,
      before: copy.steps[0]!.id,
    });
    await run(document, 'journeyStep.create', {
      stage: copy.stages[1]!.id,
      steps: [{ title: 'Bellen na twee weken' }],
    });
    const { comparison } = await map(id);
    expect(comparison!.points).toHaveLength(2);
    expect(comparison!.onlyThere.map((step) => step.name)).toEqual(['Bellen na twee weken']);
    expect(comparison!.onlyHere).toEqual([]);
    expect((await map(id, null)).comparison).toBeNull();
  });

  it('shows a curve for each persona with figures of its own', async () => {
    const { id } = await pair();
    await run(document, 'journey.update', { id, fields: { personas: [{ name: 'Gezin' }, { name: 'Senior' }] } });
    const shown = await map(id);
    const senior = shown.journey.personas[1]!;
    await run(document, 'journeyScore.set', { moment: shown.moments[0]!.id, persona: senior, emotional: 9 });
    const { curves } = await map(id);
    expect(curves.map((curve) => curve.persona)).toEqual([null, senior]);
    expect(curves[1]!.points.map((point) => point.emotional!.value)).toEqual([9, 3]);
    expect(curves[0]!.points[0]!.emotional!.value).toBe(4);
    // A persona that goes takes its figures along.
    await run(document, 'list.delete', { list: 'persona', id: senior });
    expect((await map(id)).curves).toHaveLength(1);
  });
});

it('tells handovers, insights and pictures, and survives reopening', async () => {
  const { id, stages } = await journey();
  const owned = async (name: string, department: string, score: number) => {
    const person = await run(document, 'list.create', {
      list: 'person',
      fields: { role: `Manager ${department}`, department: { name: department } },
    });
    const made = await touchpoint(name, { emotionalScore: score });
    await run(document, 'touchpoint.set', { cells: [{ id: made, field: 'owner', value: person.value.id as never }] });
    return made;
  };
  const touchpoints = [
    await owned('Ik bel', 'Klantstart', 6),
    await touchpoint('Ik wacht', { emotionalScore: 3 }),
    await owned('Ik betaal', 'Facturatie', 5),
  ];
  await run(document, 'journeyStep.create', {
    stage: stages[0]!,
    steps: touchpoints.map((one) => ({ touchpoints: [one] })),
  });
  const picture = folder.file('foto.png');
  writeFileSync(picture, Buffer.from('89504e470d0a1a0a', 'hex'));
  const shown = await map(id);
  await run(document, 'journeyStep.addPicture', { id: shown.steps[0]!.id, file: picture });
  writeFileSync(folder.file('brief.pdf'), '%PDF-1.4');
  expect(await refusal('journeyStep.addPicture', { id: shown.steps[0]!.id, file: folder.file('brief.pdf') })).toBe(
    'attachment.unsupported',
  );
  document.close();
  document = reopened(folder.file('a.cxw'), testServices());
  const again = await map(id);
  expect(again.steps[0]!.picture).not.toBeNull();
  expect(again.handovers).toMatchObject([
    { number: 1, from: shown.moments[0]!.id, to: shown.moments[2]!.id, unknownBetween: 1 },
  ]);
  const { items } = await ask(document, 'journey.insight', { id });
  expect(items.map((item) => item.kind)).toEqual([
    'peaks',
    'peakEnd',
    'moments',
    'worstStretch',
    'handovers',
    'balance',
    'promise',
    'timeLayers',
    'owners',
    'evidence',
  ]);
  const list = await ask(document, 'journey.list', {});
  expect(list[0]).toMatchObject({ name: 'Verhuizen', steps: 3, touchpoints: 3, scored: 3 });
  expect(list[0]!.emotionalMean).toBeCloseTo(14 / 3, 10);
  const steps = await ask(document, 'history.list', { limit: 5 });
  expect(createText('nl').change(steps[0]!.label)).toBe('Beeld bij “Ik bel”');
});

it('shows a figure that follows a measurement with its answers, spread and interval, and as an estimate once it is dragged', async () => {
  const known = await touchpoint('De monteur komt langs', { emotionalScore: 7 });
  const { id, stages } = await journey();
  await run(document, 'journeyStep.create', { stage: stages[0]!, steps: [{ touchpoints: [known] }] });
  const { connection } = document.context;
  connection.prepare(`INSERT INTO wave (id, uid, position, name) VALUES (1, 'w', 1, 'golf 2')`).run();
  connection
    .prepare(`INSERT INTO survey_topic (id, uid, name_key, name, touchpoint) VALUES (1, 't', 'monteur', 'Monteur', ?)`)
    .run(known);
  [10, 9, 8, 8.5].forEach((mark, index) =>
    connection
      .prepare(
        `INSERT INTO response (wave, identity, fingerprint, status, topic, emotional) VALUES (1, ?, ?, 'kept', 1, ?)`,
      )
      .run(`r${index}`, `f${index}`, mark),
  );
  await run(document, 'measurement.follow', { touchpoints: [known] });
  const [point] = (await map(id)).curves[0]!.points;
  expect(point).toMatchObject({
    peak: 'near',
    emotional: { value: 8.9, basis: 'measured', source: 'measurement', n: 4 },
  });
  // 8.875 ± 3.182 × 0.854 / √4, clipped at ten.
  expect(point!.emotional!.deviation).toBeCloseTo(0.8539, 3);
  expect(point!.emotional!.interval!.low).toBeCloseTo(7.516, 2);
  expect(point!.emotional!.interval!.high).toBe(10);
  await run(document, 'journeyScore.set', { moment: point!.moment, emotional: 6 });
  expect((await map(id)).curves[0]!.points[0]!.emotional).toMatchObject({
    value: 6,
    basis: 'estimate',
    interval: null,
  });
});
