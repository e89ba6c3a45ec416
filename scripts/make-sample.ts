/** Makes the sample engagement (resources/sample/voltwijs.cxw) the way a person would: a new engagement, and the files of a fictional energy company taken in. */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import type { EngineDocument } from '@electron/engine/document';
import { createDocument } from '@electron/engine/file/open';
import { createReader } from '@electron/importers/readerProcess';
import { spawnNodeReader } from '@electron/importers/readerNode';
import type {
  CommandName,
  CommandParams,
  CommandReply,
  CommandValue,
  QueryName,
  QueryParams,
  QueryValue,
} from '@shared/contract';
import { defaultDefinition } from '@shared/domain/engagement';
import { rowSelectionSchema } from '@shared/domain/tableView';
import { addInterviews, type SampleDocument } from './sample/interviews';
import { addStaffing } from './sample/staffing';
import { fillOrganisation } from './sampleOrganisation';

const root = process.cwd();
const folder = join(root, 'resources', 'sample');
const sources = join(root, 'test', 'fixtures', 'energie');

async function change<Name extends CommandName>(
  document: EngineDocument,
  name: Name,
  params: CommandParams<Name>,
): Promise<CommandReply<CommandValue<Name>>> {
  const result = await document.command(name, params);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  return result.value as CommandReply<CommandValue<Name>>;
}

async function ask<Name extends QueryName>(
  document: EngineDocument,
  name: Name,
  params: QueryParams<Name>,
): Promise<QueryValue<Name>> {
  const result = await document.query(name, params);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  return result.value as QueryValue<Name>;
}

/** What the annual bill says in each channel; the table's own example of information that differs. */
async function annualBill(document: EngineDocument): Promise<void> {
  const order = await ask(
    document,
    'touchpoint.order',
    rowSelectionSchema.parse({
      text: 'jaarnota',
      filters: [{ column: 'name', operator: 'contains', values: ['ontvang mijn jaarnota'] }],
    }),
  );
  const [bill] = order.ids;
  if (bill === undefined) throw new Error('the annual bill is not in the table');
  const { channels } = await ask(document, 'lists.all', {});
  const channel = (name: string): number | undefined => channels.find((candidate) => candidate.name === name)?.id;
  const verdicts: readonly (readonly [string, Readonly<Record<string, 'same' | 'different' | 'unknown'>>])[] = [
    ['Bedrag', { 'E-mail': 'same', Post: 'same', 'Mijn Voltwijs': 'same' }],
    ['Opbouw van het bedrag', { 'E-mail': 'same', Post: 'same', 'Mijn Voltwijs': 'different' }],
    ['Meterstand', { 'E-mail': 'same', Post: 'same', 'Mijn Voltwijs': 'unknown' }],
    ['Teruglevering', { 'E-mail': 'same', Post: 'same', 'Mijn Voltwijs': 'different' }],
  ];
  for (const [name, perChannel] of verdicts) {
    const { value } = await change(document, 'information.create', { touchpoint: bill, name });
    for (const [channelName, verdict] of Object.entries(perChannel)) {
      const id = channel(channelName);
      if (id !== undefined) await change(document, 'information.setVerdict', { id: value.id, channel: id, verdict });
    }
  }
  await change(document, 'touchpoint.set', {
    cells: [
      { id: bill, field: 'promiseText', value: 'Nooit meer verrassingen' },
      { id: bill, field: 'deliveryText', value: 'Meterstanden komen op tijd binnen.' },
      { id: bill, field: 'settlementText', value: 'De nota is onbegrijpelijk en vaak hoger dan verwacht.' },
      { id: bill, field: 'promiseVerdict', value: 'broken' },
    ],
  });
}

/** The board names no stages; a reader sees at once where the customer stands when there are three. */
async function divideJourney(document: EngineDocument): Promise<void> {
  const [journey] = await ask(document, 'journey.list', {});
  if (journey === undefined) throw new Error('no journey');
  const { stages, steps } = await ask(document, 'journey.map', { id: journey.id });
  const first = stages[0];
  if (first === undefined) throw new Error('no stage');
  await change(document, 'journeyStage.update', { id: first.id, fields: { name: 'Vooraf' } });
  for (const [name, from, to] of [
    ['De verhuizing', 2, 4],
    ['Erna', 4, steps.length],
  ] as const) {
    const { value } = await change(document, 'journeyStage.create', { journey: journey.id, name });
    const ids = steps.slice(from, to).map(({ id }) => id);
    await change(document, 'journeyStep.move', { ids, stage: value.id, before: null });
  }
}

/** Run by scripts/lib/run-typescript.mjs after a build. */
export async function run(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'voltwijs.cxw');
  const temporary = join(folder, 'making.cxw');
  rmSync(temporary, { force: true });
  const reader = createReader(spawnNodeReader(join(root, 'out', 'main', 'reader.js')));
  const document = createDocument(
    temporary,
    {
      fields: {
        name: 'Klantbeleving Voltwijs',
        client: 'Voltwijs',
        sector: 'energie',
        cxDefinition: defaultDefinition.nl,
        strategicPosition: 'differentiator',
        desiredImage: 'Eerlijk en nuchter',
        sponsor: 'Directeur Consumenten',
        experienceAnswer:
          'Voltwijs belooft ‘Nooit meer verrassingen’, levert behoorlijk en verliest klanten bij de nota.',
        applyAnswer: 'Begin bij de momenten van de waarheid onder 5,5, met de eigenaar uit het primaire proces.',
        referenceDate: '2025-03-14',
        reportLanguage: 'nl',
      },
    },
    {
      now: () => new Date().toISOString(),
      newUid: () => uuid(),
      locale: () => 'nl',
      files: { resolve: (token) => token },
      reader,
      backupFolder: null,
      background: false,
    },
  );
  try {
    await change(document, 'import.run', { file: join(sources, 'organisatie.csv'), options: { kind: 'organisation' } });
    await change(document, 'import.run', { file: join(sources, 'personas.csv'), options: { kind: 'personas' } });
    await change(document, 'import.run', {
      file: join(sources, 'contactmomenten.xlsx'),
      options: { kind: 'touchpoints' },
    });
    await annualBill(document);
    for (const [file, wave] of [
      ['nps-golf1.csv', 'Golf 1'],
      ['nps-golf2.csv', 'Golf 2'],
    ] as const) {
      await change(document, 'import.run', { file: join(sources, file), options: { kind: 'survey', wave } });
    }
    await change(document, 'import.run', {
      file: join(sources, 'verbeteringen.csv'),
      options: { kind: 'improvements' },
    });
    // Where customers were asked, the table shows what they said; elsewhere the consultants' estimate stays.
    const topics = await ask(document, 'measurement.topics', {});
    const measured = topics.flatMap((topic) =>
      topic.touchpoint === null || topic.answers === 0 ? [] : [topic.touchpoint],
    );
    await change(document, 'measurement.follow', { touchpoints: [...new Set(measured)] });
    await fillOrganisation(document, { change, ask });
    const sample: SampleDocument = {
      change: (name, params) => change(document, name, params),
      ask: (name, params) => ask(document, name, params),
    };
    await addInterviews(sample, sources);
    await addStaffing(sample);
    await change(document, 'journey.importRun', { file: join(sources, 'klantreis-verhuizen.csv') });
    await divideJourney(document);
    // Searching once leaves the index complete, so that the first search of a person is quick.
    await ask(document, 'search.find', { text: 'jaarnota' });
  } finally {
    document.close();
    reader.close();
  }
  rmSync(path, { force: true });
  renameSync(temporary, path);
}
