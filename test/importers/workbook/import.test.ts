/** Taking a file in: rows added, the same file again, edits on both sides, our own workbook merged back, one undo for all of it. */
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SheetValue } from '@electron/exporters/spreadsheet/model';
import { writeXlsxFile } from '@electron/exporters/spreadsheet/writeFile';
import { touchpointSheet } from '@electron/exporters/workbook/touchpointWorkbook';
import type { EngineDocument } from '@electron/engine/document';
import { createDocument } from '@electron/engine/file/open';
import { insightInput } from '@electron/engine/queries/insightInput.query';
import type { ImportOptions } from '@shared/domain/importPlan';
import { ask, run, testFolder, testServices } from '@test/engine/support/documents';
import { readerHere } from '@test/importers/workbooks';

const fixtures = join(import.meta.dirname, '../../fixtures/energie');
let folder: ReturnType<typeof testFolder>;
let document: EngineDocument;

beforeEach(() => {
  folder = testFolder();
  document = createDocument(
    folder.file('a.cxw'),
    { fields: { name: 'Voltwijs' } },
    testServices({ reader: readerHere }),
  );
});
afterEach(() => {
  document.close();
  folder.remove();
});

const take = async (file: string, options: ImportOptions = {}) =>
  (await run(document, 'import.run', { file, options })).value;
const all = async () => {
  const order = await ask(document, 'touchpoint.order', {});
  return ask(document, 'touchpoint.rows', { ids: [...order.ids] });
};
const csv = (name: string, rows: readonly string[]): string => {
  const path = folder.file(name);
  writeFileSync(path, `${rows.join('\n')}\n`);
  return path;
};
const counts = (account: { added: number; updated: number; unchanged: number }): readonly number[] => [
  account.added,
  account.updated,
  account.unchanged,
];

describe('the sample table', () => {
  test('comes in whole, a second time changes nothing, one undo takes it back', async () => {
    const before = await ask(document, 'document.state', {});
    const account = await take(join(fixtures, 'contactmomenten.xlsx'));
    expect(counts(account)).toEqual([75, 0, 0]);
    expect(account).toMatchObject({ kind: 'touchpoints', sheet: 'Contactmomenten', headerRow: 3, read: 77 });
    const rows = await all();
    expect(rows).toHaveLength(75);
    const modes = (mode: string | null): number => rows.filter((row) => row.mode === mode).length;
    expect([modes('online'), modes('offline'), modes('hybrid'), modes(null)]).toEqual([27, 19, 28, 1]);
    expect(rows.filter((row) => row.lawsKnown === null)).toHaveLength(2);
    const detail = await ask(document, 'touchpoint.detail', { id: rows.find((row) => row.number === 69)!.id });
    expect(detail.originals.map(({ field, original }) => [field, original])).toEqual(
      expect.arrayContaining([
        ['functionalScore', '7 à 8'],
        ['frequencyPerMonth', '—'],
      ]),
    );

    for (const file of ['contactmomenten.xlsx', 'contactmomenten.csv', 'legacy.ods']) {
      expect(counts(await take(join(fixtures, file)))).toEqual([0, 0, 75]);
    }
    expect((await ask(document, 'history.list', {})).map((step) => step.label.key)).toEqual(['imported']);
    await run(document, 'history.undo', {});
    const after = await ask(document, 'document.state', {});
    expect(after.counts).toEqual(before.counts);
    expect(after.undo).toBeNull();
  });

  test('the preview says the same as the run and remembers an earlier import', async () => {
    const file = join(fixtures, 'contactmomenten.csv');
    const preview = await ask(document, 'import.preview', { file });
    expect(preview).toMatchObject({
      format: 'csv',
      delimiter: ';',
      encoding: 'windows-1252',
      earlier: null,
      changes: [],
    });
    expect(preview.sheets).toMatchObject([{ looksLike: 'touchpoints' }]);
    const row34 = preview.sample.find((row) => row.row === 34)!;
    expect(row34.cells[12]).toEqual({ text: '9000', original: '± 9.000', state: 'doubtful' });
    expect(row34.cells[0]).toEqual({ text: 'Gebruiken en inzicht', original: '', state: 'taken' });
    const account = await take(file);
    expect(account).toEqual(preview.account);
    expect((await ask(document, 'import.preview', { file })).earlier).toMatchObject({ added: 75, updated: 0 });
  });

  test('with organisation and personas: owners are managers of their department', async () => {
    await take(join(fixtures, 'contactmomenten.xlsx'));
    const account = await take(join(fixtures, 'organisatie.csv'));
    expect(account.kind).toBe('organisation');
    expect(counts(await take(join(fixtures, 'organisatie.csv')))).toEqual([0, 0, account.added + account.updated]);
    expect(counts(await take(join(fixtures, 'personas.csv')))).toEqual([4, 0, 0]);
    const lists = await ask(document, 'lists.all', {});
    const department = (name: string) => lists.departments.find((entry) => entry.name === name)!;
    expect(lists.people.find((person) => person.role === 'Manager Facturatie')).toMatchObject({
      isManager: true,
      department: department('Facturatie').id,
    });
    expect(department('Facturatie')).toMatchObject({ kind: 'process', processes: ['settle'] });
    expect(lists.personas.map((persona) => persona.name)).toContain('Het Drukke Gezin');
    await run(document, 'history.undo', {});
    await run(document, 'history.undo', {});
    expect((await ask(document, 'lists.all', {})).personas).toEqual([]);
    expect(
      (await ask(document, 'lists.all', {})).people.find((person) => person.role === 'Manager Facturatie')?.department,
    ).toBeNull();
  });
});

describe('a second version of a table', () => {
  const head = 'Nr;Contactmoment;Fase;Kanaal;Functioneel;Eigenaar';
  const first = [
    head,
    '1;Ik bel;A;Telefoon;6;Manager X',
    '2;Ik mail;A;E-mail;7;Manager X',
    '3;Ik chat;B;Chat;7 à 8;Manager Y',
  ];

  test('takes over what the source changed, and leaves alone what was done by hand', async () => {
    await take(csv('v1.csv', first));
    const [bel, mail, chat] = await all();
    await run(document, 'touchpoint.set', {
      cells: [
        { id: mail!.id, field: 'functionalScore', value: 9 },
        { id: chat!.id, field: 'functionalScore', value: 7.5 },
        { id: chat!.id, field: 'notes', value: 'mijn notitie' },
      ],
    });
    // The source: a new mark for 1, nothing new for 2, a new owner for 3, a new row 4.
    const account = await take(
      csv('v2.csv', [
        head,
        '1;Ik bel;A;Telefoon;8;Manager X',
        '2;Ik mail;A;E-mail;7;Manager X',
        '3;Ik chat;B;Chat;7 à 8;Manager Z',
        '4;Ik app;B;App;6;Manager Z',
      ]),
    );
    expect(counts(account)).toEqual([1, 2, 1]);
    const rows = await all();
    expect(rows.map((row) => row.functionalScore)).toEqual([8, 9, 7.5, 6]);
    expect(rows[2]).toMatchObject({ id: chat!.id, notes: 'mijn notitie' });
    expect(rows[0]?.id).toBe(bel!.id);
    const byHand = account.doubtful.filter((doubt) => doubt.reason.key === 'import.reasons.changedByHand');
    expect(byHand.map(({ row, field, taken }) => [row, field, taken])).toEqual([
      [3, 'functionalScore', '9'],
      [4, 'functionalScore', '7,5'],
    ]);
  });

  test('changed on both sides: what stands here stays, is listed, and is replaced only when asked', async () => {
    await take(csv('v1.csv', first));
    const [bel] = await all();
    await run(document, 'touchpoint.set', { cells: [{ id: bel!.id, field: 'functionalScore', value: 3 }] });
    const second = csv('v2.csv', [head, '1;Ik bel;A;Telefoon;8;Manager X', ...first.slice(2)]);
    const preview = await ask(document, 'import.preview', { file: second });
    expect(preview.changes).toMatchObject([
      { name: 'Ik bel', cells: [{ field: 'functionalScore', before: '3', after: '8', conflict: true }] },
    ]);
    expect(counts(await take(second))).toEqual([0, 0, 3]);
    expect((await all())[0]?.functionalScore).toBe(3);
    expect(counts(await take(second, { onExisting: 'update' }))).toEqual([0, 1, 2]);
    expect((await all())[0]?.functionalScore).toBe(8);
  });

  test('keep and add', async () => {
    await take(csv('v1.csv', first));
    const second = csv('v2.csv', [head, '1;Ik bel;A;Telefoon;8;Manager X']);
    expect(counts(await take(second, { onExisting: 'keep' }))).toEqual([0, 0, 1]);
    expect(counts(await take(second, { onExisting: 'add' }))).toEqual([1, 0, 0]);
    expect(await all()).toHaveLength(4);
  });

  test('rows made by hand are found by name; an empty cell takes nothing away', async () => {
    await run(document, 'touchpoint.create', { rows: [{ name: 'Ik bel', functionalScore: 5, notes: 'blijft' }] });
    const account = await take(csv('v1.csv', ['Contactmoment;Functioneel;Opmerkingen;Kanaal', 'ik bel;7;;Telefoon']));
    expect(counts(account)).toEqual([0, 1, 0]);
    expect(await all()).toMatchObject([{ name: 'ik bel', functionalScore: 7, notes: 'blijft' }]);
  });
});

describe('our own workbook, edited by the client', () => {
  type Edit = (rows: SheetValue[][], column: (label: string) => number) => SheetValue[][];
  /** The workbook as it leaves, with what the client did to it; the cells are read when this is called, the edit comes later. */
  async function exported(name: string): Promise<(edit?: Edit) => Promise<string>> {
    const input = {
      engagement: (await ask(document, 'document.state', {})).engagement,
      insight: insightInput(document.context.connection),
      language: 'nl' as const,
      date: '2026-11-21',
    };
    const sheet = touchpointSheet(input, 'xlsx');
    const rows = [...sheet.rows].map((row) => [...row]);
    return async (edit = (given) => given) => {
      const path = folder.file(name);
      const column = (label: string): number => {
        const found = sheet.columns.findIndex((candidate) => candidate.label === label);
        if (found < 0) throw new Error(label);
        return found;
      };
      const edited = edit(
        rows.map((row) => [...row]),
        column,
      );
      await writeXlsxFile(path, {
        title: 't',
        language: 'nl',
        sheets: [{ ...sheet, rows: edited, rowCount: edited.length }],
      });
      return path;
    };
  }

  test('an untouched workbook changes nothing', async () => {
    await take(join(fixtures, 'contactmomenten.xlsx'));
    await run(document, 'touchpoint.set', {
      cells: [
        { id: (await all())[0]!.id, field: 'modeOverride', value: 'hybrid' },
        { id: (await all())[0]!.id, field: 'notes', value: 'Regel 1\nRegel 2 = "zo"' },
      ],
    });
    const account = await take(await (await exported('untouched.xlsx'))());
    expect(account.kind).toBe('workbook');
    expect(counts(account)).toEqual([0, 0, 75]);
    expect(account.doubtful).toEqual([]);
    expect(account.missing).toEqual([]);
  });

  test('cells changed, a row added, a row copied, a row deleted: a change list, and one undo', async () => {
    await take(join(fixtures, 'contactmomenten.xlsx'));
    const before = await all();
    const write = await exported('bewerkt.xlsx');
    const path = await write((rows, column) => {
      rows[0]![column('Functioneel')] = 8.5;
      rows[0]![column('Kanalen')] = 'TV / Podcast';
      rows[1]![column('Eigenaar')] = null;
      rows[2]![column('Basiswet geschonden')] = 'nee';
      const added: SheetValue[] = rows[0]!.map(() => null);
      added[column('Contactmoment')] = 'Ik word verrast';
      const copied = [...rows[4]!];
      copied[column('Contactmoment')] = 'Ik word thuis bezocht';
      return [...rows.slice(0, 3), ...rows.slice(4), added, copied];
    });
    const preview = await ask(document, 'import.preview', { file: path });
    expect(preview.changes).toMatchObject([
      {
        name: before[0]!.name,
        cells: [
          { field: 'channels', before: 'TV / Radio / Abri', after: 'TV / Podcast' },
          { field: 'functionalScore', before: '7', after: '8,5' },
        ],
      },
      { name: before[1]!.name, cells: [{ field: 'owner', before: 'Manager Verkoop', after: '' }] },
      { name: before[2]!.name, cells: [{ field: 'brokenLaws', before: 'eerlijk', after: 'nee' }] },
    ]);
    const account = await take(path);
    expect(counts(account)).toEqual([2, 3, 71]);
    expect(account.missing).toEqual([{ touchpoint: before[3]!.id, name: before[3]!.name, removed: false }]);
    expect(await all()).toHaveLength(77);
    await run(document, 'history.undo', {});
    expect(await all()).toEqual(before);
    expect((await take(path, { removeMissing: true })).missing).toMatchObject([{ removed: true }]);
    expect(await all()).toHaveLength(76);
    await run(document, 'history.undo', {});
    expect(await all()).toEqual(before);
  });

  test('what changed here meanwhile stays; changed on both sides is marked and stays until asked otherwise', async () => {
    await take(join(fixtures, 'contactmomenten.xlsx'));
    const [first, second] = await all();
    const write = await exported('terug.xlsx');
    await run(document, 'touchpoint.set', {
      cells: [
        { id: first!.id, field: 'functionalScore', value: 2 },
        { id: first!.id, field: 'notes', value: 'hier gewijzigd' },
        { id: second!.id, field: 'importance', value: 1 },
      ],
    });
    const path = await write((rows, column) => {
      rows[0]![column('Functioneel')] = 9;
      rows[1]![column('Emotioneel')] = 8;
      return rows;
    });
    const preview = await ask(document, 'import.preview', { file: path });
    expect(preview.changes).toMatchObject([
      { cells: [{ field: 'functionalScore', before: '2', after: '9', conflict: true }] },
      { cells: [{ field: 'emotionalScore', before: '6', after: '8' }] },
    ]);
    await take(path);
    expect((await all()).slice(0, 2)).toMatchObject([
      { functionalScore: 2, notes: 'hier gewijzigd' },
      { importance: 1, emotionalScore: 8 },
    ]);
    await take(path, { onExisting: 'update' });
    expect((await all()).slice(0, 2)).toMatchObject([
      { functionalScore: 9, notes: 'hier gewijzigd' },
      { importance: 1 },
    ]);
  });

  test('of every value that was changed here and differs in the file, a person decides which one stands', async () => {
    const name = 'golf.csv';
    const rows = (score: string): string[] => ['Contactmoment;Functioneel;Belang', `Ik bel;${score};3`, 'Ik mail;7;4'];
    await take(csv(name, rows('5')));
    const [call, mail] = await all();
    await run(document, 'touchpoint.set', {
      cells: [
        { id: call!.id, field: 'functionalScore', value: 2 },
        { id: mail!.id, field: 'importance', value: 1 },
      ],
    });
    const file = csv(name, rows('9'));
    const both = `${call!.id}:functionalScore`;
    const hereOnly = `${mail!.id}:importance`;
    const asked = await ask(document, 'import.preview', { file });
    expect(
      asked.conflicts.map(({ key, mine, file: theirs, isNewInFile, stands }) => [
        key,
        mine,
        theirs,
        isNewInFile,
        stands,
      ]),
    ).toEqual([
      [both, '2', '9', true, 'mine'],
      [hereOnly, '1', '4', false, 'mine'],
    ]);
    const options = { conflicts: { [both]: 'file', [hereOnly]: 'mine' } } as const;
    const chosen = await ask(document, 'import.preview', { file, options });
    expect(chosen.conflicts.map(({ stands }) => stands)).toEqual(['file', 'mine']);
    expect(counts(await take(file, options))).toEqual([0, 1, 1]);
    expect(await all()).toMatchObject([{ functionalScore: 9 }, { importance: 1 }]);
  });

  test('a workbook of another engagement brings its rows as new ones and says so', async () => {
    const path = csv('vreemd.csv', [
      'cxw_id;Contactmoment;Functioneel',
      '01890000-0000-7000-8000-0000000000aa;Ik bel;7',
    ]);
    const account = await take(path);
    expect(account.kind).toBe('workbook');
    expect(account.doubtful).toMatchObject([{ reason: { key: 'import.reasons.unknownRowId' } }]);
    expect(counts(account)).toEqual([1, 0, 0]);
  });
});

test('a file without a table is refused with the reason and changes nothing', async () => {
  const path = csv('brief.csv', ['Beste klant,', 'hierbij de brief']);
  expect(await document.command('import.run', { file: path, options: {} })).toMatchObject({
    ok: false,
    error: { code: 'import.unrecognised' },
  });
  const nameless = csv('naamloos.csv', ['Fase;Kanaal', 'A;Telefoon']);
  expect(await document.command('import.run', { file: nameless, options: { kind: 'touchpoints' } })).toMatchObject({
    ok: false,
    error: { code: 'import.noNames' },
  });
  copyFileSync(join(fixtures, 'contactmomenten.csv'), folder.file('goed.csv'));
  expect(
    await document.command('import.run', { file: folder.file('goed.csv'), options: { sheet: 'Nergens' } }),
  ).toMatchObject({ ok: false, error: { code: 'import.noSuchSheet' } });
  expect((await ask(document, 'document.state', {})).counts.touchpoints).toBe(0);
});

describe('a workbook without names of people', () => {
  test('merges back: what was not edited keeps its names here', async () => {
    await run(document, 'list.create', {
      list: 'person',
      fields: { role: 'Manager Facturatie', name: 'Jans Voorbeeld' },
    });
    await run(document, 'touchpoint.create', {
      rows: [{ name: 'Ik ontvang mijn jaarnota', notes: 'Vraag Jans Voorbeeld', emotionalScore: 4 }],
    });
    const file = folder.file('zonder-namen.xlsx');
    await ask(document, 'report.writeWorkbook', {
      file,
      format: 'xlsx',
      options: { kind: 'touchpoints', language: 'nl', date: '2026-11-21', withNames: false },
    });
    expect(await take(file)).toMatchObject({ kind: 'workbook', added: 0, updated: 0 });
    expect((await all())[0]?.notes).toBe('Vraag Jans Voorbeeld');
  });
});
