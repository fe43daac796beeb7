import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { startTransition, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { queries } from '../../api/queries'
import type { Layer, Scene } from '../../api/types'
import '../../i18n/later'
import { useConnection } from '../../realtime/provider'
import { IconButton } from '../../ui/button'
import { LoadFailed } from '../../ui/notice'
import { prepare } from '../../ui/picture'
import { People } from '../project/people'
import { useRoom } from '../project/project-room'
import { NotFoundPage } from '../session/not-found-page'
import { Shell } from '../shell/shell'
import { Comments } from './comments'
import { Filmstrip } from './filmstrip'
import { isTyping } from './is-typing'
import { Stage } from './stage'

/** One scene: its picture as large as the window, its versions below, and what the team says beside it. */
export function ScenePage() {
  const { t } = useTranslation()
  const { projectId, project } = useRoom()
  const { sceneId = '' } = useParams()
  const scenes = useQuery(queries.scenes(projectId))
  const connection = useConnection()
  const [search, setSearch] = useSearchParams()

  const index = scenes.data?.findIndex(({ id }) => id === sceneId) ?? -1
  const scene = scenes.data?.[index]
  const previous = scenes.data?.[index - 1]
  const next = index < 0 ? undefined : scenes.data?.[index + 1]
  const layer = layerOf(search.get('layer'), scene)

  // The picture is there first; what stands around it follows in the next frame.
  const around = useAfterwards(sceneId)

  useEffect(() => connection.look(projectId, sceneId), [connection, projectId, sceneId])
  const turn = useTurning(projectId, previous, next, layer)
  // To decode a picture takes longer than to turn to it: the one after the next is made ready as well.
  const beyond = index < 0 ? undefined : scenes.data?.[index + 2]?.images[layer]
  useEffect(() => { if (beyond) prepare(beyond) }, [beyond])

  if (scenes.data && !scene) return <NotFoundPage />
  return (
    <Shell
      crumbs={
        <>
          <Link to={`/projects/${projectId}`} className="min-w-0 truncate rounded-sm text-dim hover:text-ink">
            {project?.name}
          </Link>
          {scene && (
            <>
              <span aria-hidden className="text-faint">/</span>
              <h1 className="max-w-[60%] shrink-0 truncate font-semibold">{scene.label ?? scene.sceneNumber}</h1>
            </>
          )}
          <span className="ml-1 flex shrink-0">
            <IconButton name={t('scene.previous')} disabled={!previous} onClick={() => { turn(previous) }}>
              <ChevronLeft size={16} />
            </IconButton>
            <IconButton name={t('scene.next')} disabled={!next} onClick={() => { turn(next) }}>
              <ChevronRight size={16} />
            </IconButton>
          </span>
        </>
      }
      actions={
        <span className="hidden sm:block">
          <People projectId={projectId} />
        </span>
      }
    >
      {scenes.isError ? (
        <LoadFailed onRetry={() => void scenes.refetch()} />
      ) : (
        <main className="grid flex-1 grid-cols-[minmax(0,1fr)] lg:h-[calc(100dvh-48px)] lg:flex-none lg:grid-cols-[minmax(0,1fr)_336px]">
          <div className="flex min-h-0 min-w-0 flex-col">
            {scene ? (
              <Stage
                scene={scene}
                layer={layer}
                onLayer={(chosen) => { setSearch({ layer: chosen }, { replace: true }) }}
              />
            ) : (
              <div className="flex-1 bg-well" />
            )}
            {scenes.data && scenes.data.length > 1 && <Filmstrip scenes={scenes.data} sceneId={around} layer={layer} />}
          </div>
          <Comments key={around} projectId={projectId} sceneId={around} wanted={search.get('comment')} />
        </main>
      )}
    </Shell>
  )
}

/** The layer asked for, else the art, else the lineart when that is all there is. */
function layerOf(asked: string | null, scene: Scene | undefined): Layer {
  if (asked === 'lineart' || asked === 'art') return asked
  return scene?.images.lineart && !scene.images.art ? 'lineart' : 'art'
}

/** The value, as soon as the page is drawn with it. */
function useAfterwards<T>(value: T): T {
  const [drawn, setDrawn] = useState(value)
  useEffect(() => { startTransition(() => { setDrawn(value) }) }, [value])
  return drawn
}

/** What could not be fetched ahead is fetched when it is needed. */
const later = () => undefined

/** Goes to the scene before or after this one, with ← and → as well; what they show is fetched ahead. */
function useTurning(projectId: string, previous: Scene | undefined, next: Scene | undefined, layer: Layer) {
  const navigate = useNavigate()
  const client = useQueryClient()

  const turn = (scene: Scene | undefined) => {
    if (scene) void navigate(`/projects/${scene.projectId}/scenes/${scene.id}?layer=${layer}`, { replace: true })
  }

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return
      if (event.key === 'ArrowLeft') turn(previous)
      if (event.key === 'ArrowRight') turn(next)
    }
    window.addEventListener('keydown', onKey)
    return () => { window.removeEventListener('keydown', onKey) }
  })

  useEffect(() => {
    for (const scene of [next, previous]) {
      if (!scene) continue
      client.infiniteQuery(queries.comments(projectId, scene.id)).catch(later)
      const image = scene.images[layer]
      if (!image) continue
      prepare(image)
      client.query(queries.marks(projectId, image.id, image.versionNumber)).catch(later)
      client.query(queries.history(projectId, scene.id, image.id)).catch(later)
    }
  }, [client, projectId, next, previous, layer])

  return turn
}
