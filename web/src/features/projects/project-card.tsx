import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Project } from '../../api/types'
import { useAgo, useDay } from '../../i18n/time'
import { Mark } from '../../ui/wordmark'

export function ProjectCard({ project }: { project: Project }) {
  const { t } = useTranslation()
  const ago = useAgo()
  const day = useDay()
  const facts = [
    t(`projects.create.${project.tag}`),
    t('projects.scenes', { count: project.sceneCount }),
    t('projects.people', { count: project.participantCount }),
  ]
  return (
    <li>
      <Link to={`/projects/${project.id}`} className="group block rounded-md">
        <div className="flex aspect-[16/10] items-center justify-center overflow-hidden rounded-md bg-well text-line-strong framed">
          {project.coverUrl === null ? (
            <Mark size={28} />
          ) : (
            <img src={project.coverUrl} alt="" loading="lazy" draggable={false} className="size-full bg-paper object-cover" />
          )}
        </div>
        <div className="mt-3 flex items-baseline gap-2">
          <h2 className="min-w-0 flex-1 truncate font-semibold">{project.name}</h2>
          <span className="shrink-0 text-sm text-faint">{ago(project.updatedAt)}</span>
        </div>
        <p className="flex gap-x-3 text-sm text-dim">
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
          {project.deadline !== null && <span className="ml-auto">{t('projects.due', { date: day(project.deadline) })}</span>}
        </p>
      </Link>
    </li>
  )
}

export function ProjectCardSkeleton() {
  return (
    <li aria-hidden>
      <div className="aspect-[16/10] rounded-md bg-well ring-1 ring-line" />
      <div className="mt-4 h-3 w-40 rounded-sm bg-hover" />
      <div className="mt-2 h-3 w-28 rounded-sm bg-hover" />
    </li>
  )
}
