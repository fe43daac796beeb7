import { useTranslation } from 'react-i18next'
import type { Departure } from '../../realtime/departures'
import { DeadEnd } from '../shell/dead-end'

/** Where one was looking at a project that is not one's to see any more. */
export function GonePage({ departure: { why, by } }: { departure: Departure }) {
  const { t } = useTranslation()
  return <DeadEnd title={t(`gone.${why}`)} text={t(`gone.${why}Text`, { name: by })} />
}
