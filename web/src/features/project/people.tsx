import { useQuery } from '@tanstack/react-query'
import { Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { queries } from '../../api/queries'
import type { Presence } from '../../api/types'
import { Avatar } from '../../ui/avatar'
import { ICON } from '../../ui/button'
import { classes } from '../../ui/classes'
import { Named } from '../../ui/names'
import { useMe } from '../session/use-session'

/** How many faces are shown, on a phone and else; the rest is a number. */
const ON_A_PHONE = 2
const SHOWN = 5

/** Who else is in the project now. */
export function People({ projectId }: { projectId: string }) {
  const { t } = useTranslation()
  const me = useMe()
  const { data: present = [] } = useQuery(queries.presence(projectId))
  const people = present.filter(({ user }) => user.id !== me.id)
  const name = ({ user, status }: Presence) =>
    status === 'away' ? t('board.away', { name: user.nickname }) : user.nickname
  return (
    <div className="flex shrink-0 items-center gap-2">
      <ul aria-label={t('board.people')} className="flex -space-x-1.5">
        {people.slice(0, SHOWN).map((who, index) => (
          <li key={who.user.id} className={classes('animate-appear rounded-full ring-2 ring-room', index >= ON_A_PHONE && 'max-sm:hidden')}>
            <Named name={name(who)}>
              <button type="button" aria-label={name(who)} className="block cursor-default! rounded-full">
                <Avatar user={who.user} away={who.status === 'away'} />
              </button>
            </Named>
          </li>
        ))}
        <More count={people.length - ON_A_PHONE} className="sm:hidden" />
        <More count={people.length - SHOWN} className="max-sm:hidden" />
      </ul>
      <Named name={t('board.team')}>
        <Link
          to={`/projects/${projectId}/team`}
          aria-label={t('board.team')}
          className={ICON}
        >
          <Users size={16} />
        </Link>
      </Named>
    </div>
  )
}

function More({ count, className }: { count: number; className: string }) {
  if (count <= 0) return null
  return (
    <li className={classes('flex size-7 items-center justify-center rounded-full bg-raised text-xs text-dim ring-2 ring-room', className)}>
      +{count}
    </li>
  )
}
