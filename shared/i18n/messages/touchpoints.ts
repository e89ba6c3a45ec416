/** Texts of the touchpoint table; each language has a file of its own. */
import type { MessageArea } from '../area';
import { dutch } from './touchpoints/dutch';
import { english } from './touchpoints/english';

export const touchpointMessages = { nl: dutch, en: english } as const satisfies MessageArea;
