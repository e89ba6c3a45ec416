/** Commands on the records of the organisation, the responsibility matrix and the maturity questionnaire. */
import { valueAssumptions } from '@shared/contract/measurements.contract';
import type { RecordKind } from '@shared/contract/records.contract';
import { maturityPresets } from '@shared/domain/maturity';
import type { ResponsibilityRole } from '@shared/domain/responsibility';
import { Refusal } from '@shared/errors/appError';
import { createText } from '@shared/i18n';
import type { Connection } from '../db/connection';
import { toAppError } from '../db/errors';
import { recordColumns, recordLabel, tableOfRecord } from '../repositories/records.repo';
import {
  deleteRow,
  insertRow,
  lastPosition,
  positionsBefore,
  rowExists,
  statement,
  updateRow,
} from '../repositories/rows.repo';
import { updateTouchpoint } from '../repositories/touchpoints.repo';
import type { CommandHandlers, EngineContext } from './define';

function labelOf({ connection, locale }: EngineContext, kind: RecordKind, id: number): string {
  const label = recordLabel(connection, kind, id);
  if (label === null) throw new Refusal('notFound');
  // Assumptions that the program reads itself are kept under a key; people know them by their name.
  const known = kind === 'assumption' ? valueAssumptions.find((name) => name === label) : undefined;
  return known === undefined ? label : createText(locale())(`measurementsScreen.value.names.${known}`);
}

/** Two records of which only one can be (a person twice at one touchpoint, two models of one kind) and references to rows that are gone. */
function refusing<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (/UNIQUE constraint/.test(message)) throw new Refusal('record.double');
    if (/FOREIGN KEY constraint/.test(message)) throw new Refusal('notFound');
    if (/CHECK constraint.*functional/.test(message)) throw new Refusal('measurement.kanoSame');
    throw error instanceof Refusal ? error : new Refusal(toAppError(error).code);
  }
}

function insertRecord(context: EngineContext, kind: RecordKind, fields: Readonly<Record<string, unknown>>): number {
  const { table } = tableOfRecord[kind];
  return refusing(() =>
    insertRow(context.connection, table, {
      uid: context.newUid(),
      position: lastPosition(context.connection, table),
      ...recordColumns(fields),
    }),
  );
}

function checkReferences(connection: Connection, fields: Readonly<Record<string, unknown>>): void {
  const tables: Readonly<Record<string, string>> = {
    person: 'person',
    department: 'department',
    touchpoint: 'touchpoint',
    improvement: 'improvement',
    model: 'maturity_model',
    round: 'maturity_round',
    question: 'maturity_question',
    stage: 'maturity_stage',
  };
  for (const [field, table] of Object.entries(tables)) {
    const value = fields[field];
    if (typeof value === 'number' && !rowExists(connection, table, value)) throw new Refusal('notFound');
  }
}

/** Only one model is the chosen one. */
function chooseOnly(connection: Connection, id: number): void {
  statement(connection, `UPDATE responsibility_model SET chosen = 0 WHERE id <> ? AND chosen = 1`).run(id);
}

/** Writes one cell of the responsibility matrix. */
function setRole(
  context: EngineContext,
  cell: { readonly touchpoint: number; readonly person: number; readonly role: ResponsibilityRole | null },
): void {
  const { touchpoint, person, role } = cell;
  const { connection } = context;
  checkReferences(connection, { touchpoint, person });
  const owner = statement(connection, `SELECT owner FROM touchpoint WHERE id = ?`).pluck().get(touchpoint);
  if (role === 'accountable') {
    // Who answers for a touchpoint is its owner, and there is one: it stands in the table of touchpoints and nowhere else.
    statement(connection, `DELETE FROM responsibility WHERE touchpoint = ? AND (person = ? OR role = ?)`).run(
      touchpoint,
      person,
      role,
    );
    if (owner !== person) updateTouchpoint(connection, touchpoint, { owner: person });
    return;
  }
  if (owner === person) updateTouchpoint(connection, touchpoint, { owner: null });
  const id = statement(connection, `SELECT id FROM responsibility WHERE touchpoint = ? AND person = ?`)
    .pluck()
    .get(touchpoint, person) as number | undefined;
  if (role === null && id !== undefined) deleteRow(connection, 'responsibility', id);
  else if (role !== null && id !== undefined) updateRow(connection, 'responsibility', id, { role });
  else if (role !== null) insertRecord(context, 'responsibility', { touchpoint, person, role });
}

export const recordCommandHandlers = {
  'record.create': {
    apply: (context, { kind, fields }) => {
      const { connection } = context;
      checkReferences(connection, fields);
      const id = insertRecord(context, kind, fields);
      if (kind === 'responsibilityModel' && fields.chosen === true) chooseOnly(connection, id);
      return { value: { id }, label: { key: 'recordCreated', params: { kind, name: labelOf(context, kind, id) } } };
    },
  },
  'record.update': {
    apply: (context, { kind, id, fields }) => {
      const { connection } = context;
      checkReferences(connection, fields);
      const { table } = tableOfRecord[kind];
      if (!refusing(() => updateRow(connection, table, id, recordColumns(fields)))) throw new Refusal('notFound');
      if (kind === 'responsibilityModel' && fields.chosen === true) chooseOnly(connection, id);
      const name = labelOf(context, kind, id);
      return {
        value: null,
        label: { key: 'recordUpdated', params: { kind, name } },
        // Typing on in one text is one step.
        ...(Object.values(fields).every((value) => typeof value === 'string' && value.length > 1)
          ? { mergeKey: `record:${kind}:${id}:${Object.keys(fields).join(',')}` }
          : {}),
      };
    },
  },
  'record.delete': {
    apply: (context, { kind, ids }) => {
      const { connection } = context;
      const [first = 0] = ids;
      const name = labelOf(context, kind, first);
      for (const id of ids) if (!deleteRow(connection, tableOfRecord[kind].table, id)) throw new Refusal('notFound');
      return { value: null, label: { key: 'recordDeleted', params: { kind, name, count: ids.length } } };
    },
  },
  'record.move': {
    apply: (context, { kind, id, before }) => {
      const { connection } = context;
      const name = labelOf(context, kind, id);
      const { table } = tableOfRecord[kind];
      if (before !== null && !rowExists(connection, table, before)) throw new Refusal('notFound');
      if (before !== id) {
        const [position = 0] = positionsBefore(connection, table, before, 1);
        statement(connection, `UPDATE ${table} SET position = ? WHERE id = ?`).run(position, id);
      }
      return { value: null, label: { key: 'recordMoved', params: { kind, name } } };
    },
  },
  'responsibility.set': {
    apply: (context, { cells }) => {
      for (const cell of cells) setRole(context, cell);
      const [first = { person: 0 }] = cells;
      const name = String(
        statement(context.connection, `SELECT role FROM person WHERE id = ?`).pluck().get(first.person),
      );
      return { value: null, label: { key: 'responsibilitySet', params: { name, count: cells.length } } };
    },
  },
  'maturity.answer': {
    apply: (context, { round, question, respondent, score, evidence }) => {
      const { connection } = context;
      checkReferences(connection, { round, question });
      const id = statement(
        connection,
        `SELECT id FROM maturity_answer WHERE round = ? AND question = ? AND respondent = ?`,
      )
        .pluck()
        .get(round, question, respondent) as number | undefined;
      const empty = score === null && (evidence === null || evidence === '');
      if (empty && id !== undefined) deleteRow(connection, 'maturity_answer', id);
      else if (id !== undefined) updateRow(connection, 'maturity_answer', id, recordColumns({ score, evidence }));
      else if (!empty) insertRecord(context, 'maturityAnswer', { round, question, respondent, score, evidence });
      return {
        value: null,
        label: { key: 'maturityAnswered', params: { name: respondent } },
        mergeKey: `maturity:${round}:${question}:${respondent}`,
      };
    },
  },
  'maturity.fromPreset': {
    apply: (context, { preset: key }) => {
      const preset = maturityPresets.find((candidate) => candidate.key === key);
      if (preset === undefined) throw new Refusal('notFound');
      const text = createText(context.locale());
      const say = (path: string): string => text.lookup(`maturity.${preset.key}.${path}`);
      const model = insertRecord(context, 'maturityModel', {
        name: say('name'),
        description: say('description'),
        source: preset.source,
        lowest: preset.lowest,
        highest: preset.highest,
        rule: preset.rule,
      });
      for (let index = 0; index < preset.stages; index += 1)
        insertRecord(context, 'maturityStage', { model, name: say(`stages.s${index}`) });
      for (let index = 0; index < preset.questions; index += 1)
        insertRecord(context, 'maturityQuestion', {
          model,
          topic: say(`topics.q${index}`),
          text: say(`questions.q${index}`),
        });
      return {
        value: { id: model },
        label: { key: 'recordCreated', params: { kind: 'maturityModel', name: say('name') } },
      };
    },
  },
} satisfies Pick<
  CommandHandlers,
  | 'record.create'
  | 'record.update'
  | 'record.delete'
  | 'record.move'
  | 'responsibility.set'
  | 'maturity.answer'
  | 'maturity.fromPreset'
>;
