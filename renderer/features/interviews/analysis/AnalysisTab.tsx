/** The analyses over all interviews, one at a time. */

export interface AnalysisTabProps {
  /** Analysis asked for by a link elsewhere (navigation parameter `analysis`). */
  readonly asked: string | undefined;
  /** Differs for every visit, so that the same analysis can be asked for again. */
  readonly visit: number;
}

/** The tab; fills what the head leaves. */
export function AnalysisTab(_props: AnalysisTabProps) {
  return null;
}
