/** Staffing on the command line: people and assignments in, the seven vague ones found, match, division and cover with the keys that other programs rely on. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testFolder } from '@test/engine/support/documents';
import { runCxw, type Printed } from './support/runCxw';

const fixtures = join(import.meta.dirname, '../fixtures/energie');
const expected = JSON.parse(readFileSync(join(fixtures, 'overig-expected.json'), 'utf8'));
const folder = testFolder();
const cxw = (...argv: string[]): Promise<Printed> => runCxw(folder, argv);

async function json(...argv: string[]) {
  const { code, out, err } = await cxw(...argv, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
}

let specialists: { read: number; added: number; skipped: { code: string }[] };
beforeAll(async () => {
  specialists = await json('import', 'pool.cxpool', join(fixtures, 'specialisten.csv'), '--as', 'specialists');
  await json('import', 'pool.cxpool', join(fixtures, 'opdrachten.csv'), '--as', 'assignments');
});
afterAll(() => folder.remove());

describe('import', () => {
  test('makes the pool, takes every person once and accounts for every row', async () => {
    expect(specialists.added).toBe(expected.specialisten.unieke_kandidaten);
    expect(specialists.read).toBe(expected.specialisten.gegevensrijen - expected.specialisten.waarvan_geheel_leeg);
    const again = await json('import', 'pool.cxpool', join(fixtures, 'specialisten.csv'), '--as', 'specialists');
    expect([again.added, again.updated]).toEqual([0, 0]);
  });

  test('has the levels, processes and languages of the list', async () => {
    const list: { levels: string[] | null; processes: string[] | null; languages: string[] | null }[] = await json(
      'list',
      'pool.cxpool',
      'specialists',
    );
    const count = (level: string): number => list.filter(({ levels }) => levels?.includes(level)).length;
    const { niveau } = expected.specialisten;
    expect([count('steering'), count('brand'), count('operational'), count('customer')]).toEqual([
      niveau.aansturend,
      niveau.merk,
      niveau.operationeel,
      niveau.klant,
    ]);
    expect(list.filter(({ levels }) => levels === null || levels.length === 0)).toHaveLength(
      expected.specialisten.zonder_niveau,
    );
    const part = (process: string): number => list.filter(({ processes }) => processes?.includes(process)).length;
    expect([part('promise'), part('deliver'), part('settle')]).toEqual([
      expected.specialisten.fase.Beloven,
      expected.specialisten.fase.Waarmaken,
      expected.specialisten.fase['Financieel afwikkelen'],
    ]);
    const dutch = list.filter(({ languages }) => languages?.some((one) => /^(?:Nederlands|nl)$/i.test(one)));
    expect(dutch).toHaveLength(expected.specialisten.spreekt_nederlands);
  });

  test('a source that cannot be taken leaves no empty pool behind', async () => {
    const { code } = await cxw('import', 'leeg.cxpool', join(fixtures, 'niet-daar.csv'), '--as', 'specialists');
    expect(code).toBe(1);
    expect(existsSync(folder.file('leeg.cxpool'))).toBe(false);
  });
});

describe('clarify', () => {
  test('sends exactly the vague ones back', async () => {
    const list: { number: string }[] = await json('list', 'pool.cxpool', 'assignments');
    expect(list).toHaveLength(expected.opdrachten.rijen);
    const vague: string[] = [];
    for (const { number } of list) {
      const found = await json('clarify', 'pool.cxpool', '--assignment', number);
      if (!found.clear) vague.push(number);
      expect(found.clear).toBe(found.vague.length === 0);
      expect(Object.keys(found.answered)).toEqual(['online', 'part', 'level', 'share']);
    }
    expect(vague).toEqual(expected.opdrachten.vaag);
  });

  test('writes the role in both languages, and refuses to score what says nothing', async () => {
    const found = await json('clarify', 'pool.cxpool', '--assignment', 'opd 01');
    expect(found.answered).toMatchObject({
      online: 40,
      level: ['operational'],
      part: ['deliver', 'settle'],
      share: 67,
    });
    expect(found.description.nl).toContain('40 % online');
    expect(found.description.en).toContain('operational');
    const { code, out } = await cxw('match', 'pool.cxpool', '--assignment', 'OPD-13', '--json');
    expect([code, JSON.parse(out).error.code]).toEqual([1, 'staffing.emptyIntake']);
  });
});

interface Result {
  readonly id: string;
  readonly rank: number;
  readonly gate: string;
  readonly low: number;
  readonly high: number;
  readonly failed: readonly string[];
  readonly unknown: readonly string[];
  readonly contributions: readonly {
    readonly criterion: string;
    readonly condition: string;
    readonly weight: number;
    readonly fit: number | null;
    readonly fitLow: number;
    readonly fitHigh: number;
    readonly text: string;
  }[];
}

describe('match', () => {
  test('finds those who meet level and competences, counts only what has a weight, and says why', async () => {
    const found: { assignment: string; leftOut: number; rubricVersion: string; results: Result[] } = await json(
      'match',
      'pool.cxpool',
      '--assignment',
      'OPD-01',
    );
    expect(found.assignment).toBe('OPD-01');
    expect(found.results).toHaveLength(250 - found.leftOut);
    const order = ['pass', 'unknown', 'fail'];
    found.results.forEach(({ gate, rank, low, high, contributions }, at) => {
      const before = found.results[at - 1];
      if (before !== undefined) {
        expect(order.indexOf(gate)).toBeGreaterThanOrEqual(order.indexOf(before.gate));
        expect(rank).toBeGreaterThanOrEqual(before.rank);
      }
      expect(low).toBeLessThanOrEqual(high);
      const total = contributions.reduce((sum, { weight }) => sum + weight, 0);
      const lowest = contributions.reduce((sum, { weight, fitLow }) => sum + weight * fitLow, 0);
      expect(low).toBeCloseTo((100 * lowest) / total, 2);
      expect(contributions.every(({ condition, weight }) => condition === 'wish' || weight === 0)).toBe(true);
      expect(contributions.every(({ text }) => text.length > 3 && !text.includes('staffing.'))).toBe(true);
    });
    // The hard filter of the list: level and competences alone.
    const meets = ({ failed, unknown, contributions }: Result): boolean =>
      [...failed, ...unknown].every((criterion) => !criterion.startsWith('skill:') && criterion !== 'levels') &&
      contributions.every(({ criterion, fitHigh, fit }) => criterion !== 'levels' || (fit !== null && fitHigh > 0));
    const [filter] = Object.values(expected.opdrachten.hard_filter) as { ids: string[] }[];
    const ids = new Set(found.results.filter(meets).map(({ id }) => id));
    const approachable = new Set(found.results.map(({ id }) => id));
    expect([...ids].toSorted()).toEqual(filter?.ids.filter((id) => approachable.has(id)));
  });

  test('goes the other way round, and top cuts the list', async () => {
    const found = await json('match', 'pool.cxpool', '--specialist', 'spc0001', '--top', '3');
    expect(found.specialist).toBe('SPC-0001');
    expect(found.results).toHaveLength(3);
    expect(found.results[0]).toMatchObject({ refused: null, of: expect.any(Number) });
    const { code } = await cxw('match', 'pool.cxpool');
    expect(code).toBe(2);
    const { out } = await cxw('match', 'pool.cxpool', '--assignment', 'OPD-99', '--json');
    expect(JSON.parse(out).error.code).toBe('staffing.notThere');
  });
});

describe('copy and exchange', () => {
  test('an assignment goes to another pool in a signed file, and back comes nothing twice', async () => {
    const file = folder.file('opd01.json');
    const sent = await json('exchange', 'pool.cxpool', '--assignment', 'OPD-01', '--out', 'opd01.json');
    expect(sent).toMatchObject({ file, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(readFileSync(file, 'utf8')).not.toContain('Voltwijs');
    await json('new', 'tweede.cxpool');
    const looked = await json('exchange', 'tweede.cxpool', '--take', 'opd01.json', '--dry-run');
    expect(looked).toMatchObject({ dryRun: true, kind: 'assignment', there: [] });
    expect(await json('list', 'tweede.cxpool', 'assignments')).toEqual([]);
    await json('exchange', 'tweede.cxpool', '--take', 'opd01.json');
    const again = await json('exchange', 'tweede.cxpool', '--take', 'opd01.json');
    expect(again).toMatchObject({ added: 0, updated: 1 });
    expect(await json('list', 'tweede.cxpool', 'assignments')).toMatchObject([{ number: 'OPD-01', client: null }]);
    const { code } = await cxw('exchange', 'pool.cxpool', '--out', 'x.json');
    expect(code).toBe(2);
  });

  test('copies are made and not made over another file', async () => {
    const copy = await json('copy', 'pool.cxpool', '--as', 'anonymous', '--out', 'anoniem.cxpool');
    expect(copy.kept.specialist).toBe(250);
    expect(await json('list', 'anoniem.cxpool', 'assignments')).toMatchObject([
      { client: null, requestedBy: null },
      ...Array(24).fill({ client: null }),
    ]);
    const { out } = await cxw('copy', 'pool.cxpool', '--as', 'recruiter', '--out', 'anoniem.cxpool', '--json');
    expect(JSON.parse(out).error.code).toBe('open.exists');
  });
});

describe('sheet', () => {
  test('writes a profile without a name; pages need a runtime that draws', async () => {
    const written = await json('sheet', 'pool.cxpool', '--specialist', 'spc 0158', '--out', 'blad.docx');
    expect(written).toMatchObject({ format: 'docx', language: 'nl', withNames: false });
    expect(existsSync(folder.file('blad.docx'))).toBe(true);
    const drawn = await cxw('sheet', 'pool.cxpool', '--specialist', 'SPC-0158', '--out', 'blad.pdf', '--json');
    expect([drawn.code, JSON.parse(drawn.out).error.code]).toEqual([1, 'file.notPrinted']);
    expect(existsSync(folder.file('blad.pdf'))).toBe(false);
    expect((await cxw('sheet', 'pool.cxpool', '--out', 'blad.pdf')).code).toBe(2);
  });
});

describe('divide and cover', () => {
  test('gives nobody two places, and a second-best that is no better', async () => {
    const found = await json('divide', 'pool.cxpool');
    const people = found.pairs.map(({ specialist }: { specialist: string }) => specialist);
    expect(new Set(people).size).toBe(people.length);
    expect(found.optimal).toBe(true);
    expect(found.secondBest.total).toBeLessThanOrEqual(found.total);
    expect(found.secondBest.cost).toBeCloseTo(found.total - found.secondBest.total, 3);
    expect(found.refused).toEqual(expected.opdrachten.vaag.filter((id: string) => id !== 'OPD-13'));
    expect(found.unplaced).not.toContain(people[0]);
  });

  test('finds the smallest team for assignments together, and says what nobody has', async () => {
    const found = await json('cover', 'pool.cxpool', '--assignment', 'OPD-01, OPD-05,OPD-10');
    expect(found.assignments).toEqual(['OPD-01', 'OPD-05', 'OPD-10']);
    const { members, isProven, atLeast, gap, uncovered } = found.smallestTeam;
    expect([isProven, atLeast, gap]).toEqual([true, members.length, 0]);
    expect(members.length).toBeGreaterThan(1);
    const brought = new Set(
      members.flatMap(({ brings }: { brings: { assignment: string; text: string }[] }) =>
        brings.map(({ assignment, text }) => `${assignment} ${text}`),
      ),
    );
    expect(brought.size + uncovered.length).toBe(found.asked);
    const { out } = await cxw('cover', 'pool.cxpool', '--assignment', 'OPD-01,OPD-05,OPD-10', '--lang', 'nl');
    expect(out).toContain('kleiner kan niet');
  });

  test('tells what an engagement asks and who covers it', async () => {
    await json('new', 'opdracht.cxw');
    await json('import', 'opdracht.cxw', join(fixtures, 'contactmomenten.xlsx'));
    const found = await json('cover', 'opdracht.cxw');
    expect(found.touchpoints).toBe(75);
    expect(found.nobody).toBe(75);
    expect(found.demand.online.byBoth.online).toBeGreaterThan(0);
    expect(found.smallestTeam).toMatchObject({ members: [], isProven: true });
  });
});
