import { skipToken, useQuery } from '@tanstack/react-query'
import { Columns2, SquareSplitHorizontal, Timer, X } from 'lucide-react'
import { ToggleGroup } from 'radix-ui'
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../../api/queries'
import type { ImageVersion, Layer, Scene } from '../../api/types'
import { type Frame, frameOf, type Size } from '../../canvas/view'
import { IconButton } from '../../ui/button'
import { classes } from '../../ui/classes'
import { Select } from '../../ui/field'
import { Named } from '../../ui/names'
import { Picture } from '../../ui/picture'
import { type Candidate, candidatesOf, sideOf } from './candidates'
import { useCamera } from './use-camera'
import { useGestures } from './use-gestures'

export type Sides = { left: string; right: string }

const MODES = [
  { mode: 'wipe', Icon: SquareSplitHorizontal },
  { mode: 'side', Icon: Columns2 },
  { mode: 'blink', Icon: Timer },
] as const

type Mode = (typeof MODES)[number]['mode']

/** How long one of two pictures is shown before the other is, in milliseconds. */
const BLINK = 700

type CompareProps = {
  scene: Scene
  sides: Sides
  onSides: (sides: Sides) => void
  onLeave: () => void
}

/** Two pictures of a scene against each other, seen by one camera: beneath a curtain, beside, or in turns. */
export function Compare({ scene, sides, onSides, onLeave }: CompareProps) {
  const { t } = useTranslation()
  const candidates = candidatesOf({
    art: { image: scene.images.art, history: useHistory(scene, 'art') },
    lineart: { image: scene.images.lineart, history: useHistory(scene, 'lineart') },
  })
  const label = useLabel()
  const options = candidates.map((each) => ({ value: each.key, label: label(each) }))
  const [mode, setMode] = useState<Mode>('wipe')
  const left = sideOf(candidates, sides.left)
  const right = sideOf(candidates, sides.right)

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape') onLeave()
    }
    window.addEventListener('keydown', onKey)
    return () => { window.removeEventListener('keydown', onKey) }
  })

  return (
    <>
      <div className="relative flex min-h-0 flex-1" data-testid="compare" data-mode={mode}>
        {left && right && mode === 'wipe' && <Wipe scene={scene} left={left} right={right} />}
        {left && right && mode === 'blink' && <Blink scene={scene} left={left} right={right} />}
        {left && right && mode === 'side' && (
          <>
            <Pane sceneId={scene.id} picture={left} keys><Label side={left} at="left" /></Pane>
            <span className="w-px bg-line-strong" />
            <Pane sceneId={scene.id} picture={right}><Label side={right} at="right" /></Pane>
          </>
        )}
      </div>
      <div className="flex shrink-0 flex-wrap items-center justify-center gap-2 border-t border-line px-2 py-1.5 sm:px-3">
        <Select name={t('compare.left')} value={sides.left} options={options} onChange={(left) => { onSides({ ...sides, left }) }} className="w-36" />
        <ToggleGroup.Root
          type="single"
          aria-label={t('compare.mode')}
          value={mode}
          onValueChange={(chosen) => { if (chosen !== '') setMode(chosen as Mode) }}
          className="inline-flex gap-0.5"
        >
          {MODES.map(({ mode: each, Icon }) => (
            <Named key={each} name={t(`compare.${each}`)}>
              <ToggleGroup.Item
                value={each}
                aria-label={t(`compare.${each}`)}
                className={classes(
                  'inline-flex size-8 items-center justify-center rounded-md transition-colors',
                  each === mode ? 'bg-accent text-on-accent' : 'text-dim hover:bg-hover hover:text-ink',
                )}
              >
                <Icon size={16} />
              </ToggleGroup.Item>
            </Named>
          ))}
        </ToggleGroup.Root>
        <Select name={t('compare.right')} value={sides.right} options={options} onChange={(right) => { onSides({ ...sides, right }) }} className="w-36" />
        <IconButton name={`${t('compare.leave')} · Esc`} aria-label={t('compare.leave')} onClick={onLeave}>
          <X size={16} />
        </IconButton>
      </div>
    </>
  )
}

/** All versions of a layer, when there is a picture. */
function useHistory({ id, projectId, images }: Scene, layer: Layer): ImageVersion[] | undefined {
  const image = images[layer]
  const options = queries.history(projectId, id, image?.id ?? '')
  return useQuery(image ? options : { ...options, queryFn: skipToken }).data
}

function useLabel() {
  const { t } = useTranslation()
  return ({ layer, versionNumber }: { layer: Layer; versionNumber: number }) => `${t(`layer.${layer}`)} v${versionNumber}`
}

function Label({ side, at }: { side: Candidate; at: 'left' | 'right' }) {
  const label = useLabel()
  return (
    <span
      className={classes(
        'pointer-events-none absolute bottom-3 z-10 max-w-[45%] truncate rounded-md bg-raised px-2 py-1 text-sm font-medium shadow-lg ring-1 ring-line',
        at === 'left' ? 'left-3' : 'right-3',
      )}
    >
      {label(side)} <span className="font-normal text-dim">{side.by}</span>
    </span>
  )
}

type PaneProps = {
  sceneId: string
  picture: Candidate
  /** Whether the camera of this pane hears the keys; one of two does. */
  keys?: boolean
  /** What lies over the picture, by where the picture is. */
  over?: (frame: Frame, stage: Size) => ReactNode
  children?: ReactNode
}

/** A stage to look at: moved and zoomed like the one for drawing, but nothing is drawn. */
function Pane({ sceneId, picture, keys = false, over, children }: PaneProps) {
  const label = useLabel()
  const stage = useRef<HTMLDivElement>(null)
  const layer = useRef<SVGGElement>(null)
  const camera = useCamera(sceneId, picture.image, stage, keys)
  const frame = camera.stage.width === 0 ? undefined : frameOf(camera.view, camera.stage, picture.image)
  const { cursor, handlers } = useGestures({ ...ONLY_LOOKING, stage, layer, frame, camera, aspect: 1 })
  return (
    <div ref={stage} className="relative min-w-0 flex-1 overflow-hidden" style={{ cursor: cursor ?? 'grab', touchAction: 'none' }} {...handlers}>
      {frame && (
        <div className="absolute" style={frame}>
          <Picture image={picture.image} alt={label(picture)} />
        </div>
      )}
      {frame && over?.(frame, camera.stage)}
      {children}
    </div>
  )
}

const nothing = () => undefined
const ONLY_LOOKING = {
  here: '', mayDraw: false, marks: [], mayErase: () => false, onDrawn: nothing, onErase: nothing, onNote: nothing, onPoint: nothing, onTooLate: nothing,
}

type PairProps = { scene: Scene; left: Candidate; right: Candidate }

/** The right picture lies over the left one, up to a line that the hand or ← → move. */
function Wipe({ scene, left, right }: PairProps) {
  const { t } = useTranslation()
  const label = useLabel()
  const [at, setAt] = useState(0.5)
  const move = (to: number) => { setAt(Math.min(Math.max(to, 0), 1)) }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -0.02, ArrowRight: 0.02, Home: -1, End: 1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    move(at + step)
  }
  const onPointer = (event: PointerEvent<HTMLElement>) => {
    event.stopPropagation()
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId)
    else if (event.buttons === 0) return
    const box = event.currentTarget.parentElement?.getBoundingClientRect()
    if (box) move((event.clientX - box.left) / box.width)
  }
  return (
    <Pane
      sceneId={scene.id}
      picture={left}
      keys
      over={(frame, stage) => (
        <div className="pointer-events-none absolute inset-0" data-testid="curtain" style={{ clipPath: `inset(0 0 0 ${at * stage.width}px)` }}>
          <div className="absolute" style={frame}>
            <Picture image={right.image} alt={label(right)} />
          </div>
        </div>
      )}
    >
      <div
        role="slider"
        tabIndex={0}
        aria-label={t('compare.line')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(at * 100)}
        onKeyDown={onKeyDown}
        onPointerDown={onPointer}
        onPointerMove={onPointer}
        className="group absolute inset-y-0 z-10 w-8 -translate-x-1/2 cursor-ew-resize touch-none"
        style={{ left: `${at * 100}%` }}
      >
        <span className="absolute inset-y-0 left-1/2 w-0.5 -translate-x-1/2 bg-paper shadow-[0_0_0_1px_#0006]" />
        <span className="absolute top-1/2 left-1/2 flex size-8 -translate-1/2 items-center justify-center rounded-full bg-paper text-xs text-[#111] shadow-[0_0_0_1px_#0006] transition-transform group-hover:scale-110">
          ‹ ›
        </span>
      </div>
      <Label side={left} at="left" />
      <Label side={right} at="right" />
    </Pane>
  )
}

/** One picture after the other at the same place: what differs moves. */
function Blink({ scene, left, right }: PairProps) {
  const label = useLabel()
  const [isRight, setRight] = useState(false)
  useEffect(() => {
    const timer = setInterval(() => { setRight((now) => !now) }, BLINK)
    return () => { clearInterval(timer) }
  }, [])
  return (
    <Pane
      sceneId={scene.id}
      picture={left}
      keys
      over={(frame) => (
        <div className={classes('pointer-events-none absolute', !isRight && 'invisible')} style={frame}>
          <Picture image={right.image} alt={label(right)} />
        </div>
      )}
    >
      <Label side={isRight ? right : left} at="left" />
    </Pane>
  )
}
