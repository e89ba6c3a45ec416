/** What owners promised in interviews: quotes coded as promise, of participants who are a person of the organisation. */
import { nameKey } from '@shared/domain/parse';
import type { StatedWord } from '@shared/insight/improvement/readiness';
import type { Connection, Row } from '../db/connection';
import { idList } from './interviews.repo';
import { statement } from './rows.repo';

/** Names of codes that stand for a promise; codes below them count too. */
const promise =
  /\b(?:belofte[ns]?|beloofd?|belooft|beloven|toezegging(?:en)?|toegezegd|promises?|promised|pledges?)\b/iu;

/** Codes that are a promise, with everything below them. */
function promiseCodes(connection: Connection): readonly number[] {
  const codes = statement(connection, `SELECT id, parent, name FROM code ORDER BY id`).all() as {
    id: number;
    parent: number | null;
    name: string;
  }[];
  const found = new Set(codes.filter(({ name }) => promise.test(name)).map(({ id }) => id));
  for (let size = 0; size < found.size;) {
    size = found.size;
    for (const { id, parent } of codes) if (parent !== null && found.has(parent)) found.add(id);
  }
  return [...found];
}

/**
 * Promises in the order of the interviews, each once. A participant is a person when the names are the same (case and accents aside), or
 * when the participant is called by the role. Only of those who may be named: a promise beside deeds names its speaker.
 */
export function readPromises(connection: Connection): readonly StatedWord[] {
  const codes = promiseCodes(connection);
  if (codes.length === 0) return [];
  const people = statement(connection, `SELECT id, role, name FROM person ORDER BY position DESC`).all() as {
    id: number;
    role: string;
    name: string | null;
  }[];
  const byName = new Map(
    people.flatMap(({ id, role, name }) => [
      [nameKey(role), id] as const,
      ...(name === null ? [] : [[nameKey(name), id] as const]),
    ]),
  );
  const rows = statement(
    connection,
    `SELECT q.id, q.start, q."end", t.text, t.name AS source, t.held_on AS heldOn, p.name AS who
     FROM quote q JOIN transcript t ON t.id = q.transcript JOIN participant p ON p.id = t.participant
     WHERE (p.consent IS NULL OR p.consent = 'full')
       AND EXISTS (SELECT 1 FROM coding k WHERE k.quote = q.id AND k.code IN (SELECT value FROM json_each(?)))
     ORDER BY t.position, t.id, q.start, q.id`,
  ).all(idList(codes)) as Row[];
  return rows.flatMap((row): readonly StatedWord[] => {
    const person = byName.get(nameKey(String(row['who'])));
    if (person === undefined) return [];
    return [
      {
        // Below zero, so that it is never the id of a word that was typed.
        id: -Number(row['id']),
        person,
        text: String(row['text']).slice(Number(row['start']), Number(row['end'])).trim(),
        saidOn: row['heldOn'] === null ? null : String(row['heldOn']),
        source: String(row['source']),
      },
    ];
  });
}
