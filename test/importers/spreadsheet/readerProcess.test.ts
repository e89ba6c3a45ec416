/** The reader as a real process: work, progress, cancel, time and memory limits; a killed process never takes more with it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbookKind } from '@electron/importers/kinds/readWorkbook';
import { defineReaderKind } from '@electron/importers/readerKind';
import { spawnNodeReader } from '@electron/importers/readerNode';
import { createReader, type Reader } from '@electron/importers/readerProcess';
import { cellText, sheetCell } from '@shared/domain/sheet';
import { textCell, workbookWith } from '@test/fixtures/hostile/make';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildReader, type BuiltReader } from './builtReader';

const energie = join(import.meta.dirname, '../../fixtures/energie');
const unknownKind = defineReaderKind<object, never>({
  name: 'unknown',
  timeLimit: () => 5000,
  run: () => Promise.reject(new Error('never')),
});

let built: BuiltReader;
let folder: string;
let large: string;
const readers: Reader[] = [];

function reader(heapLimit?: number): Reader {
  const made = createReader(spawnNodeReader(built.path, heapLimit));
  readers.push(made);
  return made;
}

beforeAll(async () => {
  built = await buildReader();
  folder = await mkdtemp(join(tmpdir(), 'cx-reader-'));
  large = join(folder, 'groot.xlsx');
  const rows = Array.from(
    { length: 150_000 },
    (_row, index) =>
      `<row r="${index + 1}">${textCell(`A${index + 1}`, `naam ${index}`)}<c r="B${index + 1}"><v>${index / 7}</v></c></row>`,
  );
  await writeFile(large, workbookWith(`<sheetData>${rows.join('')}</sheetData>`));
});
afterEach(() => {
  for (const each of readers.splice(0)) each.close();
});
afterAll(async () => {
  await built.remove();
  await rm(folder, { recursive: true, force: true });
});

describe('the reader process', () => {
  it('hands over a workbook, tells progress, and serves the next file', async () => {
    const told: number[] = [];
    const one = reader();
    const result = await one.run(readWorkbookKind, { path: large }, { onProgress: (fraction) => told.push(fraction) });
    if (!result.ok) throw new Error(result.error.code);
    const sheet = result.value.sheets[0]!;
    expect(sheet.rowCount).toBe(150_000);
    expect(cellText(sheetCell(sheet, 149_999, 0))).toBe('naam 149999');
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual([...told].sort((left, right) => left - right));
    const next = await one.run(readWorkbookKind, { path: join(energie, 'contactmomenten.csv'), locale: 'en' });
    expect(next).toMatchObject({ ok: true, value: { format: 'csv', sheets: [{ rowCount: 80, locale: 'en' }] } });
  });
  it('answers refusals as values', async () => {
    expect(await reader().run(readWorkbookKind, { path: join(energie, 'niets.xlsx') })).toEqual({
      ok: false,
      error: { code: 'import.notFound' },
    });
  });
  it('is ended when it takes too long, and starts again', async () => {
    const one = reader();
    expect(await one.run(readWorkbookKind, { path: large }, { timeLimit: 50 })).toEqual({
      ok: false,
      error: { code: 'import.tooSlow', params: { seconds: 0 } },
    });
    expect(await one.run(readWorkbookKind, { path: join(energie, 'personas.csv') })).toMatchObject({ ok: true });
  });
  it('is ended when a person cancels', async () => {
    const stop = new AbortController();
    const running = reader().run(readWorkbookKind, { path: large }, { signal: stop.signal });
    setTimeout(() => stop.abort(), 150);
    expect(await running).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(await reader().run(readWorkbookKind, { path: large }, { signal: stop.signal })).toEqual({
      ok: false,
      error: { code: 'cancelled' },
    });
  });
  it('says so when memory runs out', async () => {
    expect(await reader(12).run(readWorkbookKind, { path: large })).toEqual({
      ok: false,
      error: { code: 'import.tooMuchMemory' },
    });
  });
  it('tells of a fault in the program itself', async () => {
    expect(await reader().run(unknownKind, {})).toEqual({
      ok: false,
      error: { code: 'unexpected', params: { detail: 'unknown kind unknown' } },
    });
  });
  it('says so when the process cannot be started or dies at once', async () => {
    const none = createReader(() => Promise.reject(new Error('no process')));
    expect(await none.run(readWorkbookKind, { path: large })).toEqual({
      ok: false,
      error: { code: 'import.readerEnded' },
    });
    const broken = createReader(spawnNodeReader(join(folder, 'no-such-script.mjs')));
    expect(await broken.run(readWorkbookKind, { path: large })).toEqual({
      ok: false,
      error: { code: 'import.readerEnded' },
    });
  });
  it('does several pieces of work one after the other', async () => {
    const one = reader();
    const files = ['personas.csv', 'organisatie.csv', 'legacy.ods'];
    const results = await Promise.all(files.map((file) => one.run(readWorkbookKind, { path: join(energie, file) })));
    expect(results.map((result) => result.ok && result.value.sheets[0]!.name)).toEqual([
      'personas',
      'organisatie',
      'Contactmomenten',
    ]);
  });
  it('gives large files more time', async () => {
    expect(await readWorkbookKind.timeLimit({ path: join(energie, 'personas.csv') })).toBe(10_000);
    const big = join(folder, 'groot.csv');
    await writeFile(big, Buffer.alloc(20_000_000, 'a'));
    expect(await readWorkbookKind.timeLimit({ path: big })).toBe(20_000);
  });
});
