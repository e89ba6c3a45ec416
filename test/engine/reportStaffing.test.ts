/** The staffing advice from a real file: its figures are those of the screen on staffing, nobody is named where no names are wanted, and what is missing is said. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EngineDocument } from '@electron/engine/document';
import { MOST_PEOPLE } from '@electron/engine/queries/reportStaffing.query';
import type { ReportBlock, ReportModel, ReportTable } from '@shared/report/model';
import { readerHere } from '../importers/workbooks';
import { ask, newDocument, run, testFolder, testServices } from './support/documents';

let folder: ReturnType<typeof testFolder>;
let document: EngineDocument;
beforeEach(() => {
  folder = testFolder();
  document = newDocument(folder.file('bezetting.cxw'));
});
afterEach(() => {
  document.close();
  folder.remove();
});

const options = { kind: 'staffingAdvice', language: 'nl', date: '2026-11-21' } as const;
const blocksOf = (model: ReportModel): readonly ReportBlock[] => model.sections.flatMap(({ blocks }) => blocks);
const tableOf = (model: ReportModel, key: string): ReportTable | undefined =>
  blocksOf(model).flatMap((block) =>
    (block.kind === 'table' || block.kind === 'chart') && block.table.key === key ? [block.table] : [],
  )[0];

/** Four touchpoints: one that both cover, one that leans on Anna, one that nobody covers, one that cannot be said. */
async function engagement(): Promise<void> {
  await run(document, 'touchpoint.create', {
    rows: [
      { name: 'Ik lees de website', modeOverride: 'online', processes: ['promise'], stage: { name: 'Oriënteren' } },
      { name: 'Ik bestel', modeOverride: 'online', processes: ['deliver'], stage: { name: 'Afsluiten' } },
      { name: 'De monteur komt', modeOverride: 'offline', processes: ['deliver'], stage: { name: 'Afsluiten' } },
      { name: 'Ik betaal de nota', modeOverride: 'online', processes: ['settle'], stage: { name: 'Betalen' } },
    ],
  });
  await run(document, 'specialist.create', {
    fields: { number: 'SPC-1', name: 'Anna Bakker', online: 90, offline: 10, processes: ['promise', 'deliver'] },
  });
  await run(document, 'specialist.create', {
    fields: { name: 'Bram Visser', online: 45, offline: 20, processes: ['promise'] },
  });
  await run(document, 'specialist.create', {
    fields: { name: 'Carla Smit', online: null, offline: null, processes: ['settle'] },
  });
  await run(document, 'specialist.create', {
    fields: { name: 'Dirk Nietbellen', online: 100, offline: 100, processes: ['settle'], status: 'doNotContact' },
  });
}

describe('the staffing advice', () => {
  it('says of each part why it is not there, in a file where nothing was filled in', async () => {
    const model = await ask(document, 'report.model', options);
    expect(model.sections.map(({ key }) => key)).toEqual(['definition']);
    expect(model.leftOut.join(' ')).toMatch(/contactmomenten.*specialisten.*aanvraag|aanvraag.*specialisten/s);
  });

  it('counts as the screen on staffing does', async () => {
    await engagement();
    const model = await ask(document, 'report.model', options);
    const coverage = await ask(document, 'staffing.coverage', {});
    const rows = tableOf(model, 'staffingCoverage')?.rows ?? [];
    const sum = (column: number): number => rows.reduce((total, row) => total + (row[column]?.number ?? 0), 0);
    expect([sum(1), sum(2), sum(3), sum(4)]).toEqual([coverage.more, coverage.one, coverage.unknown, coverage.nobody]);
    expect([coverage.more, coverage.one, coverage.unknown, coverage.nobody]).toEqual([1, 1, 1, 1]);
    expect(tableOf(model, 'staffingGaps')?.rows.map((row) => row[1]?.text)).toEqual(['De monteur komt']);
    const team = tableOf(model, 'staffingTeam')?.rows.map((row) => [row[0]?.text, row.at(-2)?.number]);
    expect(team).toEqual([
      ['Bram Visser', 1],
      ['Carla Smit', 0],
      ['Anna Bakker (SPC-1)', 2],
    ]);
    const demand = await ask(document, 'staffing.demand', {});
    const shares = blocksOf(model).flatMap((block) => (block.kind === 'figures' ? block.items : []));
    expect(shares[0]?.value).toBe((demand.byCount.online ?? Number.NaN) / 100);
    const smallest = await ask(document, 'team.solve', {});
    const claim = blocksOf(model).find((block) => block.kind === 'claim');
    expect(smallest.members.map(({ label }) => label)).toEqual(['Anna Bakker']);
    expect(claim?.kind === 'claim' && claim.text).toContain('Anna Bakker (SPC-1) dekt alleen al');
  });

  it('names nobody where no names are wanted, also in own texts and requests, and never who may not be approached', async () => {
    await engagement();
    await run(document, 'assignment.create', { fields: { title: 'Opvolger van Anna Bakker' } });
    const texts = [
      {
        uid: 'a',
        title: 'Toelichting',
        body: [{ kind: 'paragraph' as const, runs: [{ text: 'Vraag het Bram Visser.' }] }],
      },
    ];
    const named = JSON.stringify(await ask(document, 'report.model', { ...options, texts }));
    expect(named).toContain('Anna Bakker');
    expect(named).not.toContain('Dirk Nietbellen');
    for (const language of ['nl', 'en'] as const) {
      const hidden = await ask(document, 'report.model', { ...options, language, texts, withNames: false });
      expect(JSON.stringify(hidden)).not.toMatch(/Anna|Bakker|Bram|Visser|Carla|Smit|Dirk/);
      expect(tableOf(hidden, 'staffingTeam')?.rows.map((row) => row[0]?.text)).toEqual([
        'specialist 1',
        'specialist 2',
        'SPC-1',
      ]);
    }
  });

  it('works out each request by the six questions, with what the client still has to answer', async () => {
    await engagement();
    await run(document, 'assignment.create', { fields: { title: 'CX-specialist', levels: ['customer'] } });
    const model = await ask(document, 'report.model', options);
    const rows = tableOf(model, 'clarity1')?.rows ?? [];
    expect(rows).toHaveLength(6);
    expect(rows.filter((row) => row[2]?.text === 'niet ingevuld').length).toBeGreaterThan(1);
    const section = model.sections.find(({ key }) => key === 'staffingClarity');
    expect(section?.finding).toBe('De aanvraag is nog niet duidelijk genoeg');
  });

  it('lays a crowd over the journey only in part, and says so', async () => {
    const crowd = newDocument(folder.file('pool.cxw'), testServices({ reader: readerHere }));
    try {
      await run(crowd, 'import.run', { file: 'test/fixtures/energie/specialisten.csv' });
      const all = (await ask(crowd, 'staffing.coverage', {})).team.length;
      expect(all).toBeGreaterThan(MOST_PEOPLE);
      const model = await ask(crowd, 'report.model', options);
      expect(model.leftOut.join()).toContain(`de eerste ${MOST_PEOPLE} van ${all} specialisten`);
    } finally {
      crowd.close();
    }
  });
});
