/** Query of what a quote can be linked to besides touchpoints: steps of journeys and improvements, by name. */
import { z } from 'zod';
import type { ImprovementStatus } from '../domain/improvement';
import { query } from './define';

export interface StepTarget {
  readonly id: number;
  /** Its own title, otherwise its first touchpoint, otherwise the journey it links to; '' when it has none of these. */
  readonly name: string;
  readonly journey: number;
  readonly journeyName: string;
}

export interface ImprovementTarget {
  readonly id: number;
  readonly code: string | null;
  readonly name: string;
  readonly status: ImprovementStatus;
  readonly proposedOn: string | null;
}

export const interviewLinkQueries = {
  /** In reading order: journeys with their steps, improvements. */
  'interview.linkTargets': query(z.object({}), ['journey', 'touchpoint', 'improvement']).returns<{
    readonly steps: readonly StepTarget[];
    readonly improvements: readonly ImprovementTarget[];
  }>(),
} as const;
