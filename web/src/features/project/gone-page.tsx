import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Departure } from '../../realtime/departures'
import { buttonLook } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { Shell } from '../shell/shell'

/** Where one was looking at a project that is not one's to see any more. */
export function GonePage({ departure: { why, by } }: { departure: Departure }) {
  const { t } = useTranslation()
  return (
    <Shell>
      <main className="flex flex-1 items-center justify-center pb-[12vh]">
        <Notice isPage title={t(`gone.${why}`)} text={t(`gone.${why}Text`, { name: by })}>
          <Link to="/" className={buttonLook()}>
            {t('notFound.back')}
          </Link>
        </Notice>
      </main>
    </Shell>
  )
}
