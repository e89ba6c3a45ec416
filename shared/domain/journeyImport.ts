/** What an import of journey maps shows before it happens and accounts for afterwards. The account is the same for both. */
import { z } from 'zod';
import type { LaneKind } from './journey';
import type { Reason } from './importPlan';

/** What a row (or column) of a map can be: a lane, or facts on its steps and touchpoints. */
export const mapLaneFields = [
  'journey',
  'stage',
  'step',
  'touchpoint',
  'doing',
  'thinking',
  'feeling',
  'quotes',
  'emotion',
  'functional',
  'pain',
  'opportunity',
  'channels',
  'backstage',
  'systems',
  'measurements',
  'process',
  'momentOfTruth',
  'owner',
  'source',
  'free',
] as const;
export type MapLaneField = (typeof mapLaneFields)[number];

/** Choices a person made on the preview; everything left out is recognised. */
export const journeyImportOptionsSchema = z.object({
  sheet: z.string().max(300).optional(),
  encoding: z.string().max(40).optional(),
  delimiter: z.string().max(2).optional(),
  /** Where the steps stand: beside each other, with lanes below ('across'), or below each other ('down'). */
  steps: z.enum(['across', 'down']).optional(),
  /** What a lane is, by its head as it stands in the file; null = leave it out. */
  lanes: z.record(z.string(), z.enum(mapLaneFields).nullable()).optional(),
  /** Names of touchpoints on the map, each to a touchpoint that is there, to a new one, or left out (null). */
  touchpoints: z.record(z.string(), z.union([z.number().int().positive(), z.literal('new')]).nullable()).optional(),
  /** Per journey, by its place in the preview: another name, a persona, or not to take it. */
  journeys: z
    .record(
      z.string(),
      z.object({
        name: z.string().trim().min(1).max(500).optional(),
        persona: z
          .union([z.number().int().positive(), z.object({ name: z.string().trim().min(1).max(500) })])
          .nullable()
          .optional(),
        state: z.enum(['asIs', 'toBe']).optional(),
        take: z.boolean().optional(),
      }),
    )
    .optional(),
  /** The scale of emotion figures, where the file does not state it or states it wrongly. */
  scale: z
    .object({ low: z.number(), high: z.number() })
    .refine((scale) => scale.low < scale.high)
    .optional(),
  /** Touchpoints that are there: fill in what is unknown ('fill', the usual), or leave them as they are ('keep'). */
  onExisting: z.enum(['fill', 'keep']).optional(),
});
export type JourneyImportOptions = z.infer<typeof journeyImportOptionsSchema>;

/** One thing that a person should know of the reading, with where it stands in the file. */
export interface JourneyRemark {
  /** 1-based row and 0-based column in the sheet. */
  readonly row: number;
  readonly column: number;
  /** Message under `journeys.import.notes`. */
  readonly reason: Reason;
}

export type TouchpointMatch = 'name' | 'near' | 'new' | 'left';

/** A touchpoint that a map names, and what it is taken for. */
export interface MatchedTouchpoint {
  readonly name: string;
  /** 'name' = same name; 'near' = resembles, to be looked at; 'new' = will be added; 'left' = left out on request. */
  readonly match: TouchpointMatch;
  /** The touchpoint it is taken for; null for a new one. */
  readonly touchpoint: number | null;
  readonly touchpointName: string | null;
  /** How alike the names are, 0–1. */
  readonly share: number;
  /** Others that resemble it, best first, to choose from. */
  readonly candidates: readonly { readonly id: number; readonly name: string; readonly share: number }[];
  readonly journeys: readonly number[];
}

export interface ImportedLane {
  /** The head as it stands in the file. */
  readonly source: string;
  /** Null = left out. */
  readonly field: MapLaneField | null;
  readonly lane: LaneKind | null;
  readonly recognised: boolean;
  /** Steps with something in it. */
  readonly filled: number;
}

export interface ImportedJourney {
  readonly name: string;
  readonly persona: string | null;
  readonly state: 'asIs' | 'toBe';
  readonly taken: boolean;
  readonly sheet: string;
  /** 1-based row of the head with the steps (for maps with steps below each other: of the head with the lanes). */
  readonly headerRow: number;
  readonly stepsAre: 'across' | 'down';
  readonly stages: readonly { readonly name: string | null; readonly steps: readonly string[] }[];
  readonly lanes: readonly ImportedLane[];
  readonly steps: number;
  readonly notes: number;
  /** Scale of the emotion figures; null without any. */
  readonly scale: { readonly low: number; readonly high: number; readonly stated: boolean } | null;
  readonly remarks: readonly JourneyRemark[];
}

export interface JourneyImportAccount {
  readonly fileName: string;
  readonly format: 'xlsx' | 'ods' | 'csv' | 'cjml';
  readonly sheets: readonly { readonly name: string; readonly rows: number; readonly journeys: number }[];
  readonly journeys: readonly ImportedJourney[];
  readonly touchpoints: readonly MatchedTouchpoint[];
  readonly counts: {
    readonly journeys: number;
    readonly steps: number;
    readonly notes: number;
    readonly matched: number;
    readonly doubtful: number;
    readonly added: number;
  };
}
