/** Promise, deliver, settle: how the customer scores the three parts of the primary process [S4.7, S4.19]. */
import { processes, promiseVerdicts, type Process, type PromiseVerdict } from '../domain/terms';
import { finding, type Finding } from './finding';
import { idsWhere, type InsightRow, type RowIds } from './input';
import { isScored, POINT_LIMIT, scoreBins, scorePoint, type ScoreBin, type ScorePoint } from './scorePoints';
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
    const scored = rows.filter(isScored);
    const functional = rows.map((row) => row.functionalScore).filter((score) => score !== null);
    return {
      process,
      count: rows.length,
      ids: new Int32Array(rows.map((row) => row.id)),
      emotional: summarise(scored.map((row) => row.emotionalScore)),
      functional: summarise(functional),
      points: withPoints
        ? scored.map((row) => scorePoint(row, row.emotionalScore)).sort((a, b) => a.score - b.score)
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
