/** What the report on screen consists of: what was chosen for its kind is kept in the engagement; kind, language, names and date in the window. */
import { useMemo } from 'react';
import { create } from 'zustand';
import { runCommand, useEngineQuery } from '@renderer/api';
import type { ReportChoices } from '@shared/contract/reports.contract';
import type { Engagement } from '@shared/domain/engagement';
import type { ReportOptions } from '@shared/report/model';
import type { JourneySummary } from '@shared/insight/journey/map';
import type { Paper, PosterJob } from '@shared/report/poster';

type WindowChoices = Partial<Pick<ReportOptions, 'kind' | 'language' | 'withNames' | 'date'>> & {
  /** The poster of a journey is wanted rather than a report. */
  readonly isPoster?: boolean;
  /** Id of the journey on the poster. */
  readonly journey?: number;
  readonly paper?: Paper;
};

/** What was chosen of a poster. */
export interface PosterChoice {
  readonly isChosen: boolean;
  /** Null = the first there is. */
  readonly journey: number | null;
  readonly paper: Paper;
}

interface OptionsStore {
  /** Engagement the choices are about; another one begins afresh. */
  readonly engagement: string | null;
  readonly choices: WindowChoices;
}

const useStore = create<OptionsStore>(() => ({ engagement: null, choices: {} }));

const noChoices: ReportChoices = { without: [], order: [], texts: [], department: null, audience: null };

/** Today as yyyy-mm-dd on this machine's calendar. */
export function today(now = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export interface ChosenOptions {
  readonly options: ReportOptions;
  readonly poster: PosterChoice;
  /** Changes what the window keeps. */
  readonly choose: (choices: WindowChoices) => void;
  /** Changes what the engagement keeps for this kind; `part` makes typing on one step of undo. */
  readonly keep: (choices: Partial<ReportChoices>, part?: string) => void;
}

/** Options for this engagement; a full report in the language agreed for its reports, names in, today's date, until chosen otherwise. */
export function useReportOptions({ uid, reportLanguage }: Engagement): ChosenOptions {
  const { engagement, choices } = useStore();
  const all = useEngineQuery('report.choices', {}).data;
  return useMemo(() => {
    const own = engagement === uid ? choices : {};
    const kind = own.kind ?? 'full';
    const kept = all?.[kind] ?? noChoices;
    return {
      options: {
        kind,
        language: own.language ?? reportLanguage,
        withNames: own.withNames ?? true,
        date: own.date ?? today(),
        style: null,
        ...kept,
      },
      poster: { isChosen: own.isPoster ?? false, journey: own.journey ?? null, paper: own.paper ?? 'A3' },
      choose: (changed) => useStore.setState({ engagement: uid, choices: { ...own, ...changed } }),
      keep: (changed, part) =>
        void runCommand('report.choose', {
          kind,
          choices: { ...kept, ...changed },
          ...(part === undefined ? {} : { part }),
        }),
    };
  }, [uid, reportLanguage, engagement, choices, all]);
}

/** The poster that was chosen: of the first journey with steps when none was, or when it is gone. Null without journeys. */
export function posterJobOf(
  journeys: readonly JourneySummary[],
  { journey, paper }: PosterChoice,
  language: 'nl' | 'en',
): PosterJob | null {
  const found =
    journeys.find(({ id }) => id === journey) ?? journeys.find(({ steps }) => steps > 0) ?? journeys[0] ?? null;
  return found === null
    ? null
    : { kind: 'journeyPoster', journey: found.id, uid: found.uid, title: found.name, paper, format: 'pdf', language };
}
