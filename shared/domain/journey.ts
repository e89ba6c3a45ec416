/** Journeys (klantreizen): ordered maps of steps that refer to touchpoints. A map is a view on the touchpoint rows; it holds no copy of them [S4.15]. */

export const journeyStates = ['asIs', 'toBe'] as const;
/** As it is today, or as it should be. */
export type JourneyState = (typeof journeyStates)[number];

export const journeyCourses = ['planned', 'actual'] as const;
/** As it was meant to go, or as it went for customers. */
export type JourneyCourse = (typeof journeyCourses)[number];

export const laneKinds = [
  'touchpoints',
  'doing',
  'thinking',
  'feeling',
  'curve',
  'quotes',
  'pain',
  'opportunity',
  'channels',
  'backstage',
  'systems',
  'measurements',
  'picture',
  'free',
] as const;
/** What a lane shows. Every kind but `free` stands at most once in a journey. */
export type LaneKind = (typeof laneKinds)[number];

/** Lanes that a new journey shows; the other fixed lanes are there but hidden. The order of a new journey is that of `laneKinds`. */
export const lanesShownAtFirst: ReadonlySet<LaneKind> = new Set<LaneKind>([
  'touchpoints',
  'doing',
  'thinking',
  'curve',
  'pain',
  'opportunity',
  'channels',
  'backstage',
  'systems',
]);

/** Lanes that are drawn from the touchpoints; notes may be added to them all the same (never to the curve). */
export const computedLanes: ReadonlySet<LaneKind> = new Set<LaneKind>([
  'touchpoints',
  'curve',
  'channels',
  'backstage',
  'measurements',
  'picture',
]);

/** Heights of lanes in pixels that a person may choose. */
export const laneHeightRange = { min: 24, max: 800 } as const;

/** Peaks that a journey may have unless its makers say otherwise: "een paar keer pieken is genoeg" [S3.11]. */
export const peaksAllowedRange = { min: 1, max: 20, usual: 3 } as const;

export const noteColours = ['paper', 'yellow', 'green', 'blue', 'pink', 'violet'] as const;
/** Colour of a sticky note; a sign of its maker's own, without fixed meaning. */
export type NoteColour = (typeof noteColours)[number];

/** The facts of one journey. */
export interface Journey {
  readonly id: number;
  readonly uid: string;
  readonly position: number;
  readonly name: string;
  readonly state: JourneyState;
  /** Null when nobody has said. */
  readonly course: JourneyCourse | null;
  readonly description: string | null;
  /** The journey that this one is held against (a to-be against its as-is, actual against planned). */
  readonly counterpart: number | null;
  /** Personas on the map; the first one is whose journey it is. */
  readonly personas: readonly number[];
  readonly peaksAllowed: number;
}

/** A group of columns of one journey. */
export interface JourneyStage {
  readonly id: number;
  readonly uid: string;
  readonly journey: number;
  readonly position: number;
  readonly name: string;
  readonly description: string | null;
  /** The stage of the engagement's own list that it stands for. */
  readonly stage: number | null;
}

/** One column of the map. */
export interface JourneyStep {
  readonly id: number;
  readonly uid: string;
  /** Stage of this journey (JourneyStage). */
  readonly stage: number;
  readonly position: number;
  /** A title of its own; null = called after its first touchpoint or the journey it links to. */
  readonly title: string | null;
  /** A step that stands for a journey of its own. */
  readonly linkedJourney: number | null;
  /** Attachment with the picture. */
  readonly picture: number | null;
  /** Channels of the step beside those of its touchpoints (a step without touchpoint has only these). */
  readonly channels: readonly number[];
  /** The step of the counterpart journey that this one was copied from. */
  readonly counterpart: number | null;
}

/** A touchpoint in a step: one point of the curve. The same touchpoint may stand in several steps and journeys. */
export interface JourneyMoment {
  readonly id: number;
  readonly uid: string;
  readonly step: number;
  readonly touchpoint: number;
  readonly position: number;
}

export interface JourneyLane {
  readonly id: number;
  readonly uid: string;
  readonly journey: number;
  readonly position: number;
  readonly kind: LaneKind;
  /** A name of its own; null = the usual name of its kind (messages `journeys.lanes`). */
  readonly name: string | null;
  readonly visible: boolean;
  /** Pixels; null = as high as it needs. */
  readonly height: number | null;
}

/** A sticky note in the cell of a step and a lane. */
export interface JourneyNote {
  readonly id: number;
  readonly uid: string;
  readonly step: number;
  readonly lane: number;
  readonly position: number;
  readonly text: string;
  /** Who or what it comes from, such as a respondent's number. */
  readonly source: string | null;
  readonly colour: NoteColour | null;
}

/** A figure that holds in this journey only: for the journey as it should be, or as one persona feels it. */
export interface JourneyScore {
  readonly id: number;
  readonly moment: number;
  /** Null = for everyone on this map. */
  readonly persona: number | null;
  /** 1–10; null = not said. */
  readonly functional: number | null;
  readonly emotional: number | null;
}

/** What a step is called: its own title, otherwise its first touchpoint, otherwise the journey it links to; '' when it has none of these. */
export function stepName(
  step: Pick<JourneyStep, 'title'>,
  touchpointName: string | undefined,
  linkedName: string | undefined,
): string {
  return step.title ?? touchpointName ?? linkedName ?? '';
}
