/** Projects as other programs may write them: ways of counting, line ends, marks, nested sets, texts that are missing, pictures with words, broken references. */
import { describe, expect, test } from 'vitest';
import { readQdaBytes } from '@electron/importers/qda/readQda';
import type { QdaDraft } from '@shared/domain/qda';
import { zipOf } from '@test/importers/transcripts/support';

const guid = (number: number): string => `${String(number).padStart(8, '0')}-0000-4000-8000-000000000000`;
const code = (number: number, name: string, inside = ''): string =>
  `<Code guid="${guid(number)}" name="${name}" isCodable="true">${inside}</Code>`;

interface Parts {
  readonly codes?: string;
  readonly sources?: string;
  readonly after?: string;
  readonly attributes?: string;
  readonly files?: Readonly<Record<string, string | Buffer>>;
  readonly encode?: (xml: string) => string | Buffer;
  readonly name?: string;
}

async function draftOf(parts: Parts): Promise<QdaDraft> {
  const { encode = (xml: string) => xml, name = 'project.qde' } = parts;
  const xml = `<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="p" origin="Elders" ${parts.attributes ?? ''}><CodeBook><Codes>${
    parts.codes ?? code(1, 'A')
  }</Codes></CodeBook><Sources>${parts.sources ?? ''}</Sources>${parts.after ?? ''}</Project>`;
  const result = await readQdaBytes(await zipOf({ [name]: encode(xml), ...parts.files }), 'p.qdpx');
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const lossesOf = (draft: QdaDraft): unknown => Object.fromEntries(draft.losses.map(({ what, count }) => [what, count]));
const said = (draft: QdaDraft): readonly string[] =>
  draft.project.sources.flatMap(({ text, selections }) => selections.map(({ start, end }) => text.slice(start, end)));

/** A text with all that is counted in different ways: signs beyond the plain ones, accents, line ends. */
const text = '😀 één: begin\r\nIk wachtte 👩‍🦰 lang.\r\nÉcht waar, 😡 zei ik, héél lang.\r\nDank u.';
const passages = ['wachtte', 'lang.', 'Écht waar', 'zei ik', 'héél lang', 'Dank'];
type Count = (before: string) => number;
const ways: Readonly<Record<string, Count>> = {
  'code points, CRLF as two': (before) => [...before].length,
  'code points, CRLF as one': (before) => [...before.replaceAll('\r\n', '\n')].length,
  'UTF-16, CRLF as two': (before) => before.length,
  'UTF-16, CRLF as one': (before) => before.replaceAll('\r\n', '\n').length,
  'bytes of UTF-8': (before) => Buffer.byteLength(before),
};
const selected = (count: Count, whole = text): string =>
  passages
    .map((words, index) => {
      const start = whole.indexOf(words);
      return `<PlainTextSelection guid="${guid(50 + index)}" startPosition="${count(whole.slice(0, start))}" endPosition="${count(
        whole.slice(0, start + words.length),
      )}"><Coding guid="${guid(80 + index)}"><CodeRef targetGUID="${guid(1)}"/></Coding></PlainTextSelection>`;
    })
    .join('');
const byFile = (count: Count): string =>
  `<TextSource guid="${guid(3)}" name="g" plainTextPath="internal://${guid(3)}.txt">${selected(count)}</TextSource>`;

describe('ways of counting', () => {
  test.each(Object.entries(ways))('%s, in a file of its own', async (_, count) => {
    const draft = await draftOf({ sources: byFile(count), files: { [`sources/${guid(3)}.txt`]: text } });
    expect(said(draft)).toEqual(passages);
    expect(draft.project.sources[0]?.text).toBe(text.replaceAll('\r\n', '\n'));
  });
  test.each(['utf8', 'utf16le'] as const)('a mark before the text (%s) is not counted', async (encoding) => {
    const draft = await draftOf({
      sources: byFile(ways['UTF-16, CRLF as two']!),
      files: { [`Sources/${guid(3).toUpperCase()}.TXT`]: Buffer.from(`\ufeff${text}`, encoding) },
    });
    expect(said(draft)).toEqual(passages);
  });
  test('text inside the XML: line ends as signs, or one for two', async () => {
    const inside = (count: Count, end: string): string =>
      `<TextSource guid="${guid(3)}" name="g"><PlainTextContent>${text.replaceAll('\r\n', end)}</PlainTextContent>${selected(count)}</TextSource>`;
    expect(said(await draftOf({ sources: inside(ways['code points, CRLF as two']!, '&#13;&#10;') }))).toEqual(passages);
    expect(said(await draftOf({ sources: inside(ways['UTF-16, CRLF as two']!, '\n') }))).toEqual(passages);
    // A reader of XML makes one line end of two: what was counted before that counts two.
    expect(said(await draftOf({ sources: inside(ways['code points, CRLF as one']!, '\r\n') }))).toEqual(passages);
  });
  test('the last character itself as the end', async () => {
    const count = ways['code points, CRLF as two']!;
    const sources = byFile(count).replace(
      /endPosition="(\d+)"/gu,
      (_, end: string) => `endPosition="${Number(end) - 1}"`,
    );
    const draft = await draftOf({ sources, files: { [`sources/${guid(3)}.txt`]: text } });
    expect(draft.convention?.inclusive).toBe(true);
    expect(said(draft)).toEqual(passages);
  });
});

describe('what is missing or broken', () => {
  test('a text that is not in the file, one that is empty, and one that is there', async () => {
    const draft = await draftOf({
      sources: `<TextSource guid="${guid(3)}" name="weg" plainTextPath="internal://${guid(3)}.txt"/>
        <TextSource guid="${guid(4)}" name="elders" plainTextPath="absolute:///C:/Users/jan/gesprek.txt"><PlainTextSelection guid="${guid(7)}" startPosition="0" endPosition="4"/></TextSource>
        <TextSource guid="${guid(5)}" name="hier"><PlainTextContent>  Ja.</PlainTextContent></TextSource>`,
    });
    expect(draft.project.sources.map(({ name, text: words }) => [name, words])).toEqual([['hier', '  Ja.']]);
    expect(lossesOf(draft)).toEqual({ noText: 2 });
  });
  test('places that are no numbers, beyond the text, the wrong way round, of no length; a code that is not there', async () => {
    const place = (start: string, end: string, to = 1): string =>
      `<PlainTextSelection guid="${guid(7)}" startPosition="${start}" endPosition="${end}"><Coding><CodeRef targetGUID="${guid(to)}"/></Coding></PlainTextSelection>`;
    const draft = await draftOf({
      sources: `<TextSource guid="${guid(3)}" name="g"><PlainTextContent>een twee drie</PlainTextContent>${place('4', '8')}${place('x', '8')}${place('8', '4')}${place('0', '999')}${place('-3', '2')}${place('4', '4')}${place('9', '13', 77)}</TextSource>`,
    });
    expect(said(draft)).toEqual(['twee', 'drie']);
    expect(lossesOf(draft)).toMatchObject({ outside: 4, emptySelections: 1 });
  });
  test('pictures and pages keep their words; recordings keep their transcript', async () => {
    const draft = await draftOf({
      sources: `<PictureSource guid="${guid(3)}" name="foto" path="internal://a.png"><TextDescription guid="${guid(4)}" name="wat er staat"><PlainTextContent>Een brief.</PlainTextContent></TextDescription><PictureSelection guid="${guid(5)}" firstX="1" firstY="2" secondX="3" secondY="4"/></PictureSource>
        <PDFSource guid="${guid(6)}" name="brief" path="internal://b.pdf"><Representation guid="${guid(7)}"><PlainTextContent>Geachte heer</PlainTextContent><PlainTextSelection guid="${guid(8)}" startPosition="0" endPosition="7"/></Representation></PDFSource>
        <AudioSource guid="${guid(9)}" name="opname" path="internal://c.mp3"><Transcript guid="${guid(10)}" name="uitgeschreven"><PlainTextContent>Ja. Nee.</PlainTextContent><SyncPoint guid="${guid(11)}" timeStamp="0" position="0"/><SyncPoint guid="${guid(12)}" timeStamp="900" position="3"/><TranscriptSelection guid="${guid(13)}" fromSyncPoint="${guid(11)}" toSyncPoint="${guid(12)}"/></Transcript></AudioSource>`,
      files: { 'sources/a.png': Buffer.from([0x89, 0x50, 0x4e, 0x47]) },
    });
    expect(draft.project.sources.map(({ text: words }) => words)).toEqual(['Een brief.', 'Geachte heer', 'Ja. Nee.']);
    expect(said(draft)).toEqual(['Geachte', 'Ja.']);
    expect(lossesOf(draft)).toMatchObject({ picture: 1, pdf: 1, media: 1 });
  });
});

describe('codes and sets', () => {
  test('deep codes, one without a name, without a GUID, the same GUID twice, a colour of three digits', async () => {
    const draft = await draftOf({
      codes: `${code(1, 'A', code(2, 'B', code(3, 'C', `${code(4, 'D')}`)))}<Code name="" isCodable="false"/><Code guid="{${guid(6).toUpperCase()}}" name=" E &#10; F " isCodable="TRUE" color="#0AF"/>`,
    });
    const flat = (codes: QdaDraft['project']['codes'], depth = 0): readonly string[] =>
      codes.flatMap(({ name, colour, codable, children }) => [
        `${depth} ${name} ${colour ?? '–'} ${codable}`,
        ...flat(children, depth + 1),
      ]);
    expect(flat(draft.project.codes)).toEqual([
      '0 A – true',
      '1 B – true',
      '2 C – true',
      '3 D – true',
      '0 ? – false',
      '0 E F #00aaff true',
    ]);
  });
  test('sets: empty, of codes and sources, and one within another', async () => {
    const draft = await draftOf({
      after: `<Sets><Set guid="${guid(20)}" name="leeg"/><Set guid="${guid(21)}" name="contactmomenten"><Description>x</Description><MemberCode targetGUID="${guid(1)}"/><MemberSource targetGUID="${guid(3)}"/></Set><Set guid="${guid(22)}" name="buiten"><Set guid="${guid(23)}" name="binnen"><MemberCode guid="{${guid(1)}}"/></Set></Set></Sets>`,
    });
    expect(draft.project.sets.map(({ name, codes }) => [name, codes.length])).toEqual([
      ['leeg', 0],
      ['contactmomenten', 1],
      ['buiten', 0],
      ['binnen', 1],
    ]);
  });
});

describe('files', () => {
  test('XML in UTF-16 with a mark, another name, a folder of a Mac beside it', async () => {
    const draft = await draftOf({
      name: 'Onderzoek 2025.qde',
      encode: (xml) => Buffer.from(`\ufeff${xml.replace('utf-8', 'utf-16')}`, 'utf16le'),
      files: { '__MACOSX/._Onderzoek 2025.qde': 'x', '.DS_Store': 'x' },
    });
    expect(draft.project.codes.map(({ name }) => name)).toEqual(['A']);
  });
  test('hostile: a way out of the folder, entities, a reference to a file, a name twice', async () => {
    const refused = async (parts: Parts): Promise<string> =>
      draftOf(parts).then(
        () => 'ok',
        (reason: Error) => reason.message,
      );
    const source = `<TextSource guid="${guid(3)}" name="g" plainTextPath="internal://../../../../etc/passwd"/>`;
    expect(lossesOf(await draftOf({ sources: source }))).toEqual({ noText: 1 });
    expect(lossesOf(await draftOf({ sources: source.replace('internal://', 'file:///').replace('../', '') }))).toEqual({
      noText: 1,
    });
    const entity = (xml: string): string =>
      xml
        .replace('<Project', '<!DOCTYPE p [<!ENTITY a SYSTEM "file:///etc/hostname">]><Project')
        .replace('"A"', '"&a;"');
    expect(await refused({ encode: entity })).toBe('import.unsafe');
    expect(await refused({ encode: (xml) => Buffer.from(entity(`\ufeff${xml}`), 'utf16le') })).toBe('import.unsafe');
    expect(await refused({ encode: (xml) => xml.replace('name="A"', `name="${'a'.repeat(12_000_000)}"`) })).toBe(
      'import.unsafe',
    );
  });
});
