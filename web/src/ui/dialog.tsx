import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ICON } from './button'
import { classes, FLOATING } from './classes'

type DialogProps = { title: string; onClose: () => void; children: ReactNode; /** For what has columns. */ wide?: boolean }

/** The browser's own modal dialog: it keeps the focus inside, gives it back, and closes on Escape. */
export function Dialog({ title, onClose, children, wide = false }: DialogProps) {
  const { t } = useTranslation()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()

  useEffect(() => {
    const { current } = dialog
    current?.showModal()
    // Else the first thing in it has the focus, which is the button that closes it.
    const first = current?.querySelector('input') ?? current
    first?.focus()
  }, [])

  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      aria-labelledby={heading}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close()
      }}
      className={classes(
        wide ? 'mt-[10vh] w-[min(720px,calc(100vw-32px))]' : 'mt-[18vh] w-[min(400px,calc(100vw-32px))]',
        FLOATING,
        'mx-auto text-start text-ink outline-none backdrop:animate-appear backdrop:bg-shade',
      )}
    >
      <div className="p-6">
        <div className="mb-5 flex items-center justify-between">
          <h2 id={heading} className="text-lg font-semibold">
            {title}
          </h2>
          {/* Its name would appear below the dialog, which lies over all else. */}
          <button type="button" aria-label={t('close')} className={classes(ICON, '-mr-2')} onClick={() => dialog.current?.close()}>
            <X size={16} />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  )
}
