/** A large engagement with a fixed seed, for benchmarks and for looking at the screens when they are full. */
import type { EngineDocument } from '@electron/engine/document';

/** A small repeatable random generator (mulberry32): the same seed gives the same table everywhere. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const verbs = ['bel', 'vraag', 'ontvang', 'lees', 'betaal', 'wijzig', 'zoek', 'meld', 'krijg', 'vergelijk'];
const things = [
  'de klantenservice',
  'mijn jaarnota',
  'een aanbod',
  'de voorwaarden',
  'mijn termijnbedrag',
  'een storing',
  'mijn verhuizing',
  'een herinnering',
  'de monteur',
  'mijn contract',
];
const stages = ['Oriënteren', 'Afsluiten', 'Starten', 'Gebruiken', 'Betalen', 'Hulp', 'Verlengen', 'Vertrek'];
const channels = ['E-mail', 'Telefoon', 'Website', 'App', 'Post', 'Winkel', 'Chat', 'Sms', 'Brief', 'Balie'];
const owners = [
  'Manager Facturatie',
  'Manager Verkoop',
  'Manager Klantstart',
  'Manager Levering',
  'Manager Klantenservice',
  'Manager Digitaal',
];

/** Rows as `touchpoint.create` takes them. */
export function bigRows(
  count: number,
  seed = 1,
): Record<string, string | number | boolean | readonly string[] | readonly { name: string }[] | { name: string }>[] {
  const random = seeded(seed);
  const pick = <Value>(list: readonly Value[]): Value => list[Math.floor(random() * list.length)] as Value;
  const mark = (): number => Math.round((1 + random() * 9) * 10) / 10;
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    name: `Ik ${pick(verbs)} ${pick(things)} (${index + 1})`,
    stage: { name: pick(stages) },
    processes: [pick(['promise', 'deliver', 'settle'])],
    channels: random() < 0.4 ? [{ name: pick(channels) }] : [{ name: pick(channels) }, { name: pick(channels) }],
    owner: { name: pick(owners) },
    desiredImage: pick(['Eerlijk en nuchter', 'Snel', 'Makkelijk', 'Begripvol']),
    clues: `Herkenbaar aan ${pick(things)} en ${pick(things)}`,
    informationIn: pick(things),
    informationOut: pick(things),
    frequencyPerMonth: Math.round(random() * 20_000),
    importance: 1 + Math.floor(random() * 5),
    functionalScore: mark(),
    emotionalScore: mark(),
    momentOfTruthCustomer: random() < 0.3,
    emotionalCharge: random() < 0.4,
    brokenLaws: random() < 0.2 ? ['honest'] : [],
    notes: random() < 0.5 ? `Opmerking ${index}: ${pick(verbs)} ${pick(things)}, ${pick(verbs)} ${pick(things)}` : '',
  }));
}

/** Fills a document with `count` touchpoints in portions. */
export async function fill(document: EngineDocument, count: number, seed = 1): Promise<void> {
  const rows = bigRows(count, seed);
  for (let start = 0; start < rows.length; start += 25_000) {
    const result = await document.command('touchpoint.create', { rows: rows.slice(start, start + 25_000) });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
  }
}
