/** Insights over the touchpoints in the file: reads the rows once and hands them to the pure functions of shared/insight. */
import { consistencyGridOf } from '@shared/insight/consistency';
import { figuresOf } from '@shared/insight/figures';
import { focusListOf } from '@shared/insight/focusList';
import type { FigureInput, InsightRow } from '@shared/insight/input';
import type { QueryHandlers } from '../commands/define';
import type { Connection } from '../db/connection';
import { readInsightRows } from '../repositories/touchpoints.repo';
import { figureInput, qualityReport, touchpointFigures } from './insightInput.query';
import { selectIds } from './touchpoints.query';

function only(input: FigureInput, connection: Connection, ids: readonly number[]): readonly InsightRow[] {
  if (ids.length === input.touchpoints.length) return input.touchpoints;
  return readInsightRows(connection, ids);
}

export const insightQueryHandlers = {
  'insight.figures': ({ connection }, { selection }) => {
    if (selection === undefined) return touchpointFigures(connection);
    const input = figureInput(connection);
    return figuresOf({ ...input, touchpoints: only(input, connection, selectIds(connection, selection)) });
  },
  'insight.focusList': ({ connection }) => focusListOf(figureInput(connection)),
  'insight.qualityList': ({ connection }) => qualityReport(connection),
  'insight.consistency': ({ connection }, { touchpoint }) => consistencyGridOf(figureInput(connection), touchpoint),
} satisfies Pick<
  QueryHandlers,
  'insight.figures' | 'insight.focusList' | 'insight.qualityList' | 'insight.consistency'
>;
