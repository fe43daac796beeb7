import { useState } from 'react'

/**
 * What is the state of one place only: at another there is none yet. So what stays the same from place to place need not be
 * made anew, as it would be under another key.
 */
export function useStateAt<T>(place: string): [T | undefined, (value: T | undefined) => void] {
  const [kept, keep] = useState<{ place: string; value: T | undefined }>()
  return [kept?.place === place ? kept.value : undefined, (value) => { keep({ place, value }) }]
}
