import { memo, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Layer, Scene } from '../../api/types'
import { classes } from '../../ui/classes'
import { Picture } from '../../ui/picture'
import { useSize } from '../../ui/use-size'
import { useFollow } from '../shell/follow'
import { CELL, inSight, lengthOf, middleOf, placeOf } from './strip'

type FilmstripProps = { scenes: Scene[]; sceneId: string; layer: Layer }

/** All scenes in order, small; the one that is looked at is kept in sight. Only those in sight are there. */
export const Filmstrip = memo(function Filmstrip({ scenes, sceneId, layer }: FilmstripProps) {
  const { t } = useTranslation()
  const strip = useRef<HTMLElement>(null)
  const { width } = useSize(strip)
  const [left, setLeft] = useState(0)
  const follow = useFollow({ replace: true })
  const here = scenes.findIndex(({ id }) => id === sceneId)

  useLayoutEffect(() => {
    // Only the strip moves, never the page.
    if (strip.current && width > 0 && here >= 0) strip.current.scrollLeft = middleOf(here) - width / 2
  }, [here, width, scenes.length])
  useLayoutEffect(() => {
    const element = strip.current
    if (!element) return
    const look = () => { setLeft(Math.round(element.scrollLeft / CELL.step) * CELL.step) }
    look()
    element.addEventListener('scroll', look, { passive: true })
    return () => { element.removeEventListener('scroll', look) }
  }, [here])

  const [first, end] = inSight(scenes.length, left, width)
  return (
    <nav
      ref={strip}
      aria-label={t('scene.strip')}
      className="relative h-[68px] shrink-0 overflow-x-auto border-t border-line [scrollbar-width:thin]"
      onClick={follow}
    >
      <div className="relative h-[54px]" style={{ width: lengthOf(scenes.length) }}>
        {scenes.slice(first, end).map((scene, index) => (
          <Cell key={scene.id} scene={scene} layer={layer} x={placeOf(first + index)} isHere={scene.id === sceneId} />
        ))}
      </div>
    </nav>
  )
})

type CellProps = { scene: Scene; layer: Layer; x: number; isHere: boolean }

const Cell = memo(function Cell({ scene, layer, x, isHere }: CellProps) {
  const { t } = useTranslation()
  const picture = scene.images[layer] ?? scene.images.art ?? scene.images.lineart
  return (
    <a
      href={`/projects/${scene.projectId}/scenes/${scene.id}?layer=${layer}`}
      draggable={false}
      aria-label={t('scene.untitled', { number: scene.label ?? scene.sceneNumber })}
      aria-current={isHere ? 'page' : undefined}
      title={scene.description ?? undefined}
      className="absolute top-1.5 grid gap-0.5 rounded-sm text-center outline-offset-0!"
      style={{ left: x, width: CELL.width }}
    >
      <span
        className={classes(
          'block h-[38px] overflow-hidden rounded-sm bg-well ring-1 transition-shadow',
          isHere ? 'ring-2 ring-accent' : 'opacity-80 ring-line hover:opacity-100 hover:ring-line-strong',
        )}
      >
        {picture && <Picture image={picture} width={CELL.width} alt="" />}
      </span>
      <span className={classes('truncate text-xs leading-[14px]', isHere ? 'font-semibold text-ink' : 'text-faint')}>
        {scene.label ?? scene.sceneNumber}
      </span>
    </a>
  )
})
