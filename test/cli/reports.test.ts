/** Reports of several engagements at once on the command line. */
import { mkdirSync, readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import type { CommandIo } from '@electron/cli/command';
import { testFolder } from '@test/engine/support/documents';
import { runCxw, type Printed } from './support/runCxw';

const folder = testFolder();
afterAll(() => folder.remove());
let printPdf: CommandIo['printPdf'] = null;

const cxw = (...argv: string[]): Promise<Printed> => runCxw(folder, argv, { printPdf });

interface Told {
  readonly written: readonly { readonly file: string; readonly leftOut: readonly string[] }[];
  readonly refused: readonly { readonly file: string }[];
}

test('go to a folder; a pattern finds the engagements, and one that is not there fails alone', async () => {
  await cxw('new', 'een.cxw');
  await cxw('new', 'twee.cxw');
  const asked = ['--kind', 'summary', '--format', 'json', '--out', 'uit', '--json'];
  const { code, out } = await cxw('report', '*.cxw', 'weg.cxw', ...asked);
  expect(code).toBe(1);
  const { written, refused } = JSON.parse(out) as Told;
  expect(written.map(({ file }) => file)).toEqual([
    folder.file('uit/een-summary.json'),
    folder.file('uit/twee-summary.json'),
  ]);
  expect(written.every(({ leftOut }) => leftOut.length > 0)).toBe(true);
  expect(refused.map(({ file }) => file)).toEqual([folder.file('weg.cxw')]);
});

test('of the same name in different folders stand side by side; one named twice is one', async () => {
  mkdirSync(folder.file('a'));
  mkdirSync(folder.file('b'));
  await cxw('new', 'a/zelfde.cxw');
  await cxw('new', 'b/zelfde.cxw');
  const asked = ['--kind', 'summary', '--format', 'json', '--out', 'samen', '--json'];
  const { code, out } = await cxw('report', 'a/*.cxw', 'b/zelfde.cxw', 'a/zelfde.cxw', ...asked);
  expect(code).toBe(0);
  const { written } = JSON.parse(out) as Told;
  expect(written.map(({ file }) => file)).toEqual([
    folder.file('samen/zelfde-summary.json'),
    folder.file('samen/zelfde-2-summary.json'),
  ]);
});

test('go to a folder that was not there; an unknown kind is told which there are', async () => {
  await cxw('new', 'vijf.cxw');
  const place = ['--format', 'docx', '--out', 'nieuw/diep/vijf.docx', '--json'];
  expect((await cxw('report', 'vijf.cxw', '--kind', 'staffing-advice', ...place)).code).toBe(0);
  const wrong = await cxw('report', 'vijf.cxw', '--kind', 'bestaat-niet', ...place);
  expect(wrong.code).toBe(2);
  expect(wrong.out).toMatch(/staffing-advice.*journey-poster/);
});

test('say what is not in them and why', async () => {
  await cxw('new', 'drie.cxw');
  const { code, out } = await cxw(
    'report',
    'drie.cxw',
    '--kind',
    'quote-book',
    '--format',
    'json',
    '--out',
    'drie.json',
  );
  expect(code).toBe(0);
  expect(out).toContain('Er zijn geen interviews die gebruikt mogen worden.');
});

test('have pictures of their charts where something can draw, and say so where nothing can', async () => {
  await cxw('new', 'vier.cxw');
  const asked = ['report', 'vier.cxw', '--kind', 'full', '--format', 'zip', '--out', 'vier.zip', '--json'];
  const plain = await cxw(...asked);
  expect(plain.code).toBe(0);
  const drawn: unknown[] = [];
  printPdf = async (file, job) => {
    drawn.push([file, job.kind]);
    return { ok: true, value: new TextEncoder().encode('archive') };
  };
  try {
    const { code } = await cxw(...asked);
    expect(code).toBe(0);
  } finally {
    printPdf = null;
  }
  expect(drawn).toEqual([[folder.file('vier.cxw'), 'reportPictures']]);
  expect(readFileSync(folder.file('vier.zip'), 'utf8')).toBe('archive');
});
