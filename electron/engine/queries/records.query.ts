/** Read models of the organisation: its records, models held against the chain, the responsibility matrix, silos, maturity over time. */
import { responsibilityKinds } from '@shared/domain/responsibility';
import { countPhases, coverageOf } from '@shared/insight/organisation/coverage';
import { maturityFigures } from '@shared/insight/organisation/maturity';
import { responsibilityMatrix } from '@shared/insight/organisation/matrix';
import { siloMap } from '@shared/insight/organisation/silos';
import { stakeholderCourses } from '@shared/insight/organisation/stakeholders';
import type { QueryHandlers } from '../commands/define';
import { readLists } from '../repositories/lists.repo';
import { readAllRecords, readRecords } from '../repositories/records.repo';
import { readChainTouchpoints, readMatrixTouchpoints, readSiloTouchpoints } from '../repositories/organisation.repo';
import { referenceDate } from './improvements.query';

export const recordQueryHandlers = {
  'record.all': ({ connection }) => readAllRecords(connection),
  'organisation.models': ({ connection }) => {
    const chain = countPhases(readChainTouchpoints(connection));
    const records = readRecords(connection, 'responsibilityModel');
    return responsibilityKinds.map((kind) => {
      const record = records.find((row) => row.kind === kind);
      return coverageOf(kind, record?.chosen ?? false, record?.covers ?? null, chain);
    });
  },
  'organisation.matrix': ({ connection }) => {
    const { people, departments } = readLists(connection);
    return responsibilityMatrix(
      readMatrixTouchpoints(connection),
      readRecords(connection, 'responsibility'),
      people,
      departments,
    );
  },
  'organisation.silos': ({ connection }) => siloMap(readSiloTouchpoints(connection)),
  'organisation.stakeholders': (context) => {
    const today = referenceDate(context);
    return {
      referenceDate: today,
      courses: stakeholderCourses(readRecords(context.connection, 'stakeholder'), today),
    };
  },
  'organisation.maturity': ({ connection }) =>
    maturityFigures({
      rounds: readRecords(connection, 'maturityRound'),
      models: readRecords(connection, 'maturityModel'),
      stages: readRecords(connection, 'maturityStage'),
      questions: readRecords(connection, 'maturityQuestion'),
      answers: readRecords(connection, 'maturityAnswer'),
    }),
} satisfies Pick<
  QueryHandlers,
  | 'record.all'
  | 'organisation.models'
  | 'organisation.matrix'
  | 'organisation.silos'
  | 'organisation.stakeholders'
  | 'organisation.maturity'
>;
