import { useTranslation } from 'react-i18next'
import { Button } from './button'
import { Dialog } from './dialog'

type ConfirmProps = { title: string; text: string; yes: string; isBad?: boolean; onYes: () => void; onClose: () => void }

/** Asks before something that is not easily undone. */
export function Confirm({ title, text, yes, isBad = false, onYes, onClose }: ConfirmProps) {
  const { t } = useTranslation()
  return (
    <Dialog title={title} onClose={onClose}>
      <p className="text-dim">{text}</p>
      <div className="mt-6 flex justify-end gap-2">
        <Button kind="quiet" onClick={onClose}>{t('marks.cancel')}</Button>
        <Button
          kind={isBad ? 'bad' : 'primary'}
          onClick={() => {
            onYes()
            onClose()
          }}
        >
          {yes}
        </Button>
      </div>
    </Dialog>
  )
}
