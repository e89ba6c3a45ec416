/** Queries and commands on measurements: waves, answers, figures, topics, and touchpoints that follow a measurement. Import goes by `import.run`, kind 'survey'. */
import { z } from 'zod';
import type { FollowedScore, SurveyResponse, SurveyTopic, WaveSummary } from '../domain/measurement';
import { cesVariants, csatVariants } from '../insight/survey/measures';
import { kanoClasses, type KanoFigure, type OpportunityVerdict } from '../insight/survey/kano';
import type { KanoPair } from '../insight/survey/kanoPairs';
import type { Range } from '../insight/survey/lifetimeValue';
import type { SurveyFigures } from '../insight/survey/survey';
import { command, query } from './define';
import { recordFields } from './records.contract';
import type { Entity } from './replies';

const id = z.number().int().positive();
const day = z.iso.date();
const name = z.string().trim().min(1).max(200);
const entities: readonly Entity[] = ['measurement', 'touchpoint', 'import'];

/** What answers are grouped by: touchpoint (or topic while it is not linked), segment, channel, or any other column as `column:<header>`. */
export const groupingSchema = z.union([
  z.enum(['touchpoint', 'segment', 'channel']),
  z.templateLiteral(['column:', z.string().min(1).max(500)]),
]);
export type Grouping = z.infer<typeof groupingSchema>;

/** A column that answers can be grouped by. */
export interface GroupingColumn {
  readonly by: Grouping;
  /** Header of another column; null for the three fixed ones. */
  readonly label: string | null;
  readonly values: number;
}

/** Opportunity of a touchpoint (C13): importance 1–5 and its leading score 1–10, both taken to 0–10. */
export interface Opportunity {
  readonly touchpoint: number;
  readonly name: string;
  readonly importance: number;
  readonly satisfaction: number;
  readonly score: number;
  readonly verdict: OpportunityVerdict;
  readonly basis: 'estimate' | 'measured';
}

/** A feature of a survey with what its answers say. */
export interface KanoFeature extends KanoFigure {
  readonly feature: number;
  readonly name: string;
  /** Headers of its two columns. */
  readonly functional: string;
  readonly dysfunctional: string;
}

/** Every feature that was defined, in order; pairs of columns that look like one and are not defined yet; and every column to choose from. */
export interface KanoOverview {
  readonly features: readonly KanoFeature[];
  readonly suggestions: readonly (KanoPair & { readonly n: number })[];
  readonly columns: readonly string[];
}

/** Customer lifetime value, retention effect and waste, from the assumptions of the engagement (records 'assumption') and the touchpoints. Euro. */
export interface ValueFigures {
  /** Assumptions by key; null = nobody has said (see `valueAssumptions`). */
  readonly assumptions: Readonly<Record<ValueAssumption, Range | null>>;
  readonly lifetimeValue: Range | null;
  readonly multiple: Range | null;
  /** What one percentage point more retention is worth over all customers. */
  readonly pointOfRetention: Range | null;
  readonly waste: {
    readonly lostCustomersEuro: number;
    readonly reworkHours: number;
    readonly reworkEuro: Range | null;
    readonly total: Range | null;
    readonly rows: readonly {
      readonly touchpoint: number;
      readonly name: string;
      readonly lostCustomersEuro: number | null;
      readonly reworkHours: number | null;
    }[];
  };
}

/** Names of the assumptions that `measurement.value` reads; rates as shares 0–1, money in euro. */
export const valueAssumptions = [
  'margin',
  'retention',
  'discount',
  'acquisitionCost',
  'customers',
  'hourCost',
] as const;
export type ValueAssumption = (typeof valueAssumptions)[number];

export const measurementQueries = {
  /** Waves in order of time, each with its account of rows. */
  'measurement.waves': query(z.object({}), entities).returns<readonly WaveSummary[]>(),
  /**
   * Figures over the answers that count: of every wave, or of `wave` (with the one before it, for the changes), in all and per group. Shares are 0–1.
   */
  'measurement.figures': query(
    z.object({ wave: z.union([id, name]).optional(), by: groupingSchema.optional() }),
    entities,
  ).returns<SurveyFigures>(),
  'measurement.groupings': query(z.object({}), entities).returns<readonly GroupingColumn[]>(),
  'measurement.topics': query(z.object({}), entities).returns<readonly SurveyTopic[]>(),
  /** Answers, newest first. `group` narrows to one group of `by` (its `key`). `rejected` shows those that do not count instead. */
  'measurement.responses': query(
    z.object({
      wave: id.optional(),
      topic: id.optional(),
      touchpoint: id.optional(),
      by: groupingSchema.optional(),
      group: z.string().max(500).optional(),
      rejected: z.boolean().default(false),
      withComment: z.boolean().default(false),
      text: z.string().max(200).default(''),
      /** Only answers that fall in this class of this feature. */
      kano: z.object({ feature: id, kind: z.enum(kanoClasses) }).optional(),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(1000).default(100),
    }),
    entities,
  ).returns<{ readonly total: number; readonly rows: readonly SurveyResponse[] }>(),
  /** Figures of one touchpoint over all waves, with the changes. */
  'measurement.ofTouchpoint': query(z.object({ touchpoint: id }), entities).returns<SurveyFigures>(),
  /** Touchpoints that follow a measurement (of all, or of these): what their scores rest on. */
  'measurement.followed': query(z.object({ touchpoints: z.array(id).max(5000).optional() }), entities).returns<
    readonly FollowedScore[]
  >(),
  /** Kano (C12) over every wave, or one. */
  'measurement.kano': query(z.object({ wave: id.optional() }), entities).returns<KanoOverview>(),
  'measurement.opportunity': query(z.object({}), entities).returns<readonly Opportunity[]>(),
  'measurement.value': query(z.object({}), [...entities, 'organisation']).returns<ValueFigures>(),
} as const;

const waveFields = z.object({
  name,
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  notes: z.string().max(5000).nullable(),
  csatVariant: z.enum(csatVariants),
  cesVariant: z.enum(cesVariants),
});

export const measurementCommands = {
  'wave.create': command(waveFields.partial().required({ name: true })).returns<{ readonly id: number }>(),
  'wave.update': command(z.object({ id, fields: waveFields.partial() })).returns<null>(),
  /** Deletes a wave with its answers. */
  'wave.delete': command(z.object({ id })).returns<null>(),
  'wave.move': command(z.object({ id, before: id.nullable().default(null) })).returns<null>(),
  /** Says which touchpoint a topic of the survey stands for; null = none. Every answer about it goes along. */
  'surveyTopic.link': command(z.object({ id, touchpoint: id.nullable() })).returns<null>(),
  /** Defines features by the headers of their two columns, in one step; a pair that is defined already is passed by. */
  'kano.define': command(z.object({ features: z.array(recordFields.kanoFeature).min(1).max(200) })).returns<{
    readonly ids: readonly number[];
  }>(),
  /** Excludes answers by hand, or takes them back in (only those excluded by hand). */
  'response.exclude': command(z.object({ ids: z.array(id).min(1).max(10_000), excluded: z.boolean() })).returns<null>(),
  /**
   * Makes touchpoints follow a measurement: `wave` null = the newest wave with answers about it. Their scores become the measured means, here and
   * wherever they show; the estimates come back with `measurement.estimate`. Touchpoints without answers are refused (measurement.noAnswers).
   */
  'measurement.follow': command(
    z.object({ touchpoints: z.array(id).min(1).max(10_000), wave: id.nullable().default(null) }),
  ).returns<null>(),
  'measurement.estimate': command(z.object({ touchpoints: z.array(id).min(1).max(10_000) })).returns<null>(),
} as const;
