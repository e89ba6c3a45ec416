/** How well one specialist meets one criterion: a fit of 0–1 (an interval where something is unknown), whether it is met, and the sentence's key that says why. Rules of our own; each is in its function's comment and in the rubric. */
import { daysBetween } from '@shared/domain/days';
import { nameKey } from '@shared/domain/parse';
import { distanceBetween } from '@shared/domain/places';
import type { Criterion, CriterionValue, Rubric, Specialist } from '@shared/domain/staffing';

/** Why, as a message under `staffing.fit` with its parameters; lists are names to be translated where they are shown. */
export interface FitReason {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
}

/** `low` = `high` where everything is known; unknown is the whole interval 0–1, never zero. */
export interface Fit {
  readonly low: number;
  readonly high: number;
  /** Whether the criterion is met; null = not known. */
  readonly met: boolean | null;
  readonly reason: FitReason;
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

function known(fit: number, met: boolean, key: string, params: FitReason['params']): Fit {
  return { low: clamp(fit), high: clamp(fit), met, reason: { key, params } };
}

function unknown(key: string, params: FitReason['params']): Fit {
  return { low: 0, high: 1, met: null, reason: { key: `${key}Unknown`, params } };
}

/** Share online of a specialist, 0–100: online against online plus offline; one of the two alone is taken as it is. */
export function onlineShare(specialist: Pick<Specialist, 'online' | 'offline'>): number | null {
  const { online, offline } = specialist;
  if (online !== null && offline !== null) return online + offline === 0 ? null : (100 * online) / (online + offline);
  if (online !== null) return online;
  return offline === null ? null : 100 - offline;
}

/** 1 at the wanted share, 0 at `onlineSpan` points from it, straight between; met within half of that. */
function onlineFit(asked: number, specialist: Specialist, rules: Rubric): Fit {
  const share = onlineShare(specialist);
  if (share === null) return unknown('online', { asked });
  const away = Math.abs(share - asked);
  return known(1 - away / rules.onlineSpan, away <= rules.onlineSpan / 2, 'online', { asked, has: Math.round(share) });
}

/** Share of what is asked that is there; met with one of them (`any`) or with all. */
function setFit(key: string, asked: readonly string[], has: readonly string[] | null, all: boolean): Fit {
  if (has === null || asked.length === 0) return unknown(key, { asked });
  const there = new Set(has.map(nameKey));
  const found = asked.filter((one) => there.has(nameKey(one)));
  const missing = asked.filter((one) => !there.has(nameKey(one)));
  return known(
    found.length / asked.length,
    all ? missing.length === 0 : found.length > 0,
    missing.length === 0 ? key : `${key}Missing`,
    {
      asked,
      found,
      missing,
    },
  );
}

/** One sector is enough: 1 with any of those asked, otherwise 0. */
function sectorFit(asked: readonly string[], has: readonly string[] | null): Fit {
  const fit = setFit('sectors', asked, has, false);
  return fit.met === null
    ? fit
    : {
        ...fit,
        low: fit.met ? 1 : 0,
        high: fit.met ? 1 : 0,
        reason: { key: fit.met ? 'sectors' : 'sectorsMissing', params: fit.reason.params },
      };
}

/** At least: 1 from what is asked, below it in proportion. */
function leastFit(key: string, least: number, has: number | null | undefined, params: FitReason['params']): Fit {
  if (has === null || has === undefined) return unknown(key, { ...params, least });
  return known(least <= 0 ? 1 : has / least, has >= least, key, { ...params, least, has });
}

/** 1 up to the maximum, 0 at `rateSpan` above it; a range of rates gives an interval. */
function rateFit(most: number, specialist: Specialist, rules: Rubric): Fit {
  const { rate } = specialist;
  if (rate === null) return unknown('rate', { most });
  const of = (value: number): number => clamp(value <= most ? 1 : 1 - (value - most) / (most * rules.rateSpan));
  const met = rate.high <= most ? true : rate.low > most ? false : null;
  return {
    low: of(rate.high),
    high: of(rate.low),
    met,
    reason: { key: 'rate', params: { most, low: rate.low, high: rate.high } },
  };
}

/** 1 with any overlap of the hours a week; otherwise less by the gap as a share of what is asked. */
function hoursFit(asked: { readonly low: number; readonly high: number }, specialist: Specialist): Fit {
  const { hours } = specialist;
  if (hours === null) return unknown('hours', { askedLow: asked.low, askedHigh: asked.high });
  const gap = Math.max(0, asked.low - hours.high, hours.low - asked.high);
  return known(1 - gap / Math.max(1, asked.low), gap === 0, 'hours', {
    askedLow: asked.low,
    askedHigh: asked.high,
    low: hours.low,
    high: hours.high,
  });
}

/** 1 until the wanted date, 0 at `lateSpan` days after it. */
function startFit(date: string, specialist: Specialist, rules: Rubric): Fit {
  if (specialist.availableFrom === null) return unknown('start', { date });
  const late = Math.max(0, daysBetween(date, specialist.availableFrom));
  return known(1 - late / rules.lateSpan, late === 0, 'start', { date, has: specialist.availableFrom, late });
}

/** 1 within `near` kilometres, 0 at `farSpan` beyond that; as the crow flies. */
function placeFit(value: Extract<CriterionValue, { kind: 'place' }>, specialist: Specialist, rules: Rubric): Fit {
  const distance = specialist.place === null ? null : distanceBetween(value.place, specialist.place);
  if (distance === null) return unknown('place', { place: value.place, near: value.near });
  return known(1 - Math.max(0, distance - value.near) / rules.farSpan, distance <= value.near, 'place', {
    place: value.place,
    near: value.near,
    has: specialist.place ?? '',
    distance: Math.round(distance),
  });
}

/** The fit of one specialist with one criterion, by the rubric. `text` is for a person to judge: always unknown. */
export function fitOf(criterion: Pick<Criterion, 'value'>, specialist: Specialist, rules: Rubric): Fit {
  const { value } = criterion;
  switch (value.kind) {
    case 'online':
      return onlineFit(value.share, specialist, rules);
    case 'levels':
      return setFit('levels', value.levels, specialist.levels === null ? null : Object.keys(specialist.levels), false);
    case 'processes':
      return setFit('processes', value.processes, specialist.processes, true);
    case 'skill':
      return leastFit('skill', value.least, specialist.skills[value.skill], { skill: value.skill });
    case 'trait':
      return leastFit('trait', value.least, specialist.traits[value.trait], { trait: value.trait });
    case 'sectors':
      return sectorFit(value.names, specialist.sectors);
    case 'languages':
      return setFit('languages', value.names, specialist.languages, true);
    case 'rate':
      return rateFit(value.most, specialist, rules);
    case 'hours':
      return hoursFit(value, specialist);
    case 'start':
      return startFit(value.date, specialist, rules);
    case 'place':
      return placeFit(value, specialist, rules);
    case 'years':
      return leastFit('years', value.least, specialist.years, {});
    case 'text':
      return unknown('text', { text: value.text });
  }
}
