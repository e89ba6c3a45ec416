/** Passages of interviews that belong to the steps of a journey (linked to a step, or to a touchpoint that stands in it), and the lane that shows them. */
import type { JourneyQuote } from '@shared/insight/journey/map';
import type { Connection, Row } from '../db/connection';
import { statement } from './rows.repo';

/**
 * Quotes in the order of the steps and then of the interviews, each once a step. Those of participants who withdrew are left out; who
 * agreed to be quoted anonymously is not named.
 */
export function readJourneyQuotes(connection: Connection, journey: number): readonly JourneyQuote[] {
  const rows = statement(
    connection,
    `WITH step_of AS (
       SELECT s.id, g.position AS stage_position, s.position FROM journey_step s JOIN journey_stage g ON g.id = s.stage
       WHERE g.journey = ?
     ), link AS (
       SELECT l.quote, s.id AS step FROM step_of s JOIN quote_step l ON l.step = s.id
       UNION
       SELECT l.quote, s.id FROM step_of s JOIN journey_moment m ON m.step = s.id JOIN quote_touchpoint l ON l.touchpoint = m.touchpoint
     )
     SELECT link.quote, link.step, t.text AS transcript, q.start, q."end", p.name, p.consent
     FROM link JOIN step_of s ON s.id = link.step JOIN quote q ON q.id = link.quote JOIN transcript t ON t.id = q.transcript
     LEFT JOIN participant p ON p.id = t.participant
     WHERE p.consent IS NULL OR p.consent <> 'withdrawn'
     ORDER BY s.stage_position, s.position, t.position, q.start, q.id`,
  ).all(journey) as Row[];
  return rows.map((row) => {
    const isNamed = row['name'] !== null && row['consent'] !== 'anonymous';
    return {
      quote: Number(row['quote']),
      step: Number(row['step']),
      // Offsets count UTF-16 units, as the texts of JavaScript do.
      text: String(row['transcript']).slice(Number(row['start']), Number(row['end'])).trim(),
      who: isNamed ? String(row['name']) : null,
      isTeamOnly: row['consent'] === 'teamOnly',
    };
  });
}

/**
 * Makes a change, and shows the lane of quotes on every map that has its first quote by it. A lane hidden by hand on a map that has
 * quotes stays hidden.
 */
export function showingFirstQuotes<Outcome>(connection: Connection, change: () => Outcome): Outcome {
  const before = new Set(journeysWithQuotes(connection));
  const outcome = change();
  for (const journey of journeysWithQuotes(connection))
    if (!before.has(journey))
      statement(
        connection,
        `UPDATE journey_lane SET visible = 1 WHERE journey = ? AND kind = 'quotes' AND visible = 0`,
      ).run(journey);
  return outcome;
}

/** Journeys on which something is quoted, by id. */
function journeysWithQuotes(connection: Connection): readonly number[] {
  return statement(
    connection,
    `SELECT j.id FROM journey j WHERE EXISTS (
       SELECT 1 FROM journey_stage g JOIN journey_step s ON s.stage = g.id WHERE g.journey = j.id AND (
         EXISTS (SELECT 1 FROM quote_step l WHERE l.step = s.id)
         OR EXISTS (SELECT 1 FROM journey_moment m JOIN quote_touchpoint l ON l.touchpoint = m.touchpoint WHERE m.step = s.id)))
     ORDER BY j.id`,
  )
    .pluck()
    .all() as number[];
}
