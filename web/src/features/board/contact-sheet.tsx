import { type KeyboardEvent, type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Presence, Scene } from '../../api/types'
import { useSize } from '../../ui/use-size'
import { useFollow } from '../shell/follow'
import type { Arrange } from './arrange'
import { layersIn, useBoardView, useLeft } from './layers'
import { NewScene } from './new-scene'
import { SceneCard } from './scene-card'
import { heightOf, placeOf, sheetOf, stepped } from './sheet'
import { useDragging } from './use-dragging'
import { useSight } from './use-sight'

type ContactSheetProps = {
  projectId: string
  scenes: Scene[]
  mayDraw: boolean
  arrange: Arrange | undefined
  /** Who looks at a scene now, by its id. */
  looking: Map<string, Presence[]>
  /** Says who somebody is. */
  nameOf: (userId: string) => string
  /** The line in which the next scene is begun; without it there is none. */
  newScene: RefObject<HTMLInputElement | null> | undefined
}

const NOBODY: Presence[] = []

/**
 * All scenes in their order. Only the cards in sight are there, and the ones that have the focus or are being dragged. One
 * card at a time is in the order of the Tab key; arrows go from card to card, with Shift they take it along.
 */
export function ContactSheet({ projectId, scenes, mayDraw, arrange, looking, nameOf, newScene }: ContactSheetProps) {
  const { t } = useTranslation()
  const { layers, card } = useBoardView()
  const list = useRef<HTMLUListElement>(null)
  const { width } = useSize(list)
  const shown = layersIn(layers).length
  const sheet = useMemo(() => sheetOf(width, card, shown), [width, card, shown])
  const places = scenes.length + (newScene ? 1 : 0)
  const [first, end] = useSight(list, sheet, width === 0 ? 0 : places)
  const { dragged, slot, handlers } = useDragging(list, sheet, scenes, arrange)

  const { left, leave } = useLeft(projectId)
  const [active, setActive] = useState(left?.active)
  const at = Math.max(0, scenes.findIndex(({ id }) => id === active))
  const focusWanted = useRef<string>(undefined)
  const follow = useFollow()

  useLayoutEffect(() => {
    const id = focusWanted.current
    const element = id === undefined ? null : list.current?.querySelector<HTMLElement>(`[data-id="${id}"]`)
    if (!element) return
    focusWanted.current = undefined
    element.querySelector<HTMLElement>('[data-title]')?.focus({ preventScroll: true })
    element.scrollIntoView({ block: 'nearest' })
  }, [active, scenes, sheet])

  const ready = width > 0
  useLayoutEffect(() => {
    if (ready) window.scrollTo(0, left?.top ?? 0)
    // Only when the board is opened.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ready])
  useLayoutEffect(() => () => { leave(window.scrollY, active) }, [leave, active])

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const from = scenes[at]
    const isText = (event.target as HTMLElement).matches('input:not([type=file])')
    if (!from || isText || event.altKey || event.ctrlKey || event.metaKey) return
    const rowsInSight = Math.max(1, Math.floor((window.innerHeight - 120) / sheet.cardHeight))
    const next = stepped(event.key, at, scenes.length, sheet.columns, rowsInSight)
    const to = next === undefined ? undefined : scenes[next]
    if (next === undefined || !to || (event.shiftKey && !arrange)) return
    event.preventDefault()
    if (next === at) return
    focusWanted.current = event.shiftKey ? from.id : to.id
    if (event.shiftKey) arrange?.(from.id, to.id, next > at ? 'after' : 'before')
    else setActive(to.id)
  }

  const drawn = new Set(Array.from({ length: Math.min(end, scenes.length) - first }, (_, index) => first + index))
  if (scenes.length > 0) drawn.add(at)
  const held = scenes.findIndex(({ id }) => id === dragged)
  if (held >= 0) drawn.add(held)

  return (
    <ul
      ref={list}
      role="list"
      aria-label={t('board.list')}
      className="relative mb-16"
      style={{ height: heightOf(sheet, places) }}
      onClick={follow}
      onKeyDown={onKeyDown}
      {...handlers}
    >
      {ready &&
        [...drawn].sort((a, b) => a - b).map((index) => {
          const scene = scenes[index]
          if (!scene) return null
          return (
            <SceneCard
              key={scene.id}
              scene={scene}
              place={index}
              of={scenes.length}
              {...placeOf(sheet, index)}
              width={sheet.cardWidth}
              layers={layers}
              mayDraw={mayDraw}
              mayMove={arrange !== undefined}
              isActive={index === at}
              onActive={setActive}
              looking={looking.get(scene.id) ?? NOBODY}
              nameOf={nameOf}
            />
          )
        })}
      {slot && (
        <li
          aria-hidden
          className="pointer-events-none absolute z-40 -mt-px -ml-px min-h-0.5 min-w-0.5 rounded-full bg-accent"
          style={{ left: slot.x, top: slot.y, ...(sheet.columns === 1 ? { width: sheet.cardWidth } : { height: sheet.cardHeight }) }}
        />
      )}
      {ready && newScene && (
        <NewScene projectId={projectId} input={newScene} {...placeOf(sheet, scenes.length)} width={sheet.cardWidth} />
      )}
    </ul>
  )
}

/** Before the scenes are there: cards without content, where the first ones will be. */
export function ContactSheetSkeleton() {
  const { layers, card } = useBoardView()
  const list = useRef<HTMLDivElement>(null)
  const { width } = useSize(list)
  const shown = layersIn(layers)
  const sheet = sheetOf(width, card, shown.length)
  const rows = Math.ceil(window.innerHeight / sheet.cardHeight)
  return (
    <div ref={list} aria-busy className="relative h-[calc(100dvh-120px)] overflow-hidden">
      {width > 0 &&
        Array.from({ length: sheet.columns * rows }, (_, index) => {
          const { x, y } = placeOf(sheet, index)
          return (
            <div key={index} className="absolute" style={{ translate: `${x}px ${y}px`, width: sheet.cardWidth }}>
              <div className="grid gap-px overflow-hidden rounded-md bg-line">
                {shown.map((type) => (
                  <div key={type} className="aspect-video bg-well" />
                ))}
              </div>
              <div className="mt-3.5 h-3 w-2/5 rounded-sm bg-hover" />
            </div>
          )
        })}
    </div>
  )
}
