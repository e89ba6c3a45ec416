/** Dutch texts of the interviews on screen. */
import type { MessageTree } from '../../area';

export const dutch = {
  title: 'Interviews',
  loading: 'Interviews laden…',
  views: {
    label: 'Weergave',
    read: 'Lezen en coderen',
    participants: 'Deelnemers',
    codebook: 'Codeboek',
    find: 'Zoeken',
    quotes: 'Citaten',
    figures: 'Cijfers',
    coders: 'Codeurs',
    privacy: 'Privacy',
    definition: 'Definitie',
  },
  coder: {
    label: 'Wie codeert',
    none: 'Zonder naam',
  },
} as const satisfies MessageTree;
