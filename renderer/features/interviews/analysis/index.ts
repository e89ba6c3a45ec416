/** What was counted, compared and exchanged over all interviews. */
export { AnalysisActions } from './AnalysisActions';
export { AnalysisTab } from './AnalysisTab';
