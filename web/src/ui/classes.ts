/** Joins the class names that apply. */
export function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}

/** What lies over the page for a while. */
export const FLOATING = 'animate-rise rounded-lg bg-raised shadow-2xl ring-1 ring-line'
