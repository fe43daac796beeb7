import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** How long ago, in the largest unit that fits; the last minute is "now". */
export function ago(instant: string, now: number, language: string): string {
  const seconds = Math.max(0, (now - Date.parse(instant)) / 1000)
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' })
  const [unit, size] = STEPS.find(([, size]) => seconds >= size) ?? ['second', 1]
  return format.format(unit === 'second' ? 0 : -Math.floor(seconds / size), unit)
}

/** The time of all that says how long ago it was: one clock for the page, which ticks while somebody looks at it. */
let shownTime = Date.now()
const watching = new Set<() => void>()
let ticking: ReturnType<typeof setInterval> | undefined

function tick() {
  shownTime = Date.now()
  for (const each of watching) each()
}

function watch(onTick: () => void): () => void {
  if (watching.size === 0) {
    shownTime = Date.now()
    ticking = setInterval(tick, 60_000)
  }
  watching.add(onTick)
  return () => {
    watching.delete(onTick)
    if (watching.size === 0) clearInterval(ticking)
  }
}

/** A function that says how long ago something was, and says it anew every minute. */
export function useAgo(): (instant: string) => string {
  const { i18n } = useTranslation()
  const now = useSyncExternalStore(watch, () => shownTime)
  return (instant) => ago(instant, Math.max(now, Date.parse(instant)), i18n.language)
}

/** A function that writes a day, such as a deadline. */
export function useDay(): (date: string) => string {
  const { i18n } = useTranslation()
  return (date) => new Intl.DateTimeFormat(i18n.language, { month: 'short', day: 'numeric' }).format(new Date(date))
}
