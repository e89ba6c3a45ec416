/** Our own project goes out and comes back the same: codes, texts, quotes, codings, links, memos; and a copy that somebody else coded adds theirs. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import yauzl from 'yauzl';
import yazl from 'yazl';
import type { EngineDocument } from '@electron/engine/document';
import { readQdaBytes } from '@electron/importers/qda/readQda';
import { codebookXml } from '@electron/exporters/qda/codebook';
import { projectFile, projectXml } from '@electron/exporters/qda/project';
import { readerHere } from '@test/importers/workbooks';
import { ask, newDocument, run, testFolder, testServices } from '@test/engine/support/documents';

let folder: ReturnType<typeof testFolder>;
let open: EngineDocument[] = [];
beforeEach(() => {
  folder = testFolder();
});
afterEach(() => {
  open.forEach((document) => document.close());
  open = [];
  folder.remove();
});

let count = 0;
function fresh(): EngineDocument {
  count += 1;
  const document = newDocument(folder.file(`d${count}.cxw`), testServices({ reader: readerHere }));
  open.push(document);
  return document;
}

/** All that an export must carry, without the ids of one file. */
async function content(document: EngineDocument): Promise<unknown> {
  const codes = await ask(document, 'interview.codebook', {});
  const codeName = new Map(codes.map((code) => [code.id, code.uid]));
  const coders = new Map((await ask(document, 'interview.coders', {})).map((coder) => [coder.id, coder.name]));
  const transcripts = await ask(document, 'interview.transcripts', {});
  const lists = document.context.connection.prepare('SELECT id, name FROM touchpoint').all() as {
    id: number;
    name: string;
  }[];
  const touchpoints = new Map(lists.map((row) => [row.id, row.name]));
  const { rows } = await ask(document, 'interview.quotes', { limit: 10_000 });
  const uids = new Map(transcripts.map((transcript) => [transcript.id, transcript.uid]));
  const people = await ask(document, 'interview.participants', {});
  const memos = await ask(document, 'interview.memos', {});
  const aboutUid = (target: string, about: number | null): string | undefined =>
    about === null
      ? undefined
      : String(document.context.connection.prepare(`SELECT uid FROM ${target} WHERE id = ?`).pluck().get(about));
  return {
    codes: codes.map(({ uid, parent, name, colour, definition, codable }) => ({
      uid,
      parent: parent === null ? null : codeName.get(parent),
      name,
      colour,
      definition,
      codable,
    })),
    transcripts: await Promise.all(
      transcripts.map(async ({ id, uid, name, participantName, heldOn, language, notes }) => ({
        uid,
        name,
        participantName,
        heldOn,
        language,
        notes,
        text: (await ask(document, 'interview.transcript', { id })).text,
      })),
    ),
    quotes: rows.map((row) => ({
      uid: row.uid,
      transcript: uids.get(row.transcript),
      start: row.start,
      end: row.end,
      text: row.text,
      codings: row.codings.map((coding) => [
        coding.uid,
        codeName.get(coding.code),
        coding.coder === null ? null : coders.get(coding.coder),
      ]),
      touchpoints: row.touchpoints.map((id) => touchpoints.get(id)),
    })),
    participants: people.map(({ uid, name, kind, segment, consent, retainUntil, notes }) => ({
      uid,
      name,
      kind,
      segment,
      consent,
      retainUntil,
      notes,
    })),
    // At one and the same moment the order of memos says nothing.
    memos: memos
      .toSorted((a, b) => a.uid.localeCompare(b.uid))
      .map(({ uid, target, about, title, text, coder }) => ({
        uid,
        target,
        about: aboutUid(target, about),
        title,
        text,
        coder: coder === null ? null : coders.get(coder),
      })),
  };
}

async function exported(document: EngineDocument): Promise<string> {
  const path = folder.file(`p${(count += 1)}.qdpx`);
  await ask(document, 'interview.writeExport', { file: path, format: 'qdpx', language: 'nl' });
  return path;
}

const piece = fc.constantFrom(
  'Ik belde',
  '😀',
  '👩‍🦰',
  'é',
  '\r\n',
  '\n',
  ' ',
  '<b>&amp;',
  '"',
  'Voltwijs',
  '\t',
  '𝒳',
  ']]>',
);
const words = fc.array(piece, { minLength: 3, maxLength: 40 }).map((parts) => parts.join(''));
const label = fc
  .array(fc.constantFrom('wachten', 'é', '&', '<x>', '😀', '"', "'", ' '), { minLength: 1, maxLength: 4 })
  .map((parts) => `c ${parts.join('')}`.trim());

it('a round trip is exact, also with characters of two units and CRLF', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(words, { minLength: 1, maxLength: 3 }),
      fc.array(label, { minLength: 1, maxLength: 5 }),
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 }),
      async (texts, labels, picks) => {
        const source = fresh();
        const [touchpoint = 0] = (await run(source, 'touchpoint.create', { rows: [{ name: 'Ik bel' }] })).value.ids;
        const participant = (
          await run(source, 'participant.create', {
            name: 'Respondent 01',
            kind: 'former',
            consent: 'anonymous',
            retainUntil: '2027-02-03',
            segment: 'zakelijk',
            notes: 'a\nb',
          })
        ).value.id;
        const transcripts: number[] = [];
        for (const [index, text] of texts.entries())
          transcripts.push(
            (
              await run(source, 'transcript.create', {
                name: `g${index}`,
                text: `R01: ${text}`,
                ...(index === 0 ? { participant, heldOn: '2025-03-04', notes: 'x' } : {}),
              })
            ).value.id,
          );
        let parent: number | null = null;
        const codes: number[] = [];
        for (const [index, name] of labels.entries()) {
          codes.push(
            (
              await run(source, 'code.create', {
                name: `${index} ${name}`,
                parent: index % 2 === 0 ? null : parent,
                definition: index % 2 === 0 ? `om\nschrijving ${name}` : null,
                colour: '#a1b2c3',
              })
            ).value.id,
          );
          parent = codes.at(-1) ?? null;
        }
        for (const [a, b, c, d] of picks) {
          const transcript = transcripts[a % transcripts.length]!;
          const { text } = await ask(source, 'interview.transcript', { id: transcript });
          // Selections of people never cut a character in two.
          const places = [...text].reduce<number[]>((list, letter) => [...list, list.at(-1)! + letter.length], [0]);
          const [start = 0, end = 0] = [places[b % places.length]!, places[c % places.length]!].toSorted(
            (x, y) => x - y,
          );
          if (start === end) continue;
          const { quotes } = (
            await run(source, 'quote.code', {
              places: [{ transcript, start, end }],
              codes: [codes[d % codes.length]!],
              coder: d % 3 === 0 ? null : `Codeur ${d % 3}`,
            })
          ).value;
          if (d % 4 === 0) await run(source, 'quote.link', { ids: [quotes[0]!], touchpoints: [touchpoint] });
          if (d % 5 === 0)
            await run(source, 'memo.create', {
              target: 'quote',
              about: quotes[0]!,
              title: 'let op',
              text: 'regel 1\nregel 2 <&>',
              coder: 'Codeur 1',
            });
        }
        await run(source, 'memo.create', { target: 'participant', about: participant, text: 'over de deelnemer' });
        await run(source, 'memo.create', { target: 'code', about: codes[0]!, text: 'over de code' });
        await run(source, 'memo.create', { target: 'transcript', about: transcripts[0]!, text: 'over het gesprek' });
        await run(source, 'memo.create', { target: 'engagement', text: 'over alles' });
        const path = await exported(source);
        const target = fresh();
        await run(target, 'touchpoint.create', { rows: [{ name: 'Ik bel' }] });
        await run(target, 'qda.importRun', { file: path });
        expect(await content(target)).toEqual(await content(source));
        // Once more adds nothing.
        const again = await run(target, 'qda.importRun', { file: path });
        expect(again.changed).toEqual([]);
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);

test('what a colleague coded in a copy comes in beside what is here', async () => {
  const mine = fresh();
  const id = (await run(mine, 'transcript.create', { name: 'g', text: 'R01: Drie keer gebeld, en wachten.' })).value.id;
  await run(mine, 'quote.code', {
    places: [{ transcript: id, start: 5, end: 21 }],
    codes: [{ name: 'bellen' }],
    coder: 'Anna',
  });
  const theirs = fresh();
  await run(theirs, 'qda.importRun', { file: await exported(mine) });
  const copy = (await ask(theirs, 'interview.transcripts', {}))[0]!.id;
  await run(theirs, 'quote.code', {
    places: [{ transcript: copy, start: 26, end: 33 }],
    codes: [{ name: 'wachten' }],
    coder: 'Bert',
  });
  // Meanwhile the text here was corrected: places move along.
  await run(mine, 'transcript.setText', { id, text: 'R01: Nou. Drie keer gebeld, en wachten.' });
  const { value } = await run(mine, 'qda.importRun', { file: await exported(theirs) });
  expect(value.codings).toEqual({ added: 1, present: 1 });
  const { rows } = await ask(mine, 'interview.quotes', {});
  expect(rows.map((row) => row.text)).toEqual(['Drie keer gebeld', 'wachten']);
  expect((await ask(mine, 'interview.coders', {})).map((coder) => [coder.name, coder.codings])).toEqual([
    ['Anna', 1],
    ['Bert', 1],
  ]);
});

describe('the file that is written', () => {
  /** Children of each element in the order of the standard's schema (2019). */
  const order: Readonly<Record<string, readonly string[]>> = {
    Project: [
      'Users',
      'CodeBook',
      'Variables',
      'Cases',
      'Sources',
      'Notes',
      'Links',
      'Sets',
      'Graphs',
      'Description',
      'NoteRef',
    ],
    Code: ['Description', 'NoteRef', 'Code'],
    Case: ['Description', 'CodeRef', 'VariableValue', 'SourceRef', 'SelectionRef'],
    TextSource: ['Description', 'PlainTextContent', 'PlainTextSelection', 'Coding', 'NoteRef', 'VariableValue'],
    Note: ['Description', 'PlainTextContent', 'PlainTextSelection', 'Coding', 'NoteRef', 'VariableValue'],
    PlainTextSelection: ['Description', 'Coding', 'NoteRef'],
    Coding: ['CodeRef', 'NoteRef'],
    Set: ['Description', 'MemberCode', 'MemberSource', 'MemberNote'],
    VariableValue: [
      'VariableRef',
      'TextValue',
      'BooleanValue',
      'IntegerValue',
      'FloatValue',
      'DateValue',
      'DateTimeValue',
    ],
  };
  async function sample(): Promise<EngineDocument> {
    const document = fresh();
    const [touchpoint = 0] = (await run(document, 'touchpoint.create', { rows: [{ name: 'Ik bel' }] })).value.ids;
    const participant = (await run(document, 'participant.create', { name: 'Respondent 01', kind: 'current' })).value
      .id;
    const id = (
      await run(document, 'transcript.create', {
        name: 'g',
        participant,
        heldOn: '2025-03-04',
        text: 'R01: a😀b, drie keer.\nTwee.',
      })
    ).value.id;
    const code = (await run(document, 'code.create', { name: 'bellen', definition: 'd', colour: '#112233' })).value.id;
    await run(document, 'code.create', { name: 'onder', parent: code });
    const { quotes } = (
      await run(document, 'quote.code', {
        places: [{ transcript: id, start: 5, end: 9 }],
        codes: [code],
        coder: 'Anna',
      })
    ).value;
    await run(document, 'quote.link', { ids: [quotes[0]!], touchpoints: [touchpoint] });
    await run(document, 'memo.create', { target: 'quote', about: quotes[0]!, text: 'memo' });
    await run(document, 'memo.create', { target: 'code', about: code, text: 'memo' });
    return document;
  }
  test('elements stand in the order of the schema, offsets count characters, no group is empty', async () => {
    const { project } = await ask(await sample(), 'interview.project', { language: 'nl' });
    const xml = projectXml(project);
    expect(xml).toContain('startPosition="5" endPosition="8"');
    expect(xml).not.toContain('richTextPath');
    expect(xml).not.toContain('basePath');
    expect(xml.startsWith('\ufeff')).toBe(false);
    expect(xml).not.toMatch(/<(?:Users|Codes|CodeBook|Variables|Cases|Sources|Notes|Links|Sets)\/>/u);
    const stack: { name: string; last: number }[] = [];
    for (const [, closing, name = '', rest = ''] of xml
      .replace(/<\?.*?\?>/u, '')
      .matchAll(/<(\/?)([A-Za-z]+)([^>]*)>/gu)) {
      if (closing === '/') {
        stack.pop();
        continue;
      }
      const parent = stack.at(-1);
      const known = parent === undefined ? undefined : order[parent.name];
      if (parent !== undefined && known !== undefined) {
        const place = known.indexOf(name);
        expect(place, `${name} in ${parent.name}`).toBeGreaterThanOrEqual(parent.last);
        parent.last = place;
      }
      if (!rest.endsWith('/')) stack.push({ name, last: 0 });
    }
    expect(stack).toEqual([]);
  });
  test('names in the archive: project.qde at the root, texts in sources/', async () => {
    const { project } = await ask(await sample(), 'interview.project', { language: 'nl' });
    const bytes = await projectFile(project);
    const names = await new Promise<string[]>((resolve, reject) => {
      yauzl.fromBuffer(bytes, (error, zip) => {
        if (error !== null || zip === undefined) return reject(error);
        const found: string[] = [];
        zip.on('entry', (entry: yauzl.Entry) => void found.push(entry.fileName));
        zip.on('end', () => resolve(found));
      });
    });
    expect(names).toEqual(['project.qde', `sources/${project.sources[0]!.guid}.txt`]);
  });
  test('a codebook goes out as .qdc and CSV and comes back', async () => {
    const document = await sample();
    for (const [format, name] of [
      ['qdc', 'c.qdc'],
      ['csv', 'c.csv'],
    ] as const) {
      const path = folder.file(name);
      await ask(document, 'interview.writeExport', { file: path, format, table: 'codebook', language: 'nl' });
      const target = fresh();
      const { value } = await run(target, 'qda.importRun', { file: path });
      expect(value.codes).toEqual({ added: 2, present: 0 });
      expect(
        (await ask(target, 'interview.codebook', {})).map(({ name: code, depth, colour, definition }) => ({
          code,
          depth,
          colour,
          definition,
        })),
      ).toEqual([
        { code: 'bellen', depth: 0, colour: '#112233', definition: 'd' },
        { code: 'onder', depth: 1, colour: null, definition: null },
      ]);
    }
  });
});

describe('files of others', () => {
  async function archive(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
    const zip = new yazl.ZipFile();
    for (const [name, part] of Object.entries(parts)) zip.addBuffer(Buffer.from(part), name);
    zip.end();
    const chunks: Buffer[] = [];
    for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }
  const guid = (digit: number): string => `0000000${digit}-0000-4000-8000-000000000000`;
  const text =
    'Interviewer: Hoe was het?\r\nR01: Ik heb 😡 gewacht, drie keer gewacht.\r\nInterviewer: Echt?\r\nR01: Ja 😡, écht lang.';
  const at = (words: string): { start: number; end: number } => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });
  const selection = (words: string, code: number): string =>
    `<PlainTextSelection guid="{${crypto.randomUUID().toUpperCase()}}" startPosition="${at(words).start}" endPosition="${at(words).end}"><Coding guid="${crypto.randomUUID()}" creatingUser="${guid(9)}"><CodeRef targetGUID="{${guid(code)}}"/></Coding></PlainTextSelection>`;
  const nvivo = `\ufeff<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" name="p" origin="NVivo 12" basePath="C:\\Users\\jan">
    <Users><User guid="${guid(9)}" name="JV"/></Users>
    <CodeBook><Codes><Code guid="{${guid(1)}}" name="Wachten" isCodable="true" color="#F00"><Description>lang &amp; kort</Description></Code><Code guid="${guid(2)}" name="Boos" isCodable="true"/></Codes></CodeBook>
    <Cases><Case guid="${guid(5)}" name="Klant A"><VariableValue><VariableRef targetGUID="${guid(6)}"/><TextValue>34</TextValue></VariableValue><SourceRef targetGUID="${guid(3)}"/></Case></Cases>
    <Variables><Variable guid="${guid(6)}" name="Leeftijd" typeOfVariable="Integer"/></Variables>
    <Sources><TextSource guid="${guid(3)}" name="gesprek" richTextPath="internal://${guid(3)}.docx" plainTextPath="internal://${guid(3)}.txt">
      ${selection('gewacht, drie', 1)}${selection('drie keer gewacht', 1)}${selection('écht lang', 2)}${selection('Echt', 2)}
      <PlainTextSelection guid="${crypto.randomUUID()}" startPosition="4" endPosition="4"/>
      <PlainTextSelection guid="${crypto.randomUUID()}" startPosition="9000" endPosition="9010"/>
    </TextSource><PictureSource guid="${guid(4)}" name="foto" path="internal://x.png"/></Sources><Sets></Sets></Project>`;

  test('NVivo: UTF-16, CRLF as two, Sources/ with a capital, braces, a mark before the XML', async () => {
    const path = folder.file('n.qdpx');
    writeFileSync(path, await archive({ 'project.qde': nvivo, [`Sources/${guid(3)}.txt`]: `\ufeff${text}` }));
    const document = fresh();
    const { value } = await run(document, 'qda.importRun', { file: path });
    expect(value.convention).toEqual({ unit: 'utf16', lineEnd: 'asIs', inclusive: false });
    expect(value.quotes.added).toBe(4);
    expect(Object.fromEntries(value.losses.map((loss) => [loss.what, loss.count]))).toEqual({
      picture: 1,
      richText: 1,
      emptySelections: 1,
      outside: 1,
      variables: 1,
    });
    const { rows } = await ask(document, 'interview.quotes', {});
    expect(rows.map((row) => row.text)).toEqual(['gewacht, drie', 'drie keer gewacht', 'Echt', 'écht lang']);
    expect(
      (await ask(document, 'interview.participants', {})).map((row) => [row.name, row.notes, row.transcripts]),
    ).toEqual([['Klant A', 'Leeftijd: 34', 1]]);
    expect((await ask(document, 'interview.codebook', {})).map((row) => [row.name, row.colour])).toEqual([
      ['Wachten', '#ff0000'],
      ['Boos', null],
    ]);
    // Said otherwise, it is done otherwise.
    const other = await ask(fresh(), 'qda.preview', {
      file: path,
      options: { convention: { unit: 'codePoints', lineEnd: 'asIs', inclusive: false } },
    });
    expect(other.convention).toEqual({ unit: 'codePoints', lineEnd: 'asIs', inclusive: false });
  });
  test('ATLAS.ti: another name for project.qde, text inside the XML', async () => {
    const bytes = await archive({
      'Mijn project.qde': `<Project name="x" origin="ATLAS.ti"><CodeBook><Codes><Code guid="${guid(1)}" name="A" isCodable="true"/></Codes></CodeBook><Sources><TextSource guid="${guid(3)}" name="g"><PlainTextContent>een twee drie</PlainTextContent><PlainTextSelection guid="${guid(7)}" startPosition="4" endPosition="8"><Description>memo</Description><Coding guid="${guid(8)}"><CodeRef targetGUID="${guid(1)}"/></Coding></PlainTextSelection></TextSource></Sources></Project>`,
    });
    const result = await readQdaBytes(bytes, 'a.qdpx');
    expect(result).toMatchObject({
      ok: true,
      value: {
        project: { sources: [{ text: 'een twee drie', selections: [{ start: 4, end: 8, description: 'memo' }] }] },
      },
    });
  });
  test('Taguette: codebook as CSV', async () => {
    const result = await readQdaBytes(
      Buffer.from('tag,description,number of highlights\r\nwachten,"lang, te lang",3\r\nboos,,1\r\n'),
      'codebook.csv',
    );
    expect(result).toMatchObject({
      ok: true,
      value: {
        project: {
          codes: [
            { name: 'wachten', description: 'lang, te lang' },
            { name: 'boos', description: null },
          ],
        },
      },
    });
  });
  test('hostile and broken files are refused', async () => {
    const code = async (bytes: Buffer, name: string): Promise<string> => {
      const result = await readQdaBytes(bytes, name);
      return result.ok ? 'ok' : result.error.code;
    };
    const doctype = `<!DOCTYPE x [<!ENTITY a "aaaa">]><CodeBook><Codes><Code guid="${guid(1)}" name="&a;" isCodable="true"/></Codes></CodeBook>`;
    expect(await code(Buffer.from(doctype), 'a.qdc')).toBe('import.unsafe');
    expect(await code(await archive({ 'project.qde': doctype }), 'a.qdpx')).toBe('import.unsafe');
    expect(await code(await archive({ 'project.qde': '<Project><CodeBook>' }), 'a.qdpx')).toBe('import.damaged');
    expect(await code(await archive({ 'word/document.xml': '<a/>' }), 'a.qdpx')).toBe('interview.notQda');
    expect(
      await code(
        await archive({ 'project.qde': `<Project>${'<a>'.repeat(500)}${'</a>'.repeat(500)}</Project>` }),
        'a.qdpx',
      ),
    ).toBe('import.unsafe');
    expect(
      await code(await archive({ 'project.qde': '<Project/>', 'sources/big.txt': Buffer.alloc(40_000_000) }), 'a.qdpx'),
    ).toBe('import.unsafe');
    expect(await code(Buffer.from('%PDF-1.7'), 'a.qdpx')).toBe('interview.notQda');
    expect(await code(Buffer.alloc(0), 'a.qdc')).toBe('import.empty');
  });
});

test('a .qdc of the standard', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'cxw-qdc-')), 'a.qdc');
  writeFileSync(
    path,
    codebookXml([
      {
        guid: '00000001-0000-4000-8000-000000000000',
        name: 'A & B',
        colour: '#aabbcc',
        codable: false,
        description: 'x',
        notes: [],
        children: [],
      },
    ]),
  );
  const document = fresh();
  await run(document, 'qda.importRun', { file: path });
  expect((await ask(document, 'interview.codebook', {}))[0]).toMatchObject({
    name: 'A & B',
    codable: false,
    definition: 'x',
    uid: '00000001-0000-4000-8000-000000000000',
  });
});
