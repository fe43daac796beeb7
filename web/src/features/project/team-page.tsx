import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { calls } from '../../api/calls'
import { queries } from '../../api/queries'
import type { Activity, Participant, Project, Role } from '../../api/types'
import '../../i18n/later'
import i18next from 'i18next'
import { useAgo } from '../../i18n/time'
import { showParticipant, showProject } from '../../realtime/feed'
import { Avatar } from '../../ui/avatar'
import { Button } from '../../ui/button'
import { classes } from '../../ui/classes'
import { Confirm } from '../../ui/confirm'
import { Field, FormError, INPUT, Select } from '../../ui/field'
import { useForm } from '../../ui/form'
import { LoadFailed } from '../../ui/notice'
import { Segmented } from '../../ui/segmented'
import { tellFailure } from '../../ui/toasts'
import { useMe } from '../session/use-session'
import { Shell } from '../shell/shell'
import { Invite } from './invite'
import { useRights, useRoom } from './project-room'

const ROLES = ['owner', 'editor', 'member', 'viewer'] as const satisfies Role[]
const STATUSES = ['active', 'completed', 'archived'] as const satisfies Project['status'][]

/** Who is in a project and as what, what it is called and due, and what has happened in it. */
export function TeamPage() {
  const { t } = useTranslation()
  const { projectId, project } = useRoom()
  const rights = useRights()
  return (
    <Shell
      crumbs={
        <>
          <Link to={`/projects/${projectId}`} className="min-w-0 truncate rounded-sm text-dim hover:text-ink">{project?.name}</Link>
          <span aria-hidden className="text-faint">/</span>
          <h1 className="shrink-0 font-semibold">{t('team.title')}</h1>
        </>
      }
      actions={rights.invite && <Invite projectId={projectId} />}
    >
      <main className="mx-auto grid w-full max-w-[1120px] flex-1 content-start gap-x-16 gap-y-10 px-4 py-8 sm:px-6 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <div className="grid content-start gap-10">
          <People />
          {project && <Details key={project.version} project={project} />}
        </div>
        <Feed />
      </main>
    </Shell>
  )
}

function Section({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="min-w-0">
      <div className="flex min-h-8 items-center justify-between border-b border-line pb-2">
        <h2 className="text-lg font-semibold">{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}

function People() {
  const { t } = useTranslation()
  const { projectId } = useRoom()
  const people = useQuery(queries.participants(projectId))
  const owners = people.data?.filter(({ role }) => role === 'owner').length
  return (
    <Section title={t('team.people')} aside={<span className="text-dim">{people.data?.length}</span>}>
      {people.isError && <LoadFailed onRetry={() => void people.refetch()} />}
      <ul>
        {people.data?.map((who) => <Person key={who.user.id} who={who} isLastOwner={who.role === 'owner' && owners === 1} />)}
      </ul>
    </Section>
  )
}

function Person({ who, isLastOwner }: { who: Participant; isLastOwner: boolean }) {
  const { t } = useTranslation()
  const { projectId } = useRoom()
  const { manage: mayManage } = useRights()
  const me = useMe()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [asked, setAsked] = useState<'remove' | 'leave' | 'handOver'>()
  const present = useQuery(queries.presence(projectId)).data?.find(({ user }) => user.id === who.user.id)
  const isMe = who.user.id === me.id
  const name = who.user.nickname

  const changing = useMutation({
    mutationFn: (role: Role) => calls.changeRole(projectId, who.user.id, role),
    onSuccess: (participant) => { showParticipant(client, projectId, participant) },
    onError: tellFailure,
  })
  const going = useMutation({
    mutationFn: () => calls.removeParticipant(projectId, who.user.id),
    onSuccess: () => {
      void client.invalidateQueries(queries.projects())
      if (isMe) void navigate('/')
    },
    onError: tellFailure,
  })
  const handingOver = useMutation({
    // The other first: a project always has an owner.
    mutationFn: async () => {
      showParticipant(client, projectId, await calls.changeRole(projectId, who.user.id, 'owner'))
      showParticipant(client, projectId, await calls.changeRole(projectId, me.id, 'editor'))
    },
    onError: tellFailure,
  })

  return (
    <li data-testid="participant" className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2.5">
      <Avatar user={who.user} away={present?.status === 'away'} />
      <span className="grid min-w-0 flex-1">
        <span className="flex min-w-0 items-center gap-2">
          <span className="truncate font-medium">{name}</span>
          {isMe && <span className="shrink-0 text-sm text-faint">{t('team.you')}</span>}
          {present && <span className="shrink-0 text-sm text-accent">{t(present.status === 'away' ? 'team.away' : 'team.here')}</span>}
        </span>
        <span className="truncate text-sm text-faint">@{who.user.username}</span>
      </span>
      <span className={classes('flex items-center gap-3', mayManage && 'max-sm:w-full max-sm:pl-10')}>
        {mayManage && !isLastOwner ? (
          <Select
            name={t('team.roleOf', { name })}
            value={who.role}
            disabled={changing.isPending}
            onChange={changing.mutate}
            options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
            className="w-28"
          />
        ) : (
          <span className="px-2 text-dim">{t(`role.${who.role}`)}</span>
        )}
        {mayManage && !isMe && who.role !== 'owner' && (
          <Button kind="quiet" className="px-2" onClick={() => { setAsked('handOver') }}>{t('team.handOver')}</Button>
        )}
        {isMe
          ? !isLastOwner && <Button kind="quiet" className="px-2" onClick={() => { setAsked('leave') }}>{t('team.leave')}</Button>
          : mayManage && <Button kind="quiet" className="px-2" onClick={() => { setAsked('remove') }}>{t('team.remove')}</Button>}
      </span>
      {asked && (
        <Confirm
          title={t(`team.${asked}Title`, { name })}
          text={t(`team.${asked}Text`, { name })}
          yes={t(`team.${asked}`)}
          isBad={asked !== 'handOver'}
          onClose={() => { setAsked(undefined) }}
          onYes={() => {
            if (asked === 'handOver') handingOver.mutate()
            else going.mutate()
          }}
        />
      )}
    </li>
  )
}

function Details({ project }: { project: Project }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [deleting, setDeleting] = useState(false)
  const rights = useRights()
  const form = useForm(
    ['name', 'deadline', 'description'],
    ({ name = '', deadline = '', description = '' }) => calls.changeProject(project.id, { name, deadline, description }),
    (changed) => { showProject(client, changed) },
  )
  const setting = useMutation({
    mutationFn: (status: Project['status']) => calls.changeProject(project.id, { status }),
    onSuccess: (changed) => { showProject(client, changed) },
    onError: tellFailure,
  })
  const removing = useMutation({
    mutationFn: () => calls.deleteProject(project.id),
    onSuccess: () => {
      void client.invalidateQueries(queries.projects())
      void navigate('/')
    },
    onError: tellFailure,
  })
  return (
    <Section title={t('team.project')}>
      <form className="grid gap-5 py-5" {...form.props}>
        <Field name="name" label={t('projects.create.name')} defaultValue={project.name} disabled={!rights.edit} error={form.error('name')} />
        <Field name="deadline" type="date" label={t('projects.create.deadline')} defaultValue={project.deadline ?? ''} disabled={!rights.edit} error={form.error('deadline')} />
        <label className="grid gap-1.5 text-sm font-medium text-dim">
          {t('team.description')}
          <textarea name="description" rows={3} defaultValue={project.description ?? ''} disabled={!rights.edit} className={classes(INPUT, 'h-auto! resize-y py-2 text-base font-normal')} />
        </label>
        <FormError text={form.formError} />
        {rights.edit && <Button type="submit" disabled={form.busy} className="justify-self-start">{t('team.save')}</Button>}
      </form>
      <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line py-4">
        <div className="grid">
          <span className="font-medium">{t('team.status')}</span>
          <span className="text-sm text-faint">{t(`team.statusOf.${project.status}`)}</span>
        </div>
        {rights.setStatus ? (
          <Segmented
            name={t('team.status')}
            value={project.status}
            onChange={(status) => { setting.mutate(status) }}
            options={STATUSES.map((value) => ({ value, label: t(`team.${value}`) }))}
          />
        ) : (
          <span className="text-dim">{t(`team.${project.status}`)}</span>
        )}
      </div>
      {rights.delete && (
        <div className="flex items-center justify-between gap-3 border-t border-line py-4">
          <span className="text-sm text-faint">{t('team.deleteHint')}</span>
          <Button kind="bad" onClick={() => { setDeleting(true) }}>{t('team.delete')}</Button>
        </div>
      )}
      {deleting && (
        <Confirm
          title={t('team.deleteTitle', { name: project.name })}
          text={t('team.deleteText')}
          yes={t('team.delete')}
          isBad
          onClose={() => { setDeleting(false) }}
          onYes={() => { removing.mutate() }}
        />
      )}
    </Section>
  )
}

function Feed() {
  const { t } = useTranslation()
  const { projectId } = useRoom()
  const feed = useInfiniteQuery(queries.activity(projectId))
  const items = feed.data?.pages.flatMap(({ items }) => items)
  return (
    <Section title={t('team.activity')}>
      {feed.isError && <LoadFailed onRetry={() => void feed.refetch()} />}
      <ol className="py-2">{items?.map((each) => <FeedItem key={each.seq} activity={each} />)}</ol>
      {feed.hasNextPage && (
        <Button kind="quiet" disabled={feed.isFetchingNextPage} onClick={() => void feed.fetchNextPage()}>{t('team.more')}</Button>
      )}
    </Section>
  )
}

function FeedItem({ activity: { actor, action, description, createdAt } }: { activity: Activity }) {
  const { t } = useTranslation()
  const ago = useAgo()
  // A newer server may know more of what can happen.
  const known = i18next.exists(`did.${action.replace(':', '_')}`) ? action.replace(':', '_') : 'other'
  return (
    <li className="flex gap-3 py-2">
      <Avatar user={actor} size="sm" />
      <p className="min-w-0 flex-1">
        <span className="font-medium">{actor.nickname}</span>{' '}
        <span className="text-dim">{t(`did.${known}` as 'did.other')}</span>
        {description !== null && description !== '' && <span> · {description}</span>}
      </p>
      <span className="shrink-0 text-sm text-faint">{ago(createdAt)}</span>
    </li>
  )
}
