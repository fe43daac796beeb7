import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/notice'

/** How long nothing is said while it is found out who is there, in milliseconds. */
const PATIENCE = 1_500

/** Before it is known whether someone is signed in: nothing, and the reason when that takes long. */
export function Waiting() {
  const { t } = useTranslation()
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => { setLong(true) }, PATIENCE)
    return () => { clearTimeout(timer) }
  }, [])
  return long && <div className="grid min-h-dvh"><Notice title={t('name')} text={t('problem.unavailable')} /></div>
}
