/** The command line: what it prints for people and for programs, its exit codes, its languages, and that --json is one document and nothing else. */
import { readFileSync, writeFileSync, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CommandIo } from '@electron/cli/command';
import { cliCommands } from '@electron/cli/run';
import { backupFolderOf } from '@electron/cli/nodeIo';
import type { touchpointRow } from '@electron/cli/rows';
import { ok } from '@shared/errors/appError';
import { testFolder } from '@test/engine/support/documents';
import { runCxw } from './support/runCxw';

const fixtures = join(import.meta.dirname, '../fixtures/energie');
const expected = JSON.parse(readFileSync(join(fixtures, 'contactmomenten-expected.json'), 'utf8'));
/** The parts of the answers that the tests look into. */
interface Answer {
  readonly kind: string;
  readonly skipped: readonly { readonly row: number; readonly reason: string }[];
  readonly doubtful: readonly unknown[];
  readonly mapping: readonly { readonly source: string; readonly field: string | null }[];
  readonly rows: number;
  readonly balance: { readonly shares: readonly { readonly mode: string; readonly count: number }[] };
  readonly focusList: readonly unknown[];
  readonly momentsOfTruth: { readonly ids: unknown };
  readonly format: string;
  readonly bytes: number;
  readonly length: number;
}
type TouchpointRow = ReturnType<typeof touchpointRow>;

let folder: ReturnType<typeof testFolder>;

beforeEach(() => {
  folder = testFolder();
});
afterEach(() => folder.remove());

async function cxw(...argv: string[]): Promise<{ code: number; out: string; err: string; json: Answer }> {
  return withIo({}, ...argv);
}

async function withIo(
  changes: Partial<CommandIo>,
  ...argv: string[]
): Promise<{ code: number; out: string; err: string; json: Answer }> {
  const printed = await runCxw(folder, argv, {
    now: () => '2026-11-21T10:00:00.000Z',
    backupFolder: () => folder.file('backups'),
    ...changes,
  });
  return { ...printed, json: argv.includes('--json') ? (JSON.parse(printed.out) as Answer) : ({} as Answer) };
}

const source = (name: string): string => join(fixtures, name);
async function filled(): Promise<string> {
  await cxw('new', 'a.cxw');
  await cxw('import', 'a.cxw', source('contactmomenten.xlsx'));
  return 'a.cxw';
}

describe('import and list', () => {
  test.each(['contactmomenten.xlsx', 'contactmomenten-libreoffice.xlsx', 'legacy.ods', 'contactmomenten.csv'])(
    '%s',
    async (file) => {
      expect((await cxw('new', 'a.cxw', '--json')).json).toMatchObject({ name: 'a' });
      const { code, json } = await cxw('import', 'a.cxw', source(file), '--json');
      expect(code).toBe(0);
      expect(json).toMatchObject({
        kind: 'touchpoints',
        headerRow: 3,
        read: 77,
        added: 75,
        updated: 0,
        unchanged: 0,
        rejected: [],
      });
      expect(json.skipped.map((entry) => entry.row)).toEqual([37, 67, 81]);
      expect(json.skipped[1]?.reason).toContain('dubbel met rij 51');
      expect(json.mapping.map((column) => column.field)).toEqual([
        'stage',
        'number',
        'name',
        'process',
        'channels',
        'mode',
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
        'momentOfTruth',
        'brokenLaws',
        null,
        'extra',
        'notes',
      ]);
      expect(json.doubtful).toContainEqual(expect.objectContaining({ row: 34, value: '± 9.000', taken: '9000' }));
      expect(json.doubtful).toContainEqual(
        expect.objectContaining({ row: 74, column: 'Cijfer functioneel', value: '7 à 8', taken: null }),
      );

      const rows = (await cxw('list', 'a.cxw', 'touchpoints', '--json')).json as unknown as readonly TouchpointRow[];
      expect(rows).toHaveLength(75);
      const count = (key: (row: TouchpointRow) => string): Record<string, number> =>
        rows.reduce<Record<string, number>>(
          (counts, row) => ({ ...counts, [key(row)]: (counts[key(row)] ?? 0) + 1 }),
          {},
        );
      expect(count((row) => row.stage ?? '')).toEqual(expected.per_fase);
      expect(count((row) => row.mode ?? 'onbekend')).toEqual({ offline: 19, online: 27, hybrid: 28, onbekend: 1 });
      expect(count((row) => row.process.join('+'))).toEqual({
        promise: 17,
        'promise+deliver': 2,
        deliver: 36,
        settle: 20,
      });
      expect(count((row) => String(row.momentOfTruth))).toEqual({ true: 26, false: 48, null: 1 });
      expect(count((row) => String(row.emotionalCharge))).toEqual({ true: 31, false: 43, null: 1 });
      expect(rows.filter((row) => row.owner === null)).toHaveLength(4);
      expect(rows.filter((row) => row.brokenLaws.includes('honest'))).toHaveLength(expected.basiswet.eerlijk);
      expect(rows[0]).toMatchObject({
        name: 'Ik zie een reclame van Voltwijs',
        channels: ['TV', 'Radio', 'Abri'],
        owner: 'Manager Marketing & Merk',
        frequencyPerMonth: null,
        functionalScore: 7,
        importance: 3,
        notes: expect.stringContaining('Belofte'),
        extra: { 'Laatst bekeken op': '2025-02-11' },
      });
      expect(rows[0]?.id).toMatch(/^[0-9a-f-]{36}$/);
      for (const row of rows) for (const value of Object.values(row)) expect(value).not.toBe('');
    },
  );

  test('a dry run changes nothing; a second import changes nothing; undo takes it back', async () => {
    await cxw('new', 'a.cxw');
    const before = readFileSync(folder.file('a.cxw'));
    const dry = await cxw('import', 'a.cxw', source('contactmomenten.csv'), '--dry-run', '--json');
    expect(dry.json).toMatchObject({ added: 75, dryRun: true });
    expect(readFileSync(folder.file('a.cxw')).equals(before)).toBe(true);
    await cxw('import', 'a.cxw', source('contactmomenten.csv'));
    expect((await cxw('import', 'a.cxw', source('contactmomenten.xlsx'), '--json')).json).toMatchObject({
      added: 0,
      updated: 0,
      unchanged: 75,
    });
    const undone = await cxw('undo', 'a.cxw', '--json');
    expect(undone.json).toMatchObject({ steps: 1, undone: ['Import “contactmomenten.csv”: 75 rijen'] });
    expect((await cxw('list', 'a.cxw', 'touchpoints', '--json')).json).toEqual([]);
    expect(await cxw('undo', 'a.cxw', '--json')).toMatchObject({ code: 1, json: { error: { code: 'nothingToUndo' } } });
  });

  test('organisation and personas are recognised; every list prints', async () => {
    const file = await filled();
    expect((await cxw('import', file, source('organisatie.csv'), '--json')).json.kind).toBe('organisation');
    expect((await cxw('import', file, source('personas.csv'), '--json')).json).toMatchObject({
      kind: 'personas',
      added: 4,
    });
    for (const [kind, least] of [
      ['stages', 9],
      ['channels', 31],
      ['departments', 15],
      ['people', 30],
      ['personas', 4],
      ['fields', 1],
      ['history', 3],
      ['backups', 1],
    ] as const) {
      const { code, json } = await cxw('list', file, kind, '--json');
      expect([kind, code, json.length >= least]).toEqual([kind, 0, true]);
      expect((await cxw('list', file, kind)).out.split('\n').length).toBeGreaterThan(least);
    }
    expect((await cxw('list', file, 'people', '--json')).json).toContainEqual(
      expect.objectContaining({ role: 'Manager Facturatie', department: 'Facturatie', isManager: true }),
    );
    expect((await cxw('list', file, 'channels', '--json')).json).toContainEqual(
      expect.objectContaining({ name: 'Telefoon', side: 'offline' }),
    );
  });

  test('a mapping by header, letter or the printed list', async () => {
    writeFileSync(folder.file('t.csv'), 'Wat;Hoe vaak;Cijfer\nBellen;12;7\nMailen;5;8\n');
    writeFileSync(
      folder.file('map.json'),
      JSON.stringify({ Wat: 'name', B: 'frequencyPerMonth', cijfer: 'emotionalScore' }),
    );
    await cxw('new', 'a.cxw');
    const { json } = await cxw('import', 'a.cxw', 't.csv', '--map', 'map.json', '--json');
    expect(json.mapping.map(({ source: header, field }) => [header, field])).toEqual([
      ['Wat', 'name'],
      ['Hoe vaak', 'frequencyPerMonth'],
      ['Cijfer', 'emotionalScore'],
    ]);
    expect((await cxw('list', 'a.cxw', 'touchpoints', '--json')).json).toMatchObject([
      { name: 'Bellen', frequencyPerMonth: 12, emotionalScore: 7 },
      { name: 'Mailen' },
    ]);
    writeFileSync(folder.file('printed.json'), JSON.stringify(json.mapping));
    expect((await cxw('import', 'a.cxw', 't.csv', '--map', 'printed.json', '--json')).json).toMatchObject({
      unchanged: 2,
    });
    writeFileSync(folder.file('wrong.json'), '{"Wat": "naamloos"}');
    expect(await cxw('import', 'a.cxw', 't.csv', '--map', 'wrong.json', '--json')).toMatchObject({
      code: 1,
      json: { error: { code: 'field.unknownField' } },
    });
    writeFileSync(folder.file('broken.json'), '{');
    expect(await cxw('import', 'a.cxw', 't.csv', '--map', 'broken.json')).toMatchObject({ code: 1, out: '' });
  });
});

describe('what people read', () => {
  test('the account names rows, columns, values and reasons, in two languages', async () => {
    await cxw('new', 'a.cxw');
    const dutch = await cxw('import', 'a.cxw', source('contactmomenten.csv'), '--dry-run');
    expect(dutch.out).toContain('77 rijen gelezen: 75 toegevoegd, 0 gewijzigd, 0 ongewijzigd.');
    expect(dutch.out).toContain('rij 34, Frequentie per maand: “± 9.000” → 9000 (een schatting)');
    expect(dutch.out).toContain('rij 67: dubbel met rij 51');
    const english = await cxw('import', 'a.cxw', source('contactmomenten.csv'), '--dry-run', '--lang', 'en');
    expect(english.out).toContain('77 rows read: 75 added, 0 updated, 0 unchanged.');
    expect((await withIo({ env: { LANG: 'en_GB.UTF-8' } }, 'check', 'a.cxw')).out).toBe('“a.cxw” is in order.\n');
    expect((await withIo({ env: { LANG: 'C.UTF-8' } }, 'check', 'a.cxw')).out).toBe('“a.cxw” is in orde.\n');
    // No text is left as a key.
    expect(dutch.out + english.out).not.toMatch(/\b(?:import|cli|errors|domain)\.[a-z]+\.[a-zA-Z]/);
  });

  test('a table that tries to steer the terminal does not', async () => {
    writeFileSync(folder.file('t.csv'), 'Contactmoment;Kanaal\n\u001b[31mrood\u0007;Telefoon\n');
    await cxw('new', 'a.cxw');
    await cxw('import', 'a.cxw', 't.csv');
    expect((await cxw('list', 'a.cxw', 'touchpoints')).out).not.toContain('\u001b');
  });

  test('help for everything and for each command, without a key left over', async () => {
    for (const lang of ['nl', 'en']) {
      const all = await cxw('--help', '--lang', lang);
      expect(all.code).toBe(0);
      for (const command of cliCommands) {
        expect(all.out).toContain(command.name);
        const help = await cxw(command.name, '--help', '--lang', lang);
        expect(help.code).toBe(0);
        for (const option of Object.keys(command.options)) expect(help.out).toContain(`--${option}`);
        expect(help.out).not.toContain('cli.');
      }
    }
    expect((await cxw('--version')).out).toBe('0.1.0\n');
  });
});

describe('refusals and wrong usage', () => {
  test.each([
    [[]],
    [['vlieg']],
    [['list', 'a.cxw']],
    [['list', 'a.cxw', 'dingen']],
    [['list', 'a.cxw', 'stages', 'meer']],
    [['import', 'a.cxw', 'b.csv', '--as', 'iets']],
    [['import', 'a.cxw', 'b.csv', '--onzin']],
    [['undo', 'a.cxw', '--steps', 'veel']],
    [['report', 'a.cxw', '--format', 'pdf']],
    [['report', 'a.cxw', '--format', 'doc', '--out', 'x']],
    [['report', 'a.cxw', '--out', 'x']],
    [['report', 'a.cxw', '--out', 'x.csv', '--date', 'gisteren']],
    [['check', 'a.cxw', '--lang', 'de']],
  ])('%j is wrong usage', async (argv) => {
    await cxw('new', 'a.cxw');
    const result = await cxw(...argv);
    expect([result.code, result.out]).toEqual([2, '']);
    expect(result.err).not.toBe('');
    expect(await cxw(...argv, '--json')).toMatchObject({ code: 2, json: { error: { code: 'usage' } } });
  });

  test.each([
    [['list', 'niet.cxw', 'stages'], 'open.notFound'],
    [['check', 'tekst.txt'], 'open.notADatabase'],
    [['new', 'a.cxw'], 'open.exists'],
    [['import', 'a.cxw', 'niet.csv'], 'import.notFound'],
    [['import', 'a.cxw', 'tekst.txt'], 'import.unrecognised'],
    [['import', 'a.cxw', 't.csv', '--sheet', 'Blad9'], 'import.noSuchSheet'],
    [['report', 'a.cxw', '--format', 'pdf', '--out', 'x.pdf'], 'file.notPrinted'],
  ])('%j is refused with %s', async (argv, code) => {
    await cxw('new', 'a.cxw');
    writeFileSync(
      folder.file('tekst.txt'),
      'zomaar een regel tekst die lang genoeg is om naar te kijken, en nog wat meer om er honderd bytes van te maken\n',
    );
    writeFileSync(folder.file('t.csv'), 'Contactmoment;Kanaal\nIk bel;Telefoon\n');
    expect(await cxw(...argv, '--json')).toMatchObject({
      code: 1,
      json: { error: { code, message: expect.stringMatching(/\S/) } },
    });
  });

  test('a damaged file is told by check, and not altered', async () => {
    const file = await filled();
    const bytes = readFileSync(folder.file(file));
    for (let at = Math.floor(bytes.length / 2); at < bytes.length / 2 + 9000; at += 1) bytes[at] = 0xff;
    writeFileSync(folder.file(file), bytes);
    const result = await cxw('check', file, '--json');
    expect(result.code).toBe(1);
    expect(readFileSync(folder.file(file)).equals(bytes)).toBe(true);
  });
});

describe('figures and reports', () => {
  test('figures', async () => {
    const file = await filled();
    const { json } = await cxw('figures', file, '--json');
    expect(json.rows).toBe(75);
    expect(json.balance.shares.find((share) => share.mode === 'online')?.count).toBe(27);
    expect(json.focusList.length).toBeGreaterThan(0);
    expect(Array.isArray(json.momentsOfTruth.ids)).toBe(true);
    expect((await cxw('figures', file)).out).toContain('Momenten van de waarheid: 26');
  });

  test('workbook, CSV and JSON are written; the workbook comes back without a change', async () => {
    const file = await filled();
    for (const format of ['xlsx', 'csv', 'json']) {
      const { code, json } = await cxw(
        'report',
        file,
        '--kind',
        'touchpoints',
        '--format',
        format,
        '--lang',
        'en',
        '--out',
        `r.${format}`,
        '--json',
      );
      expect([format, code, json.bytes]).toEqual([format, 0, readFileSync(folder.file(`r.${format}`)).length]);
    }
    expect(JSON.parse(readFileSync(folder.file('r.json'), 'utf8'))).toMatchObject({ language: 'en' });
    expect((await cxw('import', file, 'r.xlsx', '--json')).json).toMatchObject({
      kind: 'workbook',
      added: 0,
      updated: 0,
      unchanged: 75,
    });
    expect((await cxw('import', file, 'r.csv', '--json')).json).toMatchObject({
      kind: 'workbook',
      added: 0,
      updated: 0,
      unchanged: 75,
    });
  });

  test('a PDF comes from the printer at hand, in the language of the engagement', async () => {
    await cxw('new', 'a.cxw', '--lang', 'en');
    let asked: unknown;
    const printPdf: CommandIo['printPdf'] = async (file, options) => {
      asked = [file, options];
      return ok(new TextEncoder().encode('%PDF-1.7'));
    };
    const { code, json } = await withIo({ printPdf }, 'report', 'a.cxw', '--out', 'r.pdf', '--roles', '--json');
    expect([code, json.format, json.bytes]).toEqual([0, 'pdf', 8]);
    const options = { kind: 'touchpoints', language: 'en', withNames: false, date: '2026-11-21' };
    expect(asked).toMatchObject([folder.file('a.cxw'), options]);
  });
});

test('the backups of a file are found under any name they were given by the program', () => {
  const file = folder.file('Klant (2026).cxw');
  writeFileSync(file, '');
  const made = backupFolderOf(folder.file('backups'), file);
  expect(made).toMatch(/Klant 2026 ?-[0-9a-f]{8}$/);
  copyFileSync(file, folder.file('x'));
  expect(backupFolderOf(folder.file('backups'), folder.file('x'))).not.toBe(made);
});
