/** Texts of the analysis of interviews on screen; each language has a file of its own. */
import type { MessageArea } from '../area';
import { dutch } from './interviewsAnalysis/dutch';
import { dutchPrivacy } from './interviewsAnalysis/dutchPrivacy';
import { english } from './interviewsAnalysis/english';
import { englishPrivacy } from './interviewsAnalysis/englishPrivacy';

export const interviewsAnalysisMessages = {
  nl: { ...dutch, ...dutchPrivacy },
  en: { ...english, ...englishPrivacy },
} as const satisfies MessageArea;
