import { useTranslation } from 'react-i18next'
import { Dialog } from '../../ui/dialog'
import { PLACES, type ShortcutName, shortcuts } from './shortcuts'

const SIGNS: Record<string, string> = {
  ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', Escape: 'Esc', Shift: '⇧',
  Mod: /Mac|iP/.test(navigator.userAgent) ? '⌘' : 'Ctrl',
}

/** Every shortcut, by where it works. */
export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const names = Object.keys(shortcuts) as ShortcutName[]
  return (
    <Dialog title={t('shortcuts.title')} onClose={onClose} wide>
      <div className="-mt-1 gap-x-10 sm:columns-2">
        {PLACES.map((place) => (
          <section key={place} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 text-sm font-medium text-faint">{t(`shortcuts.in.${place}`)}</h3>
            <dl>
              {names
                .filter((name) => shortcuts[name].place === place)
                .map((name) => (
                  <div key={name} className="flex min-h-8 items-center justify-between gap-4 border-b border-line last:border-0">
                    <dt className="text-dim">{t(`shortcuts.${name}`)}</dt>
                    <dd className="flex shrink-0 gap-1.5">
                      {shortcuts[name].keys.split('|').map((way) => (
                        <kbd key={way} className="min-w-6 rounded-sm px-1.5 py-0.5 text-center font-sans text-xs text-ink ring-1 ring-line-strong ring-inset">
                          {way.replace(/\w{2,}/g, (part) => SIGNS[part] ?? part).replace(/(.)\+(?=.)/g, '$1 ')}
                        </kbd>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
