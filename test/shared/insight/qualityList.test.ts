/** Tests of the quality list: each rule finds its case and only that, dismissals stay away until the row changes, every reason has its text. */
import { describe, expect, it } from 'vitest';
import { createText, locales } from '@shared/i18n';
import type { Touchpoint } from '@shared/domain/touchpoint';
import type { Lists } from '@shared/domain/lists';
import { qualityFingerprint, qualityListOf, qualityRuleKeys, type QualityItem } from '@shared/insight/qualityList';
import { channel, department, emptyLists, energyExpected, energyInput, person, stage, touchpoint } from './fixture';

const sound: Partial<Touchpoint> = {
  stage: 1,
  processes: ['promise', 'deliver', 'settle'],
  channels: [1],
  owner: 1,
  emotionalScore: 6,
  functionalScore: 7,
  importance: 3,
  frequencyPerMonth: 10,
  basis: 'interview',
};
const lists: Lists = {
  ...emptyLists,
  stages: [stage(1, 'Start')],
  channels: [channel(1, 'Telefoon', 'offline'), channel(2, 'App', 'online'), channel(3, 'Iets', null)],
  departments: [
    department(1, 'Facturatie', 'process'),
    department(2, 'Digitaal', 'channel'),
    department(3, 'Nieuw', null),
  ],
  people: [
    person(1, 'Manager Facturatie', { department: 1, isManager: true }),
    person(2, 'Manager Digitaal', { department: 2, isManager: true }),
    person(3, 'Manager Nieuw', { department: 3, isManager: true }),
    person(4, 'Losse manager'),
  ],
};
const itemsOf = (rule: string, rows: readonly Touchpoint[], given: Lists = lists): readonly QualityItem[] =>
  qualityListOf({ touchpoints: rows, lists: given, dismissals: [] }).groups.find((group) => group.rule === rule)
    ?.items ?? [];

describe('quality list on the fictional table', () => {
  const report = qualityListOf(energyInput());
  const group = (rule: string) => report.groups.find((candidate) => candidate.rule === rule);
  it('finds the owners', () => {
    expect(group('noOwner')?.items.map((item) => item.name)).toEqual(energyExpected.zonder_eigenaar);
    expect(group('ownerOutsideProcess')?.count).toBe(
      energyExpected.eigenaar['wel ingevuld, geen manager uit primair proces'],
    );
    expect(group('ownerProcessUnknown')).toBeUndefined();
  });
  it('finds the names from inside out and the missing scores', () => {
    expect(group('insideOut')?.items.map((item) => item.name)).toEqual(energyExpected.niet_vanuit_klant);
    expect(group('noScore')?.count).toBe(energyExpected.emotioneel.leeg_of_onleesbaar);
  });
  it('puts errors first and adds up', () => {
    expect(report.groups.slice(0, 2).map((candidate) => candidate.severity)).toEqual(['error', 'error']);
    expect(report.total).toBe(report.errors + report.remarks);
    expect(report.total).toBe(report.groups.reduce((total, candidate) => total + candidate.count, 0));
    expect(report.errors).toBe(6);
  });
});

describe('rules on a row', () => {
  it.each<[string, Partial<Touchpoint>, unknown]>([
    ['noOwner', { owner: null }, { field: 'owner' }],
    ['ownerOutsideProcess', { owner: 2 }, { field: 'owner' }],
    ['noScore', { emotionalScore: null, functionalScore: null }, { field: 'emotionalScore' }],
    ['oneScore', { functionalScore: null }, { field: 'functionalScore' }],
    ['oneScore', { emotionalScore: null }, { field: 'emotionalScore' }],
    ['insideOut', { name: 'Versturen correctienota' }, { field: 'name' }],
    ['emotionFromDataOnly', { basis: 'data' }, { field: 'basis' }],
    ['noImportance', { importance: null }, { field: 'importance' }],
    ['noStage', { stage: null }, { field: 'stage' }],
    ['noProcess', { processes: [] }, { field: 'processes' }],
    ['noChannel', { channels: [] }, { field: 'channels' }],
    ['modeContradictsChannels', { modeOverride: 'online', mode: 'online' }, { field: 'modeOverride' }],
    ['noFrequency', { frequencyPerMonth: null }, { field: 'frequencyPerMonth' }],
    ['promiseWithoutDelivery', { promiseText: 'Binnen een dag', settlementText: 'ja' }, { field: 'deliveryText' }],
    [
      'promiseWithoutSettlement',
      { promiseText: 'Binnen een dag', deliveryText: 'ja', settlementText: '  ' },
      { field: 'settlementText' },
    ],
  ])('%s', (rule, fields, mend) => {
    const good = touchpoint(sound);
    const bad = touchpoint({ ...sound, ...fields });
    const found = itemsOf(rule, [good, bad]);
    expect(found.map((item) => [item.touchpoint, item.mend])).toEqual([[bad.id, mend]]);
  });

  it('finds nothing in a sound row', () => {
    expect(qualityListOf({ touchpoints: [touchpoint(sound)], lists, dismissals: [] }).groups).toEqual([]);
  });
  it('finds names that occur twice, whatever their case and spaces', () => {
    const rows = [
      touchpoint({ ...sound, name: 'Ik bel' }),
      touchpoint({ ...sound, name: ' ik  BEL. ' }),
      touchpoint({ ...sound, name: 'Ik mail' }),
    ];
    expect(itemsOf('duplicateName', rows).map((item) => [item.touchpoint, item.params])).toEqual([
      [rows[0]!.id, { count: 2 }],
      [rows[1]!.id, { count: 2 }],
    ]);
  });
  it('does not call a mode contradicted when a channel’s side is unknown', () => {
    expect(
      itemsOf('modeContradictsChannels', [touchpoint({ ...sound, channels: [1, 3], modeOverride: 'hybrid' })]),
    ).toEqual([]);
  });
});

describe('rules on the whole', () => {
  const many = (count: number, fields: (index: number) => Partial<Touchpoint>) =>
    Array.from({ length: count }, (_, index) => touchpoint({ ...sound, ...fields(index) }));
  it('warns when one person owns at least half of ten', () => {
    expect(
      itemsOf(
        'oneOwner',
        many(10, (index) => ({ owner: index < 5 ? 1 : index })),
      ),
    ).toMatchObject([{ touchpoint: null, params: { role: 'Manager Facturatie', count: 5, owned: 10 } }]);
    expect(
      itemsOf(
        'oneOwner',
        many(9, () => ({ owner: 1 })),
      ),
    ).toEqual([]);
    expect(
      itemsOf(
        'oneOwner',
        many(10, (index) => ({ owner: index < 4 ? 1 : index + 5 })),
      ),
    ).toEqual([]);
  });
  it('warns when the table, or else a stage, is on one side', () => {
    const offline = many(5, () => ({ mode: 'offline' as const }));
    expect(itemsOf('oneSided', offline)).toMatchObject([{ params: { side: 'offline', count: 5 } }]);
    expect(itemsOf('stageOneSided', offline)).toEqual([]);
    const mixed = [...offline, touchpoint({ ...sound, stage: null, mode: 'online' })];
    expect(itemsOf('oneSided', mixed)).toEqual([]);
    expect(itemsOf('stageOneSided', mixed)).toMatchObject([{ params: { stage: 'Start', side: 'offline', count: 5 } }]);
    expect(
      itemsOf(
        'oneSided',
        many(5, () => ({ mode: 'hybrid' as const })),
      ),
    ).toEqual([]);
  });
  it('mends an unknown owner at the person or at the department', () => {
    expect(
      itemsOf(
        'ownerProcessUnknown',
        many(3, (index) => ({ owner: index === 0 ? 3 : 4 })),
      ).map((item) => [item.mend, item.params['missing'], item.params['count']]),
    ).toEqual([
      [{ list: 'department', id: 3 }, 'kind', 1],
      [{ list: 'person', id: 4 }, 'department', 2],
    ]);
  });
  it('finds used channels without a side, and gaps in stages and processes', () => {
    const rows = [
      touchpoint({ ...sound, channels: [3], processes: ['deliver'] }),
      touchpoint({ ...sound, stage: 2, processes: [] }),
    ];
    const more: Lists = { ...lists, stages: [...lists.stages, stage(2, 'Midden'), stage(3, 'Eind')] };
    expect(itemsOf('channelWithoutSide', rows, more)).toMatchObject([{ mend: { list: 'channel', id: 3 } }]);
    expect(itemsOf('emptyStage', rows, more)).toMatchObject([
      { params: { stage: 'Eind' }, mend: { list: 'stage', id: 3 } },
    ]);
    expect(itemsOf('stageWithoutProcess', rows, more)).toMatchObject([{ params: { stage: 'Midden', count: 1 } }]);
    expect(itemsOf('processUncovered', rows, more).map((item) => item.params['process'])).toEqual([
      'promise',
      'settle',
    ]);
  });
  it('says nothing about an empty table', () => {
    expect(qualityListOf({ touchpoints: [], lists, dismissals: [] })).toMatchObject({ total: 0, groups: [] });
  });
});

describe('dismissal', () => {
  const row = touchpoint({ ...sound, name: 'Versturen correctienota' });
  const dismissal = { touchpoint: row.id, rule: 'insideOut', fingerprint: qualityFingerprint('insideOut', row) };
  it('leaves the item out and counts it', () => {
    const report = qualityListOf({ touchpoints: [row], lists, dismissals: [dismissal] });
    expect(report).toMatchObject({
      total: 0,
      dismissed: 1,
      dismissedItems: [{ rule: 'insideOut', touchpoint: row.id }],
    });
    expect([...report.touchpoints]).toEqual([]);
  });
  it('ends when the row changes in that respect, and only then', () => {
    const report = (fields: Partial<Touchpoint>) =>
      qualityListOf({ touchpoints: [{ ...row, ...fields }], lists, dismissals: [dismissal] });
    expect(report({ name: 'Versturen creditnota' }).total).toBe(1);
    expect(report({ notes: 'anders' })).toMatchObject({ total: 0, dismissed: 1 });
  });
  it('holds for a remark on the whole by its own key', () => {
    const rows = Array.from({ length: 5 }, (_, index) =>
      touchpoint({ ...sound, name: `Ik bel ${index}`, mode: 'offline' as const }),
    );
    const key = itemsOf('oneSided', rows)[0]!.dismissKey;
    expect(
      qualityListOf({ touchpoints: rows, lists, dismissals: [{ touchpoint: null, rule: key, fingerprint: null }] }),
    ).toMatchObject({ total: 0, dismissed: 1 });
  });
});

describe('texts', () => {
  it.each(qualityRuleKeys)('%s has a name and a reason in both languages', (rule) => {
    for (const locale of locales) {
      const text = createText(locale);
      expect(text.lookup(`insight.quality.rules.${rule}`)).not.toContain('insight.');
      const params = {
        role: 'r',
        count: 2,
        owned: 3,
        side: 'online',
        stage: 's',
        channel: 'c',
        process: 'settle',
        missing: 'kind',
        department: 'd',
        stated: 'online',
        derived: 'offline',
        sign: 'action',
        word: 'w',
      };
      expect(text.lookup(`insight.quality.reasons.${rule}`, params)).not.toMatch(/insight\.|[{}]/);
    }
  });
});
