/** What leaves a file of staffing: small signed files, and copies without client data or without names. */
import { basename } from 'node:path';
import { writeTextFile } from '@electron/exporters/spreadsheet/writeFile';
import {
  assignmentForFile,
  profileForFile,
  staffingFileVersion,
  type UnsignedStaffingFile,
} from '@shared/domain/staffingFile';
import { Refusal } from '@shared/errors/appError';
import type { QueryParams } from '@shared/contract';
import { alreadyThere, checkSum, readStaffingFile } from '../commands/staffingExchange';
import type { EngineContext, QueryHandlers } from '../commands/define';
import { writeAnonymousCopy } from '../copies/anonymous';
import { paceOf } from '../copies/part';
import { writeRecruiterCopy } from '../copies/recruiter';
import { readAssignments, readSkills, readSpecialists } from '../repositories/staffing.repo';

function contentOf(context: EngineContext, what: QueryParams<'exchange.content'>['what']): UnsignedStaffingFile {
  const { connection } = context;
  const skills = new Map(readSkills(connection).map(({ id, name }) => [id, name]));
  const head = { format: 'cx-workbench-staffing', version: staffingFileVersion, made: context.now() } as const;
  if (what.kind === 'assignment') {
    const assignment = readAssignments(connection).find(({ id }) => id === what.assignment);
    if (assignment === undefined) throw new Refusal('notFound');
    return { ...head, kind: 'assignment', assignment: assignmentForFile(assignment, skills) };
  }
  const people = new Map(readSpecialists(connection).map((specialist) => [specialist.id, specialist]));
  const profiles = what.specialists.map((id) => {
    const found = people.get(id);
    if (found === undefined) throw new Refusal('notFound');
    return profileForFile(found, skills, what.withNames === true);
  });
  return { ...head, kind: 'profiles', profiles };
}

export const staffingExchangeQueryHandlers = {
  'exchange.content': (context, { what }) => contentOf(context, what),
  'exchange.write': async (context, { what, file }, run) => {
    const unsigned = contentOf(context, what);
    const sha256 = checkSum(unsigned);
    const path = context.files.resolve(file, 'write');
    const written = await writeTextFile(path, `${JSON.stringify({ ...unsigned, sha256 }, null, 2)}\n`, {
      signal: run.signal,
    });
    if (!written.ok) throw new Refusal(written.error.code, written.error.params ?? { file: basename(path) });
    return { bytes: written.value, sha256 };
  },
  'exchange.preview': async (context, { file }) => {
    const read = await readStaffingFile(context, file);
    return { file: read, there: alreadyThere(context, read) };
  },
  'copy.write': (context, { kind, file, overwrite }, run) => {
    const path = context.files.resolve(file, 'write');
    return kind === 'recruiter'
      ? writeRecruiterCopy(context, path, overwrite)
      : writeAnonymousCopy(context, path, overwrite, paceOf(run));
  },
} satisfies Pick<QueryHandlers, 'exchange.content' | 'exchange.write' | 'exchange.preview' | 'copy.write'>;
