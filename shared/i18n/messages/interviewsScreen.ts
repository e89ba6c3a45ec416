/** Texts of the interviews on screen: participants, reading and coding, codebook, quotes; each language has a file of its own. */
import type { MessageArea } from '../area';
import { dutch } from './interviewsScreen/dutch';
import { english } from './interviewsScreen/english';

export const interviewsScreenMessages = { nl: dutch, en: english } as const satisfies MessageArea;
