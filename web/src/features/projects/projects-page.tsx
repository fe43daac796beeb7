import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { queries } from '../../api/queries'
import { LoadFailed, Notice } from '../../ui/notice'
import { Shell } from '../shell/shell'
import { CreateProject } from './create-project'
import { JoinByCode } from './join-by-code'
import { ProjectCard, ProjectCardSkeleton } from './project-card'

const GRID = 'grid grid-cols-[repeat(auto-fill,minmax(min(336px,100%),1fr))] gap-x-6 gap-y-8'

export function ProjectsPage() {
  const { t } = useTranslation()
  const projects = useQuery(queries.projects())
  const actions = (
    <>
      <JoinByCode />
      <CreateProject />
    </>
  )
  return (
    <Shell crumbs={<span className="-ml-1 text-lg font-semibold tracking-tight">{t('name')}</span>}>
      <main className="mx-auto w-full max-w-[1520px] flex-1 px-4 py-6 sm:px-8 sm:py-8">
        <div className="mb-6 flex flex-wrap items-center justify-between gap-3 sm:mb-8">
          <h1 className="text-xl font-semibold tracking-tight">{t('projects.title')}</h1>
          {projects.data?.length !== 0 && <div className="flex gap-2">{actions}</div>}
        </div>
        {projects.isError ? (
          <LoadFailed onRetry={() => void projects.refetch()} />
        ) : projects.data?.length === 0 ? (
          <div className="flex min-h-[60vh] items-center justify-center">
            <Notice title={t('projects.empty')} text={t('projects.emptyHint')}>
              {actions}
            </Notice>
          </div>
        ) : (
          <ul className={GRID} aria-busy={projects.isPending}>
            {projects.data?.map((project) => <ProjectCard key={project.id} project={project} />) ??
              [1, 2, 3, 4].map((key) => <ProjectCardSkeleton key={key} />)}
          </ul>
        )}
      </main>
    </Shell>
  )
}
