/** Identity and version of an engagement file, its schema today, and the tables whose changes are recorded for undo. */
import currentSql from './current.sql?raw';
import interviewsSql from './interviews.sql?raw';
import improvementsSql from './improvements.sql?raw';
import measurementsSql from './measurements.sql?raw';
import organisationSql from './organisation.sql?raw';
import reportsSql from './reports.sql?raw';
import staffingSql from './staffing.sql?raw';

/** 'CXWB' in the SQLite header (offset 68): an engagement of CX Workbench. */
export const ENGAGEMENT_APPLICATION_ID = 0x43585742;
/** Version of the schema (header offset 60). Raise it together with a new file in migrations/. */
export const SCHEMA_VERSION = 1;
export const schemaSql: string = [
  currentSql,
  measurementsSql,
  improvementsSql,
  organisationSql,
  interviewsSql,
  staffingSql,
  reportsSql,
].join('\n');

/** Tables whose every change is captured; the order is that of a readable dump. */
export const capturedTables = [
  'engagement',
  'stage',
  'channel',
  'department',
  'person',
  'persona',
  'touchpoint',
  'touchpoint_channel',
  'touchpoint_persona',
  'extra_field',
  'extra_value',
  'information_item',
  'information_verdict',
  'saved_view',
  'dismissal',
  'import_run',
  'import_original',
  'import_source',
  'attachment',
  'journey',
  'journey_persona',
  'journey_stage',
  'journey_step',
  'journey_step_channel',
  'journey_moment',
  'journey_lane',
  'journey_note',
  'journey_score',
  'wave',
  'survey_topic',
  'survey_column',
  'kano_feature',
  'response',
  'measured_score',
  'improvement',
  'improvement_touchpoint',
  'improvement_dependency',
  'improvement_register',
  'improvement_evidence',
  'silo_priority',
  'stated_word',
  'responsibility_model',
  'responsibility',
  'influence_statement',
  'stakeholder_note',
  'precondition',
  'manager_task',
  'maturity_model',
  'maturity_stage',
  'maturity_question',
  'maturity_round',
  'maturity_answer',
  'assumption',
  'library_entry',
  'participant',
  'transcript',
  'transcript_turn',
  'code',
  'coder',
  'quote',
  'coding',
  'quote_touchpoint',
  'quote_step',
  'memo',
  'pseudonym',
  'personal_name',
  'definition_view',
  'misunderstanding',
  'skill',
  'specialist',
  'assignment',
  'criterion',
  'shortlist_entry',
  'sheet_export',
  'retention',
  'report_choice',
] as const;
export type CapturedTable = (typeof capturedTables)[number];
