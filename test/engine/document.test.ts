/** The one door: commands, queries, undo and redo on a real file. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { capturedTables } from '@electron/engine/schema';
import type { EngineDocument } from '@electron/engine/document';
import { ask, newDocument, reopened, run, testFolder } from './support/documents';

let folder: ReturnType<typeof testFolder>;
let document: EngineDocument;

beforeEach(() => {
  folder = testFolder();
  document = newDocument(folder.file('proef.cxw'));
});
afterEach(() => {
  document.close();
  folder.remove();
});

/** Everything a person could have changed, row by row. */
export function dump(opened: EngineDocument): string {
  return JSON.stringify(
    capturedTables.map((table) => [
      table,
      opened.context.connection.prepare(`SELECT * FROM ${table} ORDER BY id`).all(),
    ]),
  );
}

describe('commands', () => {
  it('makes touchpoints with names that are looked up or made', async () => {
    const reply = await run(document, 'touchpoint.create', {
      rows: [
        {
          name: 'Ik bel de klantenservice',
          stage: { name: 'Hulp' },
          channels: [{ name: 'Telefoon' }],
          processes: ['deliver'],
          emotionalScore: 3.5,
        },
        { name: 'Ik krijg een brief', stage: { name: ' hulp ' }, channels: [{ name: 'Post' }, { name: 'telefoon' }] },
      ],
    });
    const rows = await ask(document, 'touchpoint.rows', { ids: [...reply.value.ids] });
    const lists = await ask(document, 'lists.all', {});
    expect(lists.stages.map((stage) => stage.name)).toEqual(['Hulp']);
    expect(lists.channels.map((channel) => channel.name)).toEqual(['Telefoon', 'Post']);
    expect(rows[0]?.processes).toEqual(['deliver']);
    expect(rows[0]?.lawsKnown).toBeNull();
    expect(rows[1]?.channels).toEqual([lists.channels[1]?.id, lists.channels[0]?.id]);
    expect(reply.undo).toEqual({ key: 'touchpointCreated', params: { count: 2 } });
  });

  it('refuses a value outside its range and leaves everything as it was', async () => {
    const { value } = await run(document, 'touchpoint.create', { rows: [{ name: 'A' }, { name: 'B' }] });
    const before = dump(document);
    const result = await document.command('touchpoint.set', {
      cells: [
        { id: value.ids[0], field: 'name', value: 'Anders' },
        { id: value.ids[1], field: 'emotionalScore', value: 45 },
      ],
    });
    expect(result).toEqual({
      ok: false,
      error: { code: 'field.outOfRange', params: { field: 'emotionalScore', min: 1, max: 10, value: 45 } },
    });
    expect(dump(document)).toBe(before);
    expect((await ask(document, 'document.state', {})).undo).toEqual({
      key: 'touchpointCreated',
      params: { count: 2 },
    });
  });

  it('undoes and redoes across a restart', async () => {
    const start = dump(document);
    const { value } = await run(document, 'touchpoint.create', {
      rows: [{ name: 'Ik bel', channels: [{ name: 'Telefoon' }], emotionalScore: 7.25 }],
    });
    await run(document, 'touchpoint.set', {
      cells: [{ id: value.ids[0] ?? 0, field: 'brokenLaws', value: ['honest'] }],
    });
    await run(document, 'touchpoint.delete', { ids: [...value.ids] });
    const end = dump(document);
    document.close();
    document = reopened(folder.file('proef.cxw'));
    for (let step = 0; step < 3; step += 1) await run(document, 'history.undo', {});
    expect(dump(document)).toBe(start);
    expect((await document.command('history.undo', {})).ok).toBe(false);
    document.close();
    document = reopened(folder.file('proef.cxw'));
    await run(document, 'history.redo', {});
    expect(await ask(document, 'touchpoint.order', {})).toMatchObject({ total: 1 });
    await run(document, 'history.redo', {});
    await run(document, 'history.redo', {});
    expect(dump(document)).toBe(end);
  });

  it('turns back to a step in the list at once', async () => {
    await run(document, 'touchpoint.create', { rows: [{ name: 'A' }] });
    const first = (await ask(document, 'history.list', {}))[0];
    const there = dump(document);
    await run(document, 'touchpoint.create', { rows: [{ name: 'B' }] });
    await run(document, 'touchpoint.create', { rows: [{ name: 'C' }] });
    const second = (await ask(document, 'history.list', {}))[1];
    const reply = await run(document, 'history.undo', { downTo: second?.seq });
    expect(reply.value.steps).toBe(2);
    expect(dump(document)).toBe(there);
    expect(reply.undo).toEqual(first?.label);
    await run(document, 'touchpoint.create', { rows: [{ name: 'D' }] });
    expect((await ask(document, 'document.state', {})).redo).toBeNull();
  });

  it('puts the uses of a deleted channel on another one, and back', async () => {
    await run(document, 'touchpoint.create', {
      rows: [
        { name: 'A', channels: [{ name: 'Post' }, { name: 'Brief' }] },
        { name: 'B', channels: [{ name: 'Post' }] },
      ],
    });
    const lists = await ask(document, 'lists.all', {});
    const [post, brief] = lists.channels;
    const before = dump(document);
    await run(document, 'list.delete', { list: 'channel', id: post?.id ?? 0, replaceBy: brief?.id ?? 0 });
    const order = await ask(document, 'touchpoint.order', {});
    const rows = await ask(document, 'touchpoint.rows', { ids: [...order.ids] });
    expect(rows.map((row) => row.channels)).toEqual([[brief?.id], [brief?.id]]);
    await run(document, 'history.undo', {});
    expect(dump(document)).toBe(before);
  });

  it('refuses a second entry of the same name', async () => {
    await run(document, 'list.create', { list: 'stage', fields: { name: 'Oriënteren' } });
    expect(await document.command('list.create', { list: 'stage', fields: { name: 'orienteren ' } })).toMatchObject({
      ok: false,
      error: { code: 'list.duplicateName' },
    });
  });

  it('moves rows and keeps the others in order', async () => {
    const { value } = await run(document, 'touchpoint.create', {
      rows: ['A', 'B', 'C', 'D', 'E'].map((name) => ({ name })),
    });
    const ids = value.ids;
    await run(document, 'touchpoint.move', { ids: [ids[3] ?? 0, ids[4] ?? 0], before: ids[1] ?? 0 });
    const order = await ask(document, 'touchpoint.order', {});
    const rows = await ask(document, 'touchpoint.rows', { ids: [...order.ids] });
    expect(rows.map((row) => row.name).join('')).toBe('ADEBC');
  });

  it('refuses a query and a command that are not in the contract', async () => {
    expect(await document.query('constructor', {})).toMatchObject({ ok: false, error: { code: 'invalidRequest' } });
    expect(await document.command('touchpoint.create', { rows: [] })).toMatchObject({
      ok: false,
      error: { code: 'invalidRequest' },
    });
    expect(await document.command('touchpoint.create', { rows: [{ nonsense: 1 }] })).toMatchObject({
      ok: false,
      error: { code: 'invalidRequest' },
    });
  });
});

describe('numbers and pastes past the end', () => {
  it('gives a new row the next number where the table is numbered, and none elsewhere', async () => {
    const plain = await run(document, 'touchpoint.create', { rows: [{ name: 'Zonder' }] });
    await run(document, 'touchpoint.create', { rows: [{ name: 'Met', number: 7 }] });
    const next = await run(document, 'touchpoint.create', { rows: [{ name: 'Volgende' }] });
    const rows = await ask(document, 'touchpoint.rows', { ids: [...plain.value.ids, ...next.value.ids] });
    expect(rows.map((row) => row.number)).toEqual([null, 8]);
  });

  it('pastes over cells and behind the last row in one step', async () => {
    const { value } = await run(document, 'touchpoint.create', { rows: [{ name: 'A' }] });
    const before = dump(document);
    const reply = await run(document, 'touchpoint.set', {
      cells: [{ id: value.ids[0] ?? 0, field: 'name', value: 'A2' }],
      append: [{ name: 'B' }, { name: 'C', emotionalScore: 4 }],
      gesture: 'paste',
    });
    expect(reply.undo).toEqual({ key: 'cellsPasted', params: { count: 4 } });
    expect((await ask(document, 'touchpoint.order', {})).total).toBe(3);
    await run(document, 'history.undo', {});
    expect(dump(document)).toBe(before);
  });
});
