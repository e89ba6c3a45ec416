/** Records of the organisation, maturity over time, clashes of silos, value in euro, and rules of improvements, through the engine. */
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EngineDocument } from '@electron/engine/document';
import { createText } from '@shared/i18n';
import { ask, newDocument, run, testFolder } from './support/documents';

const folder = testFolder();
let document: EngineDocument;
let round = 0;

beforeEach(() => {
  round += 1;
  document = newDocument(folder.file(`o${round}.cxw`));
});
afterEach(() => document.close());
afterAll(() => folder.remove());

async function person(role: string): Promise<number> {
  return (await run(document, 'list.create', { list: 'person', fields: { role } })).value.id;
}
async function department(name: string): Promise<number> {
  return (await run(document, 'list.create', { list: 'department', fields: { name } })).value.id;
}
async function touchpoint(values: Readonly<Record<string, string | number>>): Promise<number> {
  const [id = 0] = (await run(document, 'touchpoint.create', { rows: [values] })).value.ids;
  return id;
}
async function refusal(name: string, params: unknown): Promise<string | null> {
  const result = await document.command(name, params);
  return result.ok ? null : result.error.code;
}

describe('records', () => {
  it('has one chosen responsibility model, one of each kind, and shows what it leaves open', async () => {
    await touchpoint({ name: 'Ik krijg geleverd', chainPhase: 'delivery' });
    await run(document, 'record.create', { kind: 'responsibilityModel', fields: { kind: 'chain', chosen: true } });
    await run(document, 'record.create', {
      kind: 'responsibilityModel',
      fields: { kind: 'contactDepartments', chosen: true },
    });
    expect(await refusal('record.create', { kind: 'responsibilityModel', fields: { kind: 'chain' } })).toBe(
      'record.double',
    );
    const models = await ask(document, 'organisation.models', {});
    expect(models.filter((model) => model.chosen).map((model) => model.kind)).toEqual(['contactDepartments']);
    expect(models.find((model) => model.kind === 'contactDepartments')?.gaps).toEqual([
      { phase: 'delivery', touchpoints: 1 },
    ]);
    expect(models.find((model) => model.kind === 'chain')?.gaps).toEqual([]);
  });

  it('keeps one role a person at a touchpoint, and names every change', async () => {
    const id = await touchpoint({ name: 'Ik bel' });
    const manager = await person('Manager Klantenservice');
    await run(document, 'responsibility.set', { cells: [{ touchpoint: id, person: manager, role: 'responsible' }] });
    await run(document, 'responsibility.set', { cells: [{ touchpoint: id, person: manager, role: 'informed' }] });
    expect((await ask(document, 'record.all', {})).responsibility.map((row) => row.role)).toEqual(['informed']);
    const [last] = await ask(document, 'history.list', { limit: 1 });
    expect(createText('nl').change(last?.label ?? { key: '', params: {} })).toBe(
      'Verantwoordelijkheid van “Manager Klantenservice”',
    );
    await run(document, 'responsibility.set', { cells: [{ touchpoint: id, person: manager, role: null }] });
    expect((await ask(document, 'record.all', {})).responsibility).toEqual([]);
    expect(
      await refusal('responsibility.set', { cells: [{ touchpoint: 999, person: manager, role: 'informed' }] }),
    ).toBe('notFound');
  });

  it('refuses a record without what it cannot do without, and fields of another kind', async () => {
    expect(await refusal('record.create', { kind: 'stakeholder', fields: { who: 'Directeur' } })).toBe(
      'invalidRequest',
    );
    expect(await refusal('record.create', { kind: 'task', fields: { task: 'nonsense' } })).toBe('invalidRequest');
    const { value } = await run(document, 'record.create', {
      kind: 'stakeholder',
      fields: { what: 'Gesprek', who: 'Directeur' },
    });
    await run(document, 'record.update', { kind: 'stakeholder', id: value.id, fields: { done: true, who: '' } });
    const [row] = (await ask(document, 'record.all', {})).stakeholder;
    expect(row).toMatchObject({ what: 'Gesprek', who: null, done: true, notedOn: null });
  });
});

describe('the matrix', () => {
  it('has one who answers for a touchpoint: its owner, whoever was so before', async () => {
    const first = await touchpoint({ name: 'Ik bel' });
    const second = await touchpoint({ name: 'Ik betaal' });
    const [one, other] = [await person('Manager A'), await person('Manager B')];
    await run(document, 'responsibility.set', {
      cells: [first, second].map((touchpoint) => ({ touchpoint, person: one, role: 'accountable' as const })),
    });
    await run(document, 'responsibility.set', { cells: [{ touchpoint: first, person: other, role: 'accountable' }] });
    await run(document, 'responsibility.set', { cells: [{ touchpoint: first, person: one, role: 'consulted' }] });
    const owners = await ask(document, 'touchpoint.rows', { ids: [first, second] });
    expect(owners.map((row) => row.owner)).toEqual([other, one]);
    const { rows, flagged, loads } = await ask(document, 'organisation.matrix', {});
    expect(rows[0]?.roles).toEqual(
      expect.arrayContaining([
        { person: one, role: 'consulted' },
        { person: other, role: 'accountable' },
      ]),
    );
    expect(flagged).toMatchObject({ noAccountable: 0, twoAccountable: 0, noResponsible: 2 });
    expect(loads).toHaveLength(2);
    for (let step = 0; step < 3; step += 1) await run(document, 'history.undo', {});
    expect((await ask(document, 'touchpoint.rows', { ids: [first] }))[0]?.owner).toBeNull();
  });

  it('takes the owner away where his role becomes another one', async () => {
    const id = await touchpoint({ name: 'Ik bel' });
    const owner = await person('Manager A');
    for (const role of ['accountable', 'responsible'] as const)
      await run(document, 'responsibility.set', { cells: [{ touchpoint: id, person: owner, role }] });
    expect((await ask(document, 'organisation.matrix', {})).rows[0]).toMatchObject({
      owner: null,
      roles: [{ person: owner, role: 'responsible' }],
      flags: ['noAccountable'],
    });
  });
});

describe('maturity', () => {
  it('comes from a preset, shows spread and evidence, and what changed between rounds', async () => {
    const { value: model } = await run(document, 'maturity.fromPreset', { preset: 'twoEnds' });
    const { maturityQuestion, maturityStage } = await ask(document, 'record.all', {});
    expect(maturityStage.map((stage) => stage.name)).toEqual([
      'Productiegerichte organisatie',
      'Klantgerichte organisatie',
    ]);
    expect(maturityQuestion).toHaveLength(8);
    const [question = { id: 0 }] = maturityQuestion;
    const held = async (name: string, heldOn: string, scores: readonly number[]): Promise<void> => {
      const { value } = await run(document, 'record.create', {
        kind: 'maturityRound',
        fields: { model: model.id, name, heldOn },
      });
      for (const [index, score] of scores.entries())
        await run(document, 'maturity.answer', {
          round: value.id,
          question: question.id,
          respondent: `R${index}`,
          score,
          evidence: index === 0 ? 'Verslag MT' : null,
        });
    };
    await held('Najaar', '2024-10-01', [1, 3]);
    await held('Voorjaar', '2025-04-01', [4, 5]);
    const [first, second] = await ask(document, 'organisation.maturity', {});
    expect(first?.questions[0]).toMatchObject({
      n: 2,
      mean: 2,
      sd: Math.SQRT2,
      lowest: 1,
      highest: 3,
      withEvidence: 1,
      change: null,
    });
    expect(second?.questions[0]).toMatchObject({ mean: 4.5, change: 2.5 });
    expect([first?.stage, second?.stage]).toEqual(maturityStage.map((stage) => stage.id));
    expect(second?.nextStage).toBeNull();
    // A stricter rule is data of the model too: no statement belongs to the last stage yet.
    const ruled = { kind: 'maturityModel', id: model.id, fields: { rule: 'statements' } } as const;
    await run(document, 'record.update', ruled);
    expect((await ask(document, 'organisation.maturity', {}))[1]).toMatchObject({
      rule: 'statements',
      stage: maturityStage[0]?.id,
      stageByMean: maturityStage[1]?.id,
    });
    const placed = {
      kind: 'maturityQuestion',
      id: question.id,
      fields: { stage: maturityStage[1]?.id ?? null },
    } as const;
    await run(document, 'record.update', placed);
    expect((await ask(document, 'organisation.maturity', {}))[1]?.stage).toBe(maturityStage[1]?.id);
    await run(document, 'history.undo', {});
    expect((await ask(document, 'organisation.maturity', {}))[1]?.stage).toBe(maturityStage[0]?.id);
    expect(await refusal('record.update', { kind: 'maturityQuestion', id: question.id, fields: { stage: 999 } })).toBe(
      'notFound',
    );
  });
});

describe('improvements', () => {
  const make = async (fields: Readonly<Record<string, unknown>>): Promise<number> =>
    (await run(document, 'improvement.create', { fields: { name: 'Beter', ...fields } })).value.id;

  it('go from a quote and a touchpoint to a proposal in one action, and lead back', async () => {
    const id = await make({});
    const { value } = await run(document, 'improvement.create', {
      fields: { name: 'Uitleg op de nota', touchpoints: [{ name: 'Ik ontvang mijn jaarnota' }] },
      evidence: [{ kind: 'quote', sourceUid: 'quote-1', text: 'Ik snap er niets van.' }],
    });
    const found = await ask(document, 'improvement.list', { sourceUid: 'quote-1' });
    expect(found.map((row) => row.id)).toEqual([value.id]);
    expect(found[0]).toMatchObject({
      proposedOn: '2026-11-21',
      status: 'proposed',
      flags: expect.arrayContaining(['noOwner', 'benefitsUnknown', 'noRegister']),
    });
    const order = await ask(document, 'touchpoint.order', {});
    expect(await ask(document, 'improvement.list', { touchpoint: order.ids[0] ?? 0 })).toHaveLength(1);
    expect(id).not.toBe(value.id);
  });

  it('dates what the board moves, and never waits in a circle', async () => {
    const first = await make({ customerBenefit: 'minder bellen' });
    const second = await make({ dependsOn: [first] });
    await run(document, 'improvement.move', { id: first, column: 'done' });
    await run(document, 'improvement.move', { id: second, column: 'still' });
    const rows = await ask(document, 'improvement.list', {});
    expect(rows[0]).toMatchObject({ status: 'done', decidedOn: '2026-11-21', doneOn: '2026-11-21' });
    expect(rows[0]?.flags).toEqual(expect.arrayContaining(['oneSided', 'doneNotMeasured']));
    expect(rows[1]).toMatchObject({ status: 'onHold', decidedOn: null });
    expect(await refusal('improvement.update', { ids: [first], fields: { dependsOn: [second] } })).toBe(
      'improvement.circle',
    );
  });

  it('show where departments clash', async () => {
    const [facturatie, service] = [await department('Facturatie'), await department('Klantenservice')];
    const id = await make({ department: facturatie, impact: 5 });
    await run(document, 'record.create', {
      kind: 'priority',
      fields: { improvement: id, department: service, priority: 2 },
    });
    const [row] = await ask(document, 'improvement.clashes', {});
    expect(row).toMatchObject({ spread: 3, clash: true });
    expect(row?.priorities).toContainEqual({ department: facturatie, priority: 5, stated: false });
  });

  it('test shares, rates and means with a spread, and say when they cannot', async () => {
    await make({ name: 'a', measure: '% nagekomen', baseline: { value: 62, n: 120 }, after: { value: 80, n: 120 } });
    await make({
      name: 'b',
      measure: 'klachten per maand',
      baseline: { value: 40, n: 12 },
      after: { value: 38, n: 12 },
    });
    await make({
      name: 'c',
      measure: 'cijfer',
      baseline: { value: 6, n: 40, deviation: 2 },
      after: { value: 7.5, n: 40, deviation: 2 },
    });
    await make({ name: 'd', measure: 'cijfer', baseline: { value: 6, n: 40 }, after: { value: 7, n: 40 } });
    await make({ name: 'e', measure: 'cijfer', baseline: { value: 6, n: 9 }, after: { value: 7, n: 6 } });
    const effects = (await ask(document, 'improvement.list', {})).map(
      ({ effect }) => `${effect.method} ${effect.verdict}`,
    );
    expect(effects).toEqual(['shares changed', 'rates no-proof', 'welch changed', 'null no-spread', 'null too-few']);
  });
});

describe('value', () => {
  it('computes lifetime value, a point of retention and waste as ranges', async () => {
    await touchpoint({ name: 'Ik verhuis', lostCustomersEuro: 10_000, reworkHours: 100 });
    const empty = await ask(document, 'measurement.value', {});
    expect(empty.lifetimeValue).toBeNull();
    const assume = (name: string, low: number, likely: number, high: number) =>
      run(document, 'record.create', { kind: 'assumption', fields: { name, low, likely, high } });
    await assume('margin', 100, 100, 100);
    await assume('retention', 0.75, 0.8, 0.85);
    await assume('discount', 0.1, 0.1, 0.1);
    await assume('customers', 1000, 1000, 1000);
    await assume('hourCost', 40, 45, 50);
    const value = await ask(document, 'measurement.value', {});
    expect(value.lifetimeValue?.likely).toBeCloseTo(266.67, 2);
    expect(value.lifetimeValue?.high).toBeCloseTo(340, 2);
    expect(value.multiple?.likely).toBeCloseTo(2.67, 2);
    expect(value.waste).toMatchObject({
      lostCustomersEuro: 10_000,
      reworkEuro: { low: 4000, likely: 4500, high: 5000 },
      total: { likely: 14_500 },
    });
  });
});
