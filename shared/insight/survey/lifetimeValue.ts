/** Customer lifetime value and what better retention is worth (C11), with a range instead of one number. Euro throughout; rates as shares 0–1. */

export interface LifetimeAssumptions {
  /** Margin per customer per year. */
  readonly margin: number;
  /** Share of the customers that stays another year. */
  readonly retention: number;
  /** Rate at which later money counts less. */
  readonly discount: number;
  /** Cost of winning a customer, taken off. */
  readonly acquisitionCost?: number;
}

/** m·r / (1 + i - r) - AC: constant margin, first margin after a year, without end. Throws RangeError when r >= 1 + i. */
export function lifetimeValue({ margin, retention, discount, acquisitionCost = 0 }: LifetimeAssumptions): number {
  check(retention, discount);
  return (margin * retention) / (1 + discount - retention) - acquisitionCost;
}

/** The same with the first margin now: m·(1 + i) / (1 + i - r) - AC. */
export function lifetimeValueFromNow({
  margin,
  retention,
  discount,
  acquisitionCost = 0,
}: LifetimeAssumptions): number {
  check(retention, discount);
  return (margin * (1 + discount)) / (1 + discount - retention) - acquisitionCost;
}

/** Over a number of years only: Σ m·(r / (1 + i))^t for t = 1..years, minus AC. */
export function lifetimeValueOver(
  years: number,
  { margin, retention, discount, acquisitionCost = 0 }: LifetimeAssumptions,
): number {
  check(retention, discount);
  const factor = retention / (1 + discount);
  let total = 0;
  for (let year = 1; year <= years; year += 1) total += margin * factor ** year;
  return total - acquisitionCost;
}

function check(retention: number, discount: number): void {
  if (!(retention >= 0 && retention <= 1)) throw new RangeError(`retention must be from 0 to 1, not ${retention}`);
  if (!(1 + discount > retention)) throw new RangeError('retention must stay below 1 + discount');
}

/** What all customers together are worth more at a better retention. */
export function retentionGain(customers: number, assumptions: LifetimeAssumptions, betterRetention: number): number {
  const better = lifetimeValue({ ...assumptions, retention: betterRetention });
  return customers * (better - lifetimeValue(assumptions));
}

/** An assumption nobody knows exactly: what it surely exceeds, what is likely, what it surely stays below. */
export interface Range {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

export interface BusinessCaseAssumptions {
  /** Customers that meet the touchpoint in a year. */
  readonly customers: Range;
  /** Extra share of them that stays because of the improvement (0.01 = one percentage point). */
  readonly extraRetention: Range;
  /** Value of a customer that stays, euro. */
  readonly customerValue: Range;
  /** Hours of rework saved in a year, and what one hour costs in euro. */
  readonly hoursSaved: Range;
  readonly hourCost: Range;
  /** Cost once, and every year, in euro. */
  readonly costOnce: Range;
  readonly costYearly: Range;
  /** Years over which it counts. */
  readonly years: number;
  /** Where each assumption comes from, by its name. */
  readonly sources?: Readonly<Partial<Record<AssumptionName, string>>> | undefined;
}

/** Assumptions of a business case that are a range. */
export const caseAssumptions = [
  'customers',
  'extraRetention',
  'customerValue',
  'hoursSaved',
  'hourCost',
  'costOnce',
  'costYearly',
] as const;
export type AssumptionName = (typeof caseAssumptions)[number];

export interface BusinessCase {
  readonly retention: Range;
  readonly rework: Range;
  readonly cost: Range;
  readonly net: Range;
  /** Months until the gains have paid the cost once; null when they never do. Low = the favourable end. */
  readonly paybackMonths: { readonly low: number | null; readonly likely: number | null; readonly high: number | null };
}

const ends = ['low', 'likely', 'high'] as const;

/** Net outcome over the period in euro, with one value picked from each assumption: (customers × extra retention × value + hours × cost of an hour − yearly cost) × years − cost once. */
export function netAt(given: BusinessCaseAssumptions, pick: (range: Range) => number): number {
  const gain =
    pick(given.customers) * pick(given.extraRetention) * pick(given.customerValue) +
    pick(given.hoursSaved) * pick(given.hourCost);
  return (gain - pick(given.costYearly)) * given.years - pick(given.costOnce);
}

/** A range with one end changed; the others give way, so that low stays below likely and likely below high. */
export function withEnd(range: Range, end: keyof Range, value: number): Range {
  const low = end === 'low' ? value : Math.min(range.low, value);
  const high = end === 'high' ? value : Math.max(range.high, value);
  const likely = end === 'likely' ? value : Math.min(Math.max(range.likely, low), high);
  return { low, likely, high };
}

/** The business case of an improvement: gains and costs at the unfavourable, likely and favourable end of every assumption (all at once, so a wide range). */
export function businessCase(given: BusinessCaseAssumptions): BusinessCase {
  const at = (pick: (end: (typeof ends)[number]) => number): Range => ({
    low: pick('low'),
    likely: pick('likely'),
    high: pick('high'),
  });
  const yearlyRetention = at((end) => given.customers[end] * given.extraRetention[end] * given.customerValue[end]);
  const yearlyRework = at((end) => given.hoursSaved[end] * given.hourCost[end]);
  const opposite = { low: 'high', likely: 'likely', high: 'low' } as const;
  const cost = at((end) => given.costOnce[end] + given.costYearly[end] * given.years);
  const net = at((end) => (yearlyRetention[end] + yearlyRework[end]) * given.years - cost[opposite[end]]);
  const payback = (end: (typeof ends)[number]): number | null => {
    const yearly = yearlyRetention[end] + yearlyRework[end] - given.costYearly[opposite[end]];
    return yearly > 0 ? (given.costOnce[opposite[end]] / yearly) * 12 : null;
  };
  return {
    retention: at((end) => yearlyRetention[end] * given.years),
    rework: at((end) => yearlyRework[end] * given.years),
    cost,
    net,
    paybackMonths: { low: payback('high'), likely: payback('likely'), high: payback('low') },
  };
}
