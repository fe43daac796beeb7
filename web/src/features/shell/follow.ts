import type { MouseEvent } from 'react'
import { useNavigate } from 'react-router'

/**
 * Follows the plain links inside of an element without loading the page anew. For where there may be hundreds: each of the
 * router's own is drawn again whenever the place changes.
 */
export function useFollow(options: { replace?: boolean } = {}): (event: MouseEvent) => void {
  const navigate = useNavigate()
  return (event) => {
    const link = (event.target as Element).closest('a')
    const isPlain = event.button === 0 && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey
    if (!link || !isPlain || event.defaultPrevented) return
    event.preventDefault()
    void navigate(link.pathname + link.search, options)
  }
}
