/** Every query and who answers it. A part of the program adds its handlers here. */
import type { QueryHandlers } from '../commands/define';
import { importQueryHandlers } from '../imports';
import { journeyImportQueryHandlers } from '../imports/journeys';
import { interviewImportQueryHandlers } from '../imports/interviews';
import { qdaImportQueryHandlers } from '../imports/qda';
import { documentQueryHandlers } from './document.query';
import { improvementQueryHandlers } from './improvements.query';
import { insightQueryHandlers } from './insights.query';
import { journeyFileQueryHandlers } from './journeyFiles.query';
import { interviewAnalysisQueryHandlers } from './interviewAnalysis.query';
import { interviewCoderQueryHandlers } from './interviewCoders.query';
import { interviewDefinitionQueryHandlers } from './interviewDefinition.query';
import { interviewExportQueryHandlers } from './interviewExport.query';
import { interviewLinkQueryHandlers } from './interviewLinks.query';
import { interviewPersonalQueryHandlers } from './interviewPersonal.query';
import { interviewReadingQueryHandlers } from './interviewReading.query';
import { interviewQueryHandlers } from './interviews.query';
import { journeyQueryHandlers } from './journeys.query';
import { measurementQueryHandlers } from './measurements.query';
import { recordQueryHandlers } from './records.query';
import { reportFileQueryHandlers } from './reportFiles.query';
import { reportQueryHandlers } from './reports.query';
import { staffingQueryHandlers } from './staffing.query';
import { staffingExchangeQueryHandlers } from './staffingExchange.query';
import { staffingMatchQueryHandlers } from './staffingMatch.query';
import { staffingSheetQueryHandlers } from './staffingSheet.query';
import { staffingTeamQueryHandlers } from './staffingTeam.query';
import { touchpointQueryHandlers } from './touchpoints.query';

/** The document itself answers what concerns its file (backups, check). */
export const queryHandlers: Omit<
  QueryHandlers,
  'backup.list' | 'document.check' | 'document.state' | 'participant.traces' | 'specialist.traces'
> = {
  ...documentQueryHandlers,
  ...touchpointQueryHandlers,
  ...journeyQueryHandlers,
  ...journeyFileQueryHandlers,
  ...journeyImportQueryHandlers,
  ...insightQueryHandlers,
  ...importQueryHandlers,
  ...reportQueryHandlers,
  ...reportFileQueryHandlers,
  ...measurementQueryHandlers,
  ...improvementQueryHandlers,
  ...recordQueryHandlers,
  ...staffingQueryHandlers,
  ...staffingMatchQueryHandlers,
  ...staffingExchangeQueryHandlers,
  ...staffingTeamQueryHandlers,
  ...staffingSheetQueryHandlers,
  ...interviewQueryHandlers,
  ...interviewReadingQueryHandlers,
  ...interviewPersonalQueryHandlers,
  ...interviewLinkQueryHandlers,
  ...interviewAnalysisQueryHandlers,
  ...interviewCoderQueryHandlers,
  ...interviewImportQueryHandlers,
  ...interviewExportQueryHandlers,
  ...interviewDefinitionQueryHandlers,
  ...qdaImportQueryHandlers,
};
