/** Other forms of interviews than the ten: encodings, documents with tables and comments, subtitles with voices, and files that mean harm. */
import { describe, expect, test } from 'vitest';
import iconv from 'iconv-lite';
import { readTranscriptBytes } from '@electron/importers/transcripts/readTranscript';
import type { TranscriptDraft } from '@shared/domain/interviewImport';
import { zipOf } from './support';
import { millisecondsOf, recogniseTurns } from '@shared/insight/interview/turns';

async function draftOf(bytes: Buffer | string, name: string): Promise<TranscriptDraft> {
  const result = await readTranscriptBytes(Buffer.from(bytes), name);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
async function refusal(bytes: Buffer | string, name: string): Promise<string> {
  const result = await readTranscriptBytes(Buffer.from(bytes), name);
  return result.ok ? 'ok' : result.error.code;
}
const said = (draft: TranscriptDraft): readonly string[] =>
  draft.turns.map((turn) => `${turn.speaker}|${draft.text.slice(turn.speech, turn.end)}`);

const w =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const paragraph = (inside: string): string => `<w:p>${inside}</w:p>`;
const words = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const docx = (body: string, parts: Readonly<Record<string, string>> = {}): Promise<Buffer> =>
  zipOf({ 'word/document.xml': `<w:document ${w}><w:body>${body}</w:body></w:document>`, ...parts });

describe('text', () => {
  const text = 'Interviewer: Hoe ging het?\r\nR1: Één brief, ‘te laat’, € 12.\r\nInterviewer: Echt?\r\nR1: Ja.';
  test.each(['utf8', 'utf-16le', 'utf-16be', 'windows-1252', 'utf8bom'])('%s', async (encoding) => {
    const bytes =
      encoding === 'utf8bom'
        ? Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)])
        : iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf-16') });
    const draft = await draftOf(bytes, 'a.txt');
    expect(draft.text).toBe(text.replaceAll('\r\n', '\n'));
    expect(said(draft)).toEqual([
      'Interviewer|Hoe ging het?',
      'R1|Één brief, ‘te laat’, € 12.',
      'Interviewer|Echt?',
      'R1|Ja.',
    ]);
  });
  test('sentences with a colon are no speakers', () => {
    expect(recogniseTurns('Ik zei het al: nee.\nDat was duidelijk: nooit.\nEn toen kwam het: de brief.').length).toBe(
      0,
    );
    const turns = recogniseTurns(
      'Interviewer: Waarom?\nKlant: Twee dingen. Eén: de prijs.\nTwee: de wachttijd.\nInterviewer: Goed.\nKlant: Ja.',
    );
    expect(turns.map((turn) => turn.speaker)).toEqual(['Interviewer', 'Klant', 'Interviewer', 'Klant']);
  });
  test('names on a line of their own, with times in any form', () => {
    const turns = recogniseTurns(
      'Anna Jansen  [00:00:03]\nHoe ging het?\nPiet de Vries  [00:01:10]\nSlecht.\nHeel slecht.\nAnna Jansen  [00:02:00]\nWaarom?',
    );
    expect(turns.map((turn) => [turn.speaker, turn.at])).toEqual([
      ['Anna Jansen', 3000],
      ['Piet de Vries', 70_000],
      ['Anna Jansen', 120_000],
    ]);
  });
  test('a text without speakers is one text', async () => {
    const draft = await draftOf('Notities van het gesprek.\n\nDe klant was boos.', 'notities.txt');
    expect(draft.turns).toEqual([]);
    expect(draft.participant).toBe(null);
  });
  test('times', () => {
    expect(millisecondsOf('01:02:03.250')).toBe(3_723_250);
    expect(millisecondsOf('[0:03]')).toBe(3000);
    expect(millisecondsOf('drie')).toBe(null);
  });
});

describe('Word', () => {
  test('headings, tables, comments, notes, inserted text; deleted text and field codes stay out', async () => {
    const body =
      paragraph('<w:pPr><w:pStyle w:val="Kop1"/></w:pPr>' + words('Gesprek &amp; verslag')) +
      paragraph(
        words('Interviewer: Hoe ') +
          '<w:ins>' +
          words('ging ') +
          '</w:ins><w:del><w:r><w:delText>liep </w:delText></w:r></w:del>' +
          words('het?') +
          '<w:r><w:commentReference w:id="0"/></w:r>',
      ) +
      paragraph(
        words('R1: Slecht') +
          '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>' +
          words('.'),
      ) +
      `<w:tbl><w:tr><w:tc>${paragraph(words('Interviewer'))}</w:tc><w:tc>${paragraph(words('Waarom?'))}</w:tc></w:tr><w:tr><w:tc>${paragraph(words('R1'))}</w:tc><w:tc>${paragraph(words('Drie keer'))}${paragraph(words('gebeld.'))}</w:tc></w:tr></w:tbl>` +
      paragraph(
        '<w:r><mc:AlternateContent><mc:Choice><w:t>Interviewer: Dank.</w:t></mc:Choice><mc:Fallback><w:t>dubbel</w:t></mc:Fallback></mc:AlternateContent></w:r>',
      );
    const draft = await draftOf(
      await docx(body, {
        'word/comments.xml': `<w:comments ${w}><w:comment w:id="0" w:author="Jo">${paragraph(words('doorvragen'))}</w:comment></w:comments>`,
        'word/footnotes.xml': `<w:footnotes ${w}><w:footnote w:id="0" w:type="separator">${paragraph('')}</w:footnote><w:footnote w:id="2">${paragraph(words('over de brief'))}</w:footnote></w:footnotes>`,
      }),
      'gesprek.docx',
    );
    expect(draft.text.split('\n')).toEqual([
      'Gesprek & verslag',
      'Interviewer: Hoe ging het?',
      '[Comment (Jo): doorvragen]',
      'R1: Slecht.',
      '[Note: over de brief]',
      'Interviewer\tWaarom?',
      'R1\tDrie keer gebeld.',
      'Interviewer: Dank.',
    ]);
    expect(draft.counts).toEqual({ headings: 1, tables: 1, comments: 1, notes: 1 });
    expect(draft.turns.length).toBe(5);
  });
});

describe('subtitles', () => {
  test('two voices in a cue, tags, entities, styles and a cue without words', async () => {
    const draft = await draftOf(
      'WEBVTT - Gesprek\nKind: captions\n\nSTYLE\n::cue { color: red }\n\n00:01.000 --> 00:02.000\n<v.loud Anna>Hoe <b>ging</b> het &amp; wanneer?</v>\n<v Piet>Slecht.\n\n2\n01:00:00.500 --> 01:00:01.000 line:0\n<v Piet>Heel <00:00:01.000>slecht.\n\n00:03.000 --> 00:04.000\n\n',
      'a.vtt',
    );
    expect(said(draft)).toEqual(['Anna|Hoe ging het & wanneer?', 'Piet|Slecht. Heel slecht.']);
    expect(draft.marks.map(([, at]) => at)).toEqual([1000, 1000, 3_600_500]);
    expect(draft.counts.cues).toBe(3);
  });
  test('without speakers every cue is a line', async () => {
    const draft = await draftOf(
      '1\n00:00:01,000 --> 00:00:02,000\nHoe ging het?\n\n2\n00:00:03,000 --> 00:00:04,000\n<i>Slecht.</i>\n',
      'a.srt',
    );
    expect(draft.text).toBe('Hoe ging het?\nSlecht.');
    expect(draft.marks).toEqual([
      [0, 1000],
      [14, 3000],
    ]);
  });
  test('no times: refused', async () => {
    expect(await refusal('WEBVTT\n\nniets', 'a.vtt')).toBe('interview.noCues');
  });
});

describe('Markdown', () => {
  test('marks go, words stay', async () => {
    const draft = await draftOf(
      '# Gesprek\n\n**Interviewer:** *Hoe* ging [het](http://x.nl)?\n\n**Klant A:** 2 * 3 * 4 en snake_case_naam en `code`\n\n> **Interviewer:** Ja\n\n**Klant A:** Nee',
      'a.md',
    );
    expect(said(draft)).toEqual([
      'Interviewer|Hoe ging het (http://x.nl)?',
      'Klant A|2 * 3 * 4 en snake_case_naam en code',
      'Interviewer|Ja',
      'Klant A|Nee',
    ]);
  });
});

describe('files that mean harm, or are something else', () => {
  test('refused, each with its reason', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(100)}">]><w:document ${w}><w:body><w:p><w:r><w:t>&a;&a;</w:t></w:r></w:p></w:body></w:document>`;
    expect(await refusal(await zipOf({ 'word/document.xml': bomb }), 'a.docx')).toBe('import.unsafe');
    expect(await refusal(await zipOf({ 'word/document.xml': Buffer.alloc(30_000_000, ' ') }), 'a.docx')).toBe(
      'import.unsafe',
    );
    expect(await refusal(await zipOf({ 'word/document.xml': `<w:document ${w}><w:body>` }), 'a.docx')).toBe(
      'import.damaged',
    );
    expect(await refusal(await docx('<w:p>'.repeat(300) + '</w:p>'.repeat(300)), 'a.docx')).toBe('import.unsafe');
    expect(await refusal(await zipOf({ 'xl/workbook.xml': '<a/>' }), 'a.docx')).toBe('interview.notATranscript');
    expect(await refusal(Buffer.from('%PDF-1.7 …'), 'a.txt')).toBe('interview.notATranscript');
    expect(await refusal(Buffer.from([0x50, 0x4b, 3, 4, 1, 2, 3]), 'a.docx')).toBe('import.damaged');
    expect(await refusal(Buffer.from([0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2]), 'a.txt')).toBe('interview.notATranscript');
    expect(await refusal('', 'a.txt')).toBe('import.empty');
    expect(await refusal('   \n \n', 'a.txt')).toBe('import.empty');
  });
});
