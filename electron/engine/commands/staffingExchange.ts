/** Takes small staffing files in, and makes an assignment of what an engagement's own touchpoints ask. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { criterionSchema } from '@shared/contract/staffing.contract';
import {
  canonicalText,
  staffingFileSchema,
  staffingFileVersion,
  type FileAssignment,
  type FileProfile,
  type StaffingFile,
} from '@shared/domain/staffingFile';
import { Refusal } from '@shared/errors/appError';
import { demandOf } from '@shared/insight/staffing/demand';
import type { z } from 'zod';
import { figureInput } from '../queries/insightInput.query';
import { insertRow, statement, updateRow } from '../repositories/rows.repo';
import { assignmentLabel, skillNamed, specialistLabel, staffingColumns } from '../repositories/staffing.repo';
import type { CommandHandler, CommandHandlers, EngineContext } from './define';
import { setCriteria } from './staffing';

type CriterionInput = z.output<typeof criterionSchema>;

/** Files of people and assignments are small; what is larger is something else. */
const MOST_BYTES = 5_000_000;

/** The check sum of what a file holds. */
export function checkSum(unsigned: object): string {
  return createHash('sha256').update(canonicalText(unsigned), 'utf8').digest('hex');
}

/** Reads and checks a file. Throws Refusal `staffing.*`, `file.noToken`. */
export async function readStaffingFile(context: EngineContext, token: string): Promise<StaffingFile> {
  const path = context.files.resolve(token, 'read');
  const file = basename(path);
  const size = (await stat(path).catch(() => null))?.size ?? null;
  if (size === null) throw new Refusal('import.noAccess');
  if (size > MOST_BYTES) throw new Refusal('staffing.notOurFile', { file });
  let read: unknown;
  try {
    read = JSON.parse((await readFile(path, 'utf8')).replace(/^\ufeff/, ''));
  } catch {
    throw new Refusal('staffing.notOurFile', { file });
  }
  if (typeof read !== 'object' || read === null || !('format' in read) || read.format !== 'cx-workbench-staffing')
    throw new Refusal('staffing.notOurFile', { file });
  if ('version' in read && typeof read.version === 'number' && read.version > staffingFileVersion)
    throw new Refusal('staffing.newerFile', { file });
  // The sum is over what stands in the file, not over what of it is understood.
  const { sha256, ...unsigned } = read as { readonly format: unknown; readonly sha256?: unknown };
  if (sha256 !== checkSum(unsigned)) throw new Refusal('staffing.changedFile', { file });
  const parsed = staffingFileSchema.safeParse(read);
  if (!parsed.success) throw new Refusal('staffing.notOurFile', { file });
  return parsed.data;
}

/** Row with this identity; null when there is none. */
function known(context: EngineContext, table: 'assignment' | 'specialist', uid: string): number | null {
  const id = statement(context.connection, `SELECT id FROM ${table} WHERE uid = ?`).pluck().get(uid);
  return typeof id === 'number' ? id : null;
}

/** Names of what a file holds and is here already. */
export function alreadyThere(context: EngineContext, file: StaffingFile): readonly string[] {
  const { connection } = context;
  if (file.kind === 'assignment') {
    const id = known(context, 'assignment', file.assignment.uid);
    return id === null ? [] : [assignmentLabel(connection, id) ?? ''];
  }
  return file.profiles.flatMap(({ uid }) => {
    const row = statement(connection, `SELECT id, number, name FROM specialist WHERE uid = ?`).get(uid) as
      { id: number; number: string | null; name: string | null } | undefined;
    return row === undefined ? [] : [specialistLabel(row)];
  });
}

function takeAssignment(context: EngineContext, given: FileAssignment): { id: number; isNew: boolean } {
  const { uid, criteria, ...fields } = given;
  const there = known(context, 'assignment', uid);
  const columns = staffingColumns(fields);
  const id = there ?? insertRow(context.connection, 'assignment', { uid, ...columns });
  if (there !== null) updateRow(context.connection, 'assignment', there, columns);
  const inside = criteria.map(({ condition, weight, value }): CriterionInput => ({
    condition,
    weight,
    value:
      value.kind === 'skill' ? { ...value, skill: skillNamed(context.connection, value.skill, context.newUid) } : value,
  }));
  setCriteria(context, id, inside);
  return { id, isNew: there === null };
}

function takeProfile(context: EngineContext, given: FileProfile): { id: number; isNew: boolean } {
  const { uid, name, takesOfflineEvidence, knowsOnlineDataEvidence, skills, ...fields } = given;
  const there = known(context, 'specialist', uid);
  const columns = staffingColumns({
    ...fields,
    // A file without names takes none away.
    ...(name !== null && { name }),
    ...(takesOfflineEvidence !== null && { takesOfflineEvidence }),
    ...(knowsOnlineDataEvidence !== null && { knowsOnlineDataEvidence }),
    skills: Object.fromEntries(
      Object.entries(skills).map(([skill, value]) => [skillNamed(context.connection, skill, context.newUid), value]),
    ),
  });
  if (there === null) return { id: insertRow(context.connection, 'specialist', { uid, ...columns }), isNew: true };
  updateRow(context.connection, 'specialist', there, columns);
  return { id: there, isNew: false };
}

const accept: CommandHandler<'exchange.accept', StaffingFile> = {
  prepare: (context, { file }) => readStaffingFile(context, file),
  apply: (context, { assignment }, file) => {
    const { connection } = context;
    const taken =
      file.kind === 'assignment'
        ? [takeAssignment(context, file.assignment)]
        : file.profiles.map((profile) => takeProfile(context, profile));
    if (assignment !== null && file.kind === 'profiles') {
      if (assignmentLabel(connection, assignment) === null) throw new Refusal('notFound');
      for (const { id } of taken) {
        const listed = statement(connection, `SELECT id FROM shortlist_entry WHERE assignment = ? AND specialist = ?`)
          .pluck()
          .get(assignment, id) as number | undefined;
        const columns = { stage: 'chosen', set_at: context.now() };
        if (listed === undefined)
          insertRow(connection, 'shortlist_entry', { uid: context.newUid(), assignment, specialist: id, ...columns });
        else updateRow(connection, 'shortlist_entry', listed, columns);
      }
    }
    const added = taken.filter(({ isNew }) => isNew).length;
    return {
      value: { kind: file.kind, ids: taken.map(({ id }) => id), added, updated: taken.length - added },
      label: { key: file.kind === 'assignment' ? 'assignmentTaken' : 'profilesTaken', params: { count: taken.length } },
    };
  },
};

export const staffingExchangeCommandHandlers = {
  'exchange.accept': accept,
  'assignment.fromDemand': {
    apply: (context, { title }) => {
      const { touchpoints } = figureInput(context.connection);
      const demand = demandOf(touchpoints);
      const online = demand.byBoth.online ?? demand.byCount.online;
      const levels = demand.levels.filter(({ isAsked }) => isAsked).map(({ level }) => level);
      const processes = demand.processes.filter(({ touchpoints: count }) => count > 0).map(({ process }) => process);
      const wish = (value: CriterionInput['value']): CriterionInput => ({ condition: 'wish', weight: 25, value });
      const id = insertRow(context.connection, 'assignment', {
        uid: context.newUid(),
        ...staffingColumns({
          title,
          online,
          levels: levels.length === 0 ? null : levels,
          processes: processes.length === 0 ? null : processes,
        }),
      });
      setCriteria(context, id, [
        ...(online === null ? [] : [wish({ kind: 'online', share: online })]),
        ...(levels.length === 0 ? [] : [wish({ kind: 'levels', levels })]),
        ...(processes.length === 0 ? [] : [wish({ kind: 'processes', processes })]),
      ]);
      return { value: { id }, label: { key: 'assignmentCreated', params: { name: title.slice(0, 100) } } };
    },
  },
} satisfies Pick<CommandHandlers, 'assignment.fromDemand'> & {
  'exchange.accept': CommandHandler<'exchange.accept', StaffingFile>;
};
