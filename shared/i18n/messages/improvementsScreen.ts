/** Texts of the improvements: board, table, timeline, effort and impact, action readiness, clashing silos, one improvement in full; each language has a file of its own. */
import type { MessageArea } from '../area';
import { dutch } from './improvementsScreen/dutch';
import { english } from './improvementsScreen/english';

export const improvementsScreenMessages = { nl: dutch, en: english } as const satisfies MessageArea;
