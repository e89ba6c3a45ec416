/** Supply and demand in staffing: specialists, assignments and the criteria by which a person lays them side by side (P8). Nothing here asks for age, sex, origin or a photo: those may not be weighed. */
import { managerTasks, type ManagerTask } from './responsibility';
import type { Process } from './terms';

export const cxLevels = ['steering', 'brand', 'operational', 'customer'] as const;
/** The four levels of customer experience: aansturend, merk, operationeel, klant [S2.8–S2.11]. */
export type CxLevel = (typeof cxLevels)[number];

/** The eight traits of who works on customer experience: the same axes as the tasks of the CX manager [S2.14]. */
export const cxTraits = managerTasks;
export type CxTrait = ManagerTask;

export const specialistStatuses = ['active', 'placed', 'onHold', 'doNotContact', 'unknown'] as const;
/** Whether somebody can be asked; `doNotContact` is never proposed. */
export type SpecialistStatus = (typeof specialistStatuses)[number];

export const testAnswers = ['yes', 'no', 'unknown'] as const;
/** Answer to one of the two test questions [S1.7]; worth nothing without its evidence. */
export type TestAnswer = (typeof testAnswers)[number];

/** A range that may be one value (low = high); null where nothing is known. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Skills are a list of the pool's own: a sheet may bring others. Strength 0–5 in steps of a half. */
export interface Skill {
  readonly id: number;
  readonly uid: string;
  readonly name: string;
}

/** One specialist. Null and absent mean unknown, never zero. */
export interface Specialist {
  readonly id: number;
  readonly uid: string;
  /** The pool's own number, ‘SPC-0001’. */
  readonly number: string | null;
  readonly name: string | null;
  readonly status: SpecialistStatus;
  /** Strength online and offline, 0–100 each; they need not add up to 100 [S1.6]. */
  readonly online: number | null;
  readonly offline: number | null;
  /** Levels that the person works on, with the strength 0–5 where known. A level that is absent is not the person's; null as a whole = unknown. */
  readonly levels: Readonly<Partial<Record<CxLevel, number | null>>> | null;
  readonly processes: readonly Process[] | null;
  /** Strength 0–5 by skill id. */
  readonly skills: Readonly<Record<number, number>>;
  /** Strength 0–5 by trait; absent = unknown. */
  readonly traits: Readonly<Partial<Record<CxTrait, number>>>;
  /** Does the digital specialist take the offline touchpoints along [S1.7]? */
  readonly takesOffline: TestAnswer;
  readonly takesOfflineEvidence: string | null;
  /** Does the traditional specialist know the online data [S1.7]? */
  readonly knowsOnlineData: TestAnswer;
  readonly knowsOnlineDataEvidence: string | null;
  readonly sectors: readonly string[] | null;
  readonly languages: readonly string[] | null;
  readonly methods: readonly string[] | null;
  readonly certificates: readonly string[] | null;
  readonly education: string | null;
  /** Euro an hour. */
  readonly rate: Range | null;
  /** Hours a week. */
  readonly hours: Range | null;
  /** ISO date from which the person can start. */
  readonly availableFrom: string | null;
  readonly place: string | null;
  /** Years in customer experience. */
  readonly years: number | null;
  /** ISO date of the last contact: the retention clock starts here. */
  readonly lastContact: string | null;
  /** ISO date until which the person agreed to be kept; null = no agreement. */
  readonly consentUntil: string | null;
  readonly source: string | null;
  readonly notes: string | null;
}

export const criterionKinds = [
  'online',
  'levels',
  'processes',
  'skill',
  'trait',
  'sectors',
  'languages',
  'rate',
  'hours',
  'start',
  'place',
  'years',
  'text',
] as const;
/** What a criterion looks at; `text` is one that only a person can judge. */
export type CriterionKind = (typeof criterionKinds)[number];

export const conditions = ['must', 'wish', 'mustNot'] as const;
/** A must and a must-not only let through or stop; points come from wishes. */
export type Condition = (typeof conditions)[number];

/** What is asked, by kind. */
export type CriterionValue =
  /** Wanted share online, 0–100 (offline is the rest). */
  | { readonly kind: 'online'; readonly share: number }
  | { readonly kind: 'levels'; readonly levels: readonly CxLevel[] }
  | { readonly kind: 'processes'; readonly processes: readonly Process[] }
  /** At least this strength, 0–5. */
  | { readonly kind: 'skill'; readonly skill: number; readonly least: number }
  | { readonly kind: 'trait'; readonly trait: CxTrait; readonly least: number }
  | { readonly kind: 'sectors'; readonly names: readonly string[] }
  | { readonly kind: 'languages'; readonly names: readonly string[] }
  /** Euro an hour at most. */
  | { readonly kind: 'rate'; readonly most: number }
  /** Hours a week; a range is met by any overlap. */
  | { readonly kind: 'hours'; readonly low: number; readonly high: number }
  /** ISO date at the latest. */
  | { readonly kind: 'start'; readonly date: string }
  /** Place of work and the kilometres that are near enough. */
  | { readonly kind: 'place'; readonly place: string; readonly near: number }
  | { readonly kind: 'years'; readonly least: number }
  | { readonly kind: 'text'; readonly text: string };

/** One criterion as a person wrote it. */
export interface Criterion {
  readonly id: number;
  readonly condition: Condition;
  /** 0 or more; only wishes count. */
  readonly weight: number;
  readonly value: CriterionValue;
}

export const assignmentStatuses = ['open', 'onHold', 'filled', 'withdrawn', 'unknown'] as const;
export type AssignmentStatus = (typeof assignmentStatuses)[number];

/** One assignment: what is asked, as far as it was said. */
export interface Assignment {
  readonly id: number;
  readonly uid: string;
  readonly number: string | null;
  readonly title: string;
  readonly client: string | null;
  readonly sector: string | null;
  readonly description: string | null;
  readonly status: AssignmentStatus;
  /** Wanted share online, 0–100; the first intake question [S1.13]. */
  readonly online: number | null;
  /** Levels asked; null = not said. */
  readonly levels: readonly CxLevel[] | null;
  /** Which part of the experience [S1.13]; null = not said. */
  readonly processes: readonly Process[] | null;
  /** Share of the journey that is this role's, 0–100 [S1.11]. */
  readonly share: number | null;
  readonly languages: readonly string[] | null;
  readonly maximumRate: number | null;
  readonly hours: Range | null;
  readonly start: string | null;
  readonly months: number | null;
  readonly place: string | null;
  readonly remote: string | null;
  readonly requestedBy: string | null;
  /** The words of the request, as they came: what could not be read stands here for the clarity check. */
  readonly said: AssignmentWords;
  readonly criteria: readonly Criterion[];
}

/** The source's own words for the parts that the clarity check judges; null = an empty cell. */
export interface AssignmentWords {
  readonly online: string | null;
  readonly levels: string | null;
  readonly processes: string | null;
  readonly musts: string | null;
  readonly wishes: string | null;
  readonly weights: string | null;
  readonly share: string | null;
}

export const noWords: AssignmentWords = {
  online: null,
  levels: null,
  processes: null,
  musts: null,
  wishes: null,
  weights: null,
  share: null,
};

export const shortlistStages = ['considered', 'approached', 'proposed', 'interviewed', 'chosen', 'declined'] as const;
/** Where a specialist stands for an assignment; a person sets it, never the program. */
export type ShortlistStage = (typeof shortlistStages)[number];

/** Days that a profile is kept without an agreement (four weeks) and with one (a year) unless the pool says otherwise. */
export const usualRetention = { withoutConsent: 28, withConsent: 365 } as const;

/** The rules by which fits are computed. A changed rubric makes a new version, so that an old result can be told from a new one. */
export interface Rubric {
  /** Rises with every change of these rules in the program. */
  readonly version: number;
  /** Points between wanted and own share online at which the fit is 0. */
  readonly onlineSpan: number;
  /** Days after the wanted start at which the fit is 0. */
  readonly lateSpan: number;
  /** Kilometres beyond near at which the fit is 0. */
  readonly farSpan: number;
  /** Share of the maximum rate by which a rate may be higher before the fit is 0. */
  readonly rateSpan: number;
}

export const rubric: Rubric = { version: 1, onlineSpan: 50, lateSpan: 90, farSpan: 90, rateSpan: 0.25 };
