import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { queries } from '../../api/queries'
import type { Image, ImageVersion } from '../../api/types'
import { useAgo } from '../../i18n/time'
import { classes } from '../../ui/classes'
import { Picture } from '../../ui/picture'

type VersionsProps = {
  image: Image
  projectId: string
  /** The number of the version on the stage. */
  shown: number | undefined
  onChoose: (version: ImageVersion) => void
}

/** All versions of a picture, the newest first. */
export function Versions({ image, projectId, shown, onChoose }: VersionsProps) {
  const { t } = useTranslation()
  const ago = useAgo()
  const history = useQuery(queries.history(projectId, image.sceneId, image.id))
  return (
    <ol aria-label={t('scene.versions')} className="flex h-16 shrink-0 gap-4 overflow-x-auto border-t border-line px-4 py-2 [scrollbar-width:thin]">
      {history.data?.map((version) => (
        <li key={`${version.imageId} ${version.versionNumber}`} className="shrink-0">
          <button
            type="button"
            aria-current={version.versionNumber === shown}
            onClick={() => { onChoose(version) }}
            className="group flex h-12 items-center gap-2.5 rounded-md text-left"
          >
            <span
              className={classes(
                'block h-12 w-20 overflow-hidden rounded-md bg-well ring-1 transition-shadow',
                version.versionNumber === shown ? 'ring-2 ring-accent' : 'ring-line group-hover:ring-line-strong',
              )}
            >
              <Picture image={version} width={80} alt="" />
            </span>
            <span className="grid text-sm text-dim">
              <span className="flex items-baseline gap-1.5">
                <span className="text-base font-semibold text-ink">v{version.versionNumber}</span>
                {version.versionNumber === image.versionNumber && <span className="text-accent">{t('scene.current')}</span>}
                {version.restoredFrom !== null && <span>{t('scene.restoredFrom', { number: version.restoredFrom })}</span>}
              </span>
              <span className="max-w-40 truncate">
                {version.uploadedBy.nickname} <span className="text-faint">{ago(version.uploadedAt)}</span>
              </span>
            </span>
          </button>
        </li>
      ))}
    </ol>
  )
}
