/** Reports: the model from the rows in the file, and workbooks written from it. */
import { Refusal } from '@shared/errors/appError';
import type { QueryHandlers } from '../commands/define';

const unavailable = (): never => {
  throw new Refusal('notFound');
};

export const reportQueryHandlers = {
  'report.model': unavailable,
  'report.writeWorkbook': unavailable,
  'report.writeTemplate': unavailable,
} satisfies Pick<QueryHandlers, 'report.model' | 'report.writeWorkbook' | 'report.writeTemplate'>;
