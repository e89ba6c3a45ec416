/** Our own project goes out and comes back the same: codes, texts, quotes, codings, links, memos; and a copy that somebody else coded adds theirs. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import yauzl from 'yauzl';
import type { EngineDocument } from '@electron/engine/document';
import { projectFile, projectXml } from '@electron/exporters/qda/project';
import { ask, run } from '@test/engine/support/documents';
import { folder, fresh, content, exported, words, label } from './support';

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
