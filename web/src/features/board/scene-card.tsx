import { MessageSquare } from 'lucide-react'
import { type DragEvent, type KeyboardEvent, memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Presence, Scene } from '../../api/types'
import { useRemoteUploads } from '../../realtime/remote-uploads'
import { Avatar } from '../../ui/avatar'
import { Named } from '../../ui/button'
import { classes } from '../../ui/classes'
import type { Arrange } from './arrange'
import { Frame } from './frame'
import { LAYERS, type LayerView } from './layers'

type SceneCardProps = {
  scene: Scene
  layers: LayerView
  mayDraw: boolean
  /** About how wide the card is, in CSS pixels. */
  width: number
  /** Who looks at this scene now. */
  looking: Presence[]
  /** Says who somebody is. */
  nameOf: (userId: string) => string
  arrange: Arrange | undefined
}

/** A scene on the contact sheet. */
export const SceneCard = memo(function SceneCard({ scene, layers, mayDraw, width, looking, nameOf, arrange }: SceneCardProps) {
  const { t } = useTranslation()
  const { side, handlers } = useMoving(scene.id, arrange)
  const shown = layers === 'both' ? LAYERS : [layers]
  return (
    <li
      className="relative -m-1 p-1 [contain-intrinsic-size:auto_320px] [content-visibility:auto]"
      data-scene={scene.sceneNumber}
      {...handlers}
    >
      {side && (
        <span aria-hidden className={classes('absolute inset-y-1 z-20 w-0.5 rounded-full bg-accent', side === 'before' ? '-left-2' : '-right-2')} />
      )}
      <article className="group">
        <div className="grid gap-px overflow-hidden rounded-md bg-line framed">
          {shown.map((type) => (
            <Frame key={type} scene={scene} type={type} mayDraw={mayDraw} width={width} />
          ))}
        </div>
        <div className="mt-2 flex min-h-6 items-center gap-2">
          <Link
            to={`/projects/${scene.projectId}/scenes/${scene.id}`}
            draggable={false}
            aria-keyshortcuts={arrange && 'Shift+ArrowLeft Shift+ArrowRight'}
            title={arrange && t('board.moveHint')}
            className="flex min-w-0 flex-1 items-baseline gap-2 rounded-sm"
          >
            <span className="max-w-[60%] shrink-0 truncate font-semibold">
              <span className="sr-only">{t('board.scene')} </span>
              {scene.label ?? scene.sceneNumber}
            </span>
            <span className="truncate text-dim">{scene.description}</span>
          </Link>
          {looking.length > 0 && (
            <Named name={t('board.looking', { names: looking.map(({ user }) => user.nickname).join(', ') })}>
              <span className="flex -space-x-1">
                {looking.slice(0, 3).map(({ user, status }) => (
                  <Avatar key={user.id} user={user} size="sm" away={status === 'away'} />
                ))}
              </span>
            </Named>
          )}
          {scene.commentCount > 0 && (
            <span className="flex items-center gap-1 text-sm text-dim" title={t('board.comments', { count: scene.commentCount })}>
              <MessageSquare size={13} aria-hidden />
              {scene.commentCount}
            </span>
          )}
        </div>
        <CardFacts scene={scene} nameOf={nameOf} />
      </article>
    </li>
  )
})

const SCENE = 'application/x-hwasil-scene'

/** Puts a scene elsewhere by dragging its card, or with Shift and the arrows; `side`: where what is dragged would go. */
function useMoving(sceneId: string, arrange: Arrange | undefined) {
  const [side, setSide] = useState<'before' | 'after'>()
  if (!arrange) return { side: undefined, handlers: {} }
  const isScene = (event: DragEvent) => event.dataTransfer.types.includes(SCENE)
  return {
    side,
    handlers: {
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.setData(SCENE, sceneId)
        event.dataTransfer.effectAllowed = 'move'
      },
      onDragOver: (event: DragEvent) => {
        if (!isScene(event)) return
        event.preventDefault()
        const { left, width } = event.currentTarget.getBoundingClientRect()
        setSide(event.clientX < left + width / 2 ? 'before' : 'after')
      },
      onDragLeave: (event: DragEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setSide(undefined)
      },
      onDrop: (event: DragEvent) => {
        if (!isScene(event)) return
        event.preventDefault()
        event.stopPropagation()
        setSide(undefined)
        if (side) arrange.moveTo(event.dataTransfer.getData(SCENE), sceneId, side)
      },
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
        if (!event.shiftKey || by === undefined || !(event.target as HTMLElement).closest('a')) return
        event.preventDefault()
        arrange.moveBy(sceneId, by)
      },
    },
  }
}

/** The versions of the layers; or somebody's upload, while it is under way. */
function CardFacts({ scene, nameOf }: Pick<SceneCardProps, 'scene' | 'nameOf'>) {
  const { t } = useTranslation()
  const remote = useRemoteUploads(({ byScene }) => byScene[scene.id])
  return (
    <p className="flex min-h-4 gap-3 text-xs text-faint">
      {remote ? (
        <span className="text-accent">
          {t('board.uploading', { name: nameOf(remote.userId), percent: remote.progress })}
        </span>
      ) : (
        LAYERS.map((type) => {
          const image = scene.images[type]
          return image && <span key={type}>{`${t(`layer.${type}`)} v${image.versionNumber}`}</span>
        })
      )}
    </p>
  )
}
