/** Days between dates as ISO texts, without a time zone to trip over. */

/** Whole days from `from` to `to` (yyyy-mm-dd, a time after it is passed over); negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((dayNumber(to) - dayNumber(from)) / 86_400_000);
}

function dayNumber(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split('-').map(Number);
  return Date.UTC(year, month - 1, day);
}

/** The day so many days after a day (yyyy-mm-dd); days may be negative. */
export function daysLater(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.slice(0, 10).split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}
