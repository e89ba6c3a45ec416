/** The organisation of the sample engagement: who is responsible, what the work stands on, whom the consultant spoke, and one round of the maturity questionnaire. */
import type { EngineDocument } from '@electron/engine/document';
import type { CommandName, CommandParams, QueryName, QueryParams, QueryValue } from '@shared/contract';
import type { NewRecord } from '@shared/contract/records.contract';
import type { ManagerTask, ResponsibilityRole, TaskState } from '@shared/domain/responsibility';
import { rowSelectionSchema } from '@shared/domain/tableView';
import type { ChainPhase } from '@shared/domain/terms';

/** The ways in which the maker of the sample reaches the document. */
export interface SampleDocument {
  change<Name extends CommandName>(document: EngineDocument, name: Name, params: CommandParams<Name>): Promise<unknown>;
  ask<Name extends QueryName>(
    document: EngineDocument,
    name: Name,
    params: QueryParams<Name>,
  ): Promise<QueryValue<Name>>;
}

const phaseOfStage: Readonly<Record<string, ChainPhase>> = {
  Oriënteren: 'orientation',
  Afsluiten: 'purchase',
  'Overstappen en starten': 'delivery',
  'Gebruiken en inzicht': 'use',
  'Rekening en betalen': 'use',
  'Hulp en storing': 'aftercare',
  'Bijzondere momenten': 'aftercare',
  'Opzeggen en vertrek': 'aftercare',
};

const influence: readonly (readonly [string, string])[] = [
  ['Medewerker facturatie', 'Of een klant zijn nota in één keer begrijpt, hangt af van wat ik erop zet.'],
  ['Manager Facturatie', 'Ik bepaal of een klant bij vragen over de nota iemand te spreken krijgt.'],
  ['Monteur', 'Ik ben vaak de enige van Voltwijs die een klant ooit in de ogen kijkt.'],
  ['Consulent betalingsregelingen', 'Als het tegenzit, bepaalt mijn toon of iemand durft te bellen.'],
  ['Analist meetdata', 'Een fout in mijn meterstanden is over een maand een boze klant aan de telefoon.'],
  ['Campagnemanager', 'Wat ik beloof, moet een ander waarmaken.'],
];

/** Task, the role that does it (null = nobody), how far, and a note. */
const tasks: readonly (readonly [ManagerTask, string | null, TaskState, string | null])[] = [
  ['design', 'Customer experience manager', 'done', 'Gewenste beleving vastgesteld in november.'],
  ['journeys', 'Customer experience manager', 'partly', 'Verhuizen is klaar; opzeggen volgt.'],
  ['research', 'Manager Marketing & Merk', 'partly', 'Golven lopen; interviews zijn net begonnen.'],
  ['concepts', null, 'nobody', null],
  ['data', 'Analist meetdata', 'partly', 'Alleen verbruik, geen klantgegevens.'],
  ['customerValue', null, 'nobody', 'Het CRM-team is in 2023 opgeheven.'],
  ['brand', 'Merkstrateeg', 'done', null],
];

/** Fills it in. */
export async function fillOrganisation(document: EngineDocument, { change, ask }: SampleDocument): Promise<void> {
  const { people, departments, stages, channels } = await ask(document, 'lists.all', {});
  const person = (role: string): number | null => people.find((one) => one.role === role)?.id ?? null;
  const department = (name: string): number | null => departments.find((one) => one.name === name)?.id ?? null;
  const create = (record: NewRecord): Promise<unknown> => change(document, 'record.create', record);

  const { ids } = await ask(document, 'touchpoint.order', rowSelectionSchema.parse({}));
  const rows = await ask(document, 'touchpoint.rows', { ids: [...ids] });
  const stageName = new Map(stages.map((stage) => [stage.id, stage.name]));
  await change(document, 'touchpoint.set', {
    gesture: 'fill',
    cells: rows.flatMap((row) => {
      const value = /reclame/i.test(row.name) ? 'attention' : phaseOfStage[stageName.get(row.stage ?? -1) ?? ''];
      return value === undefined ? [] : [{ id: row.id, field: 'chainPhase', value }];
    }),
  });

  await create({
    kind: 'responsibilityModel',
    fields: {
      kind: 'contactDepartments',
      chosen: true,
      reason:
        'Besluit van de directie, januari 2025: Verkoop, Marketing & Merk en het klantcontactcenter samen, omdat daar het meeste contact is. Levering en nota vallen er nu buiten; opnieuw bekijken na golf 2.',
    },
  });

  // Who carries out and who is asked: by channel, as the departments themselves said; the rest is still open.
  const channelId = (name: string): number | undefined => channels.find((one) => one.name === name)?.id;
  const [service, digital, manager, billing] = [
    person('Manager Klantenservice'),
    person('Manager Digitaal'),
    person('Customer experience manager'),
    person('Medewerker facturatie'),
  ];
  const cells: { touchpoint: number; person: number; role: ResponsibilityRole }[] = [];
  const give = (touchpoint: number, who: number | null, role: ResponsibilityRole): void => {
    if (who !== null && rows.find((row) => row.id === touchpoint)?.owner !== who)
      cells.push({ touchpoint, person: who, role });
  };
  for (const row of rows) {
    const uses = (name: string): boolean => row.channels.includes(channelId(name) ?? -1);
    if (stageName.get(row.stage ?? -1) === 'Rekening en betalen') give(row.id, billing, 'responsible');
    else if (uses('Telefoon')) give(row.id, service, 'responsible');
    if (uses('Website') || uses('App') || uses('Mijn Voltwijs')) give(row.id, digital, 'consulted');
    if (row.momentOfTruthCustomer === true) give(row.id, manager, 'informed');
  }
  await change(document, 'responsibility.set', { cells });

  for (const [role, statement] of influence) {
    const who = person(role);
    if (who !== null) await create({ kind: 'influence', fields: { person: who, statement } });
  }
  for (const [task, role, state, notes] of tasks)
    await create({ kind: 'task', fields: { task, person: role === null ? null : person(role), state, notes } });

  await create({
    kind: 'precondition',
    fields: {
      kind: 'sponsor',
      met: true,
      name: 'Directeur Consumenten',
      evidence: 'Opende zelf de startbijeenkomst op 20 januari.',
    },
  });
  await create({
    kind: 'precondition',
    fields: {
      kind: 'reportingLine',
      met: false,
      name: 'Manager Marketing & Merk',
      evidence: 'De CX-manager rapporteert nog niet rechtstreeks aan de directeur.',
    },
  });
  await create({
    kind: 'precondition',
    fields: { kind: 'budget', met: true, name: '€ 180.000 tot eind 2025', evidence: 'Begroting 2025, post 4417' },
  });
  await create({
    kind: 'precondition',
    fields: {
      kind: 'time',
      met: null,
      name: 'Twee uur per week per eigenaar',
      evidence: 'Gevraagd, nog niet bevestigd.',
    },
  });
  for (const [name, met, evidence] of [
    ['Facturatie', false, 'Geen toegang tot klachtdossiers; verzoek ligt sinds februari.'],
    ['Klantcontactcenter', true, 'Meeluisteren op dinsdag en donderdag.'],
    ['Klantstart', true, 'Werkplek en leesrechten in de dossiers.'],
    ['Debiteurenbeheer', null, 'Gesprek gepland.'],
    ['Digitaal', true, 'Leestoegang tot de webstatistiek.'],
    ['Monteurs & Installatie', true, 'Twee dagen mee op pad geweest.'],
  ] as const)
    await create({ kind: 'precondition', fields: { kind: 'access', department: department(name), met, evidence } });

  await stakeholders(create, person);
  await maturity(document, { change, ask }, create);
  await create({
    kind: 'library',
    fields: {
      kind: 'term',
      name: 'Klantstart',
      text: 'Bij Voltwijs: alles vanaf de handtekening tot en met de eerste nota. Elders heet dat onboarding.',
      synonyms: 'onboarding, inhuizen',
      source: 'Afspraak met Manager Klantstart & Overstap',
      dated: 'februari 2025',
    },
  });
}

async function stakeholders(
  create: (record: NewRecord) => Promise<unknown>,
  person: (role: string) => number | null,
): Promise<void> {
  const log: readonly Extract<NewRecord, { kind: 'stakeholder' }>['fields'][] = [
    {
      person: person('Directeur Consumenten'),
      notedOn: '2025-01-20',
      kind: 'support',
      what: 'Startbijeenkomst: wil vóór de zomer resultaat zien bij de jaarnota.',
      attitude: 'ally',
      power: 3,
      interest: 3,
      agreement: 'Elke maand een half uur voortgang',
      done: true,
    },
    {
      person: person('Manager Facturatie'),
      notedOn: '2025-02-03',
      kind: 'resistance',
      what: 'Vindt dat de nota wettelijk vastligt en ziet geen ruimte voor uitleg.',
      attitude: 'opponent',
      power: 3,
      interest: 1,
      nextStep: 'Drie klantcitaten over de nota meenemen',
      dueOn: '2025-02-17',
      done: true,
    },
    {
      person: person('Manager Klantstart & Overstap'),
      notedOn: '2025-02-11',
      kind: 'cooperation',
      what: 'Meet zelf al en stopt wat niet werkt; wil de aanpak delen.',
      attitude: 'ally',
      power: 2,
      interest: 3,
      agreement: 'Vertelt in maart over de welkomstbel bij de andere managers',
      dueOn: '2025-03-28',
      done: false,
    },
    {
      person: person('Manager Facturatie'),
      notedOn: '2025-02-24',
      kind: 'agreement',
      what: 'Citaten besproken; wil een proef met toelichting op de nota als de klantenservice meetelt.',
      attitude: 'doubtful',
      power: 3,
      interest: 2,
      agreement: 'Proef met 500 jaarnota’s in april',
      nextStep: 'Toegang tot klachtdossiers regelen',
      dueOn: '2025-03-07',
      done: false,
    },
    {
      person: person('Manager Klantenservice'),
      notedOn: '2025-03-05',
      kind: 'inspiration',
      what: 'Ziet dat een derde van de telefoontjes over de nota gaat en wil dat laten zien.',
      attitude: 'supporter',
      power: 2,
      interest: 3,
      nextStep: 'Telling van vragen per contactmoment, twee weken lang',
      dueOn: '2025-03-21',
      done: false,
    },
  ];
  for (const fields of log) await create({ kind: 'stakeholder', fields });
}

/** Scores of the three respondents, question by question, each with the evidence that was given. */
const scores: readonly (readonly [string, readonly number[], Readonly<Record<number, string>>])[] = [
  ['Directeur Consumenten', [3, 4, 3, 3, 3, 2, 3, 4], { 0: 'Jaarplan 2025, hoofdstuk 2', 4: 'Verslag MT 4 maart' }],
  [
    'Customer experience manager',
    [2, 4, 3, 4, 1, 2, 2, 3],
    {
      1: 'Kolom eigenaar in de contactmomententabel: 71 van 75',
      2: 'Golf 1 en golf 2',
      3: 'Contactmomententabel, 75 rijen',
      4: 'Acht voorstellen aan Facturatie zonder besluit',
      5: 'Lijst verbeteringen',
    },
  ],
  [
    'Teamleider klantcontactcenter',
    [1, 3, 2, 2, 2, 1, 4, 4],
    { 4: 'Onze drie voorstellen van vorig jaar', 6: 'Werkoverleg februari' },
  ],
];

async function maturity(
  document: EngineDocument,
  { change, ask }: SampleDocument,
  create: (record: NewRecord) => Promise<unknown>,
): Promise<void> {
  await change(document, 'maturity.fromPreset', { preset: 'twoEnds' });
  const before = await ask(document, 'record.all', {});
  const [model] = before.maturityModel;
  if (model === undefined) throw new Error('the maturity model is not there');
  for (const [name, description, step] of [
    [
      'Klant in beeld',
      'Er wordt gemeten en contactmomenten hebben een naam.',
      'Elke afdeling kent haar eigen contactmomenten en cijfers.',
    ],
    [
      'Klant in de sturing',
      'Eigenaren beslissen op wat klanten zeggen.',
      'Op elk voorstel komt binnen vier weken een besluit van de eigenaar.',
    ],
  ] as const)
    await create({ kind: 'maturityStage', fields: { model: model.id, name, description, step } });
  const { maturityStage, maturityQuestion } = await ask(document, 'record.all', {});
  const last = maturityStage.find((stage) => stage.name === 'Klantgerichte organisatie');
  if (last !== undefined) {
    await change(document, 'record.move', { kind: 'maturityStage', id: last.id, before: null });
    await change(document, 'record.update', {
      kind: 'maturityStage',
      id: last.id,
      fields: { step: 'Verbeteringen gaan vanzelf over afdelingen heen; iedereen kent zijn invloed op de klant.' },
    });
  }
  await create({
    kind: 'maturityRound',
    fields: { model: model.id, name: 'Voorjaar 2025', heldOn: '2025-03-10' },
  });
  const [round] = (await ask(document, 'record.all', {})).maturityRound;
  for (const [respondent, given, evidence] of scores)
    for (const [index, score] of given.entries()) {
      const question = maturityQuestion[index];
      if (round === undefined || question === undefined) continue;
      await change(document, 'maturity.answer', {
        round: round.id,
        question: question.id,
        respondent,
        score,
        evidence: evidence[index] ?? null,
      });
    }
}
