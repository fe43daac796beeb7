import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button'

type NoticeProps = { title: string; text?: string; children?: ReactNode; isPage?: boolean }

/** What stands where there is nothing else to show: a sentence, a hint, and what to do. One that is all of its page heads it. */
export function Notice({ title, text, children, isPage = false }: NoticeProps) {
  const Title = isPage ? 'h1' : 'p'
  return (
    <div className="flex animate-appear flex-col items-center justify-center gap-1 px-6 py-12 text-center">
      <Title className="text-lg font-semibold">{title}</Title>
      {text !== undefined && <p className="max-w-[44ch] text-dim">{text}</p>}
      {children !== undefined && <div className="mt-5 flex flex-wrap justify-center gap-2">{children}</div>}
    </div>
  )
}

export function LoadFailed({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation()
  return (
    <Notice title={t('failed')}>
      <Button onClick={onRetry}>{t('retry')}</Button>
    </Notice>
  )
}
