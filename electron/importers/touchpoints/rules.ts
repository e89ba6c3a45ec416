/** What the values of each column of a contactmomententabel look like: what speaks for a field, and what speaks against it. */
import { findChoice, joinedKey, splitPeriod } from '@shared/domain/parse';
import { touchpointField } from '@shared/domain/touchpoint';
import { namesProcesses, share, type ColumnStats } from '../recognise/columnStats';
import { gradeShare } from '../recognise/grades';
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

/** Numbers, or how often in words: ‘wekelijks’, ‘3x per week’. */
const volume: Evidence = (stats) => {
  const part = share(
    stats.numbers + stats.texts.filter((text) => /^\D*$/.test(text) && splitPeriod(text) !== null).length,
    stats,
  );
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

/** Values of a field with fixed choices: what is none of them cannot be that field. */
function ofChoices(field: string): Evidence {
  const kind = touchpointField(field)?.kind;
  if (kind?.type !== 'choice') return texts;
  const { choices: known } = kind;
  return (stats) => {
    const part = share(stats.texts.filter((text) => findChoice(known, text) !== null).length, stats);
    return part >= 0.7 ? 0.5 : part >= 0.3 ? 0 : -0.95;
  };
}

/** Letters for the three processes (B, W, A / F; P, D, S) under a header that names them. */
function onlyProcessLetters(stats: ColumnStats): boolean {
  return (
    stats.texts.every((text) => /^[bwafpds](?:[ /,;+&]+[bwafpds])*$/i.test(text)) &&
    !/^[fpds]+$/i.test(joinedKey(stats.texts.join('')))
  );
}

const charged: Evidence = (stats) => {
  const kind = touchpointField('chargeKind')?.kind;
  const known = kind?.type === 'choice' ? kind.choices : [];
  const said = stats.yesNo + stats.texts.filter((text) => findChoice(known, text) !== null).length;
  const part = share(said, stats);
  return part >= 0.6 ? 0.6 : part >= 0.3 ? 0 : -0.95;
};

/** Headers of figures that are another measure than a mark from 1 to 10. */
const otherMeasures =
  /\b(?:nps|ces|csat|effort|sterren|stars|percentage|procent|percent|aantal|count|wachttijd|datum|date)\b/;

const lawColumn: Evidence = (stats) => (share(stats.yesNo, stats) >= 0.6 ? 0.5 : -0.95);

/** What the values must or may look like, by field. `enough` = so telling that the header need not say it. */
export const touchpointRules: Readonly<Record<string, FieldRule>> = {
  rowId: { evidence: (stats) => (share(stats.uuids, stats) >= 0.8 ? 1 : -1), enough: 1 },
  rowBase: {
    evidence: (stats) => (stats.texts.some((text) => /(?:^|\s)[\w:]+=[0-9a-f]{6}(?:\s|$)/.test(text)) ? 1 : -1),
  },
  number: {
    evidence: (stats) => {
      // Between the numbers stand headings and totals.
      const between = stats.rising && share(stats.whole, stats) >= 0.6 && stats.letters === stats.n - stats.numbers;
      if ((share(stats.whole, stats) < 0.9 && !between) || stats.min < 0) return -0.95;
      return stats.rising && stats.n >= 3 ? 0.8 : stats.distinct >= stats.n * 0.9 ? 0.5 : -0.3;
    },
  },
  name: {
    evidence: (stats) => {
      const first = share(stats.firstPerson, stats);
      if (share(stats.letters, stats) < 0.6) return -0.95;
      if (share(stats.codes, stats) >= 0.7 || share(stats.marks, stats) >= 0.8) return -0.95;
      if (first >= 0.5 && stats.distinct >= stats.n * 0.8) return 1;
      return stats.distinct >= stats.n * 0.7 && stats.words >= 1.5
        ? 0.2
        : stats.distinct < stats.n * 0.4 && stats.n > 5
          ? -0.6
          : 0;
    },
    enough: 1,
    not: /\b(?:eigenaar|owner|aantal|code|fase|stage|datum|date|score|cijfer|count|kanaal|channel)\b/,
  },
  description: { evidence: texts },
  stage: {
    evidence: (stats) =>
      // Every row a number of its own: these count the touchpoints.
      share(stats.numbers, stats) >= 0.8 && stats.n >= 3 && stats.distinct >= stats.n * 0.8
        ? -0.95
        : share(stats.letters, stats) < 0.5 && share(stats.numbers, stats) > 0.5
          ? -0.7
          : stats.words > 5
            ? -0.6
            : stats.n >= 4 && stats.distinct === stats.n
              ? -0.1
              : 0.2,
  },
  processes: {
    evidence: (stats) =>
      namesProcesses(stats)
        ? share(stats.processes, stats) >= 0.7
          ? 1
          : 0.2
        : share(stats.processes, stats) >= 0.9
          ? 0.3
          : stats.n > 0 && onlyProcessLetters(stats)
            ? 0
            : -0.95,
    enough: 1,
  },
  chainPhase: { evidence: ofChoices('chainPhase') },
  channels: {
    evidence: (stats) => {
      const part = share(stats.channels, stats);
      if (share(stats.letters, stats) < 0.5 || (share(stats.modes, stats) >= 0.7 && stats.distinct <= 4)) return -0.95;
      return part >= 0.6 ? 1 : part >= 0.2 ? 0.4 : stats.words <= 4 ? 0 : -0.7;
    },
    enough: 1,
  },
  mode: { evidence: choices((stats) => stats.modes), enough: 0.8 },
  direction: { evidence: ofChoices('direction') },
  frequencyPerMonth: {
    evidence: volume,
    not: /\b(?:fte|medewerkers?|klachten|complaints?|employees?|minuten|minutes|dagen|days|duur|duration|tijd|time|doorlooptijd|systemen|systems|stappen|steps|kanalen|channels|percentage|procent|aantal van|som van|count of|sum of|vragen|questions|kosten|costs?|euro|score|schatting)\b/,
  },
  frequencyIsEstimate: { evidence: yesNo },
  questionsPerMonth: { evidence: volume },
  functionalScore: { evidence: score, not: otherMeasures },
  emotionalScore: { evidence: score, not: otherMeasures },
  targetScore: { evidence: score, not: otherMeasures },
  importance: {
    evidence: (stats) => {
      // ‘hoog’, ‘M’, ‘++’: a grade in words or signs.
      if (share(stats.numbers, stats) < 0.5) return gradeShare(stats) >= 0.6 ? 0.3 : -0.95;
      return within(stats, 1, 5) && share(stats.whole, stats) >= 0.9 ? 0.6 : -0.2;
    },
  },
  momentOfTruthCustomer: { evidence: yesNo },
  momentOfTruthOrganisation: { evidence: yesNo },
  emotionalCharge: { evidence: charged },
  chargeKind: { evidence: ofChoices('chargeKind') },
  brokenLaws: {
    evidence: (stats) =>
      stats.laws > 0
        ? 0.8
        : share(stats.lawLetters, stats) >= 0.4
          ? 0.4
          : share(stats.yesNo + stats.lawLetters, stats) > 0.9
            ? -0.3
            : -0.95,
    enough: 2,
  },
  'law:honest': { evidence: lawColumn },
  'law:respectful': { evidence: lawColumn },
  'law:safe': { evidence: lawColumn },
  lawQuote: { evidence: texts },
  factor: { evidence: ofChoices('factor') },
  timeLayer: { evidence: ofChoices('timeLayer') },
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
  promiseVerdict: { evidence: ofChoices('promiseVerdict') },
  lostCustomersEuro: { evidence: numbers },
  reworkHours: { evidence: numbers },
  basis: { evidence: ofChoices('basis') },
  notes: { evidence: longTexts },
};
