/** What the report on screen consists of, kept while the window is open so that leaving the screen forgets nothing. */
import type { Engagement } from '@shared/domain/engagement';
import type { ReportOptions } from '@shared/report/model';
import { useMemo } from 'react';
import { create } from 'zustand';

type Choices = Partial<Omit<ReportOptions, 'kind'>>;

interface OptionsStore {
  /** Engagement the choices are about; another one begins afresh. */
  readonly engagement: string | null;
  readonly choices: Choices;
}

const useStore = create<OptionsStore>(() => ({ engagement: null, choices: {} }));

/** Today as yyyy-mm-dd on this machine's calendar. */
export function today(now = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export interface ChosenOptions {
  readonly options: ReportOptions;
  readonly choose: (choices: Choices) => void;
}

/** Options for this engagement; language as agreed for its reports, names in, today's date, until chosen otherwise. */
export function useReportOptions({ uid, reportLanguage }: Engagement): ChosenOptions {
  const { engagement, choices } = useStore();
  return useMemo(() => {
    const own = engagement === uid ? choices : {};
    return {
      options: {
        kind: 'touchpoints',
        language: own.language ?? reportLanguage,
        withNames: own.withNames ?? true,
        without: own.without ?? [],
        date: own.date ?? today(),
      },
      choose: (changed) => useStore.setState({ engagement: uid, choices: { ...own, ...changed } }),
    };
  }, [uid, reportLanguage, engagement, choices]);
}
