/** Features of Kano in a document: recognised in its columns, defined in one step and undone, counted per wave, and the answers behind a class. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { EngineDocument } from '@electron/engine/document';
import { ask, newDocument, run, testFolder } from './support/documents';

let folder: ReturnType<typeof testFolder>;
let document: EngineDocument;
beforeEach(() => {
  folder = testFolder();
  document = newDocument(folder.file('kano.cxw'));
  const put = document.context.connection.prepare(
    `INSERT INTO response (wave, identity, fingerprint, status, other) VALUES (?, ?, ?, ?, ?)`,
  );
  document.context.connection.exec(
    `INSERT INTO wave (uid, position, name) VALUES ('one', 1, 'Golf 1'), ('two', 2, 'Golf 2')`,
  );
  const answers = [
    [1, 'leuk', 'neutraal', 'leuk', 'vervelend'],
    [1, 'leuk', 'neutraal', 'vanzelfsprekend', 'vervelend'],
    [2, 'vanzelfsprekend', 'vervelend', '2', '5'],
    [2, 'leuk', '', 'weet niet', '5'],
  ] as const;
  for (const [index, [wave, a, b, c, d]] of answers.entries())
    put.run(
      wave,
      `i${index}`,
      `f${index}`,
      'kept',
      JSON.stringify({
        'Met app': a,
        ...(b !== '' && { 'Zonder app': b }),
        'Chat wel': c,
        'Chat niet': d,
        Regio: 'Noord',
        'Geen regio': 'Zuid',
      }),
    );
});
afterEach(() => {
  document.close();
  folder.remove();
});

it('recognises pairs whose answers are Kano’s, takes them over in one step, and undoes that', async () => {
  const before = await ask(document, 'measurement.kano', {});
  expect(before.features).toEqual([]);
  expect(before.columns).toEqual(['Chat niet', 'Chat wel', 'Geen regio', 'Met app', 'Regio', 'Zonder app']);
  // ‘Regio’ and ‘Geen regio’ are named like a pair, but nobody answered them so.
  expect(before.suggestions).toEqual([
    { name: 'Chat', functional: 'Chat wel', dysfunctional: 'Chat niet', n: 3 },
    { name: 'App', functional: 'Met app', dysfunctional: 'Zonder app', n: 3 },
  ]);
  const features = before.suggestions.map(({ name, functional, dysfunctional }) => ({
    name,
    functional,
    dysfunctional,
  }));
  const { value } = await run(document, 'kano.define', { features });
  expect(value.ids).toHaveLength(2);
  const after = await ask(document, 'measurement.kano', {});
  expect(after.suggestions).toEqual([]);
  expect(after.features).toMatchObject([
    { name: 'Chat', n: 3, unreadable: 1, counts: { oneDimensional: 1, mustBe: 2 }, better: 1 / 3, worse: -1 },
    { name: 'App', n: 3, unreadable: 1, counts: { attractive: 2, mustBe: 1 }, worse: -1 / 3 },
  ]);
  const [chat = { feature: 0 }] = after.features;
  const second = await ask(document, 'measurement.kano', { wave: 2 });
  expect(second.features[0]).toMatchObject({ n: 1, unreadable: 1, counts: { mustBe: 1, oneDimensional: 0 } });
  const behind = await ask(document, 'measurement.responses', { kano: { feature: chat.feature, kind: 'mustBe' } });
  expect(behind.total).toBe(2);
  // The same pair again is passed by.
  expect((await run(document, 'kano.define', { features })).value.ids).toEqual([]);
  await run(document, 'record.update', { kind: 'kanoFeature', id: chat.feature, fields: { name: 'Chatten' } });
  expect((await ask(document, 'measurement.kano', {})).features[0]?.name).toBe('Chatten');
  for (let step = 0; step < 2; step += 1) await run(document, 'history.undo', {});
  expect((await ask(document, 'measurement.kano', {})).features).toEqual([]);
});

it('refuses one column for both questions', async () => {
  const same = { name: 'App', functional: 'Met app', dysfunctional: 'Met app' };
  const code = async (name: string, params: unknown): Promise<string | null> => {
    const result = await document.command(name, params);
    return result.ok ? null : result.error.code;
  };
  expect(await code('kano.define', { features: [same] })).toBe('measurement.kanoSame');
  expect(await code('record.create', { kind: 'kanoFeature', fields: same })).toBe('measurement.kanoSame');
});
