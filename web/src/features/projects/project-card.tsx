import { useQuery } from '@tanstack/react-query'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { queries } from '../../api/queries'
import type { Participant, Project } from '../../api/types'
import { useAgo, useDay } from '../../i18n/time'
import { Avatar } from '../../ui/avatar'
import { classes } from '../../ui/classes'
import { Named } from '../../ui/names'
import { Mark } from '../../ui/wordmark'
import { useMe } from '../session/use-session'
import { daysUntil, NEAR } from './deadline'

/** How many faces stand for who is in a project now. */
const FACES = 3

/** How often it is asked again who is online, in milliseconds. */
const PRESENCE = 30_000

export function ProjectCard({ project }: { project: Project }) {
  const { t } = useTranslation()
  const ago = useAgo()
  const card = useRef<HTMLLIElement>(null)
  const inSight = useSeen(card)
  const participants = useQuery({
    ...queries.participants(project.id),
    enabled: inSight && project.participantCount > 1,
    refetchInterval: PRESENCE,
  })
  const facts = [
    t(`projects.create.${project.tag}`),
    t('projects.scenes', { count: project.sceneCount }),
    t('projects.people', { count: project.participantCount }),
  ]
  return (
    <li ref={card}>
      <Link to={`/projects/${project.id}`} className={classes('group block rounded-md', project.status === 'archived' && 'opacity-65')}>
        <div className="relative aspect-[16/10] overflow-hidden rounded-md bg-well framed">
          <Mosaic project={project} />
          {project.status !== 'active' && (
            <span className="absolute top-2 left-2 rounded-sm bg-raised/90 px-1.5 py-0.5 text-xs font-medium text-ink">{t(`projects.status.${project.status}`)}</span>
          )}
          <Online participants={participants.data} />
        </div>
        <div className="mt-3 flex items-baseline gap-2">
          <h2 className="min-w-0 flex-1 truncate font-semibold">
            {project.name}
            {project.hasUpdates && (
              <span className="ml-2 inline-block size-1.5 -translate-y-0.5 rounded-full bg-accent">
                <span className="sr-only">{t('projects.news')}</span>
              </span>
            )}
          </h2>
          <span className="shrink-0 text-sm text-faint">{ago(project.updatedAt)}</span>
        </div>
        <p className="flex gap-x-3 text-sm text-dim">
          {facts.map((fact) => (
            <span key={fact} className="truncate">{fact}</span>
          ))}
          <Deadline project={project} />
        </p>
      </Link>
    </li>
  )
}

/** The newest pictures: the newest of all large, the others beside it. */
function Mosaic({ project: { coverUrl, previewUrls } }: { project: Project }) {
  const [first, ...others] = previewUrls
  if (first === undefined || coverUrl === null) {
    return (
      <span className="flex size-full items-center justify-center text-line-strong">
        <Mark size={28} />
      </span>
    )
  }
  return (
    <span className={classes('grid size-full gap-px', others.length > 0 && 'grid-cols-[2fr_1fr]')}>
      <img srcSet={`${first} 400w, ${coverUrl} 1920w`} sizes={others.length > 0 ? '300px' : '400px'} src={first} {...TILE} />
      {others.length > 0 && (
        <span className="grid min-h-0 auto-rows-fr gap-px">
          {others.map((url) => <img key={url} src={url} {...TILE} />)}
        </span>
      )}
    </span>
  )
}

const TILE = { alt: '', loading: 'lazy', draggable: false, className: 'size-full min-h-0 bg-paper object-cover' } as const

/** Who else is in the project now. */
function Online({ participants = [] }: { participants: Participant[] | undefined }) {
  const { t } = useTranslation()
  const me = useMe()
  const online = participants.filter(({ user, presence }) => presence !== 'offline' && user.id !== me.id)
  if (online.length === 0) return null
  const names = t('projects.online', { names: online.map(({ user }) => user.nickname).join(', ') })
  return (
    <Named name={names}>
      <span className="absolute right-2 bottom-2 flex animate-appear -space-x-1.5">
        {online.slice(0, FACES).map(({ user, presence }) => (
          <span key={user.id} className="rounded-full ring-2 ring-accent">
            <Avatar user={user} away={presence === 'away'} />
          </span>
        ))}
        {online.length > FACES && (
          <span className="flex size-7 items-center justify-center rounded-full bg-raised text-xs text-ink ring-2 ring-accent">+{online.length - FACES}</span>
        )}
        <span className="sr-only">{names}</span>
      </span>
    </Named>
  )
}

/** How long there is until the deadline of what is worked on; of other projects only when it was. */
function Deadline({ project: { deadline, status } }: { project: Project }) {
  const { t } = useTranslation()
  const day = useDay()
  if (deadline === null) return null
  const date = t('projects.due', { date: day(deadline) })
  if (status !== 'active') return <span className="ml-auto shrink-0">{date}</span>
  const days = daysUntil(deadline, new Date())
  const left = days < 0 ? t('projects.over', { count: -days }) : days === 0 ? t('projects.today') : t('projects.left', { count: days })
  return (
    <span title={date} className={classes('ml-auto shrink-0', days < 0 ? 'text-bad' : days <= NEAR && 'font-medium text-ink')}>
      {left}
    </span>
  )
}

/** Whether something has been in sight, or nearly. */
function useSeen(element: RefObject<HTMLElement | null>): boolean {
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    const watched = element.current
    if (!watched || seen) return
    const observer = new IntersectionObserver(([entry]) => { if (entry?.isIntersecting) setSeen(true) }, { rootMargin: '200px' })
    observer.observe(watched)
    return () => { observer.disconnect() }
  }, [element, seen])
  return seen
}

export function ProjectCardSkeleton() {
  return (
    <li aria-hidden>
      <div className="aspect-[16/10] rounded-md bg-well ring-1 ring-line" />
      <div className="mt-3 flex h-5 items-center">
        <div className="h-3 w-40 rounded-sm bg-hover" />
      </div>
      <div className="flex h-4 items-center">
        <div className="h-2.5 w-28 rounded-sm bg-hover" />
      </div>
    </li>
  )
}
