/** All messages of the program, by area. An area adds one import and one entry in each language. */
import { actionMessages } from './actions';
import { changeMessages } from './changes';
import { cliMessages } from './cli';
import { commonMessages } from './common';
import { domainMessages } from './domain';
import { errorMessages } from './errors';
import { glossaryMessages } from './glossary';
import { hostMessages } from './host';
import { importMessages } from './import';
import { importWizardMessages } from './importWizard';
import { improvementsScreenMessages } from './improvementsScreen';
import { insightMessages } from './insight';
import { interviewMessages } from './interviews';
import { interviewsAnalysisMessages } from './interviewsAnalysis';
import { interviewsScreenMessages } from './interviewsScreen';
import { journeyMessages } from './journeys';
import { journeysScreenMessages } from './journeysScreen';
import { maturityMessages } from './maturity';
import { maturityScreenMessages } from './maturityScreen';
import { measurementsScreenMessages } from './measurementsScreen';
import { organisationMessages } from './organisation';
import { overviewMessages } from './overview';
import { reportMessages } from './report';
import { reportPartsMessages } from './reportParts';
import { reportFilesMessages } from './reportFiles';
import { reportsScreenMessages } from './reportsScreen';
import { responsibilityScreenMessages } from './responsibilityScreen';
import { settingsMessages } from './settings';
import { shellMessages } from './shell';
import { staffingMessages } from './staffing';
import { staffingScreenMessages } from './staffingScreen';
import { supportScreenMessages } from './supportScreen';
import { startMessages } from './start';
import { touchpointMessages } from './touchpoints';

const areas = {
  common: commonMessages,
  domain: domainMessages,
  errors: errorMessages,
  changes: changeMessages,
  actions: actionMessages,
  host: hostMessages,
  import: importMessages,
  cli: cliMessages,
  importWizard: importWizardMessages,
  shell: shellMessages,
  start: startMessages,
  settings: settingsMessages,
  organisation: organisationMessages,
  glossary: glossaryMessages,
  responsibilityScreen: responsibilityScreenMessages,
  supportScreen: supportScreenMessages,
  insight: insightMessages,
  interviews: interviewMessages,
  interviewsAnalysis: interviewsAnalysisMessages,
  interviewsScreen: interviewsScreenMessages,
  journeys: journeyMessages,
  journeysScreen: journeysScreenMessages,
  maturity: maturityMessages,
  maturityScreen: maturityScreenMessages,
  touchpoints: touchpointMessages,
  overview: overviewMessages,
  report: reportMessages,
  reportParts: reportPartsMessages,
  reportFiles: reportFilesMessages,
  reportsScreen: reportsScreenMessages,
  measurementsScreen: measurementsScreenMessages,
  improvementsScreen: improvementsScreenMessages,
  staffing: staffingMessages,
  staffingScreen: staffingScreenMessages,
} as const;

type Areas = typeof areas;
export type Messages = { readonly [Area in keyof Areas]: Areas[Area]['nl'] };

function pick(language: 'nl' | 'en'): Messages {
  // Both languages have the same keys (a test holds them to it), so one type serves both.
  return Object.fromEntries(
    Object.entries(areas).map(([area, messages]) => [area, messages[language]]),
  ) as unknown as Messages;
}

export const messages: Readonly<Record<'nl' | 'en', Messages>> = { nl: pick('nl'), en: pick('en') };
