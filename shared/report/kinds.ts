/** Which sections each kind of report has, in what order; and the making of each. A part of the program adds its section here. */
import type { ReportKind, ReportSection } from './model';
import type { Maker } from './maker';
import { definitionSection } from './sections/definition';
import { chainSection, improvementSection, readinessSection } from './sections/improvements';
import { definitionRoundSection, interviewSection, quoteBookSection } from './sections/interviews';
import { journeyKey, journeySection } from './sections/journeys';
import { measurementSection } from './sections/measurements';
import { maturitySection, organisationSection } from './sections/organisation';
import { coverageSection, staffingAdviceSection, teamSection } from './sections/staffing';
import { claritySection, demandSection } from './sections/staffingDemand';
import { evidenceSection, summarySection } from './sections/summary';
import { focusSection, qualitySection, tableSection } from './sections/table';
import { balanceSection, heatSection, importanceSection, processSection } from './sections/touchpoints';

export const sectionKeys = [
  'definition',
  'summary',
  'evidence',
  'importanceScore',
  'balance',
  'processes',
  'heatMap',
  'journeys',
  'measurements',
  'interviews',
  'definitionRound',
  'focus',
  'improvements',
  'chain',
  'readiness',
  'organisation',
  'maturity',
  'staffingDemand',
  'staffingClarity',
  'staffingTeam',
  'staffingCoverage',
  'staffingAdvice',
  'quoteBook',
  'quality',
  'table',
] as const;
/** `journeys` stands for a section a journey, each with a key of its own. */
export type SectionKey = (typeof sectionKeys)[number];

/** Not for everyone who reads the full report: words of people, and people. */
const apart: ReadonlySet<SectionKey> = new Set<SectionKey>([
  'quoteBook',
  'staffingDemand',
  'staffingClarity',
  'staffingTeam',
  'staffingCoverage',
  'staffingAdvice',
]);

/** Sections of each kind in their order. */
export const kindSections: Readonly<Record<ReportKind, readonly SectionKey[]>> = {
  full: sectionKeys.filter((key) => !apart.has(key)),
  summary: ['definition', 'summary', 'evidence', 'importanceScore', 'measurements', 'chain'],
  touchpoints: ['definition', 'balance', 'processes', 'importanceScore', 'heatMap', 'focus', 'quality', 'table'],
  improvementPlan: ['definition', 'improvements', 'chain', 'readiness'],
  staffingAdvice: [
    'definition',
    'staffingDemand',
    'staffingClarity',
    'staffingTeam',
    'staffingCoverage',
    'staffingAdvice',
  ],
  quoteBook: ['definition', 'interviews', 'quoteBook'],
  unit: ['definition', 'summary', 'importanceScore', 'focus', 'measurements', 'improvements', 'interviews', 'table'],
  own: sectionKeys,
};

type NoData =
  | 'touchpoints'
  | 'journeys'
  | 'measurements'
  | 'interviews'
  | 'definitionRound'
  | 'improvements'
  | 'readiness'
  | 'organisation'
  | 'maturity'
  | 'staffing'
  | 'coverage'
  | 'assignments';

interface SectionMaker {
  /** The sections; empty when there is nothing to make them of. */
  readonly make: (maker: Maker) => readonly (ReportSection | null)[];
  /** What is missing when there are none. */
  readonly noData: NoData;
}

const ofTouchpoints = (make: (maker: Maker) => ReportSection): SectionMaker => ({
  make: (maker) => (maker.input.insight.touchpoints.length === 0 ? [] : [make(maker)]),
  noData: 'touchpoints',
});
const one = (make: (maker: Maker) => ReportSection | null, noData: NoData): SectionMaker => ({
  make: (maker) => [make(maker)],
  noData,
});

export const sectionMakers: Readonly<Record<SectionKey, SectionMaker>> = {
  definition: one(definitionSection, 'touchpoints'),
  summary: one(summarySection, 'touchpoints'),
  evidence: one(evidenceSection, 'touchpoints'),
  balance: ofTouchpoints(balanceSection),
  processes: ofTouchpoints(processSection),
  importanceScore: ofTouchpoints(importanceSection),
  heatMap: ofTouchpoints(heatSection),
  journeys: {
    make: (maker) =>
      maker.input.journeys
        .filter((journey) => !maker.options.without.includes(journeyKey(journey.map.journey.uid)))
        .map((journey) => journeySection(maker, journey)),
    noData: 'journeys',
  },
  measurements: one(measurementSection, 'measurements'),
  interviews: one(interviewSection, 'interviews'),
  definitionRound: one(definitionRoundSection, 'definitionRound'),
  focus: ofTouchpoints(focusSection),
  improvements: one(improvementSection, 'improvements'),
  chain: one(chainSection, 'improvements'),
  readiness: one(readinessSection, 'readiness'),
  organisation: one(organisationSection, 'organisation'),
  maturity: one(maturitySection, 'maturity'),
  staffingDemand: one(demandSection, 'touchpoints'),
  staffingClarity: one(claritySection, 'assignments'),
  staffingTeam: one(teamSection, 'staffing'),
  staffingCoverage: one(coverageSection, 'coverage'),
  staffingAdvice: one(staffingAdviceSection, 'coverage'),
  quoteBook: one(quoteBookSection, 'interviews'),
  quality: ofTouchpoints(qualitySection),
  table: ofTouchpoints(tableSection),
};
