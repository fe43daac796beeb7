import { Check } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { calls } from '../../api/calls'
import { choose, type Language, languages } from '../../i18n'
import { Avatar } from '../../ui/avatar'
import { classes, FLOATING } from '../../ui/classes'
import { useMe } from '../session/use-session'

const ITEM =
  'flex h-8 items-center justify-between rounded-sm px-2 outline-none select-none data-[highlighted]:bg-hover data-[highlighted]:text-ink'

export function UserMenu() {
  const { t, i18n } = useTranslation()
  const me = useMe()
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger aria-label={t('user.menu')} className="rounded-full transition-opacity hover:opacity-80">
        <Avatar user={me} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={8}
          collisionPadding={8}
          className={classes('z-50 w-56 p-1 text-dim', FLOATING)}
        >
          <div className="px-2 py-1.5">
            <p className="truncate font-medium text-ink">{me.nickname}</p>
            <p className="truncate text-sm text-faint">@{me.username}</p>
          </div>
          <DropdownMenu.Separator className="-mx-1 my-1 h-px bg-line" />
          <DropdownMenu.RadioGroup
            aria-label={t('user.language')}
            value={i18n.language}
            onValueChange={(language) => { choose(language as Language) }}
          >
            {languages.map(({ language, name }) => (
              <DropdownMenu.RadioItem key={language} value={language} lang={language} className={ITEM}>
                {name}
                <DropdownMenu.ItemIndicator>
                  <Check size={14} className="text-accent" />
                </DropdownMenu.ItemIndicator>
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
          <DropdownMenu.Separator className="-mx-1 my-1 h-px bg-line" />
          <DropdownMenu.Item asChild>
            <Link to="/settings" className={ITEM}>{t('user.settings')}</Link>
          </DropdownMenu.Item>
          <DropdownMenu.Item className={ITEM} onSelect={() => void calls.logOut()}>
            {t('user.signOut')}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
