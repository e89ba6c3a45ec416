/** What the values of each column of a contactmomententabel look like: what speaks for a field, and what speaks against it. */
import { namesProcesses, share, type ColumnStats } from '../recognise/columnStats';
import type { Evidence, FieldRule } from '../recognise/mapColumns';

const texts: Evidence = (stats) => (share(stats.letters, stats) >= 0.5 ? 0.1 : -0.9);
const longTexts: Evidence = (stats) =>
  share(stats.letters, stats) >= 0.3 ? 0.1 : share(stats.numbers, stats) > 0.9 ? -0.95 : -0.2;
const yesNo: Evidence = (stats) => {
  const part = share(stats.yesNo, stats);
  return part >= 0.8 ? 0.6 : part >= 0.4 ? 0 : -0.95;
};
const numbers: Evidence = (stats) => {
  const part = share(stats.numbers, stats);
  return part >= 0.6 ? 0.3 : part >= 0.3 ? -0.2 : -0.95;
};

function within(stats: ColumnStats, low: number, high: number): boolean {
  return stats.min >= low && stats.max <= high;
}

/** A score between 1 and 10; whole numbers up to 5 may be another scale. */
const score: Evidence = (stats) => {
  if (share(stats.numbers, stats) < 0.5) return -0.95;
  if (!within(stats, 0, 10)) return -0.1;
  return stats.max > 5 && stats.max <= 10 ? 0.5 : 0.1;
};

function choices(count: (stats: ColumnStats) => number): Evidence {
  return (stats) => {
    const part = share(count(stats), stats);
    return part >= 0.7 ? 0.8 : part >= 0.4 ? 0.2 : part > 0 ? -0.4 : -0.95;
  };
}

const lawColumn: Evidence = (stats) => (share(stats.yesNo, stats) >= 0.6 ? 0.5 : -0.95);

/** What the values must or may look like, by field. `enough` = so telling that the header need not say it. */
export const touchpointRules: Readonly<Record<string, FieldRule>> = {
  rowId: { evidence: (stats) => (share(stats.uuids, stats) >= 0.8 ? 1 : -1), enough: 1 },
  rowBase: {
    evidence: (stats) => (stats.texts.some((text) => /(?:^|\s)[\w:]+=[0-9a-f]{6}(?:\s|$)/.test(text)) ? 1 : -1),
  },
  number: {
    evidence: (stats) => {
      if (share(stats.whole, stats) < 0.9 || stats.min < 0) return -0.95;
      return stats.rising && stats.n >= 3 ? 0.8 : stats.distinct >= stats.n * 0.9 ? 0.5 : -0.3;
    },
  },
  name: {
    evidence: (stats) => {
      const first = share(stats.firstPerson, stats);
      if (share(stats.letters, stats) < 0.6) return -0.95;
      if (first >= 0.5 && stats.distinct >= stats.n * 0.8) return 1;
      return stats.distinct >= stats.n * 0.7 && stats.words >= 1.5
        ? 0.2
        : stats.distinct < stats.n * 0.4 && stats.n > 5
          ? -0.6
          : 0;
    },
    enough: 1,
  },
  description: { evidence: texts },
  stage: {
    evidence: (stats) =>
      share(stats.letters, stats) < 0.5 && share(stats.numbers, stats) > 0.5 ? -0.7 : stats.words <= 5 ? 0.2 : -0.6,
  },
  processes: {
    evidence: (stats) =>
      namesProcesses(stats)
        ? share(stats.processes, stats) >= 0.7
          ? 1
          : 0.2
        : share(stats.processes, stats) >= 0.9
          ? 0.3
          : -0.95,
    enough: 1,
  },
  chainPhase: { evidence: texts },
  channels: {
    evidence: (stats) => {
      const part = share(stats.channels, stats);
      if (share(stats.letters, stats) < 0.5 || (share(stats.modes, stats) >= 0.7 && stats.distinct <= 4)) return -0.95;
      return part >= 0.6 ? 1 : part >= 0.2 ? 0.4 : stats.words <= 4 ? 0 : -0.7;
    },
    enough: 1,
  },
  mode: { evidence: choices((stats) => stats.modes), enough: 0.8 },
  direction: { evidence: texts },
  frequencyPerMonth: { evidence: numbers },
  frequencyIsEstimate: { evidence: yesNo },
  questionsPerMonth: { evidence: numbers },
  functionalScore: { evidence: score },
  emotionalScore: { evidence: score },
  targetScore: { evidence: score },
  importance: {
    evidence: (stats) => {
      if (share(stats.numbers, stats) < 0.5) return -0.95;
      return within(stats, 1, 5) && share(stats.whole, stats) >= 0.9 ? 0.6 : -0.2;
    },
  },
  momentOfTruthCustomer: { evidence: yesNo },
  momentOfTruthOrganisation: { evidence: yesNo },
  emotionalCharge: {
    evidence: (stats) => (share(stats.yesNo, stats) >= 0.6 ? 0.6 : share(stats.numbers, stats) > 0.5 ? -0.95 : -0.2),
  },
  chargeKind: { evidence: texts },
  brokenLaws: {
    evidence: (stats) => (stats.laws > 0 ? 0.8 : share(stats.yesNo, stats) > 0.9 ? -0.5 : -0.95),
    enough: 2,
  },
  'law:honest': { evidence: lawColumn },
  'law:respectful': { evidence: lawColumn },
  'law:safe': { evidence: lawColumn },
  lawQuote: { evidence: texts },
  factor: { evidence: texts },
  timeLayer: { evidence: texts },
  owner: {
    evidence: (stats) =>
      share(stats.letters, stats) < 0.5 ? -0.95 : share(stats.roles, stats) >= 0.6 ? 1 : stats.words > 6 ? -0.6 : 0,
    enough: 1,
  },
  department: {
    evidence: (stats) =>
      share(stats.letters, stats) < 0.5
        ? -0.95
        : share(stats.roles, stats) >= 0.6
          ? -0.3
          : stats.words > 6
            ? -0.6
            : 0.1,
  },
  personas: { evidence: texts },
  desiredImage: { evidence: longTexts },
  clues: { evidence: longTexts },
  informationIn: { evidence: longTexts },
  informationOut: { evidence: longTexts },
  customerWish: { evidence: longTexts },
  expectation: { evidence: longTexts },
  machinePrepares: { evidence: longTexts },
  humanActs: { evidence: longTexts },
  promiseText: { evidence: longTexts },
  deliveryText: { evidence: longTexts },
  settlementText: { evidence: longTexts },
  promiseVerdict: { evidence: texts },
  lostCustomersEuro: { evidence: numbers },
  reworkHours: { evidence: numbers },
  basis: { evidence: texts },
  notes: { evidence: longTexts },
};
