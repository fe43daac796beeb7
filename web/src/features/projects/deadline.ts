/** How many days are left until a deadline, `YYYY-MM-DD`, by the calendar of who asks; below 0 when it is over. */
export function daysUntil(deadline: string, now: Date): number {
  const [year = 0, month = 1, day = 1] = deadline.split('-').map(Number)
  // At noon: a day on which the clocks change is one, too.
  const noon = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), 12)
  return Math.round((Date.UTC(year, month - 1, day, 12) - noon(now)) / 86_400_000)
}

/** From so many days on a deadline is near. */
export const NEAR = 3
