/** Specialists, assignments and criteria for tests: everything unknown unless given. */
import fc from 'fast-check';
import { noWords, type Assignment, type Criterion, type Specialist } from '@shared/domain/staffing';

export function specialist(id: number, known: Partial<Specialist> = {}): Specialist {
  return {
    id,
    uid: `s${id}`,
    number: null,
    name: null,
    status: 'active',
    online: null,
    offline: null,
    levels: null,
    processes: null,
    skills: {},
    traits: {},
    takesOffline: 'unknown',
    takesOfflineEvidence: null,
    knowsOnlineData: 'unknown',
    knowsOnlineDataEvidence: null,
    sectors: null,
    languages: null,
    methods: null,
    certificates: null,
    education: null,
    rate: null,
    hours: null,
    availableFrom: null,
    place: null,
    years: null,
    lastContact: null,
    consentUntil: null,
    source: null,
    notes: null,
    ...known,
  };
}

export function assignment(known: Partial<Assignment> = {}): Assignment {
  return {
    id: 1,
    uid: 'a1',
    number: null,
    title: 'Journey-expert',
    client: null,
    sector: null,
    description: null,
    status: 'open',
    online: null,
    levels: null,
    processes: null,
    share: null,
    languages: null,
    maximumRate: null,
    hours: null,
    start: null,
    months: null,
    place: null,
    remote: null,
    requestedBy: null,
    said: noWords,
    criteria: [],
    ...known,
  };
}

const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(value, { nil: null, freq: 3 });

/** Any specialist, with about a quarter of everything unknown. */
export function anySpecialist(id: number): fc.Arbitrary<Specialist> {
  return fc
    .record({
      online: maybe(fc.integer({ min: 0, max: 100 })),
      offline: maybe(fc.integer({ min: 0, max: 100 })),
      levels: maybe(fc.constantFrom({ steering: null }, { operational: 4 }, { operational: null, customer: 3 }, {})),
      processes: maybe(fc.subarray(['promise', 'deliver', 'settle'] as const)),
      skills: fc.dictionary(
        fc.constantFrom('1', '2'),
        fc.integer({ min: 0, max: 10 }).map((half) => half / 2),
      ),
      languages: maybe(fc.subarray(['Nederlands', 'Engels', 'Duits'])),
      rate: maybe(fc.integer({ min: 50, max: 150 }).map((low) => ({ low, high: low + 10 }))),
      years: maybe(fc.integer({ min: 0, max: 30 })),
      availableFrom: maybe(fc.constantFrom('2025-01-01', '2025-05-01', '2025-09-01')),
      place: maybe(fc.constantFrom('Utrecht', 'Groningen', 'Nergenshuizen')),
    })
    .map((known) => specialist(id, known as Partial<Specialist>));
}

const value = fc.oneof(
  fc.record({ kind: fc.constant('online' as const), share: fc.integer({ min: 0, max: 100 }) }),
  fc.record({
    kind: fc.constant('levels' as const),
    levels: fc.constantFrom(['steering'] as const, ['operational', 'customer'] as const),
  }),
  fc.record({
    kind: fc.constant('processes' as const),
    processes: fc.constantFrom(['promise'] as const, ['deliver', 'settle'] as const),
  }),
  fc.record({
    kind: fc.constant('skill' as const),
    skill: fc.constantFrom(1, 2),
    least: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({ kind: fc.constant('languages' as const), names: fc.constantFrom(['nederlands'], ['Engels', 'Duits']) }),
  fc.record({ kind: fc.constant('rate' as const), most: fc.integer({ min: 60, max: 140 }) }),
  fc.record({ kind: fc.constant('years' as const), least: fc.integer({ min: 1, max: 10 }) }),
  fc.record({ kind: fc.constant('start' as const), date: fc.constant('2025-04-01') }),
  fc.record({
    kind: fc.constant('place' as const),
    place: fc.constantFrom('Utrecht', 'Zwolle'),
    near: fc.constant(40),
  }),
);

/** One to six criteria of any kind. */
export const anyCriteria: fc.Arbitrary<readonly Criterion[]> = fc
  .array(
    fc.record({
      condition: fc.constantFrom('must' as const, 'wish' as const, 'mustNot' as const),
      weight: fc.integer({ min: 0, max: 50 }),
      value,
    }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((list) => list.map((one, index) => ({ ...one, id: index + 1 })));
