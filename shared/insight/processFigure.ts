/** Promise, deliver, settle: how the customer scores the three parts of the primary process [S4.7, S4.19]. */
import { processes, promiseVerdicts, type Process, type PromiseVerdict } from '../domain/terms';
import { finding, type Finding } from './finding';
import { idsWhere, type InsightRow, type RowIds } from './input';
import { POINT_LIMIT, scoreBins, scorePoint, type ScoreBin, type ScorePoint } from './scorePoints';
import { summarise, type Summary } from './statistics';

export interface ProcessLine {
  readonly process: Process;
  readonly count: number;
  readonly ids: RowIds;
  /** Null when no row has the score. */
  readonly emotional: Summary | null;
  readonly functional: Summary | null;
  /** Emotional scores, one per row, from low to high; empty above POINT_LIMIT rows in all. */
  readonly points: readonly ScorePoint[];
  readonly bins: readonly ScoreBin[];
}

export interface ProcessFigure {
  readonly finding: Finding;
  readonly n: number;
  readonly lines: readonly ProcessLine[];
  /** Rows that belong to more than one process; they count in each of them. */
  readonly several: RowIds;
  readonly withoutProcess: RowIds;
  readonly withoutEmotionalScore: RowIds;
  /** Promise check: rows per verdict; most rows have none. */
  readonly verdicts: readonly { readonly verdict: PromiseVerdict; readonly ids: RowIds }[];
}

/** Scores per process. A row with two processes counts for both (`several` says how many do), so the counts add up to more than the rows. */
export function processFigureOf(touchpoints: readonly InsightRow[]): ProcessFigure {
  const withPoints = touchpoints.length <= POINT_LIMIT;
  const lines = processes.map((process): ProcessLine => {
    const rows = touchpoints.filter((touchpoint) => touchpoint.processes.includes(process));
    const scored = rows.flatMap((row) =>
      row.emotionalScore === null ? [] : [{ id: row.id, score: row.emotionalScore, row }],
    );
    return {
      process,
      count: rows.length,
      ids: Int32Array.from(rows.map((row) => row.id)),
      emotional: summarise(scored.map((entry) => entry.score)),
      functional: summarise(rows.flatMap((row) => (row.functionalScore === null ? [] : [row.functionalScore]))),
      points: withPoints
        ? scored.map((entry) => scorePoint(entry.row, entry.score)).sort((a, b) => a.score - b.score)
        : [],
      bins: scoreBins(scored),
    };
  });
  return {
    finding: processFinding(lines),
    n: touchpoints.length,
    lines,
    several: idsWhere(touchpoints, (touchpoint) => touchpoint.processes.length > 1),
    withoutProcess: idsWhere(touchpoints, (touchpoint) => touchpoint.processes.length === 0),
    withoutEmotionalScore: idsWhere(touchpoints, (touchpoint) => touchpoint.emotionalScore === null),
    verdicts: promiseVerdicts.map((verdict) => ({
      verdict,
      ids: idsWhere(touchpoints, (touchpoint) => touchpoint.promiseVerdict === verdict),
    })),
  };
}

/** Difference between the highest and the lowest mean, named when it is at least half a mark; the sentence says nothing about chance. */
const NOTEWORTHY_DIFFERENCE = 0.5;

function processFinding(lines: readonly ProcessLine[]): Finding {
  const scored = lines.flatMap((line) =>
    line.emotional === null ? [] : [{ process: line.process, ...line.emotional }],
  );
  const n = scored.reduce((total, line) => total + line.n, 0);
  const [first, ...others] = scored;
  if (first === undefined) return finding('processesUnknown', 0);
  const highest = others.reduce((best, line) => (line.mean > best.mean ? line : best), first);
  const lowest = others.reduce((best, line) => (line.mean < best.mean ? line : best), first);
  if (others.length === 0) return finding('processesOne', n, { process: first.process, mean: first.mean });
  if (highest.mean - lowest.mean < NOTEWORTHY_DIFFERENCE)
    return finding('processesClose', n, { low: lowest.mean, high: highest.mean });
  return finding('processesDiffer', n, {
    high: highest.process,
    highMean: highest.mean,
    low: lowest.process,
    lowMean: lowest.mean,
  });
}
