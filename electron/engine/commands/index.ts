/** Every command and who carries it out. A part of the program adds its handlers here. */
import { importCommandHandlers } from '../imports';
import { journeyImportCommandHandlers } from '../imports/journeys';
import { interviewImportCommandHandlers } from '../imports/interviews';
import { qdaImportCommandHandlers } from '../imports/qda';
import type { CommandHandlers } from './define';
import { engagementCommandHandlers } from './engagement';
import { improvementCommandHandlers } from './improvements';
import { journeyNoteCommandHandlers } from './journeyNotes';
import { interviewCodeCommandHandlers } from './interviewCodes';
import { interviewDefinitionCommandHandlers } from './interviewDefinition';
import { interviewPersonalCommandHandlers } from './interviewPersonal';
import { interviewQuoteCommandHandlers } from './interviewQuotes';
import { interviewCommandHandlers } from './interviews';
import { journeyCommandHandlers } from './journeys';
import { journeyStepCommandHandlers } from './journeySteps';
import { listCommandHandlers } from './lists';
import { measurementCommandHandlers } from './measurements';
import { recordCommandHandlers } from './records';
import { reportCommandHandlers } from './reports';
import { staffingCommandHandlers } from './staffing';
import { staffingExchangeCommandHandlers } from './staffingExchange';
import { touchpointCommandHandlers } from './touchpoints';

export const commandHandlers: CommandHandlers = {
  ...engagementCommandHandlers,
  ...touchpointCommandHandlers,
  ...listCommandHandlers,
  ...journeyCommandHandlers,
  ...journeyStepCommandHandlers,
  ...journeyNoteCommandHandlers,
  ...journeyImportCommandHandlers,
  ...importCommandHandlers,
  ...measurementCommandHandlers,
  ...improvementCommandHandlers,
  ...recordCommandHandlers,
  ...reportCommandHandlers,
  ...staffingCommandHandlers,
  ...staffingExchangeCommandHandlers,
  ...interviewCommandHandlers,
  ...interviewCodeCommandHandlers,
  ...interviewQuoteCommandHandlers,
  ...interviewPersonalCommandHandlers,
  ...interviewDefinitionCommandHandlers,
  ...interviewImportCommandHandlers,
  ...qdaImportCommandHandlers,
};
