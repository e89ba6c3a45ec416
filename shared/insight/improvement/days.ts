/** Days between dates as ISO texts, without a time zone to trip over. */

/** Whole days from `from` to `to` (yyyy-mm-dd, a time after it is passed over); negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((dayNumber(to) - dayNumber(from)) / 86_400_000);
}

function dayNumber(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split('-').map(Number);
  return Date.UTC(year, month - 1, day);
}
