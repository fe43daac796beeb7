import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../../api/queries'
import type { Presence } from '../../api/types'
import { useDay } from '../../i18n/time'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import { LoadFailed, Notice } from '../../ui/notice'
import { Segmented } from '../../ui/segmented'
import { useFilesZone } from '../upload/use-upload'
import { useMe } from '../session/use-session'
import { Shell } from '../shell/shell'
import { Invite } from '../project/invite'
import { useArrange } from './arrange'
import { useBulk } from './bulk'
import { CARD, useBoardView } from './layers'
import { NewScene } from './new-scene'
import { People } from '../project/people'
import { useRights, useRoom } from '../project/project-room'
import { SceneCard } from './scene-card'

const NOBODY: Presence[] = []

/** A project as a contact sheet: every scene in order. */
export function BoardPage() {
  const { t } = useTranslation()
  const { projectId, project } = useRoom()
  const rights = useRights()
  const me = useMe()
  const day = useDay()
  const { layers, card, showLayers, resize } = useBoardView()
  const scenes = useQuery(queries.scenes(projectId))
  const { data: present = NOBODY } = useQuery(queries.presence(projectId))
  const { data: participants } = useQuery(queries.participants(projectId))
  const arrange = useArrange(projectId, rights.arrange)
  const bulk = useBulk(projectId, layers === 'lineart' ? 'lineart' : 'art')
  const { over, zone } = useFilesZone(rights.arrange, (files) => void bulk.drop(files))
  const newScene = useRef<HTMLInputElement>(null)

  const empty = scenes.data?.length === 0
  const looking = Map.groupBy(
    present.filter(({ user, sceneId }) => sceneId !== null && user.id !== me.id),
    ({ sceneId }) => sceneId,
  )
  const nameOf = useCallback(
    (userId: string) => participants?.find(({ user }) => user.id === userId)?.user.nickname ?? '',
    [participants],
  )

  return (
    <Shell
      crumbs={<span className="truncate font-semibold">{project?.name}</span>}
      actions={
        <>
          <People projectId={projectId} />
          {rights.invite && <Invite projectId={projectId} />}
        </>
      }
    >
      <main className={classes('flex flex-1 flex-col px-4 sm:px-6', over && 'outline-2 -outline-offset-4 outline-accent')} data-testid="board" {...zone}>
        {bulk.progress && (
          <div role="status" className="fixed inset-x-0 bottom-4 z-40 flex justify-center">
            <p className="animate-rise rounded-lg bg-raised px-4 py-2 shadow-2xl ring-1 ring-line-strong">{t('board.making', bulk.progress)}</p>
          </div>
        )}
        <h1 className="sr-only">{project?.name}</h1>
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2 py-3">
          <p className="mr-auto text-dim max-sm:basis-full">
            {[
              project && t(`projects.create.${project.tag}`),
              scenes.data && t('board.scenes', { count: scenes.data.length }),
              project?.deadline && t('projects.due', { date: day(project.deadline) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <input
            type="range"
            aria-label={t('board.size')}
            min={CARD.smallest}
            max={CARD.largest}
            step={8}
            value={card}
            onChange={(event) => { resize(event.target.valueAsNumber) }}
            className="slider hidden w-28 rounded-sm sm:block"
          />
          <Segmented
            name={t('board.layers')}
            value={layers}
            onChange={showLayers}
            options={[
              { value: 'both', label: t('board.both') },
              { value: 'lineart', label: t('layer.lineart') },
              { value: 'art', label: t('layer.art') },
            ]}
          />
          {rights.arrange && (
            <Button
              className="max-sm:ml-auto"
              onClick={() => {
                newScene.current?.scrollIntoView({ block: 'center' })
                newScene.current?.focus({ preventScroll: true })
              }}
            >
              <Plus size={15} /> {t('board.newScene')}
            </Button>
          )}
        </div>
        {scenes.isError ? (
          <LoadFailed onRetry={() => void scenes.refetch()} />
        ) : (
          <div className={classes(empty && 'm-auto w-full max-w-[368px] pb-[12vh]')}>
            {empty && <Notice title={t('board.empty')} text={t(rights.arrange ? 'board.emptyHint' : 'board.emptyReader')} />}
            <ul
              aria-busy={scenes.isPending}
              className="grid gap-x-6 gap-y-7 pb-16"
              style={{ gridTemplateColumns: `repeat(auto-fill, minmax(min(${card}px, 100%), 1fr))` }}
            >
              {scenes.data?.map((scene) => (
                <SceneCard
                  key={scene.id}
                  scene={scene}
                  layers={layers}
                  mayDraw={rights.draw}
                  width={card}
                  looking={looking.get(scene.id) ?? NOBODY}
                  nameOf={nameOf}
                  arrange={arrange}
                />
              ))}
              {scenes.data && rights.arrange && <NewScene projectId={projectId} input={newScene} />}
            </ul>
          </div>
        )}
      </main>
    </Shell>
  )
}
