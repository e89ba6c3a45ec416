/** A process that changes a document without pause and says of each change, after it was confirmed, what it was. Killed by the tests at any moment. */
import { writeSync } from 'node:fs';
import { createReader } from '@electron/importers/readerProcess';
import { openDocument } from '@electron/engine/file/open';

const [, , path = '', backupFolder = ''] = process.argv;

async function main(): Promise<void> {
  let identities = 0;
  const document = openDocument(path, {
    now: () => new Date().toISOString(),
    newUid: () => {
      identities += 1;
      return `${process.pid}-${Date.now()}-${identities}`;
    },
    locale: () => 'nl',
    files: { resolve: (token) => token },
    reader: createReader(() => {
      throw new Error('none');
    }),
    backupFolder: backupFolder === '' ? null : backupFolder,
    background: true,
  });
  const first = await document.query('touchpoint.order', {});
  const ids: number[] = first.ok ? [...(first.value as { ids: Int32Array }).ids] : [];
  writeSync(1, `open ${ids.length}\n`);
  for (let turn = 0; ; turn += 1) {
    if (turn % 5 === 0) {
      const made = await document.command('touchpoint.create', {
        rows: [{ name: `Ik maak ${turn}`, channels: [{ name: `Kanaal ${turn % 7}` }] }],
      });
      if (!made.ok) throw new Error(JSON.stringify(made.error));
      ids.push((made.value.value as { ids: number[] }).ids[0] ?? 0);
      writeSync(1, `rows ${ids.length}\n`);
    } else if (turn % 17 === 0) {
      // Until the redo is confirmed, the change before this may rightly be gone: the reader has to know.
      writeSync(1, `undoing\n`);
      const undone = await document.command('history.undo', {});
      const again = await document.command('history.redo', {});
      if (!undone.ok || !again.ok) throw new Error('undo');
      writeSync(1, `redone\n`);
    } else {
      const id = ids[turn % ids.length] ?? 0;
      // Never the text that stood there: a change that changes nothing is no step, and undo would turn back the one before it.
      const set = await document.command('touchpoint.set', {
        cells: [{ id, field: 'notes', value: `beurt ${turn} ${process.pid} ${Date.now()} ${'x'.repeat(turn % 500)}` }],
      });
      if (!set.ok) throw new Error(JSON.stringify(set.error));
      writeSync(1, `note ${id} ${turn}\n`);
    }
    // Lets timers run, so that indexing and backups are killed in the middle too.
    if (turn % 3 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}

void main();
