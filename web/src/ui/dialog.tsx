import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from './button'

type DialogProps = { title: string; trigger: ReactNode; children: ReactNode; open: boolean; onOpenChange: (open: boolean) => void }

export function Dialog({ title, trigger, children, open, onOpenChange }: DialogProps) {
  const { t } = useTranslation()
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-shade" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed top-[18vh] left-1/2 z-40 w-[min(400px,calc(100vw-32px))] -translate-x-1/2 animate-rise rounded-lg bg-raised p-6 shadow-2xl ring-1 ring-line outline-none"
        >
          <div className="mb-5 flex items-center justify-between">
            <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
            <Radix.Close asChild>
              <IconButton name={t('close')} className="-mr-2">
                <X size={16} />
              </IconButton>
            </Radix.Close>
          </div>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
