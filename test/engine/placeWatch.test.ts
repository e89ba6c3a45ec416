/** A document whose file is moved, deleted or replaced while open: noticed, named, nothing lost. */
import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { watchPlace } from '@electron/engine/file/placeWatch';
import { saveDocumentAs } from '@electron/engine/file/saveAs';
import { ask, newDocument, reopened, run, testFolder } from './support/documents';

let folder: ReturnType<typeof testFolder>;
beforeEach(() => {
  folder = testFolder();
});
afterEach(() => folder.remove());

it.each([
  ['renamed', (path: string) => renameSync(path, `${path}.elders`)],
  ['deleted', (path: string) => rmSync(path)],
  [
    'replaced by a copy',
    (path: string) => {
      copyFileSync(path, `${path}.nieuw`);
      renameSync(`${path}.nieuw`, path);
    },
  ],
])('is noticed when %s, a change is refused by name, and saving elsewhere keeps everything', async (_what, move) => {
  const path = folder.file('weg.cxw');
  const document = newDocument(path);
  await run(document, 'touchpoint.create', { rows: [{ name: 'Ik ben er nog' }] });
  const told: (string | null)[] = [];
  const stop = watchPlace(path, (error) => told.push(error?.code ?? null), 20);
  move(path);
  await expect.poll(() => told).toEqual(['moved']);
  stop();
  expect(await document.command('touchpoint.create', { rows: [{ name: 'Ik ook' }] })).toEqual({
    ok: false,
    error: { code: 'moved' },
  });
  saveDocumentAs(document.context.connection, folder.file('gered.cxw'), false);
  document.close();
  const saved = reopened(folder.file('gered.cxw'));
  expect((await ask(saved, 'touchpoint.order', {})).total).toBe(1);
  saved.close();
});
