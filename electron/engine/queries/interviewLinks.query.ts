/** What a quote can be linked to besides touchpoints: steps of journeys and improvements, by name. */
import type { ImprovementTarget, StepTarget } from '@shared/contract/interviewLinks.contract';
import type { QueryHandlers } from '../commands/define';
import { statement } from '../repositories/rows.repo';

export const interviewLinkQueryHandlers = {
  'interview.linkTargets': ({ connection }) => ({
    steps: statement(
      connection,
      `SELECT s.id, j.id AS journey, j.name AS journeyName,
         coalesce(s.title,
           (SELECT t.name FROM journey_moment m JOIN touchpoint t ON t.id = m.touchpoint WHERE m.step = s.id ORDER BY m.position, m.id LIMIT 1),
           (SELECT l.name FROM journey l WHERE l.id = s.linked_journey), '') AS name
       FROM journey_step s JOIN journey_stage g ON g.id = s.stage JOIN journey j ON j.id = g.journey
       ORDER BY j.position, j.id, g.position, g.id, s.position, s.id`,
    ).all() as unknown as readonly StepTarget[],
    improvements: statement(
      connection,
      `SELECT id, code, name, status, proposed_on AS proposedOn FROM improvement ORDER BY position, id`,
    ).all() as unknown as readonly ImprovementTarget[],
  }),
} satisfies Partial<QueryHandlers>;
