/** What the engine does with many interviews: import, open, code, find, search, counts, agreement, export, erasing a person. Figures are printed, never asserted. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import type { EngineDocument } from '@electron/engine/document';
import { createDocument, openDocument, type OpenServices } from '@electron/engine/file/open';
import { spawnNodeReader } from '@electron/importers/readerNode';
import { createReader } from '@electron/importers/readerProcess';
import { table, timed, type Line } from './support/measure';

const TRANSCRIPTS = Number(process.env['CXW_BENCH_TRANSCRIPTS'] ?? 200);
const CHARACTERS = Number(process.env['CXW_BENCH_CHARACTERS'] ?? 50_000);
const CODINGS = Number(process.env['CXW_BENCH_CODINGS'] ?? 20_000);
const ROUNDS = Number(process.env['CXW_BENCH_ROUNDS'] ?? 5);
const CODES = 60;

const words =
  'ik belde en wachtte weer een kwartier tot iemand zei dat de jaarnota klopt maar het termijnbedrag niet en dat de monteur terugbelt over de meter'.split(
    ' ',
  );

/** A conversation of about that many characters, by fixed rules so that every run has the same. */
function conversation(number: number): string {
  const lines: string[] = [];
  let length = 0;
  for (let turn = 0; length < CHARACTERS; turn += 1) {
    const said = Array.from(
      { length: 24 },
      (_, place) => words[(number * 7 + turn * 5 + place * place) % words.length],
    );
    const line =
      turn % 2 === 0 ? `Interviewer: Hoe ging beurt ${turn}?` : `R${number}: ${said.join(' ')}, ${turn} keer.`;
    lines.push(line);
    length += line.length + 1;
  }
  return lines.join('\n');
}

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cxw-bench-'));
  const reader = createReader(spawnNodeReader(join(process.cwd(), 'out', 'main', 'reader.js')));
  const services: OpenServices = {
    now: () => new Date().toISOString(),
    newUid: () => uuid(),
    locale: () => 'nl',
    files: { resolve: (token) => token },
    reader,
    backupFolder: null,
    background: false,
  };
  const must = async <Value>(answer: Promise<{ readonly ok: boolean }>): Promise<Value> => {
    const result = await answer;
    if (!result.ok) throw new Error(JSON.stringify(result));
    return (result as unknown as { readonly value: Value }).value;
  };
  const files = Array.from({ length: TRANSCRIPTS }, (_, index) => {
    const path = join(folder, `gesprek-${index}.txt`);
    writeFileSync(path, conversation(index));
    return path;
  });
  const path = join(folder, 'gesprekken.cxw');
  let document: EngineDocument = createDocument(path, { fields: { name: 'Gesprekken' } }, services);
  const size = `${TRANSCRIPTS} × ${CHARACTERS}`;
  const lines: Line[] = [];
  const add = async (
    operation: string,
    target: string,
    rounds: number,
    work: (round: number) => unknown,
  ): Promise<void> => {
    lines.push({ operation, size, ours: await timed(operation, rounds, work), peer: null, target });
  };
  await add('import of the transcripts', 'seconds', 1, () => must(document.command('interview.importRun', { files })));
  // Passages of 120 characters, spread; two coders, of whom the second sees some otherwise.
  const codes: number[] = [];
  for (let index = 0; index < CODES; index += 1)
    codes.push(
      (await must<{ value: { id: number } }>(document.command('code.create', { name: `code ${index}` }))).value.id,
    );
  const each = Math.floor(CODINGS / CODES / 2);
  const places = (code: number, shift: number): object[] =>
    Array.from({ length: each }, (_, index) => {
      const start = (code * 397 + index * 1009 + shift) % (CHARACTERS - 400);
      return { transcript: ((code + index) % TRANSCRIPTS) + 1, start, end: start + 120 };
    });
  await add(`code ${CODINGS} passages`, 'seconds', 1, async () => {
    for (const [index, code] of codes.entries())
      for (const [coder, shift] of [
        ['Anna', 0],
        ['Bram', index % 3 === 0 ? 40 : 0],
      ] as const)
        await must(document.command('quote.code', { places: places(index, shift), codes: [code], coder }));
  });
  document.close();
  await add('open the file and show one transcript', '≤ 300 ms', ROUNDS, async (round) => {
    if (round > 0) document.close();
    document = openDocument(path, services);
    await must(document.query('interview.transcripts', {}));
    await must(document.query('interview.transcript', { id: (round % TRANSCRIPTS) + 1 }));
  });
  await add('code one passage until durable', '≤ 10 ms', 20, (round) =>
    must(
      document.command('quote.code', {
        places: [{ transcript: 3, start: 30_000 + round * 130, end: 30_100 + round * 130 }],
        codes: [codes[round % CODES]],
        coder: 'Anna',
      }),
    ),
  );
  let { token } = await must<{ token: string }>(document.query('interview.reading', { id: 3 }));
  await add('what changed in one transcript', '≤ 10 ms', ROUNDS, async () => {
    ({ token } = await must<{ token: string }>(document.query('interview.reading', { id: 3, since: token })));
  });
  await must(document.query('interview.find', { text: 'warm' }));
  await add('find a word with its context', '≤ 300 ms', ROUNDS, () =>
    must(document.query('interview.find', { text: 'kwartier' })),
  );
  await add('find two words near each other, whole sentences', '≤ 1000 ms', ROUNDS, () =>
    must(document.query('interview.find', { text: 'jaarnota ~5 klopt', unit: 'sentence' })),
  );
  await must(document.query('search.find', { text: 'warm' }));
  await add('search as you type', '≤ 50 ms', ROUNDS, (round) =>
    must(document.query('search.find', { text: ['termijn', 'termijnb', 'monteur', 'meter t'][round % 4] })),
  );
  await add('codes by kind and segment', '≤ 300 ms', ROUNDS, () =>
    must(document.query('interview.codeGroups', { by: 'kindAndSegment' })),
  );
  await add('co-occurrence of all codes', '≤ 300 ms', ROUNDS, () => must(document.query('interview.cooccurrence', {})));
  await add('agreement in characters', '≤ 1000 ms', ROUNDS, () =>
    must(document.query('interview.agreement', { coders: [1, 2] })),
  );
  await add('agreement in sentences', '≤ 2000 ms', ROUNDS, () =>
    must(document.query('interview.agreement', { coders: [1, 2], unit: 'sentences' })),
  );
  await add('list of words', '≤ 3000 ms', ROUNDS, () => must(document.query('interview.words', {})));
  await add('first 60 quotes of the wall', '≤ 200 ms', ROUNDS, () =>
    must(document.query('interview.quotes', { limit: 60 })),
  );
  await add('evidence per claim', '≤ 100 ms', ROUNDS, () => must(document.query('interview.evidence', {})));
  await add('write a project (qdpx)', 'seconds', 1, () =>
    must(document.query('interview.writeExport', { file: join(folder, 'uit.qdpx'), format: 'qdpx', language: 'nl' })),
  );
  await add('proposals of pseudonyms', 'seconds', 1, () => must(document.query('pseudonym.proposals', {})));
  await add('erase one participant to the last byte', '≤ 5 s', 1, () =>
    must(document.command('participant.erase', { ids: [1], confirm: true })),
  );
  process.stdout.write(`${table(lines)}\n`);
  document.close();
  reader.close();
  rmSync(folder, { recursive: true, force: true });
}
