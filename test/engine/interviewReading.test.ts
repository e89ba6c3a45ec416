/** The transcript as the reader keeps it: all of it once, afterwards what changed alone. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EngineDocument } from '@electron/engine/document';
import type { ReadingAnswer } from '@shared/contract/interviewReading.contract';
import { ask, newDocument, run, testFolder, testServices } from './support/documents';

let folder: ReturnType<typeof testFolder>;
let document: EngineDocument;

beforeEach(() => {
  folder = testFolder();
  document = newDocument(folder.file('a.cxw'), testServices());
});
afterEach(() => {
  document.close();
  folder.remove();
});

const typed = async (text: string): Promise<number> =>
  (await run(document, 'transcript.create', { name: 'gesprek', text })).value.id;

/** Codes the first place of these words; answers the quote. */
async function codeWords(
  transcript: number,
  words: string,
  code: string,
  coder: string | null = null,
): Promise<number> {
  const { text } = await ask(document, 'interview.transcript', { id: transcript });
  const start = text.indexOf(words);
  const places = [{ transcript, start, end: start + words.length }];
  return (await run(document, 'quote.code', { places, codes: [{ name: code }], coder })).value.quotes[0]!;
}

describe('what the reader is told', () => {
  const answer = (id: number, since: string | null, coder?: number | null): Promise<ReadingAnswer> =>
    ask(document, 'interview.reading', { id, since, ...(coder !== undefined && { coder }) });

  test('all of it once, afterwards what changed alone', async () => {
    const id = await typed('I: Hoe ging het?\n\nR: Slecht. Niemand belde terug.');
    const bad = await codeWords(id, 'Slecht.', 'boos');
    const first = await answer(id, null);
    expect([first.isWhole, first.quotes.length, first.words?.turnList.length]).toEqual([true, 1, 2]);
    const nobody = await codeWords(id, 'Niemand', 'bereikbaar');
    const second = await answer(id, first.token);
    expect(second).toMatchObject({ isWhole: false, words: null, removed: [], memos: null });
    expect(second.quotes.map((quote) => quote.id)).toEqual([nobody]);
    expect(second.revision).toBeGreaterThan(first.revision);
    await run(document, 'quote.delete', { ids: [bad] });
    await run(document, 'memo.create', { target: 'quote', about: nobody, text: 'navragen' });
    const third = await answer(id, second.token);
    expect([third.quotes.map((quote) => [quote.id, quote.memos]), third.removed]).toEqual([[[nobody, 1]], [bad]]);
    expect(third.memos?.map((memo) => memo.text)).toEqual(['navragen']);
    // Two changes back at once, and a text that is another: the words come too.
    await run(document, 'history.undo', {});
    await run(document, 'history.undo', {});
    await run(document, 'transcript.edit', { id, edits: [{ start: 0, end: 2, text: 'V:' }] });
    const fourth = await answer(id, third.token);
    expect(fourth.quotes.map((quote) => quote.id)).toEqual([bad, nobody]);
    expect(fourth.words?.text.startsWith('V:')).toBe(true);
    expect((await answer(id, fourth.token)).quotes).toEqual([]);
  });

  test('a token of another transcript or layer stands for nothing', async () => {
    const one = await typed('R: Een.');
    const two = await typed('R: Twee.');
    await codeWords(one, 'Een', 'getal', 'Anna');
    const { token } = await answer(one, null);
    expect((await answer(two, token)).isWhole).toBe(true);
    expect(await answer(one, token, null)).toMatchObject({ isWhole: true, quotes: [] });
    expect((await answer(one, 'iets anders')).quotes).toHaveLength(1);
  });
});

describe('what is kept between questions', () => {
  test('words are found in the text as it is now, also after a step back', async () => {
    const found = async (): Promise<readonly string[]> =>
      (await ask(document, 'interview.find', { text: 'kwartier' })).hits.map((hit) => `${hit.speaker}: ${hit.text}`);
    const id = await typed('I: Hoe lang?\nR: Een kwartier.\nI: Echt?\nR: Ja.');
    expect(await found()).toEqual(['R: kwartier']);
    await run(document, 'transcript.edit', { id, edits: [{ start: 0, end: 0, text: 'R: Weer een kwartier.\n' }] });
    expect(await found()).toHaveLength(2);
    await run(document, 'history.undo', {});
    expect(await found()).toEqual(['R: kwartier']);
    await run(document, 'transcript.renameSpeaker', { id, from: 'R', to: 'Klant' });
    expect(await found()).toEqual(['Klant: kwartier']);
    await run(document, 'transcript.delete', { ids: [id] });
    expect(await found()).toEqual([]);
  });

  test('proposals follow the text and the names', async () => {
    const said = async (): Promise<readonly string[]> =>
      (await ask(document, 'pseudonym.proposals', {})).map((proposal) => proposal.original);
    const id = await typed('I: Wie belde?\nR: Mijn collega Youssef, en later Truus.');
    expect(await said()).toEqual(['Youssef', 'Truus']);
    expect(await said()).toEqual(['Youssef', 'Truus']);
    const { text } = await ask(document, 'interview.transcript', { id });
    const start = text.indexOf('Truus');
    await run(document, 'transcript.edit', { id, edits: [{ start, end: start + 5, text: 'iemand' }] });
    expect(await said()).toEqual(['Youssef']);
  });
});
