/** Touchpoints and lists for the tests of the insights: from the fictional table by a small reader of its own, or made by hand. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import type { Channel, Department, Lists, Person, Stage } from '@shared/domain/lists';
import { modeOf } from '@shared/domain/mode';
import type { DepartmentKind, Law, Mode, Process, Side } from '@shared/domain/terms';
import type { Touchpoint } from '@shared/domain/touchpoint';
import type { InsightInput } from '@shared/insight/input';

const folder = resolve(import.meta.dirname, '../../fixtures/energie');

export const emptyLists: Lists = {
  stages: [],
  channels: [],
  departments: [],
  people: [],
  personas: [],
  extraFields: [],
  views: [],
};

let counter = 0;
/** A touchpoint about which nothing is known but what is given. */
export function touchpoint(fields: Partial<Touchpoint> = {}): Touchpoint {
  counter += 1;
  const id = fields.id ?? counter;
  return {
    id,
    uid: `uid-${id}`,
    position: id,
    number: id,
    name: `Ik beleef moment ${id}`,
    description: null,
    stage: null,
    processes: [],
    chainPhase: null,
    channels: [],
    modeOverride: null,
    mode: null,
    direction: null,
    owner: null,
    department: null,
    desiredImage: null,
    clues: null,
    informationIn: null,
    informationOut: null,
    frequencyPerMonth: null,
    frequencyIsEstimate: null,
    questionsPerMonth: null,
    customerWish: null,
    expectation: null,
    factor: null,
    importance: null,
    functionalScore: null,
    emotionalScore: null,
    targetScore: null,
    momentOfTruthCustomer: null,
    momentOfTruthOrganisation: null,
    emotionalCharge: null,
    chargeKind: null,
    brokenLaws: [],
    lawsKnown: null,
    lawQuote: null,
    timeLayer: null,
    machinePrepares: null,
    humanActs: null,
    promiseText: null,
    deliveryText: null,
    settlementText: null,
    promiseVerdict: null,
    lostCustomersEuro: null,
    reworkHours: null,
    personas: [],
    basis: null,
    notes: null,
    extra: {},
    ...fields,
  };
}

export const stage = (id: number, name: string): Stage => ({
  id,
  uid: `stage-${id}`,
  position: id,
  name,
  description: null,
});
export const channel = (id: number, name: string, side: Side | null): Channel => ({
  id,
  uid: `channel-${id}`,
  position: id,
  name,
  side,
});
export const department = (id: number, name: string, kind: DepartmentKind | null): Department => ({
  id,
  uid: `department-${id}`,
  position: id,
  name,
  kind,
  processes: [],
  partOf: null,
  fte: null,
  notes: null,
});
export const person = (id: number, role: string, fields: Partial<Person> = {}): Person => ({
  id,
  uid: `person-${id}`,
  position: id,
  role,
  name: null,
  department: null,
  isManager: null,
  reportsTo: null,
  notes: null,
  ...fields,
});

function rowsOf(file: string, encoding: string): readonly (readonly string[])[] {
  return Papa.parse<string[]>(iconv.decode(readFileSync(resolve(folder, file)), encoding), { delimiter: ';' }).data;
}

function score(text: string): number | null {
  return /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

function flag(text: string): boolean | null {
  if (/^(ja|x)$/i.test(text)) return true;
  return /^nee$/i.test(text) ? false : null;
}

/** Numbers the names of a list in order of appearance. */
function register(): { readonly idOf: (name: string) => number; readonly names: () => readonly string[] } {
  const known = new Map<string, number>();
  return {
    idOf(name) {
      const found = known.get(name.toLowerCase());
      if (found !== undefined) return found;
      known.set(name.toLowerCase(), known.size + 1);
      originals.set(`${known.size}:${name.toLowerCase()}`, name);
      return known.size;
    },
    names: () => [...known].map(([name, id]) => originals.get(`${id}:${name}`) ?? name),
  };
}
const originals = new Map<string, string>();

const offlineChannels = new Set(
  'Telefoon Post Brief Formulier Abri Deur-aan-deur Gemeente Huisbezoek Incassobureau Nota Papier Radio Thuis TV Winkel'
    .toLowerCase()
    .split(' '),
);
const kinds: Readonly<Record<string, DepartmentKind>> = {
  proces: 'process',
  kanaal: 'channel',
  staf: 'staff',
  'n.v.t.': 'management',
};
const modesByText: Readonly<Record<string, Mode>> = {
  online: 'online',
  offline: 'offline',
  beide: 'hybrid',
  'on- en offline': 'hybrid',
};

/** The fictional energy company: 75 touchpoints, with departments and managers from its organisation list. */
export function energyInput(): InsightInput {
  const people = new Map<string, Person>();
  const departments = new Map<string, Department>();
  for (const row of rowsOf('organisatie.csv', 'utf8').slice(1)) {
    const [name = '', , manager = '', , , , kind = ''] = row;
    if (name === '') continue;
    if (!departments.has(name)) departments.set(name, department(departments.size + 1, name, kinds[kind] ?? null));
    if (manager !== '' && !people.has(manager))
      people.set(manager, person(people.size + 1, manager, { department: departments.get(name)!.id, isManager: true }));
  }
  const stages = register();
  const channels = register();
  const touchpoints: Touchpoint[] = [];
  let stageName = '';
  for (const row of rowsOf('contactmomenten.csv', 'windows-1252').slice(3)) {
    const [
      fase = '',
      number = '',
      name = '',
      process = '',
      channelText = '',
      modeText = '',
      owner = '',
      departmentName = '',
      image = '',
      clues = '',
      inward = '',
      outward = '',
      frequency = '',
      functional = '',
      emotional = '',
      importance = '',
      charged = '',
      moment = '',
      law = '',
      ,
      ,
      notes = '',
    ] = row.map((cell) => cell.trim());
    if (fase.startsWith('Totaal')) break;
    if (fase !== '') stageName = fase;
    if (name === '' || touchpoints.some((existing) => existing.name === name)) continue;
    const role = owner === '?' ? '' : owner;
    if (role !== '' && !people.has(role))
      people.set(
        role,
        person(people.size + 1, role, { department: departments.get(departmentName)?.id ?? null, isManager: false }),
      );
    const processes: Process[] = [];
    if (/beloven/i.test(process)) processes.push('promise');
    if (/waar ?maken/i.test(process)) processes.push('deliver');
    if (/afwikkelen/i.test(process)) processes.push('settle');
    const laws: Law[] = [];
    if (law.includes('eerlijk')) laws.push('honest');
    if (law.includes('respectvol')) laws.push('respectful');
    if (law.includes('veilig')) laws.push('safe');
    const mode = modesByText[modeText.toLowerCase()] ?? null;
    const amount = /^(±|ca\.)?\s*([\d.]+)$/.exec(frequency);
    touchpoints.push(
      touchpoint({
        id: touchpoints.length + 1,
        number: Number(number),
        name,
        stage: stages.idOf(stageName),
        processes,
        channels: channelText === 'n.v.t.' ? [] : channelText.split('/').map((part) => channels.idOf(part.trim())),
        modeOverride: mode,
        mode: modeOf(mode, []),
        owner: role === '' ? null : people.get(role)!.id,
        department: departments.get(departmentName)?.id ?? null,
        desiredImage: image || null,
        clues: clues || null,
        informationIn: inward || null,
        informationOut: outward || null,
        frequencyPerMonth: amount === null ? null : Number(amount[2]!.replaceAll('.', '')),
        frequencyIsEstimate: amount === null ? null : amount[1] !== undefined,
        functionalScore: score(functional),
        emotionalScore: score(emotional),
        importance: score(importance),
        emotionalCharge: flag(charged),
        momentOfTruthCustomer: flag(moment),
        brokenLaws: laws,
        lawsKnown: law !== '' && law !== '?' && law !== 'n.v.t.',
        notes: notes || null,
      }),
    );
  }
  return {
    touchpoints,
    lists: {
      ...emptyLists,
      stages: stages.names().map((name, index) => stage(index + 1, name)),
      channels: channels
        .names()
        .map((name, index) => channel(index + 1, name, offlineChannels.has(name.toLowerCase()) ? 'offline' : 'online')),
      departments: [...departments.values()],
      people: [...people.values()],
    },
    information: [],
    dismissals: [],
  };
}

/** What is to come out of the table, as written down beside it. */
export const energyExpected = JSON.parse(readFileSync(resolve(folder, 'contactmomenten-expected.json'), 'utf8')) as {
  readonly unieke_contactmomenten: number;
  readonly per_onoff: {
    readonly offline: number;
    readonly online: number;
    readonly beide: number;
    readonly onbekend: number;
  };
  readonly per_fase: Readonly<Record<string, number>>;
  readonly per_proces: Readonly<Record<string, number>>;
  readonly functioneel: { readonly gevuld: number; readonly gemiddelde: number };
  readonly emotioneel: { readonly gevuld: number; readonly leeg_of_onleesbaar: number; readonly gemiddelde: number };
  readonly frequentie_met_schattingen: {
    readonly gevuld: number;
    readonly leeg_of_onleesbaar: number;
    readonly som: number;
  };
  readonly kanalen_na_splitsen: Readonly<Record<string, number>>;
  readonly eigenaar: Readonly<Record<string, number>>;
  readonly zonder_eigenaar: readonly string[];
  readonly negenplus_emotioneel: readonly (readonly [string, number])[];
  readonly niet_vanuit_klant: readonly string[];
  readonly top10_prioriteit: readonly (readonly [string, number])[];
  readonly moment_van_de_waarheid: { readonly ja: number };
  readonly basiswet_minstens_een: number;
  readonly emotioneel_geladen: { readonly ja: number };
};

/** The same input with its touchpoints over and over until there are `rows` of them, each with an id and a name of its own. */
export function repeated(input: InsightInput, rows: number): InsightInput {
  const touchpoints = Array.from({ length: rows }, (_, index) => {
    const row = input.touchpoints[index % input.touchpoints.length]!;
    return { ...row, id: index + 1, position: index + 1, name: `${row.name} ${index}` };
  });
  return { ...input, touchpoints };
}
