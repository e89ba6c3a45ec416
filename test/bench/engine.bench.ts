/** What the engine does with a table, beside LibreOffice Calc doing the same with the same rows in the same run: opening, sorting, filtering, searching, figures, editing, paste, import, export. */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import type { EngineDocument } from '@electron/engine/document';
import { createDocument, openDocument, type OpenServices } from '@electron/engine/file/open';
import { readWorkbookKind } from '@electron/importers/kinds/readWorkbook';
import { spawnNodeReader } from '@electron/importers/readerNode';
import { createReader } from '@electron/importers/readerProcess';
import { figureInput } from '@electron/engine/queries/insightInput.query';
import { indexPending } from '@electron/engine/queries/search.query';
import { heatMapOf } from '@shared/insight/heatMap';
import { bigRows, fill } from './support/bigDocument';
import { table, timed, type Line, type Sample } from './support/measure';

const SIZES = (process.env['CXW_BENCH_SIZES'] ?? '1000,10000,50000,200000').split(',').map(Number);
const ROUNDS = Number(process.env['CXW_BENCH_ROUNDS'] ?? 5);

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

async function ask(document: EngineDocument, name: string, params: unknown): Promise<unknown> {
  const result = await document.query(name, params);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  return result.value;
}

async function change(document: EngineDocument, name: string, params: unknown): Promise<void> {
  const result = await document.command(name, params);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
}

/** The same rows as a consultant's CSV. */
function writeCsv(path: string, count: number): void {
  const quote = (value: unknown): string => {
    const text = value === undefined || value === null ? '' : String(value);
    return /[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const name = (value: unknown): string =>
    Array.isArray(value)
      ? value.map((entry: { name: string }) => entry.name).join('/')
      : ((value as { name?: string } | undefined)?.name ?? '');
  const header =
    'Nr.;Contactmoment;Fase;Kanaal;Eigenaar;Gewenst imago;Herkenbare clues;Frequentie per maand;Functioneel;Emotioneel;Belang;Moment van de waarheid;Emotioneel geladen;Opmerkingen';
  const lines = bigRows(count).map((row) =>
    [
      row['number'],
      row['name'],
      name(row['stage']),
      name(row['channels']),
      name(row['owner']),
      row['desiredImage'],
      row['clues'],
      row['frequencyPerMonth'],
      String(row['functionalScore']).replace('.', ','),
      String(row['emotionalScore']).replace('.', ','),
      row['importance'],
      row['momentOfTruthCustomer'] === true ? 'ja' : 'nee',
      row['emotionalCharge'] === true ? 'ja' : 'nee',
      row['notes'],
    ]
      .map(quote)
      .join(';'),
  );
  writeFileSync(path, `\ufeff${[header, ...lines].join('\r\n')}\r\n`);
}

function hasCalc(): boolean {
  return spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Milliseconds of the peer by operation. Debian's own python holds the bridge to LibreOffice. */
function calc(csv: string, xlsx: string, rounds: number): ReadonlyMap<string, readonly number[]> {
  const python =
    spawnSync('/usr/bin/python3', ['-c', 'import uno'], { stdio: 'ignore' }).status === 0
      ? '/usr/bin/python3'
      : 'python3';
  const output = execFileSync(
    python,
    [join(process.cwd(), 'test/bench/support/calc_peer.py'), csv, xlsx, String(rounds)],
    { encoding: 'utf8', maxBuffer: 1e8 },
  );
  const found = new Map<string, number[]>();
  for (const line of output.split('\n').filter((text) => text.startsWith('{'))) {
    const { name, ms } = JSON.parse(line) as { name: string; ms: number };
    found.set(name, [...(found.get(name) ?? []), ms]);
  }
  return found;
}

async function measure(size: number): Promise<readonly Line[]> {
  const csv = join(folder, `t${size}.csv`);
  const xlsx = join(folder, `t${size}.xlsx`);
  const path = join(folder, `t${size}.cxw`);
  writeCsv(csv, size);
  let document = createDocument(path, { fields: { name: 'Meting' } }, services);
  await fill(document, size);
  while (indexPending(document.context.connection, 5000) > 0);
  const options = { kind: 'touchpoints', language: 'nl', date: '2026-11-21' };
  await ask(document, 'report.writeWorkbook', { file: xlsx, format: 'xlsx', options });
  document.close();
  const rounds = size > 50_000 ? Math.min(3, ROUNDS) : ROUNDS;
  const peers = hasCalc() ? calc(csv, xlsx, Math.min(rounds, 3)) : new Map<string, readonly number[]>();
  const peer = (...names: readonly string[]): Line['peer'] => {
    const lists = names.map((name) => peers.get(name) ?? []);
    const first = lists[0] ?? [];
    return first.length === 0
      ? null
      : {
          what: `Calc ${names.join(' + ')}`,
          values: first.map((_, index) => lists.reduce((sum, list) => sum + (list[index] ?? 0), 0)),
        };
  };
  const lines: Line[] = [];
  const add = (operation: string, ours: Sample, against: Line['peer'], target: string): void => {
    lines.push({ operation, size: size.toLocaleString('en'), ours, peer: against, target });
  };

  add(
    'B02 open, order, first 100 rows',
    await timed('open', rounds, async () => {
      const opened = openDocument(path, services);
      const order = (await ask(opened, 'touchpoint.order', {})) as { ids: Int32Array };
      await ask(opened, 'touchpoint.rows', { ids: Array.from(order.ids.subarray(0, 100)) });
      opened.close();
    }),
    peer('open xlsx'),
    size >= 200_000 ? '≤ 0.1' : size >= 50_000 ? '≤ 0.3' : '–',
  );
  document = openDocument(path, services);
  const sorted = (column: string) => async (): Promise<void> => {
    const order = (await ask(document, 'touchpoint.order', { sorts: [{ column }] })) as { ids: Int32Array };
    await ask(document, 'touchpoint.rows', { ids: Array.from(order.ids.subarray(0, 100)) });
  };
  add('B03 sort by number', await timed('sort', rounds, sorted('emotionalScore')), peer('sort number'), '≤ 0.1');
  add('B03 sort by text', await timed('sort', rounds, sorted('name')), peer('sort text'), '≤ 0.1');
  const stage =
    ((await ask(document, 'lists.all', {})) as { stages: { id: number; name: string }[] }).stages.find(
      (candidate) => candidate.name === 'Betalen',
    )?.id ?? 1;
  add(
    'B04 filter equal',
    await timed('filter', rounds, () =>
      ask(document, 'touchpoint.order', { filters: [{ column: 'stage', operator: 'anyOf', values: [stage] }] }),
    ),
    peer('filter equal'),
    '≤ 1.0',
  );
  add(
    'B04 filter contains',
    await timed('filter', rounds, () =>
      ask(document, 'touchpoint.order', { filters: [{ column: 'name', operator: 'contains', values: ['jaarnota'] }] }),
    ),
    peer('find all'),
    '≤ 0.05',
  );
  const word = 'herinnering';
  add(
    'B05 search, each letter typed',
    await timed('search', word.length - 2, (round) => ask(document, 'search.find', { text: word.slice(0, round + 3) })),
    peer('find all'),
    '≤ 0.05',
  );
  add(
    'B06 stage × channel with mean',
    await timed('pivot', rounds, () => {
      const input = figureInput(document.context.connection);
      heatMapOf(input.touchpoints, input.lists);
    }),
    peer('pivot'),
    '≤ 0.1',
  );
  add(
    'B08 edit one cell until durable',
    await timed('edit', 100, (round) =>
      change(document, 'touchpoint.set', {
        cells: [{ id: round + 1, field: 'emotionalScore', value: 1 + (round % 9) }],
      }),
    ),
    peer('save ods'),
    '≤ 10 ms',
  );
  const pasted = Array.from({ length: 1000 }, (_, index) => ({
    id: index + 1,
    field: 'notes',
    value: `geplakt ${index}`,
  }));
  if (size >= 1000) {
    add(
      'B09 paste 1,000 rows, undo, redo',
      await timed('paste', rounds, async () => {
        await change(document, 'touchpoint.set', { cells: pasted, gesture: 'paste' });
        await change(document, 'history.undo', {});
        await change(document, 'history.redo', {});
      }),
      null,
      '–',
    );
  }
  add(
    'B11 export XLSX',
    await timed('xlsx', Math.min(rounds, 3), () =>
      ask(document, 'report.writeWorkbook', { file: join(folder, 'uit.xlsx'), format: 'xlsx', options }),
    ),
    peer('save xlsx'),
    '≤ 0.7',
  );
  add(
    'B11 export CSV',
    await timed('csv', Math.min(rounds, 3), () =>
      ask(document, 'report.writeWorkbook', { file: join(folder, 'uit.csv'), format: 'csv', options }),
    ),
    peer('save csv'),
    '≤ 0.7',
  );
  document.close();
  for (const [what, file, against, target] of [
    ['CSV', csv, peer('open csv', 'save ods'), '≤ 0.5'],
    ['XLSX', xlsx, peer('open xlsx', 'save ods'), '≤ 0.9'],
  ] as const) {
    add(
      `B10 read ${what}`,
      await timed('read', Math.min(rounds, 3), async () => {
        const read = await reader.run(readWorkbookKind, { path: file });
        if (!read.ok) throw new Error(JSON.stringify(read.error));
      }),
      null,
      '–',
    );
    add(
      `B10 import ${what}: read, recognised, checked, stored`,
      await timed('import', Math.min(rounds, 3), async (round) => {
        const target = join(folder, `in-${size}-${what}-${round}.cxw`);
        const into = createDocument(target, { fields: { name: 'Import' }, overwrite: true }, services);
        await change(into, 'import.run', { file, options: { kind: what === 'CSV' ? 'touchpoints' : 'workbook' } });
        into.close();
        rmSync(target);
      }),
      against,
      target,
    );
  }
  console.log(
    `size ${size.toLocaleString('en')}: file ${(statSync(path).size / 1e6).toFixed(1)} MB, CSV ${(statSync(csv).size / 1e6).toFixed(1)} MB${peers.size === 0 ? ' (LibreOffice is not here: no peer)' : ''}`,
  );
  copyFileSync(path, join(folder, 'last.cxw'));
  return lines;
}

/** Prints one table over all sizes. */
export async function run(): Promise<void> {
  const lines: Line[] = [];
  try {
    for (const size of SIZES) lines.push(...(await measure(size)));
  } finally {
    console.log(`\n${table(lines)}\n`);
    reader.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
