/** Import: what a file would change (preview) and taking it in (run). */
import { Refusal } from '@shared/errors/appError';
import type { CommandHandlers, QueryHandlers } from '../commands/define';

export const importQueryHandlers = {
  'import.preview': () => {
    throw new Refusal('notFound');
  },
} satisfies Pick<QueryHandlers, 'import.preview'>;

export const importCommandHandlers = {
  'import.run': {
    apply: () => {
      throw new Refusal('notFound');
    },
  },
} satisfies Pick<CommandHandlers, 'import.run'>;
