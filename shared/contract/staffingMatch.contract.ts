/** Queries that compute from specialists and assignments: clarity, match, division, smallest team, what a journey asks and who covers it. Nothing is stored: every result follows from the file and the rubric's version. */
import { z } from 'zod';
import type { Criterion } from '../domain/staffing';
import type { OpenQuestion, OrderChange } from '../insight/staffing/change';
import type { Clarity } from '../insight/staffing/clarity';
import type { Coverage, Demand, Pairing } from '../insight/staffing/demand';
import type { DivisionPair, ScoreMatrix, SecondBest } from '../insight/staffing/division';
import type { Contribution, Gate } from '../insight/staffing/match';
import type { TeamNeed } from '../insight/staffing/teamNeeds';
import { query } from './define';
import type { Entity } from './replies';

const id = z.number().int().positive();
const staffing: readonly Entity[] = ['staffing'];
const journey: readonly Entity[] = ['staffing', 'touchpoint', 'stage', 'channel', 'department'];
/** Weights that somebody tries, by criterion id; those left out keep their own. */
const weights = z.record(z.string().regex(/^\d+$/), z.number().min(0).max(1000)).default({});

export interface AssignmentClarity extends Clarity {
  /** The role description in paragraphs of plain sentences. */
  readonly description: { readonly nl: readonly string[]; readonly en: readonly string[] };
  /** True when there is nothing to match on: the assignment goes back to who asked. */
  readonly isEmpty: boolean;
}

/** Why there is no score: nothing to match on [S1.14]. */
export type MatchRefusal = 'emptyIntake';

export interface MatchOrder {
  /** Rules of the program and the criteria as they stand: a text that differs when either does, so that an old result can be told from a new one. */
  readonly rubricVersion: string;
  readonly refused: MatchRefusal | null;
  /** Specialists who may not be approached: never proposed. */
  readonly leftOut: number;
  /** The criteria with the weights as tried. */
  readonly criteria: readonly Criterion[];
  /** Ids in order of rank; `near` are those who miss one must by little, and are not in `fail`. */
  readonly groups: Readonly<Record<Gate | 'near', Int32Array>>;
}

export interface MatchLine {
  readonly specialist: number;
  readonly label: string;
  readonly rank: number;
  readonly isTie: boolean;
  readonly gate: Gate;
  /** 0–100; null when no wish has a weight. */
  readonly low: number | null;
  readonly high: number | null;
  readonly isNearMiss: boolean;
  readonly contributions: readonly Contribution[];
}

/** One assignment as seen from a specialist. */
export interface AssignmentLine extends Omit<MatchLine, 'specialist' | 'rank'> {
  readonly assignment: number;
  readonly clear: boolean;
  readonly refused: MatchRefusal | null;
  readonly rubricVersion: string;
  /** Rank among all who may be approached, and how many those are; null when refused, or when this specialist may not be approached. */
  readonly rank: number | null;
  readonly of: number;
  readonly criteria: readonly Criterion[];
}

export interface MatchChanges {
  readonly changes: readonly (OrderChange & { readonly label: string })[];
  readonly questions: readonly (OpenQuestion & { readonly label: string })[];
}

export interface DivisionAnswer {
  readonly pairs: readonly (DivisionPair & { readonly gate: Gate })[];
  readonly total: number;
  readonly optimal: boolean;
  readonly unplaced: readonly number[];
  readonly unfilled: readonly number[];
  readonly secondBest: SecondBest | null;
  /** Those who matter for the best division: everybody asked for, or the best of each assignment. */
  readonly specialists: readonly { readonly id: number; readonly label: string; readonly capacity: number }[];
  readonly assignments: readonly { readonly id: number; readonly label: string }[];
  /** Rows are `specialists`, columns `assignments`: lower ends of the scores; null = a must is not met, or the pair was forbidden. */
  readonly matrix: ScoreMatrix;
  /** Assignments that take no part: nothing to match on, or not clear and not asked for by name. */
  readonly refused: readonly { readonly id: number; readonly label: string }[];
  /** People who can be no part of a best division: every assignment has enough better ones. They are unplaced too. */
  readonly setAside: number;
}

export interface TeamAnswer {
  readonly members: readonly {
    readonly specialist: number;
    readonly label: string;
    /** Touchpoints that this person covers. */
    readonly covers: number;
  }[];
  readonly isProven: boolean;
  /** No team can be smaller. */
  readonly atLeast: number;
  readonly touchpoints: number;
  readonly candidates: number;
  /** Touchpoints that no candidate covers. */
  readonly uncovered: readonly number[];
}

/** The smallest team for several assignments together. */
export interface AssignmentTeamAnswer {
  /** What is asked, in the order of the assignments. */
  readonly needs: readonly TeamNeed[];
  readonly members: readonly {
    readonly specialist: number;
    readonly label: string;
    /** Indexes of the needs that this person brings. */
    readonly brings: readonly number[];
  }[];
  readonly isProven: boolean;
  /** No team can be smaller. */
  readonly atLeast: number;
  /** People who could join for at least one of the assignments. */
  readonly candidates: number;
  /** Indexes of the needs that nobody surely brings. */
  readonly uncovered: readonly number[];
  /** Criteria that only a person can judge: not counted. */
  readonly unjudged: number;
  readonly assignments: readonly { readonly id: number; readonly label: string }[];
}

interface StageName {
  readonly stage: number;
  readonly name: string;
}

export interface StaffingDemand extends Demand {
  readonly stageNames: readonly StageName[];
}

export interface StaffingCoverage extends Coverage {
  readonly team: readonly { readonly specialist: number; readonly label: string }[];
  readonly stageNames: readonly StageName[];
  readonly pairings: readonly (Pairing & { readonly onlineLabel: string; readonly offlineLabel: string })[];
}

export const staffingMatchQueries = {
  'assignment.clarity': query(z.object({ assignment: id }), staffing).returns<AssignmentClarity>(),
  'assignment.clarities': query(z.object({}), staffing).returns<
    readonly {
      readonly assignment: number;
      readonly clear: boolean;
      readonly vague: number;
      readonly isEmpty: boolean;
    }[]
  >(),
  /** Everybody in order for one assignment; quick enough to ask while a weight is dragged over 20,000. */
  'match.assignment': query(z.object({ assignment: id, weights }), staffing).returns<MatchOrder>(),
  /** Score and reasons of some of them, in the order asked; who may not be approached is left out. Refuses an empty intake. */
  'match.lines': query(z.object({ assignment: id, weights, ids: z.array(id).max(2000) }), staffing, {
    asText: true,
  }).returns<readonly MatchLine[]>(),
  /** The other direction: the open assignments for one specialist, best first, those that cannot be scored last. */
  'match.specialist': query(z.object({ specialist: id }), staffing, { asText: true }).returns<
    readonly AssignmentLine[]
  >(),
  /** What would change the order: the nearest other weight per criterion, and the unknowns worth asking about. */
  'match.changes': query(z.object({ assignment: id, weights }), staffing).returns<MatchChanges>(),
  /** The best division (C14). Without `assignments` all open ones that are clear; without `specialists` everybody who may be approached and is not placed. */
  'division.solve': query(
    z.object({
      assignments: z.array(id).min(1).max(500).optional(),
      specialists: z.array(id).min(1).max(2000).optional(),
      /** Assignments at the same time by specialist id; 1 unless said. */
      capacities: z.record(z.string().regex(/^\d+$/), z.number().int().min(1).max(20)).default({}),
      /** Pairs that may not be, whatever the musts say. */
      forbidden: z
        .array(z.object({ specialist: id, assignment: id }))
        .max(10_000)
        .default([]),
    }),
    staffing,
    { asText: true },
  ).returns<DivisionAnswer>(),
  /** The smallest team that covers the journey of an engagement; exact for up to 60 candidates, otherwise with what is proven. */
  'team.solve': query(z.object({ specialists: z.array(id).min(1).max(500).optional() }), journey).returns<TeamAnswer>(),
  /** The smallest team that brings all that these assignments ask; without `specialists` out of everybody who may be approached and is not placed. */
  'team.assignments': query(
    z.object({
      assignments: z.array(id).min(1).max(100),
      specialists: z.array(id).min(1).max(2000).optional(),
    }),
    staffing,
    { asText: true },
  ).returns<AssignmentTeamAnswer>(),
  /** What the touchpoints ask of people. */
  'staffing.demand': query(z.object({}), journey).returns<StaffingDemand>(),
  /** The touchpoints laid over the team: without `specialists` everybody in this file. */
  'staffing.coverage': query(
    z.object({ specialists: z.array(id).min(1).max(500).optional() }),
    journey,
  ).returns<StaffingCoverage>(),
} as const;
