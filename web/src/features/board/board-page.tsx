import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { calls } from '../../api/calls'
import { queries } from '../../api/queries'
import { session } from '../../api/session'
import type { Presence } from '../../api/types'
import { useDay } from '../../i18n/time'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import { LoadFailed, Notice } from '../../ui/notice'
import { useFilesZone } from '../upload/use-upload'
import { useMe } from '../session/use-session'
import { Shell } from '../shell/shell'
import { useFilter } from '../shell/use-filter'
import { Invite } from '../project/invite'
import { useArrange } from './arrange'
import { useBulk } from './bulk'
import { BoardToolbar } from './board-toolbar'
import { ContactSheet, ContactSheetSkeleton } from './contact-sheet'
import { filtered, STATES } from './filter'
import { useBoardView } from './layers'
import { People } from '../project/people'
import { useRights, useRoom } from '../project/project-room'

const NOBODY: Presence[] = []

/** Who else looks at each scene. */
function lookingAt(present: Presence[], myId: string): Map<string, Presence[]> {
  const there = present.filter(({ user, sceneId }) => sceneId !== null && user.id !== myId)
  return Map.groupBy(there, ({ sceneId }) => sceneId ?? '')
}

/** A project as a contact sheet: every scene in order. */
export function BoardPage() {
  const { t } = useTranslation()
  const { projectId, project } = useRoom()
  const rights = useRights()
  const me = useMe()
  const day = useDay()
  const layers = useBoardView(({ layers }) => layers)
  const { text, choice: state, isFiltered, look, choose, showAll } = useFilter('show', STATES)
  const scenes = useQuery(queries.scenes(projectId))
  const { data: present = NOBODY } = useQuery(queries.presence(projectId))
  const { data: participants } = useQuery(queries.participants(projectId))
  const arrange = useArrange(projectId, rights.arrange)
  useViewed(projectId)
  const bulk = useBulk(projectId, layers === 'lineart' ? 'lineart' : 'art')
  const { over, zone } = useFilesZone(rights.arrange, bulk)
  const newSceneInput = useRef<HTMLInputElement>(null)
  const newScene = rights.arrange && !isFiltered ? newSceneInput : undefined

  const shown = useMemo(() => scenes.data && filtered(scenes.data, text, state), [scenes.data, text, state])
  const looking = useMemo(() => lookingAt(present, me.id), [present, me.id])
  const nameOf = useCallback(
    (userId: string) => participants?.find(({ user }) => user.id === userId)?.user.nickname ?? '',
    [participants],
  )

  const facts = [
    project && t(`projects.create.${project.tag}`),
    scenes.data && (isFiltered ? t('board.found', { shown: shown?.length, all: scenes.data.length }) : t('board.scenes', { count: scenes.data.length })),
    project?.deadline && t('projects.due', { date: day(project.deadline) }),
  ]

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
        <h1 className="sr-only">{project?.name}</h1>
        <BoardToolbar
          facts={facts.filter(Boolean).join(' · ')}
          text={text}
          state={state}
          onText={look}
          onState={choose}
          newScene={newScene}
        />
        {scenes.isError ? (
          <LoadFailed onRetry={() => void scenes.refetch()} />
        ) : shown && project ? (
          <div className={classes(scenes.data?.length === 0 && 'm-auto w-full max-w-[368px] pb-[12vh]')}>
            {scenes.data?.length === 0 && <Notice title={t('board.empty')} text={t(rights.arrange ? 'board.emptyHint' : 'board.emptyReader')} />}
            {isFiltered && shown.length === 0 && (
              <Notice title={t('board.none')}>
                <Button onClick={showAll}>{t('board.showAll')}</Button>
              </Notice>
            )}
            <ContactSheet
              projectId={projectId}
              scenes={shown}
              mayDraw={rights.draw}
              looking={looking}
              nameOf={nameOf}
              arrange={arrange}
              newScene={newScene}
            />
          </div>
        ) : (
          <ContactSheetSkeleton />
        )}
      </main>
    </Shell>
  )
}

/** Who comes and who goes has seen what happened so far. */
function useViewed(projectId: string) {
  const client = useQueryClient()
  useEffect(() => {
    const see = () => {
      const { queryKey } = queries.projects()
      client.setQueryData(queryKey, (known) => known?.map((each) => (each.id === projectId ? { ...each, hasUpdates: false } : each)))
      if (session.get()) calls.viewed(projectId).catch(() => undefined)
    }
    see()
    return see
  }, [client, projectId])
}
