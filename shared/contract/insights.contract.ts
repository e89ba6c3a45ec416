/** Queries that answer with computed insights; all figures are made by the pure functions of shared/insight. */
import { z } from 'zod';
import type { ConsistencyGrid } from '../insight/consistency';
import type { TouchpointFigures } from '../insight/figures';
import type { FocusItem } from '../insight/focusList';
import type { QualityReport } from '../insight/qualityList';
import { rowSelectionSchema } from '../domain/tableView';
import { query } from './define';
import type { Entity } from './replies';

const all: readonly Entity[] = [
  'touchpoint',
  'stage',
  'channel',
  'department',
  'person',
  'persona',
  'information',
  'dismissal',
  'engagement',
];

export const insightQueries = {
  /** Every first figure (balance, processes, importance × score, heat map …) over a selection of rows. */
  'insight.figures': query(z.object({ selection: rowSelectionSchema.optional() }), all).returns<TouchpointFigures>(),
  'insight.focusList': query(z.object({}), all, { asText: true }).returns<readonly FocusItem[]>(),
  'insight.qualityList': query(z.object({}), all).returns<QualityReport>(),
  'insight.consistency': query(
    z.object({ touchpoint: z.number().int().nullable().default(null) }),
    all,
  ).returns<ConsistencyGrid>(),
} as const;
