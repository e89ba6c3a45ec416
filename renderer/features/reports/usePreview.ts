/** Keeps the printed report on screen in step with what is chosen and with the document: one print at a time, always of the newest state. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { host } from '@renderer/api';
import type { AppError } from '@shared/errors/appError';
import { createText } from '@shared/i18n';
import { touchpointSections } from '@shared/report/touchpointReport';
import type { ReportOptions } from '@shared/report/model';
import { openPrinted, type PrintedReport } from './pdf';

/** Key of the contents among the sections. */
export const CONTENTS = 'contents';
/** Milliseconds without a change before a new print begins. */
const PAUSE = 350;

export interface Preview {
  /** The newest print there is; stays on screen while the next is made. */
  readonly printed: PrintedReport | null;
  readonly isMaking: boolean;
  readonly error: AppError | null;
  readonly retry: () => void;
}

async function print(options: ReportOptions): Promise<PrintedReport | AppError> {
  const result = await host('report.pdf', { options });
  if (!result.ok) return result.error;
  try {
    const text = createText(options.language);
    const names = touchpointSections.map((key) => ({ key: key as string, title: text(`report.sections.${key}`) }));
    // The contents follow the definition, or stand first without it.
    names.splice(1, 0, { key: CONTENTS, title: text('report.contents') });
    return await openPrinted(result.value, names);
  } catch (reason) {
    return { code: 'file.notPrinted', params: { detail: reason instanceof Error ? reason.message : String(reason) } };
  }
}

/** Prints again when options or revision change. What was asked for and is no longer wanted is thrown away unseen. */
export function usePreview(options: ReportOptions, revision: number): Preview {
  const [state, setState] = useState<Omit<Preview, 'retry'>>({ printed: null, isMaking: true, error: null });
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
            if (!isError) result.close();
            return;
          }
          if (isError) {
            setState((before) => ({ ...before, isMaking: false, error: result }));
            return;
          }
          const before = shown.current;
          shown.current = result;
          setState({ printed: result, isMaking: false, error: null });
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
