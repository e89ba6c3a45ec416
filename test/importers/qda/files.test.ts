/** Projects and codebooks of other programs: read tolerantly, told what was lost, hostile files refused. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import yazl from 'yazl';
import { readQdaBytes } from '@electron/importers/qda/readQda';
import { codebookXml } from '@electron/exporters/qda/codebook';
import { ask, run } from '@test/engine/support/documents';
import { folder, fresh } from './support';

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
