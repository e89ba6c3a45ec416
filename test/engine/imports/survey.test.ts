/** Surveys and improvements through the engine: account, figures, changes, second import, undo, and scores that follow a measurement. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EngineDocument } from '@electron/engine/document';
import { capturedTables } from '@electron/engine/schema';
import { energieFolder, readExpected } from '../../importers/survey/expected';
import { readerHere } from '../../importers/workbooks';
import { ask, newDocument, run, testFolder, testServices } from '../support/documents';

const folder = testFolder();
const expected = readExpected();
let document: EngineDocument;
const source = (name: string): string => `${energieFolder}/${name}`;

const dump = (): string =>
  JSON.stringify(
    capturedTables.map((table) => document.context.connection.prepare(`SELECT * FROM ${table} ORDER BY id`).all()),
  );

beforeAll(() => {
  document = newDocument(folder.file('meting.cxw'), testServices({ reader: readerHere }));
});
afterAll(() => {
  document.close();
  folder.remove();
});

describe('survey', () => {
  it('takes two waves in, each with its account', async () => {
    const names = [...new Set(Object.values(expected.koppeling_met_contactmomententabel)), 'Ik ontvang een factuur'];
    await run(document, 'touchpoint.create', {
      rows: names.map((name, index) => ({ name, functionalScore: 6, emotionalScore: 4 + (index % 5) / 2 })),
    });
    const before = dump();
    const first = await run(document, 'import.run', { file: source('nps-golf1.csv'), options: { wave: 'Golf 1' } });
    expect(first.value).toMatchObject({ kind: 'survey', read: 1202, added: 1112, updated: 0, unchanged: 0 });
    expect(first.value.survey).toMatchObject({
      wave: 'Golf 1',
      newWave: true,
      layout: 'qualtrics',
      rows: { read: 1202, kept: 1112, rejected: { test: 15, unfinished: 58, duplicate: 17, ignored: 0, excluded: 0 } },
      dropped: [],
    });
    expect(first.value.skipped).toHaveLength(90);
    // Impossible answers of rows that count, one by one.
    expect(first.value.rejected).toHaveLength(6 + 4 + 5 + 3 + 3);
    await run(document, 'history.undo', {});
    expect(dump()).toBe(before);
    await run(document, 'history.redo', {});
    const second = await run(document, 'import.run', { file: source('nps-golf2.csv'), options: { wave: 'Golf 2' } });
    expect(second.value).toMatchObject({ read: 1093, added: 1023 });
    const waves = await ask(document, 'measurement.waves', {});
    expect(waves.map(({ name, rows, firstAnswer }) => [name, rows.kept, rows.read, firstAnswer])).toEqual([
      ['Golf 1', 1112, 1202, '2024-11-04'],
      ['Golf 2', 1023, 1093, '2025-03-03'],
    ]);
  });

  it('adds nothing the second time, whatever wave is named', async () => {
    const before = dump();
    for (const wave of ['Golf 1', 'Andere golf', undefined]) {
      const again = await run(document, 'import.run', {
        file: source('nps-golf1.csv'),
        options: wave === undefined ? {} : { wave },
      });
      expect(again.value).toMatchObject({ added: 0, updated: 0, unchanged: 1112 });
      expect(again.changed).toEqual([]);
    }
    expect(dump()).toBe(before);
  });

  it('gives the figures that were computed apart from it', async () => {
    const { waves } = await ask(document, 'measurement.figures', { by: 'touchpoint' });
    waves.forEach((wave, index) => {
      const figures = index === 0 ? expected.golven.golf1 : expected.golven.golf2;
      expect(wave.nps?.value).toBeCloseTo(figures.totaal.nps.nps ?? 0, 6);
      expect(wave.csat?.n).toBe(figures.totaal.csat.geldig);
      for (const [name, group] of Object.entries(figures.per_contactmoment)) {
        const found = wave.by.find((one) => (one.group ?? '(leeg)') === name);
        expect(found?.rows, name).toBe(group.rijen);
        expect(found?.nps?.value, name).toBeCloseTo(group.nps.nps ?? 0, 6);
        expect((found?.emotional?.mean ?? 0) * (found?.emotional?.n ?? 0), name).toBeCloseTo(group.emo.som ?? 0, 6);
      }
    });
    const [golf2] = waves.slice(1);
    // The mock-up's figures of wave 2: NPS −16,1 (−21,5 to −10,6), CSAT 42,4 % (39,3 to 45,5), CES 4,22 (4,11 to 4,33).
    expect([golf2?.nps?.value, golf2?.nps?.low, golf2?.nps?.high].map((value) => value?.toFixed(1))).toEqual([
      '-16.1',
      '-21.5',
      '-10.6',
    ]);
    expect([golf2?.csat?.low, golf2?.csat?.high].map((value) => ((value ?? 0) * 100).toFixed(1))).toEqual([
      '39.3',
      '45.5',
    ]);
    expect([golf2?.ces?.value, golf2?.ces?.low, golf2?.ces?.high].map((value) => value?.toFixed(2))).toEqual([
      '4.22',
      '4.11',
      '4.33',
    ]);
    expect(golf2?.drivers[0]?.rho).toBeGreaterThan(0.5);
  });

  it('says what changed, what did not, and where there are too few', async () => {
    const { changes, comparisons } = await ask(document, 'measurement.figures', { by: 'touchpoint' });
    const whole = changes.filter((change) => change.key === null);
    expect(whole.map(({ measure, verdict }) => `${measure} ${verdict}`)).toEqual(
      ['nps', 'csat', 'ces', 'functional', 'emotional'].map((measure) => `${measure} no-proof`),
    );
    const [nps] = whole;
    expect([nps?.difference, nps?.low, nps?.high].map((value) => value?.toFixed(1))).toEqual(['4.2', '-3.3', '11.8']);
    const ofNps = changes.filter((change) => change.measure === 'nps' && change.key !== null);
    expect(ofNps.filter((change) => change.verdict === 'changed').map(({ group }) => group)).toEqual([
      'Ik geef mijn verhuizing door',
    ]);
    expect(ofNps.filter((change) => change.verdict === 'no-proof')).toHaveLength(12);
    expect(ofNps.filter((change) => change.verdict === 'too-few').map(({ group }) => group)).toEqual([
      'Storing',
      'Overlijden melden',
    ]);
    const move = ofNps.find((change) => change.verdict === 'changed');
    expect([move?.difference, move?.low, move?.high].map((value) => value?.toFixed(0))).toEqual(['86', '62', '109']);
    expect(comparisons).toBe(13);
    const calls = changes.find(
      (change) => change.group === 'Ik bel de klantenservice' && change.measure === 'emotional',
    );
    expect(calls?.verdictAlone).toBe('changed');
    expect(calls?.adjustedP).toBeGreaterThan(calls?.p ?? 1);
  });

  it('groups by any column and narrows to one wave', async () => {
    const groupings = await ask(document, 'measurement.groupings', {});
    expect(groupings.map(({ by }) => by)).toEqual(
      expect.arrayContaining([
        'touchpoint',
        'segment',
        'channel',
        'column:Klantjaren',
        'column:Mogen we uw antwoord anoniem gebruiken?',
      ]),
    );
    const one = await ask(document, 'measurement.figures', { wave: 'golf 2', by: 'channel' });
    expect(one.waves.map(({ name }) => name)).toEqual(['Golf 2']);
    expect(one.waves[0]?.by.reduce((sum, group) => sum + group.rows, 0)).toBe(1023);
    expect(one.changes.length).toBeGreaterThan(0);
    const missing = await document.query('measurement.figures', { wave: 'Golf 9' });
    expect(missing).toMatchObject({ ok: false, error: { code: 'measurement.noSuchWave' } });
    const page = await ask(document, 'measurement.responses', {
      by: 'channel',
      group: 'telefoon',
      text: 'wacht',
      limit: 5,
    });
    expect(page.rows.every((row) => row.channel === 'Telefoon' && /wacht/i.test(row.comment ?? ''))).toBe(true);
    const rejected = await ask(document, 'measurement.responses', { rejected: true });
    expect(rejected.total).toBe(160);
  });

  it('links topics, exactly named ones by itself, and suggests the others', async () => {
    const topics = await ask(document, 'measurement.topics', {});
    expect(topics).toHaveLength(15);
    const byName = new Map(topics.map((topic) => [topic.name, topic]));
    expect(byName.get('Ik zeg mijn contract op')?.touchpointName).toBe('Ik zeg mijn contract op');
    const invoice = byName.get('Jaarnota ontvangen');
    expect(invoice?.touchpoint).toBeNull();
    const [suggested = 0] = invoice?.suggestions ?? [];
    const [row] = await ask(document, 'touchpoint.rows', { ids: [suggested] });
    expect(row?.name).toBe(expected.koppeling_met_contactmomententabel['Jaarnota ontvangen']);
    await run(document, 'surveyTopic.link', { id: invoice?.id ?? 0, touchpoint: suggested });
    const figures = await ask(document, 'measurement.ofTouchpoint', { touchpoint: suggested });
    expect(figures.waves.map((wave) => wave.rows)).toEqual([149, 161]);
  });

  it('lets a touchpoint follow the measurement and gives its estimate back', async () => {
    const topics = await ask(document, 'measurement.topics', {});
    const touchpoint = topics.find((topic) => topic.name === 'Ik geef mijn verhuizing door')?.touchpoint ?? 0;
    const score = async () => (await ask(document, 'touchpoint.rows', { ids: [touchpoint] }))[0];
    const before = await score();
    await run(document, 'measurement.follow', { touchpoints: [touchpoint] });
    expect(await score()).toMatchObject({ functionalScore: 7.3, emotionalScore: 6.5 });
    const [followed] = await ask(document, 'measurement.followed', { touchpoints: [touchpoint] });
    expect(followed?.emotional).toMatchObject({ basis: 'measured', estimate: before?.emotionalScore ?? null });
    expect(followed?.emotional.measured).toMatchObject({ waveName: 'Golf 2', n: 65, small: false });
    expect((await score())?.measured).toEqual(['functionalScore', 'emotionalScore']);
    const figures = await ask(document, 'insight.figures', {});
    expect(figures.evidence.measured).toBe(2);
    // Excluding answers moves the score along.
    const answers = await ask(document, 'measurement.responses', { touchpoint, limit: 1000 });
    const low = answers.rows.filter((row) => (row.emotional ?? 10) < 6).map((row) => row.id);
    await run(document, 'response.exclude', { ids: low, excluded: true });
    expect((await score())?.emotionalScore).toBeGreaterThan(6.5);
    await run(document, 'response.exclude', { ids: low, excluded: false });
    expect((await score())?.emotionalScore).toBe(6.5);
    // A score changed by hand is an estimate again, and stays.
    await run(document, 'touchpoint.set', { cells: [{ id: touchpoint, field: 'functionalScore', value: 4 }] });
    const [byHand] = await ask(document, 'measurement.followed', { touchpoints: [touchpoint] });
    expect([byHand?.functional.basis, byHand?.emotional.basis]).toEqual(['estimate', 'measured']);
    await run(document, 'measurement.estimate', { touchpoints: [touchpoint] });
    expect(await score()).toMatchObject({ functionalScore: 4, emotionalScore: before?.emotionalScore ?? null });
    const nobody = await document.command('measurement.follow', { touchpoints: [1_000_000] });
    expect(nobody.ok).toBe(false);
  });
});

describe('improvements', () => {
  it('takes the table in with every doubt named', async () => {
    const first = await run(document, 'import.run', { file: source('verbeteringen.csv') });
    expect(first.value).toMatchObject({ kind: 'improvements', read: 40, added: 40, rejected: [] });
    const doubts = first.value.doubtful.map(
      ({ row, field, reason }) => `${row} ${field} ${reason.key.split('.').pop()}`,
    );
    expect(doubts).toEqual(
      expect.arrayContaining(['39 doneOn noDay', '36 decidedOn decidedBeforeProposed', '5 baselineValue unknownMark']),
    );
    const again = await run(document, 'import.run', { file: source('verbeteringen.csv') });
    expect(again.value).toMatchObject({ added: 0, updated: 0, unchanged: 40 });
  });

  it('has the statuses, chain and flags that were counted', async () => {
    await run(document, 'engagement.update', { fields: { referenceDate: '2025-03-21' } });
    const rows = await ask(document, 'improvement.list', {});
    const counts = new Map<string, number>();
    for (const { status } of rows) counts.set(status, (counts.get(status) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({
      proposed: 13,
      done: 14,
      inProgress: 4,
      stopped: 1,
      decided: 5,
      rejected: 2,
      onHold: 1,
    });
    const { chain, flags } = await ask(document, 'improvement.overview', {});
    expect(chain).toMatchObject({ proposals: 40, decided: 27, done: 14, measured: 8 });
    const codes = (ids: readonly number[]): readonly (string | null)[] =>
      ids.map((id) => rows.find((row) => row.id === id)?.code ?? null);
    expect(codes(flags.doneNotMeasured)).toEqual(['V11', 'V27', 'V30']);
    expect(codes(flags.decidedBeforeProposed)).toEqual(['V35']);
    expect(codes(flags.unclearDate)).toEqual(['V38']);
    expect(codes(flags.tooFewMeasured)).toEqual(['V10', 'V17', 'V35']);
    const board = await ask(document, 'improvement.board', {});
    expect(board.map(({ column, ids }) => `${column} ${ids.length}`)).toEqual([
      'proposed 13',
      'decided 5',
      'inProgress 4',
      'done 14',
      'still 4',
    ]);
    expect(rows.find((row) => row.code === 'V01')?.daysOpen).toBe(409);
  });

  it('shows readiness per owner, never under three', async () => {
    const { owners } = await ask(document, 'improvement.readiness', {});
    const of = (name: string) => {
      const found = owners.find((owner) => owner.name === name);
      return found === undefined
        ? null
        : [
            found.asked,
            found.answered,
            found.accepted,
            found.done,
            found.medianDaysToAnswer,
            found.longestOpen,
            found.verdict,
          ];
    };
    expect(of('Manager Facturatie')).toEqual([8, 0, 0, 0, null, 409, 'no-answer']);
    expect(of('Manager Klantstart & Overstap')).toEqual([9, 9, 9, 6, 7, null, 'acts']);
    expect(of('Manager Klantenservice')).toEqual([6, 5, 4, 1, 63, 32, 'acts']);
    expect(of('Manager Debiteurenbeheer')).toEqual([4, 3, 3, 2, 7, 312, 'acts']);
    expect(of('Manager Verkoop')).toEqual([4, 3, 2, 1, 38.5, 158, 'acts']);
    expect(of('Manager Monteurs & Installatie')?.[6]).toBe('too-few');
    const expectedOwners = readOverig();
    for (const [name, counts] of Object.entries(expectedOwners))
      expect(
        of(name)
          ?.slice(0, 2)
          .concat(of(name)?.[3] ?? 0),
        name,
      ).toEqual([counts.voorstellen, counts.met_besluit, counts.gereed]);
  });

  it('tests an effect on the answers of two waves', async () => {
    const rows = await ask(document, 'improvement.list', {});
    const form = rows.find((row) => row.code === 'V09');
    expect(form?.effect).toMatchObject({
      verdict: 'no-spread',
      baseline: { value: 5.9, n: 65 },
      after: { value: 7.3, n: 66 },
    });
    const [first, second] = await ask(document, 'measurement.waves', {});
    await run(document, 'improvement.update', {
      ids: [form?.id ?? 0],
      fields: { baseline: { wave: first?.id ?? 0 }, after: { wave: second?.id ?? 0 } },
    });
    const [tested] = (await ask(document, 'improvement.list', {})).filter((row) => row.code === 'V09');
    expect(tested?.effect).toMatchObject({
      verdict: 'changed',
      method: 'answers',
      baseline: { n: 65, wave: 'Golf 1' },
      after: { n: 66 },
    });
    expect(tested?.effect.difference).toBeCloseTo(483 / 66 - 386.5 / 65, 10);
    const mail = rows.find((row) => row.code === 'V31');
    expect(mail?.effect).toMatchObject({ method: 'rates', verdict: 'changed', nUnit: 'months' });
  });
});

function readOverig(): Readonly<Record<string, { voorstellen: number; met_besluit: number; gereed: number }>> {
  const { verbeteringen } = JSON.parse(readFileSync(source('overig-expected.json'), 'utf8')) as {
    verbeteringen: { per_eigenaar: Record<string, { voorstellen: number; met_besluit: number; gereed: number }> };
  };
  return verbeteringen.per_eigenaar;
}
