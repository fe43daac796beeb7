import i18next from 'i18next'
import { tell } from '../../ui/toasts'
import { sorted } from './pictures'

/** How many names are said; of more, only how many they are. */
const SAID = 3

/** The files that may be sent; why the others may not is said. */
export function onlyPictures(files: File[]): File[] {
  const { taken, refused } = sorted(files)
  for (const [why, names] of refused) {
    const more = names.length - SAID
    const said = names.slice(0, SAID).join(', ') + (more > 0 ? ` +${more}` : '')
    tell(i18next.t('upload.refused', { files: said, reason: i18next.t(`problem.${why}`) }), true)
  }
  return taken
}
