import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { Outlet, useOutletContext, useParams } from 'react-router'
import { Problem } from '../../api/problem'
import { queries } from '../../api/queries'
import type { Project } from '../../api/types'
import { useConnection } from '../../realtime/provider'
import { useDepartures } from '../../realtime/departures'
import { LoadFailed } from '../../ui/notice'
import { GonePage } from './gone-page'
import { NotFoundPage } from '../session/not-found-page'
import { Shell } from '../shell/shell'

type Room = { projectId: string; project: Project | undefined }

/** Everything of one project: its room is joined once, and held from page to page. */
export function ProjectRoom() {
  const { projectId = '' } = useParams()
  const connection = useConnection()
  const project = useQuery(queries.project(projectId))

  useEffect(() => connection.join(projectId), [connection, projectId])

  const room = useMemo((): Room => ({ projectId, project: project.data }), [projectId, project.data])
  const departure = useDepartures(({ byProject }) => byProject[projectId])

  if (departure) return <GonePage departure={departure} />
  if (project.error instanceof Problem && project.error.status === 404) return <NotFoundPage />
  if (project.isError) {
    return (
      <Shell>
        <LoadFailed onRetry={() => void project.refetch()} />
      </Shell>
    )
  }
  return <Outlet context={room} />
}

export function useRoom(): Room {
  return useOutletContext<Room>()
}

/** What the contract's table of roles lets this user do. */
export function useRights() {
  const { project } = useRoom()
  const role = project?.myRole
  const open = project !== undefined && project.status !== 'archived'
  const leads = role === 'owner' || role === 'editor'
  return {
    invite: open && leads,
    arrange: open && leads,
    draw: open && role !== 'viewer',
    edit: open && leads,
    /** Of an archived project, too: so it is taken up again. */
    setStatus: leads,
    /** Who is in it, and as what. */
    manage: open && role === 'owner',
    delete: role === 'owner',
  }
}
