/** The round in which people say what customer experience means to them, and the usual misunderstandings as a check. */

/** In the order of the source: a good experience by definition; only journey mapping; every organisation wants it good; only service; peaks everywhere. */
export const misunderstandingRules = [
  'goodByDefinition',
  'onlyMapping',
  'everyoneWantsGood',
  'onlyService',
  'peaksEverywhere',
] as const;
export type MisunderstandingRule = (typeof misunderstandingRules)[number];

export const misunderstandingStates = ['yes', 'partly', 'no'] as const;
export type MisunderstandingState = (typeof misunderstandingStates)[number];

export interface DefinitionView {
  readonly id: number;
  readonly uid: string;
  readonly person: number | null;
  /** Who says it: the person's role, or what was filled in. */
  readonly who: string | null;
  readonly text: string;
  readonly saidOn: string | null;
  /** The quote it comes from. */
  readonly quote: number | null;
}

export interface Misunderstanding {
  readonly rule: MisunderstandingRule;
  /** Null = nobody has looked. */
  readonly found: MisunderstandingState | null;
  readonly evidence: string | null;
}
