/** Words of the sections of a report. */
import type { MessageArea } from '../area';
import { dutch } from './reportParts/dutch';
import { english } from './reportParts/english';

export const reportPartsMessages = { nl: dutch, en: english } as const satisfies MessageArea;
