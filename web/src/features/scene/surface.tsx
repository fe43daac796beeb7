import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Image, ImageVersion, Scene } from '../../api/types'
import { note } from '../../canvas/marks'
import { frameOf, type Place, scaleOf } from '../../canvas/view'
import { useConnection } from '../../realtime/provider'
import { Picture, widthOnScreens } from '../../ui/picture'
import { tell } from '../../ui/toasts'
import { useRights } from '../project/project-room'
import { useMe } from '../session/use-session'
import { Cursors } from './cursors'
import { MarkLayer } from './mark-layer'
import { NewNote, Notes } from './notes'
import { Toolbar } from './toolbar'
import { useHand } from './tools'
import { useCamera } from './use-camera'
import { useGestures } from './use-gestures'
import { type Mark, useMarks } from './use-marks'
import { useStateAt } from './use-state-at'

/** What a browser shows by itself. */
const SHOWABLE = new Set(['jpeg', 'png', 'webp'])
/** How often the others are told where one points, in milliseconds. */
const POINT_EVERY = 40

type Shown = Pick<Image | ImageVersion, 'url' | 'thumbnailUrl' | 'originalUrl' | 'width' | 'height' | 'format' | 'versionNumber'>

type SurfaceProps = {
  scene: Scene
  image: Shown
  imageId: string
  alt: string
  /** Another picture that lies over this one: its white lets through what is below. `opacity` from 0 to 1. */
  over?: { image: Image; opacity: number } | undefined
}

/** A picture under the hand: seen from near and far, drawn upon, and pointed at by everybody who looks at it. */
export function Surface({ scene, image, imageId, alt, over }: SurfaceProps) {
  const { t } = useTranslation()
  const me = useMe()
  const { draw: mayDraw, arrange } = useRights()
  const connection = useConnection()
  const stage = useRef<HTMLDivElement>(null)
  const layer = useRef<SVGGElement>(null)
  const { tool, color, marks: marksShown } = useHand()
  const camera = useCamera(scene.id, image, stage)
  const marks = useMarks(scene.projectId, imageId, image.versionNumber)
  const [writing, setWriting] = useStateAt<Place>(imageId)

  const aspect = image.width / image.height
  // The same object while it is near: another one would be fetched and decoded anew at each step of the camera.
  const sharpest = useMemo(() => (SHOWABLE.has(image.format) ? { ...image, url: image.originalUrl } : image), [image])
  const frame = camera.stage.width === 0 ? undefined : frameOf(camera.view, camera.stage, image)
  const mayErase = (mark: Mark) => mayDraw && (mark.user.id === me.id || arrange)
  const tellPoint = usePointer((at) => { connection.point(scene.projectId, scene.id, at.x, at.y) })
  const { faded, cursor, handlers } = useGestures({
    here: imageId,
    stage,
    layer,
    frame,
    aspect,
    camera,
    mayDraw,
    marks: marks.marks,
    mayErase,
    onDrawn: marks.draw,
    onErase: marks.erase,
    onNote: setWriting,
    onPoint: tellPoint,
    onTooLate: () => { tell(t('marks.reader'), true) },
  })
  const hand = mayDraw ? tool : 'move'
  const atRest = hand === 'move' && camera.view.zoom === 1

  return (
    <>
      <div
        ref={stage}
        data-testid="surface"
        role="application"
        aria-label={t('marks.picture')}
        className="relative min-h-0 flex-1 overflow-hidden"
        style={{ cursor: cursor ?? CURSORS[hand], touchAction: atRest ? 'pan-y' : 'none' }}
        {...handlers}
      >
        {frame && (
          <div className="absolute" style={frame} data-testid="picture">
            <Picture key={imageId} image={frame.width * devicePixelRatio > widthOnScreens(image) ? sharpest : image} alt={alt} />
            {over && (
              <div data-testid="overlay" className="pointer-events-none absolute inset-0 mix-blend-multiply" style={{ opacity: over.opacity }}>
                <Picture key={over.image.id} image={over.image} alt="" />
              </div>
            )}
            {marksShown && (
              <>
                <MarkLayer marks={marks.marks} aspect={aspect} faded={faded} draft={layer} />
                <Notes
                  key={imageId}
                  notes={marks.marks.filter(({ type }) => type === 'text')}
                  myId={me.id}
                  mayErase={mayErase}
                  onEdit={marks.edit}
                  onErase={marks.erase}
                />
              </>
            )}
            {writing && (
              <NewNote
                place={writing}
                color={color}
                onCancel={() => { setWriting(undefined) }}
                onSave={(content) => {
                  marks.draw('text', note(writing, content, color))
                  setWriting(undefined)
                }}
              />
            )}
            <Cursors sceneId={scene.id} myId={me.id} />
          </div>
        )}
      </div>
      <Toolbar
        mayDraw={mayDraw}
        mayUndo={marks.mayUndo}
        mayRedo={marks.mayRedo}
        onUndo={marks.undo}
        onRedo={marks.redo}
        percent={Math.round(scaleOf(camera.view, camera.stage, image) * 100)}
        camera={camera}
      />
    </>
  )
}

const CURSORS = { move: 'grab', pen: 'crosshair', arrow: 'crosshair', rectangle: 'crosshair', note: 'copy', eraser: 'cell' }

/** Lets a place through once in a while: the newest, and the last as well. */
function usePointer(say: (at: Place) => void): (at: Place) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const newest = useRef<Place>(undefined)
  const told = useRef(0)
  const tellNow = () => {
    timer.current = undefined
    told.current = performance.now()
    if (newest.current) say(newest.current)
  }
  return (at) => {
    newest.current = at
    timer.current ??= setTimeout(tellNow, Math.max(0, told.current + POINT_EVERY - performance.now()))
  }
}
