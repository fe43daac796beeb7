import { cloneElement, type ReactElement, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** How long a mouse rests on something until its name is shown, in milliseconds; at once while another's was just shown. */
const PATIENCE = 400
const JUST = 300

/** Between what bears a name and the name, and between the name and the edges of the window, in CSS pixels. */
const GAP = 6
const EDGE = 8

/** Gives an element a name, which {@link Names} shows over it. There are hundreds of these: it costs an attribute. */
export function Named({ name, children }: { name: string; children: ReactElement<object> }) {
  return cloneElement(children, { 'data-named': name } as object)
}

type Shown = { name: string; over: DOMRect }

/** Shows the name of what the mouse rests on, or the focus came to by a key. There is one for the whole page. */
export function Names() {
  const [shown, show] = useState<Shown>()
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    let bearer: HTMLElement | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let isShown = false
    let hidden = -Infinity
    const hide = () => {
      clearTimeout(timer)
      bearer = undefined
      if (isShown) hidden = performance.now()
      isShown = false
      show(undefined)
    }
    const come = (target: EventTarget | null, patience: number) => {
      const next = (target instanceof Element && target.closest<HTMLElement>('[data-named]')) || undefined
      if (next === bearer) return
      hide()
      if (!next) return
      bearer = next
      timer = setTimeout(() => {
        const name = next.dataset['named']
        if (!name || !next.isConnected) return
        isShown = true
        show({ name, over: next.getBoundingClientRect() })
      }, patience)
    }
    const onOver = ({ target, pointerType }: PointerEvent) => {
      if (pointerType !== 'touch') come(target, performance.now() - hidden < JUST || isShown ? 0 : PATIENCE)
    }
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof Element && target.matches(':focus-visible')) come(target, 0)
    }
    const onKey = ({ key }: KeyboardEvent) => { if (key === 'Escape') hide() }
    const listened = new AbortController()
    const options = { signal: listened.signal, capture: true, passive: true }
    document.addEventListener('pointerover', onOver, options)
    document.addEventListener('focusin', onFocus, options)
    document.addEventListener('keydown', onKey, options)
    document.addEventListener('focusout', hide, options)
    document.addEventListener('pointerdown', hide, options)
    document.addEventListener('scroll', hide, options)
    document.documentElement.addEventListener('pointerleave', hide, options)
    return () => {
      listened.abort()
      clearTimeout(timer)
    }
  }, [])

  useLayoutEffect(() => {
    if (!shown || !box.current) return
    const { over } = shown
    const { offsetWidth: width, offsetHeight: height, style } = box.current
    const left = over.left + over.width / 2 - width / 2
    const above = over.top - GAP - height
    style.left = `${Math.max(EDGE, Math.min(left, window.innerWidth - EDGE - width))}px`
    style.top = `${above < EDGE ? over.bottom + GAP : above}px`
  }, [shown])

  if (!shown) return null
  return (
    <div
      ref={box}
      role="tooltip"
      className="pointer-events-none fixed top-0 left-0 z-50 w-max max-w-64 animate-appear rounded-sm bg-ink px-2 py-1 text-xs text-room"
    >
      {shown.name}
    </div>
  )
}
