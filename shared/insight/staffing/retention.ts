/** Days for the retention clock, as ISO texts. */

/** The day so many days after a day (yyyy-mm-dd); days may be negative. */
export function daysLater(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.slice(0, 10).split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}
