/** What leaves a file of staffing: signed files that come back whole or not at all, and copies in which the client, or every name, is nowhere. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EngineDocument } from '@electron/engine/document';
import { createDocument } from '@electron/engine/file/open';
import { readParts } from '@electron/exporters/reportParts/archive';
import { ask, newDocument, reopened, run, testFolder, testServices } from './support/documents';

let folder: ReturnType<typeof testFolder>;
let engagement: EngineDocument;
let pool: EngineDocument;

beforeEach(() => {
  folder = testFolder();
  engagement = newDocument(folder.file('a.cxw'));
  pool = createDocument(folder.file('p.cxpool'), { fields: { name: 'Pool' }, kind: 'pool' }, testServices());
});
afterEach(() => {
  engagement.close();
  pool.close();
  folder.remove();
});

/** Forms of a word in the bytes of a file, whatever its case. */
function stands(file: string, word: string): boolean {
  const bytes = readFileSync(file);
  return [word, word.toLowerCase(), word.toUpperCase()].some(
    (form) => bytes.includes(Buffer.from(form, 'utf8')) || bytes.includes(Buffer.from(form, 'utf16le')),
  );
}

async function assignment(): Promise<number> {
  const skill = (await run(engagement, 'skill.create', { name: 'Journey mapping' })).value.id;
  const { value } = await run(engagement, 'assignment.create', {
    fields: {
      title: 'Journey expert',
      client: 'Voltwijs',
      description: 'Bij Voltwijs op de zesde verdieping',
      requestedBy: 'Mevrouw Kwartel',
      online: 40,
      levels: ['operational'],
      hours: { low: 24, high: 32 },
      said: { musts: 'Kwartel wil het zo' },
    },
    criteria: [
      { condition: 'must', weight: 0, value: { kind: 'skill', skill, least: 4 } },
      { condition: 'wish', weight: 60, value: { kind: 'levels', levels: ['operational'] } },
    ],
  });
  return value.id;
}

describe('small files', () => {
  test('an assignment goes to a pool and a chosen profile comes back, each once', async () => {
    const asked = await assignment();
    const file = folder.file('opdracht.json');
    await ask(engagement, 'exchange.write', { what: { kind: 'assignment', assignment: asked }, file });
    for (const word of ['Voltwijs', 'Kwartel', 'verdieping']) expect(stands(file, word), word).toBe(false);
    expect((await ask(pool, 'exchange.preview', { file })).there).toEqual([]);
    const first = await run(pool, 'exchange.accept', { file });
    expect(first.value).toMatchObject({ kind: 'assignment', added: 1, updated: 0 });
    const second = await run(pool, 'exchange.accept', { file });
    expect(second.value).toMatchObject({ added: 0, updated: 1, ids: first.value.ids });
    const [taken] = await ask(pool, 'assignment.list', {});
    expect(taken).toMatchObject({ title: 'Journey expert', client: null, online: 40, hours: { low: 24, high: 32 } });
    const skills = (await ask(pool, 'staffing.words', {})).skills;
    expect(taken?.criteria.map(({ value }) => value)).toEqual([
      { kind: 'skill', skill: skills[0]?.id, least: 4 },
      { kind: 'levels', levels: ['operational'] },
    ]);
    expect(skills.map(({ name }) => name)).toEqual(['Journey mapping']);

    const { value: person } = await run(pool, 'specialist.create', {
      fields: { name: 'Sam Zeebries', number: 'SPC-9', online: 30, notes: 'dringend', skills: { [skills[0]!.id]: 5 } },
    });
    const back = folder.file('profiel.json');
    const what = { kind: 'profiles' as const, specialists: [person.id] };
    await ask(pool, 'exchange.write', { what, file: back });
    for (const word of ['Zeebries', 'dringend']) expect(stands(back, word), word).toBe(false);
    await run(engagement, 'exchange.accept', { file: back, assignment: asked });
    expect(await ask(engagement, 'shortlist.list', {})).toMatchObject([{ stage: 'chosen', label: 'SPC-9' }]);
    await ask(pool, 'exchange.write', { what: { ...what, withNames: true }, file: back });
    expect((await ask(engagement, 'exchange.preview', { file: back })).there).toEqual(['SPC-9']);
    await run(engagement, 'exchange.accept', { file: back });
    const { ids } = await ask(engagement, 'specialist.order', {});
    expect(await ask(engagement, 'specialist.rows', { ids: [...ids] })).toMatchObject([
      { name: 'Sam Zeebries', online: 30 },
    ]);
    await run(engagement, 'history.undo', {});
    expect(await ask(engagement, 'specialist.rows', { ids: [...ids] })).toMatchObject([{ name: null }]);
  });

  test('a file that was touched, is newer, or is something else is not taken', async () => {
    const file = folder.file('opdracht.json');
    await ask(engagement, 'exchange.write', { what: { kind: 'assignment', assignment: await assignment() }, file });
    const text = readFileSync(file, 'utf8');
    const refusal = async (content: string): Promise<string> => {
      writeFileSync(file, content);
      const result = await pool.command('exchange.accept', { file });
      return result.ok ? 'taken' : result.error.code;
    };
    expect(await refusal(text.replace('"online": 40', '"online": 90'))).toBe('staffing.changedFile');
    expect(await refusal(text.replace('"version": 1', '"version": 2'))).toBe('staffing.newerFile');
    expect(await refusal('{"format":"iets anders"}')).toBe('staffing.notOurFile');
    expect(await refusal('geen json')).toBe('staffing.notOurFile');
    // Spaces and line ends are not content.
    expect(await refusal(JSON.stringify(JSON.parse(text)))).toBe('taken');
  });

  test('an assignment is made of what the touchpoints ask', async () => {
    const { value: web } = await run(engagement, 'list.create', {
      list: 'channel',
      fields: { name: 'Website', side: 'online' },
    });
    for (const [name, process] of [
      ['Ik vergelijk', 'promise'],
      ['Ik bestel', 'deliver'],
    ] as const)
      await run(engagement, 'touchpoint.create', {
        rows: [{ name, processes: [process], channels: [web.id], importance: 3, frequencyPerMonth: 10 }],
      });
    const { value } = await run(engagement, 'assignment.fromDemand', { title: 'Wie kan dit' });
    const found = (await ask(engagement, 'assignment.list', {})).find(({ id }) => id === value.id);
    expect(found).toMatchObject({ online: 100, processes: ['promise', 'deliver'], levels: ['brand'] });
    expect(found?.criteria.map(({ weight, value: asked }) => [asked.kind, weight])).toEqual([
      ['online', 25],
      ['levels', 25],
      ['processes', 25],
    ]);
  });
});

/** A participant who says something about a touchpoint. */
async function saying(name: string, word: string, touchpoint: number): Promise<void> {
  const participant = (await run(engagement, 'participant.create', { name, kind: 'former', consent: 'full' })).value.id;
  const text = `Interviewer: Hoe ging het?\n${name}: Ik zei ${word}, en Geheimhouder knikte.`;
  const transcript = (await run(engagement, 'transcript.create', { name, participant, text })).value.id;
  const start = text.indexOf(word);
  const coded = await run(engagement, 'quote.code', {
    places: [{ transcript, start, end: start + word.length }],
    codes: [{ name: `code ${word.slice(0, 4)}` }],
    coder: 'Annabel Codeert',
  });
  await run(engagement, 'quote.link', { ids: [...coded.value.quotes], touchpoints: [touchpoint] });
}

async function touchpoint(name: string): Promise<number> {
  const { value } = await run(engagement, 'touchpoint.create', { rows: [{ name }] });
  return value.ids[0]!;
}

describe('shortlist', () => {
  test('keeps the match under which a stage was set, and says when the criteria have changed since', async () => {
    const asked = await assignment();
    const [before] = await ask(engagement, 'assignment.list', {});
    const { value: person } = await run(engagement, 'specialist.create', {
      fields: { number: 'SPC-9', levels: { operational: null } },
    });
    await run(engagement, 'shortlist.set', { assignment: asked, specialists: [person.id], stage: 'proposed' });
    const order = await ask(engagement, 'match.assignment', { assignment: asked });
    const result = async () => (await ask(engagement, 'shortlist.list', {}))[0]?.result;
    expect(await result()).toEqual({
      gate: 'unknown',
      low: 100,
      high: 100,
      rubricVersion: order.rubricVersion,
      isStale: false,
    });
    const criteria = (before?.criteria ?? []).map((criterion) => ({ ...criterion, weight: criterion.weight / 2 }));
    await run(engagement, 'assignment.setCriteria', {
      id: asked,
      criteria: criteria.map(({ id, condition, weight, value }) => ({
        id,
        condition,
        weight,
        value: value.kind === 'skill' ? { ...value } : { kind: 'levels', levels: ['brand'] },
      })),
    });
    expect(await result()).toMatchObject({ isStale: true, low: 100 });
    await run(engagement, 'history.undo', {});
    expect(await result()).toMatchObject({ isStale: false });
  });
});

describe('profile sheet', () => {
  test('is written without a name unless asked, says why it fits, and stands in the list for good', async () => {
    const asked = await assignment();
    const { value: person } = await run(engagement, 'specialist.create', {
      fields: {
        name: 'Sam Zeebries',
        number: 'SPC-9',
        online: 30,
        levels: { operational: 4.5 },
        takesOffline: 'yes',
        takesOfflineEvidence: 'bij Voltwijs',
        notes: 'dringend',
      },
    });
    const request = { specialist: person.id, assignment: asked };
    const sheet = await ask(engagement, 'sheet.content', request);
    expect(JSON.stringify(sheet)).not.toMatch(/Zeebries|Voltwijs|dringend/);
    expect(sheet.title).toBe('SPC-9');
    expect(sheet.match).toEqual([
      'Journey mapping: niet ingevuld, gevraagd minstens 4.',
      'Werkt op niveau operationeel.',
    ]);
    const named = await ask(engagement, 'sheet.content', { ...request, withName: true, language: 'en' });
    expect(named.title).toBe('Sam Zeebries');
    expect(named.parts.flatMap(({ rows }) => rows)).toContainEqual({
      label: 'Operational',
      value: '4.5 of 5',
      strength: 4.5,
    });
    const file = folder.file('profielblad.docx');
    const { value } = await run(engagement, 'sheet.write', { ...request, file });
    expect(value.bytes).toBeGreaterThan(4000);
    const words = JSON.stringify([...(await readParts(readFileSync(file))).values()].map(String));
    expect(words).toContain('SPC-9');
    expect(words).not.toMatch(/&amp;amp;|Zeebries/);
    const pages = new TextEncoder().encode('%PDF-1.4 …');
    const printed = await run(engagement, 'sheet.write', {
      ...request,
      file: folder.file('profielblad.pdf'),
      form: 'pdf',
      pages,
    });
    expect(printed.value.bytes).toBe(pages.byteLength);
    const refused = { ...request, file: folder.file('geen.pdf'), form: 'pdf' } as const;
    for (const none of [null, new TextEncoder().encode('<html>')])
      expect(await engagement.command('sheet.write', { ...refused, pages: none })).toMatchObject({
        ok: false,
        error: { code: 'invalidRequest' },
      });
    expect(existsSync(refused.file)).toBe(false);
    await run(engagement, 'history.undo', {});
    const list = await ask(engagement, 'sheet.list', {});
    expect(list.map(({ form, file: name }) => [form, name]).toSorted()).toEqual([
      ['docx', 'profielblad.docx'],
      ['pdf', 'profielblad.pdf'],
    ]);
  });
});

describe('copies', () => {
  test('the recruiter gets the staffing and not one word of the client', async () => {
    const asked = await assignment();
    await touchpoint('Ik bel Voltwijs over mijn nota');
    await run(engagement, 'specialist.create', {
      fields: { name: 'Sam Zeebries', notes: 'kent Voltwijs', takesOfflineEvidence: 'deed de balie bij Voltwijs' },
    });
    await run(engagement, 'shortlist.set', {
      assignment: asked,
      specialists: [1],
      stage: 'chosen',
      note: 'via Kwartel',
    });
    const path = folder.file('werving.cxpool');
    const told = await ask(engagement, 'copy.write', { kind: 'recruiter', file: path });
    expect(told).toMatchObject({ kept: { assignment: 1, specialist: 1, shortlist_entry: 1 }, left: { touchpoint: 1 } });
    for (const word of ['Voltwijs', 'Kwartel', 'nota', 'verdieping', 'Proef'])
      expect(stands(path, word), word).toBe(false);
    const copy = reopened(path);
    expect((await ask(copy, 'document.state', {})).kind).toBe('pool');
    expect(await ask(copy, 'shortlist.list', {})).toMatchObject([
      { label: 'Sam Zeebries', stage: 'chosen', note: null },
    ]);
    expect((await ask(copy, 'document.check', {})).healthy).toBe(true);
    copy.close();
    const again = await engagement.query('copy.write', { kind: 'recruiter', file: path });
    expect(again).toMatchObject({ ok: false, error: { code: 'open.exists' } });
  });

  test('the anonymous copy names nobody, and keeps only what three people share', async () => {
    await run(engagement, 'engagement.update', { fields: { sponsor: 'Dirk Opdracht', specialist: 'Wil Specialist' } });
    await run(engagement, 'list.create', {
      list: 'person',
      fields: { role: 'Manager Facturatie', name: 'Geheimhouder' },
    });
    const shared = await touchpoint('Ik krijg de nota van Voltwijs, zei Geheimhouder');
    const alone = await touchpoint('Ik verhuis');
    for (const [name, word] of [
      ['Zonderling', 'gedeeldwoordeen'],
      ['Wonderling', 'gedeeldwoordtwee'],
      ['Vreemdeling', 'gedeeldwoorddrie'],
    ] as const)
      await saying(name, word, shared);
    await saying('Eenling', 'alleenwoord', alone);
    await run(engagement, 'memo.create', { target: 'engagement', text: 'Vraag Zonderling nog eens.' });
    const path = folder.file('anoniem.cxw');
    const told = await ask(engagement, 'copy.write', { kind: 'anonymous', file: path });
    expect(told.quotes).toEqual({ kept: 3, left: 1 });
    const names = ['Zonderling', 'Wonderling', 'Vreemdeling', 'Eenling', 'Geheimhouder', 'Voltwijs', 'Annabel Codeert'];
    for (const word of [...names, 'Dirk Opdracht', 'Wil Specialist', 'alleenwoord', 'Hoe ging het'])
      expect(stands(path, word), word).toBe(false);
    for (const word of ['gedeeldwoordeen', 'gedeeldwoorddrie', 'Manager Facturatie'])
      expect(stands(path, word)).toBe(true);
    const copy = reopened(path);
    expect(await ask(copy, 'history.list', {})).toEqual([]);
    expect((await ask(copy, 'document.check', {})).healthy).toBe(true);
    const { ids } = await ask(copy, 'touchpoint.order', {});
    expect((await ask(copy, 'touchpoint.rows', { ids: [...ids] })).map(({ name }) => name)).toEqual([
      'Ik krijg de nota van de organisatie, zei Manager Facturatie',
      'Ik verhuis',
    ]);
    copy.close();
    expect(existsSync(`${path}.part`)).toBe(false);
    // Stopped half-way it leaves nothing behind.
    const controller = new AbortController();
    const stopped = { kind: 'anonymous', file: folder.file('gestopt.cxw') } as const;
    const answer = await engagement.query('copy.write', stopped, {
      signal: controller.signal,
      progress: () => controller.abort(),
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect([existsSync(stopped.file), existsSync(`${stopped.file}.part`)]).toEqual([false, false]);
    // The engagement itself is as it was.
    expect((await ask(engagement, 'document.state', {})).engagement.sponsor).toBe('Dirk Opdracht');
  });
});
