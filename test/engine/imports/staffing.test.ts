/** Lists of specialists and assignments through the engine: a second import changes nothing, what a person found out stays, columns that may not weigh are dropped, undo. */
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EngineDocument } from '@electron/engine/document';
import { createDocument } from '@electron/engine/file/open';
import { energieFolder } from '../../importers/survey/expected';
import { readerHere } from '../../importers/workbooks';
import { ask, run, testFolder, testServices } from '../support/documents';

const folder = testFolder();
let pool: EngineDocument;
const count = (table: string): number =>
  Number(pool.context.connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
const take = (file: string) => run(pool, 'import.run', { file: `${energieFolder}/${file}` });

beforeAll(() => {
  const services = testServices({ reader: readerHere });
  pool = createDocument(folder.file('pool.cxpool'), { kind: 'pool', fields: { name: 'Pool' } }, services);
});
afterAll(() => {
  pool.close();
  folder.remove();
});

it('takes both lists in, and nothing the second time', async () => {
  expect((await ask(pool, 'document.state', {})).kind).toBe('pool');
  const first = await take('specialisten.csv');
  expect(first.value).toMatchObject({ kind: 'specialists', added: 250, updated: 0, rejected: [] });
  expect((await take('opdrachten.csv')).value).toMatchObject({ kind: 'assignments', added: 25 });
  expect(count('skill')).toBe(10);
  expect((await take('specialisten.csv')).value).toMatchObject({ added: 0, updated: 0, unchanged: 250 });
  expect((await take('opdrachten.csv')).value).toMatchObject({ added: 0, updated: 0, unchanged: 25 });
  expect(count('specialist')).toBe(250);
});

it('finds by words, filters and sorts, the unknown last', async () => {
  const order = await ask(pool, 'specialist.order', {
    levels: ['steering'],
    sort: { column: 'rate', descending: true },
  });
  const rows = await ask(pool, 'specialist.rows', { ids: [...order.ids] });
  expect(rows).toHaveLength(38);
  const rates = rows.map(({ rate }) => rate?.low ?? null);
  const known = rates.filter((rate) => rate !== null);
  expect(rates.slice(0, known.length)).toEqual(known);
  expect(known).toEqual([...known].sort((a, b) => b - a));
  expect((await ask(pool, 'specialist.order', { text: 'SPC-0164' })).ids).toHaveLength(1);
});

it('is taken back and done again by undo', async () => {
  await run(pool, 'history.undo', {});
  await run(pool, 'history.undo', {});
  expect([count('specialist'), count('assignment'), count('criterion')]).toEqual([0, 0, 0]);
  await run(pool, 'history.redo', {});
  await run(pool, 'history.redo', {});
  expect([count('specialist'), count('assignment')]).toEqual([250, 25]);
});

it('drops what may not be weighed and says so, in another layout and language', async () => {
  const file = folder.file('other.csv');
  writeFileSync(
    file,
    'Candidate,Hourly rate,Age,Gender,Online,Offline,CX level,Available from,Last contact,Photo,Listening\nX-1,"€ 90",41,f,70,30,brand,2026-01-05,2025-12-01,x.jpg,4\nX-2,80-95,29,m,20,85,customer,asap,2025-12-02,y.jpg,"3,5"\n',
  );
  const { value } = await run(pool, 'import.run', { file });
  expect(value).toMatchObject({ kind: 'specialists', added: 2 });
  const dropped = value.mapping.filter(({ remark }) => remark?.key === 'import.remarks.staffing.forbidden');
  expect(dropped.map(({ source, field }) => [source, field])).toEqual([
    ['Age', null],
    ['Gender', null],
    ['Photo', null],
  ]);
  const { ids } = await ask(pool, 'specialist.order', { text: 'X-2' });
  const [row] = await ask(pool, 'specialist.rows', { ids: [...ids] });
  expect(row).toMatchObject({ rate: { low: 80, high: 95 }, availableFrom: '2025-12-02', levels: { customer: null } });
  const skill = (await ask(pool, 'staffing.words', {})).skills.find(({ name }) => name === 'Listening');
  expect(row?.skills[skill?.id ?? 0]).toBe(3.5);
});
