import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { choose, languages } from '../../i18n'
import { Mark } from '../../ui/wordmark'
import { Storyboard } from './storyboard'

/** The room before the room: a form on one side, a drawn storyboard on the other. */
export function Entry({ title, children }: { title: string; children: ReactNode }) {
  const { t, i18n } = useTranslation()
  return (
    <div className="grid min-h-dvh bg-room lg:grid-cols-[minmax(440px,5fr)_7fr]">
      <div className="flex flex-col px-6 py-6 sm:px-12">
        <div className="flex items-center gap-2.5">
          <Mark size={22} />
          <span className="text-lg font-semibold tracking-tight">{t('name')}</span>
        </div>
        <main className="mx-auto flex w-full max-w-[336px] flex-1 flex-col justify-center py-12">
          <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
          <p className="mt-1 mb-8 text-dim">{t('tagline')}</p>
          {children}
        </main>
        <div className="flex gap-4 text-sm">
          {languages.map(({ language, name }) => (
            <button
              key={language}
              type="button"
              lang={language}
              aria-pressed={i18n.language === language}
              onClick={() => { choose(language) }}
              className="text-faint transition-colors hover:text-ink aria-pressed:text-ink"
            >
              {name}
            </button>
          ))}
        </div>
      </div>
      <div className="hidden overflow-hidden border-l border-line bg-well lg:block">
        <Storyboard />
      </div>
    </div>
  )
}
