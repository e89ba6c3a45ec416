/** Makes the sample pool (resources/sample/voorbeeld.cxpool) the way a recruiter would: a new pool, and two lists taken in. */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { createDocument } from '@electron/engine/file/open';
import { createReader } from '@electron/importers/readerProcess';
import { spawnNodeReader } from '@electron/importers/readerNode';
import type { ImportKind } from '@shared/contract/imports.contract';

const root = process.cwd();
const folder = join(root, 'resources', 'sample');
const sources = join(root, 'test', 'fixtures', 'energie');
const lists: readonly (readonly [string, ImportKind])[] = [
  ['specialisten.csv', 'specialists'],
  ['opdrachten.csv', 'assignments'],
];

/** Run by scripts/lib/run-typescript.mjs after a build. */
export async function run(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'voorbeeld.cxpool');
  const temporary = join(folder, 'making.cxpool');
  rmSync(temporary, { force: true });
  const reader = createReader(spawnNodeReader(join(root, 'out', 'main', 'reader.js')));
  const pool = createDocument(
    temporary,
    {
      kind: 'pool',
      fields: {
        name: 'Voorbeeldpool CX',
        client: 'Bureau Voorbeeld',
        reportLanguage: 'nl',
        referenceDate: '2025-03-14',
      },
    },
    {
      now: () => new Date().toISOString(),
      newUid: () => uuid(),
      locale: () => 'nl',
      files: { resolve: (token) => token },
      reader,
      backupFolder: null,
      background: false,
    },
  );
  try {
    for (const [file, kind] of lists) {
      const result = await pool.command('import.run', { file: join(sources, file), options: { kind } });
      if (!result.ok) throw new Error(`${file}: ${JSON.stringify(result.error)}`);
    }
    // Searching once leaves the index complete, so that the first search of a person is quick.
    await pool.query('search.find', { text: 'journey' });
  } finally {
    pool.close();
    reader.close();
  }
  rmSync(path, { force: true });
  renameSync(temporary, path);
}
