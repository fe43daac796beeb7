import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Layer, Scene } from '../../api/types'
import { classes } from '../../ui/classes'
import { Picture } from '../../ui/picture'

type FilmstripProps = { scenes: Scene[]; sceneId: string; layer: Layer }

/** All scenes in order, small; the one that is looked at is kept in sight. */
export function Filmstrip({ scenes, sceneId, layer }: FilmstripProps) {
  const { t } = useTranslation()
  const strip = useRef<HTMLElement>(null)
  useEffect(() => {
    const here = strip.current?.querySelector<HTMLElement>('[aria-current]')
    if (!strip.current || !here) return
    // Only the strip moves, never the page.
    strip.current.scrollLeft = here.offsetLeft + here.offsetWidth / 2 - strip.current.clientWidth / 2
  }, [sceneId, scenes.length])
  return (
    <nav
      ref={strip}
      aria-label={t('scene.strip')}
      className="relative flex h-[68px] shrink-0 gap-1.5 overflow-x-auto border-t border-line px-4 py-1.5 [scrollbar-width:thin]"
    >
      {scenes.map((scene) => {
        const picture = scene.images[layer] ?? scene.images.art ?? scene.images.lineart
        const isHere = scene.id === sceneId
        return (
          <Link
            key={scene.id}
            to={`/projects/${scene.projectId}/scenes/${scene.id}?layer=${layer}`}
            replace
            draggable={false}
            aria-label={t('scene.untitled', { number: scene.label ?? scene.sceneNumber })}
            aria-current={isHere ? 'page' : undefined}
            title={scene.description ?? undefined}
            className="grid w-[68px] shrink-0 gap-0.5 rounded-sm text-center outline-offset-0!"
          >
            <span
              className={classes(
                'block h-[38px] overflow-hidden rounded-sm bg-well ring-1 transition-shadow',
                isHere ? 'ring-2 ring-accent' : 'opacity-80 ring-line hover:opacity-100 hover:ring-line-strong',
              )}
            >
              {picture && <Picture image={picture} width={68} alt="" lazy />}
            </span>
            <span className={classes('truncate text-xs leading-[14px]', isHere ? 'font-semibold text-ink' : 'text-faint')}>
              {scene.label ?? scene.sceneNumber}
            </span>
          </Link>
        )
      })}
    </nav>
  )
}
