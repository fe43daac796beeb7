import type { UserRef } from '../api/types'
import { classes } from './classes'

const SIZES = { sm: 'size-5 text-[10px]', md: 'size-7 text-xs', lg: 'size-16 text-xl' }

/** A person's picture, or the first letter of the name. */
export function Avatar({ user, size = 'md', away = false }: { user: UserRef; size?: keyof typeof SIZES; away?: boolean }) {
  return (
    <span
      aria-hidden
      className={classes(
        'inline-flex shrink-0 items-center justify-center overflow-hidden rounded-full bg-avatar font-semibold text-ink select-none',
        SIZES[size],
        away && 'opacity-50',
      )}
    >
      {user.profileImageUrl === null ? (
        initial(user.nickname)
      ) : (
        <img src={user.profileImageUrl} alt="" className="size-full object-cover" />
      )}
    </span>
  )
}

const letters = new Intl.Segmenter()

/** The first letter as people count letters, which may be several code points. */
function initial(name: string): string {
  const [first] = letters.segment(name)
  return first?.segment.toUpperCase() ?? ''
}
