/** Queries and commands of the definition round and the check on misunderstandings. */
import { z } from 'zod';
import {
  misunderstandingRules,
  misunderstandingStates,
  type DefinitionView,
  type Misunderstanding,
} from '../domain/interviewDefinition';
import { command, query } from './define';
import { interviewId as id } from './interviews.contract';

export interface DefinitionRound {
  /** What was agreed on, as it stands on the engagement and on page 1 of the report; null = not yet. */
  readonly agreed: string | null;
  readonly views: readonly DefinitionView[];
  /** Words that at least two people use: where they meet. */
  readonly shared: readonly { readonly word: string; readonly people: number }[];
  readonly misunderstandings: readonly Misunderstanding[];
}

const fields = z.object({
  person: id.nullable(),
  who: z.string().trim().max(300).nullable(),
  text: z.string().trim().min(1).max(5000),
  saidOn: z.iso.date().nullable(),
  quote: id.nullable(),
});

export const interviewDefinitionQueries = {
  'definition.round': query(z.object({}), ['interview', 'engagement', 'person']).returns<DefinitionRound>(),
} as const;

export const interviewDefinitionCommands = {
  'definition.create': command(fields.partial().required({ text: true })).returns<{ readonly id: number }>(),
  'definition.update': command(z.object({ id, fields: fields.partial() })).returns<null>(),
  'definition.delete': command(z.object({ ids: z.array(id).min(1).max(1000) })).returns<null>(),
  /** Says whether a misunderstanding lives here and what shows it; both null = nobody has looked. */
  'misunderstanding.set': command(
    z.object({
      rule: z.enum(misunderstandingRules),
      found: z.enum(misunderstandingStates).nullable(),
      evidence: z.string().max(5000).nullable().default(null),
    }),
  ).returns<null>(),
} as const;
