/** What the engine does with many answers and improvements: import of a survey export, all figures by touchpoint, readiness. Figures are printed, never asserted. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import type { EngineDocument } from '@electron/engine/document';
import { createDocument, type OpenServices } from '@electron/engine/file/open';
import { spawnNodeReader } from '@electron/importers/readerNode';
import { createReader } from '@electron/importers/readerProcess';
import { table, timed, type Line } from './support/measure';

const ANSWERS = Number(process.env['CXW_BENCH_ANSWERS'] ?? 200_000);
const IMPROVEMENTS = Number(process.env['CXW_BENCH_IMPROVEMENTS'] ?? 5_000);
const ROUNDS = Number(process.env['CXW_BENCH_ROUNDS'] ?? 3);
const TOPICS = 45;

/** A Qualtrics export with answers spread over touchpoints, by fixed rules so that every run has the same. */
function writeExport(path: string, count: number): void {
  const ids =
    'StartDate,EndDate,Status,Finished,ResponseId,Kanaal,Contactmoment,Q3_NPS,Q4_CSAT,Q5_CES,Q6_1,Q6_2,Q7,Segment';
  const labels =
    'Begin,Einde,Soort antwoord,Voltooid,Antwoord-ID,Kanaal,Contactmoment,Aanbeveelt u ons aan (0 = nee / 10 = ja)?,Tevreden (1-5),Gemakkelijk (1-7),Functioneel cijfer,Emotioneel cijfer,Toelichting,Segment';
  const json = ids
    .split(',')
    .map((id) => `"{""ImportId"":""${id}""}"`)
    .join(',');
  const rows = Array.from({ length: count }, (_, index) => {
    const nps = (index * 7) % 11;
    const mark = 1 + ((index * 13) % 19) / 2;
    return `2025-03-03 10:00:00,2025-03-03 10:05:${String(index % 60).padStart(2, '0')},IP Address,True,R_${String(index).padStart(13, '0')},Telefoon,Ik doe ding ${index % TOPICS},${nps},${1 + (nps % 5)},${1 + (index % 7)},${mark},${11 - mark},${index % 3 === 0 ? 'Het duurde lang.' : ''},Huurder`;
  });
  writeFileSync(path, [ids, labels, json, ...rows].join('\n'));
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
  const must = async (answer: Promise<{ readonly ok: boolean }>): Promise<void> => {
    const result = await answer;
    if (!result.ok) throw new Error(JSON.stringify(result));
  };
  const source = join(folder, 'meting.csv');
  writeExport(source, ANSWERS);
  let document: EngineDocument | null = null;
  const lines: Line[] = [];
  const add = async (
    operation: string,
    size: number,
    target: string,
    work: (round: number) => unknown,
  ): Promise<void> => {
    lines.push({ operation, size: String(size), ours: await timed(operation, ROUNDS, work), peer: null, target });
  };
  await add('import of a survey', ANSWERS, 'seconds', async (round) => {
    document?.close();
    document = createDocument(join(folder, `meting-${round}.cxw`), { fields: { name: 'Meting' } }, services);
    await must(document.command('import.run', { file: source, options: { wave: 'Golf 1' } }));
  });
  // TypeScript does not see that the work above has run.
  const open = document as EngineDocument | null;
  if (open === null) throw new Error('nothing was opened');
  await add('the same export again', ANSWERS, 'adds nothing', () =>
    must(open.command('import.run', { file: source, options: {} })),
  );
  await add('all figures by touchpoint', ANSWERS, '< 1000 ms', async (round) => {
    // A change between makes every round compute anew.
    await must(open.command('engagement.update', { fields: { sponsor: `ronde ${round}` } }));
    await must(open.query('measurement.figures', { by: 'touchpoint' }));
  });
  for (let index = 0; index < IMPROVEMENTS; index += 1) {
    const fields = {
      name: `Verbetering ${index}`,
      owner: { name: `Manager ${index % 40}` },
      status: ['proposed', 'decided', 'done', 'rejected'][index % 4],
      proposedOn: '2025-01-06',
      ...(index % 4 === 0 ? {} : { decidedOn: '2025-02-03' }),
    };
    await must(open.command('improvement.create', { fields }));
  }
  await add('readiness of owners', IMPROVEMENTS, '< 200 ms', () => must(open.query('improvement.readiness', {})));
  await add('list with effects and flags', IMPROVEMENTS, '< 500 ms', () => must(open.query('improvement.list', {})));
  process.stdout.write(`${table(lines)}\n`);
  open.close();
  reader.close();
  rmSync(folder, { recursive: true, force: true });
}
