/** Improvements: finding → cause → proposal → decision → done → effect [S4.3, S4.22–24]. */

export const improvementStatuses = [
  'proposed',
  'decided',
  'inProgress',
  'done',
  'stopped',
  'rejected',
  'onHold',
] as const;
export type ImprovementStatus = (typeof improvementStatuses)[number];

/** Columns of the board; stopped, rejected and on hold share the last one. */
export const boardColumns = ['proposed', 'decided', 'inProgress', 'done', 'still'] as const;
export type BoardColumn = (typeof boardColumns)[number];

/** The board's column for a status. */
export function boardColumnOf(status: ImprovementStatus): BoardColumn {
  return status === 'stopped' || status === 'rejected' || status === 'onHold' ? 'still' : status;
}

export const efforts = ['small', 'medium', 'large'] as const;
export type Effort = (typeof efforts)[number];

/** What the effect is measured in: a measure of the survey, another report mark, a share in %, events per period, or another number. */
export const effectKinds = [
  'nps',
  'csat',
  'ces',
  'functional',
  'emotional',
  'mark',
  'share',
  'rate',
  'number',
] as const;
export type EffectKind = (typeof effectKinds)[number];

/** What n counts. */
export const nUnits = ['respondents', 'months', 'weeks', 'cases'] as const;
export type NUnit = (typeof nUnits)[number];

/** Below this n a figure carries no conclusion: thirty people or cases, three months, six weeks. */
export const fewest: Readonly<Record<NUnit, number>> = { respondents: 30, cases: 30, months: 3, weeks: 6 };

export const evidenceKinds = ['quote', 'touchpoint', 'measurement', 'journey', 'note'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export interface ImprovementRegister {
  readonly id: number;
  readonly name: string;
  readonly who: string | null;
  readonly done: boolean;
}

export interface ImprovementEvidence {
  readonly id: number;
  readonly kind: EvidenceKind;
  readonly sourceUid: string | null;
  readonly text: string;
}

/** A figure at one moment, as somebody wrote it down. `wave` says that it follows the answers of that wave instead. */
export interface EffectPoint {
  readonly value: number | null;
  readonly n: number | null;
  /** Standard deviation of the single values, where known. */
  readonly deviation: number | null;
  readonly wave: number | null;
}

export interface Improvement {
  readonly id: number;
  readonly uid: string;
  readonly position: number;
  /** Own number, such as V01. */
  readonly code: string | null;
  readonly name: string;
  readonly finding: string | null;
  readonly cause: string | null;
  readonly proposal: string | null;
  readonly status: ImprovementStatus;
  readonly owner: number | null;
  readonly department: number | null;
  readonly crossDepartment: boolean | null;
  readonly effort: Effort | null;
  /** 1–5. */
  readonly impact: number | null;
  readonly customerBenefit: string | null;
  readonly organisationBenefit: string | null;
  /** Days, ISO yyyy-mm-dd; a month (yyyy-mm) is kept in `unclear`. */
  readonly proposedOn: string | null;
  readonly decidedOn: string | null;
  readonly dueOn: string | null;
  readonly doneOn: string | null;
  readonly measure: string | null;
  readonly measureKind: EffectKind | null;
  readonly unit: string | null;
  readonly nUnit: NUnit | null;
  readonly baseline: EffectPoint;
  readonly after: EffectPoint;
  readonly notes: string | null;
  /** What a source said where it could not be read, by field. */
  readonly unclear: Readonly<Record<string, string>>;
  /** JSON of the business case's assumptions (shared/insight/survey/lifetimeValue). */
  readonly businessCase: string | null;
  readonly touchpoints: readonly number[];
  readonly dependsOn: readonly number[];
  readonly registers: readonly ImprovementRegister[];
  readonly evidence: readonly ImprovementEvidence[];
}

/** Words by which people write a status; spaces and case do not count. */
export const statusWords: Readonly<Record<ImprovementStatus, readonly string[]>> = {
  proposed: [
    'voorgesteld',
    'voorstel',
    'proposed',
    'idee',
    'nieuw',
    'new',
    'open',
    'ingediend',
    'submitted',
    'not started',
    'niet gestart',
    'nog niet gestart',
    'to do',
    'todo',
    'te doen',
    'backlog',
    'gemeld',
    'aangemeld',
    'idea',
    'raised',
    'wens',
  ],
  decided: [
    'besloten',
    'akkoord',
    'goedgekeurd',
    'decided',
    'approved',
    'accepted',
    'gepland',
    'planned',
    'aanvaard',
    'besluit genomen',
    'go',
    'agreed',
  ],
  inProgress: [
    'in uitvoering',
    'bezig',
    'lopend',
    'in progress',
    'doing',
    'onderhanden',
    'gestart',
    'started',
    'loopt',
    'in behandeling',
    'wip',
    'work in progress',
    'ongoing',
    'actief',
    'active',
    'in ontwikkeling',
    'mee bezig',
    'running',
    'in uitvoering genomen',
  ],
  done: [
    'gereed',
    'klaar',
    'done',
    'afgerond',
    'uitgevoerd',
    'completed',
    'finished',
    'gerealiseerd',
    'closed',
    'opgelost',
    'opgeleverd',
    'geïmplementeerd',
    'implemented',
    'live',
    'resolved',
    'gesloten',
    'voltooid',
    'complete',
    'delivered',
  ],
  stopped: [
    'gestopt',
    'stopped',
    'gestaakt',
    'beëindigd',
    'vervallen',
    'cancelled',
    'canceled',
    'geannuleerd',
    'gecanceld',
    'dropped',
  ],
  rejected: [
    'afgewezen',
    'rejected',
    'declined',
    'niet doen',
    'geweigerd',
    'no go',
    'nogo',
    'niet akkoord',
    "won't do",
  ],
  onHold: [
    'on hold',
    'onhold',
    'in de wacht',
    'wacht',
    'aangehouden',
    'gepauzeerd',
    'paused',
    'uitgesteld',
    'stil',
    'geparkeerd',
    'parked',
    'waiting',
    'wachten',
    'blocked',
    'geblokkeerd',
    'later',
    'in afwachting',
  ],
};

export const effortWords: Readonly<Record<Effort, readonly string[]>> = {
  small: ['s', 'klein', 'small', 'laag', 'low', 'weinig'],
  medium: ['m', 'middel', 'medium', 'gemiddeld', 'middelgroot', 'mid'],
  large: ['l', 'groot', 'large', 'hoog', 'high', 'veel', 'xl'],
};

/** What kind of measure a name stands for, from its own words; null when they do not say. Unit of n with it. */
export function effectKindOf(measure: string): { readonly kind: EffectKind; readonly nUnit: NUnit } {
  const words = measure.toLowerCase();
  const nUnit: NUnit = /per maand|per month|\/\s*(?:mnd|maand|month)/u.test(words)
    ? 'months'
    : /per week|\/\s*week/u.test(words)
      ? 'weeks'
      : 'respondents';
  const kind: EffectKind = /\bnps\b/u.test(words)
    ? 'nps'
    : /\bcsat\b|tevredenheid/u.test(words)
      ? 'csat'
      : /\bces\b/u.test(words)
        ? 'ces'
        : /functione/u.test(words)
          ? 'functional'
          : /emotione/u.test(words)
            ? 'emotional'
            : /cijfer|\bmark\b/u.test(words)
              ? 'mark'
              : /%|percent|procent|aandeel|\bshare\b/u.test(words)
                ? 'share'
                : nUnit === 'respondents'
                  ? 'number'
                  : 'rate';
  return { kind, nUnit };
}
