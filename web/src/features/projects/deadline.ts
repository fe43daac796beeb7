/** How many days are left until a deadline, `YYYY-MM-DD`, by the calendar of who asks; below 0 when it is over. */
export function daysUntil(deadline: string, now: Date): number {
  // Both days begin in UTC, where all are equally long.
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())
  return (Date.parse(deadline) - today) / 86_400_000
}

/** From so many days on a deadline is near. */
export const NEAR = 3
