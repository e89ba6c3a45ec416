/** Keeps the printed report on screen in step with what is chosen and with the document: one print at a time, always of the newest state. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { runQuery } from '@renderer/api';
import type { PrintStep } from '@shared/contract/host';
import type { AppError } from '@shared/errors/appError';
import { createText } from '@shared/i18n';
import type { ReportOptions } from '@shared/report/model';
import type { OutlineEntry } from '@shared/report/report';
import type { PosterJob } from '@shared/report/poster';
import { openPrinted, type PrintedReport, type SectionName } from './pdf';
import { printPdf, type PrintRun } from './printing';

/** Key of the contents among the sections. */
export const CONTENTS = 'contents';
/** Key of the list of sources at the end. */
export const SOURCES = 'sources';
/** Milliseconds without a change before a new print begins. */
const PAUSE = 350;

/** What is printed: a report, or a journey as a poster. */
export type PreviewJob = ReportOptions | PosterJob;

export interface Preview {
  /** The newest print there is; stays on screen while the next is made. */
  readonly printed: PrintedReport | null;
  /** Sections that this report can have. */
  readonly outline: readonly OutlineEntry[];
  readonly isMaking: boolean;
  /** Where the print under way is. */
  readonly step: PrintStep | null;
  readonly error: AppError | null;
  readonly retry: () => void;
  /** Ends the print under way; the one on screen stays. */
  readonly stop: () => void;
}

interface State {
  readonly printed: PrintedReport | null;
  /** What the print on screen shows, so that a report is never taken for a poster. */
  readonly kind: PreviewJob['kind'] | null;
  readonly outline: readonly OutlineEntry[];
  readonly isMaking: boolean;
  readonly step: PrintStep | null;
  readonly error: AppError | null;
}

async function outlineOf(options: ReportOptions): Promise<readonly OutlineEntry[]> {
  const answer = await runQuery('report.outline', options);
  return answer.ok ? answer.value : [];
}

type Print = { readonly printed: PrintedReport; readonly outline: readonly OutlineEntry[] } | AppError;

async function print(job: PreviewJob, run: PrintRun): Promise<Print> {
  const isPoster = job.kind === 'journeyPoster';
  const [result, outline] = await Promise.all([printPdf(job, run), isPoster ? [] : outlineOf(job)]);
  if (!result.ok) return result.error;
  try {
    return { printed: await openPrinted(result.value, isPoster ? [] : sectionNames(job, outline)), outline };
  } catch (reason) {
    return { code: 'file.notPrinted', params: { detail: reason instanceof Error ? reason.message : String(reason) } };
  }
}

function sectionNames(options: ReportOptions, outline: readonly OutlineEntry[]): readonly SectionName[] {
  const text = createText(options.language);
  const names = outline.filter((entry) => entry.isIn && entry.isAvailable).map(({ key, title }) => ({ key, title }));
  // The contents follow the definition, or stand first without it.
  names.splice(names[0]?.key === 'definition' ? 1 : 0, 0, { key: CONTENTS, title: text('report.contents') });
  names.push({ key: SOURCES, title: text('reportParts.sections.sources') });
  return names;
}

/** Prints again when job or revision change; null prints nothing. What is no longer wanted is stopped, and never seen. */
export function usePreview(job: PreviewJob | null, revision: number): Preview {
  const [state, setState] = useState<State>({
    printed: null,
    kind: null,
    outline: [],
    isMaking: true,
    step: null,
    error: null,
  });
  const [attempt, setAttempt] = useState(0);
  const shown = useRef<PrintedReport | null>(null);
  const running = useRef<Promise<unknown>>(Promise.resolve());
  const stopping = useRef<AbortController | null>(null);
  const wanted = JSON.stringify([job, revision, attempt]);

  useEffect(() => {
    let isWanted = true;
    const run = new AbortController();
    stopping.current = run;
    const isOther = (before: State): boolean => (before.kind === 'journeyPoster') !== (job?.kind === 'journeyPoster');
    setState((before) => ({
      ...before,
      // A poster says nothing of a report, nor the other way round.
      ...(isOther(before) && { printed: null, outline: [], kind: job?.kind ?? null }),
      isMaking: job !== null,
      step: null,
    }));
    const timer = setTimeout(
      () => {
        // Behind the print that may be under way: several at once would only slow each other down.
        running.current = running.current.then(async () => {
          if (!isWanted || job === null) return;
          const result = await print(job, {
            signal: run.signal,
            onStep: (step) => isWanted && setState((before) => ({ ...before, step })),
          });
          const isError = 'code' in result;
          if (!isWanted) {
            if (!isError) result.printed.close();
            return;
          }
          if (isError) {
            setState((before) => ({ ...before, isMaking: false, step: null, error: result }));
            return;
          }
          const before = shown.current;
          shown.current = result.printed;
          setState({ ...result, kind: job.kind, isMaking: false, step: null, error: null });
          // The pages on screen change first, then the old ones go.
          setTimeout(() => before?.close(), 1000);
        });
      },
      shown.current === null ? 0 : PAUSE,
    );
    return () => {
      isWanted = false;
      clearTimeout(timer);
      run.abort();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `wanted` is the value of all that matters.
  }, [wanted]);

  useEffect(
    () => () => {
      shown.current?.close();
      shown.current = null;
    },
    [],
  );

  return {
    ...state,
    retry: useCallback(() => setAttempt((count) => count + 1), []),
    stop: useCallback(() => stopping.current?.abort(), []),
  };
}
