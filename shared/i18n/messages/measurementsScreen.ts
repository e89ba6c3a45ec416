/** Texts of the measurements: waves, figures with their interval, changes in words, drivers, answers; each language has a file of its own. */
import type { MessageArea } from '../area';
import { dutch } from './measurementsScreen/dutch';
import { english } from './measurementsScreen/english';

export const measurementsScreenMessages = { nl: dutch, en: english } as const satisfies MessageArea;
