/** The people of the sample engagement: four fictional specialists who between them leave a part of the journey open, and what the touchpoints ask as an assignment. */
import type { CommandParams } from '@shared/contract';
import type { SampleDocument } from './interviews';

type Fields = CommandParams<'specialist.create'>['fields'];

const people: readonly Fields[] = [
  {
    number: 'VW-1',
    name: 'Marit de Graaf',
    online: 45,
    offline: 70,
    levels: { steering: 4, operational: 4 },
    processes: ['deliver', 'settle'],
    traits: { journeys: 4, design: 4, culture: 3 },
    takesOffline: 'yes',
    takesOfflineEvidence: 'Liep de verhuisreis na met monteurs en het klantcontactcenter.',
    knowsOnlineData: 'yes',
    knowsOnlineDataEvidence: 'Leest de cijfers van Mijn Voltwijs maandelijks.',
    sectors: ['Energie', 'Verzekeringen'],
    languages: ['Nederlands', 'Engels'],
    methods: ['Klantreizen', 'Interviews'],
    years: 12,
    hours: { low: 32, high: 32 },
    place: 'Utrecht',
    rate: { low: 98, high: 98 },
  },
  {
    number: 'VW-2',
    name: 'Joris Peeters',
    online: 85,
    offline: 20,
    levels: { operational: 3, customer: 2 },
    processes: ['promise', 'deliver'],
    traits: { data: 5, research: 3 },
    takesOffline: 'no',
    knowsOnlineData: 'yes',
    knowsOnlineDataEvidence: 'Bouwde het dashboard van app en web.',
    sectors: ['Energie'],
    languages: ['Nederlands', 'Engels'],
    years: 4,
    hours: { low: 24, high: 32 },
    place: 'Eindhoven',
    rate: { low: 82, high: 82 },
  },
  {
    number: 'VW-3',
    name: 'Samira Haddou',
    online: 25,
    offline: 90,
    levels: { operational: 4, customer: 5 },
    processes: ['deliver'],
    traits: { culture: 5, concepts: 3 },
    takesOffline: 'yes',
    takesOfflineEvidence: 'Leidde zes jaar een team in het klantcontactcenter.',
    knowsOnlineData: 'no',
    sectors: ['Energie', 'Zorg'],
    languages: ['Nederlands', 'Frans'],
    years: 9,
    hours: { low: 36, high: 36 },
    place: 'Rotterdam',
    rate: { low: 76, high: 76 },
  },
  {
    number: 'VW-4',
    name: 'Tessel van Dam',
    online: 60,
    offline: 35,
    levels: { operational: 4 },
    processes: ['settle'],
    traits: { data: 4, journeys: 3 },
    knowsOnlineData: 'yes',
    sectors: ['Energie', 'Bank'],
    languages: ['Nederlands'],
    years: 6,
    hours: { low: 16, high: 24 },
    place: 'Amersfoort',
    rate: { low: 88, high: 88 },
  },
];

/** Puts the people at work, and keeps what the touchpoints ask as the engagement's own assignment. */
export async function addStaffing({ change }: SampleDocument): Promise<void> {
  for (const fields of people) await change('specialist.create', { fields: { ...fields, status: 'placed' } });
  await change('assignment.fromDemand', { title: 'CX-specialist beloven en waarmaken' });
}
