/** Texts of the screens of staffing; each language has a file of its own. */
import type { MessageArea } from '../area';
import { dutch } from './staffingScreen/dutch';
import { exchangeStaffingMessages } from './staffingScreen/exchange';
import { engagementStaffingMessages } from './staffingScreen/engagement';
import { english } from './staffingScreen/english';
import { mentionsStaffingMessages } from './staffingScreen/mentions';
import { teamStaffingMessages } from './staffingScreen/team';

export const staffingScreenMessages = {
  nl: {
    ...dutch,
    engagement: engagementStaffingMessages.nl,
    exchange: exchangeStaffingMessages.nl,
    mentions: mentionsStaffingMessages.nl,
    team: teamStaffingMessages.nl,
  },
  en: {
    ...english,
    engagement: engagementStaffingMessages.en,
    exchange: exchangeStaffingMessages.en,
    mentions: mentionsStaffingMessages.en,
    team: teamStaffingMessages.en,
  },
} as const satisfies MessageArea;
