import { MessageSquare } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Presence, Scene } from '../../api/types'
import { useRemoteUploads } from '../../realtime/remote-uploads'
import { Avatar } from '../../ui/avatar'
import { Named } from '../../ui/button'
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
}

/** A scene on the contact sheet. */
export const SceneCard = memo(function SceneCard({ scene, layers, mayDraw, width, looking, nameOf }: SceneCardProps) {
  const { t } = useTranslation()
  const shown = layers === 'both' ? LAYERS : [layers]
  return (
    <li className="-m-1 p-1 [contain-intrinsic-size:auto_320px] [content-visibility:auto]" data-scene={scene.sceneNumber}>
      <article className="group">
        <div className="grid gap-px overflow-hidden rounded-md bg-line framed">
          {shown.map((type) => (
            <Frame key={type} scene={scene} type={type} mayDraw={mayDraw} width={width} />
          ))}
        </div>
        <div className="mt-2 flex min-h-6 items-center gap-2">
          <Link
            to={`/projects/${scene.projectId}/scenes/${scene.id}`}
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
