import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Size } from '../canvas/view'

/** How large an element is, in CSS pixels; 0 before that is known, which is before anything is seen of it. */
export function useSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = current
      setSize((known) => (known.width === width && known.height === height ? known : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => { observer.disconnect() }
  }, [element])
  return size
}
