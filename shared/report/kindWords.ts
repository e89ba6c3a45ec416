/** Kinds of reports as they are written on the command line and in names of files. */
import type { ReportKind } from './model';

/** "improvementPlan" as "improvement-plan". */
export function kindWord(kind: ReportKind): string {
  return kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
