import { useTranslation } from 'react-i18next'
import { DeadEnd } from '../shell/dead-end'

export function NotFoundPage() {
  const { t } = useTranslation()
  return <DeadEnd title={t('notFound.title')} text={t('notFound.text')} />
}
