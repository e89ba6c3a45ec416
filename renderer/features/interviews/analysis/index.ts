/** What is counted, compared, guarded and exchanged over all interviews: a view a tab, and the menu in the head. */
import type { ComponentType } from 'react';
import type { InterviewsView } from '@renderer/app/navigation';
import { CodersView } from './coders/CodersView';
import { DefinitionView } from './definition/DefinitionView';
import { FiguresView } from './figures/FiguresView';
import { FindView } from './find/FindView';
import { PrivacyView } from './privacy/PrivacyView';
import { QuotesView } from './quotes/QuotesView';
import type { AnalysisViewProps } from './viewProps';

export { ExchangeMenu } from './exchange/ExchangeMenu';
export { EraseDialog } from './privacy/EraseDialog';

export type AnalysisViewId = Exclude<InterviewsView, 'read' | 'transcripts' | 'participants' | 'codebook'>;

/** The views in the order of their tabs. */
export const analysisViews: Readonly<Partial<Record<AnalysisViewId, ComponentType<AnalysisViewProps>>>> = {
  find: FindView,
  quotes: QuotesView,
  figures: FiguresView,
  coders: CodersView,
  privacy: PrivacyView,
  definition: DefinitionView,
};
