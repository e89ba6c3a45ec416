/** What the makers of sections share: the input of a report, the list of sources that claims point to, and small writers of cells and figures. Pure. */
import type { DefinitionRound } from '../contract/interviewDefinition.contract';
import type { CodeRow, QuoteRow, TranscriptSummary } from '../contract/interviews.contract';
import type { ImprovementRow } from '../contract/improvements.contract';
import type { StaffingCoverage, StaffingDemand, TeamAnswer } from '../contract/staffingMatch.contract';
import type { Engagement } from '../domain/engagement';
import type { ParticipantKind } from '../domain/interview';
import type { WaveSummary } from '../domain/measurement';
import type { ManagerTask, PreconditionKind, ResponsibilityKind, TaskState } from '../domain/responsibility';
import type { Assignment, Specialist } from '../domain/staffing';
import type { Text } from '../i18n';
import { formatDate, formatNumber, formatScore } from '../i18n/format';
import type { TouchpointFigures } from '../insight/figures';
import type { InsightInput } from '../insight/input';
import type { ActionChain } from '../insight/improvement/overview';
import type { Readiness } from '../insight/improvement/readiness';
import type { JourneyInsights } from '../insight/journey/insight.types';
import type { JourneyMap, JourneyQuote } from '../insight/journey/map';
import type { SurveyFigures } from '../insight/survey/survey';
import type { ColumnType, ReportCell, ReportColumn, ReportOptions, ReportSource, ReportStyle } from './model';

export interface ReportJourneyInput {
  readonly map: JourneyMap;
  readonly insights: JourneyInsights;
  /** Quotes that may be shown. */
  readonly quotes: readonly JourneyQuote[];
  readonly drawing: { readonly svg: string; readonly width: number; readonly height: number };
}

export interface ReportInterviewInput {
  readonly transcripts: readonly TranscriptSummary[];
  /** How many participants there are of each kind: the group that a quote comes from. */
  readonly participants: ReadonlyMap<ParticipantKind | null, number>;
  readonly codes: readonly CodeRow[];
  /** Quotes of participants who did not withdraw and whose words may leave the team. */
  readonly quotes: readonly QuoteRow[];
  /** Quotes that stay inside the team, or whose participant withdrew. */
  readonly notAllowed: number;
  readonly definition: DefinitionRound;
}

export interface ReportOrganisationInput {
  readonly model: { readonly kind: ResponsibilityKind; readonly reason: string | null } | null;
  readonly tasks: readonly {
    readonly uid: string;
    readonly task: ManagerTask;
    readonly who: string | null;
    readonly state: TaskState | null;
  }[];
  readonly preconditions: readonly {
    readonly uid: string;
    readonly kind: PreconditionKind;
    readonly name: string | null;
    readonly met: boolean | null;
    readonly evidence: string | null;
  }[];
  /** The newest round of each maturity model that has answers. */
  readonly maturity: readonly {
    readonly model: string;
    readonly round: string;
    readonly heldOn: string | null;
    readonly respondents: number;
    readonly mean: number | null;
    readonly lowest: number;
    readonly highest: number;
    readonly topics: readonly {
      readonly topic: string | null;
      readonly mean: number | null;
      readonly questions: number;
    }[];
    readonly stage: string | null;
    readonly nextStep: string | null;
  }[];
}

/** Who may be named in a report: the fields of a profile that the advice shows. */
export type ReportSpecialist = Pick<
  Specialist,
  'id' | 'uid' | 'number' | 'name' | 'online' | 'offline' | 'levels' | 'processes'
>;

/** What the staffing advice is made of: the answers of the screen on staffing. */
export interface ReportStaffingInput {
  readonly demand: StaffingDemand;
  /** People who may be approached; those laid over the journey. */
  readonly people: readonly ReportSpecialist[];
  /** How many there are in the file. */
  readonly peopleInFile: number;
  /** Null without people. */
  readonly coverage: StaffingCoverage | null;
  readonly smallest: TeamAnswer | null;
  readonly assignments: readonly Assignment[];
  /** Names of skills by id. */
  readonly skills: ReadonlyMap<number, string>;
}

/** The whole engagement as reports see it. */
export interface ReportInput {
  readonly engagement: Engagement;
  readonly insight: InsightInput;
  /** Figures over `insight`. */
  readonly figures: TouchpointFigures;
  readonly style: ReportStyle;
  readonly waves: readonly WaveSummary[];
  /** Per touchpoint; null without answers. */
  readonly survey: SurveyFigures | null;
  readonly journeys: readonly ReportJourneyInput[];
  readonly improvements: readonly ImprovementRow[];
  readonly chain: ActionChain;
  readonly readiness: readonly Readiness[];
  /** Day that open days are counted to. */
  readonly referenceDate: string;
  readonly interviews: ReportInterviewInput;
  readonly organisation: ReportOrganisationInput;
  /** Null for kinds of reports that say nothing of staffing. */
  readonly staffing: ReportStaffingInput | null;
}

export interface Maker {
  readonly input: ReportInput;
  readonly options: ReportOptions;
  readonly text: Text;
  /** Rows of a table at most. */
  readonly rowLimit: number;
  readonly sources: Sources;
  /** Left out on the way, in words. */
  readonly remarks: string[];
}

/** Collects sources in the order in which they are first pointed to. */
export interface Sources {
  /** Answers the id; the number of a source is its place. */
  cite(source: Omit<ReportSource, 'number'>): string;
  numberOf(id: string): number;
  all(): readonly ReportSource[];
}

/** An empty list of sources. */
export function createSources(): Sources {
  const known = new Map<string, ReportSource>();
  return {
    cite(source) {
      if (!known.has(source.id)) known.set(source.id, { ...source, number: known.size + 1 });
      return source.id;
    },
    numberOf: (id) => known.get(id)?.number ?? 0,
    all: () => [...known.values()],
  };
}

/** Source: the table of touchpoints. */
export function citeTable({ input, text, sources }: Maker): string {
  const { referenceDate } = input.engagement;
  const n = input.insight.touchpoints.length;
  return sources.cite({
    id: 'touchpoints',
    kind: 'touchpoints',
    text: text('reportParts.sources.touchpoints', { n }),
    n,
    from: null,
    to: referenceDate,
  });
}

/** Source: a wave of measurement. */
export function citeWave({ text, sources }: Maker, wave: WaveSummary): string {
  const rejected = wave.rows.read - wave.rows.kept;
  return sources.cite({
    id: `wave:${wave.uid}`,
    kind: 'wave',
    text: text('reportParts.sources.wave', {
      name: wave.name,
      kept: wave.rows.kept,
      read: wave.rows.read,
      rejected,
      files: wave.files.map((file) => file.name).join(', '),
    }),
    n: wave.rows.kept,
    from: wave.startsOn ?? wave.firstAnswer?.slice(0, 10) ?? null,
    to: wave.endsOn ?? wave.lastAnswer?.slice(0, 10) ?? null,
  });
}

/** Source: the interviews together. */
export function citeInterviews({ input, text, sources }: Maker): string {
  const days = input.interviews.transcripts.flatMap((one) => one.heldOn ?? []).toSorted();
  const n = input.interviews.transcripts.length;
  return sources.cite({
    id: 'interviews',
    kind: 'interviews',
    text: text('reportParts.sources.interviews', { n, quotes: input.interviews.quotes.length }),
    n,
    from: days.at(0) ?? null,
    to: days.at(-1) ?? null,
  });
}

/** Source: the improvements. */
export function citeImprovements({ input, text, sources }: Maker): string {
  const n = input.improvements.length;
  return sources.cite({
    id: 'improvements',
    kind: 'improvements',
    text: text('reportParts.sources.improvements', { n }),
    n,
    from: null,
    to: input.referenceDate,
  });
}

/** Source: what is kept about the organisation. */
export function citeOrganisation({ input, text, sources }: Maker): string {
  return sources.cite({
    id: 'organisation',
    kind: 'organisation',
    text: text('reportParts.sources.organisation'),
    n: null,
    from: null,
    to: input.engagement.referenceDate,
  });
}

/** Source: the profiles of specialists. */
export function citeProfiles({ input, text, sources }: Maker): string {
  const n = input.staffing?.people.length ?? 0;
  return sources.cite({
    id: 'profiles',
    kind: 'staffing',
    text: text('reportParts.staffing.source', { n }),
    n,
    from: null,
    to: input.referenceDate,
  });
}

/** Source: what was asked for. */
export function citeAssignments({ input, text, sources }: Maker): string {
  const n = input.staffing?.assignments.length ?? 0;
  return sources.cite({
    id: 'assignments',
    kind: 'staffing',
    text: text('reportParts.staffing.assignmentSource', { n }),
    n,
    from: null,
    to: input.referenceDate,
  });
}

/** "04-11-2024 – 22-11-2024", one day once, "" when unknown. */
export function period(text: Text, from: string | null, to: string | null): string {
  if (from === null || to === null || from === to) return formatDate(text.locale, to ?? from);
  return `${formatDate(text.locale, from)} – ${formatDate(text.locale, to)}`;
}

/** Numbers of sources as they stand behind a claim: "[1, 4]". */
export function marksOf(sources: Sources, refs: readonly string[]): string {
  const numbers = refs
    .map((id) => sources.numberOf(id))
    .filter((number) => number > 0)
    .sort((a, b) => a - b);
  return numbers.length === 0 ? '' : `[${numbers.join(', ')}]`;
}

export const cells = {
  text: (value: string | null | undefined): ReportCell => ({ text: value ?? '' }),
  number: (text: Text, value: number | null): ReportCell =>
    value === null ? { text: '' } : { text: formatNumber(text.locale, value), number: value },
  mark: (text: Text, value: number | null): ReportCell =>
    value === null ? { text: '' } : { text: formatScore(text.locale, value), number: value },
  date: (text: Text, value: string | null): ReportCell =>
    value === null ? { text: '' } : { text: formatDate(text.locale, value), date: value },
} as const;

/** A column; numbers stand at the right. */
export function column(key: string, label: string, width: number, type: ColumnType = 'text'): ReportColumn {
  return { key, label, width, type, align: type === 'text' || type === 'date' ? 'left' : 'right' };
}
