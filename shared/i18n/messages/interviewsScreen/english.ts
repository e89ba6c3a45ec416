/** English texts of the interviews on screen. */
import type { MessageTree } from '../../area';

export const english = {
  title: 'Interviews',
  loading: 'Loading interviews…',
  views: {
    label: 'View',
    read: 'Read and code',
    participants: 'Participants',
    codebook: 'Codebook',
    find: 'Find',
    quotes: 'Quotes',
    figures: 'Figures',
    coders: 'Coders',
    privacy: 'Privacy',
    definition: 'Definition',
  },
  coder: {
    label: 'Who codes',
    none: 'Without a name',
  },
} as const satisfies MessageTree;
