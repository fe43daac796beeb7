import { MessageSquare } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Presence, Scene } from '../../api/types'
import { useRemoteUploads } from '../../realtime/remote-uploads'
import { Avatar } from '../../ui/avatar'
import { classes } from '../../ui/classes'
import { Named } from '../../ui/names'
import { Frame } from './frame'
import { LAYERS, layersIn, type LayerView } from './layers'

type SceneCardProps = {
  scene: Scene
  /** Its place in the list that is shown, from 0, and how many these are. */
  place: number
  of: number
  /** Where it is on the sheet, in CSS pixels, and how wide. */
  x: number
  y: number
  width: number
  layers: LayerView
  mayDraw: boolean
  mayMove: boolean
  /** Whether this is the card that the Tab key comes to. */
  isActive: boolean
  onActive: (sceneId: string) => void
  /** Who looks at this scene now. */
  looking: Presence[]
  /** Says who somebody is. */
  nameOf: (userId: string) => string
}

/** A scene on the contact sheet. */
export const SceneCard = memo(function SceneCard(props: SceneCardProps) {
  const { t } = useTranslation()
  const { scene, place, of, x, y, width, layers, mayDraw, mayMove, isActive, onActive, looking, nameOf } = props
  return (
    <li
      className={classes('absolute top-0 left-0 scroll-mt-16 scroll-mb-6', mayMove && 'select-none [-webkit-touch-callout:none]')}
      style={{ translate: `${x}px ${y}px`, width }}
      data-scene={scene.sceneNumber}
      data-id={scene.id}
      aria-posinset={place + 1}
      aria-setsize={of}
      draggable={mayMove}
      onFocus={() => { onActive(scene.id) }}
    >
      <article className="group">
        <div className="grid gap-px overflow-hidden rounded-md bg-line framed">
          {layersIn(layers).map((type) => (
            <Frame key={type} scene={scene} type={type} mayDraw={mayDraw} width={width} inTabOrder={isActive} />
          ))}
        </div>
        <div className="mt-2 flex h-6 items-center gap-2">
          <a
            href={`/projects/${scene.projectId}/scenes/${scene.id}`}
            draggable={false}
            data-title
            tabIndex={isActive ? 0 : -1}
            aria-keyshortcuts={mayMove ? 'Shift+ArrowLeft Shift+ArrowRight' : undefined}
            title={mayMove ? t('board.moveHint') : undefined}
            className="flex min-w-0 flex-1 items-baseline gap-2 rounded-sm"
          >
            <span className="max-w-[60%] shrink-0 truncate font-semibold">
              <span className="sr-only">{t('board.scene')} </span>
              {scene.label ?? scene.sceneNumber}
            </span>
            <span className="truncate text-dim">{scene.description}</span>
          </a>
          {looking.length > 0 && <Looking who={looking} />}
          {scene.commentCount > 0 && <CommentCount all={scene.commentCount} open={scene.openCommentCount} />}
        </div>
        <CardFacts scene={scene} nameOf={nameOf} />
      </article>
    </li>
  )
})

/** Who looks at a scene now. */
function Looking({ who }: { who: Presence[] }) {
  const { t } = useTranslation()
  const names = t('board.looking', { names: who.map(({ user }) => user.nickname).join(', ') })
  return (
    <Named name={names}>
      <span className="flex shrink-0 animate-appear -space-x-1">
        {who.slice(0, 3).map(({ user, status }) => (
          <span key={user.id} className="rounded-full ring-2 ring-accent">
            <Avatar user={user} size="sm" away={status === 'away'} />
          </span>
        ))}
        <span className="sr-only">{names}</span>
      </span>
    </Named>
  )
}

/** How many threads are open; how much was said at all when all is settled. */
function CommentCount({ all, open }: { all: number; open: number }) {
  const { t } = useTranslation()
  const words = [open > 0 && t('board.open', { count: open }), t('board.comments', { count: all })].filter(Boolean).join(' · ')
  return (
    <span title={words} className={classes('flex shrink-0 items-center gap-1 text-sm', open > 0 ? 'text-ink' : 'text-faint')}>
      <MessageSquare size={13} aria-hidden className={classes(open > 0 && 'fill-accent/25 text-accent')} />
      <span aria-hidden>{open > 0 ? open : all}</span>
      <span className="sr-only">{words}</span>
    </span>
  )
}

/** The versions of the layers; or somebody's upload, while it is under way. */
function CardFacts({ scene, nameOf }: Pick<SceneCardProps, 'scene' | 'nameOf'>) {
  const { t } = useTranslation()
  const remote = useRemoteUploads(({ byScene }) => byScene[scene.id])
  return (
    <p className="flex h-4 gap-3 truncate text-xs text-faint">
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
