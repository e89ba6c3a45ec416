/** Interviews in the engine: import of the ten files, coding, a text that changes under its codings, links, counts, personal data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import type { EngineDocument } from '@electron/engine/document';
import { ask, newDocument, run, testFolder, testServices } from './support/documents';
import { readerHere } from '@test/importers/workbooks';

const interviews = join(import.meta.dirname, '../fixtures/energie/interviews');
const files = [
  '01-bestaande-klant-zonnepanelen.txt',
  '02-bestaande-klant-verhuizing.docx',
  '03-bestaande-klant-overlijden.vtt',
  '04-oud-klant-jaarnota.txt',
  '05-oud-klant-betalingsregeling.docx',
  '06-dreigt-te-vertrekken-termijnbedrag.srt',
  '07-dreigt-te-vertrekken-bakkerij.md',
  '08-manager-facturatie.docx',
  '09-manager-klantstart-overstap.txt',
  '10-medewerker-klantcontactcenter.vtt',
].map((file) => join(interviews, file));

let folder: ReturnType<typeof testFolder>;
let document: EngineDocument;

beforeEach(() => {
  folder = testFolder();
  document = newDocument(folder.file('a.cxw'), testServices({ reader: readerHere }));
});
afterEach(() => {
  document.close();
  folder.remove();
});

const textOf = async (id: number): Promise<string> => (await ask(document, 'interview.transcript', { id })).text;

async function typed(text: string): Promise<number> {
  return (await run(document, 'transcript.create', { name: 'gesprek', text })).value.id;
}

/** Codes the first place of these words; answers the quote. */
async function codeWords(
  transcript: number,
  words: string,
  code: string,
  coder: string | null = null,
): Promise<number> {
  const start = (await textOf(transcript)).indexOf(words);
  const reply = await run(document, 'quote.code', {
    places: [{ transcript, start, end: start + words.length }],
    codes: [{ name: code }],
    coder,
  });
  return reply.value.quotes[0]!;
}

describe('import', () => {
  test('ten files, ten participants, one step of undo; the same files once more add nothing', async () => {
    const preview = await ask(document, 'interview.importPreview', { files });
    expect(preview.map((account) => account.state)).toEqual(files.map(() => 'added'));
    const { value } = await run(document, 'interview.importRun', { files });
    expect(value.map((account) => account.draft?.participant?.name)).toContain('Respondent 04');
    const participants = await ask(document, 'interview.participants', {});
    expect(participants.map((row) => row.kind)).toEqual([
      ...Array.from({ length: 3 }, () => 'current'),
      ...Array.from({ length: 2 }, () => 'former'),
      ...Array.from({ length: 2 }, () => 'atRisk'),
      'manager',
      'manager',
      'employee',
    ]);
    const transcripts = await ask(document, 'interview.transcripts', {});
    expect(transcripts.map((row) => row.turns)).toEqual([36, 36, 42, 32, 37, 40, 38, 58, 36, 42]);
    const again = await run(document, 'interview.importRun', { files });
    expect(again.value.every((account) => account.state === 'present')).toBe(true);
    expect(again.changed).toEqual([]);
    await run(document, 'history.undo', {});
    expect(await ask(document, 'interview.transcripts', {})).toEqual([]);
    expect(await ask(document, 'interview.participants', {})).toEqual([]);
  });
  test('a file that is no interview is refused, the others are taken in', async () => {
    const { value } = await run(document, 'interview.importRun', {
      files: [join(interviews, '../contactmomenten.xlsx'), files[0]!],
    });
    expect(value.map((account) => account.state)).toEqual(['refused', 'added']);
    const refused = await document.command('interview.importRun', {
      files: [join(interviews, '../contactmomenten.xlsx')],
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'interview.notATranscript' } });
  });
});

describe('codes and quotes', () => {
  test('counts, tree, merge, split, blind layers', async () => {
    const one = await typed('Interviewer: Hoe ging het?\nR01: Slecht. Drie keer gebeld. Wachten, wachten.');
    await codeWords(one, 'Drie keer gebeld', 'bellen', 'Anna');
    await codeWords(one, 'Drie keer gebeld. Wachten', 'wachten', 'Anna');
    await codeWords(one, 'Drie keer', 'bellen', 'Bert');
    const codes = await ask(document, 'interview.codebook', {});
    expect(codes.map(({ name, codings, quotes }) => [name, codings, quotes])).toEqual([
      ['bellen', 2, 2],
      ['wachten', 1, 1],
    ]);
    const [bellen, wachten] = codes;
    const matrix = await ask(document, 'interview.cooccurrence', {});
    // Both passages of "bellen" overlap the one of "wachten".
    expect(matrix.counts).toEqual([
      [2, 2],
      [2, 1],
    ]);
    const coders = await ask(document, 'interview.coders', {});
    const anna = coders.find((coder) => coder.name === 'Anna')!;
    const layer = await ask(document, 'interview.transcript', { id: one, coder: anna.id });
    expect(layer.quoteList.map((quote) => quote.codings.length)).toEqual([1, 1]);
    await run(document, 'code.move', { ids: [wachten!.id], parent: bellen!.id });
    expect(
      (await ask(document, 'interview.codebook', {})).map((code) => [code.name, code.depth, code.codingsWithBelow]),
    ).toEqual([
      ['bellen', 0, 3],
      ['wachten', 1, 1],
    ]);
    expect(await document.command('code.move', { ids: [bellen!.id], parent: wachten!.id })).toMatchObject({
      ok: false,
      error: { code: 'interview.codeCircle' },
    });
    await run(document, 'code.merge', { from: [wachten!.id], into: bellen!.id });
    expect((await ask(document, 'interview.codebook', {})).map((code) => [code.name, code.codings])).toEqual([
      ['bellen', 3],
    ]);
    await run(document, 'history.undo', {});
    expect((await ask(document, 'interview.codebook', {})).length).toBe(2);
  });
  test('a quote goes with its last coding, unless something else is said about it', async () => {
    const one = await typed('R01: Drie keer gebeld.');
    const quote = await codeWords(one, 'Drie keer', 'bellen');
    const coding = (await ask(document, 'interview.transcript', { id: one })).quoteList[0]!.codings[0]!.id;
    await run(document, 'memo.create', { target: 'quote', about: quote, text: 'let op' });
    await run(document, 'quote.uncode', { codings: [coding] });
    expect((await ask(document, 'interview.quotes', {})).total).toBe(1);
    const [memo] = await ask(document, 'interview.memos', {});
    await run(document, 'memo.delete', { ids: [memo!.id] });
    expect((await ask(document, 'interview.quotes', {})).total).toBe(0);
  });
  test('links show as evidence with the kind of participant', async () => {
    const participant = (await run(document, 'participant.create', { name: 'Respondent 01', kind: 'former' })).value.id;
    const one = (await run(document, 'transcript.create', { name: 'g', participant, text: 'R01: Drie keer gebeld.' }))
      .value.id;
    const touchpoint = (await run(document, 'touchpoint.create', { rows: [{ name: 'Ik bel' }] })).value.ids[0]!;
    const improvement = (await run(document, 'improvement.create', { fields: { name: 'Terugbellen' } })).value.id;
    const quote = await codeWords(one, 'Drie keer gebeld', 'bellen');
    await run(document, 'quote.link', { ids: [quote], touchpoints: [touchpoint], improvements: [improvement] });
    const evidence = await ask(document, 'interview.evidence', {});
    expect(evidence.touchpoints).toEqual([{ id: touchpoint, quotes: 1, participants: 1, kinds: { former: 1 } }]);
    expect(evidence.improvements).toEqual([{ id: improvement, quotes: 1, participants: 1, kinds: { former: 1 } }]);
    expect((await ask(document, 'improvement.list', {}))[0]!.evidence).toMatchObject([
      { kind: 'quote', text: 'Drie keer gebeld' },
    ]);
    // The words of the evidence follow the transcript.
    await run(document, 'transcript.setText', { id: one, text: 'R01: Nou. Drie keer heb ik gebeld.' });
    expect((await ask(document, 'improvement.list', {}))[0]!.evidence[0]!.text).toBe('Drie keer heb ik gebeld');
    await run(document, 'quote.unlink', { ids: [quote], touchpoints: [touchpoint], improvements: [improvement] });
    expect(await ask(document, 'interview.evidence', {})).toEqual({ touchpoints: [], steps: [], improvements: [] });
    expect((await ask(document, 'interview.codeGroups', { by: 'kind' })).groups).toMatchObject([
      { key: 'former', participants: 1, transcripts: 1 },
    ]);
  });
});

describe('a text that changes', () => {
  it('keeps every quote on its words when other words change', async () => {
    const words = ['ik', 'belde', 'drie', 'keer', '😀', 'é', 'Voltwijs', 'wachten'];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...words), { minLength: 6, maxLength: 30 }),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('', 'nou ', '😀😀 ', 'R01: nieuw\n'),
        async (list, pick, place, insert) => {
          const text = `R01: ${list.map((word, index) => `${word}${index}`).join(' ')}`;
          const id = await typed(text);
          const word = list[pick % list.length]! + String(pick % list.length);
          const quote = await codeWords(id, word, 'code');
          const other = list.findIndex((_, index) => index === place % list.length && index !== pick % list.length);
          const next =
            other < 0
              ? `${text} en meer`
              : text.replace(`${list[other]}${other}`, insert + (place % 2 === 0 ? 'anders' : ''));
          await run(document, 'transcript.setText', { id, text: next });
          const row = (await ask(document, 'interview.quotes', { filter: { transcript: id } })).rows.find(
            (one) => one.id === quote,
          );
          expect(row?.text).toBe(word);
          const { turnList, text: now } = await ask(document, 'interview.transcript', { id });
          for (const turn of turnList) expect(now.slice(turn.start, turn.speech)).toContain(turn.speaker);
        },
      ),
      { numRuns: 60 },
    );
  });
  test('a turn that is typed between two others becomes one', async () => {
    const id = await typed('Interviewer: Hoe ging het?\nR01: Slecht.\nInterviewer: Waarom?\nR01: Daarom.');
    await run(document, 'transcript.setText', {
      id,
      text: 'Interviewer: Hoe ging het?\nR01: Slecht.\nInterviewer: Echt?\nR01: Ja, echt.\nInterviewer: Waarom?\nR01: Daarom.',
    });
    const { turnList, text } = await ask(document, 'interview.transcript', { id });
    expect(turnList.map((turn) => text.slice(turn.speech, turn.end))).toEqual([
      'Hoe ging het?',
      'Slecht.',
      'Echt?',
      'Ja, echt.',
      'Waarom?',
      'Daarom.',
    ]);
    expect(turnList.map((turn) => turn.interviewer)).toEqual([true, false, true, false, true, false]);
  });
  test('another name for a speaker stands in the text and keeps quotes', async () => {
    const id = await typed('Interviewer: Hoe ging het?\nR01: Slecht.');
    const quote = await codeWords(id, 'Slecht', 'oordeel');
    await run(document, 'transcript.renameSpeaker', { id, from: 'R01', to: 'Respondent 01' });
    expect(await textOf(id)).toBe('Interviewer: Hoe ging het?\nRespondent 01: Slecht.');
    const { rows } = await ask(document, 'interview.quotes', {});
    expect(rows.map((row) => [row.id, row.text, row.speaker])).toEqual([[quote, 'Slecht', 'Respondent 01']]);
  });
});

describe('finding and coding', () => {
  test('words, phrases, prefixes, near; hits are coded after a look', async () => {
    await run(document, 'interview.importRun', { files });
    const total = async (text: string): Promise<number> => (await ask(document, 'interview.find', { text })).total;
    const found = await ask(document, 'interview.find', { text: 'jaarnota*', unit: 'sentence' });
    expect(found.total).toBeGreaterThan(5);
    expect(found.hits.every((hit) => /jaarnota/iu.test(hit.text))).toBe(true);
    expect(await total('JAARNOTA')).toBe(await total('jaarnota'));
    expect(await total('"de jaarnota"')).toBeLessThan(await total('jaarnota'));
    expect(await total('xyzzy')).toBe(0);
    const reply = await run(document, 'quote.code', {
      places: found.hits.map(({ transcript, start, end }) => ({ transcript, start, end })),
      codes: [{ name: 'jaarnota' }],
    });
    expect(reply.value.added).toBe(found.total);
    const words = await ask(document, 'interview.words', { limit: 40 });
    expect(words.map((word) => word.word.toLowerCase())).not.toContain('de');
    expect(words[0]!.count).toBeGreaterThanOrEqual(words[1]!.count);
  });
});

describe('two coders', () => {
  test('agreement in characters is that of the formula, differences are settled one by one', async () => {
    const id = await typed('x'.repeat(1000));
    const code = async (start: number, end: number, coder: string): Promise<unknown> =>
      run(document, 'quote.code', { places: [{ transcript: id, start, end }], codes: [{ name: 'wachten' }], coder });
    // C6: 1000 characters, 200 by one, 180 by the other, 150 by both.
    await code(0, 200, 'Anna');
    await code(50, 230, 'Bert');
    const [anna, bert] = await ask(document, 'interview.coders', {});
    const { rows, unit } = await ask(document, 'interview.agreement', { coders: [anna!.id, bert!.id] });
    expect(unit).toBe('characters');
    expect(rows[1]!.kappa).toBeCloseTo(0.7403, 4);
    expect(rows[1]!.dice).toBeCloseTo(0.7895, 4);
    expect(rows[1]!.jaccard).toBeCloseTo(0.6522, 4);
    expect(rows[1]!.alpha).toBeCloseTo(0.7404, 3);
    const differences = await ask(document, 'interview.differences', { first: anna!.id, second: bert!.id });
    expect(differences.map((row) => [row.coder, row.overlap])).toEqual([
      [anna!.id, 150],
      [bert!.id, 150],
    ]);
    await run(document, 'coding.agree', { coding: differences[0]!.coding, with: bert!.id, take: 'both' });
    await run(document, 'coding.agree', { coding: differences[1]!.coding, with: anna!.id, take: 'neither' });
    expect(await ask(document, 'interview.differences', { first: anna!.id, second: bert!.id })).toEqual([]);
  });
});

describe('personal data', () => {
  test('what was planted goes from the texts, quotes stay, the key can be removed for good', async () => {
    await run(document, 'interview.importRun', { files });
    const transcripts = await ask(document, 'interview.transcripts', {});
    const third = transcripts.find((row) => row.name.startsWith('03'))!.id;
    const quote = await codeWords(third, 'mijn man was de heer P. Voorbeeld', 'partner');
    await run(document, 'memo.create', { target: 'quote', about: quote, text: 'Over de heer P. Voorbeeld.' });
    const proposals = await ask(document, 'pseudonym.proposals', {});
    const personal = proposals.filter((proposal) => proposal.kind !== 'organisation');
    expect(personal.map((proposal) => `${proposal.kind} ${proposal.original}`).toSorted()).toEqual(
      [
        'address Voorbeeldstraat 12, 1234 AB Fictiestad',
        'email j.voorbeeld@example.nl',
        'email tester.de@example.org',
        'iban NL00BANK0123456789',
        'person Voorbeeld',
        'person de heer P. Voorbeeld',
        'person meneer De Tester',
        'person mevrouw J. Voorbeeld',
        'phone 06-12345678',
      ].toSorted(),
    );
    // 06-12345678 and 06 12 34 56 78 are one number.
    expect(personal.find((proposal) => proposal.kind === 'phone')!.places.length).toBe(2);
    expect(
      proposals.filter((proposal) => proposal.kind === 'organisation').map((proposal) => proposal.original),
    ).toEqual(['Voltwijs']);
    await run(document, 'pseudonym.refuse', { items: [{ kind: 'organisation', original: 'Voltwijs' }] });
    const { value } = await run(document, 'pseudonym.apply', {
      items: personal.map(({ kind, original, replacement, places }) => ({
        kind,
        original,
        replacement,
        places: places.map(({ transcript, start, end }) => ({ transcript, start, end })),
      })),
    });
    expect(value.transcripts).toBe(2);
    expect(await ask(document, 'pseudonym.proposals', {})).toEqual([]);
    for (const { id } of transcripts)
      expect(await textOf(id)).not.toMatch(/Voorbeeld|Tester|12345678|NL00BANK|@example|Fictiestad/u);
    const row = (await ask(document, 'interview.quotes', {})).rows[0]!;
    expect(row.text).toMatch(/^mijn man was \[persoon \d\]$/u);
    expect((await ask(document, 'interview.memos', {}))[0]!.text).toMatch(/^Over \[persoon \d\]\.$/u);
    expect((await ask(document, 'pseudonym.key', {})).length).toBe(personal.length + 1);
    const removed = await run(document, 'pseudonym.removeKey', { confirm: true });
    expect(removed.value.removed).toBe(personal.length + 1);
    expect(removed.undo).toBe(null);
    expect(await ask(document, 'pseudonym.key', {})).toEqual([]);
    document.close();
    const bytes = readFileSync(folder.file('a.cxw'));
    for (const secret of ['J. Voorbeeld', 'NL00BANK0123456789', 'Fictiestad', 'tester.de@example.org']) {
      expect(bytes.includes(Buffer.from(secret)), secret).toBe(false);
      expect(bytes.includes(Buffer.from(secret, 'utf16le')), secret).toBe(false);
    }
    document = newDocument(folder.file('b.cxw'));
  });
  test('a text that changed since is not touched', async () => {
    const id = await typed('R01: Ik ben mevrouw J. Voorbeeld.');
    const [proposal] = await ask(document, 'pseudonym.proposals', {});
    await run(document, 'transcript.setText', { id, text: 'R01: Nou, ik ben mevrouw J. Voorbeeld.' });
    const reply = await document.command('pseudonym.apply', {
      items: [
        {
          kind: 'person',
          original: proposal!.original,
          replacement: '[persoon 1]',
          places: proposal!.places.map(({ transcript, start, end }) => ({ transcript, start, end })),
        },
      ],
    });
    expect(reply).toMatchObject({ ok: false, error: { code: 'interview.textChanged' } });
  });
});

describe('the definition round', () => {
  test('views side by side with the agreed words, and misunderstandings judged', async () => {
    await run(document, 'engagement.update', { fields: { cxDefinition: 'De beleving van de klant.' } });
    const person = (await run(document, 'list.create', { list: 'person', fields: { role: 'Manager Facturatie' } }))
      .value.id;
    await run(document, 'definition.create', { person, text: 'Dat de klant centraal staat in de beleving.' });
    await run(document, 'definition.create', { who: 'Directie', text: 'Een goede beleving, elke keer.' });
    await run(document, 'misunderstanding.set', {
      rule: 'goodByDefinition',
      found: 'yes',
      evidence: 'Directie: “een goede beleving”',
    });
    const round = await ask(document, 'definition.round', {});
    expect(round.agreed).toBe('De beleving van de klant.');
    expect(round.views.map((view) => view.who)).toEqual(['Manager Facturatie', 'Directie']);
    expect(round.shared).toEqual([{ word: 'beleving', people: 2 }]);
    expect(round.misunderstandings.map((one) => one.found)).toEqual(['yes', null, null, null, null]);
    await run(document, 'misunderstanding.set', { rule: 'goodByDefinition', found: null });
    expect((await ask(document, 'definition.round', {})).misunderstandings[0]!.found).toBe(null);
  });
});
