/** Keeps the printed report on screen in step with what is chosen and with the document: one print at a time, always of the newest state. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { host, runQuery } from '@renderer/api';
import type { AppError } from '@shared/errors/appError';
import { createText } from '@shared/i18n';
import type { ReportOptions } from '@shared/report/model';
import type { OutlineEntry } from '@shared/report/report';
import { openPrinted, type PrintedReport } from './pdf';

/** Key of the contents among the sections. */
export const CONTENTS = 'contents';
/** Key of the list of sources at the end. */
export const SOURCES = 'sources';
/** Milliseconds without a change before a new print begins. */
const PAUSE = 350;

export interface Preview {
  /** The newest print there is; stays on screen while the next is made. */
  readonly printed: PrintedReport | null;
  /** Sections that this report can have. */
  readonly outline: readonly OutlineEntry[];
  readonly isMaking: boolean;
  readonly error: AppError | null;
  readonly retry: () => void;
}

async function outlineOf(options: ReportOptions): Promise<readonly OutlineEntry[]> {
  const answer = await runQuery('report.outline', options);
  return answer.ok ? answer.value : [];
}

async function print(
  options: ReportOptions,
): Promise<{ readonly printed: PrintedReport; readonly outline: readonly OutlineEntry[] } | AppError> {
  const [result, outline] = await Promise.all([host('report.pdf', { options }), outlineOf(options)]);
  if (!result.ok) return result.error;
  try {
    const text = createText(options.language);
    const names = outline.filter((entry) => entry.isIn && entry.isAvailable).map(({ key, title }) => ({ key, title }));
    // The contents follow the definition, or stand first without it.
    names.splice(names[0]?.key === 'definition' ? 1 : 0, 0, { key: CONTENTS, title: text('report.contents') });
    names.push({ key: SOURCES, title: text('reportParts.sections.sources') });
    return { printed: await openPrinted(result.value, names), outline };
  } catch (reason) {
    return { code: 'file.notPrinted', params: { detail: reason instanceof Error ? reason.message : String(reason) } };
  }
}

/** Prints again when options or revision change. What was asked for and is no longer wanted is thrown away unseen. */
export function usePreview(options: ReportOptions, revision: number): Preview {
  const [state, setState] = useState<Omit<Preview, 'retry'>>({
    printed: null,
    outline: [],
    isMaking: true,
    error: null,
  });
  const [attempt, setAttempt] = useState(0);
  const shown = useRef<PrintedReport | null>(null);
  const running = useRef<Promise<unknown>>(Promise.resolve());
  const wanted = JSON.stringify([options, revision, attempt]);

  useEffect(() => {
    let isWanted = true;
    setState((before) => ({ ...before, isMaking: true }));
    const timer = setTimeout(
      () => {
        // Behind the print that may be under way: several at once would only slow each other down.
        running.current = running.current.then(async () => {
          if (!isWanted) return;
          const result = await print(options);
          const isError = 'code' in result;
          if (!isWanted) {
            if (!isError) result.printed.close();
            return;
          }
          if (isError) {
            setState((before) => ({ ...before, isMaking: false, error: result }));
            return;
          }
          const before = shown.current;
          shown.current = result.printed;
          setState({ printed: result.printed, outline: result.outline, isMaking: false, error: null });
          // The pages on screen change first, then the old ones go.
          setTimeout(() => before?.close(), 1000);
        });
      },
      shown.current === null ? 0 : PAUSE,
    );
    return () => {
      isWanted = false;
      clearTimeout(timer);
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

  return { ...state, retry: useCallback(() => setAttempt((count) => count + 1), []) };
}
