import { useMutation } from '@tanstack/react-query'
import { Check, Copy } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { calls } from '../../api/calls'
import { Problem } from '../../api/problem'
import type { Role } from '../../api/types'
import { problemText } from '../../i18n'
import { useDay } from '../../i18n/time'
import { Button, IconButton } from '../../ui/button'
import { FormError, INPUT, Select } from '../../ui/field'
import { PopoverBox } from '../../ui/popover'
import { Segmented } from '../../ui/segmented'

/** How long a code may work, in hours. */
const LASTING = [24, 72, 168, 720] as const

const ROLES = ['editor', 'member', 'viewer'] as const satisfies Role[]

/** Makes an invite code to hand on. The server tells a code once, so it is asked for, not looked up. */
export function Invite({ projectId }: { projectId: string }) {
  const { t } = useTranslation()
  const day = useDay()
  const [role, setRole] = useState<(typeof ROLES)[number]>('member')
  const [hours, setHours] = useState<number>(168)
  const making = useMutation({ mutationFn: () => calls.invite(projectId, role, hours) })
  const invite = making.data
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button>{t('invite.button')}</Button>
      </Popover.Trigger>
      <PopoverBox align="end" aria-label={t('invite.title')} className="grid w-[min(344px,calc(100vw-16px))] gap-4 p-4">
        <div>
          <p className="font-semibold">{t('invite.title')}</p>
          <p className="text-dim">{t('invite.text')}</p>
        </div>
        <div className="flex items-center justify-between">
          <span className="text-sm font-medium text-dim">{t('invite.role')}</span>
          <Segmented
            name={t('invite.role')}
            value={role}
            onChange={setRole}
            options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
          />
        </div>
        <label className="flex items-center justify-between gap-4 text-sm font-medium text-dim">
          {t('invite.lasts')}
          <Select
            name={t('invite.lasts')}
            value={String(hours)}
            onChange={(chosen) => { setHours(Number(chosen)) }}
            options={LASTING.map((each) => ({ value: String(each), label: t('invite.days', { count: each / 24 }) }))}
            className="w-36 text-base font-normal"
          />
        </label>
        {invite && (
          <div className="grid gap-2">
            <Copyable label={t('invite.code')} copy={t('invite.copyCode')} text={invite.inviteCode} large />
            <Copyable label={t('invite.link')} copy={t('invite.copyLink')} text={`${location.origin}/join/${invite.inviteCode}`} />
            <p className="text-sm text-faint">
              {t(`role.${invite.role}`)} · {t('invite.until', { date: day(invite.expiresAt) })}
            </p>
          </div>
        )}
        <FormError text={making.error instanceof Problem ? problemText(making.error) : undefined} />
        <div className="grid gap-2">
          <Button kind={invite ? 'plain' : 'primary'} disabled={making.isPending} onClick={() => { making.mutate() }}>
            {t(invite ? 'invite.again' : 'invite.make')}
          </Button>
          <p className="text-sm text-faint">{t('invite.ends')}</p>
        </div>
      </PopoverBox>
    </Popover.Root>
  )
}

type CopyableProps = { label: string; copy: string; text: string; large?: boolean }

function Copyable({ label, copy, text, large = false }: CopyableProps) {
  const { t } = useTranslation()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)

  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => { setCopied(false) }, 2_000)
    return () => { clearTimeout(timer) }
  }, [copied])

  return (
    <div className="relative">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <input
        ref={input}
        id={id}
        readOnly
        value={text}
        onFocus={(event) => { event.currentTarget.select() }}
        className={`${INPUT} bg-room pr-9 ${large ? 'font-semibold tracking-wider' : 'text-dim'}`}
      />
      <IconButton
        name={copied ? t('invite.copied') : copy}
        className="absolute! top-0.5 right-0.5"
        onClick={() => void put(text, input.current).then(() => { setCopied(true) })}
      >
        {copied ? <Check size={14} className="text-accent" /> : <Copy size={14} />}
      </IconButton>
    </div>
  )
}

/** Over plain HTTP a page has no clipboard of its own; there the browser copies what is selected. */
async function put(text: string, input: HTMLInputElement | null): Promise<void> {
  if (window.isSecureContext) {
    await navigator.clipboard.writeText(text)
  } else {
    input?.select()
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    document.execCommand('copy')
  }
}
