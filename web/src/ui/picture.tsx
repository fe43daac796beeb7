import { useEffect, useState } from 'react'
import { classes } from './classes'

/** The renditions of a picture: one for a screen, and a small one; `width` and `height` are the original's. */
type Renditions = { url: string; thumbnailUrl?: string; width?: number; height?: number }

type PictureProps = {
  image: Renditions
  alt: string
  className?: string
  lazy?: boolean
  /** About how wide it is shown, in CSS pixels; the browser then takes the rendition that is enough. */
  width?: number
}

type Source = { src: string; srcSet?: string | undefined; sizes?: string | undefined }

/**
 * A picture that is replaced only when the next one is ready to be shown: a new version, or a new link to the same one,
 * never flashes.
 */
export function Picture({ image, alt, className, lazy = false, width }: PictureProps) {
  const wanted = sourceOf(image, width)
  const [shown, setShown] = useState(wanted)
  const [ready, setReady] = useState(false)
  const { src, srcSet, sizes } = wanted

  useEffect(() => {
    if (src === shown.src && srcSet === shown.srcSet) return
    let current = true
    const next = new Image()
    Object.assign(next, { sizes: sizes ?? '', srcset: srcSet ?? '', src })
    const show = () => {
      if (current) setShown({ src, srcSet, sizes })
    }
    next.decode().then(show, show)
    return () => {
      current = false
    }
  }, [src, srcSet, sizes, shown])

  return (
    <img
      loading={lazy ? 'lazy' : 'eager'}
      sizes={sizes}
      srcSet={shown.srcSet}
      src={shown.src}
      alt={alt}
      draggable={false}
      decoding="async"
      onLoad={() => { setReady(true) }}
      className={classes('transition-opacity', ready ? 'opacity-100' : 'opacity-0', className)}
    />
  )
}

function sourceOf(image: Renditions, width: number | undefined): Source {
  const { url, thumbnailUrl, width: across, height: down } = image
  if (width === undefined || thumbnailUrl === undefined || across === undefined || down === undefined) return { src: url }
  const inside = (widest: number, highest: number) => Math.round(across * Math.min(1, widest / across, highest / down))
  return {
    src: thumbnailUrl,
    srcSet: `${thumbnailUrl} ${inside(400, 400)}w, ${url} ${inside(1920, 1080)}w`,
    sizes: `${width}px`,
  }
}
