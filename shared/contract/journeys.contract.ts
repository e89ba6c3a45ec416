/** Queries and commands on journeys: the list, one map in one round trip, its insights, and every change a person can make on it. */
import { z } from 'zod';
import {
  journeyCourses,
  journeyStates,
  laneHeightRange,
  laneKinds,
  noteColours,
  peaksAllowedRange,
} from '../domain/journey';
import { journeyImportOptionsSchema, type JourneyImportAccount } from '../domain/journeyImport';
import type { JourneyInsights } from '../insight/journey/insight.types';
import type { JourneyMap, JourneyQuote, JourneySummary, JourneyUse } from '../insight/journey/map';
import { papers, type PosterLayout } from '../report/poster';
import { command, query } from './define';
import type { Entity } from './replies';

const id = z.number().int().positive();
const ids = z.array(id).min(1).max(5000);
const before = id.nullable().default(null);
const title = z.string().trim().min(1).max(500);
const longText = z.string().max(20_000);
const named = z.object({ name: title });
/** An id, or a name that is looked up (case and accents do not matter) and made when there is none. */
const reference = z.union([id, named]);
const score = z.number().min(1).max(10).nullable();

const journeyEntities: readonly Entity[] = [
  'journey',
  'touchpoint',
  'stage',
  'channel',
  'department',
  'person',
  'persona',
  'attachment',
  'measurement',
];

const drawingOf = z.object({
  id,
  language: z.enum(['nl', 'en']).default('nl'),
  compareWith: id.nullable().optional(),
});

export const journeyQueries = {
  'journey.list': query(z.object({}), ['journey', 'touchpoint', 'persona']).returns<readonly JourneySummary[]>(),
  /**
   * Everything one map needs. `compareWith` is the journey laid over it: left out = its counterpart when it has one, null = none.
   */
  'journey.map': query(z.object({ id, compareWith: id.nullable().optional() }), journeyEntities).returns<JourneyMap>(),
  /** Quotes of interviews per step, in the order of the steps; none of participants who withdrew their consent. */
  'journey.quotes': query(z.object({ id }), ['interview', 'journey', 'touchpoint']).returns<readonly JourneyQuote[]>(),
  'journey.insight': query(z.object({ id }), journeyEntities).returns<JourneyInsights>(),
  /** Reads the file behind `file` (a token) and tells which maps it holds, and which of their touchpoints are there, new or doubtful. */
  'journey.importPreview': query(
    z.object({ file: z.string().max(4096), options: journeyImportOptionsSchema.default({}) }),
    ['journey', 'touchpoint', 'import'],
  ).returns<JourneyImportAccount>(),
  /** The map drawn for paper: light, every lane that is shown. */
  'journey.drawing': query(drawingOf, journeyEntities).returns<JourneyDrawingAnswer>(),
  /** The drawing on paper: one sheet when it stays legible, otherwise divided; `sentence` says which in the language asked for. */
  'journey.poster': query(drawingOf.extend({ paper: z.enum(papers) }), journeyEntities).returns<{
    readonly drawing: JourneyDrawingAnswer;
    readonly layout: PosterLayout;
    readonly sentence: string;
  }>(),
  /** Writes the map to the place behind `file` (a token): a drawing, a sheet of stages × lanes, or XML after CJML. */
  'journey.export': query(
    drawingOf.extend({ file: z.string().max(4096), format: z.enum(['svg', 'csv', 'cjml']) }),
    journeyEntities,
  ).returns<{ readonly bytes: number }>(),
  /** Where a touchpoint stands on maps. */
  'journey.usesOf': query(z.object({ touchpoint: id }), ['journey', 'touchpoint']).returns<readonly JourneyUse[]>(),
} as const;

/** A map as a drawing, sizes in pixels. */
export interface JourneyDrawingAnswer {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** Size of the smallest text. */
  readonly smallestText: number;
}

const journeyFields = z.object({
  name: title,
  state: z.enum(journeyStates),
  course: z.enum(journeyCourses).nullable(),
  description: longText.nullable(),
  counterpart: id.nullable(),
  personas: z.array(reference).max(50),
  peaksAllowed: z.number().int().min(peaksAllowedRange.min).max(peaksAllowedRange.max),
});

const newStep = z.object({
  title: title.nullable().default(null),
  touchpoints: z.array(reference).max(200).default([]),
  linkedJourney: id.nullable().default(null),
});

export const journeyCommands = {
  /** Makes a journey with all fixed lanes. `stages`: names, or entries of the engagement's list; none = one stage to begin with. */
  'journey.create': command(
    journeyFields
      .partial()
      .required({ name: true })
      .extend({
        stages: z
          .array(z.union([id, named]))
          .max(200)
          .default([]),
      }),
  ).returns<{ readonly id: number }>(),
  'journey.update': command(z.object({ id, fields: journeyFields.partial() })).returns<null>(),
  'journey.delete': command(z.object({ id })).returns<null>(),
  'journey.move': command(z.object({ id, before })).returns<null>(),
  /** A copy on the same touchpoints. As `toBe`, `planned` or `actual` it is the counterpart of the original; as `copy` it stands alone. */
  'journey.duplicate': command(
    z.object({ id, as: z.enum(['copy', 'toBe', 'planned', 'actual']), name: title.optional() }),
  ).returns<{ readonly id: number }>(),

  /** Takes the maps of a file in with these options: one step of undo. The account is the same as that of the preview. */
  'journey.importRun': command(
    z.object({ file: z.string().max(4096), options: journeyImportOptionsSchema.default({}) }),
  ).returns<JourneyImportAccount>(),

  'journeyStage.create': command(
    z.object({ journey: id, name: title, stage: id.nullable().default(null), before }),
  ).returns<{
    readonly id: number;
  }>(),
  'journeyStage.update': command(
    z.object({
      id,
      fields: z.object({ name: title, description: longText.nullable(), stage: id.nullable() }).partial(),
    }),
  ).returns<null>(),
  /** Deletes a stage; its steps go to the end of stage `moveStepsTo`, or with it when that is null. */
  'journeyStage.delete': command(z.object({ id, moveStepsTo: id.nullable().default(null) })).returns<null>(),
  'journeyStage.move': command(z.object({ id, before })).returns<null>(),
  /** Copies a stage with its steps, put right after it. */
  'journeyStage.copy': command(z.object({ id })).returns<{ readonly id: number }>(),

  /** Makes steps in a stage before step `before` (null = at its end): with touchpoints that are there, new ones by name, or a journey to link to. */
  'journeyStep.create': command(z.object({ stage: id, before, steps: z.array(newStep).min(1).max(500) })).returns<{
    readonly ids: readonly number[];
  }>(),
  'journeyStep.update': command(
    z.object({
      id,
      fields: z
        .object({
          title: title.nullable(),
          linkedJourney: id.nullable(),
          picture: id.nullable(),
          channels: z.array(reference).max(200),
        })
        .partial(),
    }),
  ).returns<null>(),
  /** Takes a picture into the file and puts it on the step; `file` is a token for a file the user pointed at. */
  'journeyStep.addPicture': command(z.object({ id, file: z.string().max(4096) })).returns<{
    readonly attachment: number;
  }>(),
  'journeyStep.delete': command(z.object({ ids })).returns<null>(),
  /** Puts the steps, in the order given, in a stage (of another journey too) before step `before` (null = at its end). */
  'journeyStep.move': command(z.object({ ids, stage: id, before })).returns<null>(),
  /** Copies steps with their touchpoints, notes and figures to a stage, of another journey too. */
  'journeyStep.copy': command(z.object({ ids, stage: id, before })).returns<{ readonly ids: readonly number[] }>(),

  /** Adds touchpoints to a step; those that stand in it already are left alone. */
  'journeyMoment.create': command(
    z.object({ step: id, touchpoints: z.array(reference).min(1).max(200), before }),
  ).returns<{ readonly ids: readonly number[] }>(),
  /** Takes touchpoints off the map; the rows in the table stay. */
  'journeyMoment.delete': command(z.object({ ids })).returns<null>(),
  'journeyMoment.move': command(z.object({ ids, step: id, before })).returns<null>(),

  /** Adds a lane: a free one with a name, or a fixed kind that this map does not have. */
  'journeyLane.create': command(
    z.object({ journey: id, kind: z.enum(laneKinds).default('free'), name: title.nullable().default(null), before }),
  ).returns<{ readonly id: number }>(),
  'journeyLane.update': command(
    z.object({
      id,
      fields: z
        .object({
          name: title.nullable(),
          visible: z.boolean(),
          height: z.number().int().min(laneHeightRange.min).max(laneHeightRange.max).nullable(),
        })
        .partial(),
    }),
  ).returns<null>(),
  'journeyLane.delete': command(z.object({ id })).returns<null>(),
  'journeyLane.move': command(z.object({ id, before })).returns<null>(),
  /** Copies a lane with its notes to a free lane right below it. */
  'journeyLane.copy': command(z.object({ id })).returns<{ readonly id: number }>(),

  /** Makes the notes of one cell these texts, in this order: notes that are there keep their identity, colour and source. Empty texts are left out. */
  'journeyNote.set': command(z.object({ step: id, lane: id, texts: z.array(longText).max(500) })).returns<{
    readonly ids: readonly number[];
  }>(),
  'journeyNote.create': command(
    z.object({
      step: id,
      lane: id,
      text: longText,
      source: title.nullable().default(null),
      colour: z.enum(noteColours).nullable().default(null),
      before,
    }),
  ).returns<{ readonly id: number }>(),
  /** Changes a note; typing on in one note is one step of undo. */
  'journeyNote.update': command(
    z.object({
      id,
      fields: z.object({ text: longText, source: title.nullable(), colour: z.enum(noteColours).nullable() }).partial(),
    }),
  ).returns<null>(),
  'journeyNote.delete': command(z.object({ ids })).returns<null>(),
  'journeyNote.move': command(z.object({ ids, step: id, lane: id, before })).returns<null>(),

  /**
   * Sets figures of one point (dragging it on the curve). On a map of how it is, for everyone (`persona` null), the figure is the
   * touchpoint's own estimate and changes in the table too; on a map of how it should be, or for one persona, it holds on this map only.
   * null = not said; a field left out stays as it is.
   */
  'journeyScore.set': command(
    z.object({
      moment: id,
      persona: id.nullable().default(null),
      functional: score.optional(),
      emotional: score.optional(),
    }),
  ).returns<null>(),
} as const;
