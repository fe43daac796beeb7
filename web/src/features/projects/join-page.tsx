import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { Shell } from '../shell/shell'
import { JoinForm } from './join-by-code'

/** Where an invite link leads. */
export function JoinPage() {
  const { t } = useTranslation()
  const { code } = useParams()
  return (
    <Shell>
      <main className="mx-auto w-full max-w-[400px] px-6 pt-[18vh]">
        <h1 className="mb-3 text-xl font-semibold tracking-tight">{t('join.title')}</h1>
        <JoinForm code={code} />
      </main>
    </Shell>
  )
}
