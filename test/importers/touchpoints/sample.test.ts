/** The sample contactmomententabel in its four forms: every figure of the expected outcomes, every trap of its README. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { workbookOf } from '@test/importers/workbooks';
import { planTouchpoints, namesOf } from '@electron/importers/touchpoints/plan';
import type { PlannedTouchpoint, TouchpointPlan } from '@electron/importers/touchpoints/plan.types';
import { nameKey } from '@shared/domain/parse';
import { modeOf } from '@shared/domain/mode';

const folder = join(import.meta.dirname, '../../fixtures/energie');
const expected = JSON.parse(readFileSync(join(folder, 'contactmomenten-expected.json'), 'utf8'));

function count<T>(values: readonly T[], key: (value: T) => string | null): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) {
    const name = key(value);
    if (name !== null) counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

function numbers(
  rows: readonly PlannedTouchpoint[],
  field: 'functionalScore' | 'emotionalScore' | 'importance' | 'frequencyPerMonth',
  only: (row: PlannedTouchpoint) => boolean = () => true,
): unknown {
  const values = rows
    .filter(only)
    .map((row) => row.values[field])
    .filter((value): value is number => typeof value === 'number');
  const sum = values.reduce((total, value) => total + value, 0);
  return {
    gevuld: values.length,
    leeg_of_onleesbaar: rows.length - values.length,
    som: Math.round(sum * 10) / 10,
    gemiddelde: Math.round((sum / values.length) * 1e4) / 1e4,
  };
}

describe.each(['contactmomenten.xlsx', 'contactmomenten-libreoffice.xlsx', 'legacy.ods', 'contactmomenten.csv'])(
  '%s',
  (file) => {
    let plan: TouchpointPlan;
    let rows: readonly PlannedTouchpoint[];
    beforeAll(async () => {
      const workbook = await workbookOf(join(folder, file));
      plan = planTouchpoints(workbook)!;
      rows = plan.rows;
    });

    test('header, rows read and rows set aside', () => {
      expect(plan.headerRow).toBe(expected.kopregel);
      expect(rows).toHaveLength(expected.unieke_contactmomenten);
      expect(plan.read).toBe(77);
      expect(plan.skipped.map(({ row, reason }) => [row, reason.key.replace('import.reasons.', '')])).toEqual([
        [37, 'emptyRow'],
        [67, 'duplicateRowElsewhere'],
        [81, 'totalsRowSum'],
      ]);
      expect(plan.skipped[1]?.reason.params).toMatchObject({
        of: 51,
        name: expected.dubbel.contactmoment,
        stage: 'Bijzondere momenten',
      });
      expect(rows[0]?.row).toBe(expected.eerste_gegevensrij);
      expect(rows.at(-1)?.row).toBe(expected.laatste_gegevensrij);
    });

    test('columns', () => {
      expect(plan.mapping.map((column) => column.field)).toEqual([
        'stage',
        'number',
        'name',
        'processes',
        'channels',
        'modeOverride',
        'owner',
        'department',
        'desiredImage',
        'clues',
        'informationIn',
        'informationOut',
        'frequencyPerMonth',
        'functionalScore',
        'emotionalScore',
        'importance',
        'emotionalCharge',
        'momentOfTruthCustomer',
        'brokenLaws',
        null,
        'extra',
        'notes',
      ]);
      expect(plan.mapping[19]?.remark?.key).toMatch(/^import\.remarks\.formula/);
      expect(plan.extraFields).toMatchObject([{ name: 'Laatst bekeken op', type: 'date' }]);
      expect(rows.filter((row) => row.extra[0] !== null)).toHaveLength(expected.datum_gevuld);
      expect(rows[0]?.extra[0]).toBe('2025-02-11');
    });

    test('stages, processes, modes', () => {
      expect(count(rows, (row) => namesOf(row.values.stage)[0] ?? null)).toEqual(expected.per_fase);
      expect(plan.stages).toEqual(Object.keys(expected.per_fase));
      const words: Record<string, string> = { promise: 'beloven', deliver: 'waarmaken', settle: 'afwikkelen' };
      expect(
        count(rows, (row) => (row.values.processes as string[]).map((process) => words[process]).join('+')),
      ).toEqual(expected.per_proces);
      const modes: Record<string, string> = { online: 'online', offline: 'offline', hybrid: 'beide' };
      expect(count(rows, (row) => (row.statedMode === null ? 'onbekend' : (modes[row.statedMode] ?? '')))).toEqual(
        expected.per_onoff,
      );
    });

    test('channels, split; “n.v.t.” is no channel', () => {
      const { 'n.v.t.': _none, ...named } = expected.kanalen_na_splitsen;
      const found = rows.flatMap((row) => namesOf(row.values.channels));
      expect(count(found, (name) => name)).toEqual(named);
      expect(plan.doubtful).toContainEqual(
        expect.objectContaining({ row: 79, field: 'channels', value: 'n.v.t.', taken: null }),
      );
    });

    test('sides of the channels explain the stated mode almost everywhere', () => {
      const side = new Map(plan.channels.map((channel) => [nameKey(channel.name), channel.side]));
      const different = rows.filter(
        (row) =>
          row.statedMode !== null &&
          modeOf(
            null,
            namesOf(row.values.channels).map((name) => side.get(nameKey(name)) ?? null),
          ) !== row.statedMode,
      );
      expect(different.length).toBeLessThanOrEqual(8);
      expect(side.get('telefoon')).toBe('offline');
      expect(side.get('mijn voltwijs')).toBe('online');
    });

    test('numbers', () => {
      expect(numbers(rows, 'functionalScore')).toEqual(expected.functioneel);
      expect(numbers(rows, 'emotionalScore')).toEqual(expected.emotioneel);
      expect(numbers(rows, 'importance')).toEqual(expected.belang);
      expect(numbers(rows, 'frequencyPerMonth')).toEqual(expected.frequentie_met_schattingen);
      expect(
        numbers(
          rows.filter((row) => row.values.frequencyIsEstimate !== true),
          'frequencyPerMonth',
        ),
      ).toMatchObject({ gevuld: 66, som: expected.frequentie_exact.som });
      const high = rows
        .filter((row) => Number(row.values.emotionalScore) >= 9)
        .map((row) => [row.name, row.values.emotionalScore]);
      expect(high).toEqual(expected.negenplus_emotioneel);
    });

    test('yes and no, basic laws', () => {
      const say = (value: unknown): string => (value === true ? 'ja' : value === false ? 'nee' : 'onbekend');
      expect(count(rows, (row) => say(row.values.emotionalCharge))).toEqual(expected.emotioneel_geladen);
      expect(count(rows, (row) => say(row.values.momentOfTruthCustomer))).toEqual(expected.moment_van_de_waarheid);
      const laws: Record<string, string> = { honest: 'eerlijk', respectful: 'respectvol', safe: 'veilig' };
      expect(
        count(
          rows.flatMap((row) => (row.values.brokenLaws as string[] | null) ?? []),
          (law) => laws[law] ?? law,
        ),
      ).toEqual(expected.basiswet);
      expect(rows.filter((row) => ((row.values.brokenLaws as string[] | null) ?? []).length > 0)).toHaveLength(
        expected.basiswet_minstens_een,
      );
      expect(rows.find((row) => row.values.number === 74)?.values.brokenLaws).toBeNull();
      expect(rows.find((row) => row.values.number === 2)?.values.brokenLaws).toEqual([]);
    });

    test('owners', () => {
      const without = rows.filter((row) => row.values.owner === null);
      expect(without.map((row) => row.name).toSorted()).toEqual([...expected.zonder_eigenaar].toSorted());
      expect(plan.doubtful).toContainEqual(
        expect.objectContaining({ row: 51, field: 'owner', value: '?', taken: null }),
      );
      expect(plan.doubtful).toContainEqual(
        expect.objectContaining({ row: 7, field: 'department', value: 'Marketing & Merk?', taken: 'Marketing & Merk' }),
      );
    });

    test('every doubt is accounted for, none is made up', () => {
      const key = (value: { row: number; field: string }): string => `${value.row} ${value.field}`;
      expect(plan.doubtful.map(key)).toEqual([
        '4 frequencyPerMonth',
        '4 brokenLaws',
        '6 momentOfTruthCustomer',
        '7 department',
        '7 frequencyPerMonth',
        '14 frequencyPerMonth',
        '15 processes',
        '21 processes',
        '32 processes',
        '34 frequencyPerMonth',
        '40 processes',
        '44 processes',
        '51 owner',
        '55 frequencyPerMonth',
        '64 frequencyPerMonth',
        '65 frequencyPerMonth',
        '72 frequencyPerMonth',
        '74 frequencyPerMonth',
        '74 functionalScore',
        '74 brokenLaws',
        '79 channels',
        '79 mode',
        '79 functionalScore',
        '79 emotionalScore',
        '79 emotionalCharge',
        '79 momentOfTruthCustomer',
        '79 brokenLaws',
      ]);
      expect(plan.rejected).toEqual([]);
    });
  },
);
