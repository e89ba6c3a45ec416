/** THE interface between window and engine: every query and command by name. A part of the program adds its own contract file here. */
import type { ParamsOf, ValueOf } from './define';
import { documentCommands, documentQueries } from './documents.contract';
import { importCommands, importQueries } from './imports.contract';
import { insightQueries } from './insights.contract';
import { interviewAnalysisCommands, interviewAnalysisQueries } from './interviewAnalysis.contract';
import { interviewDefinitionCommands, interviewDefinitionQueries } from './interviewDefinition.contract';
import { interviewExchangeCommands, interviewExchangeQueries } from './interviewExchange.contract';
import { interviewLinkQueries } from './interviewLinks.contract';
import { interviewPrivacyCommands, interviewPrivacyQueries } from './interviewPrivacy.contract';
import { interviewReadingQueries } from './interviewReading.contract';
import { interviewCommands, interviewQueries } from './interviews.contract';
import { journeyCommands, journeyQueries } from './journeys.contract';
import { improvementCommands, improvementQueries } from './improvements.contract';
import { measurementCommands, measurementQueries } from './measurements.contract';
import { recordCommands, recordQueries } from './records.contract';
import { reportFileQueries } from './reportFiles.contract';
import { reportCommands, reportQueries } from './reports.contract';
import { staffingCommands, staffingQueries } from './staffing.contract';
import { staffingExchangeCommands, staffingExchangeQueries } from './staffingExchange.contract';
import { staffingMatchQueries } from './staffingMatch.contract';
import { touchpointCommands, touchpointQueries } from './touchpoints.contract';

export const queries = {
  ...documentQueries,
  ...touchpointQueries,
  ...journeyQueries,
  ...insightQueries,
  ...importQueries,
  ...reportQueries,
  ...reportFileQueries,
  ...measurementQueries,
  ...improvementQueries,
  ...recordQueries,
  ...staffingQueries,
  ...staffingMatchQueries,
  ...staffingExchangeQueries,
  ...interviewQueries,
  ...interviewReadingQueries,
  ...interviewAnalysisQueries,
  ...interviewLinkQueries,
  ...interviewPrivacyQueries,
  ...interviewExchangeQueries,
  ...interviewDefinitionQueries,
} as const;
export const commands = {
  ...documentCommands,
  ...touchpointCommands,
  ...journeyCommands,
  ...importCommands,
  ...reportCommands,
  ...measurementCommands,
  ...improvementCommands,
  ...recordCommands,
  ...staffingCommands,
  ...staffingExchangeCommands,
  ...interviewCommands,
  ...interviewAnalysisCommands,
  ...interviewPrivacyCommands,
  ...interviewExchangeCommands,
  ...interviewDefinitionCommands,
} as const;

export type Queries = typeof queries;
export type Commands = typeof commands;
export type QueryName = keyof Queries;
export type CommandName = keyof Commands;
export type QueryParams<Name extends QueryName> = ParamsOf<Queries[Name]>;
export type QueryValue<Name extends QueryName> = ValueOf<Queries[Name]>;
export type CommandParams<Name extends CommandName> = ParamsOf<Commands[Name]>;
export type CommandValue<Name extends CommandName> = ValueOf<Commands[Name]>;

export * from './replies';
export * from './protocol';
