/** Personal data in transcripts: what was planted in 03 and 05 is found, the other eight hold none, numbers are checked. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTranscript } from '@electron/importers/transcripts/readTranscript';
import type { TranscriptDraft } from '@shared/domain/interviewImport';
import { findPersonal, isBsn, personalKey, type KnownNames } from '@shared/insight/interview/personal';
import { nobody, spoken } from './personalCases';
import { speakersOf } from '@shared/insight/interview/turns';

const folder = join(import.meta.dirname, '../../../fixtures/energie');
const planted = (
  JSON.parse(readFileSync(join(folder, 'overig-expected.json'), 'utf8')) as {
    pseudonimiseren: Record<string, readonly string[]>;
  }
).pseudonimiseren;
const none: KnownNames = { persons: [], organisations: [] };

async function draftOf(file: string): Promise<TranscriptDraft> {
  const result = await readTranscript(join(folder, 'interviews', file));
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function without(draft: TranscriptDraft): { readonly left: string; readonly originals: readonly string[] } {
  const finds = findPersonal(draft.text, none, speakersOf(draft.turns));
  let left = '';
  let at = 0;
  for (const find of finds) {
    left += `${draft.text.slice(at, find.start)}[x]`;
    at = find.end;
  }
  return { left: left + draft.text.slice(at), originals: finds.map((find) => find.original) };
}

test.each(['03-bestaande-klant-overlijden.vtt', '05-oud-klant-betalingsregeling.docx'])(
  'all that was planted in %s',
  async (file) => {
    const draft = await draftOf(file);
    const { left, originals } = without(draft);
    for (const entry of planted[file]!) {
      const words = entry.replace(/\s*\(.*\)$/u, '');
      expect(draft.text, 'it is in the text').toContain(words);
      expect(left, `found: ${originals.join(' | ')}`).not.toContain(words);
    }
    expect(left).not.toContain('Voorbeeld');
    expect(left).not.toContain('Tester');
    expect(left).not.toContain('Fictiestad');
  },
);

test('the other eight hold nothing', async () => {
  const files = readdirSync(join(folder, 'interviews')).filter((file) => /^\d/.test(file) && !(file in planted));
  expect(files.length).toBe(8);
  for (const file of files) expect(without(await draftOf(file)).originals, file).toEqual([]);
});

describe('forms', () => {
  const found = (text: string, known = none): readonly string[] =>
    findPersonal(text, known).map((find) => `${find.kind}: ${find.original}`);
  test.each([
    ['Bel 0612345678 of +31 6 1234 5678.', ['phone: 0612345678', 'phone: +31 6 1234 5678']],
    ['Het was 020-1234567, zei ze.', ['phone: 020-1234567']],
    ['Gratis nummer 0800-1234567 en kamer 4.12, € 1.140 in 2021, klantnummer 12345678901.', []],
    [
      'Rekening NL91 ABNA 0417 1643 00 en DE89370400440532013000.',
      ['iban: NL91 ABNA 0417 1643 00', 'iban: DE89370400440532013000'],
    ],
    ['Mijn bsn is 111222333, mijn klantnummer 123456789.', ['bsn: 111222333']],
    [
      'Ik woon op de Lange Voorhout 12? Nee: Prins Hendriklaan 3b, 2597 BK Den Haag.',
      ['address: Lange Voorhout 12', 'address: Prins Hendriklaan 3b, 2597 BK Den Haag'],
    ],
    [
      'Ik sprak dhr. van der Berg en prof. dr. A.B. de Wit-Jansen.',
      ['person: dhr. van der Berg', 'person: prof. dr. A.B. de Wit-Jansen'],
    ],
    ['Mevrouw, dank u. Meneer, komt u binnen.', []],
    ['Mijn naam is Karim El Idrissi en Fatima hielp mij.', ['person: Karim El Idrissi', 'person: Fatima']],
    ['Ik mailde jan.jansen+x@voorbeeld.co.uk.', ['email: jan.jansen+x@voorbeeld.co.uk']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
  test.each(spoken)('%s', (marked) => {
    const text = marked.replace(/[{}]/gu, '');
    const wanted = [...marked.matchAll(/\{([^}]*)\}/gu)].map((match) => match[1]!);
    const finds = findPersonal(text, none);
    let left = '';
    let at = 0;
    for (const { start, end } of finds) {
      left += `${text.slice(at, start)}#`;
      at = end;
    }
    left += text.slice(at);
    // The words between are all there, and nothing else: a title may go along with the name.
    const said = finds.map(({ original }) => original);
    const kept = marked.replace(/\{[^}]*\}/gu, '#');
    const titles = /(?:dhr\.|mevrouw|de heer|prof\. dr\.|familie)\s(?=#)/giu;
    expect([left.replace(titles, ''), said.length]).toEqual([kept.replace(titles, ''), wanted.length]);
  });
  test.each(nobody)('nobody: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
  test('signs without end hold nobody, and what stands behind them is found', () => {
    for (const run of ["'s-", 'A.', 'A-', ' '])
      expect(found(`${run.repeat(60_000)} Mevrouw Peeters belde.`)).toEqual(['person: Mevrouw Peeters']);
  });
  test('names of the list', () => {
    expect(
      found('Voltwijs belde, en Piet Klaver ook.', { persons: ['Piet Klaver'], organisations: ['Voltwijs'] }),
    ).toEqual(['organisation: Voltwijs', 'person: Piet Klaver']);
  });
  test('the eleven test', () => {
    expect(isBsn('111222333')).toBe(true);
    expect(isBsn('123456782')).toBe(true);
    expect(isBsn('123456789')).toBe(false);
    expect(isBsn('000000000')).toBe(false);
  });
  test('two ways of writing are one', () => {
    expect(personalKey('phone', '+31 6 12345678')).toBe(personalKey('phone', '06-12 34 56 78'));
    expect(personalKey('person', 'Mevrouw J.  Voorbeeld')).toBe(personalKey('person', 'mevrouw J. Voorbeeld'));
  });
});
