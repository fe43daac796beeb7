import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { buttonLook } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { Shell } from './shell'

/** A page that has nothing to show but why, and the way back. */
export function DeadEnd({ title, text }: { title: string; text: string }) {
  const { t } = useTranslation()
  return (
    <Shell>
      <main className="flex flex-1 items-center justify-center pb-[12vh]">
        <Notice isPage title={title} text={text}>
          <Link to="/" className={buttonLook()}>
            {t('notFound.back')}
          </Link>
        </Notice>
      </main>
    </Shell>
  )
}
