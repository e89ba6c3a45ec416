/** Names that an engagement knows, and their replacement in any text: longest first, whole words, in any case. */
import type { Text } from '@shared/i18n';
import type { Connection } from '../db/connection';
import { statement } from '../repositories/rows.repo';

/** Shorter names would be found in ordinary words. */
const SHORTEST = 3;

export interface Replacer {
  (text: string): string;
  /** Places in which something was replaced so far. */
  readonly replaced: () => number;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

/** A function that puts each name's stand-in in its place. Pairs are name → stand-in; a name that is empty or short is left alone. */
export function createReplacer(pairs: readonly (readonly [string | null, string])[]): Replacer {
  const standIns = new Map<string, string>();
  for (const [name, standIn] of pairs) {
    const key = name?.trim().replace(/\s+/g, ' ').toLowerCase() ?? '';
    if (key.length >= SHORTEST && !standIns.has(key)) standIns.set(key, standIn);
  }
  let count = 0;
  const longest = [...standIns.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const pattern =
    longest.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${longest.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  const replace = (text: string): string =>
    pattern === null
      ? text
      : text.replace(pattern, (found) => {
          count += 1;
          return standIns.get(found.replace(/\s+/g, ' ').toLowerCase()) ?? found;
        });
  return Object.assign(replace, { replaced: () => count });
}

/** Words that stand for what is left out. */
export interface StandIns {
  readonly client: string;
  readonly specialist: string;
  readonly sponsor: string;
  readonly participant: string;
  readonly person: string;
  readonly organisation: string;
}

/** The stand-ins in a language. */
export function standIns(text: Text): StandIns {
  return {
    client: text('staffing.copy.client'),
    specialist: text('report.someone.specialist'),
    sponsor: text('report.someone.sponsor'),
    participant: text('staffing.copy.participant'),
    person: text('staffing.copy.person'),
    organisation: text('staffing.copy.organisation'),
  };
}

/** Client, people, participants, coders and whatever the key of pseudonyms holds. */
export function knownNames(connection: Connection, words: StandIns): readonly (readonly [string | null, string])[] {
  const all = <Row>(sql: string): readonly Row[] => statement(connection, sql).all() as Row[];
  const roles = new Set(all<{ role: string }>(`SELECT role FROM person`).map(({ role }) => role.trim().toLowerCase()));
  const isRole = (name: string | null): boolean => name !== null && roles.has(name.trim().toLowerCase());
  const [facts] = all<{ client: string | null; specialist: string | null; sponsor: string | null }>(
    `SELECT client, specialist, sponsor FROM engagement WHERE id = 1`,
  );
  const people = all<{ name: string | null; role: string }>(`SELECT name, role FROM person`);
  const pairs: (readonly [string | null, string])[] = [
    ...people.map(({ name, role }) => [name, role] as const),
    [facts?.client ?? null, words.client],
    ...[
      [facts?.specialist ?? null, words.specialist] as const,
      // A sponsor is often kept by role: no name to hide.
      [facts?.sponsor ?? null, words.sponsor] as const,
    ].filter(([name]) => !isRole(name)),
    ...all<{ client: string | null }>(`SELECT DISTINCT client FROM assignment`).map(
      ({ client }) => [client, words.client] as const,
    ),
    ...all<{ name: string | null }>(`SELECT name FROM specialist`).map(({ name }) => [name, words.specialist] as const),
    ...all<{ name: string }>(`SELECT name FROM participant`).map(({ name }) => [name, words.participant] as const),
    ...all<{ name: string }>(`SELECT name FROM coder`).map(({ name }) => [name, words.person] as const),
    ...all<{ kind: string; name: string }>(`SELECT kind, name FROM personal_name`).map(
      ({ kind, name }) => [name, kind === 'person' ? words.person : words.organisation] as const,
    ),
    ...all<{ original: string; replacement: string | null }>(`SELECT original, replacement FROM pseudonym`).flatMap(
      ({ original, replacement }) => (replacement === null ? [] : [[original, replacement] as const]),
    ),
  ];
  return pairs;
}
