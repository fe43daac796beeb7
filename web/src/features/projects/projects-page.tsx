import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../../api/queries'
import type { Project } from '../../api/types'
import { says } from '../../i18n/plain'
import { Button } from '../../ui/button'
import { SearchField, Select } from '../../ui/field'
import { LoadFailed, Notice } from '../../ui/notice'
import { Shell } from '../shell/shell'
import { useShortcut } from '../shell/shortcuts'
import { useFilter } from '../shell/use-filter'
import { CreateProject } from './create-project'
import { JoinByCode } from './join-by-code'
import { ProjectCard, ProjectCardSkeleton } from './project-card'

const GRID = 'grid grid-cols-[repeat(auto-fill,minmax(min(336px,100%),1fr))] gap-x-6 gap-y-8'

const STATUSES = ['all', 'active', 'completed', 'archived'] as const

/** How often news are asked for, in milliseconds: what happens in rooms that one is not in is told to nobody. */
const NEWS = 30_000

/** The studio: every project that one is in, those first in which something happened last. */
export function ProjectsPage() {
  const { t } = useTranslation()
  const projects = useQuery({ ...queries.projects(), refetchInterval: NEWS })
  const { text, choice: status, look, choose, showAll } = useFilter('status', STATUSES)
  const input = useRef<HTMLInputElement>(null)
  useShortcut('searchProjects', () => input.current?.focus())

  const isWanted = (project: Project) =>
    (status === 'all' || project.status === status) && says(`${project.name}\n${project.description ?? ''}`, text.trim())
  const shown = projects.data?.filter(isWanted)
  const actions = (
    <>
      <JoinByCode />
      <CreateProject />
    </>
  )
  return (
    <Shell crumbs={<span className="-ml-1 text-lg font-semibold tracking-tight">{t('name')}</span>}>
      <main className="mx-auto w-full max-w-[1520px] flex-1 px-4 py-6 sm:px-8 sm:py-8">
        <div className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-3 sm:mb-8">
          <h1 className="mr-auto text-xl font-semibold tracking-tight">{t('projects.title')}</h1>
          {projects.data?.length !== 0 && (
            <>
              <div className="flex gap-2 max-sm:order-last max-sm:basis-full">
                <SearchField
                  ref={input}
                  name={t('projects.search')}
                  value={text}
                  onText={look}
                  className="flex-1"
                  width="sm:w-52"
                />
                <Select
                  name={t('projects.filter')}
                  value={status}
                  onChange={choose}
                  options={STATUSES.map((value) => ({ value, label: t(`projects.status.${value}`) }))}
                  kind="quiet"
                />
              </div>
              <div className="flex gap-2">{actions}</div>
            </>
          )}
        </div>
        {projects.isError ? (
          <LoadFailed onRetry={() => void projects.refetch()} />
        ) : projects.data?.length === 0 ? (
          <div className="flex min-h-[60vh] items-center justify-center">
            <Notice title={t('projects.empty')} text={t('projects.emptyHint')}>
              {actions}
            </Notice>
          </div>
        ) : shown?.length === 0 ? (
          <div className="flex min-h-[50vh] items-center justify-center">
            <Notice title={t('projects.none')}>
              <Button onClick={showAll}>{t('projects.showAll')}</Button>
            </Notice>
          </div>
        ) : (
          <ul className={GRID} aria-busy={projects.isPending}>
            {shown?.map((project) => <ProjectCard key={project.id} project={project} />) ??
              [1, 2, 3, 4].map((key) => <ProjectCardSkeleton key={key} />)}
          </ul>
        )}
      </main>
    </Shell>
  )
}
