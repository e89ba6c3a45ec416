/** What the match costs: a pool of 20,000 opened, ranked and ranked again while a weight is dragged; 500 profiles × 100 roles (B15); divisions of 200 × 200 and over a large pool. Figures are printed, never asserted. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { createDocument, openDocument, type OpenServices } from '@electron/engine/file/open';
import { readSpecialists, readAssignments } from '@electron/engine/repositories/staffing.repo';
import { insertRow } from '@electron/engine/repositories/rows.repo';
import { createReader } from '@electron/importers/readerProcess';
import { rubric } from '@shared/domain/staffing';
import { divide, secondBest } from '@shared/insight/staffing/division';
import { fitMatrix, ranked } from '@shared/insight/staffing/match';
import { smallestTeam } from '@shared/insight/staffing/team';
import { table, timed, type Line } from './support/measure';

const PEOPLE = Number(process.env['CXW_BENCH_PEOPLE'] ?? 20_000);
const ROUNDS = Number(process.env['CXW_BENCH_ROUNDS'] ?? 9);
const ROLES = 100;
const places = ['Utrecht', 'Zwolle', 'Groningen', 'Maastricht', 'Rotterdam', 'Arnhem', 'Breda', null];
const sectors = ['Energie', 'Bank', 'Zorg', 'Retail', 'Telecom', 'Overheid'];
const levels = ['steering', 'brand', 'operational', 'customer'];
const parts = ['promise', 'deliver', 'settle'];

/** Milliseconds of Calc with a formula for every pair and a rank for each, calculated again as after a change of a weight; none where there is no Calc. */
function calcMatch(profiles: number, roles: number): Line['peer'] {
  if (spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status !== 0) return null;
  // Debian's own python holds the bridge to LibreOffice.
  const own = spawnSync('/usr/bin/python3', ['-c', 'import uno'], { stdio: 'ignore' }).status === 0;
  const script = join(process.cwd(), 'test/bench/support/calc_match_peer.py');
  const output = execFileSync(own ? '/usr/bin/python3' : 'python3', [script, String(profiles), String(roles), '3'], {
    encoding: 'utf8',
  });
  const values = output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as { readonly name: string; readonly ms: number })
    .filter(({ name }) => name === 'match: calculated again')
    .map(({ ms }) => ms);
  return { what: 'Calc, calculated again', values };
}

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cxw-bench-'));
  const services: OpenServices = {
    now: () => new Date().toISOString(),
    newUid: () => uuid(),
    locale: () => 'nl',
    files: { resolve: (token) => token },
    reader: createReader(() => {
      throw new Error('nothing is read');
    }),
    backupFolder: null,
    background: false,
  };
  const path = join(folder, 'pool.cxpool');
  const made = createDocument(path, { fields: { name: 'Pool' }, kind: 'pool' }, services);
  const { connection } = made.context;
  const skills: number[] = [];
  for (const name of [
    'Journey mapping',
    'Data',
    'UX',
    'Contactcenter',
    'Verandering',
    'Strategie',
    'Merk',
    'Service',
  ]) {
    const answer = await made.command('skill.create', { name });
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    skills.push((answer.value.value as { id: number }).id);
  }
  const at = <Item>(list: readonly Item[], index: number): Item | null => list[index % list.length] ?? null;
  connection.exec('BEGIN');
  // By fixed rules, so that every run has the same pool.
  for (let index = 0; index < PEOPLE; index += 1) {
    insertRow(connection, 'specialist', {
      uid: uuid(),
      number: `SPC-${String(index).padStart(5, '0')}`,
      status: index % 20 === 0 ? 'doNotContact' : 'active',
      online: index % 11 === 0 ? null : (index * 37) % 101,
      offline: (index * 53) % 101,
      levels: JSON.stringify({ [at(levels, index) ?? '']: null, [at(levels, index * 3 + 1) ?? '']: 3 }),
      processes: JSON.stringify([at(parts, index), ...(index % 2 === 0 ? [at(parts, index + 1)] : [])]),
      skills: JSON.stringify(Object.fromEntries(skills.map((skill, n) => [skill, ((index * (n + 7)) % 11) / 2]))),
      sectors: JSON.stringify([at(sectors, index), at(sectors, index * 5 + 2)]),
      languages: JSON.stringify(index % 9 === 0 ? ['Engels'] : ['Nederlands', 'Engels']),
      rate_low: 60 + (index % 80),
      rate_high: 60 + (index % 80) + (index % 4 === 0 ? 10 : 0),
      hours_low: 16 + (index % 3) * 8,
      hours_high: 32 + (index % 2) * 8,
      available_from: index % 7 === 0 ? null : `2025-0${1 + (index % 9)}-15`,
      place: at(places, index),
      years: index % 20,
    });
  }
  connection.exec('COMMIT');
  for (let index = 0; index < ROLES; index += 1) {
    const answer = await made.command('assignment.create', {
      fields: {
        title: `Opdracht ${index}`,
        number: `OPD-${index}`,
        online: 40,
        levels: ['operational'],
        processes: ['deliver'],
      },
      criteria: [
        { condition: 'must', weight: 0, value: { kind: 'skill', skill: skills[index % 8] ?? 1, least: 2 } },
        { condition: 'must', weight: 0, value: { kind: 'languages', names: ['Nederlands'] } },
        {
          condition: 'wish',
          weight: 25,
          value: { kind: 'levels', levels: [['operational'], ['brand']][index % 2] ?? [] },
        },
        { condition: 'wish', weight: 25, value: { kind: 'processes', processes: ['deliver', 'settle'] } },
        { condition: 'wish', weight: 20, value: { kind: 'skill', skill: skills[(index + 3) % 8] ?? 1, least: 5 } },
        { condition: 'wish', weight: 10, value: { kind: 'online', share: (index * 7) % 101 } },
        { condition: 'wish', weight: 10, value: { kind: 'place', place: 'Utrecht', near: 40 } },
        { condition: 'wish', weight: 5, value: { kind: 'rate', most: 105 } },
        { condition: 'wish', weight: 5, value: { kind: 'start', date: '2025-04-01' } },
      ],
    });
    if (!answer.ok) throw new Error(JSON.stringify(answer));
  }
  made.close();
  const lines: Line[] = [];
  const add = async (
    operation: string,
    size: string,
    target: string,
    rounds: number,
    work: (round: number) => unknown,
    peer: Line['peer'] = null,
  ) => void lines.push({ operation, size, ours: await timed(operation, rounds, work), peer, target });
  let document = openDocument(path, services);
  const must = async (name: string, params: unknown): Promise<unknown> => {
    const answer = await document.query(name, params);
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    return answer.value;
  };
  const size = String(PEOPLE);
  await add('open the pool and rank it for one assignment', size, '≤ 2000 ms', 3, async () => {
    document.close();
    document = openDocument(path, services);
    await must('match.assignment', { assignment: 1 });
  });
  const dragged = readAssignments(document.context.connection)[0]?.criteria[3]?.id ?? 0;
  await add('rank again, another weight (dragging)', size, '≤ 100 ms', ROUNDS, (round) =>
    must('match.assignment', { assignment: 1, weights: { [dragged]: 5 + round } }),
  );
  await add('fifty lines with reasons', size, '≤ 100 ms', ROUNDS, (round) =>
    must('match.lines', {
      assignment: 1,
      weights: { [dragged]: 5 + round },
      ids: Array.from({ length: 50 }, (_, n) => n + 2),
    }),
  );
  await add('what would change the order', size, '≤ 200 ms', ROUNDS, () => must('match.changes', { assignment: 1 }));
  await add('rank for another assignment', size, '≤ 1000 ms', ROUNDS, (round) =>
    must('match.assignment', { assignment: 2 + round }),
  );
  await add('order of the table by a skill', size, '≤ 200 ms', ROUNDS, () =>
    must('specialist.order', { sort: { column: { skill: skills[0] ?? 1 }, descending: true } }),
  );
  const people = readSpecialists(document.context.connection).filter(({ status }) => status !== 'doNotContact');
  const roles = readAssignments(document.context.connection);
  const some = people.slice(0, 500);
  const peer = calcMatch(some.length, roles.length);
  await add(
    'B15 match 500 profiles × 100 roles',
    '50,000 pairs',
    '≤ 0.2',
    5,
    () => roles.forEach(({ criteria }) => ranked(fitMatrix(criteria, some, rubric))),
    peer,
  );
  const scores = people
    .slice(0, 200)
    .map((_person, row) =>
      Array.from({ length: 200 }, (_, column) => ((row * 7919 + column * 104_729) % 10_007) / 100.07),
    );
  const input = {
    specialists: people.slice(0, 200).map(({ id }) => ({ id, capacity: 1 })),
    assignments: Array.from({ length: 200 }, (_, index) => index + 1),
    scores,
  };
  await add('best division', '200 × 200', '≤ 100 ms', ROUNDS, () => divide(input));
  await add('best and second-best division', '200 × 200', '≤ 500 ms', 3, () => secondBest(input, divide(input)));
  await add('divide a pool over ten assignments', size, '≤ 5000 ms', 3, () =>
    must('division.solve', { assignments: Array.from({ length: 10 }, (_, index) => index + 1) }),
  );
  const candidates = Array.from({ length: 60 }, (_, index) => ({
    id: index,
    covers: Array.from({ length: 24 }, (_unused, need) => need).filter(
      (need) => (index * 13 + need * 29 + index * need) % 7 === 0,
    ),
  }));
  await add('smallest team, 24 needs', '60 candidates', '≤ 1000 ms', ROUNDS, () => smallestTeam(24, candidates));
  process.stdout.write(`${table(lines)}\n`);
  document.close();
  rmSync(folder, { recursive: true, force: true });
}
