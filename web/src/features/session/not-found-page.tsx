import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { buttonLook } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { Shell } from '../shell/shell'

export function NotFoundPage() {
  const { t } = useTranslation()
  return (
    <Shell>
      <main className="flex flex-1 items-center justify-center pb-[12vh]">
        <Notice isPage title={t('notFound.title')} text={t('notFound.text')}>
          <Link to="/" className={buttonLook()}>
            {t('notFound.back')}
          </Link>
        </Notice>
      </main>
    </Shell>
  )
}
