/** Touchpoints as the figures of the organisation need them: a few columns each, so that 50,000 rows are read in a moment. */
import type { ChainPhase } from '@shared/domain/terms';
import type { ChainTouchpoint } from '@shared/insight/organisation/coverage';
import type { MatrixTouchpoint } from '@shared/insight/organisation/matrix';
import type { SiloTouchpoint } from '@shared/insight/organisation/silos';
import type { Connection, Row } from '../db/connection';
import { processesOf } from './lists.repo';
import { statement } from './rows.repo';

/** Phase and owner of every touchpoint. */
export function readChainTouchpoints(connection: Connection): readonly ChainTouchpoint[] {
  return statement(connection, `SELECT chain_phase AS chainPhase, owner FROM touchpoint`).all() as {
    chainPhase: ChainPhase | null;
    owner: number | null;
  }[];
}

/** Number, name, stage and owner of every touchpoint, in table order. */
export function readMatrixTouchpoints(connection: Connection): readonly MatrixTouchpoint[] {
  return statement(
    connection,
    `SELECT id, number, name, stage, owner FROM touchpoint ORDER BY position, id`,
  ).all() as MatrixTouchpoint[];
}

/** Process, channels, department and scores of every touchpoint, in table order. */
export function readSiloTouchpoints(connection: Connection): readonly SiloTouchpoint[] {
  const channels = new Map<number, number[]>();
  const links = statement(connection, `SELECT touchpoint, channel FROM touchpoint_channel`).all() as {
    touchpoint: number;
    channel: number;
  }[];
  for (const { touchpoint, channel } of links) {
    const known = channels.get(touchpoint);
    if (known === undefined) channels.set(touchpoint, [channel]);
    else known.push(channel);
  }
  const rows = statement(
    connection,
    `SELECT id, promise, deliver, settle, department, functional_score AS functionalScore, emotional_score AS emotionalScore
     FROM touchpoint ORDER BY position, id`,
  ).all() as (Row & Pick<SiloTouchpoint, 'id' | 'department' | 'functionalScore' | 'emotionalScore'>)[];
  return rows.map((row) => ({
    id: row.id,
    processes: processesOf(row),
    channels: channels.get(row.id) ?? [],
    department: row.department,
    functionalScore: row.functionalScore,
    emotionalScore: row.emotionalScore,
  }));
}
